"""Every step of the main job, in order."""

from __future__ import annotations

from dtiplan.domain.errors import UserError
from dtiplan.workflow.step import Step
from dtiplan.workflow.steps.accept_registration import ACCEPT_REGISTRATION
from dtiplan.workflow.steps.check_orientation import CHECK_ORIENTATION
from dtiplan.workflow.steps.edit_tracts import EDIT_TRACTS
from dtiplan.workflow.steps.estimate_distortion import ESTIMATE_DISTORTION
from dtiplan.workflow.steps.estimate_uncertainty import ESTIMATE_UNCERTAINTY
from dtiplan.workflow.steps.evaluate_dose import EVALUATE_DOSE
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT
from dtiplan.workflow.steps.find_tracts import FIND_TRACTS
from dtiplan.workflow.steps.fit_fibres import FIT_FIBRES
from dtiplan.workflow.steps.fit_tensor import FIT_TENSOR
from dtiplan.workflow.steps.import_series import IMPORT_SERIES
from dtiplan.workflow.steps.import_tracts import IMPORT_TRACTS
from dtiplan.workflow.steps.make_structures import MAKE_STRUCTURES
from dtiplan.workflow.steps.preprocess import PREPROCESS
from dtiplan.workflow.steps.register_planning import REGISTER_PLANNING
from dtiplan.workflow.steps.register_template import REGISTER_TEMPLATE

STEPS: tuple[Step, ...] = (
    IMPORT_SERIES,
    CHECK_ORIENTATION,
    PREPROCESS,
    FIT_TENSOR,
    FIT_FIBRES,
    REGISTER_PLANNING,
    ACCEPT_REGISTRATION,
    REGISTER_TEMPLATE,
    ESTIMATE_DISTORTION,
    FIND_TRACTS,
    IMPORT_TRACTS,
    EDIT_TRACTS,
    ESTIMATE_UNCERTAINTY,
    MAKE_STRUCTURES,
    EXPORT_RTSTRUCT,
    EVALUATE_DOSE,
)


def step_named(name: str) -> Step:
    """Give the step of this name."""
    for step in STEPS:
        if step.name == name:
            return step
    raise UserError(
        f"There is no step '{name}'.",
        f"The steps are {', '.join(s.name for s in STEPS)}.",
        "Choose one of them; 'dtiplan steps' explains each.",
        "no-such-step",
    )


def giver_of(artifact: str) -> Step:
    """Give the step that makes an artifact."""
    return next(step for step in STEPS if artifact in step.gives)
