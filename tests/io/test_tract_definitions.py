"""Tract definitions: the shipped ones are sound, and errors in own ones are named."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.tracts import Side, Space
from dtiplan.io.locations import resource
from dtiplan.io.tract_definitions import read_definitions

NAMES = ["ArcuateFas_L", "ArcuateFas_R", "CST_L", "CST_R", "OpticRad_L", "OpticRad_R"]


def test_that_the_shipped_definitions_are_the_six_with_code_side_and_source():
    shipped = read_definitions()
    assert list(shipped) == NAMES
    for name, definition in shipped.items():
        assert definition.name == name
        assert definition.space is Space.TEMPLATE
        assert definition.side is (Side.LEFT if name.endswith("_L") else Side.RIGHT)
        assert definition.seeds
        assert any("Validated on" in source for source in definition.sources)
    assert (shipped["CST_L"].code.value, shipped["CST_L"].code.scheme) == ("1320", "NEU")
    assert (shipped["OpticRad_R"].code.value, shipped["OpticRad_R"].code.scheme) == (
        "70105001",
        "SCT",
    )
    assert (shipped["ArcuateFas_L"].code.value, shipped["ArcuateFas_L"].code.scheme) == (
        "276650",
        "FMA",
    )


@pytest.mark.parametrize("stem", ["CST", "OpticRad", "ArcuateFas"])
def test_that_right_regions_are_the_mirror_of_the_left(stem):
    shipped = read_definitions()
    left, right = shipped[f"{stem}_L"], shipped[f"{stem}_R"]
    points = np.random.default_rng(4).uniform(-80, 80, (20000, 3))
    mirrored = points * (-1.0, 1.0, 1.0)
    for group in ("include", "exclude"):
        regions = getattr(left, group)
        assert regions.keys() == getattr(right, group).keys()
        for name, region in regions.items():
            inside = region.contains(points)
            assert inside.any()
            assert np.array_equal(inside, getattr(right, group)[name].contains(mirrored))


@pytest.fixture
def folder(tmp_path):
    text = resource("tracts", "cst.toml").read_text(encoding="utf-8")
    (tmp_path / "cst.toml").write_text(text, encoding="utf-8")
    return tmp_path


def change(folder, old, new):
    path = folder / "cst.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_that_an_edited_folder_is_read_in_place_of_the_shipped_one(folder):
    change(folder, "length_mm = [70, 220]", "length_mm = [60, 200]")
    assert read_definitions(folder)["CST_R"].length_mm == (60.0, 200.0)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("length_mm = [70, 220]", "length_mm = [70]", "length_mm"),
        ("length_mm = [70, 220]", "length_mm = [220, 70]", "length_mm"),
        ("length_mm = [70, 220]", 'length_mm = ["a", 220]', "length_mm"),
        ("length_mm = [70, 220]", "length_mm = [nan, 220]", "length_mm"),
        ('sides = ["left", "right"]', 'sides = ["port"]', "sides"),
        ('name = "CST"', "", "name"),
        ('name = "CST"', 'name = "CST of this head"', "CST of this head"),
        ('"peduncle", "plic"', '"pedunkle", "plic"', "pedunkle"),
        ("plic = { box = [-32, -12, -30, -2, 4, 12] }", "plic = { box = [1, 2] }", "include.plic"),
        ("plic = { box = [-32, -12,", "plic = { box = [-12, -32,", "include.plic"),
        ("plic = { box =", "plic = { cube =", "include.plic"),
        ('scheme = "NEU"', "scheme = 5", "code.scheme"),
        ('space = "template"', 'space = "moon"', "space"),
        ("[exclude]", "[[exclude", "the file"),
        ('space = "template"', 'colour = "red"', "colour"),
    ],
)
def test_that_a_mistake_is_named_with_file_and_key(folder, old, new, named):
    change(folder, old, new)
    with pytest.raises(UserError) as refused:
        read_definitions(folder)
    assert named in str(refused.value)
    assert "cst.toml" in str(refused.value) or "structure name" in str(refused.value)


def test_that_a_name_used_twice_is_refused(folder):
    (folder / "other.toml").write_bytes((folder / "cst.toml").read_bytes())
    with pytest.raises(UserError, match="CST_L was used before"):
        read_definitions(folder)


def test_that_a_folder_without_definitions_is_refused(tmp_path):
    with pytest.raises(UserError, match="no definition file"):
        read_definitions(tmp_path)
