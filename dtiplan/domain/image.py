"""Images: numbers on a grid, with their unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.units import Unit


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
