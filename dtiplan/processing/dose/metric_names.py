"""Names of metrics: ``D95%``, ``D0.1cc``, ``V20Gy%`` and the like, read as what they ask for.

``D`` asks for the lowest dose of the hottest part of a structure, given as a share (``%``) or a
volume (``cc``, ``mm3``); ``V`` for the volume that gets at least a dose, in cc, or in percent of
the structure where a ``%`` follows. ``V100%`` takes its dose from the prescription.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dtiplan.domain.errors import UserError
from dtiplan.processing.dose.dvh import SortedDoses

USUAL_METRICS = (
    "D2%", "D50%", "D98%", "D0.03cc", "D35mm3", "Dmean", "Dmax", "Dmin", "V12Gy", "V20Gy",
)  # fmt: skip
_NAME = re.compile(
    r"D(?P<plain>mean|max|min)"
    r"|D(?P<part>\d+(?:\.\d+)?)(?P<of>%|cc|mm3)"
    r"|V(?P<dose>\d+(?:\.\d+)?)(?P<unit>Gy%|Gy|%)",
    re.IGNORECASE,
)
_PLAIN: dict[str, Callable[[SortedDoses], float]] = {
    "mean": lambda d: d.mean_gy,
    "max": lambda d: d.max_gy,
    "min": lambda d: d.min_gy,
}


@dataclass(frozen=True)
class MetricQuery:
    """What to read off a histogram.

    Parameters
    ----------
    name, unit : str
        The name as it is usually written.
    least_cc : float
        A structure must be larger to have it.
    read : callable
    why_not : str
        Why it cannot be read at all; empty where it can.
    """

    name: str
    unit: str
    least_cc: float
    read: Callable[[SortedDoses], float]
    why_not: str = ""


def metric_query(name: str, prescription_gy: float | None = None) -> MetricQuery:
    """Read the name of a metric.

    Parameters
    ----------
    name : str
        Capitals and small letters are the same.
    prescription_gy : float, optional
        What ``V100%`` refers to.

    Raises
    ------
    UserError
        ``metric-name``: it is none.
    """
    found = _NAME.fullmatch(name.strip())
    if found is None:
        raise _no_metric(name)
    if found["plain"]:
        word = found["plain"].lower()
        return MetricQuery(f"D{word}", "Gy", 0.0, _PLAIN[word])
    if found["part"]:
        return _dose_at(float(found["part"]), found["of"].lower(), name)
    return _volume_at(float(found["dose"]), found["unit"].lower(), prescription_gy)


def _dose_at(part: float, of: str, name: str) -> MetricQuery:
    if not 0.0 < part <= (100.0 if of == "%" else 1e5):
        raise _no_metric(name)
    if of == "%":
        return MetricQuery(
            f"D{part:g}%", "Gy", 0.0, lambda d: d.dose_at_cc(part / 100.0 * d.total_cc)
        )
    volume_cc = part if of == "cc" else part / 1000.0
    return MetricQuery(f"D{part:g}{of}", "Gy", volume_cc, lambda d: d.dose_at_cc(volume_cc))


def _volume_at(dose: float, unit: str, prescription_gy: float | None) -> MetricQuery:
    if unit == "gy":
        return MetricQuery(f"V{dose:g}Gy", "cc", 0.0, lambda d: d.volume_at_gy(dose))
    if unit == "gy%":
        return MetricQuery(f"V{dose:g}Gy%", "%", 0.0, lambda d: _percent_at(d, dose))
    if prescription_gy is None:
        why = "no prescription is known"
        return MetricQuery(f"V{dose:g}%", "%", 0.0, lambda _d: float("nan"), why)
    level_gy = dose / 100.0 * prescription_gy
    return MetricQuery(f"V{dose:g}%", "%", 0.0, lambda d: _percent_at(d, level_gy))


def _percent_at(doses: SortedDoses, dose_gy: float) -> float:
    return 100.0 * doses.volume_at_gy(dose_gy) / doses.total_cc


def _no_metric(name: str) -> UserError:
    return UserError(
        "A metric cannot be read.",
        f"'{name}' is not the name of one.",
        "Use names such as Dmean, Dmax, D2%, D95%, D0.1cc, D35mm3, V12Gy, V20Gy% or V100%.",
        "metric-name",
    )
