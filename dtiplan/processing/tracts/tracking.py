"""Tracking: from seeds and tensor maps to streamlines, along the first eigenvector."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
from dipy.data import default_sphere
from dipy.tracking.stopping_criterion import ThresholdStoppingCriterion
from dipy.tracking.tracker import eudx_tracking

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.streamlines import Streamlines

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from dtiplan.domain.maps import TensorMaps

_SEEDS_AT_ONCE = 2000
"""DIPY keeps room for the longest possible streamline of every seed of a block: at 250 mm in
0.5 mm steps this many seeds need about 50 MB, and a block is done in about 0.1 s, so that
cancelling is quick."""

_AXES_TOLERANCE = 1e-3


@dataclass(frozen=True)
class TrackingSettings:
    """How streamlines are tracked.

    Parameters
    ----------
    step_mm : float
        Distance between points.
    max_angle_deg : float
        A neighbouring voxel whose direction differs more than this from the streamline's has
        no say in the next step.
    fa_threshold : float
        Tracking neither starts nor goes on where FA is below.
    length_mm : (float, float)
        Streamlines shorter or longer are dropped.
    """

    step_mm: float = 0.5
    max_angle_deg: float = 30.0
    fa_threshold: float = 0.15
    length_mm: tuple[float, float] = (20.0, 250.0)

    def __post_init__(self) -> None:
        if not 0.05 <= self.step_mm <= 5.0:
            raise ValueError(f"a step of {self.step_mm} mm is not between 0.05 and 5 mm")
        if not 0.0 < self.max_angle_deg <= 90.0:
            raise ValueError(f"a largest angle of {self.max_angle_deg} is not in (0, 90] degrees")
        if not 0.0 <= self.fa_threshold < 1.0:
            raise ValueError(f"an FA threshold of {self.fa_threshold} is not in [0, 1)")
        if not 0.0 <= self.length_mm[0] < self.length_mm[1]:
            raise ValueError(f"lengths {self.length_mm} mm are not a range")


def track(
    maps: TensorMaps,
    seeds_ras_mm: ArrayLike,
    settings: TrackingSettings,
    progress: Progress = silent,
) -> Streamlines:
    """Track a streamline both ways from every seed with DIPY's EuDX.

    The direction at a point is the trilinear mean of the first eigenvectors around it, each
    used exactly (DIPY is handed the eigenvectors themselves as its "sphere", so nothing is
    rounded to the vertices of a mesh). The result does not depend on the number of threads.

    Parameters
    ----------
    maps : TensorMaps
        Their grid's axes must be perpendicular; they may be oblique, left-handed or of
        different spacing.
    seeds_ras_mm : array, (n, 3)
        RAS mm. Seeds outside the mask or below the FA threshold give nothing.
    settings : TrackingSettings
    progress : Progress

    Returns
    -------
    Streamlines
        In RAS mm of the diffusion series, in the order of their seeds; possibly none.

    Raises
    ------
    UserError
        If the grid's axes are not perpendicular.

    References
    ----------
    Garyfallidis, E. Towards an accurate brain tractography. PhD thesis, Cambridge, 2012.
    """
    grid = maps.grid
    _check_axes(grid)
    fa = np.where(maps.mask.values, maps.fa.values, 0.0).astype(np.float64)
    seeds = usable_seeds(np.asarray(seeds_ras_mm, dtype=np.float64), fa, grid, settings)
    peaks = _peaks(maps)
    stopping = ThresholdStoppingCriterion(fa, settings.fa_threshold)
    lines: list[NDArray[np.float32]] = []
    for start in range(0, len(seeds), _SEEDS_AT_ONCE):
        progress(start / len(seeds), f"{len(lines)} streamlines")
        block = eudx_tracking(
            seeds[start : start + _SEEDS_AT_ONCE],
            stopping,
            np.array(grid.ras_from_vox),
            pam=peaks,
            sphere=default_sphere,
            min_len=0,
            max_len=int(np.ceil(settings.length_mm[1])),
            step_size=settings.step_mm,
            max_angle=settings.max_angle_deg,
            # Any number above 0 keeps DIPY from reading the clock; EuDX draws nothing.
            random_seed=1,
        )
        lines += [np.asarray(line, dtype=np.float32) for line in block if len(line) > 1]
    progress(1.0, f"{len(lines)} streamlines")
    found = Streamlines.from_lines(lines)
    lengths = found.lengths_mm()
    return found.subset((lengths >= settings.length_mm[0]) & (lengths <= settings.length_mm[1]))


def usable_seeds(seeds: Array, fa: Array, grid: Grid, settings: TrackingSettings) -> Array:
    """Keep the seeds (n, 3), RAS mm, in a voxel whose FA reaches the threshold."""
    index = np.rint(transform_points(grid.vox_from_ras, seeds.reshape(-1, 3))).astype(np.int64)
    inside: NDArray[np.bool_] = np.all((index >= 0) & (index < grid.shape), axis=1)
    inside[inside] = fa[tuple(index[inside].T)] >= settings.fa_threshold
    return np.asarray(seeds.reshape(-1, 3)[inside])


def _peaks(maps: TensorMaps) -> SimpleNamespace:
    """Give one peak a voxel in the form DIPY asks for, in the frame of the voxel axes."""
    has_direction = np.abs(maps.v1.values).sum(axis=-1) > 0
    mask = np.asarray(maps.mask.values & has_direction, dtype=np.bool_)
    # DIPY steps along the voxel axes in millimetres: directions are turned from RAS into them.
    directions = maps.v1.values[mask].astype(np.float64) @ maps.grid.directions
    indices = np.zeros((*mask.shape, 1), dtype=np.int32)
    indices[mask, 0] = np.arange(len(directions))
    return SimpleNamespace(
        peak_indices=indices,
        peak_values=mask[..., None].astype(np.float64),
        odf_vertices=directions,
    )


def _check_axes(grid: Grid) -> None:
    cosines = grid.directions.T @ grid.directions
    skew = float(np.abs(cosines - np.eye(3)).max())
    if skew > _AXES_TOLERANCE:
        raise UserError(
            "The diffusion series cannot be tracked.",
            f"The axes of its voxels are not perpendicular (largest cosine {skew:.4f}).",
            "Resample the series to a grid without shear (no gantry tilt) first.",
            "sheared-grid",
        )
