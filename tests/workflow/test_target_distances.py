"""Distances as a case knows them: through the registration, kept, and never when in doubt."""

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import RigidTransform
from dtiplan.domain.registration import Registration
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.targets import Target, TargetDistance
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.processing.structures import surface_distance
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow import target_distances as room
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.target_distances import kept_distances, measured_distances
from tests.workflow.made_case import FIXED, finish, planning_series, registration
from tests.workflow.scene_cases import finish as finish_bare

CENTRE = np.array([0.0, 0.0, 20.0])
RADIUS_MM, TUBE_MM, APART_MM = 10.0, 2.0, 25.0
ERROR = Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look at the pictures.")


def motion():
    """Diffusion to planning: turned by 30 degrees about z, and moved."""
    matrix = np.eye(4)
    turn = np.radians(30.0)
    matrix[:2, :2] = [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
    matrix[:3, 3] = (12.0, -7.0, 30.0)
    return matrix


def target(name="GTV", centre=CENTRE):
    ball = ball_structure(planning_series(), np.asarray(centre), RADIUS_MM, "GTV")
    return Target(name, "GTV", (255, 0, 0), ball.contours, 4.19, np.asarray(centre), 1, "1.9")


def line_in_planning(apart_mm=APART_MM):
    along = np.linspace(-12.0, 12.0, 25)[:, None] * [0.0, 0.0, 1.0]
    return Streamlines.from_lines([CENTRE + np.array([apart_mm, 0.0, 0.0]) + along])


def imported(case, *targets):
    facts = {"targets": [{"name": t.name} for t in targets]}
    finish(case, "import-series", planning=planning_series(), targets=targets, facts=facts)


def searched(case, lines=None):
    own = (lines or line_in_planning()).moved(np.linalg.inv(motion()))
    tracts = (
        TractResult("CST_L", TractStatus.FOUND, "", own, 100),
        TractResult("CST_R", TractStatus.NOT_FOUND, "not found", Streamlines.empty(), 100),
    )
    finish(case, "find-tracts", tracts=tracts, definitions_used={})
    finish(case, "import-tracts", imported_tracts={"tracts": (), "definitions": {}})
    finish(case, "edit-tracts", edited_tracts=tracts, edited_definitions={}, removed={})


def accepted(case, *findings, matrix=None):
    found = registration(*findings, motion=motion() if matrix is None else matrix)
    finish(case, "register-planning", registration=registration(motion=motion()))
    finish(case, "accept-registration", accepted_registration=found)


@pytest.fixture
def case(tmp_path):
    made = Case.create(tmp_path / "case")
    imported(made, target(), target("PTV", CENTRE + np.array([-30.0, 0, 0])))
    accepted(made)
    searched(made)
    return made


def test_that_a_tract_is_measured_where_the_registration_puts_it(case):
    found = measured_distances(case)
    assert found.unmeasured == ""
    assert list(found.tracts) == ["CST_L"]
    to_gtv, to_ptv = found.tracts["CST_L"]
    assert (to_gtv.target, to_gtv.is_overlapping) == ("GTV", False)
    assert to_gtv.distance_mm == pytest.approx(APART_MM - RADIUS_MM, abs=0.15)
    assert to_ptv.distance_mm == pytest.approx(APART_MM + 30.0 - RADIUS_MM, abs=0.15)
    assert found.structures == {}


def test_that_a_structure_is_measured_from_its_surface(case):
    lines = line_in_planning()
    made = make_structure(lines, planning_series(), radius_mm=TUBE_MM, name="Pyramid_L")
    finish(case, "make-structures", structures=(made,))
    found = measured_distances(case)
    expected = APART_MM - RADIUS_MM - TUBE_MM
    assert found.structures["Pyramid_L"][0].distance_mm == pytest.approx(expected, abs=0.3)


def test_that_a_tract_through_the_target_overlaps_it(case):
    searched(case, line_in_planning(3.0))
    assert measured_distances(case).tracts["CST_L"][0] == TargetDistance("GTV", 0.0, True)


def test_that_distances_are_measured_once_and_kept_with_the_case(case, monkeypatch):
    assert kept_distances(case) is None
    first = measured_distances(case)
    monkeypatch.setattr(surface_distance, "Solid", None)  # measuring again would fail
    assert kept_distances(case) == first
    assert measured_distances(Case.open(case.folder)) == first


def test_that_they_are_measured_anew_when_the_registration_is_accepted_otherwise(case):
    before = measured_distances(case)
    shifted = motion()
    shifted[0, 3] += 5.0
    accepted(case, matrix=shifted)
    assert kept_distances(case) is None
    after = measured_distances(case)
    gained = after.tracts["CST_L"][0].distance_mm - before.tracts["CST_L"][0].distance_mm
    assert gained == pytest.approx(5.0, abs=0.1)


def test_that_a_damaged_file_is_measured_anew(case):
    first = measured_distances(case)
    (case.folder / "distances.json").write_text('{"made_from": 1')
    assert kept_distances(case) is None
    assert measured_distances(case) == first


def test_that_without_a_target_nothing_is_measured_and_it_says_so(case):
    imported(case)
    assert measured_distances(case).unmeasured == room.NO_TARGET


def test_that_a_case_of_an_older_program_says_that_it_read_no_targets(tmp_path):
    old = Case.create(tmp_path / "case")
    finish_bare(old, "import-series", dwi="dwi", planning=planning_series())
    assert kept_distances(old).unmeasured == room.OLD_IMPORT


def test_that_without_an_accepted_registration_nothing_is_measured(tmp_path):
    case = Case.create(tmp_path / "case")
    imported(case, target())
    finish(case, "register-planning", registration=registration(motion=motion()))
    assert measured_distances(case).unmeasured == room.NO_TRACT
    searched(case)
    assert measured_distances(case).unmeasured == room.NOT_ACCEPTED


def test_that_a_registration_that_changed_since_is_not_used(case):
    measured_distances(case)
    finish(case, "register-planning", registration=registration(motion=np.eye(4)))
    assert measured_distances(case).unmeasured == room.CHANGED


def test_that_a_registration_that_failed_is_not_used(case):
    accepted(case, ERROR)
    assert measured_distances(case).unmeasured == room.UNUSABLE


def test_that_a_registration_to_another_frame_is_not_used(case):
    found = registration()
    elsewhere = RigidTransform(np.eye(4), "1.2.3.1", FIXED + ".9")
    other = Registration(elsewhere, found.quality)
    finish(case, "accept-registration", accepted_registration=other)
    assert measured_distances(case).unmeasured == room.OTHER_FRAME


def test_that_tracts_of_another_import_are_not_carried_by_this_registration(case):
    finish(case, "fit-tensor", maps="maps of another series")
    finish(case, "find-tracts", tracts=case.read("tracts"))
    assert measured_distances(case).unmeasured == ""
    finish(case, "fit-tensor", maps="maps of a third series")
    assert measured_distances(case).unmeasured == room.OLD_TRACTS
    searched(case)
    assert measured_distances(case).unmeasured == ""


def test_that_structures_that_are_out_of_date_are_not_measured(case):
    made = make_structure(line_in_planning(), planning_series(), radius_mm=TUBE_MM, name="Tube")
    finish(case, "make-structures", structures=(made,))
    assert list(measured_distances(case).structures) == ["Tube"]
    searched(case, line_in_planning(20.0))
    found = measured_distances(case)
    assert found.structures == {}
    assert found.tracts["CST_L"][0].distance_mm == pytest.approx(10.0, abs=0.15)
