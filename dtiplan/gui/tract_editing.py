"""The tract that is edited while it is looked at: what is wanted, asked and answered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal


class TractEditing(QObject):
    """Between who keeps the edits and who draws the scene; part of the session.

    What is wanted and asked is written as ``scene_service`` reads it.
    """

    wanted = Signal()
    """Another tract is to be shown as it would be edited, or none."""
    asked = Signal(object)
    """A question about the picture, a dict."""
    edited = Signal(object)
    """What the wanted edits leave, a dict."""
    meant = Signal(object)
    """The answer to a question, a dict."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: dict[str, Any] | None = None
        self._client: Any = None

    @property
    def is_drawn(self) -> bool:
        """Whether somebody draws the scene, and can say what was meant on its picture."""
        return self._client is not None and bool(self._client.is_running)

    def want(self, state: dict[str, Any] | None) -> None:
        """Show a tract as it would be edited; None ends it."""
        if state != self.state:
            self.state = state
            self.wanted.emit()

    def listen(self, client: Any) -> None:
        """Hand questions to a ``SceneClient`` and take its answers."""
        self._client = client
        self.asked.connect(client.ask)
        client.edited.connect(self.edited)
        client.meant.connect(self.meant)
