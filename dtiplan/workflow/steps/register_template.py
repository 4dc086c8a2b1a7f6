"""Template: where the regions of the automatic tracts lie in this patient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress
from dtiplan.domain.units import Unit
from dtiplan.workflow.regions.lesion_mask import lesion_mask, painted_lesion
from dtiplan.workflow.step import Outcome, Params, Step


class TemplateParams(Params):
    """What the fit has to leave out; the template is the one that is shipped."""

    lesion: tuple[str, ...] = Field(
        (),
        title="Lesion",
        description="Voxels of tumour and oedema in the diffusion series, which the template does "
        "not have and the fit must not follow; written by the window, or carried over from a "
        "target.",
    )
    lesion_file: str = Field(
        "",
        title="Lesion file",
        description="NIfTI mask of tumour and oedema in the diffusion series' patient space.",
        json_schema_extra={"path": "file"},
    )
    lesion_margin_mm: float = Field(
        5.0,
        ge=0.0,
        le=30.0,
        title="Margin of the lesion",
        description="Added all round the lesion for swelling that was not drawn.",
        json_schema_extra={"unit": "mm"},
    )

    @field_validator("lesion")
    @classmethod
    def _understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        for text in texts:
            painted_lesion(text)
        return texts


def _run(inputs: Mapping[str, Any], params: TemplateParams, progress: Progress) -> Outcome:
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.atlas.template import register_template

    template_fa = read_image(resource("template", "fa_mni.nii.gz"), "template_fa", Unit.NONE)
    maps, mask = inputs["maps"], inputs["mask"]
    lesion = lesion_mask(params.lesion, params.lesion_file, params.lesion_margin_mm, mask)
    found = register_template(maps.fa, mask, template_fa, progress, v1=maps.v1, lesion=lesion)
    facts = dict(found.quality_facts())
    findings = tuple(found.findings)
    if lesion is not None:
        facts["lesion_cc"] = float(lesion.values.sum()) * lesion.grid.voxel_volume_mm3 / 1000.0
        findings += (_left_out(lesion, facts["lesion_cc"]),)
    return Outcome({"template_map": found.arrays()}, findings, facts, _sources(params.lesion_file))


def _left_out(lesion: Image, volume_cc: float) -> Finding:
    points = lesion.grid.points_ras_mm()[lesion.values]
    x, y, z = points.mean(axis=0)
    return Finding(
        Severity.INFO,
        "template-lesion",
        f"{volume_cc:.1f} cc about ({x:.0f}, {y:.0f}, {z:.0f}) mm were left out of the fit to the "
        "template as a lesion.",
        "Tracts within 10 mm of it are not trustworthy; look at the picture of the fit.",
    )


def _sources(file: str) -> dict[str, str]:
    """Give the hash of the file that was read, so that a change of it is noticed."""
    if not file:
        return {}
    from pathlib import Path

    from dtiplan.workflow.files.codec import file_sha256

    return {file: file_sha256(Path(file))}


REGISTER_TEMPLATE = Step(
    "register-template",
    "Register to template",
    2,
    TemplateParams,
    ("maps", "mask"),
    ("template_map",),
    _run,
    "Warps the FA template in MNI152 space onto the patient's FA, so that tract regions can be "
    "placed.",
)
