"""The body that contours stand for: volume, place and what must never vanish."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import Array
from dtiplan.processing.dose.contour_solid import EndSlabs, sampled, stack_of
from tests.processing.dose.bodies import (
    circle,
    cone,
    lying_cylinder,
    moved,
    sphere,
    standing_cylinder,
)

PHASES = (0.0, 0.15, 0.3, 0.5, 0.7, 0.85)


def volume(
    polygons: list[Array], gap: float, spacing: float, ends: EndSlabs = EndSlabs.ROUNDED
) -> float:
    return 1000.0 * sampled(stack_of(polygons, gap), spacing, ends).volume_cc


@pytest.mark.parametrize(
    ("radius", "gap", "limit"),
    [(1.5, 0.5, 0.03), (2.5, 0.5, 0.01), (5.0, 1.0, 0.01), (10.0, 2.0, 0.01), (20.0, 3.0, 0.01)],
)
@pytest.mark.parametrize("phase", PHASES)
def test_that_a_sphere_has_its_volume(
    radius: float, gap: float, limit: float, phase: float
) -> None:
    truth = 4.0 / 3.0 * np.pi * radius**3
    found = volume(sphere(radius, gap, phase), gap, max(0.1, radius / 20))
    assert found == pytest.approx(truth, rel=limit)


def test_that_blunt_ends_stand_for_a_full_slab() -> None:
    polygons = standing_cylinder(4.0, 12.0, 1.5)
    truth = np.pi * 16.0 * 12.0
    for ends in (EndSlabs.ROUNDED, EndSlabs.FULL):
        assert volume(polygons, 1.5, 0.2, ends) == pytest.approx(truth, rel=0.003)
    half = truth * 10.5 / 12.0
    assert volume(polygons, 1.5, 0.2, EndSlabs.HALF) == pytest.approx(half, rel=0.003)


@pytest.mark.parametrize("phase", PHASES)
def test_that_a_lying_cylinder_has_its_volume(phase: float) -> None:
    polygons = lying_cylinder(3.0, 25.0, 0.6, phase)
    assert volume(polygons, 0.6, 0.2) == pytest.approx(np.pi * 9.0 * 25.0, rel=0.015)


def test_that_a_cone_has_its_volume() -> None:
    assert volume(cone(6.0, 18.0, 1.0), 1.0, 0.2) == pytest.approx(
        np.pi * 36.0 * 18.0 / 3, rel=0.01
    )


def test_that_volume_and_middle_do_not_depend_on_the_pose() -> None:
    straight = sphere(5.0, 1.0, 0.3)
    truth = volume(straight, 1.0, 0.2)
    for seed in range(5):
        turn = Rotation.random(rng=np.random.default_rng(seed))
        shift = np.array([30.0, -80.0, 45.0])
        samples = sampled(stack_of(moved(straight, turn, shift), 1.0), 0.2)
        assert 1000.0 * samples.volume_cc == pytest.approx(truth, rel=0.004)
        middle = samples.volumes_mm3 @ samples.points_ras_mm / samples.volumes_mm3.sum()
        assert np.abs(middle - shift).max() < 0.05


def test_that_a_thin_oblique_tube_does_not_vanish_between_its_slices() -> None:
    tube = [circle(np.array([2.6 * k, 0.0, 2.0 * k]), 1.0) for k in range(12)]
    samples = sampled(stack_of(tube, 2.0), 0.1)
    assert samples.n_stepped == 11
    assert 1000.0 * samples.volume_cc == pytest.approx(12 * np.pi * 2.0, rel=0.02)


def test_that_holes_are_read_alike_however_they_are_written() -> None:
    outer = [circle(np.array([0.0, 0.0, z]), 10.0) for z in np.arange(8.0)]
    inner = [circle(np.array([0.0, 0.0, z]), 4.0) for z in np.arange(8.0)]
    keyhole = [
        np.concatenate([o, o[:1], i[:1], i[1:][::-1], i[:1]])
        for o, i in zip(outer, inner, strict=True)
    ]
    truth = np.pi * (100.0 - 16.0) * 8.0
    separate = volume([*outer, *inner], 1.0, 0.25)
    assert separate == pytest.approx(truth, rel=0.003)
    assert volume(keyhole, 1.0, 0.25) == pytest.approx(separate, rel=0.005)


def test_that_two_parts_far_apart_are_not_joined() -> None:
    low, high = (
        sphere(4.0, 1.0, 0.0),
        [p + np.array([0.0, 0.0, 30.0]) for p in sphere(4.0, 1.0, 0.0)],
    )
    once = volume(low, 1.0, 0.2)
    assert volume([*low, *high], 1.0, 0.2) == pytest.approx(2 * once, rel=1e-3)


def test_that_the_order_of_contours_does_not_matter() -> None:
    polygons = sphere(6.0, 1.0, 0.4)
    again = [polygons[i] for i in np.random.default_rng(1).permutation(len(polygons))]
    assert volume(again, 1.0, 0.3) == pytest.approx(volume(polygons, 1.0, 0.3), rel=1e-9)


def test_that_portions_each_stand_for_the_whole() -> None:
    samples = sampled(stack_of(sphere(8.0, 1.0, 0.2), 1.0), 0.25)
    parts = [samples.volumes_mm3[samples.portion == n].sum() for n in range(8)]
    assert np.allclose(parts, samples.volumes_mm3.sum() / 8, rtol=0.05)


def test_that_one_slice_needs_the_distance_of_slices() -> None:
    alone = [circle(np.zeros(3), 5.0)]
    with pytest.raises(ValueError, match="one slice"):
        stack_of(alone)
    assert volume(alone, 2.0, 0.2) == pytest.approx(np.pi * 25.0 * 2.0, rel=0.005)


def test_that_contours_that_are_not_parallel_are_refused() -> None:
    tilted = Rotation.from_euler("x", 20, degrees=True).apply(circle(np.zeros(3), 5.0))
    with pytest.raises(ValueError, match="parallel"):
        stack_of([circle(np.zeros(3), 8.0), tilted + np.array([0.0, 0.0, 3.0])])


def test_that_the_tip_of_a_needle_does_not_fill_its_surroundings() -> None:
    # Its last outline is far smaller than a sample.
    needle = [*standing_cylinder(4.0, 10.0, 0.5), circle(np.array([0.0, 0.0, 5.25]), 0.01)]
    assert volume(needle, 0.5, 0.5) == pytest.approx(np.pi * 16.0 * 10.0, rel=0.03)


def test_that_a_flat_face_is_sampled_evenly_into_its_depth() -> None:
    samples = sampled(stack_of(standing_cylinder(8.0, 12.0, 1.0), 1.0), 0.5)
    depth = np.sort(samples.points_ras_mm[:, 2])
    # Layers of equal depth would leave steps of a sample.
    assert np.diff(depth).max() < 0.05
    assert depth[0] == pytest.approx(-6.0, abs=0.02)


def test_that_volumes_of_all_end_conventions_are_known_at_once() -> None:
    body = stack_of(lying_cylinder(4.0, 20.0, 1.0, 0.3), 1.0)
    rounded = sampled(body, 0.25)
    for ends, told in (
        (EndSlabs.HALF, rounded.half_ends_mm3),
        (EndSlabs.FULL, rounded.full_ends_mm3),
    ):
        assert 1000.0 * sampled(body, 0.25, ends).volume_cc == pytest.approx(told, rel=1e-9)


@pytest.mark.parametrize("phase", PHASES)
def test_that_the_ends_of_sphere_cylinder_and_cone_are_told_apart(phase: float) -> None:
    ball, bar = sphere(5.0, 1.0, phase), lying_cylinder(5.0, 20.0, 1.0, phase)
    assert volume(ball, 1.0, 0.25) == pytest.approx(4 / 3 * np.pi * 125.0, rel=0.005)
    assert volume(bar, 1.0, 0.25) == pytest.approx(np.pi * 25.0 * 20.0, rel=0.005)
    assert volume(cone(4.0, 12.0, 1.0), 1.0, 0.2) == pytest.approx(np.pi * 64.0, rel=0.003)


def test_that_cones_below_other_parts_end_where_they_do() -> None:
    # The lower part widens evenly to its blunt end; the upper lies far aside.
    away = [p + np.array([60.0, 0.0, 20.0]) for p in sphere(4.0, 1.0, 0.0)]
    widening = [circle(np.array([0.0, 0.0, z]), 3.0 + 0.3 * z) for z in np.arange(0.5, 10.0)]
    truth = np.pi / 3 * 10.0 * (9.0 + 36.0 + 18.0)
    alone = volume(widening, 1.0, 0.25)
    assert alone == pytest.approx(truth, rel=0.005)
    both = volume([*widening, *away], 1.0, 0.25)
    assert both == pytest.approx(alone + volume(away, 1.0, 0.25), rel=1e-3)
