"""The sections of a phantom report: verdict, accuracy, metrics, pairs, protocols, stability."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.agreement import Bias, Estimate, Interval
from dtiplan.domain.phantoms.analysis import Status
from dtiplan.domain.phantoms.comparison import ScannerPair
from dtiplan.domain.quality import NotMeasured
from dtiplan.render.report_parts import Notice, Paragraph, Part, Section, Table, Tone
from dtiplan.workflow.phantom.reporting.report_metrics import metric_section
from dtiplan.workflow.phantom.reporting.report_protocol import protocol_section
from dtiplan.workflow.phantom.reporting.report_stability import (
    harmonisation_section,
    stability_section,
)

if TYPE_CHECKING:
    from dtiplan.workflow.language import Language
    from dtiplan.workflow.phantom.reporting.report_content import ReportContent

Plots = Mapping[str, tuple[Part, ...]]

_TONES = {
    Severity.ERROR: Tone.BLOCKED,
    Severity.WARNING: Tone.WARNING,
    Severity.INFO: Tone.NOTE,
}


def table_sections(content: ReportContent, chosen: Language, plots: Plots) -> tuple[Section, ...]:
    """Give the sections of the report in order."""
    teller = Telling(chosen)
    sections = {
        "summary": _summary(content, teller),
        "truth": _accuracy(content, teller, plots),
        "pairs": _pairs(content, teller, plots),
        "repeats": _repeats(content, teller),
    }
    if plots.get("slices"):
        title = chosen.text("Where the regions lie")
        sections["slices"] = Section(title, plots["slices"], starts_page=True)
    if content.protocols is not None:
        sections["protocol"] = protocol_section(content.protocols, chosen)
    sections["harmonisation"] = harmonisation_section(content.comparison.ranking, chosen)
    if content.stability:
        charts = plots.get("charts", ())
        sections["stability"] = stability_section(content.stability, chosen, charts)
    sections["metrics"] = metric_section(content, chosen, plots.get("radar", ()))
    sections["refusals"] = _refusals(content, teller)
    return tuple(replace(section, name=name) for name, section in sections.items())


class Telling:
    """Says numbers and findings in the language of the report."""

    def __init__(self, chosen: Language) -> None:
        self.language = chosen
        self.words = chosen.text

    def estimate(self, value: Estimate | NotMeasured, unit: str, digits: int = 2) -> str:
        """Give a number with its interval, or the reason why there is none."""
        if isinstance(value, NotMeasured):
            return self.language.message(value.reason)
        said = f"{self.language.number(value.value, digits)} {unit}".rstrip()
        if not isinstance(value.interval, Interval):
            return f"{said} ({self.language.message(value.interval.reason)})"
        low = self.language.number(value.interval.low, digits)
        high = self.language.number(value.interval.high, digits)
        between = self.words("{low} to {high}").format(low=low, high=high)
        return f"{said} ({between})"

    def bias(self, bias: Bias | NotMeasured) -> str:
        """Give a mean difference with its interval and the number of its points."""
        if isinstance(bias, NotMeasured):
            return self.language.message(bias.reason)
        return f"{self.estimate(bias.mean, bias.unit)}, n = {bias.n}"

    def um2(self, value: float | None, digits: int = 0) -> str:
        """Give a diffusivity in µm²/s."""
        return "-" if value is None else self.language.number(value * 1e6, digits)

    def notices(self, findings: Sequence[Finding]) -> tuple[Notice, ...]:
        """Give findings ready for the page."""
        labels = {
            Severity.ERROR: self.words("Error"),
            Severity.WARNING: self.words("Warning"),
            Severity.INFO: self.words("Note"),
        }
        return tuple(
            Notice(
                _TONES[f.severity],
                labels[f.severity],
                self.language.message(f.message),
                self.language.message(f.remedy),
            )
            for f in findings
        )


def _summary(content: ReportContent, teller: Telling) -> Section:
    words = teller.words
    said = content.comparison
    failed = [
        (scan.label, metric)
        for scan, analysis in zip(said.scans, content.analyses, strict=True)
        for metric in analysis.metrics
        if metric.status is Status.FAIL
    ]
    parts: list[Part] = []
    if failed:
        told = words("{n} metrics of {m} scans are beyond their limits.").format(
            n=len(failed), m=len({label for label, _ in failed})
        )
        parts.append(Notice(Tone.WARNING, words("Beyond limits"), told, is_large=True))
    else:
        told = words("No metric that could be measured is beyond its limit.")
        parts.append(Notice(Tone.GOOD, words("Within limits"), told, is_large=True))
    parts.append(
        Paragraph(
            words("All values were carried to {t} C.").format(
                t=teller.language.number(said.temperature_c, 1)
            )
        )
    )
    rows = tuple(
        (pair.first, pair.second, pair.quantity.upper(), _pair_bias(pair, teller))
        for pair in said.pairs
    )
    if rows:
        header = (words("Scanner"), words("against"), "", words("bias (95 % interval)"))
        parts.append(Table(header, rows, (0.28, 0.28, 0.08, 0.36)))
    return Section(words("Summary"), (*parts, *teller.notices(said.findings)))


def _pair_bias(pair: ScannerPair, teller: Telling) -> str:
    said = pair.bland_altman_percent
    return teller.bias(said if isinstance(said, NotMeasured) else said.bias)


def _accuracy(content: ReportContent, teller: Telling, plots: Plots) -> Section:
    words = teller.words
    rows = []
    for each in content.comparison.accuracy:
        line = each.line
        slope = line if isinstance(line, NotMeasured) else line.slope
        rows.append((each.scan, teller.bias(each.bias), teller.estimate(slope, "", 3)))
    header = (words("Scan"), words("mean bias (95 % interval)"), words("slope"))
    table = Table(header, tuple(rows), (0.34, 0.36, 0.3))
    return Section(
        words("Against the truth"), (table, *plots.get("truth", ()), _vials(content, teller))
    )


def _vials(content: ReportContent, teller: Telling) -> Table:
    """List every value of every scan: nothing is hidden in a mean."""
    words = teller.words
    rows = tuple(
        (
            v.scan,
            v.region,
            f"{teller.um2(v.adc_mm2_s, 1)} ± {teller.um2(v.u_mm2_s, 1)}",
            "-"
            if v.truth_mm2_s is None
            else f"{teller.um2(v.truth_mm2_s)} ± {teller.um2(v.truth_u_mm2_s, 1)}",
            "-" if v.bias_percent is None else teller.language.number(v.bias_percent),
            teller.um2(v.carried_mm2_s, 1),
        )
        for v in content.comparison.values
    )
    header = (
        words("Scan"), words("Compartment"), "ADC (µm²/s)", words("truth") + " (µm²/s)",
        words("bias") + " (%)", words("carried") + " (µm²/s)",
    )  # fmt: skip
    return Table(header, rows, (0.27, 0.2, 0.17, 0.15, 0.09, 0.12), numbers=(2, 3, 4, 5))


def _pairs(content: ReportContent, teller: Telling, plots: Plots) -> Section:
    words = teller.words
    parts: list[Part] = [*plots.get("pairs", ())]
    for pair in content.comparison.pairs:
        unit = "%"
        said = pair.bland_altman_percent
        rows = [(words("Bias"), _pair_bias(pair, teller))]
        if not isinstance(said, NotMeasured):
            rows += [
                (words("Lower limit of agreement"), teller.estimate(said.lower, unit)),
                (words("Upper limit of agreement"), teller.estimate(said.upper, unit)),
            ]
        line = pair.line
        slope = line if isinstance(line, NotMeasured) else line.slope
        rows += [
            (words("Slope, errors in both (Deming)"), teller.estimate(slope, "", 4)),
            (words("Concordance (Lin)"), teller.estimate(pair.concordance, "", 4)),
        ]
        icc = pair.intraclass
        agreement = icc if isinstance(icc, NotMeasured) else icc.agreement
        rows.append((words("Intraclass correlation, agreement"), teller.estimate(agreement, "", 4)))
        name = f"{pair.quantity.upper()}: {pair.first} - {pair.second}"
        parts.append(Table((name, ""), tuple(rows), (0.4, 0.6)))
        parts.append(_differences(pair, teller))
    if not content.comparison.pairs:
        parts.append(Paragraph(words("There is one scanner only.")))
    return Section(words("Scanner against scanner"), tuple(parts))


def _differences(pair: ScannerPair, teller: Telling) -> Table:
    words, number = teller.words, teller.language.number
    scale, digits = (1e6, 1) if pair.quantity == "adc" else (1.0, 3)
    rows = tuple(
        (
            r.region,
            number(r.first * scale, digits),
            number(r.second * scale, digits),
            number(r.difference_percent),
            "-" if math.isnan(r.u_percent) else number(r.u_percent),
        )
        for r in pair.regions
    )
    header = (words("Compartment"), pair.first, pair.second, words("difference") + " (%)", "u (%)")
    return Table(header, rows, (0.26, 0.23, 0.23, 0.16, 0.12), numbers=(1, 2, 3, 4))


def _repeats(content: ReportContent, teller: Telling) -> Section:
    words = teller.words
    said = content.comparison
    rows = []
    for each in said.repeatability:
        for title, value in (
            (words("within a session"), each.within_session),
            (words("between sessions"), each.between_sessions),
        ):
            found = value if isinstance(value, NotMeasured) else value.coefficient_percent
            rows.append((each.scanner, title, teller.estimate(found, "%")))
    spread = said.reproducibility
    if isinstance(spread, NotMeasured):
        told = teller.language.message(spread.reason)
    elif isinstance(spread.coefficient, NotMeasured):
        told = teller.language.message(spread.coefficient.reason)
    else:
        interval = spread.coefficient.interval
        ends = (
            f" ({teller.um2(interval.low, 1)} - {teller.um2(interval.high, 1)})"
            if isinstance(interval, Interval)
            else ""
        )
        told = f"{teller.um2(spread.coefficient.value, 1)} µm²/s{ends}"
    rows.append((words("all scanners"), words("reproducibility coefficient"), told))
    header = (words("Scanner"), words("repeats"), words("coefficient (95 % interval)"))
    return Section(
        words("Repeatability and reproducibility"),
        (Table(header, tuple(rows), (0.3, 0.3, 0.4)),),
    )


def _refusals(content: ReportContent, teller: Telling) -> Section:
    words = teller.words
    rows = tuple(
        (teller.language.message(r.what), teller.language.message(r.reason))
        for r in content.comparison.refusals
    )
    parts: tuple[Part, ...] = (Paragraph(words("Nothing was refused.")),)
    if rows:
        header = (words("What"), words("why it is not said"))
        parts = (Table(header, rows, (0.35, 0.65)),)
    return Section(words("What these data cannot say"), parts)
