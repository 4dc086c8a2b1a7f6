"""What comparing analysed scans of one phantom gives: scanner against scanner, date against date.

Values are carried to one temperature first. What few data cannot say stands as a refusal with its
reason, never as a number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dtiplan.domain.findings import Finding
from dtiplan.domain.phantoms.agreement import (
    Bias,
    BlandAltman,
    Estimate,
    IntraclassCorrelation,
    LinearRelation,
    PermutationTest,
    Repeatability,
    Reproducibility,
)
from dtiplan.domain.phantoms.harmonisation import BScale, Ranking
from dtiplan.domain.quality import NotMeasured

ADC, FA = "adc", "fa"
"""What is compared: ADC (or MD) in mm2/s, FA."""


@dataclass(frozen=True)
class ComparedScan:
    """One analysed scan in the comparison.

    Parameters
    ----------
    label : str
        Unlike that of every other scan, for example ``Skyra 2026-01-05 (2)``.
    scanner : str
        Name of the scanner.
    session : str
        Day of the scan, ISO 8601; empty where the files do not say.
    temperature_c : float
        Of the phantom, as analysed.
    series_description : str
    """

    label: str
    scanner: str
    session: str
    temperature_c: float
    series_description: str


@dataclass(frozen=True)
class ComparedValue:
    """What one scan measured in one compartment.

    Parameters
    ----------
    scan : str
        Label of the scan.
    region, material : str
        As in the description of the phantom.
    adc_mm2_s, u_mm2_s : float
        As measured, with the standard uncertainty.
    carried_mm2_s, carried_u_mm2_s : float or None
        Carried to the temperature of the comparison; None where no truth allows that.
    truth_mm2_s, truth_u_mm2_s, bias_percent : float or None
        At the temperature of the scan.
    fa, fa_excess : float or None
    is_fibre : bool
        Its fibres have a known course; only there is FA compared.
    why_not : str
        Why it could not be carried.
    """

    scan: str
    region: str
    material: str
    adc_mm2_s: float
    u_mm2_s: float
    carried_mm2_s: float | None
    carried_u_mm2_s: float | None
    truth_mm2_s: float | None = None
    truth_u_mm2_s: float | None = None
    bias_percent: float | None = None
    fa: float | None = None
    fa_excess: float | None = None
    is_fibre: bool = False
    why_not: str = ""


@dataclass(frozen=True)
class Accuracy:
    """How far one scan is from the truth.

    Parameters
    ----------
    scan : str
    bias : Bias or NotMeasured
        Mean over the compartments of the difference to the truth, %.
    line : LinearRelation or NotMeasured
        Measured against truth, weighted with the uncertainties of both.
    """

    scan: str
    bias: Bias | NotMeasured
    line: LinearRelation | NotMeasured


@dataclass(frozen=True)
class RegionDifference:
    """The same compartment on two scanners: first minus second, in % of their mean.

    Parameters
    ----------
    region : str
    first, second : float
        Means over the scans of each scanner, in the unit of the quantity.
    difference_percent : float
    u_percent : float
        Standard uncertainty of it from what is known of each value, k = 1; nan where nothing is.
    """

    region: str
    first: float
    second: float
    difference_percent: float
    u_percent: float


@dataclass(frozen=True)
class ScannerPair:
    """Two scanners that measured the same compartments.

    Parameters
    ----------
    first, second : str
        Names of the scanners; differences are first minus second.
    quantity : str
        ``adc`` or ``fa``.
    regions : tuple of RegionDifference
        Every compartment that both measured.
    bland_altman_percent, bland_altman : BlandAltman or NotMeasured
        In % of the mean of both, and in the unit of the quantity.
    line : LinearRelation or NotMeasured
        Second against first, Deming.
    concordance : Estimate or NotMeasured
        Lin's coefficient.
    intraclass : IntraclassCorrelation or NotMeasured
    permutation : PermutationTest or NotMeasured
        Paired test of 'no difference'; refused where the fewest possible p is too large.
    """

    first: str
    second: str
    quantity: str
    regions: tuple[RegionDifference, ...]
    bland_altman_percent: BlandAltman | NotMeasured
    bland_altman: BlandAltman | NotMeasured
    line: LinearRelation | NotMeasured
    concordance: Estimate | NotMeasured
    intraclass: IntraclassCorrelation | NotMeasured
    permutation: PermutationTest | NotMeasured


@dataclass(frozen=True)
class ScannerRepeatability:
    """How well one scanner repeats itself.

    Parameters
    ----------
    scanner : str
    within_session : Repeatability or NotMeasured
        Scans of one day.
    between_sessions : Repeatability or NotMeasured
        Means of the days.
    """

    scanner: str
    within_session: Repeatability | NotMeasured
    between_sessions: Repeatability | NotMeasured


@dataclass(frozen=True)
class Refusal:
    """What the data at hand cannot say, and why."""

    what: str
    reason: str


@dataclass(frozen=True)
class Comparison:
    """Analysed scans of one phantom against the truth and against each other.

    Parameters
    ----------
    phantom : str
    certificate_serial : str
    temperature_c : float
        What all values were carried to.
    scanners : tuple of str
        In the order given.
    scans : tuple of ComparedScan
    values : tuple of ComparedValue
    accuracy : tuple of Accuracy
        One for each scan.
    pairs : tuple of ScannerPair
        Each pair of scanners, for ADC and, where fibres were measured, for FA.
    repeatability : tuple of ScannerRepeatability
    reproducibility : Reproducibility or NotMeasured
    refusals : tuple of Refusal
    findings : tuple of Finding
    ranking : Ranking or NotMeasured
        Harmonisation of candidate protocols.
    b_scales : mapping of str to BScale or NotMeasured
        Factor of the b-values of each scanner, by its name; told, never applied.
    """

    phantom: str
    certificate_serial: str
    temperature_c: float
    scanners: tuple[str, ...]
    scans: tuple[ComparedScan, ...]
    values: tuple[ComparedValue, ...]
    accuracy: tuple[Accuracy, ...]
    pairs: tuple[ScannerPair, ...]
    repeatability: tuple[ScannerRepeatability, ...]
    reproducibility: Reproducibility | NotMeasured
    refusals: tuple[Refusal, ...] = ()
    findings: tuple[Finding, ...] = ()
    ranking: Ranking | NotMeasured = field(default=NotMeasured("no candidate protocols were given"))
    b_scales: dict[str, BScale | NotMeasured] = field(default_factory=dict)

    def regions(self) -> tuple[str, ...]:
        """Give the compartments in the order they first appear."""
        return tuple(dict.fromkeys(value.region for value in self.values))

    def of(self, scan: str, region: str) -> ComparedValue | None:
        """Give what a scan measured in a compartment, None where it did not."""
        found = [v for v in self.values if v.scan == scan and v.region == region]
        return found[0] if found else None
