"""What changes with every picture is drawn over what stands still, as if all had been drawn."""

import numpy as np
import pytest

from dtiplan.render.camera import Camera
from dtiplan.render.held_picture import HeldPicture
from dtiplan.render.line_colours import plain
from dtiplan.render.live_bundle import BundleItem
from dtiplan.render.live_regions import RegionLook, ball_item
from dtiplan.render.live_scene import LiveScene
from tests.render.test_live_scene import GREEN, NEUTRAL, RED, SIZE, bundle, tract

CHOSEN = RegionLook((0.2, 0.2, 1.0), is_caged=False, is_chosen=True)


@pytest.fixture
def scene():
    made = LiveScene(SIZE)
    made.camera = NEUTRAL
    made.put("still", tract([-30, 0, 0], [30, 0, 0], GREEN))
    yield made
    made.close()


def pull(scene, number, y_mm):
    """Put the loose streamlines and their region at another place, as a pulled seed does."""
    middle = np.array([float(number), y_mm, 0.0])
    up = np.array([0.0, 0.0, 40.0])
    lines = bundle(middle - up, middle + up)
    scene.loose = frozenset({"live", "region"})
    scene.put("live", BundleItem(lines, plain(RED)))
    scene.put("region", ball_item(middle + 0.5 * up, 8.0, CHOSEN))
    return scene.draw(is_moving=True)


def whole(scene):
    """Draw everything together."""
    loose, scene.loose = scene.loose, frozenset()
    picture = scene.draw(is_moving=True)
    scene.loose = loose
    return picture


def share_that_differs(one, other):
    off = np.abs(one[..., :3].astype(int) - other[..., :3]).max(axis=-1)
    return float(np.mean(off > 12))


@pytest.mark.parametrize("y_mm", [-20.0, 20.0])
def test_that_loose_streamlines_lie_before_or_behind_as_if_all_were_drawn(scene, y_mm):
    for number in (3, 2, 1, 0):
        quick = pull(scene, number, y_mm)
    assert scene.holds_still, "else it was drawn whole"
    together = whole(scene)
    assert share_that_differs(quick, together) < 0.002
    red, green = (quick[SIZE[1] // 2, :, k].astype(int) for k in (0, 1))
    crossing = slice(SIZE[0] // 2 - 3, SIZE[0] // 2 + 3)
    is_red = red[crossing].mean() > green[crossing].mean()
    # The neutral camera looks from the front, which is +y.
    assert is_red == (y_mm > 0)


def test_that_a_turned_camera_and_a_changed_tract_are_seen_at_once(scene):
    for number in range(4):
        pull(scene, number, 20.0)
    scene.camera = Camera(height_mm=160.0, azimuth_deg=40.0)
    turned = pull(scene, 3, 20.0)
    assert share_that_differs(turned, whole(scene)) == 0.0
    for number in range(4):
        pull(scene, number, 20.0)
    scene.remove("still")
    without = pull(scene, 3, 20.0)
    assert share_that_differs(without, whole(scene)) == 0.0
    middle = without[60:-60, 130:-60].astype(int)
    assert not (middle[..., 1] > middle[..., 0] + 60).any(), "no green is left of it"


def test_that_light_passes_and_letters_stay_before_everything():
    bare = np.full((1, 4, 4), 100, np.uint8)
    bare[..., 3] = 255
    lettered = bare.copy()
    lettered[0, 0, :3] = 250
    held = HeldPicture.of(bare, lettered, np.full((1, 4), 0.5, np.float32))
    loose = np.array([[[9, 9, 9, 255], [9, 9, 9, 255], [9, 9, 9, 255], [40, 0, 0, 51]]], np.uint8)
    seen = held.under(loose, np.array([[0.1, 0.4, 0.6, 1.0]], np.float32))
    assert seen[0, 0, 0] == 250, "a letter"
    assert seen[0, 1, 0] == 9, "before what stands still"
    assert seen[0, 2, 0] == 100, "behind it"
    assert seen[0, 3].tolist() == [40 + 80, 80, 80, 255], "a fifth of the light is kept off"
    assert lettered[0, 1, 0] == 100, "what is held stays as it was"
