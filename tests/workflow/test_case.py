"""A case on disk, and the running of steps on it."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.workflow import registry
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files import codec
from dtiplan.workflow.runner import is_current, run_step, stale_steps
from dtiplan.workflow.step import Outcome, Params, Step


class Factor(Params):
    factor: float = 2.0


def _first(_inputs, params, progress):
    progress(0.5)
    return Outcome({"numbers": np.arange(20000.0) * params.factor})


def _second(inputs, _params, _progress):
    return Outcome({"total": float(inputs["numbers"].sum())}, facts={"seen": 1})


FIRST = Step("make-numbers", "Make numbers", 1, Factor, (), ("numbers",), _first, "")
SECOND = Step("add-numbers", "Add numbers", 1, Params, ("numbers",), ("total",), _second, "")


@pytest.fixture
def two_steps(monkeypatch):
    monkeypatch.setattr(registry, "STEPS", (FIRST, SECOND))


@pytest.fixture
def case(tmp_path, two_steps):  # noqa: ARG001 - the steps stand in for the real ones
    return Case.create(tmp_path / "case")


def test_that_what_a_step_gives_can_be_read_after_opening_again(case):
    run_step(case, FIRST, Factor(factor=3.0))
    run_step(case, SECOND, Params())
    again = Case.open(case.folder)
    assert again.read("total") == 3.0 * 19999 * 20000 / 2
    assert again.manifest.steps["add-numbers"].facts == {"seen": 1}


def test_that_a_step_without_its_input_says_what_to_run_first(case):
    with pytest.raises(UserError) as caught:
        run_step(case, SECOND, Params())
    assert "make-numbers" in caught.value.remedy


def test_that_a_change_upstream_makes_what_follows_stale(case):
    run_step(case, FIRST, Factor())
    run_step(case, SECOND, Params())
    assert stale_steps(case.manifest) == ()
    assert is_current(case.manifest, FIRST, Factor())
    assert not is_current(case.manifest, FIRST, Factor(factor=5.0))
    run_step(case, FIRST, Factor(factor=5.0))
    assert stale_steps(case.manifest) == ("add-numbers",)


def test_that_a_setting_that_did_not_exist_yet_had_its_default(case):
    run_step(case, FIRST, Factor())
    older = case.manifest.steps["make-numbers"].model_copy(update={"params": {}})
    manifest = case.manifest.model_copy(update={"steps": {"make-numbers": older}})
    assert is_current(manifest, FIRST, Factor())
    assert not is_current(manifest, FIRST, Factor(factor=5.0))
    unknown = older.model_copy(update={"params": {"gone": 1}})
    manifest = case.manifest.model_copy(update={"steps": {"make-numbers": unknown}})
    assert not is_current(manifest, FIRST, Factor())


def test_that_the_same_settings_give_the_same_hash(case):
    first = run_step(case, FIRST, Factor())
    second = run_step(case, FIRST, Factor())
    assert first.outputs["numbers"].sha256 == second.outputs["numbers"].sha256


def test_that_a_cancelled_step_leaves_the_case_as_it_was(case):
    run_step(case, FIRST, Factor())
    before = (case.folder / "case.json").read_bytes()

    def stop(_fraction, _note=""):
        raise CancelledError

    with pytest.raises(CancelledError):
        run_step(case, FIRST, Factor(factor=7.0), stop)
    assert (case.folder / "case.json").read_bytes() == before
    assert sorted(p.name for p in (case.folder / "runs").iterdir()) == ["0001-make-numbers"]


def test_that_the_log_grows_and_survives_a_torn_line(case):
    run_step(case, FIRST, Factor())
    log = case.folder / "log.jsonl"
    with log.open("a") as file:
        file.write('{"revision": 2, "rec')
    run_step(Case.open(case.folder), SECOND, Params())
    lines = log.read_text().splitlines()
    whole = [json.loads(line) for line in lines if line.endswith("}")]
    assert [entry["revision"] for entry in whole] == [0, 1, 2]
    record = whole[1]["record"]
    assert record["params"] == {"factor": 2.0}
    assert record["libraries"]["numpy"] == np.__version__


def test_that_a_missing_log_line_is_written_when_the_case_is_opened(case):
    run_step(case, FIRST, Factor())
    log = case.folder / "log.jsonl"
    lines = log.read_text().splitlines(keepends=True)
    log.write_text("".join(lines[:-1]))
    Case.open(case.folder)
    assert log.read_text().count("make-numbers") > 0


def test_that_looking_at_a_case_takes_nothing_from_under_its_writer(case, monkeypatch):
    record = run_step(case, FIRST, Factor())
    seen = []

    def write_while_somebody_looks(value, folder):
        sha256 = codec_write(value, folder)
        Case.open(case.folder)
        seen.append(folder.is_dir())
        return sha256

    codec_write = codec.write_value
    monkeypatch.setattr(codec, "write_value", write_while_somebody_looks)
    case.store_run(record, {"numbers": np.arange(3.0)})
    assert seen == [True]
    assert list(case.read("numbers")) == [0.0, 1.0, 2.0]


def test_that_a_damaged_artifact_is_told(case):
    run_step(case, FIRST, Factor())
    path = case.folder / case.manifest.artifact("numbers").folder / "0.npy"
    content = bytearray(path.read_bytes())
    content[500] ^= 255
    path.write_bytes(bytes(content))
    with pytest.raises(UserError, match="SHA-256"):
        Case.open(case.folder).read("numbers")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema_version": 99}', "\x00\xff"])
def test_that_a_damaged_manifest_is_told(case, text):
    (case.folder / "case.json").write_text(text)
    with pytest.raises(UserError) as caught:
        Case.open(case.folder)
    assert caught.value.code in {"case-damaged", "case-schema"}


def test_that_a_folder_with_other_files_is_not_taken(tmp_path):
    (tmp_path / "thesis.txt").write_text("precious")
    with pytest.raises(UserError):
        Case.open_or_create(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "precious"


def test_that_only_one_program_works_on_a_case(case):
    with case.locked(), pytest.raises(UserError, match="Another dtiplan"):
        run_step(Case.open(case.folder), FIRST, Factor())


def test_that_a_full_disk_is_told_and_nothing_is_half_written(case, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device", "0.npy")

    run_step(case, FIRST, Factor())
    before = (case.folder / "case.json").read_bytes()
    monkeypatch.setattr(np, "save", full)
    with pytest.raises(UserError, match="the disk is full"):
        run_step(case, FIRST, Factor(factor=9.0))
    assert (case.folder / "case.json").read_bytes() == before
    assert not list((case.folder / "runs").glob("*.partial"))


KILL_ME = """
import os, signal, sys
import numpy as np
from pathlib import Path
from tests.workflow.test_case import FIRST, SECOND, Factor
from dtiplan.workflow import registry, runner
registry.STEPS = (FIRST, SECOND)
from dtiplan.workflow.cases.case import Case

