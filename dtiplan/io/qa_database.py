"""The quality-assurance database: one file of this user, or a department's server.

Every change is one transaction: it is wholly there or not at all, also when the program is
killed. Several programs may write at once; on SQLite they wait for each other. Entries are
withdrawn with a name and a reason, never deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Self

from sqlalchemy import Connection, Row, Select, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.analysis import ScannerIdentity
from dtiplan.domain.phantoms.charts import Baseline, ChartPoint, Event, EventKind
from dtiplan.domain.phantoms.qa_record import (
    FiledAnalysis,
    QaBaseline,
    QaEvent,
    QaMetric,
    QaScanner,
    document_hash,
)
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io import qa_tables as tables
from dtiplan.io.locations import own_folder
from dtiplan.io.qa_connection import connect, troubles_told

_PROBLEM = "The quality-assurance database cannot be used."


def default_url() -> str:
    """Give the URL of this user's own database file.

    ``DTIPLAN_QA_DATABASE`` sets another one.
    """
    return os.environ.get("DTIPLAN_QA_DATABASE") or f"sqlite:///{own_folder() / 'qa.sqlite'}"


class QaDatabase:
    """An open database; use it in a ``with`` block.

    Parameters
    ----------
    url : str
        SQLAlchemy URL, or the path of a SQLite file; empty for this user's own.

    Raises
    ------
    UserError
        The file is not a database, belongs to another program or to a newer dtiplan, the disk
        is full or forbidden, or the server does not answer.
    """

    def __init__(self, url: str = "") -> None:
        self._engine = connect(url or default_url())
        self.place = self._engine.url.render_as_string(hide_password=True)
        try:
            with self._changing() as connection:
                self._prepare(connection)
        except BaseException:
            self.close()
            raise

    def _prepare(self, connection: Connection) -> None:
        tables.wait_for_turn(connection)
        version = tables.version_of(connection)
        if version > tables.SCHEMA_VERSION:
            raise UserError(
                _PROBLEM,
                f"{self.place} has version {version}, this dtiplan knows up to"
                f" {tables.SCHEMA_VERSION}.",
                "Update dtiplan; nothing was changed.",
                "qa-database-newer",
            )
        if tables.is_foreign(connection):
            raise UserError(
                _PROBLEM,
                f"{self.place} holds tables of another program.",
                "Choose another database; nothing was changed.",
                "qa-database-foreign",
            )
        if version < tables.SCHEMA_VERSION:
            tables.raise_to_current(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[Connection]:
        """Give one transaction; what goes wrong is told and leaves the database as it was."""
        with troubles_told(self.place), self._engine.begin() as connection:
            yield connection

    # What is filed

    def scanner(self, identity: ScannerIdentity, *, name: str = "") -> QaScanner:
        """Give a scanner, taking it up if it is new; vendor, model and serial tell them apart."""
        try:
            with self._changing() as connection:
                return _scanner(connection, identity, name)
        except IntegrityError:  # taken up by another program at the same moment
            with self._changing() as connection:
                return _scanner(connection, identity, name)

    def file_analysis(
        self,
        document: Mapping[str, Any],
        identity: ScannerIdentity,
        values: Sequence[QaMetric],
        *,
        filed_by: str = "",
    ) -> tuple[FiledAnalysis, bool]:
        """File an analysis; give it and whether it is new.

        Parameters
        ----------
        document : mapping
            The whole analysis document (``phantom``, ``certificate_serial``, ``acquired_utc`` are
            read from it); kept as it is.
        identity : ScannerIdentity
        values : sequence of QaMetric
            Its numbers, flattened, for the charts.
        """
        sha256 = document_hash(document)
        scanner = self.scanner(identity)
        entry = {
            "scanner": scanner.number,
            "phantom": str(document.get("phantom", "")),
            "serial": str(document.get("certificate_serial") or ""),
            "acquired_utc": str(document.get("acquired_utc") or ""),
            "filed_utc": _now(),
            "filed_by": filed_by,
            "sha256": sha256,
            "document": json.dumps(document),
        }
        is_new = True
        try:
            with self._changing() as connection:
                result = connection.execute(insert(tables.analyses).values(entry))
                number = result.inserted_primary_key[0] if result.inserted_primary_key else None
                rows = [{"analysis": number, **asdict(value)} for value in values]
                if rows:
                    connection.execute(insert(tables.metrics), rows)
        except IntegrityError:
            is_new = False  # the hash is there already; anything else shows in the next line
        (found,) = self._analyses(select(tables.analyses).where(tables.analyses.c.sha256 == sha256))
        return found, is_new

    def analyses(
        self, scanner: QaScanner | None = None, *, phantom: str = "", withdrawn: bool = False
    ) -> tuple[FiledAnalysis, ...]:
        """Give the filed analyses in order of acquisition, with their numbers."""
        query = select(tables.analyses).order_by(tables.analyses.c.acquired_utc)
        if scanner:
            query = query.where(tables.analyses.c.scanner == scanner.number)
        if phantom:
            query = query.where(tables.analyses.c.phantom == phantom)
        if not withdrawn:
            query = query.where(tables.analyses.c.withdrawn_because == "")
        return self._analyses(query)

    def _analyses(self, query: Select[Any]) -> tuple[FiledAnalysis, ...]:
        wanted = query.order_by(None).with_only_columns(tables.analyses.c.number)
        with self._changing() as connection:
            known = {one.number: one for one in _scanners(connection)}
            rows = connection.execute(query).all()
            values: dict[int, list[QaMetric]] = {row.number: [] for row in rows}
            for row in connection.execute(
                select(tables.metrics).where(tables.metrics.c.analysis.in_(wanted))
            ):
                values[row.analysis].append(
                    QaMetric(row.name, row.value, row.unit, row.u, row.status, row.reason)
                )
        return tuple(_analysis(row, known[row.scanner], values[row.number]) for row in rows)

    def others_of_same_scan(self, filed: FiledAnalysis) -> tuple[FiledAnalysis, ...]:
        """Give other analyses of the same scan that stand: one of them should be withdrawn.

        A scan analysed with other settings is another analysis, but not another point in time.
        """
        return tuple(
            one
            for one in self.analyses(filed.scanner, phantom=filed.phantom)
            if one.acquired_utc == filed.acquired_utc and one.number != filed.number
        )

    def document(self, analysis: FiledAnalysis) -> dict[str, Any]:
        """Give the whole document of an analysis, checked against its hash."""
        query = select(tables.analyses.c.document).where(
            tables.analyses.c.number == analysis.number
        )
        with self._changing() as connection:
            content: dict[str, Any] = parsed_json(connection.execute(query).scalar_one())
        if document_hash(content) != analysis.sha256:
            raise UserError(
                f"Analysis {analysis.number} cannot be read.",
                f"Its content in {self.place} is no longer what was filed.",
                "Withdraw it and file the scan again.",
                "qa-analysis-changed",
            )
        return content

    def scanners(self) -> tuple[QaScanner, ...]:
        """Give all scanners."""
        with self._changing() as connection:
            return _scanners(connection)

    def points(
        self, scanner: QaScanner, metric: str, *, phantom: str = ""
    ) -> tuple[ChartPoint, ...]:
        """Give a metric over time, ready for a chart; gaps where it was not measured."""
        return tuple(
            ChartPoint(one.acquired_utc, value.value, label=str(one.number))
            for one in self.analyses(scanner, phantom=phantom)
            for value in one.metrics
            if value.name == metric and value.value is not None
        )

    # Events and baselines

    def log_event(self, scanner: QaScanner, happened: Event) -> QaEvent:
        """Write an event into the log of a scanner."""
        entry = {"scanner": scanner.number, **asdict(happened), "kind": happened.kind.value}
        number = self._add(tables.events, entry)
        return QaEvent(number, scanner, happened)

    def events(self, scanner: QaScanner, *, withdrawn: bool = False) -> tuple[QaEvent, ...]:
        """Give the events of a scanner in order of time."""
        rows = self._rows(tables.events, scanner, withdrawn)
        found = [
            QaEvent(
                row.number,
                scanner,
                Event(EventKind(row.kind), row.when_utc, row.note, row.who),
                row.withdrawn_by,
                row.withdrawn_because,
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda one: one.event.when_utc))

    def freeze(
        self, scanner: QaScanner, metric: str, baseline: Baseline, *, frozen_by: str = ""
    ) -> QaBaseline:
        """Keep a frozen baseline of one metric."""
        when = _now()
        entry = {
            "scanner": scanner.number,
            "metric": metric,
            "content": json.dumps(asdict(baseline)),
            "sha256": baseline.sha256,
            "frozen_utc": when,
            "frozen_by": frozen_by,
        }
        number = self._add(tables.baselines, entry)
        return QaBaseline(number, scanner, metric, baseline, when, frozen_by)

    def baselines(
        self, scanner: QaScanner, metric: str, *, withdrawn: bool = False
    ) -> tuple[QaBaseline, ...]:
        """Give the frozen baselines of a metric, oldest first, checked against their hashes."""
        found = []
        for row in self._rows(tables.baselines, scanner, withdrawn):
            if row.metric != metric:
                continue
            content = parsed_json(row.content)
            baseline = Baseline(**{**content, "values": tuple(content["values"])})
            if baseline.sha256 != row.sha256:
                raise UserError(
                    f"The baseline {row.number} of {metric} cannot be used.",
                    f"Its limits in {self.place} are no longer what was frozen.",
                    "Withdraw it and freeze a new one.",
                    "qa-baseline-changed",
                )
            found.append(
                QaBaseline(
                    row.number, scanner, metric, baseline, row.frozen_utc, row.frozen_by,
                    row.withdrawn_by, row.withdrawn_because,
                )
            )  # fmt: skip
        return tuple(found)

    def withdraw(
        self, entry: FiledAnalysis | QaEvent | QaBaseline, *, who: str, because: str
    ) -> None:
        """Take an entry out of the charts; it stays in the database with the reason."""
        if not who.strip() or not because.strip():
            raise UserError(
                "The entry cannot be withdrawn.",
                "Name or reason is missing.",
                "Give both: the entry stays in the database together with them.",
                "qa-withdrawal-unsigned",
            )
        table = _TABLE_OF[type(entry)]
        change = update(table).where(table.c.number == entry.number)
        with self._changing() as connection:
            connection.execute(
                change.where(table.c.withdrawn_because == "").values(
                    withdrawn_by=who, withdrawn_because=because, withdrawn_utc=_now()
                )
            )

    def _add(self, table: Table, entry: Mapping[str, Any]) -> int:
        with self._changing() as connection:
            result = connection.execute(insert(table).values(dict(entry)))
            assert result.inserted_primary_key is not None
            return int(result.inserted_primary_key[0])

    def _rows(self, table: Table, scanner: QaScanner, withdrawn: bool) -> Sequence[Row[Any]]:
        query = select(table).where(table.c.scanner == scanner.number).order_by(table.c.number)
        if not withdrawn:
            query = query.where(table.c.withdrawn_because == "")
        with self._changing() as connection:
            return connection.execute(query).all()


_TABLE_OF: dict[type, Table] = {
    FiledAnalysis: tables.analyses,
    QaEvent: tables.events,
    QaBaseline: tables.baselines,
}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _scanners(connection: Connection) -> tuple[QaScanner, ...]:
    rows = connection.execute(select(tables.scanners).order_by(tables.scanners.c.number))
    return tuple(
        QaScanner(row.number, row.name, row.vendor, row.model, row.serial, row.station, row.field_t)
        for row in rows
    )


def _scanner(connection: Connection, identity: ScannerIdentity, name: str) -> QaScanner:
    key = identity.vendor, identity.model, identity.serial
    for one in _scanners(connection):
        if (one.vendor, one.model, one.serial) == key:
            return one
    shown = name or " ".join(part for part in key if part) or "unnamed"
    connection.execute(
        insert(tables.scanners).values(
            name=shown,
            vendor=identity.vendor,
            model=identity.model,
            serial=identity.serial,
            station=identity.station,
            field_t=identity.field_t,
        )
    )
    return _scanner(connection, identity, name)


def _analysis(row: Row[Any], scanner: QaScanner, values: Sequence[QaMetric]) -> FiledAnalysis:
    return FiledAnalysis(
        row.number, scanner, row.phantom, row.serial, row.acquired_utc, row.filed_utc,
        row.filed_by, row.sha256, tuple(values), row.withdrawn_by, row.withdrawn_because,
        row.withdrawn_utc,
    )  # fmt: skip
