"""Which structure is pointed at, in whatever view: slices, the scene, tables and plots show it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from dtiplan.domain.geometry import Array
from dtiplan.workflow.viewing.display import Display
from dtiplan.workflow.viewing.layers import Layer, LayerStore

_FAMILIES = ("structure", "target")


class LookedAt(Protocol):
    """What has to be known of the open case: the session."""

    @property
    def store(self) -> LayerStore | None:
        """What can be shown."""

    @property
    def layers(self) -> Iterable[Layer]:
        """Its layers."""

    @property
    def display(self) -> Display:
        """How it is drawn."""


class Pointing(QObject):
    """The structure that stands out; part of the session.

    It stands out as long as somebody points at it, and is never kept.
    """

    changed = Signal()
    """Another structure stands out, or none."""

    def __init__(self, looked_at: LookedAt, parent: QObject) -> None:
        super().__init__(parent)
        self._session = looked_at
        self._name = ""
        self.follows_mouse = False
        """Whether the mouse points in slices: only where somebody listens."""

    @property
    def name(self) -> str:
        """Name of the structure; empty for none."""
        return self._name

    @property
    def key(self) -> str:
        """Its layer; empty where the case has none of this name."""
        known = {layer.key for layer in self._session.layers}
        keys = (f"{family}:{self._name}" for family in _FAMILIES) if self._name else ()
        return next((key for key in keys if key in known), "")

    def point_at(self, name: str) -> None:
        """Let a structure stand out, or none."""
        if name != self._name:
            self._name = name
            self.changed.emit()

    def hover(self, point_ras_mm: Array | None) -> None:
        """Point at the structure under the mouse in a slice, the last drawn of several."""
        store = self._session.store
        if not self.follows_mouse or store is None or point_ras_mm is None:
            self.point_at("")
            return
        shown = [
            key
            for key in store.structures_at(point_ras_mm)
            if (style := self._session.display.style(key)) is not None and style.is_visible
        ]
        self.point_at(shown[-1].partition(":")[2] if shown else "")
