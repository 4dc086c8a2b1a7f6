"""Planes: the right side is where it belongs, whatever the voxel axes."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.render.planes import (
    AXIAL,
    CORONAL,
    SAGITTAL,
    Plane,
    bounds_mm,
    sample,
    side_letters,
    slice_axes,
    three_planes,
)
from tests.render.phantoms import GRIDS, blob, head, image, middle_of

CUBE = (np.full(3, -70.0), np.full(3, 70.0))


@pytest.mark.parametrize("name", GRIDS)
def test_that_a_blob_on_the_right_is_sampled_on_the_left_half_beside_the_letter_r(
    name: str,
) -> None:
    g = GRIDS[name]
    signal = image(g, blob(g, (40.0, 0.0, 0.0)).astype(np.float32))
    axial, coronal, _ = three_planes(*CUBE, np.zeros(3))
    for plane in (axial, coronal):
        row, column = middle_of(sample(signal, plane.points_ras_mm(2.0)) > 0.5)
        assert column == pytest.approx(280 / 2 - 80, abs=2.0)
        assert row == pytest.approx(280 / 2, abs=2.0)
        assert plane.letters()[:2] == ("R", "L")


@pytest.mark.parametrize("name", GRIDS)
def test_that_front_and_head_are_up_and_the_face_looks_to_the_left(name: str) -> None:
    g = GRIDS[name]
    front = image(g, blob(g, (0.0, 40.0, 0.0)).astype(np.float32))
    top = image(g, blob(g, (0.0, 0.0, 40.0)).astype(np.float32))
    axial, coronal, sagittal = three_planes(*CUBE, np.zeros(3))
    assert middle_of(sample(front, axial.points_ras_mm(1.0)) > 0.5)[0] < 40
    assert middle_of(sample(top, coronal.points_ras_mm(1.0)) > 0.5)[0] < 40
    assert middle_of(sample(top, sagittal.points_ras_mm(1.0)) > 0.5)[0] < 40
    assert middle_of(sample(front, sagittal.points_ras_mm(1.0)) > 0.5)[1] < 40
    assert axial.letters() == ("R", "L", "A", "P")
    assert coronal.letters() == ("R", "L", "S", "I")
    assert sagittal.letters() == ("A", "P", "S", "I")


@pytest.mark.parametrize("sides", [AXIAL, CORONAL, SAGITTAL])
def test_that_points_and_their_flat_places_are_inverse(sides: tuple) -> None:
    right, up = sides
    plane = Plane("any", np.array([3.0, -4.0, 5.0]), right, up, 60.0, 40.0)
    points = plane.points_ras_mm(1.0)
    flat = plane.flat(points.reshape(-1, 3)).reshape((*points.shape[:2], 2))
    np.testing.assert_allclose(flat[0, 0], (-29.5, 19.5))
    np.testing.assert_allclose(flat[-1, -1], (29.5, -19.5))


def test_that_tilted_sides_get_two_letters_from_twenty_degrees_on() -> None:
    tilt = np.radians(25.0)
    assert side_letters(np.array([np.cos(tilt), np.sin(tilt), 0.0])) == "RA"
    assert side_letters(np.array([-np.sin(tilt), 0.0, -np.cos(tilt)])) == "IL"
    tilt = np.radians(15.0)
    assert side_letters(np.array([np.cos(tilt), np.sin(tilt), 0.0])) == "R"


@pytest.mark.parametrize(
    ("first", "second", "letters"),
    [
        ((-1, 0, 0), (0, -1, 0), ("R", "L", "A", "P")),
        ((1, 0, 0), (0, 1, 0), ("R", "L", "A", "P")),
        ((0, -1, 0), (0, 0, -1), ("A", "P", "S", "I")),
        ((-1, 0, 0), (0, 0, -1), ("R", "L", "S", "I")),
        ((0, 1, 0), (1, 0, 0), ("R", "L", "A", "P")),
    ],
)
def test_that_slices_of_any_series_are_turned_to_the_same_view(
    first: tuple, second: tuple, letters: tuple[str, ...]
) -> None:
    matrix = np.eye(4)
    matrix[:3, :3] = np.column_stack([first, second, np.cross(first, second)])
    right, up = slice_axes(Grid((4, 4, 4), matrix))
    assert Plane("slice", np.zeros(3), right, up, 1.0, 1.0).letters() == letters


@pytest.mark.parametrize("name", GRIDS)
def test_that_bounds_hold_what_is_there_with_its_margin(name: str) -> None:
    g = GRIDS[name]
    low, high = bounds_mm(image(g, head(g)), margin_mm=5.0)
    np.testing.assert_allclose(low, -65.0, atol=3.0)
    np.testing.assert_allclose(high, 65.0, atol=3.0)
