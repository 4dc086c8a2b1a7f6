"""Profiles of planning systems: shipped ones say where each rule is from, mistakes are located."""

from pathlib import Path

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import InterpretedType
from dtiplan.domain.tps_profiles import (
    ContourRules,
    HoleForm,
    ImageRules,
    NameRules,
    RoiRules,
    fitted_name,
    is_prv_name,
    prv_name,
)
from dtiplan.io.tps_profiles import known_profiles, read_profile

SYSTEMS = ("generic", "brainlab-elements", "eclipse", "gammaplan", "monaco", "precision",
           "raystation")  # fmt: skip


@pytest.fixture
def lines() -> list[str]:
    return known_profiles()["eclipse"].read_text(encoding="utf-8").splitlines()


def file_with(folder: Path, lines: list[str], old: str, new: str) -> tuple[Path, int]:
    """Write a profile with one line changed, and give its number."""
    number = next(n for n, line in enumerate(lines) if line.startswith(old))
    path = folder / "own.toml"
    changed = [*lines[:number], new, *lines[number + 1 :]]
    path.write_text("\n".join(changed), encoding="utf-8")
    return path, number + 1


def test_that_all_seven_systems_are_there_the_generic_one_first() -> None:
    assert tuple(known_profiles()) == SYSTEMS
    assert [read_profile(name).name for name in SYSTEMS] == list(SYSTEMS)


@pytest.mark.parametrize("name", SYSTEMS)
def test_that_every_rule_of_a_shipped_profile_has_a_source(name) -> None:
    profile = read_profile(name)
    assert profile.sources is not None
    assert len(profile.sources) == 14
    assert all(len(source) >= 10 for source in profile.sources.values())
    assert len(profile.sha256) == 64


def test_that_the_generic_profile_has_no_rule_of_its_own() -> None:
    profile = read_profile("generic")
    assert profile.names == NameRules()
    assert profile.contours == ContourRules()
    assert profile.images == ImageRules()
    assert profile.rois == RoiRules()
    assert profile.longest_label == 16
    assert profile.unverified_rules == ()


def test_that_what_no_text_confirms_is_called_unverified() -> None:
    eclipse = read_profile("eclipse")
    assert "contours.most_points" in eclipse.unverified_rules
    assert "longest_label" not in eclipse.unverified_rules
    assert "pytrip" in eclipse.source_of("longest_label")
    assert read_profile("brainlab-elements").images.most_slices == 399


def test_that_a_profile_of_ones_own_is_read(tmp_path, lines) -> None:
    path, _ = file_with(tmp_path, lines, "most_points",
                        'most_points = { value = 200, source = "our test of 2026" }')  # fmt: skip
    text = path.read_text().replace('holes = { value = "keyhole"', 'holes = { value = "xor"')
    text = text.replace('prv_type = { value = "ORGAN"', 'prv_type = { value = "CONTROL"')
    text = text.replace("colours = { value = []", 'colours = { value = ["#ff8000"]')
    path.write_text(text)
    profile = read_profile(str(path))
    assert profile.contours.most_points == 200
    assert profile.source_of("contours.most_points") == "our test of 2026"
    assert profile.contours.holes is HoleForm.XOR
    assert profile.rois.prv_type is InterpretedType.CONTROL
    assert profile.rois.colours == ((255, 128, 0),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("longest =", 'longest = { value = 17, source = "x" }', "17 is not in 12 to 16"),
        ("longest =", "longest = { value = 16 }", "longest.source: is missing"),
        ("longest =", "longest = 16", "a table is needed, not 16"),
        ("allowed =", 'allowed = { value = "_ä", source = "x" }', "'ä' is not one of the signs"),
        ("most_points", 'most_points = { value = 3, source = "x" }', "3 is neither 0"),
        ("holes", 'holes = { value = "hole", source = "x" }', "one of keyhole, separate, xor"),
        ("fewest_slices", 'fewest_slice = { value = 1, source = "x" }', "did you mean"),
        ("modalities", 'modalities = { value = ["PT"], source = "x" }', "one of CT, MR"),
        ("longest_mm", 'longest_mm = { value = -1, source = "x" }', "-1 is not in 0 or more"),
        ("tract_type", 'tract_type = { value = "PTV", source = "x" }', "ORGAN, AVOIDANCE"),
        ("colours", 'colours = { value = ["red"], source = "x" }', "'red' is not a colour"),
        ("title", "title = ", "Invalid value"),
    ],
)
def test_that_a_mistake_is_told_with_its_line(tmp_path, lines, old, new, said) -> None:
    path, number = file_with(tmp_path, lines, old, new)
    with pytest.raises(UserError) as told:
        read_profile(str(path))
    assert told.value.code == "bad-tps-profile"
    assert f"own.toml, line {number}," in told.value.cause
    assert said in told.value.cause


def test_that_an_unknown_profile_names_the_known_ones() -> None:
    with pytest.raises(UserError, match="eclipse, gammaplan") as told:
        read_profile("pinnacle")
    assert told.value.code == "no-such-profile"


def test_that_a_missing_file_is_told(tmp_path) -> None:
    with pytest.raises(UserError, match="No such file"):
        read_profile(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("name", "longest", "allowed", "fitted"),
    [
        ("CST_L", 16, "_-", "CST_L"),
        ("CST+arm^_L", 16, "_-", "CST_arm__L"),
        ("ArcuateFas_L", 12, "_", "ArcuateFas_L"),
        ("OpticRad_L_PRV02", 12, "_", "Opti_L_PRV02"),
        ("ArcuateFasciclL", 12, "_", "ArcuateFasci"),
        ("CST_R_10mm", 12, "", "CSTR10mm"),
    ],
)
def test_that_a_name_is_fitted_and_keeps_side_and_margin(name, longest, allowed, fitted) -> None:
    assert fitted_name(name, NameRules(longest, allowed)) == fitted


def test_that_two_names_never_become_one() -> None:
    rules, taken = NameRules(12, "_"), []
    for name in ("ArcuateFas+_L", "ArcuateFas-_L", "arcuatefas~_L"):
        taken.append(fitted_name(name, rules, taken))
    assert taken == ["ArcuateFas_L", "ArcuateF_2_L", "arcuatef_3_L"]


def test_that_margins_are_named_by_two_digits() -> None:
    assert prv_name("CST_L", 3.0) == "CST_L_PRV03"
    assert prv_name("OpticRad_L", 2.0) == "OpticRad_L_PRV02"
    assert prv_name("ArcuateFas_L", 3.0) == "ArcuateF_L_PRV03"
    assert prv_name("CST_L", 2.5) == "CST_L_PRV02p5"
    assert is_prv_name("CST_L_PRV02p5")
    assert not is_prv_name("CST_L")
