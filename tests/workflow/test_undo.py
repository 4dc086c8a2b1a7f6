"""Going back and forth over the revisions of a case loses nothing."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow import registry
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.history import Revision, way_back
from dtiplan.workflow.cases.manifest import SCHEMA_VERSION
from dtiplan.workflow.runner import run_step, stale_steps
from dtiplan.workflow.step import Params
from tests.light_program import STEPS, Numbers
from tests.workflow.made_case import finish, made_case

MAKE, ADD = STEPS


@pytest.fixture
def case(tmp_path, monkeypatch):
    monkeypatch.setattr(registry, "STEPS", STEPS)
    made = Case.create(tmp_path / "case")
    run_step(made, MAKE, Numbers(factor=1.0))
    run_step(made, ADD, Params())
    run_step(made, MAKE, Numbers(factor=3.0))
    return made


def factor(case):
    return case.read("numbers")[1]


def log(case):
    return [json.loads(line) for line in (case.folder / "log.jsonl").read_text().splitlines()]


def test_that_history_tells_step_and_time_of_every_revision(case):
    told = case.history()
    assert [r.number for r in told] == [0, 1, 2, 3]
    assert [r.step for r in told] == ["", "make-numbers", "add-numbers", "make-numbers"]
    assert all(r.utc.startswith("20") for r in told)


def test_that_going_back_is_a_new_revision_with_the_old_content(case):
    old = (case.folder / "revisions" / "000002.json").read_bytes()
    case.move_to(2)
    assert case.manifest.revision == 4
    assert factor(case) == 1.0
    assert stale_steps(case.manifest) == ()
    again = Case.open(case.folder)
    assert again.manifest == case.manifest
    assert again.read("total") == 19999 * 20000 / 2
    assert again.history()[-1].same_as == 2
    last = log(case)[-1]
    assert (last["event"], last["text"]) == ("went-back", "went back to revision 2")
    assert (case.folder / "revisions" / "000002.json").read_bytes() == old
    assert (case.folder / "revisions" / "000003.json").is_file()


def test_that_undo_and_redo_walk_the_line_and_a_new_step_starts_another(case):
    seen = []
    for _ in range(3):
        case.move_to(way_back(case.history()).undo)
        seen.append(sorted(case.manifest.steps))
    assert seen == [["add-numbers", "make-numbers"], ["make-numbers"], []]
    assert way_back(case.history()).undo is None
    case.move_to(way_back(case.history()).redo)
    case.move_to(way_back(case.history()).redo)
    back = way_back(case.history())
    assert (back.undone_step, back.redone_step) == ("add-numbers", "make-numbers")
    assert factor(case) == 1.0
    run_step(case, MAKE, Numbers(factor=7.0))
    assert way_back(case.history()).redo is None
    case.move_to(way_back(case.history()).undo)
    assert factor(case) == 1.0
    case.move_to(way_back(case.history()).redo)
    assert factor(case) == 7.0
    case.move_to(3)
    assert factor(case) == 3.0


def test_that_a_step_after_an_undo_never_writes_into_an_old_run(case):
    case.move_to(1)
    record = run_step(case, MAKE, Numbers(factor=9.0))
    assert record.run == "0004-make-numbers"
    for revision, expected in ((1, 1.0), (3, 3.0), (5, 9.0)):
        case.move_to(revision)
        assert factor(case) == expected


def test_that_moving_to_where_one_is_changes_nothing(case):
    case.move_to(2)
    before = (case.folder / "case.json").read_bytes()
    case.move_to(2)
    case.move_to(4)
    assert (case.folder / "case.json").read_bytes() == before


@pytest.mark.parametrize("number", [-1, 4, 99])
def test_that_a_revision_that_is_not_there_is_told(case, number):
    with pytest.raises(UserError) as caught:
        case.move_to(number)
    assert caught.value.code == "no-such-revision"


def test_that_going_back_waits_for_nobody(case):
    with case.locked(), pytest.raises(UserError) as caught:
        Case.open(case.folder).move_to(1)
    assert caught.value.code == "case-in-use"


def test_that_a_jump_to_another_line_can_be_undone():
    told = [Revision(0, ""), Revision(1, "", "a"), Revision(2, "", "", 0), Revision(3, "", "b")]
    jump = Revision(4, "", "", 1)
    assert way_back([*told, jump]).undo == 3
    back = Revision(5, "", "", 3)
    assert way_back([*told, jump, back]).redo == 1
    assert way_back([*told, jump, back]).undo == 0
    assert way_back([]).undo is None


KILL_ME = """
import os, signal, sys
from pathlib import Path
left = [int(sys.argv[2])]
real_fsync = os.fsync
def fsync(handle):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    real_fsync(handle)
os.fsync = fsync
from dtiplan.workflow.cases.case import Case
Case.open(Path(sys.argv[1])).move_to(1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_that_a_kill_at_any_write_of_a_move_leaves_the_old_or_the_new(case):
    for n in range(20):
        done = subprocess.run(
            [sys.executable, "-c", KILL_ME, str(case.folder), str(n)],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        again = Case.open(case.folder)
        assert (again.manifest.revision, factor(again)) in ((3, 3.0), (4, 1.0))
        assert [r.number for r in again.history()] == list(range(again.manifest.revision + 1))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    assert 3 <= n < 19
    assert factor(again) == 1.0
    run_step(again, ADD, Params())
    assert again.read("total") == 19999 * 20000 / 2


def test_that_a_missing_log_line_of_a_move_is_written_when_the_case_is_opened(case):
    case.move_to(1)
    path = case.folder / "log.jsonl"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(lines[:-1]))
    again = Case.open(case.folder)
    assert log(again)[-1]["text"] == "went back to revision 1"
    assert again.history()[-1].same_as == 1


def test_that_what_a_killed_run_left_is_removed_by_the_next_open_but_not_under_its_writer(case):
    half = case.folder / "runs" / "0009-make-numbers.partial"
    revisions = case.folder / "revisions"
    files = (
        case.folder / ".case.json.x1",
        revisions / ".000004.json.x2",
        revisions / "000004.json",
    )
    with case.locked():
        half.mkdir()
        for file in files:
            file.write_text("{")
        Case.open(case.folder)
        assert half.is_dir()
        assert all(file.is_file() for file in files)
    Case.open(case.folder)
    assert not any(path.exists() for path in (half, *files))
    assert sorted(p.stem for p in revisions.iterdir()) == [f"{n:06d}" for n in range(4)]


def test_that_a_revision_that_was_current_once_is_kept_whatever_case_json_says(case):
    revisions = case.folder / "revisions"
    (case.folder / "case.json").write_bytes((revisions / "000002.json").read_bytes())
    Case.open(case.folder)
    assert (revisions / "000003.json").is_file()


OLD_CASE = """{
 "schema_version": 1,
 "case_uid": "9e32068d-d26d-486a-8b2f-9c7f836564a2",
 "created_utc": "2026-11-22T19:49:19.642+00:00",
 "revision": 1,
 "next_run": 2,
 "steps": {
  "add-numbers": {
   "run": "0001-add-numbers", "step": "add-numbers", "version": 1, "params": {},
   "inputs": {}, "sources": {}, "outputs": {}, "findings": [], "facts": {}, "warnings": [],
   "libraries": {"numpy": "2.4.0"}, "machine": "Linux", "started_utc": "2026-11-22T19:49:21",
   "seconds": 1.5
  }
 }
}"""
OLD_LOG = (
    '{"revision": 0, "utc": "2026-11-22T19:49:19.643+00:00", "event": "created", '
    '"record": {"case_uid": "9e32068d-d26d-486a-8b2f-9c7f836564a2"}}\n'
    '{"revision": 1, "utc": "2026-11-22T19:49:21.822+00:00", "event": "step", '
    '"record": {"run": "0001-add-numbers", "step": "add-numbers"}}\n'
)


def test_that_a_case_of_the_first_schema_opens_and_can_go_back(tmp_path):
    folder = tmp_path / "old"
    for name in ("revisions", "runs", "exports", "pictures"):
        (folder / name).mkdir(parents=True)
    (folder / "case.json").write_text(OLD_CASE)
    (folder / "revisions" / "000001.json").write_text(OLD_CASE)
    first = {**json.loads(OLD_CASE), "revision": 0, "next_run": 1, "steps": {}}
    (folder / "revisions" / "000000.json").write_text(json.dumps(first))
    (folder / "log.jsonl").write_text(OLD_LOG)
    case = Case.open(folder)
    assert case.manifest.schema_version == SCHEMA_VERSION
    assert [r.step for r in case.history()] == ["", "add-numbers"]
    assert (folder / "case.json").read_text() == OLD_CASE
    case.move_to(0)
    assert (case.manifest.revision, case.manifest.steps, case.manifest.next_run) == (2, {}, 2)
    case.move_to(1)
    assert Case.open(folder).manifest.steps["add-numbers"].seconds == 1.5


def test_that_a_released_file_lies_in_exports_only_while_the_case_stands_for_it(tmp_path):
    case = made_case(tmp_path / "case", "make-structures")
    path = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    path.write_bytes(b"released")
    sha256 = hashlib.sha256(b"released").hexdigest()
    finish(case, "export-rtstruct", facts={"path": str(path), "sha256": sha256})
    released = case.manifest.revision
    case.move_to(released - 1)
    assert not path.exists()
    assert [p.read_bytes() for p in (case.exports / "superseded").iterdir()] == [b"released"]
    case.move_to(released)
    assert path.read_bytes() == b"released"
    accept = registry.step_named("accept-registration")
    run_step(case, accept, accept.params(accepted_by="A"))
    assert not path.exists()  # the structures it was made from are out of date
    stale = case.manifest.revision
    case.move_to(released)
    assert path.read_bytes() == b"released"
    case.move_to(stale)
    assert not path.exists()
