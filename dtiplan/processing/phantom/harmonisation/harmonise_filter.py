"""What else brings scanners together: the a-posteriori filter, a b-scale factor, and refusals."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from dtiplan.domain.phantoms.agreement import Interval, LinearRelation
from dtiplan.domain.phantoms.harmonisation import BScale
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.statistics.intervals import t_interval

_SESSIONS = 3


def kernel_fwhm_mm(reference_mm: float, own_mm: float) -> float | NotMeasured:
    """Give the width of the Gaussian that brings one axis to the reference's resolution.

    Widths of Gaussians add in squares: sqrt(reference^2 - own^2), FWHM in mm.
    """
    if own_mm > reference_mm:
        return NotMeasured(
            f"this scanner ({own_mm:.2f} mm) resolves less than the reference"
            f" ({reference_mm:.2f} mm): smoothing cannot sharpen it. Smooth the reference instead"
        )
    return math.sqrt(reference_mm**2 - own_mm**2)


def kernels_mm(
    reference_mm: tuple[float, float], own_mm: tuple[float, float]
) -> tuple[float | NotMeasured, float | NotMeasured]:
    """Give the widths of the filter of the diffusion images in the plane and through it."""
    return (
        kernel_fwhm_mm(reference_mm[0], own_mm[0]),
        kernel_fwhm_mm(reference_mm[1], own_mm[1]),
    )


def b_scale(
    lines: Sequence[LinearRelation], *, stable_percent: float = 1.0
) -> BScale | NotMeasured:
    """Give the factor of the b-values, if there is reason for one.

    Parameters
    ----------
    lines : sequence of LinearRelation
        Measured ADC against truth (weighted), one for each session.
    stable_percent : float
        Largest range of the slopes that counts as stable.
    """
    if len(lines) < _SESSIONS:
        return NotMeasured(
            f"a factor of the b-values needs at least {_SESSIONS} sessions, there are {len(lines)}"
        )
    slopes = np.array([line.slope.value for line in lines])
    mean, spread = float(slopes.mean()), float(np.ptp(slopes))
    if 100 * spread / mean > stable_percent:
        return NotMeasured(
            f"the slope is not stable: it varies by {100 * spread / mean:.1f} % over the sessions,"
            f" {stable_percent:g} % are allowed"
        )
    error = float(slopes.std(ddof=1)) / math.sqrt(slopes.size)
    factor = t_interval(mean, error, slopes.size - 1, 0.95)
    assert isinstance(factor.interval, Interval)
    if factor.interval.contains(1.0):
        return NotMeasured(
            f"the slope {mean:.4f} is not proved to differ from 1 (95 % interval"
            f" {factor.interval.low:.4f} to {factor.interval.high:.4f})"
        )
    return BScale(factor, slopes.size)


def statistical_method(method: str, n_subjects: int) -> NotMeasured:
    """Say why a statistical harmonisation is not offered.

    Parameters
    ----------
    method : str
        ``ComBat`` or ``RISH``.
    n_subjects : int
        Matched volunteers (or subjects) scanned on both scanners.
    """
    if method == "RISH":
        return NotMeasured(
            f"RISH learns a map for each voxel from at least 16 matched volunteers at each site;"
            f" there are {n_subjects}. A phantom has no white matter to learn it from"
        )
    if method == "ComBat":
        return NotMeasured(
            f"ComBat estimates shift and scale of each site from a group of subjects; with"
            f" {n_subjects} subjects it fits their noise. Match the protocols instead"
        )
    raise ValueError(f"no statistical method {method}")
