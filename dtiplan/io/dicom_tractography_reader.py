"""Reading DICOM Tractography Results of any system: its track sets as streamlines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import TractographyResultsStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import ras_from_lps
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Code, Side
from dtiplan.io.dicom_headers import (
    DAMAGED,
    refuse_cut_short,
    why_unreadable,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_values import text

_SIDES = {("7771000", "SCT"): Side.LEFT, ("24028007", "SCT"): Side.RIGHT}
_FA = ("110808", "DCM")


@dataclass(frozen=True, eq=False)
class ReadTracks:
    """Streamlines of one tract as a file has them.

    Parameters
    ----------
    label : str
    streamlines : Streamlines
        RAS mm of ``frame_of_reference_uid``.
    frame_of_reference_uid, patient_id : str
        Empty where the file has none.
    code, side : Code and Side or None
    fa : array, (n_points,), or None
        Not a number where the file has no value; None where it has none at all.
    """

    label: str
    streamlines: Streamlines
    frame_of_reference_uid: str
    patient_id: str
    code: Code | None = None
    side: Side | None = None
    fa: NDArray[np.float32] | None = None


def read_tractography(path: Path) -> tuple[ReadTracks, ...]:
    """Read every track set of a file.

    Raises
    ------
    UserError
        It is not such a file, or is damaged.
    """
    try:
        with without_pydicom_warnings():
            dataset = dcmread(path)
            refuse_cut_short(dataset)
            sop_class = text(dataset, "SOPClassUID")
            if sop_class == TractographyResultsStorage:
                return tuple(_tracks(dataset, item) for item in dataset.TrackSetSequence)
    except (*DAMAGED, IndexError) as error:
        raise damaged_tracks(path, error) from error
    raise UserError(
        f"{path} holds no DICOM streamlines.",
        f"Its SOP class is '{sop_class}'.",
        f"Give a file of SOP class {TractographyResultsStorage}.",
        "not-tractography",
    )


def damaged_tracks(path: Path, error: BaseException) -> UserError:
    """Say that a file of streamlines cannot be read."""
    return UserError(
        f"The streamlines of {path} cannot be read.",
        why_unreadable(error),
        "Export or copy the file again.",
        "tracks-damaged",
    )


def points_ras_mm(value: object) -> NDArray[np.float64]:
    """Turn Point Coordinates Data, as bytes or numbers, into RAS points (n, 3).

    Raises
    ------
    ValueError
        The numbers are not threes, or not finite.
    """
    flat = np.frombuffer(value, "<f4") if isinstance(value, bytes) else np.asarray(value, "<f4")
    if flat.size % 3 or not np.isfinite(flat).all():
        raise ValueError(f"{flat.size} coordinates, or some that are no numbers")
    return ras_from_lps(flat.reshape(-1, 3))


def _tracks(dataset: Dataset, item: Dataset) -> ReadTracks:
    lines = [points_ras_mm(track.PointCoordinatesData) for track in item.TrackSequence]
    kind = (item.get("TrackSetAnatomicalTypeCodeSequence") or [Dataset()])[0]
    code = Code(text(kind, "CodeValue"), text(kind, "CodingSchemeDesignator"), "")
    modifiers = kind.get("ModifierCodeSequence") or ()
    keys = [(text(m, "CodeValue"), text(m, "CodingSchemeDesignator")) for m in modifiers]
    sides = [_SIDES[key] for key in keys if key in _SIDES]
    return ReadTracks(
        text(item, "TrackSetLabel"),
        Streamlines.from_lines(lines),
        text(dataset, "FrameOfReferenceUID"),
        text(dataset, "PatientID"),
        Code(code.value, code.scheme, text(kind, "CodeMeaning")) if code.value else None,
        sides[0] if sides else None,
        _fa(item, [len(line) for line in lines]),
    )


def _fa(item: Dataset, counts: list[int]) -> NDArray[np.float32] | None:
    for measured in item.get("MeasurementsSequence") or ():
        concept = measured.ConceptNameCodeSequence[0]
        if (text(concept, "CodeValue"), text(concept, "CodingSchemeDesignator")) == _FA:
            lists = measured.MeasurementValuesSequence
            if len(lists) != len(counts):
                raise ValueError(f"{len(lists)} lists of FA for {len(counts)} streamlines")
            return np.concatenate([_along(v, n) for v, n in zip(lists, counts, strict=True)])
    return None


def _along(item: Dataset, count: int) -> NDArray[np.float32]:
    values = np.frombuffer(item.FloatingPointValues, "<f4")
    raw = item.get("TrackPointIndexList")
    where = np.arange(count) if not raw else np.frombuffer(raw, "<u4").astype(np.int64) - 1
    if len(values) != len(where) or (len(where) and not 0 <= where.min() <= where.max() < count):
        raise ValueError(f"{len(values)} values of FA for {count} points")
    along = np.full(count, np.nan, np.float32)
    along[where] = values
    return along
