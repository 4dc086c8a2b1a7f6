"""How an echo-planar series was read out, as its files say, and its twin of opposite polarity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.distortion import EpiReadout
from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io.acquisition_facts import acquisition_facts
from dtiplan.io.dicom_protocol import read_protocol
from dtiplan.io.nifti_scan import stem_of

if TYPE_CHECKING:
    from dtiplan.domain.series import SeriesRecord

_VOXEL_TOLERANCE_MM = 0.01


def read_readout(record: SeriesRecord) -> EpiReadout:
    """Read phase axis, polarity, readout time and field strength of a series.

    What the files do not tell is None or empty, and so is what a damaged header would have told;
    NIfTI images tell it in a JSON file beside them (the keys of BIDS).
    """
    facts = acquisition_facts(record)
    if record.is_nifti:
        return _of_sidecar(record, facts.phase_axis, facts.scanner.field_t)
    try:
        values = read_protocol(record).values
    except UserError:  # what a damaged header might have said counts as not told
        return EpiReadout(facts.phase_axis, field_t=record.field_t)
    polarity, time = values.get("phase_polarity"), values.get("readout_time_ms")
    field = values.get("field_t")
    readout_s = float(time.value) / 1e3 if time and isinstance(time.value, float) else None
    field_t = float(field.value) if field and isinstance(field.value, float) else record.field_t
    where = ", ".join(told.where for told in (polarity, time) if told is not None)
    word = str(polarity.value) if polarity else ""
    return EpiReadout(facts.phase_axis, word, readout_s, field_t, where)


def _of_sidecar(record: SeriesRecord, axis: int | None, field_t: float | None) -> EpiReadout:
    path = record.files[0]
    sidecar = path.with_name(stem_of(path) + ".json")
    said: dict[str, Any] = {}
    if sidecar.is_file():
        try:
            read = parsed_json(sidecar.read_text(encoding="utf-8"))
        except (ValueError, OSError):
            read = None  # what it might have said counts as not told
        said = read if isinstance(read, dict) else {}
    direction = str(said.get("PhaseEncodingDirection", ""))
    polarity = "" if not direction else "negative" if direction.endswith("-") else "positive"
    readout_s, where = _readout_time(said, record.shape, axis)
    return EpiReadout(axis, polarity, readout_s, field_t, where)


def _readout_time(
    said: dict[str, Any], shape: tuple[int, int, int] | None, axis: int | None
) -> tuple[float | None, str]:
    """Give one over the bandwidth per pixel, s, and the key that told it."""
    bandwidth = _positive(said, "BandwidthPerPixelPhaseEncode")
    if bandwidth:
        return 1.0 / bandwidth, "BandwidthPerPixelPhaseEncode in the JSON file"
    spacing = _positive(said, "EffectiveEchoSpacing")
    if spacing and shape and axis is not None:
        return spacing * shape[axis], "EffectiveEchoSpacing in the JSON file"
    total = _positive(said, "TotalReadoutTime")
    return total, "TotalReadoutTime in the JSON file" if total else ""


def _positive(said: dict[str, Any], key: str) -> float | None:
    value = said.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        return None
    return float(value)


def find_reversed(
    record: SeriesRecord, readout: EpiReadout, others: Iterable[SeriesRecord]
) -> SeriesRecord | None:
    """Find a diffusion series that differs from a given one by its polarity.

    Same patient, same study (where told), same maker, same voxels and phase axis, a volume
    without diffusion weighting, and the opposite word for the polarity.
    """
    if not readout.polarity or readout.phase_axis is None:
        return None
    for other in others:
        if other.series_uid == record.series_uid or not _is_alike(record, other):
            continue
        theirs = read_readout(other)
        same_axis = theirs.phase_axis == readout.phase_axis
        if same_axis and theirs.polarity and theirs.polarity != readout.polarity:
            return other
    return None


def _is_alike(a: SeriesRecord, b: SeriesRecord) -> bool:
    has_b0 = any(s.b_s_mm2 == 0 for s in b.shells)
    same_voxels = a.voxel_mm is not None and b.voxel_mm is not None and a.shape == b.shape
    return (
        (b.kind, b.is_nifti) == (a.kind, a.is_nifti)
        and has_b0
        and same_voxels
        and bool(np.allclose(a.voxel_mm or 0, b.voxel_mm or 0, atol=_VOXEL_TOLERANCE_MM))
        and (a.patient_id, a.study_uid, a.vendor) == (b.patient_id, b.study_uid, b.vendor)
    )
