"""The Tab key goes through a page as the eye does: from top to bottom, from left to right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def order_focus(*parts: QWidget) -> None:
    """Give the widgets of a page, or of parts one after another, the order of their layouts."""
    for before, after in pairwise(chain.from_iterable(map(focusable, parts))):
        QWidget.setTabOrder(before, after)


def focusable(page: QWidget) -> list[QWidget]:
    """List what the Tab key stops at, in the order of the layouts."""
    return list(_below(page))


def _below(widget: QWidget) -> Iterator[QWidget]:
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if is_stop and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        held = widget.widget()
        if held is not None:
            yield from _below(held)
        return
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _below(widget)
        elif inner is not None:
            yield from _inside(inner)
