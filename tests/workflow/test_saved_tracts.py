"""Tracts of one's own saved as definitions: they are read back, for this patient or for any."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.progress import silent
from dtiplan.domain.tracts import Side, Space
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule
from dtiplan.workflow.regions.own_tracts import own_tract
from dtiplan.workflow.regions.patient_marks import patient_mark
from dtiplan.workflow.saved_tracts import (
    refuse_saving,
    save_own_tract,
    save_tract_of_case,
)
from dtiplan.workflow.steps.find_tracts import FIND_TRACTS, TractParams, chosen_definitions
from dtiplan.workflow.tract_list import all_definitions, known_tracts
from tests.gui.small_case import image, keep, maps, small_case


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


def test_that_step_and_lowest_fa_are_saved_too(tmp_path):
    own = own_tract("Hand side=left step_mm=0.3 fa_threshold=0.22 ; seed ball -20 4 6 5")
    save_own_tract(own, GRID, tmp_path / "hand.toml")
    read = read_definitions(tmp_path)["Hand_L"]
    assert (read.step_mm, read.fa_threshold) == (0.3, 0.22)


@pytest.fixture
def case(tmp_path):
    return small_case(tmp_path / "case", "register-template")


OWN = "Hand side=left ; seed ball -5 1 1 2"


@pytest.mark.parametrize("is_for_anybody", [True, False])
def test_that_a_tract_saved_from_a_case_is_offered_beside_the_shipped_ones(
    case, tmp_path, is_for_anybody
):
    folder = tmp_path / "mine"
    folder.mkdir()
    saved = save_tract_of_case(case, OWN, folder, name="Hand", is_for_anybody=is_for_anybody)
    assert (saved.name, saved.files) == ("Hand_L", (folder / "Hand_L.toml",))
    known = {tract.name: tract for tract in known_tracts(folder)}
    assert known["Hand_L"].is_own
    assert known["Hand_L"].is_for_one_patient is not is_for_anybody
    assert not known["CST_L"].is_own
    read = all_definitions(folder)["Hand_L"]
    assert read.space is (Space.TEMPLATE if is_for_anybody else Space.PATIENT)
    assert read.drawn_in == ("" if is_for_anybody else patient_mark(case.read("mask")))
    params = TractParams(tracts=("Hand_L", "CST_L"), definitions=str(folder))
    assert [d.name for d in chosen_definitions(params)] == ["Hand_L", "CST_L"]


def test_that_a_definition_of_the_folder_takes_the_place_of_the_shipped_one(tmp_path):
    own = own_tract("CST side=left ; seed ball -5 1 1 2")
    save_own_tract(own, GRID, tmp_path / "cst.toml")
    assert all_definitions(tmp_path)["CST_L"].code.value == "OWN"
    assert len(all_definitions(tmp_path)) == len(all_definitions())


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        (OWN, "CST", "name CST_L already"),
        (OWN, "a name", "structure name"),
        (OWN, "A_long_name_1234", "structure name"),
        (OWN.replace("-5", "500"), "Hand", "lies outside the diffusion"),
        (OWN.replace("-5", "6"), "Hand", "6 mm or more on the other side"),
        (OWN.replace("left", "right"), "Hand", "5 mm or more on the other side"),
    ],
)
def test_that_nonsense_is_refused_and_nothing_is_written(case, tmp_path, text, name, why):
    folder = tmp_path / "mine"
    folder.mkdir()
    with pytest.raises(UserError, match=why):
        save_tract_of_case(case, text, folder, name=name, is_for_anybody=True)
    assert not list(folder.iterdir())


def test_that_a_missing_folder_a_file_that_is_there_and_a_broken_neighbour_are_refused(
    case, tmp_path
):
    own = own_tract(OWN)
    with pytest.raises(UserError, match="no folder"):
        refuse_saving(own, tmp_path / "nowhere", ())
    save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=True)
    before = (tmp_path / "Hand_L.toml").read_bytes()
    with pytest.raises(UserError, match="in this folder already"):
        refuse_saving(own, tmp_path, ())
    with pytest.raises(UserError, match="name Hand_L already"):
        save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=True)
    assert (tmp_path / "Hand_L.toml").read_bytes() == before
    (tmp_path / "other.toml").write_text("[project]\nname = 'not a tract'\n")
    with pytest.raises(UserError, match=r"other\.toml"):
        save_tract_of_case(case, OWN, tmp_path, name="Foot", is_for_anybody=True)
    assert not (tmp_path / "Foot_L.toml").exists()


def test_that_without_the_template_it_is_saved_for_this_patient_only(tmp_path):
    case = small_case(tmp_path / "case", "fit-fibres")
    with pytest.raises(UserError, match="not registered to the template"):
        save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=True)
    saved = save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=False)
    assert all_definitions(tmp_path)[saved.name].drawn_in


def test_that_a_template_that_is_out_of_date_is_not_used(case, tmp_path):
    keep(case, "fit-tensor", artifacts={"maps": replace(maps(), method="another")})
    with pytest.raises(UserError, match="not as the data are now"):
        save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=True)


def test_that_a_tract_of_one_patient_is_not_searched_in_another(case, tmp_path):
    save_tract_of_case(case, OWN, tmp_path, name="Hand", is_for_anybody=False)
    params = TractParams(tracts=("Hand_L",), definitions=str(tmp_path))
    inputs = {name: case.read(name) for name in FIND_TRACTS.needs}
    other = replace(inputs["maps"], mask=image(True, "mask", dtype=bool, uid="1.2.3"))
    with pytest.raises(UserError, match="cannot be searched in this patient"):
        FIND_TRACTS.run({**inputs, "maps": other}, params, silent)
    drawn_in = "\n".join(
        line for line in (tmp_path / "Hand_L.toml").read_text().splitlines()
        if not line.startswith("drawn_in")
    )  # fmt: skip
    (tmp_path / "Hand_L.toml").write_text(drawn_in)
    with pytest.raises(UserError, match="no drawn_in"):
        FIND_TRACTS.run(inputs, params, silent)
