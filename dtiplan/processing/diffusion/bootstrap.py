"""Bootstrap: what the tensors would have been had the scan's noise fallen otherwise.

The wild bootstrap keeps the fitted signal and gives each sample's own residual a random sign
(Liu, Ann Stat 1988;16:1696; for tensors Whitcher et al., Hum Brain Mapp 2008;29:346), so that
noise may differ from sample to sample. Residuals of a fit are smaller than the noise by the
sample's leverage; they are divided by sqrt(1 - leverage) first (MacKinnon and White,
J Econometrics 1985;29:305, their HC2). It needs no repeated scan and no noise map. It measures
noise only: what the tensor cannot describe stays as it is in every realisation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, silent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.maps import TensorMaps


_SLAB_VOXELS = 16_384
_LOWEST_FA = 0.08
"""Where the fit's FA is lower, no realisation reaches a tracking threshold: nothing is drawn."""
_LOWEST_WEIGHT = 1e-8
_HIGHEST_LEVERAGE = 0.99
_N_UNKNOWNS = 7


@dataclass(frozen=True, eq=False)
class NoisyTensors:
    """Draws tensors with the data's own noise.

    Parameters
    ----------
    maps : TensorMaps
        The fit.
    where : bool array, (x, y, z)
        Voxels that are drawn; the others keep the fit.
    residuals : float32 array, (n_voxels, n_samples)
        Of the logarithm of the signal, corrected for leverage.
    refit : float32 array, (n_voxels, 6, 7)
        Turns the weighted sums of the residuals into a change of the tensor.
    weighted_design : float32 array, (n_samples, 7)
    weights : float32 array, (n_voxels, n_samples)
        Of the fit; they are kept.
    """

    maps: TensorMaps
    where: NDArray[np.bool_]
    residuals: NDArray[np.float32]
    refit: NDArray[np.float32]
    weighted_design: NDArray[np.float32]
    weights: NDArray[np.float32]

    @property
    def n_voxels(self) -> int:
        """How many voxels are drawn."""
        return len(self.residuals)

    def tensors(self, seed: int, number: int) -> NDArray[np.float32]:
        """Give the tensors (n_voxels, 6) of one realisation, mm2/s, RAS lower triangle.

        They are the same to the bit for the same seed and number, in whatever order they are
        asked for.
        """
        random = np.random.default_rng([seed, number])
        drawn = np.asarray(self.maps.tensor.values[self.where], dtype=np.float32)
        n_samples = self.residuals.shape[1]
        for start in range(0, self.n_voxels, _SLAB_VOXELS):
            part = slice(start, min(start + _SLAB_VOXELS, self.n_voxels))
            signs = random.integers(0, 2, size=(part.stop - start, n_samples), dtype=np.int8)
            noise = self.residuals[part] * (2 * signs - 1)
            sums = (self.weights[part] * noise) @ self.weighted_design
            drawn[part] += np.einsum("vij,vj->vi", self.refit[part], sums)
        return drawn

    def maps_of(self, tensors: NDArray[np.float32]) -> TensorMaps:
        """Give the maps that tracking reads for drawn tensors (n_voxels, 6).

        S0, residual and colour stay those of the fit.
        """
        values, vectors = np.linalg.eigh(_matrices(tensors))
        values = np.maximum(values[:, ::-1], 0.0)
        mean = values.mean(axis=1)
        spread = np.sqrt(1.5 * ((values - mean[:, None]) ** 2).sum(axis=1))
        size = np.sqrt((values**2).sum(axis=1))
        fa = np.divide(spread, size, out=np.zeros_like(size), where=size > 0)
        fit = self.maps
        axial, middle, least = values.T
        return replace(
            fit,
            tensor=self._put(fit.tensor, tensors),
            fa=self._put(fit.fa, np.minimum(fa, 1.0)),
            md=self._put(fit.md, mean),
            ad=self._put(fit.ad, axial),
            rd=self._put(fit.rd, (middle + least) / 2.0),
            eigenvalues=self._put(fit.eigenvalues, values),
            v1=self._put(fit.v1, vectors[:, :, 2]),
            method=f"{fit.method}; wild bootstrap",
        )

    def _put(self, image: Image, values: NDArray[np.floating]) -> Image:
        changed = np.array(image.values)
        changed[self.where] = values
        return Image(changed, image.grid, image.unit, image.name)


