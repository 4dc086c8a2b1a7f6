"""The tract that is tracked while it is drawn: what is wanted, and what came of it last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.streamlines import Streamlines


@dataclass(frozen=True, eq=False)
class LiveResult:
    """What a wish gave.

    Parameters
    ----------
    text : str
        The tract, as ``own_tracts`` writes it.
    lines : Streamlines
        Thinned, in the scene's RAS mm.
    figures : dict
        See ``live_tracking.Followed``.
    """

    text: str
    lines: Streamlines
    figures: dict[str, Any] = field(default_factory=dict)


class LiveTract(QObject):
    """Between who draws regions and who has them tracked; part of the session."""

    wanted = Signal()
    """Another tract is to be followed, or none."""
    answered = Signal()
    """``result``, ``problem`` or ``is_preparing`` has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.result: LiveResult | None = None
        self.problem = ""
        self.is_preparing = False
        self.is_held = False
        """Whether a region is being pulled: pictures are to come quickly, not finely."""

    def let_go(self) -> None:
        """Have the picture drawn finely again."""
        self.is_held = False
        self.wanted.emit()

    def listen(self, client: Any) -> None:
        """Take the answers of a ``SceneClient``."""
        client.followed.connect(self.take)
        client.preparing.connect(self.say_preparing)
        client.unfollowed.connect(self.refuse)

    def want(self, text: str) -> None:
        """Have a tract followed from now on; an empty text ends it."""
        if text == self.text:
            return
        self.text = text
        if not text:
            self.result, self.problem, self.is_preparing = None, "", False
            self.answered.emit()
        self.wanted.emit()

    def say_preparing(self) -> None:
        """Tell that the first streamlines take seconds."""
        self.is_preparing = True
        self.answered.emit()

    def take(self, result: LiveResult) -> None:
        """Show what a wish gave, unless nothing is wanted any more."""
        if self.text:
            self.result, self.problem, self.is_preparing = result, "", False
            self.answered.emit()

    def refuse(self, problem: str) -> None:
        """Tell why there is nothing to show."""
        if self.text:
            self.result, self.problem, self.is_preparing = None, problem, False
            self.answered.emit()
