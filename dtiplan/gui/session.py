"""What the window is looking at: the only thing in it that changes.

Views and pages read the session, listen to its signals and ask it for changes by its methods;
they keep no state of their own that another one needs.
"""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QObject, Signal

from dtiplan.domain.geometry import Array
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.background.turns import Turns
from dtiplan.gui.live_tract import LiveTract
from dtiplan.gui.pointing import Pointing
from dtiplan.gui.tract_editing import TractEditing
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.view_file import read_view, write_view
from dtiplan.workflow.viewing.display import (
    Blend,
    Colouring,
    Display,
    LayerStyle,
    Layout,
    display_as_json,
    display_from_json,
)
from dtiplan.workflow.viewing.layers import Layer, LayerKind, LayerStore

__all__ = ["Blend", "Colouring", "Display", "LayerStyle", "Layout", "Session"]

_READER = "case"


@dataclass(frozen=True, eq=False)
class _Read:
    """A case as it was read beside the window."""

    case: Case
    store: LayerStore
    seen: dict[str, Any]
    is_new: bool


class Session(QObject):
    """The open case and how it is looked at.

    The scene is in the planning frame once there is a registration, in the diffusion frame
    before; ``layers`` carries every value there. ``cursor_ras_mm`` is in the scene. Cases are
    read beside the window: ``open`` and ``reread`` return at once, and ``case_changed`` comes
    when there is something to show.
    """

    case_changed = Signal()
    """Another case, or another revision of it."""
    cursor_moved = Signal()
    display_changed = Signal()
    step_selected = Signal(str)
    layer_chosen = Signal(str)
    """The layer that presets and dragging change; empty for the one farthest back."""
    motion_previewed = Signal()
    layers_read = Signal()
    """Values or windows of more layers are known than before."""
    tool_changed = Signal()
    loading_changed = Signal(bool)
    opening_failed = Signal(object)
    """A ``UserError``; what was open before stays open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._store: LayerStore | None = None
        self._cursor: Array = np.zeros(3)
        self._display = Display()
        self._step = ""
        self._layer = ""
        self._looks: dict[str, Any] = {}
        self._previewed: Array | None = None
        self._tool: Any = None
        self._known_layers: frozenset[str] = frozenset()
        self._is_loading = False
        self._is_opening = False
        self._is_out_of_date = False
        self._reader = NewestWins(self)
        self._writer = NewestWins(self)
        self.turns = Turns(self)
        self.live, self.editing = LiveTract(self), TractEditing(self)
        self.pointing = Pointing(self, self)
        self._reader.answered.connect(self._take)
        self._reader.refused.connect(self._refuse)

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
    def tool(self) -> Any:
        """What the left button does on slices, a ``SliceTool``; None moves the cursor."""
        return self._tool

    @property
    def nudge(self) -> Array | None:
        """What the previewed motion adds to the registration: a motion of the scene, 4x4 RAS mm.

        Applied to everything that comes from the diffusion series; never kept.
        """
        shown = self._store.planning_from_diffusion if self._store else None
        if self._previewed is None or shown is None:
            return None
        return np.asarray(self._previewed @ np.linalg.inv(shown))

    @property
    def step(self) -> str:
        """Name of the step that is looked at; empty for none."""
        return self._step

    @property
    def is_loading(self) -> bool:
        """Whether a case is being read."""
        return self._is_loading

    def open(self, folder: Path) -> None:
        """Read a case and look at it as it was looked at last.

        ``case_changed`` or ``opening_failed`` follows; another ``open`` before it takes its
        place.
        """
        self._is_opening = True
        self._is_out_of_date = False
        self._read(lambda: self._read_new(folder))

    def reread(self) -> None:
        """Look again at what the case holds; called after every job, undo and redo."""
        if self._is_opening:
            self._is_out_of_date = True  # what is being read may be the revision before
            return
        if self._case is None:
            return
        folder, store = self._case.folder, self._store
        self._read(lambda: _read_case(folder, store))

    def leave(self) -> None:
        """Keep how the case is looked at and close it; nothing is read any more."""
        self._reader.drop()
        self._stop_loading()
        if self._case is None:
            return
        self.live.want("")
        self.keep_view()
        self._case, self._store, self._previewed = None, None, None
        self._display, self._cursor, self._step = Display(), np.zeros(3), ""
        self._layer, self._looks = "", {}
        self.case_changed.emit()

    def wait(self) -> None:
        """Return when no thread of the session runs; for the end of the program."""
        self._reader.wait()
        self._writer.wait()

    def write_beside(self, name: str, work: Callable[[], object]) -> None:
        """Have something of no weight for results written, beside the window.

        Parameters
        ----------
        name : str
            What waits to be written under the same name is not written any more.
        work : callable
            Must not touch widgets.
        """
        self._writer.ask(name, work)

    def keep_view(self) -> None:
        """Write how the case is looked at beside it, so that reopening shows the same."""
        if self._case is not None:
            folder = self._case.folder
            seen = {
                "display": display_as_json(self._display),
                "cursor_ras_mm": [float(x) for x in self._cursor],
                "step": self._step,
                "looks": dict(self._looks),
                "frame": str(self._store.frame) if self._store else "",
            }
            self.write_beside(f"view {folder}", lambda: write_view(folder, seen))

    def look(self, view: str) -> Any:
        """Give how a view was looked at last, as it said itself; None for nothing special."""
        return self._looks.get(view)

    def keep_look(self, view: str, look: Any) -> None:
        """Remember zoom and place of a view, as values for JSON; nobody is told."""
        self._looks[view] = look

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

    def show_layers(self, is_visible: Mapping[str, bool]) -> None:
        """Show or hide several layers at once, by key."""
        self.change_display(
            layers=tuple(
                dataclasses.replace(s, is_visible=is_visible.get(s.key, s.is_visible))
                for s in self._display.layers
            )
        )

    def recolour(self, colours_rgb: Mapping[str, tuple[int, int, int]]) -> None:
        """Draw layers in these colours, by key, and all others in their own."""
        self.change_display(
            layers=tuple(
                dataclasses.replace(s, colour_rgb=colours_rgb.get(s.key))
                for s in self._display.layers
            )
        )

    def select_step(self, name: str) -> None:
        """Look at a step."""
        if name != self._step:
            self._step = name
            self.step_selected.emit(name)

    def choose_layer(self, key: str) -> None:
        """Name the layer that presets and dragging change."""
        if key != self._layer:
            self._layer = key
            self.layer_chosen.emit(key)

    def take_tool(self, tool: Any) -> None:
        """Give the left button on slices another task; None gives it the cursor back."""
        if tool is not self._tool:
            self._tool = tool
            self.tool_changed.emit()

    def note_layers_read(self) -> None:
        """Tell everybody if drawing has read more layers."""
        known = self._store.known_layers if self._store else frozenset()
        if known != self._known_layers:
            self._known_layers = known
            self.layers_read.emit()

    def preview_motion(self, planning_from_diffusion: ArrayLike | None) -> None:
        """Show the diffusion series by a 4x4 motion, or as it is registered (None).

        For judging a motion before it is accepted; another revision ends it.
        """
        wanted = planning_from_diffusion
        self._previewed = None if wanted is None else np.array(wanted, dtype=np.float64)
        self.motion_previewed.emit()

    @property
    def active_image(self) -> str:
        """Key of the image that presets and dragging change; empty where none is shown.

        The chosen layer where it is an image that is shown, else the shown image farthest back.
        """
        shown = [
            layer.key
            for layer in self.layers
            if layer.kind in (LayerKind.IMAGE, LayerKind.COLOUR)
            and (style := self._display.style(layer.key)) is not None
            and style.is_visible
        ]
        if self._layer in shown:
            return self._layer
        return shown[0] if shown else ""

    def _read(self, work: Any) -> None:
        if not self._is_loading:
            self._is_loading = True
            self.loading_changed.emit(True)
        self._reader.ask(_READER, work, drops_older=True)

    def _read_new(self, folder: Path) -> _Read:
        self._writer.wait()  # how this very case was looked at may still be on its way
        return _read_case(folder, None)

    def _stop_loading(self) -> None:
        self._is_opening = False
        if self._is_loading:
            self._is_loading = False
            self.loading_changed.emit(False)

    def _take(self, _asker: str, read: _Read) -> None:
        """Put what was read in place of what was shown."""
        is_out_of_date = self._is_out_of_date
        self._is_out_of_date = False
        if read.is_new:
            self.live.want("")
            self.keep_view()
            self._display = display_from_json(read.seen.get("display", {}))
            self._step = str(read.seen.get("step", ""))
            self._layer = ""
            # Places of one frame are nothing in another: a step may have run since.
            is_elsewhere = read.seen.get("frame", read.store.frame) != read.store.frame
            seen = {} if is_elsewhere else read.seen
            looks = seen.get("looks")
            self._looks = looks if isinstance(looks, dict) else {}
            self._cursor = _place(seen, read.store)
        elif self._store is None or self._store.frame != read.store.frame:
            self._cursor = read.store.middle_ras_mm
        self._case, self._store, self._previewed = read.case, read.store, None
        self._style_new_layers()
        self._stop_loading()
        self.case_changed.emit()
        if is_out_of_date:
            self.reread()

    def _refuse(self, _asker: str, error: object) -> None:
        self._is_out_of_date = False
        self._stop_loading()
        self.opening_failed.emit(error)

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


def _read_case(folder: Path, known: LayerStore | None) -> _Read:
    """Read a case, or another revision of one of which much is known."""
    case = Case.open(folder)
    store = LayerStore(case, known)
    store.prepare()
    # The views' large libraries are loaded here, not when the window makes the views.
    importlib.import_module("dtiplan.workflow.viewing.slice_painter")
    return _Read(case, store, read_view(folder) if known is None else {}, known is None)


def _place(seen: dict[str, Any], store: LayerStore) -> Array:
    """Give the cursor that was kept, if it is a point, or the middle of the images."""
    try:
        place = np.asarray(seen["cursor_ras_mm"], dtype=np.float64)
    except (KeyError, TypeError, ValueError):
        return store.middle_ras_mm
    return place if place.shape == (3,) and np.isfinite(place).all() else store.middle_ras_mm
