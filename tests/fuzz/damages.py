"""Damages: each is a small JSON object, so that a kept failure can be read and made again.

``apply`` never fails: where the place a damage names is not there, the content stays as it is.
What proposes them stands in ``proposals``.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from tests.fuzz.dicom_elements import Element, at_place, bytes_of, tree_of

Damage = dict[str, Any]

_NOT_THERE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError,
    RecursionError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip

DEEP = 3000
"""How deep a nested value is: deeper than the interpreter follows calls."""


def apply(content: bytes, damage: Damage) -> bytes:
    """Give the content with one damage."""
    try:
        return _DAMAGES[damage["do"]](content, damage)
    except _NOT_THERE:
        return content


def text_of(value: Any) -> bytes:
    """Give the bytes a damage names: a text (each letter one byte), or ``[text, how often]``."""
    if isinstance(value, list):
        return str(value[0]).encode("latin-1", "replace") * int(value[1])
    return str(value).encode("latin-1", "replace")


def _cut(content: bytes, damage: Damage) -> bytes:
    return content[: int(len(content) * damage["part"])]


def _flip(content: bytes, damage: Damage) -> bytes:
    raw = bytearray(content)
    for at, mask in damage["bits"]:
        raw[at % len(raw)] ^= mask
    return bytes(raw)


def _splice(content: bytes, damage: Damage) -> bytes:
    at = damage["at"] % (len(content) + 1)
    return content[:at] + text_of(damage["put"]) + content[at + damage["remove"] :]


def _copy(content: bytes, damage: Damage) -> bytes:
    start, to = damage["from"] % len(content), damage["to"] % len(content)
    part = content[start : start + damage["length"]]
    return content[:to] + part + content[to + len(part) :]


def _number(content: bytes, damage: Damage) -> bytes:
    """Write one binary number, as ``struct`` forms it, at a place."""
    value = damage["value"]
    packed = struct.pack(damage["form"], float(value) if isinstance(value, str) else value)
    return content[: damage["at"]] + packed + content[damage["at"] + len(packed) :]


def _whole(_content: bytes, damage: Damage) -> bytes:
    return text_of(damage["put"])


def _token(content: bytes, damage: Damage) -> bytes:
    """Put other words for the nth word of a text."""
    spans = token_spans(content)
    start, end = spans[damage["n"] % len(spans)]
    return content[:start] + text_of(damage["put"]) + content[end:]


def token_spans(content: bytes) -> list[tuple[int, int]]:
    """Give where words, numbers and quoted texts of a text stand."""
    import re

    found = re.finditer(rb'"(?:[^"\\\n]|\\.)*"|[-+.\w]+|[\[\]{}=:,]', content)
    return [match.span() for match in found]


def _line(content: bytes, damage: Damage) -> bytes:
    lines = content.split(b"\n")
    at = damage["n"] % len(lines)
    lines[at : at + 1] = [lines[at]] * damage["times"]
    return b"\n".join(lines)


def _json(content: bytes, damage: Damage) -> bytes:
    whole = [json.loads(content)]
    holder: Any = whole
    path = [0, *damage["path"]]
    for step in path[:-1]:
        holder = holder[step]
    if damage.get("what") == "remove":
        del holder[path[-1]]
    elif damage.get("what") == "rename":
        holder[damage["value"]] = holder.pop(path[-1])
    else:
        holder[path[-1]] = damage["value"]
    text = json.dumps(whole[0] if whole else None)
    return text.replace('"@deep@"', "[" * DEEP + "]" * DEEP).replace('"@huge@"', "9" * 400).encode()


def _member(content: bytes, damage: Damage) -> bytes:
    """Damage one file of a zip archive; name and order of the others stay."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    at = damage["n"] % len(parts)
    name, inner = parts[at]
    if "name" in damage:
        parts[at] = (damage["name"], inner)
    elif "inner" in damage:
        parts[at] = (name, apply(inner, damage["inner"]))
    elif damage.get("what") == "remove":
        del parts[at]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inner in parts:
            archive.writestr(zipfile.ZipInfo(name), inner)
    return written.getvalue()


def _packed(content: bytes, damage: Damage) -> bytes:
    """Damage what a gzip file holds."""
    import gzip

    return gzip.compress(apply(gzip.decompress(content), damage["inner"]), mtime=0)


def _dicom(content: bytes, damage: Damage) -> bytes:
    tree = tree_of(content)
    for holder, index in list(at_place(tree, damage["at"])):
        _ELEMENT[damage["what"]](holder, index, damage)
    return bytes_of(tree)


def _remove(holder: list[Element], index: int, _damage: Damage) -> None:
    del holder[index]


def _put(holder: list[Element], index: int, damage: Damage) -> None:
    put = text_of(damage["put"])
    holder[index].value, holder[index].items = put + b" " * (len(put) % 2), None


def _part(holder: list[Element], index: int, damage: Damage) -> None:
    """Put another word for one of several values."""
    words = holder[index].value.split(b"\\")
    words[damage["n"] % len(words)] = text_of(damage["put"])
    value = b"\\".join(words)
    holder[index].value = value + b" " * (len(value) % 2)


def _vr(holder: list[Element], index: int, damage: Damage) -> None:
    holder[index].vr = text_of(damage["put"])


def _length(holder: list[Element], index: int, damage: Damage) -> None:
    holder[index].declared = damage["length"]


def _items(holder: list[Element], index: int, damage: Damage) -> None:
    """Repeat the first item so many times; 0 empties the sequence."""
    element = holder[index]
    if element.items is not None:
        element.items = (element.items[:1] * damage["times"]) if damage["times"] else []


def _drop_item(holder: list[Element], index: int, damage: Damage) -> None:
    items = holder[index].items
    if items:
        del items[damage["n"] % len(items)]


def _nest(holder: list[Element], index: int, damage: Damage) -> None:
    """Put the element into itself, so many times."""
    inner = holder[index]
    for _ in range(damage["times"]):
        inner = Element(inner.tag, b"SQ" if inner.vr else b"", items=[[inner]])
    holder[index] = inner


def _swap(holder: list[Element], index: int, damage: Damage) -> None:
    """Give it the value of a neighbour."""
    other = holder[damage["n"] % len(holder)]
    holder[index].value, holder[index].items = other.value, other.items


def _binary(holder: list[Element], index: int, damage: Damage) -> None:
    """Write a binary number into the value."""
    holder[index].value = _number(holder[index].value, {**damage, "at": damage["offset"]})


def _shorten(holder: list[Element], index: int, damage: Damage) -> None:
    value = holder[index].value
    holder[index].value = value[: int(len(value) * damage["part"])]


def _add(holder: list[Element], index: int, damage: Damage) -> None:
    """Put another element before it."""
    tag = (int(damage["tag"][:4], 16), int(damage["tag"][4:], 16))
    vr = text_of(damage["vr"]) if holder[index].vr else b""
    holder.insert(index, Element(tag, vr, text_of(damage["put"])))


_ELEMENT: dict[str, Callable[[list[Element], int, Damage], None]] = {
    "remove": _remove, "put": _put, "part": _part, "vr": _vr, "length": _length, "items": _items,
    "drop-item": _drop_item, "nest": _nest, "swap": _swap, "binary": _binary,
    "shorten": _shorten, "add": _add,
}  # fmt: skip
_DAMAGES: dict[str, Callable[[bytes, Damage], bytes]] = {
    "cut": _cut, "flip": _flip, "splice": _splice, "copy": _copy, "number": _number,
    "whole": _whole, "token": _token, "line": _line, "json": _json, "member": _member,
    "packed": _packed, "dicom": _dicom,
}  # fmt: skip
