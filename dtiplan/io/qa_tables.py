"""The tables of the quality-assurance database, their version, and how an older one is raised."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    insert,
    inspect,
    select,
    text,
    update,
)

SCHEMA_VERSION = 2

tables = MetaData()


def _withdrawal() -> list[Column[str]]:
    """Give the columns that say an entry was withdrawn; nothing is ever deleted."""
    names = ("withdrawn_by", "withdrawn_because", "withdrawn_utc")
    return [Column(name, Text, nullable=False, server_default="") for name in names]


schema = Table("dtiplan_schema", tables, Column("version", Integer, nullable=False))

scanners = Table(
    "scanners",
    tables,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("vendor", String(200), nullable=False),
    Column("model", String(200), nullable=False),
    Column("serial", String(200), nullable=False),
    Column("station", Text, nullable=False, server_default=""),
    Column("field_t", Float),
    UniqueConstraint("vendor", "model", "serial"),
)

analyses = Table(
    "analyses",
    tables,
    Column("number", Integer, primary_key=True),
    Column("scanner", ForeignKey("scanners.number"), nullable=False),
    Column("phantom", Text, nullable=False),
    Column("serial", Text, nullable=False, server_default=""),
    Column("acquired_utc", Text, nullable=False),
    Column("filed_utc", Text, nullable=False),
    Column("filed_by", Text, nullable=False, server_default=""),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("document", Text, nullable=False),
    *_withdrawal(),
)

metrics = Table(
    "metrics",
    tables,
    Column("analysis", ForeignKey("analyses.number"), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("value", Float),
    Column("unit", Text, nullable=False, server_default=""),
    Column("u", Float),
    Column("status", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
)

events = Table(
    "events",
    tables,
    Column("number", Integer, primary_key=True),
    Column("scanner", ForeignKey("scanners.number"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("when_utc", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("who", Text, nullable=False, server_default=""),
    *_withdrawal(),
)

baselines = Table(
    "baselines",
    tables,
    Column("number", Integer, primary_key=True),
    Column("scanner", ForeignKey("scanners.number"), nullable=False),
    Column("metric", String(200), nullable=False),
    Column("content", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("frozen_utc", Text, nullable=False),
    Column("frozen_by", Text, nullable=False, server_default=""),
    *_withdrawal(),
)


def version_of(connection: Connection) -> int:
    """Give the version of the tables; 0 where there are none."""
    if not inspect(connection).has_table(schema.name):
        return 0
    return connection.scalar(select(schema.c.version)) or 0


def is_foreign(connection: Connection) -> bool:
    """Tell whether another program's tables are in the way.

    A file is one program's; on a server only tables of the same names are in the way.
    """
    names = set(inspect(connection).get_table_names())
    if schema.name in names:
        return False
    if connection.dialect.name == "sqlite":
        return bool(names)
    return bool(names & set(tables.tables))


def wait_for_turn(connection: Connection) -> None:
    """Let one program at a time make or raise the tables (SQLite does so by itself)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(7426513)"))


def raise_to_current(connection: Connection) -> None:
    """Make the tables, or raise older ones step by step, inside the caller's transaction."""
    version = version_of(connection)
    if version == 0:
        tables.create_all(connection)
        connection.execute(insert(schema).values(version=SCHEMA_VERSION))
        return
    for step in range(version, SCHEMA_VERSION):
        _STEPS[step](connection)
    connection.execute(update(schema).values(version=SCHEMA_VERSION))


def _from_1(connection: Connection) -> None:
    """Version 1 had no baselines, no uncertainty of a metric, and no withdrawal of an event."""
    connection.execute(text("ALTER TABLE metrics ADD COLUMN u FLOAT"))
    for column in _withdrawal():
        connection.execute(
            text(f"ALTER TABLE events ADD COLUMN {column.name} TEXT NOT NULL DEFAULT ''")
        )
    baselines.create(connection)


_STEPS: dict[int, Callable[[Connection], None]] = {1: _from_1}
