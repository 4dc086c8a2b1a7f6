"""Nodes, sending and fetching in the window: all in child processes, the answer in words."""

import gc
import socket

import pytest
from PySide6.QtWidgets import QListWidget, QPushButton

from dtiplan.domain.dicom_nodes import DicomNode
from dtiplan.domain.progress import silent
from dtiplan.gui.network.fetch_dialog import FetchDialog
from dtiplan.gui.network.nodes_dialog import NodesDialog
from dtiplan.gui.network.send_dialog import SendDialog
from dtiplan.gui.pages.export_done import DonePanel
from dtiplan.gui.pages.importing.source_list import SourceList
from dtiplan.io.dicom_network_store import read_file_head, store_files
from dtiplan.workflow.network.nodes import Nodes, Receiver, read_nodes, write_nodes
from dtiplan.workflow.network.received_studies import ReceiveFolder, received_studies
from dtiplan.workflow.network.sending import send_files
from tests.gui.windows import settings_in
from tests.io.network_peers import archive, make_files
from tests.workflow.network.test_receiving import an_object

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("DTIPLAN_NETWORK_FOLDER", str(tmp_path / "network"))


def words(dialog, name):
    """Everything that the notices of a dialog say."""
    column = dialog.findChild(object, name)
    return " ".join(notice.text for notice in column.notices)


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def wait_for(qtbot, order):
    qtbot.waitUntil(lambda: not order.is_running, timeout=30_000)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def test_that_a_node_is_added_changed_and_removed(qtbot):
    dialog = NodesDialog()
    qtbot.addWidget(dialog)
    button(dialog, "addNodeButton").click()
    dialog.form.name.setText("PACS")
    dialog.form.ae_title.setText("ARCHIVE")
    dialog.form.host.setText("pacs.example")
    dialog.form.tls.setChecked(True)
    assert not dialog.save()
    assert "no certificate authority is named" in words(dialog, "nodesNotices")
    dialog.form.tls.setChecked(False)
    assert dialog.save()
    assert read_nodes().named("PACS") == DicomNode("PACS", "ARCHIVE", "pacs.example", 104)
    dialog.form.name.setText("Archive")
    dialog.form.port.setValue(11112)
    assert dialog.save()
    assert [(n.name, n.port) for n in read_nodes().nodes] == [("Archive", 11112)]
    button(dialog, "removeNodeButton").click()
    assert read_nodes().nodes == ()
    assert dialog.findChild(QListWidget, "nodeList").count() == 0


def test_that_the_test_button_says_in_words_what_came_of_it(qtbot):
    with archive() as there:
        write_nodes(Nodes((DicomNode("A", "ARCHIVE", "127.0.0.1", there.port),)))
        dialog = NodesDialog()
        qtbot.addWidget(dialog)
        button(dialog, "testNodeButton").click()
        assert not button(dialog, "testNodeButton").isEnabled()
        wait_for(qtbot, dialog._order)
        assert f"ARCHIVE@127.0.0.1:{there.port} answers" in words(dialog, "nodesNotices")
        dialog.form.ae_title.setText("WRONG")
        button(dialog, "testNodeButton").click()
        wait_for(qtbot, dialog._order)
        assert "its AE title is another one" in words(dialog, "nodesNotices")
        dialog.reject()


def test_that_the_receiver_is_kept(qtbot, tmp_path):
    dialog = NodesDialog()
    qtbot.addWidget(dialog)
    dialog._tabs.setCurrentIndex(1)
    dialog.receiver.folder.set_path(str(tmp_path))
    dialog.receiver.port.setValue(4242)
    dialog.receiver.quiet.setValue(7)
    assert dialog.save()
    assert read_nodes() == Nodes((), Receiver(str(tmp_path), port=4242, quiet_s=7.0))


def test_that_files_are_sent_and_what_was_refused_is_sent_again(qtbot, tmp_path):
    paths = make_files(tmp_path / "in", 3)
    bad = read_file_head(paths[1]).sop_instance_uid
    with archive(status_of={bad: 0xA700}) as there:
        write_nodes(Nodes((there.node,)))
        dialog = SendDialog(dict.fromkeys(paths, ""), settings_in(tmp_path))
        qtbot.addWidget(dialog)
        assert not button(dialog, "retryButton").isEnabled()
        button(dialog, "sendButton").click()
        wait_for(qtbot, dialog._order)
        assert "1 of 3 files were not stored" in words(dialog, "sendNotices")
        assert "no room" in words(dialog, "sendNotices")
        rows = [dialog.table.item(row, 1).text() for row in range(3)]
        assert rows == ["Refused", "Stored", "Stored"]
        there.status_of.clear()
        button(dialog, "retryButton").click()
        wait_for(qtbot, dialog._order)
        assert "3 of 3 files stored" in words(dialog, "sendNotices")
        assert "tells of every one" in words(dialog, "sendNotices")
        assert len(there.held) == 3
        assert dialog.transfer.is_verified
        dialog.reject()


