"""What every step promises, read from its declaration."""

import re

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow.registry import STEPS, giver_of, step_named
from dtiplan.workflow.step_options import params_from, steps_document, steps_text, validated

EACH = pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)


@EACH
def test_that_a_step_has_a_plain_name_and_explains_itself(step):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)?", step.name)
    assert step.title
    assert step.help.endswith(".")


@EACH
def test_that_every_parameter_has_a_title_a_help_text_and_a_default(step):
    for name, field in step.params.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert not field.is_required(), name
        if name.endswith("_mm"):
            assert field.json_schema_extra == {"unit": "mm"}


@EACH
def test_that_parameters_survive_json(step):
    params = step.params()
    assert step.params.model_validate_json(params.model_dump_json()) == params


@EACH
def test_that_what_a_step_needs_is_given_by_an_earlier_one(step):
    for name in step.needs:
        assert STEPS.index(giver_of(name)) < STEPS.index(step)


def test_that_no_two_steps_give_the_same_artifact():
    given = [name for step in STEPS for name in step.gives]
    assert len(given) == len(set(given))


def test_that_options_are_read_from_the_declaration():
    step = step_named("find-tracts")
    params = params_from(step, ["--step-mm", "0.25", "--tracts=CST_L,AF_R", "--seed", "7"])
    assert (params.step_mm, params.tracts, params.seed) == (0.25, ("CST_L", "AF_R"), 7)


@pytest.mark.parametrize(
    "words", [["--step-mm", "99"], ["--no-such", "1"], ["step"], ["--step-mm"], ["--step-mm", "x"]]
)
def test_that_a_wrong_option_is_told(words):
    with pytest.raises(UserError) as caught:
        params_from(step_named("find-tracts"), words)
    assert caught.value.code == "bad-parameter"


def test_that_settings_that_do_not_go_together_are_told_in_our_own_words():
    with pytest.raises(UserError) as caught:
        validated(step_named("export-rtstruct"), {"into": "existing"})
    assert caught.value.cause == "an existing structure set must be named to add to it."


def test_that_a_decision_needs_a_name():
    step = step_named("check-orientation")
    with pytest.raises(UserError, match="must be named"):
        validated(step, {"decision": "confirm", "decided_by": "  "})


def test_that_the_table_of_steps_shows_unit_limits_and_default():
    text = steps_text()
    assert "--margin-mm  Margin (mm, from 0 to 20, default 0.0)" in text
    names = [s["name"] for s in steps_document()["steps"]]
    assert names == [s.name for s in STEPS]
