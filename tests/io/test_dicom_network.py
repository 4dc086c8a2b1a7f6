"""Calling other DICOM systems and being called: what arrives, and the words when it does not."""

import gc
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom import dcmread
from pydicom.dataset import Dataset
from pynetdicom import AE, evt
from pynetdicom.dimse_messages import C_STORE_RQ
from pynetdicom.sop_class import CTImageStorage

from dtiplan.domain.dicom_nodes import (
    Answer,
    DicomNode,
    StudyQuery,
    TlsFiles,
    check_node,
    is_safe_uid,
)
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_network import check_echo
from dtiplan.io.dicom_network_query import find_objects, find_series, find_studies, get_study
from dtiplan.io.dicom_network_receiver import StorageReceiver
from dtiplan.io.dicom_network_store import read_file_head, store_files
from tests.io.network_peers import (
    EXPLICIT,
    IMPLICIT,
    archive,
    data_set_bytes,
    make_certificates,
    make_files,
    peer,
)

# pynetdicom leaves the socket of a connection that failed to Python to close.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="needs the program openssl"
)


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


def stored(node, paths):
    answers = []
    store_files(node, [read_file_head(p) for p in paths], lambda _head, said: answers.append(said))
    return answers


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]


def refused(node) -> UserError:
    with pytest.raises(UserError) as told:
        check_echo(node)
    return told.value


def test_that_files_arrive_to_the_byte_in_their_own_transfer_syntax(tmp_path):
    explicit = make_files(tmp_path / "explicit", 2)
    implicit = make_files(tmp_path / "implicit", 2, patient="P2")
    for path in implicit:
        dataset = dcmread(path)
        dataset.file_meta.TransferSyntaxUID = IMPLICIT
        dataset.save_as(path, implicit_vr=True, little_endian=True)
    with archive() as there:
        answers = stored(there.node, explicit + implicit)
        assert [said.answer for said in answers] == [Answer.STORED] * 4
        for path in explicit + implicit:
            head = read_file_head(path)
            arrived = there.held[head.sop_instance_uid]
            assert data_set_bytes(arrived) == data_set_bytes(path.read_bytes())
        syntaxes = {ds.file_meta.TransferSyntaxUID for ds in there.datasets()}
        assert syntaxes == {IMPLICIT, EXPLICIT}


def test_that_nothing_is_converted_for_a_node_that_does_not_take_the_syntax(tmp_path):
    paths = make_files(tmp_path, 1)
    with archive(syntaxes=(IMPLICIT,)) as there:
        (said,) = stored(there.node, paths)
        assert said.answer is Answer.REFUSED
        assert "nothing was converted" in said.words
        assert "Explicit VR Little Endian" in said.words
        assert not there.held


def test_that_each_status_comes_back_in_words_and_the_rest_goes_on(tmp_path):
    paths = make_files(tmp_path, 4)
    uids = [read_file_head(p).sop_instance_uid for p in paths]
    with archive() as there:
        there.status_of = {uids[0]: 0xA700, uids[1]: 0xB000, uids[2]: 0xC123}
        answers = stored(there.node, paths)
    assert [a.answer for a in answers] == [
        Answer.REFUSED,
        Answer.CHANGED,
        Answer.REFUSED,
        Answer.STORED,
    ]
    assert "no room" in answers[0].words
    assert "changed" in answers[1].words
    assert "C123" in answers[2].words


def test_that_a_wrong_ae_title_is_told_as_such():
    with archive() as there:
        error = refused(replace(there.node, ae_title="NOBODY"))
        assert error.code == "node-rejects"
        assert "its AE title is another one" in error.cause


def test_that_a_node_that_does_not_know_us_is_told_as_such():
    with archive(callers=["FRIEND"]) as there:
        error = refused(there.node)
        assert "it does not know our AE title" in error.cause
        check_echo(replace(there.node, own_ae_title="FRIEND"))


