"""FSL's bval and bvec files, to and from directions in patient space.

FSL writes vectors along the voxel axes of the image and mirrors x when the image is stored
right-handed (determinant of its affine above zero). Programs that take them as they stand are
wrong by tens of degrees; the rule is applied here and nowhere else. Source: FSL wiki, FDT
user guide, "What conventions do the bvecs use?".
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.gradients import B0_LIMIT_S_MM2, GradientTable

_ROUNDING = 0.01
"""A vector this near unit length was rounded; anything further off is left to be reported."""


_ABSURD = 1e6
"""No b-value and no component of a vector is this large; larger ones come from damage."""


def ras_from_fsl(grid: Grid) -> Array:
    """Rotation (possibly with a mirror) from FSL's vector frame to RAS, (3, 3).

    The nearest orthogonal matrix to the grid's axes (polar decomposition), so that a sheared
    grid does not bend the vectors.
    """
    u, _, vt = np.linalg.svd(grid.directions)
    mirror = np.diag([-1.0 if grid.is_right_handed else 1.0, 1.0, 1.0])
    return np.asarray(u @ vt @ mirror)


def table_from_fsl(b_s_mm2: Array, vectors: Array, grid: Grid) -> GradientTable:
    """Build a gradient table from FSL's numbers.

    Parameters
    ----------
    b_s_mm2 : array, (n,)
    vectors : array, (n, 3)
        FSL's image frame. NaN is allowed where b is 0.
    grid : Grid
        The image they belong to.

    Raises
    ------
    UserError
        ``bval-invalid`` (negative or not a number), ``bvec-invalid`` (not a number at b > 0).
    """
    b = np.asarray(b_s_mm2, dtype=np.float64)
    usable = np.isfinite(b) & (b >= 0) & (b < _ABSURD)
    if not usable.all():
        bad = np.flatnonzero(~usable)
        raise UserError(
            "The b-values cannot be used.",
            f"Volumes {bad[:8].tolist()} have the values {b[bad][:8].tolist()}.",
            "Mend the bval file: one number, 0 or larger, in s/mm2 for each volume.",
            "bval-invalid",
        )
    given = np.array(vectors, dtype=np.float64)
    invalid = ~(np.abs(given) < _ABSURD).all(axis=1)
    if (invalid & (b > B0_LIMIT_S_MM2)).any():
        bad = np.flatnonzero(invalid & (b > B0_LIMIT_S_MM2))
        raise UserError(
            "The b-vectors cannot be used.",
            f"Volumes {bad[:8].tolist()} have b > 0 but a vector that is not a number.",
            "Mend the bvec file: three numbers for each volume.",
            "bvec-invalid",
        )
    given[invalid] = 0.0
    lengths = np.linalg.norm(given, axis=1)
    rounded = np.abs(lengths - 1.0) <= _ROUNDING
    given[rounded] /= lengths[rounded, None]
    rotation = ras_from_fsl(grid)
    return GradientTable(b, given @ rotation.T, rotation)


def fsl_vectors(table: GradientTable, grid: Grid) -> Array:
    """Give the directions in FSL's frame for an image stored on this grid, (n, 3)."""
    return np.asarray(table.directions_ras @ ras_from_fsl(grid))


def _numbers(path: Path) -> list[list[float]]:
    """Read rows of numbers, separated by spaces, tabs, commas or semicolons."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = [row.replace(",", " ").replace(";", " ").split() for row in text.splitlines()]
        return [[float(word) for word in row] for row in rows if row]
    except (OSError, ValueError) as reason:
        raise UserError(
            f"The file {path.name} cannot be read.",
            f"It is not a table of numbers: {reason}.",
            "Give the bval or bvec text file that was written with the image.",
            "gradient-file-unreadable",
        ) from reason


def read_table(bval: Path, bvec: Path, grid: Grid, n_volumes: int) -> GradientTable:
    """Read FSL's two files for an image of so many volumes.

    Three rows of n and n rows of three are both accepted (three volumes in three rows count
    as FSL's layout, three rows of n).

    Raises
    ------
    UserError
        ``gradient-count`` where the numbers do not fit the image, and those of
        ``table_from_fsl``.
    """
    b = np.array([value for row in _numbers(bval) for value in row])
    rows = _numbers(bvec)
    widths = sorted({len(row) for row in rows})
    if len(rows) == 3 and widths == [n_volumes]:
        vectors = np.array(rows).T
    elif len(rows) == n_volumes and widths == [3]:
        vectors = np.array(rows)
    else:
        raise _count_error(bvec, f"{len(rows)} rows with {widths} numbers", n_volumes)
    if b.size != n_volumes:
        raise _count_error(bval, f"{b.size} numbers", n_volumes)
    return table_from_fsl(b, vectors, grid)


def _count_error(path: Path, seen: str, n_volumes: int) -> UserError:
    return UserError(
        f"The file {path.name} does not belong to this image.",
        f"It has {seen}; the image has {n_volumes} volumes.",
        "Give the bval and bvec files that were written with this image.",
        "gradient-count",
    )


def write_table(table: GradientTable, grid: Grid, bval: Path, bvec: Path) -> None:
    """Write FSL's two files: b-values in one row, vectors in three."""
    bval.write_text(" ".join(f"{b:.10g}" for b in table.b_s_mm2) + "\n", encoding="ascii")
    rows = fsl_vectors(table, grid).T + 0.0
    text = "".join(" ".join(f"{value:.9g}" for value in row) + "\n" for row in rows)
    bvec.write_text(text, encoding="ascii")
