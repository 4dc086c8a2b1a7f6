"""What happened to a case, revision by revision, and where undo and redo lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.manifest import Manifest


@dataclass(frozen=True)
class Revision:
    """One revision of a case.

    Parameters
    ----------
    number : int
    utc : str
        When it became current, ISO 8601.
    step : str
        Name of the step that was run; empty where the case was made or went back.
    same_as : int or None
        Where the case went back: the revision whose content it took.
    """

    number: int
    utc: str
    step: str = ""
    same_as: int | None = None


def log_entry(manifest: Manifest, utc: str) -> dict[str, Any]:
    """Give the line of the log for a revision that has just become current."""
    entry: dict[str, Any] = {"revision": manifest.revision, "utc": utc}
    if manifest.same_as is not None:
        return {
            **entry,
            "event": "went-back",
            "to_revision": manifest.same_as,
            "text": f"went back to revision {manifest.same_as}",
        }
    run = max(manifest.steps.values(), key=lambda r: r.run, default=None)
    if run is None:
        return {**entry, "event": "created", "record": {"case_uid": manifest.case_uid}}
    return {**entry, "event": "step", "record": run.model_dump()}


def logged_revisions(text: str) -> tuple[Revision, ...]:
    """Read the revisions out of a log, in order; lines torn by a crash are left out."""
    found: dict[int, Revision] = {}
    for line in text.splitlines():
        try:
            entry = parsed_json(line)
            number = int(entry["revision"])
            found[number] = Revision(
                number,
                str(entry["utc"]),
                str(entry.get("record", {}).get("step", "")),
                entry.get("to_revision"),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
    return tuple(found[number] for number in sorted(found))


@dataclass(frozen=True)
class WayBack:
    """Where undo and redo lead from the current revision.

    Parameters
    ----------
    undo, redo : int or None
        Revision to move to; None where there is none.
    undone_step, redone_step : str
        Name of the step that undo takes back and redo brings back; empty for a jump.
    """

    undo: int | None = None
    redo: int | None = None
    undone_step: str = ""
    redone_step: str = ""


def way_back(revisions: Sequence[Revision]) -> WayBack:
    """Find where undo and redo lead.

    Going back and forth walks along one line of revisions; a step that is run after an undo
    starts a new line from there, as in every editor. What lies on an old line can still be moved
    to by its number.
    """
    line: list[Revision] = []
    at = -1
    known = {r.number: r for r in revisions}
    for revision in revisions:
        if revision.same_as is None:
            line, at = [*line[: at + 1], revision], at + 1
            continue
        numbers = [r.number for r in line]
        if revision.same_as in numbers:
            at = numbers.index(revision.same_as)
        elif revision.same_as in known:
            line, at = [*line[: at + 1], known[revision.same_as]], at + 1
    before = line[at - 1] if at > 0 else None
    after = line[at + 1] if at + 1 < len(line) else None
    return WayBack(
        before.number if before else None,
        after.number if after else None,
        line[at].step if before else "",
        after.step if after else "",
    )
