"""Repeatability, spatial dependence, scale and distortion against known answers."""

import numpy as np
import pytest

from dtiplan.domain.phantoms.analysis import RegionResult, Status
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.measuring.diffusion_checks import (
    repeatability_metric,
    spatial_metric_of_vials,
)
from dtiplan.processing.phantom.measuring.shape_checks import geometry_metrics
from dtiplan.processing.phantom.placement.contrasts import contrasts_of
from dtiplan.processing.phantom.placement.surface_placement import place_surface
from dtiplan.processing.simulate.phantom.scan import simulate


def test_that_repeatability_is_the_within_region_variation():
    # SD of (99, 101) is sqrt(2), of two like values 0: wCV = 100 sqrt((0.02 ^ 2 / 2) / 2) = 1 %.
    scans = [{"a": 0.99e-3, "b": 2.0e-3}, {"a": 1.01e-3, "b": 2.0e-3}]
    found = repeatability_metric(scans)
    assert found.value == pytest.approx(1.0, rel=1e-6)
    assert found.status is Status.FAIL


def test_that_one_scan_has_no_repeatability():
    assert "there is 1" in repeatability_metric([{"a": 1e-3}]).reason


def _vial(label, material, place_mm, adc_mm2_s):
    return RegionResult(label, material, 100, 0, place_mm, adc_mm2_s, 1e-5, 1e-6)


def test_that_vials_of_one_material_tell_how_adc_changes_with_place():
    results = [
        _vial("centre", "water", (1.0, 0.0, 0.0), 2.00e-3),
        _vial("inner", "water", (30.0, 17.0, 0.0), 2.06e-3),
        _vial("outer", "water", (30.0, 52.0, 0.0), 2.40e-3),
        _vial("other", "oil", (0.0, 30.0, 0.0), 0.02e-3),
    ]
    found = spatial_metric_of_vials(results)
    assert found.value == pytest.approx(3.0)
    assert "inner at 34 mm against centre" in found.reason


def test_that_vials_of_different_materials_tell_nothing_of_place():
    results = [
        _vial("centre", "water", (0.0, 0.0, 0.0), 2e-3),
        _vial("inner", "oil", (30.0, 0.0, 0.0), 1e-3),
    ]
    assert spatial_metric_of_vials(results).status is Status.NOT_MEASURED


@pytest.mark.parametrize("stretch", [1.0, 1.04])
def test_that_a_stretch_along_the_phase_is_recovered(stretch):
    description = read_description("isotropic-sphere")
    scanner = SimulatedScanner(
        matrix=(80, 80), slices=8, voxel_mm=(3.0, 3.0, 5.0), n_b0=2, directions=6,
        epi_stretch=stretch,
    )  # fmt: skip
    contrasts = contrasts_of(simulate(description, scanner, seed=5).series)
    placement = place_surface(description, contrasts)
    found = {m.name: m.value for m in geometry_metrics(contrasts, description, placement, 1, {})}
    assert found["distortion-ratio"] == pytest.approx(stretch, abs=0.01)
    assert found["geometric-scale-y"] == pytest.approx(stretch, abs=0.01)
    assert found["geometric-scale-x"] == pytest.approx(1.0, abs=0.01)
    assert np.isfinite(found["distortion-ratio"])
