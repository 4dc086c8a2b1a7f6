"""Bodies of contours compared: known shifts, volumes and mirror images."""

import numpy as np
import pytest

from dtiplan.processing.dose.returned_bodies import (
    body_of,
    cell_size_mm,
    compare_bodies,
    exchanged_axis,
)

MIDDLE = np.array([0.0, -10.0, 20.0])


def wedge(shift=(0.0, 0.0, 0.0), spacing_mm=2.0, height_mm=20.0):
    """A body without any symmetry, to the left of the middle: polygons of its slices."""
    depths = np.arange(0.0, height_mm + 0.1, spacing_mm)
    flat = np.array([[0.0, 0.0], [14.0, 0.0], [14.0, 6.0], [4.0, 18.0]])
    return [
        np.column_stack([flat * (1.0 - z / 60.0), np.full(4, z)])
        + np.array([-40.0, -25.0, 30.0])
        + np.asarray(shift)
        for z in depths
    ]


@pytest.mark.parametrize("shift", [(1.5, 0, 0), (0, -2.0, 0), (0, 0, 3.0), (0.3, 0.2, -0.1)])
def test_that_a_known_shift_is_measured(shift) -> None:
    found = compare_bodies(body_of(wedge()), body_of(wedge(shift)))
    assert found.shift_mm == pytest.approx(shift, abs=0.02)
    assert found.hd95_mm <= np.linalg.norm(shift) + 0.5


def test_that_the_same_body_differs_by_nothing() -> None:
    found = compare_bodies(body_of(wedge()), body_of(wedge()))
    assert (found.shift_mm, found.hd95_mm, found.dice) == ((0.0, 0.0, 0.0), 0.0, 1.0)


def test_that_other_slices_of_the_same_body_are_within_a_cell() -> None:
    one, other = body_of(wedge(spacing_mm=2.0)), body_of(wedge(spacing_mm=1.0))
    found = compare_bodies(one, other)
    assert found.hd95_mm <= 0.8
    assert found.dice > 0.95


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_that_a_mirror_image_is_recognised_along_each_axis(axis) -> None:
    mirrored = []
    for polygon in wedge():
        turned = polygon.copy()
        turned[:, axis] = 2.0 * MIDDLE[axis] - turned[:, axis]
        mirrored.append(turned)
    assert exchanged_axis(body_of(wedge()), body_of(mirrored), MIDDLE) == axis


def test_that_a_small_shift_is_no_mirror_image() -> None:
    assert exchanged_axis(body_of(wedge()), body_of(wedge((1.0, 0.0, 0.0))), MIDDLE) is None


def test_that_bodies_far_apart_are_told_apart_without_a_huge_grid() -> None:
    found = compare_bodies(body_of(wedge()), body_of(wedge((900.0, 900.0, 900.0))))
    assert found.dice == 0.0
    assert found.hd95_mm == pytest.approx(900.0 * 3**0.5, rel=0.01)


def test_that_cells_grow_only_with_very_large_bodies() -> None:
    assert cell_size_mm(wedge()) == 0.5
    assert cell_size_mm([polygon * 30.0 for polygon in wedge()]) > 0.5
