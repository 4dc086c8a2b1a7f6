"""Plans at the same samples: differences with a known answer, and names of metrics."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit
from dtiplan.processing.dose.biological import eqd2_gy
from dtiplan.processing.dose.comparison import (
    compare_structure,
    dose_difference,
    doses_in,
    metrics_of,
    sample_structure,
)
from dtiplan.processing.dose.contour_solid import stack_of
from dtiplan.processing.dose.metric_names import metric_query
from dtiplan.processing.dose.tract_doses import (
    away_from_samples,
    cut_near,
    near_segments,
    tract_dose_profile,
)
from dtiplan.processing.dose.uncertain_regions import grown, lies_in, probable_samples
from tests.processing.dose.bodies import dose_of, sphere

RADIUS = 5.0


def linear(points: Array) -> Array:
    return np.asarray(20.0 + points[..., 0])


def shifted(points: Array) -> Array:
    return np.asarray(17.0 + points[..., 0])


def ball(radius: float = RADIUS):  # type: ignore[no-untyped-def]
    return sample_structure("ball", stack_of(sphere(radius, 1.0, 0.3), 1.0))


def test_that_equal_shifts_differ_without_uncertainty() -> None:
    structure = ball()
    read = [doses_in(structure.samples, dose_of(d, 2.0, 12.0)) for d in (linear, shifted)]
    queries = [metric_query(n) for n in ("Dmean", "D2%", "D95%", "V20Gy%", "D0.1cc")]
    found = compare_structure(structure, read, queries)
    for name in ("Dmean", "D2%", "D95%", "D0.1cc"):
        assert found.row(name).differences[1] == pytest.approx(-3.0, abs=1e-4)
        assert found.row(name).difference_uncertainties[1] == pytest.approx(0.0, abs=1e-4)
    # Half of a ball gets at least the dose in its middle; a cap 2 mm high the dose 3 mm from it.
    cap = 4.0 * (3 * RADIUS - 2.0) / (4 * RADIUS**3)
    assert found.row("V20Gy%").values == pytest.approx((50.0, 100 * cap), abs=0.5)
    assert found.volume_cc == pytest.approx(4 / 3 * np.pi * RADIUS**3 / 1000, rel=0.01)


def test_that_converted_doses_are_those_of_the_formula() -> None:
    structure = ball()
    even = doses_in(structure.samples, dose_of(lambda p: np.full(p.shape[:-1], 18.0), 2.0, 12.0))
    (mean,) = metrics_of(even.converted(lambda d: eqd2_gy(d, 3, 2.0)), [metric_query("Dmean")])
    assert mean.value == pytest.approx(18.0 * (6.0 + 2.0) / (2.0 + 2.0))


@pytest.mark.parametrize(
    ("given", "name", "unit"),
    [("d95%", "D95%", "Gy"), ("D0.10cc", "D0.1cc", "Gy"), ("D35MM3", "D35mm3", "Gy"),
     ("V20gy", "V20Gy", "cc"), ("V20Gy%", "V20Gy%", "%"), ("dMEAN", "Dmean", "Gy")],
)  # fmt: skip
def test_that_names_of_metrics_are_read(given: str, name: str, unit: str) -> None:
    found = metric_query(given)
    assert (found.name, found.unit) == (name, unit)


@pytest.mark.parametrize("wrong", ["", "D", "D120%", "D0cc", "V12", "Vmean", "12Gy", "D2%x"])
def test_that_what_is_no_metric_is_refused(wrong: str) -> None:
    with pytest.raises(UserError) as caught:
        metric_query(wrong)
    assert caught.value.code == "metric-name"


def test_that_a_share_of_the_prescription_needs_one() -> None:
    structure = ball()
    read = doses_in(structure.samples, dose_of(linear, 2.0, 12.0))
    (without,) = metrics_of(read, [metric_query("V100%")])
    assert without.value is None
    assert "prescription" in without.reason
    (there,) = metrics_of(read, [metric_query("V100%", 20.0)])
    assert there.value == pytest.approx(50.0, abs=0.5)


def test_that_a_dose_difference_is_unknown_where_one_is() -> None:
    small, large = dose_of(linear, 2.0, 8.0), dose_of(shifted, 1.5, 5.0)
    found = np.asarray(dose_difference(small, large).values)
    known = np.isfinite(found)
    assert 0 < known.sum() < known.size
    assert found[known] == pytest.approx(3.0, abs=1e-4)


def test_that_a_margin_gives_the_larger_ball() -> None:
    for margin in (1.0, 3.0):
        found = grown(ball().samples, margin)
        radius = (1000 * found.volume_cc / (4 / 3 * np.pi)) ** (1 / 3)
        assert radius == pytest.approx(RADIUS + margin, abs=0.1)


def test_that_a_probable_region_has_its_volume() -> None:
    grid = Grid((24, 24, 24), np.diag([2.0, 2.0, 2.0, 1.0]))
    middle = np.full(3, 23.0)
    away = np.linalg.norm(grid.points_ras_mm() - middle, axis=-1)
    image = Image(np.clip(1.0 - away / 20.0, 0, 1).astype(np.float32), grid, Unit.NONE, "p")
    shift = np.eye(4)
    shift[:3, 3] = (5.0, 6.0, 7.0)
    found = probable_samples(image, 0.5, shift)
    assert 1000 * found.volume_cc == pytest.approx(4 / 3 * np.pi * 10.0**3, rel=0.03)
    centre = np.average(found.points_ras_mm, axis=0, weights=found.volumes_mm3)
    assert centre == pytest.approx(middle + np.array([5.0, 6.0, 7.0]), abs=0.1)


def test_that_places_inside_and_away_are_told() -> None:
    body = ball().samples
    directions = np.random.default_rng(1).normal(size=(400, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    assert lies_in(directions * (RADIUS - 0.3), body).mean() > 0.98
    assert lies_in(directions * (RADIUS + 0.3), body).mean() < 0.02
    away = away_from_samples(body)
    for distance in (1.0, 4.0, 8.0):
        found = away(directions * (RADIUS + distance))
        assert np.abs(found - distance).max() < 0.35
        assert abs(found.mean() - distance) < 0.1
    assert np.abs(away(directions * 2.0)).max() == 0.0


def tract() -> Streamlines:
    """Three straight lines along z, 6 mm from a ball's middle and beside; one runs backwards."""
    z = np.linspace(-30.0, 30.0, 61)
    lines = [np.column_stack([np.full(61, 8.0 + x), np.zeros(61), z]) for x in (0.0, 1.0, 2.0)]
    return Streamlines.from_lines([lines[0], lines[1][::-1], lines[2]])


