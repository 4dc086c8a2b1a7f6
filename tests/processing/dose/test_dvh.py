"""Dose-volume histograms against closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.dose import Dvh
from dtiplan.domain.geometry import Array
from dtiplan.processing.dose.contour_solid import EndSlabs, stack_of
from dtiplan.processing.dose.dvh import DvhSettings, SortedDoses, compute_dvh
from tests.processing.dose.bodies import cone, dose_of, moved, sphere, standing_cylinder


def number(dvh: Dvh, name: str) -> float:
    value = next(m.value for m in dvh.metrics if m.name == name)
    assert value is not None
    return value


def sphere_dose_at(share: float, radius: float) -> float:
    """Distance along the gradient beyond which a share of a sphere lies."""
    t = np.linspace(-radius, radius, 40_001)
    beyond = (radius - t) ** 2 * (2 * radius + t) / (4 * radius**3)
    return float(np.interp(share, beyond[::-1], t[::-1]))


@pytest.mark.parametrize("grid_mm", [0.5, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("radius", [1.5, 2.5, 5.0, 10.0])
def test_that_a_sphere_in_a_linear_dose_gets_what_it_must(radius: float, grid_mm: float) -> None:
    generator = np.random.default_rng(int(10 * radius + grid_mm))
    turn, shift = Rotation.random(rng=generator), generator.uniform(-40, 40, 3)
    way = generator.normal(size=3)
    way /= np.linalg.norm(way)
    gap = min(1.0, radius / 5)
    body = stack_of(moved(sphere(radius, gap, generator.uniform()), turn, shift), gap)
    dose = dose_of(lambda p: 20.0 + (p - shift) @ way, grid_mm, radius + 4 * grid_mm, shift)
    dvh = compute_dvh("sphere", body, dose)
    volume = 4.0 / 3.0 * np.pi * radius**3
    assert 1000 * dvh.volume_cc == pytest.approx(volume, rel=0.01 if radius >= 2.5 else 0.03)
    assert dvh.mean_gy == pytest.approx(20.0, abs=0.02)
    for share in (2.0, 50.0, 98.0):
        truth = 20.0 + sphere_dose_at(share / 100, radius)
        assert number(dvh, f"D{share:.0f}%") == pytest.approx(truth, abs=0.1)
    if volume > 60.0:
        truth = 20.0 + sphere_dose_at(30.0 / volume, radius)
        assert number(dvh, "D0.03cc") == pytest.approx(truth, abs=0.1)


def test_that_a_cylinder_and_a_cone_along_the_dose_follow_their_formulas() -> None:
    dose = dose_of(lambda p: 30.0 + 2.0 * p[..., 2], 1.0, 20.0)
    cylinder = compute_dvh("c", stack_of(standing_cylinder(5.0, 20.0, 1.0), 1.0), dose)
    for share in (2.0, 50.0, 98.0):
        # V(>= D)/V = 1/2 - t/L
        truth = 30.0 + 2.0 * 20.0 * (0.5 - share / 100)
        assert number(cylinder, f"D{share:.0f}%") == pytest.approx(truth, abs=0.2)
    tip = compute_dvh("t", stack_of(cone(6.0, 18.0, 0.5), 0.5), dose)
    for share in (2.0, 50.0):
        # V(>= D)/V = (1 - s/h)^3, the hot end at the tip
        truth = 30.0 + 2.0 * 18.0 * (1.0 - (share / 100) ** (1 / 3))
        assert number(tip, f"D{share:.0f}%") == pytest.approx(truth, abs=0.3)


def test_that_a_radial_dose_fills_the_volumes_it_must() -> None:
    dose = dose_of(lambda p: 40.0 * np.exp(-((p**2).sum(axis=-1)) / (2 * 8.0**2)), 1.0, 26.0)
    dvh = compute_dvh("ball", stack_of(sphere(20.0, 1.0, 0.25), 1.0), dose)
    for limit in (12.0, 20.0):
        radius = 8.0 * np.sqrt(2.0 * np.log(40.0 / limit))
        truth = 4.0 / 3.0 * np.pi * radius**3 / 1000.0
        assert number(dvh, f"V{limit:.0f}Gy") == pytest.approx(truth, rel=0.02)


def test_that_the_curve_starts_at_the_volume_and_only_falls() -> None:
    dose = dose_of(lambda p: 20.0 + p[..., 0], 1.0, 12.0)
    dvh = compute_dvh("s", stack_of(sphere(6.0, 1.0, 0.0), 1.0), dose)
    assert dvh.volume_at_dose_cc[0] == pytest.approx(dvh.volume_cc)
    assert dvh.volume_at_dose_cc[-1] == 0.0
    assert (np.diff(dvh.volume_at_dose_cc) <= 0).all()
    half = np.interp(-dvh.volume_cc / 2, -dvh.volume_at_dose_cc, dvh.dose_gy)
    assert half == pytest.approx(number(dvh, "D50%"), abs=0.05)


def test_that_what_lies_outside_the_dose_grid_has_no_dose() -> None:
    dose = dose_of(lambda p: np.full(p.shape[:-1], 10.0), 1.0, 10.0)
    body = stack_of([p + np.array([10.0, 0.0, 0.0]) for p in sphere(6.0, 1.0, 0.0)], 1.0)
    dvh = compute_dvh("s", body, dose)
    assert 0.3 < dvh.outside_grid_cc / dvh.volume_cc < 0.7
    assert (dvh.min_gy, dvh.mean_gy, dvh.max_gy) == pytest.approx((10.0, 10.0, 10.0))
    assert "outside the dose grid" in dvh.notes[0]
    away = stack_of([p + np.array([90.0, 0.0, 0.0]) for p in sphere(6.0, 1.0, 0.0)], 1.0)
    nothing = compute_dvh("s", away, dose)
    assert np.isnan(nothing.mean_gy)
    assert all(m.value is None and m.reason for m in nothing.metrics)


def test_that_a_small_structure_is_told_and_what_it_has_not_is_not_guessed() -> None:
    dose = dose_of(lambda p: 20.0 + p[..., 0], 1.0, 6.0)
    dvh = compute_dvh("s", stack_of(sphere(1.5, 0.3, 0.0), 0.3), dose)
    assert "reporting limit" in dvh.notes[0]
    missing = next(m for m in dvh.metrics if m.name == "D0.03cc")
    assert missing.value is None
    assert "0.014 cc" in missing.reason


def test_that_the_uncertainty_covers_what_coarse_samples_miss() -> None:
    dose = dose_of(lambda p: 20.0 + p[..., 0], 1.0, 12.0)
    body = stack_of(sphere(6.0, 1.0, 0.3), 1.0)
    coarse = compute_dvh("s", body, dose, DvhSettings(spacing_mm=1.0))
    fine = compute_dvh("s", body, dose, DvhSettings(spacing_mm=0.15))
    for name in ("D2%", "D50%", "Dmean"):
        u = next(m.uncertainty for m in coarse.metrics if m.name == name)
        assert u is not None
        assert abs(number(coarse, name) - number(fine, name)) < 4 * u + 0.01


def test_that_both_conventions_for_end_slices_are_told() -> None:
    dose = dose_of(lambda p: 20.0 + p[..., 0], 1.0, 12.0)
    body = stack_of(standing_cylinder(4.0, 12.0, 1.5), 1.5)
    full = compute_dvh("s", body, dose, DvhSettings(EndSlabs.FULL))
    half = compute_dvh("s", body, dose, DvhSettings(EndSlabs.HALF))
    assert full.volume_other_ends_cc == pytest.approx(half.volume_cc)
    assert half.volume_other_ends_cc == pytest.approx(full.volume_cc)


def test_that_doses_are_read_off_by_hand() -> None:
    doses: Array = np.array([1.0, 4.0, 3.0, 2.0])
    sorted_doses = SortedDoses.of(doses, np.full(4, 1000.0))
    assert sorted_doses.dose_at_cc(1.5) == pytest.approx(3.0)
    assert sorted_doses.volume_at_gy(3.0) == pytest.approx(2.0)
    assert sorted_doses.mean_gy == pytest.approx(2.5)
    assert np.isnan(sorted_doses.dose_at_cc(4.5))
