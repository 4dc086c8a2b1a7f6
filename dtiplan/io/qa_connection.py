"""How the quality-assurance database is reached, and how its troubles are told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
)

from dtiplan.domain.errors import UserError

_WAIT_S = 30
_PROBLEM = "The quality-assurance database cannot be used."
_DRIVERS = {"postgresql": "postgresql+pg8000", "postgres": "postgresql+pg8000"}


def connect(address: str) -> Engine:
    """Give the engine of a SQLAlchemy URL, or of the path of a SQLite file."""
    url = _url(address)
    if url.get_backend_name() == "sqlite":
        return _file_engine(url)
    try:
        return create_engine(url, pool_pre_ping=True, connect_args={"timeout": _WAIT_S})
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise _not_an_address(address) from error


def _url(address: str) -> URL:
    try:
        url = make_url(address if "://" in address else f"sqlite:///{address}")
    except ArgumentError as error:
        raise _not_an_address(address) from error
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _not_an_address(address: str) -> UserError:
    kind = address.partition("://")[0]
    return UserError(
        _PROBLEM,
        f"The address of kind '{kind}' is not one that this program can open.",
        "Write it as sqlite:///FILE or postgresql://USER@SERVER/DATABASE.",
        "qa-database-address",
    )


def _file_engine(url: URL) -> Engine:
    place = url.database or ""
    if place and not place.startswith((":memory:", "file:")):
        with troubles_told(place):
            Path(place).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": _WAIT_S})

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        # Transactions are begun below, so that reading before writing is one transaction too.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextlib.contextmanager
def troubles_told(place: str) -> Iterator[None]:
    """Turn what a database or a disk reports into a message."""
    try:
        yield
    except IntegrityError:
        raise  # the caller knows what was there already
    except DBAPIError as error:
        raise _trouble(place, _words_of(error)) from error
    except OSError as error:
        raise _trouble(place, str(error)) from error
    except ValueError as error:  # text or a document in it that cannot be decoded
        raise _trouble(place, "not a database") from error


def _words_of(error: DBAPIError) -> str:
    """Give what the database said; pg8000 wraps it in a dictionary."""
    said = error.orig.args[0] if error.orig is not None and error.orig.args else error
    return str(said.get("M", said)) if isinstance(said, dict) else str(said)


def _trouble(place: str, said: str) -> UserError:
    for mark, cause, remedy, code in _TROUBLES:
        if mark in said.lower():
            return UserError(_PROBLEM, f"{place}: {cause}.", remedy, code)
    return UserError(
        _PROBLEM,
        f"{place} answers: {said}.",
        "Check the address and the server; nothing was changed.",
        "qa-database-trouble",
    )


_TROUBLES = (
    (
        "not a database",
        "the file is not a database, or it is damaged",
        "Choose another file, or bring back a copy of this one; nothing was changed.",
        "qa-database-not-one",
    ),
    (
        "malformed",
        "the file is damaged",
        "Bring back a copy of it; nothing was changed.",
        "qa-database-damaged",
    ),
    (
        "no space left",
        "the disk is full",
        "Free some space and file it again; nothing was changed.",
        "qa-database-disk-full",
    ),
    (
        "disk i/o",
        "the disk reports an error",
        "Check the disk, then try again.",
        "qa-database-disk",
    ),
    (
        "is full",
        "the disk is full",
        "Free some space and file it again; nothing was changed.",
        "qa-database-disk-full",
    ),
    (
        "locked",
        "another program has been writing to it for 30 s",
        "Close the other program, then try again; nothing was changed.",
        "qa-database-busy",
    ),
    (
        "readonly",
        "you may not write there",
        "Ask for the right to write, or choose another place.",
        "qa-database-forbidden",
    ),
    (
        "permission denied",
        "you may not write there",
        "Ask for the right to write, or choose another place.",
        "qa-database-forbidden",
    ),
    (
        "does not exist",
        "the server has no database or user of this name",
        "Have it made by whoever runs the server, or correct the address.",
        "qa-database-refused",
    ),
    (
        # What the driver reports when the server hangs up before its reason was read.
        "network error",
        "the server closed the connection: it has no such database or user, or the network broke",
        "Check the address with whoever runs the server; nothing was changed.",
        "qa-database-refused",
    ),
    (
        "unable to open",
        "the file cannot be opened or made",
        "Check that the folder is there and that you may write in it.",
        "qa-database-forbidden",
    ),
    (
        "create a connection",
        "the server does not answer",
        "Check address, network and that the server runs; nothing was changed.",
        "qa-database-no-server",
    ),
    (
        "password",
        "the server refuses this user or password",
        "Check both with whoever runs the server.",
        "qa-database-refused",
    ),
    (
        "authentication",
        "the server refuses this user or password",
        "Check both with whoever runs the server.",
        "qa-database-refused",
    ),
)
"""What is looked for in the database's own words, and how it is told."""
