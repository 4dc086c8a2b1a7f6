"""The 3D scene as a service: lines of JSON in, pictures out, and nothing ever written."""

import io
import json
import os
import subprocess
import sys
import threading

import numpy as np
import pytest

from dtiplan.render.camera import Camera
from dtiplan.workflow.viewing.scene_service import SceneService, serve
from tests.workflow.scene_cases import STRUCTURE_MM, TRACT_MM, finish, scene_case

SIZE = [240, 200]
CAMERA = Camera(height_mm=150.0)
STYLES = [
    {"key": "planning", "is_visible": True},
    {"key": "tract:CST_L", "is_visible": True, "colouring": "tract"},
    {"key": "structure:CST_R", "is_visible": True, "opacity": 1.0},
]


def base(**changes):
    return {
        "size": SIZE,
        "pixel_ratio": 0.5,
        "camera": CAMERA.to_json(),
        "layers": STYLES,
        "planes": [],
        "cursor": None,
        "has_brain": False,
        "is_moving": True,
        **changes,
    }


def answers_of(stream):
    """Read every answer: header and body."""
    raw, found = stream if isinstance(stream, bytes) else stream.getvalue(), []
    while raw:
        end = 4 + int.from_bytes(raw[:4], "big")
        header = json.loads(raw[4:end])
        found.append((header, raw[end : end + header["bytes"]]))
        raw = raw[end + header["bytes"] :]
    return found


def picture_of(answer):
    header, body = answer
    assert header["kind"] == "frame", header
    return np.frombuffer(body, np.uint8).reshape(header["height"], header["width"], 4)


def ask(folder, *messages):
    """Give messages one by one, each worked off before the next."""
    out = io.BytesIO()
    service = SceneService(folder, out)
    try:
        for message in messages:
            service.hear(json.dumps(message).encode())
            service.work(lambda: True)
    finally:
        service.close()
    return answers_of(out)


def centre_of(picture, channel):
    rgb = picture[..., :3].astype(int)
    rgb[-66:, :66] = 0
    others = np.delete(rgb, channel, axis=-1).max(axis=-1)
    rows, columns = np.nonzero((rgb[..., channel] > 60) & (rgb[..., channel] - others > 30))
    assert rows.size, "nothing of this colour"
    height, width = rgb.shape[:2]
    return columns.mean() - width / 2, height / 2 - rows.mean()


@pytest.fixture
def folder(tmp_path):
    return scene_case(tmp_path / "case").folder


def fingerprint(folder):
    return {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(folder.rglob("*"))}


def test_that_a_picture_shows_the_case_in_the_planning_frame(folder):
    before = fingerprint(folder)
    told = ask(folder, {"serial": 5, "set": base()})
    assert told[-1][0]["serial"] == 5
    picture = picture_of(told[-1])
    assert picture.shape == (200, 240, 4)
    scale = SIZE[1] / CAMERA.height_mm
    left_on_the_right = -TRACT_MM[0] * scale
    assert centre_of(picture, 1)[0] == pytest.approx(left_on_the_right, abs=3)
    assert centre_of(picture, 2)[0] == pytest.approx(-STRUCTURE_MM[0] * scale, abs=3)
    assert fingerprint(folder) == before, "the case is only read"


def test_that_a_hidden_layer_is_not_drawn_and_comes_back(folder):
    hidden = [{**s, "is_visible": s["key"] != "tract:CST_L"} for s in STYLES]
    told = ask(
        folder,
        {"serial": 1, "set": base(layers=hidden)},
        {"serial": 2, "set": {"layers": STYLES}},
    )
    with pytest.raises(AssertionError, match="nothing of this colour"):
        centre_of(picture_of(told[0]), 1)
    centre_of(picture_of(told[1]), 1)


def test_that_a_pick_gives_the_point_in_the_scene(folder):
    pixel = CAMERA.to_pixels(TRACT_MM[None], tuple(SIZE))[0, :2]
    told = ask(
        folder, {"serial": 1, "set": base()}, {"serial": 2, "pick": list(pixel)},
        {"serial": 3, "pick": [1.0, 1.0]},
    )  # fmt: skip
    picked = {h["serial"]: h["point_ras_mm"] for h, _ in told if h["kind"] == "picked"}
    assert np.abs(np.array(picked[2])[[0, 2]] - TRACT_MM[[0, 2]]).max() < 2.5
    assert picked[3] is None


def test_that_the_camera_is_chosen_where_none_is_given(folder):
    header = ask(folder, {"serial": 1, "set": base(camera=None, has_brain=True)})[-1][0]
    camera = Camera.from_json(header["camera"])
    assert np.abs(camera.focal_ras_mm).max() < 5.0, "the brain's middle, in the planning frame"
    assert 110.0 < camera.height_mm < 160.0


