"""Automatic tracts: seed a definition's regions, track, select, and say what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.findings import errors
from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Space, TractDefinition, TractResult, TractStatus
from dtiplan.processing.tracts.selection import Body, body_of, select
from dtiplan.processing.tracts.tracking import TrackingSettings, track

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.maps import TensorMaps
    from dtiplan.processing.atlas.template import TemplateMap

_UNIMAGED = 0.5
"""A region of which less than this part was imaged counts as not imaged."""
_PARTLY_IMAGED = 0.9
"""Below this part the result names the region as partly cut."""
_ENDING_PART = 0.1
"""From this part of the streamlines on that end at an edge of the volume, it is named."""
_EDGE_VOX = 1.5
"""Tracking stops where the interpolated FA runs out, up to this far before the last voxel."""
_EDGES = (("left", "right"), ("rear", "front"), ("lower", "upper"))


@dataclass(frozen=True)
class Search:
    """How a tract is searched.

    Parameters
    ----------
    n_seeds : int
        Shared equally among the definition's seed regions, at random places in their voxels.
    seed : int
        Of the random generator; the same seed gives the same streamlines.
    lowest_density : float
        Places around which on average less than this part of the streamlines run, 0 to 1, do
        not belong to the tract; 0 keeps everything.
    """

    n_seeds: int = 36_000
    seed: int = 0
    lowest_density: float = 0.01


def find_tract(
    maps: TensorMaps,
    definition: TractDefinition,
    template_map: TemplateMap,
    settings: TrackingSettings,
    search: Search | None = None,
    progress: Progress = silent,
) -> TractResult:
    """Find one tract by its definition.

    Parameters
    ----------
    maps : TensorMaps
    definition : TractDefinition
        Regions in the template's millimetres, or in the patient's.
    template_map : TemplateMap
        Carries points between patient and template.
    settings : TrackingSettings
        The definition's own angle and lengths count where it has them.
    search : Search, optional
    progress : Progress

    Returns
    -------
    TractResult
        Also when nothing was found: it then has a reason and no streamlines.
    """
    search = search or Search()
    if definition.space is Space.TEMPLATE and not template_map.is_usable:
        why = errors(template_map.findings)[0].message
        return _not_found(definition, f"the template does not fit: {why}")
    imaged = imaged_fractions(maps, definition, template_map)
    cut = tuple(name for name, part in imaged.items() if part < _PARTLY_IMAGED)
    missing = tuple(name for name, part in imaged.items() if part < _UNIMAGED)
    needed = [name for name in missing if name not in definition.optional_when_cut]
    if needed or len(missing) == len(definition.include):
        text = f"cut by the field of view: {_listed(needed or missing)} not imaged"
        return _not_found(definition, text, cut)
    used = _without(definition, missing)
    seeds = seed_points(maps, used, template_map, settings, search.n_seeds, search.seed)
    if len(seeds) == 0:
        text = (
            f"no voxel of {_listed(used.seeds)} lies in the mask with an FA of "
            f"{settings.fa_threshold} or more"
        )
        return _not_found(definition, text, cut)
    angle_deg = used.max_angle_deg or settings.max_angle_deg
    settings = replace(settings, max_angle_deg=angle_deg)
    tracked = track(maps, seeds, settings, part_of(progress, 0.05, 0.8))
    to_region = template_map.to_template_mm if used.space is Space.TEMPLATE else None
    progress(0.8, f"selecting among {len(tracked)} streamlines")
    chosen = select(tracked, used, to_region_mm=to_region)
    body = body_of(chosen.streamlines, search.lowest_density)
    rejected = dict(chosen.rejected)
    if body.n_dropped:
        rejected["low density"] = body.n_dropped
    progress(1.0, f"{definition.name}: {len(body.streamlines)} streamlines")
    # The whole streamlines tell whether the tract leaves the volume: cut back, they no longer do.
    cuts = (*_cut_regions(imaged), *_cut_edges(chosen.streamlines, maps.grid))
    return _result(definition, body, len(tracked), rejected, cuts)


def imaged_fractions(
    maps: TensorMaps, definition: TractDefinition, template_map: TemplateMap
) -> dict[str, float]:
    """Give for each include region which part of it lies inside the diffusion volume.

    Regions reach beyond the brain, so only their part that belongs to the template's lattice
    (the brain and some millimetres around it) counts. Regions in patient space count as imaged.
    """
    if definition.space is not Space.TEMPLATE:
        return dict.fromkeys(definition.include, 1.0)
    lattice = template_map.smooth.grid.points_ras_mm().reshape(-1, 3)
    last = np.asarray(maps.grid.shape) - 0.5
    fractions = {}
    for name, region in definition.include.items():
        there = template_map.to_patient_mm(lattice[region.contains(lattice)])
        index = transform_points(maps.grid.vox_from_ras, there)
        inside: NDArray[np.bool_] = np.all((index >= -0.5) & (index <= last), axis=1)
        fractions[name] = float(inside.mean()) if len(inside) else 1.0
    return fractions


def seed_points(
    maps: TensorMaps,
    definition: TractDefinition,
    template_map: TemplateMap,
    settings: TrackingSettings,
    n_seeds: int,
    seed: int,
) -> Array:
    """Draw seeds, RAS mm, (n, 3), in the definition's seed regions.

    Each seed region gets the same number, at random in its voxels that are in the mask and
    reach the FA threshold; a region without such voxels gets none.
    """
    generator = np.random.default_rng(seed)
    voxels = np.argwhere(maps.mask.values & (maps.fa.values >= settings.fa_threshold))
    centres = transform_points(maps.grid.ras_from_vox, voxels)
    if definition.space is Space.TEMPLATE:
        centres = template_map.to_template_mm(centres)
    drawn = [np.zeros((0, 3))]
    for name in definition.seeds:
        inside = voxels[definition.include[name].contains(centres)]
        if len(inside):
            count = n_seeds // len(definition.seeds)
            chosen = inside[generator.integers(len(inside), size=count)]
            drawn.append(chosen + generator.uniform(-0.5, 0.5, size=(count, 3)))
    return transform_points(maps.grid.ras_from_vox, np.concatenate(drawn))


def _without(definition: TractDefinition, missing: tuple[str, ...]) -> TractDefinition:
    """Leave out the regions that were not imaged; shorter streamlines are then allowed."""
    if not missing:
        return definition
    include = {n: region for n, region in definition.include.items() if n not in missing}
    shortest, longest = definition.length_mm
    clip = definition.clip if definition.clip and not set(definition.clip) & set(missing) else None
    return replace(
        definition,
        include=include,
        seeds=tuple(n for n in definition.seeds if n in include) or tuple(include),
        clip=clip,
        length_mm=(definition.shortest_when_cut_mm or shortest, longest),
    )


def _cut_regions(imaged: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """Give name and description of the regions of which a part was not imaged."""
    return tuple(
        (
            name,
            f"{_listed([name])} "
            + ("not imaged" if part < _UNIMAGED else f"imaged to {100 * part:.0f} %"),
        )
        for name, part in imaged.items()
        if part < _PARTLY_IMAGED
    )


def _cut_edges(kept: Streamlines, grid: Grid) -> tuple[tuple[str, str], ...]:
    """Give name and description of the edges of the volume at which the tract ends."""
    if len(kept) == 0:
        return ()
    ends = kept.points_ras_mm[np.stack([kept.offsets[:-1], kept.offsets[1:] - 1])]
    index = transform_points(grid.vox_from_ras, ends)
    found = []
    for axis in range(3):
        ras_axis = int(np.argmax(np.abs(grid.directions[:, axis])))
        is_upwards = grid.directions[ras_axis, axis] > 0
        low = (index[..., axis] < _EDGE_VOX).any(axis=0).mean()
        high = (index[..., axis] > grid.shape[axis] - 1 - _EDGE_VOX).any(axis=0).mean()
        for part, is_high in ((low, False), (high, True)):
            if part >= _ENDING_PART:
                name = f"{_EDGES[ras_axis][int(is_high == is_upwards)]} edge"
                found.append((name, f"{100 * part:.0f} % of the streamlines end at its {name}"))
    return tuple(found)


def _result(
    definition: TractDefinition,
    body: Body,
    n_tracked: int,
    rejected: Mapping[str, int],
    cuts: tuple[tuple[str, str], ...],
) -> TractResult:
    kept = body.streamlines
    reasons = []
    if cuts:
        reasons.append("cut by the field of view: " + ", ".join(text for _, text in cuts))
    limits = definition.plausibility
    status = TractStatus.FOUND
    if len(kept) < limits.found_from:
        status = TractStatus.SPARSE if len(kept) >= limits.sparse_from else TractStatus.NOT_FOUND
        wanted = limits.found_from if status is TractStatus.SPARSE else limits.sparse_from
        most = sorted(rejected.items(), key=lambda item: -item[1])[:3]
        failed = ", ".join(f"{_listed([name])} {n}" for name, n in most)
        reasons.append(
            f"{len(kept)} of {n_tracked} streamlines meet the rule, {wanted} are needed"
            + (f" (most failed: {failed})" if failed else "")
        )
    return TractResult(
        name=definition.name,
        status=status,
        reason="; ".join(reasons),
        streamlines=kept if status is not TractStatus.NOT_FOUND else Streamlines.empty(),
        n_tracked=n_tracked,
        rejected=rejected,
        cut_by_field_of_view=tuple(name for name, _ in cuts),
        n_shortened=body.n_shortened if status is not TractStatus.NOT_FOUND else 0,
    )


def _not_found(definition: TractDefinition, reason: str, cut: tuple[str, ...] = ()) -> TractResult:
    return TractResult(
        name=definition.name,
        status=TractStatus.NOT_FOUND,
        reason=reason,
        streamlines=Streamlines.empty(),
        n_tracked=0,
        cut_by_field_of_view=cut,
    )


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)
