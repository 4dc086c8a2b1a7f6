"""The start of the program, its settings and colours, and what happens when it makes a mistake."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton

from dtiplan.gui.outlined_style import OutlinedStyle
from dtiplan.gui.settings import Settings, Theme
from dtiplan.gui.theme import is_dark, palette_of
from dtiplan.gui.widgets.messages import Mistakes
from dtiplan.gui.window.settings_dialog import SettingsDialog
from tests.gui.windows import close_program, contrast, made_program, opened, settings_in
from tests.workflow.scene_cases import scene_case

ROLE = QPalette.ColorRole


def run_python(code, tmp_path):
    surroundings = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=surroundings, timeout=60
    )


def test_that_starting_the_window_loads_no_heavy_library(tmp_path):
    code = (
        "import sys, dtiplan.gui.app; "
        "heavy = {'dipy', 'SimpleITK', 'vtkmodules', 'matplotlib', 'pydicom', 'nibabel', "
        "'reportlab', 'scipy', 'skimage'}; print(sorted(heavy & set(sys.modules)))"
    )
    assert run_python(code, tmp_path).stdout.strip() == "[]"


def test_that_the_program_starts_with_the_start_page_and_ends_cleanly(tmp_path):
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from dtiplan.gui import app\n"
        "begin = app.Program.begin\n"
        "def begin_and_end(self, paths):\n"
        "    begin(self, paths)\n"
        "    print(self.window.windowTitle(), self.window.start_page.isVisible())\n"
        "    QTimer.singleShot(200, self.window.close)\n"
        "app.Program.begin = begin_and_end\n"
        "sys.exit(app.main([]))\n"
    )
    done = run_python(code, tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, "dtiplan True")
    assert "Traceback" not in done.stderr
    assert "Destroyed" not in done.stderr
    assert (tmp_path / "dtiplan" / "dtiplan.ini").is_file()


def test_that_settings_come_back_from_the_file(tmp_path):
    file = tmp_path / "s.ini"
    kept = Settings(file)
    kept.language, kept.theme, kept.case_folder = "de", Theme.DARK, tmp_path
    kept.keep_state("window", QByteArray(b"\x00\xffgeometry"))
    kept.keep_folder("open", tmp_path)
    kept.keep_recent(Path("/data/a"))
    kept.write()
    again = Settings(file)
    assert (again.language, again.theme, again.case_folder) == ("de", Theme.DARK, tmp_path)
    assert again.state("window") == QByteArray(b"\x00\xffgeometry")
    assert again.last_folder("open") == tmp_path
    assert again.recent_cases() == (Path("/data/a"),)


def test_that_odd_values_in_the_file_fall_back_to_the_defaults(tmp_path):
    file = tmp_path / "s.ini"
    file.write_text("[General]\nlanguage=tlh\ntheme=pink\ncase_folder=/not/there\nrecent=\n")
    kept = Settings(file)
    assert (kept.language, kept.theme, kept.case_folder) == ("en", Theme.SYSTEM, None)
    assert kept.recent_cases() == ()
    assert kept.state("window").isEmpty()


def test_that_the_case_opened_last_stands_first_and_only_once(tmp_path):
    kept = Settings(tmp_path / "s.ini")
    for name in ("a", "b", "a"):
        kept.keep_recent(Path("/data") / name)
    assert kept.recent_cases() == (Path("/data/a"), Path("/data/b"))
    kept.forget_recent(Path("/data/a"))
    assert kept.recent_cases() == (Path("/data/b"),)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST])
def test_that_text_can_be_read_in_every_theme(theme):
    palette = palette_of(theme)
    lowest = 7.0 if theme is Theme.HIGH_CONTRAST else 4.5
    for text, ground in (
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.PlaceholderText, ROLE.Window),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.BrightText, ROLE.Window),
        (ROLE.Link, ROLE.Window),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= lowest, (text, ground)


@pytest.mark.usefixtures("qapp")
def test_that_an_empty_box_can_be_told_from_a_dark_ground():
    palette = palette_of(Theme.DARK)
    assert is_dark(palette)
    option = QStyleOptionButton()
    option.palette = palette
    option.rect.setRect(0, 0, 16, 16)
    picture = _drawn(option, palette)
    edge, ground = picture.pixelColor(8, 0), palette.color(ROLE.Base)
    assert contrast(edge, ground) >= 3.0


def _drawn(option, palette):
    from PySide6.QtGui import QImage, QPainter

    picture = QImage(16, 16, QImage.Format.Format_RGB32)
    picture.fill(palette.color(ROLE.Base))
    painter = QPainter(picture)
    OutlinedStyle().drawPrimitive(
        QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, None
    )
    painter.end()
    return picture


def test_that_a_mistake_is_told_logged_and_can_be_copied(qtbot, capsys):
    mistakes = Mistakes()
    seen = {}

    def answer():
        box = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "mistakeBox")
        seen["text"], seen["details"] = box.informativeText(), box.detailedText()
        box.findChild(QPushButton, "copyDetailsButton").click()
        seen["still_open"] = box.isVisible()
        box.done(0)

    try:
        raise RuntimeError("a hole in the program")
    except RuntimeError as error:
        QTimer.singleShot(300, answer)
        mistakes.tell(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: "still_open" in seen)
    log = Path(seen["text"].splitlines()[-1])
    assert "a hole in the program" in seen["details"]
    assert "a hole in the program" in log.read_text()
    assert QApplication.clipboard().text() == seen["details"]
    assert seen["still_open"]
    assert "a hole in the program" in capsys.readouterr().err
    log.unlink()


def test_that_the_settings_dialog_keeps_what_was_chosen(qtbot, tmp_path):
    settings = settings_in(tmp_path)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog._language.setCurrentIndex(dialog._language.findData("fr"))
    dialog._theme.setCurrentIndex(2)
    dialog._folder.setText(str(tmp_path / "nowhere"))
    ok = dialog._buttons.button(dialog._buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog._folder.setText(str(tmp_path))
    ok.click()
    assert (settings.language, settings.theme) == ("fr", Theme.DARK)
    assert settings.case_folder == tmp_path


def test_that_another_language_keeps_the_case_open(qtbot, qapp, monkeypatch, tmp_path):
    program = made_program(qapp, monkeypatch, tmp_path)
    case = scene_case(tmp_path / "case")
    old = opened(qtbot, program, case.folder)
    program.settings.language = "de"
    old.language_changed.emit()
    qtbot.waitUntil(lambda: program.window is not old)
    assert program.session.case.folder == case.folder
    assert program.window.case_view.isVisible()
    german = program.window
    program.settings.language = "en"
    german.language_changed.emit()
    qtbot.waitUntil(lambda: program.window is not german)
    close_program(program)


def test_that_the_program_can_end_while_its_window_is_made_anew(qtbot, qapp, monkeypatch, tmp_path):
    program = made_program(qapp, monkeypatch, tmp_path)
    opened(qtbot, program, scene_case(tmp_path / "case").folder)
    program._make_anew()
    coming = program._coming
    close_program(program)
    qtbot.wait(100)
    assert program._coming is None
    assert coming is not None
