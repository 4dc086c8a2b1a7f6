"""What was done to a case, line by line, each bound to the one before.

``CASE/audit.jsonl``: every line holds the SHA-256 of the line before it and its own. The head
(number and hash of the last line) is kept in ``CASE/audit.head`` and, apart from the case, in the
user's own folder. A line that was changed, removed, put elsewhere or cut off is found and named.
It shows that somebody changed the log, not who; it does not keep anyone from doing so.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io.locations import own_folder
from dtiplan.workflow.cases.manifest import Manifest, RunRecord
from dtiplan.workflow.files.durable import append_line, only_one, replace_text

_START = "0" * 64
_SIGNED = (
    "part", "name", "role", "statement", "file", "sha256", "export_run", "revision_sha256",
)  # fmt: skip
"""What every signature tells, beside the number of the revision."""
_PATIENCE_S = 5.0
_EVENTS = {
    "export-rtstruct": "export",
    "accept-registration": "registration-accepted",
    "edit-tracts": "edit",
}
_PEOPLE = ("accepted_by", "decided_by")


@dataclass(frozen=True)
class AuditLine:
    """One line as it was read.

    Parameters
    ----------
    number : int
        From 1.
    utc : str
    event : str
        ``created``, ``begun``, ``step``, ``edit``, ``registration-accepted``, ``export``,
        ``went-back``, ``sign-off``, ``pseudonymised``, ``transfer``, ``round-trip``,
        ``objects``, ``margin-accepted`` ...
    by : str
        Name of the user at the computer; what a person said of himself is in the details.
    details : dict
    before, hash : str
    """

    number: int
    utc: str
    event: str
    by: str
    details: dict[str, Any]
    before: str
    hash: str


@dataclass(frozen=True)
class AuditFault:
    """What is wrong with a log.

    Parameters
    ----------
    kind : str
        ``changed``, ``removed``, ``misplaced``, ``truncated``, ``rewritten``, ``unreadable``.
    line : int
        Number of the line.
    words : str
    """

    kind: str
    line: int
    words: str


@dataclass(frozen=True)
class AuditCheck:
    """What the check of a log found.

    Parameters
    ----------
    lines : tuple of AuditLine
        Those that can be read, in the order of the file.
    faults : tuple of AuditFault
        Empty: the chain holds from the first line to the head.
    is_head_apart : bool
        Whether this computer keeps a head of this case outside it.
    notes : tuple of str
        Such as a line torn by a crash, which was never part of the chain.
    """

    lines: tuple[AuditLine, ...]
    faults: tuple[AuditFault, ...]
    is_head_apart: bool
    notes: tuple[str, ...] = ()


def add_event(folder: Path, case_uid: str, event: str, details: Mapping[str, Any]) -> AuditLine:
    """Add a line to the log of a case.

    Parameters
    ----------
    folder : Path
        Of the case.
    case_uid, event : str
    details : mapping
        JSON values.

    Raises
    ------
    UserError
        ``case-in-use``: another program has been writing to it for several seconds.
    """
    with _held(folder):
        lines = [line for line in _parsed(folder) if isinstance(line, AuditLine)]
        return _add(folder, case_uid, lines, event, details)


def add_revision(folder: Path, manifest: Manifest) -> None:
    """Add the line of a revision that has become current, unless it is there already."""
    with _held(folder):
        lines = [line for line in _parsed(folder) if isinstance(line, AuditLine)]
        told = max(map(_revision_of, lines), default=-1)
        if told >= manifest.revision:
            return
        if not lines and manifest.revision > 0:
            begun = {"revision_before": manifest.revision - 1}
            lines.append(_add(folder, manifest.case_uid, lines, "begun", begun))
        event, details = _of_revision(folder, manifest)
        _add(folder, manifest.case_uid, lines, event, details)


def _revision_of(line: AuditLine) -> int:
    told = line.details.get("revision")
    return told if isinstance(told, int) else -1


def check_audit(folder: Path, case_uid: str) -> AuditCheck:
    """Check the log of a case from its first line to its heads.

    Parameters
    ----------
    folder : Path
    case_uid : str
    """
    read = _parsed(folder)
    lines = [line for line in read if isinstance(line, AuditLine)]
    faults = [f for f in _chain_faults(lines) if f is not None]
    torn = [at for at, line in enumerate(read, start=1) if isinstance(line, str)]
    numbers = [line.number for line in lines]
    is_whole = numbers == list(range(1, len(lines) + 1)) and not faults
    notes: tuple[str, ...] = ()
    if torn and is_whole:
        notes = tuple(
            f"Row {at} of the file was torn while it was written; no line of the chain is missing."
            for at in torn
        )
    elif torn:
        faults += [
            AuditFault("unreadable", at, f"Row {at} of the file cannot be read.") for at in torn
        ]
    apart = _read_head(head_apart(folder, case_uid))
    for head in (_read_head(folder / "audit.head"), apart):
        faults += _head_faults(lines, head)
    if not lines and not (folder / "audit.head").exists() and apart is None:
        notes = ("The case has no audit log: it was made by an older version.",)
    return AuditCheck(tuple(lines), tuple(dict.fromkeys(faults)), apart is not None, notes)


def read_audit(folder: Path) -> tuple[AuditLine, ...]:
    """Give the lines of a log that can be read, unchecked."""
    return tuple(line for line in _parsed(folder) if isinstance(line, AuditLine))


def head_apart(folder: Path, case_uid: str) -> Path:
    """Give the file, apart from the case, that keeps the head of its log."""
    base = os.environ.get("DTIPLAN_AUDIT_FOLDER")
    name = hashlib.sha256(f"{case_uid}\0{folder.resolve()}".encode()).hexdigest()[:24]
    return (Path(base) if base else own_folder() / "audit") / f"{name}.json"


def _add(
    folder: Path,
    case_uid: str,
    lines: list[AuditLine],
    event: str,
    details: Mapping[str, Any],
) -> AuditLine:
    content = {
        "number": lines[-1].number + 1 if lines else 1,
        "utc": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "event": event,
        "by": _user(),
        "program": __version__,
        "details": dict(details),
        "before": lines[-1].hash if lines else _START,
    }
    content["hash"] = _hash(content)
    append_line(folder / "audit.jsonl", json.dumps(content, sort_keys=True))
    line = _line(content)
    head = json.dumps({"case_uid": case_uid, "number": line.number, "hash": line.hash})
    replace_text(folder / "audit.head", head)
    # A home that cannot be written to is no reason to lose the work; the check says it is missing.
    with contextlib.suppress(OSError):
        apart = head_apart(folder, case_uid)
        apart.parent.mkdir(parents=True, exist_ok=True)
        replace_text(apart, head)
    return line


def _of_revision(folder: Path, manifest: Manifest) -> tuple[str, dict[str, Any]]:
    path = folder / "revisions" / f"{manifest.revision:06d}.json"
    details: dict[str, Any] = {
        "revision": manifest.revision,
        "revision_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    if manifest.same_as is not None:
        return "went-back", {**details, "to_revision": manifest.same_as}
    run = max(manifest.steps.values(), key=lambda record: record.run, default=None)
    if run is None:
        return "created", {**details, "case_uid": manifest.case_uid}
    return _EVENTS.get(run.step, "step"), {**details, **_of_run(run)}


def _of_run(run: RunRecord) -> dict[str, Any]:
    said: dict[str, Any] = {"step": run.step, "run": run.run}
    said |= {key: run.params[key] for key in _PEOPLE if run.params.get(key)}
    if run.facts.get("accepted_margins"):
        keys = ("tract", "margin_mm", "accepted_by")
        said["margins"] = [{k: m[k] for k in keys} for m in run.facts["accepted_margins"]]
    if run.step == "export-rtstruct":
        said["files"] = run.facts.get("files", [])
    return said


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _hash(content: Mapping[str, Any]) -> str:
    plain = {key: value for key, value in content.items() if key != "hash"}
    said = json.dumps(plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def _line(content: Mapping[str, Any]) -> AuditLine:
    return AuditLine(
        int(content["number"]),
        str(content["utc"]),
        str(content["event"]),
        str(content["by"]),
        _details(content["details"]),
        str(content["before"]),
        str(content["hash"]),
    )


def _details(told: Mapping[str, Any]) -> dict[str, Any]:
    """Give the details of a line; what others rely on in them is of its kind."""
    details = dict(told)
    if not isinstance(details.get("revision", 0), int):
        raise TypeError("a revision is no number")
    if "signed" in details:
        signed = details["signed"]
        is_whole = all(isinstance(signed[word], str) for word in _SIGNED)
        if not is_whole or not isinstance(signed["revision"], int):
            raise TypeError("a signature is incomplete")
    return details


def _parsed(folder: Path) -> list[AuditLine | str]:
    """Give each row of the file: a line, or the text of one that cannot be read.

    A line whose content is not what its own hash says keeps the hash it really has, marked.
    """
    path = folder / "audit.jsonl"
    if not path.is_file():
        return []
    rows: list[AuditLine | str] = []
    for row in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            content = parsed_json(row)
            line = _line(content)
            real = _hash(content)
        except (ValueError, KeyError, TypeError, OverflowError):
            rows.append(row)
            continue
        rows.append(line if real == line.hash else _changed(line))
    return rows


def _changed(line: AuditLine) -> AuditLine:
    return AuditLine(
        line.number,
        line.utc,
        line.event,
        line.by,
        line.details,
        line.before,
        f"changed:{line.hash}",
    )


def _chain_faults(lines: list[AuditLine]) -> Iterator[AuditFault]:
    """Walk the lines in the order of the file."""
    present = {line.number for line in lines}
    highest = 0
    before: AuditLine | None = None
    for line in lines:
        if line.hash.startswith("changed:"):
            yield AuditFault("changed", line.number, f"Line {line.number} was changed.")
        first, last = highest + 1, line.number - 1
        while first <= last and first in present:
            first += 1
        while last >= first and last in present:
            last -= 1
        if first <= last:
            yield AuditFault("removed", first, f"Removed: {_lines_named(first, last)}.")
        if line.number <= highest:
            words = f"Line {line.number} does not stand in its place."
            yield AuditFault("misplaced", line.number, words)
        elif before is not None and line.number == before.number + 1:
            if line.before != before.hash.removeprefix("changed:"):
                words = f"Line {before.number} was changed and given a new hash."
                yield AuditFault("changed", before.number, words)
        elif before is None and line.number == 1 and line.before != _START:
            yield AuditFault("changed", 1, "Line 1 was changed and given a new hash.")
        highest = max(highest, line.number)
        before = line


def _lines_named(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _head_faults(lines: list[AuditLine], head: tuple[int, str] | None) -> list[AuditFault]:
    """Compare with a head: cut off behind, or written anew with hashes of its own."""
    if head is None:
        return []
    number, wanted = head
    last = max((line.number for line in lines), default=0)
    if last < number:
        missing = _lines_named(last + 1, number)
        return [AuditFault("truncated", last + 1, f"Cut off at the end: {missing}.")]
    here = [line.hash.removeprefix("changed:") for line in lines if line.number == number]
    if here and wanted not in here:
        words = f"The log was written anew: line {number} is not the one that was kept as its head."
        return [AuditFault("rewritten", number, words)]
    return []


def _read_head(path: Path) -> tuple[int, str] | None:
    try:
        said = parsed_json(path.read_text(encoding="utf-8"))
        return int(said["number"]), str(said["hash"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Let one program at a time add to the log; a case may be locked by its step meanwhile."""
    until = time.monotonic() + _PATIENCE_S
    with contextlib.ExitStack() as held:
        while True:
            try:
                held.enter_context(only_one(folder / ".audit.lock"))
                break
            except UserError:
                if time.monotonic() >= until:
                    raise
                time.sleep(0.02)
        yield
