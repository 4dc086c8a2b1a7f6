"""Parts of tracts near a target as structures: for example CST_L within 10 mm of the PTV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.structures import MAX_NAME_LENGTH
from dtiplan.workflow.documents import document
from dtiplan.workflow.dose.case_tracts import away_from_polygons, placed_tracts

if TYPE_CHECKING:
    from dtiplan.domain.structures import MadeStructure
    from dtiplan.domain.targets import Target
    from dtiplan.workflow.cases.case import Case


def near_name(tract: str, within_mm: float) -> str:
    """Name the part of a tract within a distance; the tract's name is cut where it is too long."""
    ending = f"_{within_mm:g}mm".replace(".", "p")
    side = tract[-2:] if tract[-2:] in ("_L", "_R") else ""
    room = MAX_NAME_LENGTH - len(ending) - len(side)
    return tract[: len(tract) - len(side)][:room] + side + ending


def structures_near_target(
    case: Case,
    target: str,
    within_mm: float,
    tracts: Sequence[str] = (),
    progress: Progress = silent,
) -> tuple[MadeStructure, ...]:
    """Make structures of the parts of tracts that lie within a distance of a target.

    The streamlines are cut at the distance; what remains gets the radius of half a diffusion
    voxel as whole tracts do, and rounded ends that reach so much beyond the cut.

    Parameters
    ----------
    case : Case
        With an accepted registration and imported targets.
    target : str
    within_mm : float
        From the target's surface; above 0.
    tracts : sequence of str
        Empty: all. Tracts that come nowhere so near give no structure.
    progress : Progress

    Raises
    ------
    UserError
        There is no such target or tract, or nothing of any tract lies so near.
    """
    from dtiplan.processing.dose.tract_doses import cut_near
    from dtiplan.processing.structures.structure_making import make_structure

    planning = case.read("planning")
    chosen = _target(case, target)
    placed = placed_tracts(case, planning.frame_of_reference_uid)
    unknown = [name for name in tracts if name not in placed.lines]
    if unknown or not 0.0 < within_mm <= 100.0:
        raise _refused(
            f"The tracts are {', '.join(placed.lines)}; {', '.join(unknown) or within_mm} is not "
            "possible.",
            "Name tracts of the case, and a distance of up to 100 mm.",
        )
    away = away_from_polygons([contour.points_ras_mm for contour in chosen.contours])
    radius_mm = float(min(case.read("maps").fa.grid.spacing_mm)) / 2.0
    made = []
    names = tuple(tracts) or tuple(placed.lines)
    for number, name in enumerate(names):
        progress(number / len(names), name)
        pieces = cut_near(placed.lines[name], away, within_mm)
        if not len(pieces):
            continue
        said = (
            f"RESEARCH, dtiplan {__version__}: part of {name} within {within_mm:g} mm of {target}, "
            f"radius {radius_mm:g} mm. Not the whole tract. {DISCLAIMER}"
        )
        made.append(
            make_structure(
                pieces, planning, radius_mm=radius_mm, name=near_name(name, within_mm),
                description=said,
            )
        )  # fmt: skip
    progress(1.0)
    if not made:
        raise _refused(
            f"No streamline comes within {within_mm:g} mm of {target}.",
            "Choose a larger distance.",
        )
    return tuple(made)


def export_near_target(
    case: Case,
    target: str,
    within_mm: float,
    tracts: Sequence[str],
    out: Path,
    progress: Progress = silent,
) -> dict[str, Any]:
    """Write the parts of tracts near a target as a verified RTSTRUCT, and tell what is in it.

    Raises
    ------
    UserError
        As ``structures_near_target``, or the disk refuses.
    ReleaseBlockedError
        A structure did not come back as intended; no file is left.
    """
    from dtiplan.workflow.files.durable import disk_troubles_told
    from dtiplan.workflow.steps.export_rtstruct import write_verified

    made = structures_near_target(case, target, within_mm, tracts, part_of(progress, 0.0, 0.7))
    planning = case.read("planning")
    with disk_troubles_told(f"{out} cannot be written."):
        write_verified(made, planning, out, "dtiplan near", part_of(progress, 0.7, 1.0))
    return document(
        [out],
        [said for each in made for said in each.findings],
        target=target,
        within_mm=within_mm,
        structures=[
            {"name": m.structure.name, "volume_cc": m.volume_cc, "said": m.structure.description}
            for m in made
        ],
    )


def _target(case: Case, name: str) -> Target:
    manifest = case.manifest
    targets: tuple[Target, ...] = (
        case.read("targets") if manifest.artifact("targets") is not None else ()
    )
    for each in targets:
        if each.name == name:
            return each
    known = ", ".join(t.name for t in targets) or "(none)"
    raise _refused(
        f"The case has no target {name}; it has {known}.", "Name a target that was imported."
    )


def _refused(why: str, remedy: str) -> UserError:
    return UserError("The parts near the target cannot be made.", why, remedy, "near-target")
