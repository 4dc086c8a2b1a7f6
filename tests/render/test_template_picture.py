"""The picture of the template's fit shows outlines where the map puts them."""

import numpy as np
import pytest

from dtiplan.domain.units import Unit
from dtiplan.render.template_picture import template_picture
from tests.render.phantoms import GRIDS, head, image, maps_of, middle_of, panels_of, read_png

SHIFT_MM = np.array([20.0, 0.0, 0.0])
"""Template place minus patient place."""


def drawn(tmp_path, grid, **more):
    straight = GRIDS["straight"]
    inside = np.linalg.norm(straight.points_ras_mm() - SHIFT_MM - (18.0, 0, 0), axis=-1) < 20
    template = image(straight, np.where(inside, 0.6, 0.0).astype(np.float32), "t", Unit.NONE)
    brain = head(grid)
    maps = maps_of(grid, 0.3 * brain, np.zeros((*grid.shape, 3)), brain)
    path = tmp_path / "template.png"
    template_picture(maps, template, lambda points: points + SHIFT_MM, path, **more)
    return path


def orange(view):
    return (view[..., 0] > 180) & (view[..., 2] < 110) & (view[..., 1] > 110)


@pytest.mark.parametrize("name", ["straight", "oblique and left-handed"])
def test_that_the_outline_lies_where_the_map_carries_the_template(tmp_path, name):
    axial = panels_of(read_png(drawn(tmp_path, GRIDS[name])))[0]
    inner = orange(axial)[20:-20, 25:-25]  # without the letters at the edges
    _, column = middle_of(inner)
    per_mm = axial.shape[1] / (2 * HALF_MM)
    # The patient's right is on the left of the picture: the ball at x = +18 lies left.. of it.
    expected = axial.shape[1] / 2 - 18.0 * per_mm - 25
    assert abs(column - expected) < 3.0 * per_mm


HALF_MM = 68.0
"""Half the width of the head's box and its margin."""


def test_that_a_lesion_and_regions_are_outlined_and_named(tmp_path):
    grid = GRIDS["straight"]
    lesion = image(grid, np.linalg.norm(grid.points_ras_mm(), axis=-1) < 15, "lesion", Unit.NONE)

    def far_right(points):
        return np.abs(points[:, 0] - SHIFT_MM[0] + 30.0) < 6

    with_both = read_png(drawn(tmp_path, grid, lesion=lesion, regions={"CST_L": far_right}))
    without = read_png(drawn(tmp_path, grid))

    def pink(view):
        return (view[..., 0] > 200) & (view[..., 1] < 140) & (view[..., 2] > 100)

    def blue(view):
        return (view[..., 0] < 130) & (view[..., 1] > 150) & (view[..., 2] > 200)

    for colour in (pink, blue):
        assert colour(panels_of(with_both)[0]).sum() > 50
        assert not colour(panels_of(without)[0]).any()


def test_that_the_same_fit_gives_the_same_picture(tmp_path):
    first = drawn(tmp_path, GRIDS["oblique"]).read_bytes()
    assert drawn(tmp_path, GRIDS["oblique"]).read_bytes() == first
