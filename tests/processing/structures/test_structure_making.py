"""Structures against the closed formulas of their tubes."""

import time

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import VerificationLimits
from dtiplan.processing.structures.rasterize import place, rasterize, volume_cc
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.structure_verification import verify
from tests.structure_scenes import (
    CENTRE,
    SCENES,
    Scene,
    as_read,
    at_the_edge,
    bundle,
    capsule_cc,
    grid_of,
    ring,
    series_in_memory,
    straight,
    two_parts,
)

STEP = 0.25
PLANNING = series_in_memory(grid_of(Scene("HFS")))


def _make(streamlines, planning=PLANNING, radius=1.0, margin=0.0, **about):
    return make_structure(
        streamlines, planning, radius_mm=radius, margin_mm=margin, **{"name": "A", **about}
    )


def _drawn_cc(made, planning) -> float:
    placed = place(as_read(made.structure).contours, planning.planes)
    return volume_cc(rasterize(placed.by_slice, STEP), planning.planes, STEP)


@pytest.mark.parametrize("radius", [1.0, 1.5, 2.0, 4.0])
def test_that_thin_tubes_in_any_pose_keep_their_volume_on_1_mm_slices(radius) -> None:
    rng = np.random.default_rng(round(10 * radius))
    errors = []
    for _ in range(6):
        direction = rng.normal(size=3)
        line = straight(direction, 40.0, CENTRE + rng.uniform(-2, 2, 3))
        made = _make(line, radius=radius)
        errors.append(100 * (_drawn_cc(made, PLANNING) / capsule_cc(radius, 40.0) - 1))
    assert abs(np.mean(errors)) < 0.5
    assert np.abs(errors).max() < 1.0


