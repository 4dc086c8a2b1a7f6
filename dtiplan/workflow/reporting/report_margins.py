"""What the report says of margins from measured differences: parts, recipe, data, person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.render.report_parts import Facts, Paragraph, Part, Table
from dtiplan.workflow.steps.measured_margins import MARGINS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dtiplan.workflow.reporting.report_source import ReportSource

_KINDS = ("rescan", "scanner", "registration", "distortion")


def margin_parts(source: ReportSource) -> tuple[Part, ...]:
    """Give the accepted margins of the structures; nothing where none was used."""
    margins: Sequence[Mapping[str, Any]] = source.fact("make-structures", MARGINS) or ()
    if not margins:
        return ()
    words = source.words
    header = (
        words("Measured margin"), words("Margin (mm)"), words("Rescan"), words("Other scanner"),
        words("Registration"), words("Distortion"), words("Accepted by"),
    )  # fmt: skip
    rows = tuple(_row(source, m) for m in margins)
    note = words(
        "Each margin is {factor} times the root of the sum of squares of these standard deviations "
        "(mm, along one axis), rounded up to 0.1 mm; – was not measured, and the margin is then a "
        "lower bound. {recipe}"
    )
    factor, recipe = source.number(margins[0]["factor"], 1), margins[0]["recipe_source"]
    files = {f["path"]: f["sha256"] for m in margins for f in m["files"]}
    facts = tuple((Path(path).name, sha256) for path, sha256 in files.items())
    return (
        Table(header, rows, (0.18, 0.12, 0.12, 0.14, 0.14, 0.12, 0.18), numbers=(1, 2, 3, 4, 5)),
        Paragraph(note.format(factor=factor, recipe=recipe), is_faint=True),
        Facts(facts, words("Measured differences, SHA-256")),
    )


def _row(source: ReportSource, margin: Mapping[str, Any]) -> tuple[str, ...]:
    sd = {e["error"]: e["sd_mm"] for e in margin["errors"]}
    parts = ("–" if sd.get(k) is None else source.number(sd[k], 2) for k in _KINDS)
    bound = "" if margin["is_complete"] else "≥ "
    when = source.language.date(margin["accepted_utc"])
    who = f"{margin['accepted_by']} ({when})"
    reason = f": {margin['reason']}" if margin["reason"] else ""
    return (
        margin["tract"], f"{bound}{source.number(margin['margin_mm'], 1)}", *parts, who + reason,
    )  # fmt: skip
