"""Map differences: FA, MD, first axes and noise of two scans, by region, in the half-way space."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, stats

from dtiplan.domain.image import Image
from dtiplan.domain.site_figures import FIGURES, SiteFigure, figure
from dtiplan.domain.units import Unit
from dtiplan.processing.sites.axial_angles import axial_difference
from dtiplan.processing.sites.halfway import sampled

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.site_scans import SiteScan

Mask = NDArray[np.bool_]

WHITE_FA = 0.2
"""Above it in both scans a voxel counts as white matter; V1 means little below."""
_GREY_MD_UM2_MS = 1.2
_NOISE_FA = 0.4
_FEWEST = 20
_BLOCK_MM = 20.0
_UM2_MS = 1000.0
_WHOLE = 0.999
_N_FITTED = 7
_N_STRATA = 3


@dataclass(frozen=True, eq=False)
class CarriedMaps:
    """Maps of one scan at the voxels of the half-way grid.

    Parameters
    ----------
    fa : array, (x, y, z)
    md_um2_ms : array, (x, y, z)
    v1 : array, (x, y, z, 3)
        In the half-way frame; zero outside.
    inside : bool array, (x, y, z)
        Where all voxels that were interpolated between have a fit.
    """

    fa: Array
    md_um2_ms: Array
    v1: Array
    inside: Mask


def carried_maps(scan: SiteScan, half_from_scan: Array, grid: Grid) -> CarriedMaps:
    """Carry the maps of a scan to the half-way grid.

    FA and MD are interpolated linearly. V1 is interpolated as the matrix v v', which knows no
    sense, and turned with the motion; its axis is the first eigenvector of what comes out.
    """
    maps = scan.maps
    mask = Image(maps.mask.values.astype(np.float32), maps.grid, Unit.NONE, "mask")
    inside = sampled(mask, half_from_scan, grid) > _WHOLE
    fa = sampled(maps.fa, half_from_scan, grid)
    md = sampled(maps.md, half_from_scan, grid) * _UM2_MS
    vectors = np.asarray(maps.v1.values, dtype=np.float32)
    pairs = [(0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2)]
    products = np.stack([vectors[..., i] * vectors[..., j] for i, j in pairs], axis=-1)
    dyads = sampled(Image(products, maps.grid, Unit.NONE, "dyad"), half_from_scan, grid)
    chosen = inside & (fa > WHITE_FA)
    whole = np.zeros((int(chosen.sum()), 3, 3))
    for n, (i, j) in enumerate(pairs):
        whole[:, i, j] = whole[:, j, i] = dyads[chosen][:, n]
    v1 = np.zeros((*grid.shape, 3))
    if len(whole):
        v1[chosen] = np.linalg.eigh(whole)[1][:, :, -1] @ half_from_scan[:3, :3].T
    return CarriedMaps(fa, md, v1, inside)


def regions_of(first: CarriedMaps, second: CarriedMaps) -> dict[str, Mask]:
    """Give the regions that maps are compared in, by name; both scans decide alike.

    ``brain``: a fit in both. ``white matter``: FA above 0.2 in both. ``grey matter``: FA up to
    0.2 and MD below 1.2 um2/ms in both. ``deep white matter``: white matter two voxels and more
    from anything else, where sharpness hardly matters.
    """
    brain = first.inside & second.inside
    white = brain & (first.fa > WHITE_FA) & (second.fa > WHITE_FA)
    low = brain & (first.fa <= WHITE_FA) & (second.fa <= WHITE_FA)
    slow = (first.md_um2_ms < _GREY_MD_UM2_MS) & (second.md_um2_ms < _GREY_MD_UM2_MS)
    deep = np.asarray(ndimage.binary_erosion(white, iterations=2))
    return {
        "brain": brain, "white matter": white, "deep white matter": deep,
        "grey matter": low & slow,
    }  # fmt: skip


def map_figures(
    first: CarriedMaps, second: CarriedMaps, regions: Mapping[str, Mask], spacing_mm: float
) -> tuple[SiteFigure, ...]:
    """Compare maps in each region.

    Parameters
    ----------
    first, second : CarriedMaps
    regions : mapping
        Voxels of the half-way grid by name.
    spacing_mm : float
        Of the grid.
    """
    brain = first.inside & second.inside
    found: list[SiteFigure] = []
    for name, region in regions.items():
        where = region & brain
        n = int(where.sum())
        if n < _FEWEST:
            why = f"only {n} voxels have a fit in both scans, {_FEWEST} are needed"
            names = ("fa_bias", "md_bias", "md_scale", "v1_median")
            found += [figure(kind, name, None, why) for kind in names]
            continue
        blocks = _blocks(where, spacing_mm)
        fa = first.fa[where], second.fa[where]
        md = first.md_um2_ms[where], second.md_um2_ms[where]
        found += scalar_figures("fa", name, fa, blocks)
        found += scalar_figures("md", name, md, blocks)
        found.append(scale_figure(name, md, (fa[0] + fa[1]) / 2.0, blocks))
        found += _axis_figures(name, first, second, where)
    return tuple(found)


def scalar_figures(
    kind: str, part: str, values: tuple[Array, Array], blocks: NDArray[np.int64]
) -> tuple[SiteFigure, ...]:
    """Compare one map in one region.

    Parameters
    ----------
    kind : str
        ``fa`` or ``md``.
    part : str
    values : (array (n,), array (n,))
        Of both scans.
    blocks : int array, (n,)
        Which block each voxel lies in: neighbours share their noise and interpolation, so that
        uncertainties come from leaving out one block at a time (jackknife).
    """
    a, b = values
    d = b - a
    u = jackknife(blocks, lambda keep: float(d[keep].mean()))
    spread = float(np.std(d, ddof=1))
    low, high = float(np.percentile(d, 5)), -float(np.percentile(-d, 5))
    sizes = float(np.percentile(np.abs(d), 95))
    bias = float(d.mean())
    return (
        SiteFigure(FIGURES[f"{kind}_bias"], part, bias, float(a.mean()), float(b.mean()), u),
        SiteFigure(FIGURES[f"{kind}_sd"], part, spread),
        SiteFigure(FIGURES[f"{kind}_p05"], part, low),
        SiteFigure(FIGURES[f"{kind}_p95"], part, high),
        SiteFigure(FIGURES[f"{kind}_abs_p95"], part, sizes),
    )


def scale_figure(
    part: str, values: tuple[Array, Array], fa: Array, blocks: NDArray[np.int64]
) -> SiteFigure:
    """Compare the scale of MD in one region.

    Parameters
    ----------
    part : str
    values : (array (n,), array (n,))
        MD of both scans.
    fa : array, (n,)
        Mean of both scans.
    blocks : int array, (n,)
        As for ``scalar_figures``.

    Notes
    -----
    The scale takes for granted that a voxel holds one tensor, whatever the sharpness, and that
    noise has no floor. How far that holds depends on FA: the error of the mean of thirds of low,
    middle and high FA, as their spread tells it, is added in squares to that of the jackknife.
    """
    a, b = values

    def percent(keep: Mask) -> float:
        return 100.0 * float(np.log(b[keep].mean()) - np.log(a[keep].mean()))

    value = percent(np.ones(len(a), bool))
    u = jackknife(blocks, percent)
    model = _error_of_thirds([percent(third) for third in _thirds(fa)])
    whole = None if u is None else float(np.hypot(u, model))
    return SiteFigure(FIGURES["md_scale"], part, value, float(a.mean()), float(b.mean()), whole)


def _thirds(fa: Array) -> list[Mask]:
    """Divide values into thirds of low, middle and high FA, as equal as can be."""
    rank = np.argsort(np.argsort(fa, kind="stable"), kind="stable")
    return [rank * _N_STRATA // len(fa) == n for n in range(_N_STRATA)]


def _error_of_thirds(values: Array | Sequence[float]) -> float:
    """Give the standard error of a mean of three, widened since three tell little of a spread.

    By the ratio of Student's and the normal distribution's 97.5 % points, so that twice of it
    covers 95 %.
    """
    n = len(values)
    wider = float(stats.t.ppf(0.975, n - 1) / stats.norm.ppf(0.975))
    return wider * float(np.std(values, ddof=1)) / float(np.sqrt(n))


def noise_figure(first: SiteScan, second: SiteScan) -> SiteFigure:
    """Compare the noise of two scans, from what the tensor fit left over in single-fibre matter.

    The uncertainty is the jackknife's over blocks, of both scans, and that of thirds of FA, as for
    the scale of MD: where one tensor misses something, it does so more in one third than in
    another.
    """
    kind, part = "noise_scale", "white matter"
    seen, thirds = [], []
    for scan in (first, second):
        if scan.n_volumes <= _N_FITTED:
            return figure(kind, part, None, f"the number of volumes of {scan.name} is not known")
        maps = scan.maps
        where = _single_fibre(scan)
        if int(where.sum()) < _FEWEST:
            return figure(kind, part, None, f"{scan.name} has too few voxels of high FA")
        left = np.asarray(maps.residual.values, np.float64)[where] * _per_volume(scan)
        blocks = _blocks(where, float(np.cbrt(maps.grid.voxel_volume_mm3)))
        u = jackknife(blocks, partial(_log_median, left))
        seen.append((float(np.median(left)), u))
        fa = np.asarray(maps.fa.values, np.float64)[where]
        thirds.append(np.array([_log_median(left, third) for third in _thirds(fa)]))
    (a, ua), (b, ub) = seen
    model = _error_of_thirds(thirds[1] - thirds[0])
    u = None if ua is None or ub is None else 100.0 * float(np.sqrt(ua**2 + ub**2 + model**2))
    return SiteFigure(FIGURES[kind], part, 100.0 * float(np.log(b) - np.log(a)), a, b, u)


def reference_noise_sd(scan: SiteScan) -> float:
    """Give the noise of a scan's reference, the mean of its volumes; 0 where it is not known."""
    where = _single_fibre(scan)
    if scan.n_volumes <= _N_FITTED or int(where.sum()) < _FEWEST:
        return 0.0
    maps = scan.maps
    left = np.asarray(maps.residual.values, np.float64) * np.asarray(maps.s0.values, np.float64)
    return float(np.median(left[where])) * _per_volume(scan) / float(np.sqrt(scan.n_volumes))


