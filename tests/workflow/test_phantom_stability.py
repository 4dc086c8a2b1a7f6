"""Analyses filed over months: charts of scanners and of their difference, events, refusals."""

import json
from datetime import date, timedelta

import numpy as np
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.charts import ChartKind, ChartPoint
from dtiplan.processing.phantom.charts.stability import Monitoring, watch
from dtiplan.workflow.phantom.analyse import analysis_document
from dtiplan.workflow.phantom.stability import (
    ChartQuestion,
    chart_values,
    charts,
    charts_document,
    charts_text,
    file_analysis,
    log_event,
)
from tests.made_analyses import SKYRA, SOLA, made_analysis

DAYS = [date(2026, 1, 5) + timedelta(days=14 * n) for n in range(24)]
METRIC = "adc-bias-of:pvp-30"


def written(tmp_path, name, analysis):
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(analysis_document(analysis)))
    return path


@pytest.fixture
def database(tmp_path):
    """Give a database of two scanners over a year; from the 13th session on one reads 2 % more."""
    url = str(tmp_path / "qa.sqlite")
    rng = np.random.default_rng(3)
    for n, day in enumerate(DAYS):
        for scanner, step in ((SKYRA, 2.0 if n >= 12 else 0.0), (SOLA, 0.0)):
            analysis = made_analysis(
                scanner, bias_percent=step + 0.2 * rng.standard_normal(), day=day.isoformat(),
                seed=n,
            )  # fmt: skip
            path = written(tmp_path, f"{scanner.model}{n}", analysis)
            file_analysis(path, database=url, filed_by="A")
    return url


def signals(item, kind):
    """Give the days on which a chart of this kind says that something changed."""
    return [
        date.fromisoformat(chart.points[signal.index].when_utc[:10])
        for segment in item.segments
        for chart in segment.charts
        if chart.kind is kind
        for signal in chart.signals
    ]


def test_that_a_step_is_flagged_on_the_scanner_and_on_the_difference(database):
    found = charts(ChartQuestion(metrics=(METRIC,), database=database))
    by_name = {item.scanner: item for item in found}
    assert len(found) == 3
    stepped, steady, between = (
        by_name["Siemens Skyra 46069"],
        by_name["Siemens Sola 77001"],
        by_name["Siemens Skyra 46069 - Siemens Sola 77001"],
    )
    for item in (stepped, between):
        # Limits from eight points are wide on purpose, so one session more may pass.
        assert min(signals(item, ChartKind.INDIVIDUALS)) in DAYS[12:14]
        assert min(signals(item, ChartKind.CUSUM)) in DAYS[12:18]
    assert signals(steady, ChartKind.CUSUM) == []
    json.dumps(charts_document(found), allow_nan=False)


def test_that_an_upgrade_begins_a_new_baseline_and_tells_the_step(database):
    log_event("skyra", "upgrade", DAYS[12].isoformat(), note="XA61", who="A", database=database)
    (item, _, _) = charts(ChartQuestion(metrics=(METRIC,), database=database))
    assert [len(s.points) for s in item.segments] == [12, 12]
    assert item.segments[1].step.interval.contains(2.0)
    assert signals(item, ChartKind.CUSUM) == []


def test_that_the_same_analysis_is_filed_once(tmp_path):
    url = str(tmp_path / "qa.sqlite")
    path = written(tmp_path, "a", made_analysis())
    assert file_analysis(path, database=url)[1] is True
    assert file_analysis(path, database=url)[1] is False


def test_that_a_scan_without_a_date_has_no_place_on_a_chart(tmp_path):
    from dataclasses import replace

    path = written(tmp_path, "a", replace(made_analysis(), acquired_utc=""))
    with pytest.raises(UserError) as caught:
        file_analysis(path, database=str(tmp_path / "qa.sqlite"))
    assert caught.value.code == "no-date"


def test_that_the_bias_of_a_material_is_the_mean_of_its_vials():
    values = {v.name: v.value for v in chart_values(made_analysis(bias_percent=1.5))}
    assert values[METRIC] == pytest.approx(1.5)
    assert values["snr"] == 60.0
    assert values["resolution"] is None


@pytest.mark.parametrize(
    ("question", "code"),
    [(ChartQuestion(scanners=("prisma",)), "no-such-scanner"), (ChartQuestion(), "nothing-filed")],
)
def test_that_an_empty_database_is_told(tmp_path, question, code):
    from dataclasses import replace

    with pytest.raises(UserError) as caught:
        charts(replace(question, database=str(tmp_path / "qa.sqlite")))
    assert caught.value.code == code


def test_that_two_phantoms_are_never_one_chart(tmp_path):
    from dataclasses import replace

    url = str(tmp_path / "qa.sqlite")
    file_analysis(written(tmp_path, "a", made_analysis()), database=url)
    other = replace(made_analysis(seed=1), phantom="ice-water")
    file_analysis(written(tmp_path, "b", other), database=url)
    with pytest.raises(UserError) as caught:
        charts(ChartQuestion(database=url))
    assert caught.value.code == "several-phantoms"


@pytest.mark.parametrize(("kind", "when"), [("party", "2026-01-05"), ("upgrade", "tomorrow")])
def test_that_a_wrong_event_is_refused(tmp_path, kind, when):
    with pytest.raises(UserError) as caught:
        log_event("x", kind, when, database=str(tmp_path / "qa.sqlite"))
    assert caught.value.code == "bad-event"


def test_that_the_commands_file_chart_and_log(tmp_path, capsys):
    url = str(tmp_path / "qa.sqlite")
    paths = [
        str(
            written(
                tmp_path,
                f"a{n}",
                made_analysis(seed=n, day=day.isoformat(), bias_percent=0.1 * (n * 7 % 5)),
            )
        )
        for n, day in enumerate(DAYS[:10])
    ]
    assert run(["phantom", "file", *paths, "--database", url, "--json"]) == 0
    assert [f["is_new"] for f in json.loads(capsys.readouterr().out)["filed"]] == [True] * 10
    event = ["phantom", "event", "Skyra", "note", "--when", "2026-02-01", "--database", url]
    assert run(event) == 0
    capsys.readouterr()
    out = tmp_path / "charts.json"
    command = ["phantom", "charts", "--database", url, "--metric", METRIC, "--json", str(out)]
    assert run([*command, "--pictures", str(tmp_path / "p")]) == 0
    assert "provisional" in capsys.readouterr().out
    (chart,) = json.loads(out.read_text())["charts"]
    assert chart["metric"] == METRIC
    assert len(list((tmp_path / "p").glob("*.png"))) == 3


def test_that_the_text_tells_the_limits_of_the_chart_itself():
    points = [ChartPoint(f"2026-01-{5 + n:02d}T10:00:00", float(n % 3)) for n in range(9)]
    watched = watch(points, [], Monitoring("m", "%", "Skyra"))
    chart = watched.segments[0].charts[0]
    assert watched.segments[0].baseline.provisional
    assert f"limits {chart.lower[-1]:.4g} to {chart.upper[-1]:.4g} %" in charts_text([watched])
