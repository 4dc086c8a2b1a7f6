"""What the program is made of: every installed part with its version and licence."""

from __future__ import annotations

import importlib.metadata
import re
from dataclasses import dataclass
from functools import cache

from dtiplan import __version__

_ROOT = "dtiplan"
_ALWAYS = ("PySide6-Essentials", "reportlab", "dcm2niix", "python-gdcm")
"""Asked for by name too, in case the program is packed without its own description."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_LICENCE = 60
_PACKED_DATA = (
    ("FA template (MNI152)", "1", "Apache-2.0, BSD-3-Clause, MNI; see resources/template/NOTICE"),
    ("DejaVu fonts", "2.37", "Bitstream Vera and DejaVu licences"),
)
_NOT_IN_METADATA = {"dcm2niix": "BSD", "PySide6-Essentials": "LGPL-3.0-only"}


@dataclass(frozen=True)
class ProgramPart:
    """One library or data set.

    Parameters
    ----------
    name, version : str
    licence : str
        As its makers name it; empty where they do not.
    """

    name: str
    version: str
    licence: str


@cache
def parts_of_the_program() -> tuple[ProgramPart, ...]:
    """Give the program and everything it stands on, by name."""
    found: dict[str, ProgramPart] = {}
    left = [_ROOT, *_ALWAYS]
    while left:
        name = left.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system or Python, or packed without its description
        meta = distribution.metadata
        licence = _licence(meta) or _NOT_IN_METADATA.get(name, "")
        found[key] = ProgramPart(meta["Name"], distribution.version, licence)
        left += [
            match[0]
            for line in distribution.requires or ()
            if "extra ==" not in line and (match := _NAME.match(line))
        ]
    if _ROOT not in found:
        found[_ROOT] = ProgramPart(_ROOT, __version__, "BSD-3-Clause")
    parts = sorted(found.values(), key=lambda p: p.name.lower())
    return (*parts, *(ProgramPart(*data) for data in _PACKED_DATA))


def _licence(meta: importlib.metadata.PackageMetadata) -> str:
    """Give the licence as short as its makers wrote it."""
    expression = meta.json.get("license_expression") or ""
    if expression:
        return str(expression)
    classified = [
        line.rpartition("::")[2].strip()
        for line in meta.get_all("Classifier") or ()
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    if classified:
        return ", ".join(classified)
    written = str(meta.json.get("license") or "").strip().partition("\n")[0]
    return written if len(written) <= _LONGEST_LICENCE else ""
