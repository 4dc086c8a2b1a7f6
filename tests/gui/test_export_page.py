"""The export page: what blocks, what will be written, what came of it."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from dtiplan.domain.errors import UserError
from dtiplan.domain.registration import Review
from dtiplan.domain.structures import StructureVerification
from dtiplan.gui.pages.collision_dialog import CollisionDialog
from dtiplan.gui.pages.export_page import ExportPage
from tests.gui.small_case import Desk, registration, tracts


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def page(desk):
    made = desk.page(ExportPage)
    made.show()
    return made


def test_that_it_says_for_whom_and_onto_what_is_written(page):
    rows = dict(page.what.rows)
    assert rows["Patient"] == "Example Eva"
    assert rows["Patient ID"] == "P1"
    assert rows["Drawn on"] == "MR, 8 slices"
    assert rows["Frame of reference UID"] == "1.2.3.4.5"
    assert rows["Registration accepted by"] == "E. Example"
    assert [c.text for c in page.structures.cells[0]] == ["CST_L", "CST_L", "1.25"]


def test_that_nothing_blocks_a_case_that_is_ready(page, desk, qtbot, tmp_path):
    assert page.blocking.notices == ()
    page.folder.set_value(tmp_path)
    page.form.editor("label").set_value("boost")
    qtbot.mouseClick(page.findChild(object, "exportButton"), Qt.MouseButton.LeftButton)
    said = json.loads(desk.jobs.argvs[0][-1])
    assert said == {
        "out": str(tmp_path / "RTSTRUCT_dtiplan.dcm"), "label": "boost", "profile": "generic",
        "into": "new", "add_to": "", "on_collision": "refuse",
    }  # fmt: skip
    assert desk.orders.settings.last_folder("export") == tmp_path


def test_that_a_registration_nobody_looked_at_blocks_the_export(page, desk):
    desk.keep(
        "accept-registration",
        artifacts={"accepted_registration": registration(Review())},
        accepted_by="",
    )
    assert "without anybody looking" in page.blocking.notices[0].text
    assert page.blocking.isVisible()
    assert not page.run_button.isEnabled()


def test_that_a_missing_acceptance_blocks_the_export(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="register-planning")
    page = desk.page(ExportPage)
    texts = [n.text for n in page.blocking.notices]
    assert "Nobody has accepted" in texts[0]
    assert "no structures yet" in texts[1]
    assert not page.run_button.isEnabled()
    assert page.run_to_button.isEnabled()


def test_that_structures_that_are_out_of_date_block_the_export(page, desk):
    desk.keep("fit-tensor")
    assert page.blocking.notices == ()  # the maps are the same to the bit
    desk.keep("find-tracts", artifacts={"tracts": tracts()[:1]})
    assert "do not follow" in page.blocking.notices[0].text
    assert not page.run_button.isEnabled()


def test_that_a_released_file_is_shown_with_hash_verification_and_what_to_check(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    page = desk.page(ExportPage)
    page.show()
    assert page.done.isVisible()
    texts = [cell.text for cell in page.done.table.cells[0]]
    assert texts == ["CST_L", "Passed", "0.80", "0.9950", "0.020", "0.25"]
    assert "Dice at least 0.98" in page.done._limits.text()
    assert "Left is left" in page.done._checks.text()
    qtbot.mouseClick(page.findChild(object, "copyHashButton"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ab" * 32


def test_that_a_structure_outside_its_limits_is_said_to_have_failed(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    record = desk.case.manifest.steps["export-rtstruct"]
    bad = (StructureVerification("CST_L", 1.25, 1.45, 0.9, 0.02, 0.25, 1, 2),)
    desk.keep("export-rtstruct", artifacts={"verification": bad}, facts=record.facts)
    page = desk.page(ExportPage)
    assert page.done.table.cells[0][1].text == "Failed"
    assert "Dice 0.9000" in page.done.table.cells[0][1].tip


def test_that_an_old_export_is_not_shown_as_done(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    page = desk.page(ExportPage)
    page.show()
    desk.keep("find-tracts", artifacts={"tracts": tracts()[:1]})
    assert not page.done.isVisible()


def test_that_a_copied_case_does_not_write_over_the_files_of_the_first(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    first = desk.case.folder
    copied = tmp_path / "copied"
    shutil.copytree(first, copied)
    with qtbot.waitSignal(desk.session.case_changed):
        desk.session.open(copied)
    page = desk.page(ExportPage)
    assert page.folder.value() == str(copied / "exports")
    with qtbot.waitSignal(desk.session.case_changed):
        desk.session.open(first)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    page.folder.set_value(elsewhere)  # chosen by the user: it counts
    assert desk.orders.params("export-rtstruct")["out"].startswith(str(elsewhere))


def test_that_a_file_that_was_taken_away_is_told(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    (desk.case.exports / "RTSTRUCT_dtiplan.dcm").unlink()
    page = desk.page(ExportPage)
    assert "no longer there" in page.done._head.notices[0].text


def test_that_the_planning_system_is_chosen_and_its_unverified_rules_are_named(page, desk, qtbot):
    target = page.target
    titles = [target.system.itemText(n) for n in range(target.system.count())]
    assert titles[0] == "Any system"
    assert "Brainlab Elements" in titles
    target.system.setCurrentIndex(target.system.findData("eclipse"))
    assert "contours.most_points" in target._about.text()
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    assert json.loads(desk.jobs.argvs[0][-1])["profile"] == "eclipse"


def test_that_adding_waits_until_the_existing_file_is_named(page, desk, qtbot, tmp_path):
    page.target.into.setCurrentIndex(2)
    page.refresh()
    assert page.target.into.value() == "both"  # the choice waits for its file
    assert page.target.existing.isVisible()
    assert not page.run_button.isEnabled()
    page.target.existing.set_value(tmp_path / "plan.dcm")
    assert page.run_button.isEnabled()
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    said = json.loads(desk.jobs.argvs[0][-1])
    assert (said["into"], said["add_to"]) == ("both", str(tmp_path / "plan.dcm"))


def test_that_names_that_are_taken_are_asked_about_and_nothing_is_renamed_unasked(
    page, desk, qtbot, tmp_path
):
    page.target.into.setCurrentIndex(1)
    page.target.existing.set_value(tmp_path / "plan.dcm")
    page.run()
    assert json.loads(desk.jobs.argvs[0][-1])["on_collision"] == "refuse"
    taken = UserError("It cannot be added.", "These names are taken there: CST_L.", "Rename.",
                      "structure-name-taken")  # fmt: skip
    desk.jobs.failed.emit(desk.jobs.jobs[0], taken)
    qtbot.waitUntil(lambda: page.findChild(CollisionDialog) is not None)
    dialog = page.findChild(CollisionDialog)
    assert "CST_L" in dialog.said.text()
    qtbot.mouseClick(dialog.findChild(object, "renameButton"), Qt.MouseButton.LeftButton)
    assert json.loads(desk.jobs.argvs[1][-1])["on_collision"] == "rename"


def test_that_what_a_profile_changed_is_shown(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="export-rtstruct")
    facts = dict(desk.case.manifest.steps["export-rtstruct"].facts)
    change = {"structure": "CST+_L", "kind": "renamed", "before": "CST+_L", "after": "CST__L",
              "rule": "names.allowed", "source": "unverified"}  # fmt: skip
    refused = {**change, "structure": "Flat", "kind": "refused", "after": "",
               "before": "it is on too few slices (1 of 3)"}  # fmt: skip
    facts |= {"profile": "monaco", "profile_title": "Elekta Monaco", "changes": [change, refused],
              "unverified_rules": ["names.allowed"]}  # fmt: skip
    desk.keep("export-rtstruct", facts=facts)
    page = desk.page(ExportPage)
    page.show()
    rows = [[cell.text for cell in row] for row in page.done.changes.cells]
    assert rows[0] == ["CST+_L", "Renamed", "CST+_L → CST__L"]
    assert rows[1] == ["Flat", "Not written", "it is on too few slices (1 of 3)"]
    assert "Elekta Monaco" in page.done._changes_said.text()
    assert "names.allowed" in page.done._changes_said.text()
    assert "Flat" in page.done._head.notices[1].text
