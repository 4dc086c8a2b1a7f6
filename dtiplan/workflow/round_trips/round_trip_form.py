"""The form of a round trip: one page for the site's file on its planning system."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.round_trips import shift_letters
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)
from dtiplan.workflow.language import Language
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.reporting.report_file import write_report_file


def write_round_trip_form(
    said: dict[str, Any], path: Path, language: str = "en", progress: Progress = silent
) -> Path:
    """Write the form of a ``roundtrip`` document as PDF."""
    chosen = language_named(language)
    return write_report_file(path, lambda _folder: compose(said, chosen), progress, None)


def compose(said: dict[str, Any], chosen: Language) -> Report:
    """Put the form together."""
    words = chosen.text
    return Report(
        title=words("Round trip through the planning system"),
        subtitle=said["tps"],
        patient=f"{words('Patient')} {said['patient_id']}",
        case=f"{words('Case')} {said['case_uid'][:8]}",
        date=said["utc"][:10],
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=(
            Section(words("Result"), (_result(said, chosen), *_notices(said, chosen))),
            Section(words("Structures"), (_table(said, chosen), _limits(said, chosen))),
            Section(
                words("What this stands on"),
                (_facts(said, chosen), _signatures(chosen)),
                is_minor=True,
            ),
        ),
    )


def _result(said: dict[str, Any], chosen: Language) -> Notice:
    words = chosen.text
    if said["passed"]:
        text = words("Every structure came back where and as it was sent, within the limits.")
        return Notice(Tone.GOOD, words("Passed"), text, is_large=True)
    text = words("At least one structure did not come back as it was sent.")
    return Notice(Tone.BLOCKED, words("Not passed"), text, is_large=True)


def _notices(said: dict[str, Any], chosen: Language) -> list[Notice]:
    words = chosen.text
    tones = {"error": (Tone.BLOCKED, words("Error")), "warning": (Tone.WARNING, words("Warning"))}
    notices = []
    for finding in said["findings"]:
        tone, label = tones.get(finding["severity"], (Tone.NOTE, words("Note")))
        notices.append(Notice(tone, label, chosen.message(finding["message"])))
    return notices


def _table(said: dict[str, Any], chosen: Language) -> Table:
    words = chosen.text
    header = (
        words("Sent as"),
        words("Came back as"),
        words("Sent (cc)"),
        words("Change (%)"),
        words("Shift of the centroid"),
        words("HD95 (mm)"),
    )
    rows = tuple(
        (
            each["sent_name"] or "–",
            each["returned_name"] or "–",
            _number(each["volume_sent_cc"], "{:.3f}"),
            _number(each["volume_change_percent"], "{:+.2f}"),
            _shift(each, chosen),
            _number(each["hd95_mm"], "{:.2f}"),
        )
        for each in said["structures"]
    )
    return Table(header, rows, (0.2, 0.2, 0.12, 0.12, 0.24, 0.12), numbers=(2, 3, 5))


def _shift(each: dict[str, Any], chosen: Language) -> str:
    """Say the shift by the patient's sides, with their letters."""
    if each["shift_mm"] is None:
        return chosen.text("not measured") if each["returned_name"] else "–"
    return shift_letters(each["shift_mm"])


def _limits(said: dict[str, Any], chosen: Language) -> Paragraph:
    limits = said["limits"]
    text = chosen.text(
        "Limits: volume {percent} % or {cc} cc, shift of the centroid {shift} mm, HD95 {hd95} mm. "
        "Shift in mm to the patient's right (R) or left (L), front (A) or back (P), head (S) or "
        "feet (I). HD95: 95 % of both surfaces lie within it; good to 0.5 mm."
    )
    said_so = text.format(
        percent=limits["volume_percent"],
        cc=limits["volume_cc"],
        shift=limits["shift_mm"],
        hd95=limits["hd95_mm"],
    )
    return Paragraph(said_so, is_faint=True)


def _facts(said: dict[str, Any], chosen: Language) -> Facts:
    words = chosen.text
    sent, returned = said["inputs"]
    return Facts(
        (
            (words("Program"), f"dtiplan {__version__}"),
            (words("Profile"), str(said["profile"])),
            (words("Case and revision"), f"{said['case_uid']}, {said['revision']}"),
            (words("File sent"), f"{Path(sent['path']).name}  {sent['sha256']}"),
            (words("File returned"), f"{Path(returned['path']).name}  {returned['sha256']}"),
            (words("Done by"), said["by"] or "–"),
        )
    )


def _signatures(chosen: Language) -> Signatures:
    words = chosen.text
    fields = (words("Name"), words("Date"), words("Signature"))
    return Signatures((words("Made by"), words("Checked by")), fields)


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else form.format(value)
