"""Which software makes a result: versions and hashes, and what of them differs from an older one.

What is told of the program is not its version alone: its own code and packed data are hashed, so
that a changed line is another program. Of each library the list of its files with their hashes
(``RECORD``), as it was installed, is hashed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
import threading
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dtiplan import __file__ as _PROGRAM
from dtiplan import __version__
from dtiplan.domain.findings import Finding, Severity

_LIBRARIES = (
    "dcm2niix",
    "dipy",
    "llvmlite",
    "nibabel",
    "numba",
    "numpy",
    "pydicom",
    "scikit-image",
    "scipy",
    "SimpleITK",
    "threadpoolctl",
    "vtk",
)
CODE, DATA, INSTALLED = "dtiplan code", "dtiplan data", "libraries as installed"
"""Names of the hashes among the versions."""
OTHER_SOFTWARE = "made-with-other-software"
_SHOWN = 12
_MISSING = "not installed"


def software() -> dict[str, str]:
    """Give versions and hashes of everything a result can depend on, by name."""
    return {
        "dtiplan": __version__,
        "python": platform.python_version(),
        **{name: _version(name) for name in _LIBRARIES},
        **_hashes(),
    }


def software_at_hand() -> dict[str, str]:
    """Give the same without ever waiting: hashes are made in a thread and come when they are.

    For the window, whose thread must not read hundreds of files.
    """
    _begin_hashing()
    hashes = _hashes() if _are_hashed.is_set() else {}
    return {**_versions(), **hashes}


def machine() -> str:
    """Name the kind of machine, on which the same software gives the same bits."""
    return f"{platform.system()} {platform.machine()}, {_processor()}"


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Name what of the software is another one, with both versions; hashes are shortened.

    A library whose version differs is named by it; the hash over all is named only where no
    version explains it. What was not recorded yet is not a difference.
    """
    told = []
    for name in before:
        if name in now and before[name] != now[name]:
            told.append((name, f"{name} {before[name][:_SHOWN]} -> {now[name][:_SHOWN]}"))
    is_explained = any(name not in (CODE, DATA, INSTALLED) for name, _ in told)
    return tuple(text for name, text in told if name != INSTALLED or not is_explained)


def other_software(made_with: Mapping[str, str], what: str) -> Finding | None:
    """Mark a result that was made with other software than what runs now.

    Parameters
    ----------
    made_with : mapping
        What the result recorded.
    what : str
        The result, for the reader.
    """
    differs = changes(made_with, software())
    return software_mark(differs, what) if differs else None


def document_changes(said: Mapping[str, Any]) -> tuple[str, ...]:
    """Name what of the software that made a kept document is another one than now."""
    made_with = said.get("software")
    if not isinstance(made_with, Mapping):  # older documents tell the version only
        made_with = {"dtiplan": said.get("dtiplan_version", __version__)}
    return changes({str(k): str(v) for k, v in made_with.items()}, software())


def document_mark(said: Mapping[str, Any], what: str) -> Finding | None:
    """Mark a kept document that was made with other software than what runs now."""
    differs = document_changes(said)
    return software_mark(differs, what) if differs else None


def software_mark(differs: Sequence[str], what: str) -> Finding:
    """Give the mark of a result that was made with other software; ``differs`` names it."""
    return Finding(
        Severity.WARNING,
        OTHER_SOFTWARE,
        f"'{what}' was made with other software: {'; '.join(differs)}.",
        "It stays as it was. Make it again for a result of this program, or keep both apart.",
    )


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return _MISSING


_are_hashed = threading.Event()


@cache
def _begin_hashing() -> None:
    def work() -> None:
        _hashes()
        _are_hashed.set()

    threading.Thread(target=work, name="software-hashes", daemon=True).start()


@cache
def _versions() -> Mapping[str, str]:
    """Give the versions; they cannot change while the program runs."""
    names = {name: _version(name) for name in _LIBRARIES}
    return {"dtiplan": __version__, "python": platform.python_version(), **names}


@cache
def _hashes() -> dict[str, str]:
    from dtiplan.io.locations import phantom, resource

    package = Path(_PROGRAM).parent
    installed = hashlib.sha256()
    for name in _LIBRARIES:
        installed.update(f"{name} {_record(name)}\n".encode())
    return {
        CODE: _digest(package, package.rglob("*.py")),
        DATA: _digest(
            resource().parent,
            (p for folder in (resource(), phantom()) for p in folder.rglob("*") if p.is_file()),
        ),
        INSTALLED: installed.hexdigest(),
    }


def _record(name: str) -> str:
    try:
        return importlib.metadata.distribution(name).read_text("RECORD") or ""
    except importlib.metadata.PackageNotFoundError:
        return ""


def _digest(root: Path, files: Iterable[Path]) -> str:
    """Hash files by their place below a folder and their content."""
    total = hashlib.sha256()
    for path in sorted(files):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(root).as_posix()} {content}\n".encode())
    return total.hexdigest()


@cache
def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.is_file():
        for line in about.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
