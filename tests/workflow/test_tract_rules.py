"""By which rule a tract was found: what belongs to it, and what does not."""

from dataclasses import replace

import pytest

from dtiplan.domain.regions import Ellipsoid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Model, TractResult, TractStatus
from dtiplan.workflow.steps.find_tracts import _told
from dtiplan.workflow.tract_list import all_definitions
from dtiplan.workflow.tract_rules import definition_sha256, rule_of, wrong_rule

FOUND_WITH = {"definitions": "", "own_regions": [], "seed": 1, "step_mm": 0.5, "tracts": ["CST_L"]}
RESULT = TractResult("CST_L", TractStatus.FOUND, "", Streamlines.empty(), 1, model=Model.CSD)


@pytest.fixture(scope="module")
def definition():
    return all_definitions()["CST_L"]


def test_that_words_and_colours_are_no_part_of_the_rule(definition) -> None:
    said = replace(
        definition, title="x", caveat="y", status="z", colour_rgb=(1, 2, 3), sources=(), tier=2
    )
    assert definition_sha256(said) == definition_sha256(definition)


@pytest.mark.parametrize(
    "changed",
    [
        {"length_mm": (1.0, 2.0)},
        {"max_angle_deg": 12.0},
        {"seeds": ()},
        {"exclude": {"ball": Ellipsoid((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))}},
    ],
)
def test_that_whatever_selects_streamlines_is(definition, changed) -> None:
    assert definition_sha256(replace(definition, **changed)) != definition_sha256(definition)


def test_that_no_two_shipped_definitions_are_the_same() -> None:
    hashes = [definition_sha256(d) for d in all_definitions().values()]
    assert len(set(hashes)) == len(hashes)


def test_that_a_case_tells_the_rule_and_an_older_one_that_of_the_shipped_tracts(definition):
    told = {**_told((definition,), (Model.CSD,))["CST_L"], "found_with": FOUND_WITH}
    rule = rule_of(RESULT, told)
    assert (rule.model, rule.definition) == ("csd", definition_sha256(definition))
    older = {key: value for key, value in told.items() if key != "definition_sha256"}
    assert rule_of(RESULT, older) == rule
    for own in ({"definitions": "/own"}, {"own_regions": ["CST_L include x"]}):
        unknown = rule_of(RESULT, {**older, "found_with": {**FOUND_WITH, **own}})
        assert unknown.definition == ""
        assert "not known" in wrong_rule(unknown, rule)
    assert rule_of(RESULT, {}).definition == ""


def test_that_seeds_and_other_tracts_make_no_difference_and_steps_do(definition) -> None:
    told = {**_told((definition,))["CST_L"], "found_with": FOUND_WITH}
    rule = rule_of(RESULT, told)
    again = {**told, "found_with": {**FOUND_WITH, "seed": 2, "tracts": ["CST_L", "CST_R"]}}
    assert wrong_rule(rule_of(RESULT, again), rule) == ""
    other = {**told, "found_with": {**FOUND_WITH, "step_mm": 1.0}}
    assert "settings" in wrong_rule(rule_of(RESULT, other), rule)
