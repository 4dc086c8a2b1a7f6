"""Mistakes in tract definitions: each is refused with file, line and key."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.nifti import write_image
from dtiplan.io.tract_definitions import read_definitions

WHOLE = """\
# A definition that uses everything.
name = "Whole"
title = "A tract that uses everything"
sides = ["left", "right"]
space = "template"
tier = 2
code = { value = "1320", scheme = "NEU", meaning = "Corticospinal tract" }
colour_rgb = [0, 112, 255]
colour_rgb_right = [150, 215, 255]
caveat = "Tensor model: not all of it."
unreliable = true
length_mm = [70, 220]
max_angle_deg = 45
step_mm = 0.5
fa_threshold = 0.12
plausibility = { found_from = 100, sparse_from = 20, volume_cc = [1, 20], length_mm = [80, 150], other_side_part = 0.02 }
seeds = ["low", "high"]
clip = ["low", "high"]
ends = ["high"]
either = [["front", "back"]]
sources = [
  "A paper",
]
validated_on = "nothing"

[include]
source = "Another paper"
low = { box = [-26, -2, -32, -6, -20, -12] }
high = { tube = [
  [-8, -27, 70],
  [-20, -24, 62],
], radius = 12 }
front = { sphere = [-20, 0, 30, 8], source = "A third paper" }
back = { ellipsoid = [-20, -30, 30, 8, 9, 10] }

[exclude]
midline = { plane = "x", above = -1.5 }
slab = { plane = [0, 1, 1], above = -90, below = -70 }
island = { mask = "mask.nii.gz" }

[extra]
loop = { probability = "map.nii.gz", threshold = 0.3 }

[cut]
optional = ["front"]
shortest_mm = 45

[models.csd]
max_angle_deg = 25
found_from = 200
sparse_from = 40
caveat = "Spherical deconvolution: hardly any."

[[passes]]
name = "loop"
seeds = ["loop"]
also = ["loop", "front"]
n_share = 2

