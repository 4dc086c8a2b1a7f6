"""Distortion: how far tissue still lies from its true place in the diffusion images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.distortion import Distortion, DistortionSource, EpiReadout, EpiSetup, Unwarping
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress
from dtiplan.domain.units import Unit
from dtiplan.workflow.step import Outcome, Params, Step

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array

_LEFT_OVER = 0.2
"""Part of a measured shift that is taken to be left after its correction."""
_NOTED_MM = 2.0


class DistortionParams(Params):
    """Nothing to set: what is known of the readout decides."""


def _run(inputs: Mapping[str, Any], _params: DistortionParams, progress: Progress) -> Outcome:
    setup: EpiSetup = inputs["epi"]
    done: Unwarping = inputs["unwarping"]
    distortion = _distortion(setup.readout, done, inputs)
    progress(1.0, distortion.source.value)
    facts: dict[str, Any] = {"source": distortion.source.value}
    if distortion.remaining_mm is not None:
        inside = np.asarray(inputs["mask"].values, dtype=bool)
        values = np.asarray(distortion.remaining_mm.values)[inside]
        facts["remaining_mm_median"] = float(np.median(values))
        facts["remaining_mm_p95"] = float(np.percentile(values, 95))
    return Outcome({"distortion": distortion}, _findings(distortion), facts)


def _distortion(readout: EpiReadout, done: Unwarping, inputs: Mapping[str, Any]) -> Distortion:
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.distortion.expected_shift import expected_shift

    mask: Image = inputs["mask"]
    if done.shift_mm is not None and readout.phase_axis is not None:
        left = Image(
            (_LEFT_OVER * np.abs(done.shift_mm.values)).astype(np.float32),
            mask.grid, Unit.MM, "remaining_shift",
        )  # fmt: skip
        said = (
            "Shifts were measured with a series of opposite phase encoding and corrected; a fifth "
            "of each is taken to be left."
        )
        return Distortion(left, _direction(mask, readout), DistortionSource.REVERSED_PHASE, said)
    missing = _missing(readout)
    if missing:
        said = f"The files do not tell {missing}: how far tissue is shifted is not known."
        return Distortion(None, None, DistortionSource.UNKNOWN, said)
    template_map = TemplateMap.from_arrays(inputs["template_map"])
    if not template_map.is_usable:
        said = "The template does not fit, so that air cavities cannot be placed."
        return Distortion(None, None, DistortionSource.UNKNOWN, said)
    shift = expected_shift(mask, readout, template_map.to_template_mm)
    said = (
        f"Nothing was corrected{': ' + done.reason if done.reason else ''}. Expected from a "
        f"readout of {1e3 * (readout.readout_time_s or 0):.0f} ms at {readout.field_t:g} T and the "
        "usual air cavities, within a factor of two."
    )
    return Distortion(shift, _direction(mask, readout), DistortionSource.EXPECTED, said)


def _missing(readout: EpiReadout) -> str:
    lacks = {
        "the phase axis": readout.phase_axis is None,
        "the bandwidth in phase direction": readout.readout_time_s is None,
        "the field strength": readout.field_t is None,
    }
    return " and ".join(name for name, is_lacking in lacks.items() if is_lacking)


def _direction(mask: Image, readout: EpiReadout) -> Array:
    assert readout.phase_axis is not None
    return np.asarray(mask.grid.directions[:, readout.phase_axis])


def _findings(distortion: Distortion) -> tuple[Finding, ...]:
    severity = {
        DistortionSource.REVERSED_PHASE: Severity.INFO,
        DistortionSource.EXPECTED: Severity.WARNING,
        DistortionSource.UNKNOWN: Severity.WARNING,
    }[distortion.source]
    return (
        Finding(
            severity,
            f"distortion-{distortion.source.name.lower().replace('_', '-')}",
            f"Distortion of the echo-planar images: {distortion.explanation}",
            "Compare tract and planning image near the skull base, the temporal horn and the "
            "forehead; a series of opposite phase encoding allows a correction.",
        ),
    )


ESTIMATE_DISTORTION = Step(
    "estimate-distortion",
    "Distortion",
    1,
    DistortionParams,
    ("epi", "unwarping", "mask", "template_map"),
    ("distortion",),
    _run,
    "Tells how far tissue may still lie from its true place along the phase axis: measured with a "
    "series of opposite phase encoding, or expected from readout time, field strength and the air "
    "cavities of the skull.",
)