def test_that_image_planes_of_the_planning_image_are_shown_when_asked_for(folder):
    shown = {"planes": ["coronal"], "cursor": [0.0, 30.0, 0.0], "is_moving": False}
    told = ask(folder, {"serial": 1, "set": base()}, {"serial": 2, "set": shown})
    before, after = picture_of(told[0]).astype(int), picture_of(told[-1]).astype(int)
    assert (after[60:120, 110:130, :3].mean() - before[60:120, 110:130, :3].mean()) > 40


@pytest.mark.parametrize(("colouring", "legend"), [("direction", []), ("distance", ["distance"])])
def test_that_tracts_are_coloured_and_values_have_a_legend(folder, colouring, legend):
    styles = [{**STYLES[1], "colouring": colouring}]
    header, body = ask(folder, {"serial": 1, "set": base(layers=styles)})[-1]
    assert [entry["what"] for entry in header["legends"]] == legend
    picture = picture_of((header, body))
    if colouring == "direction":
        assert centre_of(picture, 2), "head-foot is blue"
    else:
        with pytest.raises(AssertionError):
            centre_of(picture, 1)  # far from the structure: dark, not its own green


def test_that_a_tract_keeps_its_colour_where_there_is_no_fa_to_show(folder):
    styles = [{**STYLES[1], "colouring": "fa"}]
    told = ask(folder, {"serial": 1, "set": base(layers=styles)})
    assert told[-1][0]["legends"] == []
    centre_of(picture_of(told[-1]), 1)


def test_that_another_revision_is_shown_when_asked_for(tmp_path):
    case = scene_case(tmp_path / "case", with_structures=False)
    first = case.manifest.revision
    finish(case, "find-tracts", tracts=(), definitions_used={})
    told = ask(
        case.folder,
        {"serial": 1, "set": base(revision=first)},
        {"serial": 2, "set": {"revision": case.manifest.revision}},
    )
    centre_of(picture_of(told[0]), 1)
    with pytest.raises(AssertionError, match="nothing of this colour"):
        centre_of(picture_of(told[1]), 1)


def test_that_what_cannot_be_read_is_told_and_the_service_goes_on(folder):
    told = ask(
        folder,
        {"serial": 1, "set": base(revision=99)},
        {"serial": 2, "set": {"revision": None, "size": "wide"}},
        {"serial": 3, "set": {"size": SIZE}},
    )
    assert [h["kind"] for h, _ in told] == ["error", "error", "frame"]
    assert told[0][0]["code"] == "case-damaged"
    assert told[1][0]["code"] == "scene-mistake"


def test_that_a_damaged_layer_is_told_once_and_the_others_are_shown(folder):
    damaged = next(folder.glob("runs/*preprocess/mask"))
    (damaged / "value.json").write_text("[]")
    told = ask(
        folder,
        {"serial": 1, "set": base(has_brain=True)},
        {"serial": 2, "set": {"pixel_ratio": 0.6}},
    )
    assert [h["kind"] for h, _ in told] == ["error", "frame", "frame"]
    assert "damaged" in told[0][0]["problem"]
    centre_of(picture_of(told[1]), 1)


def test_that_a_line_that_is_no_json_is_told():
    out = io.BytesIO()
    service = SceneService(None, out)
    service.hear(b"not json\n")
    assert answers_of(out)[0][0]["code"] == "scene-message"


def test_that_of_many_waiting_wishes_only_the_last_is_drawn(folder):
    turns = [{"serial": n, "set": {"camera": CAMERA.rotated(n, 0).to_json()}} for n in range(2, 60)]
    lines = [json.dumps(m).encode() + b"\n" for m in ({"serial": 1, "set": base()}, *turns)]
    out = io.BytesIO()
    assert serve(folder, io.BytesIO(b"".join(lines)), out) == 0
    told = answers_of(out)
    assert len(told) < 5
    reached = [h["serial"] for h, _ in told]
    assert reached == sorted(reached)


def test_that_the_service_ends_when_its_input_closes_or_it_is_asked_to(folder):
    before = threading.active_count()
    assert serve(folder, io.BytesIO(b""), io.BytesIO()) == 0
    assert serve(folder, io.BytesIO(b'{"quit": true}\n'), io.BytesIO()) == 0
    assert threading.active_count() == before


def test_that_it_works_as_a_child_process_and_ends_with_its_input(folder):
    code = (
        "import sys, pathlib; from dtiplan.workflow.viewing.scene_service import serve; "
        "sys.exit(serve(pathlib.Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer))"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={k: v for k, v in os.environ.items() if k != "DISPLAY"},
    )
    with child:
        child.stdin.write(json.dumps({"serial": 1, "set": base()}).encode() + b"\n")
        child.stdin.flush()
        length = int.from_bytes(child.stdout.read(4), "big")
        header = json.loads(child.stdout.read(length))
        assert header["kind"] == "frame"
        assert len(child.stdout.read(header["bytes"])) == 4 * SIZE[0] * SIZE[1]
        child.stdin.close()
        assert child.wait(timeout=10) == 0
