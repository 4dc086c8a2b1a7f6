"""Diffusion written as Enhanced MR comes back with its place, b-values and directions."""

import subprocess
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
from dtiplan.io.dicom_synthetic_header import PatientHeader

SHAPE, VOLUMES, B0 = (12, 10, 8), 9, (0, 4)


def series(turn_deg=(9, -6, 14), frame="1.2.3.4", highest=3000):
    random = np.random.default_rng(5)
    matrix = np.eye(4)
    turn = Rotation.from_euler("xyz", turn_deg, degrees=True).as_matrix()
    matrix[:3, :3] = turn @ np.diag([-2.0, -2.2, 2.5])
    matrix[:3, 3] = (71.5, 33.3, -64.1)
    directions = random.normal(size=(VOLUMES, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    b_s_mm2 = np.full(VOLUMES, 1000.0)
    b_s_mm2[5:] = 2000.0
    b_s_mm2[list(B0)] = 0.0
    directions[list(B0)] = 0.0
    values = random.integers(0, highest, (*SHAPE, VOLUMES)).astype(np.uint16)
    return DiffusionSeries(values, Grid(SHAPE, matrix, frame), GradientTable(b_s_mm2, directions))


@pytest.fixture
def written(tmp_path):
    given = series()
    path = tmp_path / "in" / "dwi.dcm"
    write_enhanced_diffusion(given, path, PatientHeader("A^B", "P"), series_description="dwi")
    return given, path


def angle_deg(one, other):
    cross = np.linalg.norm(np.cross(one, other), axis=-1)
    return np.degrees(np.arctan2(cross, np.abs((one * other).sum(axis=-1))))


def test_that_dcm2niix_reads_pixels_places_b_values_and_directions(written, tmp_path):
    given, path = written
    program = Path(sys.executable).with_name("dcm2niix")
    done = subprocess.run(
        [program, "-o", tmp_path, "-f", "out", path.parent],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    read = nib.load(tmp_path / "out.nii")
    voxels = np.stack(np.indices(SHAPE), axis=-1).reshape(-1, 3)
    index = transform_points(given.grid.vox_from_ras, transform_points(read.affine, voxels))
    nearest = np.rint(index).astype(int)
    assert np.abs(index - nearest).max() < 1e-3
    values = np.asarray(read.dataobj).reshape(-1, VOLUMES)
    np.testing.assert_array_equal(values, given.values[tuple(nearest.T)])
    np.testing.assert_allclose(np.loadtxt(tmp_path / "out.bval"), given.gradients.b_s_mm2)
    # FSL: image axes, first axis turned where the affine is right-handed.
    vectors = np.loadtxt(tmp_path / "out.bvec").T
    axes = read.affine[:3, :3] / np.linalg.norm(read.affine[:3, :3], axis=0)
    if np.linalg.det(axes) > 0:
        vectors[:, 0] *= -1
    weighted = given.gradients.b_s_mm2 > 0
    error = angle_deg(vectors @ axes.T, given.gradients.directions_ras)[weighted]
    assert error.max() < 0.1


def test_that_each_frame_says_its_weighting_in_the_patients_frame(written):
    given, path = written
    ds = pydicom.dcmread(path)
    assert ds.NumberOfFrames == SHAPE[2] * VOLUMES
    for number, frame in enumerate(ds.PerFrameFunctionalGroupsSequence):
        volume, k = divmod(number, SHAPE[2])
        diffusion = frame.MRDiffusionSequence[0]
        assert diffusion.DiffusionBValue == given.gradients.b_s_mm2[volume]
        if volume in B0:
            assert diffusion.DiffusionDirectionality == "NONE"
            assert "DiffusionGradientDirectionSequence" not in diffusion
        else:
            said = diffusion.DiffusionGradientDirectionSequence[0].DiffusionGradientOrientation
            expected = given.gradients.directions_ras[volume] * (-1, -1, 1)
            np.testing.assert_allclose(said, expected, atol=1e-12)
        corner = transform_points(given.grid.ras_from_vox, (0, 0, k)) * (-1, -1, 1)
        position = frame.PlanePositionSequence[0].ImagePositionPatient
        np.testing.assert_allclose(position, corner, atol=1e-6)


def test_that_the_file_holds_what_the_standard_asks_for(written):
    program = Path(sys.executable).with_name("dciodvfy")
    done = subprocess.run([program, written[1]], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert "EnhancedMRImage" in said
    assert "Error" not in said, said


def test_that_the_same_series_gives_the_same_file(written, tmp_path):
    again = tmp_path / "again.dcm"
    write_enhanced_diffusion(written[0], again, PatientHeader("A^B", "P"), series_description="dwi")
    assert again.read_bytes() == written[1].read_bytes()


@pytest.mark.parametrize(
    ("change", "code"),
    [({"frame": None}, "no-frame-of-reference"), ({"highest": 60000}, "signal-range")],
)
def test_that_what_cannot_be_stored_is_refused(tmp_path, change, code):
    with pytest.raises(UserError) as refused:
        write_enhanced_diffusion(
            series(**change), tmp_path / "x.dcm", PatientHeader("A^B", "P"), series_description="x"
        )
    assert refused.value.code == code
    assert not list(tmp_path.iterdir())
