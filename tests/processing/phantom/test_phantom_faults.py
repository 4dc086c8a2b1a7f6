"""Digital phantoms with known faults: each metric must give back what was put in."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.analysis import Placed, Placement, Status
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.measuring.diffusion_checks import axis_metrics
from dtiplan.processing.phantom.measuring.diffusion_fit import fit_diffusion
from dtiplan.processing.phantom.measuring.direction_checks import with_directions
from dtiplan.processing.phantom.measuring.ghost_checks import ghost_metrics
from dtiplan.processing.phantom.measuring.regions import regions_of, union, without_bubbles
from dtiplan.processing.phantom.measuring.shape_checks import eddy_metrics
from dtiplan.processing.phantom.measuring.thermometer import temperature_of_water
from dtiplan.processing.phantom.placement.contrasts import contrasts_of
from dtiplan.processing.phantom.placement.placement import place
from dtiplan.processing.simulate.phantom.scan import simulate

_SMALL = {"matrix": (80, 80), "slices": 8, "voxel_mm": (3.0, 3.0, 5.0), "n_b0": 2}


def _sphere(**faults):
    description = read_description("isotropic-sphere")
    return simulate(description, SimulatedScanner(**_SMALL, **faults), seed=5).series


def _value(metrics, name):
    return next(m for m in metrics if m.name == name)


@pytest.mark.parametrize("ghost", [1.0, 2.0, 4.0])
def test_that_a_ghost_is_recovered_within_five_percent_of_itself(ghost):
    metrics = ghost_metrics(contrasts_of(_sphere(ghost_percent=ghost, directions=6)), 1)
    assert _value(metrics, "ghost-level").value == pytest.approx(ghost, rel=0.05)


def test_that_an_unknown_phase_direction_leaves_ghosts_unmeasured():
    metrics = ghost_metrics(contrasts_of(_sphere(directions=6)), None)
    assert {m.status for m in metrics} == {Status.NOT_MEASURED}
    assert all("phase encoding" in m.reason for m in metrics)


def test_that_an_eddy_shift_of_one_voxel_is_recovered():
    series = _sphere(eddy_shift_voxels=1.0, directions=12)
    metrics = eddy_metrics(series, contrasts_of(series), 1)
    assert abs(_value(metrics, "eddy-shift").value) == pytest.approx(1.0, abs=0.1)


def test_that_an_eddy_scale_is_recovered():
    series = _sphere(eddy_scale_percent=2.0, directions=12)
    metrics = eddy_metrics(series, contrasts_of(series), 1)
    assert abs(_value(metrics, "eddy-scale").value) == pytest.approx(2.0, abs=0.4)


def test_that_b_scaled_along_one_axis_shows_on_that_axis():
    series = _sphere(b_scale=(1.03, 1.0, 1.0), directions=12)
    body = contrasts_of(series).body
    fit = fit_diffusion(series, body, 1000.0)
    metrics = axis_metrics(series, fit, body, 1000.0)
    # 3 % on one of three axes is +1.98 % and -0.99 % against their mean.
    found = [_value(metrics, f"axis-adc:{axis}").value for axis in "xyz"]
    assert found == pytest.approx([1.98, -0.99, -0.99], abs=0.15)


@pytest.mark.parametrize(("order", "named"), [((0, 1, 2), False), ((1, 0, 2), True)])
def test_that_swapped_axes_are_named_by_the_fibres(order, named):
    description = read_description("fibre-crossing")
    scanner = SimulatedScanner(
        matrix=(72, 72), slices=20, voxel_mm=(2.5, 2.5, 5.0), stored_axis_order=order,
        directions=12, snr=60.0,
    )  # fmt: skip
    scan = simulate(description, scanner, seed=2)
    low = contrasts_of(scan.series).low
    regions = regions_of(description, scan.series.grid, scan.scanner_from_phantom, low)
    regions = [r for r in regions.values() if getattr(r, "n_voxels", 0)]
    fit = fit_diffusion(scan.series, union(regions, scan.series.grid.shape), 1000.0)
    placement = Placement(scan.scanner_from_phantom, Placed.MANUAL, 1.0)
    results = [_bare_result(r, scan.series.grid) for r in regions]
    told, findings = with_directions(results, regions, description, placement, fit, scan.series)
    assert [f.code for f in findings] == (["axes-swapped"] if named else [])
    straight = next(r for r in told if r.label == "straight-x")
    assert straight.direction_angle_deg == pytest.approx(90.0 if named else 0.0, abs=3.0)


def _bare_result(region, grid):
    from dtiplan.domain.phantoms.analysis import RegionResult

    centre = region.centre_ras_mm(grid)
    label, material = region.compartment.label, region.compartment.material
    return RegionResult(label, material, region.n_voxels, 0, centre, 1e-3, 1e-5, 1e-6)


def test_that_two_kelvin_are_read_off_the_water():
    description = read_description("room-water")
    truth = truth_of(description.materials["water"], 22.0)
    temperature_c, u_k = temperature_of_water(truth.adc_mm2_s, 1e-6)
    assert temperature_c == pytest.approx(22.0, abs=0.05)
    assert 0.1 < u_k < 0.6


def test_that_a_bubble_is_left_out_and_noise_is_not():
    rng = np.random.default_rng(0)
    low = rng.normal(1000.0, 50.0, (20, 20, 3))
    mask = np.ones(low.shape, dtype=bool)
    assert without_bubbles(mask, low).all()
    low[8:11, 8:11, 1] = 50.0
    clean = without_bubbles(mask, low)
    assert not clean[7:12, 7:12, 1].any()
    assert clean.sum() == mask.sum() - 25


def _expected(description):
    truths = {n: truth_of(m, 0.0) for n, m in description.materials.items()}
    return {n: t.adc_mm2_s for n, t in truths.items() if hasattr(t, "adc_mm2_s")}


@pytest.mark.slow
@pytest.mark.parametrize("turned", [(6.0, -8.0, 10.0), (-9.0, 7.0, -10.0), (5.0, 183.0, -8.0)])
def test_that_a_tilted_or_overturned_phantom_is_placed_within_two_millimetres(turned):
    description = read_description("nist-pvp")
    scanner = SimulatedScanner(
        tilt_deg=turned, shift_mm=(9.0, -12.0, 6.0), weighting="trace", matrix=(80, 80),
        voxel_mm=(3.0, 3.0, 5.0), slices=24, snr=30.0,
    )  # fmt: skip
    scan = simulate(description, scanner, seed=4)
    found = place(description, contrasts_of(scan.series), _expected(description))
    centres = np.array([(*c.shape.centre_mm, 1.0) for c in description.measured])
    apart = centres @ (found.scanner_from_phantom - scan.scanner_from_phantom).T
    assert np.linalg.norm(apart[:, :3], axis=1).max() < 2.0
    assert found.how is Placed.AUTOMATIC


@pytest.mark.slow
def test_that_another_phantom_is_refused_with_a_reason():
    sphere = _sphere(weighting="trace")
    description = read_description("nist-pvp")
    with pytest.raises(UserError) as refused:
        place(description, contrasts_of(sphere), _expected(description))
    assert refused.value.code in ("phantom-not-found", "placement-ambiguous")
