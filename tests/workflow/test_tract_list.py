"""The list of tracts: the first tier first, each with its status."""

from dtiplan.workflow.tract_list import known_tracts


def test_that_the_first_tier_comes_first_and_each_tract_has_its_status():
    known = known_tracts()
    assert [tract.name for tract in known[:6]] == [
        "ArcuateFas_L",
        "ArcuateFas_R",
        "CST_L",
        "CST_R",
        "OpticRad_L",
        "OpticRad_R",
    ]
    assert [tract.tier for tract in known] == sorted(tract.tier for tract in known)
    assert all(tract.status and tract.title for tract in known)
    assert {tract.name[:-2] for tract in known if tract.is_unreliable} == {"Fornix", "OpticTract"}
