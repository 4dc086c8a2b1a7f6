"""Laws of diffusion against temperature, for where no phantom was calibrated.

Water: Holz, Heil and Sacco, Phys Chem Chem Phys 2000;2:4740, with their Speedy-Angell parameters.
Polyvinylpyrrolidone (PVP) in water: Wagner et al., PLoS ONE 2017;12:e0179276 (K30) and Amouzandeh
et al., Med Phys 2022;49:3325 (K40). Calibrated phantoms differ from the PVP laws by up to 5 % at
30 % PVP and room temperature and by far more beyond: they are refused there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.quality import NotMeasured

if TYPE_CHECKING:
    from collections.abc import Callable

_KELVIN = 273.15
_D0_MM2_S = 1.635e-2
_TS_K = 215.05
_GAMMA = 2.063

_WAGNER = {
    0.0: (2055e-6, 0.02617),
    10.0: (1594e-6, 0.02531),
    20.0: (1197e-6, 0.02749),
    30.0: (839e-6, 0.02952),
}
"""PVP in % by mass: ADC at 20 C (mm2/s) and relative slope per kelvin; 40 and 50 % are published
too but lie 6 to 56 % above calibrated phantoms."""

_PVP_MOST_PERCENT = 30.0
_PVP_C = (16.0, 26.0)
_PVP_RELATIVE_U = 0.05
_PVP_BANNER = (
    "Generic value of PVP solutions, not of this phantom: trust it to 5 % only, and import the "
    "phantom's certificate."
)


@dataclass(frozen=True)
class Law:
    """Diffusivity as a function of temperature.

    Parameters
    ----------
    adc_mm2_s : callable
        Temperature (C) to ADC.
    valid_c : (float, float)
    relative_u : float
        Relative standard uncertainty of the law itself.
    source, banner : str
    """

    adc_mm2_s: Callable[[float], float]
    valid_c: tuple[float, float]
    relative_u: float
    source: str
    banner: str = ""


def water_adc_mm2_s(temperature_c: float) -> float:
    """Give the self-diffusion of water, 0 to 100 C: D0 (T / Ts - 1)^gamma (Holz 2000)."""
    return float(_D0_MM2_S * ((temperature_c + _KELVIN) / _TS_K - 1.0) ** _GAMMA)


def water_temperature_c(adc_mm2_s: float) -> float:
    """Give the temperature at which water diffuses so: water as a thermometer."""
    return float(_TS_K * (1.0 + (adc_mm2_s / _D0_MM2_S) ** (1.0 / _GAMMA)) - _KELVIN)


def law_of(name: str) -> Law | NotMeasured:
    """Give a law by its name.

    Parameters
    ----------
    name : str
        ``holz-water``, ``wagner-pvp:C`` or ``amouzandeh-pvp:C`` with C in % PVP by mass.

    Returns
    -------
    Law or NotMeasured
        The latter where the law is not to be trusted at this concentration.

    Raises
    ------
    ValueError
        For an unknown name.
    """
    kind, _, percent = name.partition(":")
    if kind == "holz-water" and not percent:
        return _WATER
    if kind not in ("wagner-pvp", "amouzandeh-pvp"):
        raise ValueError(
            f"no law '{name}': known are holz-water, wagner-pvp:C and amouzandeh-pvp:C"
        )
    concentration = float(percent)
    if not 0.0 <= concentration <= _PVP_MOST_PERCENT:
        return NotMeasured(
            f"no generic law holds for {concentration:g} % PVP (up to {_PVP_MOST_PERCENT:g} % "
            "only); the phantom's certificate is needed"
        )
    return _wagner(concentration) if kind == "wagner-pvp" else _amouzandeh(concentration)


def _wagner(percent: float) -> Law:
    if percent not in _WAGNER:
        raise ValueError(f"wagner-pvp knows {', '.join(f'{c:g}' for c in _WAGNER)} % only")
    at_20_mm2_s, per_kelvin = _WAGNER[percent]
    return Law(
        lambda t: float(at_20_mm2_s * np.exp(per_kelvin * (t - 20.0))),
        _PVP_C,
        _PVP_RELATIVE_U,
        f"Wagner 2017, {percent:g} % PVP",
        _PVP_BANNER,
    )


def _amouzandeh(percent: float) -> Law:
    over_water = 12.5e-5 * percent**2 - 23.2e-3 * percent + 1.0
    return Law(
        lambda t: over_water * water_adc_mm2_s(t),
        _PVP_C,
        _PVP_RELATIVE_U,
        f"Amouzandeh 2022, {percent:g} % PVP",
        _PVP_BANNER,
    )


_WATER = Law(
    water_adc_mm2_s,
    (0.0, 100.0),
    0.01,
    "Holz 2000 (Speedy-Angell), water; 1 % uncertainty unverified",
)
