"""Slab cells: thin slabs of a body cut into cells, and where in each of them it is sampled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.processing.dose.end_caps import Slab

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array


def cells_of(
    slabs: Sequence[Slab], low: NDArray[np.int64], spacing_mm: float
) -> tuple[Array, Array, NDArray[np.int8]]:
    """Cut slabs into cells.

    Parameters
    ----------
    slabs : sequence of Slab
    low : array of int, (2,)
        Index of the first sample of every slab.
    spacing_mm : float

    Returns
    -------
    points_mm : array, (n, 3)
        Along, down and across the planes.
    volumes_mm3 : array, (n,)
    portion : array of int8, (n,)
        Number of the interleaved lattice each belongs to, 0 to 7.
    """
    points: list[Array] = [np.zeros((0, 3))]
    volumes: list[Array] = [np.zeros(0)]
    portions = [np.zeros(0, np.int8)]
    generator = np.random.default_rng(0)
    for number, slab in enumerate(slabs):
        i, j = np.nonzero(slab.covered)
        covered = slab.covered[i, j].astype(np.float64)
        shift = _shifts(slab.covered, i, j, generator)
        placed = np.empty((len(i), 3))
        placed[:, 0] = (i + low[0] + shift[:, 0]) * spacing_mm
        placed[:, 1] = (j + low[1] + shift[:, 1]) * spacing_mm
        placed[:, 2] = slab.depth_mm + shift[:, 2] * slab.thickness_mm
        points.append(placed)
        volumes.append(covered * (spacing_mm**2 * slab.thickness_mm))
        # Across the planes the lattices change places, so that none lies lower than the others.
        across = (i // 2 + j // 2 + number) % 2
        portions.append((i % 2 + 2 * (j % 2) + 4 * across).astype(np.int8))
    return np.concatenate(points), np.concatenate(volumes), np.concatenate(portions)


def _shifts(
    shares: NDArray[np.float32],
    i: NDArray[np.intp],
    j: NDArray[np.intp],
    generator: np.random.Generator,
) -> Array:
    """Give where in its cell each sample is taken, (n, 3) in cells from the middle.

    Anywhere in it, so that no layer of samples lies flat in a dose; in a cell that is covered in
    part, anywhere in that part, which is taken for a strip across the way inwards.
    """
    shift = np.asarray(generator.random((len(i), 3)) - 0.5)
    covered = shares[i, j].astype(np.float64)
    is_cut = covered < 1.0
    i, j = i[is_cut], j[is_cut]
    after_i, after_j = (np.minimum(x + 1, n - 1) for x, n in zip((i, j), shares.shape, strict=True))
    before_i, before_j = np.maximum(i - 1, 0), np.maximum(j - 1, 0)
    inwards = np.empty((len(i), 2))
    inwards[:, 0] = shares[after_i, j] - shares[before_i, j]
    inwards[:, 1] = shares[i, after_j] - shares[i, before_j]
    inwards /= np.maximum(np.linalg.norm(inwards, axis=1, keepdims=True), 1e-6)
    sideways = inwards[:, ::-1] * (-1.0, 1.0)
    deep, aside = shift[is_cut, 0], shift[is_cut, 1]
    deep = (1.0 - covered[is_cut]) / 2.0 + deep * covered[is_cut]
    shift[is_cut, :2] = inwards * deep[:, None] + sideways * aside[:, None]
    return shift
