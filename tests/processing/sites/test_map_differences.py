"""Map differences and axes: known biases, known turns, known noise."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from dtiplan.processing.sites.axial_angles import axial_angles_deg, axial_difference
from dtiplan.processing.sites.halfway import halfway_of
from dtiplan.processing.sites.map_differences import (
    carried_maps,
    jackknife,
    map_figures,
    noise_figure,
    regions_of,
    scalar_figures,
)
from dtiplan.processing.sites.relative_blur import relative_blur
from tests.processing.sites.made_scans import scan, turn_z


def figures(first, second, motion=None):
    space = halfway_of(np.eye(4) if motion is None else motion, first, second)
    a = carried_maps(first, space.half_from_first, space.grid)
    b = carried_maps(second, space.half_from_second, space.grid)
    found = map_figures(a, b, regions_of(a, b), space.grid.spacing_mm[0])
    return {(f.kind.name, f.part): f for f in found}


def test_that_percentiles_and_spread_are_those_of_numpy_and_scipy() -> None:
    random = np.random.default_rng(1)
    a, b = random.normal(0.4, 0.1, 500), random.normal(0.42, 0.1, 500)
    blocks = np.repeat(np.arange(10), 50)
    found = {f.kind.name: f.value for f in scalar_figures("fa", "x", (a, b), blocks)}
    described = stats.describe(b - a)
    assert found["fa_bias"] == pytest.approx(described.mean, abs=1e-12)
    assert found["fa_sd"] == pytest.approx(np.sqrt(described.variance), abs=1e-12)
    for name, percent in (("fa_p05", 5), ("fa_p95", 95)):
        assert found[name] == pytest.approx(stats.scoreatpercentile(b - a, percent), abs=1e-9)
    expected = stats.scoreatpercentile(np.abs(b - a), 95)
    assert found["fa_abs_p95"] == pytest.approx(expected, abs=1e-9)


def test_that_exchanged_values_change_the_sign_to_the_bit() -> None:
    random = np.random.default_rng(2)
    a, b = random.normal(0.8, 0.1, (2, 301))
    blocks = np.arange(301) // 30
    one = scalar_figures("md", "x", (a, b), blocks)
    other = {f.kind.name: f for f in scalar_figures("md", "x", (b, a), blocks)}
    for figure in one:
        swapped = figure.swapped()
        assert swapped.value == other[swapped.kind.name].value


def test_that_the_jackknife_knows_the_error_of_a_mean_of_blocks() -> None:
    random = np.random.default_rng(3)
    means = random.normal(0.0, 1.0, 40)
    values, blocks = np.repeat(means, 25), np.repeat(np.arange(40), 25)
    found = jackknife(blocks, lambda keep: float(values[keep].mean()))
    assert found == pytest.approx(means.std(ddof=1) / np.sqrt(40), rel=1e-9)
    assert jackknife(np.zeros(9, int), lambda keep: float(keep.sum())) is None


def test_that_a_bias_is_found_through_a_motion() -> None:
    motion = turn_z(7.0, (4.0, -6.0, 3.0))
    found = figures(scan(), scan("B", "b", motion, fa_added=0.03, md_factor=1.05), motion)
    bias = found["fa_bias", "white matter"]
    assert bias.value == pytest.approx(0.03, abs=1e-4)
    assert found["md_scale", "brain"].value == pytest.approx(100 * np.log(1.05), abs=0.01)
    assert found["fa_sd", "brain"].value < 1e-3
    # The axes turn with the head: what is left is the interpolation of a field that bends.
    assert found["v1_median", "white matter"].value < 0.3
    assert found["v1_common_turn", "white matter"].value < 0.05


def test_that_a_turned_gradient_frame_is_a_common_turn() -> None:
    turn = turn_z(4.0)[:3, :3]
    found = figures(scan(), scan("B", "b", turn=turn))
    assert found["v1_common_turn", "white matter"].value == pytest.approx(4.0, abs=0.02)
    assert found["v1_median", "white matter"].value == pytest.approx(4.0, abs=0.5)


def test_that_axes_have_no_sense() -> None:
    random = np.random.default_rng(5)
    a = random.normal(size=(200, 3))
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    signs = np.where(random.random(200) < 0.5, -1.0, 1.0)[:, None]
    assert np.allclose(axial_angles_deg(a, a * signs), 0.0, atol=1e-6)
    b = random.normal(size=(200, 3))
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    expected = np.degrees(np.arccos(np.abs(np.sum(a * b, axis=1))))
    assert np.allclose(axial_angles_deg(a, b), expected, atol=1e-6)
    found, swapped = axial_difference(a, b), axial_difference(b, a * signs)
    assert found.median_deg == pytest.approx(swapped.median_deg, abs=1e-9)
    # For axes at random, the mean square sine is 2/3.
    assert found.spread_deg == pytest.approx(np.degrees(np.arcsin(np.sqrt(2 / 3))), abs=3.0)


def test_that_the_rotation_of_axes_is_that_of_scipy() -> None:
    from scipy.spatial.transform import Rotation

    random = np.random.default_rng(6)
    a = random.normal(size=(100, 3))
    a /= np.linalg.norm(a, axis=1, keepdims=True)
    b = Rotation.from_rotvec((0.1, -0.05, 0.08)).apply(a)
    b += random.normal(0.0, 0.05, b.shape)
    b /= np.linalg.norm(b, axis=1, keepdims=True)
    expected = Rotation.align_vectors(b, a)[0].as_matrix()
    assert np.allclose(axial_difference(a, -b).common_turn, expected, atol=1e-9)


def test_that_too_few_voxels_are_told_and_not_measured() -> None:
    a = scan()
    space = halfway_of(np.eye(4), a, a)
    maps = carried_maps(a, space.half_from_first, space.grid)
    found = map_figures(maps, maps, {"spot": np.zeros(space.grid.shape, bool)}, 2.5)
    assert {f.value for f in found} == {None}
    assert "0 voxels" in found[0].reason


def test_that_twice_the_residual_is_twice_the_noise() -> None:
    a, b = scan(), scan("B", "b")
    louder = replace(b.maps.residual, values=b.maps.residual.values * 2.0)
    found = noise_figure(a, replace(b, maps=replace(b.maps, residual=louder)))
    assert found.value == pytest.approx(100 * np.log(2.0), abs=1e-4)
    assert found.first == pytest.approx(0.03 * np.sqrt(34 / 27), rel=1e-5)
    unknown = noise_figure(a, replace(b, n_volumes=0))
    assert unknown.value is None


@pytest.mark.parametrize("variance_mm2", [-2.0, 0.0, 1.4])
def test_that_a_known_blur_is_found(variance_mm2: float) -> None:
    from scipy import ndimage

    random = np.random.default_rng(8)
    sharp = ndimage.gaussian_filter(random.standard_normal((56, 56, 56)), 1.2)
    sigma = np.sqrt(abs(variance_mm2)) / 2.0
    soft = np.fft.ifftn(ndimage.fourier_gaussian(np.fft.fftn(sharp), sigma)).real
    region = np.zeros(sharp.shape, bool)
    region[6:-6, 6:-6, 6:-6] = True
    pair = (sharp, 3.0 * soft + 7.0) if variance_mm2 >= 0 else (soft, sharp)
    found = relative_blur(*pair, region, 2.0)
    assert found.variance_mm2 == pytest.approx(variance_mm2, abs=0.2)
    assert not found.is_at_limit


def test_that_noise_is_no_blur() -> None:
    from scipy import ndimage

    random = np.random.default_rng(9)
    sharp = ndimage.gaussian_filter(random.standard_normal((56, 56, 56)), 1.2)
    noise = 0.1 * sharp.std() * random.standard_normal((2, 56, 56, 56))
    region = np.zeros(sharp.shape, bool)
    region[6:-6, 6:-6, 6:-6] = True
    found = relative_blur(sharp + noise[0], sharp + 2.0 * noise[1], region, 2.0)
    assert found.variance_mm2 == pytest.approx(0.0, abs=0.3)
