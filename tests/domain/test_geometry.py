"""Grids, frames and rigid motions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtiplan.domain.geometry import (
    Grid,
    RigidTransform,
    lps_from_ras,
    lps_matrix_from_ras,
    ras_from_lps,
    rotation_angle_deg,
    transform_points,
)

number = st.floats(-200, 200, allow_nan=False)
points = st.lists(st.tuples(number, number, number), min_size=1, max_size=5).map(np.array)


def rotation(axis, angle_deg):
    axis = np.asarray(axis, dtype=float) / np.linalg.norm(axis)
    k = np.cross(np.eye(3), axis) * -1
    a = np.radians(angle_deg)
    matrix = np.eye(4)
    matrix[:3, :3] = np.eye(3) + np.sin(a) * k + (1 - np.cos(a)) * k @ k
    return matrix


@st.composite
def affines(draw):
    """Any oblique, sheared, left- or right-handed lattice."""
    angle = draw(st.floats(-180, 180))
    axis = draw(st.tuples(st.floats(0.1, 1), st.floats(-1, 1), st.floats(-1, 1)))
    spacing = [draw(st.floats(0.3, 5)) * draw(st.sampled_from([-1, 1])) for _ in range(3)]
    matrix = rotation(axis, angle) @ np.diag([*spacing, 1.0])
    matrix[:3, 1] += draw(st.floats(-0.2, 0.2)) * matrix[:3, 0]
    matrix[:3, 3] = draw(st.tuples(number, number, number))
    return matrix


@given(affines(), points)
def test_that_voxels_come_back_from_patient_space_and_from_dicom_space(matrix, vox):
    grid = Grid((4, 5, 6), matrix)
    ras = transform_points(grid.ras_from_vox, vox)
    assert np.allclose(transform_points(grid.vox_from_ras, ras_from_lps(lps_from_ras(ras))), vox)


@given(affines(), points)
def test_that_a_matrix_in_dicom_space_moves_points_to_the_same_place(matrix, ras):
    direct = lps_from_ras(transform_points(matrix, ras))
    assert np.allclose(transform_points(lps_matrix_from_ras(matrix), lps_from_ras(ras)), direct)


def test_that_right_and_anterior_are_plus_inside_and_minus_in_dicom():
    assert lps_from_ras([1.0, 2.0, 3.0]).tolist() == [-1.0, -2.0, 3.0]


def test_that_centre_corners_and_volume_are_those_of_the_voxels_edges():
    grid = Grid((10, 20, 30), np.diag([-2.0, 2.0, 3.0, 1.0]))
    assert grid.centre_ras_mm.tolist() == [-9.0, 19.0, 43.5]
    assert grid.corners_ras_mm().min(axis=0).tolist() == [-19.0, -1.0, -1.5]
    assert grid.corners_ras_mm().max(axis=0).tolist() == [1.0, 39.0, 88.5]
    assert grid.voxel_volume_mm3 == pytest.approx(12.0)
    assert not grid.is_right_handed


def test_that_a_grid_in_another_frame_never_matches():
    here = Grid((2, 2, 2), np.eye(4), "1.2")
    assert here.matches(Grid((2, 2, 2), np.eye(4), "1.2"))
    assert not here.matches(Grid((2, 2, 2), np.eye(4), "1.3"))
    assert not here.matches(Grid((2, 2, 2), np.eye(4), None))
    moved = np.eye(4)
    moved[0, 3] = 0.01
    assert not here.matches(Grid((2, 2, 2), moved, "1.2"))


@pytest.mark.parametrize("matrix", [np.zeros((4, 4)), np.eye(3), np.full((4, 4), np.nan)])
def test_that_a_grid_without_three_axes_is_refused(matrix):
    with pytest.raises(ValueError, match="grid"):
        Grid((2, 2, 2), matrix)


@pytest.mark.parametrize("angle", [0.0, 1e-6, 0.01, 12.0, 90.0, 179.0])
def test_that_the_angle_of_a_rotation_is_measured(angle):
    assert rotation_angle_deg(rotation((1, 2, -1), angle)) == pytest.approx(angle, abs=1e-9)


def test_that_a_mirror_is_no_rigid_transform():
    with pytest.raises(ValueError, match="proper rotation"):
        RigidTransform(np.diag([-1.0, 1.0, 1.0, 1.0]), None, None)


@given(points)
def test_that_a_rigid_transform_and_its_inverse_cancel(ras):
    matrix = rotation((1, 1, 0.5), 33.0)
    matrix[:3, 3] = (10, -20, 30)
    motion = RigidTransform(matrix, "1", "2")
    there = transform_points(motion.fixed_from_moving, ras)
    assert np.allclose(transform_points(motion.moving_from_fixed, there), ras)
    assert motion.displacement_mm((0, 0, 0)) == pytest.approx(np.sqrt(1400.0))
