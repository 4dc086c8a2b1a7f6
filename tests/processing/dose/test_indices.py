"""Plan indices and biological doses against closed forms."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.dose import Dose
from dtiplan.processing.dose.biological import bed_gy, eqd2_gy, is_doubtful
from dtiplan.processing.dose.contour_solid import Samples, sampled, stack_of
from dtiplan.processing.dose.indices import isodose_volume, remainder, target_indices
from tests.processing.dose.bodies import dose_of, sphere

TOP_GY, WIDTH_MM = 40.0, 8.0


def radial(spacing_mm: float = 1.0) -> Dose:
    """A dose that falls like a bell round the middle."""
    return dose_of(
        lambda p: TOP_GY * np.exp(-((p**2).sum(axis=-1)) / (2 * WIDTH_MM**2)), spacing_mm, 34.0
    )


def radius_of(level_gy: float) -> float:
    return float(WIDTH_MM * np.sqrt(2.0 * np.log(TOP_GY / level_gy)))


def ball(radius: float) -> Samples:
    return sampled(stack_of(sphere(radius, 1.0, 0.3), 1.0), 0.3)


def cc(radius: float) -> float:
    return 4.0 / 3.0 * np.pi * radius**3 / 1000.0


@pytest.mark.parametrize("level", [10.0, 12.0, 20.0])
@pytest.mark.parametrize("spacing_mm", [1.0, 2.0])
def test_that_isodose_volumes_are_those_of_the_formula(level: float, spacing_mm: float) -> None:
    found = isodose_volume(radial(spacing_mm), level, ball(6.0))
    volume, is_cut = found.volume_cc, found.is_cut
    assert not is_cut
    assert volume == pytest.approx(cc(radius_of(level)), rel=0.02)


@pytest.mark.parametrize(("target_mm", "level"), [(6.0, 24.0), (8.0, 20.0), (9.0, 28.0)])
def test_that_conformity_and_gradient_follow_their_formulas(target_mm: float, level: float) -> None:
    found = target_indices("GTV", ball(target_mm), radial(), level)
    iso = radius_of(level)
    inside = min(iso, target_mm)
    truth = cc(inside) ** 2 / (cc(target_mm) * cc(iso))
    assert found.paddick.value == pytest.approx(truth, rel=0.02)
    assert found.coverage.value == pytest.approx(cc(inside) / cc(target_mm), rel=0.02)
    assert found.gradient.value == pytest.approx((radius_of(level / 2) / iso) ** 3, rel=0.02)


def test_that_an_isodose_that_reaches_the_rim_gives_no_index() -> None:
    found = target_indices("GTV", ball(6.0), radial(), 0.001)
    assert found.paddick.value is None
    assert "rim" in found.paddick.reason
    assert found.coverage.value == pytest.approx(1.0)


def test_that_a_prescription_nobody_gets_gives_no_index() -> None:
    found = target_indices("GTV", ball(6.0), radial(), 60.0)
    assert found.paddick.value is None
    assert "no volume" in found.paddick.reason
    assert found.coverage.value == 0.0


def test_that_the_brain_without_the_target_lacks_its_volume() -> None:
    brain = sampled(stack_of(sphere(25.0, 1.0, 0.0), 1.0), 0.8)
    rest = remainder(brain, np.linalg.norm(brain.points_ras_mm, axis=1) < 8.0)
    assert brain.volume_cc - rest.volume_cc == pytest.approx(cc(8.0), rel=0.02)


def test_that_biological_doses_are_those_of_the_formula() -> None:
    # 20 Gy in one fraction, alpha/beta 2: BED 220, EQD2 110; 54 Gy in 30: BED 102.6.
    assert float(bed_gy(20.0, 1, 2.0)) == pytest.approx(220.0)
    assert float(eqd2_gy(20.0, 1, 2.0)) == pytest.approx(110.0)
    assert float(bed_gy(54.0, 30, 2.0)) == pytest.approx(102.6)
    assert np.allclose(eqd2_gy([40.0, 60.0], 20, 3.0), [40.0, 60.0 * (1 + 1.0) / (1 + 2 / 3)])
    assert is_doubtful(20.0, 1)
    assert not is_doubtful(54.0, 30)
    for wrong in ((0, 2.0), (5, 0.0)):
        with pytest.raises(ValueError, match="no plan"):
            bed_gy(10.0, *wrong)
