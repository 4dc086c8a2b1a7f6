"""A case on disk: one folder whose finished work cannot be lost.

::

    CASE/case.json        the current revision, replaced atomically
    CASE/revisions/       every revision that ever was; undo goes back to one
    CASE/log.jsonl        provenance, append-only
    CASE/runs/0001-.../   what each run made; never changed afterwards
    CASE/exports/         released files
    CASE/pictures/        pictures and summary, made anew from the artifacts
"""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.workflow import codec
from dtiplan.workflow.durable import (
    append_line,
    disk_troubles_told,
    flush_folder,
    only_one,
    replace_text,
)
from dtiplan.workflow.manifest import SCHEMA_VERSION, ArtifactRef, Manifest, RunRecord

_PARTIAL = ".partial"


def now_utc() -> str:
    """Give the time as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Case:
    """A case folder. Opening never changes what was finished."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest

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
    def locked(self) -> Iterator[None]:
        """Hold the case for one writer, and look again at what is current."""
        with only_one(self.folder / ".lock"):
            self.manifest = _read_manifest(self.folder / "case.json")
            self._complete_log()
            for left_over in (
                *(self.folder / "runs").glob(f"*{_PARTIAL}"),
                *self.exports.glob(".unverified-*"),
            ):
                shutil.rmtree(left_over)
            yield

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
        """Keep what a run made and make it current; all or nothing."""
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
            for line in log.read_text(encoding="utf-8").splitlines():
                try:
                    logged = max(logged, int(json.loads(line)["revision"]))
                except (ValueError, KeyError, TypeError):
                    continue  # a line torn by a crash
        if logged >= self.manifest.revision:
            return
        run = max(self.manifest.steps.values(), key=lambda r: r.run, default=None)
        entry = {
            "revision": self.manifest.revision,
            "utc": now_utc(),
            "event": "step" if run else "created",
            "record": run.model_dump() if run else {"case_uid": self.manifest.case_uid},
        }
        append_line(log, json.dumps(entry))


def _read_manifest(path: Path) -> Manifest:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        seen = raw["schema_version"]
        if seen != SCHEMA_VERSION:
            raise UserError(
                f"The case {path.parent} cannot be opened.",
                f"It has schema version {seen}; this program knows version {SCHEMA_VERSION}.",
                "Open it with the version of dtiplan that made it.",
                "case-schema",
            )
        return Manifest.model_validate(raw)
    except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
        raise UserError(
            f"The case {path.parent} cannot be opened.",
            f"case.json cannot be read: {error}.",
            "Copy the newest file of its folder 'revisions' over case.json, or restore a backup.",
            "case-damaged",
        ) from error
