"""Measured margins on the page of the structures: chosen, looked at, accepted, taken back."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from dtiplan.domain.errors import UserError
from dtiplan.domain.measured_margin import AcceptedMargin, ComparisonFile, ErrorKind, MeasuredError
from dtiplan.gui.pages.margins.margin_rows import MarginState
from dtiplan.gui.pages.structures_page import StructuresPage
from dtiplan.gui.widgets.notice import Notice
from dtiplan.processing.sites.measured_margin import propose_margin
from dtiplan.workflow.files.codec import content_sha256, file_sha256, value_text
from dtiplan.workflow.sites.margin_document import margin_document
from dtiplan.workflow.sites.margin_source import ProposedMargins
from dtiplan.workflow.tract_rules import rule_of
from tests.gui.small_case import Desk, definitions_used, registration, tracts

SPREAD_SD_MM = registration().quality.spread_mm / 2.2568


def proposal(*, distortion=0.4):
    errors = (
        MeasuredError(ErrorKind.RESCAN, 0.6, 1, "made", ("V1: A 1, A 2",)),
        MeasuredError(ErrorKind.SCANNER, 0.8, 2, "made", ("V1: A 1, B 1",)),
        MeasuredError(ErrorKind.REGISTRATION, SPREAD_SD_MM, 3, "made", ("case",)),
        MeasuredError(
            ErrorKind.DISTORTION, distortion, 0, "made", (), "" if distortion else "not told"
        ),
    )
    return propose_margin("CST_L", errors)


def proposed(**given):
    refused = (("CST_R", "the case has no streamlines of this tract"),)
    return ProposedMargins((proposal(**given),), refused, {})


def accepted(desk, path, **given):
    ref = desk.case.manifest.artifact("distortion")
    (found,) = (t for t in tracts() if t.name == "CST_L")
    return AcceptedMargin(
        proposal(**given), "E. Example", "", "2026-11-23T10:00:00+00:00",
        (ComparisonFile(str(path), file_sha256(path)),),
        rule_of(found, {**definitions_used()["CST_L"], "definition_sha256": "ab"}),
        content_sha256(found.streamlines), ref.sha256,
    )  # fmt: skip


@pytest.fixture
def desk(qtbot, tmp_path):
    made = Desk(qtbot, tmp_path)
    told = definitions_used()
    told["CST_L"]["definition_sha256"] = "ab"
    made.keep("edit-tracts", artifacts={"edited_definitions": told})
    made.keep("estimate-uncertainty")
    made.keep("make-structures")
    return made


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "measured" / "group.json"
    file.parent.mkdir()
    file.write_text("{}")
    return file


@pytest.fixture
def page(desk):
    made = desk.page(StructuresPage)
    made.show()
    return made


def click(qtbot, page, name):
    qtbot.mouseClick(page.findChild(object, name), Qt.MouseButton.LeftButton)


def said(page, name):
    return page.findChild(object, name).text()


@pytest.fixture
def looked_at(page, desk, path, qtbot, monkeypatch):
    """The page with proposals shown."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(path)], ""))
    click(qtbot, page, "proposeMarginsButton")
    desk.jobs.finished.emit(desk.jobs.jobs[-1], margin_document([], proposed()))
    return page


def test_that_nothing_is_shown_before_files_were_chosen(page) -> None:
    assert "Choose the documents" in said(page, "marginEmpty")
    assert not page.findChild(object, "marginTable").isVisible()
    assert not page.findChild(object, "acceptMarginButton").isVisible()


def test_that_files_are_read_by_a_child_and_their_folder_remembered(looked_at, desk, path) -> None:
    argv = desk.jobs.argvs[0]
    assert argv == ("sites", "margin", str(desk.case.folder), "--measured", str(path))
    assert desk.orders.settings.last_folder("comparisons") == path.parent
    assert said(looked_at, "marginFiles") == "group.json"


def test_that_parts_and_reasons_stand_beside_each_margin(looked_at) -> None:
    panel = looked_at.margins
    assert [(r.tract, r.state) for r in panel.rows] == [
        ("CST_L", MarginState.PROPOSED), ("CST_R", MarginState.REFUSED),
    ]  # fmt: skip
    facts = dict(panel.facts.rows)
    assert facts["Rescan"] == "SD 0.60 mm, n = 1"
    assert facts["Distortion"] == "SD 0.40 mm"
    assert facts["Recipe"] == "1.3 × 1.08 mm, rounded up to 1.5 mm"
    panel.table.setCurrentCell(1, 0)
    assert panel.facts.rows == [("Why", "the case has no streamlines of this tract")]
    assert not panel.form.isVisible()


