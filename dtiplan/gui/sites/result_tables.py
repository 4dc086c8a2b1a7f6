"""The tables of a comparison of two scans, made of its document: cells, titles and their tips."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dtiplan.domain.site_figures import FIGURES
from dtiplan.gui.phantom.number_texts import number, with_u
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.value_table import Cell

Figure = Mapping[str, Any]
_NONE = "–"
_LISTED = 2
_ALL_TRACTS = "all tracts"
_DOSE_PART = re.compile(r"(.+) (\S+) \((\S+)\)$")
_PLANNED = ("target_distance", "structure_volume", "dose")
_DIGITS = {
    "fa_bias": 4, "fa_sd": 4, "fa_abs_p95": 4, "md_bias": 4, "md_scale": 2, "v1_median": 2,
    "v1_p95": 1, "v1_common_turn": 2, "dice": 3, "weighted_dice": 3, "density_correlation": 3,
    "shape_similarity": 3, "surface_mean": 2, "hd95": 2, "core_shift": 2, "volume": 2, "length": 1,
    "fa_profile_bias": 4, "target_distance": 2, "structure_volume": 3, "dose": 3,
    "noise_scale": 2, "blur": 2,
}  # fmt: skip
_SIGNED = frozenset(name for name, kind in FIGURES.items() if kind.is_signed)


@dataclass(frozen=True)
class Column:
    """A column that shows one kind of figure.

    Parameters
    ----------
    kind : str
        Name of the figure; empty for names of tracts and other words.
    title : str
        As shown, with its unit in a second line.
    """

    kind: str
    title: str

    @property
    def tip(self) -> str:
        """What the figure is."""
        return tr(FIGURES[self.kind].definition) if self.kind else ""


def chain_columns(document: Mapping[str, Any], plan: str) -> tuple[Column, ...]:
    """Give the columns from the scanners to the dose of one plan."""
    metrics = dict.fromkeys(
        (metric, unit) for _, name, metric, unit in doses_of(document) if name == plan
    )
    return (
        Column("", tr("Tract")),
        Column("fa_bias", tr("FA\nbias")),
        Column("md_scale", tr("MD scale\n%")),
        Column("v1_median", tr("V1 angle\n°")),
        Column("core_shift", tr("Tract shift\nmm")),
        Column("surface_mean", tr("Surface\nmm")),
        Column("structure_volume", tr("Structure\ncm³")),
        Column("target_distance", tr("To target\nmm")),
        *(Column("dose", f"{metric}\n{unit}") for metric, unit in metrics),
    )


def chain_rows(document: Mapping[str, Any], plan: str) -> list[list[Cell]]:
    """Give for each tract how the difference of the scanners goes through to the dose."""
    columns = chain_columns(document, plan)
    found, of_targets = _found(document), _target_tips(document)
    names = ("fa_bias", "md_scale_percent", "v1_median_deg", "shift_mm", "surface_mm",
             "structure_cc", "target_mm")  # fmt: skip
    rows = []
    for row in document["end_to_end"]:
        tract = row["tract"]
        cells = [Cell(tract)]
        for column, name in zip(columns[1:8], names, strict=True):
            figure = found.get((column.kind, tract)) or found.get((column.kind, "all structures"))
            tip = _tip(figure, _DIGITS[column.kind])
            if column.kind == "target_distance":
                tip = of_targets.get(tract, of_targets.get(_ALL_TRACTS, ""))
            cells.append(_number(column.kind, row[name], tip))
        for column in columns[8:]:
            metric, unit = column.title.split("\n")
            figure = found.get(("dose", f"{tract} - {plan} {metric} ({unit})"))
            cells.append(_figure(figure, "dose"))
        rows.append(cells)
    return rows


def plans_of(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the plans whose dose was read off both structures."""
    return tuple(dict.fromkeys(plan for _, plan, _, _ in doses_of(document)))


