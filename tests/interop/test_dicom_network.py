"""Orthanc and DCMTK take what we send, give it back to the byte, and refuse what they should."""

import contextlib
import gc
import hashlib
import json
import shutil
import socket
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pydicom import dcmread

from dtiplan.domain.dicom_nodes import DicomNode, StudyQuery, TlsFiles
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.progress import silent
from dtiplan.io.dicom_network import check_echo
from dtiplan.io.dicom_network_store import read_file_head
from dtiplan.workflow.network import sending
from dtiplan.workflow.network.fetching import fetch_study, find_series, find_studies, receive
from dtiplan.workflow.network.nodes import Nodes, Receiver
from dtiplan.workflow.network.sending import resume, send_files
from dtiplan.workflow.network.transfer_log import named_transfer
from tests.io.network_peers import (
    Certificates,
    cable,
    data_set_bytes,
    make_certificates,
    make_files,
)

pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]
ORTHANC = shutil.which("Orthanc")
STORESCP, STORESCU, ECHOSCU = map(shutil.which, ("storescp", "storescu", "echoscu"))
needs_orthanc = pytest.mark.skipif(ORTHANC is None, reason="needs Orthanc")
needs_dcmtk = pytest.mark.skipif(STORESCP is None, reason="needs DCMTK")


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_long_pauses(monkeypatch):
    monkeypatch.setattr(sending, "_PAUSES_S", (0.1, 0.2))


