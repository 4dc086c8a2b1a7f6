"""The bar over the views: which are shown, window presets, comparing two images, the ruler."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from dtiplan.gui.session import Blend, Layout, Session
from dtiplan.gui.translation import tr
from dtiplan.gui.views.ruler import Ruler, toggle_ruler
from dtiplan.gui.views.windows import limits_of, presets, set_window
from dtiplan.workflow.viewing.layers import LayerKind, SceneFrame

_SHARE_STEPS = 100


class ViewBar(QWidget):
    """Changes the display of a session; shows what it is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("viewBar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(8)
        self.layouts = self._layout_buttons()
        self.presets = self._window_button()
        self.blend = QComboBox()
        self.blend.setObjectName("blendBox")
        self.blend.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.blend.setMinimumContentsLength(13)
        self.blend.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setObjectName("blendShareSlider")
        self.share.setRange(0, _SHARE_STEPS)
        self.share.setPageStep(10)
        self.share.setFixedWidth(96)
        self.ruler = self._button("rulerButton")
        self.ruler.setCheckable(True)
        self._row.addWidget(self.blend)
        self._row.addWidget(self.share)
        self._row.addStretch(1)
        self._row.addWidget(self.ruler)
        self._say_texts()
        self.blend.activated.connect(self._choose_blend)
        self.share.valueChanged.connect(self._choose_share)
        self.ruler.clicked.connect(lambda _on=False: toggle_ruler(session))
        session.case_changed.connect(self.refresh)
        session.display_changed.connect(self.refresh)
        session.layer_chosen.connect(self.refresh)
        session.tool_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session's display is."""
        display = self._session.display
        self.layouts[display.layout].setChecked(True)
        self.blend.setCurrentIndex(self.blend.findData(display.blend.value))
        is_joined = _can_compare(self._session)
        self.blend.setEnabled(is_joined)
        has_share = is_joined and display.blend in (Blend.MIX, Blend.EDGES)
        self.share.setVisible(has_share)
        self.share.blockSignals(True)
        self.share.setValue(round(display.blend_share * _SHARE_STEPS))
        self.share.blockSignals(False)
        self.ruler.setChecked(isinstance(self._session.tool, Ruler))
        self.presets.setEnabled(bool(self._session.active_image))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_texts()
            self.refresh()

    def _layout_buttons(self) -> dict[Layout, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        line = QHBoxLayout()
        line.setSpacing(0)
        for layout in Layout:
            button = self._button(f"{layout.value}LayoutButton", is_added=False)
            button.setCheckable(True)
            button.clicked.connect(
                lambda _on=False, wanted=layout: self._session.change_display(layout=wanted)
            )
            group.addButton(button)
            line.addWidget(button)
            buttons[layout] = button
        self._row.addLayout(line)
        return buttons

    def _window_button(self) -> QToolButton:
        button = self._button("windowButton")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(button)
        self.menu.setObjectName("windowMenu")
        self.menu.aboutToShow.connect(self.fill_window_menu)
        button.setMenu(self.menu)
        return button

    def _button(self, name: str, *, is_added: bool = True) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        if is_added:
            self._row.addWidget(button)
        return button

    def fill_window_menu(self) -> None:
        """Offer the presets that suit the active image."""
        menu = self.menu
        menu.clear()
        key = self._session.active_image
        layer = next((y for y in self._session.layers if y.key == key), None)
        if layer is None:
            return
        menu.addSection(tr(layer.title))
        shown = limits_of(self._session, key)
        style = self._session.display.style(key)
        for preset in presets(self._session, key):
            action = QAction(preset.name, menu)
            action.setCheckable(True)
            is_own = style is not None and style.window is None
            action.setChecked(preset.limits == shown if preset.limits else is_own)
            action.triggered.connect(
                lambda _on=False, limits=preset.limits: set_window(self._session, key, limits)
            )
            menu.addAction(action)

    def _choose_blend(self, _index: int) -> None:
        self._session.change_display(blend=Blend(self.blend.currentData()))

    def _choose_share(self, steps: int) -> None:
        self._session.change_display(blend_share=steps / _SHARE_STEPS)

    def _say_texts(self) -> None:
        names = {
            Layout.FOUR: (tr("Four"), tr("All four views")),
            Layout.AXIAL: (tr("Axial"), tr("The axial view alone")),
            Layout.CORONAL: (tr("Coronal"), tr("The coronal view alone")),
            Layout.SAGITTAL: (tr("Sagittal"), tr("The sagittal view alone")),
            Layout.SCENE: (tr("3D"), tr("The view in 3D alone")),
        }
        for layout, (text, tip) in names.items():
            self.layouts[layout].setText(text)
            self.layouts[layout].setToolTip(tip)
        self.presets.setText(tr("&Window"))
        self.presets.setToolTip(
            tr("Presets for the chosen image; on a slice, drag with the right button")
        )
        self.ruler.setText(tr("&Ruler"))
        self.ruler.setToolTip(tr("Measure a distance in mm on a slice (M)"))
        self.share.setToolTip(
            tr("Share of the diffusion image, or how many of its edges are drawn")
        )
        self.share.setAccessibleName(tr("Share of the diffusion image"))
        self.blend.setToolTip(tr("Compare the diffusion image with the planning image"))
        self.blend.setAccessibleName(tr("Compare"))
        self.blend.clear()
        for blend, text in (
            (Blend.OFF, tr("Compare: off")),
            (Blend.MIX, tr("Mixed")),
            (Blend.CHECKER, tr("Checkerboard")),
            (Blend.EDGES, tr("Edges")),
        ):
            self.blend.addItem(text, blend.value)


def _can_compare(session: Session) -> bool:
    """Whether there are a planning image and a diffusion image in one scene."""
    store = session.store
    return (
        store is not None
        and store.frame is SceneFrame.PLANNING
        and any(y.is_diffusion and y.kind is LayerKind.IMAGE for y in session.layers)
    )
