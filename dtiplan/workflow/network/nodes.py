"""The DICOM systems that this user knows: one JSON file, with paths of keys and never a password.

::

    {"schema_version": 1,
     "nodes": [{"name": "PACS", "ae_title": "PACS", "host": "pacs.example", "port": 104,
                "own_ae_title": "DTIPLAN", "timeout_s": 30.0,
                "tls": {"authority": "/certs/ca.pem", "certificate": "", "key": "",
                        "host_name": ""}}],
     "receiver": {"folder": "/data/received", "ae_title": "DTIPLAN", "port": 11112, "host": "",
                  "only_known": true, "quiet_s": 20.0, "tls": null}}
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from dtiplan.domain.dicom_nodes import (
    OWN_AE_TITLE,
    DicomNode,
    TlsFiles,
    check_ae_title,
    check_node,
    check_port,
)
from dtiplan.domain.errors import UserError
from dtiplan.io.locations import own_folder
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

_SCHEMA = 1
_USUAL_PORT = 11112


@dataclass(frozen=True)
class Receiver:
    """How this computer can be called.

    Parameters
    ----------
    folder : str
        Where what comes is kept.
    ae_title, port
        Under which others call us.
    host : str
        Address to listen on; empty: all.
    only_known : bool
        Take only what known nodes send.
    quiet_s : float
        A study counts as complete when nothing of it came for so long.
    tls : TlsFiles or None
        With an authority, callers must show a certificate of it.
    """

    folder: str = ""
    ae_title: str = OWN_AE_TITLE
    port: int = _USUAL_PORT
    host: str = ""
    only_known: bool = True
    quiet_s: float = 20.0
    tls: TlsFiles | None = None


@dataclass(frozen=True)
class Nodes:
    """All that is known."""

    nodes: tuple[DicomNode, ...] = ()
    receiver: Receiver = field(default_factory=Receiver)

    def named(self, name: str) -> DicomNode:
        """Give a node by its name; raises ``UserError`` where there is none."""
        for node in self.nodes:
            if node.name == name:
                return node
        known = ", ".join(node.name for node in self.nodes) or "none"
        raise UserError(
            f"There is no node '{name}'.",
            f"Known nodes: {known}.",
            "Add it first, or choose a known one.",
            "no-node",
        )

    def with_node(self, node: DicomNode, instead_of: str = "") -> Nodes:
        """Give the nodes with one added, or put in place of another."""
        check_node(node)
        others = [n for n in self.nodes if n.name != (instead_of or node.name)]
        if any(other.name == node.name for other in others):
            raise UserError(
                f"A node '{node.name}' is there already.",
                "Names must differ.",
                "Choose another name.",
                "node-settings",
            )
        return replace(self, nodes=tuple(sorted([*others, node], key=lambda n: n.name.lower())))

    def without(self, name: str) -> Nodes:
        """Give the nodes without one."""
        self.named(name)
        return replace(self, nodes=tuple(n for n in self.nodes if n.name != name))

    def with_receiver(self, receiver: Receiver) -> Nodes:
        """Give the same nodes with other settings of our own receiver."""
        check_ae_title(receiver.ae_title)
        check_port(receiver.port)
        return replace(self, receiver=receiver)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    schema_version: int
    nodes: tuple[DicomNode, ...]
    receiver: Receiver


def network_folder() -> Path:
    """Give the folder of nodes and logs; ``DTIPLAN_NETWORK_FOLDER`` sets another one."""
    return Path(os.environ.get("DTIPLAN_NETWORK_FOLDER") or own_folder() / "network")


def nodes_path() -> Path:
    """Give the file of the nodes."""
    return network_folder() / "nodes.json"


def read_nodes(path: Path | None = None) -> Nodes:
    """Read the known nodes; none where there is no file yet."""
    path = path or nodes_path()
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Nodes()
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    try:
        kept = _File.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise _unreadable(path, f"{place}: {first['msg']}") from error
    if kept.schema_version != _SCHEMA:
        raise _unreadable(path, f"it is of schema {kept.schema_version}, known is {_SCHEMA}")
    for node in kept.nodes:
        check_node(node)
    return Nodes(kept.nodes, kept.receiver)


def write_nodes(nodes: Nodes, path: Path | None = None) -> Path:
    """Keep the known nodes; give the file."""
    path = path or nodes_path()
    kept = _File(schema_version=_SCHEMA, nodes=nodes.nodes, receiver=nodes.receiver)
    with disk_troubles_told("The nodes cannot be kept."):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path, kept.model_dump_json(indent=1) + "\n")
    return path


def _unreadable(path: Path, why: str) -> UserError:
    return UserError(
        "The list of nodes cannot be read.",
        f"{path}: {why}.",
        "Mend the file, or put it aside and add the nodes anew.",
        "nodes-file",
    )
