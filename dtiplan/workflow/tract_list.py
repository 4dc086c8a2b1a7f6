"""Which tracts can be asked for."""

from __future__ import annotations

from pathlib import Path


def known_tracts(folder: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Give name and title of every tract that is defined, by default of those shipped.

    Raises
    ------
    UserError
        A definition cannot be used.
    """
    from dtiplan.io.tract_definitions import read_definitions

    return tuple((d.name, d.title) for d in read_definitions(folder).values())
