"""Pictures of every page of the window: ``python tools/screenshots.py CASE SOURCES OUT [options]``.

With ``--study STUDY OUT`` it is every page of the phantom wizard instead.

The case is copied first, so that it stays as it is. One process makes one set (language, size,
theme); without options all sets are made one after another. With ``--help-pictures`` those that
the help and the README show are made anew in ``resources/help/pictures/``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = {"small": (1366, 768), "large": (1920, 1080)}
LANGUAGES = ("en", "fr", "de")
THEMES = ("light", "dark")
DRAWN_MS = 120_000
SCENE_MS = 6_000
HELP_PICTURES = Path(__file__).resolve().parents[1] / "resources" / "help" / "pictures"
HELP_WIDTH = 960
OF_HELP = {
    "start": "start",
    "import-new": "import",
    "step-check-orientation": "orientation",
    "registration-checker": "registration",
    "step-find-tracts": "tracts",
    "step-make-structures": "structures",
    "step-export-rtstruct": "export",
    "report": "report",
    "scene": "scene",
}
"""Pages whose picture the help shows, and the name it has there."""


def main() -> None:
    """Read the arguments and make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path, nargs="?", help="a finished case")
    parser.add_argument("sources", type=Path, nargs="?", help="images for the import page")
    parser.add_argument("out", type=Path, help="folder of the pictures")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--size", choices=SIZES)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--only", default="", help="pages, comma separated")
    parser.add_argument("--study", type=Path, help="an analysed phantom study, shown instead")
    parser.add_argument("--help-pictures", action="store_true", help="renew those of the help")
    args = parser.parse_args()
    if args.help_pictures:
        args.size, args.theme, args.only = "small", "light", ",".join(OF_HELP)
    args.out.mkdir(parents=True, exist_ok=True)
    sets = [
        (language, size, theme)
        for language in LANGUAGES
        for size in SIZES
        for theme in THEMES
        if args.language in (None, language)
        and args.size in (None, size)
        and args.theme in (None, theme)
    ]
    if len(sets) == 1:
        Photographer(args, *sets[0]).work()
    else:
        _in_processes(args, sets)
    if args.help_pictures:
        for language, _, _ in sets:
            _keep_for_help(args.out, language)


def _in_processes(args: argparse.Namespace, sets: list[tuple[str, str, str]]) -> None:
    for language, size, theme in sets:
        chosen = ["--language", language, "--size", size, "--theme", theme, "--only", args.only]
        shown = ["--study", args.study] if args.study else [args.case, args.sources]
        command = [sys.executable, __file__, *map(str, shown), str(args.out)]
        subprocess.run([*command, *chosen], check=True)


def _keep_for_help(folder: Path, language: str) -> None:
    """Put smaller copies where the help looks for its pictures."""
    from PIL import Image

    HELP_PICTURES.mkdir(exist_ok=True)
    for page, name in OF_HELP.items():
        with Image.open(folder / f"{page}_{language}_small_light.png") as picture:
            height = round(picture.height * HELP_WIDTH / picture.width)
            small = picture.convert("RGB").resize((HELP_WIDTH, height), Image.Resampling.LANCZOS)
            small.save(HELP_PICTURES / f"{name}_{language}.jpg", quality=88, subsampling=0)


def _stop_at_message(box: Any) -> int:
    raise SystemExit(f"the window asks: {box.text()}")