def _single_fibre(scan: SiteScan) -> Mask:
    maps = scan.maps
    return np.asarray(maps.mask.values, bool) & (np.asarray(maps.fa.values) > _NOISE_FA)


def _per_volume(scan: SiteScan) -> float:
    """Give what the residual of a fit of seven numbers is multiplied by to be the noise."""
    return float(np.sqrt(scan.n_volumes / (scan.n_volumes - _N_FITTED)))


def _log_median(values: Array, keep: Mask) -> float:
    return float(np.log(np.median(values[keep])))


def jackknife(blocks: NDArray[np.int64], statistic: Callable[[Mask], float]) -> float | None:
    """Give the standard uncertainty of a statistic by leaving out one block at a time.

    Parameters
    ----------
    blocks : int array, (n,)
        Block of each value.
    statistic : callable
        Gives the figure of the values that a boolean mask (n,) keeps.

    Returns
    -------
    float or None
        None where there are fewer than three blocks.
    """
    names = np.unique(blocks)
    if len(names) < 3:
        return None
    left = np.array([float(statistic(blocks != name)) for name in names])
    g = len(names)
    return float(np.sqrt((g - 1) / g * np.sum((left - left.mean()) ** 2)))


def _blocks(where: Mask, spacing_mm: float) -> NDArray[np.int64]:
    """Give for each voxel of a region the number of its cube, counted from the middle."""
    voxels = np.argwhere(where)
    middle = (voxels.min(axis=0) + voxels.max(axis=0)) / 2.0
    cubes = np.rint((voxels - middle) * spacing_mm / _BLOCK_MM).astype(np.int64)
    return np.asarray(np.unique(cubes, axis=0, return_inverse=True)[1]).reshape(-1)


def _axis_figures(
    part: str, first: CarriedMaps, second: CarriedMaps, where: Mask
) -> tuple[SiteFigure, ...]:
    chosen = where & (first.fa > WHITE_FA) & (second.fa > WHITE_FA)
    n = int(chosen.sum())
    if n < _FEWEST:
        why = f"only {n} voxels have FA above {WHITE_FA} in both scans, {_FEWEST} are needed"
        return (figure("v1_median", part, None, why),)
    found = axial_difference(first.v1[chosen], second.v1[chosen])
    return (
        figure("v1_median", part, found.median_deg),
        figure("v1_p95", part, found.p95_deg),
        figure("v1_axial_spread", part, found.spread_deg),
        figure("v1_common_turn", part, found.common_turn_deg),
    )
