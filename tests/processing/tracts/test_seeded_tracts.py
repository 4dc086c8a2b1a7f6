"""Seeds of one's own: they move with their region, and the same text gives the same bits."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.regions import Box, MaskRegion, Tube, sphere
from dtiplan.domain.tracts import Code, Plausibility, Side, TractDefinition
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.processing.tracts.seeded_tracts import find_seeded, seeds_within
from dtiplan.processing.tracts.tracking import TrackingSettings
from tests.processing.direction_fields import maps_of

MATRIX = np.diag([2.0, 2.0, 2.0, 1.0])
MATRIX[:3, 3] = -19.0
GRID = Grid((20, 20, 20), MATRIX)
SETTINGS = TrackingSettings(length_mm=(5.0, 100.0))


@pytest.fixture(scope="module")
def field():
    """Straight lines along x everywhere."""
    maps = maps_of(
        GRID,
        lambda p: np.broadcast_to([1.0, 0.0, 0.0], p.shape),
        lambda p: np.full(p.shape[:-1], 0.7),
    )
    return TensorField.of(maps)


def definition(include, exclude=(), either=()):
    return TractDefinition(
        "Own", "Own", Side.MIDLINE, Code("1", "99X", "x"),
        {"seed": sphere((0.0, 0.0, 0.0), 6.0), **include}, dict(exclude), ("seed",), (5.0, 100.0),
        Plausibility(20, 1), (1, 2, 3), either=either,
    )  # fmt: skip


def found(field, *args, **options):
    return find_seeded(field, definition(*args, **options), 400, SETTINGS, 3)


@pytest.mark.parametrize(
    "region",
    [sphere((1.0, 2.0, 3.0), 4.0), Box((-3.0, 1.0, 2.0), (4.0, 2.0, 9.0))],
    ids=["ball", "box"],
)
def test_that_seeds_fill_their_region_evenly(region):
    seeds = seeds_within([region], 4000, 1)
    assert len(seeds) == 4000
    assert region.contains(seeds).all()
    middle = np.array([1.0, 2.0, 3.0]) if not isinstance(region, Box) else np.array([0.5, 1.5, 5.5])
    assert np.abs(seeds.mean(axis=0) - middle).max() < 0.15
    if not isinstance(region, Box):
        inner = np.linalg.norm(seeds - middle, axis=1) < 4.0 * 0.5 ** (1 / 3)
        assert inner.mean() == pytest.approx(0.5, abs=0.03), "even in volume, not in radius"


def test_that_seeds_of_painted_voxels_lie_in_them():
    mask = np.zeros(GRID.shape, bool)
    mask[3, 4, 5] = mask[10, 4, 5] = True
    region = MaskRegion(mask, GRID)
    seeds = seeds_within([region], 200, 1)
    assert region.contains(seeds).all()
    assert len(np.unique(np.sign(seeds[:, 0] + 6.0))) == 2, "both voxels are seeded"


def test_that_seeds_move_with_their_region_and_are_shared_among_regions():
    here = seeds_within([sphere((0.0, 0.0, 0.0), 4.0)], 100, 7)
    there = seeds_within([sphere((5.0, -1.0, 0.5), 4.0)], 100, 7)
    np.testing.assert_allclose(there - here, np.tile([5.0, -1.0, 0.5], (100, 1)), atol=1e-12)
    two = seeds_within([sphere((0, 0, 0), 4.0), sphere((50, 0, 0), 4.0)], 101, 7)
    assert len(two) == 101
    assert (two[:, 0] > 25).sum() in (50, 51)


def test_that_seeds_are_not_spread_over_what_they_cannot_fill():
    with pytest.raises(TypeError, match="Tube"):
        seeds_within([Tube(((0, 0, 0), (1, 1, 1)), 2.0)], 10, 1)


def test_that_and_or_and_not_choose_as_they_say(field):
    """Lines run along x through a seed ball of 6 mm; regions cut it by y and z."""
    front = Box((10.0, 0.0, -20.0), (14.0, 20.0, 20.0))
    head = Box((-14.0, -20.0, 0.0), (-10.0, 20.0, 20.0))
    everything = found(field, {})
    assert len(everything.streamlines) == everything.n_tracked == 400

    def share(result):
        return len(result.streamlines) / 400

    def ends(result):
        return result.streamlines.points_ras_mm[result.streamlines.offsets[:-1]]

    both = found(field, {"a": front, "b": head})
    assert share(both) == pytest.approx(0.25, abs=0.07)
    assert (ends(both)[:, 1:] >= -0.01).all()
    either = found(field, {"a": front, "b": head}, either=(("a", "b"),))
    assert share(either) == pytest.approx(0.75, abs=0.07)
    assert (ends(either)[:, 1:] >= -0.01).any(axis=1).all()
    neither = found(field, {}, {"a": front, "b": head})
    assert share(neither) == pytest.approx(0.25, abs=0.07)
    assert (ends(neither)[:, 1:] < 0.01).all()
    assert len(either.streamlines) + len(neither.streamlines) == 400, "not (a or b)"
    with_not = found(field, {"a": front}, {"b": head})
    assert len(with_not.streamlines) + len(both.streamlines) == len(
        found(field, {"a": front}).streamlines
    )
    assert both.rejected["a"] > 0


def test_that_the_same_definition_gives_the_same_bits(field):
    first, again = found(field, {}), found(field, {})
    np.testing.assert_array_equal(first.streamlines.points_ras_mm, again.streamlines.points_ras_mm)


def test_that_a_seed_outside_everything_gives_nothing_but_a_result(field):
    away = definition({})
    away = TractDefinition(**{**away.__dict__, "include": {"seed": sphere((500.0, 0.0, 0.0), 3.0)}})
    result = find_seeded(field, away, 100, SETTINGS, 1)
    assert len(result.streamlines) == result.n_tracked == 0
