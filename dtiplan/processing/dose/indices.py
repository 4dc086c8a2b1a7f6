"""Plan indices: how well the prescription isodose covers and fits a target.

Formulas: Paddick, J Neurosurg 2000;93(S3):219 (conformity); Paddick and Lippitz, J Neurosurg
2006;105(S):194 (gradient index); ICRU Report 91 (coverage).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.geometry import transform_points
from dtiplan.processing.dose.dvh import SortedDoses, sample_dose

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose
    from dtiplan.domain.geometry import Array
    from dtiplan.processing.dose.contour_solid import Samples

_FINER = 4
"""Into so many parts each dose voxel is divided along every axis to find isodose volumes."""
_NEAR_MM = 30.0
"""Isodose volumes are looked for up to this far from the target: elsewhere others may lie."""


@dataclass(frozen=True)
class TargetIndices:
    """Indices of one target at one prescription.

    Parameters
    ----------
    target : str
    prescription_gy : float
    coverage, selectivity, paddick, gradient : DoseMetric
        TV_PIV/TV, TV_PIV/PIV, their product, and PIV at half the prescription over PIV.
    """

    target: str
    prescription_gy: float
    coverage: DoseMetric
    selectivity: DoseMetric
    paddick: DoseMetric
    gradient: DoseMetric


def isodose_volume_cc(dose: Dose, level_gy: float, around: Samples) -> tuple[float, bool]:
    """Give the volume that gets at least a dose, near a structure.

    Parameters
    ----------
    dose : Dose
    level_gy : float
    around : Samples
        Only what lies within 30 mm of it counts.

    Returns
    -------
    volume_cc : float
        Exact to well below 1 % where the volume is some voxels across: each voxel is divided
        into 4 x 4 x 4 and interpolated.
    is_cut : bool
        Whether the volume reaches the rim of the dose grid or of what was looked at.
    """
    grid = dose.image.grid
    index = transform_points(grid.vox_from_ras, around.points_ras_mm)
    reach = np.ceil(_NEAR_MM / np.asarray(grid.spacing_mm))
    low = np.clip(np.floor(index.min(axis=0) - reach), 0, None).astype(int)
    high = np.minimum(np.ceil(index.max(axis=0) + reach).astype(int) + 1, grid.shape)
    if (high - low < 2).any():
        return 0.0, True
    window = np.asarray(dose.image.values[tuple(map(slice, low, high))], np.float64)
    reached = window >= level_gy
    is_cut = any(bool(np.take(reached, [0, -1], axis=axis).any()) for axis in range(3))
    steps = [np.arange((n - 1) * _FINER) / _FINER + 0.5 / _FINER for n in window.shape]
    count = 0
    # Plane by plane: a window divided as a whole may be large.
    flat = np.stack(np.meshgrid(steps[1], steps[2], indexing="ij"))
    for first in steps[0]:
        places = np.concatenate([np.full((1, *flat.shape[1:]), first), flat])
        count += int((ndimage.map_coordinates(window, places, order=1) >= level_gy).sum())
    return count * grid.voxel_volume_mm3 / _FINER**3 / 1000.0, is_cut


def target_indices(name: str, target: Samples, dose: Dose, prescription_gy: float) -> TargetIndices:
    """Compute the indices of a target.

    Parameters
    ----------
    name : str
    target : Samples
        In the dose's frame of reference.
    dose : Dose
    prescription_gy : float
    """
    sampled = sample_dose(target, dose)
    known = np.isfinite(sampled.dose_gy)
    doses = SortedDoses.of(sampled.dose_gy[known], sampled.volumes_mm3[known])
    covered_cc = doses.volume_at_gy(prescription_gy)
    piv_cc, is_cut = isodose_volume_cc(dose, prescription_gy, target)
    half_cc, is_half_cut = isodose_volume_cc(dose, prescription_gy / 2.0, target)
    rim = "the isodose reaches the rim of the dose grid or lies farther than 30 mm from the target"
    cut, half_cut = (rim if c else "" for c in (is_cut, is_half_cut))
    total_cc = target.volume_cc
    return TargetIndices(
        name,
        prescription_gy,
        _ratio("Coverage", covered_cc, total_cc, ""),
        _ratio("Selectivity", covered_cc, piv_cc, cut),
        _ratio("Paddick CI", covered_cc**2, total_cc * piv_cc, cut),
        _ratio("Gradient index", half_cc, piv_cc, cut or half_cut),
    )


def _ratio(name: str, part: float, whole: float, reason: str) -> DoseMetric:
    if reason or not whole > 0.0:
        return DoseMetric(name, None, "", None, reason or "no volume gets the prescription")
    return DoseMetric(name, part / whole, "")


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
