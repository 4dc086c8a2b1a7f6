"""Water as a thermometer: its self-diffusion tells the temperature."""

from __future__ import annotations

from dtiplan.domain.phantoms.analysis import Metric, RegionResult
from dtiplan.domain.phantoms.tolerances import judged, missing

_D0_MM2_S = 1.635e-2
_TS_K = 215.05
_GAMMA = 2.063
_RELATIVE_U_LAW = 0.01
_COLDEST_C, _HOTTEST_C = -1.0, 50.0


def temperature_of_water(adc_mm2_s: float, u_mm2_s: float) -> tuple[float, float]:
    """Invert D = D0 (T / Ts - 1)^gamma (Speedy-Angell; Holz 2000, PCCP 2:4740).

    The law is taken as good to 1 %, which is 0.4 K at 20 C.

    Returns
    -------
    temperature_c, u_k : float
    """
    ratio = (adc_mm2_s / _D0_MM2_S) ** (1.0 / _GAMMA)
    kelvin = _TS_K * (1.0 + ratio)
    relative = ((u_mm2_s / adc_mm2_s) ** 2 + _RELATIVE_U_LAW**2) ** 0.5
    return kelvin - 273.15, _TS_K * ratio / _GAMMA * relative


def thermometer_metric(region: RegionResult | None, label: str) -> tuple[Metric, float | None]:
    """Give the temperature a water compartment tells, as metric and as number.

    The number is None where there is no such compartment or the value is beyond liquid water.
    """
    if not label:
        return missing("thermometer", "no vial of water was chosen as thermometer"), None
    if region is None:
        return missing("thermometer", f"{label} was not measured"), None
    if region.adc_mean_mm2_s <= 0:
        return missing("thermometer", f"{label} has no positive ADC"), None
    temperature_c, u_k = temperature_of_water(region.adc_mean_mm2_s, region.adc_u_mm2_s)
    if not _COLDEST_C <= temperature_c <= _HOTTEST_C:
        reason = f"{label} would be at {temperature_c:.0f} C, which no phantom is"
        return missing("thermometer", reason), None
    remark = f"{label} as thermometer; it no longer tests bias"
    return judged("thermometer", temperature_c, u_k, remark=remark), temperature_c
