"""The documents of a study, and the text a person reads instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document
from dtiplan.workflow.new_case import holds_case
from dtiplan.workflow.software import changes, software
from dtiplan.workflow.study.study_folder import (
    FINISHED,
    KeptState,
    RunState,
    StudyFolder,
    StudyScan,
)


def study_document(held: StudyFolder) -> dict[str, Any]:
    """Tell where every case of a study stands."""
    entries = [_entry(held, scan) for scan in held.study.scans]
    states = [entry["state"] for entry in entries]
    return document(
        (),
        _findings(entries),
        study=str(held.folder),
        recipe=held.study.recipe.model_dump(mode="json"),
        scans=entries,
        counts={state.value: states.count(state.value) for state in RunState},
    )


def _entry(held: StudyFolder, scan: StudyScan) -> dict[str, Any]:
    state, kept = held.state(scan)
    return {
        **scan.model_dump(mode="json"),
        "key": scan.key,
        "case": str(held.case_folder(scan)),
        "state": state.value,
        **_last_run(held.case_folder(scan), state, kept),
    }


def _last_run(folder: Path, state: RunState, kept: KeptState | None) -> dict[str, Any]:
    if kept is None:
        return {"other_software": []}
    told = kept.model_dump(mode="json", exclude={"state", "software"})
    if state is RunState.TO_DO:  # what the last run said is over
        told |= {"problem": "", "remedy": "", "cause": "Its case is no longer there."}
        if holds_case(folder):
            told["cause"] = "It was planned with another recipe or other sources."
    return {**told, "other_software": _other_software(folder, state, kept)}


def _other_software(folder: Path, state: RunState, kept: KeptState) -> list[str]:
    """Name what of the software that planned a case is another one than now.

    The last run alone does not tell: it keeps the results of an older one that was interrupted.
    """
    made_with = [kept.software]
    if state in FINISHED:
        with suppress(UserError):  # whoever opens the case is told why that cannot be done
            made_with += [run.libraries for run in Case.open(folder).manifest.steps.values()]
    now = software()
    return list(dict.fromkeys(each for made in made_with for each in changes(made, now)))


def other_software_findings(held: StudyFolder) -> list[Finding]:
    """Say which cases of a study were planned with other software than runs now."""
    return _findings([_entry(held, scan) for scan in held.study.scans])


def _findings(entries: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Say where cases of one study were made with different software."""
    old = [e["key"] for e in entries if e["other_software"] and e["state"] in ("done", "blocked")]
    if not old:
        return []
    return [
        Finding(
            Severity.WARNING,
            "study-other-software",
            f"{len(old)} of {len(entries)} cases were planned with other software than runs now: "
            f"{', '.join(old)}.",
            "Plan all cases with one software before they are compared: take the folders of these "
            "cases out of the folder 'cases' of the study, and run it.",
        )
    ]


def study_text(said: Mapping[str, Any]) -> str:
    """Say where a study stands, for a person."""
    counts = ", ".join(f"{n} {state}" for state, n in said["counts"].items() if n)
    lines = [f"{said['study']}: {len(said['scans'])} scans ({counts or 'none yet'})"]
    width = max((len(scan["key"]) for scan in said["scans"]), default=0)
    for scan in said["scans"]:
        lines.append(f"  {scan['key']:<{width}}  {scan['state']}")
        if scan["state"] not in ("done", "running") and scan.get("cause"):
            why = " ".join(filter(None, (scan.get("problem", ""), scan["cause"])))
            lines.append(f"  {'':<{width}}    {why}")
        lines += [f"  {'':<{width}}    made with other software: {c}"
                  for c in scan["other_software"]]  # fmt: skip
    return "\n".join(lines)
