"""Preprocess: brain mask, denoising, Gibbs ringing, motion, distortion; each can be switched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import numpy as np
from pydantic import Field

from dtiplan.domain.distortion import EpiSetup, Unwarping
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, part_of
from dtiplan.workflow.step import Outcome, Params, Step


class Preset(StrEnum):
    """What is being scanned."""

    BRAIN = "brain"
    PHANTOM = "phantom"


class PreprocessParams(Params):
    """Which corrections are made."""

    preset: Preset = Field(
        Preset.BRAIN,
        title="Object",
        description="phantom: plain signal mask, no brain gates and no motion correction, "
        "which would distort a phantom.",
    )
    denoise: bool = Field(
        True, title="Denoise", description="Marchenko-Pastur principal component denoising."
    )
    remove_ringing: bool = Field(
        True, title="Remove Gibbs ringing", description="Sub-voxel shifts within each slice."
    )
    correct_motion: bool = Field(
        True,
        title="Correct motion and eddy currents",
        description="Affine registration of every volume; the b-vectors are rotated along.",
    )
    correct_distortion: bool = Field(
        True,
        title="Correct distortion",
        description="Where a series of opposite phase encoding was imported: finds how far the "
        "echo-planar readout shifted every place and puts it back.",
    )


def _run(inputs: Mapping[str, Any], params: PreprocessParams, progress: Progress) -> Outcome:
    from dtiplan.processing.preprocess.brain_mask import brain_mask, phantom_mask
    from dtiplan.processing.preprocess.denoise import denoise, denoise_findings
    from dtiplan.processing.preprocess.gibbs import remove_ringing
    from dtiplan.processing.preprocess.motion import correct_motion

    raw: DiffusionSeries = inputs["dwi"]
    series = DiffusionSeries(raw.values, raw.grid, inputs["gradients"])
    findings: list[Finding] = []
    facts: dict[str, Any] = {}
    if params.preset is Preset.PHANTOM:
        mask = phantom_mask(series.mean_b0())
    else:
        mask, findings_of_mask = brain_mask(series.mean_b0(), part_of(progress, 0.0, 0.05))
        findings += findings_of_mask
    facts["mask_volume_cc"] = float(mask.values.sum()) * mask.grid.voxel_volume_mm3 / 1000.0
    too_few = denoise_findings(series) if params.denoise else ()
    findings += [replace(f, severity=Severity.WARNING) for f in too_few]
    if params.denoise and not too_few:
        series, sigma = denoise(series, mask, part_of(progress, 0.05, 0.3))
        measured = sigma.values[sigma.values > 0]
        facts["noise_sigma_median"] = float(np.median(measured)) if measured.size else None
    if params.remove_ringing:
        series = remove_ringing(series, part_of(progress, 0.3, 0.5))
    if params.correct_motion and params.preset is Preset.BRAIN:
        series, report = correct_motion(series, mask, part_of(progress, 0.5, 0.9))
        findings += report.findings
        facts["displacement_mm_max"] = float(report.displacement_mm.max())
        facts["rotation_deg_max"] = float(report.rotation_deg.max())
        mask, findings_of_mask = brain_mask(series.mean_b0())
    series, unwarping = _unwarped(series, mask, inputs["epi"], params, progress)
    if unwarping.shift_mm is not None:
        mask, findings_of_mask = brain_mask(series.mean_b0())
        facts["shift_mm_p95"] = float(np.percentile(np.abs(unwarping.shift_mm.values), 95))
        facts["polarities_alike_before"] = unwarping.agreement_before
        facts["polarities_alike_after"] = unwarping.agreement_after
    made = {"dwi_corrected": series, "mask": mask, "unwarping": unwarping}
    return Outcome(made, tuple(findings), facts)


def _unwarped(
    series: DiffusionSeries,
    mask: Image,
    epi: EpiSetup,
    params: PreprocessParams,
    progress: Progress,
) -> tuple[DiffusionSeries, Unwarping]:
    """Correct the distortion where that is wanted and possible."""
    from dtiplan.processing.distortion.reversed_phase import unwarp_series

    axis = epi.readout.phase_axis
    if epi.reversed_b0 is None or axis is None:
        return series, Unwarping(None, "there is no series of opposite phase encoding")
    if not params.correct_distortion or params.preset is Preset.PHANTOM:
        return series, Unwarping(None, "the correction was not wanted")
    return unwarp_series(series, epi.reversed_b0, mask, axis, part_of(progress, 0.9, 1.0))


PREPROCESS = Step(
    "preprocess",
    "Preprocess",
    3,
    PreprocessParams,
    ("dwi", "gradients", "epi"),
    ("dwi_corrected", "mask", "unwarping"),
    _run,
    "Finds the brain, then denoises, removes Gibbs ringing, corrects motion and, with a series of "
    "opposite phase encoding, distortion, as switched.",
)
