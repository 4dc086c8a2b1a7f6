"""The middle of a report: data, orientation, maps, registration, tracts and structures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dtiplan.domain.orientation import Verdict
from dtiplan.domain.quality import Measured
from dtiplan.domain.structures import StructureVerification, VerificationLimits
from dtiplan.domain.tracts import TractStatus
from dtiplan.render.report_parts import Facts, Notice, Paragraph, Part, Section, Table, Tone
from dtiplan.workflow.reporting.report_certainty import certainty_parts
from dtiplan.workflow.reporting.report_dose import dose_sections
from dtiplan.workflow.reporting.report_handover import handover_parts
from dtiplan.workflow.reporting.report_margins import margin_parts
from dtiplan.workflow.reporting.report_models import fibre_parts, model_words, other_tracts
from dtiplan.workflow.reporting.report_profiles import profile_parts
from dtiplan.workflow.reporting.report_scanner import acquired_text, scanner_text
from dtiplan.workflow.reporting.report_source import ReportSource
from dtiplan.workflow.reporting.report_targets import target_parts

Row = tuple[str, str]


def sections(source: ReportSource) -> tuple[Section, ...]:
    """Give the sections between summary and record; what is missing is said as such."""
    words = source.words
    return (
        Section(words("Data"), _data(source), starts_page=True),
        Section(words("Gradient orientation"), _orientation(source)),
        Section(words("Preprocessing and fit"), _maps(source)),
        Section(words("Registration"), _registration(source)),
        Section(words("Tracts"), _tracts(source)),
        Section(words("Uncertainty"), certainty_parts(source)),
        Section(words("Along the tracts"), profile_parts(source)),
        Section(words("Structures and verification"), _structures(source)),
        *dose_sections(source),
    )


def status_words(source: ReportSource, status: TractStatus) -> str:
    """Give a tract's status as it is written in the report."""
    words = source.words
    return {
        TractStatus.FOUND: words("found"),
        TractStatus.SPARSE: words("sparse"),
        TractStatus.NOT_FOUND: words("not found"),
    }[status]


def verdict_words(source: ReportSource, verdict: Verdict) -> str:
    """Give what the orientation proof found as it is written in the report."""
    words = source.words
    return {
        Verdict.RIGHT: words("proved right"),
        Verdict.WRONG: words("wrong"),
        Verdict.AMBIGUOUS: words("not decided by the data"),
    }[verdict]


