"""Local fit: how well template and patient agree around a place, and how far a lesion is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.spatial import KDTree

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid, transform_points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike, NDArray

    from dtiplan.domain.image import Image
    from dtiplan.processing.atlas.warp import SmoothMap

_WINDOW_MM = 5.0
"""Standard deviation of the Gaussian window in which FA and template FA are compared."""

_LOWEST_WEIGHT = 0.3
"""Where less of the window was imaged and is free of lesion, nothing is measured."""

_LOWEST_SPREAD = 1e-4
"""Variance of FA in the window below which there is nothing to agree about."""

NEAR_LESION_MM = 10.0
"""Up to this distance from a lesion the template may be off by more than 3 mm: lesions put into
two heads moved 5 % of the places there by up to 4 mm, further off by 1 mm."""

LOW_AGREEMENT = 0.5
"""Local correlation below which a place counts as not fitted."""

_LARGEST_LOW_SHARE = 0.25


@dataclass(frozen=True, eq=False)
class LocalFit:
    """Agreement of FA and template FA place by place.

    Parameters
    ----------
    grid : Grid
        Of the template.
    agreement : float16 array, (x, y, z)
        Correlation of both within 5 mm or so, -1 to 1; NaN where it was not measured.
    lesion_mm : float32 array, (n, 3)
        Places of the lesion's voxels in the patient, RAS mm; none without a lesion.
    """

    grid: Grid
    agreement: NDArray[np.float16]
    lesion_mm: NDArray[np.float32]

    def at_template_mm(self, points_mni_mm: ArrayLike) -> Array:
        """Give the agreement at template points (..., 3); NaN where it was not measured."""
        index = np.rint(transform_points(self.grid.vox_from_ras, points_mni_mm)).astype(int)
        inside = np.asarray(((index >= 0) & (index < self.grid.shape)).all(axis=-1))
        i, j, k = np.moveaxis(np.where(inside[..., None], index, 0), -1, 0)
        return np.where(inside, self.agreement[i, j, k].astype(np.float64), np.nan)

    def fitted_fraction(self, where: NDArray[np.bool_]) -> float:
        """Give the part of a mask (x, y, z) of the grid where both agree.

        What was not measured does not count; NaN where nothing was.
        """
        measured = self.agreement[where].astype(np.float64)
        measured = measured[np.isfinite(measured)]
        return float((measured >= LOW_AGREEMENT).mean()) if len(measured) else float("nan")

    def lesion_distance_mm(self, points_ras_mm: ArrayLike) -> Array:
        """Give the distance of patient points (..., 3) from the lesion's nearest voxel.

        Infinity without a lesion.
        """
        points = np.asarray(points_ras_mm, dtype=np.float64)
        if not len(self.lesion_mm):
            return np.full(points.shape[:-1], np.inf)
        distance, _ = KDTree(self.lesion_mm).query(points.reshape(-1, 3), workers=1)
        return np.asarray(distance.reshape(points.shape[:-1]), dtype=np.float64)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Give everything but the grid as plain arrays, for storing."""
        return {"agreement": self.agreement, "lesion_mm": self.lesion_mm}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]], grid: Grid) -> LocalFit | None:
        """Build it again from what ``arrays`` gave; None where an older program gave none."""
        if "agreement" not in arrays:
            return None
        return cls(
            grid,
            np.asarray(arrays["agreement"], dtype=np.float16),
            np.asarray(arrays["lesion_mm"], dtype=np.float32),
        )


