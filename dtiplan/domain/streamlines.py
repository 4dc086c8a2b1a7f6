"""Streamlines: many polylines in patient space, held in two arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dtiplan.domain.geometry import transform_points


@dataclass(frozen=True, eq=False)
class Streamlines:
    """Many polylines.

    Parameters
    ----------
    points_ras_mm : float32 array, (n_points, 3)
        All points, one streamline after the other.
    offsets : int64 array, (n_streamlines + 1,)
        Streamline ``i`` is ``points_ras_mm[offsets[i]:offsets[i + 1]]``.
    """

    points_ras_mm: NDArray[np.float32]
    offsets: NDArray[np.int64]

    def __post_init__(self) -> None:
        points = np.ascontiguousarray(self.points_ras_mm, dtype=np.float32).reshape(-1, 3)
        offsets = np.ascontiguousarray(self.offsets, dtype=np.int64)
        if offsets[0] != 0 or offsets[-1] != len(points) or (np.diff(offsets) < 0).any():
            raise ValueError("streamline offsets do not fit their points")
        object.__setattr__(self, "points_ras_mm", points)
        object.__setattr__(self, "offsets", offsets)

    @classmethod
    def from_lines(cls, lines: Sequence[ArrayLike]) -> Streamlines:
        """Join separate (n, 3) arrays."""
        arrays = [np.asarray(line, dtype=np.float32).reshape(-1, 3) for line in lines]
        offsets = np.concatenate([[0], np.cumsum([len(a) for a in arrays])]).astype(np.int64)
        points = np.concatenate(arrays) if arrays else np.zeros((0, 3), np.float32)
        return cls(points, offsets)

    @classmethod
    def empty(cls) -> Streamlines:
        """No streamline at all."""
        return cls.from_lines([])

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, index: int) -> NDArray[np.float32]:
        return self.points_ras_mm[self.offsets[index] : self.offsets[index + 1]]

    def __iter__(self) -> Iterator[NDArray[np.float32]]:
        return (self[i] for i in range(len(self)))

    @property
    def owner(self) -> NDArray[np.int64]:
        """Number of the streamline each point belongs to, (n_points,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.offsets))

    def lengths_mm(self) -> NDArray[np.float64]:
        """Arc length of each streamline, (n_streamlines,)."""
        steps = np.linalg.norm(np.diff(self.points_ras_mm, axis=0), axis=1)
        owner = self.owner
        inside = owner[1:] == owner[:-1]
        lengths = np.bincount(owner[1:][inside], steps[inside], minlength=len(self))
        return lengths.astype(np.float64)

    def subset(self, keep: ArrayLike) -> Streamlines:
        """Keep the streamlines named by a boolean mask (n_streamlines,) or by indices."""
        chosen = np.asarray(keep)
        if chosen.dtype == bool:
            chosen = np.flatnonzero(chosen)
        counts = np.diff(self.offsets)[chosen]
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        shift = np.repeat(self.offsets[:-1][chosen] - offsets[:-1], counts)
        return Streamlines(self.points_ras_mm[np.arange(offsets[-1]) + shift], offsets)

    def moved(self, matrix: ArrayLike) -> Streamlines:
        """Apply a 4x4 matrix (RAS mm to RAS mm) to every point."""
        moved = transform_points(matrix, self.points_ras_mm).astype(np.float32)
        return Streamlines(moved, self.offsets)
