"""The end-to-end tables of a group: from the scanners' difference to the dose, tract by tract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.site_comparison import Layer
from dtiplan.render.report_parts import Paragraph, Part, Section, Table
from dtiplan.workflow.sites.compare_cases import chain_rows

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import ChainRow, SiteComparison
    from dtiplan.workflow.language import Language

_METRICS_ACROSS = 3
_DIGITS = (4, 2, 2, 2, 2, 3, 2)
_WIDTHS = (0.145, 0.185, 0.09, 0.09, 0.085, 0.1, 0.1, 0.115, 0.09)


@dataclass(frozen=True)
class GroupRow:
    """One tract of one pair of scans.

    Parameters
    ----------
    subject : str
    pair : (str, str)
    layer : Layer
    row : ChainRow
    """

    subject: str
    pair: tuple[str, str]
    layer: Layer
    row: ChainRow

    @property
    def values(self) -> tuple[float | None, ...]:
        """FA bias, MD scale, V1 angle, shift, surface, structure and target, in this order."""
        r = self.row
        return (
            r.fa_bias, r.md_scale_percent, r.v1_median_deg, r.shift_mm, r.surface_mm, r.volume_cc,
            r.target_mm,
        )  # fmt: skip


def group_rows(pairs: Sequence[tuple[str, SiteComparison]]) -> tuple[GroupRow, ...]:
    """Give the end-to-end rows of all pairs, tract after tract."""
    found = [
        GroupRow(subject, (told.first, told.second), told.layer, row)
        for subject, told in pairs
        for row in chain_rows(told)
    ]
    return tuple(sorted(found, key=lambda r: r.row.tract))


def group_chain_section(pairs: Sequence[tuple[str, SiteComparison]], chosen: Language) -> Section:
    """Give the size of every link by tract and layer, then every pair of two scanners."""
    words, rows = chosen.text, group_rows(pairs)
    said = words(
        "Each row follows one tract: what the scanners measured otherwise, how far its middle and "
        "its surface moved, and what that does to the structure and its distance to the nearest "
        "target. Root mean square over all pairs of a layer, so that the difference between "
        "scanners can be held against that of a rescan. L and R are the patient's sides."
    )
    header = (
        words("Tract"), words("What differs"), words("FA bias"), words("MD scale") + " (%)",
        words("V1 angle (deg)"), words("Shift (mm)"), words("Surface (mm)"),
        words("Structure (cc)"), words("Target (mm)"),
    )  # fmt: skip
    numbers = tuple(range(2, len(header)))
    parts: list[Part] = [
        Paragraph(said, is_faint=True),
        Table(header, tuple(_sizes(rows, chosen)), _WIDTHS, numbers=numbers),
    ]
    parts += _dose_parts(rows, chosen)
    each = tuple(
        (r.row.tract, f"{r.subject}: {r.pair[0]}, {r.pair[1]}", *_cells(r.values, chosen))
        for r in rows
        if r.layer is Layer.SCANNER
    )
    if each:
        note = words("Every pair of two scanners, second scan less first:")
        parts += [
            Paragraph(note),
            Table((header[0], words("Scans"), *header[2:]), each, _WIDTHS, numbers=numbers),
        ]
    title = words("From the scanners to the dose")
    return Section(title, tuple(parts), starts_page=True, name="chain")


def _sizes(rows: Sequence[GroupRow], chosen: Language) -> list[tuple[str, ...]]:
    found = []
    for tract in dict.fromkeys(r.row.tract for r in rows):
        for layer in Layer:
            own = [r.values for r in rows if r.row.tract == tract and r.layer is layer]
            if own:
                columns = (_rms(column) for column in zip(*own, strict=True))
                found.append((tract, chosen.text(layer.value), *_cells(tuple(columns), chosen)))
    return found


def _dose_parts(rows: Sequence[GroupRow], chosen: Language) -> list[Part]:
    """Give one table a plan: the metrics of each tract and layer, and how large they were."""
    words = chosen.text
    metrics = dict.fromkeys(name for r in rows for name, _ in r.row.doses)
    told: list[Part] = []
    for start in range(0, len(metrics), _METRICS_ACROSS):
        names = list(metrics)[start : start + _METRICS_ACROSS]
        table = []
        for tract in dict.fromkeys(r.row.tract for r in rows):
            for layer in Layer:
                own = [dict(r.row.doses) for r in rows if (r.row.tract, r.layer) == (tract, layer)]
                cells = [_size_and_largest([d.get(name) for d in own], chosen) for name in names]
                if own:
                    table.append((tract, words(layer.value), *cells))
        header = (words("Tract"), words("What differs"), *names)
        widths = (0.15, 0.25, *[0.6 / len(names)] * len(names))
        told.append(Table(header, tuple(table), widths, numbers=tuple(range(2, len(header)))))
    if told:
        note = words("Dose: root mean square over all pairs of a layer; the largest in brackets.")
        told.insert(0, Paragraph(note, is_faint=True))
    return told


def _size_and_largest(values: Sequence[float | None], chosen: Language) -> str:
    known = [v for v in values if v is not None]
    if not known:
        return "-"
    return f"{_cell(_rms(known), 2, chosen)} ({_cell(max(known, key=abs), 2, chosen)})"


def _rms(values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return float(np.sqrt(np.mean(np.square(known)))) if known else None


def _cells(values: Sequence[float | None], chosen: Language) -> tuple[str, ...]:
    return tuple(_cell(v, d, chosen) for v, d in zip(values, _DIGITS, strict=True))


def _cell(value: float | None, digits: int, chosen: Language) -> str:
    return "-" if value is None else chosen.number(round(value, digits) + 0.0, digits)
