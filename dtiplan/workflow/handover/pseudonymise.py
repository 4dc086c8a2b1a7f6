"""Write a study, or the sources of a case, without their patient; and prove it before it is kept.

Nothing is given away that was not searched: the files are written beside the target, every one is
searched for every original value, and only then does the folder get its name.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder
from dtiplan.workflow.handover.face_removal import Faces, find_faces
from dtiplan.workflow.handover.key_table import (
    KeyedPatient,
    KeyTable,
    check_apart,
    read_key_table,
    write_key_table,
)
from dtiplan.workflow.handover.pseudonym_document import Told, pseudonymise_document
from dtiplan.workflow.handover.pseudonym_sources import files_of

if TYPE_CHECKING:
    from dtiplan.domain.pseudonyms import Pseudonyms
    from dtiplan.io.dicom_identity import Identity
    from dtiplan.io.dicom_pseudonym import CleanedFile

_MOST_TOLD = 20
_SUPERSEDED = "the case was changed since it was written"


@dataclass(frozen=True)
class PseudonymOrder:
    """What is to be written without its patient.

    Parameters
    ----------
    sources : tuple of Path
        Files and folders.
    out : Path
        New folder.
    key_table : Path
        Outside that folder.
    pseudonym : str
        Name and ID to write; empty: one is made. For a study of one patient only.
    without_faces : bool
        Take the face out of CT and T1; a volume in which it is not found is left out.
    superseded : frozenset of Path
        Files among the sources that their case no longer stands for; they are left out and told.
    """

    sources: tuple[Path, ...]
    out: Path
    key_table: Path
    pseudonym: str = ""
    without_faces: bool = False
    superseded: frozenset[Path] = frozenset()


@dataclass
class _Study:
    """The files of one patient."""

    patient_id: str
    identity: Identity
    files: list[Path] = field(default_factory=list)
    name: str = ""
    birth_date: str = ""
    faces: Faces = field(default_factory=Faces)


def pseudonymise(order: PseudonymOrder, progress: Progress = silent) -> dict[str, Any]:
    """Write pseudonymised copies of DICOM files and search them for what identifies.

    Parameters
    ----------
    order : PseudonymOrder
    progress : Progress

    Returns
    -------
    dict
        The ``pseudonymise`` document: what was written, what was left out and why, what became
        of the faces, every text that stayed, what was not searched for. No original value stands
        in it but those too short to be searched for.

    Raises
    ------
    UserError
        ``key-table-inside``, ``out-not-empty``, ``no-dicom``, ``pseudonym-taken`` ...
    ReleaseBlockedError
        ``identity-left``: an original value was found in what was written; nothing is kept.
    """
    check_apart(order.key_table, order.out)
    _check_new(order.out)
    told = Told()
    studies = _studies(order, told, part_of(progress, 0.0, 0.25))
    if order.pseudonym and len(studies) > 1:
        raise UserError(
            "The pseudonym cannot be given.",
            f"The sources hold {len(studies)} patients.",
            "Leave it out, or choose the files of one patient.",
            "several-patients",
        )
    if order.without_faces:
        _find_faces(studies, told, part_of(progress, 0.25, 0.5))
    table = read_key_table(order.key_table)
    partial = order.out.with_name(f".{order.out.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    with disk_troubles_told(f"{order.out} cannot be written."):
        partial.mkdir(parents=True)
        try:
            labels = [
                _write_study(study, table, order, partial, told)
                for study in _counted(studies, part_of(progress, 0.5, 0.8))
            ]
            _prove(studies, partial, told, part_of(progress, 0.8, 1.0))
            # First, so that no file is given away that cannot be traced back.
            write_key_table(table, order.key_table)
            if order.out.exists():
                order.out.rmdir()
            partial.replace(order.out)
            flush_folder(order.out.parent)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
    return pseudonymise_document(order.out, order.key_table, labels, told)


def _check_new(out: Path) -> None:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(
            f"{out} cannot be written.",
            "It holds other files.",
            "Choose a new or an empty folder.",
            "out-not-empty",
        )


def _studies(order: PseudonymOrder, told: Told, progress: Progress) -> list[_Study]:
    """Sort the files by patient and gather what identifies each."""
    from dtiplan.io.dicom_blind_copies import refuse_copied_file
    from dtiplan.io.dicom_identity import Identity
    from dtiplan.io.dicom_pseudonym import read_header_whole, why_left_out

    by_patient: dict[str, _Study] = {}
    files = files_of(order.sources)
    for number, path in enumerate(files):
        progress(number / len(files), "reading headers")
        try:
            header = read_header_whole(path)
        except UserError as error:
            told.left_out.append((path.suffix or "file", error.cause))
            continue
        refuse_copied_file(header, f"{path} cannot be handed on.")
        key = str(header.get("PatientID") or header.get("PatientName") or "")
        study = by_patient.setdefault(key, _Study(key, Identity()))
        study.identity.gather(header)
        study.name = study.name or str(header.get("PatientName") or "")
        study.birth_date = study.birth_date or str(header.get("PatientBirthDate") or "")
        reason = _SUPERSEDED if path in order.superseded else why_left_out(header)
        if reason:
            told.left_out.append((str(header.get("Modality") or "?"), reason))
        else:
            study.files.append(path)
    studies = [s for _, s in sorted(by_patient.items()) if s.files]
    if not studies:
        raise UserError(
            "Nothing can be pseudonymised.",
            f"Of {len(files)} files none is a DICOM object that can be handed on.",
            "Choose the folder of a DICOM study.",
            "no-dicom",
        )
    return studies


def _find_faces(studies: Sequence[_Study], told: Told, progress: Progress) -> None:
    for _, study, share in _counted(studies, progress):
        study.faces = find_faces(study.files, study.identity, share)
        study.files = [path for path in study.files if path not in study.faces.left_out]
        told.faces += study.faces.series
    if not any(study.files for study in studies):
        raise UserError(
            "Nothing can be handed on without faces.",
            f"{told.faces[0].modality} '{told.faces[0].description}': {told.faces[0].reason}",
            "Take the faces out with another program and hand the files on without this option.",
            "no-face-removed",
        )


def _counted(
    studies: Sequence[_Study], progress: Progress
) -> Iterator[tuple[int, _Study, Progress]]:
    for number, study in enumerate(studies):
        share = part_of(progress, number / len(studies), (number + 1) / len(studies))
        yield number, study, share


def _write_study(
    counted: tuple[int, _Study, Progress],
    table: KeyTable,
    order: PseudonymOrder,
    folder: Path,
    told: Told,
) -> str:
    """Write the files of a patient and put him in the table; gives the pseudonym."""
    from dtiplan.io.dicom_pixel_blanking import blank_pixels
    from dtiplan.io.dicom_pseudonym import (
        pseudonymise_dataset,
        read_whole,
        say_face_removed,
        write_whole,
    )

    number, study, progress = counted
    pseudonyms = table.pseudonyms_for(study.patient_id, order.pseudonym)
    _spare_own_label(study.identity, pseudonyms)
    uids: dict[str, str] = {}
    series: dict[str, int] = {}
    counts: dict[str, int] = {}
    for at, path in enumerate(study.files):
        progress(at / len(study.files), "writing")
        dataset = read_whole(path)
        mask = study.faces.mask_of(str(dataset.SOPInstanceUID))
        if mask:
            blank_pixels(dataset, mask)
        cleaned = pseudonymise_dataset(dataset, pseudonyms, study.identity)
        if mask:
            say_face_removed(cleaned.dataset)
        uid = str(cleaned.dataset.get("SeriesInstanceUID", ""))
        place = series.setdefault(uid, len(series) + 1)
        counts[uid] = counts.get(uid, 0) + 1
        target = folder / f"{number + 1:02d}" / f"{place:03d}"
        target.mkdir(parents=True, exist_ok=True)
        write_whole(cleaned.dataset, target / f"{counts[uid]:06d}.dcm")
        uids |= cleaned.uids
        _note(cleaned, told)
    told.not_searched += study.identity.not_searched
    table.remember(
        KeyedPatient(
            label=pseudonyms.label,
            patient_id=study.patient_id,
            patient_name=study.name,
            birth_date=study.birth_date,
            shift_days=pseudonyms.shift_days,
            uids=uids,
        )
    )
    return pseudonyms.label


def _spare_own_label(identity: Identity, pseudonyms: Pseudonyms) -> None:
    """Refuse a pseudonym that holds the patient's own words: the search would find it."""
    if identity.without(pseudonyms.label) != pseudonyms.label:
        raise UserError(
            f"The pseudonym '{pseudonyms.label}' cannot be given.",
            "It holds a part of the patient's own name or number.",
            "Choose another pseudonym.",
            "pseudonym-identifies",
        )


