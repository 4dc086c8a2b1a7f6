"""How a case was looked at comes back, also from files of older and newer programs."""

import json

import pytest

from dtiplan.render.camera import Camera
from dtiplan.workflow.viewing.display import (
    Blend,
    Display,
    LayerStyle,
    Layout,
    SceneLook,
    display_as_json,
    display_from_json,
)

DISPLAY = Display(
    (LayerStyle("fa", True, 0.3, "hot", (0.1, 0.7)), LayerStyle("tract:X")),
    Layout.SCENE,
    Blend.EDGES,
    0.2,
)
LOOK = SceneLook(Camera((1.0, 2.0, 3.0), 40.0, -10.0, 150.0, True), ("coronal",), False)


def test_that_a_display_comes_back():
    assert display_from_json(display_as_json(DISPLAY)) == DISPLAY


@pytest.mark.parametrize("strange", [None, [], 3, {"layers": [1]}, {"layout": "spiral"}])
def test_that_a_strange_display_is_as_at_first(strange):
    assert display_from_json(strange) == Display()


def test_that_of_a_file_of_another_program_everything_known_is_taken():
    kept = json.loads(json.dumps(display_as_json(DISPLAY)))
    kept["mood"] = "calm"
    kept["layers"][0]["sparkle"] = True  # from a newer program
    del kept["layers"][0]["as_tubes"]  # from an older one
    del kept["blend_share"]
    kept["layers"].append({"is_visible": True})
    read = display_from_json(kept)
    assert read.layers == DISPLAY.layers
    assert (read.layout, read.blend, read.blend_share) == (Layout.SCENE, Blend.EDGES, 0.5)


@pytest.mark.parametrize(
    "changed",
    [{"opacity": 7}, {"window": [1, 0]}, {"window": [0, float("nan")]}, {"is_visible": "yes"}],
)
def test_that_a_value_that_makes_no_sense_costs_only_itself(changed):
    kept = json.loads(json.dumps(display_as_json(Display((LayerStyle("fa", colormap="hot"),)))))
    kept["layers"][0] |= changed
    assert display_from_json(kept).layers == (LayerStyle("fa", colormap="hot"),)


def test_that_the_look_at_the_scene_comes_back():
    assert SceneLook.from_json(LOOK.as_json()) == LOOK
    assert SceneLook.from_json(SceneLook().as_json()) == SceneLook()


@pytest.mark.parametrize("strange", [None, 3, {}, {"camera": 1, "planes": 2, "has_brain": 3}])
def test_that_a_strange_look_at_the_scene_is_as_at_first(strange):
    assert SceneLook.from_json(strange) == SceneLook()


def test_that_a_camera_that_sees_nothing_is_left_out():
    kept = LOOK.as_json()
    kept["camera"]["height_mm"] = float("inf")
    assert SceneLook.from_json(kept) == SceneLook(None, ("coronal",), False)