def test_that_a_closed_port_and_an_unknown_host_are_told_apart():
    node = DicomNode("x", "X", "127.0.0.1", free_port(), timeout_s=2)
    assert "Nothing listens on port" in refused(node).cause
    assert "is not known here" in refused(replace(node, host="no-such-host.invalid")).cause


def test_that_nonsense_as_an_answer_is_told_and_does_not_hang():
    def babble(connection):
        with suppress(OSError):  # the other side may be gone already
            connection.recv(100)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with peer(babble) as port:
        started = time.monotonic()
        error = refused(DicomNode("x", "X", "127.0.0.1", port, timeout_s=1))
        assert error.code == "node-no-dicom"
        assert time.monotonic() - started < 60


def test_that_a_silent_node_is_given_up_after_the_timeout():
    with peer(lambda _connection: None) as port:
        started = time.monotonic()
        error = refused(DicomNode("x", "X", "127.0.0.1", port, timeout_s=1))
        assert "silent for 1 s" in error.cause
        assert time.monotonic() - started < 60


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return make_certificates(tmp_path_factory.mktemp("certificates"))


def server_side(certificate, key, authority=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    if authority:
        context.load_verify_locations(authority)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


@needs_openssl
def test_that_tls_with_the_right_certificates_works(certificates, tmp_path):
    files = certificates
    context = server_side(files.server, files.server_key, files.authority)
    tls = TlsFiles(files.authority, files.client, files.client_key)
    with archive(context) as there:
        (said,) = stored(replace(there.node, tls=tls), make_files(tmp_path, 1))
        assert said.is_stored


@needs_openssl
@pytest.mark.parametrize(
    ("certificate", "words"),
    [("stranger", "signed by nobody we trust"), ("other_host", "made out to another host")],
)
def test_that_a_wrong_certificate_of_the_node_is_refused(certificates, certificate, words):
    files = certificates
    key = getattr(files, f"{certificate}_key")
    with archive(server_side(getattr(files, certificate), key)) as there:
        error = refused(replace(there.node, tls=TlsFiles(files.authority)))
        assert error.code == "node-certificate"
        assert words in error.cause


@needs_openssl
def test_that_the_name_in_the_certificate_can_be_given(certificates):
    files = certificates
    with archive(server_side(files.other_host, files.other_host_key)) as there:
        tls = TlsFiles(files.authority, host_name="elsewhere.example")
        check_echo(replace(there.node, tls=tls))


@needs_openssl
def test_that_a_node_that_refuses_our_certificate_is_told_as_such(certificates):
    files = certificates
    context = server_side(files.server, files.server_key, files.authority)
    with archive(context) as there:
        without = refused(replace(there.node, tls=TlsFiles(files.authority)))
        wrong = TlsFiles(files.authority, files.stranger, files.stranger_key)
        assert without.code == "node-own-certificate"
        assert refused(replace(there.node, tls=wrong)).code == "node-own-certificate"


@needs_openssl
def test_that_tls_on_one_side_only_is_told(certificates):
    files = certificates
    with archive() as plain:
        tls = TlsFiles(files.authority)
        assert refused(replace(plain.node, tls=tls, timeout_s=2)).code in (
            "node-no-tls",
            "node-no-dicom",
            "node-unreachable",
        )
    with archive(server_side(files.server, files.server_key)) as secure:
        assert "wants TLS" in refused(replace(secure.node, timeout_s=2)).remedy


@needs_openssl
def test_that_a_key_with_a_passphrase_is_refused_without_asking(certificates, tmp_path):
    locked = str(tmp_path / "locked.key")
    words = ["openssl", "ec", "-aes256", "-passout", "pass:secret", "-out", locked]
    subprocess.run([*words, "-in", certificates.client_key], check=True, capture_output=True)
    tls = TlsFiles(certificates.authority, certificates.client, locked)
    error = refused(DicomNode("x", "X", "127.0.0.1", free_port(), tls=tls))
    assert error.code == "tls-files"


@pytest.mark.parametrize(
    "changed",
    [
        {"ae_title": ""},
        {"ae_title": "SEVENTEENLETTERSX"},
        {"ae_title": "BACK\\SLASH"},
        {"host": "a b"},
        {"host": ""},
        {"port": 0},
        {"port": 70000},
        {"timeout_s": 0},
        {"name": "../x"},
        {"tls": TlsFiles()},
        {"tls": TlsFiles("ca.pem", certificate="own.pem")},
    ],
)
def test_that_a_node_that_cannot_be_is_refused(changed):
    with pytest.raises(UserError):
        check_node(replace(DicomNode("A", "A", "host", 104), **changed))


def test_that_studies_series_and_objects_are_found(tmp_path):
    paths = make_files(tmp_path / "a", 3) + make_files(tmp_path / "b", 2, "Q7", "other")
    with archive() as there:
        stored(there.node, paths)
        found, is_more = find_studies(there.node, StudyQuery(patient_id="P*"), 10)
        assert [study.patient_id for study in found] == ["P1"]
        assert not is_more
        (series,) = find_series(there.node, found[0].study_uid)
        uids = find_objects(there.node, found[0].study_uid, series.series_uid)
        assert uids == {read_file_head(p).sop_instance_uid for p in paths[:3]}
        some, is_more = find_studies(there.node, StudyQuery(patient_id="*"), 1)
        assert (len(some), is_more) == (1, True)


def test_that_a_node_without_find_is_told_as_such():
    with archive(offers_find=False) as there, pytest.raises(UserError) as told:
        find_studies(there.node, StudyQuery(patient_id="P"), 10)
    assert told.value.code == "node-no-service"


def test_that_a_study_comes_back_to_the_byte(tmp_path):
    paths = make_files(tmp_path, 3)
    came = {}
    told = []
    with archive() as there:
        stored(there.node, paths)
        study = read_file_head(paths[0]).study_uid
        said = get_study(
            there.node,
            study,
            lambda received: came.update({received.sop_instance_uid: received.content}),
            lambda n, n_all: told.append((n, n_all)),
        )
    assert (said.n_completed, said.n_failed) == (3, 0)
    for path in paths:
        content = came[read_file_head(path).sop_instance_uid]
        assert data_set_bytes(content) == data_set_bytes(path.read_bytes())
    assert told[-1][1] == 3


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        ("1.2.840.10008.1", True),
        ("1.2.03", True),
        ("../../x", False),
        ("1.2/3", False),
        ("1..2", False),
        ("1.2.", False),
        (".1.2", False),
        ("1.2\n", False),
        ("1", False),
        ("1." + "2" * 64, False),
        ("", False),
        ("１.２", False),
    ],
)
def test_that_only_digits_and_dots_are_a_uid(text, is_safe):
    assert is_safe_uid(text) is is_safe


