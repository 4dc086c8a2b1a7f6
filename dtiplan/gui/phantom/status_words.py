"""How the verdict on a metric is shown: a word and a sign, never a colour alone."""

from __future__ import annotations

from dtiplan.domain.phantoms.analysis import Metric, Status
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.state_icons import Mark

_MARKS = {
    Status.PASS: Mark.DONE,
    Status.WARN: Mark.WARNING,
    Status.FAIL: Mark.FAILED,
    Status.NOT_MEASURED: Mark.TO_DO,
}


def status_word(metric: Metric) -> str:
    """Name the verdict on a metric; what has no limit is only recorded."""
    if _is_recorded(metric):
        return tr("recorded")
    return {
        Status.PASS: tr("pass"),
        Status.WARN: tr("warning"),
        Status.FAIL: tr("fail"),
        Status.NOT_MEASURED: tr("not measured"),
    }[metric.status]


def status_mark(metric: Metric) -> Mark:
    """Give the sign that goes with the word."""
    return Mark.INFO if _is_recorded(metric) else _MARKS[metric.status]


def has_limit(metric: Metric) -> bool:
    """Tell whether it is held against anything."""
    return metric.low is not None or metric.high is not None


def _is_recorded(metric: Metric) -> bool:
    return metric.value is not None and not has_limit(metric)
