"""Three slices and the view in 3D, side by side or one alone, with a bar and a line of values."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dtiplan.gui.session import Layout, Session
from dtiplan.gui.views import marks
from dtiplan.gui.views.readout import Readout
from dtiplan.gui.views.slice_view import SliceView
from dtiplan.gui.views.slice_worker import SliceWorker
from dtiplan.gui.views.view_bar import ViewBar

_PLACES = {
    Layout.AXIAL: (0, 0),
    Layout.SCENE: (0, 1),
    Layout.CORONAL: (1, 0),
    Layout.SAGITTAL: (1, 1),
}


class FourUp(QWidget):
    """The views of a session.

    Parameters
    ----------
    session : Session
    scene_widget : QWidget or None
        The view in 3D; without it, its place stays empty.
    """

    def __init__(
        self, session: Session, scene_widget: QWidget | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("fourUp")
        self.worker = SliceWorker(self)
        self.scene = scene_widget or QWidget()
        self.slices = {
            layout: SliceView(session, layout.value, self.worker)
            for layout in (Layout.AXIAL, Layout.CORONAL, Layout.SAGITTAL)
        }
        self.bar = ViewBar(session)
        self.readout = Readout(session)
        self._views: dict[Layout, QWidget] = {**self.slices, Layout.SCENE: self.scene}
        self._ground = ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Mid)
        ground.setAutoFillBackground(True)
        # Else the bars of the view in 3D would take the colour of the gaps.
        self.scene.setBackgroundRole(QPalette.ColorRole.Window)
        self.scene.setAutoFillBackground(True)
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        for layout, (row, column) in _PLACES.items():
            self._grid.addWidget(self._views[layout], row, column)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(0)
        column_of_all.addWidget(self.bar)
        column_of_all.addWidget(ground, 1)
        column_of_all.addWidget(self.readout)
        self._shown: Layout | None = None
        session.display_changed.connect(self._lay_out)
        session.case_changed.connect(self._lay_out)
        self._lay_out()

    def picture(self, scale: float = 1.0) -> QImage:
        """Paint what the views show, without buttons, in pixels of the screen.

        Parameters
        ----------
        scale : float
            Below 1 for a smaller picture.
        """
        ratio = scale * self.devicePixelRatioF()
        size = (self._ground.size() * ratio).expandedTo(QSize(1, 1))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(marks.GROUND)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for canvas in (*self.slices.values(), getattr(self.scene, "canvas", None)):
                if canvas is not None and canvas.isVisibleTo(self._ground):
                    painter.save()
                    painter.translate(canvas.mapTo(self._ground, QPoint()))
                    canvas.paint_seen(painter)
                    painter.restore()
        return image

    def close_down(self) -> None:
        """End what runs beside the window."""
        self.worker.drop()
        self.worker.wait()
        end = getattr(self.scene, "close_down", None)
        if end is not None:
            end()

    def _lay_out(self) -> None:
        """Show the views of the layout; a hidden view draws nothing."""
        wanted = self._session.display.layout
        if wanted is self._shown:
            return
        self._shown = wanted
        rows, columns = set(), set()
        for layout, view in self._views.items():
            is_shown = wanted in (Layout.FOUR, layout)
            view.setVisible(is_shown)
            if is_shown:
                row, column = _PLACES[layout]
                rows.add(row)
                columns.add(column)
        for number in (0, 1):
            self._grid.setRowStretch(number, int(number in rows))
            self._grid.setColumnStretch(number, int(number in columns))
        if wanted is not Layout.FOUR:
            self._views[wanted].setFocus(Qt.FocusReason.OtherFocusReason)
