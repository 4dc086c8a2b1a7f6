"""PRV structures: the tract grown in three dimensions, named as TG-263 does."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.steps.make_structures import MAKE_STRUCTURES
from dtiplan.workflow.steps.planning_risk_volumes import prv_facts, prv_orders, wrong_prv
from dtiplan.workflow.structure_labels import Labels
from tests.structure_scenes import CENTRE, DIRECTIONS, capsule_cc, series_in_memory, straight


def tract(name):
    return TractResult(name, TractStatus.FOUND, straight(np.array([0, 0, 1.0]), 30.0), "", 1)


FOUND = [tract("CST_L"), tract("CST_R")]


def test_that_one_margin_is_for_every_tract_and_another_for_one() -> None:
    prvs = prv_orders(["3", "CST_R=2.5", "3"], FOUND, Labels())
    assert [p.name for p in prvs] == ["CST_L_PRV03", "CST_R_PRV03", "CST_R_PRV02p5"]


def test_that_a_prv_follows_the_name_of_its_structure_and_can_be_renamed() -> None:
    labels = Labels({"CST_L": "Pyramid_L", "CST_R_PRV03": "zPRV_R"})
    assert [p.name for p in prv_orders(["3"], FOUND, labels)] == ["Pyramid_L_PRV03", "zPRV_R"]


def test_that_a_prv_of_a_tract_that_was_not_found_is_refused() -> None:
    with pytest.raises(UserError, match="CST_L, CST_R") as told:
        prv_orders(["OpticRad_L=2"], FOUND, Labels())
    assert told.value.code == "prv-of-no-tract"


@pytest.mark.parametrize("text", ["0", "-1", "21", "x", "CST_L=", "3mm", "2.55"])
def test_that_a_wrong_margin_is_told(text) -> None:
    assert text in wrong_prv([text])
    with pytest.raises(UserError):
        validated(MAKE_STRUCTURES, {"prv": [text]})


@pytest.mark.parametrize("position", ["HFS", "oblique"])
def test_that_a_prv_is_the_euclidean_growth_of_the_structure(position) -> None:
    spacing = np.array([0.5, 0.5, 1.0])
    matrix = np.eye(4)
    matrix[:3, :3] = DIRECTIONS[position] * spacing
    matrix[:3, 3] = CENTRE - matrix[:3, :3] @ (np.array([60, 60, 60]) / 2)
    planning = series_in_memory(Grid((121, 121, 61), matrix, "1.2.826.0.1.3680043.8.498.1"))
    line = straight(np.array([0.3, 0.2, 1.0]), 30.0)
    (prv,) = prv_orders(["CST_L=3"], FOUND, Labels())
    made = make_structure(line, planning, radius_mm=1.25, margin_mm=prv.margin_mm, name=prv.name)
    assert made.volume_cc == pytest.approx(capsule_cc(4.25, 30.0), rel=0.005)
    (fact,) = prv_facts([prv], [made])["prv_structures"]
    assert (fact["name"], fact["tract"], fact["margin_mm"]) == ("CST_L_PRV03", "CST_L", 3.0)
