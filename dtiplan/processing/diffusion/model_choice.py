"""Choose what streamlines follow, tensors or spherical deconvolution, and say why.

Where the limits come from:

* From 20 different directions at b = 1000 s/mm2 or more: simulated crossings of two equal
  bundles (1.7e-3 and 0.3e-3 mm2/s, S0 30 times the noise). With 20 directions at b = 1000 to
  2500, order 6 tells 99 % of right-angled and 75 to 97 % of 60 degree crossings apart; with 12
  directions at b = 1500 it is 88 % and none.
* Order 8 from 45 directions: that many hold what the signal has at b = 3000 s/mm2
  (Tournier et al. 2009, ISMRM 17:358; 2013, NMR Biomed 26:1775), and MRtrix3 goes no further.
* Order 6 already from 20 directions, fewer than its 28 coefficients: what the directions leave
  open is decided by the fODF not being negative (Tournier et al. 2007). In the same simulation
  order 4 tells hardly any 60 degree crossing apart, whatever the noise.
* The weighted signal at least three times the noise: below, the simulation shows false bundles
  in 10 to 28 % of the voxels that hold a single one, above in at most 3 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.fibres import FibreResponse
from dtiplan.domain.tracts import Model
from dtiplan.processing.diffusion.deconvolution import (
    Implausible,
    estimate_response,
    n_distinct,
)
from dtiplan.processing.diffusion.spherical_harmonics import harmonics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.gradients import GradientTable, Shell
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.maps import TensorMaps

_LOWEST_B_S_MM2 = 950.0
"""1000 s/mm2, less what scanners leave out of their nominal values."""
_BEST_B_S_MM2 = 3000.0
"""The contrast between directions is best near it; of equal shells the nearest is taken."""
_DIRECTIONS_FOR = {8: 45, 6: 20, 4: 20}
_FEWEST_AT_ALL = 15
"""Order 4 has 15 coefficients; below not even a person's wish makes sense."""
_WORST_CONDITION = 10.0
"""Largest over smallest singular value of the harmonics in the directions of the shell."""
_LOWEST_SIGNAL = 3.0
_WHITE_MATTER_FA = 0.25
_WHITE_MATTER_MM2_S = 1.1e-3


@dataclass(frozen=True)
class ModelChoice:
    """What was chosen, and why.

    Parameters
    ----------
    model : Model
    reason : str
        One or two sentences with the numbers that decided.
    shell : Shell or None
        The volumes that are deconvolved; None for tensors.
    order : int
        Of the harmonics; 0 for tensors.
    response : FibreResponse or None
        Of a single bundle, found plausible; None for tensors.
    doubts : tuple of str
        Rules that speak against a model somebody asked for.
    """

    model: Model
    reason: str
    shell: Shell | None = None
    order: int = 0
    response: FibreResponse | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Candidate:
    """One shell: what it offers, and what speaks against it."""

    shell: Shell
    n_directions: int
    order: int
    doubts: tuple[str, ...]


def choose_model(
    series: DiffusionSeries, maps: TensorMaps, wanted: Model | None = None, order: int = 0
) -> ModelChoice:
    """Choose by the gradient table, the noise and the response of the data.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
        Of the same series.
    wanted : Model, optional
        What somebody asks for; the rules then only speak as doubts, unless it cannot be done.
    order : int
        Order somebody asks for; 0 for the one the directions support.
    """
    if wanted is Model.TENSOR:
        return ModelChoice(Model.TENSOR, "the tensor was asked for")
    is_asked = wanted is Model.CSD
    table = series.gradients
    best = _best(table, order)
    impossible = _impossible(table, best)
    if impossible or best is None:
        return ModelChoice(Model.TENSOR, impossible)
    doubts = list(best.doubts)
    signal = signal_over_noise(series, maps, best.shell)
    if signal < _LOWEST_SIGNAL:
        doubts.append(
            f"the signal at b = {best.shell.b_s_mm2:.0f} s/mm2 is {signal:.1f} times the noise "
            f"in white matter; below {_LOWEST_SIGNAL:.0f} deconvolution shows false bundles"
        )
    if doubts and not is_asked:
        return ModelChoice(Model.TENSOR, "; ".join(doubts))
    response = estimate_response(series, maps, best.shell)
    if isinstance(response, Implausible):
        return ModelChoice(Model.TENSOR, response.reason)
    reason = _explained(table, best, signal, response)
    return ModelChoice(Model.CSD, reason, best.shell, best.order, response, tuple(doubts))


