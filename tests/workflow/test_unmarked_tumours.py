"""A tumour near a tract that the template fit was not told of is never passed over in silence."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.targets import Target
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.workflow.steps.unmarked_tumours import unmarked_tumours

CENTRE = np.array([-18.0, -22.0, 20.0])
"""Of the tumour, in the diffusion frame."""
RADIUS_MM = 8.0
MOTION = np.eye(4)
MOTION[:3, :3] = [[0, -1, 0], [1, 0, 0], [0, 0, 1]]
MOTION[:3, 3] = (5.0, 30.0, 30.0)


def planning():
    matrix = np.diag([-1.0, -1.0, 2.0, 1.0])
    matrix[:3, 3] = (60.0, 80.0, 10.0)
    slices = tuple(
        PlanningSlice(f"1.{i}", "1.2", tuple(matrix[:3, 3] + (0.0, 0.0, 2.0 * i)))
        for i in range(50)
    )
    grid = Grid((100, 100, 50), matrix, "9.9")
    image = Image(np.zeros(grid.shape, np.int16), grid, Unit.HU, "ct")
    return PlanningSeries(image, Modality.CT, "1", "2", "P", slices, {})


class Marked:
    """What of a template map is asked: how far a place is from the marked lesion."""

    def __init__(self, middle=None):
        self.middle = middle

    def lesion_distance_mm(self, points):
        if self.middle is None:
            return np.full(len(points), np.inf)
        return np.maximum(np.linalg.norm(points - self.middle, axis=1) - RADIUS_MM, 0.0)


def tract(name, away_mm):
    """A straight tract that passes the tumour's surface at a distance."""
    along = np.linspace(-15.0, 15.0, 61)
    beside = np.stack([np.full(61, RADIUS_MM + away_mm), along, np.zeros(61)], axis=1)
    lines = Streamlines.from_lines([CENTRE + beside])
    return TractResult(name, TractStatus.FOUND, "", lines, 1)


def warned(marked, *tracts, kind="GTV", name="GTV"):
    series = planning()
    there = MOTION[:3, :3] @ CENTRE + MOTION[:3, 3]
    drawn = ball_structure(series, there, RADIUS_MM, "GTV")
    target = Target(name, kind, (1, 2, 3), drawn.contours, 2.1, there, 1, "1")
    transform = RigidTransform(MOTION, "1.2.3", "9.9")
    return list(unmarked_tumours((target,), tracts, marked, transform, series))


def test_that_only_tracts_near_an_unmarked_tumour_are_warned_of():
    said = warned(Marked(), tract("NEAR", 4.0), tract("FAR", 14.0))
    assert [f.code for f in said] == ["tumour-not-marked"]
    assert said[0].message.startswith("NEAR: not trustworthy, it comes within 4 mm of the tumour")


def test_that_a_tract_through_the_tumour_is_warned_of():
    assert "within 0 mm" in warned(Marked(), tract("THROUGH", -RADIUS_MM))[0].message


def test_that_a_marked_tumour_gives_no_second_warning_and_another_lesion_does_not_stand_for_it():
    assert warned(Marked(CENTRE + np.array([2.0, 0.0, 0.0])), tract("NEAR", 4.0)) == []
    assert len(warned(Marked(CENTRE + np.array([30.0, 0.0, 0.0])), tract("NEAR", 4.0))) == 1


@pytest.mark.parametrize(
    ("kind", "name", "counts"),
    [("PTV", "GTV", False), ("", "GTV 1", True), ("", "Chiasm", False), ("GTV", "Met", True)],
)
def test_that_tumours_are_told_by_type_and_without_one_by_name(kind, name, counts):
    assert bool(warned(Marked(), tract("NEAR", 4.0), kind=kind, name=name)) is counts
