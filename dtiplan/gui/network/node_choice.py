"""Choosing one of the known nodes, beginning with the one chosen last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from dtiplan.domain.errors import UserError
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.workflow.network.nodes import read_nodes


def fill_nodes(box: QComboBox, settings: Settings) -> None:
    """List the known nodes anew; none where their file cannot be read (the nodes' dialog tells)."""
    try:
        nodes = read_nodes().nodes
    except UserError:
        nodes = ()
    chosen = box.currentText() or settings.choice("node")
    box.clear()
    for node in nodes:
        box.addItem(node.name)
        box.setItemData(box.count() - 1, node.address, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(box.findText(chosen), 0 if nodes else -1))
    box.setPlaceholderText(tr("No node is known yet"))
    box.setMinimumContentsLength(24)
