"""The tables of a comparison of ratings, made of its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.site_figures import FIGURES
from dtiplan.gui.phantom.number_texts import number
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.value_table import Cell

Document = Mapping[str, Any]
_DIGITS = {"dice": 2, "weighted_dice": 2, "surface_mean": 2, "hd95": 1, "volume": 2}
SUM_FIGURES_AT, PAIR_FIGURES_AT = 4, 3
"""Columns before the figures."""
SAME, OTHER = "same rater", "two raters"
"""As they stand in the document."""


def figure_titles() -> list[str]:
    """Name the figures of both tables, with their units."""
    return [
        tr("Dice"),
        tr("Weighted\nDice"),
        tr("Mean surface\ndistance mm"),
        tr("HD95\nmm"),
        tr("Volume\ndifference cc"),
    ]


def figure_tips() -> list[str]:
    """Tell what each figure is."""
    tips = [tr(FIGURES[name].definition) for name in _DIGITS]
    tips[-1] = tr("Difference of the volumes of the voxels visited, without its sign.")
    return tips


def sum_titles() -> list[str]:
    """Head the agreement by tract."""
    return [tr("Tract"), tr("Between"), tr("In both\nn"), tr("In one only\nn"), *figure_titles()]


def sum_rows(document: Document) -> list[list[Cell]]:
    """Give means by tract, within and between raters, with their range where there are several.

    A tract that never was found in both copies of a pair has a row too.
    """
    means = {(row["tract"], row["kind"]): row for row in document["agreement"]}
    alone = Counter((each["tract"], _kind(each["raters"])) for each in document["found_by_one"])
    return [
        [
            Cell(tract),
            Cell(tr("one rater, twice") if kind == SAME else tr("two raters")),
            Cell(str(means.get((tract, kind), {}).get("n_pairs", 0)), is_number=True),
            Cell(str(alone[tract, kind]), is_number=True),
            *(_mean(means.get((tract, kind)), name) for name in _DIGITS),
        ]
        for tract, kind in sorted({*means, *alone})
    ]


def pair_titles() -> list[str]:
    """Head the table of every pair."""
    return [tr("Case"), tr("Raters and copies"), tr("Mirrored"), *figure_titles()]


def tracts_of(document: Document) -> list[str]:
    """Name the tracts that both copies of a pair hold."""
    return sorted({pair["tract"] for pair in document["pairs"]})


def pair_rows(document: Document, tract: str) -> list[list[Cell]]:
    """Give every comparison of two copies of one case that both hold a tract."""
    return [
        [
            _case(pair["case"]),
            Cell(_copies(pair["raters"], pair["copies"])),
            Cell(_mirrored(pair["mirrored"])),
            *(_figure(pair["figures"], name) for name in _DIGITS),
        ]
        for pair in document["pairs"]
        if pair["tract"] == tract
    ]


def alone_titles() -> list[str]:
    """Head the table of what only one of two found."""
    return [tr("Tract"), tr("Case"), tr("Found by"), tr("Not found by")]


def alone_rows(document: Document) -> list[list[Cell]]:
    """Give what only one of two copies has."""
    return [
        [
            Cell(each["tract"]),
            _case(each["case"]),
            Cell(_copy(each["raters"][0], each["copy"])),
            Cell(_copy(each["raters"][1], each["missing_in"])),
        ]
        for each in document["found_by_one"]
    ]


def waiting_titles() -> list[str]:
    """Head the table of what is still to be rated."""
    return [tr("Rater"), tr("Name of the copy")]


def waiting_rows(document: Document) -> list[list[Cell]]:
    """Give the copies in which no tracts were found yet."""
    return [[Cell(each["rater"]), Cell(each["copy"])] for each in document["not_rated"]]


def _kind(raters: Sequence[str]) -> str:
    return SAME if raters[0] == raters[1] else OTHER


def _mean(row: Mapping[str, Any] | None, name: str) -> Cell:
    span = row[f"{name}_range"] if row is not None else None
    if row is None or span is None:
        return Cell("–", is_number=True, tip=tr("Not measured in any pair."))
    low, mean, high = (number(value, _DIGITS[name]) for value in (span[0], row[name], span[1]))
    if low != high:
        mean = tr("{mean} ({low} to {high})").format(mean=mean, low=low, high=high)
    return Cell(mean, is_number=True, tip=tr("Mean, and the range of the pairs."))


def _figure(figures: Sequence[Mapping[str, Any]], name: str) -> Cell:
    """Give one figure; which of two copies comes first means nothing, so none has a sign."""
    found = next(each for each in figures if each["figure"] == name)
    if found["value"] is None:
        said = tr("Not measured: {reason}").format(reason=tr(found["reason"]))
        return Cell("–", is_number=True, tip=said)
    return Cell(number(abs(found["value"]), _DIGITS[name]), is_number=True)


def _case(path: str) -> Cell:
    return Cell(Path(path).name, tip=path)


def _copy(rater: str, copy: str) -> str:
    return f"{rater} ({copy})"


def _copies(raters: Sequence[str], copies: Sequence[str]) -> str:
    return " – ".join(_copy(*each) for each in zip(raters, copies, strict=True))


def _mirrored(pair: Sequence[bool]) -> str:
    return {0: tr("neither"), 1: tr("one of two"), 2: tr("both")}[sum(pair)]
