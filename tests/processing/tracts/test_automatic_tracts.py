"""Automatic tracts on a direction field with one known bundle, and what is said when cut."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Grid
from dtiplan.domain.regions import Box
from dtiplan.domain.tracts import (
    Code,
    Model,
    ModelSettings,
    Plausibility,
    SeedPass,
    Side,
    Space,
    TractDefinition,
    TractStatus,
)
from dtiplan.processing.atlas.template import TemplateMap, TemplateQuality
from dtiplan.processing.atlas.warp import SmoothMap
from dtiplan.processing.tracts.automatic_tracts import Search, find_tract, imaged_fractions
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.processing.tracts.tracking import TrackingSettings
from tests.processing.direction_fields import maps_of

SHIFT = np.array([3.0, -4.0, 6.0])
"""Template millimetres minus patient millimetres."""

DEFINITION = TractDefinition(
    name="TEST_L",
    title="Test, left",
    side=Side.LEFT,
    code=Code("1320", "NEU", "Corticospinal tract"),
    include={
        "foot": Box((-30, -20, -36), (-6, 20, -24)),
        "waist": Box((-30, -20, -4), (-6, 20, 4)),
        "top": Box((-30, -20, 24), (-6, 20, 36)),
    },
    exclude={"right": Box((0, -60, -60), (60, 60, 60))},
    seeds=("foot", "top"),
    length_mm=(55.0, 200.0),
    plausibility=Plausibility(100, 20),
    colour_rgb=(0, 0, 255),
    space=Space.TEMPLATE,
    optional_when_cut=("foot",),
    shortest_when_cut_mm=30.0,
)


def lattice(low_z, high_z):
    matrix = np.diag([2.5, 2.5, 2.5, 1.0])
    matrix[:3, 3] = (-50.0, -40.0, low_z)
    return Grid((41, 33, int((high_z - low_z) / 2.5) + 1), matrix)


def bundles(points):
    """Two upright bundles 36 mm apart, in the patient's frame."""
    template = points + SHIFT
    radius = np.hypot(np.abs(template[..., 0]) - 18.0, template[..., 1])
    return np.where(radius < 6.0, 0.7, 0.05)


def maps(low_z=-55.0, high_z=55.0):
    up = np.array([0.0, 0.0, 1.0])
    return maps_of(lattice(low_z, high_z), lambda p: np.broadcast_to(up, p.shape), bundles)


def template_map(findings=()):
    matrix = np.eye(4)
    matrix[:3, 3] = SHIFT
    grid = lattice(-60.0, 60.0)
    still = np.zeros((*grid.shape, 3), np.float32)
    quality = TemplateQuality(0.9, 0.1, 1.0)
    return TemplateMap(SmoothMap(grid, matrix, still, still), quality, findings)


def find(tensor_maps, definition=DEFINITION, mapped=None, seed=1, lowest=0.01, field=None):
    settings = TrackingSettings(step_mm=1.0)
    search = Search(2000, seed, lowest)
    mapped = mapped or template_map()
    return find_tract(tensor_maps, definition, mapped, settings, search, field=field)


def test_that_the_left_bundle_is_found_in_its_place_and_the_right_left_out():
    found = find(maps())
    assert found.status is TractStatus.FOUND
    x = found.streamlines.points_ras_mm[:, 0] + SHIFT[0]
    assert x.mean() == pytest.approx(-18.0, abs=0.5)
    assert x.max() < -9.0


def test_that_the_same_seed_gives_the_same_streamlines_and_another_seed_others():
    first, second, other = find(maps()), find(maps()), find(maps(), seed=2)
    points = first.streamlines.points_ras_mm
    assert points.tobytes() == second.streamlines.points_ras_mm.tobytes()
    assert points.tobytes() != other.streamlines.points_ras_mm.tobytes()


def test_that_an_optional_region_outside_the_volume_is_named_and_left_out():
    cut = maps(low_z=-20.0)
    assert imaged_fractions(cut, DEFINITION, template_map())["foot"] == 0.0
    found = find(cut)
    assert found.status is TractStatus.FOUND
    assert "cut by the field of view: foot not imaged" in found.reason
    assert "foot" in found.cut_by_field_of_view
    assert len(found.streamlines) > 100


def test_that_a_needed_region_outside_the_volume_makes_the_tract_not_found():
    found = find(maps(high_z=10.0))
    assert found.status is TractStatus.NOT_FOUND
    assert found.reason == "cut by the field of view: top not imaged"
    assert "top" in found.cut_by_field_of_view
    assert len(found.streamlines) == 0


def test_that_the_edge_at_which_a_tract_leaves_the_volume_is_named():
    whole = replace(DEFINITION, include={"waist": DEFINITION.include["waist"]}, seeds=("waist",))
    found = find(maps(low_z=-35.0), whole)
    assert "lower edge" in found.cut_by_field_of_view
    assert "lower edge" in found.reason


