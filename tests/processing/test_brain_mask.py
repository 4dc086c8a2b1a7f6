"""The brain mask on made heads with a known brain, and on real ones."""

from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import errors
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.preprocess.brain_mask import brain_mask, phantom_mask


def head(
    shape: tuple[int, int, int] = (48, 56, 46), spacing_mm: float = 4.5, bias: float = 0.0
) -> tuple[Image, np.ndarray]:
    """A brain with fluid and brainstem in a dark skull and a scalp; and where the brain is."""
    grid = Grid(shape, np.diag([spacing_mm, spacing_mm, spacing_mm, 1.0]))
    x, y, z = np.moveaxis(grid.points_ras_mm() - grid.centre_ras_mm, -1, 0)

    def ball(rx: float, ry: float, rz: float, cy: float = 0.0, cz: float = 0.0) -> np.ndarray:
        return np.asarray((x / rx) ** 2 + ((y - cy) / ry) ** 2 + ((z - cz) / rz) ** 2)

    upper = ball(66, 82, 60, cz=20) < 1
    stem = (x**2 + (y + 15) ** 2 < 14**2) & (z < 0) & (z > -75)
    brain = upper | stem
    scalp = (ball(84, 100, 78, cz=16) < 1) & (ball(76, 92, 70, cz=16) > 1) & (z > -60)
    signal = 200.0 * brain + 90.0 * scalp
    signal[ball(10, 20, 8, cz=25) < 1] = 600.0
    signal[brain & (ball(64, 80, 58, cz=20) > 1) & (z > 0)] = 450.0
    signal *= 1.0 + bias * (((x / 90) ** 2 + (y / 110) ** 2 + (z / 90) ** 2) - 0.5)
    noisy = np.abs(ndimage.gaussian_filter(signal, 0.5))
    noisy = noisy + np.random.default_rng(0).rayleigh(4.0, shape)
    return Image(noisy.astype(np.float32), grid, Unit.SIGNAL, "b0"), brain


def dice(a: np.ndarray, b: np.ndarray) -> float:
    return float(2 * (a & b).sum() / (a.sum() + b.sum()))


@pytest.mark.parametrize("bias", [0.0, 0.5, 0.9])
def test_that_a_known_brain_is_found_whatever_the_bias_field(bias: float) -> None:
    image, brain = head(bias=bias)
    mask, findings = brain_mask(image)
    assert dice(mask.values, brain) > 0.96
    assert not errors(findings)
    stem = brain.copy()
    stem[:, :, 14:] = False
    assert (mask.values & stem).sum() > 0.85 * stem.sum()


def test_that_the_mask_is_one_piece_without_holes_on_the_same_grid() -> None:
    image, _ = head(bias=0.5)
    mask, _ = brain_mask(image)
    assert ndimage.label(mask.values)[1] == 1
    np.testing.assert_array_equal(ndimage.binary_fill_holes(mask.values), mask.values)
    assert mask.grid is image.grid
    assert mask.values.dtype == bool


def test_that_scaling_shifting_and_mirroring_move_the_mask_along() -> None:
    image, _ = head(bias=0.5)
    mask = brain_mask(image)[0].values
    scaled = Image(image.values * 37.0, image.grid, Unit.SIGNAL, "b0")
    assert dice(brain_mask(scaled)[0].values, mask) > 0.999
    mirrored = Image(image.values[::-1].copy(), image.grid, Unit.SIGNAL, "b0")
    assert dice(brain_mask(mirrored)[0].values[::-1], mask) > 0.99


def test_that_a_head_cut_by_the_field_of_view_is_named_so() -> None:
    image, _ = head()
    matrix = image.grid.ras_from_vox.copy()
    matrix[:3, 3] += matrix[:3, 2] * 22
    grid = Grid((48, 56, 24), matrix)
    cut = Image(image.values[:, :, 22:], grid, Unit.SIGNAL, "b0")
    _, findings = brain_mask(cut)
    (finding,) = [f for f in findings if f.code == "partial-head"]
    assert "lower" in finding.message
    assert "upper" not in finding.message


def test_that_a_brainstem_cut_by_the_mask_inside_the_field_of_view_is_warned_of() -> None:
    image, _ = head()
    values = image.values.copy()
    values[:, :, :17] *= 0.02  # signal lost below, while the field of view goes on
    findings = brain_mask(Image(values, image.grid, Unit.SIGNAL, "b0"))[1]
    assert "brainstem-cut" in {f.code for f in findings}
    assert "brainstem-cut" not in {f.code for f in brain_mask(image)[1]}


def test_that_a_volume_no_brain_has_blocks() -> None:
    image, _ = head()
    small = Grid(image.grid.shape, np.diag([2.5, 2.5, 2.5, 1.0]))
    findings = brain_mask(Image(image.values, small, Unit.SIGNAL, "b0"))[1]
    assert "mask-volume" in {f.code for f in errors(findings)}


@pytest.mark.parametrize("value", [0.0, np.nan, 100.0])
def test_that_an_image_without_an_object_is_refused(value: float) -> None:
    grid = Grid((16, 16, 16), np.diag([3.0, 3.0, 3.0, 1.0]))
    empty = Image(np.full(grid.shape, value, np.float32), grid, Unit.SIGNAL, "b0")
    for make in (brain_mask, phantom_mask):
        with pytest.raises(UserError) as error:
            make(empty)
        assert error.value.code == "no-signal"


def test_that_a_phantom_is_its_signal_with_holes_filled() -> None:
    grid = Grid((40, 40, 20), np.diag([2.0, 2.0, 2.0, 1.0]))
    points = grid.points_ras_mm() - grid.centre_ras_mm
    tube = np.hypot(points[..., 0], points[..., 1])
    values = np.where(tube < 30, 300.0, 5.0)
    values[tube < 5] = 5.0
    mask = phantom_mask(Image(values.astype(np.float32), grid, Unit.SIGNAL, "b0"))
    assert dice(mask.values, tube < 30) > 0.97


def test_that_a_real_head_keeps_brainstem_and_loses_the_eyes(shared_data: Path) -> None:
    source = nib.load(shared_data / "mappertrac_sub-011591" / "dwi" / "sub-011591_dwi.nii.gz")
    values = np.asarray(source.dataobj[..., 0], dtype=np.float32)
    image = Image(values, Grid(values.shape, source.affine), Unit.SIGNAL, "b0")
    mask, findings = brain_mask(image)
    litres = mask.values.sum() * mask.grid.voxel_volume_mm3 / 1e6
    assert 1.4 < litres < 1.65
    assert not errors(findings)
    assert mask.values[43:47, 36:41, 0:10].all()  # medulla and cord, down to the first slice
    assert not mask.values[30:36, 80:90, 20].any()  # right eye
    assert not mask.values[58:64, 80:90, 20].any()  # left eye
