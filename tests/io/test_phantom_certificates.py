"""Certificates: units are read from the headings, and what is damaged is refused in words."""

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.io.phantom_certificates import read_certificate
from dtiplan.io.phantom_descriptions import read_description


def written(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "certificate.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    "text",
    [
        "serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date\n7,PVP 20 %,20,1183,9,2,",
        "serial,material,temperature_c,adc_mm2_s,u_mm2_s,k,date\n7,pvp-20,20,1.183e-3,9e-6,2,",
        "Serial;Material;Temperature (°C);ADC (10^-3 mm²/s);U (k=2) (1e-3 mm2/s)\n"
        "7;PVP20;20,0;1,183;0,009",
        "SN\tvial\tT [K]\tD (um^2/ms)\tuncertainty\tk\n7\t20 % PVP\t293.15\t1.183\t0.009\t2",
        "# made by hand\nserial,material,Temp (C),ADC x10-6 mm2/s,u (%),k\n7,20,20,1183,0.760777,2",
        "Serial,PVP Concentration (%),Temp (C),ADC reported (um^2/s),ADC Uncertainty (um^2/sec),k\n"
        "7,20,20,1183,9,2\n",
        "serial,material,temperature_k,ADC (1e-9 m2/s),u (1e-9 m2/s),k\n7,20,293.15,1.183,0.009,2",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_that_every_way_of_writing_gives_the_same_value(tmp_path, text, encoding):
    certificate = read_certificate(written(tmp_path, text, encoding))
    assert certificate.serial == "7"
    (entry,) = certificate.entries_for(read_description("nist-pvp").materials["pvp-20"])
    assert entry.temperature_c == pytest.approx(20.0)
    assert entry.adc_mm2_s == pytest.approx(1.183e-3)
    assert entry.u_mm2_s == pytest.approx(9e-6, rel=1e-5)
    assert entry.k == 2.0
    assert entry.standard_u_mm2_s == pytest.approx(4.5e-6, rel=1e-5)


HEAD = "serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("\n,,,\n", "empty"),
        (HEAD, "no values"),
        ("serial,material,temperature,ADC (um2/s),u\n7,a,20,1000,9", "C or K"),
        ("serial,material,temperature (C),ADC,u\n7,a,20,1000,9", "unit"),
        ("serial,temperature (C),ADC (um2/s),u\n7,20,1000,9", "material"),
        (HEAD.replace("um2/s", "mm2/s") + "7,a,20,1000,9,2,", "impossible"),
        (HEAD + "7,a,20,1e-3,1e-5,2,", "impossible"),
        (HEAD + "7,a,20,1000,900,2,", "does not fit"),
        (HEAD + "7,a,20,1000,-1,2,", "does not fit"),
        (HEAD + "7,a,20,nan,9,2,", "not a number"),
        (HEAD + "7,a,warm,1000,9,2,", "not a number"),
        (HEAD + "7,a,293,1000,9,2,", "temperature"),
        (HEAD + "7,a,20,1000,9,20,", "coverage"),
        (HEAD + "7,a,20\n", "fewer"),
        (HEAD + "7,,20,1000,9,2,", "no material"),
        (HEAD + "7,a,20,1000,9,2,\n8,a,22,1100,9,2,", "2 phantoms"),
        (HEAD + "7,a,20,1000,9,2,\n7,a,20,1100,9,2,", "second"),
        ("PK\x03\x04\0\0", "not a text"),
        ("x" * 1_100_000, "bytes"),
    ],
)
def test_that_a_damaged_certificate_is_refused_in_one_message(tmp_path, text, said):
    with pytest.raises(UserError) as refused:
        read_certificate(written(tmp_path, text))
    assert refused.value.code == "certificate"
    assert said in refused.value.cause


def test_that_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UserError) as refused:
            read_certificate(path)
        assert refused.value.code == "certificate"


def test_that_the_same_value_for_two_fields_is_one_value(tmp_path):
    text = "Field strength (T)," + HEAD + "1.5,7,a,20,1000,9,2,\n3,7,a,20,1000,9,2,\n"
    assert len(read_certificate(written(tmp_path, text)).entries) == 1


def test_that_the_makers_own_table_is_read_and_equals_the_shipped_one(shared_data):
    folder = shared_data / "nist_pvp_phantom_skyra" / "Ref"
    certificate = read_certificate(folder / "DW-Batch1_3T_userCreated_20230727.csv")
    assert len(certificate.entries) == 42
    assert not certificate.states_k
    described = read_description("nist-pvp")
    assert not certificate.unmatched(described)
    for percent in range(0, 60, 10):
        material = described.materials[f"pvp-{percent}"]
        for t in (0.0, 16.0, 19.3, 26.0):
            certified, shipped = truth_of(material, t, certificate), truth_of(material, t)
            assert certified.adc_mm2_s == pytest.approx(shipped.adc_mm2_s)
            assert certified.u_mm2_s == pytest.approx(shipped.u_mm2_s)
            assert shipped.banner
            assert not certified.banner
