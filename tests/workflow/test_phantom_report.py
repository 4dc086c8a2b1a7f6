"""The report of a comparison, its plots, and the command that writes it."""

import json
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.image import imread

from dtiplan.cli.commands import run
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.phantoms.analysis import Metric, SliceResult, Status
from dtiplan.domain.phantoms.harmonisation import Arm, Candidate
from dtiplan.domain.phantoms.protocol import Recorded, ScanProtocol
from dtiplan.domain.quality import NotMeasured
from dtiplan.io.protocol_rules import read_protocol_rules
from dtiplan.processing.phantom.harmonisation.candidates import candidate_of, smoothed, tissue_pair
from dtiplan.processing.phantom.protocol import compare_protocols
from dtiplan.render.phantom_plots import RegionOutline, draw_region_slice
from dtiplan.render.report_parts import Notice, Table
from dtiplan.workflow.language import language
from dtiplan.workflow.phantom.analyse import analysis_document
from dtiplan.workflow.phantom.compare import compare, comparison_document, comparison_text
from dtiplan.workflow.phantom.harmonise import (
    CandidateScan,
    HarmonisationQuestion,
    harmonise,
)
from dtiplan.workflow.phantom.reporting.report import compose, write_report
from dtiplan.workflow.phantom.reporting.report_content import ReportContent
from dtiplan.workflow.phantom.reporting.report_plots import tolerance_share
from tests.made_analyses import SKYRA, SOLA, made_analysis


def with_resolution(analysis, rs_mm):
    metrics = [m for m in analysis.metrics if m.name != "resolution"]
    own = Metric("resolution", "Effective resolution", rs_mm, "mm", status=Status.PASS)
    return replace(analysis, metrics=(*metrics, own))


@pytest.fixture
def content():
    analyses = (
        made_analysis(SKYRA, bias_percent=5.0, noise_percent=0.3, seed=1),
        made_analysis(SOLA, noise_percent=0.3, seed=2),
    )
    protocols = compare_protocols(
        [
            ScanProtocol("a", "1", {"field_t": Recorded(1.5, "x"),
                                    "phase_bandwidth_hz": Recorded(20.0, "x")}),
            ScanProtocol("b", "2", {"field_t": Recorded(3.0, "x"),
                                    "phase_bandwidth_hz": Recorded(20.0, "x")}),
        ],
        read_protocol_rules(),
    )  # fmt: skip
    return ReportContent(compare(analyses), analyses, protocols, name="two sites")


def rows(report, title):
    (section,) = [s for s in report.sections if title in s.title]
    return [row for part in section.parts if isinstance(part, Table) for row in part.rows]


def test_that_the_report_tells_bias_metrics_protocols_and_refusals(content, tmp_path):
    report = compose(content, language("en"), tmp_path)
    titles = " ".join(s.title for s in report.sections)
    for title in ("Summary", "Against the truth", "Scanner against scanner", "Repeatability",
                  "Protocol uniformity", "Harmonisation", "All metrics", "cannot say"):  # fmt: skip
        assert title in titles
    assert any("4.8" in cell or "4.9" in cell for cell in rows(report, "Summary")[0])
    # Three measured, one not measured with its reason, three sources.
    assert len(rows(report, "All metrics")) == 7
    assert any("no resolution insert" in row for row in rows(report, "All metrics"))
    assert any("one degree of freedom" in row[1] for row in rows(report, "cannot say"))
    (rule,) = [r for r in rows(report, "Protocol uniformity") if "phase (EPI rule)" in r[0]
               and "bandwidth" in r[0]]  # fmt: skip
    assert rule[2].startswith("≠")
    assert "Research software" in report.disclaimer


def test_that_a_failed_metric_is_on_the_first_page(content, tmp_path):
    report = compose(content, language("en"), tmp_path)
    notices = [p for p in report.sections[0].parts if isinstance(p, Notice) and p.is_large]
    assert "1 metrics of 1 scans" in notices[0].words


@pytest.mark.slow
@pytest.mark.parametrize("code", ["fr", "de"])
def test_that_the_report_is_written_whole_in_each_language(content, tmp_path, code):
    path = write_report(content, tmp_path / f"{code}.pdf", code, pictures=tmp_path / "p")
    assert path.read_bytes().startswith(b"%PDF")
    for name in ("against_truth", "bias_map", "bland_altman_1", "radar"):
        picture = imread(tmp_path / "p" / f"{name}.png")
        assert picture.shape[0] > 200
        assert len(np.unique(picture.reshape(-1, picture.shape[2]), axis=0)) > 20


@pytest.mark.slow
def test_that_the_same_content_gives_the_same_bytes(content, tmp_path):
    one = write_report(content, tmp_path / "a.pdf").read_bytes()
    assert write_report(content, tmp_path / "b.pdf").read_bytes() == one


