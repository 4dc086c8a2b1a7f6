"""The ``sites compare`` document, and the text a person reads instead."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.site_comparison import (
    HalfwaySpace,
    Layer,
    ProfilePair,
    RecipeDifference,
    SiteComparison,
)
from dtiplan.domain.site_figures import FIGURES, SiteFigure
from dtiplan.domain.tracts import TractRule
from dtiplan.workflow.documents import finding_lines, result_document
from dtiplan.workflow.sites.compare_cases import chain_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.site_comparison import ChainRow

_DIGITS = 6
_OVERLAP = ("dice", "weighted_dice", "density_correlation", "surface_mean", "hd95", "core_shift")


def comparison_entries(compared: SiteComparison) -> dict[str, Any]:
    """Give everything a document tells of a comparison; what was not measured is null."""
    space = compared.space
    used = dict.fromkeys(f.kind.name for f in (*compared.figures, *compared.seeds))
    return {
        "first": compared.first,
        "second": compared.second,
        "layer": compared.layer.value,
        "half_way": {
            "half_from_first": _rows(space.half_from_first),
            "half_from_second": _rows(space.half_from_second),
            "turn_deg": _plain(space.angle_deg),
            "shift_mm": _plain(space.shift_mm),
            "registrations_apart_mm": _plain(space.apart_mm),
            "voxel_mm": _plain(space.grid.spacing_mm[0]),
        },
        "end_to_end": [_chain_entry(row) for row in chain_rows(compared)],
        "figures": [figure_entry(f) for f in compared.figures],
        "seeds": [figure_entry(f) for f in compared.seeds],
        "profiles": [
            {
                "tract": p.tract,
                "ends": list(p.ends),
                "along": _numbers(p.along),
                "fa_first": _numbers(p.first),
                "fa_second": _numbers(p.second),
            }
            for p in compared.profiles
        ],
        "recipe_differences": [
            {"step": r.step, "what": r.what, "first": r.first, "second": r.second}
            for r in compared.recipes
        ],
        "rules": [{"first": asdict(one), "second": asdict(other)} for one, other in compared.rules],
        "definitions": {name: FIGURES[name].definition for name in used},
    }


def comparison_of(told: Mapping[str, Any]) -> SiteComparison:
    """Give the comparison back that a document or an entry of a group tells of.

    Its grid has the right voxels but no extent, and the findings are left out.

    Raises
    ------
    KeyError, ValueError
        It was not written by ``comparison_entries``.
    """
    half_way = told["half_way"]
    spacing = float(half_way["voxel_mm"])
    space = HalfwaySpace(
        np.array(half_way["half_from_first"]), np.array(half_way["half_from_second"]),
        Grid((1, 1, 1), np.diag([spacing, spacing, spacing, 1.0])),
        half_way["turn_deg"], half_way["shift_mm"], half_way["registrations_apart_mm"],
    )  # fmt: skip
    profiles = tuple(
        ProfilePair(
            p["tract"], (p["ends"][0], p["ends"][1]), *(
                np.array(p[name], np.float64) for name in ("along", "fa_first", "fa_second")
            ),
        )
        for p in told["profiles"]
    )  # fmt: skip
    recipes = tuple(
        RecipeDifference(r["step"], r["what"], r["first"], r["second"])
        for r in told["recipe_differences"]
    )
    figures, seeds = (tuple(_figure_of(f) for f in told[name]) for name in ("figures", "seeds"))
    return SiteComparison(
        told["first"], told["second"], Layer(told["layer"]), space, figures, profiles, recipes,
        seeds=seeds, rules=rules_of(told),
    )  # fmt: skip


def rules_of(told: Mapping[str, Any]) -> tuple[tuple[TractRule, TractRule], ...]:
    """Give by which rules the tracts were found; older documents tell none.

    Raises
    ------
    KeyError, TypeError
        It was not written by ``comparison_entries``.
    """
    rules = told.get("rules", ())
    return tuple((TractRule(**r["first"]), TractRule(**r["second"])) for r in rules)


def _figure_of(told: Mapping[str, Any]) -> SiteFigure:
    return SiteFigure(
        FIGURES[told["figure"]], told["part"], told["value"], told["first"], told["second"],
        told["uncertainty"], told["reason"],
    )  # fmt: skip


def comparison_document(paths: Sequence[Path], compared: SiteComparison) -> dict[str, Any]:
    """Give the document; the inputs are the manifests of both cases."""
    return result_document(paths, compared.findings, **comparison_entries(compared))


def figure_entry(each: SiteFigure) -> dict[str, Any]:
    """Give one figure as it stands in documents."""
    return {
        "figure": each.kind.name,
        "part": each.part,
        "unit": each.kind.unit,
        "value": _plain(each.value),
        "first": _plain(each.first),
        "second": _plain(each.second),
        "uncertainty": _plain(each.uncertainty),
        "reason": each.reason,
    }


def _chain_entry(row: ChainRow) -> dict[str, Any]:
    return {
        "tract": row.tract,
        "fa_bias": _plain(row.fa_bias),
        "md_scale_percent": _plain(row.md_scale_percent),
        "v1_median_deg": _plain(row.v1_median_deg),
        "shift_mm": _plain(row.shift_mm),
        "surface_mm": _plain(row.surface_mm),
        "structure_cc": _plain(row.volume_cc),
        "target_mm": _plain(row.target_mm),
        "doses": [{"metric": name, "difference": _plain(v)} for name, v in row.doses],
    }


def comparison_text(compared: SiteComparison) -> str:
    """Say the most important for a person."""
    space = compared.space
    lines = [
        f"{compared.second} less {compared.first}: {compared.layer.value}",
        f"Half-way space: {space.angle_deg:.2f} deg, {space.shift_mm:.2f} mm between the scans, "
        f"known to {space.apart_mm:.2f} mm.",
        "",
        f"{'tract':<16} {'FA bias':>8} {'MD %':>7} {'V1 deg':>7} {'shift mm':>9} "
        f"{'surface mm':>10} {'OAR cc':>8} {'target mm':>9}  dose",
    ]
    for row in chain_rows(compared):
        doses = ", ".join(f"{name} {_said(v, 2)}" for name, v in row.doses) or "-"
        lines.append(
            f"{row.tract:<16} {_said(row.fa_bias, 4):>8} {_said(row.md_scale_percent, 2):>7} "
            f"{_said(row.v1_median_deg, 2):>7} {_said(row.shift_mm, 2):>9} "
            f"{_said(row.surface_mm, 2):>10} {_said(row.volume_cc, 3):>8} "
            f"{_said(row.target_mm, 2):>9}  {doses}"
        )
    lines += ["", f"{'tract':<16} " + " ".join(f"{FIGURES[k].title[:20]:>20}" for k in _OVERLAP)]
    for tract in compared.parts("dice"):
        found = [compared.get(kind, tract) for kind in _OVERLAP]
        cells = [_said(None if f is None else f.value, 3) for f in found]
        lines.append(f"{tract:<16} " + " ".join(f"{c:>20}" for c in cells))
    lines += [f"{r.step}: {r.what} {r.first} / {r.second}" for r in compared.recipes]
    return "\n".join([*lines, *finding_lines(compared.findings)])


def _said(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _plain(value: float | None) -> float | None:
    if value is None or not math.isfinite(value):
        return None
    return round(float(value), _DIGITS) + 0.0


def _numbers(values: Array) -> list[float | None]:
    return [_plain(float(v)) for v in values]


def _rows(matrix: Array) -> list[list[float]]:
    return [[float(v) for v in row] for row in matrix]
