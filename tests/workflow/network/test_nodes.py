"""The file of known nodes: written, read back, and refused where it is not what it should be."""

import json

import pytest

from dtiplan.domain.dicom_nodes import DicomNode, TlsFiles
from dtiplan.domain.errors import UserError
from dtiplan.workflow.network.nodes import Nodes, Receiver, nodes_path, read_nodes, write_nodes

PACS = DicomNode("PACS", "PACS", "pacs.example", 104)
TPS = DicomNode("TPS", "ECLIPSE", "10.0.0.7", 11112, "PLAN", 60.0, TlsFiles("/ca", "/c", "/k", "t"))


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("DTIPLAN_NETWORK_FOLDER", str(tmp_path / "network"))


def test_that_nodes_come_back_as_they_were():
    kept = Nodes((PACS, TPS), Receiver("/data", tls=TlsFiles("/ca", "/c", "/k")))
    write_nodes(kept)
    assert read_nodes() == kept


def test_that_there_is_none_before_the_first():
    assert read_nodes() == Nodes()


def test_that_nodes_are_added_changed_renamed_and_removed():
    nodes = Nodes().with_node(TPS).with_node(PACS)
    assert [node.name for node in nodes.nodes] == ["PACS", "TPS"]
    changed = DicomNode("PACS", "NEW", "pacs.example", 104)
    assert nodes.with_node(changed).named("PACS").ae_title == "NEW"
    renamed = DicomNode("Archive", "PACS", "pacs.example", 104)
    assert [n.name for n in nodes.with_node(renamed, "PACS").nodes] == ["Archive", "TPS"]
    with pytest.raises(UserError):
        nodes.with_node(DicomNode("TPS", "X", "x", 1), instead_of="PACS")
    assert nodes.without("TPS").nodes == (PACS,)
    with pytest.raises(UserError, match="Known nodes: PACS, TPS"):
        nodes.named("other")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda said: said.update(schema_version=2),
        lambda said: said.update(password="x"),
        lambda said: said["nodes"][0].update(port="many"),
        lambda said: said["nodes"][0].update(port=0),
        lambda said: said["nodes"][0].update(ae_title="A\\B"),
        lambda said: said.pop("nodes"),
    ],
)
def test_that_a_file_with_a_mistake_is_refused_with_its_place(spoil):
    write_nodes(Nodes((PACS,)))
    said = json.loads(nodes_path().read_text())
    spoil(said)
    nodes_path().write_text(json.dumps(said))
    with pytest.raises(UserError):
        read_nodes()


def test_that_no_password_can_stand_in_the_file():
    write_nodes(Nodes((TPS,)))
    text = nodes_path().read_text().lower()
    assert "password" not in text
    assert "passphrase" not in text
