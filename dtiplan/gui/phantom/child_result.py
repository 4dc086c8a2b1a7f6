"""What a child worked out for a page: kept in the study's folder, ordered again when it is old."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.errors import UserError
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.phantom.study_session import StudySession

_FOLDER = "shown"
DOCUMENT = "document.json"
"""The child writes it last, so that it tells that all else is there."""


class ChildResult(QObject):
    """One kind of result, always for what the study is now.

    Parameters
    ----------
    session : StudySession
    name : str
        Of the order and of the folders.
    title : str
        As shown while it is worked on.
    facts : callable
        Everything of the study that the result depends on; asked again when the result comes.
    """

    changed = Signal()
    """``document`` is another one, or was refused."""

    def __init__(
        self,
        session: StudySession,
        name: str,
        title: str,
        facts: Callable[[], tuple[object, ...]],
    ) -> None:
        super().__init__(session)
        self.setObjectName(name)
        self._session, self.name, self._title, self._facts = session, name, title, facts
        self.document: dict[str, Any] | None = None
        self.folder: Path | None = None
        self._key = ""
        self._is_ordered_when_absent = True
        self._argv: Callable[[Path], Sequence[str]] | None = None
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._take_kept)

    @property
    def failure(self) -> UserError | None:
        """Why there is none."""
        return self._session.failures.get(self.name)

    @property
    def is_coming(self) -> bool:
        """Whether it is worked on or waits."""
        return self._session.is_ordered(self.name)

    def want(self, argv: Callable[[Path], Sequence[str]]) -> None:
        """See to it that the result is there, or will be.

        Parameters
        ----------
        argv : callable
            Gives the arguments of ``dtiplan`` for the folder the result is to lie in.
        """
        if self._turn_to_now(argv):
            self._is_ordered_when_absent = True
            self._reader.ask(self._key, partial(_kept, self.folder))

    def look_for(self, argv: Callable[[Path], Sequence[str]]) -> None:
        """Show the result if it was made before, and else none."""
        if self._turn_to_now(argv):
            self._is_ordered_when_absent = False
            self._reader.ask(self._key, partial(_kept, self.folder))

    def want_again(self, argv: Callable[[Path], Sequence[str]]) -> None:
        """Have it made anew whatever there is."""
        self._key = ""
        if self._turn_to_now(argv):
            self._order()

    def forget(self) -> None:
        """Show nothing: what it would be made of is not there."""
        if self._key:
            self._session.cancel(self.name)
            self._session.failures.pop(self.name, None)
            self._key, self.document, self.folder = "", None, None

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _turn_to_now(self, argv: Callable[[Path], Sequence[str]]) -> bool:
        """Take the study as it is now; tell whether that is something else than before."""
        key, folder = self._key_now(), self._session.folder
        if key == self._key or folder is None:
            return False
        had_one = bool(self._key)
        self._key, self._argv, self.document = key, argv, None
        self.folder = folder / _FOLDER / f"{self.name}-{key}"
        if had_one:
            self._session.failures.pop(self.name, None)
            self._session.cancel(self.name)
        return True

    def _key_now(self) -> str:
        said = repr((str(self._session.folder), *self._facts()))
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def _take_kept(self, key: str, kept: dict[str, Any] | None) -> None:
        if key != self._key:
            return
        if kept is None:
            if self._is_ordered_when_absent:
                self._order()
            return
        self.document = kept
        self._session.failures.pop(self.name, None)
        self.changed.emit()
        self._session.work_changed.emit()  # for the list of pages

    def _order(self) -> None:
        folder, argv = self.folder, self._argv
        if folder is not None and argv is not None:
            then = partial(self._take, self._key, folder)
            self._session.order(self.name, self._title, argv(folder), then)

    def _take(self, key: str, folder: Path, said: dict[str, Any]) -> None:
        is_current = key == self._key == self._key_now()
        self._reader.ask("tidy", partial(_tidy, folder, self.name, is_current))
        if not is_current:
            self._key = ""
            return
        self.document = said
        self.changed.emit()


def _kept(folder: Path | None) -> dict[str, Any] | None:
    if folder is None:
        return None
    try:
        return dict(json.loads((folder / DOCUMENT).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _tidy(folder: Path, name: str, is_current: bool) -> None:
    """Leave the newest result only, and none that was made while the study changed."""
    for other in folder.parent.glob(f"{name}-*"):
        if other != folder or not is_current:
            shutil.rmtree(other, ignore_errors=True)
