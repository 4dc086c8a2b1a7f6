"""Outlines of fields with known areas."""

import numpy as np
import pytest

from dtiplan.processing.structures.contouring import outline_of_area, trace
from dtiplan.processing.structures.rasterize import rasterize

STEP = 0.25
X, Y = np.meshgrid(np.arange(160) * STEP, np.arange(120) * STEP, indexing="ij")


def _disc(x, y, radius):
    return np.hypot(X - x, Y - y) - radius


def _area(polygon) -> float:
    x, y = polygon.T
    return float(0.5 * (x @ np.roll(y, -1) - y @ np.roll(x, -1)))


@pytest.mark.parametrize("radius", [0.5, 1.0, 2.0, 4.0, 10.0])
def test_that_a_disc_has_its_area_and_its_place(radius) -> None:
    outline = outline_of_area(_disc(15.1, 14.3, radius), -np.inf, STEP, np.pi * radius**2)
    (polygon,) = outline.polygons
    assert _area(polygon) == pytest.approx(np.pi * radius**2, rel=5e-4)
    off = np.abs(np.hypot(*(polygon - [15.1, 14.3]).T) - radius)
    assert off.max() < 0.03
    assert outline.dropped_mm2 == 0.0


def test_that_holes_are_joined_by_channels_without_width() -> None:
    field = np.maximum(_disc(15, 15, 10), -_disc(15, 15, 5))
    field = np.maximum(field, -_disc(22.4, 15, 1))
    field = np.maximum(field, -_disc(15, 22.1, 1.5))
    (polygon,) = trace(field, STEP)
    true = np.pi * (100 - 25 - 1 - 2.25)
    assert _area(polygon) == pytest.approx(true, rel=3e-3)
    # Filled by the even-odd rule the holes are empty.
    (patch,) = rasterize({0: [polygon]}, STEP)
    assert patch.values.sum() * STEP**2 == pytest.approx(true, rel=3e-3)
    for x, y in ((15, 15), (22.4, 15), (15, 22.1)):
        i, j = round(x / STEP) - patch.first[0], round(y / STEP) - patch.first[1]
        assert patch.values[i, j] == 0.0


def test_that_an_island_in_a_hole_is_an_outline_of_its_own() -> None:
    field = np.maximum(_disc(15, 15, 10), -_disc(15, 15, 7))
    field = np.minimum(field, _disc(15, 15, 3))
    polygons = trace(field, STEP)
    assert len(polygons) == 2
    areas = sorted(_area(p) for p in polygons)
    assert areas == pytest.approx([np.pi * 9, np.pi * 51], rel=5e-3)


def test_that_shapes_at_the_border_are_closed() -> None:
    (polygon,) = trace(_disc(0.0, 15.0, 5.0), STEP)
    assert _area(polygon) == pytest.approx(np.pi * 25 / 2 + 10 * STEP / 2, rel=0.02)


def test_that_outlines_do_not_leave_the_box() -> None:
    box = X - 16.0
    outline = outline_of_area(_disc(15.0, 15.0, 5.0), box, STEP, 50.0)
    (polygon,) = outline.polygons
    assert polygon[:, 0].max() <= 16.0005
    assert outline.area_mm2 == pytest.approx(50.0, rel=1e-3)


def test_that_too_small_an_area_is_told_and_not_drawn() -> None:
    outline = outline_of_area(_disc(15.0, 15.0, 0.3), -np.inf, STEP, 0.005)
    assert outline.polygons == ()
    assert outline.dropped_mm2 == 0.005


def test_that_long_outlines_are_thinned_and_keep_at_least_three_corners() -> None:
    wavy = np.hypot(X - 20, Y - 15) - 12 - 0.5 * np.sin(6 * np.arctan2(Y - 15, X - 20))
    (polygon,) = trace(wavy, STEP)
    assert 3 <= len(polygon) < 300
    exact = np.hypot(*(polygon - [20, 15]).T) - 12
    angle = np.arctan2(polygon[:, 1] - 15, polygon[:, 0] - 20)
    assert np.abs(exact - 0.5 * np.sin(6 * angle)).max() < 0.02
    assert not (polygon == np.roll(polygon, 1, axis=0)).all(axis=1).any()
