"""Names and colours of structures as parameters."""

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.step_options import params_from, validated
from dtiplan.workflow.structure_labels import Labels, labels_from, labels_params


def test_that_labels_survive_as_parameters():
    labels = Labels({"CST_L": "Pyramid_L"}, {"CST_R": (255, 0, 16)})
    assert labels_from(labels_params(labels)) == labels
    assert labels_params(labels) == {"names": ["CST_L=Pyramid_L"], "colours": ["CST_R=#ff0010"]}


def test_that_a_tract_without_a_label_keeps_its_own():
    labels = Labels({"CST_L": "Pyramid_L"})
    assert labels.name_of("CST_L") == "Pyramid_L"
    assert labels.name_of("CST_R") == "CST_R"
    assert labels.colour_of("CST_R") is None


def test_that_going_back_to_the_own_name_leaves_no_trace():
    labels = Labels().renamed("CST_L", "Pyramid_L").renamed("CST_L", "CST_L")
    assert labels_params(labels) == {"names": [], "colours": []}


def test_that_the_command_line_can_say_the_same():
    step = step_named("make-structures")
    words = ["--names", "CST_L=Pyramid_L,CST_R=Pyramid_R", "--colours=CST_L=#00ff00"]
    labels = labels_from(params_from(step, words).model_dump())
    assert labels.names == {"CST_L": "Pyramid_L", "CST_R": "Pyramid_R"}
    assert labels.colours == {"CST_L": (0, 255, 0)}


@pytest.mark.parametrize(
    "wrong", [{"names": ["CST_L"]}, {"colours": ["CST_L=red"]}, {"colours": ["CST_L=#12345"]}]
)
def test_that_an_entry_without_meaning_is_told(wrong):
    with pytest.raises(UserError) as caught:
        validated(step_named("make-structures"), wrong)
    assert caught.value.code == "bad-parameter"
