"""A case on disk: one folder whose finished work cannot be lost.

::

    CASE/case.json        the current revision, replaced atomically
    CASE/revisions/       every revision that ever was; undo goes back to one
    CASE/log.jsonl        provenance, append-only
    CASE/audit.jsonl      who did what, each line bound to the one before (audit.head: its end)
    CASE/runs/0001-.../   what each run made; never changed afterwards
    CASE/exports/         released files
    CASE/pictures/        pictures and summary, made anew from the artifacts
"""

from __future__ import annotations

import json
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import add_revision
from dtiplan.workflow.cases.history import Revision, log_entry, logged_revisions
from dtiplan.workflow.cases.manifest import (
    SCHEMA_VERSION,
    ArtifactRef,
    Manifest,
    RunRecord,
    migrated,
)
from dtiplan.workflow.cases.released import bring_back, set_aside
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.files import codec
from dtiplan.workflow.files.durable import (
    append_line,
    disk_troubles_told,
    flush_folder,
    only_one,
    replace_text,
)

_PARTIAL = ".partial"
_BESIDE = (
    "audit.head",
    "distances.json",
    "profiles.json",
    "report.pdf",
    "summary.json",
    "summary.txt",
    "view.json",
    "view.png",
)
"""Written beside the case by whoever looks at it, without its lock."""
_PATIENCE_S = 5.0
_LEFT_S = 3600.0
"""What was begun so long ago is not being written any more."""


