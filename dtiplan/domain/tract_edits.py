"""What cleaning and editing took out of a tract, and how a tract is told from another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from numpy.typing import NDArray

if TYPE_CHECKING:
    from typing import Any

    from dtiplan.domain.streamlines import Streamlines

_LETTERS = 16


@dataclass(frozen=True, eq=False)
class RemovedStreamlines:
    """What was taken out of one tract, so that it can be shown and brought back.

    Parameters
    ----------
    tract : str
        Name of the tract.
    made_on : str
        Content hash of the tract as it was found, whose numbers the indices are.
    indices : int array, (n,)
        Which of its streamlines, in rising order.
    reasons : tuple of str
        Why, for each: rules of the cleaning joined by ``+``, or ``by hand``.
    streamlines : Streamlines
        They themselves.
    """

    tract: str
    made_on: str
    indices: NDArray[Any]
    reasons: tuple[str, ...]
    streamlines: Streamlines


def content_hash(streamlines: Streamlines) -> str:
    """Tell streamlines from all others by 16 letters: an edit belongs to those it was made on."""
    total = hashlib.sha256(streamlines.offsets.tobytes())
    total.update(streamlines.points_ras_mm.tobytes())
    return total.hexdigest()[:_LETTERS]
