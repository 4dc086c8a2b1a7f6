"""Tracts of one's own as definition files: for this patient, or for any by way of the template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.regions import Box, Ellipsoid, MaskRegion, Region
from dtiplan.domain.structures import check_name
from dtiplan.domain.tracts import Side, Space, TractDefinition
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.regions.own_regions import AnyRegion, OwnRegion, Rule
from dtiplan.workflow.regions.own_tracts import own_tract, renamed
from dtiplan.workflow.regions.patient_marks import patient_mark

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import Image
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.regions.own_tracts import OwnTract

Point = tuple[float, float, float]
_MIDLINE_MM = 3.0
_SUFFIXES = {Side.LEFT: "_L", Side.RIGHT: "_R", Side.MIDLINE: ""}


@dataclass(frozen=True)
class SavedTract:
    """What was written.

    Parameters
    ----------
    name : str
        Under which the tract is offered.
    files : tuple of Path
        The definition first, then the volumes of painted regions, which belong to it.
    is_for_anybody : bool
    """

    name: str
    files: tuple[Path, ...]
    is_for_anybody: bool


def saved_name(name: str, side: Side) -> str:
    """Give the name a tract has as a definition: it tells the side."""
    suffix = _SUFFIXES[side]
    return (name.removesuffix(suffix) if suffix else name) + suffix


def refuse_saving(own: OwnTract, folder: Path, taken: Iterable[str]) -> Path:
    """Say under which path a tract is saved, or why it cannot be.

    Parameters
    ----------
    own : OwnTract
    folder : Path
    taken : iterable of str
        Names of definitions that are there already.

    Raises
    ------
    UserError
        Of the name (``structure-name``, ``tract-name-twice``) or the place
        (``no-such-folder``, ``file-there``).
    """
    name = saved_name(own.name, own.side)
    problem = "The tract definition could not be saved."
    check_name(name)
    if name.casefold() in {other.casefold() for other in taken}:
        raise UserError(
            problem,
            f"There is a definition of the name {name} already.",
            "Give it another name.",
            "tract-name-twice",
        )
    if not folder.is_absolute() or not folder.is_dir():
        raise UserError(
            problem, f"There is no folder {folder}.", "Choose a folder.", "no-such-folder"
        )
    path = folder / f"{name}.toml"
    if path.exists():
        raise UserError(
            problem,
            f"There is a file {path.name} in this folder already.",
            "Give it another name.",
            "file-there",
        )
    return path


def save_tract_of_case(
    case: Case, text: str, folder: Path, *, name: str, is_for_anybody: bool
) -> SavedTract:
    """Write a tract that was drawn in a case as a definition file; nothing is replaced.

    Parameters
    ----------
    case : Case
    text : str
        As ``own_tracts`` reads it.
    folder : Path
        The file is called as the tract. Definitions that are there already must be in order,
        for the folder is read as a whole.
    name : str
        Without the side.
    is_for_anybody : bool
        Whether regions are carried into the template; else the file bears this patient's mark
        and is refused in others.

    Raises
    ------
    UserError
        As ``refuse_saving``; ``region-outside``; ``wrong-side``; ``no-template-map``;
        ``bad-tract-definition`` of another file in the folder; ``disk``.
    """
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.workflow.cases.staleness import stale_steps
    from dtiplan.workflow.tract_list import all_definitions

    own = renamed(own_tract(text), name)
    is_folder_used = folder.is_dir() and any(folder.glob("*.toml"))
    path = refuse_saving(own, folder, all_definitions(folder if is_folder_used else None))
    mask: Image = case.read("mask")
    _refuse_outside(own, mask.grid)
    template_map = None
    is_registered = case.manifest.artifact("template_map") is not None
    if is_registered and "register-template" not in stale_steps(case.manifest):
        template_map = TemplateMap.from_arrays(case.read("template_map"))
        _refuse_other_side(own, mask.grid, template_map)
    elif is_for_anybody:
        raise UserError(
            "The tract definition could not be saved.",
            "This patient is not registered to the template, or not as the data are now.",
            "Run the step Register to template, or save it for this patient only.",
            "no-template-map",
        )
    saved = save_own_tract(
        own,
        mask.grid,
        path,
        template_map if is_for_anybody else None,
        drawn_in=patient_mark(mask),
    )
    volumes = sorted(folder.glob(f"{path.stem}.*.nii.gz"))
    return SavedTract(saved.name, (path, *volumes), is_for_anybody)


def _refuse_outside(own: OwnTract, grid: Grid) -> None:
    """Refuse balls and boxes whose middle is not in the imaged volume: they were mistyped."""
    for region in own.regions:
        centre = getattr(region, "centre_ras_mm", None)
        if centre is None:
            continue
        index = transform_points(grid.vox_from_ras, np.asarray(centre))
        if ((index < -0.5) | (index > np.asarray(grid.shape) - 0.5)).any():
            x, y, z = centre
            raise UserError(
                "The tract definition could not be saved.",
                f"The middle of a region, ({x:g}, {y:g}, {z:g}) mm, lies outside the diffusion "
                "series.",
                "Move or remove the region, and keep the tract again.",
                "region-outside",
            )


def _refuse_other_side(own: OwnTract, grid: Grid, template_map: TemplateMap) -> None:
    """Refuse a side on which no seed lies; the template's midline tells left from right."""
    sign = {Side.LEFT: -1.0, Side.RIGHT: 1.0}.get(own.side)
    if sign is None:
        return
    middles = np.array([_middle(r, grid) for r in own.regions if r.rule is Rule.SEED])
    across = sign * template_map.to_template_mm(middles)[:, 0]
    if across.max() < -_MIDLINE_MM:
        raise UserError(
            "The tract definition could not be saved.",
            f"It is called {own.side}, and all its seeds lie {-across.max():.0f} mm or more on "
            "the other side of the midline.",
            "Go on with the tract, choose the side where its seeds are, and keep it again.",
            "wrong-side",
        )


