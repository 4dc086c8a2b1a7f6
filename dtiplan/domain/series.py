"""What lies in a folder: one record for each series, and what was left aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.findings import Finding
    from dtiplan.domain.gradients import Shell


class SeriesKind(StrEnum):
    """What a series is good for."""

    DWI = "dwi"
    MR = "mr"
    CT = "ct"
    RTSTRUCT = "rtstruct"
    RTDOSE = "rtdose"
    RTPLAN = "rtplan"
    REG = "reg"
    SCANNER_MAP = "scanner_map"
    OTHER = "other"


@dataclass(frozen=True)
class SeriesRecord:
    """One series, told from its headers alone.

    Parameters
    ----------
    series_uid : str
        Series Instance UID; ``nifti:<stem>`` for a NIfTI file. A series joined from several
        carries the UID of its first part.
    kind : SeriesKind
    modality : str
        DICOM Modality, for example ``MR``; ``NIFTI`` for a NIfTI file.
    vendor, model, software, description : str
        As the scanner says; empty where it says nothing. Vendors are told by their short names
        (Siemens, Philips, GE, Canon, UIH).
    field_t : float or None
        Field strength, tesla.
    series_number : int or None
    study_uid, patient_id : str
        Empty where absent.
    patient_position : str or None
        For example ``HFS``.
    frame_of_reference_uid : str or None
    files : tuple of Path
        Sorted. For NIfTI the image first, then bval and bvec where they stand beside it.
    n_volumes : int
        Volumes that will be read; derived volumes inside a diffusion series are not counted.
    shells : tuple of Shell
        b-values with their volumes; empty where there is no diffusion weighting.
    shape : (int, int, int) or None
        Columns, rows, slices.
    voxel_mm : (float, float, float) or None
        Along columns, rows and slices.
    findings : tuple of Finding
        What was noticed on this series.
    acquired : str
        Date and time on the scanner's clock, ISO 8601 without a zone; empty where absent.
    station, serial : str
        Name and serial number of the device; empty where absent.
    """

    series_uid: str
    kind: SeriesKind
    modality: str
    vendor: str
    model: str
    field_t: float | None
    software: str
    description: str
    series_number: int | None
    study_uid: str
    patient_id: str
    patient_position: str | None
    frame_of_reference_uid: str | None
    files: tuple[Path, ...]
    n_volumes: int
    shells: tuple[Shell, ...]
    shape: tuple[int, int, int] | None
    voxel_mm: tuple[float, float, float] | None
    findings: tuple[Finding, ...] = ()
    acquired: str = ""
    station: str = ""
    serial: str = ""

    @property
    def is_nifti(self) -> bool:
        """Whether the series is a NIfTI file."""
        return self.modality == "NIFTI"


@dataclass(frozen=True)
class IgnoredFile:
    """A file that belongs to no series, and why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class Scan:
    """All that was found in the given files and folders.

    Parameters
    ----------
    series : tuple of SeriesRecord
        In the order of study, series number and UID.
    findings : tuple of Finding
        What concerns the folder as a whole, for example two patients.
    ignored : tuple of IgnoredFile
        Files that belong to no series.
    """

    series: tuple[SeriesRecord, ...]
    findings: tuple[Finding, ...]
    ignored: tuple[IgnoredFile, ...]
