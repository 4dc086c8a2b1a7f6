"""Regions carried by a registration: their volume and place are kept, on slices of the plan."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.frame_links import FrameLinks
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.processing.dose.carried_contours import carry_region, carry_structure_set
from dtiplan.processing.structures.targets import choose_targets
from tests.io.handover_scenes import motion
from tests.structure_scenes import CENTRE, FRAME_UID, Scene, grid_of, series_in_memory

MR, T1 = "1.2.826.0.1.3680043.8.498.31", "1.2.826.0.1.3680043.8.498.32"


def ball(middle: Array, radius_mm: float, gap_mm: float = 1.0, name: str = "GTV") -> ReadRoi:
    """Circles on axial planes of another frame."""
    turns = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    contours = []
    for z in np.arange(-radius_mm + gap_mm / 2, radius_mm, gap_mm):
        r = np.sqrt(radius_mm**2 - z**2)
        circle = np.stack([r * np.cos(turns), r * np.sin(turns), 0 * turns + z], axis=1)
        contours.append(ReadContour(middle + circle, "CLOSED_PLANAR", "1.2.9"))
    return ReadRoi(1, name, "GTV", "", "", tuple(contours), (255, 0, 0), None, None, MR)


def planning(position: str = "oblique", slice_mm: float = 1.0):
    return series_in_memory(grid_of(Scene(position, position, slice_mm, (1.0, 1.0))))


def structure_set(*rois: ReadRoi, patient: str = "P1") -> ReadStructureSet:
    return ReadStructureSet(
        "1.2.3.9", "plan", patient, "", "", "1.2.3", (MR,), (), frozenset(), rois
    )


@pytest.mark.parametrize("position", ["HFS", "FFP", "oblique"])
@pytest.mark.parametrize("radius_mm", [4.0, 12.0])
def test_that_a_ball_stays_the_ball_it_was(position: str, radius_mm: float) -> None:
    there = motion(9).fixed_from_moving
    middle = transform_points(np.linalg.inv(there), CENTRE + np.array([6.0, -5.0, 3.0]))
    series = planning(position)
    carried, lost_cc, volume_cc = carry_region(ball(middle, radius_mm), series, there)
    true_cc = 4 / 3 * np.pi * radius_mm**3 / 1000
    assert lost_cc == 0.0
    assert volume_cc == pytest.approx(true_cc, rel=0.02)
    (target,), _ = choose_targets([structure_set(carried)], series)
    assert target.volume_cc == pytest.approx(volume_cc, rel=0.01)
    assert np.linalg.norm(target.centroid_ras_mm - (CENTRE + np.array([6.0, -5.0, 3.0]))) < 0.1
    points = np.concatenate([c.points_ras_mm for c in carried.contours])
    away = np.abs(
        np.linalg.norm(points - (CENTRE + np.array([6.0, -5.0, 3.0])), axis=1) - radius_mm
    )
    assert np.percentile(away, 95) < 0.5


def test_that_only_wanted_regions_are_carried_over_the_way_there_is() -> None:
    t1_from_mr, plan_from_t1 = motion(1, T1, MR), motion(2, FRAME_UID, T1)
    links = [
        FrameLinks("P1", FRAME_UID, {T1: plan_from_t1.fixed_from_moving}),
        FrameLinks("P1", T1, {MR: t1_from_mr.fixed_from_moving}),
    ]
    whole = plan_from_t1.fixed_from_moving @ t1_from_mr.fixed_from_moving
    middle = transform_points(np.linalg.inv(whole), CENTRE)
    given = structure_set(ball(middle, 6.0), ball(middle, 5.0, name="Other"))
    series = planning("HFS", 2.0)
    carried, findings = carry_structure_set(given, series, links, lambda r: r.name == "GTV")
    assert [f.code for f in findings] == ["region-carried-over"]
    assert carried.rois[1] is given.rois[1]
    (target,), _ = choose_targets([carried], series)
    assert np.linalg.norm(target.centroid_ras_mm - CENTRE) < 0.1
    untouched, none = carry_structure_set(given, series, links[:1], lambda _: True)
    assert (untouched.rois, none) == (given.rois, ())


def test_that_what_lies_beyond_the_planning_images_is_told() -> None:
    series = planning("HFS", 2.0)
    top = CENTRE + np.array([0.0, 0.0, 36.0])
    carried, lost_cc, volume_cc = carry_region(ball(top, 8.0), series, np.eye(4))
    assert lost_cc == pytest.approx(volume_cc / 2, rel=0.15)
    links = [FrameLinks("P1", FRAME_UID, {MR: np.eye(4)})]
    _, (told,) = carry_structure_set(structure_set(ball(top, 8.0)), series, links, lambda _: True)
    assert told.code == "region-carried-in-part"
    kept = [c.points_ras_mm[:, 2].max() for c in carried.contours]
    assert max(kept) <= series.slices[-1].position_ras_mm[2] + 1e-6


def test_that_a_region_without_an_area_is_refused() -> None:
    point = ReadContour(np.array([CENTRE]), "POINT", None)
    empty = ReadRoi(1, "Iso", "ISOCENTER", "", "", (point,), None, None, None, MR)
    with pytest.raises(ValueError, match="Iso"):
        carry_region(empty, planning(), np.eye(4))
