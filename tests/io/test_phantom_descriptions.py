"""Phantom descriptions: those that come with the program are sound, a user's own can be read."""

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.description import Ball, Cylinder
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.domain.quality import NotMeasured
from dtiplan.io.digital_patient_spec import phantom_names
from dtiplan.io.locations import phantom
from dtiplan.io.phantom_descriptions import description_names, read_description

NAMES = (
    "fibre-crossing",
    "hoffman-like",
    "ice-water",
    "isotropic-sphere",
    "nist-pvp",
    "room-water",
)


def test_that_all_phantoms_are_there_and_the_digital_patient_is_not_one_of_them():
    assert description_names() == NAMES
    assert phantom_names() == ("digital-patient",)


@pytest.mark.parametrize("name", NAMES)
def test_that_parts_lie_inside_the_body_and_their_values_can_be_told(name):
    described = read_description(name)
    body = described.compartments[0].shape
    for compartment in described.compartments[1:]:
        assert body.distance(np.asarray(compartment.shape.centre_mm)) < 0
    assert described.measured
    for compartment in described.measured:
        material = described.materials[compartment.material]
        known = truth_of(material, described.default_temperature_c)
        assert isinstance(known, NotMeasured) == bool(material.fa)


@pytest.mark.parametrize("name", ["nist-pvp", "fibre-crossing"])
def test_that_vials_and_marks_do_not_touch_and_marks_tell_left_from_right(name):
    described = read_description(name)
    parts = [c for c in described.compartments if c.role in ("vial", "mark")]
    for i, one in enumerate(parts):
        for other in parts[:i]:
            apart = np.hypot(*np.subtract(one.shape.centre_mm, other.shape.centre_mm)[:2])
            assert apart > one.shape.radius_mm + other.shape.radius_mm
    places = {tuple(np.round(m.shape.centre_mm, 1)) for m in described.marks}
    assert places != {(-x + 0.0, y, z) for x, y, z in places}


def test_that_the_nist_vials_are_two_hexagons_and_a_centre():
    described = read_description("nist-pvp")
    vials = [c for c in described.compartments if c.role == "vial"]
    radii = sorted(round(float(np.hypot(*v.shape.centre_mm[:2])), 0) for v in vials)
    assert radii == [0.0] + [35.0] * 6 + [60.0] * 6 or radii == [0.0] + [35.0] * 6 + [59.0] * 6
    counts = {m: sum(v.material == m for v in vials) for m in described.materials}
    assert [counts[f"pvp-{p}"] for p in (0, 10, 20, 30, 40, 50)] == [3, 2, 2, 2, 2, 2]
    assert len(described.marks) == 3


def scanner_adc(shared_data):
    """Give the scanner's own ADC map (um2/s) at z = 10 mm as a function of RAS x and y."""
    files = sorted((shared_data / "nist_pvp_phantom_skyra" / "In" / "UTQM21QK").glob("I*"))
    slices = [pydicom.dcmread(path) for path in files]
    one = next(ds for ds in slices if float(ds.ImagePositionPatient[2]) == 10.0)
    assert [float(v) for v in one.ImageOrientationPatient] == [1, 0, 0, 0, 1, 0]
    pixels = one.pixel_array * float(one.get("RescaleSlope", 1))
    corner = np.array(one.ImagePositionPatient[:2], dtype=float)
    spacing = float(one.PixelSpacing[0])

    def at(x_ras, y_ras):
        # Patient coordinates of DICOM run to the left and to the back.
        column, row = (np.array([-x_ras, -y_ras]) - corner) / spacing
        c, r = round(float(column)), round(float(row))
        return float(np.median(pixels[r - 2 : r + 3, c - 2 : c + 3]))

    return at


@pytest.mark.parametrize("mirrored", [False, True])
def test_that_the_layout_is_that_of_the_real_phantom_and_not_its_mirror_image(
    shared_data, mirrored
):
    described, at = read_description("nist-pvp"), scanner_adc(shared_data)
    shift = (4.6, 4.9)  # of the middle vial in this scan
    seen, known = [], []
    for compartment in described.measured:
        x, y, _ = compartment.shape.centre_mm
        seen.append(at((-x if mirrored else x) + shift[0], y + shift[1]))
        material = described.materials[compartment.material]
        known.append(truth_of(material, 0.0).adc_mm2_s * 1e6)
    ratio = np.array(seen) / known
    assert (ratio.min() > 0.9 and ratio.max() < 1.35) != mirrored


def changed(tmp_path, old, new):
    text = phantom("nist-pvp", "phantom.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_that_a_users_own_copy_is_read(tmp_path):
    path = changed(tmp_path, "radius_mm = 91.0", "radius_mm = 95.0")
    described = read_description(path)
    assert described.compartments[0].shape == Ball((0.0, 0.0, 0.0), 95.0)
    (tmp_path / "folder").mkdir()
    path.rename(tmp_path / "folder" / "phantom.toml")
    assert read_description(tmp_path / "folder").name == "nist-pvp"


def test_that_a_wall_goes_round_its_compartment():
    described = read_description("nist-pvp")
    inner = described.compartment("pvp-0-centre").shape
    wall = described.compartment("pvp-0-centre-wall").shape
    assert isinstance(wall, Cylinder)
    assert wall.radius_mm - inner.radius_mm == pytest.approx(0.8)
    assert wall.length_mm - inner.length_mm == pytest.approx(1.6)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("radius_mm = 91.0", "radius_mm = -1.0", "radius_mm"),
        (", radius_mm = 91.0", "", "radius_mm"),
        ("centre_mm = [0.0, 0.0, 0.0]", "centre_mm = [0.0, 0.0]", "x, y and z"),
        ('material = "bath"\nball', 'material = "beer"\nball', "beer"),
        ('role = "body"', 'role = "bottle"', "bottle"),
        ('label = "plate"', 'label = "bath"', "twice"),
        ("[20.0, 1183.0, 9.0]", "[2.0, 1183.0, 9.0]", "rise"),
        ("[20.0, 1183.0, 9.0]", "[20.0, -1183.0, 9.0]", "impossible"),
        ("[20.0, 1183.0, 9.0]", "[20.0, 1183.0]", "temperature (C), ADC and u"),
        ('law = "holz-water"', 'law = "guess"', "guess"),
        ("default_temperature_c = 0.0", "default_temperatur = 0.0", "mean nothing"),
        ("default_temperature_c = 0.0", "default_temperature_c = ", "value"),
        ("b0_signal = 1000.0", "b0_signal = -1.0", "negative"),
    ],
)
def test_that_a_damaged_description_is_refused_in_one_message(tmp_path, old, new, said):
    with pytest.raises(UserError) as refused:
        read_description(changed(tmp_path, old, new))
    assert refused.value.code == "phantom-description"
    assert said.lower() in refused.value.cause.lower()


def test_that_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UserError) as refused:
        read_description("nits-pvp")
    assert "nist-pvp" in refused.value.cause
