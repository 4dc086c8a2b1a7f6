"""The view in 3D: the case drawn by a child process, turned by the mouse.

The window shows pictures and sends wishes; it draws nothing itself. When the child dies the view
says so and offers to start it again.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QImage, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dtiplan.domain.geometry import Array
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.scene_canvas import SceneCanvas
from dtiplan.gui.views.scene_client import Frame, SceneClient
from dtiplan.gui.views.scene_live import join_live, live_state
from dtiplan.gui.views.scene_sides import SidesButton
from dtiplan.gui.views.scene_stopped import StoppedPage
from dtiplan.gui.views.slice_picture import picture_of
from dtiplan.render.camera import Camera
from dtiplan.workflow.viewing.display import SceneLook

_LOOK = "scene"
"""Name of what is remembered with the case."""
_SETTLE_MS = 200
"""Without a change for so long, the scene is at rest."""


class SceneView(QWidget):
    """Tracts, structures, image planes and the brain of the session's case.

    Parameters
    ----------
    session : Session
    """

    picture_changed = Signal()
    """A new picture is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sceneView")
        self._session = session
        self._camera: Camera | None = None
        self._is_held, self._is_settled, self._is_over = False, True, False
        self._look = SceneLook()
        self._folder: Path | None = None
        self._place: tuple[Path, str] | None = None
        self.client = SceneClient(self)
        self.canvas = SceneCanvas()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._build()
        self._connect()
        self._follow_case()

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.canvas)
        self._stopped = StoppedPage()
        self._stopped.restart_wanted.connect(self.restart)
        self._pages.addWidget(self._stopped)
        self._note = QLabel()
        self._note.setObjectName("sceneNote")
        self._note.setWordWrap(True)
        self._note.setMargin(8)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_bar())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._note)

    def _tool_bar(self) -> QToolBar:
        bar = QToolBar()
        bar.setObjectName("sceneToolBar")
        bar.setIconSize(QSize(16, 16))
        sides = SidesButton()
        sides.chosen.connect(self.look_from)
        self.addActions(sides.offered)
        bar.addWidget(sides)
        reset = self._action(
            bar, "sceneReset", tr("Reset"), tr("Everything in view, from the front"), "R"
        )
        reset.triggered.connect(self.reset)
        bar.addSeparator()
        bar.addWidget(self._planes_button())
        self._brain = self._action(
            bar, "sceneBrain", tr("Brain"), tr("Outline of the brain, as if of glass"), "B"
        )
        self._brain.setCheckable(True)
        self._brain.setChecked(True)
        self._brain.toggled.connect(self.show_brain)
        bar.addWidget(self._more_button())
        return bar

    def _action(self, bar: QToolBar, name: str, text: str, tip: str, key: str) -> QAction:
        """Make a button with a key that works while the view has the focus."""
        action = self._key_action(name, text, key)
        action.setToolTip(f"{tip} ({key})")
        bar.addAction(action)
        return action

    def _key_action(self, name: str, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _planes_button(self) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        button.setObjectName("scenePlanesButton")
        button.setText(tr("Planes"))
        button.setToolTip(tr("Image planes through the cursor"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        titles = {
            "axial": (tr("&Axial"), "A"),
            "coronal": (tr("&Coronal"), "C"),
            "sagittal": (tr("&Sagittal"), "S"),
        }
        self._planes: dict[str, QAction] = {}
        for name, (title, key) in titles.items():
            action = self._key_action(f"scenePlane_{name}", title, key)
            action.setCheckable(True)
            menu.addAction(action)
            self._planes[name] = action
            action.toggled.connect(lambda on, plane=name: self.show_plane(plane, on))
        return button

    def _more_button(self) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        button.setObjectName("sceneMoreButton")
        button.setText(tr("More"))
        button.setToolTip(tr("Perspective, copy and save the picture"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        self._perspective = self._key_action("scenePerspective", tr("&Perspective"), "P")
        self._perspective.setCheckable(True)
        menu.addAction(self._perspective)
        self._perspective.toggled.connect(self.use_perspective)
        menu.addSeparator()
        copy = self._key_action("sceneCopyPicture", tr("&Copy picture"), "Ctrl+C")
        menu.addAction(copy)
        copy.triggered.connect(self.copy_picture)
        save = menu.addAction(tr("&Save picture …"))
        save.setObjectName("sceneSavePicture")
        save.triggered.connect(self._ask_and_save)
        return button

    def _connect(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close_child)
        self._session.case_changed.connect(self._follow_case)
        self._session.cursor_moved.connect(self._stir)
        self._session.display_changed.connect(self._send)
        join_live(self._session, self.client, self.canvas, self._stir)
        self._session.tool_changed.connect(self._send)
        self.canvas.camera_wanted.connect(self._turn)
        self.canvas.moved.connect(self._hold)
        self.canvas.pick_wanted.connect(self.client.pick)
        self.canvas.resized.connect(self._stir)
        self._settle.timeout.connect(self._rest_unless_held)
        self.client.frame_came.connect(self._show_frame)
        self.client.point_picked.connect(self._go_to)
        self.client.error_told.connect(self._tell)
        self.client.died.connect(self._say_stopped)

    def state(self) -> dict[str, Any]:
        """Give what is to be shown, as the scene service reads it."""
        case = self._session.case
        size = self.canvas.size() * self.canvas.devicePixelRatioF()
        return {
            "size": [max(1, size.width()), max(1, size.height())],
            "pixel_ratio": self.canvas.devicePixelRatioF(),
            "camera": self._camera.to_json() if self._camera else None,
            "is_moving": not self._is_settled,
            "revision": case.manifest.revision if case else None,
            "layers": [dataclasses.asdict(style) for style in self._session.display.layers],
            "planes": list(self._look.planes),
            "cursor": [float(x) for x in self._session.cursor_ras_mm],
            "has_brain": self._look.has_brain,
            **live_state(self._session),
        }

    def look_from(self, view: str) -> None:
        """Go to one of ``camera.STANDARD_VIEWS``."""
        if self._camera is not None:
            self._turn(self._camera.seen_from(view))

    def reset(self) -> None:
        """Show everything from the front."""
        self._camera = self.canvas.camera = None
        self._keep_look(camera=None)
        self._send()

    def show_plane(self, name: str, is_shown: bool) -> None:
        """Show or hide the ``axial``, ``coronal`` or ``sagittal`` image plane."""
        shown = {*self._look.planes, name} if is_shown else {*self._look.planes} - {name}
        self._keep_look(planes=tuple(p for p in self._planes if p in shown))
        self._send()

    def show_brain(self, is_shown: bool) -> None:
        """Show or hide the brain."""
        self._keep_look(has_brain=is_shown)
        self._send()

    def use_perspective(self, is_used: bool) -> None:
        """Draw nearer things larger, or all on one scale."""
        if self._camera is not None:
            self._turn(dataclasses.replace(self._camera, has_perspective=is_used))

    def picture(self) -> QImage:
        """Give the picture as it is seen, in pixels of the screen."""
        return self.canvas.picture()

    def picture_to_keep(self) -> QImage:
        """Give the same over a line that says what it is for, as of slices."""
        case = self._session.case
        name = case.folder.name if case else ""
        return picture_of(self.canvas, self.canvas.paint_seen, name)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture_to_keep())

    def save_picture(self, path: Path) -> bool:
        """Write the picture as its name ends (.png); False where that is not possible."""
        return bool(self.picture_to_keep().save(str(path)))

    def restart(self) -> None:
        """Start the child that draws, anew."""
        case = self._session.case
        self._note.hide()
        self._pages.setCurrentIndex(0)
        self.canvas.clear(tr("Drawing …") if case else tr("Open a case to see it here."))
        self._folder = case.folder if case else None
        self._look_as_kept()  # shown before it was told of the case
        if case is not None and self._is_needed and not self._is_over:
            self.client.start(case.folder, self.state())
        else:
            self.client.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw while seen."""
        super().showEvent(event)
        if not self.client.is_running and self._session.case is not None:
            self.restart()
        else:
            self._send()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do not draw while hidden; the child keeps what it has read."""
        super().hideEvent(event)
        self._settle.stop()
        self._is_settled = True

    @property
    def is_at_rest(self) -> bool:
        """Whether no child is left."""
        return self.client.is_at_rest

    def let_go(self, wait_ms: int = 0) -> None:
        """End the child for good, whatever the case does, and wait so long until it is gone."""
        self._is_over = True
        self._settle.stop()
        self.client.stop(wait_ms)

    def close_child(self) -> None:
        """End the child for good and wait until it is gone."""
        self.let_go(wait_ms=3000)

    def _follow_case(self) -> None:
        case = self._session.case
        folder = case.folder if case else None
        self._look_as_kept()
        if folder != self._folder or not self.client.is_running:
            self.restart()
        else:
            self._send()

    def _look_as_kept(self) -> None:
        """Look at another case as at its last time, and anew at a scene in another frame."""
        case, store = self._session.case, self._session.store
        place = (case.folder, str(store.frame)) if case and store else None
        if place == self._place:
            return
        is_same_case = place and self._place and place[0] == self._place[0]
        self._place = place
        if is_same_case:
            self._look_again(dataclasses.replace(self._look, camera=None))
        else:
            self._look_again(SceneLook.from_json(self._session.look(_LOOK)))

    def _look_again(self, look: SceneLook) -> None:
        """Look at the scene as it was looked at before."""
        self._look = look
        self._camera = self.canvas.camera = look.camera
        has_perspective = look.camera is not None and look.camera.has_perspective
        shown = {self._brain: look.has_brain, self._perspective: has_perspective}
        shown |= {action: name in look.planes for name, action in self._planes.items()}
        for action, is_on in shown.items():
            action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(False)

    def _keep_look(self, **changes: Any) -> None:
        """Look at the scene otherwise, and remember it with the case."""
        self._look = dataclasses.replace(self._look, **changes)
        self._session.keep_look(_LOOK, self._look.as_json())

    @property
    def _is_needed(self) -> bool:
        """Whether the child has work: it also tracks what slices show alone."""
        return self.isVisible() or bool(self._session.live.text)

    def _send(self) -> None:
        if self._is_needed and self._folder and not (self.client.is_running or self._is_over):
            self.restart()
        elif self._is_needed:
            self.client.show(self.state())

    def _stir(self) -> None:
        """Draw quickly now, and everything once nothing has changed for a while."""
        self._is_settled = False
        self._settle.start()
        self._send()

    def _rest_unless_held(self) -> None:
        if not self._is_held and not self._session.live.is_held:
            self._rest()

    def _rest(self) -> None:
        self._settle.stop()
        self._is_settled = True
        self._send()

    def _hold(self, is_held: bool) -> None:
        """Stay quick while the mouse holds the scene; a mere click changes nothing."""
        self._is_held = is_held
        if not is_held and not self._is_settled:
            self._rest()

    def _turn(self, camera: Camera) -> None:
        self._camera = self.canvas.camera = camera
        self._keep_look(camera=camera)
        self._stir()

    def _show_frame(self, frame: Frame) -> None:
        if self._camera is None and self.client.shows(frame, "camera", None):
            self._camera = self.canvas.camera = Camera.from_json(frame.header["camera"])
            if self._perspective.isChecked():
                self.use_perspective(True)
        self.canvas.show_frame(frame.image, frame.header)
        if not frame.header["refused"]:
            self._note.hide()
        self.picture_changed.emit()

    def _go_to(self, point_ras_mm: Array | None) -> None:
        if point_ras_mm is not None:
            self._session.move_cursor(point_ras_mm)

    def _tell(self, problem: str, cause: str, remedy: str) -> None:
        self._note.setText(" ".join(part for part in (problem, cause, remedy) if part))
        self._note.show()
        if self.canvas.image.isNull():
            self.canvas.clear(tr("There is no 3D picture."))

    def _say_stopped(self, how: str) -> None:
        self._stopped.say(how)
        self._pages.setCurrentIndex(1)

    def _ask_and_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save picture"), "3d.png", tr("PNG picture (*.png)")
        )
        target = Path(path if Path(path).suffix else f"{path}.png")
        if path and not self.save_picture(target):
            self._tell(tr("The picture cannot be saved."), str(target), "")
