"""Which model tracts follow, and the other one's beside them."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.fibres import FibreOdfs, FibreResponse, NotDeconvolved
from dtiplan.domain.findings import Severity
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Model, ModelSettings, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.workflow.plan import _other_entries
from dtiplan.workflow.steps.find_tracts import (
    TractParams,
    _beside,
    _told,
    chosen_definitions,
    tracking_settings,
)
from dtiplan.workflow.steps.tract_findings import limits_of
from dtiplan.workflow.steps.tract_models import ModelWish, Tracking, followed, models_for
from dtiplan.workflow.viewing.case_tables import tract_rows
from dtiplan.workflow.viewing.layers import LayerStore
from dtiplan.workflow.viewing.other_tracts import other_title, paler
from tests.gui.small_case import definitions_used, keep, maps, small_case, tracts

NONE = NotDeconvolved("the shell b = 1000 s/mm2 has 12 different directions")


def fibres():
    grid = maps().grid
    return FibreOdfs(
        Image(np.zeros((*grid.shape, 15), np.float32), grid, Unit.NONE, "fODF"),
        4,
        FibreResponse((1.7e-3, 0.3e-3, 0.3e-3), 100.0, 300),
        Image(np.ones(grid.shape, bool), grid, Unit.NONE, "mask"),
        1000.0,
        30,
        "made for a test",
    )


@pytest.mark.parametrize(
    ("wish", "with_fibres", "without"),
    [
        ("auto", (Model.CSD,), (Model.TENSOR,)),
        ("tensor", (Model.TENSOR,), (Model.TENSOR,)),
        ("both", (Model.CSD, Model.TENSOR), (Model.TENSOR,)),
    ],
)
def test_that_the_model_follows_the_wish_and_what_is_there(wish, with_fibres, without):
    assert models_for(ModelWish(wish), fibres()) == with_fibres
    assert models_for(ModelWish(wish), NONE) == without


def test_that_a_model_that_is_not_there_is_refused_with_the_reason():
    assert models_for(ModelWish.CSD, fibres()) == (Model.CSD,)
    with pytest.raises(UserError, match="cannot follow spherical deconvolution") as caught:
        models_for(ModelWish.CSD, NONE)
    assert "12 different directions" in caught.value.cause
    assert caught.value.code == "no-fibres"


def test_that_each_model_is_tracked_in_its_own_way():
    csd, tensor = (tracking_settings(TractParams(), model) for model in (Model.CSD, Model.TENSOR))
    assert (csd.is_probabilistic, csd.max_angle_deg) == (True, 25.0)
    assert (tensor.is_probabilistic, tensor.max_angle_deg) == (False, 30.0)
    plain = TractParams(tracking=Tracking.DETERMINISTIC, csd_max_angle_deg=20.0)
    assert not tracking_settings(plain, Model.CSD).is_probabilistic
    assert tracking_settings(plain, Model.CSD).max_angle_deg == 20.0
    drawn = TractParams(tracking=Tracking.PROBABILISTIC)
    assert tracking_settings(drawn, Model.TENSOR).is_probabilistic


def test_that_tensors_tracked_probabilistically_are_redrawn_from_the_data():
    from tests.processing.diffusion.crossings import maps_of, table
    from tests.processing.diffusion.test_model_choice import head

    series = head(table(20, 1000.0), n=5)
    inputs = {"dwi_corrected": series, "maps": maps_of(series), "fibres": NONE}
    settings = tracking_settings(TractParams(tracking=Tracking.PROBABILISTIC), Model.TENSOR)
    first, again = (followed(Model.TENSOR, inputs, settings, 5).field for _ in range(2))
    assert first.n_realisations > 10
    assert not np.array_equal(first.tables[0], first.tables[1])
    np.testing.assert_array_equal(first.tables, again.tables)
    plain = followed(Model.TENSOR, inputs, tracking_settings(TractParams(), Model.TENSOR), 5)
    assert plain.field.n_realisations == 1


def test_that_the_caveat_is_that_of_the_model():
    own = {
        Model.CSD: ModelSettings(caveat="Too wide."),
        Model.TENSOR: ModelSettings(caveat="Thin."),
    }
    definition = replace(read_definitions()["CST_L"], models=own)
    told = _told((definition,), (Model.CSD, Model.TENSOR))["CST_L"]
    assert (told["caveat"], told["other_caveat"]) == ("Too wide.", "Thin.")
    result = replace(tracts()[0], model=Model.CSD)
    (said,) = (f for f in limits_of(definition, result) if f.code == "tract-caveat")
    assert said.message == "CST_L: Too wide."


def test_that_a_comparison_that_cannot_be_made_is_a_warning():
    (said,) = _beside(TractParams(model="both"), (), NONE)
    assert (said.severity, said.code) == (Severity.WARNING, "no-other-model")
    assert "12 different directions" in said.message
    assert _beside(TractParams(), (), NONE) == ()


def test_that_a_name_is_given_to_one_tract_only():
    own = "CST_L side=left ; seed ball 0 0 0 5"
    with pytest.raises(UserError) as caught:
        chosen_definitions(TractParams(tracts=("CST_L",), own_tracts=(own,)))
    assert caught.value.code == "tract-name-twice"
    alone = TractParams(tracts=(), own_tracts=(own.replace("CST_L", "Hand_L"),))
    assert chosen_definitions(alone) == ()


@pytest.fixture
def case(tmp_path):
    """A case in which both models were asked for."""
    made = small_case(tmp_path / "case")
    both = tracts()
    csd = tuple(replace(t, model=Model.CSD) for t in both)
    told = {name: {**one, "other_caveat": "No fan."} for name, one in definitions_used().items()}
    other = replace(both[0], status=TractStatus.SPARSE, reason="few")
    keep(made, "find-tracts", artifacts={
        "tracts": csd, "other_tracts": (other,), "definitions_used": told,
    })  # fmt: skip
    return made


def test_that_the_other_model_has_a_row_of_its_own_after_the_tract(case):
    rows = tract_rows(case)
    first, other = rows[:2]
    assert (first.shown_name, first.model, first.layer_key) == ("CST_L", "csd", "tract:CST_L")
    assert (other.shown_name, other.model, other.layer_key) == (
        "CST_L (tensor)", "tensor", "other:CST_L",
    )  # fmt: skip
    assert (first.is_other, other.is_other) == (False, True)
    assert (other.status, other.volume_cc, other.caveat) == ("sparse", None, "No fan.")
    assert [row.shown_name for row in rows[2:]] == ["CST_R"]


def test_that_the_other_model_is_a_layer_beside_the_tract(case):
    store = LayerStore(case)
    found = {layer.key: layer for layer in store.layers}
    own, other = found["tract:CST_L"], found["other:CST_L"]
    assert other.title == "CST_L (tensor)"
    assert other.is_shown_at_first
    assert other.colour_rgb == paler(own.colour_rgb) != own.colour_rgb
    lines = store.value("other:CST_L")
    np.testing.assert_array_equal(lines.points_ras_mm, tracts()[0].streamlines.points_ras_mm)
    np.testing.assert_array_equal(
        store.scene_from_own("other:CST_L"), store.scene_from_own("tract:CST_L")
    )


def test_that_the_plan_document_lists_the_other_model(case):
    (entry,) = _other_entries(case)
    assert (entry["name"], entry["model"], entry["status"]) == ("CST_L", "tensor", "sparse")
    assert _other_entries(SimpleNamespace(manifest=SimpleNamespace(artifact=lambda _n: None))) == []


def test_that_names_and_colours_of_the_other_model_are_told_from_the_own():
    assert other_title(replace(tracts()[0], model=Model.CSD)) == "CST_L (csd)"
    assert paler((0, 112, 255)) == (140, 191, 255)
