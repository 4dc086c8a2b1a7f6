"""Drives the window by mouse and keys through the whole main job; a script of its own process.

It is run under a display and prints one JSON document: the file that was exported, the report,
and for each stage the longest time for which the window's thread did not come round.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListWidget, QWidget

from dtiplan.gui.app import Program
from dtiplan.gui.settings import APPLICATION, Settings

TICK_MS = 5


class Watchdog(QObject):
    """A clock on the window's thread: where it comes late, the thread was busy or had to wait.

    For each stage it keeps the longest delay on the wall clock and the most computing time the
    thread itself took between two ticks. The former also counts what the machine's other
    programs took away, the latter does not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stage = "start"
        self.wall_ms: dict[str, float] = {}
        self.cpu_ms: dict[str, float] = {}
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        wall, cpu = (1000.0 * (b - a) for a, b in zip(self._last, now, strict=True))
        self._last = now
        self.wall_ms[self.stage] = max(self.wall_ms.get(self.stage, 0.0), wall - TICK_MS)
        self.cpu_ms[self.stage] = max(self.cpu_ms.get(self.stage, 0.0), cpu)


def live(milliseconds: int) -> None:
    """Let the event loop run: unlike ``QTest.qWait`` it lets Python's threads work, too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Driver:
    """A user with a mouse and a keyboard."""

    def __init__(self, app: QApplication, program: Program, pictures: Path) -> None:
        self.app, self.program, self.pictures = app, program, pictures
        self.watchdog = Watchdog()
        self.seconds: dict[str, float] = {}
        pictures.mkdir(parents=True, exist_ok=True)

    @property
    def window(self) -> QWidget:
        return self.program.window

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Do one part of the job, and keep a picture of how it ended."""
        self.watchdog.stage, begin = name, time.monotonic()
        yield
        self.seconds[name] = time.monotonic() - begin
        self.watchdog.stage = "taking pictures"
        live(300)
        self.window.grab().save(str(self.pictures / f"{len(self.seconds):02d}_{name}.png"))
        live(50)  # so that the picture's own time is not laid to what follows

    def find(self, name: str, kind: type = QWidget) -> Any:
        """Give the visible widget of this name."""
        found = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
        if not found:
            raise LookupError(f"no visible '{name}' in stage '{self.watchdog.stage}'")
        return found[0]

    def wait(self, what: str, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not come within {seconds:.0f} s")
            live(20)

    def click(self, name: str) -> None:
        """Click on a button that can be pressed, once it can be."""
        self.wait(f"'{name}' to press", lambda: bool(self.find(name).isEnabled()))
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Click into a line and type over what it holds."""
        self.type_into(self.find(name), text)

    def type_into(self, line: QWidget, text: str) -> None:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, text)

    def choose_folder(self, button: str, folder: Path) -> None:
        """Press a button that asks for a folder, and type the folder's path."""

        def answer() -> None:
            dialog = self.app.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(50, answer)
                return
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            if line.text() != str(folder):
                # The dialog completes paths as it finds them: typed again until it stands there.
                self.type_into(line, str(folder))
                QTimer.singleShot(300, answer)
                return
            QTest.keyClick(line, Qt.Key.Key_Return)

        QTimer.singleShot(50, answer)
        self.click(button)

    def select_step(self, name: str) -> None:
        """Click on a step in the list."""
        steps = self.find("stepList", QListWidget)
        for row in range(steps.count()):
            if steps.item(row).data(Qt.ItemDataRole.UserRole) == name:
                place = steps.visualItemRect(steps.item(row)).center()
                QTest.mouseClick(
                    steps.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y())
                )
                self.wait(f"page of {name}", lambda: self.program.session.step == name)
                live(200)  # nobody presses a button of a page in less
                return
        raise LookupError(f"no step '{name}' in the list")

    def done(self, step: str) -> bool:
        """Whether a step has run and nothing is at work; a failure ends the drive."""
        failure = self.program.actions.failure(step)
        if failure is not None:
            raise RuntimeError(f"{step}: {failure}")
        case = self.program.session.case
        ran = case is not None and step in case.manifest.steps
        return ran and not self.program.actions.is_busy


