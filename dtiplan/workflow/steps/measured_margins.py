"""Measured margins among the orders of make-structures: read, checked against the case, told.

Each is a line of text with everything it was made of (``workflow/sites/margin_acceptance.py``).
A margin that was accepted for other streamlines, another registration or another content of the
files it came from is refused: nobody accepted it for these.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.measured_margin import AcceptedMargin, ErrorKind, MeasuredError, margin_of
from dtiplan.workflow.files.codec import content_sha256, file_sha256, value_of_text
from dtiplan.workflow.tract_rules import rule_of, wrong_rule

if TYPE_CHECKING:
    from dtiplan.domain.registration import Registration
    from dtiplan.domain.tracts import TractResult
    from dtiplan.workflow.steps.planning_risk_volumes import Prv

MARGINS = "accepted_margins"
"""Among the facts of the step: a list, since no tract is called so."""
LARGEST_MM = 20.0

_FITS_APART = 2.2568
"""Mean distance of two places with independent normal errors of SD 1 along three axes:
2 sqrt(2 / pi) sqrt(2)."""
_AXES = 3
_SAME_MM = 1e-6
_SHORT_SHA, _SHOWN_FILES = 12, 2
"""In the description of a structure, which has 1024 letters."""
_REMEDY = "Have margins proposed again and accept anew, or take this one back."


@dataclass(frozen=True)
class UsedMargins:
    """What a run uses.

    Parameters
    ----------
    margins : tuple of AcceptedMargin
    findings : tuple of Finding
    sources : mapping
        SHA-256 of the files they came from, by path, of those that are still there.
    """

    margins: tuple[AcceptedMargin, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, str]

    @property
    def prv_orders(self) -> tuple[str, ...]:
        """The structures that follow from them."""
        return tuple(margin.prv_order for margin in self.margins)

    def of(self, prv: Prv) -> AcceptedMargin | None:
        """Give the margin that a structure was ordered with; None where it was typed."""
        return next((m for m in self.margins if _is_of(m, prv)), None)

    def made_of(self, prv: Prv) -> str:
        """Say what a structure is, and where its margin came from."""
        margin = self.of(prv)
        return prv.made_of if margin is None else f"{prv.made_of} ({margin_words(margin)})"


@dataclass(frozen=True)
class FilesNow:
    """The files of a margin as they are now.

    Parameters
    ----------
    same, changed, missing : tuple of str
        Paths.
    """

    same: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]


def _is_of(margin: AcceptedMargin, prv: Prv) -> bool:
    told = margin.proposal
    return (told.tract, told.margin_mm) == (prv.tract.name, prv.margin_mm)


def wrong_margins(texts: Sequence[str]) -> str:
    """Say what is wrong with the first text that is no accepted margin; empty for nothing."""
    try:
        margins = margins_from(texts)
    except ValueError as error:
        return str(error)
    names = [margin.proposal.tract for margin in margins]
    twice = sorted({name for name in names if names.count(name) > 1})
    return f"{twice[0]} has two accepted margins" if twice else ""


def margins_from(texts: Sequence[str]) -> tuple[AcceptedMargin, ...]:
    """Read accepted margins.

    Raises
    ------
    ValueError
        A text is none, or its margin is not what its recipe makes of its errors.
    """
    return tuple(_margin_from(text) for text in texts)


def _margin_from(text: str) -> AcceptedMargin:
    try:
        margin = value_of_text(text)
        if not isinstance(margin, AcceptedMargin):
            raise TypeError("something else")
        told = margin.proposal
        due_mm = margin_of(told.errors, told.recipe)
        is_right = abs(due_mm - told.margin_mm) < _SAME_MM and 0.0 < due_mm <= LARGEST_MM
        is_signed = bool(margin.accepted_by.strip() and margin.accepted_utc)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise ValueError("this is no accepted margin") from error
    if not is_right:
        raise ValueError(f"the margin of {told.tract} does not follow from what was measured")
    if not is_signed or not margin.tract_sha256:
        raise ValueError(f"the margin of {told.tract} was accepted by nobody")
    return margin


def registration_error(registration: Registration | None, case_name: str) -> MeasuredError:
    """Give the error of a registration as the spread of its fits tells it."""
    how = (
        "distance of two fits of the registration to the planning series from different samples, "
        "over 2.26 (its mean for an SD of 1 along three axes); it tells how sharp the fit is, not "
        "whether it is right"
    )
    kind = ErrorKind.REGISTRATION
    if registration is None:
        return MeasuredError(kind, None, 0, how, (), "the registration is not accepted")
    sd_mm = float(registration.quality.spread_mm) / _FITS_APART
    return MeasuredError(kind, sd_mm, _AXES, how, (case_name,))


def wrong_for_case(
    margin: AcceptedMargin,
    tracts: Sequence[TractResult],
    told: Mapping[str, Mapping[str, Any]],
    registration: Registration | None,
) -> str:
    """Say why a margin was accepted for something else than a case holds; empty where it was not.

    Parameters
    ----------
    margin : AcceptedMargin
    tracts : sequence of TractResult
    told : mapping
        Of their definitions, by name.
    registration : Registration or None
        As it was accepted.
    """
    name = margin.proposal.tract
    tract = next((t for t in tracts if t.name == name), None)
    if tract is None:
        return "the case has no such tract"
    other_rule = margin.rule and wrong_rule(margin.rule, rule_of(tract, told.get(name, {})))
    if other_rule:
        return other_rule
    if content_sha256(tract.streamlines) != margin.tract_sha256:
        return "the tract has changed since"
    return _wrong_registration(margin, registration)


def _wrong_registration(margin: AcceptedMargin, registration: Registration | None) -> str:
    now = registration_error(registration, "").sd_mm
    errors = margin.proposal.errors
    then = next((e.sd_mm for e in errors if e.kind is ErrorKind.REGISTRATION), None)
    # What was not measured then may be measured now: the person accepted without it.
    if then is None or (now is not None and abs(now - then) < _SAME_MM):
        return ""
    said = "not accepted any more" if now is None else f"{now:.2f} mm now"
    return f"the error of the registration was {then:.2f} mm and is {said}"


def changed_files(margin: AcceptedMargin) -> FilesNow:
    """Look whether the files a margin came from are still there as they were."""
    same, changed, missing = [], [], []
    for file in margin.files:
        path = Path(file.path)
        if not path.is_file():
            missing.append(file.path)
        elif file_sha256(path) == file.sha256:
            same.append(file.path)
        else:
            changed.append(file.path)
    return FilesNow(tuple(same), tuple(changed), tuple(missing))


def used_margins(
    texts: Sequence[str],
    tracts: Sequence[TractResult],
    told: Mapping[str, Mapping[str, Any]],
    registration: Registration,
) -> UsedMargins:
    """Read the margins of a run, each checked against the case and against its files.

    Raises
    ------
    UserError
        ``margin-out-of-date``: one was accepted for something else.
    """
    margins = margins_from(texts)
    findings: list[Finding] = []
    sources: dict[str, str] = {}
    for margin in margins:
        files = changed_files(margin)
        why = wrong_for_case(margin, tracts, told, registration)
        if not why and files.changed:
            why = f"{files.changed[0]} has changed since"
        if why:
            raise UserError(
                f"The measured margin of {margin.proposal.tract} is out of date.",
                f"{margin.accepted_by} accepted it, but {why}.",
                _REMEDY,
                "margin-out-of-date",
            )
        findings += _findings(margin, files)
        sources |= {f.path: f.sha256 for f in margin.files if f.path in files.same}
    return UsedMargins(margins, tuple(findings), sources)


def _findings(margin: AcceptedMargin, files: FilesNow) -> list[Finding]:
    told = margin.proposal
    day = margin.accepted_utc[:10]
    found = [
        Finding(
            Severity.INFO,
            "margin-accepted",
            f"{told.tract}: a margin of {told.margin_mm:.1f} mm from measured differences was "
            f"accepted by {margin.accepted_by} on {day}.",
            "Errors of positioning and of the beam are not in it.",
        )
    ]
    if not told.is_complete:
        missing = ", ".join(e.kind.value for e in told.errors if e.sd_mm is None)
        found.append(
            Finding(
                Severity.WARNING,
                "margin-incomplete",
                f"{told.tract}: the measured margin is a lower bound; not measured: {missing}. "
                f"It is used because: {margin.reason}",
                "Measure what is missing, then have the margin proposed again.",
            )
        )
    if files.missing:
        found.append(
            Finding(
                Severity.INFO,
                "margin-file-missing",
                f"{told.tract}: {files.missing[0]}, from which the margin came, is not there any "
                "more. Its SHA-256 is kept.",
                "Nothing has to be done; keep such files where they are.",
            )
        )
    return found


def margin_words(margin: AcceptedMargin) -> str:
    """Say in a structure's description where its margin came from; English, no accents."""
    told = margin.proposal
    parts = ", ".join(
        f"{e.kind.value} {'not measured' if e.sd_mm is None else f'{e.sd_mm:.2f}'}"
        for e in told.errors
    )
    shown, more = margin.files[:_SHOWN_FILES], len(margin.files) - _SHOWN_FILES
    files = ", ".join(f"{Path(f.path).name[-24:]} {f.sha256[:_SHORT_SHA]}" for f in shown)
    others = f" and {more} more" if more > 0 else ""
    plain = unicodedata.normalize("NFKD", margin.accepted_by)
    who = "".join(c for c in plain if not unicodedata.combining(c))[:40]
    bound = "" if told.is_complete else ", lower bound"
    return (
        f"measured margin{bound}: {told.recipe.systematic_factor:g} x root sum of squares of SD "
        f"mm {parts}; accepted by {who} {margin.accepted_utc[:10]}; from {files}{others}"
    )


