"""Edited tracts: outliers are cleaned away and edits by hand applied, all of it reversible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import Field, field_validator

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress
from dtiplan.domain.tract_edits import RemovedStreamlines, content_hash
from dtiplan.domain.tracts import Plausibility, TractResult, TractStatus
from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit, tract_edit
from dtiplan.workflow.side_by_side import side_by_side
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.tract_causes import (
    EVIDENCE,
    cause_finding,
    evidence_from,
    is_implausible,
)

if TYPE_CHECKING:
    from dtiplan.processing.tracts.cleaning import CleaningSettings
    from dtiplan.processing.tracts.editing import Editor

UNKNOWN_LIMITS = Plausibility(found_from=20, sparse_from=1)
"""Of tracts that were found by an older program or imported."""


class EditParams(Params):
    """What counts as an outlier, and what was edited by hand."""

    automatic_cleaning: bool = Field(
        True,
        title="Automatic cleaning",
        description="Takes out outliers by length and shape and streamlines that run alone; what "
        "was taken out stays visible and can be brought back.",
    )
    length_sd: float = Field(
        4.0,
        ge=0.0,
        le=20.0,
        title="Length outlier from",
        description="Standard deviations from the median length; 0: lengths are not judged.",
        json_schema_extra={"unit": "SD"},
    )
    shape_sd: float = Field(
        5.0,
        ge=0.0,
        le=20.0,
        title="Shape outlier from",
        description="Largest distance from the core of the tract, in standard deviations; 0: "
        "shapes are not judged. Streamlines beside which others run are never outliers.",
        json_schema_extra={"unit": "SD"},
    )
    isolated_mm: float = Field(
        10.0,
        ge=0.0,
        le=50.0,
        title="Alone beyond",
        description="A streamline with too few others within this mean distance is taken out; 0: "
        "none is.",
        json_schema_extra={"unit": "mm"},
    )
    fewest_neighbours: int = Field(
        3,
        ge=1,
        le=100,
        title="Fewest neighbours",
        description="So many others within that distance are enough.",
    )
    edits: tuple[str, ...] = Field(
        (),
        title="Edits by hand",
        description="Each as 'TRACT keep all' (no automatic cleaning) or 'TRACT remove near X Y Z "
        "RADIUS' (mm); chosen streamlines are written by the window.",
    )

    @field_validator("edits")
    @classmethod
    def _understood(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        for text in texts:
            tract_edit(text)
        return texts


def _cleaning(params: EditParams) -> CleaningSettings:
    from dtiplan.processing.tracts.cleaning import CleaningSettings

    return CleaningSettings(
        length_sd=params.length_sd,
        shape_sd=params.shape_sd,
        isolated_mm=params.isolated_mm,
        fewest_neighbours=params.fewest_neighbours,
    )


def _applied(edit: TractEdit, tract: TractResult, made_on: str, editor: Editor) -> bool:
    """Apply one edit; False where it was made on other streamlines."""
    from dtiplan.processing.tracts.editing import passes_near

    if edit.kind is EditKind.REMOVE_NEAR:
        editor.remove(passes_near(tract.streamlines, edit.centre_ras_mm, edit.radius_mm))
    elif edit.chosen is not None:
        if edit.made_on != made_on or len(edit.chosen) != len(tract.streamlines):
            return False
        if edit.kind is EditKind.REMOVE_LINES:
            editor.remove(edit.chosen)
        else:
            editor.restore(edit.chosen)
    return True


def edited_tract(
    tract: TractResult, params: EditParams, edits: list[TractEdit], limits: Plausibility
) -> tuple[TractResult, RemovedStreamlines, int]:
    """Clean and edit one tract; also tell how many edits could not be applied."""
    from dtiplan.processing.tracts.cleaning import clean
    from dtiplan.processing.tracts.editing import Editor, judged_again

    own = [edit for edit in edits if edit.tract == tract.name]
    made_on = content_hash(tract.streamlines)
    editor = Editor(len(tract.streamlines))
    if params.automatic_cleaning and not any(e.kind is EditKind.KEEP_ALL for e in own):
        editor.clean(clean(tract.streamlines, _cleaning(params)).removed_by)
    n_left_out = sum(not _applied(edit, tract, made_on, editor) for edit in own)
    edited = editor.edited
    indices = np.flatnonzero(~edited.kept)
    removed = RemovedStreamlines(
        tract.name, made_on, indices, edited.reasons, tract.streamlines.subset(indices)
    )
    result = judged_again(tract, edited, limits)
    if n_left_out:
        said = f"{n_left_out} edits by hand were not applied"
        reason = f"{result.reason}; {said}" if result.reason else said
        result = replace(result, reason=reason)
    return result, removed, n_left_out


def _said(tract: TractResult, before: TractResult, removed: RemovedStreamlines) -> list[Finding]:
    """Say what was taken out of one tract."""
    findings = []
    n_by_hand = removed.reasons.count("by hand")
    n_cleaned = len(removed.reasons) - n_by_hand
    if removed.reasons:
        findings.append(
            Finding(
                Severity.INFO,
                "tract-edited",
                f"{tract.name}: of {len(before.streamlines)} streamlines the cleaning took out "
                f"{n_cleaned} and {n_by_hand} were taken out by hand.",
                "Look at what was removed; each can be brought back.",
            )
        )
    if tract.status is not before.status:
        findings.append(
            Finding(
                Severity.WARNING,
                f"tract-{tract.status.value.replace('_', '-')}-after-editing",
                f"{tract.name}: {tract.reason}.",
                "Take the edit back, or do not rely on this tract.",
            )
        )
    return findings


def _not_applied(name: str, count: int) -> Finding:
    return Finding(
        Severity.WARNING,
        "edit-not-applied",
        f"{name}: {count} edits by hand were not applied, since the tract was found anew with "
        "other streamlines than those they were made on.",
        "Look at the tract and edit it again, then delete the old edits.",
    )


def _limits(told: Mapping[str, Any]) -> Plausibility:
    limits = told.get("plausibility")
    return limits if isinstance(limits, Plausibility) else UNKNOWN_LIMITS


def _refuse_same_names(tracts: tuple[TractResult, ...]) -> None:
    names = [tract.name for tract in tracts]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UserError(
            "The tracts cannot be edited.",
            f"{', '.join(twice)} was both found and imported.",
            "Import the tract under another name, or do not search it.",
            "tract-name-twice",
        )


def _run(inputs: Mapping[str, Any], params: EditParams, progress: Progress) -> Outcome:
    tracts: tuple[TractResult, ...] = (*inputs["tracts"], *inputs["imported_tracts"]["tracts"])
    _refuse_same_names(tracts)
    told = {**inputs["definitions_used"], **inputs["imported_tracts"]["definitions"]}
    edits = [tract_edit(text) for text in params.edits]

    def work(tract: TractResult, here: Progress) -> tuple[TractResult, RemovedStreamlines, int]:
        here(0.0, tract.name)
        return edited_tract(tract, params, edits, _limits(told[tract.name]))

    done = side_by_side(work, tracts, progress)
    findings = [
        said
        for before, (tract, removed, _) in zip(tracts, done, strict=True)
        for said in _said(tract, before, removed)
    ]
    edited, why, doubts = _with_causes(tuple(tract for tract, _, _ in done), inputs, told)
    findings += why
    left_out = {tract.name: n for tract, _, n in done if n}
    strangers = {e.tract for e in edits} - {t.name for t in tracts}
    left_out |= {name: sum(e.tract == name for e in edits) for name in sorted(strangers)}
    findings += [_not_applied(name, count) for name, count in left_out.items()]
    facts = {
        tract.name: {
            "status": tract.status.value,
            "n": len(tract.streamlines),
            "n_removed": len(removed.reasons),
            "removed": _counts(removed.reasons),
            "n_edits_not_applied": left_out.get(tract.name, 0),
            "doubts": doubts[tract.name],
        }
        for tract, removed, _ in done
    }
    return Outcome(
        {
            "edited_tracts": edited,
            "edited_definitions": told,
            "removed": {tract.name: removed for tract, removed, _ in done},
        },
        tuple(findings),
        facts,
    )


def _with_causes(
    tracts: tuple[TractResult, ...], inputs: Mapping[str, Any], told: Mapping[str, Any]
) -> tuple[tuple[TractResult, ...], list[Finding], dict[str, list[str]]]:
    """Give the tracts with the likely causes of what is wrong with them, and say them.

    Also names, for each tract, in what it is not believable.
    """
    from dtiplan.processing.tracts.failure_causes import likely_causes

    evidence = evidence_from(inputs, told)
    each = [likely_causes(tract, tracts, evidence) for tract in tracts]
    named = tuple(
        replace(tract, causes=(*tract.causes, *(one.text for one in likely)))
        for tract, likely in zip(tracts, each, strict=True)
    )
    findings = [
        said
        for tract, likely in zip(tracts, each, strict=True)
        for said in cause_finding(tract, likely)
    ]
    doubts = {
        tract.name: [str(one.cause) for one in likely if is_implausible(one)]
        for tract, likely in zip(tracts, each, strict=True)
    }
    return named, findings, doubts


def _counts(reasons: tuple[str, ...]) -> dict[str, int]:
    return {reason: reasons.count(reason) for reason in sorted(set(reasons))}


def is_there(tract: TractResult) -> bool:
    """Whether there is anything of a tract to make a structure or a file of."""
    return tract.status is not TractStatus.NOT_FOUND and len(tract.streamlines) > 0


EDIT_TRACTS = Step(
    "edit-tracts",
    "Edit tracts",
    1,
    EditParams,
    ("tracts", "definitions_used", "imported_tracts", *EVIDENCE),
    ("edited_tracts", "edited_definitions", "removed"),
    _run,
    "Takes outliers out of the tracts and applies the edits by hand; what was taken out is kept "
    "and can be brought back.",
)