calls = int(sys.argv[2])
left = [calls]
real_fsync = os.fsync
def fsync(handle):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    real_fsync(handle)
os.fsync = fsync
case = Case.open(Path(sys.argv[1]))
runner.run_step(case, FIRST, Factor(factor=11.0))
print("finished")
"""


def test_that_a_kill_at_any_write_loses_nothing_that_was_finished(case):
    """Kill the process at its 1st, 2nd, 3rd ... flush to disk until one run gets through."""
    run_step(case, FIRST, Factor())
    finished = False
    for n in range(40):
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(KILL_ME), str(case.folder), str(n)],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        again = Case.open(case.folder)
        factor = again.manifest.steps["make-numbers"].params["factor"]
        assert again.read("numbers")[1] == factor
        assert factor in (2.0, 11.0)
        if done.returncode == 0:
            finished = True
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    assert finished
    assert n >= 4
    run_step(again, SECOND, Params())
    assert again.read("total") == 11.0 * 19999 * 20000 / 2
    assert not list((case.folder / "runs").glob("*.partial"))


def test_that_what_a_killed_program_wrote_beside_the_case_is_swept_once_it_is_old(case):
    old, new = case.folder / ".distances.json.abcd1234", case.folder / ".view.json.efgh5678"
    for path in (old, new):
        path.write_text("{")
    os.utime(old, (0.0, 0.0))
    with case.locked():
        assert not old.exists()
        assert new.exists()  # somebody may be writing it
