"""Tract definitions: the shipped ones are sound, and errors in own ones are named."""

import dataclasses
import itertools

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Side, Space
from dtiplan.domain.units import Unit
from dtiplan.io.locations import resource
from dtiplan.io.nifti import write_image
from dtiplan.io.tract_definitions import read_definitions

FIRST = ["ArcuateFas_L", "ArcuateFas_R", "CST_L", "CST_R", "OpticRad_L", "OpticRad_R"]
SECOND = [
    *(f"{stem}_{side}" for stem in ("Cing", "Fornix", "IFOF", "ILF") for side in "LR"),
    *(f"{stem}_{side}" for stem in ("OpticTract", "SLF", "Unc") for side in "LR"),
    "ForcepsMaj",
    "ForcepsMin",
]
CODES = {
    "CST": ("1320", "NEU"),
    "OpticRad": ("70105001", "SCT"),
    "ArcuateFas": ("276650", "FMA"),
    "OpticTract": ("53238003", "SCT"),
    "Cing": ("37035000", "SCT"),
    "IFOF": ("35664009", "SCT"),
    "ILF": ("55233005", "SCT"),
    "Unc": ("26230003", "SCT"),
    "SLF": ("89202009", "SCT"),
    "Fornix": ("87463005", "SCT"),
    "ForcepsMin": ("42932006", "SCT"),
    "ForcepsMaj": ("80049006", "SCT"),
}
"""As PS3.16 has them in the context groups 7153, 7703, 7705 and 7710."""

POINTS = np.random.default_rng(4).uniform((-80, -115, -65), (80, 85, 90), (40_000, 3))


def test_that_the_shipped_definitions_are_these_with_code_side_and_source():
    shipped = read_definitions()
    assert sorted(shipped) == sorted([*FIRST, *SECOND])
    for name, definition in shipped.items():
        sides = {"_L": Side.LEFT, "_R": Side.RIGHT}
        assert definition.name == name
        assert definition.space is Space.TEMPLATE
        assert definition.side is sides.get(name[-2:], Side.MIDLINE)
        assert definition.tier == (1 if name in FIRST else 2)
        assert definition.seeds
        assert f"Validated on: {definition.status}" in definition.sources
        assert "no patient" in definition.status
        assert (definition.code.value, definition.code.scheme) == CODES[name.split("_")[0]]


def test_that_the_codes_are_those_of_the_dicom_standard():
    dictionary = pytest.importorskip("pydicom.sr._concepts_dict").concepts
    known = {
        scheme: {code for keyword in keywords.values() for code in keyword}
        for scheme, keywords in dictionary.items()
    }
    for value, scheme in CODES.values():
        assert value in known[scheme]


def test_that_every_region_of_the_second_tier_names_its_source():
    for name in SECOND:
        definition = read_definitions()[name]
        for region in (*definition.include, *definition.exclude, *definition.extra):
            assert len(definition.region_sources[region]) > 20


def test_that_every_definition_of_the_second_tier_says_what_is_plausible():
    shipped = read_definitions()
    for name in SECOND:
        limits = shipped[name].plausibility
        assert limits.volume_cc
        assert limits.length_mm
        low_mm, high_mm = shipped[name].length_mm
        assert low_mm <= limits.length_mm[0] < limits.length_mm[1] <= high_mm
        assert limits.other_side_part == (0.0 if name[-2] == "_" else None)


def test_that_only_fornix_and_optic_tract_are_said_to_be_unreliable():
    unreliable = {name for name, d in read_definitions().items() if d.is_unreliable}
    assert unreliable == {"Fornix_L", "Fornix_R", "OpticTract_L", "OpticTract_R"}
    for name in unreliable:
        assert read_definitions()[name].caveat.startswith("Not tracked reliably")


def sided():
    return sorted({name[:-2] for name in (*FIRST, *SECOND) if name[-2] == "_"})


@pytest.mark.parametrize("stem", sided())
def test_that_right_regions_are_the_mirror_of_the_left(stem):
    shipped = read_definitions()
    left, right = shipped[f"{stem}_L"], shipped[f"{stem}_R"]
    mirrored = POINTS * (-1.0, 1.0, 1.0)
    for group in ("include", "exclude", "extra"):
        regions = getattr(left, group)
        assert regions.keys() == getattr(right, group).keys()
        for name, region in regions.items():
            inside = region.contains(POINTS)
            assert inside.any()
            assert np.array_equal(inside, getattr(right, group)[name].contains(mirrored))
    same = {"name", "title", "side", "include", "exclude", "extra", "colour_rgb"}
    for field in dataclasses.fields(left):
        if field.name not in same:
            assert getattr(left, field.name) == getattr(right, field.name)


@pytest.mark.parametrize("stem", sided())
def test_that_no_left_region_that_must_be_met_lies_on_the_right(stem):
    include = read_definitions()[f"{stem}_L"].include
    right = POINTS[POINTS[:, 0] > 5.0]
    assert not any(region.contains(right).any() for region in include.values())


