"""Descriptions of digital objects: the shipped one reads, a damaged one says what is wrong."""

import pytest

from dtiplan.domain.digital_patient import mirrored_spec, other_side
from dtiplan.domain.errors import UserError
from dtiplan.io.digital_patient_spec import phantom_names, read_phantom_spec, read_spec_file
from dtiplan.io.locations import phantom

SHIPPED = "digital-patient"


def test_that_the_shipped_description_reads():
    assert SHIPPED in phantom_names()
    spec = read_phantom_spec(SHIPPED)
    assert spec.name == SHIPPED
    assert {b.name for b in spec.bundles if b.is_truth} == {
        f"{tract}_{side}" for tract in ("CST", "OpticRad", "ArcuateFas") for side in "LR"
    }
    assert all(bundle.ribs[0].shape[1] == 4 for bundle in spec.bundles)


def test_that_an_unknown_name_is_refused():
    with pytest.raises(UserError, match=SHIPPED) as refused:
        read_phantom_spec("nobody")
    assert refused.value.code == "unknown-phantom"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[pose]", "[pose"),
        ("background_fa = ", "backgroundfa = "),
        ('tissue = "csf"', 'tissue = "cheese"'),
        ("n_directions = 30", "n_directionz = 30"),
        ("[[-20,-80,24,3],", "[[-20,-80,24],"),
        ("[[-5,-21,-48,3.5],", "["),
        ("md_mm2_s = 0.72e-3", 'md_mm2_s = "much"'),
    ],
)
def test_that_a_damaged_description_is_refused_with_its_reason(tmp_path, old, new):
    text = phantom(SHIPPED, "phantom.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "phantom.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError) as refused:
        read_spec_file(path)
    assert refused.value.code == "phantom-description"


def test_that_a_mirror_twice_is_no_mirror():
    spec = read_phantom_spec(SHIPPED)
    back = mirrored_spec(mirrored_spec(spec))
    assert back.gtv == spec.gtv
    assert back.solids == spec.solids
    for one, other in zip(spec.bundles, back.bundles, strict=True):
        assert one.name == other.name
        for rib, same in zip(one.ribs, other.ribs, strict=True):
            assert (rib == same).all()


def test_that_only_sides_change_their_names():
    assert other_side("CST_L") == "CST_R"
    assert other_side("CST_R") == "CST_L"
    assert other_side("CorpusCallosum") == "CorpusCallosum"
