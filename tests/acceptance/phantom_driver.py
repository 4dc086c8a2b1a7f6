"""Drives the phantom wizard by mouse and keys from the start page to the report.

A script of its own process, run under a display. It prints one JSON document: the study, and for
each page the longest time for which the window's thread did not come round.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QWidget

from dtiplan.gui.app import Program
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.phantom.study_session import StudySession
from dtiplan.gui.phantom.wizard import PhantomWizard
from dtiplan.gui.settings import APPLICATION, Settings
from tests.acceptance.window_driver import Driver, live, table_of

A_MOMENT_MS = 250
"""Nobody presses a button of a page in less."""


class PhantomDriver(Driver):
    """A user of the phantom window, once it is there."""

    @property
    def window(self) -> QWidget:
        phantoms = self.program.window.phantoms.window
        return phantoms if phantoms is not None else self.program.window

    @property
    def session(self) -> StudySession:
        phantoms = self.program.window.phantoms.window
        assert phantoms is not None
        return phantoms.session

    @property
    def wizard(self) -> PhantomWizard:
        phantoms = self.program.window.phantoms.window
        assert phantoms is not None
        return phantoms.wizard

    def next(self, name: str) -> None:
        """Go to the next page and see that it is this one."""
        self.click("nextButton")
        live(A_MOMENT_MS)
        assert self.session.study.page == name, (self.session.study.page, name)

    def at_rest(self) -> bool:
        """Whether no child works; a refusal ends the drive."""
        if self.session.failures:
            raise RuntimeError(str({n: str(e) for n, e in self.session.failures.items()}))
        return self.session.jobs.running is None and not self.session.jobs.waiting

    def pick(self, name: str, row: int) -> None:
        """Choose a row of a list by mouse."""
        shown = self.find(name, QListWidget)
        place = shown.visualItemRect(shown.item(row)).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a box by keys."""
        box = self.find(name, QComboBox)
        box.setFocus()
        wanted = next(n for n in range(box.count()) if text in box.itemText(n))
        while box.currentIndex() != wanted:
            key = Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up
            QTest.keyClick(box, key)
            live(20)


def the_wizard(user: PhantomDriver, sources: list[Path], study: Path) -> None:
    """Go from the start page to the report."""
    with user.stage("start page"):
        user.wait("start page", lambda: user.find("compareButton") is not None)
        user.click("compareButton")
        user.wait("wizard", lambda: user.program.window.phantoms.window is not None)
        user.wait("window", lambda: user.window.isVisible())
    with user.stage("study"):
        live(A_MOMENT_MS)
        user.type("newStudyEdit", str(study))
        user.click("beginStudyButton")
        user.wait("study", lambda: user.session.is_open)
        phantoms = user.find("phantomList", QListWidget)
        user.wait("phantoms", lambda: phantoms.count() > 0)
        named = [phantoms.item(n).data(Qt.ItemDataRole.UserRole) for n in range(phantoms.count())]
        user.pick("phantomList", named.index("nist-pvp"))
        user.wait("phantom", lambda: user.session.study.phantom == "nist-pvp")
        ice = user.find("iceTemperature")
        QTest.mouseClick(ice, Qt.MouseButton.LeftButton, pos=QPoint(12, ice.height() // 2))
        user.wait("temperature", lambda: user.session.study.temperature_c == 0.0)
    with user.stage("scans"):
        user.next("scans")
        for number, source in enumerate(sources, 1):
            user.choose_folder("addScansButton", source)
            user.wait("scan", lambda n=number: len(user.session.study.scans) == n)  # type: ignore[misc]
        user.wait("protocols", user.at_rest)
        live(A_MOMENT_MS)
    with user.stage("placement"):
        user.next("placement")
        user.wait("placement", lambda: analysed(user), 400)
        live(1000)
    look_at_results(user)
    report_and_file(user, study, len(sources))


def look_at_results(user: PhantomDriver) -> None:
    """Look at the scans and compare the scanners; back and forward keep everything."""
    with user.stage("results"):
        user.next("results")
        user.wait("plots", lambda: user.at_rest() and bool(user.find("resultsPlots").plots))
        user.choose("resultsScan", user.session.study.scans[1].scanner)
        user.wait("plots", user.at_rest)
        user.click("regionMetricsBox")
        live(A_MOMENT_MS)
    with user.stage("comparison"):
        user.next("comparison")
        user.wait("comparison", lambda: compared(user), 200)
        user.choose("referenceScanner", user.session.study.scanners[0].name)
        user.wait("harmonisation", lambda: user.session.study.harmonisation.is_wanted)
        user.wait("ranking", lambda: compared(user), 200)
    with user.stage("back and forward"):
        kept = user.session.study
        for _ in range(3):
            user.click("backButton")
            live(A_MOMENT_MS)
        for name in ("placement", "results", "comparison"):
            user.next(name)
        same = (user.session.study.scans, user.session.study.harmonisation)
        assert same == (kept.scans, kept.harmonisation)
        user.wait("rest", user.at_rest)


def report_and_file(user: PhantomDriver, study: Path, n_scans: int) -> None:
    """File the analyses with an event, and make the report."""
    with user.stage("stability"):
        user.next("stability")
        user.wait("database", user.at_rest)
        user.click("fileButton")
        user.wait("filing", lambda: len(user.session.study.stability.filed) == n_scans)
        page = user.wizard.page_named("stability")
        user.wait("scanners", lambda: bool((page.charts.document or {}).get("scanners")))
        user.wait("charts", user.at_rest)
        user.choose("eventKind", "service")
        user.type("eventNote", "gradient amplifier changed")
        user.click("addEventButton")
        log = user.window.findChild(ReadingTable, "eventTable")
        user.wait("event", lambda: bool(log.cells) and user.at_rest())
    with user.stage("report"):
        user.next("report")
        user.type("reportAuthor", "M. Curie")
        QTest.keyClick(user.find("reportAuthor"), Qt.Key.Key_Tab)
        user.click("makePhantomReportButton")
        user.wait("report", lambda: (study / "report.json").is_file(), 200)
        preview = user.find("reportPreview")
        user.wait("preview", lambda: bool(preview.tables) and not preview.is_busy)
        live(500)


def analysed(user: PhantomDriver) -> bool:
    """Whether all scans are analysed and shown."""
    scans = user.session.study.scans
    return user.at_rest() and all(scan.key in user.session.analyses for scan in scans)


def compared(user: PhantomDriver) -> bool:
    """Whether the comparison of the study as it is now stands on the page."""
    page = user.wizard.page_named("comparison")
    if not user.at_rest() or page.result.document is None:
        return False
    return bool(page.view.tables) and not page.view.is_busy


def main() -> int:
    """Drive once and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("study", type=Path)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("sources", type=Path, nargs="+")
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
    user = PhantomDriver(app, program, asked.pictures)
    try:
        the_wizard(user, asked.sources, asked.study)
    except (LookupError, TimeoutError, RuntimeError, AssertionError, StopIteration):
        mistakes.append(traceback.format_exc())
        user.window.grab().save(str(asked.pictures / "stopped.png"))
        program.window.phantoms.close_down()  # so that nothing asks what to do with its work
    user.watchdog.stage = "closing"
    program.window.phantoms.closes()
    live(500)
    program.window.close()
    live(500)
    print(table_of(user.watchdog), file=sys.stderr)
    said = {
        "mistakes": mistakes,
        "longest_wall_ms": user.watchdog.wall_ms,
        "longest_cpu_ms": user.watchdog.cpu_ms,
        "seconds": user.seconds,
    }
    print(json.dumps(said, indent=1))
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
