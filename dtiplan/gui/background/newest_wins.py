"""Short work beside the window, asked for again and again: what is out of date is not done.

A thread lives only while there is something to do, so that nothing has to be closed.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from dtiplan.domain.errors import UserError


class NewestWins(QObject):
    """One thread for several askers; of each asker only the newest question is worked on.

    The work must not touch widgets. Signals come in the thread of this object.
    """

    answered = Signal(str, object)
    """Asker, and what its work gave."""
    refused = Signal(str, object)
    """Asker, and the ``UserError`` its work ended with."""
    _came = Signal(str, int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: dict[str, tuple[int, Callable[[], Any]]] = {}
        self._asked: dict[str, int] = {}
        self._oldest_wanted: dict[str, int] = {}
        self._thread: threading.Thread | None = None
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def ask(self, asker: str, work: Callable[[], Any], *, drops_older: bool = False) -> None:
        """Do some work instead of what this asker is still waiting for.

        With ``drops_older`` the answer to a question that is being worked on is dropped too;
        without, it is given, so that who asks steadily is answered steadily.
        """
        with self._lock:
            number = self._asked[asker] = self._asked.get(asker, 0) + 1
            if drops_older:
                self._oldest_wanted[asker] = number
            self._waiting.pop(asker, None)
            self._waiting[asker] = (number, work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="newest-wins")
                self._thread.start()

    def drop(self, asker: str | None = None) -> None:
        """Answer nothing that an asker, or anyone, has asked so far."""
        with self._lock:
            for name in [asker] if asker is not None else list(self._asked):
                self._waiting.pop(name, None)
                self._oldest_wanted[name] = self._asked.get(name, 0) + 1

    def wait(self) -> None:
        """Return when nothing is being worked on."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                asker = next(iter(self._waiting))
                number, work = self._waiting.pop(asker)
            answer, error = None, None
            try:
                answer = work()
            except Exception as caught:  # noqa: BLE001 - raised again in the window's thread
                error = caught
            with contextlib.suppress(RuntimeError):  # the window is gone: nobody to tell
                self._came.emit(asker, number, answer, error)

    def _tell(self, asker: str, number: int, answer: Any, error: Exception | None) -> None:
        if number < self._oldest_wanted.get(asker, 0):
            return
        if isinstance(error, UserError):
            self.refused.emit(asker, error)
        elif error is not None:
            raise error
        else:
            self.answered.emit(asker, answer)
