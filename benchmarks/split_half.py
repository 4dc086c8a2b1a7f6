"""Scan and rescan from one scan: ``python benchmarks/split_half.py CASE [--seeds N]``.

The diffusion directions of a case are split into two halves, each spread as evenly over the sphere
as can be; both get the volumes without weighting. Tensors and fODFs are made anew from each half,
and every tract of the first tier is searched in both, with the brain mask and the template map of
the whole series and the same seeds: what differs is the noise of the data, and that each half has
fewer directions. A Markdown table tells how well the two results agree:

* Dice: of the cells of 2 mm that the tract visits;
* weighted Dice: the share of both tracts' visits in the cells that both visit (Cousineau et al.,
  NeuroImage Clin 2017;16:222);
* HD95: 95 % of the cells of either tract lie within this distance of the other, mm.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Model
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.processing.atlas.template import TemplateMap
from dtiplan.processing.diffusion.deconvolution import deconvolve
from dtiplan.processing.diffusion.model_choice import choose_model
from dtiplan.processing.diffusion.tensor_fit import fit_tensor
from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
from dtiplan.processing.tracts.direction_fields import OdfField, TensorField
from dtiplan.processing.tracts.tracking import TrackingSettings
from dtiplan.workflow.cases.case import Case

CELL_MM = 2.0
SWAPS = 20_000


def main() -> None:
    """Split, search both halves, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--seeds", type=int, default=36_000, help="of each tract and side")
    args = parser.parse_args()
    case = Case.open(args.case)
    series, mask = case.read("dwi_corrected"), case.read("mask")
    template_map = TemplateMap.from_arrays(case.read("template_map"))
    halves = [_fields(half, mask) for half in halves_of(series)]
    print("| tract | model | streamlines | Dice | weighted Dice | HD95 mm |")
    print("|---|---|---|---|---|---|", flush=True)
    for name, definition in read_definitions().items():
        if definition.tier != 1:
            continue
        for model in (m for m in Model if all(m in fields for _, fields in halves)):
            settings = TrackingSettings(is_probabilistic=model is Model.CSD)
            search = Search(args.seeds)
            one, other = (
                find_tract(
                    maps, definition, template_map, settings, search, field=fields[model]
                ).streamlines
                for maps, fields in halves
            )
            told = agreement(one, other)
            print(f"| {name} | {model} | {len(one)}, {len(other)} | {told} |", flush=True)


def halves_of(series: DiffusionSeries) -> tuple[DiffusionSeries, DiffusionSeries]:
    """Split a series' directions into two halves that are each well spread."""
    table = series.gradients
    weighted, rest = np.flatnonzero(~table.is_b0), np.flatnonzero(table.is_b0)
    directions = table.directions_ras[weighted]
    first = np.arange(len(weighted)) % 2 == 0
    cosines = directions @ directions.T
    np.fill_diagonal(cosines, 0.0)
    push = 1.0 / np.sqrt(2.0 - 2.0 * np.minimum(np.abs(cosines), 1.0 - 1e-6))
    np.fill_diagonal(push, 0.0)
    generator = np.random.default_rng(0)
    energy = _energy(push, first)
    for _ in range(SWAPS):
        one = generator.choice(np.flatnonzero(first))
        other = generator.choice(np.flatnonzero(~first))
        tried = first.copy()
        tried[[one, other]] = tried[[other, one]]
        if (now := _energy(push, tried)) < energy:
            first, energy = tried, now
    return _part(series, weighted[first], rest), _part(series, weighted[~first], rest)


def _energy(push: NDArray[np.float64], first: NDArray[np.bool_]) -> float:
    together = first[:, None] == first[None, :]
    return float(push[together].sum())


def _part(
    series: DiffusionSeries, weighted: NDArray[np.intp], rest: NDArray[np.intp]
) -> DiffusionSeries:
    chosen = np.sort(np.concatenate([weighted, rest]))
    table: GradientTable = series.gradients.subset(chosen)
    return DiffusionSeries(np.asarray(series.values[..., chosen]), series.grid, table)


def _fields(series: DiffusionSeries, mask: Any) -> tuple[Any, dict[Model, Any]]:
    maps = fit_tensor(series, mask)
    fields: dict[Model, Any] = {Model.TENSOR: TensorField.of(maps)}
    choice = choose_model(series, maps)
    print(f"{(~series.gradients.is_b0).sum()} directions: {choice.model}, {choice.reason}")
    if choice.shell is not None and choice.response is not None:
        fibres = deconvolve(series, maps, choice.shell, choice.response, choice.order)
        fields[Model.CSD] = OdfField.of(fibres, maps)
    return maps, fields


def agreement(one: Streamlines, other: Streamlines) -> str:
    """Give Dice, weighted Dice and HD95 as the cells of a table's row."""
    if len(one) == 0 or len(other) == 0:
        return "not found in both | | "
    (cells, visits), (cells_other, visits_other) = _visited(one), _visited(other)
    known = {tuple(cell): n for cell, n in zip(cells_other, visits_other, strict=True)}
    both = np.array([tuple(cell) in known for cell in cells])
    shared = sum(known[tuple(cell)] for cell in cells[both])
    dice = 2.0 * both.sum() / (len(cells) + len(cells_other))
    weighted = visits[both].sum() / visits.sum() + shared / visits_other.sum()
    away = KDTree(cells_other).query(cells)[0], KDTree(cells).query(cells_other)[0]
    hd95_mm = CELL_MM * max(float(np.percentile(d, 95)) for d in away)
    return f"{dice:.2f} | {weighted / 2.0:.2f} | {hd95_mm:.1f}"


def _visited(lines: Streamlines) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the cells a tract visits, (n, 3), and how many streamlines visit each."""
    cells = np.floor(lines.points_ras_mm / CELL_MM).astype(np.int64)
    once = np.unique(np.column_stack([cells, lines.owner]), axis=0)[:, :3]
    found, visits = np.unique(once, axis=0, return_counts=True)
    return found, visits


if __name__ == "__main__":
    main()
