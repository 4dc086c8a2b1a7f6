"""What the window says when something went wrong, or when it must ask."""

from __future__ import annotations

import sys
import tempfile
import threading
import traceback
from collections.abc import Sequence
from enum import StrEnum
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import UserError
from dtiplan.gui.translation import tr


class Closing(StrEnum):
    """What to do with running work when the window is closed."""

    WAIT = "wait"
    CANCEL = "cancel"
    STAY = "stay"


def show_user_error(parent: QWidget | None, error: UserError) -> None:
    """Say what could not be done, why, and what to do."""
    show_problem(parent, tr(error.problem), tr(error.cause), tr(error.remedy))


def show_problem(parent: QWidget | None, problem: str, cause: str, remedy: str) -> None:
    """Say what could not be done, why, and what to do."""
    box = QMessageBox(parent)
    box.setObjectName("problemBox")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("That did not work"))
    box.setText(problem)
    box.setInformativeText(
        "\n\n".join(
            filter(
                None,
                (
                    tr("Why: {cause}").format(cause=cause) if cause else "",
                    tr("What to do: {remedy}").format(remedy=remedy) if remedy else "",
                ),
            )
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    _run(box)


def ask_leaving(parent: QWidget, works: Sequence[str], *, is_closing: bool) -> Closing:
    """Ask what to do with work that runs or waits.

    Parameters
    ----------
    parent : QWidget
    works : sequence of str
        What runs and waits, as shown.
    is_closing : bool
        Whether the case or the program is to be closed; else something else is to be opened.
    """
    box = QMessageBox(parent)
    box.setObjectName("closingBox")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Work is running"))
    box.setText(tr("Still to be done: {names}.").format(names=", ".join(works)))
    box.setInformativeText(
        tr(
            "If the work is stopped, the case stays as it was before the running step. If it is "
            "waited for and something fails, the window stays open and says why."
        )
    )
    wait, stop = tr("&Wait, then go on"), tr("Stop the work and &go on")
    if is_closing:
        wait, stop = tr("&Wait, then close"), tr("Stop the work and &close")
    answers: dict[QPushButton, Closing] = {}
    for text, name, role, answer in (
        (wait, "waitButton", QMessageBox.ButtonRole.AcceptRole, Closing.WAIT),
        (stop, "cancelWorkButton", QMessageBox.ButtonRole.DestructiveRole, Closing.CANCEL),
        (tr("&Stay"), "stayButton", QMessageBox.ButtonRole.RejectRole, Closing.STAY),
    ):
        button = box.addButton(text, role)
        button.setObjectName(name)
        answers[button] = answer
        if answer is Closing.STAY:
            box.setDefaultButton(button)
            box.setEscapeButton(button)
    _run(box)
    clicked = box.clickedButton()
    return next((a for button, a in answers.items() if button is clicked), Closing.STAY)


def show_about(parent: QWidget) -> bool:
    """Say what this program is and is not; whether the licences are asked for."""
    box = QMessageBox(parent)
    box.setObjectName("aboutBox")
    box.setWindowTitle(tr("About dtiplan"))
    box.setText(tr("dtiplan {version}").format(version=__version__))
    box.setInformativeText(
        "\n\n".join(
            (
                tr("From diffusion MRI to tracts in your planning system."),
                tr(DISCLAIMER),
            )
        )
    )
    licences = box.addButton(tr("&Licences"), QMessageBox.ButtonRole.ActionRole)
    licences.setObjectName("licencesButton")
    box.addButton(QMessageBox.StandardButton.Close)
    _run(box)
    return box.clickedButton() is licences


class Mistakes(QObject):
    """Says that the program itself made a mistake; the window lives on.

    The details go to a log file and can be copied.
    """

    _came = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        # Queued: a mistake in the middle of painting must be told after it.
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a mistake and show it; made for ``sys.excepthook``, called from any thread."""
        details = "".join(traceback.format_exception(kind, error, trace))
        with tempfile.NamedTemporaryFile(
            "w", prefix="dtiplan-error-", suffix=".log", delete=False, encoding="utf-8"
        ) as log:
            log.write(f"dtiplan {__version__}\n{details}")
        sys.stderr.write(details)
        self._came.emit(details, log.name)

    def tell_of_thread(self, said: threading.ExceptHookArgs) -> None:
        """Log a mistake made in a thread and show it; made for ``threading.excepthook``."""
        if said.exc_value is not None:
            self.tell(said.exc_type, said.exc_value, said.exc_traceback)

    def _show(self, details: str, path: str) -> None:
        if self._is_open:  # a mistake in a timer must not pile messages up
            return
        self._is_open = True
        box = QMessageBox(QApplication.activeWindow())
        box.setObjectName("mistakeBox")
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(tr("A mistake of the program"))
        box.setText(tr("The program made a mistake. Your case is as it was after the last step."))
        box.setInformativeText(
            tr("Please send the details to the makers. They are also in the file\n{path}").format(
                path=path
            )
        )
        box.setDetailedText(details)
        copy = box.addButton(tr("&Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.setObjectName("copyDetailsButton")
        copy.clicked.disconnect()  # copying leaves the message open
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        box.addButton(QMessageBox.StandardButton.Close)
        _run(box)
        self._is_open = False


def _run(box: QMessageBox) -> None:
    box.exec()
    box.deleteLater()
