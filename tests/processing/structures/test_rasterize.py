"""The rasteriser against closed formulas and every way to write a hole."""

import numpy as np
import pytest

from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.structure_sets import ReadContour
from dtiplan.domain.structures import SlicePatch
from dtiplan.processing.structures.rasterize import (
    as_shares,
    centroid_ras_mm,
    count_parts,
    half_end_slabs_volume_cc,
    place,
    rasterize,
    volume_cc,
)
from tests.structure_scenes import CENTRE, Scene, grid_of

STEP = 0.25
PLANES = SlicePlanes.of_grid(grid_of(Scene("HFS", slice_mm=2.0)))


def _circle(radius, middle=(10.03, 9.71), n=720):
    angle = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius + middle


def _contour(polygon, index, geometric_type="CLOSED_PLANAR"):
    depth = np.full((len(polygon), 1), PLANES.depths_mm[index])
    points = PLANES.to_ras(np.concatenate([polygon, depth], axis=1))
    return ReadContour(points, geometric_type, None)


@pytest.mark.parametrize("radius", [0.3, 1.0, 5.0])
def test_that_a_disc_has_its_area(radius) -> None:
    (patch,) = rasterize({3: [_circle(radius)]}, STEP)
    area = 0.5 * 720 * np.sin(2 * np.pi / 720) * radius**2
    assert patch.values.sum() * STEP**2 == pytest.approx(area, rel=2e-3)


def test_that_a_box_off_the_lattice_has_exact_shares() -> None:
    box = np.array([[1.1, 1.0], [2.3, 1.0], [2.3, 2.0], [1.1, 2.0]])
    (patch,) = rasterize({0: [box]}, 1.0)
    i, j = 1 - patch.first[0], 1 - patch.first[1]
    # Samples are centred on whole numbers: x 0.5..1.5, 1.5..2.5; y 0.5..1.5, 1.5..2.5.
    assert patch.values[i : i + 2, j : j + 2] == pytest.approx(
        np.array([[0.2, 0.2], [0.4, 0.4]]), abs=1e-6
    )
    assert patch.values.sum() == pytest.approx(1.2)


def _keyhole():
    outer, inner = _circle(8.0), _circle(4.0)[::-1]
    return np.concatenate([outer, outer[:1], inner[-1:], inner, outer[:1]])


@pytest.mark.parametrize(
    "contours",
    [
        [_contour(_keyhole(), 5)],
        [_contour(_circle(8.0), 5), _contour(_circle(4.0), 5)],
        [_contour(p, 5, "CLOSEDPLANAR_XOR") for p in (_circle(8.0), _circle(4.0))],
    ],
    ids=["keyhole", "pair", "xor"],
)
def test_that_a_hole_is_a_hole_however_it_is_written(contours) -> None:
    patches = rasterize(place(contours, PLANES).by_slice, STEP)
    assert volume_cc(patches, PLANES, STEP) == pytest.approx(np.pi * 48 * 2 / 1000, rel=2e-3)


def test_that_a_cylinder_has_its_volume_with_full_and_half_end_slabs() -> None:
    contours = [_contour(_circle(3.0), k) for k in range(4, 10)]
    patches = rasterize(place(contours, PLANES).by_slice, STEP)
    one_cc = np.pi * 9 * 2 / 1000
    assert volume_cc(patches, PLANES, STEP) == pytest.approx(6 * one_cc, rel=2e-3)
    assert half_end_slabs_volume_cc(patches, PLANES, STEP) == pytest.approx(5 * one_cc, rel=2e-3)
    middle = PLANES.to_ras(np.array([10.03, 9.71, PLANES.depths_mm[4:10].mean()]))
    assert centroid_ras_mm(patches, PLANES, STEP) == pytest.approx(middle, abs=2e-3)
    assert count_parts(patches, PLANES, STEP) == 1


def test_that_parts_are_counted_in_three_dimensions() -> None:
    apart = [_contour(_circle(2.0), k) for k in (3, 4)]
    apart += [_contour(_circle(2.0, (25.0, 9.7)), k) for k in (3, 4)]
    apart += [_contour(_circle(2.0), 9)]
    patches = rasterize(place(apart, PLANES).by_slice, STEP)
    assert count_parts(patches, PLANES, STEP) == 3
    joined = [*apart, _contour(_circle(9.0, (17.5, 9.7)), 5)]
    patches = rasterize(place(joined, PLANES).by_slice, STEP)
    assert count_parts(patches, PLANES, STEP) == 2


def test_that_contours_off_every_slice_and_open_ones_are_named() -> None:
    good = _contour(_circle(3.0), 4)
    off = ReadContour(good.points_ras_mm + np.array([0, 0, 0.5]), "CLOSED_PLANAR", None)
    tilted = ReadContour(good.points_ras_mm * [1, 1, 1.01], "CLOSED_PLANAR", None)
    point = ReadContour(CENTRE[None], "POINT", None)
    placed = place([good, off, point, tilted], PLANES)
    assert placed.off_plane == (1, 3)
    assert placed.open == (2,)
    assert list(placed.by_slice) == [4]


def test_that_a_distance_becomes_the_share_it_covers() -> None:
    x, y = np.meshgrid(np.arange(40) * STEP, np.arange(40) * STEP, indexing="ij")
    field = (np.hypot(x - 5.03, y - 4.9) - 3.0).astype(np.float32)
    shares = as_shares(SlicePatch(0, (0, 0), field), STEP)
    assert shares.values.sum() * STEP**2 == pytest.approx(np.pi * 9, rel=5e-3)
    assert ((shares.values >= 0) & (shares.values <= 1)).all()
