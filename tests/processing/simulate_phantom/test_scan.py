"""What a simulated scanner gives is what its settings say, fault by fault."""

import time
from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.certificate import Certificate, CertificateEntry
from dtiplan.domain.phantoms.description import Ball, Compartment, Cylinder, Material
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.simulate.phantom.scan import simulate
from tests.processing.simulate_phantom.small_objects import (
    ADC,
    ball,
    described,
    liquid,
    scanner,
)

DEEP = (slice(13, 19), slice(13, 19), slice(6, 10))


def scan(description=None, seed=1, oversample=2, **changes):
    return simulate(description or ball(), scanner(**changes), seed=seed, oversample=oversample)


def adc_in(made, where=DEEP):
    """Give the ADC of each weighted volume against the mean b = 0, averaged over voxels."""
    table = made.series.gradients
    signal = made.series.values[where].astype(np.float64)
    b0 = signal[..., table.is_b0].mean(axis=-1, keepdims=True)
    weighted = ~table.is_b0
    return (np.log(b0 / signal[..., weighted]) / table.b_s_mm2[weighted]).mean(axis=(0, 1, 2))


def moment(image, axis):
    """Give the centre of the signal along one axis, in voxels."""
    others = tuple(a for a in range(3) if a != axis)
    profile = image.sum(axis=others, dtype=np.float64)
    return (profile * np.arange(len(profile))).sum() / profile.sum()


@pytest.mark.parametrize("weighting", ["directions", "trace", "axes"])
def test_that_the_noise_free_signal_decays_by_b_times_d(weighting):
    made = scan(weighting=weighting, b_s_mm2=(500.0, 1000.0))
    np.testing.assert_allclose(adc_in(made), ADC, rtol=2e-6)


def test_that_b_scale_acts_on_its_axis_alone():
    made = scan(weighting="axes", b_scale=(1.03, 1.0, 0.95))
    np.testing.assert_allclose(adc_in(made) / ADC, [1.03, 1.0, 0.95], rtol=1e-5)
    assert made.series.gradients.b_s_mm2[1:] == pytest.approx(1000.0)


def test_that_gradient_nonlinearity_grows_with_the_square_of_the_distance():
    made = scan(ball(28.0), weighting="axes", nonlinearity_percent=(20.0, 0.0, -10.0))
    points = made.series.grid.points_ras_mm()
    inside = made.fractions["ball"] > 0.999
    square = (points[inside] ** 2).sum(-1) / 100.0**2
    signal = made.series.values[inside].astype(np.float64)
    for volume, error in ((1, 0.2), (2, 0.0), (3, -0.1)):
        adc = np.log(signal[:, 0] / signal[:, volume]) / 1000.0
        np.testing.assert_allclose(adc / ADC, (1 + error * square) ** 2, rtol=1e-4)


def test_that_the_certificate_and_the_temperature_decide_the_diffusivity():
    entries = tuple(
        CertificateEntry("water", t, d, 0.0, 1.0) for t, d in ((18.0, 1.9e-3), (22.0, 2.1e-3))
    )
    made = simulate(
        ball(), scanner(temperature_c=20.0), seed=1, certificate=Certificate("", entries)
    )
    expected = np.sqrt(1.9e-3 * 2.1e-3)
    assert made.adc_mm2_s["ball"] == pytest.approx(expected)
    assert adc_in(made).mean() == pytest.approx(expected, rel=1e-5)
    warm, cold = (
        simulate(read_description("room-water"), scanner(temperature_c=t), seed=1)
        for t in (22.0, 20.0)
    )
    ratio = warm.adc_mm2_s["water"] / cold.adc_mm2_s["water"]
    assert ratio == pytest.approx(2131.5 / 2023.1, rel=1e-3)


def test_that_an_unknown_diffusivity_is_refused():
    unknown = described(
        Compartment("ball", "oil", Ball((0, 0, 0), 20.0), "body"),
        materials=(Material("oil", "Oil"),),
    )
    with pytest.raises(UserError) as refused:
        scan(unknown)
    assert refused.value.code == "truth-unknown"
    with pytest.raises(UserError) as refused:
        scan(temperature_c=60.0)
    assert "60 C" in str(refused.value)


@pytest.mark.parametrize("snr", [20.0, 50.0, 100.0])
def test_that_the_noise_is_rician_and_as_strong_as_asked_for(snr):
    made = scan(ball(26.0), snr=snr, n_b0=8)
    b0 = made.series.values[..., made.series.gradients.is_b0][DEEP].astype(np.float64)
    difference = np.diff(b0, axis=-1)[..., ::2] / np.sqrt(2)
    assert 1000.0 / difference.std() == pytest.approx(snr, rel=0.08)
    air = made.series.values[:3, :3, :, 0].astype(np.float64)
    assert (air**2).mean() == pytest.approx(2 * made.noise_sigma**2, rel=0.2)
    assert made.noise_sigma == pytest.approx(1000.0 / snr, rel=1e-3)


