"""Diffusion weighting: b-values and directions of a series.

Directions are unit vectors in RAS patient space; ``io/gradients.py`` converts FSL's image
frame at the door. A gradient and its opposite are the same measurement, so of the 48 signed
axis permutations only 24 differ; ``SIGNED_PERMUTATIONS`` lists them, the identity first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations

import numpy as np
from numpy.typing import ArrayLike

from dtiplan.domain.geometry import Array

B0_LIMIT_S_MM2 = 50.0
"""At or below this b-value a volume counts as b = 0 (imaging gradients leave a few s/mm2)."""

_SHELL_GAP_S_MM2 = 100.0
"""b-values closer than this are one shell: scanners spread a nominal b by their imaging
gradients (a few per cent), while protocols keep their shells further apart."""


@dataclass(frozen=True)
class Shell:
    """Volumes that share a nominal b-value.

    Parameters
    ----------
    b_s_mm2 : float
        Nominal b-value: the median, rounded to 50 where it lies within 2 % of such a number.
    indices : tuple of int
        Which volumes.
    lowest_s_mm2, highest_s_mm2 : float
        The actual spread.
    """

    b_s_mm2: float
    indices: tuple[int, ...]
    lowest_s_mm2: float
    highest_s_mm2: float


@dataclass(frozen=True, eq=False)
class GradientTable:
    """The b-value and direction of every volume of a series.

    Parameters
    ----------
    b_s_mm2 : array, (n,)
        b-values in s/mm2.
    directions_ras : array, (n, 3)
        Unit vectors in RAS patient space; zeros where b is 0 and no direction was given.
    ras_from_given : array, (3, 3)
        Turns vectors as the file had them (FSL's image frame) into RAS. A correction found by
        the orientation proof is told in the frame of the file.
    """

    b_s_mm2: Array
    directions_ras: Array
    ras_from_given: Array = field(default_factory=lambda: np.eye(3))

    def __post_init__(self) -> None:
        for name in ("b_s_mm2", "directions_ras", "ras_from_given"):
            value = np.array(getattr(self, name), dtype=np.float64)
            value.flags.writeable = False
            object.__setattr__(self, name, value)
        n = self.b_s_mm2.size
        if self.b_s_mm2.shape != (n,) or self.directions_ras.shape != (n, 3):
            raise ValueError(
                f"{self.b_s_mm2.shape} b-values do not fit directions {self.directions_ras.shape}"
            )

    def __len__(self) -> int:
        return int(self.b_s_mm2.size)

    @property
    def is_b0(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which volumes carry no diffusion weighting, (n,)."""
        return self.b_s_mm2 <= B0_LIMIT_S_MM2

    def shells(self) -> tuple[Shell, ...]:
        """Group the volumes by nominal b-value, lowest first."""
        order = np.argsort(self.b_s_mm2, kind="stable")
        groups: list[list[int]] = []
        for index in order:
            b = self.b_s_mm2[index]
            same = groups and (
                (b <= B0_LIMIT_S_MM2)
                if self.b_s_mm2[groups[-1][-1]] <= B0_LIMIT_S_MM2
                else b - self.b_s_mm2[groups[-1][-1]] < _SHELL_GAP_S_MM2
            )
            if same:
                groups[-1].append(int(index))
            else:
                groups.append([int(index)])
        return tuple(self._shell(group) for group in groups)

    def _shell(self, group: list[int]) -> Shell:
        b = self.b_s_mm2[group]
        median = float(np.median(b))
        if median <= B0_LIMIT_S_MM2:
            nominal = 0.0
        else:
            rounded = 50.0 * round(median / 50.0)
            nominal = rounded if abs(rounded - median) <= 0.02 * median else round(median)
        return Shell(float(nominal), tuple(sorted(group)), float(b.min()), float(b.max()))

    def subset(self, indices: ArrayLike) -> GradientTable:
        """Keep the volumes with these indices, in this order."""
        chosen = np.asarray(indices)
        return GradientTable(self.b_s_mm2[chosen], self.directions_ras[chosen], self.ras_from_given)

    def corrected(self, change: SignedPermutation) -> GradientTable:
        """Apply a change, told in the frame of the file, to every direction."""
        in_ras = self.ras_from_given @ change.matrix @ np.linalg.inv(self.ras_from_given)
        return GradientTable(self.b_s_mm2, self.directions_ras @ in_ras.T, self.ras_from_given)


@dataclass(frozen=True)
class SignedPermutation:
    """Swap axes and flip signs: ``new[a] = signs[a] * old[permutation[a]]``."""

    permutation: tuple[int, int, int]
    signs: tuple[int, int, int]

    @property
    def matrix(self) -> Array:
        """The same as a matrix, (3, 3): ``new = matrix @ old``."""
        matrix = np.zeros((3, 3))
        for axis, (source, sign) in enumerate(zip(self.permutation, self.signs, strict=True)):
            matrix[axis, source] = sign
        return matrix

    @property
    def is_identity(self) -> bool:
        """Whether nothing is to be done."""
        return self == SIGNED_PERMUTATIONS[0]

    def __str__(self) -> str:
        names = ("x", "y", "z")
        return (
            "("
            + ", ".join(
                ("-" if sign < 0 else "+") + names[source]
                for source, sign in zip(self.permutation, self.signs, strict=True)
            )
            + ")"
        )


def _distinct() -> tuple[SignedPermutation, ...]:
    one_flip_at_most = ((1, 1, 1), (-1, 1, 1), (1, -1, 1), (1, 1, -1))
    orders: list[tuple[int, int, int]] = [(i, j, k) for i, j, k in permutations(range(3))]
    return tuple(SignedPermutation(order, signs) for order in orders for signs in one_flip_at_most)


SIGNED_PERMUTATIONS: tuple[SignedPermutation, ...] = _distinct()
