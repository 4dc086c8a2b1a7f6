"""The tensor fit against analytic tensors, DIPY's own fit, MRtrix3 and the scanner."""

import shutil
import subprocess
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from dipy.core.gradients import gradient_table
from dipy.reconst.dti import TensorModel

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import SIGNED_PERMUTATIONS, GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.tensor_fit import fit_tensor

EIGENVALUES = np.array([1.7e-3, 0.4e-3, 0.2e-3])
MEAN = EIGENVALUES.mean()
FA = np.sqrt(1.5 * ((EIGENVALUES - MEAN) ** 2).sum() / (EIGENVALUES**2).sum())


def directions(n: int = 30) -> np.ndarray:
    """Spread n directions evenly, by a spiral."""
    z = 1 - (np.arange(n) + 0.5) / n
    angle = np.pi * (1 + 5**0.5) * np.arange(n)
    r = np.sqrt(1 - z**2)
    return np.column_stack([r * np.cos(angle), r * np.sin(angle), z])


def table(n: int = 30, b: float = 1000.0) -> GradientTable:
    return GradientTable(
        np.r_[0.0, 0.0, np.full(n, b)], np.vstack([np.zeros((2, 3)), directions(n)])
    )


def tensors(v1: np.ndarray, eigenvalues: np.ndarray = EIGENVALUES) -> np.ndarray:
    """Tensors whose first eigenvectors are given, (..., 3)."""
    other = np.cross(v1, [0.31, 0.52, 0.79])
    v2 = other / np.linalg.norm(other, axis=-1, keepdims=True)
    v3 = np.cross(v1, v2)
    frame = np.stack([v1, v2, v3], axis=-1)
    return np.einsum("...ij,j,...kj->...ik", frame, eigenvalues, frame)


def signal(d: np.ndarray, gradients: GradientTable, s0: float = 500.0) -> np.ndarray:
    g = gradients.directions_ras
    return s0 * np.exp(-gradients.b_s_mm2 * np.einsum("ni,...ij,nj->...n", g, d, g))


def random_units(shape: tuple[int, ...], seed: int = 3) -> np.ndarray:
    v = np.random.default_rng(seed).normal(size=(*shape, 3))
    return v / np.linalg.norm(v, axis=-1, keepdims=True)


def whole(grid: Grid) -> Image:
    return Image(np.ones(grid.shape, dtype=bool), grid, Unit.NONE, "mask")


def oblique_left_handed(shape: tuple[int, int, int]) -> Grid:
    a, b = np.radians([25.0, -15.0])
    turn = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])
    tilt = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ tilt @ np.diag([-2.0, 2.0, 3.0])
    matrix[:3, 3] = (40.0, -60.0, -20.0)
    return Grid(shape, matrix, "1.2.3")


def fitted(shape: tuple[int, int, int] = (4, 5, 6)) -> tuple[np.ndarray, TensorMaps]:
    v1 = random_units(shape)
    grid = oblique_left_handed(shape)
    series = DiffusionSeries(signal(tensors(v1), table()), grid, table())
    return v1, fit_tensor(series, whole(grid))


def test_that_known_tensors_come_back_to_one_in_a_million() -> None:
    v1, maps = fitted()
    np.testing.assert_allclose(maps.fa.values, FA, atol=1e-6)
    np.testing.assert_allclose(maps.md.values, MEAN, rtol=1e-6)
    np.testing.assert_allclose(maps.ad.values, EIGENVALUES[0], rtol=1e-6)
    np.testing.assert_allclose(maps.rd.values, EIGENVALUES[1:].mean(), rtol=1e-6)
    np.testing.assert_allclose(maps.s0.values, 500.0, rtol=1e-6)
    np.testing.assert_allclose(np.abs((maps.v1.values * v1).sum(axis=-1)), 1.0, atol=1e-6)
    assert maps.residual.values.max() < 1e-6
    assert maps.mask.values.all()
    assert maps.n_repaired == maps.n_unfitted == 0


def test_that_v1_is_in_patient_space_on_an_oblique_left_handed_grid() -> None:
    # The signal is made in RAS; a fit in the frame of the grid would turn or mirror V1.
    v1, maps = fitted()
    assert not maps.grid.is_right_handed
    assert np.abs(maps.v1.values @ np.linalg.inv(maps.grid.directions) - v1).max() > 0.1
    np.testing.assert_allclose(np.abs((maps.v1.values * v1).sum(axis=-1)), 1.0, atol=1e-6)


