"""The known nodes: a list, one node's settings with a test, and our own receiver."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDoubleSpinBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.dicom_nodes import OWN_AE_TITLE, DicomNode
from dtiplan.domain.errors import UserError
from dtiplan.gui.network.fields import (
    PathField,
    TlsBox,
    ae_title_field,
    column_in,
    error_notice,
    make_form,
    named_button,
    port_field,
    row_of,
)
from dtiplan.gui.network.network_order import NetworkOrder
from dtiplan.gui.network.transfers_panel import TransfersPanel
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.notice import Notice, NoticeColumn
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.workflow.network.nodes import Nodes, Receiver, read_nodes, write_nodes

_USUAL_PORT = 104


class NodeForm(QWidget):
    """The settings of one node."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName("nodeName")
        self.name.setMaxLength(40)
        self.ae_title = ae_title_field("nodeAeTitle")
        self.host = QLineEdit()
        self.host.setObjectName("nodeHost")
        self.host.setPlaceholderText(tr("host name or IP address"))
        self.port = port_field("nodePort", _USUAL_PORT)
        self.own = ae_title_field("nodeOwnAeTitle")
        self.timeout = QDoubleSpinBox()
        self.timeout.setObjectName("nodeTimeout")
        self.timeout.setRange(1.0, 3600.0)
        self.timeout.setDecimals(0)
        self.timeout.setSuffix(" s")
        self.timeout.setToolTip(tr("After so long a silence the connection counts as lost."))
        self.tls = TlsBox("node", has_host_name=True)
        rows = make_form()
        rows.addRow(tr("&Name"), self.name)
        rows.addRow(tr("&AE title"), self.ae_title)
        rows.addRow(tr("&Host"), self.host)
        rows.addRow(tr("&Port"), self.port)
        rows.addRow(tr("&Our AE title"), self.own)
        rows.addRow(tr("T&imeout"), self.timeout)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(rows)
        column.addWidget(self.tls)
        column.addStretch(1)

    @property
    def node(self) -> DicomNode:
        """What stands there; may be no usable node yet."""
        return DicomNode(
            self.name.text().strip(),
            self.ae_title.text().strip(),
            self.host.text().strip(),
            self.port.value(),
            self.own.text().strip(),
            self.timeout.value(),
            self.tls.files,
        )

    def show_node(self, node: DicomNode) -> None:
        """Show a node."""
        self.name.setText(node.name)
        self.ae_title.setText(node.ae_title)
        self.host.setText(node.host)
        self.port.setValue(node.port)
        self.own.setText(node.own_ae_title)
        self.timeout.setValue(node.timeout_s)
        self.tls.show_files(node.tls)


class ReceiverForm(QWidget):
    """How this computer can be called."""

    def __init__(self, receiver: Receiver) -> None:
        super().__init__()
        self._before = receiver
        self.folder = PathField("receiverFolder", tr("Receive folder"), is_folder=True)
        self.folder.set_path(receiver.folder)
        self.ae_title = ae_title_field("receiverAeTitle")
        self.ae_title.setText(receiver.ae_title)
        self.port = port_field("receiverPort", receiver.port)
        self.quiet = QDoubleSpinBox()
        self.quiet.setObjectName("receiverQuiet")
        self.quiet.setRange(1.0, 3600.0)
        self.quiet.setDecimals(0)
        self.quiet.setSuffix(" s")
        self.quiet.setValue(receiver.quiet_s)
        self.only_known = QCheckBox(tr("Take only what known nodes send"))
        self.only_known.setObjectName("receiverOnlyKnown")
        self.only_known.setChecked(receiver.only_known)
        self.tls = TlsBox("receiver", has_host_name=False)
        self.tls.show_files(receiver.tls)
        rows = make_form()
        rows.addRow(tr("Receive &folder"), self.folder)
        rows.addRow(tr("Our &AE title"), self.ae_title)
        rows.addRow(tr("&Port"), self.port)
        rows.addRow(tr("Complete after a &quiet of"), self.quiet)
        rows.addRow("", self.only_known)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX)
        about = tr(
            "Fetched studies are kept in the receive folder. For C-MOVE, and for others to send "
            "here, AE title, port and the address of this computer must be entered at the node."
        )
        column.addWidget(SmallText(about, parent=self))
        column.addLayout(rows)
        column.addWidget(self.tls)
        column.addStretch(1)

    @property
    def receiver(self) -> Receiver:
        """What stands there."""
        return replace(
            self._before,
            folder=self.folder.path,
            ae_title=self.ae_title.text().strip(),
            port=self.port.value(),
            quiet_s=self.quiet.value(),
            only_known=self.only_known.isChecked(),
            tls=self.tls.files,
        )


