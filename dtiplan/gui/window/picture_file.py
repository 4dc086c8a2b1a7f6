"""Saving a picture of the window to a file the user chooses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import show_user_error


def save_picture(parent: QWidget, settings: Settings, picture: QPixmap, name: str) -> Path | None:
    """Ask for a file and write a picture as PNG.

    Parameters
    ----------
    parent : QWidget
    settings : Settings
        Keeps the folder.
    picture : QPixmap
    name : str
        Proposed name of the file, without suffix.

    Returns
    -------
    Path or None
        What was written; None where nothing was.
    """
    start = settings.last_folder("picture") / f"{name}.png"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Save picture"), str(start), tr("Pictures (*.png)")
    )
    if not chosen:
        return None
    path = Path(chosen)
    path = path if path.suffix else path.with_suffix(".png")
    settings.keep_folder("picture", path.parent)
    if picture.save(str(path)):
        return path
    cause = tr("The file {path} could not be written.").format(path=path)
    error = UserError(
        tr("The picture was not saved."), cause, tr("Choose another folder."), "no-picture"
    )
    show_user_error(parent, error)
    return None
