"""A study in the window: scans with their state, all of them run, and what a failed one says."""

import sys
from pathlib import Path

import pytest

from dtiplan.cli.commands import _parser
from dtiplan.gui.study.study_dialogs import AddScanDialog, NewStudyDialog
from dtiplan.gui.study.study_state import holds_study, read_study, scan_rows
from dtiplan.gui.study.study_window import StudyWindow
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.software import software
from dtiplan.workflow.study.study_folder import KeptState, Recipe, StudyFolder, StudyScan
from tests.gui.windows import actions_of, close_program, made_program, settings_in

LIGHT = (sys.executable, str(Path(__file__).resolve().parent / "light_study.py"))


def add(held, subject, kind="good"):
    source = held.folder.parent / "sources" / f"{kind}-{subject}"
    source.mkdir(parents=True)
    held.add(StudyScan(subject=subject, site="metz", session="1", sources=(str(source),)))


@pytest.fixture
def held(tmp_path):
    return StudyFolder.create(tmp_path / "study", Recipe())


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    made = StudyWindow(settings_in(tmp_path))
    made.order._queue._program = LIGHT
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_down()


def show(qtbot, window, folder):
    window.open(folder)
    qtbot.waitUntil(lambda: window.document is not None, timeout=10_000)


def states(window):
    return [row[3].text for row in window.table.cells]


def test_that_all_cases_are_run_and_a_failed_one_says_why(qtbot, window, held):
    add(held, "v1")
    add(held, "v2", "broken")
    show(qtbot, window, held.folder)
    assert states(window) == ["To do", "To do"]
    assert window.counts.text() == "To do: 2"
    window._row.button.click()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    qtbot.waitUntil(lambda: states(window) == ["Done", "Ended with an error"], timeout=10_000)
    assert window.table.cells[1][3].mark is Mark.FAILED
    window.table.setCurrentCell(1, 0)
    assert "No diffusion series can be imported." in window.detail.notices[0].text
    assert "Look." in window.detail.notices[0].text
    with qtbot.waitSignal(window.case_asked) as asked:
        window.table.setCurrentCell(0, 0)
        window.buttons["openStudyCaseButton"].click()
    assert asked.args[0].name == "v1_metz_1"
    assert not window.buttons["groupReportButton"].isEnabled()


def test_that_a_stopped_run_is_told_and_can_be_gone_on_with(qtbot, window, held):
    add(held, "v1", "slow")
    show(qtbot, window, held.folder)
    window.run_all()
    qtbot.waitUntil(lambda: states(window) == ["Running"], timeout=180_000)
    window._row.cancel.click()
    assert not window.is_working
    qtbot.waitUntil(lambda: window.order._queue.running is None, timeout=180_000)
    window.look_again()
    qtbot.waitUntil(lambda: states(window) == ["Interrupted"], timeout=30_000)
    assert window._row.button.isEnabled()


def test_that_a_study_is_begun_and_a_scan_added_by_the_command_line(
    qtbot, window, tmp_path, monkeypatch
):
    (tmp_path / "images").mkdir()

    def fill_new(dialog):
        dialog.folder.set_path(str(tmp_path / "new"))
        assert dialog.is_complete
        return 1

    def fill_scan(dialog):
        for name, value in (("subject", "V1"), ("site", "Metz"), ("session", "1")):
            dialog.names[name].setText(value)
        dialog.source.set_path(str(tmp_path / "images"))
        dialog.doses.set_path(str(tmp_path / "plans"))
        assert "dose plans is not there" in dialog.wrong()
        (tmp_path / "plans").mkdir()
        return 1

    monkeypatch.setattr(NewStudyDialog, "exec", fill_new)
    monkeypatch.setattr(AddScanDialog, "exec", fill_scan)
    window.buttons["newStudyButton"].click()
    qtbot.waitUntil(lambda: window.document is not None, timeout=180_000)
    qtbot.waitUntil(lambda: window.buttons["addScanButton"].isEnabled(), timeout=10_000)
    window.buttons["addScanButton"].click()
    qtbot.waitUntil(lambda: len(window.table.cells) == 1, timeout=180_000)
    assert [c.text for c in window.table.cells[0][:4]] == ["V1", "Metz", "1", "To do"]
    scan = read_study(tmp_path / "new")["scans"][0]
    assert scan["sources"] == [str(tmp_path / "images")]
    assert scan["doses"] == [str(tmp_path / "plans")]


def test_that_a_folder_without_a_study_is_refused_in_words(qtbot, window, tmp_path):
    window.open(tmp_path)
    qtbot.waitUntil(lambda: bool(window.notices.notices), timeout=10_000)
    assert "cannot be opened" in window.notices.notices[0].text
    assert not window.buttons["addScanButton"].isEnabled()
    assert not window._row.button.isEnabled()


