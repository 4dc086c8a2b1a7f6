"""Release in two steps: made by one person, checked by another, bound to file and case.

A signature is a line of the audit log. It names the SHA-256 of the file, of the revision of the
case it comes from, and the person; whoever changes any of them breaks the chain.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from dtiplan.domain.blind_copies import refuse_copied_planning
from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.workflow.cases.audit_log import (
    AuditLine,
    add_event,
    check_audit,
    read_audit,
)
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.handover.standing_exports import EXPORT_STEP, standing_exports

_SIGNED = "sign-off"
_TITLE_WORDS = """
    dr prof pd priv doz dipl phys ing med msc bsc phd rer nat habil mr mrs ms m mme herr frau
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
"""As names are written where there are no such letters."""


class Part(StrEnum):
    """What a person signs for."""

    MADE = "made"
    CHECKED = "checked"


@dataclass(frozen=True)
class Signature:
    """What a person says of a file.

    Parameters
    ----------
    part : Part
    name, role : str
        As the person writes them.
    statement : str
        What is signed.
    utc : str
        When; empty before it is signed.
    """

    part: Part
    name: str
    role: str
    statement: str
    utc: str = ""


@dataclass(frozen=True)
class FileRelease:
    """Where the release of one exported file stands.

    Parameters
    ----------
    path : Path
    sha256 : str
        Of the file as it was exported.
    revision : int
        Of the case that was signed, or is current.
    revision_sha256 : str
    made, checked : Signature or None
    superseded : str
        Why the case no longer stands for the file; empty: it does.
    export_run : str
        The run that exported it.
    """

    path: Path
    sha256: str
    revision: int
    revision_sha256: str
    made: Signature | None
    checked: Signature | None
    superseded: str
    export_run: str = ""

    @property
    def is_released(self) -> bool:
        """Whether two persons signed and the case still stands for it."""
        return self.made is not None and self.checked is not None and not self.superseded


def sign(case: Case, file: Path, signature: Signature) -> FileRelease:
    """Sign an exported file of a case.

    Parameters
    ----------
    case : Case
    file : Path
    signature : Signature

    Raises
    ------
    UserError
        ``name-missing``, ``not-exported``, ``file-changed``, ``release-superseded``,
        ``audit-broken``, ``not-made-yet``, ``same-person``, ``signed-already``, and the codes of
        ``selftest_obstacle``.
    """
    _check_selftest()
    with case.locked(2.0):
        _check_words(signature)
        stands = _stands_for(case, file)
        refuse_copied_planning(case.read("planning"), "The file is not signed.")
        _check_standing(case, stands)
        _check_persons(stands, signature)
        details = {
            "part": signature.part.value,
            "name": signature.name.strip(),
            "role": signature.role.strip(),
            "statement": signature.statement.strip(),
            "file": stands.path.name,
            "sha256": stands.sha256,
            "case_uid": case.manifest.case_uid,
            "revision": stands.revision,
            "revision_sha256": stands.revision_sha256,
            "export_run": stands.export_run,
        }
        add_event(case.folder, case.manifest.case_uid, _SIGNED, {"signed": details})
    signed = release_of(case, stands.path)
    _write_beside(case, signed)
    return signed


def releases(case: Case) -> tuple[FileRelease, ...]:
    """Give where each exported file of a case stands, those of older exports last."""
    lines = [line for line in read_audit(case.folder) if line.event == _SIGNED]
    current = released_files(case.manifest.steps)
    told = [_current(case, path, sha256, lines) for path, sha256 in current.items()]
    older: dict[str, FileRelease] = {}
    standing = standing_exports(case)
    for line in lines:
        said = line.details["signed"]
        if said["sha256"] not in current.values():
            path = case.exports / str(said["file"])
            reason = ""  # one of several, made of the same structures
            if said["sha256"] not in standing:
                reason = "The case was exported anew since, or its export was taken back."
            older[said["sha256"]] = _assembled(path, said, lines, reason)
    return (*told, *older.values())


def release_of(case: Case, file: Path) -> FileRelease:
    """Give where one file stands, found by what it holds.

    Raises
    ------
    UserError
        ``not-exported``: this case never wrote what it holds.
    """
    sha256 = file_sha256(file) if file.is_file() else ""
    for each in releases(case):
        if each.sha256 == sha256:
            return each
    known = {each.path.name for each in releases(case)}
    raise UserError(
        f"{file} is no released file of this case.",
        f"Its SHA-256 is {sha256[:16] or 'none, it does not exist'}; the case exported "
        f"{', '.join(sorted(known)) or 'nothing'} with other content.",
        "Choose the file as the case exported it.",
        "file-changed" if file.name in known else "not-exported",
    )


def release_entry(found: FileRelease) -> dict[str, Any]:
    """Give what stands in documents of one file's release."""
    people = {
        part: None
        if signature is None
        else {
            "name": signature.name,
            "role": signature.role,
            "statement": signature.statement,
            "utc": signature.utc,
        }
        for part, signature in (("made", found.made), ("checked", found.checked))
    }
    return {
        "file": str(found.path),
        "sha256": found.sha256,
        "revision": found.revision,
        "revision_sha256": found.revision_sha256,
        "superseded": found.superseded,
        "is_released": found.is_released,
        **people,
    }


