"""Two simulated scanners over 18 months: from the database to the charts' signals."""

from datetime import UTC, datetime, timedelta

import numpy as np

from dtiplan.domain.phantoms.analysis import ScannerIdentity
from dtiplan.domain.phantoms.charts import ChartKind, Event, EventKind
from dtiplan.domain.phantoms.qa_record import QaMetric
from dtiplan.io.qa_database import QaDatabase
from dtiplan.processing.phantom.charts.run_length import detection
from dtiplan.workflow.phantom.stability import ChartQuestion, charts

SOLA = ScannerIdentity("Siemens", "Sola", 1.5, "XA50", "1")
SKYRA = ScannerIdentity("Siemens", "Skyra", 3.0, "VE11", "2")
METRIC = "adc-bias-of:pvp-0"
SIGMA = 0.3
SESSIONS = 40
START = datetime(2025, 1, 6, 8, tzinfo=UTC)
WATCHING = (ChartKind.INDIVIDUALS, ChartKind.EWMA, ChartKind.CUSUM)


def at(session, hours=0.0):
    return (START + timedelta(days=14 * session, hours=hours)).isoformat()


def filed(place, drift, step):
    """Put both scanners into a database: the first drifts, the second is upgraded in the middle."""
    generator = np.random.default_rng(18)
    with QaDatabase(str(place)) as database:
        for i in range(SESSIONS):
            bias = drift * i / (SESSIONS - 1), step * (i >= SESSIONS // 2)
            for identity, shift in zip((SOLA, SKYRA), bias, strict=True):
                value = float(generator.normal(shift, SIGMA))
                document = {"phantom": "nist-pvp", "acquired_utc": at(i), "bias": value}
                database.file_analysis(document, identity, [QaMetric(METRIC, value, "%")])
    return str(place)


def first_session(stability):
    """Give the first monitored session with a signal, counted from 1; inf where there is none."""
    waits = [np.inf]
    for segment in stability.segments:
        for chart in segment.charts:
            if chart.kind in WATCHING:
                n_old = sum(phase.value == "I" for phase in chart.phases)
                waits += [s.index - n_old + 1 for s in chart.signals if s.index >= n_old]
    return min(waits)


def by_scanner(place):
    found = charts(ChartQuestion(metrics=(METRIC,), database=place))
    return {one.scanner: one for one in found}


def test_that_the_drift_the_step_and_the_difference_are_flagged_in_the_stated_time(tmp_path):
    found = by_scanner(filed(tmp_path / "qa.sqlite", drift=2.0, step=-1.5))
    sola, skyra = found["Siemens Sola 1"], found["Siemens Skyra 2"]
    drift = detection(WATCHING, 8, drift_sigma=2.0 / (SESSIONS - 1) / SIGMA, n_sessions=32)

    # That nine of ten scanners are flagged by p90 is shown on 150 of them in
    # tests/processing/phantom/test_control_charts.py; this is one.
    assert first_session(sola) <= 2 * drift.median
    # Nobody wrote the upgrade down: it happened after 12 monitored sessions.
    step = detection(WATCHING, 8, step_sigma=1.5 / SIGMA, quiet=12, n_sessions=20)
    assert 12 < first_session(skyra) <= 12 + 2 * step.p90
    (difference,) = set(found) - {sola.scanner, skyra.scanner}
    assert np.isfinite(first_session(found[difference]))


def test_that_a_logged_upgrade_is_a_new_baseline_and_no_alarm(tmp_path):
    place = filed(tmp_path / "qa.sqlite", drift=0.0, step=1.5)
    with QaDatabase(place) as database:
        skyra = next(one for one in database.scanners() if one.model == "Skyra")
        upgrade = Event(EventKind.UPGRADE, at(SESSIONS // 2, hours=-24), "XA60", "A")
        database.log_event(skyra, upgrade)
    found = by_scanner(place)
    segments = found["Siemens Skyra 2"].segments

    assert [len(segment.points) for segment in segments] == [20, 20]
    assert segments[1].step.interval.contains(1.5)
    assert not segments[1].step.interval.contains(0.0)
    assert np.isinf(first_session(found["Siemens Sola 1"]))
    assert np.isinf(first_session(found["Siemens Skyra 2"]))
