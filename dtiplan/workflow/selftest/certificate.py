"""The certificate of a self-test: one page, for the folder of the quality assurance."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dtiplan import DISCLAIMER
from dtiplan.domain.progress import silent
from dtiplan.domain.selftest import Reading, Verdict
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Part,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)
from dtiplan.workflow.constancy.records import reading_of
from dtiplan.workflow.language import Language
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.reporting.report_file import write_report_file
from dtiplan.workflow.selftest.running import OBJECTS
from dtiplan.workflow.software import CODE, DATA, INSTALLED

_MOST_FINDINGS = 2
_SHORT = 16
_LONGEST_REASON = 50
_UNTOLD = ("llvmlite", "threadpoolctl")
"""Stand in the record of the run; what they carry (numba, BLAS) is told."""


def write_certificate(said: Mapping[str, Any], path: Path, language: str = "en") -> Path:
    """Write the certificate of a kept run; the same run gives the same bytes.

    Raises
    ------
    UserError
        There is no such language, or the file cannot be written.
    """
    chosen = language_named(language)
    return write_report_file(path, lambda _folder: compose(said, chosen), silent, None)


def compose(said: Mapping[str, Any], chosen: Language) -> Report:
    """Put the certificate together."""
    words = chosen.text
    number = words("Self-test {n}").format(n=said.get("number", "-"))
    return Report(
        title=words("Self-test certificate"),
        subtitle=words("Installation and constancy of dtiplan on its reference objects"),
        patient=number,
        case=str(said["machine"]),
        date=chosen.date(said["created_utc"]),
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=chosen.code,
        sections=(
            Section(_verdict_title(said, chosen), _verdict(said, chosen), is_minor=True),
            Section(
                words("Against the known answers"), (_truth_table(said, chosen),), is_minor=True
            ),
            Section(
                words("Against the accepted baseline"), (_level_table(said, chosen),), is_minor=True
            ),
            Section(
                words("Software"), (_software(said, chosen), _signatures(chosen)), is_minor=True
            ),
        ),
    )


def _signatures(chosen: Language) -> Signatures:
    words = chosen.text
    return Signatures(
        (words("Made by"), words("Checked by")),
        (words("Signature"),),
    )


def _verdict_title(said: Mapping[str, Any], chosen: Language) -> str:
    return chosen.text("Result of {date}").format(date=chosen.date(said["created_utc"]))


def _verdict(said: Mapping[str, Any], chosen: Language) -> tuple[Part, ...]:
    words, verdict = chosen.text, Verdict(said["verdict"])
    shown = {
        Verdict.PASSED: (Tone.GOOD, words("Passed"), words("Every reading holds.")),
        Verdict.CHANGED: (
            Tone.WARNING,
            words("Changed"),
            words("Every reading holds, but the software is not that of the accepted baseline."),
        ),
        Verdict.FAILED: (
            Tone.BLOCKED,
            words("Failed"),
            words("Signed exports are blocked until this is mended or accepted."),
        ),
    }[verdict]
    found = said["findings"]
    n_more = len(found) - _MOST_FINDINGS
    more = words("{n} more findings are in the record of the run.").format(n=n_more)
    parts: list[Part] = [Notice(*shown, more if n_more > 0 else "", is_large=True)]
    for finding in found[:_MOST_FINDINGS]:
        is_error = finding["severity"] == "error"
        tone, label = (
            (Tone.BLOCKED, words("Error")) if is_error else (Tone.WARNING, words("Warning"))
        )
        parts.append(Notice(tone, label, chosen.message(finding["message"])))
    return tuple(parts)


def _truth_table(said: Mapping[str, Any], chosen: Language) -> Table:
    words = chosen.text
    readings = [reading_of(r) for r in said["readings"]]
    rows = []
    for name, title in OBJECTS.items():
        own = [r for r in readings if r.name.startswith(f"{name}-") and r.truth is not None]
        if own:
            n_true = sum(r.is_true for r in own)
            worst = max(own, key=_share_of_limit)
            rows.append(
                (
                    words(title),
                    f"{n_true} / {len(own)}",
                    chosen.message(worst.title),
                    *_numbers(worst, chosen),
                )
            )
    header = (
        words("Reference object"),
        words("Agree"),
        words("Nearest to its limit"),
        words("Found"),
        words("Known answer"),
    )
    return Table(header, tuple(rows), (0.23, 0.08, 0.42, 0.13, 0.14), (1,))


def _share_of_limit(reading: Reading) -> float:
    away = abs(reading.value - (reading.truth or 0.0))
    return away / reading.limit if reading.limit else float(away > 0.0)


def _numbers(reading: Reading, chosen: Language) -> tuple[str, str]:
    unit = f" {reading.unit}" if reading.unit else ""
    found = chosen.number(reading.value, 4)
    known = chosen.number(reading.truth or 0.0, 0)
    limit = chosen.number(reading.limit or 0.0, 3)
    return f"{found}{unit}", f"{known} ± {limit}{unit}"


_LEVELS = {
    "identical": "Identical to the bit",
    "numbers": "Numbers and maps within their tolerance",
    "tracking": "Tracking within its variability",
    "decisions": "Decisions: distance and dose unchanged",
}


def _level_table(said: Mapping[str, Any], chosen: Language) -> Table:
    words = chosen.text
    state = {True: words("holds"), False: words("fails"), None: words("not looked at")}
    rows = tuple(
        (words(_LEVELS[level["name"]]), state[level["held"]], chosen.message(level["note"]))
        for level in said["levels"]
        if level["name"] in _LEVELS
    )
    return Table((words("Level"), words("State"), words("Seen")), rows, (0.42, 0.16, 0.42))


def _software(said: Mapping[str, Any], chosen: Language) -> Facts:
    words = chosen.text
    versions: Mapping[str, str] = said["software"]
    short = {n: v[:_SHORT] if len(v) > 3 * _SHORT else v for n, v in versions.items()}
    own = ("dtiplan", CODE, DATA, INSTALLED, *_UNTOLD)
    baseline = said["baseline"]
    rows = [
        (words("Program"), f"dtiplan {short['dtiplan']}, code {short[CODE]}, "
                           f"data {short[DATA]}"),
        (words("Libraries"), _joined(f"{n} {v}" for n, v in short.items() if n not in own)),
        (words("Baseline"), _baseline_words(baseline, chosen)),
        (words("Machine"), words("{machine}; {cpu} s of processor time").format(
            machine=said["machine"], cpu=chosen.number(said["cpu_seconds"], 0))),
    ]  # fmt: skip
    return Facts(tuple(rows))


def _joined(items: Any) -> str:
    listed: Sequence[str] = list(items)
    return ", ".join(listed)


def _baseline_words(baseline: Mapping[str, Any] | None, chosen: Language) -> str:
    words = chosen.text
    if baseline is None:
        return words("none accepted yet")
    return words("{n}, accepted by {name} on {date}: {reason}").format(
        n=baseline["number"],
        name=baseline["accepted_by"],
        date=chosen.day(baseline["accepted_utc"]),
        reason=textwrap.shorten(baseline["reason"], _LONGEST_REASON, placeholder=" …"),
    )