[[passes]]
name = "rest"
seeds = ["back"]
"""  # noqa: E501


@pytest.fixture
def folder(tmp_path):
    grid = Grid((4, 4, 4), np.diag([-2.0, 2.0, 2.0, 1.0]))
    mask = np.zeros((4, 4, 4), dtype=bool)
    mask[1, 2, 3] = True
    write_image(Image(mask, grid, Unit.NONE, "mask"), tmp_path / "mask.nii.gz")
    write_image(Image(mask & False, grid, Unit.NONE, "mask"), tmp_path / "empty.nii.gz")
    values = np.linspace(0, 1, 64, dtype=np.float32).reshape(4, 4, 4)
    write_image(Image(values, grid, Unit.NONE, "map"), tmp_path / "map.nii.gz")
    write_image(Image(100 * values, grid, Unit.NONE, "map"), tmp_path / "percent.nii.gz")
    write_image(Image(values[..., None], grid, Unit.NONE, "map"), tmp_path / "series.nii.gz")
    (tmp_path / "damaged.nii.gz").write_bytes(b"no image")
    (tmp_path / "whole.toml").write_text(WHOLE, encoding="utf-8")
    return tmp_path


def refused(folder):
    with pytest.raises(UserError) as refusal:
        read_definitions(folder)
    assert refusal.value.code == "bad-tract-definition"
    return refusal.value.cause


def test_that_the_definition_that_is_spoilt_below_is_sound(folder):
    whole = read_definitions(folder)["Whole_R"]
    assert len(whole.include) == 4
    assert whole.required == ("low", "high")
    assert whole.region_sources["low"] == "Another paper"
    assert whole.region_sources["front"] == "A third paper"
    assert [seed_pass.n_share for seed_pass in whole.passes] == [2.0, 1.0]


MISTAKES = [
    # what stands there, what is put in its place, which key is named
    ('name = "Whole"', 'name = "Wh ole"', "name"),
    ('name = "Whole"', 'name = "A_name_far_too_long"', "name"),
    ('name = "Whole"', "name = 5", "name"),
    ('title = "A tract that uses everything"', 'title = " "', "title"),
    ('sides = ["left", "right"]', 'sides = ["left", "port"]', "sides[2]"),
    ('sides = ["left", "right"]', 'sides = ["left", "left"]', "sides"),
    ('sides = ["left", "right"]', 'sides = ["left", "midline"]', "sides"),
    ('sides = ["left", "right"]', "sides = []", "sides"),
    ('sides = ["left", "right"]', 'sides = "left"', "sides"),
    ('space = "template"', 'space = "moon"', "space"),
    ("tier = 2", "tier = 3", "tier"),
    ("tier = 2", "tier = 1.5", "tier"),
    ("tier = 2", "teir = 2", "teir"),
    ('code = { value = "1320"', "code = { value = 1320", "code.value"),
    ('code = { value = "1320", ', "code = { ", "code.value"),
    ('scheme = "NEU"', 'scheme = "A scheme far too long"', "code.scheme"),
    ("colour_rgb = [0, 112, 255]", "colour_rgb = [0, 112, 256]", "colour_rgb[3]"),
    ("colour_rgb = [0, 112, 255]", "colour_rgb = [0, 112]", "colour_rgb"),
    ("colour_rgb_right = [150,", "colour_rgb_right = [-1,", "colour_rgb_right[1]"),
    ('caveat = "Tensor', 'caveat = 5 # "Tensor', "caveat"),
    ("unreliable = true", "unreliable = 1", "unreliable"),
    ("length_mm = [70, 220]", "length_mm = [220, 70]", "length_mm"),
    ("length_mm = [70, 220]", "length_mm = [-1, 70]", "length_mm"),
    ("length_mm = [70, 220]", "length_mm = [70]", "length_mm"),
    ("length_mm = [70, 220]", 'length_mm = ["a", 220]', "length_mm[1]"),
    ("length_mm = [70, 220]", "length_mm = [nan, 220]", "length_mm[1]"),
    ("length_mm = [70, 220]", "length_mm = [70, inf]", "length_mm[2]"),
    ("max_angle_deg = 45", "max_angle_deg = 95", "max_angle_deg"),
    ("max_angle_deg = 45", "max_angle_deg = true", "max_angle_deg"),
    ("step_mm = 0.5", "step_mm = 0", "step_mm"),
    ("fa_threshold = 0.12", "fa_threshold = 12", "fa_threshold"),
    ("found_from = 100", "found_from = 10", "plausibility.sparse_from"),
    ("found_from = 100, ", "", "plausibility.found_from"),
    ("volume_cc = [1, 20]", "volume_cc = [20, 1]", "plausibility.volume_cc"),
    ("volume_cc = [1, 20]", "volume = [1, 20]", "plausibility.volume"),
    ("other_side_part = 0.02", "other_side_part = 2", "plausibility.other_side_part"),
    ('seeds = ["low", "high"]', 'seeds = ["low", "hihg"]', "seeds[2]"),
    ('seeds = ["low", "high"]', 'seeds = ["loop"]', "seeds[1]"),
    ('seeds = ["low", "high"]', 'seeds = ["low", "low"]', "seeds[2]"),
    ('seeds = ["low", "high"]', "seeds = []", "seeds"),
    ('clip = ["low", "high"]', 'clip = ["low"]', "clip"),
    ('clip = ["low", "high"]', 'clip = ["low", "front"]', "clip[2]"),
    ('ends = ["high"]', 'ends = ["high", "low", "back"]', "ends"),
    ('ends = ["high"]', 'ends = ["midline"]', "ends[1]"),
    ('either = [["front", "back"]]', "either = [[]]", "either[1]"),
    ('either = [["front", "back"]]', 'either = ["front", "back"]', "either[1]"),
    ('either = [["front", "back"]]', 'either = [["front", "back"], ["low", "front"]]', "either"),
    ('  "A paper",', "  7,", "sources[1]"),
    ('validated_on = "nothing"', "validated_on = 0", "validated_on"),
    ('source = "Another paper"', 'source = ""', "include.source"),
    ("low = { box = [-26, -2,", "low = { box = [-2, -26,", "include.low.box"),
    ("low = { box = [-26, -2,", "low = { box = [-26,", "include.low.box"),
    ("low = { box = [-26,", 'low = { box = ["-26",', "include.low.box[1]"),
    ("low = { box =", "low = { cube =", "include.low"),
    ("low = { box = [-26", "low = { sphere = [1, 2, 3, 4], box = [-26", "include.low"),
    ("low = { box =", "low = [ ] # { box =", "include.low"),
    ("  [-20, -24, 62],", "  [-20, -24],", "include.high.tube[2]"),
    ("  [-20, -24, 62],", "  [-8, -27, 70],", "include.high.tube[2]"),
    ("], radius = 12 }", "], radius = 0 }", "include.high.radius"),
    ("], radius = 12 }", "], radus = 12 }", "include.high.radus"),
    ("sphere = [-20, 0, 30, 8]", "sphere = [-20, 0, 30, -8]", "include.front.sphere"),
    ("30, 8, 9, 10]", "30, 8, 9, 0]", "include.back.ellipsoid"),
    ('plane = "x"', 'plane = "w"', "exclude.midline.plane"),
    ('plane = "x", above = -1.5', 'plane = "x"', "exclude.midline.plane"),
    ('plane = "x", above = -1.5', 'plane = "x", above = "a"', "exclude.midline.above"),
    ("plane = [0, 1, 1]", "plane = [0, 0, 0]", "exclude.slab.plane"),
    ("above = -90, below = -70", "above = -70, below = -90", "exclude.slab.plane"),
    ("slab = {", "low = {", "exclude.low"),
    ('mask = "mask.nii.gz"', 'mask = "nowhere.nii.gz"', "exclude.island.mask"),
    ('mask = "mask.nii.gz"', 'mask = "../mask.nii.gz"', "exclude.island.mask"),
    ('mask = "mask.nii.gz"', 'mask = "empty.nii.gz"', "exclude.island.mask"),
    ('mask = "mask.nii.gz"', 'mask = "damaged.nii.gz"', "exclude.island.mask"),
    ('probability = "map', 'probability = "percent', "extra.loop.probability"),
    ('probability = "map', 'probability = "series', "extra.loop.probability"),
    ('probability = "map', 'probability = "shipped:map', "extra.loop.probability"),
    ("threshold = 0.3", "threshold = 0", "extra.loop.threshold"),
    ("threshold = 0.3", "threshold = 30", "extra.loop.threshold"),
    (", threshold = 0.3", "", "extra.loop.threshold"),
    ('optional = ["front"]', 'optional = ["side"]', "cut.optional[1]"),
    ("shortest_mm = 45", "shortest_mm = 400", "cut.shortest_mm"),
    ("shortest_mm = 45", "shortest = 45", "cut.shortest"),
    ("[models.csd]", "[models.cds]", "models.cds"),
    ("max_angle_deg = 25", "max_angle_deg = 0", "models.csd.max_angle_deg"),
    ("sparse_from = 40", "sparse_from = 400", "models.csd"),
    ('name = "loop"', 'nam = "loop"', "passes[1].nam"),
    ('seeds = ["loop"]', 'seeds = ["lop"]', "passes[1].seeds[1]"),
    ('also = ["loop", "front"]', 'also = ["loop", "midline"]', "passes[1].also[2]"),
    ("n_share = 2", "n_share = 0", "passes[1].n_share"),
    ('name = "rest"', 'name = "loop"', "passes[2].name"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key"), MISTAKES)
def test_that_a_mistake_is_named_with_file_line_and_key(folder, old, new, key):
    assert WHOLE.count(old) == 1, old
    (folder / "whole.toml").write_text(WHOLE.replace(old, new), encoding="utf-8")
    line = WHOLE[: WHOLE.index(old)].count("\n") + 1
    if key == "models.csd":
        line -= 3  # what is wrong is the table: two numbers of different origin
    assert refused(folder).startswith(f"whole.toml, line {line}, {key}: ")


@pytest.mark.parametrize(
    ("gone", "table", "key"),
    [
        ('name = "Whole"', None, "name"),
        ('sides = ["left", "right"]', None, "sides"),
        ("length_mm = [70, 220]", None, "length_mm"),
        ('validated_on = "nothing"', None, "validated_on"),
        ('seeds = ["low", "high"]', None, "seeds"),
        ('optional = ["front"]', "[cut]", "cut.optional"),
        ('seeds = ["loop"]', "[[passes]]", "passes[1].seeds"),
    ],
)
def test_that_what_is_missing_is_named_with_the_line_of_its_table(folder, gone, table, key):
    rows = [row for row in WHOLE.splitlines() if row != gone]
    (folder / "whole.toml").write_text("\n".join(rows), encoding="utf-8")
    line = rows.index(table) + 1 if table else 1
    cause = refused(folder)
    assert cause.startswith(f"whole.toml, line {line}, {key}: is missing")


@pytest.mark.parametrize(
    ("old", "new", "later"),
    [
        ("[exclude]", "[[exclude", 0),
        ("tier = 2", "tier = ", 0),
        ("tier = 2", "tier = 2\ntier = 2", 1),
        ('name = "Whole"', 'name = "Whole', 0),
        ("[extra]", "[include]", 0),
    ],
)
def test_that_what_is_no_toml_is_named_with_its_line(folder, old, new, later):
    (folder / "whole.toml").write_text(WHOLE.replace(old, new), encoding="utf-8")
    line = WHOLE[: WHOLE.index(old)].count("\n") + 1 + later
    assert refused(folder).startswith(f"whole.toml, line {line}, the file: ")


def test_that_line_ends_of_windows_do_not_move_the_lines(folder):
    spoilt = WHOLE.replace("n_share = 2", "n_share = 0").replace("\n", "\r\n")
    (folder / "whole.toml").write_bytes(spoilt.encode())
    line = WHOLE[: WHOLE.index("n_share = 2")].count("\n") + 1
    assert refused(folder).startswith(f"whole.toml, line {line}, passes[1].n_share: ")


def test_that_what_is_no_text_is_named_with_its_line(folder):
    (folder / "whole.toml").write_bytes(WHOLE.encode().replace(b"A paper", b"\xff paper"))
    assert refused(folder).startswith("whole.toml, line 22, the file: it is not UTF-8 text")


def test_that_a_near_miss_of_a_key_is_asked_about(folder):
    (folder / "whole.toml").write_text(WHOLE.replace("clip =", "clipp ="), encoding="utf-8")
    assert "did you mean clip;" in refused(folder)


def test_that_an_unreliable_tract_must_say_why(folder):
    text = WHOLE.replace('caveat = "Tensor model: not all of it."\n', "")
    (folder / "whole.toml").write_text(text, encoding="utf-8")
    assert refused(folder).startswith("whole.toml, line 10, unreliable: a caveat is needed")
