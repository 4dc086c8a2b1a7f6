"""Regions of one's own decide over streamlines like those of the definition."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Space
from dtiplan.processing.tracts.selection import select
from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule, own_region, with_own_regions
from tests.processing.tracts.test_selection import DEFINITION, polyline

STRAIGHT = polyline((0, 0, -60), (0, 0, 60))
BENT = polyline((0, 0, -60), (0, 0, -20), (6, 0, 0), (0, 0, 20), (0, 0, 60))
GRID = Grid(
    (21, 21, 81), np.array([[2.0, 0, 0, -20], [0, 2, 0, -20], [0, 0, 2, -80], [0, 0, 0, 1]])
)


def painted(rule):
    whole = np.zeros(GRID.shape, bool)
    whole[12:15, 9:12, 39:42] = True  # around x = 6 mm, z = 0
    return PaintedRegion.of("TEST", rule, whole).text


REGIONS = {
    "ball": ("TEST {rule} ball 6 0 0 3", "own_ball_1"),
    "box": ("TEST {rule} box 6 0 0 2 2 2", "own_box_1"),
}


def shifted_template():
    """A template that lies 30 mm beside the patient, and the ways there and back."""
    matrix = np.eye(4)
    matrix[:3, 3] = (30.0, -10.0, 5.0)
    back = np.linalg.inv(matrix)
    moved = {
        name: replace_region(region, matrix)
        for group in (DEFINITION.include, DEFINITION.exclude)
        for name, region in group.items()
    }
    definition = replace(
        DEFINITION,
        include={n: moved[n] for n in DEFINITION.include},
        exclude={n: moved[n] for n in DEFINITION.exclude},
        space=Space.TEMPLATE,
    )
    return (
        definition,
        lambda points: transform_points(matrix, points),
        lambda points: transform_points(back, points),
    )


def replace_region(region, matrix):
    shift = matrix[:3, 3]
    names = ("low_mm", "high_mm") if hasattr(region, "low_mm") else ("centre_mm",)
    return replace(region, **{n: tuple(np.add(getattr(region, n), shift)) for n in names})


@pytest.mark.parametrize("kind", ["ball", "box", "voxels"])
@pytest.mark.parametrize("rule", list(Rule))
@pytest.mark.parametrize("is_in_template", [False, True])
def test_that_a_region_in_patient_millimetres_selects_in_either_frame(kind, rule, is_in_template):
    text = painted(rule) if kind == "voxels" else REGIONS[kind][0].format(rule=rule)
    definition, to_template, to_patient = shifted_template()
    if not is_in_template:
        definition, to_template = DEFINITION, None
    joined = with_own_regions(definition, [own_region(text)], to_patient, GRID)
    lines = Streamlines.from_lines([STRAIGHT, BENT])
    chosen = select(lines, joined, to_region_mm=to_template)
    is_bent_kept = rule is not Rule.EXCLUDE  # one region of rule any must be passed like include
    assert chosen.kept.tolist() == [not is_bent_kept, is_bent_kept]
    assert chosen.rejected == {f"own_{kind}_1": 1}