def test_that_the_six_tensor_elements_are_the_lower_triangle_in_ras() -> None:
    v1, maps = fitted()
    d = tensors(v1)
    elements = [d[..., i, j] for i, j in ((0, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 2))]
    np.testing.assert_allclose(maps.tensor.values, np.stack(elements, axis=-1), atol=1e-9)


def test_that_colour_fa_is_red_left_right_green_front_back_blue_head_foot() -> None:
    v1 = np.eye(3)[None, None]
    grid = Grid((1, 1, 3), np.diag([2.0, 2.0, 2.0, 1.0]))
    maps = fit_tensor(DiffusionSeries(signal(tensors(v1), table()), grid, table()), whole(grid))
    np.testing.assert_array_equal(maps.colour_fa.values[0, 0], np.eye(3) * round(FA * 255))
    assert maps.colour_fa.values.dtype == np.uint8


@pytest.mark.parametrize("change", SIGNED_PERMUTATIONS[::5])
def test_that_turning_patient_and_gradients_turns_v1_and_nothing_else(change: object) -> None:
    turn = change.matrix  # type: ignore[attr-defined]
    v1 = random_units((3, 3, 3))
    noisy = signal(tensors(v1), table()) + np.random.default_rng(1).normal(0, 10, (3, 3, 3, 32))
    grid = Grid((3, 3, 3), np.diag([2.0, 2.0, 2.0, 1.0]))
    turned = GradientTable(table().b_s_mm2, table().directions_ras @ turn.T)
    one = fit_tensor(DiffusionSeries(noisy, grid, table()), whole(grid))
    other = fit_tensor(DiffusionSeries(noisy, grid, turned), whole(grid))
    np.testing.assert_allclose(other.fa.values, one.fa.values, atol=1e-6)
    same = np.abs((other.v1.values * (one.v1.values @ turn.T)).sum(axis=-1))
    np.testing.assert_allclose(same, 1.0, atol=1e-5)


def test_that_the_order_of_axes_and_memory_changes_nothing() -> None:
    v1 = random_units((4, 5, 6))
    noisy = signal(tensors(v1), table()) + np.random.default_rng(1).normal(0, 10, (4, 5, 6, 32))
    grid = Grid((4, 5, 6), np.diag([2.0, 2.0, 2.0, 1.0]))
    turned = Grid((6, 4, 5), np.diag([2.0, 2.0, 2.0, 1.0]))
    one = fit_tensor(DiffusionSeries(noisy, grid, table()), whole(grid))
    moved = np.asfortranarray(noisy.transpose(2, 0, 1, 3))
    other = fit_tensor(DiffusionSeries(moved, turned, table()), whole(turned))
    np.testing.assert_allclose(other.fa.values, one.fa.values.transpose(2, 0, 1), atol=1e-7)


def test_that_bad_samples_are_left_out_and_counted() -> None:
    v1 = random_units((2, 2, 2))
    values = signal(tensors(v1), table())
    values[0, 0, 0, 7] = np.nan
    values[0, 0, 1, 9] = 0.0
    values[0, 1, 0, 11] = -5.0
    values[1, 1, 1] = 0.0
    values[1, 1, 0, 8:] = np.inf  # two b0 and six directions are left: still a tensor
    grid = Grid((2, 2, 2), np.diag([2.0, 2.0, 2.0, 1.0]))
    maps = fit_tensor(DiffusionSeries(values, grid, table()), whole(grid))
    assert (maps.n_repaired, maps.n_unfitted) == (4, 1)
    assert not maps.mask.values[1, 1, 1]
    assert maps.fa.values[1, 1, 1] == maps.s0.values[1, 1, 1] == 0
    good = maps.mask.values
    np.testing.assert_allclose(maps.fa.values[good], FA, atol=1e-5)
    for image in (maps.fa, maps.md, maps.v1, maps.residual, maps.s0, maps.tensor):
        assert np.isfinite(image.values).all()


def test_that_voxels_outside_the_mask_stay_zero() -> None:
    v1 = random_units((3, 3, 3))
    grid = Grid((3, 3, 3), np.diag([2.0, 2.0, 2.0, 1.0]), "1.2.3")
    inside = np.zeros((3, 3, 3), dtype=bool)
    inside[1, 2, 0] = True
    series = DiffusionSeries(signal(tensors(v1), table()), grid, table())
    maps = fit_tensor(series, Image(inside, grid, Unit.NONE, "mask"))
    assert np.count_nonzero(maps.fa.values) == 1
    assert maps.grid.frame_of_reference_uid == "1.2.3"


