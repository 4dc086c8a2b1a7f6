"""Carry ADCs measured at different temperatures to one, so that scanners can be compared."""

from __future__ import annotations

import math

from dtiplan.domain.phantoms.agreement import ScaledAdc


def sensitivity_per_k(adc_cold_mm2_s: float, adc_warm_mm2_s: float, difference_k: float) -> float:
    """Give d ln(ADC) / dT between two temperatures of the truth (per kelvin)."""
    return math.log(adc_warm_mm2_s / adc_cold_mm2_s) / difference_k


def at_temperature(
    adc_mm2_s: float,
    u_mm2_s: float,
    *,
    truths_mm2_s: tuple[float, float],
    to_c: float,
    per_k: float,
    u_temperature_k: float = 0.0,
) -> ScaledAdc:
    """Carry a measured ADC to another temperature by the ratio of the truths.

    Parameters
    ----------
    adc_mm2_s, u_mm2_s : float
        Measured value and standard uncertainty.
    truths_mm2_s : (float, float)
        Truth of the material where it was measured and at ``to_c``. Its own uncertainty is left
        out: it is the same calibration on both sides and nearly cancels.
    to_c : float
        The temperature it is carried to.
    per_k : float
        Sensitivity of the material, d ln(ADC) / dT in 1/K (``sensitivity_per_k``).
    u_temperature_k : float
        Standard uncertainty of the temperature it was measured at. It counts even where nothing
        has to be carried.

    Notes
    -----
    ADC(T2) = ADC(T1) truth(T2) / truth(T1); u_T(ADC) / ADC = (d ln ADC / dT) u(T).
    """
    here, there = truths_mm2_s
    factor = there / here
    adc = adc_mm2_s * factor
    return ScaledAdc(adc, math.hypot(u_mm2_s * factor, adc * per_k * u_temperature_k), to_c, factor)


def difference_percent(a: ScaledAdc, b: ScaledAdc) -> tuple[float, float]:
    """Give 100 (a - b) / mean of both and its standard uncertainty, both at one temperature.

    Raises
    ------
    ValueError
        The two were not carried to the same temperature.
    """
    if abs(a.temperature_c - b.temperature_c) > 1e-6:
        raise ValueError(f"{a.temperature_c} C against {b.temperature_c} C")
    mean = (a.adc_mm2_s + b.adc_mm2_s) / 2
    error = math.hypot(a.u_mm2_s * b.adc_mm2_s, b.u_mm2_s * a.adc_mm2_s) / mean**2
    return 100 * (a.adc_mm2_s - b.adc_mm2_s) / mean, 100 * error
