"""Work of the window's own thread in small parts, so that it never stands still for long.

Between two parts the event loop comes round: clicks are taken and what has changed is drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does what it is asked for in order, one part in each turn of the event loop.

    What is asked for again before its turn has come is done once, as it was asked for last.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[tuple[int, str], tuple[QObject, Callable[[], object]]] = {}
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(0)
        self._clock.timeout.connect(self._do_next)

    def ask(self, owner: QObject, name: str, work: Callable[[], object]) -> None:
        """Have a part done, unless its owner is gone by then.

        Parameters
        ----------
        owner : QObject
        name : str
            Tells parts of one owner apart.
        work : callable
        """
        self._waiting[id(owner), name] = (owner, work)
        if not self._clock.isActive():
            self._clock.start()

    @property
    def is_busy(self) -> bool:
        """Whether something waits for its turn."""
        return bool(self._waiting)

    def drop(self, owner: QObject) -> None:
        """Forget what an owner has asked for."""
        self._waiting = {k: v for k, v in self._waiting.items() if v[0] is not owner}

    def _do_next(self) -> None:
        if not self._waiting:
            return
        owner, work = self._waiting.pop(next(iter(self._waiting)))
        if self._waiting:
            self._clock.start()
        if _is_there(owner):
            work()


def _is_there(owner: QObject) -> bool:
    """Whether Qt has not deleted an object that Python still knows."""
    try:
        owner.objectName()
    except RuntimeError:
        return False
    return True
