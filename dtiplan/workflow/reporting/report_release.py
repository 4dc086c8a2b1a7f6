"""What the report says of the release: who signed for each file, and what no longer stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.render.report_parts import Notice, Paragraph, Part, Table, Tone
from dtiplan.workflow.cases.audit_log import check_audit
from dtiplan.workflow.handover.release import FileRelease, Signature, releases

if TYPE_CHECKING:
    from dtiplan.workflow.reporting.report_source import ReportSource

_SHOWN = 16
"""So much of a SHA-256 tells files apart; the whole one stands on the page of the hashes."""


def release_parts(source: ReportSource) -> tuple[Part, ...]:
    """Give the signatures of each exported file; nothing where none was exported."""
    told = releases(source.case)
    if not told:
        return ()
    faults = check_audit(source.case.folder, source.case.manifest.case_uid).faults
    broken: tuple[Part, ...] = ()
    if faults:
        label = source.words("The audit log of this case is broken")
        broken = (Notice(Tone.BLOCKED, label, source.said(faults[0].words)),)
    notices = tuple(_state(source, release) for release in told)
    rows = tuple(row for release in told for row in _rows(source, release))
    if not rows:
        return (*broken, *notices)
    words = source.words
    header = (words("File"), "SHA-256", words("Signed"), words("Name, role"), words("Statement"))
    note = words("Signed in the program: each line is bound to the file and the case by SHA-256.")
    table = Table(header, rows, (0.24, 0.15, 0.17, 0.18, 0.26), codes=(1,))
    return (*broken, *notices, table, Paragraph(note, is_faint=True))


def _state(source: ReportSource, release: FileRelease) -> Notice:
    words, name = source.words, release.path.name
    if release.superseded:
        return Notice(
            Tone.WARNING,
            words("Superseded: {name}").format(name=name),
            source.said(release.superseded),
            words("Do not use this file; export and sign anew."),
        )
    if release.is_released:
        said = words("Two persons signed, and the case still stands for it.")
        return Notice(Tone.GOOD, words("Released: {name}").format(name=name), said)
    if release.made is not None:
        label = words("Made, not checked yet: {name}").format(name=name)
        return Notice(Tone.WARNING, label, words("Another person has to check it and sign."))
    label = words("Not signed: {name}").format(name=name)
    return Notice(Tone.NOTE, label, words("Who made it signs first, then another person."))


def _rows(source: ReportSource, release: FileRelease) -> list[tuple[str, ...]]:
    words = source.words
    signed = ((words("Made by"), release.made), (words("Checked by"), release.checked))
    return [_row(source, release, part, who) for part, who in signed if who is not None]


def _row(source: ReportSource, release: FileRelease, part: str, who: Signature) -> tuple[str, ...]:
    when = source.language.date(who.utc)
    person = f"{who.name}, {who.role}"
    return (release.path.name, release.sha256[:_SHOWN], f"{part}, {when}", person, who.statement)
