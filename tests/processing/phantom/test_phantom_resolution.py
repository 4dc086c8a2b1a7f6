"""Blur put into digital phantoms must come back, beside edges that lie a little elsewhere."""

import numpy as np
import pytest

from dtiplan.domain.phantoms.analysis import Placed, Placement, Status
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.measuring.resolution import resolution_metrics
from dtiplan.processing.phantom.placement.contrasts import contrasts_of
from dtiplan.processing.simulate.phantom.scan import simulate

_NARROW = {"voxel_mm": (2.0, 2.0, 4.0), "matrix": (48, 48), "weighting": "trace", "snr": 40.0}
_TILTED = {"tilt_deg": (2.0, -3.0, 4.0), "shift_mm": (3.0, 2.0, 1.3)}


def _resolution(fwhm_xy_mm, fwhm_z_mm, slices=21):
    """Measure on vials whose placement is 1 mm off, mostly across the slices."""
    description = read_description("nist-pvp")
    scanner = SimulatedScanner(
        psf_fwhm_mm=fwhm_xy_mm, slice_fwhm_mm=fwhm_z_mm, slices=slices, **_NARROW, **_TILTED
    )
    scan = simulate(description, scanner, seed=1)
    pose = scan.scanner_from_phantom.copy()
    pose[:3, 3] += (0.4, -0.3, 0.9)
    placed = Placement(pose, Placed.MANUAL, 1.0)
    found = resolution_metrics(contrasts_of(scan.series), description, placed, {})
    return {metric.name: metric for metric in found}


@pytest.mark.slow
@pytest.mark.parametrize(("xy", "z"), [(2.0, 4.0), (4.0, 5.0), (3.0, 6.0)])
def test_that_injected_blur_from_the_voxel_up_comes_back_within_half_a_millimetre(xy, z):
    found = _resolution(xy, z)
    assert found["fwhm-xy"].value == pytest.approx(xy, abs=0.5)
    assert found["fwhm-z"].value == pytest.approx(z, abs=0.5)
    assert found["resolution"].value == pytest.approx(np.sqrt((xy**2 + z**2) / 2), abs=0.5)


@pytest.mark.slow
def test_that_blur_narrower_than_the_voxel_shows_is_said_to_be():
    found = _resolution(2.0, 0.0)
    assert "below what the voxel of 4.0 mm can show" in found["fwhm-z"].reason
    assert found["fwhm-z"].value < 2.0
    assert found["fwhm-z"].u >= 1.0


def test_that_one_slice_shows_no_resolution():
    found = _resolution(2.0, 2.0, slices=1)
    assert {metric.status for metric in found.values()} == {Status.NOT_MEASURED}
    assert "one slice" in found["fwhm-z"].reason
