"""Scanners and dates against each other, from the documents of their analyses or from a study."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.agreement import Bias, Estimate, Interval
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.phantom.documents import plain
from dtiplan.workflow.software import OTHER_SOFTWARE

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis
    from dtiplan.domain.phantoms.certificate import Certificate
    from dtiplan.domain.phantoms.comparison import Comparison, ScannerPair
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.workflow.phantom.studies.study import StudyFolder


def read_analyses(paths: Sequence[Path]) -> tuple[PhantomAnalysis, ...]:
    """Read documents of ``phantom analyse``.

    Raises
    ------
    UserError
        ``bad-analysis`` naming the file that cannot be used.
    """
    from dtiplan.workflow.phantom.analyse import analysis_of

    found = []
    for path in paths:
        try:
            found.append(analysis_of(parsed_json(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UserError(
                f"{path} cannot be compared.",
                f"It is not the document of an analysed phantom ({type(error).__name__}: "
                f"{str(error)[:120]}).",
                "Give files written by 'dtiplan phantom analyse --json FILE'.",
                "bad-analysis",
            ) from error
    return tuple(found)


def compare(
    analyses: Sequence[PhantomAnalysis],
    *,
    scanners: Sequence[str] = (),
    phantom: str = "",
    certificate: Path | None = None,
    temperature_c: float | None = None,
) -> Comparison:
    """Compare analysed scans of one phantom with the truth and with each other.

    Parameters
    ----------
    analyses : sequence of PhantomAnalysis
    scanners : sequence of str
        Name of the scanner of each; by default model, field and serial number.
    phantom : str
        Name or file of the description; by default the name that the analyses carry.
    certificate : Path, optional
        Of the very phantom.
    temperature_c : float, optional
        What values are carried to; the temperature of the first scan by default.

    Raises
    ------
    UserError
        See ``compare_analyses``; ``too-few-names`` where names do not fit the scans.
    """
    from dtiplan.processing.phantom.comparison.carried_values import NamedAnalysis, scanner_name
    from dtiplan.processing.phantom.comparison.comparison import compare_analyses

    if scanners and len(scanners) != len(analyses):
        raise UserError(
            "The scans cannot be compared.",
            f"{len(scanners)} names of scanners were given for {len(analyses)} scans.",
            "Name the scanner of each scan, or of none.",
            "too-few-names",
        )
    names = scanners or [scanner_name(a.scanner) for a in analyses]
    named = [NamedAnalysis(n, a) for n, a in zip(names, analyses, strict=True)]
    marks = dict.fromkeys(f for a in analyses for f in a.findings if f.code == OTHER_SOFTWARE)
    described = _description(phantom or (analyses[0].phantom if analyses else ""), phantom != "")
    found = compare_analyses(named, described, _certificate(certificate), temperature_c)
    return replace(found, findings=(*found.findings, *marks))


def _description(name: str, was_asked_for: bool) -> PhantomDescription | None:
    """Read the description; an unknown one only keeps values from being carried."""
    from dtiplan.io.phantom_descriptions import read_description

    try:
        return read_description(name)
    except UserError:
        if was_asked_for:
            raise
        return None


def _certificate(path: Path | None) -> Certificate | None:
    from dtiplan.io.phantom_certificates import read_certificate

    return read_certificate(path) if path else None


def compare_study(folder: StudyFolder) -> Comparison:
    """Compare the scans of a study that take part and were analysed.

    Raises
    ------
    UserError
        As ``compare``; ``analyses-out-of-date`` where an input changed since.
    """
    from dtiplan.workflow.phantom.studies.study import out_of_date

    study = folder.study
    stale = out_of_date(folder)
    if stale:
        raise UserError(
            "The scans cannot be compared yet.",
            f"{len(stale)} of {len(study.used())} scans are not analysed, or their images, "
            f"phantom, temperature or placement changed since: {', '.join(s.key for s in stale)}.",
            "Analyse them again.",
            "analyses-out-of-date",
        )
    scans = study.used()
    paths = [path for scan in scans if (path := folder.analysis_path(scan))]
    return compare(
        read_analyses(paths),
        scanners=[scan.scanner for scan in scans],
        phantom=study.phantom,
        certificate=folder.certificate_path(),
        temperature_c=study.comparison.temperature_c,
    )


def comparison_document(comparison: Comparison, inputs: Sequence[Path] = ()) -> dict[str, Any]:
    """Give the document of ``phantom compare``."""
    content = plain(comparison)
    content.pop("findings")
    return result_document(inputs, comparison.findings, **content)


def comparison_text(comparison: Comparison) -> str:
    """Say the same for a person."""
    lines = [
        f"Phantom {comparison.phantom} {comparison.certificate_serial}".rstrip()
        + f", compared at {comparison.temperature_c:g} C"
    ]
    for accuracy in comparison.accuracy:
        lines.append(f"  {accuracy.scan}: bias against the truth {_bias(accuracy.bias)}")
    for pair in comparison.pairs:
        lines += _pair_lines(pair)
    for each in comparison.repeatability:
        for words, said in (("within a session", each.within_session),
                            ("between sessions", each.between_sessions)):  # fmt: skip
            told = (
                said.reason
                if isinstance(said, NotMeasured)
                else f"RC {_estimate(said.coefficient_percent, '%')}"
            )
            lines.append(f"  {each.scanner}, repeats {words}: {told}")
    spread = comparison.reproducibility
    if not isinstance(spread, NotMeasured):
        lines.append(f"  RDC {_estimate(spread.coefficient, 'mm2/s', 1)}")
    lines += _ranking_lines(comparison)
    for refusal in comparison.refusals:
        lines.append(f"  not said: {refusal.what}: {refusal.reason}")
    return "\n".join([*lines, *finding_lines(comparison.findings)])


def _ranking_lines(comparison: Comparison) -> list[str]:
    ranking = comparison.ranking
    if isinstance(ranking, NotMeasured):
        return [f"  harmonisation: {ranking.reason}"]
    lines = [f"  harmonisation to {ranking.reference}:"]
    for score in ranking.scores:
        state = "" if score.admitted else f", not admitted: {'; '.join(score.why_not)}"
        lines.append(
            f"      {score.candidate} ({score.arm.value}): nMSPE {score.nmspe:.3g}, "
            f"{score.rms_percent:.1f} %{state}"
        )
        lines += [f"          {remark}" for remark in score.remarks]
    chosen, confirmed = ranking.chosen, ranking.confirmed
    said = chosen.reason if isinstance(chosen, NotMeasured) else chosen
    if len(ranking.ties) > 1:
        lines.append(f"      not to be told apart: {', '.join(ranking.ties)}")
    again = (
        confirmed.reason
        if isinstance(confirmed, NotMeasured)
        else f"nMSPE {confirmed.nmspe:.3g} on another session"
    )
    return [*lines, f"      chosen: {said}", f"      confirmed: {again}"]


def _pair_lines(pair: ScannerPair) -> list[str]:
    what = f"  {pair.quantity.upper()} {pair.first} - {pair.second}"
    said = pair.bland_altman_percent
    if isinstance(said, NotMeasured):
        return [f"{what}: {said.reason}"]
    lines = [
        f"{what}: bias {_bias(said.bias)}, limits of agreement "
        f"{said.lower.value:+.2f} to {said.upper.value:+.2f} %"
    ]
    for region in pair.regions:
        lines.append(
            f"      {region.region:<20} {region.difference_percent:+7.2f} % "
            + ("" if math.isnan(region.u_percent) else f"(u {region.u_percent:.2f} %)")
        )
    return lines


def _bias(bias: Bias | NotMeasured) -> str:
    if isinstance(bias, NotMeasured):
        return bias.reason
    return f"{_estimate(bias.mean, bias.unit)}, n {bias.n}"


def _estimate(estimate: Estimate | NotMeasured, unit: str, digits: int = 2) -> str:
    if isinstance(estimate, NotMeasured):
        return estimate.reason
    form = f".{digits}f" if unit == "%" else ".3g"
    words = f"{estimate.value:{form}} {unit}".rstrip()
    if isinstance(estimate.interval, Interval):
        low, high = estimate.interval.low, estimate.interval.high
        return f"{words} ({low:{form}} to {high:{form}})"
    return f"{words} ({estimate.interval.reason})"
