"""What the files of a diffusion series say of its acquisition: standard tags, then the maker's.

Only what is written is told. Where an anonymiser took the maker's private attributes away, a
finding says which rows of the protocol table stay empty because of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, ras_from_lps
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.phantoms.protocol import DirectionSet, Recorded, ScanProtocol, Value
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.io.dicom_flat_header import FlatHeader, describe, read_flat
from dtiplan.io.dicom_headers import (
    DAMAGED,
    FileHeader,
    read_header,
    vendor_name,
    without_pydicom_warnings,
)
from dtiplan.io.dicom_other_makers import canon_values, ge_values, philips_values, uih_values
from dtiplan.io.dicom_series import Pile, header_table
from dtiplan.io.dicom_siemens import siemens_values

_MAKERS: dict[str, Callable[[FlatHeader], dict[str, Recorded]]] = {
    "Siemens": siemens_values,
    "GE": ge_values,
    "Philips": philips_values,
    "UIH": uih_values,
    "Canon": canon_values,
}
_ALONG_IMAGE_AXES = ("GE", "UIH")
"""Makers whose headers tell directions along the image axes."""

_WORDS = {
    "serial": "DeviceSerialNumber",
    "station": "StationName",
    "model": "ManufacturerModelName",
    "receive_coil": "ReceiveCoilName",
    "position": "PatientPosition",
    "identity_removed": "PatientIdentityRemoved",
}
_NUMBERS = {
    "echo_time_ms": ("EffectiveEchoTime", "EchoTime"),
    "repetition_time_ms": ("RepetitionTime",),
    "flip_angle_deg": ("FlipAngle",),
    "slice_thickness_mm": ("SliceThickness",),
    "pixel_bandwidth_hz": ("PixelBandwidth",),
    "averages": ("NumberOfAverages",),
    "frequency_mhz": ("TransmitterFrequency", "ImagingFrequency"),
    "field_t": ("MagneticFieldStrength",),
    "acceleration": ("ParallelReductionFactorInPlane",),
}
_MHZ_LIMIT = 10_000.0
"""A frequency above this is told in Hz (United Imaging does)."""


def read_protocol(
    record: SeriesRecord, label: str = "", gradients: GradientTable | None = None
) -> ScanProtocol:
    """Read the acquisition attributes of a series.

    Parameters
    ----------
    record : SeriesRecord
        From ``scan``; DICOM or NIfTI (which says hardly anything).
    label : str
        Name of the scan in tables; by default model, field and description.
    gradients : GradientTable, optional
        Of the series as read; its directions take the place of those of the headers, and are
        needed for makers that tell directions along the image axes.

    Returns
    -------
    ScanProtocol

    Raises
    ------
    UserError
        ``protocol-unreadable``: a file is no longer there, or damaged.
    """
    try:
        return _read(record, label, gradients)
    except DAMAGED as reason:
        raise UserError(
            f"The acquisition of '{record.description}' cannot be told.",
            f"Its headers are damaged: {type(reason).__name__}: {str(reason)[:120]}.",
            "Copy or export the series again.",
            "protocol-unreadable",
        ) from reason


def _read(record: SeriesRecord, label: str, gradients: GradientTable | None) -> ScanProtocol:
    values = _of_record(record)
    directions = None
    findings: list[Finding] = []
    if not record.is_nifti:
        with without_pydicom_warnings():
            headers = _headers(record.files)
            flat = _weighted_header(headers)
            values = _acquired_and_image(flat, {**_public(flat), **values})
            maker = _MAKERS.get(record.vendor or vendor_name(flat.text("Manufacturer")))
            values = {**values, **(maker(flat) if maker else {})}
            table = header_table(Pile(headers, record.kind))
        findings += _taken_away(record, flat)
        _bs(table, values)
        axes = _image_axes(headers)
        directions = _direction_set(record, table if gradients is None else gradients, axes)
        if gradients is None and record.vendor in _ALONG_IMAGE_AXES and directions is not None:
            directions = DirectionSet(directions.b_s_mm2, directions.vectors)
    elif gradients is not None:
        _bs(gradients, values)
        directions = _direction_set(record, gradients, np.zeros((0, 3)))
    _derived(values)
    shown = label or f"{record.model or record.vendor} {record.description}".strip()
    return ScanProtocol(shown, record.series_uid, values, directions, tuple(findings))


def _headers(files: Iterable[Path]) -> tuple[FileHeader, ...]:
    found = []
    for path in files:
        try:
            found.append(read_header(path))
        except DAMAGED:
            continue  # the scan has told of it; the others say the same
    return tuple(sorted(found, key=lambda h: (h.frames[0].order, h.path)))


def _weighted_header(headers: tuple[FileHeader, ...]) -> FlatHeader:
    """Read one file in full: one with diffusion weighting, whose sequence name tells of it."""
    chosen = next(
        (h for h in headers if any((f.weighting.b_s_mm2 or 0.0) > 0.0 for f in h.frames)),
        headers[0],
    )
    return read_flat(chosen.path)


def _of_record(record: SeriesRecord) -> dict[str, Recorded]:
    """Take what sorting the folder has found already."""
    values: dict[str, Recorded] = {}
    if record.vendor:
        values["vendor"] = Recorded(record.vendor, "Manufacturer (0008,0070)")
    if record.software:
        values["software"] = Recorded(record.software, "SoftwareVersions (0018,1020)")
    if record.shape:
        columns, rows, n_slices = record.shape
        values["image_matrix"] = Recorded((float(columns), float(rows)), "columns and rows")
        values["n_slices"] = Recorded(float(n_slices), "places along the normal")
    if record.shape and record.voxel_mm:
        view = tuple(round(n * v, 2) for n, v in zip(record.shape, record.voxel_mm, strict=True))
        values["field_of_view_mm"] = Recorded(view[:2], "matrix times voxel")
        values["slice_spacing_mm"] = Recorded(
            round(record.voxel_mm[2], 4), "distance of the slices"
        )
    return values


def _public(flat: FlatHeader) -> dict[str, Recorded]:
    """Read the attributes of the standard."""
    values: dict[str, Recorded] = {}
    for name, keyword in _WORDS.items():
        if flat.text(keyword):
            values[name] = Recorded(flat.text(keyword), keyword)
    for name, keywords in _NUMBERS.items():
        for keyword in keywords:
            number = flat.number(keyword)
            if number is not None and name not in values:
                values[name] = Recorded(number, keyword)
    _frequency(values)
    _sequence(flat, values)
    _suppression(flat, values)
    _acceleration(flat, values)
    axis = flat.text("InPlanePhaseEncodingDirection").upper()
    if axis:
        word = "column" if axis.startswith("COL") else "row"
        values["phase_axis"] = Recorded(word, "InPlanePhaseEncodingDirection")
    moment = flat.text("AcquisitionDateTime") or (
        flat.text("AcquisitionDate") + flat.text("AcquisitionTime")
    )
    if moment and not moment.startswith("0001"):
        values["acquired"] = Recorded(moment[:14], "AcquisitionDateTime or date and time")
    return values


def _frequency(values: dict[str, Recorded]) -> None:
    said = values.get("frequency_mhz")
    if said is not None and isinstance(said.value, float) and said.value > _MHZ_LIMIT:
        values["frequency_mhz"] = Recorded(said.value * 1e-6, said.where)


def _sequence(flat: FlatHeader, values: dict[str, Recorded]) -> None:
    """Keep the base of the sequence's name; b-values and counters are numbered into it."""
    for keyword in ("PulseSequenceName", "SequenceName"):
        name = flat.text(keyword).lstrip("*")
        if not name:
            continue
        maker = vendor_name(flat.text("Manufacturer"))
        stem = re.match(r"[A-Za-z]+", name)
        # Siemens numbers and abbreviates differently in enhanced (epse2d1_128) and classic
        # (ep_b1000) files; the first two letters (ep, re) are the family in both.
        short = stem[0][:2] if maker == "Siemens" and stem else name
        values["pulse_sequence"] = Recorded(short.lower(), keyword, maker)
        return