class Photographer:
    """Goes through the pages of one window and takes a picture of each."""

    def __init__(self, args: argparse.Namespace, language: str, size: str, theme: str) -> None:
        from PySide6.QtWidgets import QApplication, QMessageBox

        from dtiplan.gui.app import Program
        from dtiplan.gui.settings import Settings, Theme

        self._args, self._only = args, {p for p in args.only.split(",") if p}
        self._end = f"{language}_{size}_{theme}"
        self._temporary = tempfile.TemporaryDirectory(prefix="dtiplan-screenshots-")
        place = Path(self._temporary.name)
        self._case = place / ("study-1" if args.study else "patient-1")
        shutil.copytree(args.study or args.case, self._case)
        os.environ["XDG_DATA_HOME"] = str(place)  # the wizard's database is not the user's own
        self._app = QApplication([])
        QMessageBox.exec = _stop_at_message  # type: ignore[assignment,method-assign]
        settings = Settings(place / "settings.ini")
        settings.language, settings.theme = language, Theme(theme)
        self._settings, self._program = settings, Program(self._app, settings)
        self._window = self._program.window
        self._window.show()
        self._window.resize(*SIZES[size])

    def work(self) -> None:
        """Take all pictures and close the window."""
        if self._args.study:
            self._wizard_pages()
        else:
            self._start_pages()
            self._import_page()
            self._case_pages()
            self._dialogs()
        self._program.jobs.shutdown()
        self._window.close()
        self._temporary.cleanup()

    def _start_pages(self) -> None:
        page = self._window.start_page
        self._take("start-empty")
        for name in ("patient-2", "patient-3"):
            shutil.copytree(self._case, self._case.with_name(name))
        for folder in ("gone", "patient-3", "patient-2", "patient-1"):
            self._settings.keep_recent(self._case.with_name(folder))
        page.refresh()
        self._until(lambda: page.findChild(object, "caseCard-patient-1") is not None)
        self._take("start")
        for name in ("patient-2", "patient-3"):
            shutil.rmtree(self._case.with_name(name))

    def _import_page(self) -> None:
        if not self._wanted("import-new"):
            return
        from dtiplan.gui.pages.importing.series_panel import PictureLabel

        self._window.new_case([self._args.sources])
        page = self._window.import_page
        assert page is not None
        label = page.findChild(PictureLabel, "seriesPicture")
        self._until(lambda: label.has_picture)
        self._take("import-new")

    def _case_pages(self) -> None:
        from dtiplan.gui.pages.report_page import REPORT
        from dtiplan.gui.session import Blend, Layout
        from dtiplan.workflow.registry import STEPS

        session = self._program.session
        self._window.open_case(self._case)
        self._until(lambda: session.case is not None)
        self._until_drawn()
        self._wait(SCENE_MS)
        for step in STEPS:
            session.select_step(step.name)
            if step.name == "register-template" and self._wanted(f"step-{step.name}"):
                self._until_fit_is_drawn()
            self._take(f"step-{step.name}", calm_ms=1200)
            self._take_end(step.name)
        self._tract_tools()
        session.select_step("register-planning")
        for blend in (Blend.MIX, Blend.CHECKER, Blend.EDGES):
            session.change_display(blend=blend)
            self._take(f"registration-{blend.value}", calm_ms=2500)
        session.change_display(blend=Blend.OFF, layout=Layout.SCENE)
        self._take("scene", calm_ms=4000)
        session.change_display(layout=Layout.AXIAL)
        self._take("axial", calm_ms=2000)
        session.change_display(layout=Layout.FOUR)
        session.select_step(REPORT)
        self._take("report", calm_ms=5000)

    def _take_end(self, step: str) -> None:
        """Show the end of a step's page where it is longer than the window."""
        from PySide6.QtWidgets import QScrollArea, QWidget

        page = self._window.findChild(QWidget, f"page_{step}")
        bar = page.findChild(QScrollArea).verticalScrollBar()
        if bar.maximum() > 0:
            bar.setValue(bar.maximum())
            self._take(f"step-{step}-end", calm_ms=200)
            bar.setValue(0)

    def _tract_tools(self) -> None:
        """Show what is folded away on the pages of the template and of the tracts."""
        from PySide6.QtWidgets import QAbstractButton

        tools = {
            "lesionButton": ("register-template", "template-lesion"),
            "liveTrackingButton": ("find-tracts", "tracts-live"),
            "ownRegionsButton": ("find-tracts", "tracts-regions"),
        }
        for button_name, (step, page) in tools.items():
            if not self._wanted(page):
                continue
            self._program.session.select_step(step)
            self._wait(300)
            button = self._window.findChild(QAbstractButton, button_name)
            button.setChecked(True)
            self._wait(200)
            switch = self._window.findChild(QAbstractButton, "liveSwitch")
            if page == "tracts-live":
                switch.click()
                self._wait(SCENE_MS)
            self._take(page, calm_ms=2500)
            if switch is not None and switch.isChecked():
                switch.click()
            button.setChecked(False)

    def _wizard_pages(self) -> None:
        """Show each page from its top, and its end where it is longer than the window."""
        from PySide6.QtWidgets import QListWidget

        from dtiplan.domain.phantoms.study import PAGES

        phantoms = self._window.phantoms
        phantoms.open(self._case)
        self._until(lambda: phantoms.window is not None and phantoms.window.session.is_open)
        window = phantoms.window
        assert window is not None
        window.resize(self._window.size())
        phantoms_listed = window.findChild(QListWidget, "phantomList")
        self._until(lambda: phantoms_listed.count() > 0)
        for number, name in enumerate(PAGES, 1):
            page = window.wizard.page_named(name)
            window.wizard.go_to(name)
            self._wait(500)
            self._until(lambda: window.session.jobs.running is None)
            title = f"phantom-{number}-{name}"
            self._take(title, window, calm_ms=2500)
            bar = page.area.verticalScrollBar()
            if bar.maximum() > 0:
                bar.setValue(bar.maximum())
                self._take(f"{title}-end", window, calm_ms=500)
        phantoms.close_down()

    def _dialogs(self) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QMenu, QMessageBox

        from dtiplan.gui.widgets.messages import show_about
        from dtiplan.gui.window.help_window import HelpWindow
        from dtiplan.gui.window.settings_dialog import SettingsDialog
        from dtiplan.gui.window.tract_dialogs import ExportTractsDialog, ImportTractDialog

        dialog = SettingsDialog(self._settings, self._window)
        dialog.show()
        self._take("settings", dialog)
        dialog.close()
        for asks in (ExportTractsDialog(self._settings), ImportTractDialog(self._settings)):
            asks.show()
            self._take(asks.objectName(), asks)
            asks.close()
        for menu in self._window.menuBar().findChildren(QMenu):
            if menu.objectName() == "fileMenu":
                menu.popup(self._window.mapToGlobal(QPoint(0, 0)))
                self._take("file-menu", menu)
                menu.close()
        self._window.show_help("tutorial")
        shown = self._window.findChild(HelpWindow)
        self._take("help", shown)
        for topic in ("tracts", "structures"):
            self._window.show_help(topic)
            self._take(f"help-{topic}", shown)
        shown.close()
        run = QMessageBox.exec
        QMessageBox.exec = lambda box: (box.show(), self._take("about", box), box.close())  # type: ignore[assignment,method-assign,return-value]
        show_about(self._window)
        QMessageBox.exec = run  # type: ignore[method-assign]

    def _wanted(self, page: str) -> bool:
        return not self._only or page in self._only

    def _take(self, page: str, widget: object = None, calm_ms: int = 400) -> None:
        if not self._wanted(page):
            return
        self._wait(calm_ms)
        self._until_drawn()
        path = self._args.out / f"{page}_{self._end}.png"
        (widget or self._window).grab().save(str(path))  # type: ignore[attr-defined]
        print(path)

    def _until_fit_is_drawn(self) -> None:
        """Wait for the picture of the template's fit, which a child process makes."""
        from dtiplan.gui.pages.template.template_page import FitPicture

        picture = self._window.findChild(FitPicture)
        self._until(lambda: not picture.image.isNull())

    def _until_drawn(self) -> None:
        """Wait until no slice and no scene is still to be drawn."""
        view = self._window.case_view
        if view is not None and view.isVisible():
            slices = [s for s in view.views.slices.values() if s.isVisible()]
            self._until(lambda: all(s.is_up_to_date for s in slices))
            scene = view.views.scene
            if scene.isVisible():
                self._until(lambda: not scene.canvas.image.isNull())

    def _until(self, is_so: Callable[[], bool]) -> None:
        waited = 0
        while not is_so():
            self._wait(50)
            waited += 50
            if waited > DRAWN_MS:
                raise SystemExit("the window did not come to rest")

    def _wait(self, milliseconds: int) -> None:
        """Let the window work; threads too, which a plain wait of Qt's test tools stops."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


if __name__ == "__main__":
    main()
