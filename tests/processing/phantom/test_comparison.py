"""Scanners compared on made-up analyses with known biases, repeats and temperatures."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.comparison import ADC, FA
from dtiplan.domain.phantoms.truth import Truth, truth_of
from dtiplan.domain.quality import NotMeasured
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.comparison.carried_values import NamedAnalysis, scanner_name
from dtiplan.processing.phantom.comparison.comparison import compare_analyses
from tests.made_analyses import SKYRA, SOLA, VIALS, made_analysis, without_scanner


def named(*analyses):
    return [NamedAnalysis(scanner_name(a.scanner), a) for a in analyses]


def test_that_the_bias_between_two_scanners_is_found_with_its_interval():
    a = [made_analysis(SKYRA, bias_percent=2.0, noise_percent=0.3, seed=s) for s in (1, 2)]
    b = [made_analysis(SOLA, bias_percent=-1.0, noise_percent=0.3, seed=s) for s in (3, 4)]
    said = compare_analyses(named(*a, *b), None)
    (pair,) = said.pairs
    bias = pair.bland_altman_percent.bias
    expected = 200.0 * (1.02 - 0.99) / (1.02 + 0.99)
    assert bias.mean.interval.contains(expected)
    assert bias.excludes_zero
    assert bias.n == len(VIALS)
    assert len(pair.regions) == len(pair.bland_altman_percent.differences) == len(VIALS)
    assert pair.line.slope.value == pytest.approx(0.99 / 1.02, rel=0.01)
    assert (pair.first, pair.second) == ("Skyra 3 T 46069", "Sola 1.5 T 77001")


def test_that_two_equal_scanners_have_no_bias():
    a, b = made_analysis(SKYRA, seed=1), made_analysis(SOLA, seed=2)
    (pair,) = compare_analyses(named(a, b), None).pairs
    assert pair.bland_altman.bias.mean.value == 0.0
    assert pair.concordance.value == pytest.approx(1.0)


def test_that_the_accuracy_of_each_scan_is_its_bias_and_slope():
    scans = named(made_analysis(SKYRA, bias_percent=3.0), made_analysis(SOLA, seed=1))
    said = compare_analyses(scans, None)
    assert said.accuracy[0].bias.mean.value == pytest.approx(3.0)
    assert said.accuracy[0].line.slope.value == pytest.approx(1.03)
    assert said.accuracy[1].line.intercept.value == pytest.approx(0.0, abs=1e-9)


def test_that_the_uncertainty_of_a_difference_is_the_propagated_one():
    (pair,) = compare_analyses(named(made_analysis(SKYRA), made_analysis(SOLA, seed=1)), None).pairs
    # u = 0.2 % on both sides: sqrt(2) of it on the difference in %.
    assert pair.regions[0].u_percent == pytest.approx(0.2 * np.sqrt(2.0))


def test_that_repeats_of_a_day_and_of_days_are_kept_apart():
    same_day = [made_analysis(SKYRA, noise_percent=1.0, seed=s) for s in range(4)]
    later = made_analysis(SKYRA, noise_percent=1.0, bias_percent=5.0, seed=9, day="2026-03-01")
    other = made_analysis(SOLA, seed=20)
    said = compare_analyses(named(*same_day, later, other), None)
    found = said.repeatability[0]
    assert found.within_session.within_cv_percent.value == pytest.approx(1.0, rel=0.35)
    assert found.within_session.degrees_of_freedom == 3 * len(VIALS)
    assert found.between_sessions.within_cv_percent.value > 3.0
    assert isinstance(said.repeatability[1].within_session, NotMeasured)


def test_that_what_few_data_cannot_say_is_refused_with_a_reason():
    said = compare_analyses(named(made_analysis(SKYRA), made_analysis(SOLA, seed=1)), None)
    refused = {r.what: r.reason for r in said.refusals}
    assert "one degree of freedom" in refused["Reproducibility coefficient"]
    assert "ComBat and RISH harmonisation" in refused
    assert isinstance(said.reproducibility.coefficient, NotMeasured)
    assert said.reproducibility.scanner_bias is not None


def test_that_three_scanners_give_a_reproducibility_coefficient_and_three_pairs():
    third = type(SOLA)("Siemens", "Prisma", 3.0, "XA30", "9", "")
    said = compare_analyses(
        named(
            *(made_analysis(s, noise_percent=0.5, bias_percent=b, seed=i)
              for i, (s, b) in enumerate([(SKYRA, 0.0), (SOLA, 2.0), (third, -2.0)]))
        ),
        None,
    )  # fmt: skip
    assert len(said.pairs) == 3
    assert not isinstance(said.reproducibility.coefficient, NotMeasured)


def test_that_values_are_carried_to_one_temperature_by_the_truth():
    description = read_description("ice-water")
    (material,) = {c.material for c in description.measured}
    truths = [truth_of(description.materials[material], t) for t in (0.0, 20.0)]
    if not all(isinstance(t, Truth) for t in truths):
        description = read_description("room-water")
        (material,) = {c.material for c in description.measured}
        truths = [truth_of(description.materials[material], t) for t in (18.0, 20.0)]
        temperatures = (18.0, 20.0)
    else:
        temperatures = (0.0, 20.0)
    from dataclasses import replace

    def water(scanner, temperature_c, adc, seed):
        made = made_analysis(scanner, temperature_c=temperature_c, seed=seed)
        region = replace(made.regions[0], material=material, adc_mean_mm2_s=adc)
        return replace(made, regions=(region,), phantom=description.name)

    cold = water(SKYRA, temperatures[0], truths[0].adc_mm2_s * 1.01, 1)
    warm = water(SOLA, temperatures[1], truths[1].adc_mm2_s, 2)
    said = compare_analyses(named(cold, warm), description, None, temperatures[1])
    carried = [v.carried_mm2_s for v in said.values]
    assert carried[0] / carried[1] == pytest.approx(1.01, rel=1e-9)
    assert "carried-to-one-temperature" in {f.code for f in said.findings}


def test_that_without_a_truth_nothing_is_carried_and_the_reason_told():
    cold, warm = made_analysis(SKYRA, temperature_c=0.0), made_analysis(SOLA, seed=1)
    said = compare_analyses(named(cold, warm), None, None, 20.0)
    assert all(v.carried_mm2_s is None for v in said.values if v.scan.startswith("Skyra"))
    assert "not-carried" in {f.code for f in said.findings}
    assert said.pairs[0].regions == ()
    assert isinstance(said.pairs[0].bland_altman, NotMeasured)


def test_that_scans_without_a_scanner_are_named_in_a_finding():
    scans = [without_scanner(made_analysis(seed=s)) for s in (1, 2)]
    said = compare_analyses(named(*scans), None)
    assert "scanner-not-named" in {f.code for f in said.findings}
    assert said.pairs == ()


def test_that_what_cannot_be_compared_is_refused():
    from dataclasses import replace

    one = made_analysis()
    for scans, code in (
        ([one], "too-few-analyses"),
        ([one, one], "same-scan-twice"),
        ([one, replace(made_analysis(seed=1), phantom="ice-water")], "different-phantoms"),
        ([one, replace(made_analysis(seed=1), certificate_serial="128-9")], "different-phantoms"),
    ):
        with pytest.raises(UserError) as caught:
            compare_analyses(named(*scans), None)
        assert caught.value.code == code


@pytest.mark.parametrize("angle_deg", [None, 2.0])
def test_that_fa_is_compared_in_fibres_only(angle_deg):
    def noisy(analysis):
        first, *rest = analysis.regions
        seen = replace(first, fa_mean=0.4, fa_excess=0.35, direction_angle_deg=angle_deg)
        return replace(analysis, regions=(seen, *rest))

    scans = named(noisy(made_analysis(SKYRA, seed=1)), noisy(made_analysis(SOLA, seed=2)))
    compared = [pair.quantity for pair in compare_analyses(scans, None).pairs]
    assert compared == ([ADC] if angle_deg is None else [ADC, FA])
