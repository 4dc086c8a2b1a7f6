"""NIfTI in and out: numbers and places survive, and what cannot be placed is refused."""

import gzip
import random

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.io.gradients import ras_from_fsl
from dtiplan.io.nifti import read_image, read_series, write_image, write_series

OBLIQUE = np.array(
    [
        [-1.9, 0.3, 0.2, 80.0],
        [0.25, 1.8, -0.5, -70.0],
        [0.25, 0.45, 2.9, -30.0],
        [0.0, 0.0, 0.0, 1.0],
    ]
)


def rigid_oblique() -> np.ndarray:
    q, _ = np.linalg.qr(OBLIQUE[:3, :3])
    matrix = OBLIQUE.copy()
    matrix[:3, :3] = q * (2.0, 1.5, 3.0)
    return matrix


def some_image(dtype=np.int16, affine=None) -> Image:
    values = np.arange(4 * 5 * 6).reshape(4, 5, 6).astype(dtype)
    matrix = rigid_oblique() if affine is None else affine
    return Image(values, Grid((4, 5, 6), matrix), Unit.NONE, "x")


def code_of(path) -> str:
    with pytest.raises(UserError) as refused:
        read_image(path, "x")
    return refused.value.code


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.int32, np.float32])
def test_that_an_image_comes_back_as_it_was_written(tmp_path, suffix, dtype):
    image = some_image(dtype)
    write_image(image, tmp_path / f"a{suffix}")
    back = read_image(tmp_path / f"a{suffix}", "x", frame_of_reference_uid="1.2.3")
    np.testing.assert_array_equal(back.values, image.values)
    assert back.values.dtype == dtype
    np.testing.assert_allclose(back.grid.ras_from_vox, image.grid.ras_from_vox, atol=1e-5)
    assert back.grid.frame_of_reference_uid == "1.2.3"


def test_that_masks_colours_and_sheared_grids_are_written_too(tmp_path):
    mask = some_image(bool, OBLIQUE)
    write_image(mask, tmp_path / "m.nii.gz")
    back = read_image(tmp_path / "m.nii.gz", "m")
    np.testing.assert_array_equal(back.values, mask.values)
    np.testing.assert_allclose(back.grid.ras_from_vox, OBLIQUE, atol=1e-5)
    colours = Image(
        np.random.default_rng(0).random((4, 5, 6, 3), dtype=np.float32), mask.grid, Unit.NONE, "c"
    )
    write_image(colours, tmp_path / "c.nii")
    np.testing.assert_array_equal(read_image(tmp_path / "c.nii", "c").values, colours.values)


def test_that_scaled_integers_are_read_as_what_they_mean(tmp_path):
    stored = nib.Nifti1Image(np.arange(120, dtype=np.int16).reshape(4, 5, 6), np.eye(4))
    stored.header.set_slope_inter(0.25, -3.0)
    nib.save(stored, tmp_path / "a.nii")
    back = read_image(tmp_path / "a.nii", "a")
    assert back.values.dtype == np.float32
    meant = np.asarray(nib.load(tmp_path / "a.nii").get_fdata())
    assert meant.max() > 20  # the file really has a scaling
    np.testing.assert_allclose(back.values, meant)


def test_that_files_of_the_other_byte_order_are_read_natively(tmp_path):
    values = np.arange(120, dtype=">i2").reshape(4, 5, 6)
    header = nib.Nifti1Header(endianness=">")
    header.set_data_dtype(">i2")
    nib.save(nib.Nifti1Image(values, np.eye(4), header), tmp_path / "a.nii")
    back = read_image(tmp_path / "a.nii", "a")
    assert back.values.dtype == np.dtype("=i2")
    np.testing.assert_array_equal(back.values, values)


def test_that_an_image_without_a_space_is_refused(tmp_path):
    image = nib.Nifti1Image(np.zeros((4, 5, 6), np.int16), None)
    nib.save(image, tmp_path / "a.nii")
    assert code_of(tmp_path / "a.nii") == "nifti-no-orientation"


def test_that_forms_that_disagree_about_one_space_are_refused(tmp_path):
    image = nib.Nifti1Image(np.zeros((4, 5, 6), np.int16), np.eye(4))
    other = np.eye(4)
    other[0, 3] = 1.0
    image.set_sform(np.eye(4), 1)
    image.set_qform(other, 1)
    nib.save(image, tmp_path / "a.nii")
    assert code_of(tmp_path / "a.nii") == "nifti-forms-disagree"
    image.set_qform(other, 2)  # another space: the sform is meant
    nib.save(image, tmp_path / "b.nii")
    np.testing.assert_allclose(read_image(tmp_path / "b.nii", "b").grid.ras_from_vox, np.eye(4))