def local_fit(smooth: SmoothMap, fa: Image, template_fa: Image, lesion: Image | None) -> LocalFit:
    """Compare FA and template FA around every place of the template.

    Parameters
    ----------
    smooth : SmoothMap
        From the patient to the template.
    fa : Image
        The patient's, zero outside the brain.
    template_fa : Image
    lesion : Image or None
        Boolean, on the grid of ``fa``; its voxels are left out of the comparison.

    Returns
    -------
    LocalFit
    """
    grid = template_fa.grid
    index = np.moveaxis(
        transform_points(fa.grid.vox_from_ras, smooth.to_moving_mm(grid.points_ras_mm())), -1, 0
    )
    last = np.asarray(fa.grid.shape).reshape(3, 1, 1, 1) - 0.5
    counted = ((index >= -0.5) & (index <= last)).all(axis=0) & (template_fa.values > 0)
    values = ndimage.map_coordinates(fa.values.astype(np.float32), index, order=1)
    lesion_mm = np.zeros((0, 3), dtype=np.float32)
    if lesion is not None:
        hit = ndimage.map_coordinates(lesion.values.astype(np.float32), index, order=1)
        counted &= hit < 0.5
        voxels = np.argwhere(lesion.values)
        lesion_mm = transform_points(fa.grid.ras_from_vox, voxels).astype(np.float32)
    agreement = _windowed_correlation(values, template_fa.values, counted, grid)
    return LocalFit(grid, agreement, lesion_mm)


def _windowed_correlation(
    a: NDArray[np.float32], b: NDArray[np.float32], counted: NDArray[np.bool_], grid: Grid
) -> NDArray[np.float16]:
    weight = counted.astype(np.float32)
    sigma = _WINDOW_MM / np.asarray(grid.spacing_mm)

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(ndimage.gaussian_filter(values * weight, sigma))

    share = mean(np.ones_like(weight))
    some = share > _LOWEST_WEIGHT
    n = np.where(some, share, 1.0)
    mean_a, mean_b = mean(a) / n, mean(b) / n
    spread_a, spread_b = mean(a * a) / n - mean_a**2, mean(b * b) / n - mean_b**2
    both = mean(a * b) / n - mean_a * mean_b
    flat = (spread_b < _LOWEST_SPREAD) | ~some
    found = both / np.sqrt(np.maximum(spread_a, _LOWEST_SPREAD) * np.where(flat, 1.0, spread_b))
    return np.where(flat, np.nan, np.clip(found, -1.0, 1.0)).astype(np.float16)


def grown(mask: NDArray[np.bool_], margin_mm: float, grid: Grid) -> NDArray[np.bool_]:
    """Add every voxel whose centre is within a margin of one of the mask's, on any grid."""
    outside = np.argwhere(~mask)
    tree = KDTree(transform_points(grid.ras_from_vox, np.argwhere(mask)))
    places = transform_points(grid.ras_from_vox, outside)
    distance, _ = tree.query(places, distance_upper_bound=margin_mm + 1e-6, workers=1)
    whole = mask.copy()
    whole[tuple(outside[np.isfinite(distance)].T)] = True
    return whole


def doubt_of_place(name: str, agreement: Array, distance_mm: Array) -> tuple[Finding, ...]:
    """Say whether a tract lies where the template cannot be trusted.

    Parameters
    ----------
    name : str
        Of the tract.
    agreement : array, (n,)
        Local agreement at the points of the tract and of its regions; NaN where not measured.
    distance_mm : array, (n,)
        Their distances from the lesion; infinity without one.

    Returns
    -------
    tuple of Finding
        Empty where nothing speaks against the place of the tract's regions.
    """
    look = (
        "Do not use this tract as it is: check it against its course on colour FA, and place its "
        "regions by hand."
    )
    nearest = float(distance_mm.min()) if len(distance_mm) else np.inf
    if nearest <= NEAR_LESION_MM:
        return (
            Finding(
                Severity.WARNING,
                "tract-near-lesion",
                f"{name}: not trustworthy, it or one of its regions comes within {nearest:.0f} mm "
                f"of the lesion; up to {NEAR_LESION_MM:g} mm from one the template can be off by "
                "more than 3 mm.",
                look,
            ),
        )
    measured = agreement[np.isfinite(agreement)]
    low = float((measured < LOW_AGREEMENT).mean()) if len(measured) else 0.0
    if low > _LARGEST_LOW_SHARE:
        return (
            Finding(
                Severity.WARNING,
                "tract-template-disagrees",
                f"{name}: not trustworthy, along {100 * low:.0f} % of it FA and template hardly "
                f"agree (local correlation below {LOW_AGREEMENT}).",
                look,
            ),
        )
    return ()
