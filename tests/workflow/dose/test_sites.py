"""One dose on what several scans of one person gave, and bands of uncertain tracts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from dtiplan.domain.dose import Dose
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.workflow.dose.case_tracts import PlacedTracts, certainty_bands
from dtiplan.workflow.dose_documents import sites
from dtiplan.workflow.dose_documents.sites import open_sites, site_differences, sites_text
from tests.processing.dose.bodies import dose_of, sphere


def dose() -> Dose:
    return dose_of(lambda p: 30.0 + p[..., 0], 2.0, 20.0)


def made(x_mm: float) -> Any:
    polygons = sphere(4.0, 1.0, 0.3, np.array([x_mm, 0.0, 0.0]))
    contours = [SimpleNamespace(points_ras_mm=p) for p in polygons]
    return SimpleNamespace(structure=SimpleNamespace(name="CST_L", contours=contours))


def test_that_the_shift_between_sites_is_the_difference_of_dose(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = {"A": {"CST_L": made(0.0)}, "B": {"CST_L": made(2.5), "CST_R": made(-3.0)}}
    monkeypatch.setattr(sites, "_structures", lambda site, _case, _dose: found[site])
    cases: Any = {"A": None, "B": None}
    mean, missing = site_differences(cases, dose(), ("Dmean",))
    assert mean.spread == pytest.approx(2.5, abs=0.02)
    assert mean.values == pytest.approx((30.0, 32.5), abs=0.02)
    assert missing.spread is None
    assert missing.reason == "not found by A"
    assert "2.500" in sites_text(("A", "B"), (mean,))


def test_that_one_case_is_too_few() -> None:
    one: Any = {"A": None}
    with pytest.raises(UserError) as caught:
        site_differences(one, dose())
    assert caught.value.code == "too-few-cases"
    with pytest.raises(UserError) as caught:
        open_sites(["no-name"])
    assert caught.value.code == "site-option"


def test_that_regions_of_higher_confidence_hold_the_smaller_ones() -> None:
    grid = Grid((20, 20, 20), np.diag([2.0, 2.0, 2.0, 1.0]))
    away = np.linalg.norm(grid.points_ras_mm() - 19.0, axis=-1)
    image = Image(np.clip(1.0 - away / 15.0, 0, 1).astype(np.float32), grid, Unit.NONE, "p")
    least = {0.5: 0.6, 0.8: 0.4, 0.95: 0.3}
    certainty: Any = SimpleNamespace(
        probability=image, source="made up",
        level=lambda level: SimpleNamespace(least_probability=least[level]),
    )  # fmt: skip
    moved = np.eye(4)
    moved[:3, 3] = -19.0
    placed = PlacedTracts({}, moved, {"CST_L": certainty}, "1.2")
    (band,) = certainty_bands(placed, [dose()])
    assert [r.label for r in band.regions] == ["50 %", "80 %", "95 %"]
    for region, radius in zip(band.regions, (6.0, 9.0, 10.5), strict=True):
        # Straight lines between voxels of 2 mm make a ball smaller by 0.1 mm.
        found = (1000.0 * region.volume_cc / (4 / 3 * np.pi)) ** (1 / 3)
        assert found == pytest.approx(radius, abs=0.15)
        assert region.rows[0].values[0] == pytest.approx(30.0, abs=0.1)
        highest = region.rows[1].values[0]
        assert highest == pytest.approx(30.0 + radius, abs=0.7)