def doses_of(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Give tract, plan, metric and unit of every dose metric."""
    tracts = {row["tract"] for row in document["end_to_end"]}
    for each in document["figures"]:
        named = _DOSE_PART.fullmatch(each["part"]) if each["figure"] == "dose" else None
        if named is not None:
            tract, _, plan = named[1].partition(" - ")
            if tract in tracts:
                yield tract, plan, named[2], named[3]


def tract_columns() -> tuple[Column, ...]:
    """Give the columns of the tracts."""
    return (
        Column("", tr("Tract")),
        Column("dice", tr("Dice")),
        Column("weighted_dice", tr("Weighted\nDice")),
        Column("surface_mean", tr("Surface\nmean, mm")),
        Column("hd95", tr("HD95\nmm")),
        Column("core_shift", tr("Shift\nmm")),
        Column("volume", tr("Volume\ncm³")),
        Column("length", tr("Length\nmm")),
        Column("fa_bias", tr("FA\nbias")),
        Column("target_distance", tr("To target\nmm")),
    )


def tract_rows(document: Mapping[str, Any]) -> list[list[Cell]]:
    """Give for each tract how alike it is in both scans."""
    found, of_targets = _found(document), _target_tips(document)
    columns = tract_columns()[1:-1]
    rows = []
    for row in document["end_to_end"]:
        tract = row["tract"]
        cells = [Cell(tract)]
        for column in columns:
            has_u = column.kind in ("core_shift", "fa_bias")
            cells.append(_figure(found.get((column.kind, tract)), column.kind, has_u=has_u))
        tip = of_targets.get(tract, of_targets.get(_ALL_TRACTS, ""))
        cells.append(_number("target_distance", row["target_mm"], tip))
        rows.append(cells)
    return rows


def map_columns() -> tuple[Column, ...]:
    """Give the columns of the maps."""
    return (
        Column("", tr("Region or tract")),
        Column("fa_bias", tr("FA\nbias")),
        Column("fa_sd", tr("FA\nSD")),
        Column("fa_abs_p95", tr("FA, 95 %\nof sizes")),
        Column("md_bias", tr("MD bias\nµm²/ms")),
        Column("md_scale", tr("MD scale\n%")),
        Column("v1_median", tr("V1 angle\nmedian, °")),
        Column("v1_p95", tr("V1 angle\n95 %, °")),
        Column("v1_common_turn", tr("V1 common\nturn, °")),
    )


def map_rows(document: Mapping[str, Any]) -> list[list[Cell]]:
    """Give for each region and tract how the maps differ."""
    found = _found(document)
    parts = dict.fromkeys(f["part"] for f in document["figures"] if f["figure"] == "fa_bias")
    with_uncertainty = ("fa_bias", "md_bias", "md_scale")
    return [
        [
            Cell(tr(part)),
            *(
                _figure(found.get((c.kind, part)), c.kind, has_u=c.kind in with_uncertainty)
                for c in map_columns()[1:]
            ),
        ]
        for part in parts
    ]


def planning_rows(document: Mapping[str, Any]) -> list[list[Cell]]:
    """Give what both cases give the planning: kind, of what, both values and the difference."""
    rows = []
    for each in document["figures"]:
        kind = each["figure"]
        if kind in _PLANNED and each["value"] is not None:
            digits = _DIGITS[kind]
            unit = each["unit"].replace("cc", "cm³")
            title = tr(FIGURES[kind].title) + (f" ({unit})" if unit else "")
            both = (Cell(number(each[n], digits), is_number=True) for n in ("first", "second"))
            rows.append([Cell(each["part"]), Cell(title), *both, _figure(each, kind, has_u=True)])
    return rows


def unmeasured_rows(document: Mapping[str, Any]) -> list[list[Cell]]:
    """Give what has no value, and why; figures of one part that share a reason in one row."""
    told: dict[tuple[str, str], list[str]] = {}
    for each in (*document["figures"], *document["seeds"]):
        if each["value"] is None:
            title = tr(FIGURES[each["figure"]].title)
            told.setdefault((each["part"], each["reason"]), []).append(title)
    return [
        [Cell(tr(part)), Cell(tr(reason)), _listed(list(dict.fromkeys(titles)))]
        for (part, reason), titles in told.items()
    ]


def _listed(titles: Sequence[str]) -> Cell:
    """Name a few figures, and all of them in the tip."""
    said = ", ".join(titles[:_LISTED])
    if len(titles) > _LISTED:
        said = tr("{names} and {n} more").format(names=said, n=len(titles) - _LISTED)
    return Cell(said, tip=", ".join(titles))


def recipe_rows(document: Mapping[str, Any]) -> list[list[Cell]]:
    """Give what was not done alike in both cases."""
    return [
        [Cell(r["step"]), Cell(tr(r["what"])), Cell(r["first"]), Cell(r["second"])]
        for r in document["recipe_differences"]
    ]


def scan_texts(document: Mapping[str, Any]) -> list[str]:
    """Tell what is known of the scans as a whole."""
    half_way, found = document["half_way"], _found(document)
    told = [
        tr(document["layer"]),
        tr("{angle}° and {shift} mm between the scans, known to {apart} mm").format(
            angle=number(half_way["turn_deg"]),
            shift=number(half_way["shift_mm"]),
            apart=number(half_way["registrations_apart_mm"]),
        ),
    ]
    for kind in ("noise_scale", "blur"):
        figure = found.get((kind, "brain"))
        if figure is not None and figure["value"] is not None:
            unit = figure["unit"].replace("mm2", "mm²")
            said = _figure(figure, kind, has_u=True).text
            told.append(f"{tr(FIGURES[kind].title)} {said} {unit}")
    return told


def _found(document: Mapping[str, Any]) -> dict[tuple[str, str], Figure]:
    return {(f["figure"], f["part"]): f for f in document["figures"]}


def _number(kind: str, value: float | None, tip: str = "") -> Cell:
    said = number(value, _DIGITS[kind], has_sign=kind in _SIGNED)
    return Cell(said, is_number=True, tip=tip or said)


def _figure(figure: Figure | None, kind: str, *, has_u: bool = False) -> Cell:
    """Give a figure; where it has no value its reason is the tip."""
    if figure is None:
        return Cell(_NONE, is_number=True, tip=tr("Not part of this comparison."))
    digits = _DIGITS[kind]
    said = number(figure["value"], digits, has_sign=kind in _SIGNED)
    if has_u and figure["value"] is not None:
        said = with_u(said, number(figure["uncertainty"], digits))
    return Cell(said, is_number=True, tip=_tip(figure, digits) or said)


def _tip(figure: Figure | None, digits: int) -> str:
    """Say what each scan gives, or why there is nothing."""
    if figure is None:
        return ""
    if figure["value"] is None:
        return tr("Not measured: {reason}").format(reason=tr(figure["reason"]))
    if figure["first"] is None:
        return ""
    return tr("first {first}, second {second}").format(
        first=number(figure["first"], digits), second=number(figure["second"], digits)
    )


def _target_tips(document: Mapping[str, Any]) -> dict[str, str]:
    """Tell by tract of all its targets, since the tables show the nearest."""
    lines: dict[str, list[str]] = {}
    for each in document["figures"]:
        if each["figure"] == "target_distance":
            tract, _, target = each["part"].partition(" - ")
            said = _tip(each, 2)
            if each["value"] is not None:
                said = f"{target}: {number(each['value'], 2, has_sign=True)} mm ({said})"
            lines.setdefault(tract, []).append(said)
    return {tract: "\n".join(told) for tract, told in lines.items()}
