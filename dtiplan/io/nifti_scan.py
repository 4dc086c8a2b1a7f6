"""NIfTI files as series: a diffusion series where bval and bvec stand beside the image."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.gradient_checks import check_gradients
from dtiplan.domain.gradients import Shell
from dtiplan.domain.series import IgnoredFile, SeriesKind, SeriesRecord
from dtiplan.io.gradients import read_table
from dtiplan.io.nifti import read_grid

_SUFFIXES = (".nii.gz", ".nii")


def is_nifti(path: Path) -> bool:
    """Whether the name is that of a NIfTI image."""
    return path.name.lower().endswith(_SUFFIXES) and not path.name.startswith("._")


def stem_of(path: Path) -> str:
    """Give the name without ``.nii`` or ``.nii.gz``."""
    suffix = next(s for s in _SUFFIXES if path.name.lower().endswith(s))
    return path.name[: -len(suffix)]


def nifti_records(
    paths: Sequence[Path],
) -> tuple[list[SeriesRecord], set[Path], list[IgnoredFile]]:
    """Describe NIfTI files.

    Returns
    -------
    records : list of SeriesRecord
    used : set of Path
        Files beside the images that belong to them.
    ignored : list of IgnoredFile
        Images that cannot be read, with the reason.
    """
    records: list[SeriesRecord] = []
    used: set[Path] = set()
    ignored: list[IgnoredFile] = []
    taken: dict[str, int] = {}
    for path in sorted(paths):
        stem = stem_of(path)
        taken[stem] = taken.get(stem, 0) + 1
        uid = f"nifti:{stem}" + (f"#{taken[stem]}" if taken[stem] > 1 else "")
        files = (path, *_beside(path, stem))
        try:
            records.append(_record(uid, files))
        except UserError as problem:
            ignored.append(IgnoredFile(path, f"{problem.problem} {problem.cause}"))
        used.update(files[1:])
        used.add(path.with_name(stem + ".json"))
    return records, used, ignored


def _beside(path: Path, stem: str) -> tuple[Path, ...]:
    """Give bval and bvec of an image where both are there."""
    for ends in ((".bval", ".bvec"), (".bvals", ".bvecs")):
        pair = tuple(path.with_name(stem + end) for end in ends)
        if all(p.is_file() for p in pair):
            return pair
    return ()


def _record(uid: str, files: tuple[Path, ...]) -> SeriesRecord:
    grid, n_volumes = read_grid(files[0])
    shells: tuple[Shell, ...] = ()
    findings: tuple[Finding, ...] = ()
    if len(files) == 3:
        try:
            table = read_table(files[1], files[2], grid, n_volumes)
            shells, findings = table.shells(), check_gradients(table)
        except UserError as problem:
            findings = (
                Finding(
                    Severity.ERROR,
                    problem.code,
                    f"{problem.problem} {problem.cause}",
                    problem.remedy,
                ),
            )
    return SeriesRecord(
        series_uid=uid,
        kind=SeriesKind.DWI if len(files) == 3 else SeriesKind.MR,
        modality="NIFTI",
        vendor="",
        model="",
        field_t=None,
        software="",
        description=uid.removeprefix("nifti:"),
        series_number=None,
        study_uid="",
        patient_id="",
        patient_position=None,
        frame_of_reference_uid=None,
        files=files,
        n_volumes=n_volumes,
        shells=shells,
        shape=grid.shape,
        voxel_mm=grid.spacing_mm,
        findings=findings,
    )
