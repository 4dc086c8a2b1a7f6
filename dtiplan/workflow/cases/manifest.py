"""The state of a case as one frozen value: which artifacts are current and how they were made."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator

from dtiplan.workflow.files.names import is_below

SCHEMA_VERSION = 2
"""1: as first written. 2: a revision can say which older one it has the content of."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ArtifactRef(_Frozen):
    """Where an artifact lies and what its content hashes to."""

    folder: str
    sha256: str

    @field_validator("folder")
    @classmethod
    def _is_below_the_case(cls, folder: str) -> str:
        if not is_below(folder):
            raise ValueError(f"'{folder[:80]}' is no folder of this case")
        return folder


class RunRecord(_Frozen):
    """Provenance of one run of one step."""

    run: str
    step: str
    version: int
    params: dict[str, Any]
    inputs: dict[str, str]
    sources: dict[str, str]
    outputs: dict[str, ArtifactRef]
    findings: list[dict[str, str]]
    facts: dict[str, Any]
    warnings: list[str]
    libraries: dict[str, str]
    machine: str
    started_utc: str
    seconds: float


class Manifest(_Frozen):
    """One revision of a case.

    Parameters
    ----------
    revision : int
        Counts every change, also going back.
    next_run : int
        Number of the next run; never falls.
    same_as : int or None
        Where the case went back: the revision whose content this one has.
    steps : dict
        The current run of each step.
    """

    schema_version: int = SCHEMA_VERSION
    case_uid: str
    created_utc: str
    revision: int = 0
    next_run: int = 1
    same_as: int | None = None
    steps: dict[str, RunRecord] = {}

    @property
    def content_revision(self) -> int:
        """The revision that was the first to have this content."""
        return self.revision if self.same_as is None else self.same_as

    def artifact(self, name: str) -> ArtifactRef | None:
        """Give the current artifact of this name."""
        for record in self.steps.values():
            if name in record.outputs:
                return record.outputs[name]
        return None

    def with_run(self, record: RunRecord) -> Manifest:
        """Give the next revision, in which this run is the current one of its step."""
        return self.model_copy(
            update={
                "revision": self.revision + 1,
                "next_run": self.next_run + 1,
                "same_as": None,
                "steps": {**self.steps, record.step: record},
            }
        )

    def moved_to(self, older: Manifest) -> Manifest:
        """Give the next revision, with the content of an older one.

        Run numbers go on counting, so that no folder of a run is ever written again.
        """
        return older.model_copy(
            update={
                "revision": self.revision + 1,
                "next_run": self.next_run,
                "same_as": older.content_revision,
            }
        )


def migrated(raw: dict[str, Any]) -> dict[str, Any]:
    """Turn a manifest as an older program wrote it into today's; others are given back as is."""
    if raw["schema_version"] == 1:
        return {**raw, "schema_version": SCHEMA_VERSION, "same_as": None}
    return raw
