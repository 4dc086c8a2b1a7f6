"""Streamlines as bytes between the child that tracks them and the window that shows them."""

from __future__ import annotations

from typing import Any

import numpy as np

from dtiplan.domain.streamlines import Streamlines

_UNIT_MM = 0.01
"""Of the whole numbers that places are told in."""


def lines_as_bytes(lines: Streamlines) -> tuple[dict[str, Any], bytes]:
    """Give the fields of a header, and offsets (int32) followed by places (int16, 3 a point).

    Places are in hundredths of a millimetre from ``origin_ras_mm``; what is farther than 327 mm
    from it, which no head is, comes to lie at that distance.
    """
    points = lines.points_ras_mm
    origin = np.round(points[len(points) // 2], 2) if len(points) else np.zeros(3, np.float32)
    reach = np.iinfo(np.int16)
    short = np.clip(np.rint((points - origin) / _UNIT_MM), reach.min, reach.max)
    body = lines.offsets.astype("<i4").tobytes() + short.astype("<i2").tobytes()
    return {"n_lines": len(lines), "origin_ras_mm": [float(x) for x in origin]}, body


def told_lines(header: dict[str, Any], body: bytes) -> Streamlines:
    """Read what ``lines_as_bytes`` gave."""
    n_offsets = int(header["n_lines"]) + 1
    offsets = np.frombuffer(body, "<i4", n_offsets).astype(np.int64)
    short = np.frombuffer(body, "<i2", offset=4 * n_offsets).reshape(-1, 3)
    return Streamlines(short * np.float32(_UNIT_MM) + np.float32(header["origin_ras_mm"]), offsets)
