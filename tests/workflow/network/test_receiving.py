"""The receive folder and what is fetched into it: whole, apart, counted, and never elsewhere."""

import errno
import gc
import json
import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from dtiplan.domain.dicom_nodes import DicomNode, ReceivedObject, StudyQuery
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.progress import silent
from dtiplan.io.dicom_network_store import read_file_head, store_files
from dtiplan.workflow.files import durable
from dtiplan.workflow.network import received_studies
from dtiplan.workflow.network.fetching import fetch_study, find_studies, receive
from dtiplan.workflow.network.nodes import Nodes, Receiver
from dtiplan.workflow.network.outcomes import fetched_error
from dtiplan.workflow.network.received_studies import ReceiveFolder
from dtiplan.workflow.network.received_studies import received_studies as listed
from tests.io.network_peers import archive, data_set_bytes, make_files

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


def an_object(instance="1.2.3", study="1.2", patient="A", content=b"content") -> ReceivedObject:
    return ReceivedObject(
        "1.2.840.10008.5.1.4.1.1.2", instance, study, "1.2.840.10008.1.2", patient, patient,
        f"{patient}^Name", "Head", "CT", "20260101", "SENDER", content,
    )  # fmt: skip


def files_below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_that_patients_with_the_same_study_uid_are_kept_apart(tmp_path):
    kept = ReceiveFolder(tmp_path)
    kept.keep(an_object("1.2.3", patient="A"))
    kept.keep(an_object("1.2.4", patient="B"))
    kept.end_quiet(0.0)
    assert {(s.patient_id, s.n_objects) for s in listed(tmp_path)} == {("A", 1), ("B", 1)}
    assert len({s.folder for s in listed(tmp_path)}) == 2


@pytest.mark.parametrize("bad", ["../../x", "..", "/etc/passwd", "1.2\\..\\3", ""])
def test_that_a_malicious_uid_leaves_no_file_anywhere(tmp_path, bad):
    folder = tmp_path / "deep" / "received"
    kept = ReceiveFolder(folder)
    for received in (an_object(instance=bad), an_object(study=bad)):
        with pytest.raises(UserError):
            kept.keep(received)
    assert files_below(tmp_path) == []


def test_that_a_malicious_patient_stays_in_the_folder(tmp_path):
    folder = tmp_path / "deep" / "received"
    ReceiveFolder(folder).keep(an_object(patient="../../../evil\0/x"))
    (path,) = [p for p in files_below(tmp_path) if p.endswith(".dcm")]
    assert path.startswith("deep/received/patient-")


def test_that_the_same_object_twice_is_one_file_and_another_content_is_refused(tmp_path):
    kept = ReceiveFolder(tmp_path)
    kept.keep(an_object())
    kept.keep(an_object())
    with pytest.raises(UserError) as told:
        kept.keep(an_object(content=b"other"))
    assert told.value.code == "duplicate-object"
    assert kept.end_quiet(0.0) == ()
    kept.keep(an_object())
    kept.end_quiet(0.0)
    assert listed(tmp_path)[0].n_objects == 1
    assert next(tmp_path.rglob("*.dcm")).read_bytes() == b"content"


def test_that_a_full_disk_leaves_no_half_file_and_is_told(tmp_path, monkeypatch):
    kept = ReceiveFolder(tmp_path)
    kept.keep(an_object("1.2.1"))

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(durable.os, "fsync", full)
    with pytest.raises(UserError, match="the disk is full"):
        kept.keep(an_object("1.2.2"))
    monkeypatch.undo()
    assert kept.end_quiet(0.0) == ()
    assert kept.studies()[0].refused == ("1.2.2",)
    assert [p for p in files_below(tmp_path) if p.endswith(".dcm") and "1.2.1.dcm" not in p] == []
    assert not [p for p in tmp_path.rglob(".*") if p.is_file()]
    kept.keep(an_object("1.2.2"))
    assert [(s.n_objects, s.refused) for s in kept.end_quiet(0.0)] == [(2, ())]


def test_that_a_study_is_complete_when_it_was_quiet_and_waits_again_when_more_comes(tmp_path):
    kept = ReceiveFolder(tmp_path)
    kept.keep(an_object("1.2.1"))
    assert kept.end_quiet(100.0) == ()
    (study,) = kept.end_quiet(0.0)
    assert (study.n_objects, study.is_complete) == (1, True)
    assert kept.end_quiet(0.0) == ()
    kept.keep(an_object("1.2.2"))
    assert not listed(tmp_path)[0].is_complete
    assert kept.end_quiet(0.0)[0].n_objects == 2


def test_that_a_study_of_a_killed_program_is_counted_and_waits_on(tmp_path):
    first = ReceiveFolder(tmp_path)
    first.keep(an_object("1.2.1"))
    first.keep(an_object("1.2.2", content=b"more"))
    # The list on the disk is as old as the first object; the program dies here.
    assert listed(tmp_path)[0].n_objects == 1
    (study,) = ReceiveFolder(tmp_path).end_quiet(0.0)
    assert (study.n_objects, study.n_bytes) == (2, len(b"contentmore"))


def test_that_the_log_names_each_object_with_hash_and_sender(tmp_path):
    kept = ReceiveFolder(tmp_path)
    kept.keep(an_object())
    kept.end_quiet(0.0)
    lines = [json.loads(line) for line in (tmp_path / "received.jsonl").read_text().splitlines()]
    assert [line["event"] for line in lines] == ["received", "study-complete"]
    assert lines[0]["from"] == "SENDER"
    assert len(lines[0]["sha256"]) == 64


