"""The state of a case as one frozen value: which artifacts are current and how they were made."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = 1


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ArtifactRef(_Frozen):
    """Where an artifact lies and what its content hashes to."""

    folder: str
    sha256: str


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
    """One revision of a case."""

    schema_version: int = SCHEMA_VERSION
    case_uid: str
    created_utc: str
    revision: int = 0
    next_run: int = 1
    steps: dict[str, RunRecord] = {}

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
                "steps": {**self.steps, record.step: record},
            }
        )
