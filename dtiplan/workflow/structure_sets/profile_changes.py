"""Structures made fit for a planning system, with a record of everything that was changed.

Nothing here may lose a structure or a part of one unsaid: what cannot be made fit is refused by
name and reason, and what was changed is verified against the same intention as before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.planning import PlanningSeries, SlicePlanes
from dtiplan.domain.structures import Contour, ContourType, MadeStructure, Structure
from dtiplan.domain.tps_profiles import (
    ChangeKind,
    HoleForm,
    ImagePlane,
    ProfileChange,
    TpsProfile,
    fitted_name,
    is_prv_name,
)

_AXIAL = 1e-3
"""Sine of the angle up to which slices count as axial."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """What a planning system gets.

    Parameters
    ----------
    made : tuple of MadeStructure
        In the order they came; those that were refused are missing.
    label : str
        Of the structure set.
    changes : tuple of ProfileChange
    """

    made: tuple[MadeStructure, ...]
    label: str
    changes: tuple[ProfileChange, ...]


def check_images(profile: TpsProfile, planning: PlanningSeries) -> None:
    """Refuse a planning series that the system does not take structures on.

    Raises
    ------
    UserError
        ``profile-images``, naming the rule and where it comes from.
    """
    rules, planes = profile.images, planning.planes
    length_mm = float(planes.depths_mm[-1] - planes.depths_mm[0])
    tilt = float(np.hypot(*planes.axes[2, :2]))
    if planning.modality.value not in rules.modalities:
        why, rule = f"It is a {planning.modality.value} series", "images.modalities"
        takes = " or ".join(rules.modalities)
    elif rules.planes is ImagePlane.AXIAL and tilt > _AXIAL:
        why = f"Its slices are tilted by {np.degrees(np.arcsin(min(tilt, 1.0))):.1f} degrees"
        rule, takes = "images.planes", "axial slices"
    elif 0 < rules.most_slices < len(planes):
        why, rule = f"It has {len(planes)} slices", "images.most_slices"
        takes = f"at most {rules.most_slices}"
    elif 0.0 < rules.longest_mm < length_mm:
        why, rule = f"It is {length_mm:.0f} mm long", "images.longest_mm"
        takes = f"at most {rules.longest_mm:g} mm"
    else:
        return
    raise UserError(
        f"No structure can be written on this series for {profile.title}.",
        f"{why}; the profile takes {takes} ({rule}: {profile.source_of(rule)}).",
        "Choose another planning series or profile, or change the rule in a profile of your own "
        "where your system is known to take it.",
        "profile-images",
    )


def fit_structures(
    made: Sequence[MadeStructure], planning: PlanningSeries, profile: TpsProfile, label: str
) -> Fitted:
    """Make structures fit for a planning system.

    Parameters
    ----------
    made : sequence of MadeStructure
    planning : PlanningSeries
    profile : TpsProfile
    label : str
        Structure set label.

    Raises
    ------
    UserError
        The series is not taken, or no structure is left.
    """
    check_images(profile, planning)
    changes: list[ProfileChange] = []
    cut = label[: profile.longest_label]
    if cut != label:
        changes.append(_change(profile, "", ChangeKind.LABEL_CUT, label, cut, "longest_label"))
    fits, taken = [], [m.structure.name for m in made if _keeps_name(m, profile)]
    for structure in made:
        fit, said = _fitted(structure, planning.planes, profile, taken)
        refused = _reason_refused(structure, fit, profile)
        if refused is not None:
            changes.append(refused)
            continue
        fits.append(fit)
        changes.extend(said)
        taken.append(fit.structure.name)
    if not fits:
        said_why = "; ".join(f"{c.structure}: {c.before}" for c in changes if _is_refusal(c))
        raise UserError(
            f"No structure can be written for {profile.title}.",
            f"The profile refuses all of them ({said_why}).",
            "Choose another profile, or change the rule in a profile of your own.",
            "profile-refuses-all",
        )
    return Fitted(tuple(fits), cut, tuple(changes))


def refusal_findings(changes: Sequence[ProfileChange], title: str) -> tuple[Finding, ...]:
    """Give a warning for each structure that is not in the file."""
    return tuple(
        Finding(
            Severity.WARNING,
            "profile-refused-structure",
            f"{c.structure} is not in the file: {c.before} (profile {title}, rule {c.rule}).",
            "Do not take its absence for safety; export it with another profile.",
        )
        for c in changes
        if _is_refusal(c)
    )


def _is_refusal(change: ProfileChange) -> bool:
    return change.kind is ChangeKind.REFUSED


def _change(
    profile: TpsProfile, structure: str, kind: ChangeKind, before: str, after: str, rule: str
) -> ProfileChange:
    return ProfileChange(structure, kind, before, after, rule, profile.source_of(rule))


def _keeps_name(made: MadeStructure, profile: TpsProfile) -> bool:
    return fitted_name(made.structure.name, profile.names) == made.structure.name


def _reason_refused(
    made: MadeStructure, fit: MadeStructure, profile: TpsProfile
) -> ProfileChange | None:
    fewest, most = profile.contours.fewest_slices, profile.contours.most_points
    n_slices = len({patch.slice_index for patch in made.intended})
    longest = max(len(c.points_ras_mm) for c in fit.structure.contours)
    if n_slices < fewest:
        why = f"it is on too few slices ({n_slices} of {fewest})"
        rule = "contours.fewest_slices"
    elif 0 < most < longest:
        why = f"one of its contours cannot be divided below {longest} points, {most} are allowed"
        rule = "contours.most_points"
    else:
        return None
    return _change(profile, made.structure.name, ChangeKind.REFUSED, why, "", rule)


def _fitted(
    made: MadeStructure, planes: SlicePlanes, profile: TpsProfile, taken: Sequence[str]
) -> tuple[MadeStructure, list[ProfileChange]]:
    structure = made.structure
    before = structure.name
    structure, changes = _fitted_contours(structure, planes, profile)
    name = before
    if not _keeps_name(made, profile):
        name = fitted_name(before, profile.names, taken)
        rule = "names.longest" if len(before) > profile.names.longest else "names.allowed"
        changes.append(_change(profile, before, ChangeKind.RENAMED, before, name, rule))
    is_prv = is_prv_name(before)
    wanted = profile.rois.prv_type if is_prv else profile.rois.tract_type
    if wanted is not structure.interpreted_type:
        rule = "rois.prv_type" if is_prv else "rois.tract_type"
        was = structure.interpreted_type.value
        changes.append(_change(profile, before, ChangeKind.RETYPED, was, wanted.value, rule))
    colour = _nearest_colour(structure.colour_rgb, profile.rois.colours)
    if colour != structure.colour_rgb:
        was, now = _hex(structure.colour_rgb), _hex(colour)
        changes.append(_change(profile, before, ChangeKind.RECOLOURED, was, now, "rois.colours"))
    structure = replace(structure, name=name, interpreted_type=wanted, colour_rgb=colour)
    return replace(made, structure=structure), changes


def _nearest_colour(
    colour: tuple[int, int, int], known: Sequence[tuple[int, int, int]]
) -> tuple[int, int, int]:
    if not known:
        return colour
    return min(known, key=lambda c: sum((a - b) ** 2 for a, b in zip(c, colour, strict=True)))


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _fitted_contours(
    structure: Structure, planes: SlicePlanes, profile: TpsProfile
) -> tuple[Structure, list[ProfileChange]]:
    from dtiplan.processing.structures.contour_fitting import fit_polygon

    rules = profile.contours
    longest = max(len(c.points_ras_mm) for c in structure.contours)
    if rules.holes is HoleForm.KEYHOLE and not 0 < rules.most_points < longest:
        return structure, []
    contours: list[Contour] = []
    simplified = split = opened = 0
    for contour in structure.contours:
        points = planes.from_ras(contour.points_ras_mm)
        fit = fit_polygon(points[:, :2], rules.most_points, rules.holes, planes.pixel_mm)
        simplified += fit.is_simplified
        split += fit.is_split
        opened += fit.has_open_holes
        if not (fit.is_simplified or fit.is_split or fit.has_open_holes):
            contours.append(contour)
            continue
        depth = float(points[0, 2])
        contours += [
            replace(contour, points_ras_mm=_lifted(p, depth, planes)) for p in fit.polygons
        ]
    if rules.holes is HoleForm.XOR and opened:
        # Within one region the two types must not be mixed.
        contours = [replace(c, type=ContourType.CLOSED_PLANAR_XOR) for c in contours]
    now = max(len(c.points_ras_mm) for c in contours)
    lengths = (str(longest), f"{now} points")  # of the longest contour
    counts = (str(len(structure.contours)), f"{len(contours)} contours")
    told = (
        (ChangeKind.SIMPLIFIED, simplified, lengths, "contours.most_points"),
        (ChangeKind.SPLIT, split, counts, "contours.most_points"),
        (ChangeKind.HOLES, opened, counts, "contours.holes"),
    )
    changes = [
        _change(profile, structure.name, kind, before, after, rule)
        for kind, number, (before, after), rule in told
        if number
    ]
    return replace(structure, contours=tuple(contours)), changes


def _lifted(polygon: Array, depth: float, planes: SlicePlanes) -> Array:
    return planes.to_ras(np.column_stack([polygon, np.full(len(polygon), depth)]))
