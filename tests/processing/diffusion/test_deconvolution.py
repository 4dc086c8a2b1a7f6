"""Spherical deconvolution against known crossings, known frames and MRtrix3."""

import itertools
import shutil
import subprocess
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.errors import CancelledError
from dtiplan.domain.fibres import FibreResponse
from dtiplan.processing.diffusion.deconvolution import (
    Implausible,
    _judged,
    deconvolve,
    estimate_response,
    n_distinct,
)
from dtiplan.processing.diffusion.spherical_harmonics import harmonics, n_coefficients
from tests.processing.diffusion.crossings import (
    ACROSS,
    ALONG,
    RESPONSE,
    SPHERE,
    angle_deg,
    maps_of,
    peaks,
    series_of,
    signal,
    spread_directions,
    table,
)

ODD = np.array([0.82, 0.47, 0.33]) / np.linalg.norm([0.82, 0.47, 0.33])
"""A direction that no swap and no flip of axes leaves where it is."""


def shell_of(series):
    return series.gradients.shells()[-1]


def fodfs(series, order=8):
    return deconvolve(series, maps_of(series), shell_of(series), RESPONSE, order)


def crossing(degrees, seed):
    """Two directions at an angle, turned at random."""
    turn, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(3, 3)))
    angle = np.deg2rad(degrees)
    return turn[0], np.cos(angle) * turn[0] + np.sin(angle) * turn[1]


def test_that_the_harmonics_are_orthonormal_and_even():
    weight = 2 * np.pi / len(SPHERE)  # half the sphere
    values = harmonics(SPHERE, 8)
    np.testing.assert_allclose(2 * weight * values.T @ values, np.eye(45), atol=0.01)
    np.testing.assert_allclose(harmonics(-SPHERE[:50], 8), values[:50], atol=1e-12)
    assert [n_coefficients(order) for order in (2, 4, 6, 8)] == [6, 15, 28, 45]


@pytest.mark.parametrize(
    ("degrees", "noise", "resolved", "error_deg"),
    [(90, 40.0, 0.95, 5.0), (60, 40.0, 0.9, 7.0), (90, 0.0, 1.0, 2.0), (60, 0.0, 1.0, 4.0)],
)
def test_that_crossings_are_told_apart(degrees, noise, resolved, error_deg):
    gradients, n = table(64), 25
    fibres = [crossing(degrees, seed) for seed in range(n)]
    signals = np.array([signal(gradients, pair) for pair in fibres]).reshape(n, 1, 1, -1)
    found = fodfs(series_of(gradients, signals, noise)).coefficients.values[:, 0, 0]
    errors = []
    for coefficients, pair in zip(found, fibres, strict=True):
        seen = peaks(coefficients, 8)
        if len(seen) == 2:
            errors.append(np.mean([min(angle_deg(s, f) for s in seen) for f in pair]))
    assert len(errors) >= resolved * n
    assert np.mean(errors) < error_deg


def test_that_bundles_at_45_degrees_need_a_higher_b_value():
    """What deconvolution cannot do at b = 1000 s/mm2 it does at 3000: the limit is known."""
    told_apart = {}
    for b in (1000.0, 3000.0):
        gradients = table(64, b)
        fibres = [crossing(45, seed) for seed in range(20)]
        signals = np.array([signal(gradients, pair) for pair in fibres]).reshape(20, 1, 1, -1)
        found = fodfs(series_of(gradients, signals, 25.0)).coefficients.values[:, 0, 0]
        told_apart[b] = np.mean([len(peaks(one, 8)) == 2 for one in found])
    assert told_apart[1000.0] < 0.4
    assert told_apart[3000.0] > 0.8


def test_that_no_flip_of_an_axis_moves_a_direction():
    gradients = table(45)
    flips = [np.array(signs) * ODD for signs in itertools.product((1, -1), repeat=3)]
    signals = np.array([signal(gradients, [f]) for f in flips]).reshape(8, 1, 1, -1)
    found = fodfs(series_of(gradients, signals)).coefficients.values[:, 0, 0]
    for coefficients, fibre in zip(found, flips, strict=True):
        assert angle_deg(peaks(coefficients, 8)[0], fibre) < 3.0


