"""What the window is looking at: the only thing in it that changes.

Views and pages read the session, listen to its signals and ask it for changes by its methods;
they keep no state of their own that another one needs.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QObject, Signal

from dtiplan.domain.geometry import Array
from dtiplan.workflow.case import Case
from dtiplan.workflow.layers import Layer, LayerStore
from dtiplan.workflow.view_file import read_view, write_view


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
    """Everything about the picture but the place: layers from back to front, layout, blending."""

    layers: tuple[LayerStyle, ...] = ()
    layout: Layout = Layout.FOUR
    blend: Blend = Blend.OFF
    blend_share: float = 0.5

    def style(self, key: str) -> LayerStyle | None:
        """Give the style of a layer, if it has one."""
        return next((s for s in self.layers if s.key == key), None)


class Session(QObject):
    """The open case and how it is looked at.

    The scene is in the planning frame once there is a registration, in the diffusion frame
    before; ``layers`` carries every value there. ``cursor_ras_mm`` is in the scene.
    """

    case_changed = Signal()
    """Another case, or another revision of it."""
    cursor_moved = Signal()
    display_changed = Signal()
    step_selected = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._store: LayerStore | None = None
        self._cursor: Array = np.zeros(3)
        self._display = Display()
        self._step = ""

    @property
    def case(self) -> Case | None:
        """The open case."""
        return self._case

    @property
    def store(self) -> LayerStore | None:
        """What of the case can be shown."""
        return self._store

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers the case has, back to front."""
        return self._store.layers if self._store else ()

    @property
    def cursor_ras_mm(self) -> Array:
        """The point the slices go through, (3,), scene RAS mm."""
        return self._cursor

    @property
    def display(self) -> Display:
        """How it is drawn."""
        return self._display

    @property
    def step(self) -> str:
        """Name of the step that is looked at; empty for none."""
        return self._step

    def open(self, folder: Path) -> None:
        """Open a case and look at it as it was looked at last.

        Raises
        ------
        UserError
            The folder is no case, or it is damaged.
        """
        case = Case.open(folder)
        self.leave()
        self._case = case
        seen = read_view(case.folder)
        self._display = _display_from(seen)
        self._step = str(seen.get("step", ""))
        self._store = LayerStore(case)
        self._style_new_layers()
        place = seen.get("cursor_ras_mm")
        self._cursor = np.asarray(place) if place else self._store.middle_ras_mm
        self.case_changed.emit()

    def reread(self) -> None:
        """Look again at what the case holds; called after every job, undo and redo."""
        if self._case is None:
            return
        frame = self._store.frame if self._store else ""
        self._case = Case.open(self._case.folder)
        self._store = LayerStore(self._case)
        self._style_new_layers()
        if self._store.frame != frame:
            self._cursor = self._store.middle_ras_mm
        self.case_changed.emit()

    def leave(self) -> None:
        """Keep how the case is looked at and close it."""
        if self._case is None:
            return
        self.keep_view()
        self._case, self._store = None, None
        self._display, self._cursor, self._step = Display(), np.zeros(3), ""
        self.case_changed.emit()

    def keep_view(self) -> None:
        """Write how the case is looked at beside it, so that reopening shows the same."""
        if self._case is not None:
            write_view(
                self._case.folder,
                {
                    "display": dataclasses.asdict(self._display),
                    "cursor_ras_mm": [float(x) for x in self._cursor],
                    "step": self._step,
                },
            )

    def move_cursor(self, point_ras_mm: ArrayLike) -> None:
        """Put the cursor at a point of the scene."""
        point = np.array(point_ras_mm, dtype=np.float64)
        if not np.array_equal(point, self._cursor):
            self._cursor = point
            self.cursor_moved.emit()

    def show(self, display: Display) -> None:
        """Draw differently."""
        if display != self._display:
            self._display = display
            self.display_changed.emit()

    def change_display(self, **changes: Any) -> None:
        """Change some fields of ``Display``."""
        self.show(dataclasses.replace(self._display, **changes))

    def restyle(self, key: str, **changes: Any) -> None:
        """Change some fields of one layer's style."""
        self.change_display(
            layers=tuple(
                dataclasses.replace(s, **changes) if s.key == key else s
                for s in self._display.layers
            )
        )

    def select_step(self, name: str) -> None:
        """Look at a step."""
        if name != self._step:
            self._step = name
            self.step_selected.emit(name)

    def _style_new_layers(self) -> None:
        known = {s.key: s for s in self._display.layers}
        styles = tuple(
            known.get(layer.key)
            or LayerStyle(
                layer.key,
                is_visible=layer.is_shown_at_first,
                opacity=layer.opacity,
                colormap=layer.colormap,
            )
            for layer in self.layers
        )
        self._display = dataclasses.replace(self._display, layers=styles)


def _display_from(seen: dict[str, Any]) -> Display:
    """Read a display back; what an older or newer program wrote differently is left out."""
    kept = seen.get("display", {})
    try:
        styles = tuple(
            LayerStyle(
                **{
                    **style,
                    "window": tuple(style["window"]) if style["window"] else None,
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
    except (TypeError, ValueError, KeyError):
        return Display()
