"""Tractogram files come back as they were written."""

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.tractogram import read_tck, write_tck, write_trk


@pytest.fixture
def lines():
    generator = np.random.default_rng(2)
    return Streamlines.from_lines(
        [generator.normal(0, 60, (n, 3)).astype(np.float32) for n in (2, 7, 300, 31)]
    )


def test_that_tck_comes_back_to_the_bit(tmp_path, lines):
    write_tck(lines, tmp_path / "a.tck")
    back = read_tck(tmp_path / "a.tck")
    assert back.points_ras_mm.tobytes() == lines.points_ras_mm.tobytes()
    assert back.offsets.tolist() == lines.offsets.tolist()


def test_that_no_streamlines_at_all_come_back_as_none(tmp_path):
    write_tck(Streamlines.empty(), tmp_path / "a.tck")
    assert len(read_tck(tmp_path / "a.tck")) == 0


def test_that_trk_comes_back_in_place_for_a_left_handed_oblique_grid(tmp_path, lines):
    matrix = np.array(
        [[-1.9, 0.2, 0.3, 80], [0.2, 1.9, -0.4, -90], [0.3, 0.4, 2.4, -60], [0, 0, 0, 1]]
    )
    write_trk(lines, tmp_path / "a.trk", Grid((96, 96, 60), matrix))
    assert read_tck(tmp_path / "a.trk").points_ras_mm == pytest.approx(
        lines.points_ras_mm, abs=1e-3
    )


def test_that_another_program_reads_the_points_as_ras_millimetres(tmp_path, lines):
    write_tck(lines, tmp_path / "a.tck")
    tractogram = nib.streamlines.load(tmp_path / "a.tck").tractogram
    assert np.array_equal(tractogram.affine_to_rasmm, np.eye(4))
    assert np.array_equal(tractogram.streamlines[1], lines[1])


@pytest.mark.parametrize("content", [b"", b"not a tractogram", b"mrtrix tracks\ncount: x\n"])
def test_that_a_damaged_file_is_refused_with_a_message(tmp_path, content):
    path = tmp_path / "bad.tck"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"bad\.tck"):
        read_tck(path)


def test_that_a_missing_file_is_refused_with_a_message(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        read_tck(tmp_path / "absent.tck")
