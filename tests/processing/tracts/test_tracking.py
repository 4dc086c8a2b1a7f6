"""Tracking follows known direction fields on any grid."""

from dataclasses import replace
from types import SimpleNamespace

import numba
import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit
from dtiplan.processing.tracts.direction_fields import TensorField
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
    # Steps along the tangent alone would drift outwards by 0.25 mm for every radian.
    assert np.abs(radius - RADIUS_MM).max() < 0.1


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
    settings = TrackingSettings(length_mm=(middle - 1e-3, 250.0))
    kept = track(maps, seeds_near_the_middle(), settings)
    assert len(kept) == (lengths >= middle - 1e-3).sum() < len(lengths)


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_a_helix_is_followed_on_an_anisotropic_grid(left_handed):
    grid = oblique_grid((44, 44, 26), (1.6, 1.6, 2.4), left_handed=left_handed)
    rise = 12.0  # mm for each radian

    def helix(points):
        x, y = points[..., 0] - CENTRE[0], points[..., 1] - CENTRE[1]
        return np.stack([-y, x, np.full_like(x, rise)], axis=-1)

    def shell(points):
        radius = np.hypot(points[..., 0] - CENTRE[0], points[..., 1] - CENTRE[1])
        return np.where((radius > 8.0) & (radius < 24.0), 0.8, 0.0)

    seed = CENTRE + np.array([16.0, 0.0, 0.0])
    (line,) = track(maps_of(grid, helix, shell), [seed], SETTINGS)
    moved = line.astype(float) - CENTRE
    turned = np.unwrap(np.arctan2(moved[:, 1], moved[:, 0]))
    assert np.ptp(turned) > 2.0
    assert np.abs(np.hypot(moved[:, 0], moved[:, 1]) - 16.0).max() < 0.1
    assert np.ptp(moved[:, 2] - rise * turned) < 0.3


def test_that_mirrored_data_give_mirrored_streamlines():
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.5), left_handed=False)
    mirror = np.diag([-1.0, 1.0, 1.0, 1.0])
    mirrored = Grid(grid.shape, mirror @ grid.ras_from_vox)

    def opposite(points):
        return wavy(points * (-1, 1, 1)) * (-1, 1, 1)

    seeds = seeds_near_the_middle()
    found = track(maps_of(grid, wavy, everywhere), seeds, SETTINGS)
    other = track(maps_of(mirrored, opposite, everywhere), seeds * (-1, 1, 1), SETTINGS)
    # Which end comes first depends on the sign of an eigenvector, which means nothing.
    for line, image in zip(found, other, strict=True):
        apart = min(np.abs(image * (-1, 1, 1) - line[::way]).max() for way in (1, -1))
        assert apart < 1e-3


def test_that_the_number_of_threads_and_of_seeds_beside_change_nothing(monkeypatch):
    maps = maps_of(oblique_grid((24, 26, 22), (2.0, 2.0, 2.5), left_handed=True), wavy, everywhere)
    seeds = seeds_near_the_middle(3500)
    first = track(maps, seeds, SETTINGS)
    monkeypatch.setattr(numba.config, "NUMBA_NUM_THREADS", 5)
    second = track(maps, seeds, SETTINGS)
    assert first.points_ras_mm.tobytes() == second.points_ras_mm.tobytes()
    assert first.offsets.tobytes() == second.offsets.tobytes()
    few = track(maps, seeds[:1100], SETTINGS)
    assert few.points_ras_mm.tobytes() == first.points_ras_mm[: len(few.points_ras_mm)].tobytes()


