"""The elements of a DICOM file as a tree of raw bytes, so that any of them can be made wrong.

pydicom refuses to write most of what a reader must survive; here nothing is checked. Explicit and
implicit VR, little endian, which is what the program and its tests write.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

UNDEFINED = 0xFFFFFFFF
_LONG = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"UC", b"UN", b"UR", b"UT", b"SV", b"UV"}
_ITEM, _END_OF_ITEM, _END = (0xFFFE, 0xE000), (0xFFFE, 0xE00D), (0xFFFE, 0xE0DD)
_IMPLICIT = b"1.2.840.10008.1.2\0"


@dataclass
class Element:
    """One element; ``vr`` is empty in implicit files, ``items`` is None where it is no sequence.

    ``declared`` is the length the file will tell instead of the true one.
    """

    tag: tuple[int, int]
    vr: bytes
    value: bytes = b""
    items: list[list[Element]] | None = None
    declared: int | None = None

    @property
    def name(self) -> str:
        """Give the tag as eight hexadecimal digits."""
        return f"{self.tag[0]:04X}{self.tag[1]:04X}"


@dataclass
class Tree:
    """A whole file."""

    head: bytes
    meta: list[Element] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    is_explicit: bool = True


def tree_of(content: bytes) -> Tree:
    """Read a sound file."""
    assert content[128:132] == b"DICM"
    meta, at = _read(content, 132, len(content), is_explicit=True, group=2)
    (syntax,) = [e.value for e in meta if e.tag == (2, 0x10)]
    is_explicit = syntax.ljust(len(_IMPLICIT), b"\0") != _IMPLICIT
    elements, _ = _read(content, at, len(content), is_explicit=is_explicit)
    return Tree(content[:132], meta, elements, is_explicit)


def bytes_of(tree: Tree) -> bytes:
    """Write a tree as it stands, right or wrong."""
    meta = b"".join(_written(e, is_explicit=True) for e in tree.meta if e.tag != (2, 0))
    length = Element((2, 0), b"UL", struct.pack("<I", len(meta)))
    body = b"".join(_written(e, is_explicit=tree.is_explicit) for e in tree.elements)
    return tree.head + _written(length, is_explicit=True) + meta + body


def _read(
    raw: bytes, at: int, end: int, *, is_explicit: bool, group: int | None = None
) -> tuple[list[Element], int]:
    found: list[Element] = []
    while at < end:
        tag = struct.unpack_from("<HH", raw, at)
        if tag in (_END_OF_ITEM, _END) or (group is not None and tag[0] != group):
            break
        at += 4
        vr = raw[at : at + 2] if is_explicit else b""
        if is_explicit and vr not in _LONG:
            length, at = struct.unpack_from("<H", raw, at + 2)[0], at + 4
        else:
            at += 4 if is_explicit else 0
            length, at = struct.unpack_from("<I", raw, at)[0], at + 4
        element = Element(tag, vr)
        if (
            vr == b"SQ"
            or length == UNDEFINED
            or (not is_explicit and _begins_item(raw, at, length))
        ):
            element.items, at = _items(raw, at, length, is_explicit=is_explicit)
        else:
            element.value, at = raw[at : at + length], at + length
        found.append(element)
    return found, at


def _begins_item(raw: bytes, at: int, length: int) -> bool:
    return length >= 8 and struct.unpack_from("<HH", raw, at) == _ITEM


def _items(
    raw: bytes, at: int, length: int, *, is_explicit: bool
) -> tuple[list[list[Element]], int]:
    end = len(raw) if length == UNDEFINED else at + length
    items: list[list[Element]] = []
    while at < end:
        tag = struct.unpack_from("<HH", raw, at)
        size = struct.unpack_from("<I", raw, at + 4)[0]
        at += 8
        if tag == _END:
            break
        stop = len(raw) if size == UNDEFINED else at + size
        item, at = _read(raw, at, stop, is_explicit=is_explicit)
        at += 8 if size == UNDEFINED else 0
        items.append(item)
    return items, at


def _written(element: Element, *, is_explicit: bool) -> bytes:
    value = element.value
    if element.items is not None:
        value = b"".join(_item(item, is_explicit=is_explicit) for item in element.items)
    length = len(value) if element.declared is None else element.declared
    head = struct.pack("<HH", *element.tag)
    if not is_explicit:
        return head + struct.pack("<I", length & UNDEFINED) + value
    if element.vr in _LONG:
        return head + element.vr + b"\0\0" + struct.pack("<I", length & UNDEFINED) + value
    return head + element.vr + struct.pack("<H", length & 0xFFFF) + value


def _item(item: list[Element], *, is_explicit: bool) -> bytes:
    content = b"".join(_written(e, is_explicit=is_explicit) for e in item)
    return struct.pack("<HHI", *_ITEM, len(content)) + content


def places(elements: list[Element], before: str = "") -> Iterator[tuple[str, Element]]:
    """Give every element with its place: tags and numbers of items, joined by slashes."""
    for element in elements:
        yield before + element.name, element
        for number, item in enumerate(element.items or ()):
            yield from places(item, f"{before}{element.name}/{number}/")


def at_place(tree: Tree, place: str) -> Iterator[tuple[list[Element], int]]:
    """Give the list that holds each element of a place, and its index there.

    A ``*`` instead of an item's number stands for every item.
    """
    words = place.split("/")
    yield from _at(tree.meta if words[0].startswith("0002") else tree.elements, words)


def _at(elements: list[Element], words: list[str]) -> Iterator[tuple[list[Element], int]]:
    for index, element in enumerate(elements):
        if element.name != words[0]:
            continue
        if len(words) == 1:
            yield elements, index
            return
        items = element.items or []
        number = slice(None) if words[1] == "*" else slice(int(words[1]), int(words[1]) + 1)
        for item in items[number]:
            yield from _at(item, words[2:])
