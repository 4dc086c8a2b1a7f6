"""The commands: what a script reads, and the exit codes it acts on."""

import gc
import json

import pytest

from dtiplan.cli.commands import run
from dtiplan.io.dicom_network_store import read_file_head
from dtiplan.workflow.network import sending
from tests.io.network_peers import archive, make_files

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("DTIPLAN_NETWORK_FOLDER", str(tmp_path / "network"))
    monkeypatch.setattr(sending, "_PAUSES_S", (0.1, 0.1))


@pytest.fixture
def said(capsys):
    """Run a command with ``--json``; give its exit code and document."""

    def command(*words):
        code = run([*map(str, words), "--json"])
        text = capsys.readouterr().out
        return code, json.loads(text) if text.strip() else {}

    return command


def test_that_nodes_are_kept_listed_and_forgotten(said):
    tls = ("--tls-authority", "/ca.pem", "--tls-host", "pacs")
    code, document = said("network", "add", "PACS", "ARCHIVE@pacs.example:104", *tls)
    assert code == 0
    (node,) = document["nodes"]
    assert (node["ae_title"], node["host"], node["port"]) == ("ARCHIVE", "pacs.example", 104)
    assert node["tls"]["host_name"] == "pacs"
    code, document = said("network", "receiver", "--into", "/data", "--own-port", "4242")
    assert (document["receiver"]["folder"], document["receiver"]["port"]) == ("/data", 4242)
    assert said("network", "list")[1]["nodes"] == [node]
    assert said("network", "remove", "PACS")[1]["nodes"] == []
    assert said("network", "remove", "PACS")[0] == 2


@pytest.mark.parametrize("address", ["PACS", "PACS@host", "@host:104", "PACS@host:0", "A\\B@h:1"])
def test_that_an_address_that_is_none_is_refused(said, address):
    code, document = said("network", "add", "x", address)
    assert code == 2
    assert document["findings"][0]["code"] == "node-settings"


def test_that_a_study_goes_out_and_comes_back(said, tmp_path):
    paths = make_files(tmp_path / "in", 3)
    with archive() as there:
        to = f"ARCHIVE@127.0.0.1:{there.port}"
        assert said("network", "echo", to)[0] == 0
        code, document = said("send", tmp_path / "in", "--to", to)
        assert (code, document["n_stored"], document["is_verified"]) == (0, 3, True)
        assert all(len(file["sha256"]) == 64 for file in document["files"])
        code, document = said("network", "find", to, "--patient-id", "P1")
        (study,) = document["studies"]
        code, document = said("network", "find", to, "--study", study["study_uid"])
        assert len(document["series"]) == 1
        words = ("network", "fetch", to, study["study_uid"], "--into", tmp_path / "got")
        code, document = said(*words)
        assert (code, document["is_verified"], document["n_expected"]) == (0, True, 3)
        assert {p.stem for p in (tmp_path / "got").rglob("*.dcm")} == {
            read_file_head(p).sop_instance_uid for p in paths
        }
        (transfer,) = said("network", "transfers")[1]["transfers"]
        assert transfer["state"] == "done"


def test_that_what_failed_is_told_with_exit_2_and_retried(said, tmp_path):
    paths = make_files(tmp_path / "in", 2)
    bad = read_file_head(paths[0]).sop_instance_uid
    with archive(status_of={bad: 0xA700}) as there:
        to = f"ARCHIVE@127.0.0.1:{there.port}"
        code, document = said("network", "send", *paths, "--to", to)
        assert (code, document["n_stored"], document["state"]) == (2, 1, "failed")
        there.status_of.clear()
        code, document = said("network", "retry")
        assert (code, document["n_stored"]) == (0, 2)
        assert said("network", "retry")[0] == 2  # nothing waits any more


def test_that_what_the_node_does_not_tell_of_is_exit_3(said, tmp_path):
    (path,) = make_files(tmp_path / "in", 1)
    with archive(forgets={read_file_head(path).sop_instance_uid}) as there:
        code, document = said("send", path, "--to", f"ARCHIVE@127.0.0.1:{there.port}")
    assert code == 3
    assert not document["is_verified"]