def test_that_the_ghost_is_half_a_field_of_view_away_and_as_strong_as_asked_for():
    clean, ghosted = scan(ball(10.0)), scan(ball(10.0), ghost_percent=2.0)
    added = ghosted.series.values - clean.series.values
    np.testing.assert_allclose(added, 0.02 * np.roll(clean.series.values, 16, axis=1), atol=1e-3)
    assert added[:, :6].max() == pytest.approx(20.0, rel=1e-4)


def test_that_epi_shift_and_stretch_move_and_scale_the_phase_axis_alone():
    clean = scan(ball(15.0), oversample=4)
    shifted = scan(ball(15.0), oversample=4, epi_shift_voxels=1.6)
    moved = [
        moment(shifted.series.values[..., 0], a) - moment(clean.series.values[..., 0], a)
        for a in range(3)
    ]
    assert moved == pytest.approx([0.0, 1.6, 0.0], abs=0.02)
    stretched = scan(ball(15.0), oversample=4, epi_stretch=1.1)
    extent = [
        np.sqrt(
            made.series.values[..., 0].sum(axis=(0, 2))
            @ (np.arange(32) - 15.5) ** 2
            / made.series.values[..., 0].sum()
        )
        for made in (clean, stretched)
    ]
    assert extent[1] / extent[0] == pytest.approx(1.1, abs=0.005)


def test_that_eddy_currents_displace_each_volume_as_the_truth_says():
    made = scan(
        ball(12.0),
        weighting="axes",
        eddy_shift_voxels=1.0,
        eddy_scale_percent=4.0,
        eddy_shear_percent=3.0,
    )
    clean = scan(ball(12.0), weighting="axes")
    np.testing.assert_allclose(
        made.eddy_voxels, [[0, 0, 0], [0, 0, 0.03], [0, 0.04, 0], [1, 0, 0]], atol=1e-12
    )
    np.testing.assert_array_equal(made.series.values[..., 0], clean.series.values[..., 0])
    z = made.series.values[..., 3], clean.series.values[..., 3]
    assert moment(z[0], 1) - moment(z[1], 1) == pytest.approx(1.0, abs=0.01)
    widths = [
        np.sqrt((v[..., 2].sum(axis=(0, 2)) @ (np.arange(32) - 15.5) ** 2) / v[..., 2].sum())
        for v in (made.series.values, clean.series.values)
    ]
    assert widths[0] / widths[1] == pytest.approx(1 / 0.96, abs=0.01)
    column = np.arange(32) - 15.5
    rows = [v[..., 1].sum(axis=2) for v in (made.series.values, clean.series.values)]
    lean = [(r * column[:, None] * column).sum() / (r * column[:, None] ** 2).sum() for r in rows]
    assert lean[0] - lean[1] == pytest.approx(0.03, abs=0.002)


def test_that_eddy_displacement_follows_the_gradient_amplitude():
    made = scan(weighting="axes", b_s_mm2=(250.0, 1000.0), eddy_shift_voxels=2.0)
    assert made.eddy_voxels[[3, 6], 0] == pytest.approx([1.0, 2.0])


def test_that_pose_and_handedness_move_the_object():
    two = described(
        Compartment("one", "water", Ball((18.0, 0, 0), 5.0), "vial"),
        Compartment("two", "water", Ball((0, 15.0, 0), 5.0), "vial"),
    )
    for mirrored in (False, True):
        made = scan(two, tilt_deg=(0.0, 0.0, 90.0), shift_mm=(2.0, 1.0, 0.0), mirrored=mirrored)
        points = made.series.grid.points_ras_mm()
        sign = -1 if mirrored else 1
        for label, expected in (("one", (2, 19, 0)), ("two", (-13, 1, 0))):
            share = made.fractions[label]
            centre = np.einsum("xyz,xyzi->i", share, points) / share.sum()
            assert centre == pytest.approx(np.multiply(expected, (sign, 1, 1)), abs=0.1)
        assert np.linalg.det(made.scanner_from_phantom) == pytest.approx(sign)


def test_that_a_bubble_leaves_a_hole_where_it_was_asked_for():
    made = scan(bubble_label="ball", bubble_offset_mm=(6.0, 0.0, 0.0), bubble_radius_mm=5.0)
    points = made.series.grid.points_ras_mm()
    hole = np.linalg.norm(points - (6.0, 0, 0), axis=-1) < 3.0
    assert made.series.values[hole].max() == 0.0
    assert made.description.compartments[-1].label == "bubble"
    with pytest.raises(UserError) as refused:
        scan(bubble_label="vial", bubble_radius_mm=5.0)
    assert refused.value.code == "unknown-compartment"


def test_that_only_the_header_suffers_from_swapped_axes():
    right, wrong = scan(), scan(stored_axis_order=(1, 0, 2), stored_axis_signs=(1, -1, 1))
    np.testing.assert_array_equal(right.series.values, wrong.series.values)
    np.testing.assert_array_equal(right.directions_ras, wrong.directions_ras)
    expected = right.directions_ras[:, [1, 0, 2]] * (1, -1, 1)
    np.testing.assert_allclose(wrong.series.gradients.directions_ras, expected)


