"""Motion correction on a made series whose motion is known."""

import numpy as np
import pytest
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.preprocess.motion import correct_motion

SHAPE = (36, 40, 30)


def made(motions: list[np.ndarray]) -> tuple[DiffusionSeries, Image]:
    """A smooth object with varied tensors; volume i shows it moved by motions[i] (4x4, RAS)."""
    grid = Grid(SHAPE, np.diag([-4.0, 4.0, 4.0, 1.0]), "1.2.3")
    rng = np.random.default_rng(4)
    n = len(motions)
    height = 1 - (np.arange(n) + 0.5) / n  # an even spiral, in mixed order as scanners do
    turn, r = np.pi * (1 + 5**0.5) * np.arange(n), np.sqrt(1 - height**2)
    g = rng.permutation(np.column_stack([r * np.cos(turn), r * np.sin(turn), height]))
    b = np.where(np.arange(n) == 0, 0.0, 1000.0)
    points = grid.points_ras_mm() - grid.centre_ras_mm
    inside = ((points / (58, 64, 46)) ** 2).sum(axis=-1) < 1
    s0 = 300 + 250 * ndimage.gaussian_filter(rng.normal(size=SHAPE), 1.8) / 0.1
    s0 = np.where(inside, np.clip(s0, 80, 700), 0)
    md = 0.9e-3 + 0.3e-3 * ndimage.gaussian_filter(rng.normal(size=SHAPE), 2.0) / 0.08
    axis = np.stack([ndimage.gaussian_filter(rng.normal(size=SHAPE), 2.5) for _ in "xyz"], axis=-1)
    axis /= np.linalg.norm(axis, axis=-1, keepdims=True)
    volumes = []
    for i in range(n):
        turned = g[i] @ motions[i][:3, :3]  # the direction in the frame of the moved object
        d = np.clip(md, 0.3e-3, 3e-3) * (0.7 + 0.9 * (axis @ turned) ** 2)
        still = ndimage.gaussian_filter(s0 * np.exp(-b[i] * d), 0.6)
        vox = grid.vox_from_ras @ np.linalg.inv(motions[i]) @ grid.ras_from_vox
        moved = ndimage.affine_transform(still, vox[:3, :3], vox[:3, 3], order=3)
        volumes.append(np.abs(moved + rng.normal(0, 3, SHAPE)))
    series = DiffusionSeries(
        np.stack(volumes, axis=-1).astype(np.float32), grid, GradientTable(b, g * (b > 0)[:, None])
    )
    return series, Image(inside, grid, Unit.NONE, "mask")


def motion(degrees: np.ndarray, mm: np.ndarray, centre: np.ndarray) -> np.ndarray:
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", degrees, degrees=True).as_matrix()
    matrix[:3, 3] = centre + mm - matrix[:3, :3] @ centre
    return matrix


def error_mm(found: np.ndarray, true: np.ndarray, mask: Image) -> float:
    points = mask.grid.points_ras_mm()[mask.values][::11]
    apart = transform_points(found, points) - transform_points(true, points)
    return float(np.linalg.norm(apart, axis=1).mean())


@pytest.fixture(scope="module")
def one_moved() -> tuple[DiffusionSeries, Image, list[np.ndarray]]:
    centre = Grid(SHAPE, np.diag([-4.0, 4.0, 4.0, 1.0])).centre_ras_mm
    motions = [np.eye(4)] * 22
    motions[12] = motion(np.array([3.0, -2.0, 4.0]), np.array([2.0, -3.0, 1.5]), centre)
    motions[17] = motion(np.array([-1.0, 1.5, 0.0]), np.array([0.0, 2.0, -1.0]), centre)
    return (*made(motions), motions)


def test_that_known_motions_are_found_and_undone(one_moved: tuple) -> None:
    series, mask, motions = one_moved
    corrected, report = correct_motion(series, mask)
    wrong = [
        error_mm(found, true, mask)
        for found, true in zip(report.volume_from_reference, motions, strict=True)
    ]
    assert error_mm(np.eye(4), motions[12], mask) > 4.0
    assert max(wrong[12], wrong[17]) < 0.5
    assert np.mean(wrong) < 0.4  # a tenth of these 4 mm voxels
    assert report.rotation_deg[12] == pytest.approx(np.sqrt(29), abs=0.5)
    np.testing.assert_allclose(report.translation_mm[12], [2.0, -3.0, 1.5], atol=0.6)
    assert {f.code for f in report.findings} == {"large-motion"}
    assert "12" in report.findings[0].message
    # The direction is turned back with the head.
    turned = series.gradients.directions_ras[12] @ motions[12][:3, :3]
    away = np.degrees(np.arccos(np.clip(corrected.gradients.directions_ras[12] @ turned, -1, 1)))
    assert away < 0.7
    assert corrected.grid is series.grid
    assert corrected.values.dtype == np.float32
    assert corrected.values.min() >= 0
    np.testing.assert_array_equal(corrected.gradients.b_s_mm2, series.gradients.b_s_mm2)


@pytest.mark.slow
def test_that_a_still_head_is_left_still_and_results_repeat_to_the_bit() -> None:
    series, mask = made([np.eye(4)] * 26)
    one, report = correct_motion(series, mask)
    assert report.displacement_mm.max() < 0.4
    assert not report.findings
    np.testing.assert_array_equal(one.values[..., 0], series.values[..., 0])
    again, _ = correct_motion(series, mask)
    np.testing.assert_array_equal(one.values, again.values)


def test_that_few_directions_are_moved_rigidly_only() -> None:
    series, mask = made([np.eye(4)] * 7)
    _, report = correct_motion(series, mask)
    linear = report.volume_from_reference[:, :3, :3]
    np.testing.assert_allclose(
        linear @ linear.transpose(0, 2, 1), np.eye(3)[None].repeat(7, 0), atol=1e-6
    )


def test_that_a_series_without_b0_is_refused() -> None:
    series, mask = made([np.eye(4)] * 7)
    weighted = DiffusionSeries(
        series.values[..., 1:], series.grid, series.gradients.subset(np.arange(1, 7))
    )
    with pytest.raises(UserError) as error:
        correct_motion(weighted, mask)
    assert error.value.code == "no-b0"


def test_that_cancel_stops() -> None:
    def stop(_fraction: float, _note: str = "") -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        correct_motion(*made([np.eye(4)] * 7), stop)
