"""Margin acceptance: a proposal taken in somebody's name, and whether it still stands.

What is accepted is a line of text, which ``make-structures`` takes: recipe, every error, the
files with their SHA-256, the rule of the tract and its streamlines' SHA-256 are in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.measured_margin import AcceptedMargin, MarginProposal
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.files.codec import content_sha256, value_text
from dtiplan.workflow.sites.margin_source import Comparisons, ProposedMargins
from dtiplan.workflow.steps.measured_margins import (
    LARGEST_MM,
    changed_files,
    margins_from,
    wrong_for_case,
    wrong_margins,
)

if TYPE_CHECKING:
    from dtiplan.workflow.cases.case import Case

_SAME_MM = 1e-6


def accept_margin(proposal: MarginProposal, accepted_by: str, reason: str = "") -> AcceptedMargin:
    """Take a proposal as the margin of a tract, in somebody's name.

    Raises
    ------
    UserError
        ``margin-nobody``: nobody is named. ``margin-incomplete``: an error was not measured and
        no reason is given why the margin is used all the same. ``margin-nothing``: it is 0.
        ``margin-too-large``: no PRV may have it.
    """
    problem = f"The margin of {proposal.tract} is not taken."
    if not accepted_by.strip():
        raise UserError(
            problem, "Nobody is named.", "Give the name of who accepts it.", "margin-nobody"
        )
    if proposal.margin_mm <= 0.0:
        raise UserError(
            problem, "It is 0 mm.", "Measure what it is made of first.", "margin-nothing"
        )
    if proposal.margin_mm > LARGEST_MM:
        raise UserError(
            problem,
            f"It is {proposal.margin_mm:.1f} mm; a PRV may have up to {LARGEST_MM:g} mm.",
            "Look for the reason of so large a difference between the scans.",
            "margin-too-large",
        )
    if not proposal.is_complete and not reason.strip():
        missing = ", ".join(e.kind.value for e in proposal.errors if e.sd_mm is None)
        raise UserError(
            problem,
            f"Not measured: {missing}. The margin is a lower bound.",
            "Measure it, or say why the margin is used all the same.",
            "margin-incomplete",
        )
    return AcceptedMargin(proposal, accepted_by.strip(), reason.strip())


def accept_in_case(
    case: Case,
    proposed: ProposedMargins,
    comparisons: Comparisons,
    tracts: Mapping[str, float | None],
    signed: tuple[str, str],
) -> tuple[AcceptedMargin, ...]:
    """Accept the margins of some tracts of a case; its audit log tells of each.

    Parameters
    ----------
    case : Case
    proposed : ProposedMargins
    comparisons : Comparisons
    tracts : mapping
        The margin, mm, that was seen, by tract; None where it is taken as it comes.
    signed : (str, str)
        Name, and the reason where something was not measured.

    Raises
    ------
    UserError
        As ``accept_margin``; ``margin-not-proposed``: of a tract without a proposal;
        ``margin-changed``: it is another one than was seen. Then none is accepted.
    """
    proposals = {p.tract: p for p in proposed.proposals}
    reasons = dict(proposed.refused)
    hashes = {t.name: content_sha256(t.streamlines) for t in case.read(_tracts(case))}
    taken = []
    for tract, seen_mm in tracts.items():
        if tract not in proposals:
            raise UserError(
                f"The margin of {tract} is not taken.",
                f"There is no proposal for it: {reasons.get(tract, 'no such tract')}.",
                f"Choose among {', '.join(proposals) or '(none)'}.",
                "margin-not-proposed",
            )
        _refuse_unseen(proposals[tract], seen_mm)
        bare = accept_margin(proposals[tract], *signed)
        taken.append(
            AcceptedMargin(
                bare.proposal, bare.accepted_by, bare.reason, now_utc(), comparisons.files,
                proposed.rules[tract], hashes[tract], _distortion_sha256(case),
            )
        )  # fmt: skip
    for margin in taken:
        add_event(case.folder, case.manifest.case_uid, "margin-accepted", _audited(margin))
    return tuple(taken)


def _refuse_unseen(proposal: MarginProposal, seen_mm: float | None) -> None:
    """Nobody accepts a margin that changed while it was looked at."""
    if seen_mm is None or abs(seen_mm - proposal.margin_mm) < _SAME_MM:
        return
    raise UserError(
        f"The margin of {proposal.tract} is not taken.",
        f"It is {proposal.margin_mm:.1f} mm now, not {seen_mm:g} mm.",
        "Have it proposed again and look at what changed.",
        "margin-changed",
    )


def wanted_margins(words: Sequence[str]) -> dict[str, float | None]:
    """Read ``TRACT`` or ``TRACT=MM``, the margin that was seen.

    Raises
    ------
    UserError
        ``margin-option``: it is not written so.
    """
    wanted: dict[str, float | None] = {}
    for word in words:
        tract, equals, seen = word.partition("=")
        try:
            wanted[tract] = float(seen) if equals else None
        except ValueError as error:
            raise UserError(
                "The margin to accept cannot be read.",
                f"'{word}' is no tract with a margin in mm.",
                "Write TRACT or TRACT=MM, for example CST_L=1.2.",
                "margin-option",
            ) from error
    return wanted


def margin_arguments(
    case_folder: Path,
    files: Sequence[Path],
    wanted: Mapping[str, float] | None = None,
    signed: tuple[str, str] = ("", ""),
) -> tuple[str, ...]:
    """Give the arguments of ``dtiplan`` that propose margins, and accept those that are wanted."""
    asked = ["sites", "margin", str(case_folder), "--measured", *map(str, files)]
    if wanted:
        asked += ["--accept", *(f"{tract}={mm:.1f}" for tract, mm in wanted.items())]
        asked += [f"--by={signed[0]}", f"--reason={signed[1]}"]
    return tuple(asked)


def _audited(margin: AcceptedMargin) -> dict[str, Any]:
    return {
        "what": margin.prv_order.replace("=", " ") + " mm",
        "tract": margin.proposal.tract,
        "margin_mm": margin.proposal.margin_mm,
        "accepted_by": margin.accepted_by,
        "reason": margin.reason,
        "files": [asdict(file) for file in margin.files],
        "sha256": content_sha256(margin),
    }


def _tracts(case: Case) -> str:
    return tracts_artifact(case.manifest)


def acceptance_texts(margins: Sequence[AcceptedMargin]) -> list[str]:
    """Give accepted margins as the parameters of ``make-structures``."""
    return [value_text(margin) for margin in margins]


def margin_problems(case: Case, texts: Sequence[str]) -> dict[str, str]:
    """Say of each accepted margin, by tract, why it does not stand any more; empty where it does.

    Reads the tracts and the files: not for a window's thread.
    """
    found: dict[str, str] = {}
    if wrong_margins(texts):
        return found
    names = (_tracts(case), definitions_artifact(case.manifest))
    if any(case.manifest.artifact(name) is None for name in names):
        return {m.proposal.tract: "the case has no such tract" for m in margins_from(texts)}
    tracts, told = (case.read(name) for name in names)
    accepted = case.manifest.artifact("accepted_registration") is not None
    registration = case.read("accepted_registration") if accepted else None
    for margin in margins_from(texts):
        gone = changed_files(margin).changed
        found[margin.proposal.tract] = (
            wrong_for_case(margin, tracts, told, registration)
            or (f"{gone[0]} has changed since" if gone else "")
            or _wrong_distortion(case, margin)
        )
    return found


def _wrong_distortion(case: Case, margin: AcceptedMargin) -> str:
    """Say that the distortion was estimated anew; the step itself does not read it."""
    is_same = margin.distortion_sha256 == _distortion_sha256(case)
    return "" if is_same else "the distortion was estimated anew since"


def _distortion_sha256(case: Case) -> str:
    ref = case.manifest.artifact("distortion")
    return "" if ref is None else ref.sha256


def read_acceptances(path: Path) -> tuple[str, ...]:
    """Read the accepted margins of a document of ``sites margin``.

    Raises
    ------
    UserError
        ``not-accepted-margins``: the file holds none.
    """
    try:
        texts = tuple(parsed_json(path.read_text(encoding="utf-8"))["accepted"])
        problem = wrong_margins(texts) or ("" if texts else "none was accepted")
    except (OSError, ValueError, KeyError, TypeError) as error:
        problem = repr(error)
    if problem:
        raise UserError(
            "The accepted margins cannot be read.",
            f"{path}: {problem}.",
            "Give the file that 'dtiplan sites margin --accept' wrote.",
            "not-accepted-margins",
        )
    return texts
