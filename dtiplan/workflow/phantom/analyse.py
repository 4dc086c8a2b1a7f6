"""Measures one scan of a phantom: import, placement, regions, metrics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.phantoms.analysis import (
    Metric,
    PhantomAnalysis,
    Placed,
    Placement,
    RegionResult,
    ScannerIdentity,
    SliceResult,
    Status,
)
from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.series import Scan, SeriesRecord
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.phantom.acquisitions import Acquisition, read_acquisition
from dtiplan.workflow.phantom.documents import plain
from dtiplan.workflow.software import document_mark

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image
    from dtiplan.domain.phantoms.certificate import Certificate
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.io.acquisition_facts import AcquisitionFacts
    from dtiplan.processing.phantom.placement.contrasts import Contrasts


@dataclass(frozen=True)
class Question:
    """What is asked of a scan.

    Parameters
    ----------
    phantom : str
        Name of a description, or path of one.
    certificate : Path or None
        CSV with the phantom's certificate.
    temperature_c : float or None
        None: the description's usual temperature, told as a warning.
    series_uid : str
        Series to take; empty: the scan with the most weighted volumes.
    placement : array, (4, 4), or None
        ``scanner_from_phantom`` set by hand; None: found by the program.
    thermometer : str
        Label of a water compartment that tells the temperature; empty: none. It then no longer
        tests bias.
    """

    phantom: str
    certificate: Path | None = None
    temperature_c: float | None = None
    series_uid: str = ""
    placement: Array | None = None
    thermometer: str = ""


def analyse(
    sources: Sequence[str], question: Question, progress: Progress = silent
) -> PhantomAnalysis:
    """Measure the scan of a phantom; see ``analyse_files``."""
    return analyse_files(sources, question, progress)[0]


def analyse_files(
    sources: Sequence[str], question: Question, progress: Progress = silent
) -> tuple[PhantomAnalysis, tuple[Path, ...]]:
    """Measure the scan of a phantom, and tell what it was measured from.

    Parameters
    ----------
    sources : sequence of str
        Files and folders.
    question : Question
    progress : Progress

    Returns
    -------
    PhantomAnalysis
    tuple of Path
        Its images, the scanner's own maps, the certificate and a description of the user's own.

    Raises
    ------
    UserError
        Where no scan can be read (see ``read_acquisition``) or the phantom cannot be placed
        (``phantom-not-found``, ``placement-ambiguous``).
    """
    from dtiplan.io.acquisition_facts import acquisition_facts
    from dtiplan.io.phantom_certificates import read_certificate
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.workflow.sources import inspect

    description = read_description(question.phantom)
    certificate = read_certificate(question.certificate) if question.certificate else None
    found = inspect(sources, part_of(progress, 0.0, 0.1))
    _refuse_errors(found)
    acquisition = read_acquisition(found, question.series_uid, part_of(progress, 0.1, 0.3))
    maps, said = _scanner_maps(found, acquisition.records)
    facts = acquisition_facts(acquisition.records[0])
    records = (*acquisition.read, *(record for record, _ in maps))
    files = dict.fromkeys(file for record in records for file in record.files)
    beside = (question.certificate, Path(question.phantom))
    analysis = measure(
        acquisition,
        description,
        question,
        Beside(certificate, facts, tuple(m for _, m in maps), (*found.findings, *said)),
        part_of(progress, 0.3, 1.0),
    )
    return analysis, (*files, *(path for path in beside if path and path.is_file()))


@dataclass(frozen=True, eq=False)
class Beside:
    """What was read beside the images."""

    certificate: Certificate | None
    facts: AcquisitionFacts
    scanner_maps: tuple[tuple[Image, tuple[float, float, float] | None], ...] = ()
    findings: tuple[Finding, ...] = ()


_ReadMap = tuple["SeriesRecord", tuple["Image", tuple[float, float, float] | None]]


def measure(
    acquisition: Acquisition,
    description: PhantomDescription,
    question: Question,
    beside: Beside,
    progress: Progress = silent,
) -> PhantomAnalysis:
    """Place the phantom in an acquisition that was read, and measure everything."""
    from dtiplan.processing.phantom.measuring.measuring import Asked, measure_scan
    from dtiplan.processing.phantom.placement.contrasts import contrasts_of

    temperature_c, source, said = _temperature(description, question)
    truths = {
        name: truth_of(material, temperature_c, beside.certificate)
        for name, material in description.materials.items()
    }
    contrasts = contrasts_of(acquisition.series)
    placement = _placement(description, contrasts, truths, question, part_of(progress, 0.0, 0.5))
    asked = Asked(
        description, truths, placement, beside.facts.phase_axis, question.thermometer,
        beside.certificate, beside.scanner_maps,
    )  # fmt: skip
    measured = measure_scan(
        acquisition.series, acquisition.repeats, contrasts, asked, part_of(progress, 0.5, 1.0)
    )
    if measured.temperature_c is not None:
        temperature_c, source = measured.temperature_c, f"thermometer: {question.thermometer}"
    findings = (
        *beside.findings, *acquisition.findings, *said,
        *_banners(truths, description), *measured.findings,
    )  # fmt: skip
    table = acquisition.series.gradients
    return PhantomAnalysis(
        phantom=description.name,
        temperature_c=temperature_c,
        temperature_source=source,
        certificate_serial=beside.certificate.serial if beside.certificate else "",
        scanner=beside.facts.scanner,
        acquired_utc=beside.facts.acquired,
        series_description=acquisition.records[0].description,
        series_uids=tuple(r.series_uid for r in acquisition.records),
        b_values_s_mm2=tuple(s.b_s_mm2 for s in table.shells()),
        fit=measured.fit,
        placement=placement,
        regions=measured.regions,
        metrics=tuple(measured.metrics),
        findings=tuple(dict.fromkeys(findings)),
    )


def analysis_document(analysis: PhantomAnalysis, inputs: Iterable[Path] = ()) -> dict[str, Any]:
    """Give an analysis as the document of ``phantom analyse``; ``analysis_of`` reads it back."""
    content = plain(analysis)
    del content["findings"]
    return result_document(inputs, analysis.findings, **content)


def analysis_of(said: Mapping[str, Any]) -> PhantomAnalysis:
    """Read the document of ``phantom analyse``; other software than runs now is marked.

    Raises
    ------
    KeyError, TypeError, ValueError
        Where it is not such a document.
    """
    placed = said["placement"]
    findings = [
        Finding(Severity(f["severity"]), f["code"], f["message"], f["remedy"])
        for f in said["findings"]
    ]
    mark = document_mark(said, f"{said['phantom']}, {said['series_description']}")
    if mark is not None:
        findings.append(mark)
    own = {f.name for f in fields(PhantomAnalysis)}
    content = {key: value for key, value in said.items() if key in own}
    return PhantomAnalysis(
        **{
            **content,
            "scanner": ScannerIdentity(**said["scanner"]),
            "series_uids": tuple(said["series_uids"]),
            "b_values_s_mm2": tuple(said["b_values_s_mm2"]),
            "placement": Placement(
                np.array(placed["scanner_from_phantom"], dtype=np.float64), Placed(placed["how"]),
                placed["quality"], placed["margin"], placed["reason"],
            ),
            "regions": tuple(_region_of(r) for r in said["regions"]),
            "metrics": tuple(Metric(**{**m, "status": Status(m["status"])})
                             for m in said["metrics"]),
            "findings": tuple(findings),
        }
    )  # fmt: skip


def analysis_text(analysis: PhantomAnalysis) -> str:
    """Say the same for a person."""
    placed = analysis.placement
    lines = [
        f"{analysis.phantom} at {analysis.temperature_c:.1f} C ({analysis.temperature_source}), "
        f"'{analysis.series_description}': placed ({placed.how.value}, quality "
        f"{placed.quality:.3f}), {analysis.fit}",
    ]
    for region in analysis.regions:
        truth = "no truth" if region.truth_mm2_s is None else f"true {1e3 * region.truth_mm2_s:.4f}"
        bias = "" if region.bias_percent is None else f", bias {region.bias_percent:+.2f} %"
        lines.append(
            f"  {region.label:<16} {region.n_voxels:>5} voxels  ADC "
            f"{1e3 * region.adc_mean_mm2_s:.4f}e-3 mm2/s ({truth}{bias})"
        )
    for metric in analysis.metrics:
        if metric.value is None:
            lines.append(f"  {metric.status.value:<12} {metric.name}: {metric.reason}")
        else:
            u = "" if metric.u is None else f" +- {metric.u:.2g}"
            lines.append(
                f"  {metric.status.value:<12} {metric.name}: {metric.value:.4g}{u} {metric.unit} "
                f"({metric.tolerance})"
            )
    return "\n".join([*lines, *finding_lines(analysis.findings)])


def _region_of(said: Mapping[str, Any]) -> RegionResult:
    pairs = {
        key: tuple(said[key])
        for key in ("centre_ras_mm", "direction_ras")
        if said.get(key) is not None
    }
    slices = tuple(SliceResult(**each) for each in said.get("slices", ()))
    return RegionResult(**{**said, **pairs, "slices": slices})


def _refuse_errors(found: Scan) -> None:
    """Refuse what would mix scans; two phantoms in one folder are as bad as two patients."""
    blocking = errors(found.findings)
    if blocking:
        first = blocking[0]
        raise UserError("The sources cannot be analysed.", first.message, first.remedy, first.code)


def _temperature(
    description: PhantomDescription, question: Question
) -> tuple[float, str, tuple[Finding, ...]]:
    if question.temperature_c is not None:
        return question.temperature_c, "given", ()
    assumed = description.default_temperature_c
    return (
        assumed,
        "description",
        (
            Finding(
                Severity.WARNING,
                "temperature-assumed",
                f"No temperature was given; {assumed:g} C was assumed, as the description of "
                f"'{description.name}' has it. One kelvin changes ADC by 2 to 4 %.",
                "Give the temperature of the phantom during the scan.",
            ),
        ),
    )


def expected_adc(
    description: PhantomDescription, truths: Mapping[str, Truth | NotMeasured]
) -> dict[str, float]:
    """Give the diffusivity by which each material is recognised, mm2/s."""
    expected: dict[str, float] = {}
    for name, material in description.materials.items():
        truth = truths[name]
        if isinstance(truth, Truth):
            expected[name] = truth.adc_mm2_s
        elif material.typical_adc_mm2_s > 0:
            expected[name] = material.typical_adc_mm2_s
        elif material.points:
            expected[name] = material.points[0].adc_mm2_s
    return expected


def _placement(
    description: PhantomDescription,
    contrasts: Contrasts,
    truths: Mapping[str, Truth | NotMeasured],
    question: Question,
    progress: Progress,
) -> Placement:
    from dtiplan.processing.phantom.placement.placement import place, quality_of
    from dtiplan.processing.phantom.placement.surface_placement import (
        lacks_contrast,
        place_surface,
        surface_overlap,
    )

    expected = expected_adc(description, truths)
    plain_body = lacks_contrast(description, expected)
    given = question.placement
    if given is not None:
        pose = np.asarray(given, dtype=np.float64)
        quality = (
            surface_overlap(description, contrasts, pose)
            if plain_body
            else quality_of(description, contrasts, expected, pose)
        )
        return Placement(pose, Placed.MANUAL, quality, 1.0, "set by hand")
    if plain_body:
        return place_surface(description, contrasts)
    return place(description, contrasts, expected, progress)


def _scanner_maps(
    found: Scan, used: Sequence[SeriesRecord]
) -> tuple[tuple[_ReadMap, ...], tuple[Finding, ...]]:
    """Read the scanner's ADC maps that belong to the series used: same matrix and voxel."""
    from dtiplan.io.dicom_map import is_adc_map, read_adc_map

    like = {(r.shape, tuple(round(v, 2) for v in r.voxel_mm or ())) for r in used}
    maps = []
    findings: list[Finding] = []
    for record in found.series:
        alike = (record.shape, tuple(round(v, 2) for v in record.voxel_mm or ())) in like
        if not alike or record in used or not is_adc_map(record):
            continue
        try:
            maps.append((record, read_adc_map(record)))
        except UserError as reason:
            said = f"{reason.problem} {reason.cause}"
            findings.append(Finding(Severity.WARNING, reason.code, said, reason.remedy))
    return tuple(maps), tuple(findings)


def _banners(
    truths: Mapping[str, Truth | NotMeasured], description: PhantomDescription
) -> tuple[Finding, ...]:
    measured = {c.material for c in description.measured}
    banners = dict.fromkeys(
        t.banner for n, t in truths.items() if n in measured and isinstance(t, Truth) and t.banner
    )
    return tuple(
        Finding(
            Severity.WARNING,
            "generic-truth",
            f"The truth is not that of this very phantom: {banner}",
            "Give the phantom's certificate (CSV).",
        )
        for banner in banners
    )