def test_that_the_coil_brightens_the_edge():
    made = scan(ball(26.0), coil_bias=1.5)
    points = made.series.grid.points_ras_mm()
    inside = made.fractions["ball"] > 0.999
    gain = 1 + 0.5 * (points[inside] ** 2).sum(-1) / 90.0**2
    np.testing.assert_allclose(made.series.values[inside][:, 0], 1000.0 * gain, rtol=1e-4)


@pytest.mark.parametrize("axis", [(1.0, 0, 0), (0, 0.6, 0.8)])
def test_that_fibres_have_the_tensor_they_are_said_to_have(axis):
    wood = liquid("wood", 0.8e-3, fa=0.7)
    ends = tuple(tuple(s * 40.0 * np.array(axis)) for s in (-1, 1))
    rod = described(Compartment("rod", "wood", Cylinder(ends, 12.0), "fibre"), materials=(wood,))
    made = scan(rod, directions=12)
    table = made.series.gradients
    signal = made.series.values[16, 16, 8].astype(np.float64)
    adc = np.log(signal[0] / signal[1:]) / 1000.0
    g = table.directions_ras[1:]
    design = np.stack([g[:, i] * g[:, j] * (2 - (i == j)) for i, j in PAIRS], axis=1)
    d = np.linalg.lstsq(design, adc, rcond=None)[0]
    tensor = np.zeros((3, 3))
    for value, (i, j) in zip(d, PAIRS, strict=True):
        tensor[i, j] = tensor[j, i] = value
    values, vectors = np.linalg.eigh(tensor)
    spread = values - values.mean()
    fa = np.sqrt(1.5 * (spread @ spread) / (values @ values))
    assert values.mean() == pytest.approx(0.8e-3, rel=1e-4)
    assert fa == pytest.approx(0.7, abs=1e-4)
    assert abs(vectors[:, 2] @ np.array(axis)) == pytest.approx(1.0, abs=1e-6)


PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))


def test_that_crossing_fibres_add_their_signals():
    wood = liquid("wood", 0.8e-3, fa=0.7)
    rods = [
        Compartment(name, "wood", Cylinder((tuple(-np.array(e)), e), 12.0), "fibre")
        for name, e in (("a", (40.0, 0, 0)), ("b", (0, 40.0, 0)))
    ]
    both = scan(described(*rods, materials=(wood,)))
    alone = [scan(described(rod, materials=(wood,))) for rod in rods]
    mean = sum(made.series.values[16, 16, 8] for made in alone) / 2
    np.testing.assert_allclose(both.series.values[16, 16, 8], mean, rtol=1e-5)


def test_that_tables_hold_what_was_asked_for():
    made = scan(b_s_mm2=(500.0, 1000.0), directions=7, n_b0=2, repeats=2)
    assert made.series.gradients.b_s_mm2.tolist() == ([0.0] * 2 + [500.0] * 7 + [1000.0] * 7) * 2
    trace = scan(weighting="trace", b_s_mm2=(500.0, 1000.0), n_b0=2)
    assert trace.series.gradients.b_s_mm2.tolist() == [0.0, 0.0, 500.0, 1000.0]
    assert not trace.series.gradients.directions_ras.any()


def test_that_the_same_arguments_give_the_same_bits_and_another_seed_other_noise():
    one, again, other = (scan(snr=30.0, seed=seed) for seed in (4, 4, 5))
    assert one.series.values.tobytes() == again.series.values.tobytes()
    assert one.series.grid.frame_of_reference_uid == again.series.grid.frame_of_reference_uid
    assert one.series.values.tobytes() != other.series.values.tobytes()


def test_that_the_labels_name_the_compartment_with_most_of_a_voxel():
    made = simulate(
        read_description("nist-pvp"),
        SimulatedScanner(snr=0.0, voxel_mm=(3, 3, 5), matrix=(72, 72)),
        seed=1,
    )
    number = {c.label: i for i, c in enumerate(made.description.compartments, start=1)}
    grid = made.series.grid
    for compartment in made.description.measured:
        index = grid.vox_from_ras @ (*compartment.shape.centre_mm, 1.0)
        x, y, z = np.rint(index[:3]).astype(int)
        assert made.labels.values[x, y, z] == number[compartment.label]
    assert made.labels.values[0, 0, 0] == 0
    body = ndimage.binary_fill_holes(made.labels.values > 0)
    assert body.sum() * grid.voxel_volume_mm3 > 0.8 * 4 / 3 * np.pi * 91**3 * 125 / 182


def test_that_a_full_sized_trace_object_is_made_in_a_few_seconds():
    full = replace(
        SimulatedScanner(),
        voxel_mm=(1.71875, 1.71875, 5.0),
        b_s_mm2=(500.0, 1000.0, 1500.0, 2000.0),
        weighting="trace",
    )
    start = time.process_time()
    made = simulate(read_description("nist-pvp"), full, seed=1)
    assert made.series.values.shape == (128, 128, 25, 5)
    assert time.process_time() - start < 6.0
