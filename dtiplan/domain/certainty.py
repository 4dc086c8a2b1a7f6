"""Certainty: how probably a place belongs to a tract, and the margins that follow from it.

Coverage means: the region of a level holds that share of the true tract, on average over
patients. It says nothing about a single place or a single patient.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image

LEVELS = (0.5, 0.8, 0.95)
"""Parts of the true tract that the regions shown hold."""

SOFTNESS_MM = 1.5
"""Depths in the realisations are averaged as logistic memberships of this width, so that the
nearest realisations count most and nothing beyond about 50 mm is cut off by rounding."""


class Basis(StrEnum):
    """What the probabilities of a tract stand on."""

    CALIBRATED = "calibrated"
    POOLED = "pooled"
    NONE = "none"


@dataclass(frozen=True, eq=False)
class ErrorSources:
    """What moves a tract besides the noise of the scan; standard deviations.

    Parameters
    ----------
    region_mm : float
        Of the place of each region of the tract's definition, along each axis: how far the fit
        of the template is off.
    shift_mm : float
        Of the rigid registration to the planning series, along each axis.
    turn_deg : float
        Of the same registration, about each axis through the middle of the brain.
    distortion_mm : Image or float
        Along ``phase_axis_ras``; a map, (x, y, z), or one number.
    phase_axis_ras : array, (3,), or None
        Unit vector; None where no distortion is counted.
    """

    region_mm: float = 0.0
    shift_mm: float = 0.0
    turn_deg: float = 0.0
    distortion_mm: Image | float = 0.0
    phase_axis_ras: Array | None = None


@dataclass(frozen=True, eq=False)
class Calibration:
    """How depths seen in repeated tracking become probabilities.

    Measured on digital patients, where the true tract is known.

    Parameters
    ----------
    depth_mm : array, (n,)
        Rising: how deep a place lies inside the repeated tracts (negative: outside).
    probability : array, (n,)
        How often such a place belonged to the true tract, 0 to 1, never falling.
    shares : mapping
        For each level in percent the share of the expected volume that held it.
    source : str
        On what it was measured, as one sentence.
    basis : Basis
    """

    depth_mm: Array
    probability: Array
    shares: Mapping[int, float]
    source: str
    basis: Basis


@dataclass(frozen=True, eq=False)
class LevelMargin:
    """The region of one level and how far it reaches beyond the tract as it was found.

    Parameters
    ----------
    confidence : float
        Part of the true tract the region holds, 0 to 1.
    least_probability : float
        Places of at least this probability make up the region.
    volume_cc : float
    median_mm, p95_mm : float
        Distance of the region's surface from the surface of the tract as found, over the whole
        surface; negative where the region lies inside.
    profile_mm : array, (n, 2)
        The same two by position along the tract, from one end to the other; NaN where the
        region has no surface.
    """

    confidence: float
    least_probability: float
    volume_cc: float
    median_mm: float
    p95_mm: float
    profile_mm: Array


@dataclass(frozen=True, eq=False)
class TractCertainty:
    """How far the edge of one tract can be trusted.

    Parameters
    ----------
    name : str
        Of the tract.
    model : str
        By which fibre model it was tracked.
    probability : Image
        That a place belongs to the tract, 0 to 1, on the diffusion grid.
    levels : tuple of LevelMargin
    found_volume_cc : float
        Of the tract as it was found.
    length_mm : float
        Mean length of its streamlines: the profiles run along it.
    ends : (str, str)
        Which ends the profiles run between, in words such as ``lower`` and ``upper``.
    n_realisations, n_found : int
        How often it was tracked, and how often it was found.
    spread_mm : float
        Standard deviation of the surface between realisations, before calibration.
    basis : Basis
    source : str
        What the probabilities stand on, as one sentence.
    """

    name: str
    model: str
    probability: Image
    levels: tuple[LevelMargin, ...]
    found_volume_cc: float
    length_mm: float
    ends: tuple[str, str]
    n_realisations: int
    n_found: int
    spread_mm: float
    basis: Basis
    source: str

    def level(self, confidence: float) -> LevelMargin:
        """Give the region of a level."""
        for one in self.levels:
            if abs(one.confidence - confidence) < 1e-9:
                return one
        raise KeyError(confidence)
