"""Comparison of two scans: everything that maps and tracts tell, in their half-way space."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import (
    HalfwaySpace,
    Layer,
    ProfilePair,
    SiteComparison,
)
from dtiplan.domain.site_figures import FIGURES, SiteFigure, difference, figure
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.sites.bundle_shape import (
    core_of,
    core_shift,
    shape_similarity,
    voxels_across,
)
from dtiplan.processing.sites.halfway import find_halfway, sampled
from dtiplan.processing.sites.map_differences import (
    carried_maps,
    map_figures,
    noise_figure,
    reference_noise_sd,
    regions_of,
)
from dtiplan.processing.sites.overlap import (
    density_correlation,
    dice,
    visit_counts,
    weighted_dice,
)
from dtiplan.processing.sites.relative_blur import relative_blur
from dtiplan.processing.sites.surfaces import surface_distance

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.site_scans import SiteScan
    from dtiplan.domain.tract_profiles import TractProfile
    from dtiplan.processing.sites.map_differences import CarriedMaps, Mask

TRACT_FIGURES = (
    "dice", "weighted_dice", "density_correlation", "surface_mean", "surface_rms", "hd95",
    "volume", "length", "shape_similarity", "core_shift", "core_shift_x", "core_shift_y",
    "core_shift_z", "core_distance",
)  # fmt: skip
_AXES = ("x", "y", "z")
_SPLINE = 5
_COARSEST_MM = 4.0
"""Voxels up to this size hold wavelengths of 9 mm, the finest that the blur is read from."""


def compare_scans(
    first: SiteScan,
    second: SiteScan,
    layer: Layer,
    *,
    space: HalfwaySpace | None = None,
    progress: Progress = silent,
) -> SiteComparison:
    """Compare two scans of one head.

    Parameters
    ----------
    first, second : SiteScan
    layer : Layer
        What differs between them.
    space : HalfwaySpace, optional
        Where it is known already; else the scans are registered.
    progress : Progress

    Returns
    -------
    SiteComparison
        With the scans in the other order, the same to the bit but for signs and order.
    """
    if first.key > second.key:
        turned = None if space is None else space.swapped()
        found = compare_scans(second, first, layer, space=turned, progress=progress)
        return found.swapped()
    space = space or find_halfway(first, second, progress=part_of(progress, 0.0, 0.6))
    progress(0.6, "maps")
    a = carried_maps(first, space.half_from_first, space.grid)
    b = carried_maps(second, space.half_from_second, space.grid)
    regions = regions_of(a, b)
    names = tuple(dict.fromkeys((*first.tracts, *second.tracts)))
    figures: list[SiteFigure] = []
    for number, name in enumerate(sorted(names)):
        progress(0.65 + 0.25 * number / len(names), name)
        lines = _moved(first, name, space.half_from_first)
        others = _moved(second, name, space.half_from_second)
        missing = [s.name for s, found in ((first, lines), (second, others)) if not len(found)]
        if missing:
            why = f"not found in {' nor '.join(missing)}"
            figures += [figure(kind, name, None, why) for kind in TRACT_FIGURES]
            continue
        told, shared = compare_tracts(name, lines, others, space.grid, space.apart_mm)
        figures += told
        regions[name] = shared
    progress(0.9, "differences of maps")
    spacing = space.grid.spacing_mm[0]
    figures += map_figures(a, b, regions, spacing)
    figures.append(noise_figure(first, second))
    figures.append(_blur(first, second, space, (a, b)))
    pairs = profile_pairs(first.profiles, second.profiles)
    figures += profile_figures(pairs)
    progress(1.0)
    return SiteComparison(
        first.name, second.name, layer, space, tuple(figures), pairs, findings=space.findings
    )


def compare_tracts(
    name: str, first: Streamlines, second: Streamlines, grid: Grid, apart_mm: float
) -> tuple[list[SiteFigure], Mask]:
    """Compare one tract of two scans.

    Parameters
    ----------
    name : str
    first, second : Streamlines
        At least one streamline each, in the frame of the grid.
    grid : Grid
    apart_mm : float
        What the registration leaves open; it is part of the uncertainty of the shift.

    Returns
    -------
    list of SiteFigure
    bool array
        Voxels that streamlines of both visit.
    """
    counts = [visit_counts(lines, grid) for lines in (first, second)]
    masks = [count > 0 for count in counts]
    shares = [c / len(lines) for c, lines in zip(counts, (first, second), strict=True)]
    volumes = [float(m.sum()) * grid.voxel_volume_mm3 / 1000.0 for m in masks]
    shared = masks[0] & masks[1]
    across = [
        voxels_across(int(m.sum()), grid.spacing_mm[0], lines)
        for m, lines in zip(masks, (first, second), strict=True)
    ]
    if not (masks[0].any() and masks[1].any()):
        why = "it lies outside the space that both brains fill"
        return [figure(kind, name, None, why) for kind in TRACT_FIGURES], shared
    surface = surface_distance(masks[0], masks[1], grid.spacing_mm)
    correlation = density_correlation(shares[0], shares[1])
    found = [
        figure("dice", name, dice(masks[0], masks[1])),
        figure("weighted_dice", name, weighted_dice(shares[0], shares[1])),
        figure("density_correlation", name, correlation, "a density is the same everywhere"),
        figure("surface_mean", name, surface.mean_mm),
        figure("surface_rms", name, surface.rms_mm),
        figure("hd95", name, surface.hd95_mm),
        difference("volume", name, volumes[0], volumes[1]),
        difference("length", name, *(float(x.lengths_mm().mean()) for x in (first, second))),
        figure("shape_similarity", name, shape_similarity(first, second)),
        *_shift_figures(name, (first, second), across, apart_mm),
    ]
    return found, shared


def _shift_figures(
    name: str, lines: tuple[Streamlines, Streamlines], across: Sequence[float], apart_mm: float
) -> list[SiteFigure]:
    core = core_of(lines[0], n_independent=across[0])
    found = core_shift(core, core_of(lines[1], core, across[1]))
    # The registration leaves open this much along each axis.
    u = float(np.hypot(found.uncertainty_mm, apart_mm / np.sqrt(3.0)))
    size = float(np.linalg.norm(found.shift_mm))
    along = zip(_AXES, found.shift_mm.tolist(), strict=True)
    return [
        SiteFigure(FIGURES["core_shift"], name, size, uncertainty=u),
        *(SiteFigure(FIGURES[f"core_shift_{x}"], name, mm, uncertainty=u) for x, mm in along),
        figure("core_distance", name, found.distance_mm),
    ]


def profile_pairs(
    first: Mapping[str, TractProfile], second: Mapping[str, TractProfile]
) -> tuple[ProfilePair, ...]:
    """Lay the FA profiles of tracts that both scans measured beside each other."""
    found = []
    for name in sorted(set(first) & set(second)):
        a, b = first[name], second[name]
        if a.ends != b.ends or len(a.along_mm) != len(b.along_mm):
            continue
        along = np.linspace(0.0, 1.0, len(a.along_mm))
        found.append(ProfilePair(name, a.ends, along, a.maps["fa"].mean, b.maps["fa"].mean))
    return tuple(found)


def profile_figures(pairs: Sequence[ProfilePair]) -> list[SiteFigure]:
    """Give bias and root mean square of FA profiles, over the nodes that both measured."""
    found: list[SiteFigure] = []
    for pair in pairs:
        known = np.isfinite(pair.first) & np.isfinite(pair.second)
        if not known.any():
            why = "no node was measured in both scans"
            found += [
                figure(k, pair.tract, None, why) for k in ("fa_profile_bias", "fa_profile_rms")
            ]
            continue
        a, b = pair.first[known], pair.second[known]
        bias = replace(
            difference("fa_profile_bias", pair.tract, float(a.mean()), float(b.mean())),
            value=float((b - a).mean()),
        )
        rms = float(np.sqrt(np.mean((b - a) ** 2)))
        found += [bias, figure("fa_profile_rms", pair.tract, rms)]
    return found


def _blur(
    first: SiteScan, second: SiteScan, space: HalfwaySpace, carried: tuple[CarriedMaps, CarriedMaps]
) -> SiteFigure:
    region = carried[0].inside & carried[1].inside
    coarsest = max(*first.reference.grid.spacing_mm, *second.reference.grid.spacing_mm)
    if coarsest > _COARSEST_MM:
        why = f"voxels of {coarsest:.1f} mm do not show what is finer than 9 mm"
        return figure("blur", "brain", None, why)
    # By splines: linear interpolation blurs by an amount that depends on where voxels lie.
    a = sampled(first.reference, space.half_from_first, space.grid, order=_SPLINE)
    b = sampled(second.reference, space.half_from_second, space.grid, order=_SPLINE)
    noise_sd = reference_noise_sd(first), reference_noise_sd(second)
    found = relative_blur(a, b, region, space.grid.spacing_mm[0], noise_sd)
    if found.reason:
        return figure("blur", "brain", None, found.reason)
    return SiteFigure(
        FIGURES["blur"], "brain", found.variance_mm2, uncertainty=found.uncertainty_mm2
    )


def _moved(scan: SiteScan, name: str, half_from_scan: Array) -> Streamlines:
    lines = scan.tracts.get(name)
    return Streamlines.empty() if lines is None else lines.moved(half_from_scan)
