"""Direction fields: what a tracker follows, laid out for compiled code.

Only the voxels of the mask are kept: ``number`` gives each voxel its row in a table, and row 0,
which is all zeros, stands for every voxel outside. Zeros add nothing to an interpolated tensor
or fODF, so at the rim of the mask the voxels inside decide alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from dipy.data import get_sphere

from dtiplan.domain.errors import UserError
from dtiplan.processing.diffusion.spherical_harmonics import harmonics
from dtiplan.processing.tracts.vertex_tables import VertexTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

    from dtiplan.domain.fibres import FibreOdfs
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import Image
    from dtiplan.domain.maps import TensorMaps

_AXES_TOLERANCE = 1e-3
_SPHERE = "repulsion724"
_SINGLE_FIBRE_SHARE = 0.02
"""The voxels of highest FA, as a part of the mask, that say how high the fODF of one bundle is."""


@dataclass(frozen=True, eq=False)
class TensorField:
    """Tensors, interpolated between voxels element by element; followed along their first axis.

    The stop is the FA of the interpolated tensor.

    Parameters
    ----------
    grid : Grid
    number : int32 array, (x + 2, y + 2, z + 2)
        Row of each voxel in ``tables``, one voxel of padding around; 0 outside the mask.
    tables : float32 array, (n_realisations, n_voxels + 1, 6)
        xx, xy, yy, xz, yz, zz along the axes of the grid. A seed follows realisation
        (its number modulo n_realisations); there is one unless ``of_realisations`` made it.
    """

    grid: Grid
    number: NDArray[np.int32]
    tables: NDArray[np.float32]

    @classmethod
    def of(cls, maps: TensorMaps) -> TensorField:
        """Follow a tensor fit inside its mask.

        Raises
        ------
        UserError
            If the grid's axes are not perpendicular.
        """
        return cls.of_realisations([maps.tensor.values], maps.mask)

    @classmethod
    def of_realisations(cls, tensors: Iterable[ArrayLike], mask: Image) -> TensorField:
        """Follow tensors of which each streamline is given one, for probabilistic tracking.

        Parameters
        ----------
        tensors : iterable of arrays, (x, y, z, 6)
            xx, xy, yy, xz, yz, zz in RAS, any unit; for example of a wild bootstrap. Negative
            eigenvalues are raised to zero.
        mask : Image

        Raises
        ------
        UserError
            If the grid's axes are not perpendicular.
        """
        axes, inside = perpendicular_axes(mask.grid), np.asarray(mask.values, dtype=bool)
        tables = [_along_axes(np.asarray(one)[inside], axes) for one in tensors]
        return cls(mask.grid, _numbered(inside), np.stack(tables))

    @property
    def n_realisations(self) -> int:
        """How many tensors there are for each voxel."""
        return len(self.tables)

    @property
    def memory_mb(self) -> float:
        """Memory held, MB."""
        return (self.number.nbytes + self.tables.nbytes) / 2**20


@dataclass(frozen=True, eq=False)
class OdfField:
    """fODFs, sampled once on a hemisphere and interpolated between voxels vertex by vertex.

    Deterministic tracking climbs from its direction to the maximum next to it; probabilistic
    tracking draws a direction in the cone around it. The stop is the FA of the interpolated
    tensor, as for tensors, and the amplitude of the fODF.

    Parameters
    ----------
    tensors : TensorField
        For the FA, in the same mask.
    vertices : float64 array, (n, 3)
        Unit vectors along the axes of the grid, one of each antipodal pair.
    table : float32 array, (n_voxels + 1, n)
        Amplitudes of the rows of ``tensors.number``, in parts of what one bundle reaches; never
        negative.
    """

    tensors: TensorField
    vertices: Array
    table: NDArray[np.float32]

    @classmethod
    def of(cls, fibres: FibreOdfs, maps: TensorMaps) -> OdfField:
        """Follow fODFs inside their mask.

        Raises
        ------
        UserError
            If the grid's axes are not perpendicular.
        """
        tensors = TensorField.of_realisations([maps.tensor.values], fibres.mask)
        vertices = get_sphere(name=_SPHERE).vertices
        # DIPY's sphere holds each direction and its antipode; one of the two is kept.
        vertices = vertices[: len(vertices) // 2].astype(np.float64)
        inside = np.asarray(fibres.mask.values, dtype=bool)
        table = np.zeros((np.count_nonzero(inside) + 1, len(vertices)), dtype=np.float32)
        values = harmonics(vertices, fibres.order).astype(np.float32)
        np.matmul(fibres.coefficients.values[inside], values.T, out=table[1:])
        np.maximum(table, 0.0, out=table)
        table /= _single_bundle(table[1:], maps.fa.values[inside])
        return cls(tensors, vertices @ fibres.grid.directions, table)

    @property
    def grid(self) -> Grid:
        """Lattice of the voxels."""
        return self.tensors.grid

    @cached_property
    def around(self) -> VertexTables:
        """What lies around each vertex."""
        return VertexTables.of(self.vertices)

    @property
    def memory_mb(self) -> float:
        """Memory held, MB: 4 bytes for each voxel of the mask and vertex."""
        return self.tensors.memory_mb + self.table.nbytes / 2**20


DirectionField = TensorField | OdfField


def perpendicular_axes(grid: Grid) -> Array:
    """Give the unit axes of a grid, one a column, in RAS; refuse sheared ones."""
    cosines = grid.directions.T @ grid.directions
    skew = float(np.abs(cosines - np.eye(3)).max())
    if skew > _AXES_TOLERANCE:
        raise UserError(
            "The diffusion series cannot be tracked.",
            f"The axes of its voxels are not perpendicular (largest cosine {skew:.4f}).",
            "Resample the series to a grid without shear (no gantry tilt) first.",
            "sheared-grid",
        )
    return grid.directions


def _single_bundle(table: NDArray[np.float32], fa: NDArray[np.generic]) -> float:
    """Give the median highest amplitude of the voxels of highest FA; 1 if there is none."""
    if len(table) == 0:
        return 1.0
    highest = np.argsort(fa, kind="stable")[-max(1, int(_SINGLE_FIBRE_SHARE * len(fa))) :]
    return float(np.median(table[highest].max(axis=1))) or 1.0


def _numbered(inside: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Give the voxels of a mask their rows, from 1, with a rim of zeros around."""
    number = np.zeros(tuple(n + 2 for n in inside.shape), dtype=np.int32)
    core = number[1:-1, 1:-1, 1:-1]
    core[inside] = np.arange(1, np.count_nonzero(inside) + 1)
    return number


