"""The simulator against arithmetic that can be done by hand."""

from types import SimpleNamespace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.digital_patient import DiffusionProtocol, FibreBundle, Tissue
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.processing.simulate.bundles import bundle_mask, place, sample
from dtiplan.processing.simulate.diffusion import (
    add_rician_noise,
    coil_gain,
    fibre_signal,
    gradient_table,
    head_signal,
)

PROTOCOL = DiffusionProtocol(30, 4, 1000.0, 30.0, 1.2)
B0, FA, MD = 500.0, 0.7, 0.8e-3


def straight(along, radius_mm=4.0, name="straight", density=1.0, length_mm=60.0):
    ends = np.linspace(-length_mm / 2, length_mm / 2, 4)[:, None] * np.asarray(along, float)
    rib = np.column_stack([ends, np.full(4, radius_mm)])
    return FibreBundle(name, (rib,), FA, MD, True, density)


def tilted_grid(shape=(40, 41, 42), voxel_mm=2.0):
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", [11, -7, 23], degrees=True).as_matrix() * voxel_mm
    matrix[:3, :3] = matrix[:3, :3] @ np.diag([-1, 1, 1])
    matrix[:3, 3] = -matrix[:3, :3] @ ((np.array(shape) - 1) / 2)
    return Grid(shape, matrix)


def tensor_of(signal, table):
    """Log-linear fit without noise; the unit of signal drops out."""
    x, y, z = table.directions_ras.T
    b = table.b_s_mm2
    columns = [x * x, y * y, z * z, 2 * x * y, 2 * x * z, 2 * y * z]
    design = np.column_stack([-b * c for c in columns] + [np.ones_like(b)])
    d = np.linalg.lstsq(design, np.log(signal).T, rcond=None)[0]
    return np.moveaxis(
        np.array([[d[0], d[3], d[4]], [d[3], d[1], d[5]], [d[4], d[5], d[2]]]), (0, 1), (-2, -1)
    )


def fa_md_v1(signal, table):
    values, vectors = np.linalg.eigh(tensor_of(signal, table))
    mean = values.mean(axis=-1)
    spread = ((values - mean[..., None]) ** 2).sum(axis=-1)
    return np.sqrt(1.5 * spread / (values**2).sum(axis=-1)), mean, vectors[..., -1]


@pytest.mark.parametrize("fa", [0.0, 0.2, 0.55, 0.9])
def test_that_a_tensor_fit_gives_back_fa_md_and_direction(fa):
    table = gradient_table(PROTOCOL)
    direction = np.array([0.36, -0.48, 0.8])
    found_fa, found_md, v1 = fa_md_v1(fibre_signal(direction, fa, MD, table)[None], table)
    assert found_fa[0] == pytest.approx(fa, abs=2e-4)
    assert found_md[0] == pytest.approx(MD, rel=1e-4)
    if fa > 0:
        assert abs(v1[0] @ direction) == pytest.approx(1.0, abs=1e-6)


def test_that_the_directions_are_many_and_far_apart():
    table = gradient_table(PROTOCOL)
    assert len(table) == 34
    assert table.is_b0[0]
    assert table.is_b0.sum() == 4
    weighted = table.directions_ras[~table.is_b0]
    np.testing.assert_allclose(np.linalg.norm(weighted, axis=1), 1.0, atol=1e-12)
    cosine = np.abs(weighted @ weighted.T) - 2 * np.eye(30)
    assert np.degrees(np.arccos(cosine.max())) > 23.0
    # A well spread scheme sees every direction alike: the mean dyad is a third of the unit matrix.
    np.testing.assert_allclose(weighted.T @ weighted / 30, np.eye(3) / 3, atol=0.02)


@pytest.mark.parametrize("n_directions", [6, 7, 12, 14, 21, 30, 64])
def test_that_no_direction_is_measured_twice(n_directions):
    table = gradient_table(DiffusionProtocol(n_directions, 1, 1000.0, 30.0, 1.0))
    weighted = table.directions_ras[~table.is_b0]
    assert len(np.unique(np.round(weighted, 9), axis=0)) == n_directions


@pytest.mark.parametrize("radius_mm", [3.0, 5.0])
def test_that_a_straight_bundle_has_the_volume_of_its_cylinder(radius_mm):
    grid = tilted_grid()
    bundle = straight((0, 0.6, 0.8), radius_mm)
    mask = bundle_mask(place(bundle, np.eye(4)), grid)
    cylinder = np.pi * radius_mm**2 * 60.0 + 4 / 3 * np.pi * radius_mm**3
    volume = mask.values.sum() * grid.voxel_volume_mm3
    assert volume == pytest.approx(cylinder, rel=0.07)


def test_that_the_mask_moves_with_the_patient():
    bundle = straight((0, 0, 1.0))
    motion = np.eye(4)
    motion[:3, :3] = Rotation.from_euler("xyz", [20, 30, 40], degrees=True).as_matrix()
    motion[:3, 3] = (3.0, -5.0, 7.0)
    grid = tilted_grid()
    there = Grid(grid.shape, motion @ grid.ras_from_vox)
    here = bundle_mask(place(bundle, np.eye(4)), grid)
    moved = bundle_mask(place(bundle, motion), there)
    assert (here.values != moved.values).mean() < 1e-4


