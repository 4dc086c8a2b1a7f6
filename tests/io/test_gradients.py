"""FSL's frame of b-vectors: known truth on straight, mirrored, oblique and sheared grids."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.io.gradients import fsl_vectors, ras_from_fsl, read_table, table_from_fsl, write_table

ANGLES = st.floats(-180, 180, allow_nan=False)


def turn(x_deg, y_deg, z_deg):
    x, y, z = np.radians([x_deg, y_deg, z_deg])
    rx = np.array([[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]])
    ry = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    rz = np.array([[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]])
    return rz @ ry @ rx


def grid(axes, spacing=(2.0, 2.0, 2.0)):
    matrix = np.eye(4)
    matrix[:3, :3] = np.asarray(axes) * spacing
    return Grid((4, 5, 6), matrix)


def test_that_a_radiological_image_keeps_x_and_points_it_to_the_left():
    """Stored left-handed (x runs to the left): FSL's +x is the voxel axis, thus RAS -x."""
    radiological = grid(np.diag([-1.0, 1.0, 1.0]))
    np.testing.assert_allclose(ras_from_fsl(radiological) @ [1, 0, 0], [-1, 0, 0], atol=1e-12)
    np.testing.assert_allclose(ras_from_fsl(radiological) @ [0, 1, 0], [0, 1, 0], atol=1e-12)


def test_that_a_neurological_image_has_its_x_mirrored():
    """Stored right-handed: FSL flips x, so FSL's +x is RAS -x here too."""
    np.testing.assert_allclose(ras_from_fsl(grid(np.eye(3))) @ [1, 0, 0], [-1, 0, 0], atol=1e-12)


def test_that_storing_an_image_mirrored_in_x_leaves_its_bvec_file_unchanged():
    """FSL's rule exists so that a left-right flip of the storage needs no new vectors."""
    axes = turn(10, 20, 30)
    one, other = grid(axes), grid(axes * (-1, 1, 1))
    np.testing.assert_allclose(ras_from_fsl(one), ras_from_fsl(other), atol=1e-12)


@settings(deadline=None, max_examples=50)
@given(ANGLES, ANGLES, ANGLES, st.booleans())
def test_that_patient_directions_survive_the_way_to_fsl_and_back(x, y, z, mirrored):
    axes = turn(x, y, z) * ((-1, 1, 1) if mirrored else (1, 1, 1))
    image = grid(axes, (1.0, 2.0, 3.5))
    rng = np.random.default_rng(1)
    directions = rng.normal(size=(7, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    table = GradientTable(np.full(7, 1000.0), directions, ras_from_fsl(image))
    back = table_from_fsl(table.b_s_mm2, fsl_vectors(table, image), image)
    np.testing.assert_allclose(back.directions_ras, directions, atol=1e-12)
    np.testing.assert_allclose(
        back.ras_from_given @ fsl_vectors(table, image).T, directions.T, atol=1e-12
    )


def test_that_a_sheared_grid_gives_the_nearest_rotation():
    sheared = np.eye(3)
    sheared[0, 1] = 0.02
    rotation = ras_from_fsl(grid(sheared))
    np.testing.assert_allclose(rotation @ rotation.T, np.eye(3), atol=1e-12)
    # Half the shear goes to each axis: the rotation is by 0.57 degrees, not 1.15.
    angle = np.degrees(np.arcsin(abs(rotation[0, 1])))
    assert angle == pytest.approx(np.degrees(0.02) / 2, abs=0.01)


@pytest.mark.parametrize("layout", ["rows", "columns", "commas"])
def test_that_all_layouts_of_bvec_files_are_read(tmp_path, layout):
    vectors = np.eye(3)[[0, 0, 1, 2]] * [[0], [1], [1], [1]]
    rows = vectors.T if layout == "rows" else vectors
    mark = ", " if layout == "commas" else " "
    (tmp_path / "a.bvec").write_text("\n".join(mark.join(map(str, row)) for row in rows))
    (tmp_path / "a.bval").write_text("0 1000 1000 1000" if layout == "rows" else "0\n1000\n" * 2)
    table = read_table(tmp_path / "a.bval", tmp_path / "a.bvec", grid(np.eye(3)), 4)
    np.testing.assert_allclose(fsl_vectors(table, grid(np.eye(3))), vectors, atol=1e-12)


def test_that_nan_vectors_are_zero_at_b0_and_refused_above(tmp_path):
    (tmp_path / "a.bval").write_text("0 1000")
    (tmp_path / "a.bvec").write_text("nan 1\nnan 0\nnan 0\n")
    table = read_table(tmp_path / "a.bval", tmp_path / "a.bvec", grid(np.eye(3)), 2)
    np.testing.assert_array_equal(table.directions_ras[0], 0)
    (tmp_path / "a.bvec").write_text("0 nan\n0 0\n0 0\n")
    with pytest.raises(UserError) as refused:
        read_table(tmp_path / "a.bval", tmp_path / "a.bvec", grid(np.eye(3)), 2)
    assert refused.value.code == "bvec-invalid"


@pytest.mark.parametrize(
    ("bval", "bvec", "code"),
    [
        ("0 1000 1000", "0 1\n0 0\n0 0", "gradient-count"),
        ("0 1000", "0 1 0\n0 0 0\n0 0 1", "gradient-count"),
        ("0 -1000", "0 1\n0 0\n0 0", "bval-invalid"),
        ("0 nan", "0 1\n0 0\n0 0", "bval-invalid"),
        ("0 inf", "0 1\n0 0\n0 0", "bval-invalid"),
        ("0 1e200", "0 1\n0 0\n0 0", "bval-invalid"),
        ("0 1000", "0 1e200\n0 0\n0 0", "bvec-invalid"),
        ("0 abc", "0 1\n0 0\n0 0", "gradient-file-unreadable"),
        ("", "0 1\n0 0\n0 0", "gradient-count"),
        ("0 1000", "", "gradient-count"),
    ],
)
def test_that_files_that_do_not_fit_are_refused(tmp_path, bval, bvec, code):
    (tmp_path / "a.bval").write_text(bval)
    (tmp_path / "a.bvec").write_text(bvec)
    with pytest.raises(UserError) as refused:
        read_table(tmp_path / "a.bval", tmp_path / "a.bvec", grid(np.eye(3)), 2)
    assert refused.value.code == code


def test_that_a_rounded_vector_is_made_unit_and_a_short_one_is_left_to_be_reported():
    table = table_from_fsl(
        np.array([1000.0, 1000.0]), np.array([[0.996, 0, 0], [0.5, 0, 0]]), grid(np.eye(3))
    )
    np.testing.assert_allclose(np.linalg.norm(table.directions_ras, axis=1), [1.0, 0.5])


def test_that_written_files_hold_the_numbers_to_a_millionth(tmp_path):
    image = grid(turn(5, -12, 40))
    directions = turn(1, 2, 3)
    table = GradientTable(np.array([0.0, 999.5, 2000.0]), directions, ras_from_fsl(image))
    write_table(table, image, tmp_path / "a.bval", tmp_path / "a.bvec")
    back = read_table(tmp_path / "a.bval", tmp_path / "a.bvec", image, 3)
    np.testing.assert_allclose(back.directions_ras, directions, atol=1e-6)
    np.testing.assert_allclose(back.b_s_mm2, [0.0, 999.5, 2000.0])
