"""Truth: certificate first, then the table, then a law; never beyond what is known."""

import numpy as np
import pytest
from scipy.interpolate import PchipInterpolator

from dtiplan.domain.phantoms.certificate import Certificate, CertificateEntry
from dtiplan.domain.phantoms.description import Material, TruthPoint
from dtiplan.domain.phantoms.laws import law_of, water_adc_mm2_s, water_temperature_c
from dtiplan.domain.phantoms.truth import interpolate_monotone, truth_of
from dtiplan.domain.quality import NotMeasured

TEMPERATURES_C = np.array([0.0, 16, 18, 20, 22, 24, 26])
# PVP % : ADC (um2/s) of phantom 128-0155, and the log-quadratic fitted to 16-26 C with its worst
# residual (facts on phantoms, 1.1).
TABLE = {
    0: (
        [1109, 1799, 1898, 2000, 2106, 2232, 2335],
        (7.602432, 0.026631, -1.46e-4),
        0.0045,
    ),
    10: ([817, 1376, 1462, 1551, 1640, 1742, 1825], (7.345987, 0.028737, -1.65e-4), 0.005),
    20: ([579, 1047, 1112, 1183, 1258, 1322, 1390], (7.075848, 0.029142, -3.30e-4), 0.005),
    30: ([380, 722, 760, 832, 886, 929, 989], (6.714163, 0.032517, -3.10e-4), 0.0155),
    40: ([220, 440, 471, 507, 545, 584, 625], (6.230606, 0.036024, -2.90e-4), 0.005),
    50: ([110, 231, 246, 267, 293, 323, 352], (5.598833, 0.043874, -4.6e-5), 0.0205),
}


def material(percent=20, **changes):
    points = tuple(
        TruthPoint(t, adc * 1e-6, 0.008 * adc * 1e-6)
        for t, adc in zip(TEMPERATURES_C, TABLE[percent][0], strict=True)
    )
    values = {"points": points, "aliases": (str(percent),), **changes}
    return Material(f"pvp-{percent}", f"PVP {percent} %", **values)


def certificate(*rows, k=2.0, name="PVP 20 %"):
    entries = tuple(CertificateEntry(name, t, adc * 1e-6, u * 1e-6, k) for t, adc, u in rows)
    return Certificate("S1", entries)


@pytest.mark.parametrize("percent", TABLE)
def test_that_the_interpolation_is_that_of_scipy_in_value_and_slope(percent):
    ln_adc = np.log(TABLE[percent][0])
    oracle = PchipInterpolator(TEMPERATURES_C, ln_adc)
    for at in np.linspace(0.0, 25.99, 60):
        value, slope = interpolate_monotone(TEMPERATURES_C, ln_adc, at)
        assert value == pytest.approx(float(oracle(at)), abs=1e-12)
        assert slope == pytest.approx(float(oracle(at, 1)), abs=1e-12)


@pytest.mark.parametrize("percent", TABLE)
def test_that_calibrated_values_are_kept_and_between_them_the_fitted_curve_is_met(percent):
    adc_um2_s, (a, b, c), worst = TABLE[percent]
    for t, adc in zip(TEMPERATURES_C, adc_um2_s, strict=True):
        assert truth_of(material(percent), t).adc_mm2_s == pytest.approx(adc * 1e-6, rel=1e-12)
    for t in np.arange(16.0, 26.01, 0.5):
        fitted = np.exp(a + b * (t - 20) + c * (t - 20) ** 2) * 1e-6
        assert truth_of(material(percent), t).adc_mm2_s == pytest.approx(fitted, rel=worst)


def test_that_table_uncertainty_and_temperature_enter_the_uncertainty():
    iced = truth_of(material(20), 0.0)
    assert iced.u_mm2_s / iced.adc_mm2_s == pytest.approx(0.008, rel=1e-6)
    _, slope = interpolate_monotone(TEMPERATURES_C, np.log(TABLE[20][0]), 20.0)
    warm = truth_of(material(20), 20.0)
    expected = np.hypot(0.008, 0.5 * slope)
    assert warm.u_mm2_s / warm.adc_mm2_s == pytest.approx(expected, rel=1e-6)
    sure = truth_of(material(20), 20.0, u_temperature_k=0.0)
    assert sure.u_mm2_s / sure.adc_mm2_s == pytest.approx(0.008, rel=1e-6)


def test_that_nothing_is_said_beyond_the_table():
    for t in (-1.0, 26.2, 40.0):
        refused = truth_of(material(20), t)
        assert isinstance(refused, NotMeasured)
        assert f"{t:g} C" in refused.reason
    limited = truth_of(material(20, valid_c=(16.0, 26.0)), 0.0)
    assert isinstance(limited, NotMeasured)


