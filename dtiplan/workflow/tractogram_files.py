"""Tracts of a case as tractogram files, and files as tracts of a case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.blind_copies import refuse_blind_copy
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Side
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, replace_bytes
from dtiplan.workflow.registry import giver_of, step_named
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step_options import validated

FORMATS = ("trk", "tck", "trx", "vtk")
SIDES = tuple(side.value for side in Side)
_TOLERANCE_MM = 1e-3


@dataclass(frozen=True)
class WrittenTract:
    """One tract in a file.

    Parameters
    ----------
    tract : str
    path : Path or None
        None where there is nothing to write.
    n_streamlines : int
    sha256 : str
    error_mm : float
        Largest distance of a point, read back from the file, from where it should be.
    reason : str
        Why nothing was written, or what limits the tract.
    """

    tract: str
    path: Path | None
    n_streamlines: int
    sha256: str
    error_mm: float
    reason: str

    def as_json(self) -> dict[str, Any]:
        """Give it as it stands in documents."""
        return {**vars(self), "path": None if self.path is None else str(self.path)}


def export_tracts(
    case: Case, kind: str, folder: Path, progress: Progress = silent
) -> tuple[WrittenTract, ...]:
    """Write every tract of a case into a folder, one file each, in the diffusion frame (RAS mm).

    Each file is read back before it takes its name. A tract that was not found gives no file,
    and says so.

    Parameters
    ----------
    case : Case
    kind : str
        One of ``FORMATS``.
    folder : Path
        Made if it does not exist; files of the same names are replaced.
    progress : Progress

    Raises
    ------
    UserError
        There are no tracts, they are out of date, the format is unknown, or a file does not
        come back as it was written.
    """
    from dtiplan.io.tractogram import TractogramFormat, tractogram_bytes

    if kind not in FORMATS:
        raise UserError(
            "The tracts cannot be exported.",
            f"'{kind}' is no format of tractograms.",
            f"Choose among {', '.join(FORMATS)}.",
            "no-such-format",
        )
    artifact = _current_tracts(case)
    tracts, grid = case.read(artifact), case.read("mask").grid
    # A tractogram names no patient: nobody could tell later that it is mirrored.
    refuse_blind_copy("The tracts cannot be exported.", "", [grid.frame_of_reference_uid])
    written = []
    with disk_troubles_told(f"The tracts cannot be written to {folder}."):
        folder.mkdir(parents=True, exist_ok=True)
        for number, tract in enumerate(tracts):
            progress(number / len(tracts), tract.name)
            if not len(tract.streamlines):
                why = tract.reason or "it has no streamlines"
                written.append(WrittenTract(tract.name, None, 0, "", 0.0, why))
                continue
            path = folder / f"{tract.name}.{kind}"
            content = tractogram_bytes(tract.streamlines, TractogramFormat(kind), grid)
            error_mm = _checked(content, kind, tract.name, tract.streamlines)
            replace_bytes(path, content)
            count = len(tract.streamlines)
            written.append(
                WrittenTract(tract.name, path, count, file_sha256(path), error_mm, tract.reason)
            )
    return tuple(written)


def _current_tracts(case: Case) -> str:
    artifact = tracts_artifact(case.manifest)
    if case.manifest.artifact(artifact) is None:
        raise UserError(
            "The tracts cannot be exported.",
            "No tract has been searched or imported in this case.",
            "Run find-tracts first.",
            "no-tracts",
        )
    step = giver_of(artifact)
    if step.name in stale_steps(case.manifest):
        raise UserError(
            "The tracts cannot be exported.",
            f"'{step.title}' is out of date: something before it changed.",
            f"Run '{step.name}' again first.",
            "tracts-stale",
        )
    return artifact


def _checked(content: bytes, kind: str, name: str, meant: Streamlines) -> float:
    """Read a file back before it is kept, and give the largest error in mm."""
    import tempfile

    from dtiplan.io.tractogram import read_tractogram

    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"{name}.{kind}"
        path.write_bytes(content)
        back = read_tractogram(path)
    error_mm = np.inf
    if np.array_equal(back.offsets, meant.offsets):
        away = back.points_ras_mm.astype(np.float64) - meant.points_ras_mm
        error_mm = float(np.linalg.norm(away, axis=1).max())
    if not error_mm < _TOLERANCE_MM:
        raise UserError(
            f"{name} cannot be exported as .{kind}.",
            f"Read back, its points were up to {error_mm:g} mm away; {_TOLERANCE_MM:g} mm are "
            "allowed. Nothing was written.",
            "Choose another format, such as tck.",
            "tractogram-read-back",
        )
    return error_mm


def import_tract(
    case: Case, path: Path, name: str, side: str, progress: Progress = silent
) -> RunRecord:
    """Take a tractogram into a case, beside those imported before, and edit anew.

    Raises
    ------
    UserError
        The file cannot be used; the case is then as it was.
    """
    from dtiplan.workflow.steps.import_tracts import order_text

    importing, editing = step_named("import-tracts"), step_named("edit-tracts")
    record = case.manifest.steps.get(importing.name)
    before = tuple(record.params["files"]) if record else ()
    params = validated(importing, {"files": (*before, order_text(name, side, path.resolve()))})
    has_tracts = case.manifest.artifact("tracts") is not None
    if has_tracts and name in {tract.name for tract in case.read("tracts")}:
        raise UserError(
            f"The tractogram {path.name} cannot be imported as {name}.",
            f"This case has a tract of the name {name} already.",
            "Choose another name.",
            "tract-name-twice",
        )
    done = run_step(case, importing, params, part_of(progress, 0.0, 0.6))
    is_editable = all(case.manifest.artifact(need) is not None for need in editing.needs)
    if is_editable and "find-tracts" not in stale_steps(case.manifest):
        last = case.manifest.steps.get(editing.name)
        again = validated(editing, last.params if last else {})
        run_step(case, editing, again, part_of(progress, 0.6, 1.0))
    return done
