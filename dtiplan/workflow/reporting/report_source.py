"""What a report reads of a case, and the language it tells it in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dtiplan.domain.findings import Severity
from dtiplan.render.report_parts import Notice, Part, Picture, Tone
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.language import Language
from dtiplan.workflow.registry import STEPS, giver_of, step_named
from dtiplan.workflow.runner import stale_steps
from dtiplan.workflow.software import changes, software

_TONES = {
    Severity.ERROR: Tone.BLOCKED,
    Severity.WARNING: Tone.WARNING,
    Severity.INFO: Tone.NOTE,
}


class ReportSource:
    """A case as the report sees it.

    Parameters
    ----------
    case : Case
    language : Language
    pictures : Path
        Folder with the pictures in that language.
    """

    def __init__(self, case: Case, language: Language, pictures: Path) -> None:
        self.case = case
        self.language = language
        self.stale = stale_steps(case.manifest)
        self._pictures = pictures
        self._read: dict[str, Any] = {}

    def words(self, english: str) -> str:
        """Give a fixed text in the report's language."""
        return self.language.text(english)

    def said(self, english: str) -> str:
        """Give a finished message in the report's language."""
        return self.language.message(english)

    def number(self, value: float, digits: int = 2) -> str:
        """Write a number with the language's decimal mark."""
        return self.language.number(value, digits)

    def numbers(self, values: Any, digits: int, between: str = " × ") -> str:
        """Write several numbers side by side."""
        return between.join(self.number(float(v), digits) for v in values)

    def value(self, artifact: str) -> Any:
        """Give a current artifact; None where the case has none."""
        if artifact not in self._read:
            has_it = self.case.manifest.artifact(artifact) is not None
            self._read[artifact] = self.case.read(artifact) if has_it else None
        return self._read[artifact]

    @property
    def tracts(self) -> Any:
        """The tracts as they are now, edited where they were; None where there are none."""
        return self.value(tracts_artifact(self.case.manifest))

    @property
    def definitions(self) -> Any:
        """What is told of these tracts, by name."""
        return self.value(definitions_artifact(self.case.manifest))

    def record(self, step: str) -> RunRecord | None:
        """Give the current run of a step."""
        return self.case.manifest.steps.get(step)

    def fact(self, step: str, key: str) -> Any:
        """Give one of the facts a step told; None where it told none."""
        record = self.record(step)
        return record.facts.get(key) if record else None

    def findings(self, *steps: str) -> tuple[dict[str, str], ...]:
        """Give what steps noticed, errors first."""
        order = [s.value for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
        found = [f for name in steps if (r := self.record(name)) for f in r.findings]
        unique = list({(f["code"], f["message"]): f for f in found}.values())
        return tuple(sorted(unique, key=lambda f: order.index(f["severity"])))

    def notices(self, *steps: str) -> tuple[Notice, ...]:
        """Give what steps noticed, ready for the page."""
        return tuple(self.notice(f) for f in self.findings(*steps))

    def notice(self, finding: dict[str, str]) -> Notice:
        """Give one finding, ready for the page."""
        severity = Severity(finding["severity"])
        label = {
            Severity.ERROR: self.words("Error"),
            Severity.WARNING: self.words("Warning"),
            Severity.INFO: self.words("Note"),
        }[severity]
        return Notice(
            _TONES[severity], label, self.said(finding["message"]), self.said(finding["remedy"])
        )

    def picture_path(self, name: str) -> Path:
        """Give where a picture of this name belongs."""
        return self._pictures / f"{name}.png"

    @property
    def pictures(self) -> Path:
        """Folder with the pictures of this report."""
        return self._pictures

    def picture(self, name: str, tallest: float = 0.62) -> tuple[Part, ...]:
        """Give a picture, or say that there is none."""
        path = self.picture_path(name)
        if path.is_file():
            return (Picture(path, tallest),)
        reason = self.words("There is nothing to be drawn for this picture.")
        return (Notice(Tone.NOT_DONE, self.words("No picture"), reason),)

    def not_done(self, artifact: str) -> Notice:
        """Say that something is missing in the case, and why."""
        step = giver_of(artifact)
        missing = [n for n in step.needs if self.case.manifest.artifact(n) is None]
        if missing:
            before = giver_of(missing[0])
            reason = self.words("'{step}' has not been run: it needs the result of '{before}'.")
            reason = reason.format(step=self.words(step.title), before=self.words(before.title))
        else:
            reason = self.words("'{step}' has not been run, or it ended without a result.")
            reason = reason.format(step=self.words(step.title))
        return Notice(Tone.NOT_DONE, self.words("Not done"), reason)

    def out_of_date(self, step: str) -> tuple[Notice, ...]:
        """Say that something changed before a step since it ran."""
        if step not in self.stale:
            return ()
        said = self.words("'{step}' ran before its input, or the program itself, changed.")
        title = self.words(step_named(step).title)
        return (Notice(Tone.WARNING, self.words("Out of date"), said.format(step=title)),)

    def all_out_of_date(self) -> Notice:
        """Name every step that something changed before."""
        said = self.words(
            "These steps ran before their input, or the program itself, changed: {steps}."
        )
        titles = ", ".join(self.words(step_named(name).title) for name in self.stale)
        return Notice(
            Tone.WARNING,
            self.words("Out of date"),
            said.format(steps=titles),
            self.words("Run them again, then make a new report."),
        )

    def other_software(self) -> tuple[Notice, ...]:
        """Mark results of other software than makes this report; what differs alike is one."""
        now, found = software(), dict[tuple[str, ...], list[str]]()
        for step in STEPS:
            record = self.record(step.name)
            differs = changes(record.libraries, now) if record else ()
            if differs:
                found.setdefault(differs, []).append(self.words(step.title))
        said = self.words("These steps were run by other software than makes this report: {steps}.")
        return tuple(
            Notice(
                Tone.WARNING,
                self.words("Other software"),
                said.format(steps=", ".join(titles)),
                "; ".join(differs),
            )
            for differs, titles in found.items()
        )

    @property
    def patient_id(self) -> str:
        """The planning series' patient, or that there is none yet."""
        planning = self.value("planning")
        return str(planning.patient_id) if planning else self.words("no patient yet")

    @property
    def state_utc(self) -> str:
        """When the case became what it is: its last run, or its making."""
        runs = [self.case.manifest.steps[s.name] for s in STEPS if self.record(s.name)]
        return max((r.started_utc for r in runs), default=self.case.manifest.created_utc)