def test_that_metres_become_millimetres(tmp_path):
    image = nib.Nifti1Image(np.zeros((4, 5, 6), np.int16), np.diag([0.002, 0.002, 0.002, 1]))
    image.header.set_xyzt_units("meter", "sec")
    nib.save(image, tmp_path / "a.nii")
    np.testing.assert_allclose(read_image(tmp_path / "a.nii", "a").grid.spacing_mm, (2, 2, 2))


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_that_values_that_are_not_finite_are_refused(tmp_path, bad):
    values = np.zeros((4, 5, 6), np.float32)
    values[1, 2, 3] = bad
    nib.save(nib.Nifti1Image(values, np.eye(4)), tmp_path / "a.nii")
    assert code_of(tmp_path / "a.nii") == "nifti-not-finite"


@pytest.mark.parametrize("shape", [(4, 5), (4, 5, 6, 2, 2)])
def test_that_other_numbers_of_dimensions_are_refused(tmp_path, shape):
    nib.save(nib.Nifti1Image(np.zeros(shape, np.int16), np.eye(4)), tmp_path / "a.nii")
    assert code_of(tmp_path / "a.nii") == "nifti-dimensions"


@pytest.mark.parametrize("keep", [0, 10, 340, 352, 400])
@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
def test_that_a_cut_file_is_refused(tmp_path, keep, suffix):
    path = tmp_path / f"a{suffix}"
    write_image(some_image(), path)
    raw = path.read_bytes() if suffix == ".nii" else gzip.decompress(path.read_bytes())
    cut = raw[:keep]
    path.write_bytes(cut if suffix == ".nii" else gzip.compress(cut))
    assert code_of(path) == "nifti-unreadable"
    write_image(some_image(), path)
    path.write_bytes(path.read_bytes()[: keep // 4])
    assert code_of(path) == "nifti-unreadable"


def test_that_random_damage_of_the_header_never_ends_in_anything_but_a_message(tmp_path):
    write_image(some_image(), tmp_path / "good.nii")
    good = (tmp_path / "good.nii").read_bytes()
    refused = 0
    for seed in range(150):
        rng = random.Random(seed)
        raw = bytearray(good)
        for _ in range(6):
            raw[rng.randrange(352)] = rng.randrange(256)
        (tmp_path / "bad.nii").write_bytes(raw)
        try:
            read_image(tmp_path / "bad.nii", "bad")
        except UserError:
            refused += 1
    assert refused > 30


def test_that_a_series_round_trip_keeps_signal_table_and_place(tmp_path):
    grid = Grid((4, 5, 6), rigid_oblique())
    rng = np.random.default_rng(2)
    directions = rng.normal(size=(7, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    directions[0] = 0
    b = np.array([0.0, *[1000.0] * 6])
    table = GradientTable(b, directions, ras_from_fsl(grid))
    series = DiffusionSeries(rng.random((4, 5, 6, 7), dtype=np.float32), grid, table)
    write_series(series, tmp_path / "sub" / "dwi")
    assert sorted(p.name for p in (tmp_path / "sub").iterdir()) == [
        "dwi.bval",
        "dwi.bvec",
        "dwi.nii.gz",
    ]
    back = read_series(*(tmp_path / "sub" / f"dwi{end}" for end in (".nii.gz", ".bval", ".bvec")))
    np.testing.assert_array_equal(back.values, series.values)
    np.testing.assert_allclose(back.gradients.directions_ras, directions, atol=1e-5)
    np.testing.assert_allclose(back.grid.ras_from_vox, grid.ras_from_vox, atol=1e-5)


def test_that_a_volume_is_no_series(tmp_path):
    write_image(some_image(), tmp_path / "a.nii")
    (tmp_path / "a.bval").write_text("0")
    (tmp_path / "a.bvec").write_text("0\n0\n0")
    with pytest.raises(UserError) as refused:
        read_series(tmp_path / "a.nii", tmp_path / "a.bval", tmp_path / "a.bvec")
    assert refused.value.code == "nifti-not-4d"
