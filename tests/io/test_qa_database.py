"""The quality-assurance database, on SQLite and on a private PostgreSQL server."""

import dataclasses
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy
from sqlalchemy import create_engine, text

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.analysis import ScannerIdentity
from dtiplan.domain.phantoms.charts import Baseline, Event, EventKind
from dtiplan.domain.phantoms.qa_record import QaMetric, document_hash
from dtiplan.io import qa_connection, qa_tables
from dtiplan.io.qa_database import QaDatabase, default_url

SKYRA = ScannerIdentity("Siemens", "Skyra", 3.0, "VE11", "12345", "MR1")
SOLA = ScannerIdentity("Siemens", "Sola", 1.5, "XA50", "67890", "MR2")
METRICS = (
    QaMetric("adc-bias:pvp-0", 0.42, "%", 0.1, "pass", ""),
    QaMetric("snr", None, "", None, "not_measured", "one volume with b = 0"),
)


def document(i=0):
    return {
        "phantom": "nist-pvp",
        "certificate_serial": "128-0155",
        "acquired_utc": f"2026-01-{i % 28 + 1:02d}T08:00:00+00:00",
        "regions": [{"label": "pvp-0", "adc_mean_mm2_s": 1.1e-3 + i * 1e-9}],
        "created_utc": "2026-02-01T00:00:00+00:00",
        "dtiplan_version": "0.1.0",
    }


def unprivileged():
    """Arguments that make PostgreSQL run, which refuses to do so as root."""
    return {} if os.getuid() else {"user": "nobody", "group": "nogroup", "extra_groups": []}


def tool_of_postgresql(name):
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name)


