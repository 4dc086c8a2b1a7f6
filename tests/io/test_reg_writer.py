"""Written registrations: the right way round, to a hundredth of a millimetre, and chained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.frame_links import FrameLinks, carried_through
from dtiplan.domain.geometry import RigidTransform, transform_points
from dtiplan.domain.planning import PlanningSeries
from dtiplan.io.dicom_reg_reader import read_registration
from dtiplan.io.dicom_reg_writer import write_registration
from tests.io.handover_scenes import (
    DIFFUSION_FRAME,
    FRAME_UID,
    about,
    complaints,
    far_points,
    motion,
    off_mm,
    planning_mr,
)

T1, CT = "1.2.826.0.1.3680043.8.498.21", FRAME_UID


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return planning_mr("oblique", tmp_path_factory.mktemp("mr"))


@pytest.mark.parametrize("seed", range(6))
def test_that_a_registration_comes_back_within_a_hundredth_of_a_millimetre(
    planning: PlanningSeries, tmp_path: Path, seed: int
) -> None:
    meant = motion(seed)
    path = write_registration([meant], planning, tmp_path / "reg.dcm", about())
    read = read_registration(path).between(DIFFUSION_FRAME, FRAME_UID)
    assert read is not None
    assert off_mm(read, meant.fixed_from_moving) < 1e-6


def test_that_a_stranger_who_follows_the_standard_carries_points_the_right_way(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    meant = motion(3)
    path = write_registration([meant], planning, tmp_path / "reg.dcm", about())
    dataset = pydicom.dcmread(path)
    assert dataset.FrameOfReferenceUID == FRAME_UID
    first, second = dataset.RegistrationSequence
    assert (first.FrameOfReferenceUID, second.FrameOfReferenceUID) == (FRAME_UID, DIFFUSION_FRAME)
    matrices = [
        np.array(
            item.MatrixRegistrationSequence[0]
            .MatrixSequence[0]
            .FrameOfReferenceTransformationMatrix,
            float,
        ).reshape(4, 4)
        for item in (first, second)
    ]
    assert np.array_equal(matrices[0], np.eye(4))
    flip = np.diag([-1.0, -1.0, 1.0, 1.0])
    moved_lps = transform_points(matrices[1] @ flip, far_points())
    expected = transform_points(flip @ meant.fixed_from_moving, far_points())
    assert moved_lps == pytest.approx(expected, abs=1e-6)


def test_that_every_number_has_nine_digits_in_sixteen_characters(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    tiny = np.eye(4)
    angle = 1.2345678e-7
    tiny[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    tiny[:3, 3] = (-123.456789012345, 1e-11, 7.0)
    nearly_ten = np.eye(4)
    nearly_ten[:3, 3] = (9.999999999999998, -99.99999999999999, -0.00099999999999999998)
    for number, matrix in enumerate((motion(5).fixed_from_moving, tiny, nearly_ten)):
        meant = RigidTransform(matrix, DIFFUSION_FRAME, FRAME_UID)
        path = write_registration([meant], planning, tmp_path / f"{number}.dcm", about())
        item = pydicom.dcmread(path).RegistrationSequence[1]
        step = item.MatrixRegistrationSequence[0].MatrixSequence[0]
        flip = np.diag([-1.0, -1.0, 1.0, 1.0])
        exact = (flip @ matrix @ flip).ravel()
        for written, value in zip(step.FrameOfReferenceTransformationMatrix, exact, strict=True):
            assert len(str(written)) <= 16
            assert float(written) == pytest.approx(value, rel=1e-9)


def test_that_a_way_leads_from_diffusion_over_t1_to_ct_and_back(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    t1_from_dwi, ct_from_t1 = motion(1, T1), motion(2, CT, T1)
    path = write_registration([ct_from_t1], planning, tmp_path / "ct.dcm", about())
    first = FrameLinks("P1", T1, {DIFFUSION_FRAME: t1_from_dwi.fixed_from_moving})
    links = [read_registration(path), first]
    expected = ct_from_t1.fixed_from_moving @ t1_from_dwi.fixed_from_moving
    there = carried_through(links, DIFFUSION_FRAME, CT)
    back = carried_through(links[::-1], CT, DIFFUSION_FRAME)
    assert there is not None
    assert back is not None
    assert off_mm(there, expected) < 0.01
    assert off_mm(back @ there, np.eye(4)) < 0.01
    assert carried_through(links, DIFFUSION_FRAME, "1.2.3") is None


def test_that_two_registrations_that_contradict_each_other_are_refused() -> None:
    one = FrameLinks("P1", CT, {T1: motion(1).fixed_from_moving})
    other = FrameLinks("P1", CT, {T1: motion(2).fixed_from_moving})
    stranger = FrameLinks("P2", CT, {T1: motion(1).fixed_from_moving})
    for pair in ((one, other), (one, stranger)):
        with pytest.raises(UserError) as told:
            carried_through(pair, T1, CT)
        assert told.value.code == "registrations-contradict"


@pytest.mark.parametrize(
    ("moving", "fixed"), [(None, FRAME_UID), (FRAME_UID, FRAME_UID), (DIFFUSION_FRAME, T1)]
)
def test_that_a_motion_that_a_file_cannot_say_is_refused(
    planning: PlanningSeries, tmp_path: Path, moving: str | None, fixed: str
) -> None:
    meant = RigidTransform(np.eye(4), moving, fixed)
    with pytest.raises(UserError) as told:
        write_registration([meant], planning, tmp_path / "reg.dcm", about())
    assert told.value.code == "reg-not-writable"
    assert list(tmp_path.iterdir()) == []


def test_that_a_registration_in_the_style_of_slicer_rt_is_read_as_the_standard_says(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    """Both series by images and frame, six decimals, the comment and type filled."""
    meant = motion(4)
    path = write_registration([meant], planning, tmp_path / "reg.dcm", about())
    dataset = pydicom.dcmread(path)
    for item in dataset.RegistrationSequence:
        image = pydicom.Dataset()
        image.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
        image.ReferencedSOPInstanceUID = "1.2.3.4.5"
        item.ReferencedImageSequence = [image]
        outer = item.MatrixRegistrationSequence[0]
        outer.FrameOfReferenceTransformationComment = "made by hand"
        step = outer.MatrixSequence[0]
        numbers = map(float, step.FrameOfReferenceTransformationMatrix)
        step.FrameOfReferenceTransformationMatrix = [f"{v:.6f}" for v in numbers]
    dataset.save_as(path)
    read = read_registration(path).between(DIFFUSION_FRAME, FRAME_UID)
    assert read is not None
    assert off_mm(read, meant.fixed_from_moving) < 0.001
    assert np.abs(read[:3, :3] @ read[:3, :3].T - np.eye(3)).max() < 1e-12


def test_that_dciodvfy_has_nothing_to_say_to_a_registration(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_registration([motion()], planning, tmp_path / "reg.dcm", about())
    assert complaints(path, "Warning") == []
