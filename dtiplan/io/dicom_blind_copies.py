"""What tells that a DICOM file belongs to a copy for blind rating: its patient, its frames."""

from __future__ import annotations

from pydicom.dataset import Dataset

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.io.dicom_values import text

_FRAME = "FrameOfReferenceUID"
_REFERENCES = ("ReferencedFrameOfReferenceSequence", "RegistrationSequence")
COPY_TAGS = ("PatientID", _FRAME, *_REFERENCES)
"""What must be read of a file for it."""


def refuse_copied_file(dataset: Dataset, problem: str) -> None:
    """Refuse a file of a copy, or one that was drawn on a copy by any program.

    Raises
    ------
    UserError
        ``blind-copy``.
    """
    named = [dataset, *(item for name in _REFERENCES for item in dataset.get(name) or ())]
    refuse_blind_copy(problem, text(dataset, "PatientID"), [text(item, _FRAME) for item in named])
