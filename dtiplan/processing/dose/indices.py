"""Plan indices: how well the prescription isodose covers and fits a target.

Formulas: Paddick, J Neurosurg 2000;93(S3):219 (conformity); Paddick and Lippitz, J Neurosurg
2006;105(S):194 (gradient index); ICRU Report 91 (coverage).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.dose import DoseMetric, TargetIndices
from dtiplan.domain.geometry import transform_points
from dtiplan.processing.dose.dvh import sample_dose

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array
    from dtiplan.processing.dose.contour_solid import Samples

_N_PORTIONS = 8
_FINER = 4
"""Into so many parts each dose voxel is divided along every axis to find isodose volumes."""
_NEAR_MM = 30.0
"""Isodose volumes are looked for up to this far from the target: elsewhere others may lie."""


@dataclass(frozen=True, eq=False)
class IsodoseVolume:
    """The volume that gets at least a dose, near a structure.

    Parameters
    ----------
    volume_cc : float
        Exact to well below 1 % where the volume is some voxels across: each voxel is divided
        into 4 x 4 x 4 and interpolated.
    portions_cc : array, (8,)
        The same by each of the eight interleaved coarser lattices.
    is_cut : bool
        Whether the volume reaches the rim of the dose grid or of what was looked at.
    """

    volume_cc: float
    portions_cc: Array
    is_cut: bool


def isodose_volume(dose: Dose, level_gy: float, around: Samples) -> IsodoseVolume:
    """Measure the volume that gets at least a dose, within 30 mm of a structure.

    Parameters
    ----------
    dose : Dose
    level_gy : float
    around : Samples
    """
    grid = dose.image.grid
    index = transform_points(grid.vox_from_ras, around.points_ras_mm)
    reach = np.ceil(_NEAR_MM / np.asarray(grid.spacing_mm))
    low = np.clip(np.floor(index.min(axis=0) - reach), 0, None).astype(int)
    high = np.minimum(np.ceil(index.max(axis=0) + reach).astype(int) + 1, grid.shape)
    if (high - low < 2).any():
        return IsodoseVolume(0.0, np.zeros(_N_PORTIONS), is_cut=True)
    window = np.asarray(dose.image.values[tuple(map(slice, low, high))], np.float64)
    reached = window >= level_gy
    is_cut = any(bool(np.take(reached, [0, -1], axis=axis).any()) for axis in range(3))
    steps = [np.arange((n - 1) * _FINER) / _FINER + 0.5 / _FINER for n in window.shape]
    counts = np.zeros((2, 2, 2), np.int64)
    # Plane by plane: a window divided as a whole may be large.
    flat = np.stack(np.meshgrid(steps[1], steps[2], indexing="ij"))
    for number, first in enumerate(steps[0]):
        places = np.concatenate([np.full((1, *flat.shape[1:]), first), flat])
        is_in = ndimage.map_coordinates(window, places, order=1) >= level_gy
        for j in (0, 1):
            for k in (0, 1):
                counts[number % 2, j, k] += np.count_nonzero(is_in[j::2, k::2])
    each_cc = grid.voxel_volume_mm3 / _FINER**3 / 1000.0
    portions = np.asarray(counts.ravel() * each_cc * _N_PORTIONS, np.float64)
    return IsodoseVolume(int(counts.sum()) * each_cc, portions, is_cut)


def target_indices(name: str, target: Samples, dose: Dose, prescription_gy: float) -> TargetIndices:
    """Compute the indices of a target, each with the uncertainty of its sampling.

    Parameters
    ----------
    name : str
    target : Samples
        In the dose's frame of reference.
    dose : Dose
    prescription_gy : float
    """
    sampled = sample_dose(target, dose)
    is_covered = np.isfinite(sampled.dose_gy) & (sampled.dose_gy >= prescription_gy)
    volumes_cc = np.asarray(sampled.volumes_mm3) / 1000.0
    covered_cc = _with_portions(volumes_cc * is_covered, target)
    total_cc = _with_portions(volumes_cc, target)
    isodose = isodose_volume(dose, prescription_gy, target)
    half = isodose_volume(dose, prescription_gy / 2.0, target)
    rim = "the isodose reaches the rim of the dose grid or lies farther than 30 mm from the target"
    cut, half_cut = (rim if v.is_cut else "" for v in (isodose, half))
    piv_cc, half_cc = (np.append(v.volume_cc, v.portions_cc) for v in (isodose, half))
    return TargetIndices(
        name,
        prescription_gy,
        _ratio("Coverage", covered_cc, total_cc, ""),
        _ratio("Selectivity", covered_cc, piv_cc, cut),
        _ratio("Paddick CI", covered_cc**2, total_cc * piv_cc, cut),
        _ratio("Gradient index", half_cc, piv_cc, cut or half_cut),
    )


def _with_portions(volumes_cc: Array, target: Samples) -> Array:
    """Give a volume, and after it the same by each of the eight interleaved samplings.

    A portion stands for the whole, so that it is brought to the whole structure's volume.
    """
    parts = np.bincount(target.portion, volumes_cc, minlength=_N_PORTIONS)
    own_mm3 = np.bincount(target.portion, target.volumes_mm3, minlength=_N_PORTIONS)
    scale = np.divide(
        target.volumes_mm3.sum(), own_mm3, out=np.full(_N_PORTIONS, np.nan), where=own_mm3 > 0.0
    )
    return np.append(volumes_cc.sum(), parts * scale)


def _ratio(name: str, parts: Array, wholes: Array, reason: str) -> DoseMetric:
    """Divide; the first of each is the whole sampling, the others are its portions."""
    if reason or not wholes[0] > 0.0:
        return DoseMetric(name, None, "", None, reason or "no volume gets the prescription")
    value = float(parts[0] / wholes[0])
    if not (wholes[1:] > 0.0).all():
        return DoseMetric(name, value, "")
    # Half of the spread, as for every other metric: the portions are not independent.
    apart = float(np.std(parts[1:] / wholes[1:], ddof=1) / 2.0)
    return DoseMetric(name, value, "", apart if np.isfinite(apart) else None)


def remainder(whole: Samples, taken_out: Array) -> Samples:
    """Give a structure without some of its samples, for example the brain without the target.

    Parameters
    ----------
    whole : Samples
    taken_out : array of bool, (n,)
        Which of its samples are not meant.
    """
    keep = ~np.asarray(taken_out, dtype=bool)
    return type(whole)(
        whole.points_ras_mm[keep], whole.volumes_mm3[keep], whole.portion[keep], whole.n_stepped
    )