def noisy_tensors(
    series: DiffusionSeries,
    maps: TensorMaps,
    *,
    where: NDArray[np.bool_] | None = None,
    max_b_s_mm2: float | None = None,
    progress: Progress = silent,
) -> NoisyTensors:
    """Prepare the wild bootstrap of a tensor fit.

    Parameters
    ----------
    series : DiffusionSeries
        The series that was fitted.
    maps : TensorMaps
        Its fit.
    where : bool array, optional
        Voxels (x, y, z) to draw; all with a fit when left out. Memory is about 8 bytes for each
        of them and each sample.
    max_b_s_mm2 : float, optional
        Leave out volumes with a higher b-value, as the fit did.
    progress : Progress

    Returns
    -------
    NoisyTensors
    """
    chosen = np.asarray(maps.mask.values, dtype=bool) & (maps.fa.values >= _LOWEST_FA)
    if where is not None:
        chosen &= where
    limit = np.inf if max_b_s_mm2 is None else max_b_s_mm2
    volumes = np.flatnonzero(series.gradients.b_s_mm2 <= limit)
    design, scale = _design(series.gradients.subset(volumes))
    places = np.nonzero(chosen)
    n, m = len(places[0]), len(volumes)
    residuals, weights = np.zeros((n, m), np.float32), np.zeros((n, m), np.float32)
    refit = np.zeros((n, 6, _N_UNKNOWNS), np.float32)
    for start in range(0, n, _SLAB_VOXELS):
        part = slice(start, min(start + _SLAB_VOXELS, n))
        here = tuple(index[part] for index in places)
        measured = np.asarray(series.values[here][:, volumes], dtype=np.float64)
        beta = np.column_stack(
            [maps.tensor.values[here], np.log(np.maximum(maps.s0.values[here], 1e-30))]
        )
        left, weight, inverse = _residuals(design, beta * scale, measured)
        residuals[part], weights[part] = left, weight
        refit[part] = inverse[:, :6] / scale[:6, None]
        progress(part.stop / n, "residuals of the tensor fit")
    return NoisyTensors(maps, chosen, residuals, refit, design.astype(np.float32), weights)


def wild_bootstrap(
    series: DiffusionSeries, maps: TensorMaps, seed: int, n: int
) -> Iterator[TensorMaps]:
    """Draw n realisations of a tensor fit, one at a time.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
        Its fit.
    seed : int
    n : int

    Yields
    ------
    TensorMaps
        ``tensor``, ``v1``, ``fa``, ``eigenvalues``, ``md``, ``ad`` and ``rd`` are redrawn.
    """
    noisy = noisy_tensors(series, maps)
    for number in range(n):
        yield noisy.maps_of(noisy.tensors(seed, number))


def _design(table: GradientTable) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the design of the log-linear fit (n, 7), its columns of like size, and their sizes."""
    x, y, z = table.directions_ras.T
    products = np.stack([x * x, 2 * x * y, y * y, 2 * x * z, 2 * y * z, z * z], axis=1)
    design = np.column_stack([-table.b_s_mm2[:, None] * products, np.ones(len(table))])
    scale = np.abs(design).max(axis=0)
    return design / scale, scale


def _residuals(
    design: NDArray[np.float64], beta: NDArray[np.float64], measured: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Give corrected residuals and weights (voxels, samples) and the inverse (voxels, 7, 7)."""
    good = np.isfinite(measured) & (measured > 0)
    fitted = beta @ design.T
    left = np.where(good, np.log(np.where(good, measured, 1.0)) - fitted, 0.0)
    relative = fitted - fitted.max(axis=1, keepdims=True)
    weight = np.maximum(np.exp(2.0 * relative), _LOWEST_WEIGHT) * good
    table = (design[:, :, None] * design[:, None, :]).reshape(len(design), -1)
    normal = (weight @ table).reshape(-1, _N_UNKNOWNS, _N_UNKNOWNS)
    inverse = np.linalg.pinv(normal, hermitian=True)
    leverage = weight * np.einsum("si,vij,sj->vs", design, inverse, design, optimize=True)
    left /= np.sqrt(1.0 - np.clip(leverage, 0.0, _HIGHEST_LEVERAGE))
    return left, weight, inverse


def _matrices(tensors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give full symmetric matrices (n, 3, 3) of lower triangles (n, 6)."""
    order = [[0, 1, 3], [1, 2, 4], [3, 4, 5]]
    return np.asarray(tensors, dtype=np.float64)[:, order]
