"""Blind copies: a case's images without name, as seen in a mirror or moved, each as a new patient.

::

    ROUND/RATER/COPY/dicom/      what a rater is given
    ROUND/RATER/COPY/case/       where the rater plans it
    ROUND/key.json               which copy is which case, and how it was moved; not for raters

Every copy holds its diffusion and its planning series in frames of reference of their own, and
patient and frames are marked (``domain/blind_copies.py``): nothing drawn on a copy can be exported,
signed, sent or taken for a structure of the patient.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError

from dtiplan.domain.blind_copies import (
    COMMENT,
    copy_frame_uid,
    copy_patient_id,
    refuse_blind_copy,
)
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder, replace_text

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array

KEY = "key.json"
_SCHEMA = 1
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are mistaken for others."""
_SHIFT_MM = 8.0
_LARGEST_STORED = 32767.0
_MIRROR = np.diag([-1.0, 1.0, 1.0, 1.0])


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class BlindCopy(_Model):
    """What the key tells of one copy.

    Parameters
    ----------
    copy_id, rater : str
    case, case_uid : str
        The original.
    is_mirrored : bool
        Left and right are swapped in it.
    copy_from_case : tuple of 16 floats
        Matrix by rows: RAS mm of the case's images to those of the copy.
    """

    copy_id: str
    rater: str
    case: str
    case_uid: str
    is_mirrored: bool
    copy_from_case: tuple[float, ...]

    @property
    def matrix(self) -> Array:
        """Give the matrix, (4, 4)."""
        return np.asarray(self.copy_from_case, np.float64).reshape(4, 4)


class RatingKey(_Model):
    """Which copy is which case."""

    schema_version: int = _SCHEMA
    made_utc: str
    copies: tuple[BlindCopy, ...]


