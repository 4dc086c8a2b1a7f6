"""Windows of images: presets, and by dragging.

A window is the range of values drawn from darkest to brightest, in the image's own unit.
"""

from __future__ import annotations

from dataclasses import dataclass

from dtiplan.domain.units import Unit
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.workflow.viewing.layers import LayerKind

Limits = tuple[float, float]

_LEAST_SHARE = 0.02
"""Dragging never makes a window narrower than this part of what it was."""


@dataclass(frozen=True)
class Preset:
    """A window with a name; ``limits`` None is the image's own."""

    name: str
    limits: Limits | None


def presets(session: Session, key: str) -> tuple[Preset, ...]:
    """Give the windows that suit an image; names in the interface's language."""
    own = Preset(tr("Automatic"), None)
    store = session.store
    layer = next((y for y in session.layers if y.key == key), None)
    if store is None or layer is None:
        return (own,)
    if layer.kind is LayerKind.COLOUR or key == "fa":
        return (own, Preset(tr("FA 0 to 1"), (0.0, 1.0)), Preset(tr("FA 0 to 0.6"), (0.0, 0.6)))
    if key == "md":
        tissue, fluid = (0.0, 1.5e-3), (0.0, 3.0e-3)
        return own, Preset(tr("MD tissue"), tissue), Preset(tr("MD with fluid"), fluid)
    image = store.value_if_read(key)
    if image is not None and image.unit is Unit.HU:
        return (
            own,
            Preset(tr("CT brain, width 80, level 40 HU"), (0.0, 80.0)),
            Preset(tr("CT soft tissue, width 400, level 40 HU"), (-160.0, 240.0)),
            Preset(tr("CT bone, width 2000, level 500 HU"), (-500.0, 1500.0)),
        )
    return (own,)


def limits_of(session: Session, key: str) -> Limits | None:
    """Give the window an image is drawn with; None until it has been looked at."""
    style = session.display.style(key)
    if style is not None and style.window is not None:
        return style.window
    return session.store.window_if_known(key) if session.store else None


def set_window(session: Session, key: str, limits: Limits | None) -> None:
    """Draw an image with a window; None is its own."""
    session.restyle(key, window=limits)


def drag_window(session: Session, across: float, down: float) -> None:
    """Widen the active image's window by a share of its width, and lower its level by another.

    Down is darker-to-brighter as in other programs: the level falls, the picture gets brighter.
    """
    key = session.active_image
    limits = limits_of(session, key) if key else None
    if limits is None:
        return
    low, high = limits
    width = high - low
    level = (low + high) / 2 - down * width
    width *= max(1.0 + across, _LEAST_SHARE)
    set_window(session, key, (level - width / 2, level + width / 2))