@pytest.fixture(scope="session")
def postgresql():
    """URL of a server of our own, reached by a socket in its folder only."""
    initdb, pg_ctl = tool_of_postgresql("initdb"), tool_of_postgresql("pg_ctl")
    if sys.platform == "win32" or not (initdb and pg_ctl):
        pytest.skip("PostgreSQL is not installed")
    home = Path(subprocess.check_output(["mktemp", "-d", "/tmp/qapg.XXXXXX"], text=True).strip())
    if not os.getuid():
        shutil.chown(home, "nobody", "nogroup")
    who = unprivileged()
    run = {"check": True, "capture_output": True, "cwd": home, **who}
    try:
        data = home / "data"
        subprocess.run([initdb, "-D", data, "-U", "qa", "-A", "trust", "-N"], **run)
        options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off"
        quiet = {**run, "capture_output": False, "stdout": subprocess.DEVNULL}
        subprocess.run(
            [pg_ctl, "-D", data, "-w", "-o", options, "-l", home / "log", "start"], **quiet
        )
        yield f"postgresql://qa@/{{name}}?unix_sock={home}/.s.PGSQL.5432"
        subprocess.run([pg_ctl, "-D", data, "-m", "immediate", "stop"], **quiet)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """URL of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'below' / 'qa.sqlite'}"
    server = request.getfixturevalue("postgresql")
    name = f"qa_{time.monotonic_ns()}"
    engine = create_engine(
        server.format(name="postgres").replace("postgresql:", "postgresql+pg8000:"),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name=name)


def test_that_an_analysis_is_filed_once_and_comes_back_whole(url):
    with QaDatabase(url) as database:
        first, is_new = database.file_analysis(document(), SKYRA, METRICS, filed_by="A")
        later = {**document(), "created_utc": "2027-01-01T00:00:00+00:00"}
        again, is_new_again = database.file_analysis(later, SKYRA, METRICS, filed_by="B")
    with QaDatabase(url) as database:
        (found,) = database.analyses()
        assert (is_new, is_new_again) == (True, False)
        assert first == again == found
        assert set(found.metrics) == set(METRICS)
        assert found.scanner.field_t == 3.0
        assert database.document(found) == document()
        assert found.sha256 == document_hash(document())


def test_that_points_come_by_scanner_and_metric_in_order_of_time(url):
    with QaDatabase(url) as database:
        for i in (5, 1, 3):
            values = [dataclasses.replace(METRICS[0], value=float(i)), METRICS[1]]
            database.file_analysis(document(i), SKYRA, values)
        database.file_analysis(document(9), SOLA, METRICS)
        skyra, sola = database.scanners()
        assert [p.value for p in database.points(skyra, "adc-bias:pvp-0")] == [1.0, 3.0, 5.0]
        assert len(database.points(sola, "adc-bias:pvp-0")) == 1
        assert database.points(skyra, "snr") == ()
        assert database.points(skyra, "adc-bias:pvp-0", phantom="ice-water") == ()


def test_that_nothing_is_deleted_only_withdrawn_with_name_and_reason(url):
    with QaDatabase(url) as database:
        filed, _ = database.file_analysis(document(), SKYRA, METRICS)
        with pytest.raises(UserError) as told:
            database.withdraw(filed, who="A", because=" ")
        assert told.value.code == "qa-withdrawal-unsigned"
        database.withdraw(filed, who="A", because="wrong phantom")
        assert database.analyses() == ()
        (kept,) = database.analyses(withdrawn=True)
        assert (kept.withdrawn_by, kept.withdrawn_because) == ("A", "wrong phantom")
        assert not kept.stands
        database.withdraw(kept, who="B", because="another reason")
        assert database.analyses(withdrawn=True)[0].withdrawn_by == "A"
        assert database.document(kept) == document()
        assert not [name for name in dir(database) if "delete" in name or "remove" in name]


def test_that_events_and_baselines_come_back_as_they_were(url):
    values = tuple(np.random.default_rng(1).normal(0, 1, 8).tolist())
    frozen = Baseline(values, "2026-01-01", "2026-03-01", 0.1, 0.2, "coil")
    with QaDatabase(url) as database:
        skyra = database.scanner(SKYRA, name="3 T")
        upgrade = Event(EventKind.UPGRADE, "2026-03-02T00:00:00", "XA60", "A")
        logged = database.log_event(skyra, upgrade)
        database.log_event(skyra, Event(EventKind.REFILL, "2026-01-02T00:00:00"))
        kept = database.freeze(skyra, "adc-bias:pvp-0", frozen, frozen_by="A")
    with QaDatabase(url) as database:
        kinds = [one.event.kind for one in database.events(skyra)]
        assert kinds == [EventKind.REFILL, EventKind.UPGRADE]
        assert database.events(skyra)[1].event == upgrade
        assert database.baselines(skyra, "adc-bias:pvp-0") == (kept,)
        assert database.baselines(skyra, "snr") == ()
        assert database.scanner(SKYRA).name == "3 T"
        database.withdraw(logged, who="A", because="was not done")
        database.withdraw(kept, who="A", because="too few points")
        assert len(database.events(skyra)) == 1
        assert database.baselines(skyra, "adc-bias:pvp-0") == ()


def test_that_two_writers_at_once_lose_nothing(url):
    with QaDatabase(url):
        pass
    troubles = []

    def write(first):
        try:
            with QaDatabase(url) as database:
                for i in range(first, first + 10):
                    database.file_analysis(document(i), SKYRA if i % 2 else SOLA, METRICS)
        except (UserError, sqlalchemy.exc.SQLAlchemyError, ValueError) as error:
            troubles.append(error)

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 5, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    with QaDatabase(url) as database:
        assert len(database.analyses()) == 25
        assert len(database.scanners()) == 2


def test_that_tables_of_version_1_are_raised_and_keep_their_content(url):
    engine = create_engine(url.replace("postgresql:", "postgresql+pg8000:").replace("below/", ""))
    with engine.begin() as connection:
        for statement in (
            "CREATE TABLE dtiplan_schema (version INTEGER NOT NULL)",
            "INSERT INTO dtiplan_schema VALUES (1)",
            "CREATE TABLE scanners (number INTEGER PRIMARY KEY, name TEXT, vendor VARCHAR(200),"
            " model VARCHAR(200), serial VARCHAR(200), station TEXT, field_t FLOAT)",
            "INSERT INTO scanners VALUES (1, '3 T', 'Siemens', 'Skyra', '12345', '', 3.0)",
            "CREATE TABLE analyses (number INTEGER PRIMARY KEY, scanner INTEGER, phantom TEXT,"
            " serial TEXT, acquired_utc TEXT, filed_utc TEXT, filed_by TEXT, sha256 VARCHAR(64)"
            " UNIQUE, document TEXT, withdrawn_by TEXT DEFAULT '', withdrawn_because TEXT"
            " DEFAULT '', withdrawn_utc TEXT DEFAULT '')",
            "INSERT INTO analyses (number, scanner, phantom, serial, acquired_utc, filed_utc,"
            " filed_by, sha256, document) VALUES (1, 1, 'ice-water', '', '2025-01-01',"
            " '2025-01-01', 'A', 'x', '{}')",
            "CREATE TABLE metrics (analysis INTEGER, name VARCHAR(200), value FLOAT, unit TEXT,"
            " status TEXT, reason TEXT, PRIMARY KEY (analysis, name))",
            "INSERT INTO metrics VALUES (1, 'snr', 50.0, '', 'pass', '')",
            "CREATE TABLE events (number INTEGER PRIMARY KEY, scanner INTEGER, kind TEXT,"
            " when_utc TEXT, note TEXT, who TEXT)",
            "INSERT INTO events VALUES (1, 1, 'coil', '2025-02-01', 'new coil', 'A')",
        ):
            connection.execute(text(statement))
    engine.dispose()
    with QaDatabase(url.replace("below/", "")) as database:
        (found,) = database.analyses()
        assert found.metrics == (QaMetric("snr", 50.0, "", None, "pass", ""),)
        assert database.events(found.scanner)[0].event.kind is EventKind.COIL
        assert database.baselines(found.scanner, "snr") == ()
    with (
        QaDatabase(url.replace("below/", "")) as database,
        database._engine.connect() as connection,
    ):
        assert qa_tables.version_of(connection) == qa_tables.SCHEMA_VERSION


def test_that_a_newer_database_is_left_alone(url):
    with QaDatabase(url) as database, database._engine.begin() as connection:
        connection.execute(text("UPDATE dtiplan_schema SET version = 99"))
    with pytest.raises(UserError) as told:
        QaDatabase(url)
    assert told.value.code == "qa-database-newer"


def test_that_a_changed_document_is_noticed(url):
    with QaDatabase(url) as database:
        filed, _ = database.file_analysis(document(), SKYRA, METRICS)
        with database._engine.begin() as connection:
            connection.execute(text('UPDATE analyses SET document = \'{"phantom": "other"}\''))
        with pytest.raises(UserError) as told:
            database.document(filed)
    assert told.value.code == "qa-analysis-changed"


def test_that_another_analysis_of_the_same_scan_is_named(url):
    with QaDatabase(url) as database:
        first, _ = database.file_analysis(document(1), SKYRA, METRICS)
        moved = {**document(1), "inputs": [{"path": "/elsewhere", "sha256": "ab"}]}
        other, is_new = database.file_analysis(moved, SKYRA, METRICS)
        assert is_new
        assert database.others_of_same_scan(other) == (first,)
        moved["inputs"] = [{"path": "/again/elsewhere", "sha256": "ab"}]
        assert not database.file_analysis(moved, SKYRA, METRICS)[1]
        database.withdraw(first, who="A", because="older settings")
        assert database.others_of_same_scan(other) == ()


def test_that_a_database_the_server_does_not_have_is_told(postgresql):
    assert code_of(postgresql.format(name="nowhere")) == "qa-database-refused"


def code_of(address):
    with pytest.raises(UserError) as told:
        QaDatabase(str(address))
    assert told.value.problem
    assert told.value.cause
    assert told.value.remedy
    return told.value.code


def test_that_what_is_not_a_database_is_told_and_left_as_it_is(tmp_path):
    path = tmp_path / "notes.sqlite"
    path.write_text("these are notes, not a database " * 100)
    before = path.read_bytes()
    assert code_of(path) == "qa-database-not-one"
    assert path.read_bytes() == before

    foreign = tmp_path / "foreign.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE patients (name TEXT)")
    connection.close()
    assert code_of(foreign) == "qa-database-foreign"

    assert code_of(tmp_path) == "qa-database-forbidden"
    (tmp_path / "file").write_text("")
    assert code_of(tmp_path / "file" / "below" / "qa.sqlite").startswith("qa-database")
    assert code_of("nonsense://x") == "qa-database-address"
    assert code_of("mysql+nothing://x/y") == "qa-database-address"


def test_that_a_server_that_is_not_there_is_told():
    assert code_of("postgresql://qa@127.0.0.1:9/qa") == "qa-database-no-server"


def test_that_a_password_is_never_shown():
    with pytest.raises(UserError) as told:
        QaDatabase("postgresql://qa:secret@127.0.0.1:9/qa")
    assert "secret" not in str(told.value)


def test_that_a_full_disk_is_told_and_nothing_is_half_written(tmp_path):
    with QaDatabase(str(tmp_path / "qa.sqlite")) as database:
        database.file_analysis(document(0), SKYRA, METRICS)

        @sqlalchemy.event.listens_for(database._engine, "begin")
        def _no_more_pages(connection):
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        large = {**document(1), "notes": "x" * 200_000}
        with pytest.raises(UserError) as told:
            database.file_analysis(large, SKYRA, METRICS)
        assert told.value.code == "qa-database-disk-full"
        assert len(database.analyses()) == 1


def test_that_a_file_in_use_is_told_after_waiting(tmp_path, monkeypatch):
    path = tmp_path / "qa.sqlite"
    with QaDatabase(str(path)):
        pass
    monkeypatch.setattr(qa_connection, "_WAIT_S", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert code_of(path) == "qa-database-busy"
    finally:
        other.close()
    with QaDatabase(str(path)) as database:
        assert database.analyses() == ()


def test_that_a_file_that_can_only_be_read_is_told(tmp_path):
    path = tmp_path / "qa.sqlite"
    with QaDatabase(str(path)):
        pass
    with QaDatabase(f"sqlite:///file:{path}?mode=ro&uri=true") as database:
        assert database.analyses() == ()
        with pytest.raises(UserError) as told:
            database.file_analysis(document(), SKYRA, METRICS)
    assert told.value.code == "qa-database-forbidden"
    assert not Path("file:").exists()


def test_that_a_truncated_file_is_told(tmp_path):
    path = tmp_path / "qa.sqlite"
    with QaDatabase(str(path)) as database:
        for i in range(20):
            database.file_analysis(document(i), SKYRA, METRICS)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert code_of(path) in {"qa-database-damaged", "qa-database-not-one"}


_ENDLESS = """
import sys
from dtiplan.io.qa_database import QaDatabase
from tests.io.test_qa_database import METRICS, SKYRA, document
with QaDatabase(sys.argv[1]) as database:
    for i in range(100_000):
        database.file_analysis(document(i), SKYRA, METRICS)
        print(i, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_that_a_killed_writer_leaves_whole_analyses_only(tmp_path):
    path = tmp_path / "qa.sqlite"
    writer = subprocess.Popen(
        [sys.executable, "-c", _ENDLESS, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    told = [writer.stdout.readline() for _ in range(5)]
    writer.send_signal(signal.SIGKILL)
    told += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait()
    with QaDatabase(str(path)) as database:
        found = database.analyses()
        assert len(found) >= len([line for line in told if line.strip()])
        for one in found:
            assert set(one.metrics) == set(METRICS)
            database.document(one)
        database.file_analysis(document(999_999), SKYRA, METRICS)


def test_that_the_database_lies_in_the_users_data_folder_unless_set_otherwise(
    monkeypatch, tmp_path
):
    monkeypatch.delenv("DTIPLAN_QA_DATABASE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    if sys.platform != "darwin":
        assert default_url() == f"sqlite:///{tmp_path / 'dtiplan' / 'qa.sqlite'}"
    monkeypatch.setenv("DTIPLAN_QA_DATABASE", "postgresql://server/qa")
    assert default_url() == "postgresql://server/qa"
