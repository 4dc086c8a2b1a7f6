"""TRX tractograms: a zip archive (or folder) of plain arrays, points in RAS mm.

Written here: ``header.json``, ``positions.3.float32`` and ``offsets.uint64`` (one more entry than
there are streamlines), stored without compression so that others can map them into memory.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structured_text import parsed_json

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Grid

_POINT_TYPES = {"float16": "<f2", "float32": "<f4", "float64": "<f8"}
_OFFSET_TYPES = {"uint32": "<u4", "uint64": "<u8", "int32": "<i4", "int64": "<i8"}


def trx_bytes(streamlines: Streamlines, grid: Grid) -> bytes:
    """Give the content of a .trx file.

    Parameters
    ----------
    streamlines : Streamlines
        RAS mm.
    grid : Grid
        Reference volume named in the header; the points do not depend on it.
    """
    header = {
        "DIMENSIONS": list(grid.shape),
        "VOXEL_TO_RASMM": grid.ras_from_vox.tolist(),
        "NB_VERTICES": len(streamlines.points_ras_mm),
        "NB_STREAMLINES": len(streamlines),
    }
    parts = {
        "header.json": json.dumps(header).encode(),
        "positions.3.float32": streamlines.points_ras_mm.astype("<f4").tobytes(),
        "offsets.uint64": streamlines.offsets.astype("<u8").tobytes(),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            # A fixed date: the same streamlines give the same file.
            archive.writestr(zipfile.ZipInfo(name), content)
    return written.getvalue()


def read_trx(path: Path) -> Streamlines:
    """Read a .trx archive, or the folder of one.

    Raises
    ------
    ValueError, KeyError, OSError, zipfile.BadZipFile
        It is none, or it is damaged.
    """
    parts = _folder_parts(path) if path.is_dir() else _archive_parts(path)
    header = parsed_json(parts["header.json"])
    n_points, n_lines = int(header["NB_VERTICES"]), int(header["NB_STREAMLINES"])
    if n_points == 0 or n_lines == 0:
        return Streamlines.empty()
    points = _array(parts, "positions.3.", _POINT_TYPES)
    offsets = _array(parts, "offsets.", _OFFSET_TYPES).astype(np.int64)
    if len(offsets) == n_lines:  # as older programs write it
        offsets = np.append(offsets, n_points)
    if points.size != 3 * n_points or len(offsets) != n_lines + 1:
        raise ValueError(
            f"the header tells of {n_points} points and {n_lines} streamlines, the arrays hold "
            f"{points.size / 3:g} and {len(offsets) - 1}"
        )
    return Streamlines(points.reshape(-1, 3).astype(np.float32), offsets)


def _archive_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "/" not in name}


def _folder_parts(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def _array(parts: dict[str, bytes], begin: str, types: dict[str, str]) -> NDArray[Any]:
    name = next((name for name in parts if name.startswith(begin)), None)
    if name is None:
        raise ValueError(f"there is no array '{begin}*' in it")
    kind = name.removeprefix(begin)
    if kind not in types:
        raise ValueError(f"'{name}' has numbers of an unknown kind")
    return np.frombuffer(parts[name], dtype=types[kind])
