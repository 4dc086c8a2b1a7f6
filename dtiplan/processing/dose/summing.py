"""Summing doses: which grids of one plan may be added, and what they then stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dtiplan.domain.dose import Dose, DoseSummation, Plan
from dtiplan.domain.errors import UserError
from dtiplan.domain.image import Image

_SAME_MM = 0.01


def total_dose(doses: Sequence[Dose], plan: Plan | None) -> Dose:
    """Give the dose of the whole plan.

    One dose of a PLAN stands for itself; a FRACTION is taken as often as the plan is given; BEAM
    doses are added when all of them lie on one grid and belong to one plan. Doses of unlike kinds
    are never added.

    Parameters
    ----------
    doses : sequence of Dose
        At least one.
    plan : Plan or None

    Raises
    ------
    UserError
        ``dose-mixture``, ``dose-fractions``, ``dose-beams`` or ``dose-effective``.
    """
    kinds = {d.summation for d in doses}
    if len({d.sop_instance_uid for d in doses}) < len(doses):
        raise _refused("One of them is given twice.", "dose-mixture")
    if len(kinds) > 1 or (len(doses) > 1 and kinds != {DoseSummation.BEAM}):
        listed = ", ".join(d.summation.value for d in doses)
        raise _refused(f"They are of the kinds {listed}: their sum has no meaning.", "dose-mixture")
    if any(d.is_effective for d in doses):
        raise _refused("A dose of type EFFECTIVE is not physical dose.", "dose-effective")
    kind = doses[0].summation
    if kind is DoseSummation.FRACTION:
        return _fractions(doses[0], plan)
    if kind is DoseSummation.BEAM:
        return _beams(doses, plan)
    return doses[0]


def _fractions(dose: Dose, plan: Plan | None) -> Dose:
    if plan is None or plan.n_fractions is None:
        raise _refused(
            "It is the dose of one fraction, and no plan tells how many there are.",
            "dose-fractions",
        )
    return _with_values(dose, np.asarray(dose.image.values) * np.float32(plan.n_fractions))


def _beams(doses: Sequence[Dose], plan: Plan | None) -> Dose:
    first = doses[0]
    uids = {d.plan_uids for d in doses}
    if len(uids) > 1 or not first.plan_uids:
        raise _refused("The beams do not name one and the same plan.", "dose-beams")
    if plan is None:
        raise _refused(
            "Without the plan it cannot be told whether these are all of its beams.", "dose-beams"
        )
    if len(doses) != plan.n_beams:
        raise _refused(
            f"The plan lists {plan.n_beams} beams, and there are {len(doses)} doses.", "dose-beams"
        )
    grid = first.image.grid
    total = np.zeros(grid.shape, np.float64)
    for dose in doses:
        other = dose.image.grid
        is_same = other.shape == grid.shape and np.allclose(
            other.ras_from_vox, grid.ras_from_vox, atol=_SAME_MM
        )
        if not is_same or other.frame_of_reference_uid != grid.frame_of_reference_uid:
            raise _refused("The beams do not lie on one grid.", "dose-beams")
        total += dose.image.values
    return replace(_with_values(first, total), summation=DoseSummation.PLAN)


def _with_values(dose: Dose, values: np.ndarray) -> Dose:
    image = Image(values.astype(np.float32), dose.image.grid, dose.image.unit, dose.image.name)
    return replace(dose, image=image, summation=DoseSummation.PLAN)


def _refused(why: str, code: str) -> UserError:
    return UserError(
        "These doses do not make a plan.",
        why,
        "Export the dose of the whole plan (Dose Summation Type PLAN), with its RTPLAN.",
        code,
    )
