"""Compare analysed scans of one phantom: with the truth, scanner with scanner, date with date.

The statistics are those of ``statistics``; here it is decided what goes into them, and what the
data at hand cannot say.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.agreement import Bias, LinearRelation, Reproducibility
from dtiplan.domain.phantoms.certificate import Certificate
from dtiplan.domain.phantoms.comparison import (
    ADC,
    FA,
    Accuracy,
    ComparedScan,
    ComparedValue,
    Comparison,
    RegionDifference,
    ScannerPair,
    ScannerRepeatability,
)
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.comparison.carried_values import (
    NamedAnalysis,
    carried_values,
    compared_scans,
)
from dtiplan.processing.phantom.comparison.comparison_refusals import refusals_of
from dtiplan.processing.phantom.comparison.scanner_table import ScannerTable
from dtiplan.processing.phantom.harmonisation.b_scales import (
    b_scale_findings,
    b_scale_refusals,
    b_scales_of,
)
from dtiplan.processing.phantom.statistics.agreement import (
    bias_of,
    bland_altman,
    concordance,
    paired_permutation_test,
)
from dtiplan.processing.phantom.statistics.correlation import intraclass_correlation
from dtiplan.processing.phantom.statistics.linear_relation import deming_line, weighted_line
from dtiplan.processing.phantom.statistics.repeatability import repeatability, reproducibility


def compare_analyses(
    named: Sequence[NamedAnalysis],
    description: PhantomDescription | None,
    certificate: Certificate | None = None,
    temperature_c: float | None = None,
) -> Comparison:
    """Compare analysed scans of one phantom.

    Parameters
    ----------
    named : sequence of NamedAnalysis
        Two or more, all of one phantom.
    description : PhantomDescription or None
        Gives the laws by which values are carried to another temperature.
    certificate : Certificate, optional
        Of the very phantom; wins over the description.
    temperature_c : float, optional
        What values are carried to; the temperature of the first scan by default.

    Returns
    -------
    Comparison

    Raises
    ------
    UserError
        ``too-few-analyses``, ``different-phantoms`` or ``same-scan-twice``.
    """
    _refuse_input(named)
    target = named[0].analysis.temperature_c if temperature_c is None else temperature_c
    scans = compared_scans(named)
    values = carried_values(scans, named, description, certificate, target)
    scanners = tuple(dict.fromkeys(scan.scanner for scan in scans))
    accuracy = tuple(_accuracy(scan.label, values) for scan in scans)
    pairs = tuple(
        pair
        for first, second in itertools.combinations(scanners, 2)
        for quantity in (ADC, FA)
        for pair in _pair(ScannerTable(scans, values, quantity), first, second)
    )
    table = ScannerTable(scans, values, ADC)
    spread = _reproducibility(table, scanners)
    scales = b_scales_of(scans, accuracy)
    return Comparison(
        phantom=named[0].analysis.phantom,
        certificate_serial=named[0].analysis.certificate_serial,
        temperature_c=target,
        scanners=scanners,
        scans=scans,
        values=values,
        accuracy=accuracy,
        pairs=pairs,
        repeatability=tuple(_repeatability(table, scanner) for scanner in scanners),
        reproducibility=spread,
        refusals=(*refusals_of(pairs, spread, scans, scanners), *b_scale_refusals(scales)),
        findings=(*_findings(named, scans, values, target), *b_scale_findings(scales)),
        b_scales=scales,
    )


def _refuse_input(named: Sequence[NamedAnalysis]) -> None:
    if len(named) < 2:
        raise UserError(
            "There is nothing to compare.",
            f"{len(named)} analysed scan was given.",
            "Give the analyses of at least two scans of the same phantom.",
            "too-few-analyses",
        )
    phantoms = sorted({each.analysis.phantom for each in named})
    serials = sorted({s for each in named if (s := each.analysis.certificate_serial)})
    if len(phantoms) > 1 or len(serials) > 1:
        raise UserError(
            "The scans cannot be compared.",
            f"They are of different phantoms: {', '.join([*phantoms, *serials])}.",
            "Give scans of one and the same phantom.",
            "different-phantoms",
        )
    uids = [uid for each in named for uid in each.analysis.series_uids]
    twice = sorted({uid for uid in uids if uids.count(uid) > 1})
    if twice:
        raise UserError(
            "The scans cannot be compared.",
            f"The series {twice[0]} was given twice; a scan agrees with itself.",
            "Give each scan once.",
            "same-scan-twice",
        )


def _accuracy(scan: str, values: Sequence[ComparedValue]) -> Accuracy:
    mine = [v for v in values if v.scan == scan and v.truth_mm2_s is not None]
    biases = [v.bias_percent for v in mine if v.bias_percent is not None]
    if not mine:
        reason = NotMeasured("no truth is known for any compartment at this temperature")
        return Accuracy(scan, reason, reason)
    bias: Bias | NotMeasured = bias_of(biases, unit="%")
    line: LinearRelation | NotMeasured = weighted_line(
        [v.truth_mm2_s or 0.0 for v in mine],
        [v.adc_mm2_s for v in mine],
        [math.hypot(v.u_mm2_s, v.truth_u_mm2_s or 0.0) for v in mine],
    )
    return Accuracy(scan, bias, line)


def _pair(table: ScannerTable, first: str, second: str) -> tuple[ScannerPair, ...]:
    """Compare two scanners compartment by compartment; nothing for FA without fibres."""
    one, other = table.means(first), table.means(second)
    regions = [region for region in one if region in other]
    if table.quantity == FA:
        regions = [region for region in regions if table.is_fibre(region)]
        if not regions:
            return ()
    a = [one[region].value for region in regions]
    b = [other[region].value for region in regions]
    unit = "mm2/s" if table.quantity == ADC else ""
    differences = [
        RegionDifference(
            region,
            x,
            y,
            200.0 * (x - y) / (x + y),
            400.0 * math.hypot(y * one[region].u, x * other[region].u) / (x + y) ** 2,
        )
        for region, x, y in zip(regions, a, b, strict=True)
    ]
    return (
        ScannerPair(
            first,
            second,
            table.quantity,
            tuple(differences),
            bland_altman(a, b, labels=regions, percent=True),
            bland_altman(a, b, labels=regions, unit=unit),
            deming_line(a, b),
            concordance(a, b),
            intraclass_correlation(np.column_stack([a, b]) if a else np.zeros((0, 2))),
            paired_permutation_test([x - y for x, y in zip(a, b, strict=True)]),
        ),
    )


def _repeatability(table: ScannerTable, scanner: str) -> ScannerRepeatability:
    within = repeatability(table.repeats_within(scanner))
    between = repeatability(table.session_means(scanner))
    if isinstance(within, NotMeasured):
        within = NotMeasured("no two scans were made in one session")
    if isinstance(between, NotMeasured):
        between = NotMeasured("the scanner has one session only")
    return ScannerRepeatability(scanner, within, between)


def _reproducibility(table: ScannerTable, scanners: Sequence[str]) -> Reproducibility | NotMeasured:
    if len(scanners) < 2:
        return NotMeasured("one scanner only")
    block = table.balanced(scanners)
    if isinstance(block, NotMeasured):
        return block
    return reproducibility(block, unit="mm2/s")


def _findings(
    named: Sequence[NamedAnalysis],
    scans: Sequence[ComparedScan],
    values: Sequence[ComparedValue],
    target_c: float,
) -> list[Finding]:
    found = []
    not_carried = sorted({v.region for v in values if v.carried_mm2_s is None})
    if not_carried:
        reason = next(v.why_not for v in values if v.carried_mm2_s is None)
        found.append(
            Finding(
                Severity.WARNING,
                "not-carried",
                f"{len(not_carried)} compartments could not be carried to {target_c:g} C and are "
                f"left out of the comparison ({', '.join(not_carried)}): {reason}.",
                "Give the phantom's certificate, or scan at one temperature.",
            )
        )
    spread = [scan.temperature_c for scan in scans]
    if max(spread) - min(spread) > 0.0 and len(not_carried) < len({v.region for v in values}):
        found.append(
            Finding(
                Severity.INFO,
                "carried-to-one-temperature",
                f"Scans at {min(spread):g} to {max(spread):g} C were carried to {target_c:g} C by "
                "the ratio of the truths.",
                "An error of the thermometer of 0.5 C is an error of 1.3 to 2.2 % in ADC.",
            )
        )
    nameless = [s.label for s, n in zip(scans, named, strict=True) if not s.scanner]
    if nameless:
        found.append(
            Finding(
                Severity.WARNING,
                "scanner-not-named",
                f"{len(nameless)} scans do not say which scanner made them; they are taken as "
                "one scanner.",
                "Name the scanner of each scan.",
            )
        )
    alone = [s for s in dict.fromkeys(x.scanner for x in scans) if len(_sessions(scans, s)) < 2]
    if alone:
        found.append(
            Finding(
                Severity.INFO,
                "one-session",
                f"{', '.join(alone)}: one session only. The intervals are those over compartments; "
                "they do not know how a scanner changes from day to day.",
                "Scan the phantom again on other days.",
            )
        )
    return found


def _sessions(scans: Sequence[ComparedScan], scanner: str) -> set[str]:
    return {scan.session for scan in scans if scan.scanner == scanner and scan.session}
