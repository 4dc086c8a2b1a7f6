"""Which tracts can be asked for, and how far each may be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.tracts import Space

if TYPE_CHECKING:
    from dtiplan.domain.tracts import TractDefinition


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
    is_own : bool
        Whether it is of the user's folder.
    is_for_one_patient : bool
        Whether its regions are in the millimetres of one patient, so that it is refused in others.
    """

    name: str
    title: str
    tier: int
    status: str
    caveat: str
    is_unreliable: bool
    is_own: bool = False
    is_for_one_patient: bool = False


def all_definitions(folder: Path | None = None) -> dict[str, TractDefinition]:
    """Give the shipped definitions by name, and those of a folder, which go before.

    Raises
    ------
    UserError
        A definition cannot be used.
    """
    shipped, own = _shipped_and_own(folder)
    return {**shipped, **own}


def known_tracts(folder: Path | None = None) -> tuple[KnownTract, ...]:
    """Give every tract that is defined: the shipped ones, the first tier first, then a folder's.

    Raises
    ------
    UserError
        A definition cannot be used.
    """
    shipped, own = _shipped_and_own(folder)
    known = (
        KnownTract(
            d.name,
            d.title,
            d.tier,
            d.status,
            d.caveat,
            d.is_unreliable,
            is_own=d.name in own,
            is_for_one_patient=d.space is Space.PATIENT,
        )
        for d in (*shipped.values(), *own.values())
    )
    return tuple(sorted(known, key=lambda tract: (tract.is_own, tract.tier, tract.name)))


def _shipped_and_own(
    folder: Path | None,
) -> tuple[dict[str, TractDefinition], dict[str, TractDefinition]]:
    from dtiplan.io.tract_definitions import read_definitions

    own = read_definitions(folder) if folder is not None else {}
    # Planning systems may take names as the same that differ in case only.
    taken = {name.casefold() for name in own}
    shipped = {n: d for n, d in read_definitions(None).items() if n.casefold() not in taken}
    return shipped, own
