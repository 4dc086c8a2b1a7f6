"""The report of a case: one PDF with everything a physicist has to see and sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.findings import Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.domain.tracts import TractStatus
from dtiplan.render.report_parts import (
    Facts,
    Notice,
    Paragraph,
    Part,
    Report,
    Section,
    Signatures,
    Table,
    Tone,
)
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.registry import STEPS
from dtiplan.workflow.reporting.report_file import numbered, write_report_file
from dtiplan.workflow.reporting.report_record import record_sections
from dtiplan.workflow.reporting.report_release import release_parts
from dtiplan.workflow.reporting.report_sections import (
    acceptance,
    sections,
    status_words,
    verdict_words,
)
from dtiplan.workflow.reporting.report_source import ReportSource
from dtiplan.workflow.reporting.summary import draw

_EXPORT = "export-rtstruct"


def write_report(
    case: Case,
    path: Path,
    language: str = "en",
    progress: Progress = silent,
    pictures: Path | None = None,
) -> Path:
    """Write the report of a case as PDF; the same case gives the same bytes.

    Parameters
    ----------
    case : Case
    path : Path
        PDF to write; it is replaced only when the new one is whole.
    language : str
        Code of the language, see ``workflow.language``.
    progress : Progress
    pictures : Path, optional
        Folder in which its pictures are left, for a preview; by default none are.

    Raises
    ------
    UserError
        There is no such language, the file cannot be written, or the case is damaged.
    """
    chosen = language_named(language)

    def make(folder: Path) -> Report:
        draw(case, part_of(progress, 0.0, 0.8), folder, chosen.message)
        return compose(ReportSource(case, chosen, folder))

    return write_report_file(path, make, progress, pictures)


def compose(source: ReportSource) -> Report:
    """Put the report of a case together, as parts that are not laid out yet."""
    words = source.words
    told = (_summary(source), *sections(source), *record_sections(source), _signatures(source))
    state = words("State of {date}, revision {n}").format(
        date=source.language.date(source.state_utc), n=source.case.manifest.revision
    )
    return Report(
        title=words("Tractography report"),
        subtitle=words(
            "Tracts from diffusion MRI for radiosurgery planning, dtiplan {version}"
        ).format(version=__version__),
        patient=words("Patient {id}").format(id=source.patient_id),
        case=words("Case {name}").format(name=source.case.folder.resolve().name),
        date=state,
        disclaimer=words(DISCLAIMER),
        page_words=words("Page {n} of {m}"),
        language=source.language.code,
        sections=numbered(told),
    )


def _summary(source: ReportSource) -> Section:
    words = source.words
    parts: list[Part] = [verdict(source)]
    tracts = source.tracts
    if tracts:
        parts.append(_what_was_made(source, tracts))
    rests_on = _rests_on(source)
    if rests_on:
        parts.append(Facts(rests_on))
    all_steps = [step.name for step in STEPS]
    pressing = [f for f in source.findings(*all_steps) if f["severity"] != Severity.INFO.value]
    if source.stale:
        parts.append(source.all_out_of_date())
    parts += source.other_software()
    parts += [source.notice(f) for f in pressing]
    if not pressing:
        parts.append(Paragraph(words("No check noticed an error or gave a warning.")))
    n_notes = len(source.findings(*all_steps)) - len(pressing)
    parts.append(
        Paragraph(
            words("{n} further notes for the record stand in the sections they belong to.").format(
                n=n_notes
            ),
            is_faint=True,
        )
    )
    return Section(words("Summary"), tuple(parts))


def _rests_on(source: ReportSource) -> tuple[tuple[str, str], ...]:
    """Say what the tracts rest on, who answers for it, and which file it became."""
    words = source.words
    rows = []
    orientation, export = source.value("orientation"), source.record(_EXPORT)
    if orientation is not None:
        said = verdict_words(source, orientation["proof"].verdict)
        record = source.record("check-orientation")
        who = record.params.get("decided_by", "") if record else ""
        rows.append((words("Gradient table"), f"{said}; {who}" if who else said))
    if source.value("registration") is not None:
        notice = acceptance(source, source.value("accepted_registration"))
        rows.append((words("Registration"), f"{notice.label}: {notice.words}"))
    if export is not None:
        rows += [
            (words("Released file"), str(export.facts["path"])),
            ("SHA-256", str(export.facts["sha256"])),
        ]
    return tuple(rows)


def _what_was_made(source: ReportSource, tracts: Any) -> Table:
    words = source.words
    volumes = {m.structure.name: m.volume_cc for m in source.value("structures") or ()}
    verified = {v.name for v in source.value("verification") or ()}
    told = source.definitions
    rows = [
        (
            t.name,
            words(told[t.name]["title"]),
            status_words(source, t.status),
            str(len(t.streamlines)),
            source.number(volumes[t.name]) if t.name in volumes else "–",
            words("yes") if t.name in verified else words("no"),
        )
        for t in tracts
    ]
    return Table(
        (
            words("Structure"),
            words("Tract"),
            words("Status"),
            words("Streamlines"),
            words("Volume (cm³)"),
            words("Verified"),
        ),
        tuple(rows),
        (0.20, 0.28, 0.15, 0.14, 0.13, 0.10),
        numbers=(3, 4),
        swatches=tuple(tuple(told[t.name]["colour_rgb"]) for t in tracts),
    )


def verdict(source: ReportSource) -> Notice:
    """Say in one notice whether there is a verified file, and if not, why not."""
    words = source.words
    reasons = blocking_reasons(source)
    record = source.record(_EXPORT)
    if reasons:
        return Notice(
            Tone.BLOCKED,
            words("BLOCKED – nothing here may be used for planning"),
            " ".join(dict.fromkeys(reasons)),
            is_large=True,
        )
    if record is None:
        last = [step for step in STEPS if source.record(step.name)]
        done = words("The last step that was done: '{step}'.")
        return Notice(
            Tone.NOT_DONE,
            words("NOT FINISHED – no RTSTRUCT has been written"),
            done.format(step=words(last[-1].title)) if last else words("No step was run yet."),
            is_large=True,
        )
    said = words(
        "{n} structures were written to {file}, read back from it and found where they were "
        "meant to be. A qualified user must still review and approve each of them in the "
        "treatment planning system."
    )
    return Notice(
        Tone.GOOD,
        words("VERIFIED – the written file holds what was meant"),
        said.format(n=record.facts["n_structures"], file=Path(str(record.facts["path"])).name),
        is_large=True,
    )


def blocking_reasons(source: ReportSource) -> list[str]:
    """Say everything that stands against the use of this case, in the report's language."""
    words = source.words
    reasons = [*_blocking_findings(source), *_last_refusal(source)]
    tracts = source.tracts
    if tracts is not None and all(t.status is TractStatus.NOT_FOUND for t in tracts):
        reasons.append(words("No tract was found. Do not take the absence of a tract for safety."))
    record = source.record(_EXPORT)
    if record is None:
        return reasons
    if _EXPORT in source.stale:
        reasons.append(
            words("The RTSTRUCT is out of date: something before it changed since it was written.")
        )
    path = Path(str(record.facts["path"]))
    if not path.is_file():
        reasons.append(words("The RTSTRUCT that was verified is no longer in its place."))
    elif file_sha256(path) != record.facts["sha256"]:
        reasons.append(words("The RTSTRUCT was changed after it was verified (SHA-256 differs)."))
    return reasons


