"""What is given away and what comes back: asked, done by a child process, told in words."""

import json

import pytest
from PySide6.QtWidgets import QDialog

from dtiplan.gui.pages.handover import order_dialog, returned_dialog
from dtiplan.gui.pages.handover.audit_dialog import AuditDialog
from dtiplan.gui.pages.handover.pseudonymise_dialog import PseudonymiseDialog
from dtiplan.gui.pages.handover.returned_dialog import ReturnedDialog
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.cases.audit_log import add_event
from tests.gui.small_case import small_case
from tests.gui.windows import actions_of, close_program, made_program, opened, settings_in
from tests.io.network_peers import make_files

LIMITS = {"volume_percent": 2.0, "volume_cc": 0.05, "shift_mm": 0.5, "hd95_mm": 1.0}


def texts(column):
    return "\n".join(notice.text for notice in column.notices)


@pytest.fixture
def settings(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def pseudonymise(qtbot, settings, tmp_path):
    dialog = PseudonymiseDialog(None, settings)
    qtbot.addWidget(dialog)
    dialog.source.set_path(str(tmp_path / "in"))
    dialog.out.set_path(str(tmp_path / "out"))
    dialog.table.set_path(str(tmp_path / "keys.json"))
    yield dialog
    dialog.done(0)


def test_that_a_folder_is_pseudonymised_and_what_is_left_is_shown(
    pseudonymise, qtbot, tmp_path, settings
):
    make_files(tmp_path / "in", 2)
    pseudonymise.show()
    pseudonymise.pseudonym.setText("STUDY-7")
    pseudonymise.check()
    pseudonymise.row.button.click()
    assert pseudonymise.row.cancel.isVisible()
    qtbot.waitUntil(lambda: not pseudonymise.order.is_running, timeout=60_000)
    assert "2 files written without the patient" in texts(pseudonymise.notices)
    assert "none is left" in texts(pseudonymise.notices)
    rows = dict(pseudonymise.facts.rows)
    assert rows["Pseudonym"] == "STUDY-7"
    assert rows["Folder"] == str(tmp_path / "out")
    assert len(list((tmp_path / "out").rglob("*.dcm"))) == 2
    assert pseudonymise.problem.text() == ""  # what is there now is what was asked for
    assert not pseudonymise.row.button.isEnabled()
    assert settings.choice("key-table") == str(tmp_path / "keys.json")


def test_that_texts_that_stayed_and_faces_are_to_be_looked_at_by_a_person(pseudonymise, tmp_path):
    finding = {"severity": "warning", "code": "texts-to-read", "message": "M.", "remedy": "R."}
    pseudonymise.show()
    pseudonymise.show_document(
        {
            "n_files": 3, "modalities": {"CT": 3}, "faces": [], "findings": [finding],
            "texts_to_read": [{"element": "ProtocolName", "text": "Head of E."}],
            "pseudonyms": ["P1"], "out": str(tmp_path / "out"), "key_table": "k",
            "not_searched": ["Li"],
        }
    )  # fmt: skip
    assert [c.text for c in pseudonymise.texts.cells[0]] == ["Head of E.", "ProtocolName"]
    assert pseudonymise._texts_part.isVisible()
    assert "Faces are still in the images" in texts(pseudonymise.notices)
    assert "Li" in pseudonymise._unsearched.text()


def test_that_the_key_table_never_lies_in_what_is_given_away(pseudonymise, tmp_path):
    (tmp_path / "in").mkdir()
    pseudonymise.check()
    assert pseudonymise.row.button.isEnabled()
    pseudonymise.table.set_path(str(tmp_path / "out" / "keys.json"))
    assert "given away" in pseudonymise.problem.text()
    assert not pseudonymise.row.button.isEnabled()
    pseudonymise.table.set_path(str(tmp_path / "keys.json"))
    pseudonymise.out.set_path(str(tmp_path / "in" / ".."))
    assert "something already" in pseudonymise.problem.text()


def test_that_the_open_case_can_be_chosen(qtbot, settings, tmp_path):
    (tmp_path / "case").mkdir()
    dialog = PseudonymiseDialog(tmp_path / "case", settings)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.source.isVisible()
    dialog.out.set_path(str(tmp_path / "out"))
    dialog.table.set_path(str(tmp_path / "k.json"))
    said = dialog.arguments()
    assert said[:2] == ("pseudonymise", str(tmp_path / "case"))
    dialog.what.setCurrentIndex(1)
    assert dialog.source.isVisible()
    assert not dialog.is_complete


def structure(sent, returned, *faults, shift=(0.0, 0.0, 0.0), hd95=0.0):
    is_there = bool(sent and returned)
    return {
        "sent_name": sent, "returned_name": returned, "faults": list(faults),
        "volume_change_percent": -0.001 if is_there else None,
        "shift_mm": list(shift) if is_there else None, "hd95_mm": hd95 if is_there else None,
    }  # fmt: skip


def test_that_each_structure_is_judged_by_sign_and_words(qtbot, settings, tmp_path, monkeypatch):
    dialog = ReturnedDialog(tmp_path, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    (tmp_path / "back.dcm").write_bytes(b"x")
    dialog.file.set_path(str(tmp_path / "none.dcm"))
    dialog.tps.setText("Eclipse 18")
    assert "no such file" in dialog.problem.text()
    dialog.file.set_path(str(tmp_path / "back.dcm"))
    dialog.by.setText("A. B.")
    assert dialog.row.button.isEnabled()
    assert dialog.arguments() == (
        "roundtrip", str(tmp_path), str(tmp_path / "back.dcm"), "--tps=Eclipse 18",
        "--by=A. B.", "--language=en",
    )  # fmt: skip
    errors = [
        {"severity": "error", "code": "x", "message": text, "remedy": "Do not use them."}
        for text in ("B was shifted.", "C did not come back.")
    ]
    dialog.show_document(
        {
            "passed": False, "folder": str(tmp_path / "0001"), "limits": LIMITS,
            "findings": errors,
            "structures": [
                structure("A", "A"),
                structure("B", "B", "shift", "surface", shift=(-1.5, 0.0, 0.0), hd95=1.5),
                structure("C", "", "missing"),
                structure("D", "d", "renamed"),
                structure("", "GTV"),
            ],
        }
    )  # fmt: skip
    judged = [(row[2].mark, row[2].text) for row in dialog.table.cells]
    assert judged == [
        (Mark.DONE, "as it was sent"),
        (Mark.FAILED, "shifted, surface differs"),
        (Mark.FAILED, "did not come back"),
        (Mark.WARNING, "renamed"),
        (Mark.WARNING, "was not sent"),
    ]
    assert [c.text for c in dialog.table.cells[1][3:]] == ["0.00", "L 1.50  A 0.00  S 0.00", "1.50"]
    assert "Not passed" in texts(dialog.notices)
    (told,) = dialog.findings.notices
    assert "B was shifted.\nC did not come back." in told.text
    shown = []
    monkeypatch.setattr(returned_dialog, "open_in_system", shown.append)
    dialog.findChild(object, "openFormButton").click()
    assert shown == [str(tmp_path / "0001" / "form.pdf")]
    dialog.done(0)


def test_that_a_refusal_is_shown_in_the_dialog(qtbot, settings, tmp_path):
    """A child that cannot open the case says so, and the dialog can be used again."""
    (tmp_path / "back.dcm").write_bytes(b"x")
    dialog = ReturnedDialog(tmp_path / "no-case", settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.file.set_path(str(tmp_path / "back.dcm"))
    dialog.tps.setText("Eclipse")
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.order.is_running, timeout=60_000)
    assert dialog.notices.notices
    assert dialog.row.button.isEnabled()
    dialog.done(0)


def test_that_the_audit_log_is_told_in_words_and_a_changed_line_is_named(qtbot, tmp_path):
    case = small_case(tmp_path / "case", upto="check-orientation")
    told = ("role", "statement", "sha256", "export_run", "revision_sha256")
    signed = {"part": "checked", "name": "B. Second", "file": "a.dcm", "revision": 1}
    signed |= dict.fromkeys(told, "as the form says")
    add_event(case.folder, case.manifest.case_uid, "sign-off", {"signed": signed})
    what = {"what": "1 of 1 files to A@b:104"}
    add_event(case.folder, case.manifest.case_uid, "transfer", what)
    dialog = AuditDialog(case.folder)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.notices.notices != ())
    assert "unbroken" in texts(dialog.notices)
    said = [row[0].text for row in dialog.table.cells]
    assert said[0] == "Sent: 1 of 1 files to A@b:104"
    assert said[1] == "a.dcm: checked by B. Second"
    assert "Step done: Import" in said[-2]
    assert said[-1].startswith("Case created")
    dialog.done(0)
    log = case.folder / "audit.jsonl"
    lines = log.read_text().splitlines()
    changed = json.loads(lines[1])
    changed["by"] = "nobody"
    log.write_text("\n".join([lines[0], json.dumps(changed), *lines[2:]]) + "\n")
    dialog = AuditDialog(case.folder)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.notices.notices != ())
    assert "broken" in texts(dialog.notices)
    assert "Line 2 was changed." in texts(dialog.notices)
    dialog.done(0)


