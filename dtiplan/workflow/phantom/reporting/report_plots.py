"""The plots of a phantom report, drawn from its content into a folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.phantoms.agreement import BlandAltman
from dtiplan.domain.phantoms.analysis import Metric, PhantomAnalysis
from dtiplan.domain.phantoms.charts import ChartKind, Stability
from dtiplan.domain.phantoms.comparison import ADC, Comparison
from dtiplan.domain.progress import Progress, part_of
from dtiplan.render.report_parts import Paragraph, Part, Picture
from dtiplan.workflow.phantom.reporting.report_metrics import metric_title

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.render.phantom_plots import Words
    from dtiplan.workflow.language import Language
    from dtiplan.workflow.phantom.reporting.report_content import ReportContent

_FEWEST_SPOKES = 3
_MOST_SPOKES = 14
_UM2 = 1e6


def plot_sections(
    content: ReportContent, chosen: Language, folder: Path, progress: Progress
) -> dict[str, tuple[Part, ...]]:
    """Draw every plot the content has numbers for; give the parts by name of their section."""
    words = chosen.text
    said = content.comparison
    plots: dict[str, tuple[Part, ...]] = {}
    progress(0.05, "drawing")
    if any(v.truth_mm2_s for v in said.values):
        plots["truth"] = (
            Picture(against_truth(said, folder / "against_truth.png", words), 0.42),
            Picture(bias_map(said, folder / "bias_map.png", words), 0.4),
        )
    radar = metric_radar(content, folder / "radar.png", words)
    plots["radar"] = (Picture(radar, 0.5),) if radar else ()
    plots["pairs"] = tuple(Picture(path, 0.42) for path in pair_plots(said, folder, words))
    progress(0.5, "drawing")
    plots["charts"] = tuple(
        Picture(path, 0.34) for path in chart_plots(content.stability, folder, words)
    )
    plots["slices"] = tuple(
        part
        for caption, path in _slices(content, folder, words, part_of(progress, 0.6, 0.8))
        for part in (Picture(path, 0.42), Paragraph(caption, is_faint=True))
    )
    return plots


def _slices(
    content: ReportContent, folder: Path, words: Words, progress: Progress
) -> tuple[tuple[str, Path], ...]:
    from dtiplan.workflow.phantom.reporting.slice_pictures import scan_pictures

    if not any(content.images):
        return ()
    labels = [scan.label for scan in content.comparison.scans]
    scans = list(zip(labels, content.analyses, content.images, strict=True))
    phantom = content.phantom or content.comparison.phantom
    return scan_pictures(scans, phantom, folder, words, progress)


def against_truth(said: Comparison, path: Path, words: Words = str) -> Path:
    """Draw measured ADC against the truth for every scan."""
    from dtiplan.render.phantom_plots import Measurements, draw_against_truth

    scans = []
    for scan in said.scans:
        mine = [v for v in said.values if v.scan == scan.label and v.truth_mm2_s]
        columns = np.array(
            [(v.truth_mm2_s or 0.0, v.truth_u_mm2_s or 0.0, v.adc_mm2_s, v.u_mm2_s) for v in mine]
        ).reshape(-1, 4)
        if mine:
            scans.append(Measurements(scan.label, *columns.T))
    return draw_against_truth(scans, path, words)


def bias_map(said: Comparison, path: Path, words: Words = str) -> Path:
    """Draw the bias of every compartment on every scan."""
    from dtiplan.render.phantom_plots import draw_bias_map

    regions = said.regions()
    table = np.full((len(said.scans), len(regions)), np.nan)
    for row, scan in enumerate(said.scans):
        for column, region in enumerate(regions):
            value = said.of(scan.label, region)
            if value is not None and value.bias_percent is not None:
                table[row, column] = value.bias_percent
    return draw_bias_map([s.label for s in said.scans], regions, table, path, words)


def pair_plots(said: Comparison, folder: Path, words: Words = str) -> list[Path]:
    """Draw a Bland-Altman plot for each pair of scanners."""
    from dtiplan.render.phantom_plots import draw_bland_altman

    drawn = []
    for number, pair in enumerate(said.pairs):
        shown = pair.bland_altman_percent if pair.quantity == ADC else pair.bland_altman
        if not isinstance(shown, BlandAltman):
            continue
        title = f"{pair.quantity.upper()}: {pair.first} - {pair.second}"
        scale = _UM2 if pair.quantity == ADC else 1.0
        path = folder / f"bland_altman_{number + 1}.png"
        drawn.append(draw_bland_altman(shown, path, words, title=title, scale=scale))
    return drawn


def metric_radar(content: ReportContent, path: Path, words: Words = str) -> Path | None:
    """Draw how much of their tolerance the metrics use; None where fewer than three have one."""
    labels = [scan.label for scan in content.comparison.scans]
    return draw_tolerance_radar(list(zip(labels, content.analyses, strict=True)), path, words)


def draw_tolerance_radar(
    scans: Sequence[tuple[str, PhantomAnalysis]], path: Path, words: Words = str
) -> Path | None:
    """Draw the same for scans with their names."""
    from dtiplan.render.phantom_plots import draw_radar

    titles: dict[str, str] = {}
    for _, analysis in scans:
        for metric in _spokes(analysis):
            titles.setdefault(metric.name, metric.title)
    names = list(titles)[:_MOST_SPOKES]
    if len(names) < _FEWEST_SPOKES:
        return None
    shares: list[tuple[str, Array]] = []
    for label, analysis in scans:
        held = {metric.name: metric for metric in analysis.metrics}
        share = [tolerance_share(held[n]) if n in held else np.nan for n in names]
        shares.append((label, np.array(share)))
    spokes = [metric_title(titles[n], words) for n in names]
    return draw_radar(spokes, shares, path, words)


def _spokes(analysis: PhantomAnalysis) -> list[Metric]:
    """Give the metrics of the whole scan that have a limit; those of single regions are many."""
    return [m for m in analysis.metrics if ":" not in m.name and tolerance_share(m) > -np.inf]


def tolerance_share(metric: Metric) -> float:
    """Give how much of its tolerance a metric uses, %; -inf where it has none, nan unmeasured.

    With two limits 100 % is the nearer limit, seen from their middle. With an upper limit only it
    is value over limit, with a lower limit only limit over value.
    """
    low, high = metric.low, metric.high
    if low is None and high is None:
        return -np.inf
    if metric.value is None:
        return float("nan")
    if low is not None and high is not None:
        half = (high - low) / 2.0
        return 100.0 * abs(metric.value - (low + high) / 2.0) / half if half > 0 else float("nan")
    if high is not None:
        return 100.0 * metric.value / high if high > 0.0 else float("nan")
    return 100.0 * (low or 0.0) / metric.value if metric.value > 0.0 else float("nan")


def chart_plots(stability: Sequence[Stability], folder: Path, words: Words = str) -> list[Path]:
    """Draw individuals, EWMA and CUSUM of every metric over time."""
    from dtiplan.render.chart_plots import draw_control_chart

    drawn = []
    for item in stability:
        for kind in (ChartKind.INDIVIDUALS, ChartKind.EWMA, ChartKind.CUSUM):
            charts = [c for s in item.segments for c in s.charts if c.kind is kind]
            if not charts:
                continue
            stem = re.sub(r"[^A-Za-z0-9]+", "_", f"{item.scanner}_{item.metric}_{kind.value}")
            title = f"{item.scanner}: {item.metric}, {words(kind.value)}"
            drawn.append(
                draw_control_chart(
                    charts, item.events, folder / f"chart_{stem}.png", words,
                    title=title, unit=item.unit,
                )
            )  # fmt: skip
    return drawn
