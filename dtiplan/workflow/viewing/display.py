"""How a case is drawn, as frozen values: the window asks for it, every drawing room reads it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Layout(StrEnum):
    """Which views are shown."""

    FOUR = "four"
    AXIAL = "axial"
    CORONAL = "coronal"
    SAGITTAL = "sagittal"
    SCENE = "scene"


class Blend(StrEnum):
    """How the diffusion image lies over the planning image while registration is judged."""

    OFF = "off"
    MIX = "mix"
    CHECKER = "checker"
    EDGES = "edges"


class Colouring(StrEnum):
    """What the colour of a streamline says."""

    DIRECTION = "direction"
    TRACT = "tract"
    FA = "fa"
    DISTANCE = "distance"


@dataclass(frozen=True)
class LayerStyle:
    """How one layer is drawn.

    Parameters
    ----------
    key : str
        Of the layer, see ``workflow.layers``.
    is_visible : bool
    opacity : float
        0 to 1.
    colormap : str
        Name in ``render.colormaps``; images only.
    window : (float, float) or None
        Values drawn darkest and brightest, in the image's unit; None: the layer's own.
    colouring : Colouring
        Tracts only.
    as_tubes : bool
        Tracts in 3D at rest; lines otherwise.
    """

    key: str
    is_visible: bool = True
    opacity: float = 1.0
    colormap: str = "grey"
    window: tuple[float, float] | None = None
    colouring: Colouring = Colouring.TRACT
    as_tubes: bool = True


@dataclass(frozen=True)
class Display:
    """Everything about the picture but the place: layers from back to front, layout, blending.

    ``blend_share`` is the weight of the diffusion image (mix), or how many of its edges are
    drawn (edges); 0 to 1.
    """

    layers: tuple[LayerStyle, ...] = ()
    layout: Layout = Layout.FOUR
    blend: Blend = Blend.OFF
    blend_share: float = 0.5

    def style(self, key: str) -> LayerStyle | None:
        """Give the style of a layer, if it has one."""
        return next((s for s in self.layers if s.key == key), None)


def display_as_json(display: Display) -> dict[str, Any]:
    """Give a display as plain values for ``display_from_json``."""
    return dataclasses.asdict(display)


def display_from_json(kept: Any) -> Display:
    """Read a display back; one that an older or newer program wrote differently is left out."""
    try:
        styles = tuple(
            LayerStyle(
                **{
                    **style,
                    "window": _window(style["window"]),
                    "colouring": Colouring(style["colouring"]),
                }
            )
            for style in kept.get("layers", ())
        )
        return Display(
            styles,
            Layout(kept.get("layout", "four")),
            Blend(kept.get("blend", "off")),
            float(kept.get("blend_share", 0.5)),
        )
    except (AttributeError, TypeError, ValueError, KeyError):
        return Display()


def _window(kept: Any) -> tuple[float, float] | None:
    if kept is None:
        return None
    low, high = kept
    return float(low), float(high)
