"""The distance to tubes against closed formulas."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.structures.tube_distance import TubeDistance
from tests.structure_scenes import bundle


def _true_distance(points, a, b, radius):
    along = b - a
    t = np.clip((points - a) @ along / (along @ along), 0, 1)
    return np.linalg.norm(points - a - t[:, None] * along, axis=1) - radius


@pytest.mark.parametrize("radius", [0.5, 1.0, 4.0])
def test_that_the_distance_to_one_tube_is_the_formulas(radius) -> None:
    rng = np.random.default_rng(0)
    a, b = np.array([1.0, 2.0, 3.0]), np.array([9.0, -4.0, 20.0])
    tube = TubeDistance(Streamlines.from_lines([np.stack([a, b])]), radius)
    points = rng.uniform(-10, 25, (5000, 3))
    true = _true_distance(points, a, b, radius)
    outside = true > 0
    assert np.abs(tube.distance_mm(points) - true)[outside].max() < radius / 500
    assert ((tube.distance_mm(points) < 0) == (true < 0)).all()


def test_that_crossing_tubes_are_off_by_at_most_what_is_stated() -> None:
    rng = np.random.default_rng(1)
    lines = rng.uniform(-10, 10, (40, 2, 3))
    tubes = TubeDistance(Streamlines.from_lines(list(lines)), 1.0)
    points = rng.uniform(-10, 10, (5000, 3))
    true = np.min([_true_distance(points, a, b, 1.0) for a, b in lines], axis=0)
    error = tubes.distance_mm(points) - true
    outside = true > -0.01
    assert error.min() > -1e-5
    assert error[outside].max() < 1.0 / 200


def test_that_a_single_point_is_a_ball() -> None:
    ball = TubeDistance(Streamlines.from_lines([[[1.0, 2.0, 3.0]]]), 2.0)
    assert ball.distance_mm(np.array([[1.0, 2.0, 8.0]]))[0] == pytest.approx(3.0)


def test_that_a_plane_agrees_with_points_one_by_one() -> None:
    tubes = TubeDistance(bundle(20), 1.25)
    window = tubes.candidates(7.5, 8.5, 0.25, 0.5)
    assert window is not None
    field = tubes.on_plane(8.1, 0.25, window, 0.5)
    i, j = np.meshgrid(*map(np.arange, field.shape), indexing="ij")
    points = np.stack([i + window.first[0], j + window.first[1]], axis=-1).reshape(-1, 2) * 0.25
    points = np.concatenate([points, np.full((len(points), 1), 8.1)], axis=1)
    true = tubes.distance_mm(points).reshape(field.shape)
    near = np.abs(true) < 0.5
    assert near.sum() > 500
    assert np.abs(field - true)[near].max() < 1e-5
    assert (np.sign(field) == np.sign(true)).all()
    assert np.abs(field[~near]).min() >= 0.49
    border = np.concatenate([true[0], true[-1], true[:, 0], true[:, -1]])
    assert border.min() > 0.5


def test_that_depths_no_tube_reaches_have_no_window() -> None:
    assert TubeDistance(bundle(5), 1.0).candidates(200.0, 201.0, 0.25, 0.5) is None


@pytest.mark.parametrize(
    ("lines", "radius", "code"),
    [
        ([], 1.0, "empty-structure"),
        ([[[0, 0, 0], [np.nan, 0, 0]]], 1.0, "streamlines-not-finite"),
        ([[[0, 0, 0], [1, 0, 0]]], 0.0, "tube-radius"),
        ([[[0, 0, 0], [1, 0, 0]]], np.nan, "tube-radius"),
    ],
)
def test_that_what_makes_no_tube_is_refused(lines, radius, code) -> None:
    with pytest.raises(UserError) as refusal:
        TubeDistance(Streamlines.from_lines(lines), radius)
    assert refusal.value.code == code
