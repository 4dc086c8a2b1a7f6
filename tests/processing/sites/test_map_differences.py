"""Map differences and axes: known biases, known turns, known noise."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage, stats

from dtiplan.processing.sites.axial_angles import axial_angles_deg, axial_difference
from dtiplan.processing.sites.halfway import halfway_of
from dtiplan.processing.sites.map_differences import (
    carried_maps,
    jackknife,
    map_figures,
    noise_figure,
    reference_noise_sd,
    regions_of,
    scalar_figures,
    scale_figure,
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
    # Every voxel tells the same: there is nothing left to doubt.
    assert found.uncertainty == pytest.approx(0.0, abs=1e-4)
    unknown = noise_figure(a, replace(b, n_volumes=0))
    assert unknown.value is None


def test_that_a_scale_that_depends_on_fa_is_less_certain_by_its_spread_among_thirds() -> None:
    random = np.random.default_rng(13)
    fa = random.permutation(np.linspace(0.2, 0.8, 3000))
    first = np.full(3000, 0.8)
    change = np.log(np.where(fa < 0.4, 1.00, np.where(fa < 0.6, 1.01, 1.02)))
    found = scale_figure("x", (first, first * np.exp(change)), fa, np.arange(3000) // 100)
    wider = stats.t.ppf(0.975, 2) / stats.norm.ppf(0.975)
    expected = 100.0 * wider * stats.sem(np.log([1.00, 1.01, 1.02]))
    assert found.value == pytest.approx(1.0, abs=0.05)
    assert found.uncertainty == pytest.approx(expected, rel=0.02)
    alike = scale_figure("x", (first, 1.04 * first), fa, np.arange(3000) // 100)
    assert alike.uncertainty == pytest.approx(0.0, abs=1e-9)


def test_that_the_noise_of_a_mean_is_that_of_its_volumes_over_their_root() -> None:
    made = scan()
    s0 = float(np.median(made.maps.s0.values[made.mask.values]))
    expected = 0.03 * s0 * np.sqrt(34 / 27) / np.sqrt(34)
    assert reference_noise_sd(made) == pytest.approx(expected, rel=0.02)
    assert reference_noise_sd(replace(made, n_volumes=7)) == 0.0


@pytest.mark.parametrize("variance_mm2", [-2.0, 0.0, 1.4])
def test_that_a_known_blur_is_found(variance_mm2: float) -> None:
    random = np.random.default_rng(8)
    sharp = ndimage.gaussian_filter(random.standard_normal((56, 56, 56)), 1.2)
    sigma = np.sqrt(abs(variance_mm2)) / 2.0
    soft = np.fft.ifftn(ndimage.fourier_gaussian(np.fft.fftn(sharp), sigma)).real
    region = np.zeros(sharp.shape, bool)
    region[6:-6, 6:-6, 6:-6] = True
    pair = (sharp, 3.0 * soft + 7.0) if variance_mm2 >= 0 else (soft, sharp)
    found = relative_blur(*pair, region, 2.0)
    assert found.variance_mm2 == pytest.approx(variance_mm2, abs=0.03)
    assert found.uncertainty_mm2 < 0.03
    assert found.reason == ""


def test_that_exchanged_images_have_the_same_blur_with_the_other_sign_to_the_bit() -> None:
    random = np.random.default_rng(11)
    first, second = random.standard_normal((2, 40, 40, 40))
    second = ndimage.gaussian_filter(first, 0.4) + 0.01 * second
    region = np.zeros(first.shape, bool)
    region[4:-4, 4:-4, 4:-4] = True
    one, other = (relative_blur(*pair, region, 2.5) for pair in ((first, second), (second, first)))
    assert one.variance_mm2 == -other.variance_mm2 > 0.1
    assert one.uncertainty_mm2 == other.uncertainty_mm2


def test_that_images_that_differ_too_much_are_not_measured() -> None:
    random = np.random.default_rng(12)
    first = random.standard_normal((40, 40, 40))
    found = relative_blur(
        first, ndimage.gaussian_filter(first, 1.2), np.ones(first.shape, bool), 2.5
    )
    assert found.reason == "the images differ by more than 5 mm2"


def test_that_noise_is_no_blur() -> None:
    random = np.random.default_rng(9)
    sharp = ndimage.gaussian_filter(random.standard_normal((56, 56, 56)), 1.2)
    sd = (0.4 * sharp.std(), 0.8 * sharp.std())
    pair = [sharp + s * random.standard_normal(sharp.shape) for s in sd]
    region = np.zeros(sharp.shape, bool)
    region[6:-6, 6:-6, 6:-6] = True
    plain = relative_blur(*pair, region, 2.0)
    found = relative_blur(*pair, region, 2.0, sd)
    assert plain.variance_mm2 < 0.0  # what is louder looks sharper
    assert abs(found.variance_mm2) < 0.3 * abs(plain.variance_mm2)
    assert found.noise_mm2 == pytest.approx(found.variance_mm2 - plain.variance_mm2)
    assert abs(found.variance_mm2) <= 2.0 * found.uncertainty_mm2


def test_that_a_blur_of_one_half_of_the_head_makes_the_blur_uncertain() -> None:
    random = np.random.default_rng(14)
    sharp = ndimage.gaussian_filter(random.standard_normal((56, 56, 56)), 0.8)
    soft = ndimage.gaussian_filter(sharp, 0.5)
    half = np.concatenate([sharp[:28], soft[28:]])
    region = np.zeros(sharp.shape, bool)
    region[4:-4, 4:-4, 4:-4] = True
    whole, part = (relative_blur(sharp, image, region, 2.0) for image in (soft, half))
    assert part.uncertainty_mm2 > 5.0 * whole.uncertainty_mm2
    # What lies half way between none and all of it is within twice of the uncertainty.
    assert abs(part.variance_mm2 - whole.variance_mm2 / 2.0) < 2.0 * part.uncertainty_mm2
