"""Margin source: proposals for margins from comparisons that were written, and their acceptance."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.measured_margin import AcceptedMargin, ErrorKind, MarginProposal, MeasuredError
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.site_comparison import Layer
from dtiplan.workflow.documents import document
from dtiplan.workflow.profile_measuring import measured_profiles

if TYPE_CHECKING:
    from dtiplan.workflow.cases.case import Case

_FITS_APART = 2.2568
"""Mean distance of two places with independent normal errors of SD 1 along three axes:
2 sqrt(2 / pi) sqrt(2)."""
_AXES = 3
_SURFACE = "surface_rms"

Pairs = dict[str, list[tuple[float, str]]]


def read_comparisons(paths: Sequence[Path]) -> tuple[Mapping[str, Any], ...]:
    """Read documents of ``sites compare``, and the pairs of those of ``sites group``.

    Raises
    ------
    UserError
        ``not-a-comparison``: a file is none.
    """
    found: list[Mapping[str, Any]] = []
    for path in paths:
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            pairs = [told] if "figures" in told else told["pairs"]
            for pair in pairs:
                Layer(pair["layer"])
                if not all({"figure", "part", "value"} <= set(f) for f in pair["figures"]):
                    raise ValueError("figures without a value")
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UserError(
                "The measured differences cannot be read.",
                f"{path} is no document of a comparison of sites ({error!r}).",
                "Give sites.json or group.json as 'dtiplan sites' writes them.",
                "not-a-comparison",
            ) from error
        found += pairs
    return tuple(found)


def margin_proposals(
    case: Case, comparisons: Sequence[Mapping[str, Any]], progress: Progress = silent
) -> tuple[MarginProposal, ...]:
    """Propose a margin for each tract of a case that comparisons measured.

    Parameters
    ----------
    case : Case
        Its own registration and distortion count; rescans and scanners are those of the
        comparisons, of whatever persons.
    comparisons : sequence of mapping
        As ``read_comparisons`` gives them.
    progress : Progress

    Returns
    -------
    tuple of MarginProposal
        Nothing is done with them until somebody accepts one.
    """
    from dtiplan.processing.sites.measured_margin import propose_margin, surface_errors

    rescans = _pairs(comparisons, Layer.RESCAN)
    sites = _pairs(comparisons, Layer.SCANNER)
    registration = _registration_error(case)
    shifts = {p.tract: p.shift_mm for p in measured_profiles(case, progress)}
    found = []
    for tract in sorted({*rescans, *sites} & set(shifts)):
        of_pairs = surface_errors(rescans.get(tract, []), sites.get(tract, []))
        shift = shifts[tract]
        distortion = _distortion_error(None if shift is None else shift.mean, case)
        found.append(propose_margin(tract, (*of_pairs, registration, distortion)))
    return tuple(found)


def accept_margin(proposal: MarginProposal, accepted_by: str, reason: str = "") -> AcceptedMargin:
    """Take a proposal as the margin of a tract, in somebody's name.

    Raises
    ------
    UserError
        ``margin-nobody``: nobody is named. ``margin-incomplete``: an error was not measured and
        no reason is given why the margin is used all the same. ``margin-nothing``: it is 0.
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
    if not proposal.is_complete and not reason.strip():
        missing = ", ".join(e.kind.value for e in proposal.errors if e.sd_mm is None)
        raise UserError(
            problem,
            f"Not measured: {missing}. The margin is a lower bound.",
            "Measure it, or say why the margin is used all the same.",
            "margin-incomplete",
        )
    return AcceptedMargin(proposal, accepted_by.strip(), reason.strip())


def _pairs(comparisons: Sequence[Mapping[str, Any]], layer: Layer) -> Pairs:
    """Gather the surface distances of one layer by tract."""
    found: Pairs = {}
    for told in comparisons:
        if told["layer"] != layer.value:
            continue
        subject = f"{told['subject']}: " if told.get("subject") else ""
        name = f"{subject}{told['first']}, {told['second']}"
        for each in told["figures"]:
            if each["figure"] == _SURFACE and each["value"] is not None:
                found.setdefault(each["part"], []).append((float(each["value"]), name))
    return found


def _registration_error(case: Case) -> MeasuredError:
    how = (
        "distance of two fits of the registration to the planning series from different samples, "
        "over 2.26 (its mean for an SD of 1 along three axes); it tells how sharp the fit is, not "
        "whether it is right"
    )
    kind, name = ErrorKind.REGISTRATION, (case.folder.name,)
    if case.manifest.artifact("accepted_registration") is None:
        return MeasuredError(kind, None, 0, how, (), "the registration is not accepted")
    quality = case.read("accepted_registration").quality
    return MeasuredError(kind, float(quality.spread_mm) / _FITS_APART, _AXES, how, name)


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


def margin_document(paths: Sequence[Path], proposals: Sequence[MarginProposal]) -> dict[str, Any]:
    """Give the ``sites margin`` document: each margin with its recipe and all its errors."""
    return document(
        paths,
        (),
        proposals=[
            {
                "tract": p.tract,
                "margin_mm": p.margin_mm,
                "upper_mm": p.upper_mm,
                "combined_sd_mm": round(p.combined_sd_mm, 4),
                "is_complete": p.is_complete,
                "recipe": {
                    "name": p.recipe.name,
                    "factor": p.recipe.systematic_factor,
                    "meaning": p.recipe.meaning,
                    "source": p.recipe.source,
                },
                "errors": [
                    {
                        "error": e.kind.value,
                        "sd_mm": None if e.sd_mm is None else round(e.sd_mm, 4),
                        "n": e.n,
                        "how": e.how,
                        "from": list(e.came_from),
                        "reason": e.reason,
                    }
                    for e in p.errors
                ],
                "notes": list(p.notes),
            }
            for p in proposals
        ],
    )


def margin_text(proposals: Sequence[MarginProposal]) -> str:
    """Say the same for a person."""
    if not proposals:
        return "No tract of the case was measured in these comparisons."
    lines = []
    for p in proposals:
        upper = "" if p.upper_mm is None else f", upper {p.upper_mm:.1f} mm"
        lines.append(f"{p.tract}: {p.margin_mm:.1f} mm{upper}")
        for e in p.errors:
            sd = f"not measured: {e.reason}" if e.sd_mm is None else f"SD {e.sd_mm:.2f} mm, n {e.n}"
            lines.append(f"    {e.kind.value}: {sd}; {e.how}; from {', '.join(e.came_from) or '-'}")
        lines += [f"    {note}" for note in p.notes]
    recipe = proposals[0].recipe
    return "\n".join([*lines, recipe.name, recipe.meaning, recipe.source])
