"""Regions filled with balls: their size and place are kept, whatever the grid."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.structures.region_filling import filled_with_balls


def ball(radius_mm, centre=(3.0, -2.0, 5.0), turn_deg=0.0, spacing=(2.0, 2.0, 2.5)):
    """A field that falls evenly with the distance from a centre and is 0.5 at the radius."""
    angle = np.radians(turn_deg)
    matrix = np.eye(4)
    matrix[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    matrix[:3, :3] = matrix[:3, :3] @ np.diag(spacing)
    matrix[:3, 3] = -matrix[:3, :3] @ [15.0, 15.0, 12.0]
    grid = Grid((31, 31, 25), matrix)
    away = np.linalg.norm(grid.points_ras_mm() - centre, axis=-1)
    return Image(
        np.clip(0.5 + (radius_mm - away) / 20.0, 0, 1).astype(np.float32), grid, Unit.NONE, ""
    )


@pytest.mark.parametrize("turn_deg", [0.0, 25.0])
def test_that_the_balls_reach_the_surface_and_no_farther(turn_deg):
    balls, radius = filled_with_balls(ball(10.0, turn_deg=turn_deg), 0.5)
    away = np.linalg.norm(balls.points_ras_mm - np.float32([3.0, -2.0, 5.0]), axis=1)
    assert away.max() + radius == pytest.approx(10.0, abs=0.35)
    middle = balls.points_ras_mm.mean(axis=0)
    np.testing.assert_allclose(middle, [3.0, -2.0, 5.0], atol=0.15)


def test_that_nothing_inside_is_left_uncovered():
    balls, radius = filled_with_balls(ball(8.0), 0.5)
    random = np.random.default_rng(1)
    points = random.normal(size=(300, 3))
    points *= (7.4 * random.uniform(size=(300, 1)) ** (1 / 3)) / np.linalg.norm(
        points, axis=1, keepdims=True
    )
    away = np.linalg.norm(
        balls.points_ras_mm[None] - (points + np.array([3.0, -2.0, 5.0]))[:, None], axis=2
    ).min(axis=1)
    assert (away <= radius).mean() > 0.99


def test_that_a_higher_level_makes_a_smaller_region():
    large, _ = filled_with_balls(ball(10.0), 0.4)
    small, _ = filled_with_balls(ball(10.0), 0.6)
    assert len(small) < len(large)


def test_that_a_region_too_thin_for_a_ball_is_refused():
    with pytest.raises(UserError, match="No structure"):
        filled_with_balls(ball(1.0), 0.5)
    with pytest.raises(UserError, match="No structure"):
        filled_with_balls(ball(10.0), 2.0)
