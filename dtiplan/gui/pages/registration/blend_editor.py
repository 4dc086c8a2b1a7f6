"""How the diffusion image lies over the planning image while a registration is judged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.workflow.viewing.display import Blend


class BlendEditor(QWidget):
    """Chooses the blend mode and its share in the session's display.

    Parameters
    ----------
    session : Session
        Its ``display.blend`` and ``display.blend_share`` are shown and changed.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.buttons: dict[Blend, QRadioButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (blend, title, about) in enumerate(_modes()):
            button = QRadioButton(title)
            button.setObjectName(f"blend_{blend.value}")
            button.setToolTip(about)
            self._group.addButton(button)
            self.buttons[blend] = button
            grid.addWidget(button, number // 2, number % 2)
            button.clicked.connect(lambda _on, chosen=blend: self._choose(chosen))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("blendShare")
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(tr("Share of the diffusion image"))
        self.slider.setToolTip(tr("Share of the diffusion image, in per cent."))
        self.slider.valueChanged.connect(self._slide)
        self._left, self._right = QLabel(), QLabel()
        row = QHBoxLayout()
        row.addWidget(self._left)
        row.addWidget(self.slider, 1)
        row.addWidget(self._right)
        self._about = SmallText("", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addLayout(row)
        column.addWidget(self._about)
        session.display_changed.connect(self.refresh)
        session.case_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the session's display."""
        display = self._session.display
        self.buttons[display.blend].setChecked(True)
        has_share = display.blend in (Blend.MIX, Blend.EDGES)
        for widget in (self.slider, self._left, self._right):
            widget.setVisible(has_share)
        is_mix = display.blend is Blend.MIX
        self._left.setText(tr("Planning") if is_mix else tr("Few edges"))
        self._right.setText(tr("Diffusion") if is_mix else tr("Many edges"))
        self.slider.blockSignals(True)
        self.slider.setValue(round(100 * display.blend_share))
        self.slider.blockSignals(False)
        self._about.say(next(about for blend, _, about in _modes() if blend is display.blend))

    def _choose(self, blend: Blend) -> None:
        self._session.change_display(blend=blend)

    def _slide(self, percent: int) -> None:
        self._session.change_display(blend_share=percent / 100)


def _modes() -> tuple[tuple[Blend, str, str], ...]:
    return (
        (Blend.OFF, tr("Off"), tr("The layers as they are set, without comparison.")),
        (Blend.MIX, tr("&Mix"), tr("Both images through one another; move the slider to and fro.")),
        (
            Blend.CHECKER,
            tr("Chec&kerboard"),
            tr("Fields of both in turn: outlines must run on across the borders."),
        ),
        (
            Blend.EDGES,
            tr("Ed&ges"),
            tr("Edges of the diffusion image over the planning image: they must lie on its."),
        ),
    )
