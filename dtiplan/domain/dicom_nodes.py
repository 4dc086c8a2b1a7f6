"""Other DICOM systems: where they are, what was found there, what they said to what was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dtiplan.domain.errors import UserError

OWN_AE_TITLE = "DTIPLAN"
LONGEST_AE_TITLE = 16
_LONGEST_UID = 64
_UID = re.compile(r"[0-9]+(\.[0-9]+)+")


def is_safe_uid(text: str) -> bool:
    """Whether a text is digits and single dots only, short enough for DICOM: fit for a file name.

    Components with leading zeros, which the standard forbids and scanners write, are allowed.
    """
    return len(text) <= _LONGEST_UID and _UID.fullmatch(text) is not None


@dataclass(frozen=True)
class TlsFiles:
    """Files for an encrypted connection, all PEM.

    Parameters
    ----------
    authority : str
        Certificates that are trusted: of the authority that signed the other side's.
    certificate, key : str
        Our own; empty where the other side asks for none. The key has no passphrase.
    host_name : str
        Name in the node's certificate where it differs from the node's address.
    """

    authority: str = ""
    certificate: str = ""
    key: str = ""
    host_name: str = ""


@dataclass(frozen=True)
class DicomNode:
    """One DICOM system that can be called.

    Parameters
    ----------
    name : str
        As shown and chosen.
    ae_title, host, port
        Where it answers.
    own_ae_title : str
        How we call ourselves there.
    timeout_s : float
        Longest silence.
    tls : TlsFiles or None
        None: not encrypted.
    """

    name: str
    ae_title: str
    host: str
    port: int
    own_ae_title: str = OWN_AE_TITLE
    timeout_s: float = 30.0
    tls: TlsFiles | None = None

    @property
    def address(self) -> str:
        """AE title, host and port in one word, as ``PACS@pacs.example:104``."""
        return f"{self.ae_title}@{self.host}:{self.port}"


def check_node(node: DicomNode) -> DicomNode:
    """Give the node back if every field can be used; raises ``UserError`` otherwise."""
    if not re.fullmatch(r"[\w .()+-]{1,40}", node.name) or node.name != node.name.strip():
        raise _unusable(f"The name is '{node.name}'.", "Use 1 to 40 letters, digits and spaces.")
    for title in (node.ae_title, node.own_ae_title):
        check_ae_title(title)
    if not re.fullmatch(r"[A-Za-z0-9._:%-]{1,253}", node.host):
        raise _unusable(
            f"The host is '{node.host}'.", "Give a host name or an IP address, without the port."
        )
    check_port(node.port)
    if not 1.0 <= node.timeout_s <= 3600.0:
        raise _unusable(f"The timeout is {node.timeout_s:g} s.", "Give 1 to 3600 s.")
    if node.tls is not None and not node.tls.authority:
        raise _unusable(
            "TLS is on and no certificate authority is named.",
            "Give the certificate of the authority that signed the node's; without it anybody "
            "could answer in its place.",
        )
    if node.tls is not None and bool(node.tls.certificate) != bool(node.tls.key):
        raise _unusable(
            "Of our own certificate and its key only one is given.", "Give both or neither."
        )
    return node


def check_ae_title(title: str) -> None:
    """Refuse what DICOM does not allow as the title of an application entity."""
    is_good = (
        0 < len(title) <= LONGEST_AE_TITLE
        and title == title.strip()
        and all(" " <= letter <= "~" and letter != "\\" for letter in title)
    )
    if not is_good:
        raise _unusable(
            f"The AE title is '{title}'.",
            "Use 1 to 16 ASCII letters, digits and signs, no backslash, no space at an end.",
        )


def check_port(port: int) -> None:
    """Refuse what is no TCP port."""
    if not 1 <= port <= 65535:
        raise _unusable(f"The port is {port}.", "Give 1 to 65535; DICOM often uses 104 or 11112.")


def _unusable(cause: str, remedy: str) -> UserError:
    return UserError("The node cannot be used.", cause, remedy, "node-settings")


@dataclass(frozen=True)
class StudyQuery:
    """What to look for; empty fields match all. ``*`` and ``?`` stand for any letters, any letter.

    Parameters
    ----------
    study_date : str
        ``YYYYMMDD`` or a range ``YYYYMMDD-YYYYMMDD`` with one end open at most.
    """

    patient_id: str = ""
    patient_name: str = ""
    accession_number: str = ""
    study_date: str = ""
    modality: str = ""
    study_uid: str = ""


@dataclass(frozen=True)
class FoundStudy:
    """One study on a node, as the node tells it; None and empty: not told."""

    study_uid: str
    patient_id: str = ""
    patient_name: str = ""
    birth_date: str = ""
    study_date: str = ""
    study_time: str = ""
    description: str = ""
    accession_number: str = ""
    modalities: tuple[str, ...] = ()
    n_series: int | None = None
    n_objects: int | None = None


@dataclass(frozen=True)
class FoundSeries:
    """One series of a study on a node, as the node tells it."""

    series_uid: str
    study_uid: str
    modality: str = ""
    number: int | None = None
    description: str = ""
    n_objects: int | None = None


@dataclass(frozen=True)
class FileHead:
    """What must be known of a DICOM file to send it, read from the file itself."""

    path: Path
    sop_class_uid: str
    sop_instance_uid: str
    transfer_syntax_uid: str
    study_uid: str
    series_uid: str
    patient_id: str
    n_bytes: int


class Answer(StrEnum):
    """What became of one file that was to be stored."""

    STORED = "stored"
    CHANGED = "stored-with-changes"
    """The node took it and says that it changed or dropped elements."""
    REFUSED = "refused"
    LOST = "no-answer"
    """The connection ended before the node answered: it may have it or not."""


@dataclass(frozen=True)
class StoreAnswer:
    """What the node said to one file.

    Parameters
    ----------
    status : int or None
        DIMSE status; None where there was none.
    words : str
        The same in words.
    """

    answer: Answer
    status: int | None
    words: str

    @property
    def is_stored(self) -> bool:
        """Whether the node says that it has it."""
        return self.answer in (Answer.STORED, Answer.CHANGED)


@dataclass(frozen=True)
class ReceivedObject:
    """One object as another system sent it; every UID is checked.

    Parameters
    ----------
    content : bytes
        The whole file: preamble, file meta information, and the data set to the byte as it came.
    patient : str
        What tells patients apart: issuer, ID, name and birth date, joined.
    """

    sop_class_uid: str
    sop_instance_uid: str
    study_uid: str
    transfer_syntax_uid: str
    patient: str
    patient_id: str
    patient_name: str
    description: str
    modality: str
    study_date: str
    sender: str
    content: bytes
