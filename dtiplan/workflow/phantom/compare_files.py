"""From files of analyses, or from a study, to everything that a report tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dtiplan.domain.phantoms.analysis import PhantomAnalysis
from dtiplan.domain.phantoms.comparison import Comparison
from dtiplan.domain.phantoms.harmonisation import Contrast
from dtiplan.domain.phantoms.study import StudyScan
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.phantom.compare import compare, compare_study, read_analyses
from dtiplan.workflow.phantom.harmonise import CandidateScan, HarmonisationQuestion, harmonise
from dtiplan.workflow.phantom.reporting.report_content import ReportContent
from dtiplan.workflow.phantom.studies.study import StudyFolder, protocol_table


def compare_files(
    paths: Sequence[Path],
    *,
    scanners: Sequence[str] = (),
    phantom: str = "",
    certificate: Path | None = None,
    temperature_c: float | None = None,
    harmonise_to: str = "",
    progress: Progress = silent,
) -> ReportContent:
    """Compare documents of analyses, or the scans of one study folder.

    Parameters
    ----------
    paths : sequence of Path
        Files of ``phantom analyse``, or the folder of one study (the other parameters are then
        those of the study).
    scanners, phantom, certificate, temperature_c
        See ``compare``.
    harmonise_to : str
        Scanner that the others are harmonised to; empty for none.
    progress : Progress

    Raises
    ------
    UserError
        See ``compare`` and ``compare_study``.
    """
    if len(paths) == 1 and paths[0].is_dir():
        return study_content(paths[0], progress)
    analyses = read_analyses(paths)
    progress(0.1, "comparing")
    comparison = compare(
        analyses,
        scanners=scanners,
        phantom=phantom,
        certificate=certificate,
        temperature_c=temperature_c,
    )
    inputs = (*paths, certificate) if certificate else tuple(paths)
    if harmonise_to:
        scans = [
            CandidateScan(
                scan.label,
                scan.scanner,
                scan.session,
                analysis,
                sources=_images_of(path),
                certificate=certificate,
                phantom=phantom,
            )
            for scan, analysis, path in zip(comparison.scans, analyses, paths, strict=True)
        ]
        question = HarmonisationQuestion(harmonise_to)
        comparison = harmonise(comparison, scans, question, part_of(progress, 0.2, 0.7))
    images = tuple(_images_of(path) for path in paths)
    return ReportContent(comparison, analyses, inputs=tuple(inputs), images=images, phantom=phantom)


def _images_of(path: Path) -> tuple[Path, ...]:
    """Give the images an analysis was made of, where its document names files that are there."""
    said = parsed_json(path.read_text(encoding="utf-8"))
    named = [Path(str(entry["path"])) for entry in said.get("inputs", [])]
    return tuple(p for p in named if p.is_file() and p.suffix.lower() not in (".csv", ".toml"))


def _images_in(scan: StudyScan) -> tuple[Path, ...]:
    return tuple(Path(scan.source) / file for file in scan.files) if scan.source else ()


def _harmonised(
    comparison: Comparison,
    held: StudyFolder,
    analyses: Sequence[PhantomAnalysis],
    progress: Progress,
) -> Comparison:
    """Rank the candidates of a study where that is wanted."""
    study = held.study
    wanted = study.harmonisation
    reference = next((s.name for s in study.scanners if s.is_reference), "")
    if not wanted.is_wanted or not reference:
        return comparison
    both = (wanted.first_region, wanted.second_region)
    question = HarmonisationQuestion(
        reference,
        pair=both if all(both) else None,
        contrast=Contrast[wanted.contrast] if wanted.contrast else Contrast.BOTH,
        seed=wanted.seed,
    )
    scans = [
        CandidateScan(
            shown.label,
            scan.scanner,
            scan.date,
            analysis,
            scan.candidate,
            scan.minutes if scan.minutes is not None else float("inf"),
            _images_in(scan),
            held.certificate_path(),
            study.phantom,
        )
        for shown, scan, analysis in zip(comparison.scans, study.used(), analyses, strict=True)
    ]
    return harmonise(comparison, scans, question, progress)


def study_content(folder: Path, progress: Progress = silent) -> ReportContent:
    """Give what the report of a study tells: comparison, protocols, charts where asked for."""
    from dtiplan.workflow.phantom.stability import ChartQuestion, charts

    held = StudyFolder.open(folder)
    study = held.study
    progress(0.1, "comparing")
    paths = tuple(path for scan in study.used() if (path := held.analysis_path(scan)))
    comparison = compare_study(held)
    analyses = read_analyses(paths)
    comparison = _harmonised(comparison, held, analyses, part_of(progress, 0.2, 0.7))
    certificate = held.certificate_path()
    content = ReportContent(
        comparison,
        analyses,
        protocol_table(study),
        inputs=(*paths, certificate) if certificate else paths,
        images=tuple(_images_in(scan) for scan in study.used()),
        phantom=study.phantom,
        name=study.name,
        author=study.report.author,
        remark=study.report.remark,
    )
    if study.stability.filed:
        question = ChartQuestion(
            metrics=study.stability.metrics,
            phantom=comparison.phantom,
            database=study.stability.database,
        )
        content = replace(content, stability=charts(question, or_none=True))
    return content
