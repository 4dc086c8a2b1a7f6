"""What is asked of a scanner on a phantom, by whom, and how sure that is.

The numbers of the QIBA DWI profile were read where they are quoted (Choi 2024, Diagnostics 14:583),
not in the profile itself. Limits that nobody confirmed are marked unverified and never fail a
scan, they warn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from dtiplan.domain.phantoms.analysis import Metric, Status

_QIBA = "QIBA DWI profile, as quoted by Choi 2024 (Diagnostics 14:583)"
_QIBA_UNVERIFIED = "QIBA DWI profile, from memory: unverified"
_PROPOSAL = "proposal of this program, to be set from the baseline: unverified"


@dataclass(frozen=True)
class Tolerance:
    """A limit and where it comes from.

    Parameters
    ----------
    title : str
        What is limited, for a person.
    unit : str
    low, high : float or None
        Inclusive; None where there is no such limit.
    source : str
    warn_low, warn_high : float or None
        Beyond ``low`` or ``high`` but within these: a warning.
    """

    title: str
    unit: str
    low: float | None
    high: float | None
    source: str
    warn_low: float | None = None
    warn_high: float | None = None

    @property
    def text(self) -> str:
        """The limit as a person reads it."""
        unit = f" {self.unit}" if self.unit else ""
        if self.low is None and self.high is None:
            return "no limit; compared between scanners"
        if self.low is None:
            return f"<= {self.high:g}{unit}"
        if self.high is None:
            return f">= {self.low:g}{unit}"
        if self.low == -self.high:
            return f"within +- {self.high:g}{unit}"
        return f"{self.low:g} to {self.high:g}{unit}"

    @property
    def is_verified(self) -> bool:
        """Whether the limit was confirmed at its source."""
        return "unverified" not in self.source

    def status(self, value: float) -> Status:
        """Judge a value."""
        if _within(value, self.low, self.high):
            return Status.PASS
        widened = self.warn_low is not None or self.warn_high is not None
        if not self.is_verified or (widened and _within(value, self.warn_low, self.warn_high)):
            return Status.WARN
        return Status.FAIL


TOLERANCES: dict[str, Tolerance] = {
    "adc-bias": Tolerance("ADC bias", "%", -3.6, 3.6, _QIBA),
    "adc-random-error": Tolerance("Random error of ADC in the region", "%", None, 2.0, _QIBA),
    "linearity-slope": Tolerance("Linearity: slope of measured to true ADC", "", 0.95, 1.05, _QIBA),
    "linearity-r2": Tolerance("Linearity: R squared", "", 0.90, None, _QIBA),
    "b-dependence": Tolerance("Dependence of ADC on the b-value", "%", -2.0, 2.0, _QIBA),
    "repeatability": Tolerance("Short-term repeatability (wCV)", "%", None, 0.5, _QIBA),
    "snr-b0": Tolerance("SNR of one volume at b = 0", "", 45.0, None, _QIBA),
    "spatial-dependence": Tolerance(
        "Change of ADC within 4 cm of the isocentre", "%", -4.0, 4.0, _QIBA_UNVERIFIED
    ),
    "axis-adc": Tolerance(
        "ADC along one axis against the mean of the three", "%", -1.5, 1.5,
        "AIFM study of 26 scanners: the axes differ by less than 1.5 % in 21 of them; 2 % fails",
        -2.0, 2.0,
    ),
    "fa-excess": Tolerance("FA beyond what noise makes", "", None, 0.02, _PROPOSAL),
    "direction-angle": Tolerance(
        "Angle of the principal direction to the course of the fibres", "deg", None, 5.0, _PROPOSAL
    ),
    "eddy-displacement": Tolerance(
        "Largest displacement by eddy currents at 80 mm", "voxel", None, 1.0,
        "ACR phantom study (PMC5690920): always below one voxel",
    ),
    "eddy-scale": Tolerance("Largest change of scale by eddy currents", "%", None, None, ""),
    "eddy-shear": Tolerance("Largest shear by eddy currents", "%", None, None, ""),
    "eddy-shift": Tolerance("Largest shift by eddy currents", "voxel", None, None, ""),
    "ghost-level": Tolerance("N/2 ghost against the phantom's signal", "%", None, 3.0, _PROPOSAL),
    "ghost-ratio": Tolerance(
        "Background beside the phantom, phase to readout direction", "", None, None, ""
    ),
    "psg": Tolerance(
        "Percent signal ghosting", "%", None, 2.5, "ACR phantom test, from memory: unverified"
    ),
    "geometric-scale-x": Tolerance("Scale left-right", "", 0.98, 1.02, _PROPOSAL),
    "geometric-scale-y": Tolerance("Scale front-back", "", 0.98, 1.02, _PROPOSAL),
    "distortion-ratio": Tolerance(
        "EPI distortion: extent along phase to readout direction", "", 0.97, 1.03, _PROPOSAL
    ),
    "fwhm-xy": Tolerance("Effective resolution in the slice (FWHM)", "mm", None, None, ""),
    "fwhm-z": Tolerance("Effective resolution across the slices (FWHM)", "mm", None, None, ""),
    "resolution": Tolerance(
        "Effective resolution RS, root mean square of both", "mm", None, None, ""
    ),
    "thermometer": Tolerance("Temperature by the water in the phantom", "C", None, None, ""),
    "scanner-adc": Tolerance(
        "ADC against the scanner's own map", "%", -2.0, 2.0, _PROPOSAL
    ),
    "scanner-adc-alike": Tolerance(
        "ADC fitted as the scanner does, against its own map", "%", -1.0, 1.0, _PROPOSAL
    ),
}  # fmt: skip


def judged(
    name: str,
    value: float,
    u: float | None = None,
    *,
    part: str = "",
    remark: str = "",
) -> Metric:
    """Make a measured metric and judge it.

    Parameters
    ----------
    name : str
        A key of ``TOLERANCES``.
    value : float
    u : float or None
        Standard uncertainty.
    part : str
        Region or axis it belongs to, where there are several.
    remark : str
        How it was measured, or what to bear in mind.
    """
    if not math.isfinite(value):
        return missing(name, "the calculation gave no finite number", part=part)
    limit = TOLERANCES[name]
    return Metric(
        _full(name, part), _title(limit, part), float(value), limit.unit,
        None if u is None or not math.isfinite(u) else float(u),
        limit.text, limit.low, limit.high, limit.source, limit.status(value), remark,
    )  # fmt: skip


def missing(name: str, reason: str, *, part: str = "") -> Metric:
    """Make a metric that was not measured, with the reason."""
    limit = TOLERANCES[name]
    return Metric(
        _full(name, part), _title(limit, part), None, limit.unit, None,
        limit.text, limit.low, limit.high, limit.source, Status.NOT_MEASURED, reason,
    )  # fmt: skip


def _full(name: str, part: str) -> str:
    return f"{name}:{part}" if part else name


def _title(limit: Tolerance, part: str) -> str:
    return f"{limit.title}, {part}" if part else limit.title


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)
