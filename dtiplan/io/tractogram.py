"""Tractogram files: streamlines to and from MRtrix's .tck and TrackVis' .trk."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Grid


def write_tck(streamlines: Streamlines, path: Path) -> None:
    """Write streamlines as .tck, whose points are RAS mm: nothing is lost.

    Parameters
    ----------
    streamlines : Streamlines
    path : Path
        Replaced if it exists.
    """
    TckFile(_tractogram(streamlines)).save(str(path))


def write_trk(streamlines: Streamlines, path: Path, grid: Grid) -> None:
    """Write streamlines as .trk, whose points are in the frame of a grid's voxels.

    They come back within float32 rounding (about 0.0001 mm), not to the bit.

    Parameters
    ----------
    streamlines : Streamlines
    path : Path
        Replaced if it exists.
    grid : Grid
        Reference grid of the header.
    """
    header = {
        "dimensions": np.asarray(grid.shape, dtype=np.int16),
        "voxel_sizes": np.asarray(grid.spacing_mm, dtype=np.float32),
        "voxel_to_rasmm": grid.ras_from_vox.astype(np.float32),
        "voxel_order": "".join(nib.aff2axcodes(grid.ras_from_vox)),
    }
    TrkFile(_tractogram(streamlines), header).save(str(path))


def read_tck(path: Path) -> Streamlines:
    """Read streamlines, RAS mm, from a .tck (or .trk) file.

    Raises
    ------
    UserError
        If the file is no tractogram or is damaged.
    """
    try:
        if detect_format(str(path)) is None:
            raise HeaderError("it is neither .tck nor .trk")
        read = nib.streamlines.load(str(path)).streamlines
    except (OSError, ValueError, TypeError, DataError, HeaderError) as error:
        raise UserError(
            f"The tractogram {path.name} cannot be read.",
            f"It is missing, damaged or of another kind: {error}.",
            "Give a .tck or .trk file that was written completely.",
            "bad-tractogram",
        ) from error
    return Streamlines.from_lines(list(read))


def _tractogram(streamlines: Streamlines) -> Tractogram:
    lines = ArraySequence(list(streamlines))
    return Tractogram(lines, affine_to_rasmm=np.eye(4))
