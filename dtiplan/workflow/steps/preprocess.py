"""Preprocess: brain mask, denoising, Gibbs ringing, motion; each can be switched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import numpy as np
from pydantic import Field

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import DiffusionSeries
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
        series, report = correct_motion(series, mask, part_of(progress, 0.5, 1.0))
        findings += report.findings
        facts["displacement_mm_max"] = float(report.displacement_mm.max())
        facts["rotation_deg_max"] = float(report.rotation_deg.max())
        mask, findings_of_mask = brain_mask(series.mean_b0())
    return Outcome({"dwi_corrected": series, "mask": mask}, tuple(findings), facts)


PREPROCESS = Step(
    "preprocess",
    "Preprocess",
    2,
    PreprocessParams,
    ("dwi", "gradients"),
    ("dwi_corrected", "mask"),
    _run,
    "Finds the brain, then denoises, removes Gibbs ringing and corrects motion as switched.",
)
