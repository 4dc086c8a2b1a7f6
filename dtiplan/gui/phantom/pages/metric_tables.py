"""The two tables of a scan: its regions, and its metrics with their verdicts."""

from __future__ import annotations

from collections.abc import Mapping

from dtiplan.domain.phantoms.analysis import Metric, PhantomAnalysis, RegionResult
from dtiplan.gui.phantom.number_texts import UM2, number, significant, with_u
from dtiplan.gui.phantom.reading_table import ReadingTable
from dtiplan.gui.phantom.status_words import has_limit, status_mark, status_word
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.value_table import Cell
from dtiplan.workflow.phantom.reporting.report_metrics import metric_title


class RegionTable(ReadingTable):
    """Every compartment of a scan: ADC, truth, bias, FA."""

    def __init__(self) -> None:
        titles = (
            tr("Region"), tr("voxels"), tr("ADC\n(µm²/s)"), tr("SD\n(µm²/s)"), tr("truth\n(µm²/s)"),
            tr("bias (%)"), tr("random\nerror (%)"), tr("FA"), tr("FA of\nnoise"), tr("FA excess"),
            tr("SNR"),
        )  # fmt: skip
        shares = (1.5, 0.6, 1.3, 0.8, 1.2, 1.8, 1.8, 0.7, 0.8, 1.6, 0.6)
        super().__init__(titles, shares, tr("Regions"))
        self.setObjectName("regionTable")

    def show_analysis(self, analysis: PhantomAnalysis) -> None:
        """Show the regions of a scan."""
        metrics = {metric.name: metric for metric in analysis.metrics}
        self.show_rows([_region_row(region, metrics) for region in analysis.regions])


def _region_row(region: RegionResult, metrics: Mapping[str, Metric]) -> list[Cell]:
    adc, u = number(region.adc_mean_mm2_s * UM2, 1), number(region.adc_u_mm2_s * UM2, 1)
    truth = "–"
    if region.truth_mm2_s is not None:
        truth_u = region.truth_u_mm2_s
        truth = with_u(
            number(region.truth_mm2_s * UM2, 1),
            number(None if truth_u is None else truth_u * UM2, 1),
        )
    removed = (
        tr("{n} voxels left out: bubbles and outliers").format(n=region.n_removed)
        if region.n_removed
        else ""
    )
    bias = number(region.bias_percent, 2, has_sign=True)
    return [
        Cell(region.label, tip=region.material),
        Cell(str(region.n_voxels), is_number=True, tip=removed),
        Cell(with_u(adc, u), is_number=True),
        Cell(number(region.adc_sd_mm2_s * UM2, 1), is_number=True),
        Cell(truth, is_number=True, tip=tr(region.truth_source)),
        _judged(bias, metrics.get(f"adc-bias:{region.label}")),
        _judged("", metrics.get(f"adc-random-error:{region.label}")),
        Cell(number(region.fa_mean, 3), is_number=True),
        Cell(number(region.fa_expected, 3), is_number=True),
        _judged(number(region.fa_excess, 3), metrics.get(f"fa-excess:{region.label}")),
        Cell(number(region.snr, 0), is_number=True),
    ]


def _judged(value: str, metric: Metric | None) -> Cell:
    """Give a number with the verdict on it, and in the tip what it was held against."""
    if metric is None:
        return Cell(value or "–")
    if metric.value is None:
        return Cell(status_word(metric), mark=status_mark(metric), tip=tr(metric.reason))
    shown = value if value not in ("", "–") else number(metric.value, 2)
    tip = "\n".join(filter(None, (metric_value(metric), tr(metric.tolerance), tr(metric.source))))
    return Cell(f"{shown}  {status_word(metric)}", mark=status_mark(metric), tip=tip)


class MetricTable(ReadingTable):
    """Metrics with value, uncertainty, tolerance, verdict and where the tolerance is from."""

    def __init__(self) -> None:
        titles = (
            tr("Metric"), tr("value"), tr("tolerance"), tr("verdict"), tr("source or reason"),
        )  # fmt: skip
        super().__init__(titles, (3.0, 1.6, 1.6, 1.4, 4.0), tr("Metrics"))
        self.setObjectName("metricTable")

    def show_analysis(self, analysis: PhantomAnalysis, *, with_regions: bool) -> None:
        """Show the metrics of a scan; those of single regions stand in the other table too."""
        regions = {region.label for region in analysis.regions}
        chosen = [m for m in analysis.metrics if with_regions or not _is_of_region(m, regions)]
        self.show_rows([metric_row(metric) for metric in chosen])


def _is_of_region(metric: Metric, regions: set[str]) -> bool:
    return metric.name.partition(":")[2] in regions


def metric_row(metric: Metric) -> list[Cell]:
    """Give one metric as a row."""
    why = metric.reason if metric.value is None else "; ".join(
        filter(None, (tr(metric.source) if metric.source else "",
                      tr(metric.reason) if metric.reason else ""))
    )  # fmt: skip
    return [
        Cell(metric_title(metric.title, tr), tip=metric.name),
        Cell(metric_value(metric), is_number=True),
        Cell(tr(metric.tolerance) if has_limit(metric) else "–", tip=tr(metric.tolerance)),
        Cell(status_word(metric), mark=status_mark(metric)),
        Cell(tr(why) if metric.value is None else why),
    ]


def metric_value(metric: Metric) -> str:
    """Give the value with its uncertainty and unit; a dash where it was not measured."""
    if metric.value is None:
        return "–"
    u = "–" if metric.u is None else significant(metric.u, 2)
    return f"{with_u(significant(metric.value), u)} {metric.unit}".rstrip()