def test_that_no_point_leaves_the_mask_or_the_volume_or_falls_below_the_threshold():
    grid = oblique_grid((24, 26, 22), (2.0, 2.0, 2.5), left_handed=True)
    field = maps_of(grid, wavy, lambda p: 0.3 + 0.25 * np.sin(p[..., 0] / 5.0))
    inside = np.random.default_rng(8).uniform(size=grid.shape) > 0.05
    maps = replace(field, mask=Image(inside, grid, Unit.NONE, "mask"))
    settings = TrackingSettings(length_mm=(3.0, 250.0), fa_threshold=0.2)
    found = track(maps, seeds_near_the_middle(400), settings)
    assert len(found) > 50
    index = transform_points(grid.vox_from_ras, found.points_ras_mm)
    voxel = np.rint(np.clip(index, 0, np.asarray(grid.shape) - 1)).astype(int)
    assert np.abs(index - voxel).max() < 0.5 + 1e-4
    # Written points are rounded to float32: at the very border they may fall to the neighbour.
    assert inside[tuple(voxel.T)].mean() > 0.9999
    tensors = np.where(inside[..., None], maps.tensor.values, 0.0)
    there = np.stack(
        [ndimage.map_coordinates(tensors[..., n], index.T, order=1) for n in range(6)], axis=-1
    )
    # Beyond the outermost voxel centres the oracle, unlike the tracker, reads zeros.
    core = ((index > 0) & (index < np.asarray(grid.shape) - 1)).all(axis=1)
    assert fa_of(there[core]).min() > 0.2 - 1e-3


@pytest.mark.parametrize("step_mm", [0.25, 0.5, 1.0])
@pytest.mark.parametrize(("radius_mm", "is_passed"), [(3.5, True), (1.6, False)])
def test_that_the_sharpest_bend_does_not_depend_on_the_step(step_mm, radius_mm, is_passed):
    """15 degrees over half a millimetre is a radius of 1.9 mm."""
    grid = oblique_grid((64, 64, 9), (0.25, 0.25, 0.5), left_handed=False)
    axes = grid.directions

    def tangent(points):
        return np.cross(axes[:, 2], points - CENTRE) + 1e-9

    def ring(points):
        around = (points - CENTRE) @ axes
        radius = np.hypot(around[..., 0], around[..., 1])
        is_open = (around[..., 0] < 0) & (np.abs(around[..., 1]) < 0.6)
        return np.where((radius > 1.0) & ~is_open, 0.8, 0.0)

    settings = TrackingSettings(step_mm=step_mm, max_angle_deg=15.0, length_mm=(0.0, 100.0))
    found = track(maps_of(grid, tangent, ring), [CENTRE + radius_mm * axes[:, 0]], settings)
    turned = found.lengths_mm().sum() / radius_mm
    assert turned > np.radians(270.0) if is_passed else turned < np.radians(90.0)


def test_that_no_two_steps_turn_by_more_than_the_angle():
    grid = oblique_grid((24, 24, 24), (2.0, 2.0, 2.0), left_handed=True)
    random = np.random.default_rng(2).normal(size=(*grid.shape, 3))
    maps = maps_of(grid, lambda _: random, everywhere)
    settings = TrackingSettings(max_angle_deg=20.0, length_mm=(2.0, 250.0))
    found = track(maps, seeds_near_the_middle(300), settings)
    largest = max(turns_deg(line).max() for line in found)
    assert 15.0 < largest < 20.1
    freely = track(maps, seeds_near_the_middle(300), replace(settings, max_angle_deg=60.0))
    assert max(turns_deg(line).max() for line in freely) > 30.0


def test_that_each_seed_follows_its_own_realisation():
    grid = oblique_grid((24, 24, 24), (2.0, 2.0, 2.0), left_handed=False)
    ways = np.linalg.qr(np.random.default_rng(4).normal(size=(3, 3)))[0]
    several = [
        maps_of(grid, lambda p, way=way: np.broadcast_to(way, p.shape), everywhere) for way in ways
    ]
    field = TensorField.of_realisations([one.tensor.values for one in several], several[0].mask)
    settings = replace(SETTINGS, is_probabilistic=True)
    found = track(field, seeds_near_the_middle(9), settings)
    assert len(found) == 9
    for number, line in enumerate(found):
        along = line[-1].astype(float) - line[0]
        assert abs(along @ ways[number % 3]) / np.linalg.norm(along) > 1 - 1e-6
    with pytest.raises(UserError, match="uncertainty"):
        track(several[0], seeds_near_the_middle(9), settings)


