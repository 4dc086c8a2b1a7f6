"""Which doses may be added, and what they then are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.dose import Dose, DoseSummation, Plan
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.dose.summing import total_dose

PLAN = Plan("1.9", "P", "plan", "", "", "1.1", (5,), (), 2)


def dose(kind: DoseSummation, gray: float = 2.0, uid: str = "1.5") -> Dose:
    grid = Grid((3, 4, 5), np.diag([2.0, 2.0, 2.0, 1.0]), "1.1")
    values = np.full(grid.shape, gray, np.float32)
    return Dose(Image(values, grid, Unit.GY, "dose"), kind, ("1.9",), uid, "P")


def beams(*grays: float) -> list[Dose]:
    return [dose(DoseSummation.BEAM, gray, f"1.5.{n}") for n, gray in enumerate(grays)]


def test_that_a_plan_stands_for_itself() -> None:
    one = dose(DoseSummation.PLAN)
    assert total_dose([one], None) is one


def test_that_a_fraction_is_taken_as_often_as_it_is_given() -> None:
    total = total_dose([dose(DoseSummation.FRACTION)], PLAN)
    assert np.allclose(total.image.values, 10.0)
    assert total.summation is DoseSummation.PLAN


def test_that_all_beams_of_a_plan_are_added() -> None:
    total = total_dose(beams(1.5, 2.25), PLAN)
    assert np.allclose(total.image.values, 3.75)
    assert total.summation is DoseSummation.PLAN


def elsewhere(given: Dose) -> Dose:
    grid = given.image.grid
    moved = np.array(grid.ras_from_vox)
    moved[0, 3] += 0.5
    image = Image(
        given.image.values, Grid(grid.shape, moved, grid.frame_of_reference_uid), Unit.GY, "dose"
    )
    return replace(given, image=image)


REFUSED: dict[str, tuple[Callable[[], list[Dose]], Plan | None, str]] = {
    "two plans": (
        lambda: [dose(DoseSummation.PLAN), dose(DoseSummation.PLAN, uid="1.6")],
        PLAN,
        "dose-mixture",
    ),
    "a plan and a beam": (
        lambda: [dose(DoseSummation.PLAN), *beams(1.0)],
        PLAN,
        "dose-mixture",
    ),
    "one given twice": (lambda: [beams(1.0)[0]] * 2, PLAN, "dose-mixture"),
    "a fraction without a plan": (
        lambda: [dose(DoseSummation.FRACTION)],
        None,
        "dose-fractions",
    ),
    "a fraction of two groups": (
        lambda: [dose(DoseSummation.FRACTION)],
        replace(PLAN, fraction_groups=(5, 3)),
        "dose-fractions",
    ),
    "beams without a plan": (lambda: beams(1.0, 2.0), None, "dose-beams"),
    "one of two beams": (lambda: beams(1.0), PLAN, "dose-beams"),
    "beams of a plan that lists none": (
        lambda: beams(1.0, 2.0),
        replace(PLAN, n_beams=0),
        "dose-beams",
    ),
    "beams of two plans": (
        lambda: [beams(1.0)[0], replace(beams(1.0, 2.0)[1], plan_uids=("1.8",))],
        PLAN,
        "dose-beams",
    ),
    "beams on two grids": (
        lambda: [beams(1.0)[0], elsewhere(beams(1.0, 2.0)[1])],
        PLAN,
        "dose-beams",
    ),
    "effective dose": (
        lambda: [replace(beams(1.0)[0], is_effective=True), beams(1.0, 2.0)[1]],
        PLAN,
        "dose-effective",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_that_a_sum_without_meaning_is_refused(name: str) -> None:
    doses, plan, code = REFUSED[name]
    with pytest.raises(UserError) as told:
        total_dose(doses(), plan)
    assert told.value.code == code
