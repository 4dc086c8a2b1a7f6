"""The plots of one analysed scan: measured against the truth, share of the tolerances."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.phantoms.analysis import PhantomAnalysis
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.language import language as language_named
from dtiplan.workflow.phantom.compare import read_analyses
from dtiplan.workflow.phantom.reporting.report_plots import draw_tolerance_radar


def draw_scan_plots(
    path: Path, folder: Path, *, title: str = "", language: str = "en"
) -> tuple[Path, ...]:
    """Draw what one analysis has numbers for; give the PNG files.

    Parameters
    ----------
    path : Path
        Document of ``phantom analyse``.
    folder : Path
        Made where it is not there.
    title : str
        Name of the scan in the legends.
    language : str

    Raises
    ------
    UserError
        ``bad-analysis``, ``disk``.
    """
    (analysis,) = read_analyses([path])
    words = language_named(language).text
    name = title or analysis.series_description
    drawn = []
    with disk_troubles_told(f"The plots cannot be drawn into {folder}."):
        folder.mkdir(parents=True, exist_ok=True)
        if any(r.truth_mm2_s for r in analysis.regions):
            drawn.append(_against_truth(analysis, name, folder / "against_truth.png", words))
        radar = draw_tolerance_radar([(name, analysis)], folder / "radar.png", words)
    return (*drawn, radar) if radar else tuple(drawn)


def _against_truth(analysis: PhantomAnalysis, name: str, path: Path, words: object) -> Path:
    from dtiplan.render.phantom_plots import Measurements, draw_against_truth

    known = [r for r in analysis.regions if r.truth_mm2_s]
    columns = np.array(
        [
            (r.truth_mm2_s or 0.0, r.truth_u_mm2_s or 0.0, r.adc_mean_mm2_s, r.adc_u_mm2_s)
            for r in known
        ]
    )
    return draw_against_truth([Measurements(name, *columns.T)], path, words)  # type: ignore[arg-type]
