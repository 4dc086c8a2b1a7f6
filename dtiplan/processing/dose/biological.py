"""Biological doses by the linear-quadratic model, and where that is doubtful.

BED = D (1 + d / (a/b)), EQD2 = BED / (1 + 2 / (a/b)), with the dose d of a fraction (Fowler, Br J
Radiol 1989;62:679). A dose is converted place by place before anything is read off: doses of
unlike fractionation are never added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from dtiplan.domain.geometry import Array

DOUBTFUL_GY = 8.0
"""Above this dose a fraction the model is doubtful (Kirkpatrick et al., Semin Radiat Oncol
2008;18:240)."""


def bed_gy(dose_gy: ArrayLike, n_fractions: int, alpha_beta_gy: float) -> Array:
    """Give the biologically effective dose of a total dose given in equal fractions."""
    if n_fractions < 1 or not alpha_beta_gy > 0.0:
        raise ValueError(f"{n_fractions} fractions and alpha/beta {alpha_beta_gy} Gy are no plan")
    total = np.asarray(dose_gy, dtype=np.float64)
    return np.asarray(total * (1.0 + total / n_fractions / alpha_beta_gy))


def eqd2_gy(dose_gy: ArrayLike, n_fractions: int, alpha_beta_gy: float) -> Array:
    """Give the dose in fractions of 2 Gy of the same effect."""
    return np.asarray(bed_gy(dose_gy, n_fractions, alpha_beta_gy) / (1.0 + 2.0 / alpha_beta_gy))


def is_doubtful(highest_gy: float, n_fractions: int) -> bool:
    """Whether the dose of a fraction is beyond what the model was made for."""
    return highest_gy / n_fractions > DOUBTFUL_GY
