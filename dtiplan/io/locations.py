"""The only place that knows where the packed data files are, and where a user's own are kept."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _data_folder(name: str) -> Path:
    """Give a folder packed into the wheel, or the one of the source tree."""
    packed = _PACKAGE / "_packed" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Give a file below ``resources/``."""
    return _data_folder("resources").joinpath(*parts)


def phantom(*parts: str) -> Path:
    """Give a file below ``phantoms/``."""
    return _data_folder("phantoms").joinpath(*parts)


def own_folder() -> Path:
    """Give the folder where the system keeps a user's data of this program; it may not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "dtiplan"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "dtiplan"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "dtiplan"
