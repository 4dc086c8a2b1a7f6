"""Fibre orientations by constrained spherical deconvolution; DIPY's model does the fitting."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from dipy.core.gradients import gradient_table
from dipy.reconst.csdeconv import ConstrainedSphericalDeconvModel, response_from_mask_ssst
from numpy.typing import NDArray
from scipy.ndimage import binary_closing, binary_erosion
from threadpoolctl import threadpool_limits

from dtiplan.domain.fibres import FibreOdfs, FibreResponse
from dtiplan.domain.gradients import B0_LIMIT_S_MM2
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.spherical_harmonics import from_dipy, n_coefficients

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dtiplan.domain.gradients import GradientTable, Shell
    from dtiplan.domain.maps import TensorMaps

Flags = NDArray[np.bool_]

_PORTION_VOXELS = 2000
"""Deconvolved between two looks at the progress: a fraction of a second."""
_LOWEST_FA = 0.1
"""Below, one finds grey matter, fluid and noise: nothing that streamlines follow."""
_FLUID_MM2_S = 2.0e-3
"""Mean diffusivity from which on a voxel is mostly fluid."""
_RESPONSE_VOXELS = 300
"""The voxels of highest FA that the response is the mean of (Tournier et al. 2004)."""
_FEWEST_RESPONSE_VOXELS = 50
_RESPONSE_FA = 0.5
_TISSUE_MM2_S = (0.3e-3, 1.2e-3)
"""Mean diffusivity of white matter with a wide margin: others are noise, or edges of fluid."""
_RESPONSE_RATIO = (2.0, 20.0)
"""Along over across. 1.7e-3 over 0.3e-3 mm2/s, hence near 6, in a healthy adult; below 2 the
voxels do not hold a single bundle, above 20 the small diffusivities are lost in noise."""
_ALONG_MM2_S = (0.6e-3, 3.0e-3)
"""Diffusivity along a bundle; water at body temperature diffuses with 3.0e-3 mm2/s."""


@dataclass(frozen=True)
class Implausible:
    """A response that must not be used.

    Parameters
    ----------
    reason : str
        Why, with the numbers seen.
    """

    reason: str


def volumes_of(table: GradientTable, shell: Shell) -> NDArray[np.intp]:
    """Give the volumes without weighting and those of one shell, in their order."""
    return np.sort(np.concatenate([np.flatnonzero(table.is_b0), np.asarray(shell.indices)]))


def estimate_response(
    series: DiffusionSeries, maps: TensorMaps, shell: Shell
) -> FibreResponse | Implausible:
    """Measure the signal of a single bundle in the voxels of highest FA, and judge it.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
        Of the same series; they choose the voxels, at least two voxels inside their mask and
        with the mean diffusivity of tissue. The diffusivities are fitted anew to this shell.
    shell : Shell
        The volumes that will be deconvolved.

    Returns
    -------
    FibreResponse or Implausible

    References
    ----------
    Tournier, J-D. et al. Direct estimation of the fiber orientation density function from
    diffusion-weighted MRI data using spherical deconvolution. NeuroImage 23:1176, 2004.
    """
    fa, md = np.asarray(maps.fa.values), np.asarray(maps.md.values)
    inside = binary_erosion(np.asarray(maps.mask.values), iterations=2)
    inside &= (fa >= _RESPONSE_FA) & (md >= _TISSUE_MM2_S[0]) & (md <= _TISSUE_MM2_S[1])
    where = np.argwhere(inside)
    if len(where) < _FEWEST_RESPONSE_VOXELS:
        return Implausible(
            f"only {len(where)} voxels have an FA of {_RESPONSE_FA} or more in tissue; "
            f"{_FEWEST_RESPONSE_VOXELS} are needed to measure the signal of a single bundle"
        )
    order = np.argsort(-fa[inside], kind="stable")[:_RESPONSE_VOXELS]
    x, y, z = where[order].T
    volumes = volumes_of(series.gradients, shell)
    signal = np.maximum(series.values[x, y, z][:, volumes], 0.0).astype(np.float64)
    with threadpool_limits(1):
        (eigenvalues, s0), _ = response_from_mask_ssst(
            _dipy_table(series.gradients, volumes),
            signal[:, None, None, :],
            np.ones((len(signal), 1, 1), dtype=bool),
        )
    first, second, third = (float(value) for value in eigenvalues)
    return _judged(FibreResponse((first, second, third), float(s0), len(signal)))


def _judged(response: FibreResponse) -> FibreResponse | Implausible:
    along, *across = response.eigenvalues_mm2_s
    seen = (
        f"in the {response.n_voxels} voxels of highest FA water diffuses with "
        f"{1e3 * along:.2f} along and {1e3 * sum(across) / 2:.2f} across the fibres "
        "(in 0.001 mm2/s)"
    )
    if min(across) <= 0 or response.s0 <= 0:
        return Implausible(f"{seen}, which no tissue does")
    if not _ALONG_MM2_S[0] <= along <= _ALONG_MM2_S[1]:
        return Implausible(
            f"{seen}; along a bundle {1e3 * _ALONG_MM2_S[0]:.1f} to {1e3 * _ALONG_MM2_S[1]:.1f} "
            "is believable"
        )
    if not _RESPONSE_RATIO[0] <= response.ratio <= _RESPONSE_RATIO[1]:
        return Implausible(
            f"{seen}, a ratio of {response.ratio:.1f}; between {_RESPONSE_RATIO[0]:.0f} and "
            f"{_RESPONSE_RATIO[1]:.0f} is believable for a single bundle"
        )
    return response


def deconvolve(
    series: DiffusionSeries,
    maps: TensorMaps,
    shell: Shell,
    response: FibreResponse,
    order: int,
    progress: Progress = silent,
) -> FibreOdfs:
    """Find the fibre orientation distribution of every voxel that streamlines may reach.

    Constrained spherical deconvolution (Tournier et al. 2007) of one shell. The b-vectors are
    in RAS, and so are the distributions, whatever the axes of the grid are. Voxels with an FA
    above 0.1 that are not mostly fluid are deconvolved, and single ones among them.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
        Of the same series.
    shell : Shell
        The volumes used besides those without weighting.
    response : FibreResponse
    order : int
        Highest order of the harmonics, even.
    progress : Progress
        Told the share of voxels done; may stop the work by raising.

    Returns
    -------
    FibreOdfs

    References
    ----------
    Tournier, J-D., Calamante, F., Connelly, A. Robust determination of the fibre orientation
    distribution in diffusion MRI: non-negativity constrained super-resolved spherical
    deconvolution. NeuroImage 35:1459, 2007.
    """
    if not series.grid.matches(maps.grid):
        raise ValueError("the maps are not on the grid of the series")
    volumes = volumes_of(series.gradients, shell)
    mask = reachable(maps)
    found = np.zeros((*series.grid.shape, n_coefficients(order)), np.float32)
    with warnings.catch_warnings(), threadpool_limits(1):
        # What has not settled after 50 rounds moves between two nearly equal answers.
        warnings.filterwarnings("ignore", message="maximum number of iterations exceeded")
        warnings.filterwarnings("ignore", message="Number of parameters required")
        # The model's own basis, which ``from_dipy`` leaves; the tests would notice another one.
        warnings.filterwarnings("ignore", message="The legacy descoteaux07 SH basis")
        model = ConstrainedSphericalDeconvModel(
            _dipy_table(series.gradients, volumes),
            (np.array(response.eigenvalues_mm2_s), response.s0),
            sh_order_max=order,
        )
        where = np.argwhere(mask)
        for start in range(0, len(where), _PORTION_VOXELS):
            progress(start / len(where), "deconvolving")
            x, y, z = where[start : start + _PORTION_VOXELS].T
            signal = np.nan_to_num(series.values[x, y, z][:, volumes], posinf=0.0, neginf=0.0)
            fit = model.fit(np.maximum(signal, 0.0).astype(np.float64))
            found[x, y, z] = from_dipy(fit.shm_coeff)
    progress(1.0, "deconvolving")
    return FibreOdfs(
        coefficients=Image(found, series.grid, Unit.NONE, "fODF"),
        order=order,
        response=response,
        mask=Image(mask, series.grid, Unit.NONE, "fODF mask"),
        b_s_mm2=shell.b_s_mm2,
        n_directions=n_distinct(series.gradients.directions_ras[list(shell.indices)]),
        method=f"constrained spherical deconvolution, order {order}, b = {shell.b_s_mm2:.0f} "
        "s/mm2 (DIPY ConstrainedSphericalDeconvModel)",
    )


def reachable(maps: TensorMaps) -> Flags:
    """Choose the voxels that are deconvolved, (x, y, z)."""
    mask = np.asarray(maps.mask.values, dtype=bool)
    fibrous = mask & (maps.fa.values > _LOWEST_FA) & (maps.md.values < _FLUID_MM2_S)
    return np.asarray(fibrous | (binary_closing(fibrous) & mask))


def n_distinct(directions: NDArray[np.float64], within_deg: float = 5.0) -> int:
    """Count directions that differ by more than an angle; opposite ones are the same."""
    kept: list[NDArray[np.float64]] = []
    limit = np.cos(np.deg2rad(within_deg))
    for direction in directions:
        if not any(abs(float(direction @ other)) > limit for other in kept):
            kept.append(direction)
    return len(kept)


def _dipy_table(table: GradientTable, volumes: Sequence[int] | NDArray[np.intp]) -> Any:
    chosen = table.subset(volumes)
    return gradient_table(chosen.b_s_mm2, bvecs=chosen.directions_ras, b0_threshold=B0_LIMIT_S_MM2)