def _check_words(signature: Signature) -> None:
    if not signature.name.strip() or not signature.role.strip():
        raise UserError(
            "The file is not signed.",
            "The name or the role of the person is missing.",
            "Write the name and the role of the person who signs.",
            "name-missing",
        )
    if not signature.statement.strip():
        raise UserError(
            "The file is not signed.",
            "There is no statement.",
            "Write what is signed for.",
            "name-missing",
        )


def _stands_for(case: Case, file: Path) -> FileRelease:
    known = released_files(case.manifest.steps)
    if not known:
        raise UserError(
            "Nothing can be signed.",
            "The case has exported no file.",
            "Export the RTSTRUCT first.",
            "not-exported",
        )
    return release_of(case, file)


def _check_selftest() -> None:
    """Refuse where the program's own self-test stands in the way."""
    from dtiplan.workflow.constancy.obstacle import selftest_obstacle

    obstacle = selftest_obstacle()
    if obstacle is not None and errors([obstacle]):
        raise UserError("The file is not signed.", obstacle.message, obstacle.remedy, obstacle.code)


def _check_standing(case: Case, stands: FileRelease) -> None:
    if stands.superseded:
        raise UserError(
            "The file is not signed.",
            stands.superseded,
            "Export again, look at the new file and sign that.",
            "release-superseded",
        )
    faults = check_audit(case.folder, case.manifest.case_uid).faults
    if faults:
        raise UserError(
            "The file is not signed.",
            f"The audit log of the case was tampered with: {faults[0].words}",
            "See 'dtiplan audit'; find out what happened before anything is released.",
            "audit-broken",
        )


def _check_persons(stands: FileRelease, signature: Signature) -> None:
    there = stands.made if signature.part is Part.MADE else stands.checked
    if there is not None:
        raise UserError(
            "The file is not signed again.",
            f"{there.name} signed for this on {there.utc[:10]}.",
            "Nothing is to be done.",
            "signed-already",
        )
    if signature.part is Part.MADE:
        return
    if stands.made is None:
        raise UserError(
            "The file is not signed.",
            "Nobody has signed for having made it.",
            "Who made it signs first, then somebody else checks it.",
            "not-made-yet",
        )
    if is_same_person(stands.made.name, signature.name):
        raise UserError(
            "The file is not signed.",
            f"{stands.made.name} made it; the same person cannot check it.",
            "Let a second person check it.",
            "same-person",
        )


def is_same_person(one: str, other: str) -> bool:
    """Whether two names are those of one person, however they are written."""
    return not _plain(one).isdisjoint(_plain(other))


def _plain(name: str) -> set[str]:
    """Give what is compared of a name: its words in any order, without titles, accents and case."""
    whole = unicodedata.normalize("NFKC", name).casefold()
    return {_words(whole), _words(whole.translate(_WRITTEN_OUT))}


def _words(name: str) -> str:
    bare = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in bare).split()
    return " ".join(sorted(word for word in words if word not in _TITLES))


def _current(case: Case, path: Path, sha256: str, lines: list[AuditLine]) -> FileRelease:
    reason = ""
    if EXPORT_STEP in stale_steps(case.manifest):
        reason = "The case was changed since it was exported."
    run = case.manifest.steps[EXPORT_STEP].run
    for line in reversed(lines):
        said = line.details["signed"]
        if said["sha256"] == sha256 and said["export_run"] == run:
            return _assembled(path, said, lines, reason)
    revision = case.manifest.content_revision
    bound = revision_sha256(case, revision)
    return FileRelease(path, sha256, revision, bound, None, None, reason, run)


def _assembled(
    path: Path, said: dict[str, Any], lines: list[AuditLine], reason: str
) -> FileRelease:
    """Put together the signatures that speak of the same export."""
    people: dict[str, Signature] = {}
    for line in lines:
        other = line.details["signed"]
        is_same = (other["sha256"], other["export_run"]) == (said["sha256"], said["export_run"])
        if is_same and other["part"] in set(Part):
            people[other["part"]] = Signature(
                Part(other["part"]), other["name"], other["role"], other["statement"], line.utc
            )
    return FileRelease(
        path,
        said["sha256"],
        said["revision"],
        said["revision_sha256"],
        people.get(Part.MADE.value),
        people.get(Part.CHECKED.value),
        reason,
        said["export_run"],
    )


def revision_sha256(case: Case, revision: int) -> str:
    """Give the SHA-256 of a revision's record; empty where there is none."""
    path = case.folder / "revisions" / f"{revision:06d}.json"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def certificate_path(file: Path) -> Path:
    """Give where the certificate of a file lies."""
    return file.with_name(f"{file.name}.release.json")


def _write_beside(case: Case, signed: FileRelease) -> None:
    """Write who signed for the file beside it, so that it can be asked of elsewhere."""
    said = {
        "case": str(case.folder.resolve()),
        "case_uid": case.manifest.case_uid,
        **release_entry(signed),
    }
    with disk_troubles_told("The certificate of the release cannot be written."):
        replace_text(certificate_path(signed.path), json.dumps(said, indent=1))
