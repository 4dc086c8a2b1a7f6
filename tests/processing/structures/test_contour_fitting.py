"""Contours made fit for a system cover what they did: fewer points, pieces, open holes."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Array
from dtiplan.domain.tps_profiles import HoleForm
from dtiplan.processing.structures.contour_fitting import fit_polygon, without_keyholes
from dtiplan.processing.structures.contouring import keyholed, signed_area
from dtiplan.processing.structures.rasterize import rasterize


def wavy(n: int, radius: float = 10.0, centre: tuple[float, float] = (0.0, 0.0)) -> Array:
    angle = np.linspace(0, 2 * np.pi, n, endpoint=False)
    r = radius * (1 + 0.1 * np.sin(7 * angle) + 0.02 * np.sin(41 * angle))
    return np.round(np.column_stack([r * np.cos(angle), r * np.sin(angle)]) + centre, 3)


def covered(polygons: tuple[Array, ...]) -> dict[tuple[int, int], float]:
    """Covered share of each square of 0.1 mm, by the even-odd rule."""
    (patch,) = rasterize({0: list(polygons)}, 0.1)
    i, j = patch.first
    return {(i + a, j + b): float(v) for (a, b), v in np.ndenumerate(patch.values) if v > 0.02}


def farthest(one: tuple[Array, ...], other: tuple[Array, ...]) -> float:
    a, b = covered(one), covered(other)
    return max(abs(a.get(k, 0.0) - b.get(k, 0.0)) for k in a.keys() | b.keys())


def with_holes() -> Array:
    holes = [wavy(60, 2.0, (-4.0, 1.0)), wavy(60, 2.0, (3.0, 1.0)), wavy(40, 1.0, (0.0, -5.0))]
    return keyholed(wavy(400), holes)


def test_that_a_polygon_within_the_limits_is_left_as_it_is() -> None:
    polygon = with_holes()
    for most in (0, 1000):
        fit = fit_polygon(polygon, most, HoleForm.KEYHOLE)
        assert fit.polygons[0] is polygon
        assert not any((fit.is_simplified, fit.is_split, fit.has_open_holes))


def test_that_points_are_left_out_without_area() -> None:
    polygon = wavy(2000)
    fit = fit_polygon(polygon, 500, HoleForm.KEYHOLE)
    assert fit.is_simplified
    assert not fit.is_split
    assert len(fit.polygons[0]) <= 500
    assert signed_area(fit.polygons[0]) == pytest.approx(signed_area(polygon), rel=2e-3)


@pytest.mark.parametrize("polygon", [wavy(2000), with_holes()])
def test_that_pieces_together_cover_the_same(polygon) -> None:
    fit = fit_polygon(polygon, 30, HoleForm.KEYHOLE)
    assert fit.is_split
    assert len(fit.polygons) > 3
    assert max(map(len, fit.polygons)) <= 30
    assert farthest((polygon,), fit.polygons) < 0.03  # a micrometre along a square of 0.1 mm
    assert sum(abs(signed_area(p)) for p in fit.polygons) == pytest.approx(
        abs(signed_area(polygon)), rel=1e-4
    )


def test_that_no_edge_of_two_pieces_runs_along_the_middles_of_pixels() -> None:
    """A reader that takes turns between inside and outside would lose a row of them."""
    pixel = 0.3
    hole = wavy(60, 2.0, (-4.0, 0.0))
    hole[:, 1] += 0.9 - hole[hole[:, 0].argmax(), 1]  # its keyhole would lie on the third row
    polygon = keyholed(wavy(400), [np.round(hole, 3)])
    fit = fit_polygon(polygon, 40, HoleForm.KEYHOLE, (pixel, pixel))
    assert farthest((polygon,), fit.polygons) < 0.03
    for piece in fit.polygons:
        length = np.abs(np.roll(piece, -1, axis=0) - piece)
        for axis in (0, 1):
            along = (length[:, 1 - axis] > 0.6) & (length[:, axis] < 0.005)
            off = np.abs(piece[along, axis] / pixel % 1.0 - 0.5) * pixel
            assert off.max(initial=0.0) < 0.005


def test_that_keyholes_are_found_and_opened() -> None:
    polygon = with_holes()
    outline, holes = without_keyholes(polygon)
    assert sorted(round(abs(signed_area(h)), 2) for h in holes) == sorted(
        round(abs(signed_area(h)), 2) for h in (wavy(60, 2.0), wavy(60, 2.0), wavy(40, 1.0))
    )
    assert abs(signed_area(outline)) == pytest.approx(signed_area(wavy(400)), rel=1e-6)
    fit = fit_polygon(polygon, 0, HoleForm.SEPARATE)
    assert fit.has_open_holes
    assert len(fit.polygons) == 4
    assert farthest((polygon,), fit.polygons) < 1e-3


def test_that_a_polygon_without_holes_stays_one_where_holes_are_opened() -> None:
    fit = fit_polygon(wavy(100), 0, HoleForm.XOR)
    assert len(fit.polygons) == 1
    assert not fit.has_open_holes
