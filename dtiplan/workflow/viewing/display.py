"""How a case is drawn, as frozen values: the window asks for it, every drawing room reads it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

import numpy as np

from dtiplan.render.camera import Camera
from dtiplan.workflow.viewing.isodose_look import IsodoseLook

_Value = TypeVar("_Value")
_PLANES = ("axial", "coronal", "sagittal")


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
    colour_rgb : (int, int, int) or None
        Tracts and structures; None: the layer's own. Not kept: it belongs to settings that are
        edited and not run yet.
    """

    key: str
    is_visible: bool = True
    opacity: float = 1.0
    colormap: str = "grey"
    window: tuple[float, float] | None = None
    colouring: Colouring = Colouring.TRACT
    as_tubes: bool = True
    colour_rgb: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Display:
    """Everything about the picture but the place: layers from back to front, layout, blending.

    ``blend_share`` is the weight of the diffusion image (mix), or how many of its edges are
    drawn (edges); 0 to 1. ``isodoses`` says how doses are drawn.
    """

    layers: tuple[LayerStyle, ...] = ()
    layout: Layout = Layout.FOUR
    blend: Blend = Blend.OFF
    blend_share: float = 0.5
    isodoses: IsodoseLook = field(default_factory=IsodoseLook)

    def style(self, key: str) -> LayerStyle | None:
        """Give the style of a layer, if it has one."""
        return next((s for s in self.layers if s.key == key), None)


@dataclass(frozen=True)
class SceneLook:
    """How the scene in 3D is looked at.

    Parameters
    ----------
    camera : Camera or None
        None: everything in view, from the front.
    planes : tuple of str
        Image planes that are shown, of ``axial``, ``coronal`` and ``sagittal``.
    has_brain : bool
        Whether the brain's outline is shown.
    """

    camera: Camera | None = None
    planes: tuple[str, ...] = ()
    has_brain: bool = True

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values for ``from_json``."""
        camera = self.camera.to_json() if self.camera else None
        return {"camera": camera, "planes": list(self.planes), "has_brain": self.has_brain}

    @classmethod
    def from_json(cls, kept: Any) -> SceneLook:
        """Read it back; a part that is missing or strange is as at first."""
        known = kept if isinstance(kept, Mapping) else {}
        return cls(
            _read(known, "camera", _camera, None),
            _read(known, "planes", _plane_names, ()),
            _read(known, "has_brain", _yes_or_no, True),
        )


def display_as_json(display: Display) -> dict[str, Any]:
    """Give a display as plain values for ``display_from_json``."""
    told = dataclasses.asdict(display)
    for style in told["layers"]:
        del style["colour_rgb"]
    return told


def display_from_json(kept: Any) -> Display:
    """Read a display back.

    Parts that an older program did not keep, or another one wrote differently, are as at first;
    parts that this program does not know are left out.
    """
    known = kept if isinstance(kept, Mapping) else {}
    layers = known.get("layers", ())
    styles = map(_style, layers if isinstance(layers, list | tuple) else ())
    usual = Display()
    return Display(
        tuple(style for style in styles if style is not None),
        _read(known, "layout", Layout, usual.layout),
        _read(known, "blend", Blend, usual.blend),
        _read(known, "blend_share", _share, usual.blend_share),
        IsodoseLook.from_json(known.get("isodoses")),
    )


def _style(kept: Any) -> LayerStyle | None:
    """Read the style of a layer; None for one without a name."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("key"), str):
        return None
    usual = LayerStyle(kept["key"])
    return LayerStyle(
        usual.key,
        _read(kept, "is_visible", _yes_or_no, usual.is_visible),
        _read(kept, "opacity", _share, usual.opacity),
        _read(kept, "colormap", str, usual.colormap),
        _read(kept, "window", _window, None),
        _read(kept, "colouring", Colouring, usual.colouring),
        _read(kept, "as_tubes", _yes_or_no, usual.as_tubes),
    )


def _read(
    kept: Mapping[str, Any], name: str, reader: Callable[[Any], _Value], usual: _Value
) -> _Value:
    try:
        return reader(kept[name])
    except (KeyError, TypeError, ValueError, OverflowError):
        return usual


def _yes_or_no(kept: Any) -> bool:
    if not isinstance(kept, bool):
        raise TypeError(kept)
    return kept


def _share(kept: Any) -> float:
    value = float(kept)
    if not 0.0 <= value <= 1.0:
        raise ValueError(kept)
    return value


def _window(kept: Any) -> tuple[float, float] | None:
    if kept is None:
        return None
    low, high = (float(value) for value in kept)
    if not (np.isfinite([low, high]).all() and low < high):
        raise ValueError(kept)
    return low, high


def _plane_names(kept: Any) -> tuple[str, ...]:
    return tuple(name for name in _PLANES if name in kept)


def _camera(kept: Any) -> Camera | None:
    if kept is None:
        return None
    camera = Camera.from_json(kept)
    numbers = (*camera.focal_ras_mm, camera.azimuth_deg, camera.elevation_deg, camera.height_mm)
    if not np.isfinite(numbers).all() or camera.height_mm <= 0:
        raise ValueError(kept)
    return camera