def test_that_high_b_values_can_be_left_out() -> None:
    low = table()
    high = GradientTable(np.full(30, 3000.0), directions())
    both = GradientTable(
        np.r_[low.b_s_mm2, high.b_s_mm2], np.vstack([low.directions_ras, high.directions_ras])
    )
    d = tensors(random_units((2, 2, 2)))
    floor = np.full((2, 2, 2, 30), 80.0)  # noise floor: far from the tensor's signal
    grid = Grid((2, 2, 2), np.diag([2.0, 2.0, 2.0, 1.0]))
    series = DiffusionSeries(np.concatenate([signal(d, low), floor], axis=-1), grid, both)
    np.testing.assert_allclose(
        fit_tensor(series, whole(grid), max_b_s_mm2=1500.0).fa.values, FA, atol=1e-6
    )
    assert np.abs(fit_tensor(series, whole(grid)).fa.values - FA).min() > 0.01


@pytest.mark.parametrize("n", [3, 5])
def test_that_too_few_directions_are_refused(n: int) -> None:
    grid = Grid((2, 2, 2), np.diag([2.0, 2.0, 2.0, 1.0]))
    series = DiffusionSeries(np.ones((2, 2, 2, n + 2)), grid, table(n))
    with pytest.raises(UserError) as error:
        fit_tensor(series, whole(grid))
    assert error.value.code == "too-few-directions"


def test_that_directions_in_one_plane_are_refused() -> None:
    angles = np.linspace(0, np.pi, 12, endpoint=False)
    flat = np.column_stack([np.cos(angles), np.sin(angles), np.zeros(12)])
    gradients = GradientTable(np.r_[0, np.full(12, 1000.0)], np.vstack([np.zeros((1, 3)), flat]))
    grid = Grid((2, 2, 2), np.diag([2.0, 2.0, 2.0, 1.0]))
    with pytest.raises(UserError):
        fit_tensor(DiffusionSeries(np.ones((2, 2, 2, 13)), grid, gradients), whole(grid))


def test_that_an_empty_mask_is_refused() -> None:
    grid = Grid((2, 2, 2), np.diag([2.0, 2.0, 2.0, 1.0]))
    empty = Image(np.zeros((2, 2, 2), dtype=bool), grid, Unit.NONE, "mask")
    with pytest.raises(UserError) as error:
        fit_tensor(DiffusionSeries(np.ones((2, 2, 2, 32)), grid, table()), empty)
    assert error.value.code == "nothing-fitted"


def test_that_progress_never_falls_and_cancel_stops() -> None:
    shape = (40, 40, 20)
    grid = Grid(shape, np.diag([2.0, 2.0, 2.0, 1.0]))
    series = DiffusionSeries(
        signal(tensors(random_units(shape)), table()).astype(np.float32), grid, table()
    )
    told: list[float] = []
    fit_tensor(series, whole(grid), lambda fraction, _note="": told.append(fraction))
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 2

    def stop(_fraction: float, _note: str = "") -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        fit_tensor(series, whole(grid), stop)


def real_series(folder: Path) -> tuple[DiffusionSeries, Image]:
    """The middle of a real head, with the signs of FSL's vectors put right."""
    stem = folder / "mappertrac_sub-011591" / "dwi" / "sub-011591_dwi"
    image = nib.load(f"{stem}.nii.gz")
    values = np.asarray(image.dataobj[:, :, 24:36], dtype=np.float32)
    vectors = np.loadtxt(f"{stem}.bvec").T
    axes = image.affine[:3, :3] / np.linalg.norm(image.affine[:3, :3], axis=0)
    if np.linalg.det(axes) > 0:
        vectors[:, 0] *= -1
    affine = image.affine.copy()
    affine[:3, 3] += affine[:3, 2] * 24
    grid = Grid(values.shape[:3], affine)
    series = DiffusionSeries(
        values, grid, GradientTable(np.loadtxt(f"{stem}.bval"), vectors @ axes.T)
    )
    inside = (values[..., 0] > 150) & (values > 0).all(axis=-1)
    return series, Image(inside, grid, Unit.NONE, "mask")


