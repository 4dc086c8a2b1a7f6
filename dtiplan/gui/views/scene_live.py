"""Joins the view in 3D with what is followed and edited while it is looked at."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from dtiplan.gui.session import Session
from dtiplan.gui.views.scene_canvas import SceneCanvas
from dtiplan.gui.views.scene_client import SceneClient


def join_live(
    session: Session, client: SceneClient, canvas: SceneCanvas, stir: Callable[[], None]
) -> None:
    """Have wishes drawn quickly, answers told, and the tool of the session pull in the scene."""

    def take_grip() -> None:
        canvas.grip = getattr(session.tool, "grip", None)

    session.tool_changed.connect(take_grip)
    take_grip()  # the tool may have been chosen before the view was made
    session.pointing.changed.connect(stir)
    session.live.wanted.connect(stir)
    session.live.listen(client)
    session.editing.wanted.connect(stir)
    session.editing.listen(client)


def live_state(session: Session) -> dict[str, Any]:
    """Give what is followed, edited, drawn by hand and pointed at, as the service reads it."""
    return {
        "isodoses": dataclasses.asdict(session.display.isodoses),
        "pointed_at": session.pointing.key,
        "regions": list(getattr(session.tool, "solids", ())),
        "live": session.live.text or None,
        "editing": session.editing.state,
    }
