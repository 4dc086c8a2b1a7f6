"""Pictures of the window: to a file the user chooses, and of a case for the start page."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from dtiplan.domain.errors import UserError
from dtiplan.gui.pages.recent_cases import keep_thumbnail
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.translation import tr
from dtiplan.gui.widgets.messages import show_user_error

_THUMBNAIL_SCALE = 0.75


class Seen(Protocol):
    """What shows a case."""

    def picture(self, scale: float = 1.0) -> QImage: ...  # noqa: D102 - see ``CaseView``


def keep_look(session: Session, view: Seen | None) -> None:
    """Keep a small picture of the open case as it is seen; written beside the window."""
    if session.case is not None and view is not None:
        folder, look = session.case.folder, view.picture(_THUMBNAIL_SCALE)
        session.write_beside(f"look {folder}", lambda: keep_thumbnail(folder, look))


def save_picture(parent: QWidget, settings: Settings, picture: QImage, name: str) -> Path | None:
    """Ask for a file and write a picture as PNG.

    Parameters
    ----------
    parent : QWidget
    settings : Settings
        Keeps the folder.
    picture : QImage
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
