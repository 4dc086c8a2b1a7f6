"""A plot that a child drew, as wide as its place; it is read beside the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from dtiplan.gui.background.newest_wins import NewestWins
from dtiplan.gui.settings import Settings
from dtiplan.gui.theme import GRID_PX
from dtiplan.gui.translation import tr
from dtiplan.gui.views.slice_picture import save_png
from dtiplan.gui.widgets.messages import show_user_error


class PlotPicture(QWidget):
    """Shows an image at its own size, smaller where the place is.

    Parameters
    ----------
    image : QImage
    name : str
        For assistive programs, and for the file it may be saved in.
    settings : Settings
    """

    def __init__(
        self, image: QImage, name: str, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._image, self._name, self._settings = image, name, settings
        self._writer = NewestWins(self)
        self._writer.refused.connect(lambda _asker, error: show_user_error(self, error))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(20 * GRID_PX)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def sizeHint(self) -> QSize:
        """Give the size it was drawn in."""
        return self._image.size()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in a place so wide."""
        shown = min(width, self._image.width())
        return max(1, round(shown * self._image.height() / max(1, self._image.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it on the left of its place."""
        width = min(self.width(), self._image.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, width, self.heightForWidth(width)), self._image)
        painter.end()

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        action = menu.addAction(tr("Save picture…"))
        if menu.exec(self.mapToGlobal(place)) is action:
            self._save()
        menu.deleteLater()

    def _save(self) -> None:
        settings, image = self._settings, self._image
        start = settings.last_folder("picture") / f"{self._name}.png"
        words = tr("Pictures (*.png)")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save picture"), str(start), words)
        if chosen:
            path = Path(chosen)
            settings.keep_folder("picture", path.parent)
            path = path if path.suffix else path.with_suffix(".png")
            self._writer.ask("save", lambda: save_png(image, path))


class PlotColumn(QWidget):
    """Plots below one another.

    Parameters
    ----------
    settings : Settings
    """

    shown = Signal()
    """The plots asked for last stand there."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._asked: list[tuple[Path, str]] = []
        self._plots: list[PlotPicture] = []
        self._reader = NewestWins(self)
        self._reader.answered.connect(lambda _asker, images: self._take(images))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID_PX)

    @property
    def plots(self) -> tuple[PlotPicture, ...]:
        """What is shown."""
        return tuple(self._plots)

    def show_plots(self, files: list[tuple[Path, str]]) -> None:
        """Show these files, each with its name for those who do not see it."""
        if files == self._asked:
            return
        self._asked = list(files)
        paths = [path for path, _ in files]
        self._reader.ask("plots", lambda: [QImage(str(p)) for p in paths], drops_older=True)

    def close_down(self) -> None:
        """Wait for what is being read."""
        self._reader.drop()
        self._reader.wait()

    def _take(self, images: list[QImage]) -> None:
        for old in self._plots:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._plots = [
            PlotPicture(image, name, self._settings)
            for image, (_, name) in zip(images, self._asked, strict=True)
            if not image.isNull()
        ]
        for plot in self._plots:
            self._column.addWidget(plot)
        self.shown.emit()
