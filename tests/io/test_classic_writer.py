"""Diffusion written as classic MR images comes back with place, b-values and directions."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.io.dicom_classic_writer import write_classic_diffusion
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_synthetic_header import Equipment, PatientHeader
from tests.io.test_series_writer_enhanced import angle_deg, series

VENDORS = ["dtiplan", "SIEMENS", "Philips", "Canon"]


def header(vendor):
    return PatientHeader("A^B", "P", equipment=Equipment(vendor, "M", "17", "V", "S", 1.5))


def as_trace(given):
    b = np.array([0.0, 500.0, 1000.0, 1500.0, 2000.0])
    return DiffusionSeries(given.values[..., :5], given.grid, GradientTable(b, np.zeros((5, 3))))


def back(folder):
    (record,) = scan([folder]).series
    return record, read_diffusion(record)[0]


def same_values(read, given):
    voxels = np.stack(np.indices(read.grid.shape), axis=-1).reshape(-1, 3)
    places = transform_points(read.grid.ras_from_vox, voxels)
    index = np.rint(transform_points(given.grid.vox_from_ras, places)).astype(int)
    n = len(given.gradients)
    return np.array_equal(read.values.reshape(-1, n), given.values[tuple(index.T)])


@pytest.mark.parametrize("vendor", [v for v in VENDORS if v != "Canon"])
def test_that_directions_come_back(tmp_path, vendor):
    given = series()
    write_classic_diffusion(given, tmp_path, header(vendor), series_description="dwi")
    record, read = back(tmp_path)
    assert (record.model, record.field_t, record.software) == ("M", 1.5, "V")
    assert same_values(read, given)
    assert read.gradients.b_s_mm2 == pytest.approx(given.gradients.b_s_mm2)
    weighted = given.gradients.b_s_mm2 > 0
    error = angle_deg(read.gradients.directions_ras, given.gradients.directions_ras)[weighted]
    assert error.max() < 0.1


@pytest.mark.parametrize("vendor", VENDORS)
def test_that_trace_images_come_back_from_every_maker(tmp_path, vendor):
    given = as_trace(series())
    write_classic_diffusion(given, tmp_path, header(vendor), series_description="trace")
    _, read = back(tmp_path)
    assert read.gradients.b_s_mm2 == pytest.approx(given.gradients.b_s_mm2)
    assert same_values(read, given)


@pytest.mark.parametrize("made", [series, lambda: as_trace(series())])
def test_that_the_files_hold_what_the_standard_asks_for(tmp_path, made):
    write_classic_diffusion(made(), tmp_path, header("dtiplan"), series_description="dwi")
    program = Path(sys.executable).with_name("dciodvfy")
    for number in (1, 20):
        path = tmp_path / f"{number:05d}.dcm"
        done = subprocess.run([program, path], capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        assert "MRImage" in said
        assert "Error" not in said, said


def test_that_the_weighting_of_a_trace_image_is_isotropic(tmp_path):
    write_classic_diffusion(
        as_trace(series()), tmp_path, header("dtiplan"), series_description="trace"
    )
    files = [pydicom.dcmread(path) for path in sorted(tmp_path.iterdir())]
    said = [ds.DiffusionDirectionality for ds in files]
    assert said == ["NONE"] * 8 + ["ISOTROPIC"] * 32
    assert not any("DiffusionGradientOrientation" in ds for ds in files)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"frame": None}, "no-frame-of-reference"), ({"highest": 60000}, None)],
)
def test_that_what_cannot_be_stored_is_refused(tmp_path, change, code):
    given = series(**change)
    if code is None:
        values = given.values.astype(np.float32) * 2
        given = DiffusionSeries(values, given.grid, given.gradients)
        code = "signal-range"
    with pytest.raises(UserError) as refused:
        write_classic_diffusion(given, tmp_path, header("dtiplan"), series_description="dwi")
    assert refused.value.code == code
