"""Structures that came back find their counterparts, and each is measured once."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.structure_sets import ReadContour, ReadRoi
from dtiplan.processing.dose import returned_bodies
from dtiplan.workflow.round_trips.structure_pairs import compare_structures


def block(name: str, middle: tuple[float, float, float], shift_mm: float = 0.0) -> ReadRoi:
    """A block of 12 x 9 x 10 mm."""
    square = np.array([[-6.0, -4.5], [6.0, -4.5], [6.0, 4.5], [-6.0, 4.5]])
    contours = tuple(
        ReadContour(
            np.column_stack([square, np.full(4, depth)]) + middle + np.array([shift_mm, 0, 0]),
            "CLOSED_PLANAR",
            None,
        )
        for depth in np.arange(-5.0, 5.5, 1.0)
    )
    return ReadRoi(1, name, "ORGAN", "", "", contours, None, None, None, "1.2.3")


SENT = [block(f"Tract{n}", (30.0 * n, 0.0, 0.0)) for n in range(3)]


@pytest.fixture
def made(monkeypatch):
    """How many bodies were made."""
    numbers = []
    body_of = returned_bodies.body_of

    def counted(polygons, cell_mm):
        numbers.append(len(polygons))
        return body_of(polygons, cell_mm)

    monkeypatch.setattr(returned_bodies, "body_of", counted)
    return numbers


def test_that_what_came_back_as_it_was_sent_is_measured_once(made) -> None:
    found = compare_structures(SENT, SENT[::-1], np.zeros(3))
    assert [(f.sent_name, f.returned_name, f.hd95_mm) for f in found] == [
        (roi.name, roi.name, 0.0) for roi in SENT
    ]
    assert len(made) == 3


def test_that_renamed_structures_are_found_by_place_without_measuring_those_far_away(made) -> None:
    returned = [
        replace(block("", (30.0 * n, 0.0, 0.0), 0.4), name=f"Organ {9 - n}") for n in range(3)
    ]
    found = compare_structures(SENT, returned, np.zeros(3))
    assert [f.returned_name for f in found] == ["Organ 9", "Organ 8", "Organ 7"]
    assert {f.found_by for f in found} == {"place"}
    assert [f.shift_mm for f in found] == [pytest.approx((0.4, 0, 0), abs=0.02)] * 3
    assert len(made) == 6
