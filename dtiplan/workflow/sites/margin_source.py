"""Margin source: proposals for margins from comparisons that were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.measured_margin import ComparisonFile, ErrorKind, MarginProposal, MeasuredError
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.structured_text import parsed_json
from dtiplan.domain.tracts import TractRule
from dtiplan.workflow.profile_measuring import measured_profiles
from dtiplan.workflow.sites.case_rules import rules_of_case
from dtiplan.workflow.sites.comparison_document import rules_of
from dtiplan.workflow.software import document_changes
from dtiplan.workflow.steps.measured_margins import registration_error
from dtiplan.workflow.tract_rules import wrong_rule

if TYPE_CHECKING:
    from dtiplan.workflow.cases.case import Case

_SURFACE = "surface_rms"
_COUNTED = (Layer.RESCAN, Layer.SCANNER)


@dataclass(frozen=True)
class Comparisons:
    """What was measured, and where it stands.

    Parameters
    ----------
    pairs : tuple of mapping
        As ``sites compare`` tells each.
    files : tuple of ComparisonFile
    notes : tuple of str
        On files that other software made than runs now.
    """

    pairs: tuple[Mapping[str, Any], ...]
    files: tuple[ComparisonFile, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProposedMargins:
    """Proposals for the tracts of a case, and those for which there can be none.

    Parameters
    ----------
    proposals : tuple of MarginProposal
    refused : tuple of (str, str)
        Tract that was measured or is in the case, and why it has no proposal.
    rules : mapping
        By which rule each tract of the case was found.
    """

    proposals: tuple[MarginProposal, ...]
    refused: tuple[tuple[str, str], ...]
    rules: Mapping[str, TractRule]


@dataclass(frozen=True)
class _Pair:
    """The surface distance of one tract in one pair of scans.

    Parameters
    ----------
    layer : Layer
    rms_mm : float
    name : str
    wrong : str
        Why it is not the tract of the case.
    subject : str
        Empty where the document does not tell.
    place : frozenset of str
        How both scans lie: no other pair has these matrices.
    """

    layer: Layer
    rms_mm: float
    name: str
    wrong: str
    subject: str
    place: frozenset[str]

    def is_again(self, other: _Pair) -> bool:
        """Whether two documents tell of the same pair, under whatever names."""
        subjects = {self.subject, other.subject} - {""}
        same = (self.layer, self.rms_mm, self.place) == (other.layer, other.rms_mm, other.place)
        return same and len(subjects) < 2


def read_comparisons(paths: Sequence[Path]) -> Comparisons:
    """Read documents of ``sites compare``, and the pairs of those of ``sites group``.

    Raises
    ------
    UserError
        ``not-a-comparison``: a file is none.
    """
    from dtiplan.workflow.files.codec import file_sha256

    found: list[Mapping[str, Any]] = []
    files: list[ComparisonFile] = []
    notes: list[str] = []
    for path in dict.fromkeys(path.absolute() for path in paths):
        try:
            files.append(ComparisonFile(str(path), file_sha256(path)))
            told = parsed_json(path.read_text(encoding="utf-8"))
            pairs = [told] if "figures" in told else told["pairs"]
            differs = document_changes(told)
            for pair in pairs:
                Layer(pair["layer"])
                _told_rules(pair)
                if not all({"figure", "part", "value"} <= set(f) for f in pair["figures"]):
                    raise ValueError("figures without a value")
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UserError(
                "The measured differences cannot be read.",
                f"{path} is no document of a comparison of sites ({error!r}).",
                "Give sites.json or group.json as 'dtiplan sites' writes them.",
                "not-a-comparison",
            ) from error
        found += pairs
        if differs:
            notes.append(f"{path.name} was made with other software: {'; '.join(differs)}")
    return Comparisons(tuple(found), tuple(files), tuple(notes))


def _told_rules(pair: Mapping[str, Any]) -> dict[str, tuple[TractRule, TractRule]]:
    """Give the rules of both scans by tract."""
    return {rules[0].tract: rules for rules in rules_of(pair)}


def margin_proposals(
    case: Case, comparisons: Comparisons, progress: Progress = silent
) -> ProposedMargins:
    """Propose a margin for each tract of a case that comparisons measured.

    Parameters
    ----------
    case : Case
        Its own registration and distortion count; rescans and scanners are those of the
        comparisons, of whatever persons.
    comparisons : Comparisons
    progress : Progress

    Returns
    -------
    ProposedMargins
        Nothing is done with them until somebody accepts one. A tract that was found by another
        definition, model or search than the case's is left out, with the reason.
    """
    rules = rules_of_case(case)
    measured = _by_tract(comparisons, rules)
    is_accepted = case.manifest.artifact("accepted_registration") is not None
    registration = registration_error(
        case.read("accepted_registration") if is_accepted else None, case.folder.name
    )
    shifts = {p.tract: p.shift_mm for p in measured_profiles(case, progress)}
    proposals, refused = [], []
    for tract in sorted({*measured, *shifts}):
        pairs = measured.get(tract, [])
        why = _why_none(pairs, is_in_case=tract in shifts)
        if why:
            refused.append((tract, why))
            continue
        shift = shifts[tract]
        distortion = _distortion_error(None if shift is None else shift.mean, case)
        proposed = _proposal(tract, pairs, (registration, distortion))
        proposals.append(replace(proposed, notes=(*proposed.notes, *comparisons.notes)))
    return ProposedMargins(tuple(proposals), tuple(refused), rules)


def _why_none(pairs: Sequence[_Pair], *, is_in_case: bool) -> str:
    if not is_in_case:
        return "the case has no streamlines of this tract"
    if not pairs:
        return "no comparison measured this tract between sessions or scanners"
    if all(p.wrong for p in pairs):
        return f"what was measured is another tract of this name: {pairs[0].wrong}"
    return ""


def _proposal(
    tract: str, pairs: Sequence[_Pair], of_case: tuple[MeasuredError, ...]
) -> MarginProposal:
    from dtiplan.processing.sites.measured_margin import propose_margin, surface_errors

    rescans, sites = (
        [(p.rms_mm, p.name) for p in pairs if p.layer is layer and not p.wrong]
        for layer in _COUNTED
    )
    found = propose_margin(tract, (*surface_errors(rescans, sites), *of_case))
    left_out = [p for p in pairs if p.wrong]
    if not left_out:
        return found
    note = f"{len(left_out)} of {len(pairs)} pairs are left out: {left_out[0].wrong}"
    return replace(found, notes=(*found.notes, note))


def _by_tract(comparisons: Comparisons, wanted: Mapping[str, TractRule]) -> dict[str, list[_Pair]]:
    """Gather the surface distances by tract; a pair that stands in two documents counts once."""
    found: dict[str, list[_Pair]] = {}
    for told in comparisons.pairs:
        layer = Layer(told["layer"])
        if layer not in _COUNTED:
            continue
        rules = _told_rules(told)
        subject = str(told.get("subject") or "")
        name = f"{subject}: {told['first']}, {told['second']}".removeprefix(": ")
        lie = told.get("half_way", {})
        place = frozenset(str(lie.get(f"half_from_{end}")) for end in ("first", "second"))
        for each in told["figures"]:
            if each["figure"] != _SURFACE or each["value"] is None:
                continue
            tract = str(each["part"])
            wrong = _wrong(tract, rules, wanted)
            pair = _Pair(layer, float(each["value"]), name, wrong, subject, place)
            others = found.setdefault(tract, [])
            if not any(pair.is_again(other) for other in others):
                others.append(pair)
    return found


def _wrong(
    tract: str,
    rules: Mapping[str, tuple[TractRule, TractRule]],
    wanted: Mapping[str, TractRule],
) -> str:
    """Say why a tract was not measured as the case has it."""
    if tract not in wanted:
        return ""  # told as such: the case has none
    if tract not in rules:
        return "the comparison does not tell by which definition it was found"
    both = [wrong_rule(rule, wanted[tract]) for rule in rules[tract]]
    return both[0] or both[1]


def _distortion_error(shift_mm: Any, case: Case) -> MeasuredError:
    how = (
        "root mean square, along the tract, of the shift that distortion may have left; expected "
        "from the readout or measured with reversed phase encoding, as the case says"
    )
    kind = ErrorKind.DISTORTION
    known = None if shift_mm is None else np.asarray(shift_mm, np.float64)
    if known is None or not np.isfinite(known).any():
        has_step = case.manifest.artifact("distortion") is not None
        why = case.read("distortion").explanation if has_step else "it was not estimated"
        return MeasuredError(kind, None, 0, how, (), why)
    rms = float(np.sqrt(np.nanmean(known**2)))
    return MeasuredError(kind, rms, 0, how, (case.folder.name,))