def _data(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    series, planning = source.value("dwi"), source.value("planning")
    if series is None or planning is None:
        return (source.not_done("dwi"),)
    record = source.record("import-series")
    n_files = words("{n} files, listed in the record").format(
        n=len(record.sources) if record else 0
    )
    shells = ", ".join(
        words("{n} volumes at b = {b}").format(n=len(s.indices), b=f"{s.b_s_mm2:g}")
        for s in series.gradients.shells()
    )
    diffusion: tuple[Row, ...] = (
        (words("Series"), str(source.fact("import-series", "diffusion_series_uid"))),
        (words("Scanner"), scanner_text(source, "diffusion_series")),
        (words("Acquired"), acquired_text(source, "diffusion_series")),
        (words("Shells (s/mm²)"), shells),
        *_grid_rows(source, series.grid),
    )
    plan: tuple[Row, ...] = (
        (words("Series"), planning.series_uid),
        (words("Modality"), planning.modality.value),
        (words("Scanner"), scanner_text(source, "planning_series")),
        (words("Acquired"), acquired_text(source, "planning_series")),
        (words("Patient"), planning.patient_id),
        *_grid_rows(source, planning.image.grid),
    )
    return (
        Facts(diffusion, words("Diffusion series")),
        Facts(plan, words("Planning series")),
        Paragraph(n_files, is_faint=True),
        *source.notices("import-series"),
    )


def _grid_rows(source: ReportSource, grid: Any) -> tuple[Row, ...]:
    words = source.words
    frame = grid.frame_of_reference_uid or words("none (NIfTI)")
    return (
        (words("Voxels"), " × ".join(map(str, grid.shape))),
        (words("Voxel size"), f"{source.numbers(grid.spacing_mm, 2)} mm"),
        (words("Frame of reference"), frame),
    )


def _orientation(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    orientation = source.value("orientation")
    if orientation is None:
        return (source.not_done("orientation"),)
    proof, record = orientation["proof"], source.record("check-orientation")
    who = str(record.params.get("decided_by", "")) if record else ""
    decision = {
        "automatic": words("none needed: the proof alone decides"),
        "confirm": words("confirmed as it is by {who}").format(who=who),
        "correct": words("corrected to {axes} by {who}").format(axes=proof.best, who=who),
    }[orientation["decision"]]
    verdict = verdict_words(source, proof.verdict)
    cleared = words("yes") if orientation["cleared"] else words("no: tracking is blocked")
    facts: tuple[Row, ...] = (
        (words("Gradient table"), verdict),
        (words("Tracking allowed"), cleared),
        (words("Decision by a person"), decision),
        (words("Best axes"), f"{proof.best}, {source.number(proof.score, 4)}"),
        (words("Second best"), f"{proof.runner_up}, {source.number(proof.runner_up_score, 4)}"),
        (words("Margin over the runner-up"), source.number(proof.margin, 3)),
        (
            words("Distance to the nearest rival"),
            words("{n} standard errors").format(
                n=source.number(proof.distance_in_standard_errors, 1)
            ),
        ),
        (words("Anisotropic voxels seen"), str(proof.n_voxels_used)),
    )
    method = words(
        "All 24 distinct ways to swap and flip the axes of the b-vectors were tried on the "
        "data's own fibres; the number after the axes is the coherence of neighbouring fibres."
    )
    return (
        *source.out_of_date("check-orientation"),
        Paragraph(method, is_faint=True),
        Facts(facts),
        *source.notices("check-orientation"),
        *source.picture("colour_fa"),
    )


def _maps(source: ReportSource) -> tuple[Part, ...]:
    if source.value("dwi_corrected") is None:
        return (source.not_done("dwi_corrected"),)
    parts: list[Part] = [*source.out_of_date("preprocess"), Facts(_preprocess_rows(source))]
    quality = source.value("quality")
    if quality is None:
        parts.append(source.not_done("maps"))
    else:
        parts += [*source.out_of_date("fit-tensor"), Facts(_fit_rows(source, quality))]
    parts += [*source.notices("preprocess", "fit-tensor"), *source.picture("brain_mask")]
    return (*parts, *fibre_parts(source)) if quality is not None else tuple(parts)


def _preprocess_rows(source: ReportSource) -> tuple[Row, ...]:
    words = source.words
    record = source.record("preprocess")
    params = record.params if record else {}

    def measured(key: str, unit: str, digits: int) -> str:
        value = source.fact("preprocess", key)
        return words("not measured") if value is None else f"{source.number(value, digits)} {unit}"

    def switched(key: str, detail: str = "") -> str:
        return (words("yes") + detail) if params.get(key) else words("switched off")

    motion = words(", at most {mm} and {deg}").format(
        mm=measured("displacement_mm_max", "mm", 1), deg=measured("rotation_deg_max", "°", 1)
    )
    return (
        (words("Brain mask"), measured("mask_volume_cc", "cm³", 0)),
        (words("Denoising"), switched("denoise")),
        (words("Noise (median)"), measured("noise_sigma_median", "a.u.", 2)),
        (words("Gibbs ringing removed"), switched("remove_ringing")),
        (words("Motion corrected"), switched("correct_motion", motion)),
    )


def _fit_rows(source: ReportSource, quality: Any) -> tuple[Row, ...]:
    words = source.words
    snr = quality.snr_b0
    if isinstance(snr, Measured):
        snr_said = f"{source.number(snr.value, 1)} ({source.said(snr.method)})"
    else:
        snr_said = f"{words('not measured')}: {source.said(snr.reason)}"
    fa, md = source.fact("fit-tensor", "fa_median"), source.fact("fit-tensor", "md_median_mm2_s")
    return (
        (words("Fit"), source.said(source.value("maps").method)),
        (words("FA, median in the mask"), source.number(fa, 3)),
        (words("MD, median in the mask"), f"{source.number(1e3 * md, 3)} × 10⁻³ mm²/s"),
        (words("SNR at b = 0"), snr_said),
        (
            words("Outliers"),
            words("{slices} slices, {volumes} whole volumes").format(
                slices=len(quality.outlier_slices), volumes=len(quality.outlier_volumes)
            ),
        ),
    )


def _registration(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    found, accepted = source.value("registration"), source.value("accepted_registration")
    if found is None:
        return (source.not_done("registration"),)
    used = accepted or found
    quality, matrix = used.quality, np.asarray(used.transform.fixed_from_moving)
    facts: tuple[Row, ...] = (
        (words("Method"), source.said(quality.method)),
        (words("Rotation"), f"{source.number(used.transform.angle_deg)}°"),
        (words("Shift of the brain's middle"), f"{source.number(quality.shift_mm)} mm"),
        (
            words("Mutual information"),
            words("{before} before, {after} after (nats)").format(
                before=source.number(quality.metric_before, 4),
                after=source.number(quality.metric_after, 4),
            ),
        ),
        (words("Contrast to displaced poses"), source.number(quality.contrast)),
        (words("Spread of two fits"), f"{source.number(quality.spread_mm)} mm"),
        (words("Brain inside the planning series"), f"{source.number(100 * quality.overlap, 0)} %"),
    )
    rows = tuple(tuple(source.number(v, 5) for v in row) for row in matrix[:3])
    header = (words("Planning from diffusion, RAS mm"), "", "", words("shift"))
    return (
        acceptance(source, accepted),
        *source.out_of_date("register-planning"),
        Facts(facts),
        Table(header, rows, (0.34, 0.22, 0.22, 0.22), numbers=(0, 1, 2, 3)),
        *source.notices("register-planning", "accept-registration"),
        *source.picture("registration", 0.72),
        *_template(source),
    )


def acceptance(source: ReportSource, accepted: Any) -> Notice:
    """Say who accepted the registration, and what was put right by hand."""
    words = source.words
    review = getattr(accepted, "review", None)
    if review is None or not review.accepted_by:
        said = words("No person has looked at this registration and accepted it by name.")
        return Notice(Tone.WARNING, words("Not accepted"), said)
    record = source.record("accept-registration")
    when = source.language.date(record.started_utc) if record else ""
    said = words("by {who}, {date}").format(who=review.accepted_by, date=when)
    if review.is_nudged:
        by_hand = words("Put right by hand: shift (x, y, z) {shift} mm, turn (x, y, z) {turn}°.")
        said += ". " + by_hand.format(
            shift=source.numbers(review.shift_mm, 2, "; "),
            turn=source.numbers(review.rotation_deg, 2, "; "),
        )
    return Notice(Tone.GOOD, words("Accepted"), said)


def _template(source: ReportSource) -> tuple[Part, ...]:
    """Tell how the template fits, on which the regions of the tracts rest."""
    words = source.words
    record = source.record("register-template")
    if record is None:
        return (source.not_done("template_map"),)
    names = {
        "correlation": (words("Correlation of FA with the template"), ""),
        "inverse_error_mm": (words("There and back misses by (95th percentile)"), " mm"),
        "imaged_fraction": (words("Part of the template's brain that was imaged"), ""),
    }
    rows = tuple(
        (name, source.number(float(record.facts[key]), 3) + unit)
        for key, (name, unit) in names.items()
        if key in record.facts
    )
    facts = Facts(rows, words("Template (MNI152), warped to the patient's FA"))
    return (
        *source.out_of_date("register-template"),
        *((facts,) if rows else ()),
        *source.notices("register-template"),
        *source.picture("template", 0.8),
    )


def _tracts(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    tracts = source.tracts
    if tracts is None:
        return (source.not_done("tracts"),)
    told = source.definitions
    rows = tuple(
        (
            t.name,
            status_words(source, t.status),
            model_words(source, t.model),
            str(len(t.streamlines)),
            str(t.n_tracked),
            "; ".join(source.said(text) for text in (t.reason, *t.causes) if text) or "–",
        )
        for t in tracts
    )
    header = (
        words("Tract"), words("Status"), words("Model"), words("Streamlines"), words("Tracked"),
        words("Reason and doubts"),
    )  # fmt: skip
    return (
        *source.out_of_date("find-tracts"),
        *source.out_of_date("edit-tracts"),
        Table(
            header, rows, (0.20, 0.10, 0.18, 0.13, 0.11, 0.28), numbers=(3, 4),
            swatches=tuple(tuple(told[t.name]["colour_rgb"]) for t in tracts),
        ),
        *other_tracts(source),
        *source.picture("tracts_3d"),
        *source.notices("find-tracts", "import-tracts", "edit-tracts"),
    )  # fmt: skip


_Measure = Callable[[StructureVerification], str]


def _structures(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    made = source.value("structures")
    if made is None:
        return (source.not_done("structures"),)
    if not made:
        said = words("No tract was found, and an empty structure is never made.")
        return (Notice(Tone.NOT_DONE, words("Not done"), said), *source.notices("find-tracts"))
    checks = {v.name: v for v in source.value("verification") or ()}
    rows = tuple(
        (
            m.structure.name,
            source.number(m.volume_cc, 3),
            str(len(m.structure.contours)),
            *_verified_cells(source, checks.get(m.structure.name)),
        )
        for m in made
    )
    limits = VerificationLimits()
    limit_row = (
        words("Limit"), "", "", f"± {source.number(limits.volume_percent, 1)} %",
        f"≥ {source.number(limits.dice, 2)}", f"≤ {source.number(limits.centroid_mm, 1)} mm",
        f"≤ {source.number(limits.hd95_mm, 1)} mm", words("equal"),
    )  # fmt: skip
    header = (
        words("Structure"), words("Volume (cm³)"), words("Contours"), words("Volume error"),
        "Dice", words("Centroid"), "HD95", words("Parts (read)"),
    )  # fmt: skip
    note = words(
        "Read back from the written file and compared with the distance field that was meant. "
        "HD95: 95th percentile of the distance between both surfaces."
    )
    unverified = () if checks else (source.not_done("verification"),)
    return (
        *source.out_of_date("make-structures"),
        *unverified,
        Table(
            header, (*rows, limit_row), (0.18, 0.12, 0.11, 0.14, 0.09, 0.14, 0.11, 0.11),
            numbers=(1, 2, 3, 4, 5, 6, 7),
            swatches=tuple(m.structure.colour_rgb for m in made),
        ),
        Paragraph(note, is_faint=True),
        *handover_parts(source),
        *margin_parts(source),
        *target_parts(source),
        *source.notices("make-structures", "export-rtstruct"),
        *source.picture("structures", 0.72),
    )  # fmt: skip


def _verified_cells(source: ReportSource, check: StructureVerification | None) -> tuple[str, ...]:
    if check is None:
        return ("–",) * 5
    sign = "+" if check.volume_error_percent >= 0 else ""
    return (
        f"{sign}{source.number(check.volume_error_percent)} %",
        source.number(check.dice, 4),
        f"{source.number(check.centroid_error_mm, 3)} mm",
        f"{source.number(check.hd95_mm, 3)} mm",
        f"{check.n_components} ({check.n_components_read})",
    )
