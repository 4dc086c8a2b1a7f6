"""The release on the export page: two persons sign, and every state is said in words."""

import hashlib

import pytest
from PySide6.QtCore import Qt

from dtiplan.domain.errors import UserError
from dtiplan.gui.pages.export_page import ExportPage
from dtiplan.workflow.handover.release import Part, Signature, sign
from tests.gui.small_case import Desk, tracts

MADE = Signature(Part.MADE, "Dr. Anna Example", "physicist", "I made it.")
CHECKED = Signature(Part.CHECKED, "B. Second", "physicist", "I checked it.")


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    made = Desk(qtbot, tmp_path, upto="make-structures")
    file = made.case.exports / "RTSTRUCT_dtiplan.dcm"
    file.write_bytes(b"a structure set")
    sha256 = hashlib.sha256(b"a structure set").hexdigest()
    made.keep("export-rtstruct", facts={"path": str(file), "sha256": sha256}, out=str(file))
    made.file = file
    return made


@pytest.fixture
def panel(desk, qtbot):
    page = desk.page(ExportPage)
    page.show()
    qtbot.waitUntil(lambda: page.release.state.notices != ())
    return page.release


def said(panel):
    return " ".join(notice.text for notice in panel.state.notices)


def sign_as(desk, signature):
    """Let the child that was ordered do its work."""
    desk.case.reread()
    sign(desk.case, desk.file, signature)
    desk.jobs.finished.emit(desk.jobs.jobs[-1], {})


def fill(panel, name, role="physicist"):
    panel.form.name.setText(name)
    panel.form.role.setText(role)


def test_that_nothing_is_asked_before_an_export(qtbot, tmp_path):
    page = Desk(qtbot, tmp_path).page(ExportPage)
    page.show()
    qtbot.waitUntil(lambda: page.release._reader._thread is None)
    assert not page.release.section.isVisible()


def test_that_two_persons_sign_one_after_the_other(desk, panel, qtbot):
    assert "Not signed: RTSTRUCT_dtiplan.dcm" in said(panel)
    assert not panel.row.button.isEnabled()  # without a role nobody signs
    fill(panel, "Dr. Anna Example")
    qtbot.mouseClick(panel.row.button, Qt.MouseButton.LeftButton)
    assert desk.jobs.argvs[-1] == (
        "release", "sign", str(desk.case.folder), str(desk.file), "--as", "made",
        "--name=Dr. Anna Example", "--role=physicist",
        "--statement=I made this file and looked at every structure on the planning images.",
    )  # fmt: skip
    sign_as(desk, MADE)
    qtbot.waitUntil(lambda: panel.form.part is Part.CHECKED)
    assert "Made, not checked yet" in said(panel)
    assert dict(panel.facts.rows)["Made by"].startswith("Dr. Anna Example, physicist")
    assert panel.form.name.text() == ""  # the second person is never proposed
    fill(panel, "example, anna")
    assert not panel.row.button.isEnabled()
    assert "the same person cannot check it" in panel.form._problem.text()
    fill(panel, "B. Second")
    qtbot.mouseClick(panel.row.button, Qt.MouseButton.LeftButton)
    assert desk.jobs.argvs[-1][4:6] == ("--as", "checked")
    sign_as(desk, CHECKED)
    qtbot.waitUntil(lambda: "Released" in said(panel))
    assert not panel.form.isVisible()
    bound = dict(panel.bound.rows)
    assert bound["SHA-256 of the file"] == hashlib.sha256(b"a structure set").hexdigest()
    assert len(bound["SHA-256 of the revision"]) == 64


def test_that_a_later_change_is_said_to_supersede_the_file(desk, panel, qtbot):
    sign(desk.case, desk.file, MADE)
    sign(desk.case, desk.file, CHECKED)
    desk.keep("find-tracts", artifacts={"tracts": tracts()[:1]})
    qtbot.waitUntil(lambda: "Superseded" in said(panel))
    assert "The case was changed since it was exported." in said(panel)
    assert not panel.form.isVisible()


def test_that_the_signed_file_of_an_earlier_export_is_listed_as_superseded(desk, panel, qtbot):
    sign(desk.case, desk.file, MADE)
    desk.file.write_bytes(b"another")
    facts = {"path": str(desk.file), "sha256": hashlib.sha256(b"another").hexdigest()}
    desk.keep("export-rtstruct", facts=facts, out=str(desk.file))
    qtbot.waitUntil(lambda: panel.earlier.notices != ())
    assert "Superseded: RTSTRUCT_dtiplan.dcm" in panel.earlier.notices[0].text
    assert "Not signed" in said(panel)


def test_that_a_file_that_was_changed_cannot_be_signed(desk, panel, qtbot):
    desk.file.write_bytes(b"somebody else's")
    panel._look()
    qtbot.waitUntil(lambda: "Changed since it was exported" in said(panel))
    assert not panel.form.isVisible()
    desk.file.unlink()
    panel._look()
    qtbot.waitUntil(lambda: "No longer there" in said(panel))


def test_that_a_broken_audit_log_blocks_signing(desk, panel, qtbot):
    log = desk.case.folder / "audit.jsonl"
    log.write_text(log.read_text().replace('"export"', '"step"'))
    panel._look()
    qtbot.waitUntil(lambda: "The audit log of this case is broken" in said(panel))
    assert not panel.row.isVisible()


def test_that_a_refusal_is_told_here_and_in_no_box(desk, panel):
    fill(panel, "A. B.")
    panel.sign()
    job = desk.jobs.jobs[-1]
    assert job.is_told
    desk.jobs.failed.emit(job, UserError("The file is not signed.", "Why.", "Do.", "x"))
    assert "The file is not signed." in panel._notices.notices[0].text
    assert panel.row.button.isEnabled()


def test_that_signing_waits_for_its_turn_and_can_be_taken_back(desk, panel, qtbot):
    desk.orders.run("fit-tensor")
    fill(panel, "A. B.")
    panel.sign()
    assert "Waits" in panel.row._note.text()
    assert not panel.form.isEnabled()
    qtbot.mouseClick(panel.row.cancel, Qt.MouseButton.LeftButton)
    assert panel.row.button.isVisible()
    assert [job.step for job in desk.jobs.jobs] == ["fit-tensor"]
