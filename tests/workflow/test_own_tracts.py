"""Tracts of one's own as lines of text: written, read back, refused, and tracked the same."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.tracts import Side, TractStatus
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule, own_region
from dtiplan.workflow.regions.own_tracts import (
    FollowSettings,
    OwnTract,
    follow,
    own_tract,
    renamed,
    result_of,
)
from tests.processing.direction_fields import maps_of

MATRIX = np.diag([2.0, 2.0, 2.0, 1.0])
MATRIX[:3, 3] = -19.0
GRID = Grid((20, 20, 20), MATRIX)
TEXT = (
    "Hand_L side=left model=tensor n_seeds=500 seed=4 step_mm=0.7 max_angle_deg=35 "
    "fa_threshold=0.2 shortest_mm=10 longest_mm=120 colour=1,2,3 ; seed ball 0 0 0 5 ; "
    "any box 10 4 0 2 4 20 ; any box -10 -4 0 2 4 20 # the other ; exclude ball 0 6 0 1"
)


@pytest.fixture(scope="module")
def field():
    maps = maps_of(
        GRID,
        lambda p: np.broadcast_to([1.0, 0.0, 0.0], p.shape),
        lambda p: np.full(p.shape[:-1], 0.7),
    )
    return TensorField.of(maps)


def test_that_a_tract_of_ones_own_is_read_back_as_it_was_written():
    own = own_tract(TEXT)
    assert own.name == "Hand_L"
    assert own.side is Side.LEFT
    assert own.colour_rgb == (1, 2, 3)
    assert own.settings == FollowSettings("tensor", 500, 4, 0.7, 35.0, 0.2, 10.0, 120.0)
    assert [r.rule for r in own.regions] == [Rule.SEED, Rule.ANY, Rule.ANY, Rule.EXCLUDE]
    assert own.text == TEXT
    assert own_tract(own.text).text == own.text


def test_that_painted_regions_and_names_survive_and_renaming_renames_them_too():
    mask = np.zeros(GRID.shape, bool)
    mask[4:7, 5, 6] = True
    painted = PaintedRegion.of("live", Rule.SEED, mask, "strip")
    own = OwnTract("live", (painted,))
    kept = own_tract(renamed(own, "Strip_R").text)
    assert kept.name == kept.regions[0].tract == "Strip_R"
    assert kept.regions[0].name == "strip"
    np.testing.assert_array_equal(kept.regions[0].whole(GRID.shape), mask)


def test_that_numbers_left_out_are_the_usual_ones():
    assert own_tract("A ; seed ball 0 0 0 5").settings == FollowSettings()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A side=left", "no seed region"),
        ("A ; include ball 0 0 0 5", "no seed region"),
        ("1A ; seed ball 0 0 0 5", "no name"),
        ("A_name_of_17_signs ; seed ball 0 0 0 5", "no name"),
        ("A step_mm=9 ; seed ball 0 0 0 5", "step_mm=9 is not from 0.1 to 2"),
        ("A shortest_mm=90 longest_mm=80 ; seed ball 0 0 0 5", "not below"),
        ("A model=magic ; seed ball 0 0 0 5", "neither tensor nor csd"),
        ("A speed=9 ; seed ball 0 0 0 5", "known are side"),
        ("A side=up ; seed ball 0 0 0 5", "side=up"),
        ("A colour=1,2 ; seed ball 0 0 0 5", "colour=1,2"),
        ("A colour=1,2,900 ; seed ball 0 0 0 5", "not from 0 to 255"),
        ("A ; seed ball 0 0 5", "is no region"),
        ("", "no name"),
    ],
)
def test_that_what_cannot_be_understood_is_refused_with_the_reason(text, why):
    with pytest.raises(ValueError, match=why):
        own_tract(text)


def test_that_one_of_the_regions_called_any_is_enough(field):
    """Lines along x; the two boxes take those in front and those behind, the ball some of them."""
    own = own_tract(TEXT)
    found = follow(own, field, GRID)
    lines = found.streamlines
    y = lines.points_ras_mm[lines.offsets[:-1], 1]
    assert (y > 0.1).any()
    assert (y < -0.1).any()
    only = own_tract(TEXT.replace("any box -10 -4 0 2 4 20 # the other ; ", ""))
    front = follow(only, field, GRID).streamlines
    assert (front.points_ras_mm[:, 1] > -0.01).all()
    assert 0 < len(front) < len(lines)


def test_that_following_the_text_gives_the_same_bits_as_following_the_tract(field):
    own = own_tract(TEXT)
    here, there = follow(own, field, GRID), follow(own_tract(own.text), field, GRID)
    np.testing.assert_array_equal(here.streamlines.points_ras_mm, there.streamlines.points_ras_mm)


def test_that_what_became_of_it_is_told(field):
    own = own_tract(TEXT)
    plenty = result_of(own, follow(own, field, GRID))
    assert plenty.status is TractStatus.FOUND
    assert not plenty.reason
    few = own_tract(
        TEXT.replace("n_seeds=500", "n_seeds=50").replace("ball 0 6 0 1", "ball 0 0 0 4")
    )
    sparse = result_of(few, follow(few, field, GRID))
    assert sparse.status is TractStatus.SPARSE
    assert "from 50 seeds" in sparse.reason
    none = own_tract("A ; seed ball 500 0 0 5")
    nothing = result_of(none, follow(none, field, GRID))
    assert nothing.status is TractStatus.NOT_FOUND
    assert "0 of 0 streamlines" in nothing.reason


def test_that_a_region_line_keeps_the_rule_any():
    assert own_region("CST_L any ball 1 2 3 4").rule is Rule.ANY
