"""What the start page tells of a case without opening it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.durable import replace_bytes

THUMBNAIL_PX = (232, 120)
"""Room of the picture on a card; kept twice as fine for sharp screens."""

_VIEW = "view.png"
_PICTURES = ("tracts_3d.png", "colour_fa.png", "brain_mask.png")


@dataclass(frozen=True)
class CaseCard:
    """One case as a card.

    Parameters
    ----------
    folder : Path
    patient_id : str
        Empty before import, and where the case cannot be read.
    changed_s : float
        When it changed last, seconds since 1970; 0 where it cannot be read.
    n_done, n_steps : int
        Steps that are done and current, and all.
    n_stale : int
        Steps that ran and are out of date.
    is_exported : bool
        Whether a file was released from its present state.
    trouble : str
        Why it cannot be opened; empty where it can.
    thumbnail : QImage or None
    """

    folder: Path
    patient_id: str = ""
    changed_s: float = 0.0
    n_done: int = 0
    n_steps: int = 0
    n_stale: int = 0
    is_exported: bool = False
    trouble: str = ""
    thumbnail: QImage | None = None

    @property
    def is_missing(self) -> bool:
        """Whether the case cannot be opened."""
        return bool(self.trouble)


def read_cards(folders: Sequence[Path]) -> tuple[CaseCard, ...]:
    """Read what cards tell of these cases; touches the disk, so not in the window's thread."""
    return tuple(read_card(folder) for folder in folders)


def read_card(folder: Path) -> CaseCard:
    """Read what a card tells of a case; never fails, for a card can also tell the trouble."""
    from dtiplan.workflow.registry import STEPS
    from dtiplan.workflow.runner import stale_steps

    try:
        case = Case.open(folder)
        planning = case.read("planning") if case.manifest.artifact("planning") else None
        changed_s = (folder / "case.json").stat().st_mtime
    except UserError as error:
        return CaseCard(folder, trouble=error.cause)
    except (OSError, ValueError, KeyError) as error:
        return CaseCard(folder, trouble=str(error))
    stale = stale_steps(case.manifest)
    done = [name for name in case.manifest.steps if name not in stale]
    return CaseCard(
        folder,
        patient_id=str(planning.patient_id) if planning else "",
        changed_s=changed_s,
        n_done=len(done),
        n_steps=len(STEPS),
        n_stale=len(stale),
        is_exported="export-rtstruct" in done,
        thumbnail=_thumbnail(folder),
    )


def keep_thumbnail(folder: Path, look: QImage) -> None:
    """Keep a small picture of how a case was looked at last, whole or not at all.

    Of no weight for its results, so nothing is told where it may not be written. Takes longer
    than the window's thread may.
    """
    if not look.isNull():
        with suppress(OSError):
            replace_bytes(folder / _VIEW, _as_png(_small(look)))


def _thumbnail(folder: Path) -> QImage | None:
    """Give the case as it was left, else a picture the main job made."""
    look = _read(folder / _VIEW)
    if look is not None:
        return look
    made = (_read(folder / "pictures" / name) for name in _PICTURES)
    return next((_small(_without_captions(image)) for image in made if image), None)


def _read(path: Path) -> QImage | None:
    """Give a picture; None where there is none."""
    image = QImage(str(path))
    return None if image.isNull() else image


def _small(image: QImage) -> QImage:
    image.setDevicePixelRatio(1.0)
    return image.scaled(
        2 * THUMBNAIL_PX[0],
        2 * THUMBNAIL_PX[1],
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stub asks bytes
    return bytes(buffer.data().data())


def _without_captions(image: QImage) -> QImage:
    """Cut the title above and the legend below the pictures of a case away."""
    height = image.height()
    return image.copy(0, round(0.15 * height), image.width(), round(0.74 * height))
