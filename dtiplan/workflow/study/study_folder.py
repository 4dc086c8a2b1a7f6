"""The folder of a study: who was scanned where and when, the recipe, and where each case stands.

::

    STUDY/study.json             the recipe and the scans, replaced in one rename
    STUDY/cases/KEY/             one case for each scan, made by the main job
    STUDY/states/KEY.json        how its last run ended
    STUDY/states/KEY.lock        held by whoever plans it; let go by the system when that dies
    STUDY/logs/KEY.log           what its last run wrote
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.durable import disk_troubles_told, only_one, replace_text
from dtiplan.workflow.new_case import holds_case

SCHEMA = 1
_FILE = "study.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,31}")


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Recipe(_Model):
    """What is asked of every case; each setting is the option of ``dtiplan plan`` of that name."""

    tracts: tuple[str, ...] = ()
    model: str = "auto"
    margin_mm: float = Field(0.0, ge=0.0, le=20.0)
    seed: int | None = None
    uncertainty: bool = False
    confidence: int = 0
    near: tuple[str, ...] = ()
    language: str = "en"

    def arguments(self) -> tuple[str, ...]:
        """Give the options of ``dtiplan plan``."""
        words = ["--model", self.model, "--margin-mm", f"{self.margin_mm:g}"]
        words += ["--confidence", str(self.confidence), "--language", self.language]
        words += ["--tracts", ",".join(self.tracts)] if self.tracts else []
        words += ["--seed", str(self.seed)] if self.seed is not None else []
        words += ["--uncertainty"] if self.uncertainty else []
        words += ["--near", *self.near] if self.near else []
        return tuple(words)


class StudyScan(_Model):
    """One scan of the study.

    Parameters
    ----------
    subject, site, session : str
        Letters, digits, hyphens and full stops.
    sources : tuple of str
        Absolute paths of its images.
    planning_uid : str
        Planning series; empty: as ``plan`` chooses.
    doses : tuple of str
        Plans whose doses are read off, as ``plan --dose`` takes them, with absolute paths.
    """

    subject: str
    site: str
    session: str
    sources: tuple[str, ...]
    planning_uid: str = ""
    doses: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Name of its case."""
        return f"{self.subject}_{self.site}_{self.session}"


class Study(_Model):
    """Everything that is planned."""

    schema_version: int = SCHEMA
    recipe: Recipe = Recipe()
    scans: tuple[StudyScan, ...] = ()


class RunState(StrEnum):
    """Where the case of a scan stands.

    ``BLOCKED``: planned to the end, but a check held the release back. ``INTERRUPTED``: whoever
    planned it died or was stopped; the next run goes on from there.
    """

    TO_DO = "to do"
    RUNNING = "running"
    DONE = "done"
    BLOCKED = "blocked"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


FINISHED = (RunState.DONE, RunState.BLOCKED)


class KeptState(_Model):
    """How a run of a case ended, or that it began.

    Parameters
    ----------
    state : RunState
    order_sha256 : str
        Hash of sources and recipe it was planned with.
    started_utc, ended_utc : str
    exit_code : int or None
    problem, cause, remedy : str
        Why it failed or was blocked.
    worker : str
        Machine and process that planned it.
    software : dict
        Versions and hashes there.
    """

    state: RunState
    order_sha256: str
    started_utc: str
    ended_utc: str = ""
    exit_code: int | None = None
    problem: str = ""
    cause: str = ""
    remedy: str = ""
    worker: str = ""
    software: dict[str, str] = {}