def test_that_a_bundle_of_the_digital_kind_comes_out_as_with_dipy():
    """A quarter of an arc of 5 mm half width: both trackers fill it and follow its middle."""
    grid = oblique_grid((40, 40, 14), (2.0, 2.0, 2.0), left_handed=True)
    axes = grid.directions

    def tangent(points):
        return np.cross(axes[:, 2], points - CENTRE) + 1e-9

    def arc(points):
        along = (points - CENTRE) @ axes
        near = np.hypot(np.hypot(along[..., 0], along[..., 1]) - RADIUS_MM, along[..., 2]) < 5.0
        return np.where(near & (along[..., 0] > 0) & (along[..., 1] > 0), 0.7, 0.05)

    maps = maps_of(grid, tangent, arc)
    seeds = grid.points_ras_mm()[maps.fa.values > 0.5]
    ours, theirs = track(maps, seeds, SETTINGS), dipy_track(maps, seeds)
    assert len(ours) > 0.9 * len(theirs) > 100
    along = [(one.points_ras_mm - CENTRE) @ axes for one in (ours, theirs)]
    middles = [np.hypot(one[:, 0], one[:, 1]).mean() for one in along]
    assert middles[0] == pytest.approx(middles[1], abs=0.2)
    visited = [voxels_of(one, grid) for one in (ours, theirs)]
    assert 2 * len(visited[0] & visited[1]) / (len(visited[0]) + len(visited[1])) > 0.9


def wavy(points):
    return DIRECTION + 0.3 * np.sin(points / 9.0)


def turns_deg(line):
    steps = np.diff(line.astype(float), axis=0)
    steps /= np.linalg.norm(steps, axis=1, keepdims=True)
    return np.degrees(np.arccos(np.clip((steps[1:] * steps[:-1]).sum(axis=1), -1.0, 1.0)))


def fa_of(tensors):
    full = tensors[:, [0, 1, 3, 1, 2, 4, 3, 4, 5]].reshape(-1, 3, 3).astype(float)
    values = np.linalg.eigvalsh(full)
    spread = ((values - values.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
    return np.sqrt(1.5 * spread / (values**2).sum(axis=1))


def voxels_of(streamlines, grid):
    index = np.rint(transform_points(grid.vox_from_ras, streamlines.points_ras_mm)).astype(int)
    return {tuple(voxel) for voxel in np.unique(index, axis=0)}


def dipy_track(maps, seeds):
    """Track with DIPY's EuDX along the exact first eigenvectors."""
    from dipy.data import default_sphere
    from dipy.tracking.stopping_criterion import ThresholdStoppingCriterion
    from dipy.tracking.tracker import eudx_tracking

    grid, shape = maps.grid, maps.grid.shape
    peaks = SimpleNamespace(
        peak_indices=np.arange(np.prod(shape), dtype=np.int32).reshape(*shape, 1),
        peak_values=np.ones((*shape, 1)),
        odf_vertices=(maps.v1.values.astype(float) @ grid.directions).reshape(-1, 3),
    )
    stop = ThresholdStoppingCriterion(maps.fa.values.astype(float), SETTINGS.fa_threshold)
    lines = eudx_tracking(
        seeds,
        stop,
        np.array(grid.ras_from_vox),
        pam=peaks,
        sphere=default_sphere,
        min_len=0,
        max_len=250,
        step_size=SETTINGS.step_mm,
        max_angle=SETTINGS.max_angle_deg,
        random_seed=1,
    )
    found = Streamlines.from_lines(list(lines))
    return found.subset(found.lengths_mm() >= SETTINGS.length_mm[0])


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
        {"least_amplitude": 0.0},
    ],
)
def test_that_settings_without_sense_are_refused(wrong):
    with pytest.raises(ValueError, match=r"\d"):
        TrackingSettings(**wrong)
