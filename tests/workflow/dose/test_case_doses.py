"""Doses of a case: read off its tracts and targets in its own frame, or refused with a reason."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset
from scipy.spatial.transform import Rotation

from dtiplan.domain.dose_evaluation import DoseEvaluation
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Array
from dtiplan.domain.progress import silent
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.dose.case_doses import dose_difference_image
from dtiplan.workflow.dose.case_structures import case_structures
from dtiplan.workflow.dose.plan_sources import absolute_entry, find_plans, plan_entry
from dtiplan.workflow.plan import _steps_asked
from dtiplan.workflow.reporting.summary_dose import dose_entry, dose_lines
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step import Outcome
from dtiplan.workflow.steps.evaluate_dose import EVALUATE_DOSE, DoseParams
from tests.io.rt_structure_files import lps, registration_file, structure_file
from tests.workflow.dose.dose_cases import dose_case, inputs, made, plans
from tests.workflow.made_case import FIXED, finish

OTHER = "1.2.826.0.1.3680043.8.498.77"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans(tmp_path_factory.mktemp("plans") / "plans")


def evaluated(*entries: Path | str, **changed: object) -> Outcome:
    params = DoseParams(plans=tuple(map(str, entries)))
    return EVALUATE_DOSE.run({**inputs(), **changed}, params, silent)


@pytest.fixture(scope="module")
def outcome(folder: Path) -> Outcome:
    return evaluated(folder)


def told_of(outcome: Outcome) -> DoseEvaluation:
    told = outcome.artifacts["dose_evaluation"]
    assert isinstance(told, DoseEvaluation)
    return told


def test_that_nothing_is_evaluated_unasked() -> None:
    outcome = EVALUATE_DOSE.run(inputs(), DoseParams(), silent)
    assert outcome.artifacts == {"plan_doses": {}, "dose_evaluation": None}
    assert not outcome.sources


def test_that_both_plans_of_a_folder_are_read_off_tracts_and_targets(outcome: Outcome) -> None:
    told = told_of(outcome)
    assert [plan.name for plan in told.plans] == ["even", "spared"]
    assert [s.name for s in told.structures] == ["CST_L", "GTV"]
    assert told.tract_of == {"CST_L": "CST_L"}
    assert told.targets == ("GTV",)
    # 6 mm beyond the surface: 20.6 exp(-6 / 7), and bent 20.6 exp(-6 / 3.15).
    nearest = [20.6 * np.exp(-6.0 / fall) for fall in (7.0, 7.0 * 0.45)]
    assert told.structure("CST_L").row("Dmax").values == pytest.approx(nearest, rel=0.06)
    mean = told.structure("CST_L").row("Dmean")
    apart, u = mean.differences[1], mean.difference_uncertainties[1]
    assert apart is not None
    assert u is not None
    assert apart < -10 * u
    assert [each[0].coverage.value for each in told.indices] == pytest.approx([1, 1], abs=0.02)
    assert told.tracts.segments[0].tract == "CST_L"
    assert told.tracts.segments[0].nearest_mm == pytest.approx(8.0, abs=0.2)
    assert told.tracts.profiles[0].mean_gy[0].max() > told.tracts.profiles[0].mean_gy[1].max()


def test_that_a_tract_without_structure_is_told_as_not_measured(outcome: Outcome) -> None:
    assert {u.name: u.reason for u in told_of(outcome).unmeasured} == {"CST_R": "no streamline"}


def test_that_every_file_that_was_used_is_remembered_by_its_hash(
    outcome: Outcome,
) -> None:
    names = {Path(path).name for path in outcome.sources}
    assert names == {f"{n}_{kind}.dcm" for n in ("even", "spared") for kind in ("dose", "plan")}


def of_the_patient(dataset: Dataset) -> None:
    dataset.PatientID = "TEST"


def planning_from(angle_deg: float, shift: tuple[float, float, float]) -> Array:
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", (angle_deg, -5.0, 8.0), degrees=True).as_matrix()
    matrix[:3, 3] = shift
    return matrix


def test_that_a_registration_carries_a_dose_of_another_frame(
    outcome: Outcome, tmp_path: Path
) -> None:
    matrix = planning_from(12.0, (30.0, -20.0, 15.0))
    moved = plans(
        tmp_path / "p", OTHER, from_planning=np.asarray(np.linalg.inv(matrix), np.float64)
    )
    with pytest.raises(UserError) as caught:
        evaluated(moved)
    assert caught.value.code == "two-frames"
    flip = np.diag([-1.0, -1.0, 1.0, 1.0])

    registration_file(
        tmp_path / "p" / "r.dcm", FIXED, [(OTHER, [("RIGID", flip @ matrix @ flip)])],
        change=of_the_patient,
    )  # fmt: skip
    found = evaluated(moved)
    assert "dose-carried-over" in {f.code for f in found.findings}
    for image in found.artifacts["plan_doses"].values():
        assert image.grid.frame_of_reference_uid == FIXED
    for name in ("CST_L", "GTV"):
        for metric in ("Dmean", "D2%"):
            expected = told_of(outcome).structure(name).row(metric).values
            got = told_of(found).structure(name).row(metric).values
            # The dose grid lies otherwise: its own straight lines between voxels differ.
            assert got == pytest.approx(expected, rel=0.02, abs=0.02)


def test_that_another_patient_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        evaluated(plans(tmp_path / "p", patient_id="SOMEBODY"))
    assert caught.value.code == "two-patients"


def test_that_a_folder_without_dose_is_refused(folder: Path) -> None:
    with pytest.raises(UserError) as caught:
        evaluated(folder / "even_plan.dcm")
    assert caught.value.code == "no-dose"


def test_that_plans_are_named_and_sorted_to_their_doses(folder: Path) -> None:
    both = find_plans([plan_entry(f"B:ARM={folder}")])
    assert [(p.name, p.arm) for p in both.plans] == [("B even", "ARM"), ("B spared", "ARM")]
    files = f"A={folder / 'even_dose.dcm'};{folder / 'even_plan.dcm'}"
    (one,) = find_plans([plan_entry(files)]).plans
    assert (one.name, one.plan is not None) == ("A", True)
    alone = find_plans([plan_entry(str(folder / "even_dose.dcm"))]).plans[0]
    assert (alone.name, alone.plan) == ("even_dose", None)
    twice = find_plans([plan_entry(files), plan_entry(files)])
    assert [p.name for p in twice.plans] == ["A", "A (2)"]
    with pytest.raises(ValueError, match="no plan"):
        plan_entry("=x")
    with pytest.raises(UserError):
        absolute_entry("")
    assert absolute_entry(files) == files


def test_that_the_difference_of_two_plans_is_where_the_tract_is_spared(outcome: Outcome) -> None:
    images = outcome.artifacts["plan_doses"]
    apart = dose_difference_image(images, "spared", "even")
    values = np.asarray(apart.values)
    middle = apart.grid.vox_from_ras @ np.array([0.0, 14.0, 0.0, 1.0])
    assert values[tuple(np.rint(middle[:3]).astype(int))] < -3.0
    with pytest.raises(UserError):
        dose_difference_image(images, "spared", "C")


def test_that_a_structure_that_came_back_is_read_off_the_case(folder: Path, tmp_path: Path) -> None:
    both = tmp_path / "p"
    shutil.copytree(folder, both)

    away = [c.points_ras_mm + np.array([30.0, 0.0, 0.0]) for c in made().structure.contours]
    rois = {"CST_L": lps(away), "Stem": lps(away)}
    structure_file(both / "s.dcm", rois, frame=FIXED, change=of_the_patient)
    found = told_of(evaluated(both))
    assert "structure-of-the-case-taken" in {f.code for f in found.findings}
    assert {s.name for s in found.structures} == {"CST_L", "Stem", "GTV"}
    at_tract, elsewhere = (found.structure(n).row("Dmean").values[0] for n in ("CST_L", "Stem"))
    assert at_tract is not None
    assert elsewhere is not None
    assert at_tract > 3 * elsewhere


def test_that_a_cancel_is_heeded(folder: Path) -> None:
    def stop(fraction: float, note: str = "") -> None:
        del note
        if fraction > 0.2:
            raise CancelledError

    with pytest.raises(CancelledError):
        EVALUATE_DOSE.run(inputs(), DoseParams(plans=(str(folder),)), stop)


def test_that_a_case_keeps_the_doses_and_knows_when_they_are_old(
    folder: Path, tmp_path: Path
) -> None:
    case = dose_case(tmp_path / "case")
    copied = tmp_path / "disk" / "plans"
    shutil.copytree(folder, copied)
    assert dose_entry(case) is None
    run_step(case, EVALUATE_DOSE, DoseParams(plans=(str(copied),)))
    shutil.rmtree(copied.parent)
    entry = dose_entry(case)
    assert entry is not None
    assert not entry["is_out_of_date"]
    assert [s["name"] for s in entry["structures"]] == ["CST_L", "GTV"]
    images = case.read("plan_doses")
    assert list(images) == ["even", "spared"]
    assert images["even"].grid.frame_of_reference_uid == FIXED
    finish(case, "make-structures", structures=(made(radius_mm=3.0),))
    assert "evaluate-dose" in stale_steps(case.manifest)
    old = dose_entry(case)
    assert old is not None
    assert "OUT OF DATE" in "\n".join(dose_lines(old))
    # The files are gone: planning again leaves the doses as they are, and they are called old.
    assert EVALUATE_DOSE not in _steps_asked(case, {})
    assert EVALUATE_DOSE in _steps_asked(case, {"evaluate-dose": {"plans": ("x",)}})


def test_that_an_outer_contour_is_read_only_where_it_is_named() -> None:
    polygons = tuple(
        ReadContour(c.points_ras_mm, "CLOSED_PLANAR", None) for c in made().structure.contours
    )
    skin = ReadRoi(1, "Skin", "EXTERNAL", "", "", polygons, None, None, None, FIXED)
    point = replace(skin, number=2, name="Iso", interpreted_type="ISOCENTER", contours=())
    read = ReadStructureSet("1.2", "", "TEST", "", "", None, (FIXED,), (), frozenset(),
                            (skin, point))  # fmt: skip
    planning = inputs()["planning"]
    gathered = case_structures((), {}, (), planning, [(Path("s.dcm"), read)])  # type: ignore[arg-type]
    assert {u.name for u in gathered.unmeasured} == {"Skin", "Iso"}
    named = case_structures((), {}, (), planning, [(Path("s.dcm"), read)], ("Skin",))  # type: ignore[arg-type]
    assert [r.name for r in named.structure_set.rois] == ["Skin"]