def _blocking_findings(source: ReportSource) -> list[str]:
    orientation = source.value("orientation")
    accepted = source.value("accepted_registration")
    answered = {
        "check-orientation": orientation is not None and orientation["cleared"],
        "register-planning": accepted is not None and accepted.is_usable,
    }
    return [
        source.said(finding["message"])
        for step in STEPS
        if not answered.get(step.name, False)
        for finding in source.findings(step.name)
        if finding["severity"] == Severity.ERROR.value
    ]


def _last_refusal(source: ReportSource) -> list[str]:
    """Say why the main job released nothing, where it ended so and nothing was run since."""
    if source.record(_EXPORT) is not None:
        return []
    try:
        told = parsed_json((source.case.folder / "summary.json").read_text(encoding="utf-8"))
        if told["rtstruct"] is not None or told["created_utc"] < source.state_utc:
            return []
        findings = [f for f in told["findings"] if f["severity"] == Severity.ERROR.value]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [source.said(str(f["message"])) for f in findings]


def _signatures(source: ReportSource) -> Section:
    words = source.words
    fields = (words("Name"), words("Date"), words("Signature"))
    return Section(
        words("Signatures"),
        (
            Paragraph(
                words(
                    "Checked were: the patient, left and right, the registration, and each "
                    "structure on the planning images."
                )
            ),
            *release_parts(source),
            Signatures((words("Made by"), words("Checked by")), fields),
        ),
    )