def test_that_other_software_and_recipes_are_told_of_a_scan():
    scan = {
        "subject": "V1", "site": "Metz", "session": "1", "key": "V1_Metz_1", "state": "to do",
        "cause": "It was planned with another recipe or other sources.",
        "ended_utc": "2026-01-02T03:04:05.678+00:00", "other_software": ["numpy 1 -> 2"],
    }  # fmt: skip
    row = scan_rows([scan])[0]
    assert row[5].text == "It was planned with another recipe or other sources."
    assert "Planned with other software: numpy 1 -> 2." in row[5].tip
    assert row[3].mark is Mark.TO_DO  # it will be planned anew whatever planned it before
    assert "2026" not in row[4].text or "T" not in row[4].text


@pytest.mark.parametrize(("state", "mark"), [("done", Mark.STALE), ("blocked", Mark.BLOCKED)])
def test_that_a_case_planned_with_other_software_is_marked(qtbot, window, held, state, mark):
    add(held, "v1")
    scan = held.study.scans[0]
    kept = KeptState(
        state=state, order_sha256=held.order_sha256(scan), started_utc="2026-01-02T03:04:05+00:00",
        software={**software(), "numpy": "1.0"},
    )  # fmt: skip
    held.state_path(scan.key).write_text(kept.model_dump_json())
    Case.create(held.case_folder(scan))
    show(qtbot, window, held.folder)
    cell = window.table.cells[0][3]
    assert cell.text.endswith(", other software")
    assert cell.mark is mark
    assert "Planned with other software: numpy 1.0 -> " in window.detail.notices[0].text
    assert "planned with other software than runs now" in window.findings.notices[0].text


def test_that_a_cluster_is_remembered_with_its_study_and_takes_the_place_of_workers(
    qtbot, window, held, tmp_path, monkeypatch
):
    other = StudyFolder.create(tmp_path / "other", Recipe())
    add(held, "v1")
    show(qtbot, window, held.folder)
    assert window.workers.isEnabled()
    ordered = []
    monkeypatch.setattr(window.order, "begin", ordered.append)
    window.run_all()
    window.scheduler.setText(" tcp://node:8786 ")
    assert not window.workers.isEnabled()
    window.run_all()
    asked = [_parser(None).parse_args(job.argv) for job in ordered]
    assert [args.scheduler for args in asked] == ["", "tcp://node:8786"]
    show(qtbot, window, other.folder)
    assert window.scheduler.text() == ""
    show(qtbot, window, held.folder)
    assert window.scheduler.text() == "tcp://node:8786"


def test_that_a_cluster_that_cannot_be_used_is_told(qtbot, window, held):
    add(held, "v1")
    show(qtbot, window, held.folder)
    window.scheduler.setText("node")
    window.run_all()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    assert "'node' is not the address of a scheduler." in window.notices.notices[0].text
    assert window._row.button.isEnabled()


def test_that_the_group_report_is_ordered_with_who_says_it_is_one_person(
    qtbot, window, held, monkeypatch
):
    show(qtbot, window, held.folder)
    ordered = []
    monkeypatch.setattr(window.order, "begin", ordered.append)
    window.said_by.setText("A. Physicist")
    window.seeds.setValue(3)
    window.report()
    args = _parser(None).parse_args(ordered[0].argv)
    assert (args.study, args.same_person_by) == (str(held.folder), "A. Physicist")
    assert args.seeds == 3
    window.order.finished.emit(
        {
            "files": ["/x/group.pdf", "/x/group.json"], "subjects": ["V1"], "pairs": [1, 2],
            "failed": [{"pair": "V2: a, b", "reason": "No."}], "findings": [],
        }
    )  # fmt: skip
    window.order.ended.emit()
    assert "2 pairs" in window.notices.notices[0].text
    assert "V2: a, b" in window.notices.notices[1].text
    assert window.buttons["openGroupReportButton"].isEnabled()


def test_that_a_dropped_study_of_volunteers_is_not_taken_for_one_of_phantoms(
    qapp, monkeypatch, tmp_path, held
):
    phantoms = tmp_path / "phantoms"
    phantoms.mkdir()
    (phantoms / "study.json").write_text("{}")
    assert holds_study(held.folder)
    assert not holds_study(phantoms)
    program = made_program(qapp, monkeypatch, tmp_path)
    try:
        assert "studyAction" in actions_of(program.window)
        program.window.take([held.folder / "study.json"])
        assert program.window.tools.shown["study"].folder == held.folder
        assert program.window.phantoms.window is None
    finally:
        close_program(program)
