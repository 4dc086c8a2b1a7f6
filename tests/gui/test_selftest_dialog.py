"""The self-test's dialog shows the last run, and accepts it only in somebody's name."""

from __future__ import annotations

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.selftest import Answer, Reading
from dtiplan.gui.selftest.selftest_dialog import SelftestDialog
from dtiplan.workflow.constancy import records
from dtiplan.workflow.selftest.judging import Run, judge
from dtiplan.workflow.selftest.running import run_document
from dtiplan.workflow.software import CODE, software


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def keep(value: float, **made_with: str) -> None:
    reading = Reading("block-md", "Mean diffusivity", value, "", 1.0, 0.01)
    answer = Answer("block", (reading,), {"block-maps": "0" * 64})
    run = Run((answer,), {**software(), **made_with}, "here")
    took = {"seconds": 1.0, "cpu_seconds": 1.0}
    records.keep_run(run_document(run, judge(run, None), None, took), {})


@pytest.fixture
def shown(qtbot):
    made = []

    def show() -> SelftestDialog:
        dialog = SelftestDialog()
        qtbot.addWidget(dialog)
        made.append(dialog)
        return dialog

    yield show
    for dialog in made:
        dialog.close()


def test_that_a_computer_without_a_self_test_says_so(shown):
    dialog = shown()
    assert "never run" in dialog.notices.notices[0].text
    assert dialog.run_button.isEnabled()
    assert not dialog.accept_button.isEnabled()


def test_that_the_last_run_is_shown_with_its_levels(shown):
    keep(1.0)
    dialog = shown()
    assert dialog.notices.notices[0].text.startswith("Passed")
    assert dialog.levels.rowCount() == 5
    keep(1.2)
    failed = shown()
    assert failed.notices.notices[0].text.startswith("Failed")
    assert "Mean diffusivity" in failed.notices.notices[1].text


@pytest.mark.parametrize("name", ["scipy", CODE])
def test_that_a_run_of_other_software_is_marked(shown, name):
    keep(1.0, **{name: "0" * 12})
    dialog = shown()
    assert len(dialog.notices.notices) == 2
    assert f"{name} {'0' * 12} -> {software()[name][:12]}" in dialog.notices.notices[1].text


def test_that_nobody_accepts_without_name_and_reason(shown):
    keep(1.0)
    dialog = shown()
    dialog.name.setText("A Physicist")
    assert not dialog.accept_button.isEnabled()
    dialog.reason.setText("installed")
    assert dialog.accept_button.isEnabled()


def test_that_accepting_goes_through_the_command_line(shown, qtbot):
    keep(1.0)
    dialog = shown()
    dialog.name.setText("A Physicist")
    dialog.reason.setText("installed")
    with qtbot.waitSignal(dialog._queue.finished, timeout=30_000):
        dialog.accept_button.click()
    baseline = records.accepted_baseline()
    assert baseline is not None
    assert (baseline.accepted_by, baseline.reason) == ("A Physicist", "installed")
    assert not dialog.name.text()


def test_that_a_refusal_is_told(shown):
    keep(1.0)
    dialog = shown()
    dialog.begin()
    job = dialog._job
    dialog._queue.shutdown()
    dialog._tell_failed(job, UserError("No.", "Because.", "Do this.", "code"))
    assert dialog.notices.notices[0].text == "No.\nBecause.\nDo this."
    assert dialog.run_button.isEnabled()


def test_that_charts_are_drawn_by_the_command_line(shown, tmp_path):
    assert not shown()._charts.isEnabled()
    keep(1.0)
    dialog = shown()
    dialog.write_charts(tmp_path / "charts.png")
    assert dialog._job is not None
    words = ("--picture", str(tmp_path / "charts.png"), "--language", "en")
    assert dialog._job.argv == ("selftest", "charts", *words)
    dialog._queue.shutdown()