def _suppression(flat: FlatHeader, values: dict[str, Recorded]) -> None:
    said = flat.text("SpectrallySelectedSuppression")
    options = flat.words("ScanOptions")
    if said:
        values["fat_suppression"] = Recorded(said.lower(), "SpectrallySelectedSuppression")
    elif "FS" in options:
        values["fat_suppression"] = Recorded("fat", "FS in ScanOptions (0018,0022)")
    used = flat.text("PartialFourier")
    if used:
        along = flat.text("PartialFourierDirection").lower()
        word = f"yes, {along}".rstrip(", ") if used == "YES" else "no"
        values["partial_fourier_used"] = Recorded(word, "PartialFourier (0018,9081)")
    elif "PFP" in options:
        values["partial_fourier_used"] = Recorded("yes, phase", "PFP in ScanOptions (0018,0022)")


def _acceleration(flat: FlatHeader, values: dict[str, Recorded]) -> None:
    if flat.text("ParallelAcquisition") == "NO":
        values["acceleration"] = Recorded(1.0, "ParallelAcquisition (0018,9077)")
    technique = flat.text("ParallelAcquisitionTechnique")
    if technique:
        values["acceleration_mode"] = Recorded(
            technique.lower(), "ParallelAcquisitionTechnique (0018,9078)"
        )


