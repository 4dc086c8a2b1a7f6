"""Write a study, or the sources of a case, without their patient; and prove it before it is kept.

Nothing is given away that was not searched: the files are written beside the target, every one is
searched for every original value, and only then does the folder get its name.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.documents import document
from dtiplan.workflow.files.durable import disk_troubles_told, flush_folder
from dtiplan.workflow.handover.key_table import (
    KeyedPatient,
    KeyTable,
    check_apart,
    read_key_table,
    write_key_table,
)

if TYPE_CHECKING:
    from dtiplan.domain.pseudonyms import Pseudonyms
    from dtiplan.io.dicom_identity import Identity
    from dtiplan.io.dicom_pseudonym import CleanedFile

    FaceRemover = Callable[[Any], bool]

_MOST_TOLD = 20


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
    """

    sources: tuple[Path, ...]
    out: Path
    key_table: Path
    pseudonym: str = ""


@dataclass
class _Study:
    """The files of one patient."""

    patient_id: str
    identity: Identity
    files: list[Path] = field(default_factory=list)
    name: str = ""
    birth_date: str = ""


@dataclass
class _Told:
    """What is said of the work."""

    n_files: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    texts: set[tuple[str, str]] = field(default_factory=set)
    scrubbed: set[str] = field(default_factory=set)
    not_searched: list[str] = field(default_factory=list)
    faces: dict[str, int] = field(default_factory=dict)


def pseudonymise(
    order: PseudonymOrder, progress: Progress = silent, face_remover: FaceRemover | None = None
) -> dict[str, Any]:
    """Write pseudonymised copies of DICOM files and search them for what identifies.

    Parameters
    ----------
    order : PseudonymOrder
    progress : Progress
    face_remover : callable, optional
        Takes a data set, blanks the face in it where it is an image it knows, and tells whether.

    Returns
    -------
    dict
        The ``pseudonymise`` document: what was written, what was left out and why, every text
        that stayed, what was not searched for. No original value stands in it but those too short
        to be searched for.

    Raises
    ------
    UserError
        ``key-table-inside``, ``out-not-empty``, ``no-dicom``, ``pseudonym-taken`` ...
    ReleaseBlockedError
        ``identity-left``: an original value was found in what was written; nothing is kept.
    """
    check_apart(order.key_table, order.out)
    _check_new(order.out)
    told = _Told()
    studies = _studies(order.sources, told, part_of(progress, 0.0, 0.25))
    if order.pseudonym and len(studies) > 1:
        raise UserError(
            "The pseudonym cannot be given.",
            f"The sources hold {len(studies)} patients.",
            "Leave it out, or choose the files of one patient.",
            "several-patients",
        )
    table = read_key_table(order.key_table)
    partial = order.out.with_name(f".{order.out.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    with disk_troubles_told(f"{order.out} cannot be written."):
        partial.mkdir(parents=True)
        try:
            labels = [
                _write_study(study, table, order, partial, told, face_remover)
                for study in _counted(studies, part_of(progress, 0.25, 0.8))
            ]
            _prove(studies, partial, part_of(progress, 0.8, 1.0))
            # First, so that no file is given away that cannot be traced back.
            write_key_table(table, order.key_table)
            if order.out.exists():
                order.out.rmdir()
            partial.replace(order.out)
            flush_folder(order.out.parent)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
    return _said(order, labels, told)


def sources_of(given: Sequence[Path]) -> tuple[Path, ...]:
    """Give the files to read: those of a case's sources where a folder is a case.

    Raises
    ------
    UserError
        ``no-source``: a case has imported nothing.
    """
    found: list[Path] = []
    for path in given:
        if not (path / "case.json").is_file():
            found.append(path)
            continue
        steps = Case.open(path).manifest.steps
        sources = {Path(source) for record in steps.values() for source in record.sources}
        if not sources:
            raise UserError(
                f"{path} cannot be pseudonymised.",
                "The case has imported nothing.",
                "Import its series first, or name the folder of the DICOM files.",
                "no-source",
            )
        found += sorted(sources)
    return tuple(found)


def log_given_away(given: Sequence[Path], said: dict[str, Any]) -> None:
    """Write into the audit log of each case that its sources were pseudonymised."""
    for path in given:
        if (path / "case.json").is_file():
            uid = Case.open(path).manifest.case_uid
            details = {"what": f"{said['n_files']} files", "pseudonyms": said["pseudonyms"]}
            add_event(path, uid, "pseudonymised", details)


def _check_new(out: Path) -> None:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(
            f"{out} cannot be written.",
            "It holds other files.",
            "Choose a new or an empty folder.",
            "out-not-empty",
        )


def _files(sources: Sequence[Path]) -> list[Path]:
    found: set[Path] = set()
    for source in sources:
        if not source.exists():
            raise UserError(
                f"{source} cannot be read.", "It does not exist.", "Check the path.", "no-source"
            )
        found |= {p for p in source.rglob("*") if p.is_file()} if source.is_dir() else {source}
    return sorted(path.resolve() for path in found)


def _studies(sources: Sequence[Path], told: _Told, progress: Progress) -> list[_Study]:
    """Sort the files by patient and gather what identifies each."""
    from dtiplan.io.dicom_identity import Identity
    from dtiplan.io.dicom_pseudonym import read_header_whole, why_left_out

    by_patient: dict[str, _Study] = {}
    files = _files(sources)
    for number, path in enumerate(files):
        progress(number / len(files), "reading headers")
        try:
            header = read_header_whole(path)
        except UserError as error:
            told.left_out.append((path.suffix or "file", error.cause))
            continue
        key = str(header.get("PatientID") or header.get("PatientName") or "")
        study = by_patient.setdefault(key, _Study(key, Identity()))
        study.identity.gather(header)
        study.name = study.name or str(header.get("PatientName") or "")
        study.birth_date = study.birth_date or str(header.get("PatientBirthDate") or "")
        reason = why_left_out(header)
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
    told: _Told,
    face_remover: FaceRemover | None,
) -> str:
    """Write the files of a patient and put him in the table; gives the pseudonym."""
    from dtiplan.io.dicom_pseudonym import pseudonymise_dataset, read_whole, write_whole

    number, study, progress = counted
    pseudonyms = table.pseudonyms_for(study.patient_id, order.pseudonym)
    _spare_own_label(study.identity, pseudonyms)
    uids: dict[str, str] = {}
    series: dict[str, int] = {}
    counts: dict[str, int] = {}
    for at, path in enumerate(study.files):
        progress(at / len(study.files), "writing")
        dataset = read_whole(path)
        cleaned = pseudonymise_dataset(dataset, pseudonyms, study.identity)
        _blank_face(cleaned, face_remover, told)
        uid = str(cleaned.dataset.get("SeriesInstanceUID", ""))
        place = series.setdefault(uid, len(series) + 1)
        counts[uid] = counts.get(uid, 0) + 1
        target = folder / f"{number + 1:02d}" / f"{place:03d}"
        target.mkdir(parents=True, exist_ok=True)
        write_whole(cleaned.dataset, target / f"{counts[uid]:06d}.dcm")
        uids |= cleaned.uids
        told.texts |= cleaned.texts
        told.scrubbed |= cleaned.scrubbed
        modality = str(cleaned.dataset.get("Modality") or "?")
        told.kinds[modality] = told.kinds.get(modality, 0) + 1
        told.n_files += 1
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


