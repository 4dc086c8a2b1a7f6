"""What the control charts of the database say, as a table."""

from __future__ import annotations

from typing import Any

from dtiplan.gui.phantom.number_texts import significant
from dtiplan.gui.phantom.pages.event_box import event_word
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark
from dtiplan.gui.widgets.value_table import Cell

_MOST_SIGNALS = 3


class ChartTable(ReadingTable):
    """Scanner, segment, limits and what was noticed, for one metric."""

    def __init__(self) -> None:
        titles = (
            tr("Scanner"), tr("since"), tr("sessions"), tr("limits"), tr("verdict"), tr("noticed"),
        )  # fmt: skip
        super().__init__(titles, (2.2, 1.1, 0.7, 2.0, 1.4, 4.0), tr("Control charts"))
        self.setObjectName("chartTable")

    def show_charts(self, charts: list[dict[str, Any]]) -> None:
        """Show the charts of one metric."""
        rows = []
        for chart in charts:
            rows += [_row(chart, segment) for segment in chart["segments"]]
        self.show_rows(rows)


def _row(chart: dict[str, Any], segment: dict[str, Any]) -> list[Cell]:
    begun, base = segment["begun_by"], segment["baseline"]
    since = tr("the first session")
    if begun:
        since = f"{event_word(begun['kind'])} {str(begun['when_utc'])[:10]}"
    head = [
        Cell(str(chart["scanner"])),
        Cell(since),
        Cell(str(len(segment["points"])), is_number=True),
    ]
    if "not_measured" in base:
        reason = tr(base["not_measured"])
        return [*head, Cell("–"), Cell(tr("no limits"), mark=Mark.TO_DO), Cell(reason)]
    limits = f"{significant(base['centre'])} ± {significant(3 * base['sigma'], 3)} {chart['unit']}"
    is_provisional = len(base["values"]) < _complete()
    if is_provisional:
        limits = tr("{limits} (provisional)").format(limits=limits.rstrip())
    signals = [tr(s["message"]) for each in segment["charts"] for s in each["signals"]]
    verdict = (
        Cell(tr("signals: {n}").format(n=len(signals)), mark=Mark.WARNING)
        if signals
        else Cell(tr("in control"), mark=Mark.DONE)
    )
    told = "\n".join(signals[:_MOST_SIGNALS]) or "–"
    if len(signals) > _MOST_SIGNALS:
        told += "\n" + tr("and {n} more").format(n=len(signals) - _MOST_SIGNALS)
    return [*head, Cell(limits.rstrip()), verdict, Cell(told, tip="\n".join(signals))]


def _complete() -> int:
    from dtiplan.domain.phantoms.charts import COMPLETE_BASELINE

    return COMPLETE_BASELINE