def _note(cleaned: CleanedFile, told: Told) -> None:
    from dtiplan.io.dicom_pseudonym import outlines_skin

    told.texts |= cleaned.texts
    told.scrubbed |= cleaned.scrubbed
    told.kinds[str(cleaned.dataset.get("Modality") or "?")] += 1
    told.n_files += 1
    told.n_skins += outlines_skin(cleaned.dataset)


def _prove(studies: Sequence[_Study], folder: Path, told: Told, progress: Progress) -> None:
    """Search every file and its name for everything that identifies any of the patients."""
    from dtiplan.io.dicom_identity_search import search_file

    written = sorted(p for p in folder.rglob("*") if p.is_file())
    left: list[str] = []
    for number, path in enumerate(written):
        progress(number / len(written), "searching for what identifies")
        for study in studies:
            name = path.relative_to(folder).as_posix()
            found = search_file(path, _without_counters(name), study.identity)
            left += [f"{name}: {hit}" for hit in found.left]
            told.defined_terms |= set(found.defined_terms)
        if len(left) > _MOST_TOLD:
            break
    if left:
        raise ReleaseBlockedError(
            "Nothing was written: the files still hold what identifies the patient.",
            "; ".join(left[:_MOST_TOLD]) + ".",
            "Look at the elements named, and take the values out of the originals or leave those "
            "files out.",
            "identity-left",
        )


def _without_counters(name: str) -> str:
    """Give a name without the numbers this program has counted, which may be anyone's ID."""
    return re.sub(r"\d+", "", name)
