"""Structures, targets and doses of two cases: the same dose only, either way round alike."""

from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.targets import TargetDistance
from dtiplan.domain.units import Unit
from dtiplan.workflow.dose_documents import sites
from dtiplan.workflow.sites import planning_figures as figures_of
from dtiplan.workflow.sites.planning_figures import planning_figures
from dtiplan.workflow.target_distances import TargetDistances
from tests.processing.dose.bodies import dose_of
from tests.workflow.dose.test_sites import made


class MadeCase:
    """What is read of a case."""

    def __init__(self, folder, name, x_mm, hashes=("h",), distance_mm=4.0):
        self.folder = folder / name
        self.manifest = SimpleNamespace(artifact=lambda _name: object())
        self.x_mm, self.hashes, self.distance_mm = x_mm, hashes, distance_mm

    def read(self, name):
        dose = dose_of(lambda p: 30.0 + p[..., 0], 2.0, 20.0)
        plan = SimpleNamespace(
            name="plan", dose_sha256=self.hashes, plan_sha256="p", patient_id="TEST"
        )
        one = SimpleNamespace(structure=SimpleNamespace(name="CST_L"), volume_cc=1.0 + self.x_mm)
        return {
            "structures": (one,),
            "plan_doses": {"plan": dose.image},
            "dose_evaluation": SimpleNamespace(plans=(plan,)),
        }[name]


@pytest.fixture
def two(tmp_path, monkeypatch):
    a, b = MadeCase(tmp_path, "a", 0.0), MadeCase(tmp_path, "b", 2.5, distance_mm=6.5)
    monkeypatch.setattr(figures_of, "stale_steps", lambda _manifest: ())
    monkeypatch.setattr(
        figures_of,
        "measured_distances",
        lambda case, _told: TargetDistances(
            tracts={"CST_L": (TargetDistance("GTV", case.distance_mm, False),)}
        ),
    )
    monkeypatch.setattr(sites, "_structures", lambda _site, case, _dose: {"CST_L": made(case.x_mm)})
    return a, b


def test_that_the_shift_of_a_structure_shows_in_its_dose(two) -> None:
    found = {(f.kind.name, f.part): f for f in planning_figures(*two)}
    dose = found["dose", "CST_L - plan Dmean (Gy)"]
    assert dose.value == pytest.approx(2.5, abs=0.03)
    assert (dose.first, dose.second) == pytest.approx((30.0, 32.5), abs=0.02)
    assert found["structure_volume", "CST_L"].value == pytest.approx(2.5)
    assert found["target_distance", "CST_L - GTV"].value == pytest.approx(2.5)


def test_that_exchanged_cases_change_signs_and_nothing_else(two) -> None:
    a, b = two
    assert [f.swapped() for f in planning_figures(a, b)] == list(planning_figures(b, a))


def test_that_two_different_doses_are_never_compared(two, tmp_path) -> None:
    other = MadeCase(tmp_path, "b", 2.5, hashes=("other",))
    found = [f for f in planning_figures(two[0], other) if f.kind.name == "dose"]
    assert [f.value for f in found] == [None]
    assert found[0].reason == "no dose is in both cases: the files of their plans differ"


def test_that_a_dose_that_cannot_be_laid_in_says_why(two, monkeypatch) -> None:
    def refusing(*_given):
        raise UserError("It cannot be.", "Two frames.", "Plan anew.", "two-frames")

    monkeypatch.setattr(figures_of, "site_differences", refusing)
    found = [f for f in planning_figures(*two) if f.kind.name == "dose"]
    assert [(f.value, f.reason) for f in found] == [(None, "Two frames.")]


def test_that_out_of_date_structures_are_not_compared(two, monkeypatch) -> None:
    old = ("make-structures", "evaluate-dose")
    monkeypatch.setattr(figures_of, "stale_steps", lambda _manifest: old)
    reasons = {f.kind.name: f.reason for f in planning_figures(*two) if f.value is None}
    assert "its structures are out of date" in reasons["structure_volume"]
    assert reasons["dose"] == "not both cases hold the dose of a plan"


def test_that_the_grid_of_the_dose_keeps_its_frame() -> None:
    image = Image(np.zeros((2, 2, 2), np.float32), Grid((2, 2, 2), np.eye(4), "1.2"), Unit.GY, "d")
    plan = SimpleNamespace(plan_sha256="", dose_sha256=("h",), patient_id="X")
    dose = figures_of._dose_of(plan, image)
    assert dose.image.grid.frame_of_reference_uid == "1.2"
    assert dose.patient_id == "X"
