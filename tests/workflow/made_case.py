"""A case as it looks after some steps, made in no time: the values are tiny or stand-ins."""

from pathlib import Path

import numpy as np

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.domain.units import Unit
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.staleness import input_hashes
from dtiplan.workflow.registry import STEPS, step_named

MOVING, FIXED = "1.2.3.1", "1.2.3.2"
FAILED = Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look at the pictures.")


def brain(middle_mm=(5.0, -10.0, 20.0)):
    """A box of a brain, 40 mm wide, in the diffusion frame."""
    affine = np.diag([-2.0, 2.0, 2.0, 1.0])
    affine[:3, 3] = np.asarray(middle_mm) - affine[:3, :3] @ np.full(3, 14.5)
    values = np.zeros((30, 30, 30), bool)
    values[5:25, 5:25, 5:25] = True
    return Image(values, Grid((30, 30, 30), affine, MOVING), Unit.NONE, "mask")


def planning_series():
    affine = np.diag([-4.0, -4.0, 4.0, 1.0])
    affine[:3, 3] = (80, 80, -60)
    slices = tuple(
        PlanningSlice(f"1.2.9.{n}", "1.2.840.10008.5.1.4.1.1.2", (80.0, 80.0, -60.0 + 4.0 * n))
        for n in range(40)
    )
    image = Image(
        np.zeros((40, 40, 40), np.float32), Grid((40, 40, 40), affine, FIXED), Unit.HU, ""
    )
    return PlanningSeries(image, Modality.CT, "1.2.9", "1.2.8", "TEST", slices, {})


def registration(*findings, motion=None):
    quality = RegistrationQuality("made", 0.1, 0.5, 2.5, 0.99, 4.0, 3.0, 0.12)
    transform = RigidTransform(np.eye(4) if motion is None else motion, MOVING, FIXED)
    return Registration(transform, quality, findings)


def finish(case, name, *, params=None, findings=(), facts=None, **artifacts):
    """Keep what a step would have given, with stand-ins for what is not named."""
    step = step_named(name)
    with case.locked():
        record = RunRecord(
            run="",
            step=name,
            version=step.version,
            params=step.params(**(params or {})).model_dump(mode="json"),
            inputs=input_hashes(case.manifest, step),
            sources={},
            outputs={},
            findings=list(findings),
            facts=facts or {},
            warnings=[],
            libraries={},
            machine="",
            started_utc=now_utc(),
            seconds=1.0,
        )
        artifacts = {"other_tracts": (), **artifacts}
        given = {made: artifacts.get(made, f"{made} {name} {params}") for made in step.gives}
        return case.store_run(record, given)


def made_case(folder: Path, upto: str = "register-planning", *findings, cleared=True):
    """A case in which every step as far as the one named is done."""
    case = Case.create(folder)
    for step in STEPS[: STEPS.index(step_named(upto)) + 1]:
        finish(
            case,
            step.name,
            facts={"cleared": cleared, "verdict": "right" if cleared else "wrong"},
            planning=planning_series(),
            mask=brain(),
            registration=registration(*findings),
        )
    return case
