"""One DICOM header with its functional groups laid flat: ask by keyword, wherever it stands.

Private elements are asked for by the name of their creator, because the block they stand in may
differ from file to file (PS3.5 section 7.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydicom import dcmread
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from dtiplan.io.dicom_headers import DAMAGED
from dtiplan.io.dicom_values import Key, numbers, text, words

_SHARED = 0x52009229
_PER_FRAME = 0x52009230
_MOST_SEQUENCES_DEEP = 4
_TOO_LONG = 4_000_000
"""Protocols of the makers are below 0.3 MB; anything longer is not read."""

PrivateKey = tuple[int, str, int]
"""Group, private creator, last byte of the element."""


class FlatHeader:
    """The elements of one file: its own, those all frames share, and those of its first frame.

    Parameters
    ----------
    dataset : Dataset
        Without pixels.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._public = Dataset()
        self._private: dict[PrivateKey, DataElement] = {}
        for part in _parts(dataset):
            self._take(part, 0)

    def _take(self, dataset: Dataset, depth: int) -> None:
        creators = _creators(dataset)
        for element in _readable(dataset):
            tag = int(element.tag)
            if element.VR == "SQ":
                items = _items(element)
                if depth < _MOST_SEQUENCES_DEEP and items and tag not in _LISTS_OF_FRAMES:
                    self._take(items[0], depth + 1)
                continue
            if not element.tag.is_private:
                if element.tag not in self._public:
                    self._public[element.tag] = element
                continue
            block = (tag >> 16, (tag >> 8) & 0xFF)
            if block in creators:
                self._private.setdefault((tag >> 16, creators[block], tag & 0xFF), element)

    def text(self, key: str) -> str:
        """Give a public value as text, empty where absent."""
        return text(self._public, key)

    def words(self, key: str) -> tuple[str, ...]:
        """Give a public multi-valued text."""
        return words(self._public, key)

    def number(self, key: str) -> float | None:
        """Give a public number, None where absent."""
        found = _numbers(self._public, key, 1)
        return None if found is None else found[0]

    def numbers(self, key: str, count: int) -> tuple[float, ...] | None:
        """Give so many public numbers, None where there are fewer."""
        return _numbers(self._public, key, count)

    def private_text(self, key: PrivateKey) -> str:
        """Give a private value as text, empty where absent."""
        held, tag = self._held(key)
        return text(held, tag)

    def private_words(self, key: PrivateKey) -> tuple[str, ...]:
        """Give a private multi-valued text; one text with backslashes is split."""
        held, tag = self._held(key)
        said = words(held, tag)
        return tuple(said[0].split("\\")) if len(said) == 1 else said

    def private_number(self, key: PrivateKey) -> float | None:
        """Give a private number, None where absent."""
        found = self.private_numbers(key, 1)
        return None if found is None else found[0]

    def private_numbers(self, key: PrivateKey, count: int) -> tuple[float, ...] | None:
        """Give so many private numbers, None where there are fewer."""
        held, tag = self._held(key)
        return _numbers(held, tag, count)

    def private_bytes(self, key: PrivateKey) -> bytes:
        """Give a private value as it lies in the file, empty where absent or absurdly long."""
        element = self._private.get(key)
        value = element.value if element is not None else b""
        if isinstance(value, str):
            value = value.encode("latin-1", "replace")
        return value if isinstance(value, bytes) and len(value) < _TOO_LONG else b""

    def has_private(self) -> bool:
        """Whether any private element with a value is there."""
        return bool(self._private)

    def _held(self, key: PrivateKey) -> tuple[Dataset, Key]:
        held = Dataset()
        element = self._private.get(key)
        if element is not None:
            held[element.tag] = element
            return held, (element.tag.group, element.tag.element)
        return held, (key[0], 0x1000)


_LISTS_OF_FRAMES = (_SHARED, _PER_FRAME)


def read_flat(path: Path) -> FlatHeader:
    """Read one file without its pixels.

    Raises
    ------
    One of ``dicom_headers.DAMAGED``.
    """
    return FlatHeader(dcmread(path, stop_before_pixels=True, force=True))


def _numbers(dataset: Dataset, key: Key, count: int) -> tuple[float, ...] | None:
    try:
        return numbers(dataset, key, count)
    except (ValueError, TypeError):
        return None  # words where numbers should be say nothing


def _parts(dataset: Dataset) -> Iterator[Dataset]:
    yield dataset
    for element in _readable(dataset):
        if int(element.tag) in _LISTS_OF_FRAMES and _items(element):
            yield _items(element)[0]


def _readable(dataset: Dataset) -> Iterator[DataElement]:
    """Give the elements that can be decoded; one that cannot says nothing."""
    for tag in sorted(dataset.keys()):
        try:
            yield dataset[tag]
        except DAMAGED:
            continue


def _items(element: DataElement) -> Sequence:
    """Give the items of a sequence; none where the file has something else in its place."""
    return element.value if isinstance(element.value, Sequence) else Sequence()


def _creators(dataset: Dataset) -> dict[tuple[int, int], str]:
    """Give the creator of each private block: (group, block number) to its name."""
    found = {}
    for element in _readable(dataset):
        tag = int(element.tag)
        if element.tag.is_private and 0x10 <= (tag & 0xFFFF) <= 0xFF:
            found[tag >> 16, tag & 0xFF] = str(element.value).strip()
    return found


def describe(key: PrivateKey) -> str:
    """Name a private element for a person: ``(0021,xx53) SIEMENS MR SDI 02``."""
    group, creator, low = key
    return f"({group:04X},xx{low:02X}) {creator}"
