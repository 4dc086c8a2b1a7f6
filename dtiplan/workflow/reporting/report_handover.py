"""What the report says of the hand-over: the planning system, the files, and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.tps_profiles import GENERIC, ChangeKind, ProfileChange
from dtiplan.render.report_parts import Notice, Paragraph, Part, Table, Tone
from dtiplan.workflow.handover.export_record import changes_of, profile_title

if TYPE_CHECKING:
    from dtiplan.workflow.reporting.report_source import ReportSource


def handover_parts(source: ReportSource) -> tuple[Part, ...]:
    """Give what a profile changed; nothing where the file is as any system takes it."""
    words = source.words
    record = source.record("export-rtstruct")
    if record is None:
        return ()
    changes, name = changes_of(record), record.facts.get("profile", GENERIC)
    if name == GENERIC and not changes:
        return ()
    title = words(profile_title(record))
    if not changes:
        said = words("Written for {system}: its profile changed nothing.")
        return (Paragraph(said.format(system=title)), *_unverified(source, record.facts))
    header = (
        words("Structure"), words("Change"), words("Before"), words("After"), words("Rule, source"),
    )  # fmt: skip
    said = words("Written for {system}. This was changed for it, or for the existing file:")
    return (
        Paragraph(said.format(system=title)),
        Table(header, tuple(_row(source, c) for c in changes), (0.16, 0.15, 0.22, 0.22, 0.25)),
        *_unverified(source, record.facts),
    )


def _row(source: ReportSource, change: ProfileChange) -> tuple[str, ...]:
    return (
        change.structure or source.words("whole file"),
        _kind(source, change.kind),
        source.said(change.before),
        source.said(change.after) or "–",
        f"{change.rule}: {change.source}",
    )


def _kind(source: ReportSource, kind: ChangeKind) -> str:
    words = source.words
    return {
        ChangeKind.RENAMED: words("Renamed"),
        ChangeKind.LABEL_CUT: words("Label cut"),
        ChangeKind.SIMPLIFIED: words("Points left out"),
        ChangeKind.SPLIT: words("Contours divided"),
        ChangeKind.HOLES: words("Form of holes"),
        ChangeKind.RETYPED: words("Type"),
        ChangeKind.RECOLOURED: words("Colour"),
        ChangeKind.REFUSED: words("Not written"),
    }[kind]


def _unverified(source: ReportSource, facts: dict[str, object]) -> tuple[Part, ...]:
    rules = facts.get("unverified_rules")
    if not isinstance(rules, list) or not rules:
        return ()
    said = source.words(
        "Rules of this profile that no public text confirms: {rules}. Check them on your system."
    )
    label = source.words("Note")
    return (Notice(Tone.NOTE, label, said.format(rules=", ".join(map(str, rules)))),)