def send_raw(port, dataset):
    """Store a data set as a sender without scruples does; give the status, None without one."""
    ours = AE("SENDER")
    ours.dimse_timeout = 3
    ours.add_requested_context(CTImageStorage, EXPLICIT)
    association = ours.associate("127.0.0.1", port, ae_title="DTIPLAN")
    assert association.is_established
    try:
        status = association.send_c_store(dataset)
    except (ValueError, AttributeError):  # the sender itself cannot say it
        status = Dataset()
    if association.is_established:
        association.release()
    return int(status.Status) if "Status" in status else None


def a_dataset(tmp_path, **changes) -> Dataset:
    dataset = dcmread(make_files(tmp_path / "one", 1)[0])
    for keyword, value in changes.items():
        setattr(dataset, keyword, value)
    return dataset


def test_that_the_receiver_hands_on_what_came_and_answers_the_test(tmp_path):
    kept = []
    with StorageReceiver(kept.append, 0, host="127.0.0.1") as door:
        check_echo(DicomNode("me", "DTIPLAN", "127.0.0.1", door.port))
        assert send_raw(door.port, a_dataset(tmp_path)) == 0
    (received,) = kept
    assert received.patient_id == "P1"
    assert received.sender == "SENDER"


def test_that_the_receiver_lets_in_whom_it_knows_only():
    with StorageReceiver([].append, 0, host="127.0.0.1", callers=["PACS"]) as door:
        node = DicomNode("me", "DTIPLAN", "127.0.0.1", door.port, own_ae_title="OTHER")
        assert "it does not know our AE title" in refused(node).cause
        check_echo(replace(node, own_ae_title="PACS"))