@pytest.mark.parametrize("name", ["ForcepsMaj", "ForcepsMin"])
def test_that_a_tract_of_the_midline_is_its_own_mirror_image(name):
    definition = read_definitions()[name]
    mirrored = POINTS * (-1.0, 1.0, 1.0)
    swapped = {"left": "right", "right": "left"}
    for regions in (definition.include, definition.exclude):
        for key, region in regions.items():
            other = regions[swapped.get(key, key)]
            assert np.array_equal(region.contains(POINTS), other.contains(mirrored))


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


def test_that_a_name_used_twice_is_refused(folder):
    (folder / "other.toml").write_bytes((folder / "cst.toml").read_bytes())
    with pytest.raises(UserError, match="CST_L was used before"):
        read_definitions(folder)


def test_that_a_folder_without_definitions_is_refused(tmp_path):
    with pytest.raises(UserError, match="no definition file"):
        read_definitions(tmp_path)


def test_that_every_shipped_definition_says_what_it_does_not_cover():
    shipped = read_definitions()
    for definition in shipped.values():
        assert definition.caveat.endswith(".")
        assert definition.caveat.isascii()
    assert "hand and face" in shipped["CST_R"].caveat
    assert "Meyer's loop" in shipped["OpticRad_L"].caveat


def test_that_a_definition_without_caveat_and_right_colour_is_read_as_before(folder):
    path = folder / "cst.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("caveat", "colour_rgb_right"))]
    assert len(kept) == len(lines) - 2
    path.write_text("".join(kept), encoding="utf-8")
    read = read_definitions(folder)
    assert read["CST_L"].caveat == ""
    assert read["CST_L"].colour_rgb == read["CST_R"].colour_rgb == (0, 112, 255)


# How linear sRGB looks to the colour-blind: Machado, Oliveira and Fernandes 2009, severity 1.
SIGHT = {
    "normal": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def cielab(rgb, sight):
    """CIE L*a*b* (D65) of an sRGB colour as somebody with that sight sees it."""
    part = np.array(rgb) / 255.0
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(SIGHT[sight]) @ linear, 0.0, 1.0)
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.array(to_xyz) @ seen / (0.9505, 1.0, 1.089)
    fx, fy, fz = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


@pytest.mark.parametrize("sight", SIGHT)
def test_that_any_two_tracts_and_sides_can_be_told_apart_by_colour(sight):
    seen = {name: cielab(d.colour_rgb, sight) for name, d in read_definitions().items()}
    for one, other in itertools.combinations(seen, 2):
        # All twenty-two at once are a crowd; those of the first tier are told apart with ease.
        needed = 20.0 if {one, other} <= set(FIRST) else 15.0
        if one[:-1] == other[:-1] and one[-2] == "_":
            needed = 25.0
        assert np.linalg.norm(seen[one] - seen[other]) >= needed, (one, other)


PATIENT = """
name = "Mine"
title = "A tract of my own"
sides = ["right"]
space = "patient"
code = { value = "1320", scheme = "NEU", meaning = "Corticospinal tract" }
colour_rgb = [1, 2, 3]
length_mm = [20, 200]
plausibility = [50, 10]
seeds = ["ball"]
sources = ["drawn by hand"]
validated_on = "nothing"

[include]
ball = { sphere = [30, -20, 10, 5] }
"""


def test_that_regions_in_the_patient_s_millimetres_are_never_mirrored(tmp_path):
    (tmp_path / "mine.toml").write_text(PATIENT)
    ball = read_definitions(tmp_path)["Mine_R"].include["ball"]
    assert ball.contains([(30, -20, 10), (-30, -20, 10)]).tolist() == [True, False]
    (tmp_path / "mine.toml").write_text(PATIENT.replace('["right"]', '["left", "right"]'))
    with pytest.raises(UserError, match="one side only"):
        read_definitions(tmp_path)


def test_that_a_mask_file_is_a_region_and_an_empty_one_is_refused(tmp_path):
    mask = np.zeros((4, 4, 4), dtype=bool)
    mask[1, 2, 3] = True
    grid = Grid((4, 4, 4), np.diag([-2.0, 2.0, 2.0, 1.0]))
    write_image(Image(mask, grid, Unit.NONE, "mask"), tmp_path / "mask.nii.gz")
    text = PATIENT.replace("{ sphere = [30, -20, 10, 5] }", '{ mask = "mask.nii.gz" }')
    (tmp_path / "mine.toml").write_text(text)
    region = read_definitions(tmp_path)["Mine_R"].include["ball"]
    assert region.contains([(-2, 4, 6), (2, 4, 6)]).tolist() == [True, False]
    write_image(Image(mask & False, grid, Unit.NONE, "mask"), tmp_path / "mask.nii.gz")
    with pytest.raises(UserError, match="empty"):
        read_definitions(tmp_path)
