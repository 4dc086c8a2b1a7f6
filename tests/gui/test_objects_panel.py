"""Further objects on the export page: what can be made, what is ordered, what was written."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from dtiplan.domain.errors import UserError
from dtiplan.gui.network.send_dialog import SendDialog
from dtiplan.gui.pages.export_page import ExportPage
from dtiplan.gui.pages.handover import objects_panel
from dtiplan.gui.pages.handover.handover_facts import ObjectFacts, read_objects
from dtiplan.gui.pages.handover.object_choice import ObjectChoice
from dtiplan.gui.pages.handover.objects_panel import ObjectsPanel
from dtiplan.workflow.objects.object_folder import OBJECT_KINDS
from tests.gui.small_case import Desk, tracts

FREE = dict.fromkeys(OBJECT_KINDS)
STALE = UserError("The DICOM objects cannot be made.", "It is out of date.", "Run it.", "x")


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


@pytest.fixture
def panel(desk, qtbot, monkeypatch):
    def read(case):
        return ObjectFacts(FREE, read_objects(case).handed_over)

    monkeypatch.setattr(objects_panel, "read_objects", read)
    made = ObjectsPanel(desk.session, desk.orders)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made._is_unread and made._reader._thread is None)
    return made


def keep_record(case, folder, **changed):
    """Keep a hand-over as the command line does."""
    folder.mkdir()
    (folder / "REG_dtiplan.dcm").write_bytes(b"x")
    (folder / "colour-fa").mkdir()
    for name in ("1.dcm", "2.dcm"):
        (folder / "colour-fa" / name).write_bytes(b"y")

    def made(kind, *names):
        files = [{"path": name, "sha256": "ab" * 32} for name in names]
        return {"kind": kind, "files": files, "facts": {}, "findings": []}

    record = {
        "case_uid": case.manifest.case_uid, "revision": 1, "folder": str(folder),
        "made_utc": "2026-05-01T10:00:00.000+00:00", "options": {}, "findings": [],
        "made_from": {"edited_tracts": case.manifest.artifact("edited_tracts").sha256},
        "objects": [
            made("reg", "REG_dtiplan.dcm"), made("colour-fa", "colour-fa/1.dcm", "colour-fa/2.dcm")
        ],
        **changed,
    }  # fmt: skip
    place = case.folder / "handover"
    place.mkdir(exist_ok=True)
    number = len(list(place.iterdir())) + 1
    (place / f"objects-{number:04d}.json").write_text(json.dumps(record))


def test_that_what_cannot_be_made_is_greyed_with_its_reason(qtbot):
    choice = ObjectChoice()
    qtbot.addWidget(choice)
    choice.show()
    choice.findChild(object, "object_burned-in").setChecked(True)
    choice.findChild(object, "object_seg").setChecked(True)
    assert choice.findChild(object, "burnIntensity").isVisible()
    is_ct = UserError("It cannot be written.", "The planning series is a CT.", "Take SEG.", "x")
    choice.show_obstacles({**FREE, "burned-in": is_ct})
    assert choice.kinds == ("seg",)
    assert not choice.findChild(object, "object_burned-in").isEnabled()
    assert choice._reasons["burned-in"].text() == "The planning series is a CT. Take SEG."
    assert not choice.findChild(object, "burnIntensity").isVisible()
    assert choice._common.text() == ""


def test_that_a_reason_that_holds_for_all_is_said_once(qtbot):
    choice = ObjectChoice()
    qtbot.addWidget(choice)
    choice.show_obstacles(dict.fromkeys(OBJECT_KINDS, STALE))
    assert "It is out of date. Run it." in choice._common.text()
    assert {reason.text() for reason in choice._reasons.values()} == {""}


def test_that_the_obstacles_of_the_case_itself_are_shown(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="fit-tensor")
    page = desk.page(ExportPage)
    page.show()
    assert page.objects._is_unread  # nobody has looked at it yet
    page.findChild(QScrollArea).ensureWidgetVisible(page.objects)
    box = page.findChild(object, "object_seg")
    qtbot.waitUntil(lambda: not box.isEnabled(), timeout=20_000)
    assert "has not been done in this case" in page.objects.choice._common.text()
    assert not page.objects.row.button.isEnabled()


def test_that_the_ticked_objects_are_ordered_and_the_place_remembered(desk, panel, qtbot, tmp_path):
    assert not panel.row.button.isEnabled()
    for kind in ("reg", "burned-in"):
        panel.findChild(object, f"object_{kind}").setChecked(True)
    panel.findChild(object, "burnFilled").setChecked(True)
    panel.folder.set_value(tmp_path / "out" / "given")
    qtbot.mouseClick(panel.row.button, Qt.MouseButton.LeftButton)
    assert desk.jobs.argvs == [
        (
            "handover", "objects", str(desk.case.folder), "--what", "reg", "burned-in",
            "--out", str(tmp_path / "out" / "given"), "--intensity", "120", "--filled",
        )
    ]  # fmt: skip
    assert not panel.choice.isEnabled()
    desk.jobs.progressed.emit(desk.jobs.jobs[0], 0.5, "reg")
    assert panel.row._note.text() == "Registration (REG)"
    keep_record(desk.case, tmp_path / "out2")
    desk.jobs.finished.emit(desk.jobs.jobs[0], {})
    qtbot.waitUntil(panel.written.isVisible)
    rows = dict(panel.written.places.rows)
    assert rows["Folder"] == str(tmp_path / "out2")
    assert rows["Registration (REG)"] == "REG_dtiplan.dcm"
    assert rows["Colour FA (pictures)"] == "colour-fa, 2 files"
    assert "written and read back" in panel.written.head.notices[0].text
    assert panel.folder.value().startswith(str(tmp_path / "out"))  # the next one goes beside it


def test_that_a_folder_that_holds_something_is_refused(panel, tmp_path):
    panel.findChild(object, "object_reg").setChecked(True)
    panel.folder.set_value(tmp_path / "new")
    assert panel.row.button.isEnabled()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_bytes(b"x")
    panel.folder.set_value(tmp_path / "full")
    assert not panel.row.button.isEnabled()
    assert "something already" in panel._folder_problem.text()
    panel.folder.set_value("relative")
    assert "whole path" in panel._folder_problem.text()


def test_that_objects_of_an_older_state_are_said_to_be_out_of_date(desk, panel, qtbot, tmp_path):
    keep_record(desk.case, tmp_path / "a")
    keep_record(desk.case, tmp_path / "b")
    panel._look()
    qtbot.waitUntil(panel.written.isVisible)
    assert panel.written.places.rows[0][1] == str(tmp_path / "b")  # the newest
    assert panel.written.earlier.rows[0][1] == str(tmp_path / "a")
    desk.keep("edit-tracts", artifacts={"edited_tracts": tracts()[:1]})
    qtbot.waitUntil(lambda: "out of date" in panel.written.head.notices[0].text)
    assert not panel.findChild(object, "sendObjectsButton").isEnabled()
    (tmp_path / "b" / "REG_dtiplan.dcm").unlink()
    panel._look()
    qtbot.waitUntil(lambda: "no longer there" in panel.written.head.notices[0].text)
    assert not panel.findChild(object, "sendObjectsButton").isEnabled()


def test_that_written_objects_can_be_sent_in_the_name_of_the_case(desk, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(SendDialog, "exec", lambda dialog: asked.append(dialog))
    keep_record(desk.case, tmp_path / "a")
    page = desk.page(ExportPage)
    page.objects.written.show_all(read_objects(desk.case).handed_over)
    page.objects.findChild(object, "sendObjectsButton").click()
    assert asked[0]._files[tmp_path / "a" / "REG_dtiplan.dcm"] == "ab" * 32
    assert len(asked[0]._files) == 3
    assert asked[0]._of_case == (f"--case={desk.case.folder}",)


def test_that_a_failure_is_told_here_and_a_cancel_leaves_the_choice(desk, panel, qtbot, tmp_path):
    panel.findChild(object, "object_reg").setChecked(True)
    panel.folder.set_value(tmp_path / "new")
    panel.write()
    desk.jobs.failed.emit(desk.jobs.jobs[0], STALE)
    assert "It is out of date." in panel._notices.notices[0].text
    panel.write()
    qtbot.mouseClick(panel.row.cancel, Qt.MouseButton.LeftButton)
    assert panel.choice.kinds == ("reg",)
    assert panel.row.button.isEnabled()
