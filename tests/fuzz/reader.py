"""What is fuzzed: a reader, how a small sound input is made for it, and how it is called."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines

_DEEPEST = 6


@dataclass(frozen=True)
class Reader:
    """One reader of the program.

    Parameters
    ----------
    name : str
    kinds : mapping
        What may be damaged: kind of file (see ``proposals``) by pattern of its name.
    make : callable
        Writes a small sound input into an empty folder.
    read : callable
        Reads the input in a folder as the program does; may write into a second folder only.
        What it gives is checked by ``unsound``.
    extent : callable, optional
        How much was read, for example the number of streamlines: a file that was cut short must
        be refused or give the same.
    writes_input : bool
        Whether the program may write into the folder it reads (a case, a study).
    programs : bool
        Whether it starts another program (the converter).
    """

    name: str
    kinds: Mapping[str, str]
    make: Callable[[Path], object]
    read: Callable[[Path, Path], Any]
    extent: Callable[[Any], Any] | None = None
    writes_input: bool = False
    programs: bool = False
    may_be_nan: frozenset[str] = field(default_factory=frozenset)


def unsound(value: Any, may_be_nan: frozenset[str] = frozenset(), name: str = "result") -> str:
    """Say what cannot be true in something that was read; empty where nothing was found.

    Looks for arrays with numbers that are not finite, for lattices that are none and for
    streamlines whose points are no places.
    """
    return _unsound(value, may_be_nan, name, 0)


def _unsound(value: Any, allowed: frozenset[str], name: str, depth: int) -> str:
    if name.rsplit(".", 1)[-1] in allowed or depth > _DEEPEST:
        return ""
    if isinstance(value, np.ndarray):
        fine = value.dtype.kind != "f" or bool(np.isfinite(value).all())
        return "" if fine else f"{name} holds numbers that are not finite"
    if isinstance(value, Grid):
        fine = min(value.shape) > 0 and min(value.spacing_mm) > 0
        return "" if fine else f"{name} is a lattice of {value.shape}, {value.spacing_mm} mm"
    if isinstance(value, Streamlines):
        fine = bool(np.isfinite(value.points_ras_mm).all())
        return "" if fine else f"{name} has points that are no places"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        inner = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
    elif isinstance(value, Mapping):
        inner = ((str(key), held) for key, held in value.items())
    elif isinstance(value, list | tuple):
        inner = ((str(n), held) for n, held in enumerate(value[:200]))
    else:
        return ""
    return next(
        (
            said
            for key, held in inner
            if (said := _unsound(held, allowed, f"{name}.{key}", depth + 1))
        ),
        "",
    )
