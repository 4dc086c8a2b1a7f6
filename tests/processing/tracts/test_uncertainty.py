"""Depths, levels and margins of tracts whose shape is known, under errors that are known."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.certainty import Basis, Calibration, ErrorSources
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.regions import Box
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Space
from dtiplan.domain.units import Unit
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.processing.tracts.uncertainty import (
    RepeatedTract,
    certainty_of,
    depth_of,
    displaced,
    least_probability,
    shifted_regions,
    window_around,
)

DEPTHS = np.linspace(-20.0, 10.0, 61)
SHARP = Calibration(
    DEPTHS,
    1.0 / (1.0 + np.exp(-DEPTHS / 0.3)),
    {50: 0.5, 80: 0.8, 95: 0.95},
    "drawn",
    Basis.CALIBRATED,
)

PLAIN = replace(SHARP, probability=1.0 / (1.0 + np.exp(-DEPTHS / 1.5)))
"""Takes the mean membership of the realisations as the probability."""


def grid(spacing=2.0, turn_deg=0.0):
    angle = np.radians(turn_deg)
    matrix = np.eye(4)
    matrix[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    matrix[:3, :3] *= spacing
    matrix[:3, 3] = matrix[:3, :3] @ (-0.5 * np.array([59.0, 59.0, 59.0]))
    return Grid((60, 60, 60), matrix)


def tube(radius=6.0, length=70.0, middle=(0.0, 0.0, 0.0), lean=0.0):
    """Parallel lines that fill a tube along z (or leaning towards x)."""
    x, y = np.meshgrid(np.arange(-radius, radius + 0.1, 1.0), np.arange(-radius, radius + 0.1, 1.0))
    inside = x**2 + y**2 <= radius**2
    z = np.arange(-length / 2, length / 2, 0.5)
    lines = [
        np.column_stack([a + lean * z, np.full(len(z), b), z]) + middle
        for a, b in zip(x[inside], y[inside], strict=True)
    ]
    return Streamlines.from_lines(lines)


def repeated(shifts, where=None):
    where = where or grid()
    gathered = RepeatedTract(tube(), where)
    for shift in shifts:
        gathered.add(tube(middle=shift))
    return gathered, where


def test_that_depths_are_distances_to_the_surface():
    where, lines = grid(), tube(radius=8.0)
    window = window_around(lines, where)
    depth = np.full(where.shape, np.nan)
    depth[window] = depth_of(lines, where, window)
    middle = transform(where, (0.0, 0.0, 0.0))
    beside = transform(where, (18.0, 0.0, 0.0))
    assert depth[middle] == pytest.approx(7.5, abs=1.5)
    assert depth[beside] == pytest.approx(-8.5, abs=2.0)


def transform(where, point):
    index = np.rint(where.vox_from_ras @ [*point, 1.0])[:3].astype(int)
    return tuple(index)


def test_that_without_any_error_the_margin_is_that_of_the_calibration_alone():
    gathered, where = repeated([(0.0, 0.0, 0.0)] * 3)
    found = certainty_of("CST_L", "tensor", tube(), gathered.depths(), SHARP, where)
    # The probability is told from the outermost streamlines, half a voxel inside the surface.
    assert -2.5 < found.level(0.95).median_mm < 0.5
    assert found.spread_mm == pytest.approx(0.0, abs=1e-4)


def test_that_the_margin_grows_where_the_realisations_differ():
    random = np.random.default_rng(1)
    shifts = random.normal(0.0, 3.0, (25, 3)) * (1.0, 0.0, 0.0)
    gathered, where = repeated(shifts)
    found = certainty_of("CST_L", "tensor", tube(), gathered.depths(), PLAIN, where)
    assert found.level(0.95).p95_mm > 3.0
    assert found.spread_mm > 1.0
    assert found.level(0.5).volume_cc < found.level(0.8).volume_cc < found.level(0.95).volume_cc


@pytest.fixture(scope="module")
def by_chance():
    """A tube whose place is unsure, and the same tube in twenty other places."""
    random = np.random.default_rng(2)
    gathered, where = repeated(random.normal(0.0, 3.0, (40, 3)))
    found = certainty_of("CST_L", "tensor", tube(), gathered.depths(), PLAIN, where)
    whole = tuple(slice(0, n) for n in where.shape)
    others = [
        depth_of(tube(middle=shift), where, whole) > 0 for shift in random.normal(0.0, 3.0, (20, 3))
    ]
    return found, others


@pytest.mark.parametrize("percent", [50, 80, 95])
def test_that_a_tube_shifted_by_chance_is_held_at_least_as_often_as_the_level_says(
    percent, by_chance
):
    found, others = by_chance
    region = found.probability.values >= found.level(percent / 100).least_probability
    held = 100 * np.mean([(region & true).sum() / true.sum() for true in others])
    # The soft membership alone widens a region; a calibration takes that back.
    assert percent - 6.0 <= held <= percent + 20.0


def test_that_a_turned_grid_gives_the_same_margins():
    shifts = np.random.default_rng(3).normal(0.0, 2.5, (12, 3))
    margins = []
    for turn in (0.0, 30.0):
        gathered, where = repeated(shifts, grid(turn_deg=turn))
        found = certainty_of("CST_L", "tensor", tube(), gathered.depths(), PLAIN, where)
        margins.append(found.level(0.95).median_mm)
    assert margins[0] == pytest.approx(margins[1], abs=0.6)


def test_that_the_profile_tells_at_which_end_the_tract_is_unsure():
    gathered = RepeatedTract(tube(), grid())
    for lean in np.random.default_rng(4).normal(0.0, 0.15, 25):
        lines = tube(lean=lean)  # turns about the lower end
        points = lines.points_ras_mm + np.float32([lean * 35.0, 0.0, 0.0])
        gathered.add(Streamlines(points, lines.offsets))
    found = certainty_of("CST_L", "tensor", tube(), gathered.depths(), PLAIN, grid())
    profile = found.level(0.95).profile_mm
    assert found.ends == ("lower", "upper")
    assert profile[16, 1] > profile[3, 1] + 2.0


def test_that_a_realisation_without_the_tract_is_counted_and_left_out():
    gathered, _ = repeated([(0.0, 0.0, 0.0)] * 2)
    gathered.add(Streamlines.empty())
    depths = gathered.depths()
    assert (depths.n_realisations, depths.n_found) == (3, 2)


def test_that_the_smallest_region_with_the_share_is_taken():
    probability = np.array([[0.9, 0.6, 0.3, 0.2]])
    assert least_probability(probability, 0.45) == 0.9
    assert least_probability(probability, 0.75) == 0.6
    with pytest.raises(ValueError, match="nothing belongs"):
        least_probability(np.zeros((2, 2)), 0.5)


def test_that_distortion_moves_along_the_phase_axis_only():
    sources = ErrorSources(distortion_mm=4.0, phase_axis_ras=np.array([0.0, 1.0, 0.0]))
    moved = [
        displaced(tube(), sources, np.zeros(3), np.random.default_rng(n)).points_ras_mm
        - tube().points_ras_mm
        for n in range(60)
    ]
    shifts = np.array([m.mean(axis=0) for m in moved])
    assert np.abs(shifts[:, [0, 2]]).max() < 1e-4
    assert shifts[:, 1].std() == pytest.approx(4.0, rel=0.3)


def test_that_a_map_of_distortion_counts_where_it_is_large():
    where = grid()
    sizes = np.zeros(where.shape, np.float32)
    sizes[:, :, 30:] = 5.0
    sources = ErrorSources(
        distortion_mm=Image(sizes, where, Unit.MM, "left"),
        phase_axis_ras=np.array([0.0, 1.0, 0.0]),
    )
    lines = tube()
    moved = displaced(lines, sources, np.zeros(3), np.random.default_rng(1))
    away = np.abs(moved.points_ras_mm - lines.points_ras_mm)[:, 1]
    assert away[lines.points_ras_mm[:, 2] < -4].max() < 1e-4
    assert away[lines.points_ras_mm[:, 2] > 4].min() > 0.1


def test_that_the_registration_error_has_the_size_told():
    sources = ErrorSources(shift_mm=1.5)
    lines = tube(radius=1.0)
    shifts = [
        (
            displaced(lines, sources, np.zeros(3), np.random.default_rng(n)).points_ras_mm
            - lines.points_ras_mm
        ).mean(axis=0)
        for n in range(200)
    ]
    np.testing.assert_allclose(np.std(shifts, axis=0), 1.5, rtol=0.2)


def test_that_regions_are_shifted_each_by_itself_and_own_ones_stay():
    definition = replace(
        read_definitions(None)["CST_L"],
        include={"a": Box((0, 0, 0), (10, 10, 10)), "own_ball_1": Box((0, 0, 0), (10, 10, 10))},
        exclude={"b": Box((0, 0, 0), (10, 10, 10))},
    )
    points = np.random.default_rng(0).uniform(-10, 20, (4000, 3))
    moved = shifted_regions(definition, 3.0, np.random.default_rng(5))

    def middle(region):
        return points[region.contains(points)].mean(axis=0)

    still = middle(definition.include["a"])
    assert np.linalg.norm(middle(moved.include["a"]) - still) > 1.0
    assert np.linalg.norm(middle(moved.include["a"]) - middle(moved.exclude["b"])) > 1.0
    assert (middle(moved.include["own_ball_1"]) == still).all()
    own_space = replace(definition, space=Space.PATIENT)
    assert shifted_regions(own_space, 3.0, np.random.default_rng(5)) is own_space
