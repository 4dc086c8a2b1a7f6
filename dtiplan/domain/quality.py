"""What was measured about the quality of a series: motion, noise, outliers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Finding
from dtiplan.domain.geometry import Array


@dataclass(frozen=True)
class NotMeasured:
    """A number that could not be measured.

    Parameters
    ----------
    reason : str
        Why, for the report.
    """

    reason: str


@dataclass(frozen=True)
class Measured:
    """A number and how it was measured.

    Parameters
    ----------
    value : float
        The number.
    method : str
        How, as one phrase for the report.
    """

    value: float
    method: str


@dataclass(frozen=True, eq=False)
class MotionReport:
    """How each volume had moved (and was distorted) before it was put back.

    Parameters
    ----------
    volume_from_reference : array, (n, 4, 4)
        RAS mm of the reference position to RAS mm in the volume as acquired; affine.
    translation_mm : array, (n, 3)
        Shift of the middle of the brain.
    rotation_deg : array, (n,)
        Angle of the rotation part.
    displacement_mm : array, (n,)
        Mean displacement over the brain.
    method : str
        How it was estimated.
    findings : tuple of Finding
        Volumes that moved far or could not be aligned.
    """

    volume_from_reference: Array
    translation_mm: Array
    rotation_deg: Array
    displacement_mm: Array
    method: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, eq=False)
class DataQuality:
    """Noise and outliers of a diffusion series.

    Parameters
    ----------
    snr_b0 : Measured or NotMeasured
        Signal-to-noise ratio of one b = 0 volume in the brain, median.
    outlier_slices : tuple of (int, int)
        Volume and slice (third axis) that do not follow the tensor model.
    outlier_volumes : tuple of int
        Volumes that do not.
    slice_misfit : array, (n volumes, n slices)
        Mean signed misfit of each slice, as a part of the fitted S0; NaN where the brain
        is too small to tell.
    findings : tuple of Finding
        What the user should know.
    """

    snr_b0: Measured | NotMeasured
    outlier_slices: tuple[tuple[int, int], ...]
    outlier_volumes: tuple[int, ...]
    slice_misfit: NDArray[np.float64]
    findings: tuple[Finding, ...]
