"""Faces of heads whose brain is known to the voxel: nothing of it is touched, the face is gone."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.processing.faces.face_region import find_face
from tests.processing.faces.head_scenes import CHIN, EYES, NOSE_TIP, head_scene, shape

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
    "CT, long and narrow, thin skin": {
        "modality": Modality.CT, "scale": (0.94, 1.04, 0.97), "layers_mm": (2.0, 4.5, 4.0),
    },
    "CT, round and small, thick skin": {
        "modality": Modality.CT, "scale": (0.95, 0.91, 0.93), "layers_mm": (3.0, 7.0, 7.5),
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
    region = find_face(scene.image, scene.modality, shape())
    assert not (region.is_face & scene.brain).any()
    assert distance_mm(scene, region.is_face) > 4.0
    for place in (NOSE_TIP, CHIN, *EYES):
        assert region.is_face[scene.near(place)].all(), place
    assert region.head_cc > 300
    above = scene.near((0.0, -20.0, 60.0), 40.0)  # the top of the head stays as it is
    assert not region.is_face[above].any()


def test_that_turning_the_image_turns_the_face_with_it():
    """The same voxels in another order are the same face: nothing hangs on the axes."""
    scene = head_scene(Modality.CT)
    face = find_face(scene.image, scene.modality, shape()).is_face
    grid = scene.image.grid
    flipped = grid.ras_from_vox.copy()
    flipped[:3, 3] += flipped[:3, 0] * (grid.shape[0] - 1)
    flipped[:3, 0] *= -1
    other = Image(
        scene.image.values[::-1], Grid(grid.shape, flipped), scene.image.unit, "the other way"
    )
    again = find_face(other, scene.modality, shape()).is_face[::-1]
    assert (again != face).mean() < 1e-3


def test_that_a_wider_margin_leaves_more():
    scene = head_scene(Modality.CT)
    near, far = (find_face(scene.image, scene.modality, shape(), m).is_face for m in (4.0, 14.0))
    assert not (far & ~near).any()
    assert near.sum() > far.sum()


@pytest.mark.parametrize("modality", list(Modality))
def test_that_what_is_no_head_is_refused_with_its_figures(modality):
    grid = Grid((60, 60, 60), np.diag([3.0, 3.0, 3.0, 1.0]))
    away = np.linalg.norm(grid.points_ras_mm() - 90.0, axis=-1)
    ball = np.where(away < 30.0, 40.0, -1000.0 if modality is Modality.CT else 0.0)
    unit = Unit.HU if modality is Modality.CT else Unit.SIGNAL
    with pytest.raises(UserError) as told:
        find_face(Image(ball.astype(np.int16), grid, unit, "ball"), modality, shape())
    assert told.value.code == "no-head"
    assert any(letter.isdigit() for letter in told.value.cause)


def test_that_an_empty_image_is_refused():
    grid = Grid((40, 40, 40), np.diag([4.0, 4.0, 4.0, 1.0]))
    with pytest.raises(UserError) as told:
        find_face(
            Image(np.zeros(grid.shape, np.int16), grid, Unit.SIGNAL, "nothing"),
            Modality.MR,
            shape(),
        )
    assert told.value.code == "no-head"


def test_that_a_head_whose_top_was_not_imaged_is_refused():
    """Where the brain lies is told by the vault; without it nothing is guessed."""
    scene = head_scene(Modality.CT)
    grid = scene.image.grid
    cut = Grid((*grid.shape[:2], 50), grid.ras_from_vox)
    lower = Image(scene.image.values[:, :, :50], cut, Unit.HU, "lower half")
    with pytest.raises(UserError) as told:
        find_face(lower, Modality.CT, shape())
    assert told.value.code == "no-head"


def test_that_the_face_of_an_upper_half_is_what_was_imaged_of_it():
    scene = head_scene(Modality.CT)
    grid = scene.image.grid
    first = 32
    matrix = grid.ras_from_vox.copy()
    matrix[:3, 3] += matrix[:3, 2] * first
    cut = Grid((*grid.shape[:2], grid.shape[2] - first), matrix)
    upper = Image(scene.image.values[:, :, first:], cut, Unit.HU, "upper half")
    region = find_face(upper, Modality.CT, shape())
    assert not (region.is_face & scene.brain[:, :, first:]).any()
    assert region.head_cc < find_face(scene.image, Modality.CT, shape()).head_cc
