"""Profiles of made bundles in maps with known values."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.profiles import N_NODES, profile
from tests.processing.direction_fields import maps_of
from tests.processing.tracts.test_automatic_tracts import lattice

LOW, HIGH = -40.0, 40.0


def same(points):
    return points


def ramp(z):
    """FA that rises along z."""
    return 0.4 + 0.003 * z


def made_maps():
    """Maps whose FA rises with z and whose MD does so with y."""
    up = np.array([0.0, 0.0, 1.0])
    grid = lattice(-55.0, 55.0)
    made = maps_of(grid, lambda p: np.broadcast_to(up, p.shape), lambda p: ramp(p[..., 2]))
    md = (1e-3 + 1e-6 * grid.points_ras_mm()[..., 1]).astype(np.float32)
    return replace(made, md=replace(made.md, values=md))


def upright(x=-18.0, n=50, sd_mm=2.0, seed=1):
    generator = np.random.default_rng(seed)
    z = np.linspace(LOW, HIGH, 90)
    lines = []
    for number in range(n):
        dx, dy = generator.normal(0, sd_mm, 2)
        line = np.stack([x + dx + 0 * z, dy + 0 * z, z], axis=1)
        lines.append(line[::-1] if number % 3 == 0 else line)
    return Streamlines.from_lines(lines)


def test_that_a_ramp_comes_back_from_the_lower_to_the_upper_end():
    found = profile("CST_L", upright(), made_maps(), same)
    assert found.ends == ("lower", "upper")
    wanted = ramp(np.linspace(LOW, HIGH, N_NODES))
    assert found.maps["fa"].mean == pytest.approx(wanted, abs=2e-3)
    assert found.maps["fa"].spread.max() < 1e-3
    assert found.along_mm[-1] == pytest.approx(HIGH - LOW, rel=1e-3)
    assert (found.n_streamlines == 50).all()


def test_that_both_sides_run_the_same_way():
    left, right = (profile("CST", upright(x), made_maps(), same) for x in (-18.0, 18.0))
    assert left.ends == right.ends
    assert left.maps["fa"].mean == pytest.approx(right.maps["fa"].mean, abs=2e-3)


def test_that_a_tract_from_side_to_side_runs_from_left_to_right():
    turn = np.array([[0, 0, 1, 0], [0, 1, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 1.0]])
    found = profile("CC", upright(0.0).moved(turn), made_maps(), same)
    assert found.ends == ("left", "right")
    assert found.core_ras_mm[0, 0] < found.core_ras_mm[-1, 0]


def test_that_the_ends_are_named_in_the_template():
    # A patient who looks up: the template's frame is turned by 90 degrees.
    def turned(points):
        return np.stack([points[..., 0], points[..., 2], -points[..., 1]], axis=-1)

    assert profile("IFOF_L", upright(), made_maps(), turned).ends == ("rear", "front")


def test_that_streamlines_near_the_core_count_more():
    # MD rises with y: a few streamlines far off at high y would pull a plain mean.
    lines = [*upright(n=60, sd_mm=1.0)]
    lines += [line + np.array([0.0, 14.0, 0.0]) for line in upright(n=6, sd_mm=1.0, seed=2)]
    found = profile("CST_L", Streamlines.from_lines(lines), made_maps(), same)
    plain = 1e-3 + 1e-6 * np.mean([np.mean(line[:, 1]) for line in lines])
    true = 1e-3 + 1e-6 * np.mean([np.mean(line[:, 1]) for line in lines[:60]])
    measured = found.maps["md"].mean
    assert np.abs(measured - true).max() < 0.35 * (plain - true)


def test_that_the_spread_is_that_of_the_values_at_the_node():
    found = profile("CST_L", upright(n=2000, sd_mm=4.0), made_maps(), same)
    # Weights exp(-d2/2) on a normal distribution halve its variance.
    assert found.maps["md"].spread[50] == pytest.approx(4e-6 / np.sqrt(2), rel=0.1)


def test_that_nodes_outside_the_brain_are_not_measured():
    maps = made_maps()
    mask = maps.mask.values.copy()
    mask[:, :, maps.grid.points_ras_mm()[0, 0, :, 2] > 20] = False
    found = profile("CST_L", upright(), replace(maps, mask=replace(maps.mask, values=mask)), same)
    z = found.core_ras_mm[:, 2]
    assert np.isnan(found.maps["fa"].mean[z > 24]).all()
    assert (found.n_streamlines[z > 24] == 0).all()
    assert np.isfinite(found.maps["fa"].mean[z < 18]).all()


def test_that_the_distance_to_a_target_is_that_of_the_nearest_streamline_at_each_node():
    centre = np.array([-18.0, 30.0, 10.0])

    def away(points):
        return max(np.linalg.norm(points - centre, axis=1).min() - 5.0, 0.0)

    lines = upright()
    found = profile("CST_L", lines, made_maps(), same, {"GTV": away}).target_mm["GTV"]
    assert abs(np.linspace(LOW, HIGH, N_NODES)[found.argmin()] - 10.0) < 1.0
    assert found.min() == pytest.approx(away(lines.points_ras_mm.astype(float)), abs=0.1)


def test_that_nothing_has_no_profile():
    with pytest.raises(ValueError, match="no profile"):
        profile("CST_L", Streamlines.empty(), made_maps(), same)
