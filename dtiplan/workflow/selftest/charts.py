"""Control charts of the self-test: every reading in every kept run, with its limits.

On one machine with one program a reading does not vary at all, so that its limits cannot come from
its own spread: they are those of the truth and of the accepted baseline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.selftest import Reading, ReadingChart
from dtiplan.workflow.constancy.records import (
    Baseline,
    accepted_baselines,
    kept_runs,
    never_run,
    reading_of,
)
from dtiplan.workflow.documents import document
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.language import language as language_named


def reading_charts() -> tuple[ReadingChart, ...]:
    """Give the chart of every reading of the last run.

    Raises
    ------
    UserError
        ``selftest-never-run``.
    """
    runs = kept_runs()
    if not runs:
        raise never_run()
    baselines = accepted_baselines()
    last = baselines[-1] if baselines else None
    values = [
        (run["created_utc"], {r["name"]: r["value"] for r in run["readings"]}) for run in runs
    ]
    return tuple(_chart(reading_of(r), values, last) for r in runs[-1]["readings"])


def _chart(
    reading: Reading, runs: Sequence[tuple[str, Mapping[str, float]]], last: Baseline | None
) -> ReadingChart:
    own = [(when, values[reading.name]) for when, values in runs if reading.name in values]
    truth = baseline = None
    if reading.truth is not None and reading.limit is not None:
        truth = (reading.truth - reading.limit, reading.truth + reading.limit)
    accepted = last.readings.get(reading.name) if last is not None else None
    if accepted is not None:
        baseline = (accepted.value - accepted.drift, accepted.value + accepted.drift)
    when, values = zip(*own, strict=True)
    return ReadingChart(
        reading.name, reading.title, reading.unit, when, values, truth, baseline
    )  # fmt: skip


def draw_charts(charts: Sequence[ReadingChart], path: Path, language: str = "en") -> Path:
    """Draw all charts into one picture.

    Raises
    ------
    UserError
        There is no such language, or the file cannot be written.
    """
    from dtiplan.render.selftest_charts import draw_readings

    chosen = language_named(language)
    accepted = [(b.number, b.accepted_utc) for b in accepted_baselines()]
    with disk_troubles_told(f"{path} cannot be written."):
        return draw_readings(charts, accepted, path, chosen.message)


def charts_document(charts: Sequence[ReadingChart]) -> dict[str, Any]:
    """Give the charts as a document."""
    return document(
        (),
        (),
        charts=[
            {
                "name": c.name,
                "title": c.title,
                "unit": c.unit,
                "points": [
                    {"created_utc": when, "value": value}
                    for when, value in zip(c.when_utc, c.values, strict=True)
                ],
                "truth": c.truth and list(c.truth),
                "baseline": c.baseline and list(c.baseline),
                "n_outside": c.n_outside,
            }
            for c in charts
        ],
    )


def charts_text(charts: Sequence[ReadingChart]) -> str:
    """Say for a person how each reading went."""
    lines = []
    for c in charts:
        low, high = min(c.values), max(c.values)
        outside = f", {c.n_outside} outside its limits" if c.n_outside else ""
        lines.append(f"{c.title}: {len(c.values)} runs, {low:.6g} to {high:.6g} {c.unit}{outside}")
    return "\n".join(lines)
