"""Distortion of echo-planar images: what the scanner says of it, and how far tissue is shifted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image

GYROMAGNETIC_HZ_PER_T = 42.577_478e6
"""Of the proton, over 2 pi (CODATA 2018, rounded)."""


@dataclass(frozen=True, eq=False)
class EpiReadout:
    """How a diffusion series was read out.

    Parameters
    ----------
    phase_axis : int or None
        Voxel axis along which tissue is shifted; None where no file tells.
    polarity : str
        The scanner's own word for the sense of the phase encoding; empty where it tells none.
        Words of one maker can be compared, those of two cannot.
    readout_time_s : float or None
        One over the bandwidth per pixel in phase direction: a frequency offset of so many hertz
        times this is the shift in voxels.
    field_t : float or None
        Field strength.
    where : str
        Which attributes say so.
    """

    phase_axis: int | None = None
    polarity: str = ""
    readout_time_s: float | None = None
    field_t: float | None = None
    where: str = ""


@dataclass(frozen=True, eq=False)
class EpiSetup:
    """The readout of the diffusion series, and the same head with the shifts turned round.

    Parameters
    ----------
    readout : EpiReadout
    reversed_b0 : Image or None
        Mean volume without diffusion weighting of a series that differs by the sense of its
        phase encoding only, on the same grid.
    reversed_from : str
        Description of that series; empty where there is none.
    """

    readout: EpiReadout
    reversed_b0: Image | None = None
    reversed_from: str = ""


class DistortionSource(StrEnum):
    """Where the knowledge of the shifts comes from."""

    REVERSED_PHASE = "reversed phase encoding"
    EXPECTED = "expected from readout and air cavities"
    UNKNOWN = "unknown"


@dataclass(frozen=True, eq=False)
class Unwarping:
    """What was done about the shifts when the series was prepared.

    Parameters
    ----------
    shift_mm : Image or None
        How far along the phase axis the signal of each place had been moved; corrected. None
        where nothing was corrected.
    reason : str
        Why nothing was corrected; empty where it was.
    agreement_before, agreement_after : float or None
        Correlation of the two polarities inside the brain.
    """

    shift_mm: Image | None
    reason: str = ""
    agreement_before: float | None = None
    agreement_after: float | None = None


@dataclass(frozen=True, eq=False)
class Distortion:
    """How far tissue may still lie from its true place in the prepared series.

    Parameters
    ----------
    remaining_mm : Image or None
        Size of the shift that is not corrected, along ``direction_ras``; None where it cannot be
        told.
    direction_ras : array, (3,), or None
        Unit vector of the phase axis, RAS; its sense means nothing.
    source : DistortionSource
    explanation : str
        One or two sentences for the report.
    """

    remaining_mm: Image | None
    direction_ras: Array | None
    source: DistortionSource
    explanation: str
