"""Two scans compared in the window: checked first, done by the command line, shown and kept."""

import csv
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from dtiplan.cli.commands import _parser
from dtiplan.domain.errors import UserError
from dtiplan.gui.sites import result_bar
from dtiplan.gui.sites.pair_check import check_pair
from dtiplan.gui.sites.site_result import SiteResult, read_result
from dtiplan.gui.sites.sites_window import SitesWindow
from dtiplan.gui.tool_windows import ToolWindows
from dtiplan.gui.widgets.messages import Closing
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.sites import case_scans
from dtiplan.workflow.sites.figures_csv import figures_csv
from tests.gui.windows import actions_of, close_program, made_program, settings_in
from tests.processing.sites.made_scans import bundle
from tests.workflow.made_case import finish
from tests.workflow.sites.made_sites import site_case

LIGHT = (sys.executable, str(Path(__file__).resolve().parent / "light_sites.py"))


@pytest.fixture
def pair(tmp_path):
    shifted = {"CST_L": bundle(shift=(2.0, 0.0, 0.0))}
    return (
        site_case(tmp_path / "paris").folder,
        site_case(tmp_path / "lyon", serial="12", fa_added=0.03, tracts=shifted).folder,
    )


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def window(qtbot, settings, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    made = SitesWindow(settings)
    made.order._queue._program = LIGHT
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_down()


def choose(qtbot, window, pair):
    window.form.first.set_path(str(pair[0]))
    window.form.second.set_path(str(pair[1]))
    qtbot.waitUntil(lambda: bool(window.form.checks.lines), timeout=10_000)


def button(window, name):
    return window.findChild(QPushButton, name)


def marks(window):
    return [line.mark for line in window.form.checks.lines]


def figure(kind, part, value, first=None, second=None, reason="", unit=""):
    return {
        "figure": kind, "part": part, "unit": unit, "value": value, "first": first,
        "second": second, "uncertainty": None, "reason": reason,
    }  # fmt: skip


def document(**changed):
    """What ``dtiplan sites compare`` answers, with two plans and one target."""
    row = {
        "tract": "CST_L", "fa_bias": 0.0304, "md_scale_percent": -1.25, "v1_median_deg": 3.5,
        "shift_mm": 2.0, "surface_mm": 1.5, "structure_cc": -0.25, "target_mm": -0.75,
        "doses": [],
    }  # fmt: skip
    figures = [
        figure("dice", "CST_L", 0.812),
        figure("fa_bias", "CST_L", 0.0304, 0.40, 0.4304),
        figure("target_distance", "CST_L - GTV", -0.75, 5.0, 4.25, unit="mm"),
        figure("structure_volume", "CST_L", -0.25, 4.0, 3.75, unit="cc"),
        figure("dose", "CST_L - even Dmean (Gy)", 0.5, 3.0, 3.5),
        figure("dose", "CST_L - spared plan Dmean (Gy)", -0.125, 2.0, 1.875),
        figure("dice", "CST_R", None, reason="not found in lyon"),
        figure("hd95", "CST_R", None, reason="not found in lyon"),
    ]
    half = {
        "half_from_first": [], "half_from_second": [], "turn_deg": 3.0, "shift_mm": 4.0,
        "registrations_apart_mm": 0.2, "voxel_mm": 2.0,
    }  # fmt: skip
    empty = {"tract": "CST_R", "doses": [], **dict.fromkeys(list(row)[1:-1])}
    return {
        "dtiplan_version": "0", "inputs": [], "findings": [], "first": "paris", "second": "lyon",
        "layer": "other scanner", "half_way": half, "end_to_end": [row, empty],
        "figures": figures, "seeds": [], "profiles": [], "recipe_differences": [], "rules": [],
        "definitions": {}, **changed,
    }  # fmt: skip


@pytest.mark.slow
def test_that_two_cases_are_checked_compared_and_shown(qtbot, window, pair, settings, tmp_path):
    choose(qtbot, window, pair)
    assert marks(window) == [Mark.DONE] * 4
    assert window.form.checks.lines[1].word == "Other scanner"
    assert Path(window.form.out.path) == tmp_path / "paris-lyon"
    window.row.button.click()
    assert window.is_working
    assert not window.form.isEnabled()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    result = window.view.result
    assert result is not None
    assert result.document == json.loads((tmp_path / "paris-lyon" / "sites.json").read_text()) | {
        "files": result.document["files"]
    }
    assert result.report.is_file()
    row = next(r for r in window.view.chain.cells if r[0].text == "CST_L")
    assert row[1].text == "+0.0300"
    assert float(row[4].text) == pytest.approx(2.0, abs=0.05)
    qtbot.waitUntil(lambda: Path(window.form.out.path) == tmp_path / "paris-lyon-2")
    assert settings.choice("sites-first") == str(pair[0])
    assert window.earlier.folders == [tmp_path / "paris-lyon"]


def test_that_a_cancelled_comparison_leaves_no_result(qtbot, window, pair, monkeypatch, tmp_path):
    monkeypatch.setenv("DTIPLAN_TEST_TAKES_S", "60")
    choose(qtbot, window, pair)
    window.begin()
    with qtbot.waitSignal(window.order.progressed, timeout=180_000):
        pass
    window.row.cancel.click()
    assert not window.is_working
    qtbot.waitUntil(lambda: window.order._queue.running is None, timeout=10_000)
    assert window.view.result is None
    assert not (tmp_path / "paris-lyon" / "sites.json").exists()
    assert window.row.button.isEnabled()


def test_that_two_persons_are_refused_unless_somebody_says_otherwise(
    qtbot, window, pair, monkeypatch
):
    monkeypatch.setattr(case_scans, "patient_of", lambda case: case.folder.name)
    choose(qtbot, window, pair)
    assert window.form.checks.lines[0].mark is Mark.BLOCKED
    assert "names paris" in window.form.checks.lines[0].seen
    assert not window.row.button.isEnabled()
    assert window.form.said_by.isVisible()
    assert window.form.said_by.text() == ""
    window.form.said_by.setText("A. Physicist")
    assert window.form.checks.lines[0].mark is Mark.WARNING
    assert window.row.button.isEnabled()
    assert "--same-person-by=A. Physicist" in window.form.arguments()


def test_that_nobody_is_named_where_the_files_name_one_person(qtbot, window, pair):
    choose(qtbot, window, pair)
    window.form.said_by.setText("A. Physicist")
    assert not window.form.said_by.isVisible()
    assert not [word for word in window.form.arguments() if "same-person" in word]


def test_that_an_unknown_scanner_has_to_be_told(qtbot, window, tmp_path):
    pair = [site_case(tmp_path / name, serial="").folder for name in ("a", "b")]
    finish_other_images(pair[1])
    choose(qtbot, window, pair)
    assert window.form.checks.lines[1].mark is Mark.BLOCKED
    assert not window.row.button.isEnabled()
    window.form.layer.setCurrentIndex(2)
    assert window.form.checks.lines[1].word == "Other scanner"
    assert window.row.button.isEnabled()
    assert "--layer=scanner" in window.form.arguments()


def finish_other_images(folder):
    case = Case.open(folder)
    series = case.read("dwi_corrected")
    other = replace(series, values=series.values + 1.0)
    finish(case, "preprocess", dwi_corrected=other, mask=case.read("mask"))


def test_that_other_recipes_and_missing_tracts_are_told(tmp_path):
    from dtiplan.gui.sites.check_list import check_lines
    from tests.workflow.made_case import made_case

    one, other = site_case(tmp_path / "a"), site_case(tmp_path / "b", params={"n_seeds": 500})
    lines = check_lines(check_pair(one.folder, other.folder), "", None)
    assert lines[2].mark is Mark.WARNING
    assert "find-tracts" in lines[2].seen
    young = made_case(tmp_path / "young", "fit-tensor")
    last = check_lines(check_pair(one.folder, young.folder), "", None)[-1]
    assert last.mark is Mark.BLOCKED
    assert "young" in last.seen


@pytest.mark.parametrize(
    ("second", "said"), [("", "There is no case"), ("paris", "Choose two different cases")]
)
def test_that_a_folder_without_a_case_and_the_same_case_are_refused(window, pair, second, said):
    window.form.first.set_path(str(pair[0]))
    window.form.second.set_path(str(pair[0].parent / second))
    assert said in window.form.problem.text()
    assert not window.row.button.isEnabled()


def test_that_the_window_gives_the_command_line_what_a_person_would(qtbot, window, pair):
    choose(qtbot, window, pair)
    window.form.names[0].setText("Site A")
    window.form.seeds.setValue(3)
    window.form.layer.setCurrentIndex(1)
    args = _parser(None).parse_args(window.form.arguments())
    assert (args.first, args.second) == tuple(map(str, pair))
    assert args.names == ["Site A", "lyon"]
    assert (args.seeds, args.layer, args.language) == (3, "rescan", "en")
    assert args.same_person_by == ""
    window.form.exchange()
    swapped = _parser(None).parse_args(window.form.arguments())
    assert (swapped.first, swapped.second) == (args.second, args.first)
    assert swapped.names == ["lyon", "Site A"]


def test_that_each_plan_has_its_own_dose_column(window, tmp_path):
    window.show_result(SiteResult(tmp_path, document()))
    assert window.view.plan.count() == 2
    assert [c.text for c in window.view.chain.cells[0]] == [
        "CST_L", "+0.0304", "-1.25", "3.50", "2.00", "1.50", "-0.250", "-0.75", "+0.500",
    ]  # fmt: skip
    window.view.plan.setCurrentIndex(1)
    assert window.view.chain.cells[0][-1].text == "-0.125"
    assert window.view.chain.cells[0][-1].tip == "first 2.000, second 1.875"
    assert "GTV" in window.view.chain.cells[0][7].tip


def test_that_warnings_are_told_above_all_pages(window, tmp_path):
    finding = {"severity": "warning", "code": "c", "message": "Recipes differ.", "remedy": "Look."}
    window.show_result(SiteResult(tmp_path, document(findings=[finding])))
    assert "1 warning" in window.view.warned.text()
    assert window.view.warned.isVisible()
    assert "Recipes differ." in window.view.findings.notices[0].text
    window.show_result(SiteResult(tmp_path, document()))
    assert not window.view.warned.isVisible()


def test_that_what_was_not_measured_is_named_with_its_reason(window, tmp_path):
    window.show_result(SiteResult(tmp_path, document()))
    assert [c.text for c in window.view.unmeasured.cells[0]] == [
        "CST_R", "not found in lyon", "Dice, HD95",
    ]  # fmt: skip
    assert "(1)" in window.view.tabs.tabText(window.view.tabs.count() - 1)
    window.view.tabs.setCurrentIndex(1)
    missing = window.view.tracts.cells[1]
    assert missing[1].text == "–"
    assert "not found in lyon" in missing[1].tip


def test_that_an_earlier_result_tells_that_its_cases_have_changed(qtbot, window, pair, tmp_path):
    said = document(
        inputs=[
            {"path": str(pair[0] / "case.json"), "sha256": "0" * 64},
            {"path": str(tmp_path / "gone" / "case.json"), "sha256": "0" * 64},
        ],
        dtiplan_version="0.0.1",
    )
    (tmp_path / "sites.json").write_text(json.dumps(said))
    window.open(tmp_path)
    qtbot.waitUntil(lambda: window.view.result is not None)
    told = window.view.age.notices[0].text
    assert "Changed since it was made: paris" in told
    assert "No longer there: gone" in told
    assert "Made with other software: dtiplan 0.0.1 -> " in told


def test_that_another_file_is_not_taken_for_a_result(tmp_path):
    (tmp_path / "sites.json").write_text('{"inputs": []}')
    with pytest.raises(UserError) as caught:
        read_result(tmp_path)
    assert caught.value.code == "no-site-result"


def test_that_figures_are_saved_as_a_table_and_as_a_document(window, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(result_bar.QDesktopServices, "openUrl", opened.append)
    result = SiteResult(tmp_path, document())
    window.show_result(result)
    window.earlier.save(result, tmp_path / "f.csv")
    window.earlier.save(result, tmp_path / "f.json")
    window.earlier._reader.wait()
    rows = list(csv.DictReader((tmp_path / "f.csv").read_text().splitlines()))
    assert len(rows) == len(document()["figures"])
    assert rows[0]["value"] == "0.812"
    assert (rows[-1]["value"], rows[-1]["reason"]) == ("", "not found in lyon")
    assert json.loads((tmp_path / "f.json").read_text()) == document()
    button(window, "openReportButton").click()
    assert opened[0].toLocalFile() == str(tmp_path / "sites.pdf")


def test_that_repeated_tracking_has_its_own_lines_in_the_table():
    said = figures_csv(document(seeds=[figure("dice", "CST_L", 0.9)]))
    assert said.splitlines()[-1].startswith("other seeds,dice,CST_L")


def test_that_a_refusal_is_shown_in_words(qtbot, window, pair):
    choose(qtbot, window, pair)
    window.form.out.set_path("/proc/nowhere")
    window.begin()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    assert window.notices.notices
    assert window.view.result is None


def test_that_running_work_is_asked_about_before_the_window_closes(
    qtbot, window, pair, monkeypatch
):
    from dtiplan.gui import tool_window

    monkeypatch.setenv("DTIPLAN_TEST_TAKES_S", "60")
    choose(qtbot, window, pair)
    window.begin()
    answers = [Closing.STAY, Closing.CANCEL]
    monkeypatch.setattr(tool_window, "ask_leaving", lambda *_a, **_k: answers.pop(0))
    assert not window.close()
    assert window.is_working
    assert window.close()
    assert not window.is_working
    assert answers == []


def test_that_the_menu_opens_one_window_and_the_program_closes_it(qapp, monkeypatch, tmp_path):
    program = made_program(qapp, monkeypatch, tmp_path)
    try:
        action = actions_of(program.window)["compareSitesAction"]
        action.trigger()
        first = program.window.tools.shown["sites"]
        action.trigger()
        assert program.window.tools.shown == {"sites": first}
    finally:
        close_program(program)
    assert program.window.tools.shown == {}


def test_that_another_language_keeps_what_was_chosen(qapp, monkeypatch, tmp_path, pair):
    program = made_program(qapp, monkeypatch, tmp_path)
    newer = ToolWindows(program.session, program.settings, lambda _folder: None, program.window)
    try:
        program.window.tools.compare_sites()
        older = program.window.tools.shown["sites"]
        older.form.first.set_path(str(pair[0]))
        older.form.second.set_path(str(pair[1]))
        older.show_result(SiteResult(tmp_path, document()))
        newer.follow(program.window.tools)
        window = newer.shown["sites"]
        assert window is not older
        assert [window.form.first.path, window.form.second.path] == list(map(str, pair))
        assert window.view.result.folder == tmp_path
        assert program.window.tools.shown == {}
    finally:
        newer.close_down()
        close_program(program)
