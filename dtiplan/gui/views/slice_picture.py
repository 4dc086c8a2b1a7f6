"""A view as a picture to keep: what is seen, over a line that says what it is for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.translation import tr
from dtiplan.gui.views import marks


def picture_of(view: QWidget, paint: Callable[[QPainter], None], case_name: str) -> QImage:
    """Paint a view on a picture of its own size, at the screen's resolution.

    Parameters
    ----------
    view : QWidget
        Gives size, font and resolution.
    paint : callable
        Paints what is seen.
    case_name : str
        Stands in the line below.
    """
    ratio = view.devicePixelRatioF()
    metrics = view.fontMetrics()
    strip = metrics.height() + 2 * int(marks.MARGIN_PX)
    size = QSize(view.width(), view.height() + strip)
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(marks.GROUND)
    painter = QPainter(image)
    painter.setFont(view.font())
    paint(painter)
    painter.setClipping(False)
    painter.setFont(view.font())
    painter.setPen(marks.FAINT)
    below = QRectF(0, view.height(), view.width(), strip)
    inner = below.adjusted(marks.MARGIN_PX, 0, -marks.MARGIN_PX, 0)
    parts = [tr("Research software, not a medical device"), case_name]
    text = " · ".join(part for part in parts if part)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, elided)
    painter.end()
    return image


def save_png(image: QImage, path: Path) -> None:
    """Write a picture as PNG.

    Raises
    ------
    UserError
        It cannot be written there.
    """
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]  # PySide's stub asks bytes
        raise UserError(
            tr("The picture was not saved."),
            tr("The file {path} could not be written.").format(path=path),
            tr("Choose another folder."),
            "no-picture",
        )