def test_that_the_menus_open_what_the_case_allows(qtbot, qapp, tmp_path, monkeypatch):
    small_case(tmp_path / "case", upto="export-rtstruct")
    small_case(tmp_path / "early", upto="import-series")
    shown = []

    def answer(dialog):
        shown.append(type(dialog).__name__)
        dialog.done(0)
        return 0

    monkeypatch.setattr(QDialog, "exec", answer)
    program = made_program(qapp, monkeypatch, tmp_path)
    try:
        actions = actions_of(program.window)
        assert actions["pseudonymiseAction"].isEnabled()  # any folder can be chosen
        assert not actions["returnedAction"].isEnabled()
        assert not actions["auditAction"].isEnabled()
        opened(qtbot, program, tmp_path / "early")
        assert not actions["returnedAction"].isEnabled()
        opened(qtbot, program, tmp_path / "case")
        for name in ("pseudonymiseAction", "returnedAction", "auditAction"):
            actions[name].trigger()
        assert shown == ["PseudonymiseDialog", "ReturnedDialog", "AuditDialog"]
    finally:
        close_program(program)


def test_that_paths_are_opened_as_the_systems_own(monkeypatch, tmp_path):
    opened_urls = []
    services = order_dialog.QDesktopServices
    monkeypatch.setattr(services, "openUrl", lambda url: opened_urls.append(url.toLocalFile()))
    order_dialog.open_in_system(str(tmp_path))
    assert opened_urls == [str(tmp_path)]
