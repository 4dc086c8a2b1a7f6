"""Alpha/beta: which value the linear-quadratic model takes for which structure, and whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dtiplan.domain.published_doses import Status


@dataclass(frozen=True)
class AlphaBeta:
    """One value.

    Parameters
    ----------
    structure : str
        Regular expression for names of structures; case does not matter.
    alpha_beta_gy : float
    source : str
    status : Status
        Whether the value was read in its source.
    """

    structure: str
    alpha_beta_gy: float
    source: str
    status: Status = Status.UNVERIFIED


@dataclass(frozen=True)
class AlphaBetaSet:
    """The values of one file.

    Parameters
    ----------
    name, sha256 : str
        Of the file.
    values : tuple of AlphaBeta
        The first that fits a name is taken.
    """

    name: str
    sha256: str
    values: tuple[AlphaBeta, ...]

    def of(self, structure_name: str) -> AlphaBeta | None:
        """Give the value for a structure; None where there is none."""
        for value in self.values:
            if re.search(value.structure, structure_name, re.IGNORECASE):
                return value
        return None