def main_job(user: Driver, source: Path, case: Path) -> None:
    """Go from the start page to the exported file and the report."""
    with user.stage("start page"):
        user.wait("start page", lambda: user.find("newCaseButton") is not None)
    with user.stage("find series"):
        user.click("newCaseButton")
        live(200)  # nobody presses a button of a page in less
        user.choose_folder("addFolderButton", source)
        user.wait("series", lambda: bool(user.find("importButton").isEnabled()), 120)
        user.type("caseFolderEdit", str(case))
    with user.stage("import"):
        user.click("importButton")
        user.wait("import", lambda: user.done("import-series"), 120)
    with user.stage("orientation"):
        user.select_step("check-orientation")
        user.click("runToButton")
        user.wait("orientation", lambda: user.done("check-orientation"), 180)
    with user.stage("registration"):
        user.select_step("register-planning")
        user.click("runToButton")
        user.wait("registration", lambda: user.done("register-planning"), 400)
        user.click("blend_checker")
        live(500)
    with user.stage("acceptance"):
        user.select_step("accept-registration")
        user.click("nudge0more")
        live(300)
        user.click("undoNudgeButton")
        user.type("acceptedBy", "M. Curie")
        user.click("acceptButton")
        user.wait("acceptance", lambda: user.done("accept-registration"), 60)
    with user.stage("tracts"):
        user.select_step("find-tracts")
        user.click("runToButton")
        user.wait("tracts", lambda: user.done("find-tracts"), 300)
    with user.stage("views"):
        look_around(user)
    with user.stage("structures"):
        user.select_step("make-structures")
        user.click("runToButton")
        user.wait("structures", lambda: user.done("make-structures"), 200)
    with user.stage("export"):
        user.select_step("export-rtstruct")
        user.click("exportButton")
        user.wait("export", lambda: user.done("export-rtstruct"), 120)
    with user.stage("report"):
        user.click("reportButton")
        user.click("makeReportButton")
        user.wait("report", lambda: (case / "report.pdf").is_file(), 120)
        user.wait("end of the report", lambda: user.program.jobs.running is None, 60)
        live(1000)


def look_around(user: Driver) -> None:
    """Scroll, move the cursor, turn the scene, pull a seed."""
    for name in ("axialView", "coronalView", "sagittalView"):
        view = user.find(name)
        middle = view.rect().center()
        for dx in range(-60, 61, 20):
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(dx, dx // 2))
            live(30)
        for _ in range(10):
            QTest.keyClick(view, Qt.Key.Key_PageUp)
            live(20)
    scene = user.find("sceneCanvas")
    middle = scene.rect().center()
    QTest.mousePress(scene, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(30):
        QTest.mouseMove(scene, middle + QPoint(3 * step, step))
        live(20)
    QTest.mouseRelease(scene, Qt.MouseButton.LeftButton, pos=middle + QPoint(90, 30))
    live(1500)
    follow_streamlines(user)


def follow_streamlines(user: Driver) -> None:
    """Pull a seed over a slice: other streamlines must follow; then take the page back."""
    user.select_step("find-tracts")
    user.click("liveTrackingButton")
    user.click("liveSwitch")
    session = user.program.session
    user.wait("first streamlines", lambda: session.live.result is not None, 120)
    regions, axial = user.find("liveRegions"), user.find("axialView")
    regions.choose(0)
    regions.go_there()
    live(500)
    first = session.live.text
    middle = axial.to_widget(session.cursor_ras_mm).toPoint()
    QTest.mousePress(axial, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 13):
        QTest.mouseMove(axial, middle + QPoint(step, -step))
        live(60)
    QTest.mouseRelease(axial, Qt.MouseButton.LeftButton, pos=middle + QPoint(12, -12))
    user.wait(
        "streamlines of the moved seed",
        lambda: (
            session.live.result is not None
            and session.live.result.text == session.live.text != first
        ),
    )
    user.click("liveSwitch")
    user.click("liveTrackingButton")


def table_of(watchdog: Watchdog) -> str:
    """Give the longest blocks of the window's thread by stage, in ms (aim: 50)."""
    lines = ["| stage | longest own CPU, ms | longest wall, ms |", "|---|---|---|"]
    lines += [
        f"| {stage} | {watchdog.cpu_ms[stage]:.0f} | {wall:.0f} |"
        for stage, wall in watchdog.wall_ms.items()
        if stage != "taking pictures"
    ]
    return "\n".join(lines)


def main() -> int:
    """Drive once and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("case", type=Path)
    parser.add_argument("pictures", type=Path)
    asked = parser.parse_args()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication([APPLICATION])
    app.setQuitOnLastWindowClosed(False)
    mistakes: list[str] = []
    sys.excepthook = lambda *seen: mistakes.append("".join(traceback.format_exception(*seen)))
    asked.pictures.mkdir(parents=True, exist_ok=True)
    program = Program(app, Settings(asked.pictures / "settings.ini"))
    program.begin([])
    program.window.resize(1366, 768)
    user = Driver(app, program, asked.pictures)
    try:
        main_job(user, asked.source, asked.case)
    except (LookupError, TimeoutError, RuntimeError) as error:
        mistakes.append(repr(error))
        program.window.grab().save(str(asked.pictures / "stopped.png"))
    program.window.close()
    user.watchdog.stage = "closing"
    live(500)
    case = program.session.case
    print(table_of(user.watchdog), file=sys.stderr)
    print(
        json.dumps(
            {
                "mistakes": mistakes,
                "longest_wall_ms": user.watchdog.wall_ms,
                "longest_cpu_ms": user.watchdog.cpu_ms,
                "seconds": user.seconds,
                "case": str(case.folder) if case else "",
            },
            indent=1,
        )
    )
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