@pytest.fixture(scope="module")
def certificates(tmp_path_factory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


@contextlib.contextmanager
def running(words, port, log: Path):
    """Run a program until the block is left; the block begins when its port is open."""
    with log.open("wb") as output:
        program = subprocess.Popen(words, stdout=output, stderr=output)
        try:
            until = time.monotonic() + 30
            while True:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                assert program.poll() is None, log.read_text()
                assert time.monotonic() < until, log.read_text()
                time.sleep(0.1)
            yield program
        finally:
            program.terminate()
            program.wait(20)


@contextlib.contextmanager
def orthanc(folder: Path, receiver_port: int, certificates: Certificates | None = None):
    """Run an empty Orthanc; give it as a node."""
    folder.mkdir(parents=True)
    port = free_port()
    settings = {
        "StorageDirectory": str(folder / "db"),
        "IndexDirectory": str(folder / "db"),
        "DicomAet": "ORTHANC",
        "DicomCheckCalledAet": True,
        "DicomPort": port,
        "HttpPort": free_port(),
        "RemoteAccessAllowed": False,
        "DicomModalities": {"dtiplan": ["DTIPLAN", "127.0.0.1", receiver_port]},
        "Plugins": [],
    }
    if certificates:
        settings |= {
            "DicomTlsEnabled": True,
            "DicomTlsCertificate": certificates.server,
            "DicomTlsPrivateKey": certificates.server_key,
            "DicomTlsTrustedCertificates": certificates.authority,
        }
    path = folder / "orthanc.json"
    path.write_text(json.dumps(settings))
    with running([ORTHANC, str(path)], port, folder / "log"):
        yield DicomNode("orthanc", "ORTHANC", "127.0.0.1", port, timeout_s=10.0)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An Orthanc, and the receiver that it knows."""
    port = free_port()
    with orthanc(tmp_path_factory.mktemp("orthanc") / "o", port) as node:
        yield node, port


def some_files(folder: Path, patient: str, n: int = 6) -> list[Path]:
    """Half in explicit, half in implicit VR, with a name and a description beyond ASCII."""
    paths = make_files(
        folder,
        n,
        patient,
        f"study of {patient}",
        StudyDescription="Schädel é",
        rows_columns=(64, 64),
    )
    for path in paths[::2]:
        dataset = dcmread(path)
        dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2"
        dataset.save_as(path, implicit_vr=True, little_endian=True)
    return paths


def hashes(paths) -> set[tuple[str, str]]:
    """Give UID and hash of each data set, without the file meta information."""
    return {
        (
            read_file_head(path).sop_instance_uid,
            hashlib.sha256(data_set_bytes(path.read_bytes())).hexdigest(),
        )
        for path in paths
    }


@needs_orthanc
@pytest.mark.parametrize("way", ["get", "move"])
def test_that_orthanc_stores_finds_and_gives_back_to_the_byte(archive, tmp_path, way):
    node, port = archive
    paths = some_files(tmp_path / "in", f"FULL{way}")
    sent = send_files(paths, node, silent, tmp_path / "log")
    assert sent.is_verified
    (study,), _ = find_studies(node, StudyQuery(patient_id=f"FULL{way}*"))
    assert study.description == "Schädel é"
    assert study.n_objects in (None, len(paths))
    (series,) = find_series(node, study.study_uid)
    assert series.n_objects in (None, len(paths))
    receiver = Receiver(str(tmp_path / "got"), port=port, host="127.0.0.1")
    fetched = fetch_study(node, study.study_uid, receiver, way, silent)
    assert fetched.is_verified
    got = list((tmp_path / "got").rglob("*.dcm"))
    assert hashes(got) == hashes(paths)


@needs_orthanc
@pytest.mark.parametrize("n_bytes", [6_000, 60_000, 150_000])
def test_that_nothing_is_lost_when_the_way_to_orthanc_is_cut(archive, tmp_path, n_bytes):
    node, _port = archive
    paths = some_files(tmp_path / "in", f"CUT{n_bytes}", 24)
    with cable(node.port, n_bytes) as (port, state):
        cut_node = replace(node, port=port, timeout_s=3.0)
        with pytest.raises(UserError):
            send_files(paths, cut_node, silent, tmp_path / "log")
        cut = named_transfer("", tmp_path / "log")
        assert 0 < len(cut.left) <= 24
        state["mended"] = True
        assert resume(cut, silent).is_verified
    study = read_file_head(paths[0]).study_uid
    receiver = Receiver(str(tmp_path / "got"))
    assert fetch_study(node, study, receiver, "get", silent).is_verified
    assert hashes((tmp_path / "got").rglob("*.dcm")) == hashes(paths)


@needs_orthanc
def test_that_a_fetch_that_was_cut_is_made_whole_by_the_next(archive, tmp_path):
    node, _port = archive
    paths = some_files(tmp_path / "in", "CUTFETCH", 12)
    assert send_files(paths, node, silent, tmp_path / "log").is_verified
    study = read_file_head(paths[0]).study_uid
    receiver = Receiver(str(tmp_path / "got"))

    def stop_at_fourth(_fraction, note=""):
        if note.startswith("4 "):
            raise CancelledError

    with pytest.raises(CancelledError):
        fetch_study(node, study, receiver, "get", stop_at_fourth)
    assert 4 <= len(list((tmp_path / "got").rglob("*.dcm"))) < 12
    assert fetch_study(node, study, receiver, "get", silent).is_verified
    assert hashes((tmp_path / "got").rglob("*.dcm")) == hashes(paths)


@needs_orthanc
def test_that_orthanc_refuses_a_wrong_ae_title_in_words(archive):
    node, _port = archive
    with pytest.raises(UserError) as told:
        check_echo(replace(node, ae_title="NOBODY"))
    assert "its AE title is another one" in told.value.cause


@needs_orthanc
def test_that_orthanc_over_tls_works_with_the_right_certificates_only(certificates, tmp_path):
    files = certificates
    right = TlsFiles(files.authority, files.client, files.client_key)
    with orthanc(tmp_path / "o", free_port(), files) as node:
        secure = replace(node, tls=right, timeout_s=4.0)
        paths = some_files(tmp_path / "in", "TLS", 2)
        assert send_files(paths, secure, silent, tmp_path / "log").is_verified
        for tls, code in (
            (replace(right, authority=files.stranger), "node-certificate"),
            (replace(right, host_name="elsewhere.example"), "node-certificate"),
            (
                TlsFiles(files.authority, files.stranger, files.stranger_key),
                "node-own-certificate",
            ),
            (TlsFiles(files.authority), "node-own-certificate"),
            (None, "node-no-dicom"),
        ):
            with pytest.raises(UserError) as told:
                check_echo(replace(secure, tls=tls))
            assert told.value.code == code, told.value


@needs_dcmtk
def test_that_storescp_keeps_what_we_send_to_the_byte(tmp_path):
    (tmp_path / "got").mkdir()
    port = free_port()
    words = [STORESCP, "-od", str(tmp_path / "got"), "-aet", "DCMTK", "+xa", "+B", str(port)]
    paths = some_files(tmp_path / "in", "SCP", 4)
    with running(words, port, tmp_path / "scp.log"):
        node = DicomNode("dcmtk", "DCMTK", "127.0.0.1", port, timeout_s=10.0)
        check_echo(node)
        sent = send_files(paths, node, silent, tmp_path / "log")
    assert (sent.state, sent.n_stored) == ("done", 4)
    assert "C-FIND" in sent.verifications[0].why_not
    assert hashes((tmp_path / "got").iterdir()) == hashes(paths)


@needs_dcmtk
def test_that_a_node_that_refuses_and_one_that_aborts_are_told_apart(tmp_path):
    paths = some_files(tmp_path / "in", "ABORT", 2)
    for option, code in (("--refuse", "node-rejects"), ("--abort-after", "node-lost")):
        port = free_port()
        words = [STORESCP, "-od", str(tmp_path), option, str(port)]
        with running(words, port, tmp_path / "scp.log"):
            node = DicomNode("dcmtk", "DCMTK", "127.0.0.1", port, timeout_s=5.0)
            with pytest.raises(UserError) as told:
                send_files(paths, node, silent, tmp_path / option)
        assert told.value.code == code


@needs_dcmtk
def test_that_storescp_over_tls_works_with_the_right_certificates_only(certificates, tmp_path):
    files = certificates
    (tmp_path / "got").mkdir()
    port = free_port()
    words = [
        STORESCP, "-od", str(tmp_path / "got"), "+xa", "+B",
        "+tls", files.server_key, files.server, "+cf", files.authority, str(port),
    ]  # fmt: skip
    with running(words, port, tmp_path / "scp.log"):
        tls = TlsFiles(files.authority, files.client, files.client_key)
        node = DicomNode("dcmtk", "DCMTK", "127.0.0.1", port, timeout_s=5.0, tls=tls)
        paths = some_files(tmp_path / "in", "TLS", 2)
        assert send_files(paths, node, silent, tmp_path / "log").n_stored == 2
        with pytest.raises(UserError) as told:
            check_echo(replace(node, tls=replace(tls, authority=files.stranger)))
        assert told.value.code == "node-certificate"
    assert hashes((tmp_path / "got").iterdir()) == hashes(paths)


@needs_dcmtk
def test_that_we_keep_what_storescu_sends_and_refuse_whom_we_do_not_know(tmp_path):
    port = free_port()
    paths = some_files(tmp_path / "in", "SCU", 4)
    receiver = Receiver(str(tmp_path / "got"), port=port, host="127.0.0.1", quiet_s=0.5)
    nodes = Nodes((DicomNode("scu", "STORESCU", "127.0.0.1", 104),))
    ended = []

    def opened(_port):
        def scu(*words):
            return subprocess.run([*words, "127.0.0.1", str(port), *given], capture_output=True)

        given = []
        assert scu(ECHOSCU, "-aet", "STRANGER", "-aec", "DTIPLAN").returncode != 0
        assert scu(ECHOSCU, "-aet", "STORESCU", "-aec", "WRONG").returncode != 0
        assert scu(ECHOSCU, "-aet", "STORESCU", "-aec", "DTIPLAN").returncode == 0
        given = [str(path) for path in paths]
        assert scu(STORESCU, "-aec", "DTIPLAN").returncode == 0

    receive(receiver, nodes, silent, lambda study: bool(ended.append(study)), opened)
    assert [study.n_objects for study in ended] == [4]
    assert hashes((tmp_path / "got").rglob("*.dcm")) == hashes(paths)