def _along_axes(tensors: NDArray[np.generic], axes: Array) -> NDArray[np.float32]:
    """Turn tensors (n, 6) from RAS to the axes of the grid; give (n + 1, 6), row 0 zeros."""
    full = tensors[:, [0, 1, 3, 1, 2, 4, 3, 4, 5]].reshape(-1, 3, 3).astype(np.float64)
    # What could not be fitted has no direction: no streamline enters it.
    full[~np.isfinite(full).all(axis=(1, 2))] = 0.0
    turned = axes.T @ full @ axes
    wrong = np.flatnonzero(~_is_positive(turned))
    values, vectors = np.linalg.eigh(turned[wrong])
    raised = np.maximum(values, 0.0)[:, None, :] * vectors
    turned[wrong] = raised @ vectors.transpose(0, 2, 1)
    table = np.zeros((len(tensors) + 1, 6), dtype=np.float32)
    table[1:] = turned.reshape(-1, 9)[:, [0, 1, 4, 2, 5, 8]]
    return table


def _is_positive(tensors: Array) -> NDArray[np.bool_]:
    """Tell which tensors (n, 3, 3) have positive eigenvalues only, by their leading minors."""
    first = tensors[:, 0, 0]
    second = first * tensors[:, 1, 1] - tensors[:, 0, 1] ** 2
    return np.asarray((first > 0.0) & (second > 0.0) & (np.linalg.det(tensors) > 0.0))
