"""A program with its window for tests: own settings, light jobs, no child that draws."""

import sys
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from dtiplan.gui import case_view
from dtiplan.gui.app import Program
from dtiplan.gui.background.jobs import step_job
from dtiplan.gui.settings import Settings, Theme
from dtiplan.gui.views.four_up import FourUp
from dtiplan.io.nifti import write_series
from tests.io.dicom_maker import write_stack

LIGHT = (sys.executable, str(Path(__file__).resolve().parents[1] / "light_program.py"))


class NoScene(QWidget):
    """Stands where the 3D view is."""

    is_at_rest = True

    def close_child(self):
        pass

    def let_go(self):
        pass


def settings_in(folder: Path) -> Settings:
    settings = Settings(folder / "settings.ini")
    settings.language = "en"
    settings.theme = Theme.LIGHT
    return settings


def made_program(qapp, monkeypatch, folder: Path) -> Program:
    """Make a program whose window can be closed by ``close_program``."""

    def views_of(session):
        scene = NoScene()
        return FourUp(session, scene), scene

    monkeypatch.setattr(case_view, "views_of", views_of)
    monkeypatch.setattr(QMessageBox, "exec", _refuse_to_wait)
    program = Program(qapp, settings_in(folder))
    program.jobs._program = LIGHT
    return program


def _refuse_to_wait(box):
    raise AssertionError(f"nobody answers: {box.text()} {box.informativeText()}")


def close_program(program: Program) -> None:
    program.jobs.shutdown()
    program.window._may_close = True
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def opened(qtbot, program, folder: Path):
    """Open a case and wait until it is shown."""
    with qtbot.waitSignal(program.session.case_changed):
        program.window.open_case(folder)
    qtbot.waitUntil(lambda: program.window.case_view is not None)
    settled(qtbot, program)
    return program.window


def settled(qtbot, program) -> None:
    """Wait until the window shows everything that has changed."""
    qtbot.waitUntil(lambda: not program.session.turns.is_busy)


def long_job(folder: Path, takes_s: float = 30.0):
    return step_job(folder, "make-numbers", "Make numbers", {"takes_s": takes_s})


def answer_boxes(monkeypatch, button_name: str | None = None) -> list[str]:
    """Let every message box be answered by a button, and keep what was said."""
    said: list[str] = []

    def run(box):
        said.append(f"{box.text()}\n{box.informativeText()}")
        for button in box.buttons():
            if button.objectName() == button_name:
                button.click()
                return 0
        box.done(0)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return said


def write_sources(folder: Path, diffusion_series) -> Path:
    """Write a CT and a diffusion series as a scanner's export and a NIfTI file."""
    write_stack(folder / "ct", series="Planning CT")
    write_series(diffusion_series, folder / "dwi" / "dti")
    return folder


def actions_of(window):
    """Every action of the menus, by object name."""
    found = {}
    for menu in window.menuBar().findChildren(type(window.menus.menu("fileMenu"))):
        for action in menu.actions():
            if action.objectName():
                found[action.objectName()] = action
    return found


def contrast(one, other) -> float:
    """Give the contrast ratio of two colours after WCAG 2."""

    def luminance(colour):
        channels = np.array([colour.redF(), colour.greenF(), colour.blueF()])
        linear = np.where(
            channels <= 0.03928, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4
        )
        return float(linear @ (0.2126, 0.7152, 0.0722))

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def top_level_boxes():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
