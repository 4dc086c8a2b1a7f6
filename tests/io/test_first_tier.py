"""The shipped rules of the first tier: complete, with sources, and anatomy that must hold."""

import numpy as np
import pytest

from dtiplan.domain.tracts import Model
from dtiplan.io.tract_definitions import read_definitions

FIRST = ("CST", "OpticRad", "ArcuateFas")
BOTH = [f"{name}_{side}" for name in FIRST for side in "LR"]


def mirrored(points_mm, side):
    return np.asarray(points_mm, dtype=float) * [1.0 if side == "L" else -1.0, 1.0, 1.0]


@pytest.mark.parametrize("name", BOTH)
def test_that_every_region_names_its_source_and_the_rule_says_what_is_plausible(name):
    definition = read_definitions()[name]
    assert definition.tier == 1
    for region in (*definition.include, *definition.exclude, *definition.extra):
        assert len(definition.region_sources[region]) > 20
    limits = definition.plausibility
    assert limits.volume_cc
    assert limits.length_mm
    assert limits.other_side_part is not None
    assert "no patient" in definition.status


@pytest.mark.parametrize("name", BOTH)
def test_that_what_a_tensor_does_not_reach_is_not_said_of_the_other_model(name):
    definition = read_definitions()[name]
    assert "Tensor model" in definition.caveat
    assert "Tensor model" not in definition.for_model(Model.CSD).caveat
    assert definition.for_model(Model.CSD).max_angle_deg < 30


@pytest.mark.parametrize("side", ["L", "R"])
def test_that_the_motor_tract_may_pass_the_peduncle_and_the_hand_knob_and_not_beside(side):
    definition = read_definitions()[f"CST_{side}"]
    peduncle, hand = mirrored([(-13, -19, -14), (-37, -21, 56)], side)
    assert definition.include["peduncle"].contains(peduncle)
    assert definition.include["precentral"].contains(hand)
    for allowed in (*mirrored([(-7, -23, -30), (-20, -14, 6), (-25, -20, 30)], side), peduncle):
        assert not any(region.contains(allowed) for region in definition.exclude.values())
    lemniscus, before, hemisphere = mirrored([(-5, -36, -30), (-10, 0, -18), (12, -20, 20)], side)
    for place, region in (
        (lemniscus, "tegmentum_of_pons"),
        (before, "front_of_peduncle"),
        (hemisphere, "midline"),
    ):
        assert definition.exclude[region].contains(place)


@pytest.mark.parametrize("side", ["L", "R"])
def test_that_the_loop_of_meyer_is_searched_where_it_is_and_nothing_forbids_its_tip(side):
    definition = read_definitions()[f"OpticRad_{side}"]
    loop = mirrored([(-30, -14, -7), (-36, -6, -12), (-41, -20, -14)], side)
    assert not any(region.contains(loop).any() for region in definition.exclude.values())
    extra_pass = next(one for one in definition.passes if one.also)
    searched = definition.extra[extra_pass.also[0]]
    assert searched.contains(loop[1])
    assert not searched.contains(mirrored((-24, -27, -4), side))


@pytest.mark.parametrize("side", ["L", "R"])
def test_that_the_arcuate_ends_in_language_cortex_and_never_takes_the_way_under_the_insula(side):
    definition = read_definitions()[f"ArcuateFas_{side}"]
    frontal, temporal = (definition.include[name] for name in definition.ends)
    broca, wernicke = mirrored([(-48, 14, 18), (-54, -40, 2)], side)
    assert frontal.contains(broca)
    assert temporal.contains(wernicke)
    assert not frontal.contains(mirrored((-36, 44, 10), side))
    assert not temporal.contains(mirrored((-44, 6, -28), side))
    assert definition.exclude["external_capsule"].contains(mirrored((-34, 0, -4), side))