def _acquired_and_image(flat: FlatHeader, values: dict[str, Recorded]) -> dict[str, Recorded]:
    """Note the acquired matrix, and whether the image was interpolated from it."""
    matrix, where = None, "AcquisitionMatrix (0018,1310)"
    sizes = flat.numbers("AcquisitionMatrix", 4)
    if sizes is not None and sum(s > 0 for s in sizes) == 2:
        matrix = (max(sizes[0], sizes[1]), max(sizes[2], sizes[3]))
    else:
        across = flat.number("MRAcquisitionFrequencyEncodingSteps")
        along = flat.number("MRAcquisitionPhaseEncodingStepsInPlane")
        where = "steps of frequency and phase encoding (0018,9058) (0018,9231)"
        matrix = (across, along) if across and along else None
    if matrix is None:
        return values
    values["acquired_matrix"] = Recorded(matrix, where)
    image = values.get("image_matrix")
    if image is not None and isinstance(image.value, tuple):
        finer = max(image.value) > 1.01 * max(matrix)
        word = "interpolated" if finer else "as acquired"
        values["interpolation"] = Recorded(word, "image matrix against acquired matrix")
    return values


def _bs(table: GradientTable | None, values: dict[str, Recorded]) -> None:
    """Note b-values, their volumes, and how far they were run from nominal."""
    if table is None:
        return
    shells = table.shells()
    where = "b-values of the headers"
    weighted = [s for s in shells if s.b_s_mm2 > 0.0]
    values["b_values_s_mm2"] = Recorded(tuple(s.b_s_mm2 for s in shells), where)
    values["n_directions"] = Recorded(tuple(float(len(s.indices)) for s in weighted), where)
    values["n_b0"] = Recorded(float(sum(len(s.indices) for s in shells if not s.b_s_mm2)), where)
    spread = ", ".join(f"{s.lowest_s_mm2:g}-{s.highest_s_mm2:g}" for s in shells)
    values["b_as_run_s_mm2"] = Recorded(spread, where)


def _image_axes(headers: tuple[FileHeader, ...]) -> Array:
    """Give the directions of columns, rows and slices, RAS, (3, 3); empty where not told."""
    orientation = headers[0].frames[0].orientation_lps if headers else None
    if orientation is None:
        return np.zeros((0, 3))
    across, down = np.reshape(ras_from_lps(np.reshape(orientation, (2, 3))), (2, 3))
    return np.stack([across, down, np.cross(across, down)])


def _direction_set(
    record: SeriesRecord, table: GradientTable | None, axes: Array
) -> DirectionSet | None:
    if table is None or not np.any(table.directions_ras):
        return None
    if record.kind is SeriesKind.SCANNER_MAP:
        return None
    vectors = tuple((float(x), float(y), float(z)) for x, y, z in table.directions_ras)
    turned = tuple((float(x), float(y), float(z)) for x, y, z in axes)
    return DirectionSet(tuple(map(float, table.b_s_mm2)), vectors, turned)


def _derived(values: dict[str, Recorded]) -> None:
    """Work out readout time and echo spacing from the bandwidth per pixel in phase direction."""
    bandwidth, matrix = values.get("phase_bandwidth_hz"), values.get("image_matrix")
    if bandwidth is None or not isinstance(bandwidth.value, float) or bandwidth.value <= 0.0:
        return
    values["readout_time_ms"] = Recorded(1000.0 / bandwidth.value, f"1 / {bandwidth.where}")
    axis = values.get("phase_axis")
    if matrix is None or axis is None or not isinstance(matrix.value, tuple):
        return
    n_phase = matrix.value[1] if axis.value == "column" else matrix.value[0]
    spacing: Value = 1000.0 / (bandwidth.value * n_phase)
    values.setdefault("echo_spacing_ms", Recorded(spacing, f"1 / (pixels x {bandwidth.where})"))


def _taken_away(record: SeriesRecord, flat: FlatHeader) -> list[Finding]:
    """Tell when the maker's private attributes are gone, and what is lost with them."""
    wanted = {
        "Siemens": "diffusion scheme, polarity, bandwidth in phase direction, acceleration, "
        "partial Fourier, filters and coil combination",
        "GE": "acceleration and echo spacing",
        "Philips": "water-fat shift and EPI factor",
        "UIH": "coils and acceleration",
    }.get(record.vendor)
    maker = _MAKERS.get(record.vendor)
    if wanted is None or maker is None or _has_protocol(record.vendor, flat):
        return []
    return [
        Finding(
            Severity.WARNING,
            "private-attributes-missing",
            f"The private attributes of {record.vendor} are not in the files of "
            f"'{record.description}': {wanted} are not recorded.",
            "Export the original images without an anonymiser; as Enhanced MR from Siemens XA.",
        )
    ]


def _has_protocol(vendor: str, flat: FlatHeader) -> bool:
    if vendor != "Siemens":
        return flat.has_private()
    said = siemens_values(flat)
    return any("ASCCONV" in r.where or "tSequenceFileName" in r.where for r in said.values()) or (
        "diffusion_scheme" in said
    )


__all__ = ["describe", "read_protocol"]
