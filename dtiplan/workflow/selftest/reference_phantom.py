"""Reference: the water phantom of the quality assurance, simulated, written, read and measured."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.selftest import Answer, Fault, Reading
from dtiplan.workflow.selftest.place_fits import scale_reading

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis

_NAME, _TEMPERATURE_C, _SEED = "room-water", 20.0, 1
_SPREAD_DRIFT = 1e-4


def phantom_answer() -> Answer:
    """Scan water of a known temperature and measure it as any phantom is measured."""
    from dtiplan.workflow.phantom.analyse import Question, analyse
    from dtiplan.workflow.phantom.make import make_reference_object, scanner_of

    with tempfile.TemporaryDirectory(prefix="dtiplan-selftest-") as name:
        folder = Path(name) / "water"
        make_reference_object(_NAME, folder, scanner_of(None, {}), seed=_SEED)
        question = Question(_NAME, temperature_c=_TEMPERATURE_C)
        analysis = analyse([str(folder / "dicom")], question)
    bias = _value(analysis, "adc-bias:water")
    scales = [_value(analysis, f"geometric-scale-{axis}") for axis in "xy"]
    return Answer(
        "phantom",
        (
            scale_reading("phantom-adc", "ADC of the water phantom", 1.0 + bias / 100.0, 2e-3),
            *(
                scale_reading(f"phantom-size-{axis}", f"Size of the water phantom, {axis}", s, 3e-3)
                for axis, s in zip("xy", scales, strict=True)
            ),
            Reading(
                "phantom-random-error",
                "Random error of the water phantom",
                _value(analysis, "adc-random-error:water"),
                "%",
                None,
                None,
                drift=_SPREAD_DRIFT,
                fault=Fault.OTHER,
            ),
        ),
    )


def _value(analysis: PhantomAnalysis, name: str) -> float:
    """Give a metric; NaN where it was not measured, which is never the truth."""
    values = [m.value for m in analysis.metrics if m.name == name]
    return float(np.nan if not values or values[0] is None else values[0])
