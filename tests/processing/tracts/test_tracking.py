"""Tracking follows known direction fields on any grid."""

import numpy as np
import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Grid
from dtiplan.processing.tracts.tracking import TrackingSettings, track
from tests.processing.direction_fields import maps_of, oblique_grid

CENTRE = np.array([5.0, -8.0, 12.0])
DIRECTION = np.array([0.3, -0.5, 0.81])
DIRECTION = DIRECTION / np.linalg.norm(DIRECTION)
RADIUS_MM = 25.0
SETTINGS = TrackingSettings(length_mm=(5.0, 250.0))


def straight(points):
    return np.broadcast_to(DIRECTION, points.shape)


def everywhere(points):
    return np.full(points.shape[:-1], 0.8)


def seeds_near_the_middle(count=40):
    return CENTRE + np.random.default_rng(5).uniform(-4.0, 4.0, (count, 3))


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_a_straight_bundle_is_followed_on_an_oblique_grid(left_handed):
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.5), left_handed=left_handed)
    found = track(maps_of(grid, straight, everywhere), seeds_near_the_middle(), SETTINGS)
    assert len(found) == 40
    for line in found:
        along = line[-1].astype(float) - line[0]
        assert abs(along @ DIRECTION) / np.linalg.norm(along) > 1 - 1e-8
        steps = np.linalg.norm(np.diff(line.astype(float), axis=0), axis=1)
        assert steps == pytest.approx(SETTINGS.step_mm, abs=1e-4)


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_a_circle_keeps_its_radius(left_handed):
    grid = oblique_grid((40, 40, 14), (2.0, 2.0, 2.0), left_handed=left_handed)
    normal = grid.directions[:, 2]

    def tangent(points):
        return np.cross(normal, points - CENTRE) + 1e-9

    def ring(points):
        around = (points - CENTRE) - ((points - CENTRE) @ normal)[..., None] * normal
        is_near = np.abs(np.linalg.norm(around, axis=-1) - RADIUS_MM) < 8.0
        is_open = around @ grid.directions[:, 0] < -15.0
        return np.where(is_near & ~is_open, 0.8, 0.0)

    seeds = CENTRE + RADIUS_MM * grid.directions[:, :1].T
    found = track(maps_of(grid, tangent, ring), seeds, SETTINGS)
    assert len(found) == 1
    radius = np.linalg.norm(found[0] - CENTRE, axis=1)
    assert found.lengths_mm()[0] > 100.0
    # Steps along the tangent drift outwards by step / 2 for every radian.
    assert np.abs(radius - RADIUS_MM).max() < 2.0


def test_that_tracking_stops_where_fa_ends_and_seeds_below_it_give_nothing():
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.0), left_handed=True)

    def half(points):
        return np.where((points - CENTRE) @ DIRECTION < 10.0, 0.8, 0.05)

    beyond = CENTRE + 15.0 * DIRECTION
    found = track(
        maps_of(grid, straight, half), np.vstack([seeds_near_the_middle(), beyond]), SETTINGS
    )
    assert len(found) == 40
    reach = (found.points_ras_mm - CENTRE) @ DIRECTION
    assert 8.0 < reach.max() < 12.5


def test_that_seeds_outside_the_volume_and_no_seeds_give_no_streamlines():
    grid = oblique_grid((20, 20, 20), (2.0, 2.0, 2.0), left_handed=False)
    maps = maps_of(grid, straight, everywhere)
    assert len(track(maps, [[500.0, 0.0, 0.0]], SETTINGS)) == 0
    assert len(track(maps, np.zeros((0, 3)), SETTINGS)) == 0


def test_that_lengths_outside_the_limits_are_dropped():
    grid = oblique_grid((24, 24, 24), (2.0, 2.0, 2.0), left_handed=False)
    maps = maps_of(grid, straight, everywhere)
    lengths = track(maps, seeds_near_the_middle(), SETTINGS).lengths_mm()
    middle = float(np.median(lengths))
    settings = TrackingSettings(length_mm=(middle, 250.0))
    kept = track(maps, seeds_near_the_middle(), settings)
    assert len(kept) == (lengths >= middle).sum() < len(lengths)


def test_that_the_result_is_the_same_to_the_bit_and_does_not_depend_on_threads(monkeypatch):
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.5), left_handed=True)

    def wavy(points):
        return DIRECTION + 0.3 * np.sin(points / 9.0)

    maps = maps_of(grid, wavy, everywhere)
    seeds = seeds_near_the_middle(3000)
    first = track(maps, seeds, SETTINGS)
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    second = track(maps, seeds, SETTINGS)
    assert first.points_ras_mm.tobytes() == second.points_ras_mm.tobytes()
    assert first.offsets.tobytes() == second.offsets.tobytes()


def test_that_a_sheared_grid_is_refused():
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[1, 2] = 0.5
    maps = maps_of(Grid((10, 10, 10), matrix), straight, everywhere)
    with pytest.raises(UserError, match="perpendicular"):
        track(maps, [[0.0, 0.0, 0.0]], SETTINGS)


def test_that_cancelling_stops_between_blocks_of_seeds():
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.0), left_handed=False)
    told = []

    def stop_soon(fraction, _note=""):
        told.append(fraction)
        if len(told) == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        track(maps_of(grid, straight, everywhere), seeds_near_the_middle(9000), SETTINGS, stop_soon)
    assert told == sorted(told)


@pytest.mark.parametrize(
    "wrong",
    [
        {"step_mm": 0.0},
        {"max_angle_deg": 0.0},
        {"fa_threshold": 1.0},
        {"length_mm": (50.0, 20.0)},
    ],
)
def test_that_settings_without_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=r"\d"):
        TrackingSettings(**wrong)
