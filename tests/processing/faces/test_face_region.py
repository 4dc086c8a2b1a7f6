"""Faces of heads whose brain is known to the voxel: nothing of it is touched, the face is gone."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.processing.faces.face_region import MARGIN_MM, find_face
from tests.processing.faces.head_scenes import CHIN, EYES, NOSE_TIP, head_scene

SCENES = {
    "T1": {},
    "CT": {"modality": Modality.CT},
    "CT, chin down": {"modality": Modality.CT, "rotation_deg": (-20.0, 0.0, 0.0)},
    "CT, chin up": {"modality": Modality.CT, "rotation_deg": (20.0, 0.0, 0.0)},
    "T1, turned": {"rotation_deg": (8.0, -6.0, 20.0)},
    "CT, mirrored and oblique": {
        "modality": Modality.CT, "rotation_deg": (-6.0, 10.0, -15.0), "tilt_deg": (25.0, 8.0, 0.0),
        "mirrored": True,
    },
    "T1, sagittal slices": {"is_sagittal": True, "rotation_deg": (0.0, 12.0, 0.0)},
}  # fmt: skip


def distance_mm(scene, where):
    """Distance of the nearest brain voxel to any voxel of a mask."""
    from scipy.spatial import cKDTree

    points = scene.image.grid.points_ras_mm()
    return cKDTree(points[scene.brain]).query(points[where])[0].min()


@pytest.mark.parametrize("name", SCENES)
def test_that_no_brain_is_touched_and_nose_eyes_and_chin_are_gone(name):
    scene = head_scene(**SCENES[name])
    region = find_face(scene.image, scene.modality)
    assert not (region.is_face & scene.brain).any()
    assert distance_mm(scene, region.is_face) > MARGIN_MM / 2
    for place in (NOSE_TIP, CHIN, *EYES):
        assert region.is_face[scene.near(place)].all(), place
    assert region.head_cc > 300
    above = scene.near((0.0, -20.0, 60.0), 40.0)  # the top of the head stays as it is
    assert not region.is_face[above].any()


def test_that_turning_the_image_turns_the_face_with_it():
    """The same voxels in another order are the same face: nothing hangs on the axes."""
    scene = head_scene(Modality.CT)
    face = find_face(scene.image, scene.modality).is_face
    grid = scene.image.grid
    flipped = grid.ras_from_vox.copy()
    flipped[:3, 3] += flipped[:3, 0] * (grid.shape[0] - 1)
    flipped[:3, 0] *= -1
    other = Image(
        scene.image.values[::-1], Grid(grid.shape, flipped), scene.image.unit, "the other way"
    )
    again = find_face(other, scene.modality).is_face[::-1]
    assert (again != face).mean() < 1e-3


def test_that_a_wider_margin_leaves_more():
    scene = head_scene(Modality.CT)
    near, far = (find_face(scene.image, scene.modality, m).is_face for m in (4.0, 14.0))
    assert not (far & ~near).any()
    assert near.sum() > far.sum()


@pytest.mark.parametrize("modality", list(Modality))
def test_that_what_is_no_head_is_refused_with_its_figures(modality):
    grid = Grid((60, 60, 60), np.diag([3.0, 3.0, 3.0, 1.0]))
    away = np.linalg.norm(grid.points_ras_mm() - 90.0, axis=-1)
    ball = np.where(away < 30.0, 40.0, -1000.0 if modality is Modality.CT else 0.0)
    unit = Unit.HU if modality is Modality.CT else Unit.SIGNAL
    with pytest.raises(UserError) as told:
        find_face(Image(ball.astype(np.int16), grid, unit, "ball"), modality)
    assert told.value.code == "no-head"
    assert " l;" in told.value.cause


def test_that_an_empty_image_is_refused():
    grid = Grid((40, 40, 40), np.diag([4.0, 4.0, 4.0, 1.0]))
    with pytest.raises(UserError) as told:
        find_face(Image(np.zeros(grid.shape, np.int16), grid, Unit.SIGNAL, "nothing"), Modality.MR)
    assert told.value.code == "no-head"


def test_that_a_head_cut_off_below_the_brain_has_no_face_to_remove():
    """Only the upper half was imaged, as with many functional slabs: it is refused, not guessed."""
    scene = head_scene(Modality.CT)
    grid = scene.image.grid
    first = 70
    matrix = grid.ras_from_vox.copy()
    matrix[:3, 3] += matrix[:3, 2] * first
    cut = Grid((*grid.shape[:2], grid.shape[2] - first), matrix)
    with pytest.raises(UserError) as told:
        find_face(Image(scene.image.values[:, :, first:], cut, Unit.HU, "upper half"), Modality.CT)
    assert told.value.code in ("no-head", "no-face")