class StudyFolder:
    """An open study."""

    def __init__(self, folder: Path, study: Study) -> None:
        self.folder = folder
        self.study = study

    @classmethod
    def create(cls, folder: Path, recipe: Recipe) -> StudyFolder:
        """Begin a study in a new or empty folder."""
        problem = f"The study {folder} cannot be made."
        with disk_troubles_told(problem):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise UserError(
                    problem,
                    "The folder holds other files.",
                    "Choose a new or an empty folder.",
                    "study-folder-not-empty",
                )
            for name in ("cases", "states", "logs"):
                (folder / name).mkdir(parents=True, exist_ok=True)
            held = cls(folder, Study(recipe=recipe))
            held._save(held.study)
        return held

    @classmethod
    def open(cls, folder: Path) -> StudyFolder:
        """Open a study.

        Raises
        ------
        UserError
            ``no-study``, ``study-damaged``.
        """
        path = folder / _FILE
        if not path.is_file():
            raise UserError(
                f"The study {folder} cannot be opened.",
                f"There is no {_FILE} in it.",
                "Begin one: dtiplan study init STUDY.",
                "no-study",
            )
        try:
            study = Study.model_validate_json(path.read_bytes())
            if study.schema_version != SCHEMA:
                raise ValueError(f"schema version {study.schema_version}, not {SCHEMA}")
            for scan in study.scans:
                _check_words(scan)
        except (OSError, ValueError, ValidationError) as error:
            raise UserError(
                f"The study {folder} cannot be opened.",
                f"{_FILE} cannot be read: {str(error)[:200]}.",
                "Restore it from a backup; the cases themselves are whole.",
                "study-damaged",
            ) from error
        return cls(folder, study)

    def add(self, scan: StudyScan) -> None:
        """Add a scan.

        Raises
        ------
        UserError
            ``study-name``, ``study-scan-known``, ``study-no-source``.
        """
        from dtiplan.workflow.dose.plan_sources import plan_entry

        problem = f"The scan {scan.key} cannot be added."
        for word in (scan.subject, scan.site, scan.session):
            if not _NAME.fullmatch(word):
                raise UserError(
                    problem,
                    f"'{word}' is not a name of up to 32 letters, digits, hyphens and full stops.",
                    "Give subject, site and session such names; never the patient's own.",
                    "study-name",
                )
        plans = [str(path) for plan in scan.doses for path in plan_entry(plan).paths]
        missing = [source for source in (*scan.sources, *plans) if not Path(source).exists()]
        if missing or not scan.sources:
            raise UserError(
                problem,
                f"{missing[0] if missing else 'No source'} is not there.",
                "Name the folder with its images.",
                "study-no-source",
            )
        with only_one(self.folder / ".study.lock"):
            study = StudyFolder.open(self.folder).study
            if any(known.key == scan.key for known in study.scans):
                raise UserError(
                    problem,
                    "The study has a scan of this subject, site and session.",
                    "Choose another session.",
                    "study-scan-known",
                )
            self._save(study.model_copy(update={"scans": (*study.scans, scan)}))

    def case_folder(self, scan: StudyScan) -> Path:
        """Give the folder of its case."""
        return self.folder / "cases" / scan.key

    def state_path(self, key: str) -> Path:
        """Give the file that tells how its last run ended."""
        return self.folder / "states" / f"{key}.json"

    def lock_path(self, key: str) -> Path:
        """Give the lock of whoever plans it."""
        return self.folder / "states" / f"{key}.lock"

    def log_path(self, key: str) -> Path:
        """Give what its last run wrote."""
        return self.folder / "logs" / f"{key}.log"

    def order_sha256(self, scan: StudyScan) -> str:
        """Hash what a case is planned from: sources and recipe."""
        told = scan.model_dump()
        if not scan.doses:  # a scan without doses is planned as it was before there were any
            del told["doses"]
        content = {"scan": told, "recipe": self.study.recipe.model_dump()}
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    def kept_state(self, scan: StudyScan) -> KeptState | None:
        """Give how the last run ended; None where there was none or nobody can read it."""
        with suppress(OSError, ValueError, ValidationError):
            return KeptState.model_validate_json(self.state_path(scan.key).read_bytes())
        return None

    def state(self, scan: StudyScan) -> tuple[RunState, KeptState | None]:
        """Tell where a case stands now; planned with another recipe it is to be done again.

        So it is when its case was taken away.
        """
        kept = self.kept_state(scan)
        if kept is None:
            return RunState.TO_DO, None
        if kept.state is RunState.RUNNING:
            return (RunState.RUNNING if self._is_held(scan) else RunState.INTERRUPTED), kept
        is_of_now = kept.order_sha256 == self.order_sha256(scan)
        is_there = kept.state not in FINISHED or holds_case(self.case_folder(scan))
        return (kept.state if is_of_now and is_there else RunState.TO_DO), kept

    def _is_held(self, scan: StudyScan) -> bool:
        try:
            with only_one(self.lock_path(scan.key)):
                return False
        except UserError:
            return True

    def _save(self, study: Study) -> None:
        with disk_troubles_told(f"The study {self.folder} cannot be written."):
            replace_text(self.folder / _FILE, study.model_dump_json(indent=1))
        self.study = study


def _check_words(scan: StudyScan) -> None:
    """Refuse words of a file that could lead out of the folder of the study."""
    for word in (scan.subject, scan.site, scan.session):
        if not _NAME.fullmatch(word):
            raise ValueError(f"'{word[:40]}' is no subject, site or session")


def read_recipe(path: str) -> Recipe:
    """Read a recipe from a JSON file; the usual one where no file is named."""
    from dtiplan.workflow.tract_list import all_definitions

    if not path:
        return Recipe()
    try:
        content: dict[str, Any] = parsed_json(Path(path).read_text(encoding="utf-8"))
        recipe = Recipe.model_validate(content)
        unknown = [name for name in recipe.tracts if name not in all_definitions(None)]
        if unknown:
            raise ValueError(f"there is no definition of {', '.join(unknown)}")
        return recipe
    except (OSError, ValueError, ValidationError) as error:
        raise UserError(
            "The recipe cannot be used.",
            f"{path}: {str(error)[:300]}.",
            "Write a JSON object with tracts, model, margin_mm, seed, uncertainty, confidence, "
            "near and language.",
            "study-recipe",
        ) from error
