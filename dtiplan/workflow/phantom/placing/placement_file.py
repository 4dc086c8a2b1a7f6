"""A placement that was set by hand, as it stands in a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.domain.phantoms.analysis import Placed, Placement
from dtiplan.domain.structured_text import parsed_json


def read_placement(path: Path) -> Array:
    """Read a placement set by hand: a 4 x 4 matrix as JSON, phantom to scanner, RAS mm.

    Raises
    ------
    UserError
        ``bad-placement``.
    """
    try:
        matrix = np.array(parsed_json(path.read_text(encoding="utf-8")), dtype=np.float64)
        return Placement(matrix, Placed.MANUAL, 0.0).scanner_from_phantom
    except (OSError, ValueError, TypeError, OverflowError) as reason:
        raise UserError(
            f"The placement in {path} cannot be used.",
            f"{str(reason)[:200]}.",
            "Give a rigid 4 x 4 matrix as JSON, four lists of four numbers.",
            "bad-placement",
        ) from reason
