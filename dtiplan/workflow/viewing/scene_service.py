"""The scene in 3D as a service: wishes come in as lines of JSON, pictures go out.

The window runs it in a child process, so that neither a long picture nor a crash of a graphics
driver holds it up. The case is only read.

A wish is one line of JSON:

``{"serial": 7, "set": {...}}``
    Changes the state that is to be shown; keys that are left out stay as they are:
    ``size`` (width and height in pixels), ``pixel_ratio``, ``camera`` (``Camera.to_json``; null
    lets the service choose one), ``is_moving``, ``revision`` (null: the current one),
    ``layers`` (list of ``LayerStyle`` as plain values, back to front), ``isodoses``
    (``IsodoseLook`` as plain values), ``pointed_at`` (key of the structure that stands out;
    empty for none), ``planes`` (of
    ``axial``, ``coronal``, ``sagittal``), ``cursor`` (RAS mm or null), ``has_brain``,
    ``regions`` (list of ``text`` as ``own_regions`` reads it, ``name``, ``colour_rgb``,
    ``is_chosen``), ``live`` (a tract as ``own_tracts`` reads it, which is tracked and drawn;
    null for none), ``editing`` (``tract`` and ``params`` of ``edit-tracts``, shown as they would
    leave it, ``shows_removed``, ``strand`` (numbers of streamlines to stand out); null for none).
``{"serial": 8, "pick": [x, y]}``
    Asks what is at a pixel of the picture.
``{"serial": 9, "ask": {...}}``
    Asks which edit of the tract that is edited is meant, see ``live_editing.answer``; with the
    ``camera`` and ``size`` (pixels) of the picture that was drawn on.
``{"quit": true}``
    Ends the service, as does the end of the input.

An answer is the length of a header (4 bytes, most significant first), the header (JSON), and
``header["bytes"]`` bytes: the picture as RGBA, the first row on top. ``header["kind"]`` is
``frame``, ``picked``, ``followed`` (what ``live`` gave, see ``live_tracking.Followed``; sent
before the picture of it), ``preparing`` (the first streamlines will take seconds),
``unfollowed``, ``edited`` (see ``live_editing.EditedLook``), ``meant`` or ``error``. Of several
wishes that wait only the last state is tracked and drawn.
"""

from __future__ import annotations

import json
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.render.camera import Camera, camera_around
from dtiplan.render.live_scene import LiveScene
from dtiplan.workflow.viewing.live_editing import NOTHING_SHOWN, EditedLook, answer, edited_look
from dtiplan.workflow.viewing.live_items import EDITING_ITEMS, editing_items, followed_item
from dtiplan.workflow.viewing.live_lines_told import lines_as_bytes
from dtiplan.workflow.viewing.live_tracking import LiveTracker
from dtiplan.workflow.viewing.scene_items import (
    PLANES,
    Look,
    Shown,
    is_region,
    labels_of,
    legends_of,
    make_item,
    wanted_looks,
)

_QUICK_FIRST_S = 0.25
"""Where the picture at rest took longer than this, a quick one is shown before it."""

_LIVE = "live"
_BESIDE_LIVE = 0.4
"""Share of the other streamlines that is drawn while a seed is pulled."""
_UNKNOWN_S = 60.0
"""Before the first picture at rest: likely long, as much is made ready for it."""

Message = dict[str, Any]


def serve(case_folder: Path, commands: BinaryIO, frames: BinaryIO) -> int:
    """Draw a case until the input ends.

    Parameters
    ----------
    case_folder : Path
    commands : binary stream
        Lines of JSON, see above.
    frames : binary stream
        Nothing else may be written to it.

    Returns
    -------
    int
        Exit code, 0.
    """
    inbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(commands, inbox), daemon=True)
    reader.start()
    service = SceneService(case_folder, frames)
    try:
        while (line := inbox.get()) is not None:
            service.hear(line)
            if inbox.empty():
                service.work(lambda: _is_quiet(inbox))
    except BrokenPipeError:
        pass  # the window is gone
    finally:
        service.close()
    return 0


def _read(commands: BinaryIO, inbox: queue.SimpleQueue[bytes | None]) -> None:
    for line in commands:
        if line.strip() == b'{"quit": true}':
            break
        inbox.put(line)
    inbox.put(None)


def _is_quiet(inbox: queue.SimpleQueue[bytes | None]) -> bool:
    """Whether nothing newer has come; drawing holds Python's lock, so the reader gets a turn."""
    time.sleep(0.0005)
    return inbox.empty()


