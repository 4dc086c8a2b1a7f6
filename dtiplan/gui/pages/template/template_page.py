"""Template: how well it fits, in figures, in words and as a picture, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtiplan.gui.background.jobs import own_program
from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.pages.step_page import StepPage
from dtiplan.gui.pages.template.lesion_editor import LesionEditor
from dtiplan.gui.session import Session
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.fact_texts import number_text
from dtiplan.gui.widgets.folding import Folding, Section
from dtiplan.gui.widgets.small_text import SmallText
from dtiplan.gui.work.actions import Actions
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.viewing.case_tables import template_picture_path

_STEP = "register-template"
_WAIT_MS = 3000
_LARGE = QSize(1100, 800)


class TemplatePage(StepPage):
    """The picture of the fit, its figures with words, and the lesion to paint."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(_STEP, session, actions, parent, left_out=("lesion",))
        self.picture = FitPicture()
        self._said = SmallText("")
        self._large = QPushButton(tr("&Large picture"))
        self._large.setObjectName("largeTemplatePicture")
        self._large.clicked.connect(self._show_large)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._large)
        self._picture_part = Section(tr("Picture of the fit"), self.picture, line)
        self.middle.addWidget(self._picture_part)
        self.lesion = LesionEditor(session, actions)
        self.lesion_fold = Folding(tr("Lesion left out of the fit"), self.lesion)
        self.lesion_fold.button.setObjectName("lesionButton")
        self.middle.addWidget(self.lesion_fold)
        self._shown: Path | None = None
        self._drawer = PictureDrawer(self)
        self._drawer.ended.connect(self._read)
        self._reader = NewestWins(self)
        self._reader.answered.connect(self._show_image)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        super().refresh()
        self.lesion.refresh()
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the picture drawn if it is not there."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up what is being drawn; it is begun again when the page is seen again."""
        super().hideEvent(event)
        if self._drawer.is_at_work:
            self._drawer.stop()
            self._shown = None

    def _look(self) -> None:
        """Show the picture of the fit that the case has now."""
        case = self.session.case
        path = template_picture_path(case) if case else None
        self._picture_part.setVisible(path is not None)
        if case is None or path is None or path == self._shown:
            return
        self._shown = path
        self.picture.show_image(QImage())
        self._large.setEnabled(False)
        if path.is_file():
            self._read(path)
        else:
            self._said.say(tr("The picture is being drawn…"))
            self._drawer.draw(case.folder, path)

    def rows_of(self, record: RunRecord) -> list[tuple[str, str]]:
        """Give the figures, each with a word on it."""
        return quality_rows(record)

    def _read(self, path: Path) -> None:
        if path == self._shown:
            self._reader.ask(str(path), lambda: (path, QImage(str(path))), drops_older=True)

    def _show_image(self, _asker: str, read: tuple[Path, QImage]) -> None:
        path, image = read
        if path != self._shown:
            return
        self.picture.show_image(image)
        self._large.setEnabled(not image.isNull())
        self._said.say(
            tr("The picture could not be drawn; the report holds it too.")
            if image.isNull()
            else tr("The outlines must follow the bright bundles and the edge of the brain.")
        )

    def _show_large(self) -> None:
        dialog = QDialog(self)
        dialog.setObjectName("templatePictureDialog")
        dialog.setWindowTitle(tr("Picture of the fit"))
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(self.picture.image))
        area = QScrollArea()
        area.setWidget(label)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        dialog.resize(_LARGE.boundedTo(self.picture.image.size() + QSize(24, 24)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class PictureDrawer(QObject):
    """Has the picture drawn by a child process: drawing would stop the window for a moment."""

    ended = Signal(object)
    """The path; no file is there if it came to nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether something is being drawn."""
        return self._process is not None

    def draw(self, case_folder: Path, path: Path) -> None:
        """Draw the picture of a case into a file; what was being drawn is given up."""
        self.stop()
        program, *first = own_program()
        argv = ("export", "picture", str(case_folder), "--what", "template", "--out", str(path))
        process = self._process = QProcess(self)
        process.finished.connect(lambda *_end: self._end(process, path))
        process.errorOccurred.connect(lambda _trouble: self._end(process, path))
        process.start(program, [*first, *argv])

    def stop(self) -> None:
        """End the child, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_WAIT_MS)
            process.deleteLater()

    def _end(self, process: QProcess, path: Path) -> None:
        if process is self._process:
            self._process = None
            process.deleteLater()
            self.ended.emit(path)


class FitPicture(QWidget):
    """Draws an image as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName("templatePicture")
        self.setAccessibleName(tr("Outlines of the template on the patient's FA"))
        self.setToolTip(self.accessibleName())
        self.hide()

    def show_image(self, image: QImage) -> None:
        """Show this; an empty one takes no room."""
        self.image = image
        self.setVisible(not image.isNull())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that keeps the image's form."""
        return round(width * self.image.height() / max(1, self.image.width()))

    def sizeHint(self) -> QSize:
        """Say how large it likes to be."""
        return QSize(340, self.heightForWidth(340))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the image."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.image)


def quality_rows(record: RunRecord) -> list[tuple[str, str]]:
    """Give name and value of the figures of a fit, each with the word its findings give it."""
    facts = dict(record.facts)
    severities = {finding["code"]: finding["severity"] for finding in record.findings}
    rows = []
    for key, (name, factor, unit, code) in _figures().items():
        if isinstance(facts.get(key), int | float):
            value = number_text(factor * facts[key], 2 if factor == 1 else 0, unit)
            word = _word(severities.get(code, "")) if code else ""
            rows.append((name, " · ".join(filter(None, (value, word)))))
    landmarks = [
        (k.split(", ", 1)[1], v) for k, v in facts.items() if k.startswith("orientation, ")
    ]
    for name, score in landmarks:
        rows.append((_landmark(name), _landmark_words(float(score))))
    return rows


_LANDMARK = "orientation, "
_ALIGNED = 0.6
"""As the step's own rule; random directions give 0.5."""


def _figures() -> dict[str, tuple[str, float, str, str]]:
    """Give name, factor, unit and the code of the finding of each figure."""
    return {
        "correlation": (tr("Correlation of FA with the template"), 1, "", "template-fit"),
        "fitted_fraction": (tr("White matter that fits"), 100, "%", "template-local-fit"),
        "inverse_error_mm": (tr("Error there and back"), 1, "mm", "template-inverse"),
        "imaged_fraction": (tr("Template's brain that was imaged"), 100, "%", ""),
        "lesion_cc": (tr("Lesion left out"), 1, "cm³", ""),
    }


def _word(severity: str) -> str:
    return {"warning": tr("doubtful"), "error": tr("failed")}.get(severity, tr("good"))


def _landmark(name: str) -> str:
    words: dict[str, Any] = {
        "corpus callosum": tr("Fibres along the corpus callosum"),
        "left internal capsule": tr("Fibres along the left internal capsule"),
        "right internal capsule": tr("Fibres along the right internal capsule"),
        "left cingulum": tr("Fibres along the left cingulum"),
        "right cingulum": tr("Fibres along the right cingulum"),
    }
    return str(words.get(name, name))


def _landmark_words(score: float) -> str:
    word = tr("as expected") if score >= _ALIGNED else tr("not as expected")
    return f"{number_text(score, 2)} · {word}"