def test_that_a_transfer_of_another_day_is_listed_and_sent_to_its_end(qtbot, tmp_path):
    paths = make_files(tmp_path / "in", 3)
    bad = read_file_head(paths[1]).sop_instance_uid
    with archive(status_of={bad: 0xA700}) as there:
        write_nodes(Nodes((there.node,)))
        send_files(paths, there.node, silent)
        there.status_of.clear()
        dialog = NodesDialog()
        qtbot.addWidget(dialog)
        panel, resume = dialog.transfers, button(dialog, "resumeTransferButton")
        assert not resume.isEnabled()
        dialog._tabs.setCurrentWidget(panel)
        qtbot.waitUntil(lambda: bool(panel.transfers))
        (row,) = panel.table.cells
        assert [cell.text for cell in row[2:4]] == ["2 / 3", "Failed"]
        resume.click()
        wait_for(qtbot, panel._order)
        qtbot.waitUntil(lambda: panel.table.cells[0][2].text == "3 / 3")
        assert panel.table.cells[0][4].text == "tells of all"
        assert len(there.held) == 3
        assert not resume.isEnabled()
        panel._reader.wait()
        dialog.reject()


def test_that_a_file_that_changed_since_it_was_verified_is_not_sent(qtbot, tmp_path):
    (path,) = make_files(tmp_path / "in", 1)
    with archive() as there:
        write_nodes(Nodes((there.node,)))
        dialog = SendDialog({path: "0" * 64}, settings_in(tmp_path))
        qtbot.addWidget(dialog)
        button(dialog, "sendButton").click()
        wait_for(qtbot, dialog._order)
        assert "not what was verified" in words(dialog, "sendNotices")
        assert not there.held
        dialog.reject()


def test_that_a_study_is_found_fetched_and_given_to_the_import(qtbot, tmp_path):
    paths = make_files(tmp_path / "in", 3)
    with archive() as there:
        store_files(there.node, [read_file_head(p) for p in paths], lambda *_said: None)
        write_nodes(Nodes((there.node,), Receiver(str(tmp_path / "received"))))
        dialog = FetchDialog(settings_in(tmp_path))
        qtbot.addWidget(dialog)
        panel = dialog.fetching
        button(dialog, "findButton").click()
        wait_for(qtbot, panel._order)
        assert "Nothing was looked for" in words(dialog, "fetchNotices")
        panel.patient_id.setText("P*")
        button(dialog, "findButton").click()
        wait_for(qtbot, panel._order)
        assert panel.table.item(0, 0).text() == "P1"
        button(dialog, "fetchButton").click()
        wait_for(qtbot, panel._order)
        assert dialog.folder is not None
        assert len(list(dialog.folder.glob("*.dcm"))) == 3
        assert dialog.result() == FetchDialog.DialogCode.Accepted


def test_that_a_study_that_was_sent_here_can_be_used_when_it_is_complete(qtbot, tmp_path):
    folder = tmp_path / "received"
    write_nodes(Nodes((DicomNode("A", "A", "h", 1),), Receiver(str(folder), port=free_port())))
    kept = ReceiveFolder(folder)
    kept.keep(an_object())
    kept.write_list()
    dialog = FetchDialog(settings_in(tmp_path))
    qtbot.addWidget(dialog)
    use = button(dialog, "useStudyButton")
    assert "arriving" in dialog.received.table.item(0, 5).text()
    assert not use.isEnabled()
    kept.end_quiet(0.0)
    dialog.received.reread()
    assert use.isEnabled()
    use.click()
    (study,) = received_studies(folder)
    assert dialog.folder == folder / study.folder


def test_that_waiting_for_studies_can_be_begun_and_stopped(qtbot, tmp_path):
    port = free_port()
    node = DicomNode("A", "A", "127.0.0.1", 1)
    write_nodes(Nodes((node,), Receiver(str(tmp_path / "r"), port=port, host="127.0.0.1")))
    sources = SourceList(settings_in(tmp_path))
    qtbot.addWidget(sources)

    def is_open():
        with socket.socket() as knock:
            return knock.connect_ex(("127.0.0.1", port)) == 0

    def shown():
        dialog = FetchDialog(settings_in(tmp_path), sources, sources._waiting_order())
        qtbot.addWidget(dialog)
        return dialog

    first = shown()
    button(first, "waitButton").click()
    assert f"port {port}" in words(first, "receivedNotices")
    qtbot.waitUntil(is_open, timeout=20_000)
    first.reject()
    first.deleteLater()
    assert is_open()  # it goes on behind the window
    qtbot.waitUntil(lambda: f"port {port}" in sources._waiting.text())
    again = shown()
    assert f"port {port}" in words(again, "receivedNotices")
    button(again, "stopWaitingButton").click()
    assert not is_open()
    assert not sources._waiting.text()
    assert button(again, "waitButton").isEnabled()
    button(again, "waitButton").click()
    again.reject()
    sources.close_down()
    assert not is_open()


def test_that_the_ways_to_the_network_are_where_they_are_looked_for(qtbot, tmp_path):
    sources = SourceList(settings_in(tmp_path))
    qtbot.addWidget(sources)
    assert button(sources, "fetchStudyButton").isEnabled()
    panel = DonePanel()
    qtbot.addWidget(panel)
    panel._files = {tmp_path / "x.dcm": "ab"}
    asked = []
    panel.send_asked.connect(asked.append)
    button(panel, "sendExportButton").click()
    assert asked == [{tmp_path / "x.dcm": "ab"}]
