"""Boxes to tick for the DICOM objects; what cannot be made is greyed and says why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.field_editors import NumberEditor, SwitchEditor
from dtiplan.gui.widgets.small_text import SmallText, Tone
from dtiplan.workflow.objects.object_folder import OBJECT_KINDS
from dtiplan.workflow.objects.object_makers import ObjectOptions

_BURNED_IN = "burned-in"
_LOWEST_PERCENT, _HIGHEST_PERCENT = 10, 400


class ObjectChoice(QWidget):
    """Which objects, and how structures are burned in."""

    valueChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._reasons: dict[str, SmallText] = {}
        self._common = SmallText("", Tone.PROBLEM, parent=self)
        self._common.setObjectName("objectsObstacle")
        self._style = QWidget()
        self._filled = SwitchEditor(tr("Whole areas rather than their edges"))
        self._filled.setObjectName("burnFilled")
        self._intensity = NumberEditor(_LOWEST_PERCENT, _HIGHEST_PERCENT, unit="%", is_whole=True)
        self._intensity.setObjectName("burnIntensity")
        self._intensity.setToolTip(tr("Of the bright tissue of the planning MR."))
        self._intensity.set_value(ObjectOptions().intensity_percent)
        self._lay_out()
        self._tell_style()

    @property
    def kinds(self) -> tuple[str, ...]:
        """What is ticked and can be made."""
        return tuple(
            kind for kind, box in self._boxes.items() if box.isChecked() and box.isEnabled()
        )

    @property
    def options(self) -> ObjectOptions:
        """How structures are burned in."""
        return ObjectOptions(self._filled.value(), float(self._intensity.value()))

    def show_obstacles(self, obstacles: Mapping[str, UserError | None]) -> None:
        """Grey what cannot be made; a reason that holds for all is said once."""
        found = {kind: _words(error) for kind, error in obstacles.items()}
        reasons = set(found.values())
        is_common = len(reasons) == 1 and "" not in reasons
        self._common.say(reasons.pop() if is_common else "")
        for kind, box in self._boxes.items():
            reason = found.get(kind, "")
            box.setEnabled(not reason)
            self._reasons[kind].say("" if is_common else reason)
        self._tell_style()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX // 2)
        column.addWidget(self._common)
        titles, tips = _titles(), _tips()
        for kind in OBJECT_KINDS:
            box = QCheckBox(titles[kind])
            box.setObjectName(f"object_{kind}")
            box.setToolTip(tips[kind])
            box.toggled.connect(self._edited)
            reason = SmallText("", parent=self)
            reason.setContentsMargins(3 * GRID_PX, 0, 0, 0)
            self._boxes[kind], self._reasons[kind] = box, reason
            column.addWidget(box)
            column.addWidget(reason)
            if kind == _BURNED_IN:
                column.addWidget(self._style)
        untested = SmallText(tr("Experimental, untested on the vendor's system."))
        untested.setContentsMargins(3 * GRID_PX, 0, 0, 0)
        column.addWidget(untested)
        rows = QFormLayout(self._style)
        rows.setContentsMargins(3 * GRID_PX, 0, 0, 0)
        label = QLabel(tr("Brightness"))
        label.setBuddy(self._intensity)
        rows.addRow(label, self._intensity)
        rows.addRow(self._filled)

    def _edited(self, _on: bool) -> None:
        self._tell_style()
        self.valueChanged.emit()

    def _tell_style(self) -> None:
        self._style.setVisible(_BURNED_IN in self.kinds)


def object_title(kind: str) -> str:
    """Name an object as shown."""
    return _titles().get(kind, kind)


def _titles() -> dict[str, str]:
    return {
        "reg": tr("Registration (REG)"),
        "seg": tr("Structures as voxels (SEG)"),
        "tractography": tr("Streamlines (Tractography Results)"),
        "fa": tr("FA (Parametric Map)"),
        "md": tr("MD (Parametric Map)"),
        "colour-fa": tr("Colour FA (pictures)"),
        "burned-in": tr("Planning MR with burned-in structures"),
        "brainlab": tr("Brainlab fibre object"),
    }


def _tips() -> dict[str, str]:
    return {
        "reg": tr("How the diffusion series lies on the planning series."),
        "seg": tr("On the grid of the planning series."),
        "tractography": tr("With FA along them, in the planning frame."),
        "fa": tr("Not resampled; its own grid, moved by the registration."),
        "md": tr("Not resampled; its own grid, moved by the registration."),
        "colour-fa": tr("With letters for the patient's sides; to look at only."),
        "burned-in": tr("A series of its own, marked; the original stays as it is."),
        "brainlab": tr("Streamlines as Brainlab's own objects."),
    }


def _words(error: UserError | None) -> str:
    return "" if error is None else f"{tr(error.cause)} {tr(error.remedy)}"
