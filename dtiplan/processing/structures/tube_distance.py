"""How far points are from tubes: streamlines with a physical radius, as a signed distance.

The field is negative inside the union of the tubes and zero on its surface. Outside, and on
the surface, it is the true distance, so that a margin in three dimensions is only a larger
radius. Inside it is a lower bound of the depth, of which only the sign is used.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation
from scipy.spatial import cKDTree

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.domain.streamlines import Streamlines

_COARSE = 4
"""Side of the squares, in samples, that are decided first; a power of two."""
_WORTH_A_THREAD = 20_000
"""Fewer points than these are looked up in less time than a thread takes to start."""


class TubeDistance:
    """Signed distance to the union of tubes around streamlines.

    Streamlines are cut into pieces of at most a fifth of the radius. The nearest piece is
    looked for by its middle, the distance to it is exact; on the surface another piece can be
    nearer by at most 1/200 of the radius where streamlines do not bend sharply.

    Parameters
    ----------
    streamlines : Streamlines
        In any frame of millimetres.
    radius_mm : float
        Radius of the tubes, with the margin.

    Raises
    ------
    UserError
        Where there is no streamline, a point is not a number, or the radius is not positive.
    """

    def __init__(self, streamlines: Streamlines, radius_mm: float) -> None:
        _check(streamlines, radius_mm)
        self.radius_mm = radius_mm
        self._middles, self._halves = _pieces(streamlines, radius_mm / 5.0)
        order = np.argsort(self._middles[:, 2], kind="stable")
        self._middles, self._halves = self._middles[order], self._halves[order]
        half_lengths = np.linalg.norm(self._halves, axis=1)
        self._longest_half = float(half_lengths.max())
        squared = np.maximum(half_lengths**2, 1e-12)
        self._along = self._halves / squared[:, None]
        self._tree = cKDTree(self._middles, balanced_tree=False, compact_nodes=False)

    @property
    def bounds_mm(self) -> tuple[Array, Array]:
        """Lowest and highest corner of a box that holds all tubes."""
        reach = self.radius_mm + self._longest_half
        return self._middles.min(axis=0) - reach, self._middles.max(axis=0) + reach

    def distance_mm(self, points_mm: Array, up_to_mm: float = math.inf) -> Array:
        """Give the signed distance at points (n, 3); beyond ``up_to_mm`` exactly that number."""
        bound = up_to_mm + self.radius_mm + self._longest_half
        workers = 2 if len(points_mm) >= _WORTH_A_THREAD else 1
        found, nearest = self._tree.query(points_mm, distance_upper_bound=bound, workers=workers)
        near = np.isfinite(found)
        nearest = nearest[near]
        offset = points_mm[near] - self._middles[nearest]
        share = np.einsum("ij,ij->i", offset, self._along[nearest])
        offset -= np.clip(share, -1.0, 1.0)[:, None] * self._halves[nearest]
        distance = np.full(len(points_mm), up_to_mm)
        exact = np.sqrt(np.einsum("ij,ij->i", offset, offset)) - self.radius_mm
        distance[near] = np.minimum(exact, up_to_mm)
        return distance

    def candidates(
        self, low_mm: float, high_mm: float, spacing_mm: float, band_mm: float
    ) -> Candidates | None:
        """Find the coarse squares that tubes can reach in planes of a range of depths."""
        reach = self.radius_mm + band_mm + self._longest_half
        first, last = np.searchsorted(self._middles[:, 2], [low_mm - reach, high_mm + reach])
        if first == last:
            return None
        side = _COARSE * spacing_mm
        squares = np.floor(self._middles[first:last, :2] / side + 0.5 / _COARSE).astype(np.int64)
        grow = math.ceil(reach / side) + 1
        lowest = squares.min(axis=0) - grow - 1
        occupied = np.zeros(squares.max(axis=0) + grow + 2 - lowest, dtype=bool)
        occupied[tuple((squares - lowest).T)] = True
        square = np.ones((2 * grow + 1, 2 * grow + 1), dtype=bool)
        return Candidates(lowest * _COARSE, binary_dilation(occupied, square))

    def on_plane(
        self, depth_mm: float, spacing_mm: float, candidates: Candidates, band_mm: float
    ) -> NDArray[np.float32]:
        """Sample the field on a plane of constant third coordinate.

        Parameters
        ----------
        depth_mm : float
            The third coordinate.
        spacing_mm : float
            Distance between samples; they lie on whole multiples of it.
        candidates : Candidates
            Where to look.
        band_mm : float
            The field is true to distance where it is within this of zero; elsewhere only its
            sign is right, and that it is farther from zero than this.

        Returns
        -------
        float32 array
            Over the whole of the candidates' window.
        """
        shape = np.asarray(candidates.squares.shape) * _COARSE
        values = np.full(shape, band_mm + _COARSE * spacing_mm, dtype=np.float32)
        squares = np.argwhere(candidates.squares)
        size = _COARSE
        while len(squares):
            centres = candidates.first + squares * size + (size - 1) / 2
            points = np.empty((len(squares), 3))
            points[:, :2] = centres * spacing_mm
            points[:, 2] = depth_mm
            reach = (size - 1) / 2 * math.sqrt(2.0) * spacing_mm + band_mm
            distance = self.distance_mm(points, reach + spacing_mm)
            blocks = values.reshape(shape[0] // size, size, shape[1] // size, size)
            blocks[squares[:, 0], :, squares[:, 1], :] = distance[:, None, None]
            if size == 1:
                break
            size //= 2
            parents = squares[np.abs(distance) <= reach] * 2
            corners = np.array([(0, 0), (0, 1), (1, 0), (1, 1)])
            squares = (parents[:, None, :] + corners).reshape(-1, 2)
        return values


class Candidates:
    """A window of the fine lattice with the coarse squares in it that tubes can reach.

    Parameters
    ----------
    first : int array, (2,)
        Lattice index of the window's first sample.
    squares : bool array, (i, j)
        Which coarse squares.
    """

    def __init__(self, first: NDArray[np.int64], squares: NDArray[np.bool_]) -> None:
        self.first = first
        self.squares = squares


def _check(streamlines: Streamlines, radius_mm: float) -> None:
    if not (math.isfinite(radius_mm) and radius_mm > 0):
        raise UserError(
            "No structure can be made.",
            f"The tubes would have a radius of {radius_mm} mm.",
            "Choose a radius above 0 mm.",
            "tube-radius",
        )
    if not len(streamlines.points_ras_mm):
        raise UserError(
            "No structure can be made.",
            "There is no streamline.",
            "Read the tract's reason; an empty structure is never written.",
            "empty-structure",
        )
    if not np.isfinite(streamlines.points_ras_mm).all():
        raise UserError(
            "No structure can be made.",
            "A streamline has points that are not numbers.",
            "Track again, or read the tractogram from a sound file.",
            "streamlines-not-finite",
        )


def _pieces(streamlines: Streamlines, longest_mm: float) -> tuple[Array, Array]:
    """Cut streamlines into short pieces: their middles and half vectors, (n, 3) each."""
    points = streamlines.points_ras_mm.astype(np.float64)
    owner = streamlines.owner
    starts = np.flatnonzero(owner[1:] == owner[:-1])
    steps = points[starts + 1] - points[starts]
    counts = np.maximum(np.ceil(np.linalg.norm(steps, axis=1) / longest_mm), 1).astype(np.int64)
    segment = np.repeat(np.arange(len(starts)), counts)
    rank = np.arange(len(segment)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = (rank + 0.5) / counts[segment]
    middles = points[starts][segment] + share[:, None] * steps[segment]
    halves = steps[segment] / (2.0 * counts[segment])[:, None]
    # Ends are pieces of their own: beyond a tip the middle of the last piece is too far off.
    filled = np.diff(streamlines.offsets) > 0
    ends = np.concatenate([streamlines.offsets[:-1][filled], streamlines.offsets[1:][filled] - 1])
    return (
        np.concatenate([middles, points[ends]]),
        np.concatenate([halves, np.zeros((len(ends), 3))]),
    )
