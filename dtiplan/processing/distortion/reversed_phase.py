"""Reversed phase encoding: two images shifted in opposite senses tell the shift of every place.

The shift d along the phase axis is sought for which both images, moved back by it and scaled by
the stretch (signal piles up where tissue is compressed), show the same head:
``first(y + d) (1 + d') = second(y - d) (1 - d')``. The squared difference plus a penalty on the
slope of d is made small by Gauss-Newton steps from coarse to fine, as in Ruthotto et al., Phys
Med Biol 2012;57:5715 (HySCO), whose formulation this follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.linalg import LinearOperator, cg

from dtiplan.domain.distortion import Unwarping
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array

_LEVELS = (4, 2, 1)
"""Voxels that are averaged into one, along every axis, from coarse to fine."""
_STEPS = 10
_SMOOTHNESS = 0.01
"""Weight of the squared slope of the shift (in voxels) against squared differences of the signal
in units of its bright tenth."""
_STEEPEST = 0.9
"""Largest slope of the shift: at 1 tissue would be folded over itself."""
_LINE_SEARCH = 8
_GAIN_NEEDED = 0.005
_ALIKE = 0.8
"""Correlation that corrected images of one head reach at least; a published pair without a full
correction reached 0.85 to 0.88."""


@dataclass(frozen=True, eq=False)
class _Pair:
    """Both images of one level, phase axis first, and the slope operator."""

    first: Array
    second: Array
    slope: sparse.csr_array
    roughness: sparse.csr_array


def estimate_shift(
    first: Image, second: Image, phase_axis: int, progress: Progress = silent
) -> Image:
    """Find the shift between two images of opposite phase encoding.

    Parameters
    ----------
    first, second : Image
        Mean b = 0 images on one grid.
    phase_axis : int
        Voxel axis along which they are shifted.
    progress : Progress

    Returns
    -------
    Image
        Shift in mm: the signal of a place with shift d is found d further along the axis in
        ``first`` and d before it in ``second``.
    """
    axis_first = [
        np.moveaxis(np.asarray(i.values, np.float64), phase_axis, 0) for i in (first, second)
    ]
    bright = np.percentile(np.concatenate([a.ravel() for a in axis_first]), 98.0)
    scaled = [a / max(bright, 1e-12) for a in axis_first]
    shift: Array = np.zeros(tuple(-(-n // _LEVELS[0]) for n in scaled[0].shape))
    for number, factor in enumerate(_LEVELS):
        progress(number / len(_LEVELS), f"1 in {factor} voxels")
        pair = _pair(*(_coarser(a, factor) for a in scaled))
        if number:
            shift = _finer(shift, pair.first.shape, _LEVELS[number - 1] / factor)
        shift = _descend(pair, shift)
    spacing_mm = first.grid.spacing_mm[phase_axis]
    values = np.moveaxis(shift, 0, phase_axis) * spacing_mm
    progress(1.0, f"shifts up to {np.abs(values).max():.1f} mm")
    return Image(values.astype(np.float32), first.grid, Unit.MM, "epi_shift")


def unwarp(
    volume: NDArray[np.floating], shift_mm: Image, phase_axis: int, sense: float = 1.0
) -> NDArray[np.float32]:
    """Put the signal of one volume back to its place and undo its stretch.

    Parameters
    ----------
    volume : array, (x, y, z)
        On the grid of the shift.
    shift_mm : Image
    phase_axis : int
    sense : float
        1 for the polarity of the first image of the pair, -1 for the other.
    """
    shift = sense * np.moveaxis(np.asarray(shift_mm.values, np.float64), phase_axis, 0)
    shift /= shift_mm.grid.spacing_mm[phase_axis]
    moved = _pulled(np.moveaxis(np.asarray(volume, np.float64), phase_axis, 0), shift, order=3)
    restored = moved * (1.0 + np.gradient(shift, axis=0))
    return np.moveaxis(np.maximum(restored, 0.0), 0, phase_axis).astype(np.float32)


def unwarp_series(
    series: DiffusionSeries,
    reversed_b0: Image,
    mask: Image,
    phase_axis: int,
    progress: Progress = silent,
) -> tuple[DiffusionSeries, Unwarping]:
    """Correct a series with the help of an image of opposite phase encoding.

    Parameters
    ----------
    series : DiffusionSeries
        Motion corrected; the reversed image must show the head in the same place.
    reversed_b0, mask : Image
        On the grid of the series.
    phase_axis : int
    progress : Progress

    Returns
    -------
    DiffusionSeries
        As it was where the correction does not make the two polarities more alike.
    Unwarping
    """
    b0 = series.mean_b0()
    shift = estimate_shift(b0, reversed_b0, phase_axis, lambda f, n="": progress(0.5 * f, n))
    inside = np.asarray(mask.values, dtype=bool)
    before = _correlation(b0.values[inside], reversed_b0.values[inside])
    pair = [unwarp(i.values, shift, phase_axis, s) for i, s in ((b0, 1.0), (reversed_b0, -1.0))]
    after = _correlation(pair[0][inside], pair[1][inside])
    if not (after > before + _GAIN_NEEDED and after > _ALIKE):
        reason = (
            f"the image of opposite phase encoding does not help: the two correlate with "
            f"{before:.3f} before and {after:.3f} after correction"
        )
        return series, Unwarping(None, reason, before, after)
    values = np.empty(series.values.shape, np.float32)
    n = len(series.gradients)
    for volume in range(n):
        progress(0.5 + 0.5 * volume / n, f"volume {volume + 1} of {n}")
        values[..., volume] = unwarp(series.values[..., volume], shift, phase_axis)
    corrected = DiffusionSeries(values, series.grid, series.gradients)
    return corrected, Unwarping(shift, "", before, after)


def _correlation(a: NDArray[np.floating], b: NDArray[np.floating]) -> float:
    first, second = (np.asarray(x, np.float64) - float(np.mean(x)) for x in (a, b))
    size = float(np.sqrt((first @ first) * (second @ second)))
    return float(first @ second) / size if size > 0 else 0.0


def _coarser(image: Array, factor: int) -> Array:
    if factor == 1:
        return np.asarray(ndimage.gaussian_filter(image, 0.5))
    padded = np.pad(image, [(0, -n % factor) for n in image.shape], mode="edge")
    parts = [size for n in padded.shape for size in (n // factor, factor)]
    return np.asarray(padded.reshape(parts).mean(axis=(1, 3, 5)))


def _finer(shift: Array, shape: tuple[int, ...], ratio: float) -> Array:
    """Carry a shift to a finer level; blocks of voxels are centred between their voxels."""
    axes = [(np.arange(n) + 0.5) / ratio - 0.5 for n in shape]
    places = np.meshgrid(*axes, indexing="ij")
    return np.asarray(ndimage.map_coordinates(shift, places, order=1, mode="nearest") * ratio)


def _pair(first: Array, second: Array) -> _Pair:
    shape = first.shape
    eyes = [sparse.eye_array(n) for n in shape]
    central = sparse.diags_array([-0.5, 0.5], offsets=[-1, 1], shape=(shape[0],) * 2)
    slope = sparse.kron(central, sparse.kron(eyes[1], eyes[2]), format="csr")
    rough = sparse.csr_array((first.size, first.size))
    for axis in range(3):
        step = sparse.diags_array([-1.0, 1.0], offsets=[0, 1], shape=(shape[axis] - 1, shape[axis]))
        parts = [*eyes[:axis], step, *eyes[axis + 1 :]]
        along = sparse.kron(parts[0], sparse.kron(parts[1], parts[2]), format="csr")
        rough = rough + along.T @ along
    return _Pair(first, second, sparse.csr_array(slope), sparse.csr_array(rough))


def _pulled(image: Array, shift: Array, order: int = 1) -> Array:
    """Look up an image so many voxels further along its first axis."""
    places = np.indices(image.shape, dtype=np.float64)
    places[0] += shift
    return np.asarray(ndimage.map_coordinates(image, places, order=order, mode="nearest"))


def _difference(pair: _Pair, shift: Array) -> Array:
    slope = (pair.slope @ shift.ravel()).reshape(shift.shape)
    ahead, behind = _pulled(pair.first, shift), _pulled(pair.second, -shift)
    return np.asarray(ahead * (1.0 + slope) - behind * (1.0 - slope))


def _cost(pair: _Pair, shift: Array) -> float:
    flat = shift.ravel()
    if np.abs(pair.slope @ flat).max() > _STEEPEST:
        return float("inf")
    rough = float(flat @ (pair.roughness @ flat))
    return float((_difference(pair, shift) ** 2).sum()) + _SMOOTHNESS * rough


def _descend(pair: _Pair, shift: Array) -> Array:
    """Take Gauss-Newton steps until they no longer help."""
    cost = _cost(pair, shift)
    if not np.isfinite(cost):
        # A shift carried over from a coarser level may be a little too steep for this one.
        shift = ndimage.gaussian_filter(shift, 1.0)
        cost = _cost(pair, shift)
    for _ in range(_STEPS):
        step = _step(pair, shift)
        length = 1.0
        for _ in range(_LINE_SEARCH):
            tried = _cost(pair, shift + length * step)
            if tried < cost:
                break
            length /= 2.0
        else:
            return shift
        gained, cost, shift = cost - tried, tried, shift + length * step
        if gained < 1e-3 * cost:
            break
    return shift


def _step(pair: _Pair, shift: Array) -> Array:
    """Give the Gauss-Newton step, solved by conjugate gradients."""
    flat = shift.ravel()
    slope = (pair.slope @ flat).reshape(shift.shape)
    ahead = _pulled(np.gradient(pair.first, axis=0), shift)
    behind = _pulled(np.gradient(pair.second, axis=0), -shift)
    direct = (ahead * (1.0 + slope) + behind * (1.0 - slope)).ravel()
    stretched = (_pulled(pair.first, shift) + _pulled(pair.second, -shift)).ravel()
    across = pair.slope.T

    def times(vector: Array) -> Array:
        moved = direct * vector + stretched * (pair.slope @ vector)
        back = direct * moved + across @ (stretched * moved)
        return np.asarray(back + _SMOOTHNESS * (pair.roughness @ vector))

    residual = _difference(pair, shift).ravel()
    gradient = direct * residual + across @ (stretched * residual)
    gradient += _SMOOTHNESS * (pair.roughness @ flat)
    size = flat.size
    diagonal = direct**2 + 0.5 * stretched**2 + _SMOOTHNESS * pair.roughness.diagonal()
    smoother = LinearOperator((size, size), matvec=lambda v: v / np.maximum(diagonal, 1e-9))
    step, _ = cg(
        LinearOperator((size, size), matvec=times), -gradient, rtol=0.05, maxiter=60, M=smoother
    )
    return np.asarray(step.reshape(shift.shape))
