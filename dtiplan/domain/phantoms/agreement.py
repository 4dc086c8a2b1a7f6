"""What comparing measurements gives: bias, limits of agreement, repeatability, linear relation.

Every number stands with its interval or with the reason why there is none: a value that few data
cannot carry is a ``NotMeasured``, never a number that looks better than it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from dtiplan.domain.quality import NotMeasured


@dataclass(frozen=True)
class Interval:
    """Where a number lies with a stated confidence.

    Parameters
    ----------
    low, high : float
        Limits, in the unit of the number; ``inf`` where a side is open.
    confidence : float
        Between 0 and 1.
    """

    low: float
    high: float
    confidence: float = 0.95

    def contains(self, value: float) -> bool:
        """Tell whether a value lies inside, limits included."""
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Estimate:
    """A number with its confidence interval.

    Parameters
    ----------
    value : float
        Best estimate.
    interval : Interval or NotMeasured
        Confidence interval, or why the data cannot give one.
    """

    value: float
    interval: Interval | NotMeasured


@dataclass(frozen=True)
class Bias:
    """Mean difference and what it is known to.

    Parameters
    ----------
    mean : Estimate
        Mean difference with its t interval.
    sd : float
        Standard deviation of the differences (n - 1).
    n : int
        Number of differences.
    unit : str
        Unit of the differences, ``%`` for relative ones.
    """

    mean: Estimate
    sd: float
    n: int
    unit: str = ""

    @property
    def excludes_zero(self) -> bool:
        """Tell whether the interval proves a bias."""
        interval = self.mean.interval
        return isinstance(interval, Interval) and not interval.contains(0.0)


@dataclass(frozen=True)
class BlandAltman:
    """Agreement of two ways to measure the same things, every point kept.

    Parameters
    ----------
    labels : tuple of str, (n,)
        What each point is, for example the vial.
    means : tuple of float, (n,)
        Mean of both values, in the unit of the measurement.
    differences : tuple of float, (n,)
        A - B, in ``unit``.
    unit : str
        Unit of the differences: ``%`` of the mean of both, or that of the measurement.
    bias : Bias
        Mean difference.
    lower, upper : Estimate
        Limits of agreement, bias -/+ 1.96 s, with exact confidence intervals.
    prediction : Interval
        Where one more difference lies with the stated confidence.
    tolerance : Interval
        Holds 95 % of all differences with 95 % confidence: the honest limits for few points.
    slope : Estimate
        Difference against mean (per unit of the mean): a bias that grows with the value.
    spread_grows_p : float or NotMeasured
        One-sided p of 'the spread grows with the mean': when small, use differences in %.
    """

    labels: tuple[str, ...]
    means: tuple[float, ...]
    differences: tuple[float, ...]
    unit: str
    bias: Bias
    lower: Estimate
    upper: Estimate
    prediction: Interval
    tolerance: Interval
    slope: Estimate | NotMeasured
    spread_grows_p: float | NotMeasured


@dataclass(frozen=True)
class Claim:
    """Whether 'the coefficient is below the limit' is proved.

    Parameters
    ----------
    limit : float
        What must not be exceeded, in the unit of the coefficient.
    upper_bound : float
        One-sided upper confidence bound of the coefficient.
    met : bool
        True only if the bound is not above the limit.
    confidence : float
        Of the one-sided bound.
    """

    limit: float
    upper_bound: float
    met: bool
    confidence: float = 0.95


@dataclass(frozen=True)
class Repeatability:
    """How far repeated measurements of the same thing lie apart.

    Parameters
    ----------
    within_sd : Estimate
        wSD, in the unit of the measurement.
    within_cv_percent : Estimate or NotMeasured
        wCV in %; not for values near or below zero.
    coefficient : Estimate
        RC = 1.96 sqrt(2) wSD.
    coefficient_percent : Estimate or NotMeasured
        %RC = 1.96 sqrt(2) wCV.
    degrees_of_freedom : int
        Sum over the subjects of (repeats - 1).
    n_subjects : int
        Things measured at least twice.
    """

    within_sd: Estimate
    within_cv_percent: Estimate | NotMeasured
    coefficient: Estimate
    coefficient_percent: Estimate | NotMeasured
    degrees_of_freedom: int
    n_subjects: int


@dataclass(frozen=True)
class Reproducibility:
    """How far measurements on different scanners lie apart.

    Parameters
    ----------
    coefficient : Estimate or NotMeasured
        RDC = 1.96 sqrt(2 (scanner + interaction + within variance)); refused for two scanners.
    indicative : float
        The same without a claim: what the data at hand give.
    scanner_sd, interaction_sd, within_sd : float
        Square roots of the variance components, negative components set to 0.
    n_subjects, n_scanners, n_repeats : int
        Size of the table.
    scanner_bias : Bias or None
        Second scanner minus first, instead of the coefficient, when there are two.
    """

    coefficient: Estimate | NotMeasured
    indicative: float
    scanner_sd: float
    interaction_sd: float
    within_sd: float
    n_subjects: int
    n_scanners: int
    n_repeats: int
    scanner_bias: Bias | None = None


@dataclass(frozen=True)
class IntraclassCorrelation:
    """Both single-measure two-way coefficients; shown together, never graded.

    Parameters
    ----------
    agreement : Estimate
        ICC(A,1): a bias between scanners lowers it.
    consistency : Estimate
        ICC(C,1): hides a bias between scanners, so never shown alone.
    n_subjects, n_scanners : int
        Size of the table.
    """

    agreement: Estimate
    consistency: Estimate
    n_subjects: int
    n_scanners: int


@dataclass(frozen=True)
class LinearRelation:
    """A straight line y = intercept + slope x.

    Parameters
    ----------
    method : str
        ``ordinary``, ``weighted`` or ``deming``.
    slope, intercept : Estimate
        With their intervals.
    r_squared : float
        Square of Pearson's correlation (weighted where the fit is).
    residual_sd : float
        In the unit of y, n - 2 degrees of freedom.
    residuals : tuple of float, (n,)
        y minus line, in the unit of y.
    n : int
        Number of points.
    """

    method: str
    slope: Estimate
    intercept: Estimate
    r_squared: float
    residual_sd: float
    residuals: tuple[float, ...]
    n: int

    def at(self, x: float) -> float:
        """Give the line's value at x."""
        return self.intercept.value + self.slope.value * x


@dataclass(frozen=True)
class PermutationTest:
    """A paired test that needs no distribution.

    Parameters
    ----------
    p_value : float
        Two-sided.
    smallest_p : float
        The smallest this many pairs can reach.
    n : int
        Number of pairs.
    exact : bool
        All sign changes counted, or a seeded sample of them.
    """

    p_value: float
    smallest_p: float
    n: int
    exact: bool


@dataclass(frozen=True)
class ScaledAdc:
    """An ADC as it would be at another temperature.

    Parameters
    ----------
    adc_mm2_s, u_mm2_s : float
        Value and standard uncertainty at ``temperature_c``.
    temperature_c : float
        What it was carried to.
    factor : float
        What the measured value was multiplied with.
    """

    adc_mm2_s: float
    u_mm2_s: float
    temperature_c: float
    factor: float