def test_that_a_wide_gap_raises_the_uncertainty_and_a_banner():
    near, middle = truth_of(material(20), 0.5), truth_of(material(20), 8.0)
    assert middle.banner
    assert middle.u_mm2_s / middle.adc_mm2_s > near.u_mm2_s / near.adc_mm2_s
    assert not truth_of(material(20), 19.0).banner


def test_that_the_certificate_wins_over_the_table_and_its_k_is_used():
    known = truth_of(material(20), 20.0, certificate((18, 1000, 20), (22, 1200, 20)))
    assert known.adc_mm2_s == pytest.approx(np.sqrt(1000 * 1200) * 1e-6)
    assert "S1" in known.source
    at_point = truth_of(
        material(20), 18.0, certificate((18, 1000, 20), (22, 1200, 20)), u_temperature_k=0.0
    )
    assert at_point.u_mm2_s == pytest.approx(10e-6)
    unstated = truth_of(
        material(20), 18.0, certificate((18, 1000, 20), (22, 1200, 20), k=None), u_temperature_k=0.0
    )
    assert unstated.u_mm2_s == pytest.approx(20e-6)
    assert "k is not stated" in unstated.source


def test_that_a_certificate_is_not_helped_out_by_generic_values():
    refused = truth_of(material(20), 0.0, certificate((18, 1000, 20), (22, 1200, 20)))
    assert isinstance(refused, NotMeasured)
    other = truth_of(material(20), 20.0, certificate((20, 1, 0), name="oil"))
    assert "does not name" in other.banner
    assert other.adc_mm2_s == pytest.approx(1183e-6)


def test_that_two_names_for_one_material_at_one_temperature_are_refused():
    both = Certificate(
        "", (*certificate((20, 1183, 9)).entries, *certificate((20, 1190, 9), name="20").entries)
    )
    refused = truth_of(material(20), 20.0, both)
    assert isinstance(refused, NotMeasured)
    assert "two values" in refused.reason


def test_that_a_single_certified_temperature_serves_close_by_only():
    only = certificate((20, 1183, 10))
    at = truth_of(material(20), 20.0, only, u_temperature_k=0.0)
    beside = truth_of(material(20), 20.4, only, u_temperature_k=0.0)
    assert at.u_mm2_s == pytest.approx(5e-6)
    assert beside.u_mm2_s > at.u_mm2_s
    assert isinstance(truth_of(material(20), 21.0, only), NotMeasured)


@pytest.mark.parametrize(
    ("temperature_c", "adc_um2_s"),
    [(0, 1099.0), (5, 1303), (10, 1525), (20, 2023.1), (25, 2299.5), (37, 3037)],
)
def test_that_water_follows_holz_and_is_a_thermometer(temperature_c, adc_um2_s):
    assert water_adc_mm2_s(temperature_c) == pytest.approx(adc_um2_s * 1e-6, rel=5e-4)
    assert water_temperature_c(water_adc_mm2_s(temperature_c)) == pytest.approx(temperature_c)
    water = Material("water", "Water", law="holz-water")
    known = truth_of(water, temperature_c, u_temperature_k=0.0)
    assert known.u_mm2_s == pytest.approx(0.01 * known.adc_mm2_s)
    assert "unverified" in known.source


def test_that_generic_pvp_laws_are_refused_where_they_are_wrong():
    for law in ("wagner-pvp:20", "amouzandeh-pvp:20"):
        generic = Material("pvp-20", "PVP 20 %", law=law)
        known = truth_of(generic, 20.0, u_temperature_k=0.0)
        assert known.adc_mm2_s == pytest.approx(1183e-6, rel=0.05)
        assert known.u_mm2_s == pytest.approx(0.05 * known.adc_mm2_s)
        assert "certificate" in known.banner
        for t in (0.0, 15.0, 27.0):
            assert isinstance(truth_of(generic, t), NotMeasured)
    for law in ("wagner-pvp:40", "amouzandeh-pvp:50"):
        assert isinstance(truth_of(Material("p", "P", law=law), 20.0), NotMeasured)
    with pytest.raises(ValueError, match="no law"):
        law_of("guess")


def test_that_unknown_materials_of_a_certificate_are_named():
    from dtiplan.domain.phantoms.description import PhantomDescription

    described = PhantomDescription("p", "P", "", (), {"pvp-20": material(20)}, 0.0)
    mixed = Certificate(
        "", (*certificate((0, 579, 5)).entries, *certificate((0, 1, 0), name="oil").entries)
    )
    assert mixed.unmatched(described) == ("oil",)