def signal_of(bundles, grid):
    """The signal where there is nothing but bundles."""
    only_white = SimpleNamespace(tissues={"wm": Tissue(B0, MD, 0.0, 0.0)})
    nothing = np.zeros(grid.shape, np.float32)
    outwards = (nothing, np.zeros((*grid.shape, 3)))
    placed = [place(bundle, np.eye(4)) for bundle in bundles]
    table = gradient_table(PROTOCOL)
    seen = [(one, sample(one, grid)) for one in placed]
    return head_signal(only_white, {"wm": nothing}, outwards, seen, table), table


def test_that_inside_a_bundle_there_is_its_tensor_and_nothing_else():
    grid = tilted_grid()
    along = np.array([0.0, 0.6, 0.8])
    signal, table = signal_of([straight(along, 6.0)], grid)
    middle = signal[tuple(np.rint(transform_points(grid.vox_from_ras, (0, 0, 0))).astype(int))]
    fa, md, v1 = fa_md_v1(middle[None], table)
    assert middle[0] == pytest.approx(B0, rel=1e-5)
    assert fa[0] == pytest.approx(FA, abs=1e-3)
    assert md[0] == pytest.approx(MD, rel=1e-3)
    assert abs(v1[0] @ along) > 0.99999


def test_that_partial_volume_adds_up_to_the_volume_of_the_bundle():
    grid = tilted_grid(voxel_mm=2.5)
    signal, _ = signal_of([straight((1.0, 0, 0), 4.0)], grid)
    volume = signal[..., 0].sum() / B0 * grid.voxel_volume_mm3
    assert volume == pytest.approx(np.pi * 16 * 60 + 4 / 3 * np.pi * 64, rel=0.01)


@pytest.mark.parametrize("density", [1.0, 0.5])
def test_that_crossing_bundles_share_by_density(density):
    grid = tilted_grid()
    one = straight((1.0, 0, 0), 6.0, "one")
    other = straight((0, 1.0, 0), 6.0, "other", density)
    signal, table = signal_of([one, other], grid)
    middle = signal[tuple(np.rint(transform_points(grid.vox_from_ras, (0, 0, 0))).astype(int))]
    share = 1.0 / (1.0 + density)
    expected = B0 * (
        share * fibre_signal(np.array([1.0, 0, 0]), FA, MD, table)
        + (1 - share) * fibre_signal(np.array([0, 1.0, 0]), FA, MD, table)
    )
    np.testing.assert_allclose(middle, expected, rtol=1e-4)


def test_that_a_bent_bundle_is_followed_by_its_directions():
    angle = np.radians(np.linspace(0, 90, 7))
    radius_mm = 40.0
    rib = np.column_stack(
        [radius_mm * np.cos(angle), radius_mm * np.sin(angle), 0 * angle, 0 * angle + 4.0]
    )
    placed = place(FibreBundle("bent", (rib,), FA, MD, True), np.eye(4))
    points = np.array([[np.cos(a), np.sin(a), 0.03] for a in np.radians([20, 45, 70])]) * radius_mm
    inside, direction = placed.inside(points)
    assert inside.all()
    tangent = np.column_stack([-points[:, 1], points[:, 0], 0 * points[:, 0]]) / radius_mm
    cosine = np.abs((direction * tangent).sum(axis=1)) / np.linalg.norm(tangent, axis=1)
    assert np.degrees(np.arccos(cosine.clip(max=1))).max() < 1.0


def test_that_a_sheet_has_no_gap_between_its_ribs():
    rib = np.column_stack([np.zeros(4), np.zeros(4), np.linspace(0, 60, 4), np.full(4, 2.0)])
    fanned = rib + np.outer([0, 0.2, 0.6, 1], [50.0, 0, 0, 0])
    placed = place(FibreBundle("fan", (rib, fanned), FA, MD, True), np.eye(4))
    across = np.column_stack([np.linspace(0, 50, 101), np.zeros(101), np.full(101, 59.0)])
    assert placed.inside(across)[0].all()


def test_that_noise_is_rician():
    sigma, level = 20.0, 300.0
    signal = np.zeros((40, 40, 40, 2), np.float32)
    signal[..., 1] = level
    add_rician_noise(signal, sigma, seed=9)
    air, tissue = signal[..., 0], signal[..., 1]
    assert air.mean() == pytest.approx(sigma * np.sqrt(np.pi / 2), rel=0.01)
    assert tissue.mean() == pytest.approx(np.sqrt(level**2 + sigma**2), rel=0.003)
    assert tissue.std() == pytest.approx(sigma, rel=0.02)


def test_that_noise_depends_on_seed_and_volume_only():
    first, again, other = (np.full((8, 8, 8, 3), 100, np.float32) for _ in range(3))
    add_rician_noise(first, 10.0, seed=1)
    add_rician_noise(again, 10.0, seed=1)
    add_rician_noise(other, 10.0, seed=2)
    np.testing.assert_array_equal(first, again)
    assert (first != other).mean() > 0.9
    assert (first[..., 0] != first[..., 1]).mean() > 0.9


def test_that_the_coil_is_one_in_the_middle_and_stronger_outside():
    grid = tilted_grid()
    gain = coil_gain(PROTOCOL, grid, grid.centre_ras_mm)
    assert gain.min() == pytest.approx(1.0, abs=0.002)
    distance = np.linalg.norm(grid.points_ras_mm() - grid.centre_ras_mm, axis=-1)
    expected = 1 + 0.2 * (distance / 90) ** 2
    np.testing.assert_allclose(gain, expected.clip(max=1.8), rtol=1e-5)


def test_that_an_unweighted_volume_shows_no_direction():
    table = GradientTable([0.0], [[0.0, 0.0, 0.0]])
    assert fibre_signal(np.array([1.0, 0, 0]), FA, MD, table)[0] == 1.0
