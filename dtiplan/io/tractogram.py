"""Tractogram files: streamlines to and from TCK, TRK, TRX and VTK.

Inside the program points are RAS mm of the patient. In the files:

- ``.tck`` (MRtrix3) and ``.trx``: RAS mm as they are;
- ``.trk`` (TrackVis): mm from the outer corner of the first voxel of a reference volume, whose
  matrix stands in the header; the half voxel and the order of the axes are minded by nibabel;
- ``.vtk``, ``.vtp``: no frame is defined; see ``polydata_lines``.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import nibabel as nib
import numpy as np
from nibabel.streamlines import detect_format
from nibabel.streamlines.array_sequence import ArraySequence
from nibabel.streamlines.tck import TckFile
from nibabel.streamlines.tractogram import Tractogram
from nibabel.streamlines.tractogram_file import DataError, HeaderError
from nibabel.streamlines.trk import TrkFile

from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.polydata_lines import polydata_bytes, read_polydata
from dtiplan.io.polydata_xml import read_polydata_xml
from dtiplan.io.trx_tractogram import read_trx, trx_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Grid

_DAMAGES = (
    OSError, ValueError, TypeError, LookupError, EOFError, MemoryError, OverflowError, DataError,
    HeaderError, zipfile.BadZipFile, zlib.error, ElementTree.ParseError,
)  # fmt: skip


class TractogramFormat(StrEnum):
    """Formats that can be written, by the ending of their files."""

    TRK = "trk"
    TCK = "tck"
    TRX = "trx"
    VTK = "vtk"


def tractogram_bytes(streamlines: Streamlines, kind: TractogramFormat, grid: Grid) -> bytes:
    """Give the content of a tractogram file.

    ``.tck``, ``.trx`` and ``.vtk`` keep the points to the bit; from ``.trk`` they come back within
    float32 rounding (about 0.0001 mm).

    Parameters
    ----------
    streamlines : Streamlines
        RAS mm.
    kind : TractogramFormat
    grid : Grid
        Reference volume for the header of .trk and .trx.
    """
    if kind is TractogramFormat.TRX:
        return trx_bytes(streamlines, grid)
    if kind is TractogramFormat.VTK:
        return polydata_bytes(streamlines)
    written = io.BytesIO()
    if kind is TractogramFormat.TCK:
        TckFile(_tractogram(streamlines)).save(written)
    else:
        TrkFile(_tractogram(streamlines), _trk_header(grid)).save(written)
    return written.getvalue()


def write_tck(streamlines: Streamlines, path: Path) -> None:
    """Write streamlines as .tck, whose points are RAS mm: nothing is lost.

    Parameters
    ----------
    streamlines : Streamlines
    path : Path
        Replaced if it exists.
    """
    TckFile(_tractogram(streamlines)).save(str(path))


def read_tractogram(path: Path) -> Streamlines:
    """Read streamlines, RAS mm, from a .tck, .trk, .trx, .vtk or .vtp file.

    Raises
    ------
    UserError
        The file is missing, damaged, of another kind, or has points that are no numbers.
    """
    try:
        found = _read(path)
    except _DAMAGES as error:
        raise UserError(
            f"The tractogram {path.name} cannot be read.",
            f"It is missing, damaged or of another kind: {str(error) or type(error).__name__}.",
            "Give a .trk, .tck, .trx, .vtk or .vtp file that was written completely.",
            "bad-tractogram",
        ) from error
    n_wrong = int((~np.isfinite(found.points_ras_mm).all(axis=1)).sum())
    if n_wrong:
        raise UserError(
            f"The tractogram {path.name} cannot be used.",
            f"{n_wrong} of its {len(found.points_ras_mm)} points are no finite numbers.",
            "Write it again with the program that made it.",
            "tractogram-not-finite",
        )
    return found


def _read(path: Path) -> Streamlines:
    ending = path.suffix.lower()
    if ending == ".trx":
        return read_trx(path)
    if ending == ".vtk":
        return read_polydata(path.read_bytes())
    if ending == ".vtp":
        return read_polydata_xml(path.read_bytes())
    if detect_format(str(path)) is None:
        raise HeaderError("it is none of .trk, .tck, .trx, .vtk, .vtp")
    with np.errstate(all="ignore"):
        loaded = nib.streamlines.load(str(path))
    read = loaded.streamlines
    announced = int(loaded.header.get("nb_streamlines", 0) or loaded.header.get("count", 0) or 0)
    if announced and announced != len(read):
        raise DataError(f"it announces {announced} streamlines and holds {len(read)}")
    return Streamlines.from_lines(list(read))


def _trk_header(grid: Grid) -> dict[str, object]:
    return {
        "dimensions": np.asarray(grid.shape, dtype=np.int16),
        "voxel_sizes": np.asarray(grid.spacing_mm, dtype=np.float32),
        "voxel_to_rasmm": grid.ras_from_vox.astype(np.float32),
        "voxel_order": "".join(nib.aff2axcodes(grid.ras_from_vox)),
    }


def _tractogram(streamlines: Streamlines) -> Tractogram:
    lines = ArraySequence(list(streamlines))
    return Tractogram(lines, affine_to_rasmm=np.eye(4))
