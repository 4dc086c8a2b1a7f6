"""Search a written file, its name and every element for values that identify."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import DeflatedExplicitVRLittleEndian

from dtiplan.io.dicom_defined_terms import blank_defined_terms, rest_of
from dtiplan.io.dicom_headers import without_pydicom_warnings
from dtiplan.io.dicom_pseudonym import OWN_SENTENCES

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.io.dicom_identity import Identity

_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_TEXT_VRS = frozenset(("AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"))


@dataclass(frozen=True)
class Searched:
    """What a search has found.

    Parameters
    ----------
    left : tuple of str
        For each value the kind (never the value itself) and the element, or the byte where no
        element holds it. Empty: nothing was found.
    defined_terms : tuple of str
        The same for what is a word of the standard in its own element, or one this program
        writes into every file, and so says nothing of the patient.
    """

    left: tuple[str, ...] = ()
    defined_terms: tuple[str, ...] = ()


def search_file(path: Path, name: str, identity: Identity) -> Searched:
    """Name what is left in a file.

    Parameters
    ----------
    path : Path
    name : str
        Part of the path that is given away, searched too.
    identity : Identity
    """
    content = path.read_bytes()
    with without_pydicom_warnings():
        dataset = dcmread(path)
        content = _inflated(content, dataset)
        pixels = b"".join(bytes(dataset[k].value) for k in _PIXELS if k in dataset)
        hits = [*identity.found_in(content, pixels), *identity.found_in(name.encode())]
        if hits:
            # Before any other value is looked at: only then are its bytes as the file has them.
            content = blank_defined_terms(content, dataset, OWN_SENTENCES)
        texts = tuple(_texts_left(dataset, identity)) if identity.short_numbers else ()
        if not hits and not texts:
            return Searched()
        real = [*identity.found_in(content, pixels), *identity.found_in(name.encode())]
        named = (*_named(dataset, identity), *texts)
    passed = tuple(dict.fromkeys(n for n, is_term in named if is_term))
    left = tuple(dict.fromkeys(n for n, is_term in named if not is_term))
    if real and not left:
        left = tuple(dict.fromkeys(f"{kind} found at {place}" for kind, place in real))
    return Searched(left, passed)


def _inflated(content: bytes, dataset: Dataset) -> bytes:
    """Add what a deflated file says to its bytes, in which no word can be seen."""
    meta = getattr(dataset, "file_meta", None)
    if meta is None or meta.get("TransferSyntaxUID") != DeflatedExplicitVRLittleEndian:
        return content
    start = 144 + int(meta.FileMetaInformationGroupLength)
    return content + zlib.decompressobj(-zlib.MAX_WBITS).decompress(content[start:])


def _texts_left(
    dataset: Dataset, identity: Identity, under: str = ""
) -> Iterator[tuple[str, bool]]:
    """Search what people may have written, also for numbers that elsewhere are measured values."""
    for element in dataset:
        name = f"{under}{element.keyword or element.tag}"
        if element.VR == "SQ":
            for item in element.value:
                yield from _texts_left(item, identity, f"{name}.")
        elif element.VR in _TEXT_VRS:
            for kind in identity.found_in_text(rest_of(element, OWN_SENTENCES)):
                yield f"{kind} in {name}", False


def _named(dataset: Dataset, identity: Identity, under: str = "") -> Iterator[tuple[str, bool]]:
    """Find the elements that hold what was found; tell whether only as a word of the standard."""
    for element in (*getattr(dataset, "file_meta", ()), *dataset):
        if element.keyword in _PIXELS:
            continue
        name = f"{under}{element.keyword or element.tag}"
        if element.VR == "SQ":
            for item in element.value:
                yield from _named(item, identity, f"{name}.")
            continue
        rest = {kind for kind, _ in identity.found_in(_bytes_of(rest_of(element, OWN_SENTENCES)))}
        for kind, _ in identity.found_in(_bytes_of(element.value)):
            yield f"{kind} in {name}", kind not in rest


def _bytes_of(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
