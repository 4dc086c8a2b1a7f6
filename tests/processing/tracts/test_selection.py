"""Selection keeps what meets a definition, in any frame, and counts the rest."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.regions import Box, sphere
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Code, Plausibility, Side, TractDefinition
from dtiplan.processing.tracts.selection import body_of, select

DEFINITION = TractDefinition(
    name="TEST",
    title="Test",
    side=Side.LEFT,
    code=Code("1320", "NEU", "Corticospinal tract"),
    include={"low": Box((-5, -5, -42), (5, 5, -38)), "high": sphere((0.0, 0.0, 40.0), 5.0)},
    exclude={"side": Box((8, -50, -90), (50, 50, 90))},
    seeds=("low",),
    length_mm=(50.0, 200.0),
    plausibility=Plausibility(10, 2),
    colour_rgb=(0, 0, 255),
)


def polyline(*corners):
    """A line with a point every half millimetre."""
    parts = []
    for start, end in itertools.pairwise(corners):
        count = int(np.linalg.norm(np.subtract(end, start)) / 0.5) + 1
        parts.append(np.linspace(start, end, count))
    return np.concatenate(parts)


GOOD = polyline((0, 0, -60), (0, 0, 60))
MISSES_HIGH = polyline((0, 0, -60), (0, 0, 20))
MISSES_LOW = polyline((0, 0, 60), (0, 0, 0))
TOUCHES_SIDE = polyline((0, 0, -60), (0, 0, -30), (20, 0, 0), (0, 0, 30), (0, 0, 60))
TOO_LONG = polyline((0, 0, -60), (0, 0, 60), (-60, 0, 60), (-60, 0, 0))


def test_that_every_reason_is_counted_and_only_the_good_one_is_kept():
    lines = Streamlines.from_lines([MISSES_HIGH, GOOD, TOUCHES_SIDE, MISSES_LOW, TOO_LONG])
    chosen = select(lines, DEFINITION)
    assert chosen.kept.tolist() == [False, True, False, False, False]
    assert np.array_equal(chosen.streamlines[0], GOOD.astype(np.float32))
    assert chosen.rejected == {"high": 1, "low": 1, "side": 1, "too long": 1}


def test_that_regions_in_another_frame_select_the_same():
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_rotvec([0.3, -0.7, 0.4]).as_matrix()
    matrix[:3, 3] = (12.0, -30.0, 8.0)
    lines = Streamlines.from_lines([MISSES_HIGH, GOOD, TOUCHES_SIDE]).moved(matrix)
    back = np.linalg.inv(matrix)
    chosen = select(lines, DEFINITION, to_region_mm=lambda p: transform_points(back, p))
    assert chosen.kept.tolist() == [False, True, False]
    assert not select(lines, DEFINITION).kept.any()


def test_that_a_mirrored_line_meets_the_mirrored_rule_only():
    leaning = polyline((-20, 0, -60), (-20, 0, 60))
    include = {"low": Box((-25, -5, -42), (-15, 5, -38))}
    left = replace(DEFINITION, include=include)
    right = replace(DEFINITION, include={"low": Box((15, -5, -42), (25, 5, -38))}, exclude={})
    lines = Streamlines.from_lines([leaning, leaning * (-1, 1, 1)])
    assert select(lines, left).kept.tolist() == [True, False]
    assert select(lines, right).kept.tolist() == [False, True]


@pytest.mark.parametrize("flip", [False, True])
def test_that_clipping_keeps_the_part_between_the_ends_and_judges_only_that(flip):
    clipped = replace(DEFINITION, clip=("low", "high"))
    beyond = polyline((20, 0, 80), (0, 0, 60), (0, 0, -60), (20, 0, -80))
    line = beyond[::-1] if flip else beyond
    assert not select(Streamlines.from_lines([line]), DEFINITION).kept.any()
    chosen = select(Streamlines.from_lines([MISSES_LOW, line]), clipped)
    assert chosen.kept.tolist() == [False, True]
    z = chosen.streamlines[0][:, 2]
    assert (z.min(), z.max()) == pytest.approx((-42.0, 45.0), abs=0.5)


def test_that_nothing_goes_in_and_nothing_comes_out():
    chosen = select(Streamlines.empty(), DEFINITION)
    assert len(chosen.streamlines) == 0
    assert chosen.kept.shape == (0,)


def test_that_no_step_leaps_over_a_thin_region():
    """Steps of 2 mm, a slab of 1 mm between two of their points."""
    coarse = GOOD[::4] + np.array([0, 0, 1.0])
    slab = Box((-50, -50, 9.5), (50, 50, 10.5))
    assert not slab.contains(coarse).any()
    lines = Streamlines.from_lines([coarse, coarse[:20]])
    met = replace(DEFINITION, include={"slab": slab}, length_mm=(10.0, 200.0))
    assert select(lines, met).kept.tolist() == [True, False]
    avoided = replace(DEFINITION, include={}, exclude={"slab": slab}, length_mm=(10.0, 200.0))
    assert select(lines, avoided).kept.tolist() == [False, True]


def test_that_points_put_between_are_asked_and_never_given_back():
    coarse = GOOD[::4]
    chosen = select(Streamlines.from_lines([coarse]), replace(DEFINITION, clip=("low", "high")))
    z = chosen.streamlines[0][:, 2]
    assert np.diff(z) == pytest.approx(2.0)
    assert set(z) <= set(coarse[:, 2].astype(np.float32))


def test_that_one_region_of_a_group_is_enough_and_none_is_not():
    groups = replace(
        DEFINITION,
        include={**DEFINITION.include, "top": Box((-5, -5, 55), (5, 5, 65))},
        either=(("high", "top"),),
        length_mm=(20.0, 200.0),
    )
    beyond = polyline((0, 0, -60), (0, 0, 30), (12, 0, 45), (0, 0, 58))
    away = polyline((0, 0, -60), (0, 0, 30))
    lines = Streamlines.from_lines([GOOD, beyond, away])
    chosen = select(lines, replace(groups, exclude={}))
    assert chosen.kept.tolist() == [True, True, False]
    assert chosen.rejected == {"high or top": 1}


@pytest.mark.parametrize("flip", [False, True])
def test_that_streamlines_end_where_they_must_and_not_only_pass(flip):
    ended = polyline((0, 0, -40), (0, 0, 40))
    half = polyline((0, 0, -40), (0, 0, 60))
    lines = Streamlines.from_lines([line[::-1] if flip else line for line in (ended, half, GOOD)])
    both = replace(DEFINITION, ends=("low", "high"))
    chosen = select(lines, both)
    assert chosen.kept.tolist() == [True, False, False]
    assert chosen.rejected == {"ends in low and high": 2}
    assert select(lines, replace(DEFINITION, ends=("low",))).kept.tolist() == [True, True, False]


def test_that_what_must_also_be_met_counts_besides_the_rule():
    extra = replace(DEFINITION, extra={"waist": Box((-1, -5, -5), (1, 5, 5))})
    beside = GOOD + np.array([3.0, 0, 0])
    lines = Streamlines.from_lines([GOOD, beside])
    assert select(lines, extra).kept.tolist() == [True, True]
    chosen = select(lines, extra, also=("waist",))
    assert chosen.kept.tolist() == [True, False]
    assert chosen.rejected == {"waist": 1}


def bundle(n=60, sigma_mm=1.5, seed=3):
    generator = np.random.default_rng(seed)
    return [GOOD + np.array([*generator.normal(0, sigma_mm, 2), 0]) for _ in range(n)]


STRAY = polyline((0, 0, -60), (0, 0, -20), (-40, 0, 0), (0, 0, 20), (0, 0, 60))
FRAYED = polyline((0, 0, -60), (0, 0, 30), (-25, 0, 55))


def test_that_a_stray_streamline_is_dropped_and_the_bundle_stays():
    body = body_of(Streamlines.from_lines([*bundle(), STRAY]), 0.01)
    assert len(body.streamlines) == 60
    assert body.n_dropped == 1
    assert body.streamlines.points_ras_mm[:, 0].min() > -10.0


def test_that_a_frayed_end_is_cut_back_to_the_body_and_counted():
    lines = Streamlines.from_lines([*bundle(), FRAYED])
    body = body_of(lines, 0.01)
    assert (len(body.streamlines), body.n_dropped) == (61, 0)
    assert body.n_shortened >= 1
    last = body.streamlines[60]
    assert np.array_equal(last, lines[60][: len(last)])
    assert -12.0 < last[:, 0].min() < -3.0


def test_that_a_lowest_density_of_0_and_too_few_streamlines_keep_everything():
    lines = Streamlines.from_lines([*bundle(), STRAY, FRAYED])
    assert body_of(lines, 0.0).streamlines is lines
    few = Streamlines.from_lines([*bundle(5), STRAY])
    assert body_of(few, 0.01).streamlines is few
    assert len(body_of(Streamlines.empty(), 0.01).streamlines) == 0


@pytest.mark.parametrize("side_mm", [15.0, 35.0, 60.0])
def test_that_an_evenly_filled_tract_keeps_its_rim_however_wide_it_is(side_mm):
    generator = np.random.default_rng(5)
    places = generator.uniform(-side_mm / 2, side_mm / 2, (2000, 2))
    lines = Streamlines.from_lines([GOOD[::4] + np.array([*place, 0]) for place in places])
    body = body_of(lines, 0.01)
    assert body.n_dropped == 0
    assert len(body.streamlines.points_ras_mm) > 0.99 * len(lines.points_ras_mm)


@pytest.mark.parametrize("moved_mm", [(0.0, 0.0, 0.0), (1.1, -0.7, 0.4), (100.3, -55.9, 20.2)])
def test_that_the_body_moves_turns_and_mirrors_with_the_streamlines(moved_mm):
    lines = Streamlines.from_lines([*bundle(200), STRAY, FRAYED])
    still = body_of(lines, 0.01)
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_rotvec([0.3, -0.7, 0.4]).as_matrix() @ np.diag([-1, 1, 1])
    matrix[:3, 3] = moved_mm
    body = body_of(lines.moved(matrix), 0.01)
    assert (len(body.streamlines), body.n_dropped) == (len(still.streamlines), still.n_dropped)
    # Where a streamline is cut depends on how the cells lie, by about the size of one.
    assert np.abs(body.streamlines.lengths_mm() - still.streamlines.lengths_mm()).max() < 6.0


def test_that_cutting_back_is_the_same_in_any_order():
    lines = Streamlines.from_lines([*bundle(200), STRAY, FRAYED])
    order = np.random.default_rng(1).permutation(len(lines))
    body, shuffled = body_of(lines, 0.01), body_of(lines.subset(order), 0.01)
    assert sorted(body.streamlines.lengths_mm()) == sorted(shuffled.streamlines.lengths_mm())