def signal_over_noise(series: DiffusionSeries, maps: TensorMaps, shell: Shell) -> float:
    """Give the median of the weighted signal over the noise in white matter.

    The noise is what the tensor does not explain, and so never under-estimated; it includes
    what crossings do. Infinite where nothing is left unexplained.
    """
    white = np.asarray(maps.mask.values) & (maps.fa.values > _WHITE_MATTER_FA)
    white &= maps.md.values < _WHITE_MATTER_MM2_S
    x, y, z = np.nonzero(white)
    if x.size == 0:
        return 0.0
    mean = np.zeros(x.size)
    for volume in shell.indices:  # one at a time: no copy of the whole series
        mean += np.nan_to_num(series.values[..., volume][x, y, z])
    noise = maps.residual.values[x, y, z] * maps.s0.values[x, y, z]
    typical_noise = float(np.median(noise))
    typical_signal = float(np.median(mean)) / len(shell.indices)
    return typical_signal / typical_noise if typical_noise > 0 else float("inf")


def _impossible(table: GradientTable, best: _Candidate | None) -> str:
    """Say why no distribution can be made at all; empty where one can."""
    if best is None:
        return "the series has no volume with diffusion weighting"
    if not table.is_b0.any():
        return "the series has no volume with b = 0, which the response is measured against"
    if best.n_directions < _FEWEST_AT_ALL:
        return _too_few(best.shell, best.n_directions)
    return ""


def _best(table: GradientTable, order: int) -> _Candidate | None:
    """Choose the shell that supports the highest order with the fewest doubts."""
    found = [_candidate(table, shell, order) for shell in table.shells() if shell.b_s_mm2 > 0]
    return max(found, key=_merit, default=None)


def _merit(one: _Candidate) -> tuple[float, ...]:
    is_enough = one.n_directions >= _FEWEST_AT_ALL
    away = abs(one.shell.b_s_mm2 - _BEST_B_S_MM2)
    return (not one.doubts, is_enough, -len(one.doubts), one.order, -away)


def _candidate(table: GradientTable, shell: Shell, wanted_order: int) -> _Candidate:
    directions = table.directions_ras[list(shell.indices)]
    n = n_distinct(directions)
    conditions = {order: _condition(directions, order) for order in (2, 4, 6)}
    order = supported_order(n, conditions)
    doubts = []
    if shell.b_s_mm2 < _LOWEST_B_S_MM2:
        doubts.append(
            f"b = {shell.b_s_mm2:.0f} s/mm2 is too low to tell crossing bundles apart; "
            "deconvolution needs 1000 or more"
        )
    if n < min(_DIRECTIONS_FOR.values()):
        doubts.append(_too_few(shell, n))
    elif order == 0:
        doubts.append(
            f"the {n} directions at b = {shell.b_s_mm2:.0f} s/mm2 leave a part of the sphere "
            f"uncovered (condition {conditions[2]:.0f}, at most {_WORST_CONDITION:.0f})"
        )
    if wanted_order > max(order, 4) or (wanted_order and not order):
        doubts.append(f"order {wanted_order} was asked for, the directions support order {order}")
    return _Candidate(shell, n, wanted_order or order or 4, tuple(doubts))


def supported_order(n_directions: int, conditions: dict[int, float]) -> int:
    """Give the order that directions support; 0 where they support none.

    The harmonics up to the order below must be well determined by the directions alone; the
    last order may lean on the fODF not being negative.

    Parameters
    ----------
    n_directions : int
        Different directions.
    conditions : dict
        Condition number of the harmonics in these directions, by order (2, 4, 6).
    """
    for order, needed in _DIRECTIONS_FOR.items():
        if n_directions >= needed and conditions[order - 2] <= _WORST_CONDITION:
            return order
    return 0


def _condition(directions: Sequence[Sequence[float]] | np.ndarray, order: int) -> float:
    values = np.linalg.svd(harmonics(directions, order), compute_uv=False)
    is_short = len(directions) < (order + 1) * (order + 2) // 2
    return float("inf") if is_short or values[-1] <= 0 else float(values[0] / values[-1])


def _too_few(shell: Shell, n_directions: int) -> str:
    return (
        f"the shell b = {shell.b_s_mm2:.0f} s/mm2 has {n_directions} different directions; "
        f"spherical deconvolution needs {min(_DIRECTIONS_FOR.values())} or more"
    )


def _explained(
    table: GradientTable, best: _Candidate, signal: float, response: FibreResponse
) -> str:
    others = [s for s in table.shells() if s.b_s_mm2 > 0 and s.indices != best.shell.indices]
    instead = ", ".join(f"b = {s.b_s_mm2:.0f}" for s in others)
    of = f" rather than {instead}" if instead else ""
    known = f"{signal:.0f} times the noise" if np.isfinite(signal) else "free of noise"
    return (
        f"the shell b = {best.shell.b_s_mm2:.0f} s/mm2{of} has {best.n_directions} different "
        f"directions, which support order {best.order}; its signal in white matter is {known}, "
        f"and {response.n_voxels} voxels give a believable single bundle (diffusivity along "
        f"over across {response.ratio:.1f})"
    )
