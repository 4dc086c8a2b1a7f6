"""The receive folder: every object a file of its own, written whole, studies and patients apart.

::

    received/
        patient-1f3a5c7e9b2d/             from issuer, ID, name and birth date: never their text
            1.2.3.4/                      the study
                1.2.3.4.5.6.dcm           the object
        received.jsonl                    what came: when, from whom, hash; and which studies ended
        studies.json                      the studies at a glance, for who shows them
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import BaseModel

from dtiplan.domain.dicom_nodes import ReceivedObject, is_safe_uid
from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.files.durable import (
    append_line,
    disk_troubles_told,
    flush_folder,
    replace_bytes,
    replace_text,
)

_PROBLEM = "The object cannot be kept."
_LIST = "studies.json"
_LONGEST_NAME = 200
_LOG = "received.jsonl"


@dataclass(frozen=True)
class ReceivedStudy:
    """One study in the receive folder.

    Parameters
    ----------
    folder : str
        Path below the receive folder.
    is_complete : bool
        Whether nothing more of it came for the time set, or the node said that it sent all.
    refused : tuple of str
        SOP instance UIDs that came and could not be kept; with any, it is never complete.
    """

    study_uid: str
    folder: str
    patient_id: str
    patient_name: str
    description: str
    study_date: str
    sender: str
    modalities: tuple[str, ...] = ()
    n_objects: int = 0
    n_bytes: int = 0
    last_utc: str = ""
    is_complete: bool = False
    refused: tuple[str, ...] = ()


class _StudyList(BaseModel):
    schema_version: int = 1
    studies: tuple[ReceivedStudy, ...] = ()


def received_studies(folder: Path) -> tuple[ReceivedStudy, ...]:
    """List the studies of a receive folder, newest first; from one small file."""
    try:
        kept = _StudyList.model_validate_json((folder / _LIST).read_bytes())
        for study in kept.studies:
            place = Path(study.folder)
            if place.is_absolute() or any(p == ".." or len(p) > _LONGEST_NAME for p in place.parts):
                raise ValueError(f"'{study.folder[:40]}' is no folder in it")
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise UserError(
            "The list of received studies cannot be read.",
            f"{folder / _LIST}: {error}",
            "Put the file aside; the images themselves are not touched by it.",
            "received-list",
        ) from error
    return tuple(sorted(kept.studies, key=lambda study: study.last_utc, reverse=True))


class ReceiveFolder:
    """Keeps what comes; used by several threads.

    Parameters
    ----------
    folder : Path
        Made where it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        with disk_troubles_told("The receive folder cannot be used."):
            folder.mkdir(parents=True, exist_ok=True)
        self._studies = {s.folder: self._recounted(s) for s in received_studies(folder)}
        # A study that had not ended when the program did begins to wait anew.
        self._heard_s = {f: time.monotonic() for f, s in self._studies.items() if not s.is_complete}
        self._is_listed = True
        self.n_kept = 0

    def keep(self, received: ReceivedObject) -> None:
        """Put an object away for good.

        Raises
        ------
        UserError
            ``duplicate-object`` where another content with its UID is here already; ``disk``.
        """
        place = Path(_patient_folder(received.patient)) / _checked(received.study_uid)
        path = self.folder / place / f"{_checked(received.sop_instance_uid)}.dcm"
        with self._lock:
            try:
                with disk_troubles_told(_PROBLEM):
                    is_new = self._put(path, received)
                    self._note(place.as_posix(), received, is_new=is_new, is_kept=True)
            except (UserError, OSError):
                with contextlib.suppress(OSError):  # the list may find no room either
                    self._note(place.as_posix(), received, is_new=False, is_kept=False)
                raise
            self.n_kept += 1

    def end_quiet(self, quiet_s: float) -> tuple[ReceivedStudy, ...]:
        """Give the studies of which nothing came for so long, once each."""
        now_s = time.monotonic()
        with self._lock:
            return self._end([f for f, s in self._heard_s.items() if now_s - s >= quiet_s])

    def end_study(self, study_uid: str) -> tuple[ReceivedStudy, ...]:
        """Give a study of which the node said that it sent all."""
        with self._lock:
            return self._end([f for f in self._heard_s if self._studies[f].study_uid == study_uid])

    def write_list(self) -> None:
        """Bring the list of studies up to date on the disk."""
        with self._lock:
            self._write_list()

    def studies(self) -> tuple[ReceivedStudy, ...]:
        """List the studies that are here."""
        with self._lock:
            return tuple(self._studies.values())

    def of_study(self, study_uid: str) -> frozenset[str]:
        """List the SOP instance UIDs that are here of a study."""
        with self._lock:
            places = [f for f, s in self._studies.items() if s.study_uid == study_uid]
        return frozenset(p.stem for place in places for p in (self.folder / place).glob("*.dcm"))

    def _put(self, path: Path, received: ReceivedObject) -> bool:
        """Write an object, unless it is here already; say whether it was new."""
        if self._is_here(path, received):
            return False
        self._write(path, received.content)
        self._log_object(path, received)
        return True

    def _is_here(self, path: Path, received: ReceivedObject) -> bool:
        if not path.exists():
            return False
        if path.read_bytes() == received.content:
            return True
        raise UserError(
            "Another object with this UID is here already.",
            f"{received.sop_instance_uid} came again with other content; the first was kept.",
            "Ask the sender which of them is right, and remove the wrong one.",
            "duplicate-object",
        )

    def _write(self, path: Path, content: bytes) -> None:
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
            flush_folder(path.parent.parent)
            flush_folder(self.folder)
        replace_bytes(path, content)

    def _log_object(self, path: Path, received: ReceivedObject) -> None:
        said = {
            "event": "received",
            "time_utc": now_utc(),
            "from": received.sender,
            "sop_class_uid": received.sop_class_uid,
            "sop_instance_uid": received.sop_instance_uid,
            "study_uid": received.study_uid,
            "transfer_syntax_uid": received.transfer_syntax_uid,
            "path": path.relative_to(self.folder).as_posix(),
            "sha256": hashlib.sha256(received.content).hexdigest(),
        }
        append_line(self.folder / _LOG, json.dumps(said))

    def _note(self, place: str, received: ReceivedObject, *, is_new: bool, is_kept: bool) -> None:
        before = self._studies.get(place)
        known = before or ReceivedStudy(
            study_uid=received.study_uid,
            folder=place,
            patient_id=received.patient_id,
            patient_name=received.patient_name,
            description=received.description,
            study_date=received.study_date,
            sender=received.sender,
        )
        others = {*known.refused} - {received.sop_instance_uid}
        refused = others if is_kept else others | {received.sop_instance_uid}
        self._studies[place] = replace(
            known,
            refused=tuple(sorted(refused)),
            modalities=tuple(sorted({*known.modalities, received.modality} - {""})),
            n_objects=known.n_objects + is_new,
            n_bytes=known.n_bytes + len(received.content) * is_new,
            last_utc=now_utc(),
            is_complete=False,
        )
        self._heard_s[place] = time.monotonic()
        self._is_listed = False
        if before is None or before.is_complete:
            # Who dies now must find on the next day that this study waits.
            self._write_list()

    def _recounted(self, study: ReceivedStudy) -> ReceivedStudy:
        """Count what is on the disk: the list may be behind when the program was killed."""
        if study.is_complete:
            return study
        sizes = [path.stat().st_size for path in (self.folder / study.folder).glob("*.dcm")]
        return replace(study, n_objects=len(sizes), n_bytes=sum(sizes))

    def _end(self, quiet: list[str]) -> tuple[ReceivedStudy, ...]:
        places = [place for place in quiet if not self._studies[place].refused]
        for place in places:
            del self._heard_s[place]
            self._studies[place] = study = replace(self._studies[place], is_complete=True)
            said = {"event": "study-complete", "time_utc": now_utc(), **asdict(study)}
            append_line(self.folder / _LOG, json.dumps(said))
            self._is_listed = False
        self._write_list()
        return tuple(self._studies[place] for place in places)

    def _write_list(self) -> None:
        if not self._is_listed:
            said = _StudyList(studies=tuple(self._studies.values()))
            replace_text(self.folder / _LIST, said.model_dump_json(indent=1) + "\n")
            self._is_listed = True


def _patient_folder(patient: str) -> str:
    return f"patient-{hashlib.sha256(patient.encode()).hexdigest()[:12]}"


def _checked(uid: str) -> str:
    """Give a UID that may become a file's name; a second door behind the receiver's own."""
    if not is_safe_uid(uid):
        raise UserError(_PROBLEM, f"Its UID is '{uid}'.", "Ask the sender.", "unsafe-uid")
    return uid
