"""Frame links: rigid motions that join frames of reference, as a registration file has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError

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


def carried_through(
    links: Sequence[FrameLinks], source_uid: str, target_uid: str, tolerance_mm: float = 0.05
) -> Array | None:
    """Find the way from one frame to another over any number of registrations.

    Parameters
    ----------
    links : sequence of FrameLinks
        Of one patient.
    source_uid, target_uid : str
        Frames of reference.
    tolerance_mm : float
        How far two ways may lie apart 100 mm from the origin.

    Returns
    -------
    array, (4, 4), or None
        RAS mm of the source to RAS mm of the target; None where they are not joined.

    Raises
    ------
    UserError
        Two registrations place a frame in different ways, or they are of different patients.
    """
    patients = {link.patient_id for link in links}
    if len(patients) > 1:
        raise _contradiction(f"They are of different patients: {', '.join(sorted(patients))}.")
    reached: dict[str, Array] = {source_uid: np.eye(4)}
    todo = [source_uid]
    while todo:
        here = todo.pop(0)
        for link in links:
            for there in (link.registered_uid, *link.registered_from):
                step = link.between(here, there)
                if step is None:
                    continue
                matrix = np.asarray(step @ reached[here])
                if there not in reached:
                    reached[there] = matrix
                    todo.append(there)
                elif apart_mm(reached[there], matrix) > tolerance_mm:
                    raise _contradiction(
                        f"They place the frame of reference {there} in two ways, "
                        f"{apart_mm(reached[there], matrix):.2f} mm apart."
                    )
    return reached.get(target_uid)


def apart_mm(one: Array, other: Array) -> float:
    """Give how far two motions carry points 100 mm from the origin apart at most."""
    points = np.array([[x, y, z, 1.0] for x in _FAR for y in _FAR for z in _FAR])
    return float(np.linalg.norm((points @ (one - other).T)[:, :3], axis=1).max())


_FAR = (-100.0, 100.0)


def _contradiction(cause: str) -> UserError:
    return UserError(
        "The registrations cannot be used together.",
        cause,
        "Give the registrations of one patient and one state of the fusion.",
        "registrations-contradict",
    )
