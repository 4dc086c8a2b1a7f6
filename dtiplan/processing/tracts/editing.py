"""Editing: which streamlines of a tract stay after cleaning and edits by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Plausibility, TractResult, TractStatus

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

BY_HAND = "by hand"


@dataclass(frozen=True, eq=False)
class Edited:
    """Which streamlines stay, and why the others do not.

    Parameters
    ----------
    kept : bool array, (n,)
    reasons : tuple of str
        For each that does not stay, in order, why.
    """

    kept: NDArray[np.bool_]
    reasons: tuple[str, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many were removed for each reason."""
        return {reason: self.reasons.count(reason) for reason in dict.fromkeys(self.reasons)}


class Editor:
    """Takes streamlines out and brings them back, one order after the other.

    Parameters
    ----------
    n_streamlines : int
    """

    def __init__(self, n_streamlines: int) -> None:
        self._reason: list[str] = [""] * n_streamlines

    def clean(self, removed_by: Mapping[str, NDArray[np.int64]]) -> None:
        """Take out what the cleaning names, with all its reasons."""
        for rule, indices in removed_by.items():
            for index in indices:
                self._reason[index] += ("+" if self._reason[index] else "") + rule

    def remove(self, chosen: NDArray[np.bool_]) -> None:
        """Take streamlines out by hand; those already out keep their reason."""
        for index in np.flatnonzero(chosen):
            self._reason[index] = self._reason[index] or BY_HAND

    def restore(self, chosen: NDArray[np.bool_]) -> None:
        """Bring streamlines back, whatever took them out."""
        for index in np.flatnonzero(chosen):
            self._reason[index] = ""

    @property
    def edited(self) -> Edited:
        """What stays now."""
        kept = np.array([not reason for reason in self._reason], dtype=bool)
        return Edited(kept, tuple(reason for reason in self._reason if reason))


def passes_near(
    streamlines: Streamlines, centre_ras_mm: ArrayLike, radius_mm: float
) -> NDArray[np.bool_]:
    """Tell which streamlines come within a distance of a point, also between their points, (n,)."""
    points = streamlines.points_ras_mm.astype(np.float64) - np.asarray(centre_ras_mm, np.float64)
    near = np.zeros(len(streamlines), dtype=bool)
    owner = streamlines.owner
    near[owner[np.einsum("ij,ij->i", points, points) <= radius_mm**2]] = True
    start, way = points[:-1], np.diff(points, axis=0)
    length2 = np.einsum("ij,ij->i", way, way)
    part = -np.einsum("ij,ij->i", start, way) / np.where(length2 > 0, length2, 1.0)
    closest = start + np.clip(part, 0.0, 1.0)[:, None] * way
    hit = np.einsum("ij,ij->i", closest, closest) <= radius_mm**2
    near[owner[:-1][hit & (owner[:-1] == owner[1:])]] = True
    return near


def judged_again(found: TractResult, edited: Edited, limits: Plausibility) -> TractResult:
    """Give the tract as it is after editing, with its status judged anew.

    A tract that loses nothing stays as it was found. One that had a reason keeps it.
    """
    if edited.kept.all():
        return found
    left = found.streamlines.subset(edited.kept)
    rejected = dict(found.rejected)
    for reason, count in edited.counts.items():
        rejected[f"cleaning {reason}" if reason != BY_HAND else "removed by hand"] = count
    status, reason = found.status, found.reason
    if len(left) < limits.found_from:
        is_sparse = len(left) >= max(1, limits.sparse_from)
        status = TractStatus.SPARSE if is_sparse else TractStatus.NOT_FOUND
        wanted = limits.found_from if is_sparse else max(1, limits.sparse_from)
        said = (
            f"{len(left)} of {len(found.streamlines)} streamlines are left after cleaning and "
            f"editing, {wanted} are needed"
        )
        reason = f"{reason}; {said}" if reason else said
    is_gone = status is TractStatus.NOT_FOUND
    return replace(
        found,
        status=status,
        reason=reason,
        streamlines=Streamlines.empty() if is_gone else left,
        rejected=rejected,
    )
