"""Which scanner made a series, when, and along which image axis it encoded by phase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydicom
from pydicom.dataset import Dataset

from dtiplan.domain.phantoms.analysis import ScannerIdentity
from dtiplan.domain.series import SeriesRecord
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io.dicom_headers import DAMAGED, vendor_name, without_pydicom_warnings
from dtiplan.io.dicom_values import text
from dtiplan.io.nifti_scan import stem_of

_AXIS_OF_WORD = {"ROW": 0, "COL": 1, "COLUMN": 1}
_AXIS_OF_LETTER = {"i": 0, "j": 1, "k": 2}
_STRONGEST_T = 30.0
"""Beyond any scanner: a number above it is not a field."""


@dataclass(frozen=True)
class AcquisitionFacts:
    """What a phantom's analysis has to know of a series beside its images.

    Parameters
    ----------
    scanner : ScannerIdentity
    acquired : str
        ISO 8601 local time of the scanner; empty where it is not told.
    phase_axis : int or None
        Axis of the image array that is encoded by phase; None where it is not told.
    """

    scanner: ScannerIdentity
    acquired: str
    phase_axis: int | None


def acquisition_facts(record: SeriesRecord) -> AcquisitionFacts:
    """Read them from the first file, or from the JSON file beside a NIfTI image."""
    if record.is_nifti:
        return _of_sidecar(record)
    with without_pydicom_warnings():
        try:
            dataset = pydicom.dcmread(record.files[0], stop_before_pixels=True, force=True)
            return _of_dicom(dataset, record)
        except DAMAGED:  # the images themselves are read, and refused, elsewhere
            return AcquisitionFacts(_identity(record, "", ""), "", None)


def _of_dicom(dataset: Dataset, record: SeriesRecord) -> AcquisitionFacts:
    stamp = text(dataset, "AcquisitionDateTime").split("+")[0]
    if not stamp:
        date = text(dataset, "AcquisitionDate") or text(dataset, "StudyDate")
        stamp = date + (text(dataset, "AcquisitionTime") or text(dataset, "StudyTime"))
    word = text(dataset, "InPlanePhaseEncodingDirection")
    for groups in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
        items = dataset.get(groups)
        geometry = items[0].get("MRFOVGeometrySequence") if items else None
        if geometry and not word:
            word = text(geometry[0], "InPlanePhaseEncodingDirection")
    identity = _identity(record, text(dataset, "DeviceSerialNumber"), text(dataset, "StationName"))
    return AcquisitionFacts(identity, _iso(stamp), _AXIS_OF_WORD.get(word.upper()))


def _iso(stamp: str) -> str:
    digits = stamp.split(".")[0]
    if len(digits) < 8 or not digits.isdigit() or digits.startswith("0001"):
        return ""
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    if len(digits) < 14:
        return day
    return f"{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}"


def _of_sidecar(record: SeriesRecord) -> AcquisitionFacts:
    path = record.files[0]
    sidecar = path.with_name(stem_of(path) + ".json")
    said: dict[str, Any] = {}
    if sidecar.is_file():
        said = _json(sidecar)
    scanner = ScannerIdentity(
        vendor=vendor_name(str(said.get("Manufacturer", ""))),
        model=str(said.get("ManufacturersModelName", "")),
        field_t=_field_t(said.get("MagneticFieldStrength")),
        software=str(said.get("SoftwareVersions", "")),
        serial=str(said.get("DeviceSerialNumber", "")),
        station=str(said.get("StationName", "")),
    )
    letter = str(said.get("PhaseEncodingDirection", said.get("PhaseEncodingAxis", "")))[:1]
    return AcquisitionFacts(
        scanner, str(said.get("AcquisitionDateTime", "")), _AXIS_OF_LETTER.get(letter)
    )


def _field_t(said: object) -> float | None:
    """Give a field strength, None where what is said cannot be one."""
    if isinstance(said, int | float) and 0 < said < _STRONGEST_T:
        return float(said)
    return None


def _json(path: Path) -> dict[str, Any]:
    try:
        said = parsed_json(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return {}
    return said if isinstance(said, dict) else {}


def _identity(record: SeriesRecord, serial: str, station: str) -> ScannerIdentity:
    return ScannerIdentity(
        record.vendor, record.model, record.field_t, record.software, serial, station
    )
