"""Margins from measured errors: the recipe, what counts, and what was not measured."""

import numpy as np
import pytest
from scipy import stats

from dtiplan.domain.measured_margin import AcceptedMargin, ErrorKind, MeasuredError
from dtiplan.processing.sites.measured_margin import propose_margin, surface_errors


def error(kind, sd, n=20, reason=""):
    return MeasuredError(kind, sd, n, "made", ("pair",), reason)


def test_that_the_margin_is_1_3_times_the_root_of_the_sum_of_squares() -> None:
    given = [error(ErrorKind.RESCAN, 0.6), error(ErrorKind.SCANNER, 0.8)]
    found = propose_margin("CST_L", given)
    assert found.combined_sd_mm == pytest.approx(1.0)
    assert found.margin_mm == 1.3
    assert found.is_complete
    ends = [e.sd_mm * np.sqrt(20 / stats.chi2.ppf(0.05, 20)) for e in given]
    expected = 1.3 * np.hypot(*ends)
    assert found.upper_mm == pytest.approx(np.ceil(expected * 10) / 10)


def test_that_the_factor_is_that_of_90_percent_along_one_direction() -> None:
    recipe = propose_margin("CST_L", [error(ErrorKind.RESCAN, 1.0)]).recipe
    assert stats.norm.cdf(recipe.systematic_factor) == pytest.approx(0.90, abs=0.005)


def test_that_the_margin_is_rounded_up() -> None:
    assert propose_margin("CST_L", [error(ErrorKind.RESCAN, 1.01)]).margin_mm == 1.4


def test_that_what_was_not_measured_makes_it_a_lower_bound() -> None:
    given = [
        error(ErrorKind.RESCAN, 1.0, n=4),
        error(ErrorKind.DISTORTION, None, 0, "no readout time"),
    ]
    found = propose_margin("CST_L", given)
    assert not found.is_complete
    assert any(
        n.startswith("distortion was not measured") and "no readout time" in n for n in found.notes
    )
    assert any("rescan (4)" in n for n in found.notes)


def test_that_the_rescan_is_taken_off_the_sites_in_squares() -> None:
    random = np.random.default_rng(1)
    within, between = 0.5, 1.2
    rescans = random.normal(0, within * np.sqrt(2), 4000)
    both = random.normal(0, np.hypot(within, between) * np.sqrt(2), 4000)
    rescan, scanner = surface_errors(
        [(abs(x), "r") for x in rescans], [(abs(x), "s") for x in both]
    )
    assert rescan.sd_mm == pytest.approx(within, rel=0.03)
    assert scanner.sd_mm == pytest.approx(between, rel=0.03)
    none, alone = surface_errors([], [(1.0, "s")])
    assert none.sd_mm is None
    assert alone.sd_mm == pytest.approx(1.0 / np.sqrt(2.0))
    _, nothing = surface_errors([(2.0, "r")], [(1.0, "s")])
    assert nothing.sd_mm == 0.0


def test_that_an_accepted_margin_is_the_order_of_a_prv() -> None:
    proposal = propose_margin("CST_L", [error(ErrorKind.RESCAN, 1.0)])
    assert AcceptedMargin(proposal, "A. Physicist").prv_order == "CST_L=1.3"
