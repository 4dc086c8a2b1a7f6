"""Ringing removal against an analytic edge and MRtrix3."""

import shutil
import subprocess
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from dipy.denoise.gibbs import gibbs_removal
from scipy import ndimage

from dtiplan.domain.errors import CancelledError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.processing.preprocess.gibbs import remove_ringing, unring_slice

N = 64


def ringing_and_truth(shift: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """A box and a disc, sampled through a cut k-space, and averaged over each voxel."""
    fine = 16
    x = (np.arange(N * fine) + 0.5) / fine - N / 2 - shift
    xx, yy = np.meshgrid(x, x, indexing="ij")
    truth = 100.0 * ((np.abs(xx) < 20.3) & (np.abs(yy) < 14.6))
    truth += 80.0 * (xx**2 + yy**2 < 8.4**2)
    spectrum = np.fft.fftshift(np.fft.fft2(truth))
    lo = N * fine // 2 - N // 2
    k = (np.arange(N) - N // 2) / (N * fine)
    turn = np.exp(2j * np.pi * k * (0.5 * (fine - 1)))  # centre of the coarse voxel
    cut = spectrum[lo : lo + N, lo : lo + N] * turn[:, None] * turn[None, :]
    rings = np.abs(np.fft.ifft2(np.fft.ifftshift(cut))) / fine**2
    return rings.astype(np.float32), truth.reshape(N, fine, N, fine).mean(axis=(1, 3))


def series_of(*slices: np.ndarray) -> DiffusionSeries:
    values = np.stack(slices, axis=-1)[:, :, None, :].astype(np.float32)
    grid = Grid(values.shape[:3], np.diag([2.0, 2.0, 3.0, 1.0]), "1.2.3")
    n = len(slices)
    return DiffusionSeries(values, grid, GradientTable(np.zeros(n), np.zeros((n, 3))))


@pytest.mark.parametrize("shift", [0.0, 0.25, 0.4])
def test_that_ringing_of_known_edges_goes_as_far_as_with_dipy(shift: float) -> None:
    rings, truth = ringing_and_truth(shift)
    flat = ndimage.maximum_filter(truth, 5) - ndimage.minimum_filter(truth, 5) < 1e-3
    near = flat & ndimage.binary_dilation(truth > 0, iterations=6)
    theirs = gibbs_removal(rings.astype(np.float64), num_processes=1)
    before, after, dipy = (
        float(np.sqrt(((image - truth)[near] ** 2).mean()))
        for image in (rings, unring_slice(rings), theirs)
    )
    assert after < 0.8 * before
    assert after < 1.08 * dipy


def test_that_edges_stay_as_sharp_as_they_were() -> None:
    rings, truth = ringing_and_truth()
    clean = unring_slice(rings)
    assert np.abs(np.diff(clean[:, 32])).max() > 0.8 * np.abs(np.diff(truth[:, 32])).max()


def test_that_an_image_without_edges_is_left_alone() -> None:
    x = 2 * np.pi * np.arange(N) / N
    smooth = (200 + 50 * np.cos(x)[:, None] + 30 * np.sin(2 * x)[None, :]).astype(np.float32)
    assert np.abs(unring_slice(smooth) - smooth).max() < 0.5


def test_that_a_mirrored_or_transposed_slice_gives_the_same_picture() -> None:
    rings = ringing_and_truth(0.3)[0] + np.random.default_rng(0).normal(0, 1, (N, N))
    rings = rings.astype(np.float32)
    clean = unring_slice(rings)
    np.testing.assert_allclose(unring_slice(rings.T.copy()), clean.T, atol=0.02)
    # Where two shifts are equally good, a mirror may choose the other one.
    mirrored = unring_slice(rings[::-1].copy())[::-1]
    assert np.mean(np.abs(mirrored - clean) > 0.05) < 0.01


@pytest.mark.parametrize("shape", [(48, 65), (65, 48), (33, 33)])
def test_that_any_slice_shape_works(shape: tuple[int, int]) -> None:
    image = np.zeros(shape, np.float32)
    image[10:30, 12:25] = 100
    clean = unring_slice(image)
    assert clean.shape == shape
    assert np.isfinite(clean).all()


def test_that_each_slice_is_treated_alone_and_the_grid_stays() -> None:
    rings = ringing_and_truth()[0]
    series = series_of(rings, np.zeros((N, N)), rings.T)
    clean = remove_ringing(series)
    np.testing.assert_array_equal(clean.values[:, :, 0, 0], unring_slice(rings))
    assert not clean.values[:, :, 0, 1].any()
    assert clean.grid is series.grid
    assert clean.gradients is series.gradients
    assert clean.values.dtype == np.float32


def test_that_samples_that_are_not_numbers_do_no_harm() -> None:
    rings = ringing_and_truth()[0]
    rings[5, 5], rings[6, 6] = np.nan, np.inf
    assert np.isfinite(remove_ringing(series_of(rings)).values).all()


def test_that_progress_never_falls_and_cancel_stops() -> None:
    series = series_of(*[ringing_and_truth()[0]] * 4)
    told: list[float] = []
    remove_ringing(series, lambda fraction, _note="": told.append(fraction))
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(_fraction: float, _note: str = "") -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        remove_ringing(series, stop)


@pytest.mark.interop
def test_that_mrtrix_removes_the_same_ringing(shared_data: Path, tmp_path: Path) -> None:
    if shutil.which("mrdegibbs") is None:
        pytest.skip("MRtrix3 is not installed")
    source = nib.load(shared_data / "mappertrac_sub-011591" / "dwi" / "sub-011591_dwi.nii.gz")
    values = np.asarray(source.dataobj[:, :, 28:32, :2], dtype=np.float32)
    nib.save(nib.Nifti1Image(values, source.affine), tmp_path / "in.nii")
    subprocess.run(["mrdegibbs", "-quiet", "in.nii", "out.nii"], cwd=tmp_path, check=True)
    theirs = np.asarray(nib.load(tmp_path / "out.nii").dataobj) - values
    gradients = GradientTable(np.zeros(2), np.zeros((2, 3)))
    series = DiffusionSeries(values, Grid(values.shape[:3], source.affine), gradients)
    ours = remove_ringing(series).values - values
    assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.97
    assert abs(ours.std() / theirs.std() - 1) < 0.05
