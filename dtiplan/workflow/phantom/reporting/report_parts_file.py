"""A composed report as JSON: what a window shows of it before it is printed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dtiplan.domain.progress import Progress, silent
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Picture,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.phantom.documents import plain
from dtiplan.workflow.phantom.reporting.report import ReportContent, compose

_KINDS: Mapping[str, type[Part]] = {
    kind.__name__: kind for kind in (Paragraph, Notice, Facts, Table, Picture, Signatures)
}


def write_parts(
    content: ReportContent,
    path: Path,
    language: str,
    pictures: Path,
    progress: Progress = silent,
) -> None:
    """Compose the report and write its parts; the plots are left in the folder ``pictures``.

    Raises
    ------
    UserError
        There is no such language, or the file cannot be written.
    """
    with disk_troubles_told(f"{path} cannot be written."):
        pictures.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        report = compose(content, language_named(language), pictures.absolute(), progress)
        replace_text(path.absolute(), json.dumps(report_document(report), indent=1))


def report_document(report: Report) -> dict[str, Any]:
    """Give a report as JSON holds it; ``report_of`` reads it back."""
    said: dict[str, Any] = plain(report)
    for section, kept in zip(report.sections, said["sections"], strict=True):
        kept["parts"] = [_part_document(part) for part in section.parts]
    return said


def _part_document(part: Part) -> dict[str, Any]:
    if isinstance(part, Picture):
        return {"kind": "Picture", "path": str(part.path), "tallest": part.tallest}
    return {"kind": type(part).__name__, **plain(part)}


def report_of(said: Mapping[str, Any]) -> Report:
    """Read a report from its document.

    Raises
    ------
    KeyError, TypeError, ValueError
        Where it is not such a document.
    """
    sections = tuple(
        Section(**{**kept, "parts": tuple(_part_of(part) for part in kept["parts"])})
        for kept in said["sections"]
    )
    return Report(**{**said, "sections": sections})


def _part_of(said: Mapping[str, Any]) -> Part:
    values = {name: _tuples(value) for name, value in said.items() if name != "kind"}
    if "tone" in values:
        values["tone"] = Tone(values["tone"])
    if "path" in values:
        values["path"] = Path(values["path"])
    return _KINDS[said["kind"]](**values)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
