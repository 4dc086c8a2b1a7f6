"""What the table of measured margins shows: proposals and accepted margins, tract by tract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from dtiplan.domain.measured_margin import AcceptedMargin
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.time_texts import time_text
from dtiplan.workflow.sites.margin_document import proposal_entry
from dtiplan.workflow.steps.measured_margins import margins_from


class MarginState(Enum):
    """What became of a margin."""

    PROPOSED = auto()
    ACCEPTED = auto()
    OUT_OF_DATE = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class MarginRow:
    """One tract.

    Parameters
    ----------
    tract : str
    state : MarginState
    entry : mapping or None
        What the margin is made of, as the ``sites margin`` document tells it: of the accepted one
        while it stands, else of the proposal; None where there is neither.
    accepted : AcceptedMargin or None
    proposed_mm : float or None
        What can be accepted now.
    why : str
        Why it is out of date, or refused; English.
    """

    tract: str
    state: MarginState
    entry: Mapping[str, Any] | None
    accepted: AcceptedMargin | None
    proposed_mm: float | None
    why: str = ""

    @property
    def needs_reason(self) -> bool:
        """Whether who accepts has to say why."""
        return self.entry is not None and not self.entry["is_complete"]


def margin_rows(
    document: Mapping[str, Any] | None, texts: Sequence[str], problems: Mapping[str, str]
) -> tuple[MarginRow, ...]:
    """Give a row for each tract that has a margin, a proposal or a refusal.

    Parameters
    ----------
    document : mapping or None
        What ``sites margin`` proposed last.
    texts : sequence of str
        Accepted margins among the settings of the step.
    problems : mapping
        Why an accepted one does not stand any more, by tract.
    """
    proposals = {p["tract"]: p for p in (document or {}).get("proposals", ())}
    refused = {r["tract"]: r["reason"] for r in (document or {}).get("refused", ())}
    accepted = {m.proposal.tract: m for m in margins_from(texts)}
    rows = []
    for tract in sorted({*proposals, *refused, *accepted}):
        proposal, margin = proposals.get(tract), accepted.get(tract)
        proposed_mm = None if proposal is None else float(proposal["margin_mm"])
        if margin is not None:
            problem = problems.get(tract, "")
            entry = proposal if problem and proposal else proposal_entry(margin.proposal)
            state = MarginState.OUT_OF_DATE if problem else MarginState.ACCEPTED
            rows.append(MarginRow(tract, state, entry, margin, proposed_mm, problem))
        elif proposal is not None:
            rows.append(MarginRow(tract, MarginState.PROPOSED, proposal, None, proposed_mm))
        else:
            rows.append(MarginRow(tract, MarginState.REFUSED, None, None, None, refused[tract]))
    return tuple(rows)


def state_words(row: MarginRow) -> str:
    """Say what became of a margin."""
    if row.state is MarginState.ACCEPTED:
        return tr("accepted")
    if row.state is MarginState.OUT_OF_DATE:
        return tr("out of date")
    return tr("proposed") if row.state is MarginState.PROPOSED else tr("refused")


def error_words(kind: str) -> str:
    """Give the title of an error."""
    return {
        "rescan": tr("Rescan"),
        "scanner": tr("Other scanner"),
        "registration": tr("Registration"),
        "distortion": tr("Distortion"),
    }[kind]


def fact_rows_of(row: MarginRow) -> list[tuple[str, str]]:
    """Tell what a margin is made of, by whom it was accepted, and what limits it."""
    rows = [(tr("Why"), tr(row.why))] if row.why else []
    entry = row.entry
    if entry is None:
        return rows
    rows += [(error_words(e["error"]), _error_text(e)) for e in entry["errors"]]
    combined = tr("{sd} mm, root of the sum of squares")
    rows.append((tr("Together"), combined.format(sd=number_text(entry["combined_sd_mm"], 2))))
    rows.append((tr("Recipe"), _recipe_text(entry)))
    if row.accepted is not None and row.state is MarginState.ACCEPTED:
        rows += _accepted_rows(row.accepted)
    return rows


def _error_text(error: Mapping[str, Any]) -> str:
    if error["sd_mm"] is None:
        return tr("not measured: {reason}").format(reason=tr(error["reason"]))
    sd = number_text(error["sd_mm"], 2)
    if not error["n"]:
        return tr("SD {sd} mm").format(sd=sd)
    return tr("SD {sd} mm, n = {n}").format(sd=sd, n=error["n"])


def _recipe_text(entry: Mapping[str, Any]) -> str:
    said = tr("{factor} × {sd} mm, rounded up to {margin} mm")
    return said.format(
        factor=number_text(entry["recipe"]["factor"], 1),
        sd=number_text(entry["combined_sd_mm"], 2),
        margin=number_text(entry["margin_mm"], 1),
    )


def _accepted_rows(margin: AcceptedMargin) -> list[tuple[str, str]]:
    who = tr("by {name}, {when}").format(
        name=margin.accepted_by, when=time_text(margin.accepted_utc)
    )
    rows = [(tr("Accepted"), who)]
    if margin.reason:
        rows.append((tr("Reason"), margin.reason))
    for file in margin.files:
        rows.append((tr("{file}, SHA-256").format(file=Path(file.path).name), file.sha256))
    return rows


def how_texts_of(row: MarginRow) -> list[str]:
    """Tell how each error was measured and on what, what the recipe means, and its limits."""
    entry = row.entry
    if entry is None:
        return []
    said = []
    for error in entry["errors"]:
        text = f"{error_words(error['error'])}: {tr(error['how'])}"
        where = ", ".join(dict.fromkeys(error["from"]))
        said.append(tr("{text}. From: {where}").format(text=text, where=where) if where else text)
    recipe = entry["recipe"]
    said += [tr(recipe["meaning"]), tr(recipe["source"])]
    return [*said, *(tr(note) for note in entry["notes"])]
