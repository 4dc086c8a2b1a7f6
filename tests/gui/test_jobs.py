"""Long work in child processes: every job ends once, and the case is whole whatever happens."""

import hashlib
import json
import os
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.gui.background import jobs
from dtiplan.gui.background.jobs import Job, JobQueue, own_program, step_job
from dtiplan.workflow.cases.case import Case

LIGHT = (sys.executable, str(Path(__file__).resolve().parents[1] / "light_program.py"))
LONG_MS = 20_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals")


class Heard(list):
    """What a queue said, in order: (what, job, ...)."""

    def __init__(self, queue):
        for name in ("started", "progressed", "finished", "failed", "cancelled"):
            getattr(queue, name).connect(lambda *said, name=name: self.append((name, *said)))

    def ends(self):
        return [said for said in self if said[0] in ("finished", "failed", "cancelled")]

    def words(self):
        return [said[0] for said in self if said[0] != "progressed"]


@pytest.fixture
def queue(qtbot):  # noqa: ARG001 - Qt must be running
    made = JobQueue(program=LIGHT, grace_ms=400)
    yield made
    made.shutdown()
    assert children() == []


@pytest.fixture
def heard(queue):
    return Heard(queue)


@pytest.fixture
def case(tmp_path):
    return Case.create(tmp_path / "case")