@pytest.mark.parametrize(
    ("value", "low", "high", "share"),
    [(1.8, -3.6, 3.6, 50.0), (4.0, None, 2.0, 200.0), (90.0, 45.0, None, 50.0)],
)
def test_that_the_radar_shows_the_share_of_the_tolerance(value, low, high, share):
    metric = Metric("m", "m", value, "", low=low, high=high, status=Status.PASS)
    assert tolerance_share(metric) == pytest.approx(share)


def test_that_regions_are_outlined_on_their_slice(tmp_path):
    x, y = np.meshgrid(np.linspace(-50, 50, 101), np.linspace(50, -50, 101))
    outline = RegionOutline("vial", np.hypot(x - 20.0, y - 10.0) - 12.0)
    plain = imread(draw_region_slice(0 * x, (), (-50, 50, -50, 50), tmp_path / "a.png"))
    drawn = imread(draw_region_slice(0 * x, (outline,), (-50, 50, -50, 50), tmp_path / "b.png"))
    rows_, columns = np.nonzero(np.abs(drawn - plain).max(axis=2) > 0.1)
    assert columns.mean() > drawn.shape[1] / 2  # right of the middle
    assert rows_.mean() < drawn.shape[0] / 2  # above it


def test_that_the_command_compares_files_and_writes_report_and_json(tmp_path, capsys):
    files = []
    for n, (scanner, bias) in enumerate(((SKYRA, 1.0), (SOLA, -1.0))):
        path = tmp_path / f"{n}.json"
        path.write_text(json.dumps(analysis_document(made_analysis(scanner, bias_percent=bias,
                                                                   seed=n))))  # fmt: skip
        files.append(str(path))
    report, out = tmp_path / "r.pdf", tmp_path / "c.json"
    assert run(["phantom", "compare", *files, "--report", str(report), "--json", str(out)]) == 0
    assert report.is_file()
    assert "bias 2.00 %" in capsys.readouterr().out
    said = json.loads(out.read_text())
    assert len(said["inputs"]) == 2
    assert said["pairs"][0]["bland_altman_percent"]["bias"]["mean"]["value"] == pytest.approx(2.0)
    assert said["ranking"] == {"not_measured": "no candidate protocols were given"}
    assert run(["phantom", "compare", *files, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scanners"] == said["scanners"]


def test_that_an_analysis_is_never_written_over(tmp_path, capsys):
    files = []
    for n in range(3):
        path = tmp_path / f"{n}.json"
        path.write_text(json.dumps(analysis_document(made_analysis(seed=n))))
        files.append(path)
    before = files[0].read_bytes()
    assert run(["phantom", "compare", "--json", *map(str, files)]) == 2
    assert files[0].read_bytes() == before
    assert "--json" in capsys.readouterr().err


def test_that_a_file_that_is_no_analysis_is_named(tmp_path, capsys):
    (tmp_path / "x.json").write_text("{}")
    assert run(["phantom", "compare", str(tmp_path / "x.json"), str(tmp_path / "x.json")]) == 2
    assert "x.json" in capsys.readouterr().err


def test_that_candidates_are_scored_by_ratio_contrast_and_resolution():
    analysis = with_resolution(made_analysis(), 2.5)
    assert tissue_pair(analysis) == ("pvp-10", "pvp-30")
    made = candidate_of(analysis, "x", Arm.NATIVE, ("pvp-10", "pvp-30"))
    assert isinstance(made, Candidate)
    assert made.metrics["ratio"] == pytest.approx(1551.0 / 832.0)
    noise = np.sqrt((15.51**2 + 8.32**2) / 2.0)
    assert made.metrics["cnr"] == pytest.approx((1551.0 - 832.0) / noise)
    assert made.metrics["rs_mm"] == 2.5
    assert isinstance(candidate_of(made_analysis(), "x", Arm.NATIVE, ("pvp-10", "pvp-30")),
                      NotMeasured)  # fmt: skip


def test_that_the_protocol_nearest_the_reference_is_chosen_and_a_biased_one_never():
    specs = [
        (SOLA, "", 4.0, 0.0),
        (SKYRA, "", 2.0, 0.0),
        (SKYRA, "b700", 3.8, 0.5),
        (SKYRA, "exact but biased", 4.0, 8.0),
    ]
    analyses = [
        with_resolution(made_analysis(s, bias_percent=bias, seed=n), rs)
        for n, (s, _, rs, bias) in enumerate(specs)
    ]
    names = ["Sola", "Skyra", "Skyra", "Skyra"]
    comparison = compare(analyses, scanners=names)
    scans = [
        CandidateScan(shown.label, name, shown.session, a, spec[1])
        for shown, name, a, spec in zip(comparison.scans, names, analyses, specs, strict=True)
    ]
    ranking = harmonise(comparison, scans, HarmonisationQuestion("Sola")).ranking
    assert ranking.chosen == "Skyra b700"
    barred = [s for s in ranking.scores if not s.admitted]
    assert [s.candidate for s in barred] == ["Skyra exact but biased"]
    assert {s.arm for s in ranking.scores} == {Arm.NATIVE, Arm.A_PRIORI}


def sliced(analysis, seed, noise=0.004):
    """Give each region ten slices."""
    rng = np.random.default_rng(seed)
    regions = []
    for r in analysis.regions:
        means = r.adc_mean_mm2_s * (1.0 + noise * rng.standard_normal(10))
        slices = tuple(SliceResult(20, float(m), r.adc_sd_mm2_s) for m in means)
        regions.append(replace(r, slices=slices))
    return replace(analysis, regions=tuple(regions))


def two_sessions(rs_mm=(4.0, 2.0)):
    """Give scans of two scanners on two days; the second one's can be filtered."""
    scans = []
    for n, (scanner, rs) in enumerate(zip((SOLA, SKYRA), rs_mm, strict=True)):
        for day in ("2026-01-05", "2026-01-12"):
            seed = 2 * n + (day > "2026-01-06")
            made = sliced(with_resolution(made_analysis(scanner, day=day, seed=seed), rs), seed)
            for name in ("fwhm-xy", "fwhm-z"):
                width = Metric(name, name, rs, "mm", status=Status.PASS)
                made = replace(made, metrics=(*made.metrics, width))
            filtered = sliced(with_resolution(made, rs_mm[0]), seed + 10)
            scans.append(
                CandidateScan(f"{scanner.model} {day}", scanner.model, day, made,
                              refilter=lambda _, filtered=filtered: filtered)
            )  # fmt: skip
    return scans


def test_that_candidates_are_drawn_again_slice_by_slice_and_filters_confirmed():
    scans = two_sessions()
    comparison = compare([s.analysis for s in scans], scanners=[s.scanner for s in scans])
    found = harmonise(comparison, scans, HarmonisationQuestion("Sola"))
    ranking = found.ranking
    assert ranking.scores[0].arm is Arm.A_POSTERIORI
    assert 0.0 < ranking.scores[0].standard_error < 1e-3
    assert ranking.confirmed.candidate == ranking.chosen == "Skyra filter 3.46 x 3.46 mm"
    assert {s.candidate for s in ranking.again} == {s.candidate for s in ranking.scores}
    refused = {r.what for r in found.refusals}
    assert {"Harmonisation by ComBat", "Harmonisation by RISH"} <= refused
    assert "Factor of the b-values of Skyra" in refused
    assert any(f.code == "one-arm-only" for f in found.findings)
    assert "confirmed: nMSPE" in comparison_text(found)


def test_that_a_b_scale_of_three_sessions_is_told_with_its_interval():
    days = ("2026-01-05", "2026-01-12", "2026-01-19")
    analyses = [made_analysis(SKYRA, bias_percent=3.0, noise_percent=0.1, day=d, seed=n)
                for n, d in enumerate(days)]  # fmt: skip
    said = compare(analyses, scanners=["Skyra"] * 3)
    assert said.b_scales["Skyra"].factor.interval.contains(1.03)
    (told,) = [f for f in said.findings if f.code == "b-scale"]
    assert "95 % interval 1.0" in told.message
    assert comparison_document(said)["b_scales"]["Skyra"]["n_sessions"] == 3


@pytest.mark.parametrize("width", [(8.0, 9.0), (2.0, 3.0)])
def test_that_smoothing_has_the_width_asked_for_and_keeps_the_signal(width):
    across, through = width
    values = np.zeros((41, 41, 21, 2), dtype=np.float32)
    values[20, 20, 10] = 1000.0
    grid = Grid((41, 41, 21), np.diag([2.0, 2.0, 3.0, 1.0]))
    table = GradientTable([0.0, 1000.0], [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
    found = smoothed(DiffusionSeries(values, grid, table), width).values[..., 1]
    assert found.sum() == pytest.approx(1000.0, rel=1e-3)
    for axis, step, fwhm in ((0, 2.0, across), (1, 2.0, across), (2, 3.0, through)):
        others = tuple(a for a in range(3) if a != axis)
        profile = found.sum(axis=others)
        at = np.arange(profile.size) * step
        mean = (profile * at).sum() / profile.sum()
        sd = np.sqrt((profile * (at - mean) ** 2).sum() / profile.sum())
        assert sd * 2.3548 == pytest.approx(fwhm, rel=0.02)