def make_copies(
    cases: Sequence[Case],
    raters: Sequence[str],
    out: Path,
    *,
    n_copies: int = 2,
    seed: int | None = None,
    progress: Progress = silent,
) -> RatingKey:
    """Make the copies of a round of rating.

    Parameters
    ----------
    cases : sequence of Case
        With imported images.
    raters : sequence of str
        At least two names.
    out : Path
        New or empty folder.
    n_copies : int
        Copies of each case for each rater; every second one is mirrored.
    seed : int, optional
        Of names, order and shifts; by default nobody can foretell them.
    progress : Progress

    Raises
    ------
    UserError
        ``rating-too-few``, ``rating-name``, ``folder-not-empty``, ``rating-no-images``,
        ``blind-copy``: a case is a copy itself.
    """
    _check(cases, raters, out, n_copies)
    random = np.random.default_rng(seed)
    orders = [
        (rater, case, bool(number % 2))
        for rater in raters
        for case in cases
        for number in range(n_copies)
    ]
    # Neither the order of the files on the disk nor their times tell which copies belong together.
    orders = [orders[place] for place in random.permutation(len(orders))]
    ids = _ids(len(orders), random)
    partial = out.with_name(f".{out.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    copies = []
    with disk_troubles_told(f"The copies cannot be written to {out}."):
        try:
            for number, (rater, case, is_mirrored) in enumerate(orders):
                series: DiffusionSeries = case.read("dwi")
                shift = random.uniform(-_SHIFT_MM, _SHIFT_MM, 3)
                matrix = _motion(series.grid, is_mirrored, shift)
                folder = partial / rater / ids[number]
                _write_copy(case, series, matrix, folder / "dicom", ids[number])
                copies.append(
                    BlindCopy(
                        copy_id=ids[number],
                        rater=rater,
                        case=str(case.folder.resolve()),
                        case_uid=case.manifest.case_uid,
                        is_mirrored=is_mirrored,
                        copy_from_case=tuple(float(v) for v in matrix.ravel()),
                    )
                )
                progress((number + 1) / len(orders), ids[number])
            copies.sort(key=lambda copy: (copy.rater, copy.copy_id))
            key = RatingKey(made_utc=now_utc(), copies=tuple(copies))
            replace_text(partial / KEY, key.model_dump_json(indent=1))
            (partial / KEY).chmod(0o600)
            if out.exists():
                out.rmdir()
            partial.replace(out)
            flush_folder(out.parent)
        except BaseException:  # copies without their key are of no use to anybody
            shutil.rmtree(partial, ignore_errors=True)
            raise
    return key


def read_key(folder: Path) -> RatingKey:
    """Read the key of a round.

    Raises
    ------
    UserError
        ``rating-key``: it is missing or damaged.
    """
    problem = "The ratings cannot be compared."
    remedy = "Give the folder that dtiplan rating make wrote, with its key."
    if not (folder / KEY).is_file():
        raise UserError(
            problem, f"There is no key of a round ({KEY}) in {folder}.", remedy, "rating-key"
        )
    try:
        key = RatingKey.model_validate_json((folder / KEY).read_bytes())
        for word in {w for copy in key.copies for w in (copy.rater, copy.copy_id)}:
            if not word.replace("-", "").isalnum():  # they are names of folders
                raise ValueError(f"'{word[:40]}' is no rater and no copy")
        return key
    except (OSError, ValueError, ValidationError) as error:
        cause = f"The key {folder / KEY} cannot be read: {str(error)[:200]}."
        raise UserError(problem, cause, remedy, "rating-key") from error


def _check(cases: Sequence[Case], raters: Sequence[str], out: Path, n_copies: int) -> None:
    problem = "The copies cannot be made."
    if len(set(raters)) < 2 or not cases or n_copies < 1:
        raise UserError(
            problem,
            f"{len(set(raters))} raters, {len(cases)} cases and {n_copies} copies were asked for.",
            "Name two raters or more, a case or more, and one copy or more.",
            "rating-too-few",
        )
    wrong = [name for name in raters if not name.replace("-", "").isalnum()]
    if wrong:
        raise UserError(
            problem,
            f"'{wrong[0]}' is not a name of letters, digits and hyphens.",
            "Give the raters such names.",
            "rating-name",
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(
            problem,
            f"{out} is there already and not an empty folder.",
            "Name a new folder.",
            "folder-not-empty",
        )
    for case in cases:
        check_case(case)


def check_case(case: Case) -> None:
    """Refuse a case of which no copies can be made; it reads images.

    Raises
    ------
    UserError
        ``rating-no-images``, ``blind-copy``: it is a copy itself.
    """
    if case.manifest.artifact("dwi") is None or case.manifest.artifact("planning") is None:
        raise UserError(
            "The copies cannot be made.",
            f"{case.folder} has no imported images.",
            "Import them first: dtiplan run CASE import-series.",
            "rating-no-images",
        )
    frame_uid = case.read("dwi").grid.frame_of_reference_uid
    refuse_blind_copy(f"No copy of {case.folder} can be made.", "", [frame_uid])


def _ids(n: int, random: np.random.Generator) -> list[str]:
    """Give names that tell nothing, all different."""
    found: set[str] = set()
    while len(found) < n:
        found.add("".join(random.choice(list(_LETTERS), 6)))
    return [str(name) for name in random.permutation(sorted(found))]


def _motion(grid: Grid, is_mirrored: bool, shift_mm: Array) -> Array:
    """Give a shift, after a mirror about the middle of the images where asked for."""
    middle = transform_points(grid.ras_from_vox, (np.asarray(grid.shape) - 1) / 2)
    matrix = np.eye(4)
    if is_mirrored:
        matrix = _MIRROR.copy()
        matrix[0, 3] = 2.0 * middle[0]
    matrix[:3, 3] += np.round(shift_mm, 1)
    return matrix


def moved_image(values: Any, grid: Grid, matrix: Array, frame_uid: str) -> tuple[Any, Grid]:
    """Move an image by a shift or a mirror; no value is interpolated.

    In a mirror the array is turned over along the axis that runs most from left to right, so that
    the series lies as any other does.
    """
    moved = matrix @ grid.ras_from_vox
    if np.linalg.det(matrix[:3, :3]) < 0:
        axis = int(np.argmax(np.abs(grid.directions[0])))
        turn = np.eye(4)
        turn[axis, axis], turn[axis, 3] = -1.0, grid.shape[axis] - 1
        values, moved = np.flip(values, axis), moved @ turn
    return values, Grid(grid.shape, moved, frame_uid)


def _write_copy(
    case: Case, series: DiffusionSeries, matrix: Array, folder: Path, copy_id: str
) -> None:
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from dtiplan.io.dicom_series_writer import write_image_series
    from dtiplan.io.dicom_synthetic_header import PatientHeader

    # The same name may come again in another round: what is copied, and how, makes the UIDs too.
    words = ("blind-copy", copy_id, case.manifest.case_uid, str(matrix.tolist()))
    patient_id = copy_patient_id(copy_id)
    header = PatientHeader(f"Blind^{copy_id}", patient_id, seed=" ".join(words), comment=COMMENT)
    planning = case.read("planning")
    frames = {
        uid: copy_frame_uid(*words, str(uid))
        for uid in (series.grid.frame_of_reference_uid, planning.image.grid.frame_of_reference_uid)
    }
    values, grid = moved_image(
        _stored(series), series.grid, matrix, frames[series.grid.frame_of_reference_uid]
    )
    table = series.gradients
    turned = GradientTable(table.b_s_mm2, table.directions_ras @ matrix[:3, :3].T)
    write_enhanced_diffusion(
        DiffusionSeries(np.ascontiguousarray(values), grid, turned),
        folder / "dwi" / "dwi.dcm",
        header,
        series_description="Copy for rating, no patient",
    )
    image = planning.image
    values, grid = moved_image(
        image.values, image.grid, matrix, frames[image.grid.frame_of_reference_uid]
    )
    write_image_series(
        Image(np.ascontiguousarray(values), grid, image.unit, image.name),
        folder / "planning",
        planning.modality,
        header,
        series_description="Copy for rating, no patient",
    )


def _stored(series: DiffusionSeries) -> Any:
    """Give the signal as whole numbers that a file can hold; a factor for all volumes is free."""
    values = np.asarray(series.values)
    highest = float(values.max())
    is_fine = np.issubdtype(values.dtype, np.integer) and highest <= _LARGEST_STORED
    if is_fine:
        return np.maximum(values, 0)
    factor = np.float32(_LARGEST_STORED / max(highest, 1e-6))
    return np.rint(np.maximum(values, 0) * factor).astype(np.uint16)
