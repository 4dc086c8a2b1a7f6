"""Shapes become shares of voxels with the right volume, place, order and blur."""

import numpy as np
import pytest
from scipy.spatial.transform import Rotation
from scipy.special import erf

from dtiplan.domain.geometry import Grid
from dtiplan.domain.phantoms.description import Ball, Compartment, Cylinder, Tube
from dtiplan.processing.simulate.phantom.rasterise import (
    FWHM_PER_SIGMA,
    gaussian_kernel,
    rasterise,
)
from dtiplan.processing.simulate.phantom.scan import scanner_grid
from tests.processing.simulate_phantom.small_objects import (
    ball,
    described,
    scanner,
    slab,
)

GRID = scanner_grid(scanner(matrix=(40, 40), slices=30))


def pose(turn_deg=(0, 0, 0), shift_mm=(0, 0, 0)):
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", turn_deg, degrees=True).as_matrix()
    matrix[:3, 3] = shift_mm
    return matrix


@pytest.mark.parametrize("shift_mm", [(0, 0, 0), (3.3, -2.1, 0.7)])
@pytest.mark.parametrize(
    ("shape", "volume_mm3"),
    [
        (Ball((0, 0, 0), 20.0), 4 / 3 * np.pi * 8000),
        (Cylinder(((0, 0, -20), (0, 0, 20)), 12.0), np.pi * 144 * 40),
        (Tube(((-15, 0, 0), (15, 0, 0)), 9.0), np.pi * 81 * 30 + 4 / 3 * np.pi * 729),
    ],
)
def test_that_volume_and_centre_are_the_analytic_ones_in_any_pose(shape, volume_mm3, shift_mm):
    described_one = described(Compartment("one", "water", shape, "body"))
    part = rasterise(described_one, GRID, pose((20, -35, 50), shift_mm), oversample=3)["one"]
    share = part.on(GRID.shape).astype(np.float64)
    assert share.sum() * GRID.voxel_volume_mm3 == pytest.approx(volume_mm3, rel=0.01)
    centre = np.einsum("xyz,xyzi->i", share, GRID.points_ras_mm()) / share.sum()
    assert centre == pytest.approx(shift_mm, abs=0.05)


def test_that_an_asymmetric_object_follows_its_pose():
    two = described(
        Compartment("one", "water", Ball((15.0, 0, 0), 5.0), "vial"),
        Compartment("two", "water", Ball((0, 12.0, 0), 5.0), "vial"),
    )
    turned = rasterise(two, GRID, pose((0, 0, 90), (1, 2, 3)))
    for label, expected in (("one", (1, 17, 3)), ("two", (-11, 2, 3))):
        share = turned[label].on(GRID.shape)
        centre = np.einsum("xyz,xyzi->i", share, GRID.points_ras_mm()) / share.sum()
        assert centre == pytest.approx(expected, abs=0.1)


def test_that_later_compartments_displace_earlier_ones_and_nothing_is_counted_twice():
    nested = described(
        Compartment("body", "water", Ball((0, 0, 0), 20.0), "body"),
        Compartment("vial", "water", Ball((4, 0, 0), 10.0), "vial"),
    )
    parts = rasterise(nested, GRID, pose())
    whole = rasterise(ball(20.0), GRID, pose())["ball"].on(GRID.shape)
    total = parts["body"].on(GRID.shape) + parts["vial"].on(GRID.shape)
    np.testing.assert_allclose(total, whole, atol=1e-6)
    volume = parts["vial"].on(GRID.shape).sum() * GRID.voxel_volume_mm3
    assert volume == pytest.approx(4 / 3 * np.pi * 1000, rel=0.02)


def test_that_crossing_fibres_share_the_place():
    crossing = described(
        Compartment("a", "water", Cylinder(((-20, 0, 0), (20, 0, 0)), 6.0), "fibre"),
        Compartment("b", "water", Cylinder(((0, -20, 0), (0, 20, 0)), 6.0), "fibre"),
    )
    parts = rasterise(crossing, GRID, pose())
    a, b = (parts[label].on(GRID.shape) for label in "ab")
    index = np.rint(GRID.vox_from_ras[:3, 3]).astype(int)
    assert a[tuple(index)] == pytest.approx(0.5)
    assert b[tuple(index)] == pytest.approx(0.5)
    assert (a + b).max() <= 1.0 + 1e-6


def test_that_what_is_hidden_or_beside_the_image_is_left_out():
    hidden = described(
        Compartment("hidden", "water", Ball((0, 0, 0), 5.0), "vial"),
        Compartment("over", "water", Ball((0, 0, 0), 8.0), "vial"),
        Compartment("away", "water", Ball((900, 0, 0), 8.0), "vial"),
    )
    assert set(rasterise(hidden, GRID, pose())) == {"over"}
    with pytest.raises(ValueError, match="oversampling"):
        rasterise(hidden, GRID, pose(), oversample=1)


@pytest.mark.parametrize("sigma", [0.3, 0.42, 1.0, 2.7])
def test_that_the_kernel_has_the_variance_asked_for_even_when_narrow(sigma):
    kernel = gaussian_kernel(sigma).astype(np.float64)
    place = np.arange(len(kernel)) - len(kernel) // 2
    assert kernel.sum() == pytest.approx(1.0, abs=1e-6)
    assert (kernel * place**2).sum() == pytest.approx(sigma**2, rel=0.02)


@pytest.mark.parametrize("fwhm_mm", [1.0, 2.0, 3.0, 5.0])
def test_that_an_edge_is_as_blurred_as_asked_for(fwhm_mm):
    matrix = np.diag([2.0, 2.0, 0.5, 1.0])
    matrix[2, 3] = -29.75
    thin = Grid((4, 4, 120), matrix)
    part = rasterise(slab(10.0), thin, pose(), fwhm_mm=(0, 0, fwhm_mm))["slab"]
    z = thin.points_ras_mm()[0, 0, :, 2]
    seen = part.on(thin.shape)[1, 1]
    sigma = np.hypot(fwhm_mm / FWHM_PER_SIGMA, 0.5 / np.sqrt(12))
    expected = 0.5 * (erf((z + 10) / sigma / 2**0.5) - erf((z - 10) / sigma / 2**0.5))
    assert np.abs(seen - expected).max() < 0.03
