"""Images: numbers on a grid, with their unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.gradients import GradientTable


@dataclass(frozen=True, eq=False)
class Image:
    """One scalar (or RGB, or vector) volume.

    Parameters
    ----------
    values : array, (x, y, z) or (x, y, z, channels)
        The numbers; masks are boolean.
    grid : Grid
        Where the voxels are.
    unit : Unit
        What the numbers are; ``Unit.NONE`` for ratios such as FA and for masks.
    name : str
        For example ``fa``, ``md``, ``b0``.
    """

    values: NDArray[Any]
    grid: Grid
    unit: Unit
    name: str

    def __post_init__(self) -> None:
        if self.values.shape[:3] != self.grid.shape:
            raise ValueError(
                f"{self.name}: values {self.values.shape} do not fit the grid {self.grid.shape}"
            )


@dataclass(frozen=True, eq=False)
class DiffusionSeries:
    """A diffusion series: one volume for each entry of its gradient table.

    Parameters
    ----------
    values : array, (x, y, z, n)
        Signal in arbitrary units.
    grid : Grid
        Where the voxels are.
    gradients : GradientTable
        b-value and direction (RAS) of each of the n volumes.
    """

    values: NDArray[Any]
    grid: Grid
    gradients: GradientTable

    def __post_init__(self) -> None:
        expected = (*self.grid.shape, len(self.gradients))
        if self.values.shape != expected:
            raise ValueError(f"diffusion values {self.values.shape} are not {expected}")

    def mean_b0(self) -> Image:
        """Average the volumes without diffusion weighting: fluid is bright."""
        return self._mean(self.gradients.is_b0, "b0")

    def mean_weighted(self) -> Image:
        """Average the diffusion-weighted volumes: fluid is dark, as on a T1."""
        return self._mean(~self.gradients.is_b0, "mean DWI")

    def _mean(self, which: NDArray[np.bool_], name: str) -> Image:
        total = np.zeros(self.grid.shape, np.float32)
        for volume in np.flatnonzero(which):  # one at a time: no copy of the whole series
            total += self.values[..., volume]
        return Image(total / max(1, int(which.sum())), self.grid, Unit.SIGNAL, name)
