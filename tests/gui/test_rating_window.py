"""Blind rating in the window: a round made by the command line, and what raters found compared."""

import csv
import sys
from pathlib import Path

import pytest

from dtiplan.cli.commands import _parser
from dtiplan.domain.errors import UserError
from dtiplan.gui.late_parts import show_help
from dtiplan.gui.rating.case_choice import cases_below, look_at_case
from dtiplan.gui.rating.known_rounds import known_rounds
from dtiplan.gui.rating.rating_window import RatingWindow
from dtiplan.gui.tool_windows import ToolWindows
from dtiplan.gui.translation import install
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.window.help_window import HelpWindow
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.rating.blind_copies import make_copies, read_key
from tests.gui.windows import actions_of, close_program, made_program, settings_in
from tests.workflow.rating.blob_cases import blob_case

FIGURES = ("dice", "weighted_dice", "surface_mean", "hd95", "volume")


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    return blob_case(tmp_path_factory.mktemp("rated") / "case").folder


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def window(qtbot, settings, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    made = RatingWindow(settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close_down()


def fill(qtbot, window, case, out):
    form = window.making.form
    form.cases.add(case)
    qtbot.waitUntil(lambda: form.cases.is_ready, timeout=10_000)
    form.raters.setText("Anna, Bernd")
    form.out.set_path(str(out))


def document():
    """What ``dtiplan rating compare`` answers."""

    def pair(raters, copies, values, *, mirrored=(False, True)):
        figures = [
            {"figure": name, "value": value, "reason": "" if value is not None else "empty"}
            for name, value in zip(FIGURES, values, strict=True)
        ]
        return {
            "case": "/cases/v1", "tract": "CST_L", "kind": kind(raters), "raters": list(raters),
            "copies": list(copies), "mirrored": list(mirrored), "figures": figures,
        }  # fmt: skip

    def kind(raters):
        return "same rater" if raters[0] == raters[1] else "two raters"

    def row(kind, n, **means):
        spans = {f"{name}_range": [value - 0.1, value + 0.1] for name, value in means.items()}
        return {"tract": "CST_L", "kind": kind, "n_pairs": n, **means, **spans}

    means = {"dice": 0.8, "weighted_dice": 0.85, "surface_mean": 0.75, "hd95": 3.0, "volume": 0.5}
    return {
        "pairs": [
            pair(("Anna", "Anna"), ("A1", "A2"), (0.8, 0.85, 0.75, 3.0, -0.5)),
            pair(("Anna", "Bernd"), ("A1", "B1"), (0.8, 0.85, None, 3.0, 0.5)),
        ],
        "agreement": [row("same rater", 1, **means), row("two raters", 2, **means)],
        "found_by_one": [
            {"case": "/cases/v1", "tract": "OR_L", "raters": ["Anna", "Bernd"], "copy": "A1",
             "missing_in": "B1"},
        ],
        "not_rated": [{"copy": "B2", "rater": "Bernd"}],
    }  # fmt: skip


def texts(table):
    return [[cell.text for cell in row] for row in table.cells]


def test_that_a_round_is_made_shared_out_and_ready_to_be_compared(
    qtbot, window, case, settings, tmp_path
):
    out = tmp_path / "round"
    fill(qtbot, window, case, out)
    assert "4 copies in all; 2 for each rater" in window.making.form.told.text()
    window.making.row.button.click()
    assert not window.making.form.isEnabled()
    assert not window.tabs.isTabEnabled(1)
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    assert len(read_key(out).copies) == 4
    assert [row[0] for row in texts(window.making.table)] == [str(out / "Anna"), str(out / "Bernd")]
    told = "\n".join(notice.text for notice in window.making.notices.notices)
    assert "Keep key.json from the raters" in told
    assert str(out / "key.json") in told
    assert window.making.form.out.path == str(tmp_path / "rating-1")
    assert known_rounds(settings) == (out,)
    window.tabs.setCurrentIndex(1)
    window.comparing.row.button.click()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    assert len(window.comparing.view.waiting.cells) == 4
    assert not window.comparing.save_button.isEnabled()


def test_that_the_command_line_is_given_what_stands_in_the_form(qtbot, window, case, tmp_path):
    fill(qtbot, window, case, tmp_path / "round")
    window.making.form.raters.setText("Anna Bernd;Cleo")
    window.making.form.copies.setValue(3)
    args = _parser(None).parse_args(window.making.form.arguments())
    assert args.cases == [str(case)]
    assert args.raters == ["Anna", "Bernd", "Cleo"]
    assert (args.copies, args.out, args.seed) == (3, str(tmp_path / "round"), None)


@pytest.mark.parametrize(
    ("raters", "said"),
    [
        ("Anna", ""),
        ("Anna, anna", "a name of their own"),
        ("Anna, B_rnd", "'B_rnd' is not a name"),
        ("Anna, -x", "'-x' is not a name"),
    ],
)
def test_that_raters_without_proper_names_are_refused(qtbot, window, case, tmp_path, raters, said):
    fill(qtbot, window, case, tmp_path / "round")
    assert window.making.row.button.isEnabled()
    window.making.form.raters.setText(raters)
    assert said in window.making.form.problem.text()
    assert not window.making.row.button.isEnabled()


def test_that_a_round_lies_neither_in_a_case_nor_over_other_files(qtbot, window, case, tmp_path):
    fill(qtbot, window, case, case / "round")
    assert "outside the cases" in window.making.form.problem.text()
    (tmp_path / "other.txt").write_text("x")
    window.making.form.out.set_path(str(tmp_path))
    assert "something already" in window.making.form.problem.text()
    assert not window.making.row.button.isEnabled()


def test_that_a_case_without_images_is_marked_and_stops_the_round(qtbot, window, case, tmp_path):
    fill(qtbot, window, case, tmp_path / "round")
    young = Case.create(tmp_path / "young")
    window.making.form.cases.add(young.folder)
    qtbot.waitUntil(lambda: window.making.form.cases.table.cells[1][1].mark is Mark.BLOCKED)
    assert not window.making.row.button.isEnabled()
    window.making.form.cases.table.setCurrentCell(1, 0)
    window.making.form.cases.remove()
    assert window.making.form.cases.folders == (case,)
    assert window.making.row.button.isEnabled()


def test_that_all_cases_of_a_study_are_added_at_once(case, tmp_path):
    for name in ("a", "b"):
        (tmp_path / "cases" / name).mkdir(parents=True)
        (tmp_path / "cases" / name / "case.json").write_text("{}")
    assert [p.name for p in cases_below(tmp_path)] == ["a", "b"]
    assert cases_below(case) == (case,)
    assert look_at_case(tmp_path / "cases" / "a").obstacle is not None


def test_that_agreement_is_told_with_what_no_mean_counts(window):
    window.comparing.show_document(document())
    view = window.comparing.view
    assert texts(view.sums) == [
        ["CST_L", "one rater, twice", "1", "0", "0.80 (0.70 to 0.90)", "0.85 (0.75 to 0.95)",
         "0.75 (0.65 to 0.85)", "3.0 (2.9 to 3.1)", "0.50 (0.40 to 0.60)"],
        ["CST_L", "two raters", "2", "0", "0.80 (0.70 to 0.90)", "0.85 (0.75 to 0.95)",
         "0.75 (0.65 to 0.85)", "3.0 (2.9 to 3.1)", "0.50 (0.40 to 0.60)"],
        ["OR_L", "two raters", "0", "1", "–", "–", "–", "–", "–"],
    ]  # fmt: skip
    assert "only one holds a tract: 1" in view.warned.notices[0].text
    assert texts(view.alone) == [["OR_L", "v1", "Anna (A1)", "Bernd (B1)"]]
    assert texts(view.waiting) == [["Bernd", "B2"]]
    assert texts(view.pairs)[0] == [
        "v1", "Anna (A1) – Anna (A2)", "one of two", "0.80", "0.85", "0.75", "3.0", "0.50",
    ]  # fmt: skip
    assert "empty" in view.pairs.cells[1][5].tip


def test_that_pairs_are_shown_tract_by_tract(window):
    said = document()
    said["pairs"].append({**said["pairs"][0], "tract": "AF_L"})
    window.comparing.show_document(said)
    view = window.comparing.view
    assert [view.tract.itemText(n) for n in range(view.tract.count())] == ["AF_L", "CST_L"]
    assert len(view.pairs.cells) == 1
    view.tract.setCurrentText("CST_L")
    assert len(view.pairs.cells) == 2


def test_that_the_pairs_are_saved_as_a_table(qtbot, window, tmp_path):
    window.comparing.show_document(document())
    with qtbot.waitSignal(window.comparing.saved):
        window.comparing.save(tmp_path / "pairs.csv")
    rows = list(csv.DictReader((tmp_path / "pairs.csv").read_text().splitlines()))
    assert [row["rater_2"] for row in rows] == ["Anna", "Bernd"]
    assert "pairs.csv" in window.notices.notices[0].text
    with qtbot.waitSignal(window.comparing.refused):
        window.comparing.save(tmp_path / "pairs.csv" / "below.csv")
    assert "cannot be written" in window.notices.notices[0].text


def test_that_a_folder_without_a_key_is_refused_in_words_and_hides_what_was_shown(
    qtbot, window, tmp_path
):
    window.comparing.show_document(document())
    window.open(tmp_path)
    window.compare()
    qtbot.waitUntil(lambda: not window.is_working, timeout=180_000)
    assert "key.json" in window.notices.notices[0].text
    assert not window.comparing.view.isVisible()
    assert window.comparing.blank.isVisible()


def test_that_a_cancelled_round_is_told(qtbot, window, case, tmp_path):
    window.order._queue._program = (sys.executable, "-c", "import time; time.sleep(60)")
    fill(qtbot, window, case, tmp_path / "round")
    window.make()
    window.making.row.cancel.click()
    assert not window.is_working
    assert "No copies were kept." in window.notices.notices[0].text
    assert window.making.row.button.isEnabled()


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_that_help_begins_at_the_blind_rating(qtbot, qapp, window, code):
    install(qapp, code)
    try:
        show_help(window, "study", "Blind rating")
        shown = window.findChild(HelpWindow)
        qtbot.addWidget(shown)
        heads = {"en": "Blind rating", "fr": "Évaluation en aveugle", "de": "Blinde Bewertung"}
        page = shown.browser
        qtbot.waitUntil(lambda: page.textCursor().block().text() == heads[code])
        assert page.verticalScrollBar().value() > 0
        assert 0 <= page.cursorRect().top() < page.viewport().height()
    finally:
        install(qapp, "en")


def test_that_the_menu_and_a_dropped_key_open_the_window_and_a_language_keeps_it(
    qapp, monkeypatch, tmp_path, case
):
    made = tmp_path / "round"
    make_copies([Case.open(case)], ["Anna", "Bernd"], made, n_copies=1, seed=1)
    program = made_program(qapp, monkeypatch, tmp_path)
    newer = ToolWindows(program.session, program.settings, lambda _folder: None, program.window)
    try:
        actions_of(program.window)["ratingAction"].trigger()
        older = program.window.tools.shown["rating"]
        older.making.form.cases.add(case)
        older.comparing.show_document(document())
        newer.follow(program.window.tools)
        window = newer.shown["rating"]
        assert window is not older
        assert window.making.form.cases.folders == (case,)
        assert len(window.comparing.view.pairs.cells) == 2
        assert program.window.tools.takes([made / "key.json"])
        assert program.window.tools.shown["rating"].comparing.place.path == str(made)
        assert not program.window.tools.takes([made / "Anna"])
    finally:
        newer.close_down()
        close_program(program)


def test_that_a_refusal_while_looking_at_a_case_names_it(tmp_path):
    look = look_at_case(tmp_path)
    assert isinstance(look.obstacle, UserError)
    assert str(tmp_path) in look.obstacle.problem + look.obstacle.cause
