"""Writing structure sets: fitted to the planning system, new or added, and released if they hold.

Each file is written beside its target, read back and compared with what was meant. Only when
every file of an order holds are they put in place; else none is.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from dtiplan import __version__
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Finding
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.progress import Progress, part_of
from dtiplan.domain.structure_sets import ReadStructureSet
from dtiplan.domain.structures import (
    MAX_NAME_LENGTH,
    MadeStructure,
    StructureVerification,
    VerificationLimits,
)
from dtiplan.domain.tps_profiles import (
    ChangeKind,
    NameRules,
    ProfileChange,
    TpsProfile,
    fitted_name,
)
from dtiplan.workflow.files.durable import flush_folder
from dtiplan.workflow.structure_sets.profile_changes import fit_structures, refusal_findings

NAME_TAKEN = "names.taken"
"""The rule by which a structure is renamed that an existing file has under the same name."""


class Into(StrEnum):
    """Where structures are written."""

    NEW = "new"
    EXISTING = "existing"
    BOTH = "both"


class OnCollision(StrEnum):
    """What is done where an existing structure set has a structure of the same name."""

    REFUSE = "refuse"
    RENAME = "rename"


@dataclass(frozen=True, eq=False)
class ExportOrder:
    """What is to be written.

    Parameters
    ----------
    made : sequence of MadeStructure
    planning : PlanningSeries
    out : Path
        The new structure set, or the copy where only a copy is asked for.
    label : str
    profile : TpsProfile
    into : Into
    existing : Path or None
        The structure set that is added to.
    on_collision : OnCollision
    """

    made: Sequence[MadeStructure]
    planning: PlanningSeries
    out: Path
    label: str
    profile: TpsProfile
    into: Into = Into.NEW
    existing: Path | None = None
    on_collision: OnCollision = OnCollision.REFUSE


@dataclass(frozen=True, eq=False)
class WrittenSets:
    """What was released.

    Parameters
    ----------
    files : tuple of Path
    checks : tuple of StructureVerification
        By the name the structure had before it was fitted, of the first file.
    changes : tuple of ProfileChange
    findings : tuple of Finding
    """

    files: tuple[Path, ...]
    checks: tuple[StructureVerification, ...]
    changes: tuple[ProfileChange, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, eq=False)
class _Named:
    """A structure with the name it had before the profile."""

    original: str
    made: MadeStructure


@dataclass
class _File:
    """One file of an order: where it goes, what it was written as, and what is in it."""

    target: Path
    written: Path
    named: Sequence[_Named]
    existing: Path | None
    problems: list[str] = field(default_factory=list)
    checks: list[StructureVerification] = field(default_factory=list)


def write_structure_sets(order: ExportOrder, progress: Progress) -> WrittenSets:
    """Write, read back, compare, and only then put everything in place.

    Raises
    ------
    ReleaseBlockedError
        A structure did not come back as intended, or a foreign one was changed; no file is left.
    UserError
        The profile, the existing file or the disk refuses.
    """
    existing = _existing(order)
    fitted = fit_structures(order.made, order.planning, order.profile, order.label)
    refused = {c.structure for c in fitted.changes if c.kind is ChangeKind.REFUSED}
    originals = [m.structure.name for m in order.made if m.structure.name not in refused]
    named = [_Named(o, m) for o, m in zip(originals, fitted.made, strict=True)]
    changes = list(fitted.changes)
    order.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=order.out.parent, prefix=".unverified-") as folder:
        files = []
        if order.into is not Into.EXISTING:
            files.append(_File(order.out, Path(folder) / "new.dcm", named, None))
        if existing is not None:
            free, renamed = _with_free_names(named, existing, order)
            changes += renamed
            target = added_path(order.out) if order.into is Into.BOTH else order.out
            files.append(_File(target, Path(folder) / "added.dcm", free, existing))
        for number, file in enumerate(files):
            _write(file, order.planning, fitted.label)
            part = part_of(progress, number / len(files), (number + 1) / len(files))
            _check(file, order.planning, part)
        _refuse_unverified(files)
        for file in files:
            file.written.replace(file.target)
        flush_folder(order.out.parent)
    return WrittenSets(
        tuple(file.target for file in files),
        tuple(files[0].checks),
        tuple(changes),
        refusal_findings(fitted.changes, order.profile.title),
    )


def added_path(out: Path) -> Path:
    """Give where the copy with added structures goes, beside a new structure set."""
    return out.with_name(f"{out.stem}_added{out.suffix}")


def colliding_names(names: Sequence[str], existing: Path) -> tuple[str, ...]:
    """Give the names that a structure set has already.

    Raises
    ------
    UserError
        The file is no RTSTRUCT, or is damaged.
    """
    from dtiplan.io.dicom_rtstruct_merge import names_in_use

    return names_in_use(names, existing)


def _existing(order: ExportOrder) -> Path | None:
    if order.into is Into.NEW:
        return None
    path = order.existing
    if path is None or not path.is_file():
        raise UserError(
            "The structures cannot be added to an existing structure set.",
            f"There is no file {path}." if path else "No existing structure set was named.",
            "Name the RTSTRUCT file, or write a new structure set.",
            "no-existing-rtstruct",
        )
    if path.resolve() in (order.out.resolve(), added_path(order.out).resolve()):
        raise UserError(
            "The structures cannot be added to an existing structure set.",
            f"The copy would be written over {path}.",
            "Choose another file for the copy; the existing one is never changed.",
            "existing-rtstruct-kept",
        )
    return path


def _with_free_names(
    named: Sequence[_Named], existing: Path, order: ExportOrder
) -> tuple[list[_Named], list[ProfileChange]]:
    """Rename what has a taken name, where that was asked for; else everything stays."""
    names = [n.made.structure.name for n in named]
    taken = set(colliding_names(names, existing))
    if not taken or order.on_collision is OnCollision.REFUSE:
        return list(named), []  # the writer refuses, and names them
    rules = replace(order.profile.names, longest=min(order.profile.names.longest, MAX_NAME_LENGTH))
    free, changes, used = [], [], list(names)
    for each in named:
        name = each.made.structure.name
        if name in taken:
            new = _free_name(name, rules, used, existing)
            used.append(new)
            structure = replace(each.made.structure, name=new)
            changes.append(
                ProfileChange(
                    each.original, ChangeKind.RENAMED, name, new, NAME_TAKEN, existing.name
                )
            )
            each = _Named(each.original, replace(each.made, structure=structure))
        free.append(each)
    return free, changes


def _free_name(name: str, rules: NameRules, used: Sequence[str], existing: Path) -> str:
    taken = list(used)
    while True:
        new = fitted_name(name, rules, taken)
        if not colliding_names([new], existing):
            return new
        taken.append(new)


def _write(file: _File, planning: PlanningSeries, label: str) -> None:
    from dtiplan.io.dicom_rtstruct import write_rtstruct
    from dtiplan.io.dicom_rtstruct_merge import add_to_rtstruct

    structures = [n.made.structure for n in file.named]
    about: dict[str, Any] = {
        "label": label,
        "description": "RESEARCH: tracts from diffusion MRI",
        "software_version": __version__,
        "created": datetime.now().astimezone(),
        "uid_seed": None,
    }
    if file.existing is None:
        write_rtstruct(structures, planning, file.written, **about)
        return
    about["description"] += f", added to a copy of {file.existing.name}"
    add_to_rtstruct(file.existing, structures, planning, file.written, **about)


def _check(file: _File, planning: PlanningSeries, progress: Progress) -> None:
    """Read a file back and compare it with what was meant."""
    from dtiplan.io.dicom_rtstruct_merge import changed_items
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.processing.structures.structure_verification import verify

    read = read_rtstruct(file.written)
    ours = [n.made.structure.name for n in file.named]
    file.problems += _problems_of_references(read, planning, ours)
    if file.existing is not None:
        changed = changed_items(file.existing, file.written)
        file.problems += [f"{what} of the existing file is not the same" for what in changed]
    by_name = {roi.name: roi for roi in read.rois}
    for number, each in enumerate(file.named):
        name = each.made.structure.name
        if name not in by_name:
            file.problems.append(f"{name} is missing from the file")
            continue
        check = verify(each.made, by_name[name], planning.image.grid)
        file.problems += [f"{name}: {said}" for said in check.failures(VerificationLimits())]
        file.checks.append(replace(check, name=each.original))
        progress((number + 1) / len(file.named), f"verified {name}")


def _problems_of_references(
    read: ReadStructureSet, planning: PlanningSeries, ours: Sequence[str]
) -> list[str]:
    """Compare what the file says about its images with the planning series."""
    problems = []
    if read.frame_of_reference_uid != planning.frame_of_reference_uid:
        problems.append(f"frame of reference {read.frame_of_reference_uid}")
    if read.patient_id.strip() != planning.patient_id.strip():
        problems.append(f"patient '{read.patient_id}'")
    known = {s.sop_instance_uid for s in planning.slices}
    strangers = {
        contour.sop_instance_uid
        for roi in read.rois
        if roi.name in ours
        for contour in roi.contours
        if contour.sop_instance_uid not in known
    }
    if strangers:
        problems.append(f"{len(strangers)} contour images that the series does not have")
    return problems


def _refuse_unverified(files: Sequence[_File]) -> None:
    problems = [said for file in files for said in file.problems]
    if problems:
        raise ReleaseBlockedError(
            "The RTSTRUCT was not released.",
            "Read back, it is not what was meant: " + "; ".join(problems) + ".",
            "Report this with the case's log; choose a planning series with thinner slices or "
            "a larger streamline radius if a tract is thinner than a slice.",
            "rtstruct-not-verified",
        )
