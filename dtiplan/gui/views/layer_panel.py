"""The layers of a case: what is shown, and how; the chosen one's settings below the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.session import LayerStyle, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.layer_settings import LayerSettings
from dtiplan.gui.views.swatches import swatch
from dtiplan.workflow.viewing.layers import Layer, LayerKind

_KEY = Qt.ItemDataRole.UserRole
_GROUP_OF = {
    LayerKind.IMAGE: "images",
    LayerKind.COLOUR: "images",
    LayerKind.GLYPHS: "images",
    LayerKind.DOSE: "doses",
    LayerKind.DOSE_DIFFERENCE: "doses",
    LayerKind.TRACT: "tracts",
    LayerKind.STRUCTURE: "structures",
    LayerKind.TARGET: "targets",
}
_SWATCH = QSize(24, 14)
_ROW_PX = 24


class LayerPanel(QWidget):
    """Lists a session's layers.

    Space or the box shows and hides a layer; a group's box does so with all of the group.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, QTreeWidgetItem] = {}
        self._shown: dict[str, LayerStyle] = {}
        self.setObjectName("layerPanel")
        self.tree = QTreeWidget()
        self.tree.setObjectName("layerTree")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setIconSize(_SWATCH)
        self.tree.setRootIsDecorated(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.settings = LayerSettings(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.tree, 1)
        column.addWidget(self.settings)
        self.tree.itemChanged.connect(self._check)
        self.tree.currentItemChanged.connect(self._choose)
        session.case_changed.connect(self._rebuild_soon)
        session.display_changed.connect(self.refresh)
        self.rebuild()

    def item(self, key: str) -> QTreeWidgetItem:
        """Give the row of a layer."""
        return self._items[key]

    def rebuild(self) -> None:
        """List the layers of the case anew."""
        kept = self.settings.key
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items, self._groups, self._shown = {}, {}, {}
        names = {
            "images": tr("Images"),
            "doses": tr("Doses"),
            "tracts": tr("Tracts"),
            "structures": tr("Structures"),
            "targets": tr("Targets"),
        }
        for layer in self._session.layers:
            name = _GROUP_OF[layer.kind]
            if name not in self._groups:
                self._groups[name] = self._group(names[name])
            self._items[layer.key] = self._row(layer, self._groups[name])
        self.tree.expandAll()
        self.tree.setAccessibleName(tr("Layers"))
        self.tree.blockSignals(False)
        self.refresh()
        first = next(iter(self._items), "")
        chosen = kept if kept in self._items else first
        if chosen:
            self.tree.setCurrentItem(self._items[chosen])
        else:
            self.settings.show_layer(None)

    def _rebuild_soon(self) -> None:
        self._session.turns.ask(self, "rebuild", self.rebuild)

    def refresh(self) -> None:
        """Show the styles as they are."""
        self.tree.blockSignals(True)
        for layer in self._session.layers:
            row, style = self._items.get(layer.key), self._session.display.style(layer.key)
            if row is None or style is None or self._shown.get(layer.key) == style:
                continue
            self._shown[layer.key] = style
            state = Qt.CheckState.Checked if style.is_visible else Qt.CheckState.Unchecked
            row.setCheckState(0, state)
            row.setIcon(0, swatch(layer, style, _SWATCH))
            row.setText(1, tr("{n} %").format(n=round(100 * style.opacity)))
        self.tree.blockSignals(False)
        self.settings.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rebuild()

    def _group(self, name: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(self.tree, [name])
        row.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsAutoTristate
        )
        row.setSizeHint(0, QSize(0, _ROW_PX))
        font = row.font(0)
        font.setBold(True)
        row.setFont(0, font)
        return row

    def _row(self, layer: Layer, group: QTreeWidgetItem) -> QTreeWidgetItem:
        # Names of tracts, structures and targets are the user's own and are never translated.
        is_named = layer.kind is LayerKind.TRACT or layer.kind.is_contoured
        row = QTreeWidgetItem(group, [layer.title if is_named else tr(layer.title)])
        row.setData(0, _KEY, layer.key)
        row.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        row.setSizeHint(0, QSize(0, _ROW_PX))
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def _check(self, row: QTreeWidgetItem, column: int) -> None:
        if column != 0:
            return
        changed = {
            key: each.checkState(0) is Qt.CheckState.Checked
            for key, each in self._items.items()
            if each is row or each.parent() is row
        }
        self._session.show_layers(changed)

    def _choose(self, row: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        key = str(row.data(0, _KEY) or "") if row is not None else ""
        layer = next((y for y in self._session.layers if y.key == key), None)
        self.settings.show_layer(layer)
        self._session.choose_layer(key)