def children():
    """Give the process numbers of living children of this process."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text()
        except OSError:
            continue
        state, parent = text.rsplit(") ", 1)[1].split()[:2]
        if int(parent) == os.getpid() and state != "Z":
            found.append(int(stat.parent.name))
    return found


def content(case):
    """Give a hash of every file of a case but the lock."""
    return {
        str(p.relative_to(case.folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(case.folder.rglob("*"))
        if p.is_file() and p.name != ".lock"
    }


def job(case, step="make-numbers", group="", **params):
    return step_job(case.folder, step, step, params, group)


def wait(qtbot, heard, n_ends):
    qtbot.waitUntil(lambda: len(heard.ends()) == n_ends, timeout=LONG_MS)


def test_that_a_step_is_run_and_its_record_comes_back(qtbot, queue, heard, case):
    ordered = job(case, factor=3.0, takes_s=0.3)
    queue.add(ordered)
    assert queue.running is ordered
    wait(qtbot, heard, 1)
    assert heard.words() == ["started", "finished"]
    record = heard.ends()[0][2]
    assert (record["step"], record["facts"]) == ("make-numbers", {"n": 1})
    fractions = [said[2] for said in heard if said[0] == "progressed"]
    assert fractions == sorted(fractions)
    assert len(fractions) <= 0.3 * 20 + 2
    assert Case.open(case.folder).read("numbers")[1] == 3.0
    assert (queue.running, queue.waiting, queue.seconds_left) == (None, (), None)


def test_that_jobs_run_one_after_another_in_order(qtbot, queue, heard, case):
    changes = []
    queue.queue_changed.connect(lambda: changes.append(len(queue.waiting)))
    ordered = [job(case), job(case, "add-numbers"), job(case, factor=5.0)]
    queue.add(*ordered)
    assert queue.waiting == tuple(ordered[1:])
    wait(qtbot, heard, 3)
    assert heard.words() == ["started", "finished"] * 3
    assert [said[1] for said in heard.ends()] == ordered
    assert changes == [2, 1, 0, 0]
    again = Case.open(case.folder)
    assert again.read("total") == 2.0 * 19999 * 20000 / 2
    assert again.manifest.revision == 3


@pytest.mark.parametrize(
    ("ends", "kind", "code"),
    [("refused", UserError, "seven"), ("blocked", ReleaseBlockedError, "differs")],
)
def test_that_what_a_step_refuses_is_told_as_it_was_said(
    qtbot, queue, heard, case, ends, kind, code
):
    before = content(case)
    queue.add(job(case, ends=ends))
    wait(qtbot, heard, 1)
    what, _, error = heard.ends()[0]
    assert (what, type(error), error.code) == ("failed", kind, code)
    assert error.problem
    assert error.cause
    assert error.remedy
    assert content(case) == before


def test_that_a_mistake_of_the_program_names_the_log(qtbot, queue, heard, case):
    before = content(case)
    queue.add(job(case, ends="bug"))
    wait(qtbot, heard, 1)
    error = heard.ends()[0][2]
    assert error.code == "program-mistake"
    assert "a hole" in error.cause
    log = Path(next(word for word in error.remedy.split() if word.endswith(".log")))
    assert "RuntimeError" in log.read_text()
    log.unlink()
    assert content(case) == before


def test_that_a_child_killed_by_signal_11_is_told_and_the_next_job_runs(qtbot, queue, heard, case):
    before = content(case)
    queue.add(job(case, ends="killed"))
    wait(qtbot, heard, 1)
    error = heard.ends()[0][2]
    assert error.code == "child-crashed"
    assert "signal 11 (SIGSEGV)" in error.cause
    assert "Segmentation fault" in error.cause
    assert "light_program.py" in error.cause  # where it happened, from the child's last words
    assert "_make" in error.cause
    assert "as it was before" in error.remedy
    assert content(case) == before
    queue.add(job(case))
    wait(qtbot, heard, 2)
    assert heard.ends()[1][0] == "finished"


def test_that_a_child_killed_when_its_result_was_current_has_finished(
    qtbot, queue, heard, case, monkeypatch
):
    monkeypatch.setenv("LIGHT_DIES_DONE", "1")
    queue.add(job(case, factor=6.0))
    wait(qtbot, heard, 1)
    what, _, record = heard.ends()[0]
    assert (what, record["params"]["factor"]) == ("finished", 6.0)
    assert Case.open(case.folder).read("numbers")[1] == 6.0


def test_that_a_child_that_vanishes_without_a_word_is_told(qtbot, queue, heard, case):
    queue.add(job(case, ends="vanished"))
    wait(qtbot, heard, 1)
    error = heard.ends()[0][2]
    assert "exit code 77" in error.cause
    assert "last words" in error.cause


def test_that_a_program_that_cannot_be_started_is_told(qtbot, case):
    queue = JobQueue(program=("/no/such/program",))
    heard = Heard(queue)
    queue.add(job(case), job(case))
    wait(qtbot, heard, 2)
    assert "could not be started" in heard.ends()[0][2].cause
    assert queue.running is None


def test_that_a_cancel_at_any_moment_leaves_the_case_as_it_was(qtbot, queue, heard, case):
    """From before the child has begun until about when it is done."""
    queue.add(job(case))
    wait(qtbot, heard, 1)
    rng = np.random.default_rng(4)
    n_cancelled = 0
    for n in range(6):
        before = content(case)
        ordered = job(case, factor=float(n), takes_s=0.25, size=2_000_000)
        queue.add(ordered)
        qtbot.wait(int(rng.uniform(0, 800)))
        queue.cancel(ordered)
        wait(qtbot, heard, n + 2)
        again = Case.open(case.folder)  # removes what was half written
        assert not list(case.folder.rglob("*.partial"))
        if heard.ends()[-1][0] == "cancelled":
            n_cancelled += 1
            assert content(case) == before
        else:  # the cancel came when all was done
            assert again.manifest.steps["make-numbers"].params["factor"] == n
        with again.locked():
            pass
    assert n_cancelled >= 2


def test_that_a_cancel_at_once_or_by_one_who_hears_it_begin_is_heard(qtbot, queue, heard, case):
    before = content(case)
    at_once = job(case, takes_s=30.0)
    queue.add(at_once)
    queue.cancel(at_once)
    wait(qtbot, heard, 1)
    queue.started.connect(queue.cancel)
    queue.add(job(case, takes_s=30.0), job(case, takes_s=30.0))
    wait(qtbot, heard, 3)
    assert {said[0] for said in heard.ends()} == {"cancelled"}
    assert content(case) == before


def test_that_a_child_that_does_not_listen_is_ended(qtbot, queue, heard, case):
    before = content(case)
    ordered = job(case, takes_s=0.05, ends="deaf")
    queue.add(ordered)
    qtbot.waitUntil(lambda: any(said[0] == "progressed" for said in heard), timeout=LONG_MS)
    qtbot.wait(200)
    began = time.monotonic()
    queue.cancel(ordered)
    wait(qtbot, heard, 1)
    assert heard.ends()[0][0] == "cancelled"
    assert time.monotonic() - began < 3.0
    Case.open(case.folder)
    assert content(case) == before


def test_that_waiting_jobs_can_be_taken_out_and_all_be_stopped(qtbot, queue, heard, case):
    first, second, third = job(case, takes_s=30.0), job(case), job(case)
    queue.add(first, second, third)
    queue.cancel(second)
    assert heard.ends() == [("cancelled", second)]
    assert queue.waiting == (third,)
    queue.cancel_all()
    wait(qtbot, heard, 3)
    assert {said[0] for said in heard.ends()} == {"cancelled"}
    assert queue.running is None


def test_that_jobs_which_stand_on_a_failed_one_are_dropped_and_others_are_not(
    qtbot, queue, heard, case
):
    queue.add(
        job(case, group="chain", ends="refused"),
        job(case, "add-numbers", group="chain"),
        job(case, group="other"),
    )
    wait(qtbot, heard, 3)
    assert [said[0] for said in heard.ends()] == ["failed", "cancelled", "finished"]


def test_that_time_left_is_told_while_it_runs(qtbot, queue, heard, case):
    queue.add(job(case, takes_s=30.0))
    qtbot.waitUntil(lambda: queue.seconds_left is not None, timeout=LONG_MS)
    assert 10.0 < queue.seconds_left < 90.0
    assert 0.0 < queue.fraction < 0.5
    queue.cancel_all()
    wait(qtbot, heard, 1)


def test_that_a_shutdown_leaves_no_process_and_says_nothing_more(qtbot, queue, heard, case):
    before = content(case)
    queue.add(job(case, takes_s=30.0), job(case))
    qtbot.waitUntil(lambda: any(said[0] == "progressed" for said in heard), timeout=LONG_MS)
    heard.clear()
    queue.shutdown()
    qtbot.wait(50)
    assert heard == []
    assert children() == []
    assert content(case) == before
    assert (queue.running, queue.waiting) == (None, ())


def test_that_a_job_is_this_programs_own_command_line(monkeypatch):
    made = step_job(Path("/case"), "fit-tensor", "Fit tensor", {"a": (1.5, None)}, "g")
    assert made.argv[:4] == ("run", "/case", "fit-tensor", "--params")
    assert json.loads(made.argv[4]) == {"a": [1.5, None]}
    assert (made.step, made.group, made.case_folder) == ("fit-tensor", "g", Path("/case"))
    assert own_program() == (sys.executable, "-m", "dtiplan")
    monkeypatch.setattr(jobs.sys, "frozen", True, raising=False)
    assert own_program() == (sys.executable,)


def test_that_the_real_command_line_answers_a_job(qtbot, tmp_path):
    queue = JobQueue()
    heard = Heard(queue)
    (tmp_path / "readme.txt").write_text("nothing of use")
    queue.add(Job("Look", ("inspect", str(tmp_path))), Job("Look", ("inspect", "/no/such/place")))
    wait(qtbot, heard, 2)
    (_, _, document), (_, _, error) = heard.ends()
    assert document["series"] == []
    assert error.code == "no-source"
    queue.shutdown()
