"""What a step is: declared once, read by the command line, the window, provenance and tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict

from dtiplan.domain.findings import Finding
from dtiplan.domain.progress import Progress


class Params(BaseModel):
    """The settings of one step; frozen, and strangers are refused.

    Each field carries a title, its limits, a default, a help text and, where it has one, its
    unit (``json_schema_extra={"unit": "mm"}``).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())


@dataclass(frozen=True)
class Outcome:
    """What a step gives back.

    Parameters
    ----------
    artifacts : mapping
        Domain values by artifact name; exactly the names the step declares.
    findings : tuple of Finding
        What was noticed on the way.
    facts : mapping
        Numbers worth telling, plain JSON.
    sources : mapping
        SHA-256 of every file that was read from outside the case, by path.
    """

    artifacts: Mapping[str, Any]
    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)


Run = Callable[[Mapping[str, Any], Any, Progress], Outcome]


@dataclass(frozen=True)
class Step:
    """One thing that can be done to a case.

    Parameters
    ----------
    name : str
        verb-noun, as typed on the command line.
    title : str
        As shown.
    version : int
        Raised whenever the same input can give another result.
    params : type of Params
    needs, gives : tuple of str
        Artifact names.
    run : callable
        ``run(inputs, params, progress) -> Outcome``; inputs are domain values by name.
    help : str
        What it does, in one or two sentences.
    asked_by : str
        Parameter without which the step passes by and does nothing; empty for none.
    """

    name: str
    title: str
    version: int
    params: type[Params]
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Run
    help: str
    asked_by: str = ""


def unit_of(step: Step, field_name: str) -> str:
    """Give the unit of one parameter, empty where it has none."""
    extra = step.params.model_fields[field_name].json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""
