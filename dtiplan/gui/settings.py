"""What the window remembers from one day to the next: language, look, folders, sizes.

Kept in an ini file; nothing in it touches a result.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from dtiplan.workflow.language import LANGUAGES

ORGANISATION = "dtiplan"
APPLICATION = "dtiplan"
_RECENT_AT_MOST = 12


class Theme(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Settings:
    """The remembered values, each with a default.

    Parameters
    ----------
    file : Path or None
        Ini file; None: the user's own, where the system keeps settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        ini = QSettings.Format.IniFormat
        if file is None:
            scope = QSettings.Scope.UserScope
            self._kept = QSettings(ini, scope, ORGANISATION, APPLICATION)
        else:
            self._kept = QSettings(str(file), ini)

    @property
    def language(self) -> str:
        """Code of the interface's language; the system's where it is known, else English."""
        system = QLocale.system().name()[:2]
        chosen = str(self._kept.value("language", system))
        return chosen if chosen in LANGUAGES else "en"

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def theme(self) -> Theme:
        """The chosen colours."""
        try:
            return Theme(str(self._kept.value("theme", Theme.SYSTEM.value)))
        except ValueError:
            return Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._kept.setValue("theme", theme.value)

    @property
    def person(self) -> str:
        """Name that was typed last where a decision needs one; empty at first."""
        return str(self._kept.value("person", "") or "")

    @person.setter
    def person(self, name: str) -> None:
        self._kept.setValue("person", name)

    @property
    def case_folder(self) -> Path | None:
        """Where new cases go; None: beside the images."""
        return self._folder("case_folder")

    @case_folder.setter
    def case_folder(self, folder: Path | None) -> None:
        self._kept.setValue("case_folder", str(folder) if folder else "")

    def last_folder(self, purpose: str) -> Path:
        """Give the folder last chosen for ``open``, ``sources``, ``export`` or ``picture``."""
        return self._folder(f"folders/{purpose}") or Path.home()

    def keep_folder(self, purpose: str, folder: Path) -> None:
        """Begin there the next time."""
        self._kept.setValue(f"folders/{purpose}", str(folder))

    def choice(self, what: str) -> str:
        """Give what was chosen last where something is chosen by name, as a ``node``."""
        return str(self._kept.value(f"choices/{what}", "") or "")

    def keep_choice(self, what: str, name: str) -> None:
        """Begin with it the next time."""
        self._kept.setValue(f"choices/{what}", name)

    def recent_cases(self) -> tuple[Path, ...]:
        """Give the folders of the cases opened last, newest first."""
        return self._recent("recent")

    def keep_recent(self, folder: Path) -> None:
        """Put a case in front of the list."""
        self._put_in_front("recent", folder)

    def forget_recent(self, folder: Path) -> None:
        """Take a case off the list; its folder is not touched."""
        self._keep_all_recent("recent", [p for p in self.recent_cases() if p != folder])

    def recent_studies(self) -> tuple[Path, ...]:
        """Give the folders of the phantom studies opened last, newest first."""
        return self._recent("recent_studies")

    def keep_recent_study(self, folder: Path) -> None:
        """Put a phantom study in front of the list."""
        self._put_in_front("recent_studies", folder)

    def state(self, name: str) -> QByteArray:
        """Give the kept geometry of a window or splitter; empty at first."""
        kept = self._kept.value(f"state/{name}", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of a window or splitter."""
        self._kept.setValue(f"state/{name}", state)

    def write(self) -> None:
        """Bring everything to disk now."""
        self._kept.sync()

    def _folder(self, key: str) -> Path | None:
        kept = str(self._kept.value(key, "") or "")
        return Path(kept) if kept and Path(kept).is_dir() else None

    def _recent(self, key: str) -> tuple[Path, ...]:
        kept = self._kept.value(key, [])
        # Qt gives a list of one entry back as a text.
        names = kept if isinstance(kept, list) else [kept or ""]
        return tuple(Path(str(name)) for name in names if name)

    def _put_in_front(self, key: str, folder: Path) -> None:
        others = [p for p in self._recent(key) if p != folder]
        self._keep_all_recent(key, [folder, *others][:_RECENT_AT_MOST])

    def _keep_all_recent(self, key: str, folders: list[Path]) -> None:
        self._kept.setValue(key, [str(p) for p in folders])