def test_that_an_accepted_margin_is_a_setting_of_the_next_run(looked_at, desk, path, qtbot) -> None:
    panel = looked_at.margins
    assert not panel.form.accept.isEnabled()
    qtbot.keyClicks(panel.form.name, "E. Example")
    qtbot.keyClick(panel.form.name, Qt.Key.Key_Return)
    argv = desk.jobs.argvs[-1]
    assert argv[-4:] == ("--accept", "CST_L=1.5", "--by=E. Example", "--reason=")
    taken = (accepted(desk, path),)
    desk.jobs.finished.emit(desk.jobs.jobs[-1], margin_document([], proposed(), taken))
    assert desk.orders.params("make-structures")["measured"] == [value_text(taken[0])]
    assert panel.rows[0].state is MarginState.ACCEPTED
    assert dict(panel.facts.rows)["group.json, SHA-256"] == file_sha256(path)
    assert "E. Example" in dict(panel.facts.rows)["Accepted"]
    assert desk.orders.person == "E. Example"
    looked_at.run()
    params = json.loads(desk.jobs.argvs[-1][-1])
    assert params["measured"] == [value_text(taken[0])]
    # Another one of the same tract takes its place.
    panel._take(margin_document([], proposed(), taken))
    assert len(desk.orders.params("make-structures")["measured"]) == 1


def test_that_taking_back_undoes_it(looked_at, desk, path, qtbot) -> None:
    panel = looked_at.margins
    panel._take(margin_document([], proposed(), (accepted(desk, path),)))
    click(qtbot, looked_at, "takeMarginBackButton")
    assert desk.orders.params("make-structures")["measured"] == []
    assert panel.rows[0].state is MarginState.PROPOSED
    assert not panel.form.take_back.isEnabled()


def test_that_a_lower_bound_needs_a_reason(page, desk, path) -> None:
    page.margins.propose([path])
    incomplete = margin_document([], proposed(distortion=None))
    desk.jobs.finished.emit(desk.jobs.jobs[-1], incomplete)
    assert page.margins.table.cells[0][1].text.startswith("≥ ")
    assert dict(page.margins.facts.rows)["Distortion"] == "not measured: not told"
    page.findChild(QLineEdit, "marginName").setText("E. Example")
    assert not page.margins.form.accept.isEnabled()
    assert "not measured" in said(page, "marginNote")
    page.findChild(QLineEdit, "marginReason").setText("phantom")
    assert page.margins.form.accept.isEnabled()


@pytest.fixture
def standing(page, desk, path, qtbot):
    """The page with a margin that was accepted, which a thread has looked at."""
    text = value_text(accepted(desk, path))
    with qtbot.waitSignal(page.margins.changed):
        desk.orders.edit("make-structures", {"measured": [text], "radius_mm": 1.0})
        page.refresh()
    return page


def test_that_an_accepted_margin_stands_after_the_page_was_left(standing) -> None:
    assert standing.margins.rows[0].state is MarginState.ACCEPTED
    assert standing.run_button.isEnabled()
    assert not standing.margins.form.accept.isEnabled()  # nothing was proposed now


def test_that_a_changed_file_makes_it_out_of_date_and_stops_the_run(standing, path, qtbot) -> None:
    path.write_text("other")
    standing.hide()
    with qtbot.waitSignal(standing.margins.changed):
        standing.show()
    assert standing.margins.rows[0].state is MarginState.OUT_OF_DATE
    assert "CST_L is out of date" in said(standing, "marginProblem")
    assert "has changed since" in dict(standing.margins.facts.rows)["Why"]
    assert not standing.run_button.isEnabled()
    click(qtbot, standing, "takeMarginBackButton")
    assert standing.run_button.isEnabled()


def test_that_a_changed_tract_makes_it_out_of_date(standing, desk, qtbot) -> None:
    first, *others = tracts()
    shift = np.eye(4)
    shift[0, 3] = 0.5
    moved = replace(first, streamlines=first.streamlines.moved(shift))
    with qtbot.waitSignal(standing.margins.changed):
        desk.keep("edit-tracts", artifacts={"edited_tracts": (moved, *others)})
    assert standing.margins.rows[0].state is MarginState.OUT_OF_DATE


def test_that_what_was_proposed_for_other_tracts_is_not_kept(looked_at, desk) -> None:
    desk.keep("edit-tracts", artifacts={"edited_tracts": tracts()[1:]})
    assert looked_at.margins.rows == ()
    assert "Choose the documents" in said(looked_at, "marginEmpty")


def test_that_a_file_that_is_none_is_told_where_it_was_chosen(page, desk, path) -> None:
    page.margins.propose([path])
    error = UserError("The measured differences cannot be read.", "Cause.", "Remedy.", "x")
    desk.jobs.failed.emit(desk.jobs.jobs[-1], error)
    notice = page.findChild(object, "marginNotices").findChild(Notice)
    assert "cannot be read" in notice.text
