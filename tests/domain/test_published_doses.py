"""Doses beside published figures: only for the same number of fractions, never as a limit."""

from __future__ import annotations

import pytest

from dtiplan.domain.dose import DoseMetric
from dtiplan.domain.published_doses import (
    PublishedDose,
    Sense,
    Standing,
    Status,
    beside_published,
)


def figure(status: Status = Status.CONFIRMED) -> PublishedDose:
    return PublishedDose("^CST", "Dmax", 1, 20.0, Sense.BELOW, "said", "cited", status)


@pytest.mark.parametrize(
    ("value", "n_fractions", "status", "standing", "why"),
    [
        (15.0, 1, Status.CONFIRMED, Standing.BELOW, ""),
        (25.0, 1, Status.SECONDARY, Standing.ABOVE, ""),
        (25.0, 1, Status.UNVERIFIED, Standing.UNVERIFIED, ""),
        (25.0, 5, Status.CONFIRMED, Standing.NOT_COMPARABLE, "not published for 5 fractions"),
        (20.1, 1, Status.CONFIRMED, Standing.NOT_COMPARABLE, "equal within the uncertainty"),
        (25.0, None, Status.CONFIRMED, Standing.NOT_COMPARABLE, "is not known"),
    ],
)
def test_that_a_dose_stands_where_it_does(
    value: float, n_fractions: int | None, status: Status, standing: Standing, why: str
) -> None:
    metrics = {"Dmax": DoseMetric("Dmax", value, "Gy", 0.1)}
    (found,) = beside_published("CST_L", metrics, [figure(status)], n_fractions)
    assert found.standing is standing
    assert why in found.why
    (unfit,) = beside_published("CST_L", metrics, [figure(status)], n_fractions, "too small")
    assert (unfit.standing, unfit.why) == (Standing.NOT_COMPARABLE, "too small")
    assert not beside_published("Lens_L", metrics, [figure(status)], n_fractions)
