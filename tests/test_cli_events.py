"""The command line as another program hears it, and as it is typed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dtiplan.cli import run
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.workflow import registry
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.events import EventWriter
from tests.light_program import STEPS
from tests.workflow.made_case import made_case

LIGHT = [sys.executable, str(Path(__file__).with_name("light_program.py"))]
PLAIN = [sys.executable, "-m", "dtiplan"]


@pytest.fixture
def case(tmp_path):
    return Case.create(tmp_path / "case")


def start(*argv, program=LIGHT):
    return subprocess.Popen(
        [*program, *map(str, argv)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def heard(child):
    """Wait for the end with standard input open, and give events, exit code and other words."""
    out, err = child.stdout.read(), child.stderr.read()
    child.wait()
    for pipe in (child.stdin, child.stdout, child.stderr):
        pipe.close()
    return [json.loads(line) for line in out.splitlines()], child.returncode, err


def run_argv(case, **params):
    return ("run", case.folder, "make-numbers", "--params", json.dumps(params), "--events")


def test_that_events_are_all_there_is_on_standard_output(case):
    events, code, err = heard(start(*run_argv(case, takes_s=0.4)))
    kinds = [e["event"] for e in events]
    assert code == 0
    assert kinds == ["started", *["progressed"] * (len(kinds) - 2), "finished"]
    assert 3 <= len(kinds) - 2 <= 0.4 * 20 + 2
    assert all({"step", "title", "fraction", "note"} <= set(e) for e in events[1:-1])
    assert events[0]["step"] == "make-numbers"
    assert events[-1]["record"]["run"] == "0001-make-numbers"
    assert "a library prints this" in err
    assert "compiled code this" in err


@pytest.mark.parametrize(
    ("ends", "exit_code", "code"),
    [("refused", 2, "seven"), ("blocked", 3, "differs"), ("bug", 1, "program-mistake")],
)
def test_that_a_failure_is_the_last_word_and_the_exit_code(case, ends, exit_code, code):
    events, ended, _ = heard(start(*run_argv(case, ends=ends)))
    last = events[-1]
    assert (last["event"], last["exit"], last["code"]) == ("failed", exit_code, code)
    assert last["problem"]
    assert last["cause"]
    assert last["remedy"]
    assert ended == exit_code
    assert [e["event"] for e in events].count("failed") == 1
    if ends == "bug":
        log = Path(next(word for word in last["remedy"].split() if word.endswith(".log")))
        log.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_that_a_signal_cancels_and_leaves_the_case_as_it_was(case, number):
    before = (case.folder / "case.json").read_bytes()
    child = start(*run_argv(case, takes_s=30.0))
    child.stdout.readline()
    child.send_signal(number)
    events, code, _ = heard(child)
    assert events[-1] == {"event": "cancelled"}
    assert code == 130
    assert (case.folder / "case.json").read_bytes() == before


def test_that_work_ends_when_its_standard_input_closes(case):
    before = (case.folder / "case.json").read_bytes()
    child = start(*run_argv(case, takes_s=30.0))
    child.stdout.readline()
    began = time.monotonic()
    out, _ = child.communicate(timeout=10)  # closes standard input
    assert json.loads(out.splitlines()[-1]) == {"event": "cancelled"}
    assert time.monotonic() - began < 3.0
    assert (case.folder / "case.json").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_that_work_that_cannot_stop_is_ended_after_its_standard_input_closed(case):
    child = start(*run_argv(case, takes_s=0.1, ends="deaf"))
    while "fraction" not in child.stdout.readline():
        pass
    time.sleep(0.3)
    child.communicate(timeout=10)
    assert child.returncode == 130
    with Case.open(case.folder).locked():
        pass


def test_that_inspect_answers_with_its_document(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    events, code, _ = heard(start("inspect", tmp_path, "--events", program=PLAIN))
    assert code == 0
    assert events[-1]["event"] == "finished"
    assert events[-1]["document"]["series"] == []


def test_that_plan_and_export_fail_with_an_event(tmp_path):
    case = made_case(tmp_path / "case", "fit-tensor")
    out = tmp_path / "a.dcm"
    asked = ("export", "rtstruct", case.folder, "--out", out, "--events")
    events, code, _ = heard(start(*asked, program=PLAIN))
    assert (events[-1]["code"], code) == ("step-input-missing", 2)
    asked = ("plan", "/no/such/place", "--case", tmp_path / "new", "--events")
    events, code, _ = heard(start(*asked, program=PLAIN))
    assert {e["event"] for e in events[:-1]} == {"started", "progressed"}
    assert (events[0]["step"], events[-1]["code"], code) == ("import-series", "source-missing", 2)


def test_that_the_last_word_is_said_once():
    read, write = os.pipe()
    with os.fdopen(write, "wb") as file:
        events = EventWriter(file)
        events.finished(record={})
        events.failed(UserError("a", "b", "c"), 2)
        events.cancelled()
    with os.fdopen(read) as file:
        assert [json.loads(line)["event"] for line in file] == ["finished"]


def test_that_a_reader_that_went_away_does_not_stop_the_work():
    read, write = os.pipe()
    os.close(read)
    file = os.fdopen(write, "wb", buffering=0)
    EventWriter(file).started("a", "A")(0.5, "")
    file.close()


@pytest.fixture
def light_steps(monkeypatch):
    monkeypatch.setattr(registry, "STEPS", STEPS)


@pytest.mark.parametrize(
    ("words", "factor"),
    [
        (["--params", '{"factor": 4}'], 4.0),
        (["--factor", "5", "--params", '{"factor": 4}'], 5.0),
        (["--params={}"], 2.0),
        (["--factor=-6"], -6.0),
    ],
)
@pytest.mark.usefixtures("light_steps")
def test_that_parameters_are_read_from_json_and_pairs(case, words, factor, capsys):
    assert run(["run", str(case.folder), "make-numbers", *words]) == 0
    assert "n: 1" in capsys.readouterr().out
    assert Case.open(case.folder).manifest.steps["make-numbers"].params["factor"] == factor


@pytest.mark.parametrize("text", ["{", "[1]", '{"no_such": 1}', '{"factor": "x"}'])
@pytest.mark.usefixtures("light_steps")
def test_that_wrong_json_is_told(case, text, capsys):
    assert run(["run", str(case.folder), "make-numbers", "--params", text]) == 2
    assert "What to do" in capsys.readouterr().err


@pytest.mark.usefixtures("light_steps")
def test_that_a_cancel_that_comes_when_the_result_is_current_is_too_late(case, monkeypatch):
    real = Case.store_run

    def store_then_cancel(self, record, artifacts):
        real(self, record, artifacts)
        raise CancelledError

    monkeypatch.setattr(Case, "store_run", store_then_cancel)
    assert run(["run", str(case.folder), "make-numbers"]) == 0
    assert "make-numbers" in Case.open(case.folder).manifest.steps


def test_that_no_command_and_open_show_the_window():
    shown = []

    def window(argv):
        shown.append(list(argv))
        return 5

    assert run([], window) == 5
    assert run(["open"], window) == 5
    assert run(["open", "CASE"], window) == 5
    assert shown == [[], [], ["CASE"]]


def test_that_the_help_lists_the_window_and_hides_the_scene_service(capsys):
    with pytest.raises(SystemExit):
        run(["--help"])
    said = capsys.readouterr().out
    assert "open" in said
    assert "serve-scene" not in said


def test_that_signals_are_as_before_after_a_command(capsys):
    before = signal.getsignal(signal.SIGTERM)
    assert run(["steps"]) == 0
    assert "accept-registration" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGTERM) is before