def _blank_face(cleaned: CleanedFile, face_remover: FaceRemover | None, told: _Told) -> None:
    if face_remover is not None and str(cleaned.dataset.get("Modality")) in ("CT", "MR"):
        what = "removed" if face_remover(cleaned.dataset) else "not removed"
        told.faces[what] = told.faces.get(what, 0) + 1


def _prove(studies: Sequence[_Study], folder: Path, progress: Progress) -> None:
    """Search every file and its name for everything that identifies any of the patients."""
    from dtiplan.io.dicom_identity_search import search_file

    written = sorted(p for p in folder.rglob("*") if p.is_file())
    left: list[str] = []
    for number, path in enumerate(written):
        progress(number / len(written), "searching for what identifies")
        for study in studies:
            name = str(path.relative_to(folder))
            left += [f"{name}: {hit}" for hit in search_file(path, name, study.identity)]
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


def _said(order: PseudonymOrder, labels: Sequence[str], told: _Told) -> dict[str, Any]:
    reasons: dict[str, int] = {}
    for kind, reason in told.left_out:
        reasons[f"{kind}: {reason}"] = reasons.get(f"{kind}: {reason}", 0) + 1
    findings = [
        Finding(
            Severity.WARNING,
            "left-out",
            f"{count} files were left out; {reason}.",
            "Look at them yourself before you give them away.",
        )
        for reason, count in sorted(reasons.items())
    ]
    if told.texts:
        findings.append(
            Finding(
                Severity.WARNING,
                "texts-to-read",
                f"{len(told.texts)} different texts stayed that people may have written.",
                "Read each before you give the files away; a program does not know every name.",
            )
        )
    return document(
        (),
        findings,
        out=str(order.out),
        key_table=str(order.key_table),
        pseudonyms=list(labels),
        n_files=told.n_files,
        modalities=told.kinds,
        texts_to_read=[{"element": k, "text": t} for k, t in sorted(told.texts)],
        scrubbed=sorted(told.scrubbed),
        not_searched=sorted(set(told.not_searched)),
        faces=told.faces,
    )


def pseudonymise_text(said: dict[str, Any]) -> str:
    """Say the same for a person."""
    from dtiplan.workflow.documents import finding_lines

    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(said["modalities"].items()))
    lines = [
        f"{said['n_files']} files ({kinds}) written to {said['out']}",
        f"Pseudonym: {', '.join(said['pseudonyms'])}; key table: {said['key_table']}",
        "Every file was searched for every original value that identifies: none is left.",
    ]
    lines += [f"Text that stayed, {t['element']}: {t['text']}" for t in said["texts_to_read"]]
    lines += [f"Not searched for (too short or a maker's name): {w}" for w in said["not_searched"]]
    lines += [f"Face {what}: {count} images" for what, count in sorted(said["faces"].items())]
    return "\n".join([*lines, *finding_lines(said["findings"])])
