"""Stability over months: analyses filed in the database, charts of every scanner and difference."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.charts import Event, EventKind, Stability, moment
from dtiplan.domain.phantoms.qa_record import QaMetric
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.documents import document
from dtiplan.workflow.phantom.documents import plain

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis
    from dtiplan.domain.phantoms.qa_record import FiledAnalysis, QaEvent, QaScanner
    from dtiplan.io.qa_database import QaDatabase

CLASS_BIAS = "adc-bias-of"
"""Mean bias of the compartments of one material, ``adc-bias-of:pvp-30``: one chart a vial class
instead of one a vial."""


def chart_values(analysis: PhantomAnalysis) -> tuple[QaMetric, ...]:
    """Flatten an analysis into the numbers that are charted.

    Beside its metrics the mean bias of each material stands in it; bias rather than ADC, because
    the temperature is taken out of it.
    """
    values = [
        QaMetric(m.name, m.value, m.unit, m.u, m.status.value, m.reason) for m in analysis.metrics
    ]
    known = {value.name for value in values}
    by_material: dict[str, list[float]] = {}
    for region in analysis.regions:
        if region.bias_percent is not None:
            by_material.setdefault(region.material, []).append(region.bias_percent)
    for material, biases in by_material.items():
        name = f"{CLASS_BIAS}:{material}"
        if name not in known:
            values.append(QaMetric(name, statistics.fmean(biases), "%"))
    return tuple(values)


def file_analysis(
    path: Path, *, database: str = "", filed_by: str = ""
) -> tuple[FiledAnalysis, bool]:
    """File the document of an analysis; give the entry and whether it is new.

    Raises
    ------
    UserError
        ``bad-analysis``; ``no-date`` where the files do not say when the scan was made: a chart
        has no place for it; what the database says.
    """
    from dtiplan.io.qa_database import QaDatabase
    from dtiplan.workflow.phantom.compare import read_analyses

    (analysis,) = read_analyses([path])
    try:
        moment(analysis.acquired_utc)
    except ValueError as error:
        raise UserError(
            f"{path.name} cannot be filed.",
            f"The date of the scan is not recorded ('{analysis.acquired_utc}').",
            "Analyse the original images, whose headers hold the date.",
            "no-date",
        ) from error
    content = parsed_json(path.read_text(encoding="utf-8"))
    with QaDatabase(database) as held:
        return held.file_analysis(
            content, analysis.scanner, chart_values(analysis), filed_by=filed_by
        )


def log_event(
    scanner: str, kind: str, when: str, *, note: str = "", who: str = "", database: str = ""
) -> QaEvent:
    """Write an event into the log of a scanner.

    Parameters
    ----------
    scanner : str
        Name as ``phantom charts`` shows it, or a part that only one scanner has.
    kind : str
        upgrade, coil, service, refill or note.
    when : str
        ISO 8601 day or moment.

    Raises
    ------
    UserError
        ``no-such-scanner``, ``bad-event``.
    """
    from dtiplan.io.qa_database import QaDatabase

    try:
        chosen = EventKind(kind)
        moment(when)
    except ValueError as error:
        kinds = ", ".join(k.value for k in EventKind)
        raise UserError(
            "The event cannot be written down.",
            f"'{kind}' on '{when}' is not an event with its day.",
            f"Give one of {kinds}, and the day as 2026-01-31.",
            "bad-event",
        ) from error
    with QaDatabase(database) as held:
        return held.log_event(_scanner(held, scanner), Event(chosen, when, note, who))


def _scanner(held: QaDatabase, name: str) -> QaScanner:
    every = held.scanners()
    exact = [s for s in every if s.name == name]
    found = exact or [s for s in every if name.casefold() in s.name.casefold()]
    if len(found) != 1:
        seen = ", ".join(s.name for s in every) or "none"
        raise UserError(
            f"There is no one scanner '{name}' in the database.",
            f"It knows {seen}.",
            "Give the whole name of one of them.",
            "no-such-scanner",
        )
    return found[0]


@dataclass(frozen=True)
class ChartQuestion:
    """What is to be charted.

    Parameters
    ----------
    scanners : tuple of str
        Names; empty for all.
    metrics : tuple of str
        Names; empty for the mean bias of each material and the metrics of whole scans.
    phantom : str
        Name of the description; empty for the only one in the database.
    differences : bool
        Chart the difference of each pair of scanners too.
    within_days : float
        Sessions of two scanners that are so near belong together.
    database : str
    """

    scanners: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    phantom: str = ""
    differences: bool = True
    within_days: float = 7.0
    database: str = ""


def charts(question: ChartQuestion, *, or_none: bool = False) -> tuple[Stability, ...]:
    """Read the database and chart each metric of each scanner, and the differences.

    Parameters
    ----------
    question : ChartQuestion
    or_none : bool
        Give no charts, rather than refuse, where nothing is filed.

    Raises
    ------
    UserError
        ``nothing-filed``, ``several-phantoms``, ``no-such-scanner``.
    """
    from dtiplan.io.qa_database import QaDatabase

    with QaDatabase(question.database) as held:
        scanners = (
            [_scanner(held, name) for name in question.scanners]
            if question.scanners
            else list(held.scanners())
        )
        filed = [(s, held.analyses(s, phantom=question.phantom)) for s in scanners]
        if or_none and not any(analyses for _, analyses in filed):
            return ()
        phantom = _phantom(filed, question.phantom)
        metrics = question.metrics or _usual_metrics(filed)
        found = []
        for metric in metrics:
            found += _of_metric(held, filed, metric, phantom, question)
    return tuple(found)


Filed = Sequence[tuple["QaScanner", tuple["FiledAnalysis", ...]]]


def _phantom(filed: Filed, asked: str) -> str:
    """Refuse to chart two phantoms as one."""
    phantoms = sorted({a.phantom for _, analyses in filed for a in analyses})
    if not phantoms:
        what = f" of the phantom '{asked}'" if asked else ""
        raise UserError(
            "There is nothing to chart.",
            f"No analysis{what} is filed in the database.",
            "File analyses first: dtiplan phantom file FILE.json.",
            "nothing-filed",
        )
    if len(phantoms) > 1:
        raise UserError(
            "The charts cannot be drawn.",
            f"Analyses of several phantoms are filed: {', '.join(phantoms)}.",
            "Name the phantom.",
            "several-phantoms",
        )
    return phantoms[0]


def _usual_metrics(filed: Filed) -> tuple[str, ...]:
    """Give the metrics that were measured at least twice on a scanner, whole scans and classes."""
    counts: dict[str, int] = {}
    for _, analyses in filed:
        seen = [m.name for a in analyses for m in a.metrics if m.value is not None]
        for name in seen:
            if ":" not in name or name.startswith(f"{CLASS_BIAS}:"):
                counts[name] = max(counts.get(name, 0), seen.count(name))
    return tuple(sorted(name for name, n in counts.items() if n > 1))


def _of_metric(
    held: QaDatabase, filed: Filed, metric: str, phantom: str, question: ChartQuestion
) -> list[Stability]:
    from dtiplan.processing.phantom.charts.stability import (
        Monitoring,
        difference_points,
        session_points,
        watch,
    )

    points, events, unit = {}, {}, _unit(filed, metric)
    found = []
    for scanner, _ in filed:
        points[scanner.name] = session_points(held.points(scanner, metric, phantom=phantom))
        events[scanner.name] = [e.event for e in held.events(scanner)]
        frozen = [b.baseline for b in held.baselines(scanner, metric)]
        if points[scanner.name]:
            how = Monitoring(metric, unit, scanner.name, frozen=frozen)
            found.append(watch(points[scanner.name], events[scanner.name], how))
    if question.differences:
        for a, b in itertools.combinations(points, 2):
            between = difference_points(points[a], points[b], within_days=question.within_days)
            if between:
                how = Monitoring(metric, unit, f"{a} - {b}")
                found.append(watch(between, [*events[a], *events[b]], how))
    return found


def _unit(filed: Filed, metric: str) -> str:
    units = [m.unit for _, each in filed for a in each for m in a.metrics if m.name == metric]
    return units[0] if units else ""


def charts_document(
    stability: Sequence[Stability], question: ChartQuestion | None = None
) -> dict[str, Any]:
    """Give the document of ``phantom charts``; with the question, the scanners on file too."""
    said = document((), (), charts=plain(tuple(stability)))
    if question is not None:
        said["scanners"] = filed_scanners(question)
    return said


def filed_scanners(question: ChartQuestion) -> list[dict[str, Any]]:
    """Give the scanners of the database with their filed analyses and their events."""
    from dtiplan.io.qa_database import QaDatabase

    with QaDatabase(question.database) as held:
        return [
            {
                "name": scanner.name,
                "analyses": len(held.analyses(scanner, phantom=question.phantom)),
                "events": plain([kept.event for kept in held.events(scanner)]),
            }
            for scanner in held.scanners()
        ]


def charts_text(stability: Sequence[Stability]) -> str:
    """Say what the charts noticed."""
    lines = []
    for item in stability:
        lines.append(f"{item.scanner}: {item.metric}")
        for segment in item.segments:
            begun = f"since {segment.begun_by.kind.value}" if segment.begun_by else "from the start"
            base = segment.baseline
            if isinstance(base, NotMeasured):
                lines.append(f"    {begun}: {len(segment.points)} sessions, {base.reason}")
                continue
            state = " (provisional)" if base.provisional else ""
            chart = segment.charts[0]
            limits = f"{chart.lower[-1]:.4g} to {chart.upper[-1]:.4g} {item.unit}".rstrip()
            lines.append(f"    {begun}: {len(segment.points)} sessions, limits {limits}{state}")
            for chart in segment.charts:
                lines += [f"        {chart.kind.value}: {s.message}" for s in chart.signals]
    return "\n".join(lines)
