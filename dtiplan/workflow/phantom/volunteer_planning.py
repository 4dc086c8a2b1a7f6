"""Planning of digital volunteers: one target and one dose a head, laid onto every session.

The head has a planning image, a tumour and a plan of its own, none of which a scanner of the
diffusion series touches. Each session is registered to the planning image as a case is, so that
structures, distances and doses hold what distortion and registration do to them.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_figures import FIGURES, SiteFigure, difference
from dtiplan.workflow.sites.planning_figures import CHAIN_METRICS

if TYPE_CHECKING:
    from dtiplan.domain.digital_patient import PhantomSpec
    from dtiplan.domain.dose import DoseMetric
    from dtiplan.domain.image import Image
    from dtiplan.domain.site_scans import SiteScan
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.structures import Structure

TARGET = "GTV"
PLAN = "20 Gy"
_SURFACE_GY, _MIDDLE_GY, _FALL_MM = 20.6, 28.0, 7.0
_REACH_MM, _DOSE_MM = 110.0, 2.0
_IN_PLANE_MM = 1.0
"""Twice the usual step: it changes a tract's volume by 0.3 %, its Dmean by 0.2 % and its Dmax,
which is that of one place, by up to 2 %."""
_MR_IMAGE = "1.2.840.10008.5.1.4.1.1.4"


@dataclass(frozen=True, eq=False)
class HeadPlan:
    """What is planned once for a head.

    Parameters
    ----------
    planning : PlanningSeries
        A T1, made with the head's true shape.
    target : Structure
    dose : Dose
        Of a ball; in the planning frame.
    """

    planning: PlanningSeries
    target: Structure
    dose: Dose


@dataclass(frozen=True, eq=False)
class PlannedSession:
    """What one session gives the plan, by the tract's name.

    Parameters
    ----------
    distance_mm, volume_cc : mapping
        Of the tract from the target, and of its structure.
    doses : mapping
        Metrics of the structure, in the order of ``CHAIN_METRICS``.
    """

    distance_mm: Mapping[str, float]
    volume_cc: Mapping[str, float]
    doses: Mapping[str, Sequence[DoseMetric]]


def head_plan(spec: PhantomSpec, template_fa: Image, seed: int) -> HeadPlan:
    """Make planning image, tumour and plan of a head.

    Parameters
    ----------
    spec : PhantomSpec
    template_fa : Image
        FA in the frame of the description.
    seed : int
        Of the noise.
    """
    from dtiplan.processing.simulate.dose import BallDose, dose_image
    from dtiplan.processing.simulate.gtv import ball_structure
    from dtiplan.processing.simulate.patient import planning_t1, pose_matrix

    planning = _series(planning_t1(spec, template_fa, seed=seed), spec.name)
    pose = pose_matrix(spec.pose)
    x, y, z, radius = spec.gtv.points[0]
    centre = transform_points(pose, (x, y, z))
    radius_mm = radius * float(np.cbrt(np.linalg.det(pose[:3, :3])))
    ball = BallDose(
        centre, radius_mm, _SURFACE_GY, _MIDDLE_GY, _FALL_MM, 0.0, np.array([1.0, 0.0, 0.0])
    )
    image = dose_image(ball, _REACH_MM, _DOSE_MM, planning.frame_of_reference_uid)
    dose = Dose(image, DoseSummation.PLAN, (), PLAN, planning.patient_id)
    return HeadPlan(planning, ball_structure(planning, centre, radius_mm, TARGET), dose)


def planned_session(plan: HeadPlan, scan: SiteScan, progress: Progress = silent) -> PlannedSession:
    """Register a session to the planning image and read target and dose off its tracts.

    Raises
    ------
    UserError
        The registration cannot be believed.
    """
    from dtiplan.processing.alignment.registration import register_rigid
    from dtiplan.processing.structures.structure_making import make_structure
    from dtiplan.processing.structures.surface_distance import Solid, line_distance_mm

    told = part_of(progress, 0.0, 0.4)
    found = register_rigid(
        scan.reference, plan.planning.image, moving_mask=scan.mask, progress=told
    )
    wrong = errors(found.findings)
    if wrong:
        raise UserError(
            f"The session {scan.name} cannot be planned.", wrong[0].message, wrong[0].remedy,
            wrong[0].code,
        )  # fmt: skip
    target = Solid(plan.target, plan.planning.planes)
    radius_mm = float(min(scan.reference.grid.spacing_mm)) / 2.0
    distance_mm, volume_cc, doses = {}, {}, {}
    known = {name: lines for name, lines in scan.tracts.items() if len(lines)}
    for number, (name, lines) in enumerate(known.items()):
        progress(0.4 + 0.6 * number / len(known), name)
        moved: Streamlines = lines.moved(found.transform.fixed_from_moving)
        made = make_structure(
            moved, plan.planning, radius_mm=radius_mm, in_plane_mm=_IN_PLANE_MM, name=name
        )
        distance_mm[name] = line_distance_mm(moved, target)[0]
        volume_cc[name] = float(made.volume_cc)
        doses[name] = _metrics(made.structure, plan.dose)
    progress(1.0)
    return PlannedSession(distance_mm, volume_cc, doses)


def planned_differences(first: PlannedSession, second: PlannedSession) -> tuple[SiteFigure, ...]:
    """Compare what two sessions give one plan, for the tracts that both found."""
    found: list[SiteFigure] = []
    for name in sorted(set(first.volume_cc) & set(second.volume_cc)):
        part = f"{name} - {TARGET}"
        found.append(
            difference("target_distance", part, first.distance_mm[name], second.distance_mm[name])
        )
        found.append(
            difference("structure_volume", name, first.volume_cc[name], second.volume_cc[name])
        )
        for a, b in zip(first.doses[name], second.doses[name], strict=True):
            if a.value is not None and b.value is not None:
                known = a.uncertainty is not None and b.uncertainty is not None
                u = float(np.hypot(a.uncertainty or 0.0, b.uncertainty or 0.0)) if known else None
                said = f"{name} - {PLAN} {a.name} ({a.unit})"
                delta = b.value - a.value
                found.append(SiteFigure(FIGURES["dose"], said, delta, a.value, b.value, u))
    return tuple(found)


def _metrics(structure: Structure, dose: Dose) -> Sequence[DoseMetric]:
    from dtiplan.processing.dose.comparison import doses_in, metrics_of, sample_structure
    from dtiplan.processing.dose.contour_solid import stack_of
    from dtiplan.processing.dose.metric_names import metric_query

    stack = stack_of([c.points_ras_mm for c in structure.contours])
    samples = sample_structure(structure.name, stack).samples
    return metrics_of(doses_in(samples, dose), [metric_query(name) for name in CHAIN_METRICS])


def _series(image: Image, name: str) -> PlanningSeries:
    """Name the slices of an image as a planning series has to."""
    index = np.zeros((image.grid.shape[2], 3))
    index[:, 2] = np.arange(len(index))
    places = transform_points(image.grid.ras_from_vox, index)
    slices = tuple(
        PlanningSlice(_uid(f"{name}/slice/{n}"), _MR_IMAGE, (float(x), float(y), float(z)))
        for n, (x, y, z) in enumerate(places)
    )
    uids = _uid(f"{name}/series"), _uid(f"{name}/study")
    return PlanningSeries(image, Modality.MR, *uids, name, slices, {})


def _uid(words: str) -> str:
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, f'dtiplan/{words}').int}"
