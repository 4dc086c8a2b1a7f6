"""The record at the end of a report: every setting, version and hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dtiplan.render.report_parts import Facts, Notice, Paragraph, Part, Section, Table, Tone
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.released import released_files
from dtiplan.workflow.registry import STEPS
from dtiplan.workflow.reporting.report_source import ReportSource
from dtiplan.workflow.step import Step, unit_of
from dtiplan.workflow.steps.measured_margins import margins_from

_FILES_LISTED = 12
"""More files than this in a folder are told by one hash over all of them."""
_SIGNS = {"deg": "°", "s/mm2": "s/mm²", "mm2/s": "mm²/s", "cc": "cm³"}


def record_sections(source: ReportSource) -> tuple[Section, ...]:
    """Give settings, versions and hashes."""
    words = source.words
    intro = words(
        "What follows is enough to make every result again. A star marks a setting that is not "
        "the default."
    )
    return (
        Section(words("Record"), (Paragraph(intro, is_faint=True),), starts_page=True),
        *(_settings(source, step) for step in STEPS),
        Section(words("Released file"), _released(source), is_minor=True),
        Section(words("Versions"), _versions(source), is_minor=True),
        Section(words("Source files"), _sources(source), is_minor=True),
        Section(words("Results in the case"), _results(source), is_minor=True),
    )


def _settings(source: ReportSource, step: Step) -> Section:
    words = source.words
    title = f"{words(step.title)} ({step.name})"
    record = source.record(step.name)
    if record is None:
        said = words("This step has not been run.")
        notice = Notice(Tone.NOT_DONE, words("Not done"), said)
        return Section(title, (notice,), is_minor=True)
    ran = words("Version {version}, run {run}, {date}, {seconds} s").format(
        version=record.version,
        run=record.run.split("-")[0],
        date=source.language.date(record.started_utc),
        seconds=source.number(record.seconds, 1),
    )
    parts: list[Part] = []
    rows = tuple(_setting(source, step, record, name) for name in record.params)
    if rows:
        header = (words("Setting"), words("Value"), words("Default"))
        parts.append(Table(header, rows, (0.4, 0.4, 0.2)))
    else:
        parts.append(Paragraph(words("This step has no settings.")))
    parts.append(Paragraph(ran, is_faint=True))
    parts += [Paragraph(f"{words('Warning')}: {w}", is_faint=True) for w in record.warnings]
    return Section(title, tuple(parts), is_minor=True)


def _setting(
    source: ReportSource, step: Step, record: RunRecord, name: str
) -> tuple[str, str, str]:
    field = step.params.model_fields.get(name)
    value = record.params[name]
    if (step.name, name) == ("make-structures", "measured"):
        value = [f"{m.prv_order} mm ({m.accepted_by})" for m in margins_from(value)]
    if field is None:  # a setting of an older version of the step
        return name, _shown(source, value, ""), "–"
    unit = unit_of(step, name)
    usual = step.params.model_construct().model_dump(mode="json").get(name)
    star = "" if value == usual else " *"
    return (
        source.words(field.title or name) + star,
        _shown(source, value, unit),
        _shown(source, usual, unit),
    )


def _shown(source: ReportSource, value: Any, unit: str) -> str:
    """Write the value of a setting with its unit."""
    sign = _SIGNS.get(unit, unit)
    after = sign if sign in ("", "°") else f" {sign}"
    if isinstance(value, bool):
        return source.words("yes") if value else source.words("no")
    if isinstance(value, list | tuple):
        return ("; ".join(_shown(source, v, "") for v in value) or "–") + (after if value else "")
    if isinstance(value, float):
        return source.language.localised(f"{value:g}") + after
    if value is None or value == "":
        return "–"
    return f"{value}{after}" if isinstance(value, int) else source.words(str(value))


def _versions(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    records = [r for step in STEPS if (r := source.record(step.name))]
    if not records:
        return (Paragraph(words("No step was run yet.")),)
    seen: dict[str, set[str]] = {}
    for record in records:
        for name, version in record.libraries.items():
            seen.setdefault(name, set()).add(version)
    libraries = ", ".join(f"{name} {' / '.join(sorted(v))}" for name, v in seen.items())
    machines = ", ".join(sorted({r.machine for r in records}))
    manifest = source.case.manifest
    return (
        Facts(
            (
                (words("Programs"), libraries),
                (words("Machine"), machines),
                (words("Folder"), str(source.case.folder)),
                (words("Case UID"), manifest.case_uid),
                (words("Case made"), source.language.date(manifest.created_utc)),
                (words("Revision"), str(manifest.revision)),
            )
        ),
    )


def _sources(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    record = source.record("import-series")
    if record is None:
        return (source.not_done("planning"),)
    by_folder: dict[str, dict[str, str]] = {}
    for path, sha256 in record.sources.items():
        by_folder.setdefault(str(Path(path).parent), {})[Path(path).name] = sha256
    rows: list[tuple[str, str]] = []
    for folder, files in sorted(by_folder.items()):
        if len(files) <= _FILES_LISTED:
            rows += [(f"{folder}/{name}", sha256) for name, sha256 in sorted(files.items())]
        else:
            count = words("{n} files").format(n=len(files))
            rows.append((f"{folder} ({count})", combined_sha256(files)))
    note = words(
        "For a folder of many files: the SHA-256 of the lines 'hash, two spaces, name', sorted by "
        "name. The hash of each file stands in case.json."
    )
    table = Table((words("File"), "SHA-256"), tuple(rows), (0.44, 0.56), codes=(0, 1))
    return (table, Paragraph(note, is_faint=True))


def combined_sha256(files: Mapping[str, str]) -> str:
    """Give one hash over many files, as ``sha256sum * | sha256sum`` would."""
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def _results(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    rows = [
        (ref.folder, ref.sha256)
        for step in STEPS
        if (record := source.record(step.name))
        for ref in record.outputs.values()
    ]
    if not rows:
        return (Paragraph(words("No step was run yet.")),)
    header = (words("Folder"), "SHA-256")
    return (Table(header, tuple(rows), (0.44, 0.56), codes=(0, 1)),)


def _released(source: ReportSource) -> tuple[Part, ...]:
    words = source.words
    record = source.record("export-rtstruct")
    if record is None:
        return (source.not_done("verification"),)
    files = released_files({record.step: record})
    return (
        Facts(
            (
                *(
                    pair
                    for path, sha256 in files.items()
                    for pair in ((words("File"), str(path)), ("SHA-256", sha256))
                ),
                (words("Structures"), str(record.facts["n_structures"])),
                (words("Written"), source.language.date(record.started_utc)),
            )
        ),
    )
