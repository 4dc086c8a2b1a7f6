"""Residual bootstrap: what the fibre orientations would have been had the noise fallen otherwise.

The signal of the deconvolved shell is fitted by spherical harmonics; the residuals of a voxel,
corrected for the fit's leverage, are shuffled among its directions with replacement, added to the
fit again and deconvolved anew (Jeurissen et al., Hum Brain Mapp 2011;32:461). Deconvolving takes
minutes, so that few volumes are drawn; streamlines drawn at random in each of them add to the
noise they show. Like every bootstrap it measures noise only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.processing.diffusion.deconvolution import deconvolve
from dtiplan.processing.diffusion.spherical_harmonics import harmonics

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.fibres import FibreOdfs
    from dtiplan.domain.gradients import Shell
    from dtiplan.domain.maps import TensorMaps

N_VOLUMES = 3
"""Volumes of fibre orientations that are drawn, unless asked otherwise."""
_HIGHEST_LEVERAGE = 0.95
_FREE_PER_COEFFICIENT = 1.5
"""So many directions for each coefficient, so that there are residuals at all."""


@dataclass(frozen=True, eq=False)
class NoisyFibres:
    """Draws fibre orientations with the data's own noise.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
        Their mask says where is deconvolved anew.
    fibres : FibreOdfs
        Those of the data.
    shell : Shell
    n_volumes : int
        How many are worth drawing.
    """

    series: DiffusionSeries
    maps: TensorMaps
    fibres: FibreOdfs
    shell: Shell
    n_volumes: int

    def volume_for(self, number: int, n: int) -> int:
        """Give the volume that realisation ``number`` of n follows; one after the other."""
        return number * self.n_volumes // n

    def series_of(self, seed: int, number: int) -> DiffusionSeries:
        """Give the series of one realisation, the same to the bit for the same numbers.

        Volumes that do not belong to the shell stay as they are.
        """
        volumes = np.asarray(self.shell.indices)
        hat = _smoother(self.series.gradients.directions_ras[volumes], self.fibres.order)
        leverage = np.clip(np.diag(hat), 0.0, _HIGHEST_LEVERAGE)
        places = np.nonzero(np.asarray(self.maps.mask.values, dtype=bool))
        measured = np.nan_to_num(self.series.values[places][:, volumes]).astype(np.float64)
        fitted = measured @ hat.T
        left = (measured - fitted) / np.sqrt(1.0 - leverage)
        random = np.random.default_rng([seed, number])
        drawn = random.integers(0, len(volumes), size=left.shape, dtype=np.int32)
        noisy = fitted + np.take_along_axis(left, drawn, axis=1)
        values = np.array(self.series.values, dtype=np.float32)
        x, y, z = places
        for column, volume in enumerate(volumes):
            values[x, y, z, volume] = np.maximum(noisy[:, column], 0.0)
        return DiffusionSeries(values, self.series.grid, self.series.gradients)

    def fibres_of(self, seed: int, number: int) -> FibreOdfs:
        """Give the fibre orientations of one realisation."""
        return deconvolve(
            self.series_of(seed, number),
            self.maps,
            self.shell,
            self.fibres.response,
            self.fibres.order,
        )


def noisy_fibres(
    series: DiffusionSeries,
    maps: TensorMaps,
    fibres: FibreOdfs,
    *,
    where: NDArray[np.bool_] | None = None,
    n_volumes: int = N_VOLUMES,
) -> NoisyFibres:
    """Prepare the residual bootstrap of a deconvolution.

    Parameters
    ----------
    series : DiffusionSeries
    maps : TensorMaps
    fibres : FibreOdfs
        Of the series; their shell, response and order are kept.
    where : bool array, (x, y, z), optional
        Deconvolve only here, for example around the tracts; elsewhere there are no fibres then.
    n_volumes : int

    Returns
    -------
    NoisyFibres
    """
    if where is not None:
        mask = maps.mask
        inside = np.asarray(mask.values, dtype=bool) & where
        maps = replace(maps, mask=Image(inside, mask.grid, mask.unit, mask.name))
    shells = series.gradients.shells()
    shell = min(shells, key=lambda one: abs(one.b_s_mm2 - fibres.b_s_mm2))
    return NoisyFibres(series, maps, fibres, shell, n_volumes)


def _smoother(directions_ras: NDArray[np.float64], order: int) -> NDArray[np.float64]:
    """Give the matrix (n, n) that fits harmonics to a shell, of an order that leaves residuals."""
    n = len(directions_ras)
    while order > 2 and _FREE_PER_COEFFICIENT * (order + 1) * (order + 2) / 2 > n:
        order -= 2
    basis = harmonics(directions_ras, order)
    return np.asarray(basis @ np.linalg.pinv(basis))
