"""Each structure that was sent, and what came back for it: paired, and measured as bodies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.round_trips import ReturnedStructure
from dtiplan.domain.structure_sets import ReadRoi

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.processing.dose.returned_bodies import Body

_AXES = ("left-right", "front-back", "head-foot")
_NEAR_MM = 3.0
_ALIKE_DICE = 0.8
_SHORTEST_CUT = 6
"""A name cut off by a system is not taken for another's when it is shorter."""


def compare_structures(
    sent: Sequence[ReadRoi],
    returned: Sequence[ReadRoi],
    middle_ras_mm: Array,
    progress: Progress = silent,
) -> tuple[ReturnedStructure, ...]:
    """Compare structures name by name; what has no counterpart of its name is sought by place.

    Parameters
    ----------
    sent, returned : sequence of ReadRoi
    middle_ras_mm : array, (3,)
        Of the images, about which a mirror image is sought.
    progress : Progress
    """
    left = list(returned)
    bodies = _Bodies()
    pairs: list[tuple[ReadRoi, ReadRoi | None, str]] = []
    for roi in sent:
        other, found_by = _by_name(roi, left)
        if other is not None:
            left.remove(other)
        pairs.append((roi, other, found_by))
    told = []
    for number, (roi, other, found_by) in enumerate(pairs):
        progress(number / len(pairs), roi.name)
        if other is None:
            other, found_by = _by_place(roi, left, bodies), "place"
            if other is not None:
                left.remove(other)
        told.append(_compared(roi, other, found_by, middle_ras_mm, bodies))
    return (*told, *(ReturnedStructure("", roi.name) for roi in left))


def _by_name(roi: ReadRoi, left: Sequence[ReadRoi]) -> tuple[ReadRoi | None, str]:
    for other in left:
        if other.name == roi.name:
            return other, "name"
    plain = _plain(roi.name)
    alike = [
        other
        for other in left
        if _plain(other.name) == plain
        or (len(_plain(other.name)) >= _SHORTEST_CUT and plain.startswith(_plain(other.name)))
    ]
    return (alike[0], "spelling") if len(alike) == 1 else (None, "")


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _polygons(roi: ReadRoi) -> list[Array]:
    return [contour.points_ras_mm for contour in roi.contours if contour.is_closed]


class _Bodies:
    """Bodies of structures, each made once; those of the same contours are the same body."""

    def __init__(self) -> None:
        self._made: dict[tuple[bytes, float], Body] = {}

    def of(self, one: ReadRoi, other: ReadRoi) -> tuple[Body, Body]:
        """Give both in cells of one size.

        Raises
        ------
        ValueError
            One of them encloses nothing.
        """
        from dtiplan.processing.dose.returned_bodies import cell_size_mm

        polygons, others = _polygons(one), _polygons(other)
        if not polygons or not others:
            empty = one.name if not polygons else other.name
            raise ValueError(f"no contour of {empty} encloses an area")
        cell_mm = max(cell_size_mm(polygons), cell_size_mm(others))
        return self._body(polygons, cell_mm), self._body(others, cell_mm)

    def _body(self, polygons: Sequence[Array], cell_mm: float) -> Body:
        from dtiplan.processing.dose.returned_bodies import body_of

        digest = hashlib.sha256()
        for polygon in polygons:
            digest.update(len(polygon).to_bytes(8, "big"))
            digest.update(polygon.tobytes())
        key = (digest.digest(), cell_mm)
        if key not in self._made:
            self._made[key] = body_of(polygons, cell_mm)
        return self._made[key]


def _are_apart(one: ReadRoi, other: ReadRoi) -> bool:
    """Whether not even the boxes around two structures meet."""
    import numpy as np

    polygons, others = _polygons(one), _polygons(other)
    if not polygons or not others:
        return True
    points, other_points = np.concatenate(polygons), np.concatenate(others)
    is_beyond = points.min(axis=0) > other_points.max(axis=0)
    is_before = points.max(axis=0) < other_points.min(axis=0)
    return bool((is_beyond | is_before).any())


def _by_place(roi: ReadRoi, left: Sequence[ReadRoi], bodies: _Bodies) -> ReadRoi | None:
    """Find the structure that lies where this one was sent, whatever it is called."""
    from dtiplan.processing.dose.returned_bodies import compare_bodies

    best, most = None, _ALIKE_DICE
    for other in left:
        if _are_apart(roi, other):
            continue
        try:
            sent, returned = bodies.of(roi, other)
        except ValueError:
            continue
        if float(abs(returned.centroid_ras_mm - sent.centroid_ras_mm).max()) > _NEAR_MM:
            continue
        dice = compare_bodies(sent, returned).dice
        if dice > most:
            best, most = other, dice
    return best


def _compared(
    roi: ReadRoi,
    other: ReadRoi | None,
    found_by: str,
    middle_ras_mm: Array,
    bodies: _Bodies,
) -> ReturnedStructure:
    from dtiplan.processing.dose.returned_bodies import compare_bodies, exchanged_axis

    if other is None:
        return ReturnedStructure(roi.name, "")
    try:
        sent, returned = bodies.of(roi, other)
    except ValueError as error:
        return ReturnedStructure(roi.name, other.name, found_by, why_not=str(error))
    found = compare_bodies(sent, returned)
    axis = exchanged_axis(sent, returned, middle_ras_mm)
    return ReturnedStructure(
        roi.name,
        other.name,
        found_by,
        sent.volume_cc,
        returned.volume_cc,
        found.shift_mm,
        found.hd95_mm,
        found.dice,
        "" if axis is None else _AXES[axis],
    )
