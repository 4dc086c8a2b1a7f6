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
from dtiplan.domain.tracts import (
    Model,
    SeedPass,
    Space,
    TractDefinition,
    TractResult,
    TractStatus,
)
from dtiplan.processing.tracts.direction_fields import DirectionField, OdfField, TensorField
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
        Shared equally among the definition's seed regions, at random places in their voxels; a
        further pass of the definition gets its share of this number besides.
    seed : int
        Of the random numbers; the same seed gives the same streamlines.
    lowest_density : float
        Places around which on average less than this part of the streamlines run, 0 to 1, do
        not belong to the tract; 0 keeps everything.
    """

    n_seeds: int = 36_000
    seed: int = 0
    lowest_density: float = 0.005


def find_tract(
    maps: TensorMaps,
    definition: TractDefinition,
    template_map: TemplateMap,
    settings: TrackingSettings,
    search: Search | None = None,
    progress: Progress = silent,
    *,
    field: DirectionField | None = None,
) -> TractResult:
    """Find one tract by its definition.

    Parameters
    ----------
    maps : TensorMaps
    definition : TractDefinition
        Regions in the template's millimetres, or in the patient's. What it says for the model
        of the field counts.
    template_map : TemplateMap
        Carries points between patient and template.
    settings : TrackingSettings
        The definition's own angle, step, FA threshold and lengths count where it has them.
    search : Search, optional
    progress : Progress
    field : TensorField or OdfField, optional
        What is followed, on the grid of the maps; by default the tensors of the maps.

    Returns
    -------
    TractResult
        Also when nothing was found: it then has a reason and no streamlines.
    """
    search = search or Search()
    model = Model.CSD if isinstance(field, OdfField) else Model.TENSOR
    definition = definition.for_model(model)
    if definition.space is Space.TEMPLATE and not template_map.is_usable:
        why = errors(template_map.findings)[0].message
        return _not_found(definition, model, f"the template does not fit: {why}")
    imaged = imaged_fractions(maps, definition, template_map)
    cut = tuple(name for name, part in imaged.items() if part < _PARTLY_IMAGED)
    missing = tuple(name for name, part in imaged.items() if part < _UNIMAGED)
    needed = _needed(definition, missing)
    if needed or len(missing) == len(definition.include):
        text = f"cut by the field of view: {_listed(needed or missing)} not imaged"
        return _not_found(definition, model, text, cut)
    used = _without(definition, missing)
    settings = _by_definition(settings, used)
    # All passes follow the same field: it is made once.
    followed = TensorField.of(maps) if field is None else field
    rounds = _Rounds(maps, followed, template_map, settings, search)
    found = rounds.run(used, progress)
    if found.n_seeds == 0:
        text = (
            f"no voxel of {_listed(used.seeds)} lies in the mask with an FA of "
            f"{settings.fa_threshold} or more"
        )
        return _not_found(definition, model, text, cut)
    rejected = dict(found.rejected)
    if found.body.n_dropped:
        rejected["low density"] = found.body.n_dropped
    progress(1.0, f"{definition.name}: {len(found.body.streamlines)} streamlines")
    # The whole streamlines tell whether the tract leaves the volume: cut back, they no longer do.
    cuts = (*_cut_regions(imaged), *_cut_edges(found.whole, maps.grid))
    return replace(_result(definition, found.body, found.n_tracked, rejected, cuts), model=model)


@dataclass(frozen=True, eq=False)
class _Found:
    """What rounds of seeding, tracking and selection gave, whole and cut back to the body."""

    whole: Streamlines
    body: Body
    n_seeds: int
    n_tracked: int
    rejected: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class _Rounds:
    """Seeds, tracks and selects: the main round of a definition and its further passes."""

    maps: TensorMaps
    field: DirectionField
    template_map: TemplateMap
    settings: TrackingSettings
    search: Search

    def run(self, definition: TractDefinition, progress: Progress) -> _Found:
        main = SeedPass("main", definition.seeds)
        shares = np.cumsum([0.0, 1.0, *(one.n_share for one in definition.passes)])
        ends = 0.05 + 0.9 * shares / shares[-1]
        gathered = [
            self._round(definition, one, number, part_of(progress, ends[number], ends[number + 1]))
            for number, one in enumerate((main, *definition.passes))
        ]
        rejected: dict[str, int] = {}
        for one in gathered:
            for name, count in one.rejected.items():
                rejected[name] = rejected.get(name, 0) + count
        body = Body(
            _all_of([one.body.streamlines for one in gathered]),
            sum(one.body.n_dropped for one in gathered),
            sum(one.body.n_shortened for one in gathered),
        )
        return _Found(
            _all_of([one.whole for one in gathered]),
            body,
            sum(one.n_seeds for one in gathered),
            sum(one.n_tracked for one in gathered),
            rejected,
        )

    def _round(
        self, definition: TractDefinition, one: SeedPass, number: int, progress: Progress
    ) -> _Found:
        seed = self.search.seed + number
        n_seeds = round(self.search.n_seeds * one.n_share)
        seeded = replace(definition, seeds=one.seeds)
        seeds = seed_points(self.maps, seeded, self.template_map, self.settings, n_seeds, seed)
        angle_deg = one.max_angle_deg or self.settings.max_angle_deg
        settings = replace(self.settings, max_angle_deg=angle_deg)
        tracked = track(self.field, seeds, settings, part_of(progress, 0.0, 0.8), seed=seed)
        progress(0.8, f"selecting among {len(tracked)} streamlines")
        is_template = definition.space is Space.TEMPLATE
        to_region = self.template_map.to_template_mm if is_template else None
        chosen = select(tracked, definition, to_region_mm=to_region, also=one.also)
        # Each round for itself: beside a dense trunk a sparse loop or fan would not count.
        body = body_of(chosen.streamlines, self.search.lowest_density)
        return _Found(chosen.streamlines, body, len(seeds), len(tracked), chosen.rejected)


def _all_of(parts: list[Streamlines]) -> Streamlines:
    if len(parts) == 1:
        return parts[0]
    counts = np.concatenate([np.diff(part.offsets) for part in parts])
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Streamlines(np.concatenate([part.points_ras_mm for part in parts]), offsets)


def _by_definition(settings: TrackingSettings, definition: TractDefinition) -> TrackingSettings:
    """Put in what the rule was made for. An own threshold of 0 is one, an angle of 0 none."""
    own_fa = definition.fa_threshold
    # What is too short or too long will not be kept: clipping alone can make a length fit.
    shortest, longest = settings.length_mm
    return replace(
        settings,
        max_angle_deg=definition.max_angle_deg or settings.max_angle_deg,
        step_mm=definition.step_mm or settings.step_mm,
        fa_threshold=settings.fa_threshold if own_fa is None else own_fa,
        length_mm=(min(shortest, definition.length_mm[0]), max(longest, definition.length_mm[1])),
    )


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
    named = {**definition.extra, **definition.include}
    for name in definition.seeds:
        inside = voxels[named[name].contains(centres)]
        if len(inside):
            count = n_seeds // len(definition.seeds)
            chosen = inside[generator.integers(len(inside), size=count)]
            drawn.append(chosen + generator.uniform(-0.5, 0.5, size=(count, 3)))
    return transform_points(maps.grid.ras_from_vox, np.concatenate(drawn))


def _needed(definition: TractDefinition, missing: tuple[str, ...]) -> list[str]:
    """Name the regions without which there is no tract: required ones, and whole groups."""
    lost = [name for name in definition.required if name in missing]
    lost += [n for group in definition.either if set(group) <= set(missing) for n in group]
    return [name for name in lost if name not in definition.optional_when_cut]


def _without(definition: TractDefinition, missing: tuple[str, ...]) -> TractDefinition:
    """Leave out the regions that were not imaged; shorter streamlines are then allowed."""
    if not missing:
        return definition
    include = {n: region for n, region in definition.include.items() if n not in missing}
    known = set(include) | set(definition.extra)
    either = (tuple(n for n in group if n in include) for group in definition.either)
    shortest, longest = definition.length_mm
    clip = definition.clip if definition.clip and not set(definition.clip) & set(missing) else None
    return replace(
        definition,
        include=include,
        seeds=tuple(n for n in definition.seeds if n in include) or tuple(include),
        clip=clip,
        either=tuple(group for group in either if group),
        ends=tuple(n for n in definition.ends if n in known),
        passes=tuple(p for p in definition.passes if {*p.seeds, *p.also} <= known),
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


def _not_found(
    definition: TractDefinition, model: Model, reason: str, cut: tuple[str, ...] = ()
) -> TractResult:
    return TractResult(
        name=definition.name,
        status=TractStatus.NOT_FOUND,
        reason=reason,
        streamlines=Streamlines.empty(),
        n_tracked=0,
        cut_by_field_of_view=cut,
        model=model,
    )


def _listed(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)
