"""Definitions written out: they come back the same, and what no file can hold is refused."""

import dataclasses

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.regions import (
    Box,
    MaskRegion,
    Plane,
    ProbabilityRegion,
    Tube,
    WarpedRegion,
    sphere,
)
from dtiplan.domain.tracts import (
    Code,
    Model,
    ModelSettings,
    Plausibility,
    SeedPass,
    Side,
    Space,
    TractDefinition,
)
from dtiplan.io.tract_definition_writer import definition_text, write_definition
from dtiplan.io.tract_definitions import read_definition, read_definitions

GRID = Grid((5, 6, 7), np.array([[-2, 0.5, 0, 9], [0.5, 2, 0, -7], [0, 0, 2.5, 3], [0, 0, 0, 1]]))
POINTS = np.random.default_rng(6).uniform(-30, 30, (20_000, 3))


def own(side=Side.RIGHT, space=Space.PATIENT, **changed):
    """Make up a definition with a little of everything."""
    random = np.random.default_rng(7)
    suffix, told = {Side.LEFT: ("_L", ", left"), Side.RIGHT: ("_R", ", right")}[side]
    include = {
        "ball": sphere((1 / 3, -20.25, 1e-7), 5.0),
        "painted voxels": MaskRegion(random.random(GRID.shape) > 0.6, GRID),
        "tube": Tube(((0.1, 0.2, 0.3), (4.0, -5.0, 6.0)), 2.5),
    }
    definition = TractDefinition(
        name=f"Mine{suffix}",
        title=f'A "tract" of\tmy own\\{told}',
        side=side,
        code=Code("1320", "NEU", "Corticospinal tract"),
        include=include,
        exclude={
            "plane": Plane((0.3, -0.4, 0.0), below_mm=-11.5),
            "slab": Plane((1.0, 0.0, 0.0), 3.25, 7.5),
            "map": ProbabilityRegion(random.random(GRID.shape).astype(np.float32), GRID, 0.7),
        },
        extra={"box": Box((-1.5, -2.5, -3.5), (1.5, 2.5, 1e3))},
        seeds=("ball", "tube"),
        length_mm=(20.5, 200.0),
        plausibility=Plausibility(50, 10, (0.25, 30.0), None, 0.05),
        colour_rgb=(1, 2, 3),
        sources=("Drawn by hand # with care", "Validated on: nobody"),
        space=space,
        clip=("ball", "tube"),
        optional_when_cut=("tube",),
        shortest_when_cut_mm=12.5,
        max_angle_deg=33.3,
        step_mm=0.25,
        fa_threshold=0.1,
        caveat="Not all of it.",
        ends=("ball",),
        passes=(
            SeedPass("more", ("box",), ("tube", "box"), 40.0, 0.5),
            SeedPass("rest", ("tube",)),
        ),
        models={Model.CSD: ModelSettings(max_angle_deg=20.0, found_from=60, caveat="Less.")},
        tier=2,
        status="nobody",
        is_unreliable=True,
        region_sources={"ball": "Seen in the colour map", "map": "An atlas"},
    )
    return dataclasses.replace(definition, **changed)


def assert_same(read, written):
    """Compare two definitions field by field, regions with masks by their content."""
    for field in dataclasses.fields(written):
        one, other = getattr(read, field.name), getattr(written, field.name)
        if field.name not in ("include", "exclude", "extra"):
            assert one == other, field.name
            continue
        assert list(one) == list(other)
        for name in one:
            if isinstance(other[name], MaskRegion | ProbabilityRegion):
                assert vars(one[name]).keys() == vars(other[name]).keys()
                assert np.array_equal(one[name].grid.ras_from_vox, other[name].grid.ras_from_vox)
                assert np.array_equal(one[name].contains(POINTS), other[name].contains(POINTS))
                assert other[name].contains(POINTS).any()
            else:
                assert one[name] == other[name]


@pytest.mark.parametrize("name", sorted(read_definitions()))
def test_that_a_shipped_definition_is_written_and_read_back_the_same(name, tmp_path):
    definition = read_definitions()[name]
    write_definition(definition, tmp_path / "copy.toml")
    assert read_definition(tmp_path / "copy.toml") == (definition,)
    assert [path.name for path in tmp_path.iterdir()] == ["copy.toml"]


@pytest.mark.parametrize("space", Space)
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_that_an_own_definition_comes_back_with_its_masks_and_maps(side, space, tmp_path):
    written = own(side, space)
    write_definition(written, tmp_path / "mine.toml")
    (read,) = read_definition(tmp_path / "mine.toml")
    assert_same(read, written)
    write_definition(read, tmp_path / "mine.toml")
    (again,) = read_definition(tmp_path / "mine.toml")
    assert_same(again, written)


def test_that_either_groups_come_back(tmp_path):
    groups = (("ball", "tube"),)
    written = own(either=groups, clip=None)
    write_definition(written, tmp_path / "mine.toml")
    assert read_definition(tmp_path / "mine.toml")[0].either == groups


def test_that_a_file_saved_on_one_side_names_that_side_only():
    text = definition_text(read_definitions()["Cing_R"])
    assert 'sides = ["right"]' in text
    assert "front = { box = [-18, -1, 4, 8, 24, 44]" in text  # as the left side is written


def test_that_a_region_that_follows_the_brain_is_refused_and_no_file_is_left(tmp_path):
    warped = WarpedRegion(sphere((0, 0, 0), 3.0), lambda points: points)
    written = own(exclude={"own": warped}, region_sources={})
    with pytest.raises(UserError, match="follows this patient's brain"):
        write_definition(written, tmp_path / "mine.toml")
    assert not list(tmp_path.iterdir())


def test_that_a_name_without_its_side_is_refused(tmp_path):
    with pytest.raises(UserError, match="ends with '_R'"):
        write_definition(own(name="Mine"), tmp_path / "mine.toml")
    with pytest.raises(UserError, match="', right'"):
        write_definition(own(title="Mine"), tmp_path / "mine.toml")


def test_that_what_could_not_be_read_again_does_not_replace_the_file(tmp_path):
    write_definition(own(), tmp_path / "mine.toml")
    before = (tmp_path / "mine.toml").read_bytes()
    with pytest.raises(UserError, match="length_mm"):
        write_definition(own(length_mm=(30.0, 10.0)), tmp_path / "mine.toml")
    assert (tmp_path / "mine.toml").read_bytes() == before
    assert not list(tmp_path.glob(".*"))
