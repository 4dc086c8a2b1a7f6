"""Vertex tables: what lies around each of many directions on the sphere.

The directions are n unit vectors v and, as numbers n to 2 n - 1, their antipodes -v.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array

_RING = 6


@dataclass(frozen=True, eq=False)
class VertexTables:
    """All 2n directions with their surroundings.

    Parameters
    ----------
    vertices : array, (2n, 3)
    ring : int32 array, (2n, 6)
        The six nearest directions of each.
    planes : array, (2n, 2, 3)
        Two unit vectors across each direction.
    fits : array, (2n, 5, 7)
        Takes the values of a function at a direction and its ring to the slopes (x, y) and
        curvatures (xx, xy, yy) of the paraboloid of least squares, in the plane that touches
        the sphere there, spanned by ``planes``.
    spacing_rad : float
        Mean angle between a direction and its ring.
    """

    vertices: Array
    ring: NDArray[np.int32]
    planes: Array
    fits: Array
    spacing_rad: float

    @classmethod
    def of(cls, half: Array) -> VertexTables:
        """Make the tables of n directions and their antipodes."""
        vertices = np.ascontiguousarray(np.concatenate([half, -half]))
        cosines = vertices @ vertices.T
        np.fill_diagonal(cosines, -2.0)
        ring = np.argsort(-cosines, axis=1, kind="stable")[:, :_RING].astype(np.int32)
        near = np.take_along_axis(cosines, ring, axis=1)
        # Any vector not along the direction does; the coordinate axis farthest from it is safest.
        seed = np.eye(3)[np.argmin(np.abs(vertices), axis=1)]
        first = np.cross(vertices, seed)
        first /= np.linalg.norm(first, axis=1, keepdims=True)
        planes = np.stack([first, np.cross(vertices, first)], axis=1)
        touching = vertices[ring] / near[..., None] - vertices[:, None]
        x, y = np.einsum("vrk,vpk->pvr", touching, planes)
        columns = [np.ones_like(x), x, y, x * x / 2.0, x * y, y * y / 2.0]
        around = np.stack(columns, axis=-1)
        centre = np.zeros((len(vertices), 1, 6))
        centre[:, 0, 0] = 1.0
        fits = np.linalg.pinv(np.concatenate([centre, around], axis=1))[:, 1:]
        spacing_rad = float(np.arccos(near).mean())
        return cls(vertices, ring, planes, np.ascontiguousarray(fits), spacing_rad)

    def cones(self, half_angle_rad: float) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Give what lies around each direction up to an angle, itself among it.

        Returns
        -------
        int64 array, (2n + 1,)
            Where the list of each direction begins, and where the last one ends.
        int32 array
            The lists, one after the other.
        """
        owner, inside = np.nonzero(self.vertices @ self.vertices.T >= np.cos(half_angle_rad))
        ends = np.searchsorted(owner, np.arange(len(self.vertices) + 1))
        return ends.astype(np.int64), inside.astype(np.int32)
