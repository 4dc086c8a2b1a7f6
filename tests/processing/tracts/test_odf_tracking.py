"""Tracking along fODFs: deterministic to the maximum, probabilistic by the amplitudes."""

import hashlib
import inspect
from dataclasses import replace
from functools import cache

import numba
import numpy as np
import pytest
from dipy.data import get_sphere

from dtiplan.domain.fibres import FibreOdfs, FibreResponse
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.spherical_harmonics import harmonics
from dtiplan.processing.tracts import compiled_odf_tracker, compiled_tracker
from dtiplan.processing.tracts.direction_fields import OdfField
from dtiplan.processing.tracts.tracking import TrackingSettings, track
from tests.processing.direction_fields import maps_of, oblique_grid

ORDER = 8
CENTRE = np.array([5.0, -8.0, 12.0])
SETTINGS = TrackingSettings(length_mm=(5.0, 250.0))
DRAWN = replace(SETTINGS, is_probabilistic=True)


@cache
def fitted():
    """Directions, and what fits harmonics to values in them."""
    directions = get_sphere(name="repulsion724").vertices
    return directions, np.linalg.pinv(harmonics(directions, ORDER))


def lobes(*ways, weights=(1.0, 1.0)):
    """Coefficients, (n, 45), of one sharp lobe along each way, (n, 3) or (3,)."""
    directions, fit = fitted()
    total = 0.0
    for way, weight in zip(ways, weights, strict=False):
        unit = np.asarray(way, float) / np.linalg.norm(way, axis=-1, keepdims=True)
        total = total + weight * (unit @ directions.T) ** 16
    return total @ fit.T


def field_of(grid, coefficients, mask=None):
    """A field with the same fODF everywhere, (45,), or with one for each voxel."""
    values = np.broadcast_to(coefficients, (*grid.shape, 45)).astype(np.float32)
    up = np.array([0.0, 0.0, 1.0])
    maps = maps_of(
        grid, lambda p: np.broadcast_to(up, p.shape), lambda p: np.full(p.shape[:-1], 0.8)
    )
    inside = maps.mask if mask is None else Image(mask, grid, Unit.NONE, "mask")
    response = FibreResponse((1.7e-3, 3e-4, 3e-4), 1000.0, 300)
    image = Image(values, grid, Unit.NONE, "fODF")
    return OdfField.of(FibreOdfs(image, ORDER, response, inside, 1000.0, 64, "made"), maps)


def seeds_near_the_middle(count=40):
    return CENTRE + np.random.default_rng(5).uniform(-4.0, 4.0, (count, 3))


def angles_deg(found, way):
    unit = np.asarray(way) / np.linalg.norm(way)
    along = np.array([line[-1].astype(float) - line[0] for line in found])
    cosines = np.abs(along @ unit) / np.linalg.norm(along, axis=1)
    return np.degrees(np.arccos(np.clip(cosines, 0.0, 1.0)))


@pytest.mark.parametrize("left_handed", [False, True])
@pytest.mark.parametrize("number", range(4))
def test_that_a_straight_bundle_is_followed_between_the_vertices(left_handed, number):
    way = np.random.default_rng(number).normal(size=3)
    grid = oblique_grid((20, 20, 16), (2.0, 2.0, 2.5), left_handed=left_handed)
    found = track(field_of(grid, lobes(way)), seeds_near_the_middle(5), SETTINGS)
    assert len(found) == 5
    assert angles_deg(found, way).max() < 0.15


@pytest.mark.parametrize("angle_deg", [60.0, 90.0])
def test_that_a_crossing_is_gone_through_straight(angle_deg):
    grid = oblique_grid((26, 26, 26), (2.0, 2.0, 2.0), left_handed=True)
    turn = np.radians(angle_deg)
    one, other = np.array([1.0, 0.0, 0.0]), np.array([np.cos(turn), np.sin(turn), 0.0])
    points = grid.points_ras_mm() - CENTRE

    def near(way):
        return np.linalg.norm(points - (points @ way)[..., None] * way, axis=-1) < 5.0

    values = near(one)[..., None] * lobes(one) + near(other)[..., None] * lobes(other)
    field = field_of(grid, values, near(one) | near(other))
    for way in (one, other):
        found = track(field, [CENTRE + 18.0 * way], SETTINGS)
        (line,) = found
        assert np.abs((line - CENTRE) @ way).max() > 20.0
        assert np.sign((line[0] - CENTRE) @ way) != np.sign((line[-1] - CENTRE) @ way)
        assert angles_deg(found, way)[0] < 3.0


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_an_arc_keeps_its_radius(left_handed):
    grid = oblique_grid((36, 36, 8), (2.0, 2.0, 2.0), left_handed=left_handed)
    axes = grid.directions
    around = (grid.points_ras_mm() - CENTRE) @ axes
    tangent = np.cross(axes[:, 2], grid.points_ras_mm() - CENTRE) + 1e-9
    radius = np.hypot(around[..., 0], around[..., 1])
    mask = (np.abs(radius - 25.0) < 6.0) & (around[..., 0] > 0)
    values = np.zeros((*grid.shape, 45))
    values[mask] = lobes(tangent[mask])
    (line,) = track(field_of(grid, values, mask), [CENTRE + 25.0 * axes[:, 0]], SETTINGS)
    across = (line - CENTRE) @ axes
    assert len(line) > 100
    assert np.abs(np.hypot(across[:, 0], across[:, 1]) - 25.0).max() < 0.3


