"""Spatial Registration files: the right way round, composed in order, and rigid or refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.io.dicom_reg_reader import read_registration
from tests.io.rt_files import FRAME, dose_file
from tests.io.rt_structure_files import registration_file

MR = "1.2.826.0.1.3680043.8.498.90"
CT = FRAME
FLIP = np.array([-1.0, -1.0, 1.0])


def motion(angles_deg: tuple[float, float, float], shift: tuple[float, float, float]) -> Array:
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", angles_deg, degrees=True).as_matrix()
    matrix[:3, 3] = shift
    return matrix


CT_FROM_MR = motion((10.0, -5.0, 30.0), (12.0, -40.0, 7.5))
POINTS = np.random.default_rng(0).uniform(-80, 80, (20, 3))


def moved_lps(matrix: Array) -> Array:
    """RAS points carried by a matrix of LPS mm."""
    return np.asarray(transform_points(matrix, POINTS * FLIP) * FLIP)


def test_that_an_item_carries_its_own_frame_to_that_of_the_file(tmp_path: Path) -> None:
    items = [(CT, [("RIGID", np.eye(4))]), (MR, [("RIGID", CT_FROM_MR)])]
    links = read_registration(registration_file(tmp_path / "r.dcm", CT, items))
    forth, back = links.between(MR, CT), links.between(CT, MR)
    assert forth is not None
    assert back is not None
    assert transform_points(forth, POINTS) == pytest.approx(moved_lps(CT_FROM_MR), abs=1e-5)
    assert transform_points(back @ forth, POINTS) == pytest.approx(POINTS, abs=1e-9)
    assert links.patient_id == "RT1"
    assert links.between("1.2", CT) is None


def test_that_matrices_of_one_item_are_multiplied_in_their_order(tmp_path: Path) -> None:
    second = motion((0.0, 20.0, 0.0), (5.0, 0.0, -3.0))
    items = [(MR, [("RIGID", CT_FROM_MR), ("RIGID", second)])]
    links = read_registration(registration_file(tmp_path / "r.dcm", CT, items))
    found = links.between(MR, CT)
    assert found is not None
    expected = moved_lps(CT_FROM_MR @ second)
    assert transform_points(found, POINTS) == pytest.approx(expected, abs=1e-5)


def test_that_items_of_two_frames_meet_in_the_third_and_are_not_multiplied(tmp_path: Path) -> None:
    other = "1.2.826.0.1.3680043.8.498.91"
    ct_from_other = motion((0.0, 0.0, -15.0), (0.0, 3.0, 0.0))
    items = [(MR, [("RIGID", CT_FROM_MR)]), (other, [("RIGID", ct_from_other)])]
    links = read_registration(registration_file(tmp_path / "r.dcm", CT, items))
    found = links.between(MR, other)
    assert found is not None
    expected = moved_lps(np.linalg.inv(ct_from_other) @ CT_FROM_MR)
    assert transform_points(found, POINTS) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("matrix", [np.diag([1.01, 1.0, 1.0, 1.0]), np.diag([-1.0, 1.0, 1.0, 1.0])])
def test_that_what_is_not_rigid_is_refused(tmp_path: Path, matrix: Array) -> None:
    path = registration_file(tmp_path / "r.dcm", CT, [(MR, [("RIGID", matrix)])])
    with pytest.raises(UserError) as told:
        read_registration(path)
    assert told.value.code == "reg-not-rigid"


def test_that_a_deformable_registration_is_refused(tmp_path: Path) -> None:
    items = [(MR, [("RIGID", CT_FROM_MR)])]
    path = registration_file(tmp_path / "r.dcm", CT, items, is_deformable=True)
    with pytest.raises(UserError) as told:
        read_registration(path)
    assert told.value.code == "reg-not-rigid"


@pytest.mark.parametrize("frame", [MR, CT])
def test_that_a_frame_placed_in_two_ways_is_refused(tmp_path: Path, frame: str) -> None:
    turned = motion((0.0, 2.0, 0.0), (0.0, 0.0, 0.0))  # of no element more than 0.04
    items = [(frame, [("RIGID", np.eye(4))]), (frame, [("RIGID", turned)])]
    with pytest.raises(UserError) as told:
        read_registration(registration_file(tmp_path / "r.dcm", CT, items))
    assert told.value.code == "reg-two-ways"


def test_that_other_files_are_not_taken_for_registrations(tmp_path: Path) -> None:
    dose = dose_file(tmp_path / "d.dcm", lambda p: np.ones(p.shape[:-1]))
    with pytest.raises(UserError) as told:
        read_registration(dose)
    assert told.value.code == "not-reg"
    broken = tmp_path / "x.dcm"
    broken.write_bytes(b"no DICOM")
    for path, why in (
        (broken, "It is not a DICOM file."),
        (tmp_path / "gone", "There is no such file."),
        (tmp_path, "It is a folder."),
    ):
        with pytest.raises(UserError) as told:
            read_registration(path)
        assert (told.value.code, told.value.cause) == ("reg-damaged", why)
