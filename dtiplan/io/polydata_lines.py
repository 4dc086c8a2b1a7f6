"""VTK polydata: the lines of legacy .vtk files (text or binary, versions 1 to 5).

The format names no frame. Points are written in RAS mm, as MRtrix3 does, and the title says so
(``SPACE=RAS``); a title that names other axes by their letters, as 3D Slicer writes it, is
obeyed when read. Without one RAS is taken. XML files (.vtp) are read by ``polydata_xml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines

_TYPES = {
    "float": ">f4", "double": ">f8", "int": ">i4", "unsigned_int": ">u4", "long": ">i8",
    "vtktypeint64": ">i8", "vtkidtype": ">i4", "unsigned_long": ">u8",
}  # fmt: skip
_SPACE = re.compile(r"SPACE=([RL])([AP])([SI])\b")
_TOWARDS_RAS = {"R": 1.0, "L": -1.0, "A": 1.0, "P": -1.0, "S": 1.0, "I": -1.0}
_DATA = ("CELL_DATA", "POINT_DATA")


def polydata_bytes(streamlines: Streamlines) -> bytes:
    """Give the content of a legacy binary .vtk file, RAS mm."""
    counts = np.diff(streamlines.offsets)
    n_points, n_lines = len(streamlines.points_ras_mm), len(streamlines)
    # Each cell: its number of points, then their indices.
    cells = np.insert(np.arange(n_points), streamlines.offsets[:-1], counts)
    return b"".join(
        (
            b"# vtk DataFile Version 3.0\n",
            b"dtiplan streamlines in mm, SPACE=RAS\n",
            b"BINARY\nDATASET POLYDATA\n",
            f"POINTS {n_points} float\n".encode(),
            streamlines.points_ras_mm.astype(">f4").tobytes(),
            f"\nLINES {n_lines} {len(cells)}\n".encode(),
            cells.astype(">i4").tobytes(),
            b"\n",
        )
    )


@dataclass
class _Cursor:
    """Reads words and numbers one after the other."""

    content: bytes
    is_text: bool
    at: int

    def word(self) -> str:
        """Give the next word; empty at the end."""
        found = re.compile(rb"\s*(\S+)").match(self.content, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found.group(1).decode("ascii", "replace")

    def line_end(self) -> None:
        """Go behind the end of the line."""
        end = self.content.find(b"\n", self.at)
        self.at = len(self.content) if end < 0 else end + 1

    def numbers(self, count: int, kind: str) -> NDArray[Any]:
        """Give the next numbers, of a kind as the format names it."""
        if kind.lower() not in _TYPES:
            raise ValueError(f"numbers of kind '{kind}' are not known")
        dtype = np.dtype(_TYPES[kind.lower()])
        if count < 0 or (count * (1 if self.is_text else dtype.itemsize)) > len(self.content):
            raise ValueError("it ends before all that its header announces")
        if self.is_text:
            return np.array([float(self.word()) for _ in range(count)]).astype(dtype)
        self.line_end()
        part = self.content[self.at : self.at + count * dtype.itemsize]
        if len(part) != count * dtype.itemsize:
            raise ValueError("it ends before all that its header announces")
        self.at += len(part)
        return np.frombuffer(part, dtype)


def read_polydata(content: bytes) -> Streamlines:
    """Read the lines of a legacy .vtk file, RAS mm.

    Raises
    ------
    ValueError
        It is none, or it is damaged.
    """
    head = content.split(b"\n", 3)
    if len(head) < 4 or not head[0].startswith(b"# vtk DataFile Version"):
        raise ValueError("it does not begin like a VTK file")
    form = head[2].strip().upper()
    if form not in (b"ASCII", b"BINARY"):
        raise ValueError("it is neither text nor binary")
    cursor = _Cursor(content, form == b"ASCII", sum(len(line) + 1 for line in head[:3]))
    if [cursor.word().upper(), cursor.word().upper()] != ["DATASET", "POLYDATA"]:
        raise ValueError("it holds no polydata")
    points, lines = _sections(cursor, float(head[0].split()[-1]) >= 5.0)
    return lines_of(points * axes_of(head[1].decode("utf-8", "replace")), *lines)


def _sections(cursor: _Cursor, has_offsets: bool) -> tuple[NDArray[Any], tuple[Any, Any]]:
    """Read points and lines, and pass over other cells."""
    points = np.zeros((0, 3))
    lines: tuple[Any, Any] = (np.zeros(0, np.int64), np.zeros(1, np.int64))
    while word := cursor.word().upper():
        if word in _DATA:
            break
        if word == "POINTS":
            count = int(cursor.word())
            points = cursor.numbers(3 * count, cursor.word()).reshape(-1, 3).astype(np.float64)
        elif word in ("LINES", "VERTICES", "POLYGONS", "TRIANGLE_STRIPS"):
            cells = _cells(cursor, has_offsets)
            lines = cells if word == "LINES" else lines
        elif word == "METADATA":
            cursor.at = cursor.content.find(b"\n\n", cursor.at) % (len(cursor.content) + 1)
        else:
            raise ValueError(f"'{word[:20]}' is not understood")
    if len(points) and not len(lines[0]):
        raise ValueError(f"it has {len(points)} points and no lines")
    return points, lines


def _cells(cursor: _Cursor, has_offsets: bool) -> tuple[NDArray[Any], NDArray[Any]]:
    """Give indices of points, and where each cell's begin."""
    first, second = int(cursor.word()), int(cursor.word())
    if has_offsets:
        found = {}
        for name, count in (("OFFSETS", first), ("CONNECTIVITY", second)):
            if cursor.word().upper() != name:
                raise ValueError(f"{name} of its cells are missing")
            found[name] = cursor.numbers(count, cursor.word()).astype(np.int64)
        offsets = found["OFFSETS"] if first else np.zeros(1, np.int64)
        return found["CONNECTIVITY"], offsets
    stream = cursor.numbers(second, "int").astype(np.int64)
    starts, at = [], 0
    for _ in range(first):
        if at >= len(stream) or stream[at] < 0:
            raise ValueError("its lines do not fit their announced size")
        starts.append(at)
        at += int(stream[at]) + 1
    if at != len(stream):
        raise ValueError("its lines do not fit their announced size")
    counts = stream[starts]
    indices = np.delete(stream, starts)
    return indices, np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def axes_of(title: str) -> NDArray[np.float64]:
    """Give the signs, (3,), that turn points into RAS, from the axes a text names."""
    found = _SPACE.search(title)
    return np.array([_TOWARDS_RAS[letter] for letter in (found.groups() if found else "RAS")])


def lines_of(points: NDArray[Any], indices: NDArray[Any], offsets: NDArray[Any]) -> Streamlines:
    """Join points by their indices into streamlines."""
    if len(indices) and (indices.min() < 0 or indices.max() >= len(points)):
        raise ValueError("its lines name points it does not have")
    return Streamlines(points[indices].astype(np.float32), offsets)
