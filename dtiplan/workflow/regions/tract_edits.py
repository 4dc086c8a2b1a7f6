"""Edits of tracts by hand, each a line of text.

The record of a run then holds them and the command line gives the same result as the window::

    CST_L keep all                        no automatic cleaning of this tract
    CST_L remove near 12 -20 30 6         what passes through a ball: x y z, radius; RAS mm
    CST_L remove lines HASH 1916 eNp7..   these of the 1916 streamlines (bits, zlib, base64)
    CST_L restore lines HASH 1916 eNp7..  brings them back, whatever took them out before

HASH belongs to the streamlines the edit was made on (``domain.tract_edits.content_hash``). Where
the tract was found anew with other streamlines, the numbers of the old ones would choose at
random: such an edit is not applied, and that is said. A name may follow behind ``#``.
"""

from __future__ import annotations

import base64
import math
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tract_edits import content_hash
from dtiplan.workflow.regions.own_regions import plain_name

_HASH = re.compile(r"[0-9a-f]{16}")
_MOST_STREAMLINES = 10_000_000
_LARGEST_MM = 200.0


class EditKind(StrEnum):
    """What an edit does."""

    KEEP_ALL = "keep all"
    REMOVE_NEAR = "remove near"
    REMOVE_LINES = "remove lines"
    RESTORE_LINES = "restore lines"


@dataclass(frozen=True, eq=False)
class TractEdit:
    """One edit of one tract.

    Parameters
    ----------
    tract : str
    kind : EditKind
    made_on : str
        Content hash of the streamlines that are numbered; empty where none are.
    chosen : bool array, (n_streamlines,), or None
        Which of them.
    centre_ras_mm : (float, float, float)
        Of the ball, in the diffusion series' patient space.
    radius_mm : float
    name : str
        Given by the user; empty for none.
    """

    tract: str
    kind: EditKind
    made_on: str = ""
    chosen: NDArray[np.bool_] | None = None
    centre_ras_mm: tuple[float, float, float] = (0.0, 0.0, 0.0)
    radius_mm: float = 0.0
    name: str = ""

    @classmethod
    def of_lines(
        cls,
        tract: str,
        kind: EditKind,
        found: Streamlines,
        indices: Iterable[int],
        name: str = "",
    ) -> TractEdit:
        """Choose streamlines of a tract, as ``find-tracts`` found it, by their numbers."""
        chosen = np.zeros(len(found), dtype=bool)
        chosen[list(indices)] = True
        return cls(tract, kind, content_hash(found), chosen, name=name)

    @property
    def text(self) -> str:
        """The same as a line of text."""
        words = [self.tract, str(self.kind)]
        if self.chosen is not None:
            bits = zlib.compress(np.packbits(self.chosen).tobytes(), 9)
            words += [self.made_on, str(len(self.chosen)), base64.b64encode(bits).decode()]
        elif self.kind is EditKind.REMOVE_NEAR:
            words += [f"{number:.6g}" for number in (*self.centre_ras_mm, self.radius_mm)]
        return " ".join(words) + (f" # {self.name}" if self.name else "")


def tract_edit(text: str) -> TractEdit:
    """Read an edit from a line of text.

    Raises
    ------
    ValueError
        It cannot be understood.
    """
    told, _, named = text.partition("#")
    words, name = told.split(), plain_name(named)
    try:
        tract, kind, rest = words[0], EditKind(" ".join(words[1:3])), words[3:]
        if kind is EditKind.KEEP_ALL and not rest:
            return TractEdit(tract, kind, name=name)
        if kind is EditKind.REMOVE_NEAR:
            x, y, z, radius_mm = (float(word) for word in rest)
            if math.isfinite(x + y + z) and 0 < radius_mm <= _LARGEST_MM:
                return TractEdit(
                    tract, kind, centre_ras_mm=(x, y, z), radius_mm=radius_mm, name=name
                )
        elif kind is not EditKind.KEEP_ALL:
            made_on, count, code = rest
            if _HASH.fullmatch(made_on):
                return TractEdit(tract, kind, made_on, _unpacked(int(count), code), name=name)
    except (IndexError, ValueError, zlib.error) as error:
        raise ValueError(_form(text)) from error
    raise ValueError(_form(text))


def _unpacked(count: int, code: str) -> NDArray[np.bool_]:
    if not 0 < count <= _MOST_STREAMLINES:
        raise ValueError("no streamlines, or too many")
    packed = zlib.decompressobj().decompress(base64.b64decode(code, validate=True), count)
    if len(packed) != (count + 7) // 8:
        raise ValueError("the bits do not fit the number of streamlines")
    return np.unpackbits(np.frombuffer(packed, np.uint8), count=count).astype(bool)


def _form(text: str) -> str:
    return (
        f"'{text[:60]}' is no edit: write TRACT keep all, TRACT remove near X Y Z RADIUS (mm), "
        "or TRACT remove|restore lines HASH N BITS as the window writes it"
    )
