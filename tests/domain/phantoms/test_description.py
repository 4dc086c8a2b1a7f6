"""Shapes know what is inside and how far their surface is."""

import numpy as np
import pytest

from dtiplan.domain.phantoms.description import Ball, Cylinder, Tube

SHAPES = {
    "ball": (Ball((3, -2, 5), 10.0), 4 / 3 * np.pi * 1000),
    "cylinder": (Cylinder(((-5, 0, -4), (5, 3, 8)), 6.0), np.pi * 36 * np.sqrt(253)),
    "tube": (Tube(((-10, 0, 0), (12, 0, 0)), 5.0), np.pi * 25 * 22 + 4 / 3 * np.pi * 125),
}


@pytest.mark.parametrize("name", SHAPES)
def test_that_the_volume_inside_is_the_analytic_one(name):
    shape, volume_mm3 = SHAPES[name]
    low, high = shape.bounds_mm
    points = low + (high - low) * np.random.default_rng(1).random((200_000, 3))
    share = shape.inside(points).mean()
    assert share * np.prod(high - low) == pytest.approx(volume_mm3, rel=0.01)


@pytest.mark.parametrize("name", SHAPES)
def test_that_distance_is_zero_on_the_surface_and_grows_by_a_millimetre_each_millimetre(name):
    shape, _ = SHAPES[name]
    points = np.random.default_rng(2).normal(0, 15, (500, 3))
    distance = shape.distance(points)
    step = 1e-4
    slope = np.stack(
        [(shape.distance(points + step * e) - distance) / step for e in np.eye(3)], axis=1
    )
    outside = distance > 0.5
    assert np.linalg.norm(slope, axis=1)[outside] == pytest.approx(1.0, abs=1e-3)
    surface = points[outside] - distance[outside, None] * slope[outside]
    assert np.abs(shape.distance(surface)).max() < 1e-2
    assert (shape.inside(points) == (distance <= 0)).all()


def test_that_the_tangent_of_a_bent_tube_turns_with_it():
    angle = np.linspace(0, np.pi, 37)
    arc = Tube(tuple((30 * np.cos(a), 30 * np.sin(a), 0.0) for a in angle), 4.0)
    places = np.linspace(0.2, np.pi - 0.2, 20)
    tangents = arc.tangents(np.stack([31 * np.cos(places), 31 * np.sin(places), 0 * places], -1))
    true = np.stack([-np.sin(places), np.cos(places), 0 * places], axis=-1)
    assert np.degrees(np.arccos(np.abs((tangents * true).sum(-1)).clip(0, 1))).max() < 1.0