@pytest.mark.parametrize(
    "axes",
    [np.diag([-2.0, 2, 2]), np.diag([2.0, -2, 2]), np.diag([2.0, 2, -3]),
     np.array([[0, 0, 2.0], [2, 0, 0], [0, -2, 0]]),
     np.array([[0.96, -0.28, 0], [0.28, 0.96, 0], [0, 0, 1]])],
)  # fmt: skip
def test_that_the_direction_stays_in_ras_whatever_the_grid(axes):
    affine = np.eye(4)
    affine[:3, :3] = axes
    gradients = table(45)
    signals = signal(gradients, [ODD]).reshape(1, 1, 1, -1)
    plain, turned = (fodfs(series_of(gradients, signals, affine=a)) for a in (None, affine))
    assert angle_deg(peaks(turned.coefficients.values[0, 0, 0], 8)[0], ODD) < 3.0
    np.testing.assert_array_equal(turned.coefficients.values, plain.coefficients.values)


def test_that_a_rotation_of_everything_rotates_the_fodf():
    gradients = table(64)
    turn, _ = np.linalg.qr(np.random.default_rng(5).normal(size=(3, 3)))
    pair = crossing(70, 2)
    before, after = (
        fodfs(series_of(gradients, signal(gradients, fibres).reshape(1, 1, 1, -1)))
        for fibres in (pair, [turn @ f for f in pair])
    )
    here = harmonics(SPHERE @ turn.T, 8) @ after.coefficients.values[0, 0, 0]
    there = harmonics(SPHERE, 8) @ before.coefficients.values[0, 0, 0]
    assert np.corrcoef(here, there)[0, 1] > 0.99


def test_that_a_voxel_full_of_one_bundle_has_an_integral_of_one():
    gradients = table(64)
    signals = signal(gradients, [ODD]).reshape(1, 1, 1, -1)
    first = fodfs(series_of(gradients, signals)).coefficients.values[0, 0, 0, 0]
    assert first * np.sqrt(4 * np.pi) == pytest.approx(1.0, abs=0.05)


def test_that_fluid_and_what_has_no_direction_are_left_out():
    gradients = table(30)
    signals = np.empty((7, 1, 1, 32))
    signals[:2] = signal(gradients, [ODD])
    signals[2:] = 1000.0 * np.exp(-gradients.b_s_mm2 * 0.8e-3)
    signals[5:] = 1000.0 * np.exp(-gradients.b_s_mm2 * 3e-3)
    found = fodfs(series_of(gradients, signals), order=6)
    np.testing.assert_array_equal(found.mask.values[:, 0, 0], [1, 1, 0, 0, 0, 0, 0])
    assert not found.coefficients.values[2:].any()
    assert found.coefficients.values.dtype == np.float32
    assert found.coefficients.values.shape == (7, 1, 1, 28)


def test_that_missing_samples_do_not_spread():
    gradients = table(45)
    signals = np.stack([signal(gradients, [ODD])] * 2).reshape(2, 1, 1, -1)
    clean = series_of(gradients, signals)
    values = clean.values.copy()
    values[1, ..., 7] = np.nan
    found = fodfs(replace(clean, values=values)).coefficients.values
    assert np.isfinite(found).all()
    np.testing.assert_array_equal(found[0], fodfs(clean).coefficients.values[0])


def test_that_it_can_be_stopped():
    def stop(_fraction, _note=""):
        raise CancelledError

    series = series_of(table(45), signal(table(45), [ODD]).reshape(1, 1, 1, -1))
    with pytest.raises(CancelledError):
        deconvolve(series, maps_of(series), shell_of(series), RESPONSE, 8, stop)


def test_that_opposite_directions_are_one():
    directions = spread_directions(12)
    assert n_distinct(np.concatenate([directions, -directions, directions])) == 12


