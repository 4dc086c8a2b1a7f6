"""Tracts to files and back from the menu: asked for, refused with a reason, done by a child."""

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from dtiplan.gui.window.tract_dialogs import ExportTractsDialog, ImportTractDialog
from dtiplan.gui.window.tract_files import TractFiles
from tests.gui.small_case import Desk, tracts
from tests.gui.windows import settings_in


@pytest.fixture
def desk(qtbot, tmp_path):
    return Desk(qtbot, tmp_path)


def files_of(desk):
    window = QWidget()
    desk.qtbot.addWidget(window)
    return TractFiles(desk.session, desk.jobs, desk.orders.settings, window)


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_that_an_export_is_asked_for_ordered_and_told(desk, monkeypatch, tmp_path):
    def answer(dialog):
        dialog.format.setCurrentIndex(dialog.format.findData("tck"))
        dialog.folder.setText(str(tmp_path))
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportTractsDialog, "exec", answer)
    files, said = files_of(desk), []
    files.told.connect(lambda *words: said.append(words))
    files.ask_export()
    folder = str(desk.case.folder)
    wanted = ("export", "tracts", folder, "--format", "tck", "--out", str(tmp_path))
    assert desk.jobs.argvs == [wanted]
    assert desk.orders.settings.last_folder("tractograms") == tmp_path
    written = [
        {"tract": "CST_L", "path": "/x/CST_L.tck", "reason": ""},
        {"tract": "CST_R", "path": None, "reason": "not imaged"},
    ]
    desk.jobs.finished.emit(desk.jobs.jobs[0], {"tracts": written})
    assert said == [("1 of 2 tracts exported", "/x/CST_L.tck\nCST_R: no file, not imaged")]


def test_that_an_import_is_ordered_and_the_case_read_again(desk, monkeypatch, tmp_path):
    path = tmp_path / "AF left.trk"
    path.write_bytes(b"x")

    def answer(dialog):
        dialog.take_file(path)
        dialog.side.setCurrentIndex(dialog.side.findData("left"))
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportTractDialog, "exec", answer)
    files = files_of(desk)
    files.ask_import()
    folder = str(desk.case.folder)
    wanted = ("import", "tracts", folder, str(path), "--name", "AF_left", "--side", "left")
    assert desk.jobs.argvs == [wanted]
    with desk.qtbot.waitSignal(desk.session.case_changed, timeout=5000):
        desk.jobs.finished.emit(desk.jobs.jobs[0], {})


def test_that_what_cannot_be_done_has_a_reason(qtbot, tmp_path):
    desk = Desk(qtbot, tmp_path, upto="check-orientation")
    files = files_of(desk)
    assert files.why_no_export() == "no tracts yet"
    assert files.why_no_import() == "no brain mask yet"
    files.ask_export()
    files.ask_import()
    assert desk.jobs.jobs == []
    desk.session.leave()
    assert files.why_no_export() == files.why_no_import() == "no case is open"


def test_that_tracts_out_of_date_are_not_exported(desk):
    files = files_of(desk)
    assert files.why_no_export() == ""
    desk.keep("find-tracts", artifacts={"tracts": tracts()[:1]})
    desk.keep("register-template", artifacts={"template_map": "another"})
    assert files.why_no_export() == "the tracts are out of date"


def test_that_only_a_whole_answer_can_be_given(qtbot, tmp_path):
    dialog = ImportTractDialog(settings_in(tmp_path), ("CST_L",))
    qtbot.addWidget(dialog)
    path = tmp_path / "a.tck"
    path.write_bytes(b"x")
    dialog.take_file(path)
    assert not ok(dialog).isEnabled()  # no side: it is never guessed
    dialog.side.setCurrentIndex(dialog.side.findData("right"))
    assert ok(dialog).isEnabled()
    for wrong in ("CST_L", "", "zu Größe"):
        dialog.name.setText(wrong)
        assert not ok(dialog).isEnabled()
    dialog.name.setText("Own_R")
    dialog.file.setText(str(tmp_path / "none.tck"))
    assert not ok(dialog).isEnabled()
