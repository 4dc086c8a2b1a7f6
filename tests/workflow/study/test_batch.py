"""A study is planned case by case; nothing one case does can harm the others."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.study.batch import BatchSettings, run_study
from dtiplan.workflow.study.case_run import case_order, run_case
from dtiplan.workflow.study.documents import study_document, study_text
from dtiplan.workflow.study.study_folder import (
    Recipe,
    RunState,
    StudyFolder,
    StudyScan,
    read_recipe,
)

LIGHT = (sys.executable, str(Path(__file__).with_name("light_plan.py")))
TWO = BatchSettings(workers=2, program=LIGHT)


def scan_of(root: Path, number: int, kind: str = "good") -> StudyScan:
    source = root / "sources" / f"{kind}-{number}"
    source.mkdir(parents=True)
    return StudyScan(
        subject=f"v{number // 4}",
        site="metz" if number % 2 else "homburg",
        session=str(number % 4 // 2),
        sources=(str(source),),
    )


def study(root: Path, kinds: list[str]) -> StudyFolder:
    held = StudyFolder.create(root / "study", Recipe(seed=1))
    for number, kind in enumerate(kinds):
        held.add(scan_of(root, number, kind))
    return held


def states(held: StudyFolder) -> list[RunState]:
    return [held.state(scan)[0] for scan in held.study.scans]


def test_that_a_broken_and_a_dying_case_do_not_stop_the_others(tmp_path):
    held = study(tmp_path, ["good", "broken", "dying", "good"])
    run_study(held, TWO)
    assert states(held) == [RunState.DONE, RunState.FAILED, RunState.FAILED, RunState.DONE]
    said = study_document(StudyFolder.open(held.folder))
    broken, dying = said["scans"][1], said["scans"][2]
    assert broken["problem"] == "No diffusion series can be imported."
    assert dying["cause"] == "Its exit code was -9."
    assert said["counts"]["done"] == 2
    assert "None was found." in study_text(said)
    again = run_study(held, TWO)  # what is done stays, what failed is tried again
    assert {each["key"] for each in again} == {broken["key"], dying["key"]}


def test_that_results_of_other_software_are_marked_until_the_case_is_planned_from_the_start(
    tmp_path,
):
    held = study(tmp_path, ["good"])
    run_study(held, TWO)
    assert study_document(held)["scans"][0]["other_software"] == []
    folder = held.case_folder(held.study.scans[0])
    told = json.loads((folder / "case.json").read_text())
    for record in told["steps"].values():  # a step of a run that an update interrupted
        record["libraries"]["numpy"] = "1.0"
    (folder / "case.json").write_text(json.dumps(told))
    said = study_document(held)
    assert said["scans"][0]["other_software"][0].startswith("numpy 1.0 -> ")
    assert said["findings"][0]["code"] == "study-other-software"
    folder.rename(tmp_path / "old")
    assert study_document(held)["scans"][0]["cause"] == "Its case is no longer there."
    assert len(run_study(held, TWO)) == 1
    assert study_document(held)["scans"][0]["other_software"] == []


def test_that_another_recipe_makes_every_case_to_be_done_again(tmp_path):
    held = study(tmp_path, ["good"])
    run_study(held, TWO)
    changed = held.study.model_copy(update={"recipe": Recipe(seed=2)})
    again = StudyFolder(held.folder, changed)
    assert states(again) == [RunState.TO_DO]


def test_that_a_stopped_run_stops_its_cases_and_they_are_marked_interrupted(tmp_path):
    held = study(tmp_path, ["slow"])
    until = time.monotonic() + 1.5

    def stop_soon(_fraction: float, _note: str = "") -> None:
        if time.monotonic() > until:
            raise CancelledError

    began = time.monotonic()
    with pytest.raises(CancelledError):
        run_study(held, TWO, stop_soon)
    assert time.monotonic() - began < 25
    assert states(held) == [RunState.INTERRUPTED]


def test_that_two_runs_of_one_study_do_not_meet(tmp_path):
    from dtiplan.workflow.files.durable import only_one

    held = study(tmp_path, ["good"])
    with only_one(held.folder / ".run.lock"), pytest.raises(UserError) as refused:
        run_study(held, TWO)
    assert refused.value.code == "study-in-use"


def test_that_a_case_somebody_else_plans_is_left_to_him(tmp_path):
    from dtiplan.workflow.files.durable import only_one

    held = study(tmp_path, ["good"])
    scan = held.study.scans[0]
    with only_one(held.lock_path(scan.key)):
        ended = run_case(case_order(held, scan, LIGHT))
    assert ended["state"] == "running"
    assert held.kept_state(scan) is None


def test_that_names_that_could_leave_the_folder_are_refused(tmp_path):
    held = study(tmp_path, [])
    scan = StudyScan(subject="../x", site="a", session="1", sources=(str(tmp_path),))
    with pytest.raises(UserError) as refused:
        held.add(scan)
    assert refused.value.code == "study-name"


def test_that_a_scan_is_added_once_only(tmp_path):
    held = study(tmp_path, ["good"])
    with pytest.raises(UserError) as refused:
        held.add(held.study.scans[0])
    assert refused.value.code == "study-scan-known"


@pytest.mark.parametrize("recipe", [{"tract": ["CST_L"]}, {"tracts": ["CST_L", "CST_Left"]}])
def test_that_a_recipe_with_an_unknown_setting_or_tract_is_refused(tmp_path, recipe):
    path = tmp_path / "recipe.json"
    path.write_text(json.dumps(recipe))
    with pytest.raises(UserError) as refused:
        read_recipe(str(path))
    assert refused.value.code == "study-recipe"


def test_that_the_recipe_is_what_plan_is_asked_for(tmp_path):
    from dtiplan.cli.commands import _parser

    recipe = Recipe(tracts=("CST_L", "CST_R"), model="csd", margin_mm=2, seed=7, near=("GTV=10",))
    held = StudyFolder.create(tmp_path / "study", recipe)
    held.add(scan_of(tmp_path, 0))
    args = _parser(None).parse_args(case_order(held, held.study.scans[0])["argv"])
    assert (args.tracts, args.model, args.margin_mm) == ("CST_L,CST_R", "csd", 2.0)
    assert (args.seed, args.near, args.events) == (7, ["GTV=10"], True)
    assert Path(args.case) == held.folder / "cases" / "v0_homburg_0"
    assert args.dose == []


def test_that_doses_of_a_scan_are_planned_with_it_and_change_its_order(tmp_path):
    from dtiplan.cli.commands import _parser, run

    dose, folder = tmp_path / "dose.dcm", tmp_path / "study"
    dose.write_bytes(b"")
    held = StudyFolder.create(folder, Recipe())
    bare = scan_of(tmp_path, 0)
    names = ("--subject", "v0", "--site", "homburg", "--session", "0")
    added = ["study", "add", str(folder), *bare.sources, *names, "--dose", f"SRS={dose}"]
    assert run([*added[:-1], f"SRS={dose}x"]) == 2  # it is not there
    assert run(added) == 0
    held = StudyFolder.open(folder)
    (scan,) = held.study.scans
    args = _parser(None).parse_args(case_order(held, scan)["argv"])
    assert args.dose == [f"SRS={dose}"]
    assert args.sources == list(bare.sources)
    assert held.order_sha256(scan) != held.order_sha256(bare)


def _run_in_child(folder: Path) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from pathlib import Path;"
        "from dtiplan.workflow.study.batch import *; from dtiplan.workflow.study.study_folder "
        "import StudyFolder;"
        "run_study(StudyFolder.open(Path(sys.argv[1])),"
        " BatchSettings(workers=2, program=tuple(sys.argv[2:])))"
    )
    return subprocess.Popen([sys.executable, "-c", code, str(folder), *LIGHT])


@pytest.mark.slow
def test_that_of_sixteen_cases_fifteen_finish_over_a_killed_scheduler(tmp_path):
    held = study(tmp_path, ["good"] * 9 + ["broken"] + ["good"] * 6)
    scheduler = _run_in_child(held.folder)
    while states(held).count(RunState.DONE) < 4:
        assert scheduler.poll() is None
        time.sleep(0.1)
    os.kill(scheduler.pid, signal.SIGKILL)
    scheduler.wait()
    until = time.monotonic() + 20  # the children end by themselves
    while RunState.RUNNING in states(held):
        assert time.monotonic() < until
        time.sleep(0.2)
    done = [s.key for s in held.study.scans if held.state(s)[0] is RunState.DONE]
    assert 4 <= len(done) < 15
    before = {key: Case.open(held.folder / "cases" / key).manifest for key in done}
    run_study(held, TWO)
    assert states(held).count(RunState.DONE) == 15
    assert states(held).count(RunState.FAILED) == 1
    for key, manifest in before.items():  # what was done was not touched
        assert Case.open(held.folder / "cases" / key).manifest == manifest
