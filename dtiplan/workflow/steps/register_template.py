"""Template: where the regions of the automatic tracts lie in this patient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dtiplan.domain.progress import Progress
from dtiplan.domain.units import Unit
from dtiplan.workflow.step import Outcome, Params, Step


class TemplateParams(Params):
    """Nothing to set yet: the template is the one that is shipped."""


def _run(inputs: Mapping[str, Any], _params: TemplateParams, progress: Progress) -> Outcome:
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.atlas.template import register_template

    template_fa = read_image(resource("template", "fa_mni.nii.gz"), "template_fa", Unit.NONE)
    found = register_template(
        inputs["maps"].fa, inputs["mask"], template_fa, progress, v1=inputs["maps"].v1
    )
    return Outcome(
        {"template_map": found.arrays()}, tuple(found.findings), dict(found.quality_facts())
    )


REGISTER_TEMPLATE = Step(
    "register-template",
    "Register to template",
    1,
    TemplateParams,
    ("maps", "mask"),
    ("template_map",),
    _run,
    "Warps the FA template in MNI152 space onto the patient's FA, so that tract regions can be "
    "placed.",
)
