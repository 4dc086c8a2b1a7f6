"""What a check noticed, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error blocks the step it belongs to."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Finding:
    """One thing a check noticed.

    Parameters
    ----------
    severity : Severity
        ``ERROR`` blocks, ``WARNING`` is shown until read, ``INFO`` is kept for the record.
    code : str
        Stable name in lower case with hyphens, for example ``two-patients``.
    message : str
        What was seen, with its values, and why it matters.
    remedy : str
        What the user can do.
    """

    severity: Severity
    code: str
    message: str
    remedy: str


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings that block."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)
