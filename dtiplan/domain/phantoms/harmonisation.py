"""Harmonisation: candidate protocols, what they score against a reference, which is chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.agreement import Estimate, Interval
from dtiplan.domain.quality import NotMeasured


class ScoreKind(StrEnum):
    """How relative deviations are put together; all but the first are shown beside it."""

    NMSPE = "nMSPE"
    POOLED = "pooled"
    RANGE = "range-normalised"
    SYMMETRIC = "symmetric"


class Contrast(StrEnum):
    """The noise that the contrast is divided by; the article does not say which."""

    BOTH = "sqrt((s1^2 + s2^2) / 2)"
    SECOND = "s2"


class Arm(StrEnum):
    """How a candidate was made."""

    NATIVE = "native"
    A_PRIORI = "a priori"
    A_POSTERIORI = "a posteriori"


@dataclass(frozen=True)
class ScoredMetric:
    """One metric that enters the score.

    Parameters
    ----------
    name : str
        For example ``ratio``, ``cnr``, ``rs_mm``.
    scale : float or None
        What a deviation is divided by: the reference itself (None), or a tolerance for metrics
        whose reference may be near zero.
    weight : float
    """

    name: str
    scale: float | None = None
    weight: float = 1.0


@dataclass(frozen=True, eq=False)
class Sample:
    """What the score's metrics are resampled from: one value for each vial and slice.

    Parameters
    ----------
    first, second : array, (n_slices,)
        Mean MD of both vials of the ratio (grey-like and white-like), slice by slice.
    first_sd, second_sd : array, (n_slices,)
        Noise in them.
    rs_mm : array, (n_estimates,)
        Effective resolution; one or more estimates (vials, slices).
    rs_u_mm : float
        Standard uncertainty of each of them: a draw adds so much noise. It stands in for more
        estimates where there is one only.
    """

    first: Array
    second: Array
    first_sd: Array
    second_sd: Array
    rs_mm: Array
    rs_u_mm: float = 0.0


@dataclass(frozen=True, eq=False)
class Candidate:
    """A protocol (or a filter) that might bring one scanner to the other.

    Parameters
    ----------
    name : str
    arm : Arm
    metrics : mapping of str to float
        Value of each scored metric.
    minutes : float
        Time of the scan: decides between ties.
    bias_percent : mapping of str to float
        ADC bias of each vial against its truth, for the admissibility.
    bias_u_percent : mapping of str to float
        Standard uncertainty of each bias, by noise and by the truth; a vial that is not named
        has none.
    failures : tuple of str
        Checks that the candidate failed, as sentences.
    sample : Sample or None
        For the bootstrap.
    filter_mm : (float, float) or None
        FWHM of the filter in the plane and through it, for a filtered scan.
    filtered_from : str
        Name of what was filtered.
    """

    name: str
    arm: Arm
    metrics: dict[str, float]
    minutes: float = np.inf
    bias_percent: dict[str, float] = field(default_factory=dict)
    failures: tuple[str, ...] = ()
    sample: Sample | None = None
    bias_u_percent: dict[str, float] = field(default_factory=dict)
    filter_mm: tuple[float, float] | None = None
    filtered_from: str = ""


@dataclass(frozen=True)
class Score:
    """One candidate's score.

    Parameters
    ----------
    candidate : str
    arm : Arm
    admitted : bool
    why_not : tuple of str
        Why it may not be chosen.
    deviations : dict of str to float
        (m - reference) / scale of each metric.
    nmspe : float
    rms_percent : float
        100 sqrt(nMSPE).
    standard_error : float or NotMeasured
        Of nMSPE by bootstrap.
    interval : Interval or NotMeasured
        Percentile interval of nMSPE by bootstrap.
    variants : dict of str to float
        The other kinds of score, to show that the ranking does not hang on the kind.
    remarks : tuple of str
        What speaks against it without barring it.
    metrics : dict of str to float
        What was scored.
    minutes : float
        Time of the scan.
    """

    candidate: str
    arm: Arm
    admitted: bool
    why_not: tuple[str, ...]
    deviations: dict[str, float]
    nmspe: float
    rms_percent: float
    standard_error: float | NotMeasured
    interval: Interval | NotMeasured
    variants: dict[str, float]
    remarks: tuple[str, ...] = ()
    metrics: dict[str, float] = field(default_factory=dict)
    minutes: float = np.inf


@dataclass(frozen=True)
class Ranking:
    """All candidates in order, and the chosen one.

    Parameters
    ----------
    reference : str
        Name of the reference (scanner and session).
    scores : tuple of Score
        Admitted ones first, by nMSPE.
    chosen : str or NotMeasured
        Name of the candidate, or why none can be chosen.
    ties : tuple of str
        Admitted candidates within one standard error of the best, the best among them.
    noise_floor : float or NotMeasured
        nMSPE between two sessions of the reference: nothing below it means anything.
    contrast : Contrast
        Which definition of the contrast was used.
    confirmed : Score or NotMeasured
        The chosen candidate on a session it was not chosen on.
    again : tuple of Score
        Every candidate on that session, by nMSPE; the choice does not hang on it.
    """

    reference: str
    scores: tuple[Score, ...]
    chosen: str | NotMeasured
    ties: tuple[str, ...]
    noise_floor: float | NotMeasured
    contrast: Contrast
    confirmed: Score | NotMeasured
    again: tuple[Score, ...] = ()


@dataclass(frozen=True)
class BScale:
    """A factor for the b-values of a scanner; documented, and never applied by itself.

    Parameters
    ----------
    factor : Estimate
        k = b as run / b as written, the mean slope of measured against true ADC over the
        sessions: multiplying the b-values by it brings the ADC back to the truth.
    n_sessions : int
    """

    factor: Estimate
    n_sessions: int
