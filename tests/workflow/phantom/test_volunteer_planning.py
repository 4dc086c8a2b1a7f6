"""Planning of digital volunteers: one target, one dose, and what a shifted tract does to both."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.dose import Dose, DoseSummation
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit
from dtiplan.processing.alignment import registration
from dtiplan.processing.simulate.dose import BallDose, dose_image
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.workflow.phantom.volunteer_planning import (
    HeadPlan,
    _series,
    planned_differences,
    planned_session,
)
from tests.processing.sites.made_scans import scan

FRAME = "2.25.7"


@pytest.fixture(scope="module")
def plan() -> HeadPlan:
    """A ball of 5 mm at x = 15, and a dose that falls off around it."""
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[:3, 3] = -39.0
    image = Image(
        np.zeros((40, 40, 40), np.int16), Grid((40, 40, 40), matrix, FRAME), Unit.NONE, ""
    )
    planning = _series(image, "made")
    centre = np.array([15.0, 0.0, 0.0])
    ball = BallDose(centre, 5.0, 20.0, 28.0, 7.0, 0.0, np.array([1.0, 0.0, 0.0]))
    dose = Dose(dose_image(ball, 40.0, 1.0, FRAME), DoseSummation.PLAN, (), "x", "made")
    return HeadPlan(planning, ball_structure(planning, centre, 5.0, "GTV"), dose)


def straight(x_mm):
    """A tract of nine lines up along z, 2 mm apart, whose edge is 1 mm beside its middle."""
    z = np.linspace(-20.0, 20.0, 41)
    lines = [
        np.stack([np.full(41, x_mm + a), np.full(41, b), z], axis=1)
        for a in (-1.0, 0.0, 1.0)
        for b in (-1.0, 0.0, 1.0)
    ]
    return Streamlines.from_lines(lines)


def session(plan, monkeypatch, x_mm, motion=None, findings=()):
    """A session whose registration is known."""
    moved = np.eye(4) if motion is None else motion
    found = SimpleNamespace(transform=RigidTransform(moved, None, FRAME), findings=findings)
    monkeypatch.setattr(registration, "register_rigid", lambda *_a, **_k: found)
    lines = straight(x_mm).moved(np.linalg.inv(moved))
    return planned_session(plan, scan(tracts={"CST_L": lines, "CST_R": Streamlines.empty()}))


def test_that_a_tract_that_comes_nearer_by_2_mm_is_2_mm_nearer_and_gets_more_dose(
    plan, monkeypatch
) -> None:
    one, other = (session(plan, monkeypatch, x) for x in (2.0, 4.0))
    found = {(f.kind.name, f.part): f for f in planned_differences(one, other)}
    distance = found["target_distance", "CST_L - GTV"]
    assert distance.first == pytest.approx(7.0, abs=0.1)
    assert distance.value == pytest.approx(-2.0, abs=0.1)
    assert found["structure_volume", "CST_L"].value == pytest.approx(0.0, abs=0.1)
    # Beside the ball the dose at the nearest place is 20 exp(-distance / 7).
    nearest = found["dose", "CST_L - 20 Gy Dmax (Gy)"]
    radius = 1.25
    expected = [20.0 * np.exp(-(d - radius) / 7.0) for d in (7.0, 5.0)]
    assert (nearest.first, nearest.second) == pytest.approx(expected, rel=0.05)
    assert ("structure_volume", "CST_R") not in found


def test_that_the_registration_is_what_carries_tracts_to_the_plan(plan, monkeypatch) -> None:
    motion = np.eye(4)
    motion[:3, 3] = (30.0, -10.0, 5.0)
    here, there = (session(plan, monkeypatch, 2.0, m) for m in (None, motion))
    assert there.distance_mm["CST_L"] == pytest.approx(here.distance_mm["CST_L"], abs=1e-3)
    assert there.volume_cc["CST_L"] == pytest.approx(here.volume_cc["CST_L"], rel=1e-3)


def test_that_exchanged_sessions_change_signs_and_nothing_else(plan, monkeypatch) -> None:
    one, other = (session(plan, monkeypatch, x) for x in (2.0, 4.0))
    there, back = planned_differences(one, other), planned_differences(other, one)
    assert [f.swapped() for f in there] == list(back)


def test_that_a_registration_that_cannot_be_believed_stops_the_session(plan, monkeypatch) -> None:
    wrong = (Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look."),)
    with pytest.raises(UserError) as caught:
        session(plan, monkeypatch, 2.0, findings=wrong)
    assert caught.value.code == "registration-failed"


def test_that_the_made_planning_series_names_every_slice(plan) -> None:
    uids = {s.sop_instance_uid for s in plan.planning.slices}
    assert len(uids) == 40
    assert plan.planning.planes.depths_mm[-1] == pytest.approx(78.0)
    again = _series(replace(plan.planning.image), "made")
    assert again.series_uid == plan.planning.series_uid
