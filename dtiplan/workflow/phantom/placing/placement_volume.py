"""What the pictures of a placement are drawn from: small volumes of a scan, kept beside its study.

Reading a scan takes seconds; these are read in a moment, so that a nudge is seen at once.
"""

from __future__ import annotations

import io
import os
import struct
import tokenize
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.units import Unit
from dtiplan.workflow.files.durable import disk_troubles_told

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.study import StudyScan
    from dtiplan.workflow.phantom.studies.study import StudyFolder

_FOLDER = "pictures"
_DAMAGES = (
    ArithmeticError, EOFError, LookupError, MemoryError, NotImplementedError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, struct.error, tokenize.TokenError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class PlacementVolume:
    """Two pictures of one scan on one grid.

    Parameters
    ----------
    low : Image
        Without weighting, or with the lowest.
    adc : Image
        mm2/s; 0 where there is no signal.
    centre_ras_mm : array, (3,)
        Middle of what gives signal.
    """

    low: Image
    adc: Image
    centre_ras_mm: Array


def volume_path(folder: Path, key: str) -> Path:
    """Give where the volumes of a scan are kept in a study's folder."""
    return folder / _FOLDER / f"{key}.npz"


def keep_volume(held: StudyFolder, scan: StudyScan, progress: Progress = silent) -> Path:
    """Read a scan and keep what its pictures need; nothing where that is kept already.

    Raises
    ------
    UserError
        ``no-images`` for a scan of a packed study; why the scan cannot be read; ``disk``.
    """
    from dtiplan.processing.phantom.placement.contrasts import contrasts_of
    from dtiplan.workflow.phantom.acquisitions import read_acquisition
    from dtiplan.workflow.sources import inspect

    path = volume_path(held.folder, scan.key)
    if path.is_file() and _uids_of(path) == scan.series_uids:
        return path
    if not scan.source:
        raise UserError(
            "There are no pictures of this scan.",
            "It came in a packed study, without its images.",
            "Look at its placement where the images are.",
            "no-images",
        )
    found = inspect([str(Path(scan.source) / f) for f in scan.files], part_of(progress, 0.0, 0.4))
    wanted = scan.series_uids[0] if len(scan.series_uids) == 1 else ""
    series = read_acquisition(found, wanted, part_of(progress, 0.4, 0.8)).series
    seen = contrasts_of(series)
    inside = np.argwhere(seen.body)
    middle = (inside.min(axis=0) + inside.max(axis=0)) / 2.0
    written = io.BytesIO()
    np.savez_compressed(
        written,
        low=seen.low.astype(np.float32),
        adc=np.nan_to_num(seen.adc).astype(np.float32),
        ras_from_vox=seen.grid.ras_from_vox,
        centre=seen.grid.ras_from_vox[:3, :3] @ middle + seen.grid.ras_from_vox[:3, 3],
        uids=np.array(scan.series_uids),
    )
    with disk_troubles_told("The pictures of the scan cannot be kept."):
        path.parent.mkdir(exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}")
        part.write_bytes(written.getvalue())
        part.replace(path)
    progress(1.0)
    return path


def read_volume(path: Path) -> PlacementVolume:
    """Read what ``keep_volume`` kept.

    Raises
    ------
    UserError
        ``pictures-damaged``.
    """
    try:
        return _read_volume(path)
    except _DAMAGES as error:
        raise UserError(
            "The pictures of the scan cannot be read.",
            f"{path} is damaged: {str(error)[:200]!r}.",
            "Remove the file; they are made again from the images.",
            "pictures-damaged",
        ) from error


def _read_volume(path: Path) -> PlacementVolume:
    with np.load(path, allow_pickle=False) as kept:
        low, adc = kept["low"], kept["adc"]
        if not (np.isfinite(low).all() and np.isfinite(adc).all()):
            raise ValueError("it holds values that are no numbers")
        grid = Grid(low.shape, kept["ras_from_vox"])
        images = Image(low, grid, Unit.SIGNAL, "low"), Image(adc, grid, Unit.MM2_S, "adc")
        return PlacementVolume(*images, kept["centre"])


def _uids_of(path: Path) -> tuple[str, ...]:
    """Give the series they were made from; none where that cannot be read."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            return tuple(str(uid) for uid in kept["uids"])
    except _DAMAGES:  # they are made again
        return ()
