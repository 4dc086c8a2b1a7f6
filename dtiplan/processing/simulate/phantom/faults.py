"""What a scanner does to images beside weighting them: distortion, eddy currents, ghost, noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from dtiplan.domain.geometry import Grid

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.phantoms.scanner import SimulatedScanner

_PHASE_AXIS = 1


def distorted_grid(grid: Grid, scanner: SimulatedScanner) -> Grid:
    """Give where the signal that appears in each voxel comes from.

    With a stretch s and a shift d (voxels), what is y voxels from the isocentre along the phase
    appears at s y + d.
    """
    middle = isocentre_vox(grid)[_PHASE_AXIS]
    true_from_seen = np.eye(4)
    true_from_seen[_PHASE_AXIS, _PHASE_AXIS] = 1.0 / scanner.epi_stretch
    true_from_seen[_PHASE_AXIS, 3] = (
        middle - (middle + scanner.epi_shift_voxels) / scanner.epi_stretch
    )
    return Grid(grid.shape, grid.ras_from_vox @ true_from_seen, grid.frame_of_reference_uid)


def isocentre_vox(grid: Grid) -> Array:
    """Give the isocentre, the origin of scanner space, as voxel index, (3,)."""
    return np.asarray(grid.vox_from_ras[:3, 3])


def eddy_table(scanner: SimulatedScanner, table: GradientTable) -> Array:
    """Give shift, scale and shear of each volume along the phase, (n, 3); see ``SimulatedScan``.

    The eddy field follows the gradient that made it: of z it shifts, of y it scales, of x it
    shears, in proportion to the gradient's amplitude, that is, to the square root of b.
    """
    highest = max(scanner.b_s_mm2, default=1.0)
    amplitude = np.sqrt(table.b_s_mm2 / highest)[:, None] * table.directions_ras
    per_axis = np.array(
        [
            scanner.eddy_shear_percent / 100.0,
            scanner.eddy_scale_percent / 100.0,
            scanner.eddy_shift_voxels,
        ]
    )
    moved = amplitude * per_axis
    moved[:, 0] *= scanner.voxel_mm[0] / scanner.voxel_mm[1]
    return np.asarray(moved[:, ::-1])


def apply_eddy(signal: NDArray[np.float32], eddy: Array, grid: Grid) -> None:
    """Displace each volume of (x, y, z, n) along the phase, in place, by cubic splines."""
    centre = isocentre_vox(grid)
    x = np.arange(grid.shape[0])[:, None] - centre[0]
    y = np.arange(grid.shape[1])[None, :] - centre[1]
    for volume, (shift, scale, shear) in enumerate(eddy):
        if shift or scale or shear:
            source = y - shift - scale * y - shear * x + centre[1]
            signal[..., volume] = _along_phase(signal[..., volume], source)


def _along_phase(volume: NDArray[np.float32], source: Array) -> NDArray[np.float32]:
    """Take each row of (x, y, z) from a fractional row ``source``, (x, y); 0 beyond the image."""
    coefficients = ndimage.spline_filter1d(
        volume, order=3, axis=_PHASE_AXIS, output=np.float32, mode="mirror"
    )
    rows = volume.shape[_PHASE_AXIS]
    first = np.floor(source).astype(np.int64)
    t = (source - first).astype(np.float32)
    weights = ((1 - t) ** 3, 4 - 6 * t**2 + 3 * t**3, 1 + 3 * t + 3 * t**2 - 3 * t**3, t**3)
    moved = np.zeros_like(volume)
    for step, weight in zip((-1, 0, 1, 2), weights, strict=True):
        row = np.clip(first + step, 0, rows - 1)
        taken = np.take_along_axis(coefficients, row[..., None], axis=_PHASE_AXIS)
        moved += (weight / 6)[..., None] * taken
    # Splines swing beside an edge; between two rows no signal is beyond both.
    pair = [
        np.take_along_axis(volume, np.clip(first + n, 0, rows - 1)[..., None], axis=_PHASE_AXIS)
        for n in (0, 1)
    ]
    moved = np.clip(moved, np.minimum(*pair), np.maximum(*pair))
    within = (source >= 0) & (source <= rows - 1)
    return np.asarray(moved * within[..., None])


def add_ghost(signal: NDArray[np.float32], ghost_percent: float) -> None:
    """Add the N/2 ghost to (x, y, z, n), in place: half the field of view along the phase."""
    if ghost_percent:
        half = signal.shape[_PHASE_AXIS] // 2
        signal += np.float32(ghost_percent / 100.0) * np.roll(signal, half, axis=_PHASE_AXIS)


def trace_images(signal: NDArray[np.float32], members: NDArray[np.int64]) -> NDArray[np.float32]:
    """Join images weighted along three axes by their geometric mean."""
    joined = np.empty((*signal.shape[:3], len(members)), np.float32)
    for volume, (first, second, third) in enumerate(members):
        if first == second:
            joined[..., volume] = signal[..., first]
        else:
            product = signal[..., first] * signal[..., second] * signal[..., third]
            joined[..., volume] = np.cbrt(product)
    return joined
