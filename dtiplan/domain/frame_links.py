"""Frame links: rigid motions that join frames of reference, as a registration file has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array


@dataclass(frozen=True, eq=False)
class FrameLinks:
    """Frames of reference and how each lies in one of them.

    Parameters
    ----------
    patient_id : str
    registered_uid : str
        The frame the others are carried to.
    registered_from : mapping
        Frame of reference UID to the 4x4 matrix that carries its RAS mm there.
    """

    patient_id: str
    registered_uid: str
    registered_from: Mapping[str, Array]

    def between(self, source_uid: str, target_uid: str) -> Array | None:
        """Give the 4x4 matrix from one frame to another, RAS mm; None where they are not joined."""
        known = {self.registered_uid: np.eye(4), **self.registered_from}
        if source_uid not in known or target_uid not in known:
            return None
        return np.asarray(np.linalg.inv(known[target_uid]) @ known[source_uid])
