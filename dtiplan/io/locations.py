"""The only place that knows where the packed data files are."""

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