def test_that_real_data_give_what_dipy_gives(shared_data: Path) -> None:
    series, mask = real_series(shared_data)
    few = mask.values.copy()
    few[..., 2:] = False
    maps = fit_tensor(series, Image(few, mask.grid, Unit.NONE, "mask"))
    model = TensorModel(
        gradient_table(
            series.gradients.b_s_mm2, bvecs=series.gradients.directions_ras, b0_threshold=50
        )
    )
    theirs = model.fit(series.values, mask=few)
    np.testing.assert_allclose(maps.fa.values[few], theirs.fa[few], atol=1e-6)
    np.testing.assert_allclose(maps.md.values[few], theirs.md[few], rtol=2e-6)
    clear = few & (theirs.fa > 0.2)
    dot = np.abs((maps.v1.values * theirs.evecs[..., 0]).sum(axis=-1))[clear]
    assert dot.min() > 1 - 1e-5


@pytest.mark.interop
def test_that_mrtrix_finds_the_same_fa_and_v1(shared_data: Path, tmp_path: Path) -> None:
    if shutil.which("dwi2tensor") is None:
        pytest.skip("MRtrix3 is not installed")
    series, mask = real_series(shared_data)
    affine = series.grid.ras_from_vox
    nib.save(nib.Nifti1Image(series.values, affine), tmp_path / "dwi.nii")
    nib.save(nib.Nifti1Image(mask.values.astype(np.uint8), affine), tmp_path / "mask.nii")
    rows = np.column_stack([series.gradients.directions_ras, series.gradients.b_s_mm2])
    np.savetxt(tmp_path / "grad.b", rows)  # MRtrix's own format is in scanner RAS

    def run(*command: str) -> None:
        subprocess.run([*command, "-quiet"], cwd=tmp_path, check=True)

    run("dwi2tensor", "dwi.nii", "dt.nii", "-grad", "grad.b", "-mask", "mask.nii")
    run("tensor2metric", "dt.nii", "-fa", "fa.nii", "-vector", "v.nii", "-mask", "mask.nii")
    maps = fit_tensor(series, mask)
    inside = mask.values
    fa = np.asarray(nib.load(tmp_path / "fa.nii").dataobj)
    # MRtrix reweights twice, we once: the same to a few thousandths.
    assert np.abs(maps.fa.values - fa)[inside & (fa < 0.99)].mean() < 0.005
    vector = np.asarray(nib.load(tmp_path / "v.nii").dataobj)
    vector /= np.maximum(np.linalg.norm(vector, axis=-1, keepdims=True), 1e-9)
    clear = inside & (fa > 0.3) & (fa < 0.99)
    angle = np.degrees(np.arccos(np.clip(np.abs((vector * maps.v1.values).sum(-1)), 0, 1)))
    assert np.median(angle[clear]) < 1.0


@pytest.mark.slow
def test_that_fa_and_md_are_those_of_the_scanner(shared_data: Path, tmp_path: Path) -> None:
    folder = shared_data / "siemens_prisma_xa30_enhanced"
    dicom = str(folder / "In" / "10_DWI_dir80_PA")
    command = [str(Path(sys.executable).with_name("dcm2niix")), "-z", "n", "-f", "dwi"]
    subprocess.run([*command, "-o", str(tmp_path), dicom], check=True, stdout=subprocess.DEVNULL)
    image = nib.load(tmp_path / "dwi.nii")
    values = np.asarray(image.dataobj, dtype=np.float32)
    vectors = np.loadtxt(folder / "Ref" / "10_DWI_dir80_PA.bvec").T
    axes = image.affine[:3, :3] / np.linalg.norm(image.affine[:3, :3], axis=0)
    assert np.linalg.det(axes) < 0  # so FSL's x needs no change of sign
    b = np.loadtxt(folder / "Ref" / "10_DWI_dir80_PA.bval")
    grid = Grid(values.shape[:3], image.affine)
    scanner_fa = nib.load(folder / "Ref" / "13_DWI_dir80_PA.nii").get_fdata() / 1e3
    scanner_md = nib.load(folder / "Ref" / "11_DWI_dir80_PA.nii").get_fdata() / 1e6
    inside = (values[..., 0] > 300) & (scanner_fa > 0) & (scanner_md > 0)
    series = DiffusionSeries(values, grid, GradientTable(b, vectors @ axes.T))
    maps = fit_tensor(series, Image(inside, grid, Unit.NONE, "mask"))
    fa, md = maps.fa.values[inside], maps.md.values[inside]
    assert abs(np.median(fa - scanner_fa[inside])) < 0.005
    assert abs(np.median(md - scanner_md[inside])) < 0.01e-3
    assert np.corrcoef(fa, scanner_fa[inside])[0, 1] > 0.95
    assert np.corrcoef(md, scanner_md[inside])[0, 1] > 0.98
