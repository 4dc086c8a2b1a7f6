"""What was ordered to be sent and what became of each file: JSON lines, appended and never changed.

One file for each transfer. The lines are enough to go on after a cut or a kill::

    {"event": "ordered", "transfer": ..., "node": {...}, "n_files": 3, "time_utc": ...}
    {"event": "file", "number": 0, "path": ..., "sha256": ..., "sop_instance_uid": ..., ...}
    {"event": "answer", "number": 0, "answer": "stored", "status": "0000", "words": ..., ...}
    {"event": "verified", "series_uid": ..., "n_sent": 3, "n_found": 3, "missing": [], ...}
    {"event": "ended", "state": "done", "why": "", "time_utc": ...}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dtiplan.domain.dicom_nodes import Answer, DicomNode, FileHead, StoreAnswer
from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.files.durable import append_line, replace_text
from dtiplan.workflow.network.nodes import network_folder

_NODE = TypeAdapter(DicomNode)
_HEAD = TypeAdapter(FileHead)
_STORED = (Answer.STORED, Answer.CHANGED)


@dataclass(frozen=True)
class OrderedFile:
    """One file of a transfer.

    Parameters
    ----------
    head : FileHead
    sha256 : str
        When it was ordered; another content is never sent in its place.
    answer : Answer or None
        The last one; None while it was not tried.
    words : str
        What the node said.
    """

    head: FileHead
    sha256: str
    answer: Answer | None = None
    words: str = ""

    @property
    def is_stored(self) -> bool:
        """Whether the node said that it has it."""
        return self.answer in _STORED


@dataclass(frozen=True)
class Verification:
    """Whether the node tells of the objects of one series that it says it stored.

    Parameters
    ----------
    missing : tuple of str
        SOP instance UIDs that it does not tell of.
    why_not : str
        Why it could not be asked; empty where it was.
    """

    series_uid: str
    n_sent: int
    n_found: int
    missing: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True)
class Transfer:
    """One transfer as its log tells it.

    Parameters
    ----------
    case_folder : str
        The case whose files these are; empty where they are of none.
    """

    name: str
    log: Path
    node: DicomNode
    ordered_utc: str
    files: tuple[OrderedFile, ...]
    verifications: tuple[Verification, ...] = ()
    state: str = "interrupted"
    why: str = ""
    case_folder: str = ""

    @property
    def n_stored(self) -> int:
        """How many files the node said it has."""
        return sum(file.is_stored for file in self.files)

    @property
    def left(self) -> tuple[int, ...]:
        """Numbers of the files that the node has not said it has."""
        return tuple(n for n, file in enumerate(self.files) if not file.is_stored)

    @property
    def is_verified(self) -> bool:
        """Whether all files are stored and the node tells of every one."""
        return (
            not self.left
            and bool(self.verifications)
            and all(not v.missing and not v.why_not for v in self.verifications)
        )


def transfers_folder() -> Path:
    """Give the folder of the logs."""
    return network_folder() / "transfers"


def list_transfers(folder: Path | None = None, most: int | None = None) -> tuple[Transfer, ...]:
    """Give transfers, newest first, all or the newest few; unreadable logs are left out."""
    found = []
    for path in sorted((folder or transfers_folder()).glob("*.jsonl"), reverse=True)[:most]:
        try:
            found.append(read_transfer(path))
        except UserError:
            continue
    return tuple(found)


def newest_transfer(folder: Path | None = None) -> Transfer | None:
    """Give the transfer ordered last; None where there is none."""
    logs = sorted((folder or transfers_folder()).glob("*.jsonl"))
    return read_transfer(logs[-1]) if logs else None


def named_transfer(name: str, folder: Path | None = None) -> Transfer:
    """Give a transfer by its name, or the newest that is not done where the name is empty."""
    known = list_transfers(folder)
    for transfer in known:
        if transfer.name == name or (not name and transfer.state != "done"):
            return transfer
    raise UserError(
        f"There is no transfer '{name}'." if name else "No transfer waits.",
        f"{len(known)} transfers are logged in {folder or transfers_folder()}.",
        "See them with 'dtiplan network transfers'.",
        "no-transfer",
    )


class TransferLog:
    """Writes the log of one transfer."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(
        cls,
        path: Path,
        node: DicomNode,
        files: Sequence[tuple[FileHead, str]],
        case_folder: str = "",
    ) -> TransferLog:
        """Begin a log with all that is to be sent; whole or not at all."""
        lines = [
            {
                "event": "ordered",
                "transfer": path.stem,
                "node": _NODE.dump_python(node, mode="json"),
                "n_files": len(files),
                "case": case_folder,
                "time_utc": now_utc(),
            }
        ]
        for number, (head, sha256) in enumerate(files):
            said = _HEAD.dump_python(head, mode="json")
            lines.append({"event": "file", "number": number, **said, "sha256": sha256})
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path, "".join(json.dumps(line) + "\n" for line in lines))
        return cls(path)

    def say_answer(self, number: int, said: StoreAnswer) -> None:
        """Add what the node said to a file."""
        self._add(
            "answer",
            number=number,
            answer=said.answer.value,
            status=None if said.status is None else f"{said.status:04X}",
            words=said.words,
        )

    def say_verified(self, found: Verification) -> None:
        """Add what the node tells of a series."""
        self._add(
            "verified",
            series_uid=found.series_uid,
            n_sent=found.n_sent,
            n_found=found.n_found,
            missing=list(found.missing),
            why_not=found.why_not,
        )

    def say_ended(self, state: str, why: str = "") -> None:
        """Add how it ended: ``done``, ``failed``, ``interrupted`` or ``cancelled``."""
        self._add("ended", state=state, why=why)

    def _add(self, event: str, **content: Any) -> None:
        line = {"event": event, **content, "time_utc": now_utc()}
        append_line(self.path, json.dumps(line))