def brain(noise, n=20, along=ALONG, across=ACROSS):
    """A block of crossings with a core of one bundle in varying directions."""
    gradients = table(30)
    g, b = gradients.directions_ras, gradients.b_s_mm2
    random = np.random.default_rng(4)
    axes = random.normal(size=(n, n, n, 3))
    axes /= np.linalg.norm(axes, axis=-1, keepdims=True)

    def one(axes):
        return np.exp(-b * (across + (along - across) * (axes @ g.T) ** 2))

    mixed = (one(axes) + one(np.roll(axes, 1, axis=0)) + one(np.roll(axes, 1, axis=1))) / 3
    signals = 1000.0 * np.where((np.arange(n) < n // 2)[:, None, None, None], one(axes), mixed)
    return series_of(gradients, signals, noise)


def test_that_the_response_of_a_known_bundle_is_found_under_noise():
    series = brain(noise=33.0)
    found = estimate_response(series, maps_of(series), shell_of(series))
    assert isinstance(found, FibreResponse)
    assert found.n_voxels == 300
    assert found.s0 == pytest.approx(1000.0, rel=0.03)
    # The highest FA of many voxels is also that of the luckiest noise.
    assert found.eigenvalues_mm2_s[0] == pytest.approx(ALONG, rel=0.15)
    assert found.eigenvalues_mm2_s[1] == pytest.approx(ACROSS, rel=0.25)


def test_that_a_head_without_a_single_bundle_gives_no_response():
    series = brain(noise=20.0, along=0.8e-3, across=0.7e-3)
    found = estimate_response(series, maps_of(series), shell_of(series))
    assert isinstance(found, Implausible)
    assert "0 voxels have an FA of 0.5" in found.reason


@pytest.mark.parametrize(
    ("eigenvalues", "said"),
    [
        ((1.2e-3, 0.8e-3, 0.8e-3), "a ratio of 1.5"),
        ((4.0e-3, 0.8e-3, 0.8e-3), "0.6 to 3.0 is believable"),
        ((1.7e-3, 0.05e-3, 0.05e-3), "a ratio of 34.0"),
        ((1.7e-3, 0.3e-3, -0.1e-3), "no tissue"),
    ],
)
def test_that_an_implausible_response_is_refused_with_its_numbers(eigenvalues, said):
    refused = _judged(FibreResponse(eigenvalues, 1000.0, 300))
    assert isinstance(refused, Implausible)
    assert said in refused.reason
    assert _judged(RESPONSE) is RESPONSE


@pytest.mark.skipif(shutil.which("dwi2fod") is None, reason="MRtrix3 is not installed")
def test_that_mrtrix_reads_the_same_function_and_finds_the_same_peaks(tmp_path):
    gradients = table(64)
    affine = np.array([[-2.0, 0, 0, 30], [0, 1.9, 0.6, -40], [0, -0.6, 1.9, 7], [0, 0, 0, 1]])
    fibres = [crossing(90, 1), crossing(65, 2), (ODD,), (ODD * [1, -1, 1],)]
    signals = np.array([signal(gradients, pair) for pair in fibres]).reshape(4, 1, 1, -1)
    series = series_of(gradients, signals, 20.0, affine)
    ours = fodfs(series)

    def run(*command):
        subprocess.run([*map(str, command), "-quiet", "-nthreads", "1"], cwd=tmp_path, check=True)

    nib.save(nib.Nifti1Image(np.asarray(series.values), affine), tmp_path / "dwi.nii")
    nib.save(nib.Nifti1Image(np.asarray(ours.coefficients.values), affine), tmp_path / "ours.nii")
    grad = np.column_stack([gradients.directions_ras, gradients.b_s_mm2])
    np.savetxt(tmp_path / "grad.txt", grad)
    np.savetxt(tmp_path / "dirs.txt", SPHERE[::100])

    run("sh2amp", "ours.nii", "dirs.txt", "amp.nii")
    theirs = np.asarray(nib.load(tmp_path / "amp.nii").dataobj)[:, 0, 0]
    expected = ours.coefficients.values[:, 0, 0] @ harmonics(SPHERE[::100], 8).T
    np.testing.assert_allclose(theirs, np.maximum(expected, theirs.min()), atol=1e-4)

    # MRtrix3 describes the response by the zonal harmonics of its signal.
    ring = np.stack([np.sqrt(1 - np.linspace(0, 1, 200) ** 2), np.zeros(200),
                     np.linspace(0, 1, 200)], axis=1)  # fmt: skip
    zonal = harmonics(ring, 8)[:, [0, 3, 10, 21, 36]]
    decay = 1000.0 * np.exp(-1000.0 * (ACROSS + (ALONG - ACROSS) * ring[:, 2] ** 2))
    response = np.linalg.lstsq(zonal, decay, rcond=None)[0]
    (tmp_path / "response.txt").write_text(" ".join(map(str, response)) + "\n")
    run("dwi2fod", "csd", "dwi.nii", "response.txt", "fod.nii", "-grad", "grad.txt")
    run("sh2peaks", "fod.nii", "peaks.nii", "-num", "2")
    seen = np.asarray(nib.load(tmp_path / "peaks.nii").dataobj)[:, 0, 0].reshape(4, 2, 3)
    for n, pair in enumerate(fibres):
        mine = peaks(ours.coefficients.values[n, 0, 0], 8)
        assert len(mine) == len(pair)
        for peak in mine:
            directions = [d / np.linalg.norm(d) for d in seen[n, : len(pair)]]
            assert min(angle_deg(peak, d) for d in directions) < 4.0
