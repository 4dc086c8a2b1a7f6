"""What the diffusion of a material is known to be, at the temperature of the scan.

The certificate of the very phantom wins always, then the table of its description, then a law. A
table is interpolated in ln(ADC) against temperature by monotone cubics (PCHIP: Fritsch and Butland,
SIAM J Sci Stat Comput 1984;5:300), so that calibrated values are kept as they are; beyond the table
nothing is said. The uncertainty of the temperature enters through the slope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.phantoms.laws import law_of
from dtiplan.domain.quality import NotMeasured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.phantoms.certificate import Certificate
    from dtiplan.domain.phantoms.description import Material, TruthPoint

DEFAULT_U_TEMPERATURE_K = 0.5
"""Standard uncertainty of a temperature read off a thermometer beside the phantom; melting ice
has none."""

_READING_K = 0.05
"""Temperatures closer than this are the same reading."""

_SINGLE_POINT_K = 0.5
"""So far from the only calibrated temperature its value may still be used..."""

_STEEPEST_PER_K = 0.045
"""... with this relative change per kelvin as its uncertainty (50 % PVP, the steepest known)."""

_WIDE_GAP_K = 5.0
"""Between calibrated temperatures further apart than this, the interpolation is uncertain."""


@dataclass(frozen=True)
class Truth:
    """A known diffusivity.

    Parameters
    ----------
    adc_mm2_s, u_mm2_s : float
        Value and standard uncertainty (k = 1), the temperature's share included.
    source : str
        Which certificate, table or law it is from.
    banner : str
        What has to be said wherever the value is used; "" for nothing.
    """

    adc_mm2_s: float
    u_mm2_s: float
    source: str
    banner: str = ""


def truth_of(
    material: Material,
    temperature_c: float,
    certificate: Certificate | None = None,
    *,
    u_temperature_k: float | None = None,
) -> Truth | NotMeasured:
    """Give the truth of a material.

    Parameters
    ----------
    material : Material
    temperature_c : float
        Of the phantom during the scan.
    certificate : Certificate, optional
        Of the very phantom.
    u_temperature_k : float, optional
        Standard uncertainty of the temperature; None: 0 at 0 C (melting ice), else 0.5 K.

    Returns
    -------
    Truth or NotMeasured
        The latter where nothing is known at this temperature, with the reason.
    """
    u_k = _u_temperature(temperature_c, u_temperature_k)
    certified = certificate.points_for(material) if certificate is not None else ()
    if certificate is not None and certified:
        k = "" if certificate.states_k else "; k is not stated and taken as 1"
        where = f"certificate of {certificate.serial or 'a phantom without serial number'}{k}"
        return _from_table(certified, temperature_c, u_k, where)
    missing = f"The certificate does not name {material.title}. " if certificate is not None else ""
    low, high = material.valid_c
    if not low - _READING_K <= temperature_c <= high + _READING_K:
        return NotMeasured(
            f"{missing}{temperature_c:g} C is beyond the range of {material.title}, "
            f"{low:g} to {high:g} C"
        )
    if material.points:
        return _generic(_from_table(material.points, temperature_c, u_k, ""), material, missing)
    if material.law:
        return _generic(_from_law(material, temperature_c, u_k), material, missing)
    return NotMeasured(
        f"no diffusivity of {material.title} is known; give the phantom's certificate"
    )


def _u_temperature(temperature_c: float, given_k: float | None) -> float:
    if given_k is not None:
        return given_k
    return 0.0 if abs(temperature_c) <= _READING_K else DEFAULT_U_TEMPERATURE_K


def _from_table(
    points: Sequence[TruthPoint], temperature_c: float, u_temperature_k: float, source: str
) -> Truth | NotMeasured:
    """Interpolate calibrated points, coldest first."""
    t = np.array([point.temperature_c for point in points])
    ln_adc = np.log([point.adc_mm2_s for point in points])
    relative = np.array([point.u_mm2_s / point.adc_mm2_s for point in points])
    twice = t[1:][np.diff(t) <= 0]
    if twice.size:
        return NotMeasured(f"two values are given for {twice[0]:g} C under different names")
    if len(points) == 1:
        return _beside_point(points[0], temperature_c, u_temperature_k, source)
    if not t[0] - _READING_K <= temperature_c <= t[-1] + _READING_K:
        return NotMeasured(
            f"{temperature_c:g} C is beyond the calibrated temperatures, {t[0]:g} to {t[-1]:g} C"
        )
    at = float(np.clip(temperature_c, t[0], t[-1]))
    value, slope = interpolate_monotone(t, ln_adc, at)
    u_calibrated = float(np.interp(at, t, relative))
    doubt, banner = _doubt_in_gap(t, ln_adc, at, value)
    u_relative = float(np.linalg.norm([u_calibrated, slope * u_temperature_k, doubt]))
    adc = float(np.exp(value))
    return Truth(adc, adc * u_relative, source, banner)


def _doubt_in_gap(t: Array, ln_adc: Array, at: float, value: float) -> tuple[float, str]:
    """Far from calibrated temperatures: the difference to an Arrhenius law, and what to say."""
    right = int(np.clip(np.searchsorted(t, at), 1, len(t) - 1))
    low, high = float(t[right - 1]), float(t[right])
    if high - low <= _WIDE_GAP_K or min(at - low, high - at) <= _READING_K:
        return 0.0, ""
    inverse_k = 1.0 / (np.array([high, low]) + 273.15)
    arrhenius = np.interp(1.0 / (at + 273.15), inverse_k, ln_adc[[right, right - 1]])
    banner = f"Interpolated over a gap: nothing is calibrated between {low:g} and {high:g} C."
    return abs(value - float(arrhenius)), banner


def _beside_point(
    point: TruthPoint, temperature_c: float, u_temperature_k: float, source: str
) -> Truth | NotMeasured:
    """Use the only calibrated value near its temperature."""
    off_k = abs(temperature_c - point.temperature_c)
    if off_k > _SINGLE_POINT_K:
        return NotMeasured(
            f"the only calibrated temperature is {point.temperature_c:g} C, the scan was at "
            f"{temperature_c:g} C"
        )
    off_k = off_k if off_k > _READING_K else 0.0
    per_kelvin = np.hypot(off_k, u_temperature_k) * _STEEPEST_PER_K
    u = float(np.hypot(point.u_mm2_s, per_kelvin * point.adc_mm2_s))
    return Truth(point.adc_mm2_s, u, source)


def _from_law(
    material: Material, temperature_c: float, u_temperature_k: float
) -> Truth | NotMeasured:
    law = law_of(material.law)
    if isinstance(law, NotMeasured):
        return law
    low, high = law.valid_c
    if not low - _READING_K <= temperature_c <= high + _READING_K:
        return NotMeasured(
            f"{temperature_c:g} C is beyond the range of the law for {material.title}, "
            f"{low:g} to {high:g} C"
        )
    at = float(np.clip(temperature_c, low, high))
    adc = law.adc_mm2_s(at)
    slope = (np.log(law.adc_mm2_s(at + 0.1)) - np.log(law.adc_mm2_s(at - 0.1))) / 0.2
    u = float(np.hypot(law.relative_u, slope * u_temperature_k))
    return Truth(adc, adc * u, law.source, law.banner)


def _generic(known: Truth | NotMeasured, material: Material, missing: str) -> Truth | NotMeasured:
    """Add what the description says of its own value: range, source, doubt and banner."""
    if isinstance(known, NotMeasured):
        return NotMeasured(missing + known.reason) if missing else known
    banner = known.banner
    if material.generic and not banner:
        banner = (
            "Value of this kind of phantom, not of this very one: import the phantom's certificate."
        )
    u = float(np.hypot(known.u_mm2_s, material.relative_u * known.adc_mm2_s))
    source = known.source or material.source or "phantom description"
    return Truth(known.adc_mm2_s, u, source, missing + banner)


def interpolate_monotone(x: Array, y: Array, at: float) -> tuple[float, float]:
    """Interpolate by monotone cubics.

    Parameters
    ----------
    x, y : array, (n,)
        At least two points, x rising.
    at : float
        Within the points.

    Returns
    -------
    (float, float)
        Value and slope.
    """
    step, rise = np.diff(x), np.diff(y) / np.diff(x)
    slopes = _pchip_slopes(step, rise)
    k = int(np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(step) - 1))
    h = float(step[k])
    s = (at - float(x[k])) / h
    second = (3 * rise[k] - 2 * slopes[k] - slopes[k + 1]) * h
    third = (slopes[k] + slopes[k + 1] - 2 * rise[k]) * h
    value = y[k] + s * (slopes[k] * h + s * (second + s * third))
    slope = (slopes[k] * h + s * (2 * second + 3 * s * third)) / h
    return float(value), float(slope)


def _pchip_slopes(step: Array, rise: Array) -> Array:
    """Give the slope at each point: weighted harmonic means inside, three-point at the ends."""
    if len(rise) == 1:
        return np.repeat(rise, 2)
    left, right = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
    same = rise[1:] * rise[:-1] > 0
    safe = np.where(same[:, None], np.stack([rise[:-1], rise[1:]], axis=1), 1.0)
    harmonic = (left + right) / (left / safe[:, 0] + right / safe[:, 1])
    first = _end_slope(step[0], step[1], rise[0], rise[1])
    last = _end_slope(step[-1], step[-2], rise[-1], rise[-2])
    return np.concatenate([[first], np.where(same, harmonic, 0.0), [last]])


def _end_slope(near: float, far: float, rise: float, next_rise: float) -> float:
    slope = ((2 * near + far) * rise - near * next_rise) / (near + far)
    if np.sign(slope) != np.sign(rise):
        return 0.0
    turns = np.sign(rise) != np.sign(next_rise)
    return 3.0 * rise if turns and abs(slope) > 3.0 * abs(rise) else slope