def test_that_too_few_streamlines_are_sparse_or_not_found_with_the_numbers():
    n = len(find(maps()).streamlines)
    sparse = find(maps(), replace(DEFINITION, plausibility=Plausibility(n + 1, n)))
    assert sparse.status is TractStatus.SPARSE
    assert f"{n} of" in sparse.reason
    assert len(sparse.streamlines) == n
    missing = find(maps(), replace(DEFINITION, plausibility=Plausibility(n + 2, n + 1)))
    assert missing.status is TractStatus.NOT_FOUND
    assert missing.reason
    assert len(missing.streamlines) == 0


def test_that_a_region_without_white_matter_gives_a_reason():
    away = replace(
        DEFINITION, seeds=("foot",), include={"foot": Box((-45, 20, -30), (-40, 30, -20))}
    )
    found = find(maps(), away)
    assert found.status is TractStatus.NOT_FOUND
    assert "no voxel of foot" in found.reason


def test_that_a_template_that_does_not_fit_forbids_automatic_tracts():
    bad = Finding(Severity.ERROR, "template-fit", "FA and template disagree.", "Look.")
    found = find(maps(), mapped=template_map((bad,)))
    assert found.status is TractStatus.NOT_FOUND
    assert "FA and template disagree" in found.reason


def test_that_what_is_cut_away_for_low_density_is_counted_and_0_turns_it_off():
    whole, cut = find(maps(), lowest=0.0), find(maps(), lowest=0.05)
    assert "low density" not in whole.rejected
    assert whole.n_shortened == 0
    assert cut.n_shortened > 0
    gone = cut.rejected.get("low density", 0)
    assert len(whole.streamlines) == len(cut.streamlines) + gone
    assert len(cut.streamlines.points_ras_mm) < len(whole.streamlines.points_ras_mm)
    assert cut.n_tracked == whole.n_tracked


def test_that_cutting_back_does_not_hide_the_edge_at_which_a_tract_leaves_the_volume():
    whole = replace(DEFINITION, include={"waist": DEFINITION.include["waist"]}, seeds=("waist",))
    assert "lower edge" in find(maps(low_z=-35.0), whole, lowest=0.05).cut_by_field_of_view


def test_that_a_given_field_is_followed_in_place_of_the_maps():
    along_x = maps_of(
        lattice(-55.0, 55.0), lambda p: np.broadcast_to([1.0, 0, 0], p.shape), bundles
    )
    assert find(maps(), field=TensorField.of(along_x)).status is TractStatus.NOT_FOUND
    same = find(maps(), field=TensorField.of(maps()))
    expected = find(maps()).streamlines.points_ras_mm
    assert same.streamlines.points_ras_mm.tobytes() == expected.tobytes()
    assert same.model is Model.TENSOR


def test_that_a_further_pass_adds_what_meets_its_own_regions_too():
    half = Box((-30, -20, -4), (-18, 20, 4))
    passed = replace(
        DEFINITION,
        extra={"half": half},
        passes=(SeedPass("half", ("half",), also=("half",), n_share=0.5),),
    )
    first, both = find(maps(), lowest=0.0), find(maps(), passed, lowest=0.0)
    n = len(first.streamlines)
    assert len(both.streamlines) > n + 300
    # The main round is what it is without further passes.
    points = both.streamlines.points_ras_mm[: len(first.streamlines.points_ras_mm)]
    assert points.tobytes() == first.streamlines.points_ras_mm.tobytes()
    added = both.streamlines.subset(np.arange(n, len(both.streamlines)))
    assert (added.points_ras_mm[:, 0] + SHIFT[0]).max() < -17.9
    assert both.n_tracked > first.n_tracked


def test_that_the_definition_says_otherwise_for_its_model():
    longer = ModelSettings(length_mm=(150.0, 200.0))
    assert find(maps(), replace(DEFINITION, models={Model.CSD: longer})).status is TractStatus.FOUND
    none = find(maps(), replace(DEFINITION, models={Model.TENSOR: longer}))
    assert none.status is TractStatus.NOT_FOUND
    assert none.rejected["too short"] > 100
    bundle_only = replace(DEFINITION, fa_threshold=0.75)
    assert "FA of 0.75" in find(maps(), bundle_only).reason


def test_that_a_group_may_lose_all_but_one_of_its_regions_to_the_field_of_view():
    either = replace(DEFINITION, either=(("foot", "waist"),), optional_when_cut=())
    cut = find(maps(low_z=-20.0), replace(either, length_mm=(30.0, 200.0)))
    assert cut.status is TractStatus.FOUND
    assert "foot not imaged" in cut.reason
    lost = find(maps(low_z=-20.0), replace(DEFINITION, either=(("foot",),), optional_when_cut=()))
    assert lost.status is TractStatus.NOT_FOUND
    assert lost.reason == "cut by the field of view: foot not imaged"