def test_that_a_received_study_arrives_to_the_byte_and_is_told(tmp_path):
    paths = make_files(tmp_path / "in", 4)
    receiver = Receiver(str(tmp_path / "got"), port=0, host="127.0.0.1", quiet_s=0.5)
    nodes = Nodes((DicomNode("sender", "SENDER", "127.0.0.1", 1),))
    told, ports, is_open = [], [], threading.Event()

    def opened(port):
        ports.append(port)
        is_open.set()

    waiting = threading.Thread(
        target=receive,
        args=(replace(receiver), nodes, silent, lambda s: bool(told.append(s)), opened),
    )
    waiting.start()
    assert is_open.wait(10)
    node = DicomNode("me", "DTIPLAN", "127.0.0.1", ports[0], own_ae_title="SENDER")
    store_files(node, [read_file_head(p) for p in paths], lambda *_said: None)
    waiting.join(20)
    assert [study.n_objects for study in told] == [4]
    folder = tmp_path / "got" / told[0].folder
    for path in paths:
        arrived = (folder / f"{read_file_head(path).sop_instance_uid}.dcm").read_bytes()
        assert data_set_bytes(arrived) == data_set_bytes(path.read_bytes())


def test_that_waiting_can_be_stopped_and_leaves_the_port_free(tmp_path):
    receiver = Receiver(str(tmp_path), port=0, host="127.0.0.1", only_known=False)
    n_told = []

    def stop(_fraction, _note=""):
        n_told.append(1)
        if len(n_told) == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        receive(receiver, Nodes(), stop, lambda _study: True)


def test_that_a_file_in_the_place_of_the_receive_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="a file of that name stands in its place"):
        ReceiveFolder(tmp_path / "file")


def test_that_waiting_for_nobody_is_refused(tmp_path):
    with pytest.raises(UserError) as told:
        receive(Receiver(str(tmp_path)), Nodes(), silent, lambda _study: True)
    assert told.value.code == "no-callers"


@pytest.mark.parametrize("way", ["get", "move"])
def test_that_a_fetched_study_is_compared_with_what_the_node_tells_of(tmp_path, way):
    paths = make_files(tmp_path / "in", 3)
    with archive() as there:
        store_files(there.node, [read_file_head(p) for p in paths], lambda *_said: None)
        receiver = Receiver(str(tmp_path / "got"), port=_free_port(), host="127.0.0.1")
        there.destination = ("127.0.0.1", receiver.port)
        (study,), _ = find_studies(there.node, StudyQuery(patient_id="P1"))
        fetched = fetch_study(there.node, study.study_uid, receiver, way, silent)
        assert fetched.is_verified
        assert (fetched.n_expected, fetched.study.n_objects) == (3, 3)
        assert fetched.study.is_complete
        folder = tmp_path / "got" / fetched.study.folder
        for path in paths:
            arrived = (folder / f"{read_file_head(path).sop_instance_uid}.dcm").read_bytes()
            assert data_set_bytes(arrived) == data_set_bytes(path.read_bytes())


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def test_that_an_object_that_did_not_come_is_named(tmp_path):
    paths = make_files(tmp_path / "in", 3)
    lost = read_file_head(paths[1]).sop_instance_uid
    with archive() as there:
        store_files(there.node, [read_file_head(p) for p in paths], lambda *_said: None)
        receiver = Receiver(str(tmp_path / "got"))
        study = read_file_head(paths[0]).study_uid
        there.withholds = {lost}
        fetched = fetch_study(there.node, study, receiver, "get", silent)
    assert fetched.missing == (lost,)
    assert not fetched.is_verified
    assert not fetched.study.is_complete


def test_that_a_study_that_has_changed_on_the_node_is_not_taken_for_the_one_that_is_here(tmp_path):
    (path,) = make_files(tmp_path / "in", 1)
    head = read_file_head(path)
    receiver = Receiver(str(tmp_path / "got"))
    with archive() as there:
        store_files(there.node, [head], lambda *_said: None)
        assert fetch_study(there.node, head.study_uid, receiver, "get", silent).is_verified
        held = bytearray(there.held[head.sop_instance_uid])
        held[-1] ^= 1
        there.held[head.sop_instance_uid] = bytes(held)
        again = fetch_study(there.node, head.study_uid, receiver, "get", silent)
    assert not again.is_verified
    assert fetched_error(again).code == "refused-here"


def test_that_asking_for_everything_is_refused():
    node = DicomNode("x", "X", "127.0.0.1", 1)
    for query in (StudyQuery(), StudyQuery(patient_id="*"), StudyQuery(patient_name="??")):
        with pytest.raises(UserError) as told:
            find_studies(node, query)
        assert told.value.code == "empty-query"


def test_that_a_study_that_is_not_there_is_told(tmp_path):
    with archive() as there:
        for uid in ("1.2.3.4", "../x"):
            with pytest.raises(UserError) as told:
                fetch_study(there.node, uid, Receiver(str(tmp_path)), "get", silent)
            assert told.value.code == "no-study"


def test_that_a_damaged_list_of_studies_is_told(tmp_path):
    (tmp_path / received_studies._LIST).write_text("{")
    with pytest.raises(UserError) as told:
        listed(tmp_path)
    assert told.value.code == "received-list"
