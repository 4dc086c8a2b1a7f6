"""MRtrix3 reads the tractograms that are written, and its own are read."""

import shutil
import subprocess

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.tractogram import TractogramFormat, read_tractogram, tractogram_bytes

pytestmark = [
    pytest.mark.interop,
    pytest.mark.skipif(shutil.which("tckconvert") is None, reason="needs MRtrix3"),
]
GRID = Grid((40, 50, 60), np.diag([-2.0, 2.0, 2.5, 1.0]))


def lines():
    generator = np.random.default_rng(3)
    return Streamlines.from_lines([generator.normal(0, 60, (n, 3)) for n in (2, 9, 200)])


def run(*words):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_that_mrtrix_counts_the_streamlines_of_a_tck(tmp_path):
    path = tmp_path / "a.tck"
    path.write_bytes(tractogram_bytes(lines(), TractogramFormat.TCK, GRID))
    told = run("tckinfo", "-count", path)
    assert "actual count in file: 3" in told


def test_that_mrtrix_converts_a_vtk_to_the_same_points(tmp_path):
    path = tmp_path / "a.vtk"
    path.write_bytes(tractogram_bytes(lines(), TractogramFormat.VTK, GRID))
    run("tckconvert", path, tmp_path / "b.tck")
    back = read_tractogram(tmp_path / "b.tck")
    assert back.points_ras_mm == pytest.approx(lines().points_ras_mm, abs=1e-3)
    assert back.offsets.tolist() == lines().offsets.tolist()


def test_that_a_vtk_of_mrtrix_is_read(tmp_path):
    path = tmp_path / "a.tck"
    path.write_bytes(tractogram_bytes(lines(), TractogramFormat.TCK, GRID))
    run("tckconvert", path, tmp_path / "b.vtk")
    back = read_tractogram(tmp_path / "b.vtk")
    assert back.points_ras_mm == pytest.approx(lines().points_ras_mm, abs=1e-3)
    assert back.offsets.tolist() == lines().offsets.tolist()
