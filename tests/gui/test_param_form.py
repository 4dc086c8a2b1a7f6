"""The form of a step gives back what it was given, and refuses what the step refuses."""

import pytest
from PySide6.QtCore import QLocale, Qt

from dtiplan.gui.widgets.param_form import ParamForm
from dtiplan.workflow.registry import STEPS, step_named
from dtiplan.workflow.step_options import validated

EACH = pytest.mark.parametrize("step", STEPS, ids=lambda s: s.name)

OTHER_VALUES = {
    bool: lambda value, _field: not value,
    str: lambda value, _field: value + "x",
    float: lambda _value, field: field.get("minimum", 0.0) + 0.37 * field.get("maximum", 10.0),
    int: lambda value, _field: value + 17,
}


def other_params(step):
    """Give settings that differ from the defaults wherever the type allows it."""
    schema = step.params.model_json_schema()["properties"]
    given = step.params.model_construct(
        **{n: f.default for n, f in step.params.model_fields.items()}
    ).model_dump(mode="json")
    for name, value in given.items():
        annotation = step.params.model_fields[name].annotation
        if "choices" in schema[name]:
            given[name] = next(c for c in schema[name]["choices"] if c != value)
        elif annotation in OTHER_VALUES:
            given[name] = OTHER_VALUES[annotation](value, schema[name])
        elif isinstance(value, list) and all(isinstance(v, str) for v in value):
            given[name] = ["one thing", "another"]
        elif isinstance(value, list):
            given[name] = [v + 1.25 for v in value]
    return given


@EACH
def test_that_a_form_gives_back_what_it_was_given(qtbot, step):
    form = ParamForm(step)
    qtbot.addWidget(form)
    assert form.value() == form.defaults()
    other = other_params(step)
    form.set_value(other)
    assert form.value() == other


@EACH
def test_that_the_defaults_button_puts_everything_back(qtbot, step):
    form = ParamForm(step)
    qtbot.addWidget(form)
    form.set_value(other_params(step))
    form.set_value(form.defaults())
    assert form.value() == form.defaults()


@EACH
def test_that_every_field_says_what_it_is_to_the_eye_and_to_a_screen_reader(qtbot, step):
    form = ParamForm(step)
    qtbot.addWidget(form)
    for name, info in step.params.model_fields.items():
        assert form.editor(name).accessibleName() == info.title
        assert info.description in form.editor(name).toolTip()


def test_that_a_number_outside_its_limits_cannot_be_entered(qtbot):
    form = ParamForm(step_named("find-tracts"))
    qtbot.addWidget(form)
    box = form.editor("step_mm")
    box.selectAll()
    qtbot.keyClicks(box, "99")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert form.value()["step_mm"] <= 2.0
    assert form.is_acceptable()


def test_that_a_text_cannot_be_longer_than_its_limit(qtbot):
    form = ParamForm(step_named("export-rtstruct"))
    qtbot.addWidget(form)
    label = form.editor("label")
    label.clear()
    assert not form.is_acceptable()
    qtbot.keyClicks(label, "seventeen letters")
    assert form.value()["label"] == "seventeen letter"
    assert form.is_acceptable()


def test_that_numbers_are_typed_with_the_decimal_mark_of_the_locale(qtbot):
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        form = ParamForm(step_named("make-structures"))
        qtbot.addWidget(form)
        box = form.editor("margin_mm")
        box.selectAll()
        qtbot.keyClicks(box, "1,25")
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert form.value()["margin_mm"] == 1.25
        assert box.text() == "1,25 mm"
    finally:
        QLocale.setDefault(QLocale.c())


def test_that_a_number_loses_no_digits(qtbot):
    form = ParamForm(step_named("make-structures"))
    qtbot.addWidget(form)
    form.set_value({"radius_mm": 0.123456})
    assert form.value()["radius_mm"] == 0.123456
    form.set_value({"radius_mm": 0.0})
    assert form.editor("radius_mm").text() == "0.0 mm"


def test_that_what_only_the_whole_step_refuses_is_told_in_the_form(qtbot):
    form = ParamForm(step_named("check-orientation"))
    qtbot.addWidget(form)
    form.set_value({"decision": "confirm"})
    assert not form.is_acceptable()
    assert "must be named" in form.findChild(object, "formProblem").text()
    form.set_value({"decision": "confirm", "decided_by": "A. Physicist"})
    assert form.is_acceptable()
    validated(step_named("check-orientation"), form.value())


def test_that_a_change_is_told_once(qtbot):
    form = ParamForm(step_named("make-structures"))
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.valueChanged):
        form.editor("margin_mm").set_value(3.0)
    assert form.value()["margin_mm"] == 3.0


def test_that_names_are_ticked_where_a_list_is_offered(qtbot):
    offered = [("CST_L", "Corticospinal, left"), ("CST_R", "Corticospinal, right"), ("OR_L", "x")]
    form = ParamForm(step_named("find-tracts"), offered={"tracts": offered})
    qtbot.addWidget(form)
    form.set_value({"tracts": ["OR_L", "CST_L"]})
    assert form.value()["tracts"] == ["OR_L", "CST_L"]
    form.set_value({"tracts": ["OWN_L"]})
    assert form.value()["tracts"] == ["OWN_L"]


def test_that_left_out_fields_keep_their_values(qtbot):
    form = ParamForm(step_named("export-rtstruct"), left_out=["out"])
    qtbot.addWidget(form)
    form.set_value({"out": "/somewhere/file.dcm", "label": "boost"})
    value = form.value()
    assert (value["out"], value["label"]) == ("/somewhere/file.dcm", "boost")


def test_that_only_confidence_levels_that_exist_can_be_chosen(qtbot):
    form = ParamForm(step_named("make-structures"))
    qtbot.addWidget(form)
    editor = form.editor("confidence_percent")
    assert [editor.itemText(n) for n in range(editor.count())] == ["0 %", "50 %", "80 %", "95 %"]
    form.set_value({"confidence_percent": 80})
    assert form.value()["confidence_percent"] == 80
    assert form.is_acceptable()
