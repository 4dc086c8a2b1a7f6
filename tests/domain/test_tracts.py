"""Tract definitions: what they say for one model, and which regions must all be met."""

from dataclasses import replace

from dtiplan.domain.regions import sphere
from dtiplan.domain.tracts import (
    Code,
    Model,
    ModelSettings,
    Plausibility,
    Side,
    TractDefinition,
)

DEFINITION = TractDefinition(
    name="Mine_L",
    title="Mine, left",
    side=Side.LEFT,
    code=Code("1", "2", "3"),
    include={name: sphere((0, 0, 0), 1.0) for name in ("low", "front", "back", "high")},
    exclude={},
    seeds=("low",),
    length_mm=(20.0, 100.0),
    plausibility=Plausibility(100, 20, volume_cc=(1.0, 5.0)),
    colour_rgb=(0, 0, 0),
    max_angle_deg=60.0,
    fa_threshold=0.2,
    caveat="Thin.",
    either=(("front", "back"),),
    models={
        Model.CSD: ModelSettings(max_angle_deg=25.0, sparse_from=40, caveat="Thick."),
    },
)


def test_that_a_model_changes_what_it_names_and_nothing_else():
    csd = DEFINITION.for_model(Model.CSD)
    assert (csd.max_angle_deg, csd.caveat) == (25.0, "Thick.")
    assert csd.plausibility == Plausibility(100, 40, volume_cc=(1.0, 5.0))
    changed = {"max_angle_deg": 60.0, "caveat": "Thin.", "plausibility": DEFINITION.plausibility}
    assert replace(csd, models=DEFINITION.models, **changed) == DEFINITION


def test_that_a_model_of_which_nothing_is_said_leaves_the_definition_as_it_is():
    assert DEFINITION.for_model(Model.TENSOR) is DEFINITION


def test_that_zero_is_a_value_and_not_the_absence_of_one():
    models = {Model.CSD: ModelSettings(fa_threshold=0.0, caveat="")}
    csd = replace(DEFINITION, models=models).for_model(Model.CSD)
    assert (csd.fa_threshold, csd.caveat) == (0.0, "")


def test_that_regions_of_an_either_group_are_not_required_one_by_one():
    assert DEFINITION.required == ("low", "high")
