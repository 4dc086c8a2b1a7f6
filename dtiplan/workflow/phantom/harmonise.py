"""Candidate protocols ranked against a reference scanner: as scanned, and filtered afterwards.

A candidate is an analysed scan of another scanner. The a-posteriori arm smooths the diffusion
images of the scan that resolves better to the resolution of the reference, and measures again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.comparison import Comparison, Refusal
from dtiplan.domain.phantoms.harmonisation import Arm, Candidate, Contrast, Ranking
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.quality import NotMeasured

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis
    from dtiplan.workflow.phantom.analyse import Question

_SMALLEST_FILTER_MM = 0.1
"""A narrower Gaussian changes nothing on any grid in use."""


@dataclass(frozen=True, eq=False)
class CandidateScan:
    """A scan that may take part in the harmonisation.

    Parameters
    ----------
    label, scanner, session : str
        As in the comparison.
    analysis : PhantomAnalysis
    protocol : str
        Name of the protocol that it stands for; empty for the scanner's own.
    minutes : float
        Time of the scan.
    sources : tuple of Path
        Its images; empty where they are not at hand.
    certificate : Path or None
    phantom : str
        Name or file of the description.
    refilter : callable or None
        Measures the scan again with its images smoothed by so many mm in the plane and through
        it; None: they are read from ``sources``.
    """

    label: str
    scanner: str
    session: str
    analysis: PhantomAnalysis
    protocol: str = ""
    minutes: float = float("inf")
    sources: tuple[Path, ...] = ()
    certificate: Path | None = None
    phantom: str = ""
    refilter: Callable[[tuple[float, float]], PhantomAnalysis] | None = None

    @property
    def name(self) -> str:
        """Scanner and protocol, the same in every session."""
        return f"{self.scanner} {self.protocol}".strip()


@dataclass(frozen=True)
class HarmonisationQuestion:
    """How candidates are ranked.

    Parameters
    ----------
    reference : str
        Name of the reference scanner.
    pair : (str, str) or None
        Compartments or materials of ratio and contrast; None for those like tissue.
    contrast : Contrast
    seed : int
    filters : bool
        Try the a-posteriori arm where the images are at hand.
    """

    reference: str
    pair: tuple[str, str] | None = None
    contrast: Contrast = Contrast.BOTH
    seed: int = 1
    filters: bool = True


def harmonise(
    comparison: Comparison,
    scans: Sequence[CandidateScan],
    question: HarmonisationQuestion,
    progress: Progress = silent,
) -> Comparison:
    """Give the comparison with the ranking of its candidates, and what could not be tried.

    Raises
    ------
    UserError
        ``no-such-scanner`` where the reference is none of the scanners.
    """
    if question.reference not in {scan.scanner for scan in scans}:
        raise UserError(
            "The protocols cannot be harmonised.",
            f"The reference scanner '{question.reference}' has no scan here; there are "
            f"{', '.join(comparison.scanners)}.",
            "Choose one of them as the reference.",
            "no-such-scanner",
        )
    from dtiplan.processing.phantom.harmonisation.arms import verdict
    from dtiplan.processing.phantom.harmonisation.harmonise_filter import statistical_method

    ranking, refusals = ranked(scans, question, progress)
    # Phantoms are compared here; volunteers, whom these methods learn from, are not.
    groups = [
        Refusal(f"Harmonisation by {method}", statistical_method(method, 0).reason)
        for method in ("ComBat", "RISH")
    ]
    said = () if isinstance(ranking, NotMeasured) else (verdict(ranking),)
    return replace(
        comparison,
        ranking=ranking,
        refusals=(*comparison.refusals, *refusals, *groups),
        findings=(*comparison.findings, *said),
    )


def ranked(
    scans: Sequence[CandidateScan], question: HarmonisationQuestion, progress: Progress
) -> tuple[Ranking | NotMeasured, tuple[Refusal, ...]]:
    """Rank the candidates of the first session; later sessions confirm the choice."""
    from dtiplan.processing.phantom.harmonisation.candidates import tissue_pair
    from dtiplan.processing.phantom.harmonisation.harmonise import RankingRules, rank

    pair = question.pair or tissue_pair(scans[0].analysis)
    if pair is None:
        why = "the phantom has no two compartments like tissue; name two of its compartments"
        return NotMeasured(why), ()
    asked = replace(question, pair=pair)
    ours = sorted((s for s in scans if s.scanner == question.reference), key=lambda s: s.session)
    others = [scan for scan in scans if scan.scanner != question.reference]
    references = [_candidate(scan, Arm.NATIVE, asked) for scan in ours]
    reference = references[0]
    if isinstance(reference, NotMeasured):
        return NotMeasured(f"the reference cannot be scored: {reference.reason}"), ()
    first, later = _first_and_later(others)
    candidates, refusals = _both_arms(first, ours[0], asked, part_of(progress, 0.0, 0.6))
    if not candidates:
        reasons = "; ".join(refusal.reason for refusal in refusals) or "there is none"
        return NotMeasured(f"no candidate can be scored: {reasons}"), tuple(refusals)
    again = [c for c in references[1:] if isinstance(c, Candidate)]
    confirming = _confirming(later, candidates, asked, part_of(progress, 0.6, 1.0))
    rules = RankingRules(contrast=asked.contrast, seed=asked.seed)
    ranking = rank(
        candidates,
        replace(reference, name=ours[0].label),
        second_session=again[0] if again else None,
        confirming=confirming,
        rules=rules,
    )
    return ranking, tuple(refusals)


def _first_and_later(
    scans: Sequence[CandidateScan],
) -> tuple[list[CandidateScan], list[CandidateScan]]:
    """Keep choosing and confirming apart: the first scan of each protocol, and the others."""
    first: dict[str, CandidateScan] = {}
    later = []
    for scan in sorted(scans, key=lambda s: s.session):
        if scan.name in first:
            later.append(scan)
        else:
            first[scan.name] = scan
    return list(first.values()), later


def _confirming(
    later: Sequence[CandidateScan],
    candidates: Sequence[Candidate],
    question: HarmonisationQuestion,
    progress: Progress,
) -> list[Candidate]:
    """Give the candidates again on a later session; a filter with the widths chosen before."""
    found: dict[str, Candidate] = {}
    for number, scan in enumerate(later):
        told = part_of(progress, number / len(later), (number + 1) / len(later))
        made = [_candidate(scan, _arm(scan), question)]
        filters = [c for c in candidates if c.filter_mm and c.filtered_from == scan.name]
        for one in filters:
            if one.filter_mm and _is_at_hand(scan):
                again = filtered_analysis(scan, one.filter_mm, told)
                made.append(_filtered_candidate(scan, again, one.filter_mm, question))
        for each in made:
            if isinstance(each, Candidate):
                found.setdefault(each.name, each)
    return list(found.values())


def _is_at_hand(scan: CandidateScan) -> bool:
    return scan.refilter is not None or (
        bool(scan.sources) and all(path.exists() for path in scan.sources)
    )


def _arm(scan: CandidateScan) -> Arm:
    return Arm.A_PRIORI if scan.protocol else Arm.NATIVE


def _candidate(
    scan: CandidateScan, arm: Arm, question: HarmonisationQuestion
) -> Candidate | NotMeasured:
    from dtiplan.processing.phantom.harmonisation.candidates import candidate_of

    pair = question.pair or ("", "")
    return candidate_of(
        scan.analysis, scan.name, arm, pair, contrast=question.contrast, minutes=scan.minutes
    )


def _both_arms(
    scans: Sequence[CandidateScan],
    reference: CandidateScan,
    question: HarmonisationQuestion,
    progress: Progress,
) -> tuple[list[Candidate], list[Refusal]]:
    candidates: list[Candidate] = []
    refusals: list[Refusal] = []
    for number, scan in enumerate(scans):
        told = part_of(progress, number / len(scans), (number + 1) / len(scans))
        made = _candidate(scan, _arm(scan), question)
        if isinstance(made, NotMeasured):
            refusals.append(Refusal(f"Harmonisation of {scan.name}", made.reason))
            continue
        candidates.append(made)
        if question.filters and not scan.protocol:
            filtered = _filtered(scan, reference, question, told)
            if isinstance(filtered, NotMeasured):
                refusals.append(Refusal(f"Filter for {scan.name}", filtered.reason))
            else:
                candidates.append(filtered)
    return candidates, refusals


def _filtered(
    scan: CandidateScan,
    reference: CandidateScan,
    question: HarmonisationQuestion,
    progress: Progress,
) -> Candidate | NotMeasured:
    """Smooth the images of a scan to the resolution of the reference and measure again."""
    from dtiplan.processing.phantom.harmonisation.candidates import resolution_mm
    from dtiplan.processing.phantom.harmonisation.harmonise_filter import kernel_fwhm_mm

    if not _is_at_hand(scan):
        return NotMeasured("its images are not at hand, so they cannot be smoothed")
    own, theirs = resolution_mm(scan.analysis), resolution_mm(reference.analysis)
    if isinstance(own, NotMeasured) or isinstance(theirs, NotMeasured):
        return NotMeasured("the resolution of both scanners must be measured first")
    widths = []
    for wanted, has in zip(theirs, own, strict=True):
        width = kernel_fwhm_mm(wanted, has)
        widths.append(0.0 if isinstance(width, NotMeasured) else width)
    if max(widths) < _SMALLEST_FILTER_MM:
        return NotMeasured(
            f"it resolves no better than the reference ({own[0]:.2f} x {own[1]:.2f} mm against "
            f"{theirs[0]:.2f} x {theirs[1]:.2f} mm): smoothing cannot sharpen it"
        )
    fwhm_mm = widths[0], widths[1]
    return _filtered_candidate(scan, filtered_analysis(scan, fwhm_mm, progress), fwhm_mm, question)


def _filtered_candidate(
    scan: CandidateScan,
    analysis: PhantomAnalysis,
    fwhm_mm: tuple[float, float],
    question: HarmonisationQuestion,
) -> Candidate | NotMeasured:
    words = f"filter {fwhm_mm[0]:.2f} x {fwhm_mm[1]:.2f} mm"
    named = replace(scan, analysis=analysis, protocol=f"{scan.protocol} {words}".strip())
    made = _candidate(named, Arm.A_POSTERIORI, question)
    if isinstance(made, NotMeasured):
        return made
    return replace(made, filter_mm=fwhm_mm, filtered_from=scan.name)


def filtered_analysis(
    scan: CandidateScan, fwhm_mm: tuple[float, float], progress: Progress = silent
) -> PhantomAnalysis:
    """Smooth the diffusion images of a scan and measure it again where the phantom lies."""
    from dtiplan.io.acquisition_facts import acquisition_facts
    from dtiplan.io.phantom_certificates import read_certificate
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.processing.phantom.harmonisation.candidates import smoothed
    from dtiplan.workflow.phantom.acquisitions import read_acquisition
    from dtiplan.workflow.phantom.analyse import Beside, measure
    from dtiplan.workflow.sources import inspect

    if scan.refilter is not None:
        return scan.refilter(fwhm_mm)
    question = _question(scan)
    found = inspect([str(path) for path in scan.sources], part_of(progress, 0.0, 0.1))
    acquisition = read_acquisition(found, question.series_uid, part_of(progress, 0.1, 0.3))
    progress(0.3, "smoothing")
    blurred = replace(
        acquisition,
        series=smoothed(acquisition.series, fwhm_mm),
        repeats=tuple(smoothed(series, fwhm_mm) for series in acquisition.repeats),
    )
    certificate = read_certificate(scan.certificate) if scan.certificate else None
    beside = Beside(certificate, acquisition_facts(acquisition.records[0]))
    described = read_description(question.phantom)
    return measure(blurred, described, question, beside, part_of(progress, 0.3, 1.0))


def _question(scan: CandidateScan) -> Question:
    from dtiplan.workflow.phantom.analyse import Question

    uids = scan.analysis.series_uids
    return Question(
        phantom=scan.phantom or scan.analysis.phantom,
        certificate=scan.certificate,
        temperature_c=scan.analysis.temperature_c,
        series_uid=uids[0] if len(uids) == 1 else "",
        placement=scan.analysis.placement.scanner_from_phantom,
    )
