"""Fit one diffusion tensor to every voxel, by weighted least squares through DIPY's model.

DIPY's own weighted fit inverts one matrix per voxel and sample (``pinv``); here the same
estimate comes from the normal equations of many voxels at once, handed to DIPY's
``TensorModel`` as its fit method. Two threads share the slabs; numpy lets go of the
interpreter meanwhile, and every voxel is computed alone, so the result does not depend on them.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from dipy.core.gradients import gradient_table
from dipy.reconst.dti import (
    TensorModel,
    eig_from_lo_tri,
    fractional_anisotropy,
)
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from dtiplan.domain.errors import UserError
from dtiplan.domain.gradients import B0_LIMIT_S_MM2, GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = tuple[NDArray[np.intp], ...]

METHOD = "weighted least squares, weights from an ordinary fit (DIPY TensorModel)"
_THREADS = 2
_SLAB_VOXELS = 8192
"""Voxels solved at once: few megabytes of temporaries, and work enough to hide Python."""
_N_UNKNOWNS = 7
"""Six tensor elements and the logarithm of S0."""
_LOWEST_WEIGHT = 1e-8
"""Floor of the squared relative weights, reached where b times diffusivity is 9.2: that
signal is noise in any scan, and without a floor the equations could become singular."""
_MIN_SIGNAL = float(np.finfo(np.float32).tiny)


def fit_tensor(
    series: DiffusionSeries,
    mask: Image,
    progress: Progress = silent,
    max_b_s_mm2: float | None = None,
) -> TensorMaps:
    """Fit the diffusion tensor in every voxel of a mask.

    Weighted least squares on the logarithm of the signal; the weights are the squared signal
    an ordinary fit predicts (Chung et al. 2006, NeuroImage 33:531), as in DIPY's default.
    Samples that are not positive numbers are left out of their voxel's fit; a voxel with too
    few samples left has no fit. Both are counted.

    Parameters
    ----------
    series : DiffusionSeries
        Signal, b-values and RAS directions.
    mask : Image
        Boolean, on the grid of the series.
    progress : Progress
        Told the share of voxels done.
    max_b_s_mm2 : float or None
        Leave out volumes with a higher b-value, where a tensor no longer describes the signal.

    Returns
    -------
    TensorMaps
        Maps on the grid of the series.

    Raises
    ------
    UserError
        Where the gradient table cannot determine a tensor, or nothing could be fitted.
    """
    if not series.grid.matches(mask.grid):
        raise ValueError("the mask is not on the grid of the series")
    table = series.gradients
    limit = np.inf if max_b_s_mm2 is None else max_b_s_mm2
    chosen = np.flatnonzero(table.b_s_mm2 <= limit)
    gradients = _dipy_gradients(table.subset(chosen))
    fields = _Fields(series.grid.shape)
    z, y, x = np.nonzero(mask.values.transpose(2, 1, 0))
    slabs = [
        (x[i : i + _SLAB_VOXELS], y[i : i + _SLAB_VOXELS], z[i : i + _SLAB_VOXELS])
        for i in range(0, x.size, _SLAB_VOXELS)
    ]

    def fit(slab: Indices) -> int:
        return fields.fill(slab, series.values[slab][:, chosen], gradients)

    n_repaired = 0
    with threadpool_limits(1), ThreadPoolExecutor(_THREADS) as pool:
        try:
            for done, repaired in enumerate(pool.map(fit, slabs), start=1):
                n_repaired += repaired
                progress(done / len(slabs), "fitting the tensor")
        finally:
            pool.shutdown(cancel_futures=True)
    if not fields.fitted.any():
        raise UserError(
            "No voxel could be fitted with a tensor.",
            f"The mask has {x.size} voxels; none has {_N_UNKNOWNS} positive samples.",
            "Check the brain mask and the signal of the series.",
            "nothing-fitted",
        )
    return fields.maps(series, n_repaired, x.size - int(fields.fitted.sum()))


def _dipy_gradients(table: GradientTable) -> Any:
    """Give the table to DIPY, in RAS so that eigenvectors are; refuse one that is too poor."""
    b = table.b_s_mm2
    scaled = np.column_stack([_products(table) * (b / max(b.max(initial=1.0), 1.0))[:, None],
                              np.ones(len(table))])  # fmt: skip
    if np.linalg.matrix_rank(scaled, tol=1e-3) < _N_UNKNOWNS:
        n_weighted = int((~table.is_b0).sum())
        raise UserError(
            "A diffusion tensor cannot be fitted to this series.",
            f"It has {int(table.is_b0.sum())} volumes with b = 0 and {n_weighted} with diffusion "
            "weighting, and their directions do not determine six tensor elements and S0.",
            "Use a series with at least one b = 0 volume and six directions that differ.",
            "too-few-directions",
        )
    return gradient_table(b, bvecs=table.directions_ras, b0_threshold=B0_LIMIT_S_MM2)


def _products(table: GradientTable) -> Floats:
    """Products of direction components, (n, 6): what the six tensor elements multiply."""
    d = table.directions_ras
    return np.asarray(np.stack([d[:, i] * d[:, j] for i in range(3) for j in range(i, 3)], axis=1))


class _BatchedWls:
    """DIPY fit method for many voxels at once; keeps what DIPY has no place for."""

    tensor: Floats
    residual: Floats
    fitted: Flags
    n_repaired: int

    def __call__(
        self, design: Floats, signal: NDArray[Any], **_: object
    ) -> tuple[tuple[Floats, Floats], None]:
        """Solve for signals of shape (voxels, samples); the design is DIPY's, (samples, 7)."""
        scale = np.abs(design).max(axis=0)
        x = design / scale  # columns of like size keep the normal equations well conditioned
        measured = np.ascontiguousarray(signal.T, dtype=np.float64)
        good = measured > _MIN_SIGNAL  # false for NaN too
        good &= np.isfinite(measured)
        bad = np.flatnonzero(~good.all(axis=0))
        measured[~good] = 1.0
        log_signal = np.log(measured)
        use = good.astype(np.float64)

        ordinary = np.linalg.pinv(x) @ log_signal
        enough = np.ones(measured.shape[1], dtype=bool)
        if bad.size:
            normal = _normal_matrices(x, use[:, bad])
            enough[bad] = np.linalg.matrix_rank(normal, hermitian=True) == _N_UNKNOWNS
            use[:, ~enough] = 1.0  # any solvable equations; these voxels are zeroed below
            ordinary[:, bad] = _solve(x, use[:, bad], log_signal[:, bad])
        weights = x @ ordinary
        weights -= weights.max(axis=0)  # only ratios count, and nothing overflows
        np.maximum(np.exp(2.0 * weights, out=weights), _LOWEST_WEIGHT, out=weights)
        weights *= use
        beta = _solve(x, weights, log_signal)

        misfit = np.exp(np.minimum(x @ beta, 80.0)) - measured
        misfit *= good
        s0 = np.exp(np.clip(-beta[6] / scale[6], -80.0, 80.0))
        rms = np.sqrt((misfit**2).sum(axis=0) / np.maximum(good.sum(axis=0), 1))
        beta /= scale[:, None]
        self.tensor = np.where(enough, beta[:6], 0.0)
        self.residual = np.where(enough, rms / s0, 0.0)
        self.fitted = enough
        self.n_repaired = int(enough[bad].sum())
        eigen = eig_from_lo_tri(self.tensor.T, min_diffusivity=1e-6 / -design.min())
        return (eigen, np.where(enough, s0, 0.0)), None