def margin_facts(used: UsedMargins) -> dict[str, Any]:
    """Give what is told of the accepted margins, as plain JSON; nothing where there is none."""
    return {MARGINS: [margin_entry(m) for m in used.margins]} if used.margins else {}


def margin_entry(margin: AcceptedMargin) -> dict[str, Any]:
    """Give an accepted margin as documents tell it."""
    told = margin.proposal
    return {
        "tract": told.tract,
        "margin_mm": told.margin_mm,
        "upper_mm": told.upper_mm,
        "is_complete": told.is_complete,
        "recipe": told.recipe.name,
        "factor": told.recipe.systematic_factor,
        "recipe_source": told.recipe.source,
        "errors": [
            {
                "error": e.kind.value,
                "sd_mm": None if e.sd_mm is None else round(e.sd_mm, 4),
                "n": e.n,
                "reason": e.reason,
            }
            for e in told.errors
        ],
        "accepted_by": margin.accepted_by,
        "accepted_utc": margin.accepted_utc,
        "reason": margin.reason,
        "files": [{"path": f.path, "sha256": f.sha256} for f in margin.files],
    }


def is_text_of(text: str, tract: str) -> bool:
    """Whether a text is the accepted margin of a tract, without checking it."""
    try:
        return bool(json.loads(text)["fields"]["proposal"]["fields"]["tract"] == tract)
    except (ValueError, KeyError, TypeError):
        return False