@pytest.mark.filterwarnings("ignore")
def test_that_a_uid_that_is_a_path_is_refused(tmp_path):
    kept = []
    with StorageReceiver(kept.append, 0, host="127.0.0.1") as door:
        for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
            for bad in ("../../x", "/etc/x", "1.2/../3"):
                dataset = a_dataset(tmp_path)
                dataset[keyword]._value = bad
                assert send_raw(door.port, dataset) != 0
        assert send_raw(door.port, a_dataset(tmp_path)) == 0
    assert len(kept) == 1


def test_that_an_object_that_is_not_the_one_announced_is_refused(tmp_path):
    kept = []
    dataset = a_dataset(tmp_path)

    def announce(event):
        if isinstance(event.message, C_STORE_RQ):
            event.message.command_set.AffectedSOPInstanceUID = "1.2.3"

    with StorageReceiver(kept.append, 0, host="127.0.0.1") as door:
        ours = AE("SENDER")
        ours.add_requested_context(CTImageStorage, EXPLICIT)
        handlers = [(evt.EVT_DIMSE_SENT, announce)]
        association = ours.associate(
            "127.0.0.1", door.port, ae_title="DTIPLAN", evt_handlers=handlers
        )
        assert association.send_c_store(dataset).Status == 0xA900
        association.release()
    assert not kept


def test_that_a_full_disk_and_a_duplicate_are_answered_as_such(tmp_path):
    troubles = [
        (OSError(28, "No space left on device"), 0xA700),
        (UserError("Is here.", "", "", "duplicate-object"), 0x0111),
        (UserError("Full.", "", "", "disk"), 0xA700),
    ]
    for trouble, status in troubles:

        def keep(_received, trouble=trouble):
            raise trouble

        with StorageReceiver(keep, 0, host="127.0.0.1") as door:
            assert send_raw(door.port, a_dataset(tmp_path)) == status


def test_that_a_port_in_use_is_told():
    with StorageReceiver([].append, 0, host="127.0.0.1") as door:
        with (
            pytest.raises(UserError) as told,
            StorageReceiver([].append, door.port, host="127.0.0.1"),
        ):
            pass
        assert told.value.code == "receiver-port"


@pytest.mark.parametrize("content", [b"", b"text", b"\0" * 128 + b"DICM" + b"\xff" * 40])
def test_that_a_file_that_is_no_dicom_is_not_sent(tmp_path, content):
    path = tmp_path / "x.dcm"
    path.write_bytes(content)
    with pytest.raises(UserError) as told:
        read_file_head(path)
    assert str(path) in told.value.cause


def test_that_a_file_whose_parts_contradict_one_another_is_not_sent(tmp_path):
    (path,) = make_files(tmp_path, 1)
    dataset = dcmread(path)
    dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.3"
    dataset.save_as(path)
    with pytest.raises(UserError, match="another object"):
        read_file_head(path)


@pytest.fixture(scope="module")
def a_file(tmp_path_factory):
    (path,) = make_files(tmp_path_factory.mktemp("fuzzed"), 1)
    return path


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_that_a_damaged_file_is_read_or_refused_and_nothing_else(a_file, data):
    content = bytearray(a_file.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    spoilt = a_file.with_name("spoilt.dcm")
    spoilt.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        head = read_file_head(spoilt)
    except UserError:
        return
    uids = (head.sop_class_uid, head.sop_instance_uid, head.study_uid, head.series_uid)
    assert all(map(is_safe_uid, uids))