def now_utc() -> str:
    """Give the time as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Case:
    """A case folder. Opening never changes what was finished; it removes what was not."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._is_held = False

    @classmethod
    def create(cls, folder: Path) -> Case:
        """Start a case in a new or empty folder."""
        with disk_troubles_told(f"The case {folder} cannot be made."):
            if folder.exists() and any(folder.iterdir()):
                raise UserError(
                    f"The case {folder} cannot be made.",
                    "The folder holds other files and no dtiplan case.",
                    "Choose a new or an empty folder.",
                    "case-folder-not-empty",
                )
            for name in ("revisions", "runs", "exports", "pictures"):
                (folder / name).mkdir(parents=True, exist_ok=True)
            case = cls(folder, Manifest(case_uid=str(uuid.uuid4()), created_utc=now_utc()))
            case._make_current(case.manifest)
        return case

    @classmethod
    def open(cls, folder: Path) -> Case:
        """Open a case, whatever moment it was left in."""
        path = folder / "case.json"
        if not path.is_file():
            raise UserError(
                f"The case {folder} cannot be opened.",
                "There is no case.json in it.",
                "Choose a folder that dtiplan made, or start a new case.",
                "no-case",
            )
        case = cls(folder, _read_manifest(path))
        case._complete_log()
        if case._left_overs():
            # Another program may be at work: what it is writing is no left-over.
            with suppress(UserError, OSError), case.locked():
                pass
        return case

    @classmethod
    def open_or_create(cls, folder: Path) -> Case:
        """Open the case in a folder, or start one there.

        A folder in which the making of a case was interrupted is taken up again.
        """
        if (folder / "case.json").is_file():
            return cls.open(folder)
        if folder.is_dir() and {p.name for p in folder.iterdir() if not p.name.startswith(".")} <= {
            "revisions",
            "runs",
            "exports",
            "pictures",
        }:
            shutil.rmtree(folder)
        return cls.create(folder)

    @property
    def exports(self) -> Path:
        """Folder of released files."""
        return self.folder / "exports"

    @property
    def pictures(self) -> Path:
        """Folder of pictures."""
        return self.folder / "pictures"

    @contextmanager
    def locked(self, patience_s: float = 0.0) -> Iterator[None]:
        """Hold the case for one writer, and look again at what is current.

        Parameters
        ----------
        patience_s : float
            How long to wait for another writer to let go.
        """
        with ExitStack() as held:
            until = time.monotonic() + patience_s
            while True:
                try:
                    held.enter_context(only_one(self.folder / ".lock"))
                    break
                except UserError:
                    if time.monotonic() >= until:
                        raise
                    time.sleep(0.05)
            self.reread()
            for left_over in self._left_overs():
                if left_over.is_dir():
                    shutil.rmtree(left_over)
                else:
                    left_over.unlink()
            self._is_held = True
            try:
                yield
            finally:
                self._is_held = False

    def reread(self) -> None:
        """Look again at what is current."""
        self.manifest = _read_manifest(self.folder / "case.json")
        self._complete_log()

    def _left_overs(self) -> tuple[Path, ...]:
        """Give what a program that was killed was writing."""
        return (
            *self.folder.glob(".case.json.*"),
            *(self.folder / "revisions").glob(".*.json.*"),
            *self._revisions_to_come(),
            *(self.folder / "runs").glob(f"*{_PARTIAL}"),
            *self.exports.glob(".unverified-*"),
            *(p for n in _BESIDE for p in self.folder.glob(f".{n}.*") if _is_old(p)),
        )

    def _revisions_to_come(self) -> Iterator[Path]:
        """Give the revision that was written and never became current, if there is one.

        One that stands in the log was current, and is kept whatever case.json says.
        """
        number = self.manifest.revision + 1
        path = self.folder / "revisions" / f"{number:06d}.json"
        if path.exists() and all(r.number != number for r in self._logged()):
            yield path

    def _logged(self) -> tuple[Revision, ...]:
        return logged_revisions(
            (self.folder / "log.jsonl").read_text(encoding="utf-8", errors="replace")
        )

    def history(self) -> tuple[Revision, ...]:
        """Give every revision from the first to the current one."""
        return tuple(r for r in self._logged() if r.number <= self.manifest.revision)

    def move_to(self, revision: int) -> None:
        """Make the content of another revision current, as a new revision.

        Nothing is lost: every revision stays and can be moved to again. A released file that the
        case no longer stands for is set aside, and brought back when it does.

        Raises
        ------
        UserError
            There is no such revision, it is damaged, or another program works on the case.
        """
        with self.locked(), disk_troubles_told(f"The case {self.folder} cannot be changed."):
            path = self.folder / "revisions" / f"{revision:06d}.json"
            if not 0 <= revision <= self.manifest.revision or not path.is_file():
                raise UserError(
                    f"The case cannot go back to revision {revision}.",
                    f"It has the revisions 0 to {self.manifest.revision}.",
                    "Choose one of them.",
                    "no-such-revision",
                )
            left, older = self.manifest, _read_manifest(path)
            if older.content_revision == left.content_revision:
                return
            is_stale = "export-rtstruct" in stale_steps(older)
            if is_stale or older.steps.get("export-rtstruct") != left.steps.get("export-rtstruct"):
                # First, so that a crash leaves no file in place that the case does not stand for.
                set_aside(self.exports, left.steps)
            self._make_current(left.moved_to(older))
            if not is_stale:
                bring_back(self.exports, self.manifest.steps)

    def read(self, name: str) -> Any:
        """Read a current artifact."""
        ref = self.manifest.artifact(name)
        if ref is None:
            raise KeyError(name)
        folder = self.folder / ref.folder
        if not folder.is_dir() or codec.value_sha256(folder) != ref.sha256:
            raise UserError(
                f"The case {self.folder} is damaged.",
                f"{ref.folder} is missing or is not what was written (SHA-256 differs).",
                "Restore the folder from a backup, or run the step again.",
                "case-damaged",
            )
        return codec.read_value(folder)

    def store_run(self, record: RunRecord, artifacts: dict[str, Any]) -> RunRecord:
        """Keep what a run made and make it current; all or nothing.

        Who does not hold the case holds it for this: whoever opens it meanwhile would take what
        is being written for a left-over.
        """
        if not self._is_held:
            with self.locked(_PATIENCE_S):
                return self.store_run(record, artifacts)
        name = f"{self.manifest.next_run:04d}-{record.step}"
        final = self.folder / "runs" / name
        partial = final.with_name(name + _PARTIAL)
        with disk_troubles_told(f"The result of {record.step} cannot be kept."):
            try:
                # A run that was finished on disk but killed before it became current.
                shutil.rmtree(final, ignore_errors=True)
                outputs = {
                    key: ArtifactRef(
                        folder=f"runs/{name}/{key}",
                        sha256=codec.write_value(value, partial / key),
                    )
                    for key, value in artifacts.items()
                }
                partial.mkdir(exist_ok=True)
                partial.replace(final)
                flush_folder(final.parent)
            except BaseException:
                shutil.rmtree(partial, ignore_errors=True)
                raise
            finished = record.model_copy(update={"run": name, "outputs": outputs})
            self._make_current(self.manifest.with_run(finished))
        return finished

    def _make_current(self, manifest: Manifest) -> None:
        text = manifest.model_dump_json(indent=1)
        replace_text(self.folder / "revisions" / f"{manifest.revision:06d}.json", text)
        replace_text(self.folder / "case.json", text)
        self.manifest = manifest
        self._complete_log()

    def _complete_log(self) -> None:
        """Write the log line of the current revision if a crash came between the two."""
        log = self.folder / "log.jsonl"
        logged = -1
        if log.exists():
            for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
                try:
                    logged = max(logged, int(parsed_json(line)["revision"]))
                except (ValueError, KeyError, TypeError):
                    continue  # a line torn by a crash
        if logged >= self.manifest.revision:
            return
        add_revision(self.folder, self.manifest)
        append_line(log, json.dumps(log_entry(self.manifest, now_utc())))


def _read_manifest(path: Path) -> Manifest:
    try:
        raw = migrated(parsed_json(path.read_text(encoding="utf-8")))
        seen = raw["schema_version"]
        if seen != SCHEMA_VERSION:
            raise UserError(
                f"The case {path.parent} cannot be opened.",
                f"It has schema version {seen}; this program knows versions up to "
                f"{SCHEMA_VERSION}.",
                "Open it with the version of dtiplan that made it.",
                "case-schema",
            )
        return Manifest.model_validate(raw)
    except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
        raise UserError(
            f"The case {path.parent} cannot be opened.",
            f"{path.name} cannot be read: {error}.",
            "Copy the newest file of its folder 'revisions' over case.json, or restore a backup.",
            "case-damaged",
        ) from error


def _is_old(path: Path) -> bool:
    """Whether a file that somebody was writing has been left."""
    with suppress(FileNotFoundError):  # it has just been finished
        return time.time() - path.stat().st_mtime > _LEFT_S
    return False
