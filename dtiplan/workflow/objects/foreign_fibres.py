"""Streamlines in DICOM files of any system: what they are, where they lie, and as tractograms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.workflow.documents import document
from dtiplan.workflow.files.durable import disk_troubles_told, replace_bytes

if TYPE_CHECKING:
    from dtiplan.io.dicom_tractography_reader import ReadTracks

_LONGEST_NAME = 40


@dataclass(frozen=True, eq=False)
class ForeignFibres:
    """One tract of a file, and the tractogram that was made of it.

    Parameters
    ----------
    tracks : ReadTracks
    path : Path or None
    """

    tracks: ReadTracks
    path: Path | None


def read_fibres(path: Path, folder: Path | None = None) -> tuple[ForeignFibres, ...]:
    """Read a Tractography Results file or a fibre object in surfaces.

    Parameters
    ----------
    path : Path
    folder : Path, optional
        Where each tract is also written as ``.tck``, RAS mm of the file's own frame of reference;
        made when missing. Names of the file are never taken as paths.

    Raises
    ------
    UserError
        The file holds no streamlines, or is damaged.
    """
    from dtiplan.io.dicom_fibre_surfaces import read_fibre_surfaces
    from dtiplan.io.dicom_tractography_reader import read_tractography

    try:
        found = read_tractography(path)
    except UserError as error:
        if error.code != "not-tractography":
            raise
        found = read_fibre_surfaces(path)
    if folder is None:
        return tuple(ForeignFibres(tracks, None) for tracks in found)
    problem = f"The streamlines cannot be written to {folder}."
    for tracks in found:
        refuse_blind_copy(problem, tracks.patient_id, [tracks.frame_of_reference_uid])
    with disk_troubles_told(problem):
        folder.mkdir(parents=True, exist_ok=True)
        return _written(found, folder)


def _written(found: Sequence[ReadTracks], folder: Path) -> tuple[ForeignFibres, ...]:
    from dtiplan.io.tractogram import TractogramFormat, tractogram_bytes

    written = []
    for number, tracks in enumerate(found, start=1):
        plain = re.sub(r"[^A-Za-z0-9_-]+", "_", tracks.label).strip("_")[:_LONGEST_NAME]
        path = folder / (f"{number:02d}_{plain}".rstrip("_") + ".tck")
        grid = Grid((1, 1, 1), np.eye(4))  # of no meaning for this format
        replace_bytes(path, tractogram_bytes(tracks.streamlines, TractogramFormat.TCK, grid))
        written.append(ForeignFibres(tracks, path))
    return tuple(written)


def fibres_document(path: Path, read: Sequence[ForeignFibres]) -> dict[str, Any]:
    """Give what was read as a document."""
    return document((path,), (), tracts=[_entry(fibres) for fibres in read])


def fibres_text(read: Sequence[ForeignFibres]) -> str:
    """Give what was read as text."""
    lines = []
    for fibres in read:
        entry = _entry(fibres)
        where = entry["frame_of_reference_uid"] or "(none)"
        lines.append(
            f"{entry['label'] or '(no name)'}: {entry['n_streamlines']} streamlines, frame of "
            f"reference {where}" + (f"  {fibres.path}" if fibres.path else "")
        )
    return "\n".join(lines)


def _entry(fibres: ForeignFibres) -> dict[str, Any]:
    tracks = fibres.tracks
    points = np.asarray(tracks.streamlines.points_ras_mm, np.float64)
    return {
        "label": tracks.label,
        "n_streamlines": len(tracks.streamlines),
        "frame_of_reference_uid": tracks.frame_of_reference_uid,
        "patient_id": tracks.patient_id,
        "code": tracks.code.value if tracks.code else "",
        "side": tracks.side.value if tracks.side else "",
        "has_fa": tracks.fa is not None,
        "centroid_ras_mm": points.mean(axis=0).tolist() if len(points) else None,
        "path": str(fibres.path) if fibres.path else None,
    }