def read_transfer(path: Path) -> Transfer:
    """Read a transfer back; a line torn by a crash is left out."""
    lines = list(_lines(path))
    if not lines or lines[0].get("event") != "ordered":
        raise _damaged(path, "it does not begin with what was ordered")
    try:
        return _told(path, lines)
    except (KeyError, ValueError, IndexError, TypeError) as error:
        raise _damaged(path, f"a line is incomplete ({error})") from error


def _told(path: Path, lines: Sequence[Mapping[str, Any]]) -> Transfer:
    files: list[OrderedFile] = []
    series: dict[str, Verification] = {}
    state, why = "interrupted", ""
    for line in lines[1:]:
        kind = line["event"]
        if kind == "file":
            files.append(_file(line))
        elif kind == "answer":
            n = int(line["number"])
            answer = Answer(line["answer"])
            words = _words(line, "words")
            files[n] = OrderedFile(files[n].head, files[n].sha256, answer, words)
            state, why = "interrupted", ""  # it went on after an end
        elif kind == "verified":
            series[_words(line, "series_uid")] = _verification(line)
        elif kind == "ended":
            state, why = _words(line, "state"), _words(line, "why")
    if len(files) != lines[0]["n_files"]:
        raise ValueError(f"{len(files)} of {lines[0]['n_files']} files")
    node = _NODE.validate_python(lines[0]["node"])
    when, case = str(lines[0]["time_utc"]), str(lines[0].get("case", ""))
    seen = tuple(series.values())
    return Transfer(path.stem, path, node, when, tuple(files), seen, state, why, case)


def _words(line: Mapping[str, Any], name: str) -> str:
    said = line[name]
    if not isinstance(said, str):
        raise TypeError(f"'{name}' is no text")
    return said


def _file(line: Mapping[str, Any]) -> OrderedFile:
    head = {k: v for k, v in line.items() if k not in ("event", "number", "sha256")}
    return OrderedFile(_HEAD.validate_python(head), str(line["sha256"]))


def _verification(line: Mapping[str, Any]) -> Verification:
    missing = tuple(line["missing"])
    return Verification(
        line["series_uid"], line["n_sent"], line["n_found"], missing, line["why_not"]
    )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error
    for line in text.splitlines():
        try:
            said = parsed_json(line)
        except ValueError:
            continue  # torn by a crash while it was written; what it would have said is tried again
        if isinstance(said, dict):
            yield said


def _damaged(path: Path, why: str) -> UserError:
    return UserError(
        "The log of a transfer cannot be read.",
        f"{path}: {why}.",
        "Send the files anew; a node keeps only one of two equal objects.",
        "transfer-log",
    )
