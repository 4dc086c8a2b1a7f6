"""Tracts of one's own saved as definitions: they are read back, for this patient or for any."""

from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.tracts import Side, Space
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule
from dtiplan.workflow.regions.own_tracts import own_tract
from dtiplan.workflow.regions.saved_tracts import save_own_tract


def cube(n, first_mm):
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[:3, 3] = first_mm
    return Grid((n, n, n), matrix)


GRID = cube(30, -30.0)
TEXT = (
    "Hand side=left max_angle_deg=40 shortest_mm=30 longest_mm=150 ; seed ball -20 4 6 5 ; "
    "any box -20 -10 4 6 4 3 ; exclude ball 12 0 0 8"
)
SHIFT_MM = np.array([-3.0, 2.0, 5.0])


def stretched():
    """Give a map to a template that is larger by a tenth and shifted, on a lattice of 2 mm."""
    return SimpleNamespace(
        smooth=SimpleNamespace(grid=cube(60, -60.0)),
        to_template_mm=lambda points: 1.1 * np.asarray(points) + SHIFT_MM,
        to_patient_mm=lambda points: (np.asarray(points) - SHIFT_MM) / 1.1,
    )


def painted():
    whole = np.zeros(GRID.shape, dtype=bool)
    whole[8:14, 10:16, 12:18] = True
    return PaintedRegion.of("Hand", Rule.INCLUDE, whole, "knob")


def test_that_it_is_read_back_as_it_was_drawn_in_this_patient(tmp_path):
    own = own_tract(TEXT)
    own = type(own)(own.name, (*own.regions, painted()), own.settings, own.side, own.colour_rgb)
    saved = save_own_tract(own, GRID, tmp_path / "hand.toml")
    read = read_definitions(tmp_path)["Hand_L"]
    drawn = own.definition(GRID)
    assert (read.side, read.space, read.title) == (Side.LEFT, Space.PATIENT, "Hand, left")
    assert (read.length_mm, read.max_angle_deg) == ((30.0, 150.0), 40.0)
    assert (read.seeds, read.either) == (drawn.seeds, drawn.either) == (saved.seeds, saved.either)
    assert "drawn by hand" in read.status
    points = np.random.default_rng(1).uniform(-30, 30, (50_000, 3))
    for group in ("include", "exclude"):
        for name, region in getattr(drawn, group).items():
            inside = region.contains(points)
            assert inside.any()
            assert np.array_equal(getattr(read, group)[name].contains(points), inside)


@pytest.mark.parametrize("side", ["left", "right"])
def test_that_in_the_template_regions_lie_where_the_map_puts_them(side, tmp_path):
    template_map = stretched()
    own = own_tract(TEXT.replace("left", side))
    own = type(own)(own.name, (*own.regions, painted()), own.settings, own.side, own.colour_rgb)
    save_own_tract(own, GRID, tmp_path / "hand.toml", template_map)
    (read,) = read_definitions(tmp_path).values()
    assert read.space is Space.TEMPLATE
    assert read.name == f"Hand_{side[0].upper()}"
    drawn = own.definition(GRID)
    there = np.random.default_rng(1).uniform(-40, 40, (100_000, 3))
    for name, region in {**drawn.include, **drawn.exclude}.items():
        wanted = region.contains(template_map.to_patient_mm(there))
        inside = {**read.include, **read.exclude}[name].contains(there)
        overlap = 2 * (wanted & inside).sum() / (wanted.sum() + inside.sum())
        assert overlap > 0.85, name  # painted voxels are sampled anew
        middle = there[inside].mean(axis=0) - there[wanted].mean(axis=0)
        assert np.abs(middle).max() < 0.5, name


def test_that_a_name_that_is_too_long_with_its_side_is_refused(tmp_path):
    own = own_tract(TEXT.replace("Hand", "A_long_name_1234"))
    with pytest.raises(UserError, match="structure name"):
        save_own_tract(own, GRID, tmp_path / "hand.toml")
    assert not list(tmp_path.iterdir())
