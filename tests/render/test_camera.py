"""The camera of the 3D view: where points come to lie, and how it follows the mouse."""

import itertools

import numpy as np
import pytest

from dtiplan.render.camera import STANDARD_VIEWS, Camera, camera_around

SIZE = (320, 280)
NEUTRAL = Camera(height_mm=160.0)


def test_that_pixels_become_the_points_they_came_from():
    points = np.random.default_rng(0).normal(scale=40, size=(50, 3))
    for has_perspective in (False, True):
        camera = Camera((5.0, -3.0, 8.0), -130.0, -40.0, 180.0, has_perspective)
        there = camera.to_pixels(points, SIZE)
        assert camera.from_pixels(there, SIZE) == pytest.approx(points, abs=1e-9)


def test_that_the_scene_follows_the_mouse():
    """A point on the near side goes where the mouse goes, whatever the view."""
    for view in ("front", "left", "back"):
        camera = NEUTRAL.seen_from(view)
        near = camera.axes[2][None] * 50.0
        before = camera.to_pixels(near, SIZE)[0]
        turned = camera.turned(20, 12, SIZE[1]).to_pixels(near, SIZE)[0]
        assert turned[0] > before[0]
        assert turned[1] > before[1]
        panned = camera.panned(20, 12, SIZE[1]).to_pixels(near, SIZE)[0]
        assert panned[:2] - before[:2] == pytest.approx((20, 12))


def test_that_superior_never_tips_over():
    camera = NEUTRAL
    for _ in range(100):
        camera = camera.turned(7, 31, SIZE[1])
        assert camera.axes[1][2] >= -1e-9
    assert camera.elevation_deg == 90.0


def test_that_a_camera_survives_json():
    camera = Camera((1.0, 2.0, 3.0), 10.0, 20.0, 30.0, True)
    assert Camera.from_json(camera.to_json()) == camera


def test_that_all_of_a_box_is_seen_from_every_side():
    low, high = np.array([-70.0, -100.0, -60.0]), np.array([70.0, 80.0, 90.0])
    corners = np.array(list(itertools.product(*zip(low, high, strict=True))))
    for size in ((300, 300), (300, 600), (800, 300)):
        camera = camera_around(low, high, size[0] / size[1])
        for view in STANDARD_VIEWS:
            seen = camera.seen_from(view).to_pixels(corners, size)
            assert (seen[:, :2] >= 0).all()
            assert (seen[:, :2] <= size).all()
