"""Parts of tracts near a target: named within 16 characters, cut at the distance, never lost."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import MAX_NAME_LENGTH, check_name
from dtiplan.workflow.dose.substructures import near_name, near_order
from dtiplan.workflow.steps.make_structures import StructureParams
from dtiplan.workflow.steps.parts_near_targets import part_facts, tract_parts
from dtiplan.workflow.structure_labels import Labels
from tests.workflow.dose.dose_cases import RADIUS, made, target, tracts

FOUND = tuple(t for t in tracts() if len(t.streamlines))


@pytest.mark.parametrize(
    ("tract", "mm", "name", "expected"),
    [
        ("CST_L", 10.0, "PTV", "CST_L_10mm_PTV"),
        ("OpticRad_L", 10.0, "GTV", "Optic_L_10mm_GTV"),
        ("CST_L", 2.5, "GTV", "CST_L_2p5mm_GTV"),
        ("ArcuateFas_R", 100.0, "PTV brain met 1", "Arc_R_100mm_PTVb"),
    ],
)
def test_that_side_and_distance_stand_whole_in_a_name(
    tract: str, mm: float, name: str, expected: str
) -> None:
    found = near_name(tract, mm, name)
    assert found == expected
    assert len(found) <= MAX_NAME_LENGTH
    check_name(found)


@pytest.mark.parametrize("text", ["GTV", "GTV=", "=10", "GTV=0", "GTV=101", "GTV=-3", "GTV=ten"])
def test_that_an_order_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="TARGET=MM"):
        near_order(text)
    with pytest.raises(ValueError, match="TARGET=MM"):
        StructureParams(near=(text,))


def test_that_parts_are_of_tracts_as_found_only() -> None:
    with pytest.raises(ValueError, match="confidence level 0"):
        StructureParams(near=("GTV=10",), confidence_percent=80)


def test_that_a_part_reaches_as_far_as_the_distance_and_no_farther() -> None:
    parts, findings = tract_parts(["GTV=10"], FOUND, (target(),), np.eye(4), Labels())
    (part,) = parts
    assert part.name == "CST_L_10mm_GTV"
    assert not findings
    away = np.linalg.norm(part.lines.points_ras_mm, axis=1) - RADIUS
    # The contours of the target stand for slabs of 1 mm.
    assert away.max() == pytest.approx(10.0, abs=0.6)
    reach = np.sqrt((RADIUS + 10.0) ** 2 - 14.0**2)
    assert np.abs(part.lines.points_ras_mm[:, 2]).max() == pytest.approx(reach, abs=0.9)


def test_that_a_tract_that_comes_nowhere_near_is_told() -> None:
    parts, findings = tract_parts(["GTV=5"], FOUND, (target(),), np.eye(4), Labels())
    assert not parts
    assert [f.code for f in findings] == ["no-part-near"]
    assert part_facts((), (), 1.0) == {}


def test_that_a_target_that_is_not_there_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        tract_parts(["PTV=5"], FOUND, (target(),), np.eye(4), Labels())
    assert caught.value.code == "near-target"


def test_that_a_part_can_be_renamed_and_is_told_in_the_facts() -> None:
    labels = Labels({"CST_L_10mm_GTV": "CST_near"})
    parts, _ = tract_parts(["GTV=10"], FOUND, (target(),), np.eye(4), labels)
    told = part_facts(parts, (made("CST_near"),), 1.25)["parts_near_targets"][0]
    assert (told["name"], told["usual_name"]) == ("CST_near", "CST_L_10mm_GTV")
    assert (told["tract"], told["target"], told["within_mm"]) == ("CST_L", "GTV", 10.0)
