"""Reduce thermal noise by principal components of small patches (MP-PCA).

In a patch of p voxels and n volumes, eigenvalues of pure noise follow the Marchenko-Pastur
law; the components below its upper edge are removed (Veraart et al. 2016, NeuroImage 142:394).
Patches sit on every second voxel of each axis and overlap; each voxel takes the mean of the
patches that cover it, weighted as in DIPY. That needs an eighth of the eigenvalue problems of
one patch for each voxel.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from threadpoolctl import threadpool_limits

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
_Cleaned = tuple[Floats, Floats, Floats]

_FEWEST_VOLUMES = 12
"""Below, too few eigenvalues are noise to see where the Marchenko-Pastur law ends."""
_SMALLEST_RADIUS = 2
_STRIDE = 2
_THREADS = 2
_BATCH = 64


def denoise_findings(series: DiffusionSeries) -> tuple[Finding, ...]:
    """Tell whether the series has volumes enough for MP-PCA; an error blocks the step."""
    n_volumes = len(series.gradients)
    if n_volumes >= _FEWEST_VOLUMES and min(series.grid.shape) > 2 * _radius(n_volumes):
        return ()
    width = 2 * _radius(n_volumes) + 1
    return (
        Finding(
            Severity.ERROR,
            "too-few-volumes-to-denoise",
            f"The series has {n_volumes} volumes of {series.grid.shape} voxels; noise can be told "
            f"from signal from {_FEWEST_VOLUMES} volumes on, in patches {width} voxels wide.",
            "Switch denoising off for this series.",
        ),
    )


def denoise(
    series: DiffusionSeries, mask: Image, progress: Progress = silent
) -> tuple[DiffusionSeries, Image]:
    """Reduce thermal noise.

    Must come first: every other step changes the noise. Magnitude images keep the offset that
    noise leaves in low signals (Rician bias).

    Parameters
    ----------
    series : DiffusionSeries
        As acquired.
    mask : Image
        Boolean; voxels that no patch around it covers stay as they are.
    progress : Progress
        Told the share of patches done.

    Returns
    -------
    series : DiffusionSeries
        float32, same grid and gradients.
    sigma : Image
        Standard deviation of the noise in signal units, 0 where not estimated.

    Raises
    ------
    UserError
        Where the series has too few volumes (see `denoise_findings`).
    """
    for finding in denoise_findings(series):
        raise UserError("Denoising is not possible.", finding.message, finding.remedy, finding.code)
    radius = _radius(len(series.gradients))
    centres = _centres(mask.values.astype(bool), radius)
    batches = [centres[i : i + _BATCH] for i in range(0, len(centres), _BATCH)]
    total = np.zeros(series.values.shape, np.float32)
    weight, variance = np.zeros(series.grid.shape), np.zeros(series.grid.shape)

    def clean(batch: Places) -> _Cleaned:
        return _clean(_patches(series.values, batch, radius))

    with threadpool_limits(1), ThreadPoolExecutor(_THREADS) as pool:
        try:
            # Overlapping patches are added here, one after the other: same sums on every run.
            for done, (batch, cleaned) in enumerate(_few_ahead(pool, clean, batches), start=1):
                for centre, signal, noise, w in zip(batch, *cleaned, strict=True):
                    box = tuple(slice(c - radius, c + radius + 1) for c in centre)
                    block = weight[box].shape
                    total[box] += (signal * w).reshape(*block, -1)
                    variance[box] += noise * w
                    weight[box] += w
                progress(done / len(batches), "reducing noise")
        finally:
            pool.shutdown(cancel_futures=True)

    covered = weight > 0
    weight[~covered] = 1.0
    for z in range(series.grid.shape[2]):  # by slices, to need no second copy of the series
        total[:, :, z] /= weight[:, :, z, None]
        outside = ~covered[:, :, z]
        total[:, :, z][outside] = series.values[:, :, z][outside]
    sigma = np.sqrt(variance / weight).astype(np.float32)
    return replace(series, values=total), Image(sigma, series.grid, Unit.SIGNAL, "noise")


def _few_ahead(
    pool: ThreadPoolExecutor, work: Callable[[Places], _Cleaned], batches: list[Places]
) -> Iterator[tuple[Places, _Cleaned]]:
    """Work on batches in order, a few at a time: results are large and must not pile up."""
    waiting: deque[tuple[Places, Future[_Cleaned]]] = deque()
    for batch in batches:
        waiting.append((batch, pool.submit(work, batch)))
        if len(waiting) > 2 * _THREADS:
            first, future = waiting.popleft()
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


def _radius(n_volumes: int) -> int:
    """Radius of a patch that has more voxels than the series has volumes, at least 2."""
    radius = _SMALLEST_RADIUS
    while (2 * radius + 1) ** 3 <= n_volumes:
        radius += 1
    return radius


def _centres(mask: NDArray[np.bool_], radius: int) -> Places:
    """Centres, (n, 3), of patches on every second voxel that together cover the mask."""
    near = ndimage.binary_dilation(mask, np.ones((3, 3, 3)))
    axes = []
    for size in mask.shape:
        last = size - 1 - radius
        axes.append(sorted({*range(radius, last + 1, _STRIDE), last}))
    lattice = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    # At the faces of the volume a patch reaches further than the next voxel.
    at_face = ((lattice == radius) | (lattice == np.array(mask.shape) - 1 - radius)).any(axis=1)
    wide = ndimage.maximum_filter(mask, 2 * radius + 1)
    chosen = np.where(at_face, wide[tuple(lattice.T)], near[tuple(lattice.T)])
    return np.asarray(lattice[chosen])


def _patches(values: NDArray[Any], centres: Places, radius: int) -> Floats:
    """Signals around centres, (centres, voxels of a patch, volumes)."""
    span = np.arange(-radius, radius + 1)
    patch = np.stack(np.meshgrid(span, span, span, indexing="ij"), axis=-1).reshape(-1, 3)
    where = centres[:, None, :] + patch
    signal = values[where[..., 0], where[..., 1], where[..., 2]]
    return np.asarray(np.nan_to_num(signal.astype(np.float64), posinf=0.0, neginf=0.0))


def _clean(patches: Floats) -> _Cleaned:
    """Give signals without noise, the variance of the noise, and the weight of each patch."""
    n_voxels, n_volumes = patches.shape[1:]
    mean = patches.mean(axis=1, keepdims=True)
    centred = patches - mean
    values, vectors = np.linalg.eigh(centred.transpose(0, 2, 1) @ centred / n_voxels)
    values = np.maximum(values, 0.0)  # rounding leaves tiny negative ones without noise
    count = np.arange(1, n_volumes + 1)
    means = values.cumsum(axis=1) / count
    width = 4.0 * np.sqrt(count / n_voxels) * means  # of the law, if the first `count` are noise
    fits = values - values[:, :1] <= width
    n_noise = n_volumes - np.argmax(fits[:, ::-1], axis=1)
    n_signal = n_volumes - n_noise
    kept = vectors[:, :, n_volumes - max(int(n_signal.max()), 1) :]
    rank_from_top = np.arange(kept.shape[2])[::-1]
    kept = kept * (rank_from_top < n_signal[:, None])[:, None, :]
    signal = centred @ kept @ kept.transpose(0, 2, 1) + mean
    variance = np.take_along_axis(means, n_noise[:, None] - 1, axis=1)[:, 0]
    return signal, np.maximum(variance, 0.0), 1.0 / (1.0 + n_signal)