def test_that_drawn_streamlines_start_along_both_bundles_in_proportion_to_their_amplitudes():
    grid = oblique_grid((20, 20, 20), (2.0, 2.0, 2.0), left_handed=False)
    one, other = np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 0.0])
    field = field_of(grid, lobes(one, other, weights=(1.0, 0.5)))
    settings = replace(DRAWN, length_mm=(0.0, 250.0), max_angle_deg=5.0)
    found = track(field, np.repeat(CENTRE[None], 3000, axis=0), settings)
    along = np.array([line[-1].astype(float) - line[0] for line in found])
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    to_one = np.abs(along @ one) > np.abs(along @ other)
    # What the threshold of 0.1 leaves of the smaller lobe is a little less than its half.
    assert to_one.mean() == pytest.approx(2.0 / 3.0, abs=0.04)
    # On average they run along the lobe, and not beside it.
    mean = (along[to_one] * np.sign(along[to_one] @ one)[:, None]).mean(axis=0)
    assert np.degrees(np.arccos(mean @ one / np.linalg.norm(mean))) < 1.0


def test_that_drawn_directions_are_spread_over_the_sphere_and_not_on_its_vertices():
    grid = oblique_grid((20, 20, 20), (2.0, 2.0, 2.0), left_handed=False)
    even = np.zeros(45)
    even[0] = 1.0
    settings = replace(DRAWN, length_mm=(0.0, 250.0), max_angle_deg=1.0)
    found = track(field_of(grid, even), np.repeat(CENTRE[None], 4000, axis=0), settings)
    first = np.array([line[1].astype(float) - line[0] for line in found])
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    # Even spread over directions without sign: the mean of d d' is a third of the unit matrix.
    assert np.abs(first.T @ first / len(first) - np.eye(3) / 3.0).max() < 0.03
    assert len(np.unique(np.round(np.abs(first), 4), axis=0)) > 3000


@pytest.mark.parametrize("settings", [SETTINGS, DRAWN])
def test_that_threads_and_seeds_beside_change_nothing_but_another_seed_does(monkeypatch, settings):
    field, seeds = crossing_field(), seeds_near_the_middle(2500)
    first = track(field, seeds, settings, seed=7)
    monkeypatch.setattr(numba.config, "NUMBA_NUM_THREADS", 5)
    second = track(field, seeds, settings, seed=7)
    assert first.points_ras_mm.tobytes() == second.points_ras_mm.tobytes()
    assert first.offsets.tobytes() == second.offsets.tobytes()
    few = track(field, seeds[:1100], settings, seed=7)
    assert few.points_ras_mm.tobytes() == first.points_ras_mm[: len(few.points_ras_mm)].tobytes()
    other = track(field, seeds[:1100], settings, seed=8)
    is_same = few.points_ras_mm.tobytes() == other.points_ras_mm.tobytes()
    assert is_same is not settings.is_probabilistic


@pytest.mark.parametrize("step_mm", [0.25, 0.5, 1.0])
def test_that_drawn_steps_stay_within_the_angle(step_mm):
    settings = replace(DRAWN, step_mm=step_mm, max_angle_deg=15.0)
    found = track(crossing_field(), seeds_near_the_middle(200), settings)
    turns = []
    for line in found:
        steps = np.diff(line.astype(float), axis=0)
        steps /= np.linalg.norm(steps, axis=1, keepdims=True)
        turns.append(np.degrees(np.arccos(np.clip((steps[1:] * steps[:-1]).sum(1), -1, 1))).max())
    assert 0.7 * settings.angle_of_step_deg < max(turns) < settings.angle_of_step_deg + 0.1


def test_that_amplitudes_below_the_threshold_and_places_outside_the_mask_are_not_entered():
    grid = oblique_grid((20, 20, 20), (2.0, 2.0, 2.0), left_handed=False)
    mask = np.zeros(grid.shape, dtype=bool)
    mask[:, :, 6:14] = True
    field = field_of(grid, lobes(grid.directions[:, 2]), mask)
    found = track(field, CENTRE[None], replace(SETTINGS, length_mm=(0.0, 100.0)))
    height = (found.points_ras_mm - grid.centre_ras_mm) @ grid.directions[:, 2]
    assert height.min() == pytest.approx(-8.0, abs=0.51)
    assert height.max() == pytest.approx(8.0, abs=0.51)
    weak = replace(field, table=0.05 * field.table)
    for settings in (SETTINGS, DRAWN):
        assert len(track(weak, seeds_near_the_middle(20), settings)) == 0


def test_that_the_memory_is_stated_and_only_the_mask_is_held():
    grid = oblique_grid((20, 20, 20), (2.0, 2.0, 2.0), left_handed=False)
    mask = np.zeros(grid.shape, dtype=bool)
    mask[5:10, 5:10, 5:10] = True
    field = field_of(grid, lobes((1.0, 0.0, 0.0)), mask)
    assert field.table.shape == (126, 362)
    held = field.table.nbytes + field.tensors.tables.nbytes + field.tensors.number.nbytes
    assert field.memory_mb == pytest.approx(held / 2**20)
    assert field.table.max() == pytest.approx(1.0, abs=0.01)


def test_that_the_fodf_tracker_names_the_code_it_is_compiled_with():
    """Else numba would go on using machine code of an older compiled_tracker.py."""
    text = inspect.getsource(compiled_tracker).encode()
    assert hashlib.sha256(text).hexdigest() == compiled_odf_tracker.COMPILED_WITH


def crossing_field():
    grid = oblique_grid((24, 24, 24), (2.0, 2.0, 2.0), left_handed=True)
    return field_of(grid, lobes((1.0, 0.3, 0.0), (0.0, 1.0, 0.5)))