@pytest.mark.parametrize("slice_mm", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("offset_mm", [0.0, 0.3, 0.5])
def test_that_a_thin_tube_along_the_slices_neither_vanishes_nor_grows(slice_mm, offset_mm) -> None:
    planning = series_in_memory(grid_of(Scene("HFS", slice_mm=slice_mm)))
    middle = CENTRE + np.array([0.1, 0.2, offset_mm * slice_mm])
    made = _make(straight(np.array([1.0, 0.3, 0.0]), 40.0, middle), planning)
    drawn = _drawn_cc(made, planning)
    assert drawn == pytest.approx(made.volume_cc, rel=5e-3)
    assert drawn == pytest.approx(capsule_cc(1.0, 40.0), rel=0.02)


def test_that_a_margin_is_the_same_in_all_directions() -> None:
    line = straight(np.array([0.2, 1.0, 0.4]), 30.0)
    made = _make(line, radius=1.0, margin=3.0)
    assert made.volume_cc == pytest.approx(capsule_cc(4.0, 30.0), rel=2e-3)
    assert made.centroid_ras_mm == pytest.approx(CENTRE, abs=0.01)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_that_every_way_a_series_can_lie_gives_the_same_structure(scene) -> None:
    planning = series_in_memory(grid_of(scene))
    made = _make(bundle(6), planning, radius=1.5)
    reference = _make(bundle(6), radius=1.5)
    check = verify(made, as_read(made.structure, 5), planning.image.grid)
    assert check.failures(VerificationLimits()) == ()
    assert made.volume_cc == pytest.approx(reference.volume_cc, rel=2e-3)
    assert made.centroid_ras_mm == pytest.approx(reference.centroid_ras_mm, abs=0.02)
    uids = [s.sop_instance_uid for s in planning.slices]
    depths = dict(zip(uids, planning.planes.depths_mm, strict=True))
    for contour in made.structure.contours:
        depth = planning.planes.from_ras(contour.points_ras_mm)[:, 2]
        assert np.abs(depth - depths[contour.sop_instance_uid]).max() < 1e-9


def test_that_a_moved_patient_has_the_moved_structure() -> None:
    motion = np.eye(4)
    motion[:3, :3] = Rotation.from_euler("xyz", [20, -35, 50], degrees=True).as_matrix()
    motion[:3, 3] = [11.3, -7.7, 3.1]
    grid = PLANNING.image.grid
    moved_grid = Grid(grid.shape, motion @ grid.ras_from_vox, grid.frame_of_reference_uid)
    here = _make(bundle(12))
    there = _make(bundle(12).moved(motion), series_in_memory(moved_grid))
    assert there.volume_cc == pytest.approx(here.volume_cc, rel=1e-4)
    assert there.centroid_ras_mm == pytest.approx(
        transform_points(motion, here.centroid_ras_mm), abs=1e-3
    )


def test_that_a_mirrored_patient_has_the_mirrored_structure() -> None:
    mirror = np.diag([-1.0, 1.0, 1.0, 1.0])
    grid = PLANNING.image.grid
    mirrored = Grid(grid.shape, mirror @ grid.ras_from_vox, grid.frame_of_reference_uid)
    here = _make(bundle(12))
    there = _make(bundle(12).moved(mirror), series_in_memory(mirrored))
    assert there.volume_cc == pytest.approx(here.volume_cc, rel=1e-6)
    assert there.centroid_ras_mm == pytest.approx(here.centroid_ras_mm * [-1, 1, 1], abs=1e-6)


def test_that_a_ring_keeps_its_hole_and_two_parts_stay_two() -> None:
    hollow = _make(ring(), radius=4.0)
    middle = rasterize(place(as_read(hollow.structure).contours, PLANNING.planes).by_slice, STEP)[
        len(hollow.intended) // 2
    ]
    centre = PLANNING.planes.from_ras(CENTRE)[:2]
    i, j = np.rint(centre / STEP).astype(int) - middle.first
    assert middle.values[i, j] == 0.0
    assert middle.values.max() == 1.0
    assert _make(two_parts(), radius=1.25).n_components == 2


def test_that_what_lies_outside_the_series_is_said_with_its_volume() -> None:
    whole = _make(at_the_edge(), series_in_memory(grid_of(Scene("HFS"), 200.0)), radius=1.25)
    cut = _make(at_the_edge(), radius=1.25)
    assert whole.lost_outside_cc == 0.0
    assert cut.volume_cc + cut.lost_outside_cc == pytest.approx(whole.volume_cc, rel=2e-3)
    assert cut.findings[0].code == "structure-cut-by-series"
    low, high = PLANNING.planes.bounds_mm(0)
    for contour in cut.structure.contours:
        points = PLANNING.planes.from_ras(contour.points_ras_mm)[:, :2]
        assert (points >= low - 2e-3).all()
        assert (points <= high + 2e-3).all()


def test_that_a_tract_beyond_the_last_slice_is_cut_there() -> None:
    made = _make(straight(np.array([0.0, 0.0, 1.0]), 40.0, CENTRE + np.array([0.0, 0.0, 36.0])))
    assert made.lost_outside_cc == pytest.approx(capsule_cc(1.0, 40.0) / 2, rel=0.01)
    assert made.volume_cc == pytest.approx(capsule_cc(1.0, 40.0) / 2, rel=0.01)


def test_that_a_tract_wholly_outside_is_refused_with_its_reason() -> None:
    with pytest.raises(UserError) as refusal:
        _make(straight(np.array([1.0, 0.0, 0.0]), 40.0, CENTRE + np.array([0.0, 0.0, 100.0])))
    assert refusal.value.code == "structure-outside-series"


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({"name": "much too long a name"}, "structure-name"),
        ({"margin": -1.0}, "structure-numbers"),
        ({"margin": np.nan}, "structure-numbers"),
        ({"radius": 0.0}, "tube-radius"),
    ],
)
def test_that_senseless_orders_are_refused(about, code) -> None:
    with pytest.raises(UserError) as refusal:
        _make(bundle(2), **about)
    assert refusal.value.code == code


def test_that_nothing_in_gives_no_structure() -> None:
    with pytest.raises(UserError):
        _make(Streamlines.empty())


def test_that_contours_stay_small_enough_for_planning_systems() -> None:
    made = _make(bundle(60), radius=1.25)
    assert max(len(c.points_ras_mm) for c in made.structure.contours) <= 1000
    assert min(len(c.points_ras_mm) for c in made.structure.contours) >= 3


def test_that_progress_never_falls_and_a_cancel_is_heeded_at_once() -> None:
    told = []

    def listen(fraction: float, note: str = "") -> None:
        told.append(fraction)
        if fraction > 0.5:
            raise CancelledError(note)

    start = time.monotonic()
    with pytest.raises(CancelledError):
        _make(bundle(12), progress=listen)
    assert told == sorted(told)
    assert time.monotonic() - start < 20.0


def test_that_the_same_streamlines_give_the_same_structure_to_the_bit() -> None:
    one, other = _make(bundle(8)), _make(bundle(8))
    for a, b in zip(one.structure.contours, other.structure.contours, strict=True):
        assert (a.points_ras_mm == b.points_ras_mm).all()
