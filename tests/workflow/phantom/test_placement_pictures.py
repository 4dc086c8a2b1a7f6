"""Pictures of a placement: the phantom lies where the pose says, left and right as radiologists."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.phantoms.description import Ball, Compartment, Material, PhantomDescription
from dtiplan.domain.phantoms.scanner_settings import scanner_with
from dtiplan.domain.units import Unit
from dtiplan.workflow.phantom.make import make_reference_object
from dtiplan.workflow.phantom.placing.phantom_cards import phantom_cards, truth_card
from dtiplan.workflow.phantom.placing.placement_picture import placement_picture, view_plane
from dtiplan.workflow.phantom.placing.placement_store import (
    PictureQuestion,
    apart,
    as_pose,
    draw_placement,
    nudged,
    pose_in_middle,
)
from dtiplan.workflow.phantom.placing.placement_volume import keep_volume, read_volume, volume_path
from dtiplan.workflow.phantom.studies.recognition import recognise
from dtiplan.workflow.phantom.studies.study import StudyFolder

SMALL = {
    "voxel_mm": [4, 4, 6], "matrix": [56, 56], "slices": 30, "weighting": "axes", "snr": 0,
    "b_s_mm2": [900], "shift_mm": [6.0, -4.0, 8.0],
}  # fmt: skip


def ball_at(centre_mm):
    vial = Compartment("right-vial", "water", Ball(centre_mm, 8.0), "vial")
    body = Compartment("body", "water", Ball((0.0, 0.0, 0.0), 60.0), "body")
    return PhantomDescription(
        "test", "test", "", (body, vial), {"water": Material("water", "w")}, 20
    )


def empty_image():
    grid = Grid((10, 10, 10), np.diag([20.0, 20.0, 20.0, 1.0]))
    return Image(np.ones((10, 10, 10), np.float32), grid, Unit.SIGNAL, "low")


def drawn(description, pose, view="axial"):
    plane = view_plane(view, np.zeros(3), 0.0, 160.0)
    return placement_picture(empty_image(), description, pose, plane, 160)


@pytest.mark.parametrize(
    ("centre", "view", "across", "down"),
    [
        ((40.0, 0.0, 0.0), "axial", 0.25, 0.5),  # the patient's right is on the left
        ((0.0, 40.0, 0.0), "axial", 0.5, 0.25),  # in front is on top
        ((0.0, 0.0, 40.0), "coronal", 0.5, 0.25),  # the head is on top
        ((0.0, 40.0, 0.0), "sagittal", 0.25, 0.5),  # the face looks to the left
    ],
)
def test_that_a_region_is_drawn_where_radiologists_expect_it(centre, view, across, down):
    (label,) = drawn(ball_at(centre), np.eye(4), view).labels
    assert (label.across, label.down) == pytest.approx((across, down), abs=0.01)


def test_that_the_outline_lies_on_the_surface_and_follows_the_pose():
    pose = np.eye(4)
    pose[0, 3] = -40.0
    picture = drawn(ball_at((40.0, 0.0, 0.0)), pose)
    (label,) = picture.labels
    assert (label.across, label.down) == pytest.approx((0.5, 0.5), abs=0.01)
    row = picture.pixels[80].astype(int)
    edges = np.flatnonzero(row[:, 2] - row[:, 0] > 50)
    edges = edges[np.abs(edges - 80) < 20]
    assert edges.min() == pytest.approx(80 - 8, abs=1.0)
    assert edges.max() == pytest.approx(80 + 8, abs=1.5)


def test_that_a_nudge_turns_about_the_phantoms_origin_and_then_shifts():
    start = as_pose(np.eye(4))
    moved = nudged(start, np.array([1.0, 2.0, 3.0]), np.array([0.0, 0.0, 90.0]))
    pose = np.array(moved)
    assert pose[:3, 3] == pytest.approx((1.0, 2.0, 3.0))
    assert pose[:3, :3] @ (1.0, 0.0, 0.0) == pytest.approx((0.0, 1.0, 0.0))
    assert apart(start, moved) == pytest.approx((np.sqrt(14.0), 90.0))
    about_y = np.array(nudged(start, np.zeros(3), np.array([0.0, 90.0, 0.0])))
    assert about_y[:3, :3] @ (0.0, 0.0, 1.0) == pytest.approx((1.0, 0.0, 0.0))


def test_that_many_small_turns_stay_a_rotation():
    pose = as_pose(np.eye(4))
    for _ in range(400):
        pose = nudged(pose, np.zeros(3), np.array([0.5, 0.3, 0.7]))
    turn = np.array(pose)[:3, :3]
    assert turn @ turn.T == pytest.approx(np.eye(3), abs=1e-12)


def test_that_the_pictures_of_a_scan_are_kept_and_the_phantom_lies_in_its_middle(tmp_path):
    make_reference_object("isotropic-sphere", tmp_path / "made", scanner_with(SMALL))
    held = StudyFolder.create(tmp_path / "study")
    held.save(replace(recognise(held.study, [tmp_path / "made"]), phantom="isotropic-sphere"))
    (scan,) = held.study.scans
    path = keep_volume(held, scan)
    assert path == volume_path(held.folder, scan.key)
    assert read_volume(path).centre_ras_mm == pytest.approx((6.0, -4.0, 8.0), abs=3.0)
    stamp = path.stat().st_mtime_ns
    assert keep_volume(held, scan).stat().st_mtime_ns == stamp
    pose = pose_in_middle(path, "isotropic-sphere")
    asked = PictureQuestion(path, "isotropic-sphere", pose, "axial", None, 120)
    answer = draw_placement(asked)
    assert answer.picture.pixels.shape == (120, 120, 3)
    assert answer.picture.pixels.std() > 20.0
    assert answer.picture.letters == ("R", "L", "A", "P")


def test_that_every_phantom_of_the_program_has_a_card_with_a_picture():
    cards = {card.name: card for card in phantom_cards()}
    assert {"nist-pvp", "ice-water", "isotropic-sphere", "fibre-crossing"} <= set(cards)
    assert cards["nist-pvp"].n_measured == 13
    assert all(card.picture.pixels.std() > 10.0 for card in cards.values())


def test_that_the_truth_is_that_of_the_certificate_where_there_is_one(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text(
        "serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date\n"
        "42,pvp-20,0,600,6,2,2025-01-31\n42,salt,0,900,5,1,2025-01-31\n"
    )
    card = truth_card("nist-pvp", Path(path), 0.0)
    assert card.serial == "42"
    assert [line.is_known for line in card.lines] == [True, False]
    found = {line.material: line for line in card.truth}
    assert found["PVP 20 %"].adc_mm2_s == pytest.approx(600e-6)
    assert found["PVP 20 %"].u_mm2_s == pytest.approx(3e-6)
