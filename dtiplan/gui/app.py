"""The program with a window: started here, and remade here when the language changes."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from dtiplan import __version__
from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.late_parts import load_ahead
from dtiplan.gui.main_window import MainWindow
from dtiplan.gui.session import Session
from dtiplan.gui.settings import APPLICATION, ORGANISATION, Settings
from dtiplan.gui.theme import apply_theme
from dtiplan.gui.translation import install
from dtiplan.gui.widgets.messages import Mistakes
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.language import language

_PHANTOM = "--phantom"
_SIGNALS_MS = 200
_FIRST_PICTURE_MS = 50
_FAREWELL_MS = 1000
"""Until a window that was replaced is taken apart: by then its child has ended by itself."""
_TURN_S = 0.0005
"""How long a worker thread keeps the interpreter: a repaint lets go of it many times, and would
wait the usual 5 ms each time to get it back."""


class Program(QObject):
    """What lives as long as the program: session, jobs, and the window that shows them.

    Parameters
    ----------
    app : QApplication
    settings : Settings
    """

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        sys.setswitchinterval(_TURN_S)
        self._app, self.settings = app, settings
        self.session = Session(self)
        self.jobs = JobQueue(self)
        self.actions = Actions(self.session, self.jobs, settings, self)
        apply_theme(app, settings.theme)
        app.styleHints().colorSchemeChanged.connect(lambda: apply_theme(app, settings.theme))
        install(app, settings.language)
        self._coming: MainWindow | None = None
        self._leaving: list[MainWindow] = []
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._make_anew)
        self.window = self._made_window()
        self.window.begin()

    def begin(self, paths: Sequence[Path]) -> None:
        """Show the window, with a case or sources if some were named."""
        self.window.show()
        QTimer.singleShot(_FIRST_PICTURE_MS, self, self._load_ahead)
        if paths:
            QTimer.singleShot(0, self.window, lambda: self.window.take(paths))

    def compare(self, paths: Sequence[Path]) -> None:
        """Show the comparison of scanners too, with a study if one was named."""
        entry = self.window.phantoms
        QTimer.singleShot(0, entry, lambda: entry.open(paths[0] if paths else None))

    def _load_ahead(self) -> None:
        load_ahead(self.settings.language)
        self.session.turns.ask(self.window, "import page", self.window.made_import_page)

    def _made_window(self) -> MainWindow:
        window = MainWindow(self.session, self.jobs, self.actions, self.settings)
        window.language_changed.connect(self._speak_anew, Qt.ConnectionType.QueuedConnection)
        window.ended.connect(self._end)
        return window

    def _end(self) -> None:
        coming, self._coming = self._coming, None
        if coming is not None:
            self._leaving.append(coming)
        while self._leaving:
            self._leaving.pop().vanish()
        self._reader.wait()
        self._app.quit()

    def _speak_anew(self) -> None:
        """Make the window again in the chosen language; jobs and the case go on."""
        self._reader.ask("language", partial(language, self.settings.language), drops_older=True)

    def _make_anew(self) -> None:
        if self._coming is not None:
            return
        self.window.keep_state()
        self.window.let_go()
        install(self._app, self.settings.language)
        # The old window is not worth a translation: it only stands until the new one is made.
        QCoreApplication.removePostedEvents(self.window, QEvent.Type.LanguageChange.value)
        self._coming = self._made_window()
        self._coming.ready.connect(self._lay_out)
        self.session.turns.ask(self._coming, "first look", self._coming.begin)

    def _lay_out(self) -> None:
        """Give everything in the new window its place before it is shown."""
        turns, new = self.session.turns, self._coming
        if new is not None:
            new.ready.disconnect(self._lay_out)  # it will say so again, when another one is coming
            turns.ask(new, "lay out", new.lay_out)
            turns.ask(new, "change windows", self._change_windows)

    def _change_windows(self) -> None:
        """Show the new window in place of the old one, which goes once its threads have ended."""
        new, self._coming = self._coming, None
        if new is None:
            return
        old, self.window = self.window, new
        old.setUpdatesEnabled(False)
        new.show()
        new.phantoms.follow(old.phantoms)
        new.tools.follow(old.tools)
        self.session.turns.ask(old, "hide", old.hide)
        self._leaving.append(old)
        QTimer.singleShot(_FAREWELL_MS, self, self._see_off)
        QTimer.singleShot(_FAREWELL_MS, self, self._load_ahead)

    def _see_off(self) -> None:
        """Take the oldest of the replaced windows apart, once no process of it is left."""
        if self._leaving and self._leaving[0].is_at_rest:
            old = self._leaving.pop(0)
            self.session.turns.ask(old, "vanish", old.vanish)
        elif self._leaving:
            QTimer.singleShot(_FAREWELL_MS, self, self._see_off)


def main(argv: Sequence[str]) -> int:
    """Run the program with a window and give its exit code.

    Parameters
    ----------
    argv : sequence of str
        A case's folder to open, or folders and files to begin a new case with; a study's folder,
        or ``--phantom`` first, shows the comparison of scanners.
    """
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
    app = QApplication([APPLICATION])
    app.setApplicationName(APPLICATION)
    app.setOrganizationName(ORGANISATION)
    app.setApplicationVersion(__version__)
    app.setApplicationDisplayName("dtiplan")
    app.setQuitOnLastWindowClosed(False)
    mistakes = Mistakes(app)
    sys.excepthook = mistakes.tell
    threading.excepthook = mistakes.tell_of_thread
    signal.signal(signal.SIGINT, lambda *_: program.window.close())
    clock = QTimer(app)  # lets Python see signals while Qt waits
    clock.timeout.connect(lambda: None)
    clock.start(_SIGNALS_MS)
    program = Program(app, Settings())
    paths = [Path(a).absolute() for a in argv if a != _PHANTOM]
    program.begin([] if _PHANTOM in argv else paths)
    if _PHANTOM in argv:
        program.compare(paths)
    return app.exec()