def _normal_matrices(x: Floats, weights: Floats) -> Floats:
    """Give x'Wx for weights (samples, voxels) as (voxels, 7, 7): one product with a table."""
    table = (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)
    return np.asarray((weights.T @ table).reshape(-1, _N_UNKNOWNS, _N_UNKNOWNS))


def _solve(x: Floats, weights: Floats, log_signal: Floats) -> Floats:
    """Solve the weighted normal equations; unknowns (7, voxels)."""
    right = (weights * log_signal).T @ x
    return np.asarray(np.linalg.solve(_normal_matrices(x, weights), right[..., None])[..., 0].T)


class _Fields:
    """The maps while they are being filled, zero where nothing was fitted."""

    def __init__(self, shape: tuple[int, int, int]) -> None:
        self.fa, self.s0, self.residual = (np.zeros(shape, np.float32) for _ in range(3))
        self.eigenvalues, self.v1 = (np.zeros((*shape, 3), np.float32) for _ in range(2))
        self.tensor = np.zeros((*shape, 6), np.float32)
        self.fitted = np.zeros(shape, dtype=bool)

    def fill(self, where: Indices, signal: NDArray[Any], gradients: Any) -> int:
        """Fit some voxels, signals (voxels, samples); give how many lacked samples."""
        solver = _BatchedWls()
        model = TensorModel(
            gradients, fit_method=solver, return_S0_hat=True, min_signal=_MIN_SIGNAL
        )
        fit = model.fit(signal)
        ok = solver.fitted
        self.eigenvalues[where] = fit.evals * ok[:, None]
        self.v1[where] = fit.evecs[..., 0] * ok[:, None]
        self.fa[where] = fractional_anisotropy(fit.evals) * ok
        self.s0[where] = fit.S0_hat
        self.tensor[where] = solver.tensor.T
        self.residual[where] = solver.residual
        self.fitted[where] = ok
        return solver.n_repaired

    def maps(self, series: DiffusionSeries, n_repaired: int, n_unfitted: int) -> TensorMaps:
        """Name the maps and give their units."""
        grid = series.grid
        axial, middle, least = np.moveaxis(self.eigenvalues, -1, 0)
        colour = np.abs(self.v1) * self.fa[..., None] * 255.0

        def diffusivity(values: NDArray[Any], name: str) -> Image:
            return Image(values, grid, Unit.MM2_S, name)

        def ratio(values: NDArray[Any], name: str) -> Image:
            return Image(values, grid, Unit.NONE, name)

        return TensorMaps(
            fa=ratio(self.fa, "fa"),
            md=diffusivity((axial + middle + least) / np.float32(3), "md"),
            ad=diffusivity(axial.copy(), "ad"),
            rd=diffusivity((middle + least) / np.float32(2), "rd"),
            eigenvalues=diffusivity(self.eigenvalues, "eigenvalues"),
            v1=ratio(self.v1, "v1"),
            tensor=diffusivity(self.tensor, "tensor"),
            colour_fa=ratio(np.rint(colour).astype(np.uint8), "colour_fa"),
            s0=Image(self.s0, grid, Unit.SIGNAL, "s0"),
            residual=ratio(self.residual, "residual"),
            mask=ratio(self.fitted, "fitted"),
            method=METHOD,
            n_repaired=n_repaired,
            n_unfitted=n_unfitted,
        )
