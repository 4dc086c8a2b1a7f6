"""Search a written file, its name and every element for values that identify."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydicom import dcmread
from pydicom.dataset import Dataset

from dtiplan.io.dicom_headers import without_pydicom_warnings

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.io.dicom_identity import Identity

_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


def search_file(path: Path, name: str, identity: Identity) -> tuple[str, ...]:
    """Name what is left in a file.

    Parameters
    ----------
    path : Path
    name : str
        Part of the path that is given away, searched too.
    identity : Identity

    Returns
    -------
    tuple of str
        For each value the kind (never the value itself) and the element, or the byte where no
        element holds it. Empty: nothing was found.
    """
    content = path.read_bytes()
    with without_pydicom_warnings():
        dataset = dcmread(path)
        pixels = b"".join(bytes(dataset[k].value) for k in _PIXELS if k in dataset)
        hits = [*identity.found_in(content, pixels), *identity.found_in(name.encode())]
        if not hits:
            return ()
        named = tuple(dict.fromkeys(_named(dataset, identity)))
    return named or tuple(dict.fromkeys(f"{kind} found at {place}" for kind, place in hits))


def _named(dataset: Dataset, identity: Identity, under: str = "") -> Iterator[str]:
    """Find the elements that hold what was found."""
    for element in (*getattr(dataset, "file_meta", ()), *dataset):
        if element.keyword in _PIXELS:
            continue
        name = f"{under}{element.keyword or element.tag}"
        if element.VR == "SQ":
            for item in element.value:
                yield from _named(item, identity, f"{name}.")
            continue
        value = element.value
        raw = value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
        for kind, _ in identity.found_in(raw):
            yield f"{kind} in {name}"