class SceneService:
    """What is to be shown, what is shown, and how the one becomes the other."""

    def __init__(self, case_folder: Path, frames: BinaryIO) -> None:
        self._folder = case_folder
        self._frames = frames
        self._state: Message = {"size": (640, 480)}
        self._serial = 0
        self._picks: list[Message] = []
        self._questions: list[Message] = []
        self._editing: tuple[str, EditedLook | None] = ("", None)
        self._scene: LiveScene | None = None
        self._shown: tuple[int | None, Shown] | None = None
        self._looks: dict[str, Look] = {}
        self._refused: dict[str, Look] = {}
        self._drawn: Message | None = None
        self._last_rest_s = _UNKNOWN_S
        self._is_out_of_order = False
        self._tracker = LiveTracker(lambda: self._send({"kind": "preparing"}))
        self._live: tuple[int | None, str] | None = None

    def close(self) -> None:
        """Let go of the graphics memory."""
        if self._scene is not None:
            self._scene.close()

    def hear(self, line: bytes) -> None:
        """Take one wish."""
        try:
            message = json.loads(line)
            self._serial = int(message.get("serial", self._serial))
            self._state.update(message.get("set", {}))
            if "ask" in message:
                self._questions.append(message)
            if "pick" in message:
                self._picks.append(message)
        except (ValueError, TypeError, AttributeError) as error:
            self._tell("A message to the 3D view cannot be read.", repr(error), "", "scene-message")

    def work(self, is_wanted: Callable[[], bool]) -> None:
        """Draw what is to be shown, and answer what was asked, unless something newer comes."""
        if self._is_out_of_order:
            return
        try:
            self._work(is_wanted)
        except UserError as error:
            self._is_out_of_order = self._scene is None
            self._tell(error.problem, error.cause, error.remedy, error.code)
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - told to the window; the next wish may succeed
            traceback.print_exc(file=sys.stderr)
            self._drawn = self._asked()
            self._tell("The 3D picture could not be drawn.", repr(error), "", "scene-mistake")

    def _work(self, is_wanted: Callable[[], bool]) -> None:
        if self._scene is None:
            self._scene = LiveScene()
        scene = self._scene
        if not self._arrange(scene, is_wanted):
            return
        for message in self._picks:
            point = scene.pick((float(message["pick"][0]), float(message["pick"][1])))
            told = None if point is None else [float(x) for x in point]
            self._send({"kind": "picked", "serial": message["serial"], "point_ras_mm": told})
        self._picks = []
        self._answer(scene)
        asked = self._asked()
        if asked == self._drawn:
            return
        is_moving = bool(self._state.get("is_moving"))
        if is_moving or self._last_rest_s > _QUICK_FIRST_S:
            self._draw(scene, is_moving=True, is_wanted=is_wanted)
        if is_moving or (is_wanted() and self._draw(scene, is_moving=False, is_wanted=is_wanted)):
            self._drawn = asked

    def _asked(self) -> Message:
        """Give what tells two pictures apart; who leaves the camera open is told which it is."""
        return {**self._state, "": self._serial if self._state.get("camera") is None else 0}

    def _draw(self, scene: LiveScene, *, is_moving: bool, is_wanted: Callable[[], bool]) -> bool:
        began = time.perf_counter()
        picture = scene.draw(is_moving=is_moving, is_wanted=is_wanted)
        seconds = time.perf_counter() - began
        if not is_moving:
            self._last_rest_s = _UNKNOWN_S if picture is None else seconds
        if picture is None:
            return False
        header = {
            "kind": "frame",
            "serial": self._serial,
            "width": picture.shape[1],
            "height": picture.shape[0],
            "is_moving": is_moving,
            "milliseconds": round(1e3 * seconds, 1),
            "camera": scene.camera.to_json(),
            "legends": legends_of(self._looks),
            "labels": labels_of(self._shown[1], self._looks) if self._shown else [],
            "refused": sorted(self._refused),
        }
        self._send(header, np.ascontiguousarray(picture).data)
        return True

    def _arrange(self, scene: LiveScene, is_wanted: Callable[[], bool]) -> bool:
        """Bring the scene to the wanted state; False where something newer came first."""
        state = self._state
        revision = state.get("revision")
        if self._shown is None or self._shown[0] != revision:
            known = self._shown[1] if self._shown else None
            self._shown = (revision, Shown.open(self._folder, revision, known))
            self._forget_items(scene)
        shown = self._shown[1]
        looks = wanted_looks(shown, state)
        cursor = np.asarray(state.get("cursor") or shown.store.middle_ras_mm, dtype=np.float64)
        for name in set(self._looks) - set(looks):
            scene.remove(name)
            del self._looks[name]
        self._refused = {n: k for n, k in self._refused.items() if looks.get(n) == k}
        for name, look in looks.items():
            if look in (self._looks.get(name), self._refused.get(name)):
                continue
            if not is_wanted():
                return False
            self._put(scene, name, look, cursor)
        scene.moving_share = _BESIDE_LIVE if state.get("live") else 1.0
        regions = (name for name, look in looks.items() if is_region(look))
        scene.loose = frozenset((_LIVE, *regions)) if state.get("live") else frozenset()
        self._follow(scene, shown)
        self._edit(scene, shown)
        scene.mark(cursor if state.get("cursor") else None)
        width, height = state["size"]
        scene.size = (max(1, int(width)), max(1, int(height)))
        scene.pixel_ratio = float(state.get("pixel_ratio", 1.0))
        camera = state.get("camera")
        scene.camera = Camera.from_json(camera) if camera else _whole(scene)
        return True

    def _follow(self, scene: LiveScene, shown: Shown) -> None:
        """Track what is wanted live, if that is not what is shown, and tell of it."""
        text = self._state.get("live")
        wanted = (self._state.get("revision"), str(text)) if text else None
        if wanted == self._live:
            return
        self._live = wanted
        scene.remove(_LIVE)
        if wanted is None:
            return
        try:
            followed = self._tracker.follow(shown, wanted[1])
        except UserError as error:
            self._tell(error.problem, error.cause, error.remedy, error.code, kind="unfollowed")
            return
        header, body = lines_as_bytes(followed.thin)
        told = {"kind": "followed", "serial": self._serial, "text": text, **followed.figures}
        self._send({**told, **header}, body)
        scene.put(_LIVE, followed_item(followed.thin))

    def _edit(self, scene: LiveScene, shown: Shown) -> None:
        """Show a tract as it would be edited, if that is not what is shown, and tell of it."""
        wanted = self._state.get("editing")
        text = json.dumps([self._state.get("revision"), wanted], sort_keys=True) if wanted else ""
        if text == self._editing[0]:
            return
        self._editing = (text, None)
        for name in EDITING_ITEMS:
            scene.remove(name)
        if not wanted:
            return
        try:
            look = edited_look(shown, wanted)
        except UserError as error:
            self._tell(error.problem, error.cause, error.remedy, error.code)
            return
        self._editing = (text, look)
        self._send({"kind": "edited", **look.told()})
        for name, item in editing_items(look, wanted).items():
            scene.put(name, item)

    def _answer(self, scene: LiveScene) -> None:
        """Say what was meant by what was drawn on the picture."""
        look, questions, self._questions = self._editing[1], self._questions, []
        for message in questions:
            asked = message["ask"]
            # The picture may have been turned or enlarged since the outline was drawn on it.
            camera = Camera.from_json(asked["camera"]) if "camera" in asked else scene.camera
            size = (int(asked["size"][0]), int(asked["size"][1])) if "size" in asked else scene.size
            meant = answer(look, asked, camera, size) if look is not None else NOTHING_SHOWN
            self._send({"kind": "meant", "serial": message["serial"], **meant})

    def _forget_items(self, scene: LiveScene) -> None:
        for name in scene.names:
            scene.remove(name)
        self._looks, self._refused, self._live = {}, {}, None
        self._editing = ("", None)
        self._last_rest_s = _UNKNOWN_S

    def _put(self, scene: LiveScene, name: str, look: Look, cursor: Array) -> None:
        """Make one item; one that cannot be made is told once, and the others are shown."""
        assert self._shown is not None
        try:
            scene.put(name, make_item(self._shown[1], name, look, cursor))
        except UserError as error:
            self._refused[name] = look
            self._tell(error.problem, error.cause, error.remedy, error.code)
        else:
            self._looks[name] = look

    def _tell(
        self, problem: str, cause: str, remedy: str, code: str, *, kind: str = "error"
    ) -> None:
        self._send(
            {"kind": kind, "problem": problem, "cause": cause, "remedy": remedy, "code": code}
        )

    def _send(self, header: Message, body: memoryview | bytes = b"") -> None:
        told = json.dumps(
            {**header, "bytes": len(body) if isinstance(body, bytes) else body.nbytes}
        )
        self._frames.write(len(told).to_bytes(4, "big") + told.encode())
        self._frames.write(body)
        self._frames.flush()


def _whole(scene: LiveScene) -> Camera:
    """Look from the front at what matters: planes reach farther than the head does."""
    low, high = scene.bounds_without(PLANES)
    return camera_around(low, high, scene.size[0] / scene.size[1])
