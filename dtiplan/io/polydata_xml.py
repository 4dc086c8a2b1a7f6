"""VTK polydata as XML (.vtp): its lines are read, however their numbers are packed."""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.polydata_lines import axes_of, lines_of

_TYPES = {
    "Float32": "f4", "Float64": "f8", "Int32": "i4", "Int64": "i8", "UInt32": "u4", "UInt64": "u8",
}  # fmt: skip
_APPENDED = re.compile(rb'<AppendedData\s+encoding="(\w+)"\s*>\s*_')


@dataclass
class _Packing:
    """How the numbers of one file are packed."""

    order: str
    length: np.dtype[Any]
    is_compressed: bool
    appended: bytes
    is_base64: bool

    def numbers(self, told: ElementTree.Element) -> NDArray[Any]:
        """Give the numbers of one array."""
        if told.get("type") not in _TYPES:
            raise ValueError(f"numbers of kind '{told.get('type')}' are not known")
        dtype = np.dtype(self.order + _TYPES[str(told.get("type"))])
        form, text = told.get("format"), (told.text or "").strip()
        if form == "ascii":
            return np.array(text.split(), dtype=np.float64).astype(dtype)
        if form == "appended":
            packed = self.appended[int(told.get("offset", "0")) :]
            return np.frombuffer(self._unpacked(packed, self.is_base64), dtype)
        return np.frombuffer(self._unpacked(text.encode(), is_base64=True), dtype)

    def _unpacked(self, packed: bytes, is_base64: bool) -> bytes:
        if not self.is_compressed:
            head, rest = self._split(packed, self.length.itemsize, is_base64)
            size = int(np.frombuffer(head, self.length)[0])
            if is_base64:
                return self._whole(_decoded(packed, self.length.itemsize + size)[len(head) :], size)
            return self._whole(rest[:size], size)
        first, _ = self._split(packed, self.length.itemsize, is_base64)
        n_blocks = int(np.frombuffer(first, self.length)[0])
        head, rest = self._split(packed, (3 + n_blocks) * self.length.itemsize, is_base64)
        sizes = np.frombuffer(head, self.length)[3:].astype(int)
        rest = _decoded(rest, int(sizes.sum())) if is_base64 else rest
        ends = np.cumsum(sizes)
        blocks = [rest[end - size : end] for end, size in zip(ends, sizes, strict=True)]
        return b"".join(zlib.decompress(block) for block in blocks)

    @staticmethod
    def _split(packed: bytes, size: int, is_base64: bool) -> tuple[bytes, bytes]:
        """Give the header and what follows it."""
        letters = -(-size // 3) * 4 if is_base64 else size
        head = _decoded(packed, size) if is_base64 else packed[:size]
        if len(head) != size:
            raise ValueError("it ends before all that its header announces")
        return head, packed[letters:]

    @staticmethod
    def _whole(content: bytes, size: int) -> bytes:
        if len(content) != size:
            raise ValueError("it ends before all that its header announces")
        return content


def _decoded(packed: bytes, size: int) -> bytes:
    """Give the first bytes of a text in base64."""
    return base64.b64decode(packed[: -(-size // 3) * 4], validate=True)[:size]


def read_polydata_xml(content: bytes) -> Streamlines:
    """Read the lines of a .vtp file, RAS mm.

    Raises
    ------
    ValueError, KeyError, zlib.error, xml.etree.ElementTree.ParseError
        It is none, or it is damaged.
    """
    found = _APPENDED.search(content)
    head = content[: found.start()] + b"</VTKFile>" if found else content
    root = ElementTree.fromstring(head)
    if root.tag != "VTKFile" or root.get("type") != "PolyData":
        raise ValueError("it holds no polydata")
    compressor = root.get("compressor", "")
    if compressor not in ("", "vtkZLibDataCompressor"):
        raise ValueError(f"it is packed by {compressor}, which is not known")
    order = "<" if root.get("byte_order") == "LittleEndian" else ">"
    packing = _Packing(
        order,
        np.dtype(order + _TYPES[root.get("header_type", "UInt32")]),
        bool(compressor),
        content[found.end() :] if found else b"",
        bool(found) and found.group(1) == b"base64" if found else False,
    )
    pieces = root.findall("PolyData/Piece")
    parts = [_lines_of_piece(piece, packing) for piece in pieces]
    title = content[: content.find(b"<PolyData")].decode("utf-8", "replace")
    lines = [line * axes_of(title) for part in parts for line in part]
    return Streamlines.from_lines(lines)


def _lines_of_piece(piece: ElementTree.Element, packing: _Packing) -> Streamlines:
    told = piece.find("Points/DataArray")
    lines = {each.get("Name"): each for each in piece.findall("Lines/DataArray")}
    if told is None or not lines or int(piece.get("NumberOfLines", "0")) == 0:
        return Streamlines.empty()
    points = packing.numbers(told).reshape(-1, 3)
    indices = packing.numbers(lines["connectivity"]).astype(np.int64)
    ends = packing.numbers(lines["offsets"]).astype(np.int64)
    announced = [int(piece.get(f"NumberOf{what}", "-1")) for what in ("Points", "Lines")]
    if [len(points), len(ends)] != announced:
        raise ValueError("it does not hold what its header announces")
    return lines_of(points, indices, np.concatenate([[0], ends]))
