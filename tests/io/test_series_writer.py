"""Volumes written as classic series come back where they were, for any geometry."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pydicom
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_series_writer import write_image_series
from dtiplan.io.dicom_synthetic_header import PatientHeader

PATIENT = PatientHeader("Test^Series", "T1")
SHAPE = (11, 9, 7)


def oriented(columns, rows, slices, spacing, turn_deg=(0, 0, 0)):
    turn = Rotation.from_euler("xyz", turn_deg, degrees=True).as_matrix()
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ np.array([columns, rows, slices], float).T @ np.diag(spacing)
    matrix[:3, 3] = (13.3, -41.7, 1028.9)
    return matrix


LEFT, BACK, UP = (-1, 0, 0), (0, -1, 0), (0, 0, 1)
GEOMETRIES = {
    "axial": oriented(LEFT, BACK, UP, (1, 1, 1.25)),
    "prone": oriented((1, 0, 0), (0, 1, 0), UP, (1, 1, 3)),
    "from feet to head turned over": oriented(LEFT, BACK, (0, 0, -1), (0.7, 1.9, 0.5)),
    "sagittal": oriented(BACK, (0, 0, -1), LEFT, (1.1, 1.1, 2)),
    "oblique, not square": oriented(LEFT, BACK, UP, (0.8, 1.3, 2.1), (12, -7, 4)),
}


def image_on(matrix, modality, frame="1.2.3.4"):
    values = np.random.default_rng(3).integers(0, 2000, SHAPE)
    if modality is Modality.CT:
        values = values - 1000
    return Image(values, Grid(SHAPE, matrix, frame), Unit.NONE, "test")


def read_points(folder: Path):
    """Voxel values and their RAS places, straight from the attributes of PS3.3 C.7.6.2.1.1."""
    values, places = [], []
    for path in sorted(folder.iterdir()):
        ds = pydicom.dcmread(path)
        stored = ds.pixel_array.astype(float)
        stored = stored * float(ds.get("RescaleSlope", 1)) + float(ds.get("RescaleIntercept", 0))
        row, column = np.indices(stored.shape)
        along, down = np.reshape(ds.ImageOrientationPatient, (2, 3)).astype(float)
        between_rows, between_columns = map(float, ds.PixelSpacing)
        place = (
            np.array(ds.ImagePositionPatient, float)
            + column[..., None] * between_columns * along
            + row[..., None] * between_rows * down
        )
        values.append(stored.ravel())
        places.append(place.reshape(-1, 3) * (-1, -1, 1))
    return np.concatenate(values), np.concatenate(places)


@pytest.mark.parametrize("modality", list(Modality))
@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_that_every_voxel_comes_back_in_its_place(tmp_path, geometry, modality):
    image = image_on(GEOMETRIES[geometry], modality)
    write_image_series(image, tmp_path, modality, PATIENT, series_description="series")
    values, places = read_points(tmp_path)
    index = transform_points(image.grid.vox_from_ras, places)
    nearest = np.rint(index).astype(int)
    assert np.abs(index - nearest).max() < 1e-4
    assert len(np.unique(nearest, axis=0)) == np.prod(SHAPE)
    np.testing.assert_array_equal(values, image.values[tuple(nearest.T)])


@pytest.mark.parametrize("geometry", ["axial", "oblique, not square", "sagittal"])
def test_that_another_program_reads_the_same_volume(tmp_path, geometry):
    nib = pytest.importorskip("nibabel")
    image = image_on(GEOMETRIES[geometry], Modality.MR)
    folder = tmp_path / "in"
    write_image_series(image, folder, Modality.MR, PATIENT, series_description="series")
    program = Path(sys.executable).with_name("dcm2niix")
    done = subprocess.run(
        [program, "-o", tmp_path, "-f", "out", folder], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    read = nib.load(tmp_path / "out.nii")
    voxels = np.stack(np.indices(read.shape), axis=-1).reshape(-1, 3)
    index = transform_points(image.grid.vox_from_ras, transform_points(read.affine, voxels))
    nearest = np.rint(index).astype(int)
    assert np.abs(index - nearest).max() < 1e-3
    np.testing.assert_array_equal(np.asarray(read.dataobj).ravel(), image.values[tuple(nearest.T)])


@pytest.mark.parametrize("modality", list(Modality))
def test_that_the_files_hold_what_the_standard_asks_for(tmp_path, modality):
    image = image_on(GEOMETRIES["oblique, not square"], modality)
    write_image_series(image, tmp_path, modality, PATIENT, series_description="series")
    program = Path(sys.executable).with_name("dciodvfy")
    done = subprocess.run(
        [program, tmp_path / "0001.dcm"], capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    assert f"{modality.value}Image" in said
    assert "Error" not in said, said


def test_that_the_patient_position_is_written_as_given(tmp_path):
    image = image_on(GEOMETRIES["prone"], Modality.CT)
    write_image_series(
        image,
        tmp_path,
        Modality.CT,
        PATIENT,
        series_description="prone",
        patient_position="HFP",
    )
    assert {pydicom.dcmread(p).PatientPosition for p in tmp_path.iterdir()} == {"HFP"}


def uids(folder):
    found = [pydicom.dcmread(path, stop_before_pixels=True) for path in sorted(folder.iterdir())]
    return (
        [ds.SOPInstanceUID for ds in found],
        {ds.SeriesInstanceUID for ds in found},
        {ds.StudyInstanceUID for ds in found},
    )


def test_that_uids_depend_on_seed_and_series_and_on_nothing_else(tmp_path):
    image = image_on(GEOMETRIES["axial"], Modality.MR)
    for folder, seed, words in (("a", "1", "x"), ("b", "1", "x"), ("c", "2", "x"), ("d", "1", "y")):
        patient = PatientHeader("Test^Series", "T1", seed=seed)
        write_image_series(image, tmp_path / folder, Modality.MR, patient, series_description=words)
    a, b, c, d = (uids(tmp_path / folder) for folder in "abcd")
    assert a == b
    assert len(set(a[0])) == SHAPE[2]
    assert not set(a[0]) & set(c[0])
    assert not set(a[0]) & set(d[0])
    assert a[2] != c[2]
    assert a[2] == d[2]
    assert a[1] != d[1]


def test_that_fractional_mr_values_keep_their_ratios(tmp_path):
    values = np.random.default_rng(4).random(SHAPE)
    image = Image(values, Grid(SHAPE, np.eye(4), "1.2.3"), Unit.SIGNAL, "t1")
    write_image_series(image, tmp_path, Modality.MR, PATIENT, series_description="t1")
    stored = [pydicom.dcmread(path).pixel_array.T for path in sorted(tmp_path.iterdir())]
    ratio = np.stack(stored, axis=-1) / 4000.0
    assert np.abs(ratio - values / values.max()).max() < 0.5 / 4000 + 1e-9


def test_that_a_series_without_a_frame_of_reference_is_refused(tmp_path):
    image = image_on(GEOMETRIES["axial"], Modality.CT, frame=None)
    with pytest.raises(UserError, match="no Frame of Reference") as refused:
        write_image_series(image, tmp_path, Modality.CT, PATIENT, series_description="ct")
    assert refused.value.code == "no-frame-of-reference"
    assert not list(tmp_path.iterdir())


def test_that_a_sheared_grid_is_refused(tmp_path):
    matrix = GEOMETRIES["axial"].copy()
    matrix[0, 2] = 0.2
    with pytest.raises(UserError, match="perpendicular") as refused:
        write_image_series(
            image_on(matrix, Modality.CT), tmp_path, Modality.CT, PATIENT, series_description="ct"
        )
    assert refused.value.code == "sheared-grid"
