"""Which tracts can be asked for, and how far each may be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class KnownTract:
    """One tract that is defined.

    Parameters
    ----------
    name, title : str
        For example ``CST_L`` and ``Corticospinal tract, left``.
    tier : int
        1 for the tracts every plan asks for, 2 for the others.
    status : str
        What its rule was validated on.
    caveat : str
        What of it the rule does not reach; may be empty.
    is_unreliable : bool
        Whether tracking cannot be relied upon to show it in usual data.
    """

    name: str
    title: str
    tier: int
    status: str
    caveat: str
    is_unreliable: bool


def known_tracts(folder: Path | None = None) -> tuple[KnownTract, ...]:
    """Give every tract that is defined, by default of those shipped; the first tier first.

    Raises
    ------
    UserError
        A definition cannot be used.
    """
    from dtiplan.io.tract_definitions import read_definitions

    known = (
        KnownTract(d.name, d.title, d.tier, d.status, d.caveat, d.is_unreliable)
        for d in read_definitions(folder).values()
    )
    return tuple(sorted(known, key=lambda tract: (tract.tier, tract.name)))
