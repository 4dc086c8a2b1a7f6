"""Functions over directions: real, even spherical harmonics as MRtrix3 orders and scales them."""

from __future__ import annotations

import numpy as np
from dipy.core.geometry import cart2sphere
from dipy.reconst.shm import convert_sh_descoteaux_tournier, real_sh_tournier
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def n_coefficients(order: int) -> int:
    """Give how many coefficients an even function of this highest order has."""
    return (order + 1) * (order + 2) // 2


def harmonics(directions: ArrayLike, order: int) -> Floats:
    """Give the value of every harmonic in every direction.

    Parameters
    ----------
    directions : array, (n, 3)
        Unit vectors in the frame of the coefficients (RAS for ``FibreOdfs``).
    order : int
        Highest order, even.

    Returns
    -------
    array, (n, (order + 1)(order + 2) / 2)
        ``harmonics(d, order) @ coefficients`` is the function in these directions. Orthonormal
        on the sphere; coefficients stand by order, and within it from m = -order to order.

    References
    ----------
    Tournier, J-D. et al. MRtrix3. NeuroImage 202:116137, 2019.
    """
    x, y, z = np.atleast_2d(np.asarray(directions, dtype=np.float64)).T
    _, theta, phi = cart2sphere(x, y, z)
    values, _, _ = real_sh_tournier(order, theta, phi, legacy=False)
    return np.asarray(values, dtype=np.float64)


def from_dipy(coefficients: NDArray[np.floating]) -> NDArray[np.floating]:
    """Turn coefficients of DIPY's deconvolution (its older basis) into those of ``harmonics``."""
    return np.asarray(convert_sh_descoteaux_tournier(coefficients))