class NodesDialog(QDialog):
    """Shows the known nodes and keeps what is changed in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nodesDialog")
        self.setWindowTitle(tr("DICOM nodes"))
        self._notices = NoticeColumn(self)
        self._notices.setObjectName("nodesNotices")
        try:
            self._nodes = read_nodes()
        except UserError as error:
            self._nodes = Nodes()
            self._notices.show_notices([error_notice(error)])
        self._order = NetworkOrder(self)
        self._order.finished.connect(self._tell_answer)
        self._order.refused.connect(lambda error: self._say(error_notice(error)))
        self._order.ended.connect(self._tell_ready)
        self.list = QListWidget()
        self.list.setObjectName("nodeList")
        self.form = NodeForm()
        self.receiver = ReceiverForm(self._nodes.receiver)
        self.transfers = TransfersPanel()
        self._add = named_button("addNodeButton", tr("A&dd"), self._begin_node)
        self._remove = named_button("removeNodeButton", tr("&Remove"), self._remove_node)
        self._test = named_button("testNodeButton", tr("&Save and test"), self._save_and_test)
        self._test.setToolTip(tr("Asks the node whether it is there (C-ECHO)."))
        self._save = named_button("saveNodesButton", tr("Sa&ve"), self.save)
        self._close = named_button("closeNodesButton", tr("&Close"), self.reject)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_row)
        self._fill("")
        self.resize(104 * GRID_PX, 78 * GRID_PX)

    def save(self) -> bool:
        """Keep what stands there; say what cannot be kept."""
        try:
            nodes = self._nodes.with_receiver(self.receiver.receiver)
            node = self.form.node
            if self._tabs.currentIndex() == 0 and (self._chosen or node.ae_title or node.host):
                nodes = nodes.with_node(node, instead_of=self._chosen)
            write_nodes(nodes)
        except UserError as error:
            self._say(error_notice(error))
            return False
        self._nodes = nodes
        self._fill(node.name)
        self._say(Notice(Mark.DONE, tr("Saved"), ""))
        return True

    def done(self, result: int) -> None:
        """End what is under way."""
        self._order.close_down()
        self.transfers.close_down()
        super().done(result)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID_PX)
        left.addWidget(self.list, 1)
        left.addLayout(row_of(self._add, self._remove))
        right = QVBoxLayout()
        right.setSpacing(GRID_PX)
        right.addWidget(_scrolled(self.form), 1)
        right.addLayout(row_of(None, self._test))
        page = QWidget()
        halves = row_of()
        halves.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        halves.setSpacing(2 * GRID_PX)
        halves.addLayout(left, 2)
        halves.addLayout(right, 5)
        page.setLayout(halves)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("nodesTabs")
        self._tabs.addTab(page, tr("Nodes"))
        self._tabs.addTab(_scrolled(self.receiver), tr("Our receiver"))
        self._tabs.addTab(self.transfers, tr("Transfers"))
        self._tabs.currentChanged.connect(lambda _index: self._notices.show_notices([]))
        self._tabs.currentChanged.connect(lambda _index: self.transfers.reread())
        column = column_in(self)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._notices)
        column.addLayout(row_of(None, self._save, self._close))

    @property
    def _chosen(self) -> str:
        """Name of the node in the form, as it is kept; empty for a new one."""
        item = self.list.currentItem()
        return item.text() if item else ""

    def _fill(self, name: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([node.name for node in self._nodes.nodes])
        rows = self.list.findItems(name, Qt.MatchFlag.MatchExactly) if name else []
        row = self.list.row(rows[0]) if rows else 0
        self.list.setCurrentRow(row if self._nodes.nodes else -1)
        self.list.blockSignals(False)
        self._show_row(self.list.currentRow())

    def _show_row(self, row: int) -> None:
        if row >= 0:
            self.form.show_node(self._nodes.nodes[row])
        else:
            self.form.show_node(DicomNode("", "", "", _USUAL_PORT, OWN_AE_TITLE))
        self._notices.show_notices([])
        self._tell_ready()

    def _begin_node(self) -> None:
        self.list.setCurrentRow(-1)
        self.form.name.setFocus()

    def _remove_node(self) -> None:
        try:
            nodes = self._nodes.without(self._chosen)
            write_nodes(nodes)
        except UserError as error:
            self._say(error_notice(error))
            return
        self._nodes = nodes
        self._fill("")

    def _save_and_test(self) -> None:
        if self.save():
            self._say(Notice(Mark.RUNNING, tr("Testing…"), self.form.node.address))
            self._order.start(tr("Test node"), "echo", self._chosen)
            self._tell_ready()

    def _tell_answer(self, document: dict[str, object]) -> None:
        text = tr("{node} answers").format(node=document["node"])
        self._say(Notice(Mark.DONE, text, tr("It can be called, and it knows both AE titles.")))

    def _tell_ready(self) -> None:
        self._remove.setEnabled(bool(self._chosen) and not self._order.is_running)
        self._test.setEnabled(not self._order.is_running)

    def _say(self, notice: Notice) -> None:
        self._notices.show_notices([notice])


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