def test_that_a_profile_runs_upwards_with_the_dose_of_each_place() -> None:
    dose = dose_of(lambda p: 50.0 + p[..., 2] + p[..., 0], 2.0, 35.0)
    short = dose_of(linear, 2.0, 12.0)
    found = tract_dose_profile("T", tract(), [dose, short])
    assert found.ends == ("lower", "upper")
    assert found.along_mm[-1] == pytest.approx(60.0, abs=1e-3)
    z = found.along_mm - 30.0
    assert np.abs(found.mean_gy[0] - (59.0 + z)).max() < 1e-3
    assert np.abs(found.low_gy[0] - (58.0 + z)).max() < 1e-3
    assert np.abs(found.high_gy[0] - (60.0 + z)).max() < 1e-3
    assert np.isnan(found.mean_gy[1][0])
    assert np.isfinite(found.mean_gy[1][50])


def test_that_the_segment_near_a_target_is_found_and_cut_out() -> None:
    away = away_from_samples(ball().samples)
    dose = dose_of(linear, 2.0, 35.0)
    (segment,) = near_segments("T", tract(), away, 5.0, [dose])
    half = np.sqrt((RADIUS + 5.0) ** 2 - 64.0)
    assert segment.nearest_mm == pytest.approx(3.0, abs=0.2)
    assert segment.to_mm - segment.from_mm == pytest.approx(2 * half, abs=1.5)
    assert segment.share == 1.0
    assert segment.dose_gy[0] == pytest.approx((28.0, 28.7, 30.0), abs=0.3)
    assert near_segments("T", tract(), away, 2.0) == ()
    pieces = cut_near(tract(), away, 5.0)
    assert len(pieces) == 3
    assert pieces.lengths_mm()[0] == pytest.approx(2 * half, abs=0.8)