def _middle(region: AnyRegion, grid: Grid) -> Array:
    if isinstance(region, OwnRegion):
        return np.asarray(region.centre_ras_mm)
    index = np.argwhere(region.mask).mean(axis=0) + region.first_vox
    return transform_points(grid.ras_from_vox, index)


def save_own_tract(
    own: OwnTract,
    grid: Grid,
    path: Path,
    template_map: TemplateMap | None = None,
    *,
    drawn_in: str = "",
) -> TractDefinition:
    """Write a tract of one's own as a definition that ``find-tracts`` reads.

    Parameters
    ----------
    own : OwnTract
    grid : Grid
        Of the diffusion series, in which voxels were painted.
    path : Path
        Ends in ``.toml``; volumes of painted voxels go beside it.
    template_map : TemplateMap, optional
        With it the regions are carried into the template, for use in other patients. Balls and
        boxes keep their form: centre and size are carried, the direction of edges is not.
        Painted voxels are sampled anew in voxels of the template. Without it the file fits
        this patient only.
    drawn_in : str
        Mark of this patient, see ``patient_marks``; without it a file that fits one patient only
        is used nowhere.

    Returns
    -------
    TractDefinition
        As it was written.

    Raises
    ------
    UserError
        ``disk``; the name is too long once it tells the side.
    """
    from dtiplan.io.tract_definition_writer import write_definition

    settings = own.settings
    definition = replace(
        _named_by_side(own.definition(grid)),
        step_mm=settings.step_mm,
        fa_threshold=settings.fa_threshold,
        drawn_in=drawn_in,
    )
    if template_map is not None:
        definition = replace(_in_template(definition, template_map), drawn_in="")
    with disk_troubles_told("The tract definition could not be saved."):
        write_definition(definition, path)
    return definition


def _named_by_side(definition: TractDefinition) -> TractDefinition:
    """Let name and title tell the side as those of the shipped definitions do."""
    suffix = _SUFFIXES[definition.side]
    name = saved_name(definition.name, definition.side)
    stem = name.removesuffix(suffix) if suffix else name
    told = f", {definition.side}" if suffix else ""
    status = "nothing: drawn by hand in one patient"
    return replace(
        definition,
        name=name,
        title=stem + told,
        tier=2,
        status=status,
        sources=(*definition.sources, f"Validated on: {status}"),
    )


def _in_template(definition: TractDefinition, template_map: TemplateMap) -> TractDefinition:
    return replace(
        definition,
        space=Space.TEMPLATE,
        include={n: _carried(r, template_map) for n, r in definition.include.items()},
        exclude={n: _carried(r, template_map) for n, r in definition.exclude.items()},
    )


def _carried(region: Region, template_map: TemplateMap) -> Region:
    if isinstance(region, Ellipsoid):
        middle, radii = np.asarray(region.centre_mm), np.asarray(region.radii_mm)
        centre, radii = _carried_extent(middle, radii, template_map)
        if len(set(region.radii_mm)) == 1:
            radii = np.full(3, float(np.prod(radii)) ** (1 / 3))  # a ball of the same volume
        return Ellipsoid(_point(centre), _point(radii))
    if isinstance(region, Box):
        low, high = np.asarray(region.low_mm), np.asarray(region.high_mm)
        centre, half = _carried_extent((low + high) / 2, (high - low) / 2, template_map)
        return Box(_point(centre - half), _point(centre + half))
    lattice = template_map.smooth.grid
    points = lattice.points_ras_mm().reshape(-1, 3)
    inside = region.contains(template_map.to_patient_mm(points)).reshape(lattice.shape)
    return MaskRegion(inside, lattice)


def _carried_extent(middle: Array, half: Array, template_map: TemplateMap) -> tuple[Array, Array]:
    """Carry a centre, and half the size along each axis as far as it is stretched there."""
    steps = np.diag(half)
    ends = template_map.to_template_mm(np.stack([middle + steps, middle - steps]))
    return (
        np.asarray(template_map.to_template_mm(middle)),
        np.asarray(np.linalg.norm(ends[0] - ends[1], axis=1) / 2),
    )


def _point(numbers: Array) -> Point:
    # A tenth of a millimetre is more than a hand draws, and keeps the file readable.
    x, y, z = (round(float(number), 1) for number in numbers)
    return x, y, z
