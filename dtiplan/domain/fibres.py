"""Fibre orientations: how the fibres of a voxel spread over directions, or why nobody can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.image import Image


@dataclass(frozen=True)
class FibreResponse:
    """The signal of a single bundle of fibres, as a tensor with two equal small eigenvalues.

    Parameters
    ----------
    eigenvalues_mm2_s : (float, float, float)
        Largest first, mm2/s.
    s0 : float
        Signal of the same voxels without diffusion weighting, in the unit of the series.
    n_voxels : int
        How many voxels it is the mean of.
    """

    eigenvalues_mm2_s: tuple[float, float, float]
    s0: float
    n_voxels: int

    @property
    def ratio(self) -> float:
        """Largest eigenvalue over the mean of the other two."""
        along, *across = self.eigenvalues_mm2_s
        return along / (sum(across) / 2.0)


@dataclass(frozen=True, eq=False)
class FibreOdfs:
    """Fibre orientation distributions (fODF) by spherical deconvolution.

    Parameters
    ----------
    coefficients : Image
        (x, y, z, n), float32: real, even spherical harmonics in MRtrix3's convention
        (``tournier07``, orthonormal) of the fODF over directions in RAS, whatever the axes of
        the grid are. n = (order + 1)(order + 2) / 2. Zero outside ``mask``. A voxel filled by
        one bundle of the response has an integral over the sphere of about 1.
    order : int
        Highest order of the harmonics, even.
    response : FibreResponse
        Of a single bundle.
    mask : Image
        Voxels with an fODF, boolean.
    b_s_mm2 : float
        Of the shell that was used.
    n_directions : int
        Different directions in that shell.
    method : str
        How it was made, as one phrase for the record.
    """

    coefficients: Image
    order: int
    response: FibreResponse
    mask: Image
    b_s_mm2: float
    n_directions: int
    method: str

    @property
    def grid(self) -> Grid:
        """Grid of the coefficients."""
        return self.coefficients.grid


@dataclass(frozen=True)
class NotDeconvolved:
    """No fODF was made.

    Parameters
    ----------
    reason : str
        Why, as one sentence with the numbers seen.
    """

    reason: str
