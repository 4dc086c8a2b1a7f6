"""A study on disk: kept at every change, reopened exactly, analysed again where inputs changed.

    study.json      the current revision        revisions/   all of them
    analyses/       one document for each scan  certificate/ a copy of the phantom's certificate

A file is replaced in one rename, so that a reader sees the old study or the new one.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from pydantic import TypeAdapter, ValidationError

from dtiplan import __version__
from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.study import SCHEMA, KeptAnalysis, Study, StudyScan
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, only_one, replace_text
from dtiplan.workflow.files.names import is_below

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.protocol import ProtocolTable
    from dtiplan.workflow.phantom.analyse import Question

_STUDY = TypeAdapter(Study)
_NAME = "study.json"


class StudyFolder:
    """A study and the folder it lies in.

    Parameters
    ----------
    folder : Path
    study : Study
        As it is on disk.
    """

    def __init__(self, folder: Path, study: Study) -> None:
        self.folder = folder
        self.study = study

    @classmethod
    def create(cls, folder: Path, name: str = "") -> StudyFolder:
        """Begin a study in a new or empty folder.

        Raises
        ------
        UserError
            ``folder-not-empty`` or ``disk``.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError(
                "The study cannot be begun.",
                f"{folder} is there already and not an empty folder.",
                "Name a new folder, or open the study that lies there.",
                "folder-not-empty",
            )
        with disk_troubles_told("The study cannot be begun."):
            folder.mkdir(parents=True, exist_ok=True)
            for part in ("revisions", "analyses", "certificate"):
                (folder / part).mkdir(exist_ok=True)
            made = cls(folder, Study(name or folder.name))
            made._write(made.study)
        return made

    @classmethod
    def open(cls, folder: Path) -> StudyFolder:
        """Open a study as it was left.

        Raises
        ------
        UserError
            ``no-study``, ``damaged-study`` or ``newer-study``.
        """
        return cls(folder, _read(folder / _NAME))

    def save(self, study: Study) -> Study:
        """Keep a changed study as a new revision; the same study again changes nothing.

        Raises
        ------
        UserError
            ``study-changed`` where another window kept something meanwhile; ``disk``.
        """
        if study == self.study:
            return self.study
        with disk_troubles_told("The study cannot be kept."), only_one(self.folder / ".lock"):
            on_disk = _read(self.folder / _NAME)
            if on_disk.revision != self.study.revision:
                raise UserError(
                    "The study cannot be kept.",
                    f"It was changed elsewhere: revision {on_disk.revision} lies on the disk, "
                    f"revision {self.study.revision} was opened.",
                    "Open the study again.",
                    "study-changed",
                )
            self._write(replace(study, revision=self.study.revision + 1))
        return self.study

    def _write(self, study: Study) -> None:
        text = json.dumps(study_document(study), indent=1)
        replace_text(self.folder / "revisions" / f"{study.revision:06d}.json", text)
        replace_text(self.folder / _NAME, text)
        self.study = study

    def keep_certificate(self, path: Path) -> Study:
        """Check a certificate, copy it into the study and use it from now on."""
        from dtiplan.io.phantom_certificates import read_certificate

        read_certificate(path)
        with disk_troubles_told("The certificate cannot be kept."):
            place = self.folder / "certificate" / path.name
            if path.resolve() != place.resolve():
                shutil.copyfile(path, place)
        return self.save(replace(self.study, certificate=f"certificate/{path.name}"))

    def certificate_path(self) -> Path | None:
        """Give the study's own copy of the certificate."""
        return self.folder / self.study.certificate if self.study.certificate else None

    def analysis_path(self, scan: StudyScan) -> Path | None:
        """Give the document of a scan's analysis, None where there is none."""
        return self.folder / scan.analysis.file if scan.analysis else None


def study_document(study: Study) -> dict[str, Any]:
    """Give a study as JSON holds it."""
    return dict(_STUDY.dump_python(study, mode="json"))


def _read(path: Path) -> Study:
    try:
        text = path.read_text(encoding="utf-8")
        schema = parsed_json(text).get("schema")
        if isinstance(schema, int) and schema > SCHEMA:
            raise UserError(
                "The study cannot be opened.",
                f"It was written by a newer dtiplan (schema {schema}; this one reads {SCHEMA}).",
                "Update dtiplan.",
                "newer-study",
            )
        study = _STUDY.validate_json(text)
        named = [scan.analysis.file for scan in study.scans if scan.analysis]
        for name in filter(None, (*named, study.certificate)):
            if not is_below(name):
                raise ValueError(f"'{name[:80]}' is no file of this study")
        return study
    except FileNotFoundError as error:
        raise UserError(
            "There is no study.",
            f"{path.parent} holds no {_NAME}.",
            "Choose the folder of a study.",
            "no-study",
        ) from error
    except (OSError, AttributeError, ValidationError, ValueError) as error:
        raise UserError(
            "The study cannot be opened.",
            f"{path} is damaged: {str(error).splitlines()[0]}.",
            "Copy the newest whole file of its folder 'revisions' over it.",
            "damaged-study",
        ) from error


def input_hash(folder: StudyFolder, scan: StudyScan) -> str:
    """Hash everything that an analysis of a scan depends on: images, phantom, settings, program.

    A file that is gone is part of the hash as such.
    """
    study = folder.study
    total = hashlib.sha256()

    def note(name: str, value: object) -> None:
        total.update(f"{name}\0{value!r}\0".encode())

    note("program", __version__)
    note("phantom", _phantom_as_described(study.phantom))
    certificate = folder.certificate_path()
    note("certificate", _hash_of(certificate) if certificate else "")
    note("temperature", study.session(scan.scanner, scan.date).temperature_c)
    note("series", scan.series_uids)
    note("placement", scan.placement)
    for file in scan.files:
        note(file, _hash_of(Path(scan.source) / file))
    return total.hexdigest()


def _phantom_as_described(name: str) -> str:
    """Give all that a description says, so that an edited one is noticed."""
    from dtiplan.io.phantom_descriptions import read_description

    try:
        return repr(read_description(name)) if name else ""
    except UserError as error:
        return error.code


def _hash_of(path: Path) -> str:
    return file_sha256(path) if path.is_file() else "absent"


def out_of_date(folder: StudyFolder) -> tuple[StudyScan, ...]:
    """Give the scans in use that were not analysed, or whose inputs changed since.

    The analysis of a scan that came from elsewhere, without images, holds as it came.
    """
    return tuple(scan for scan in folder.study.used() if not _is_current(folder, scan))


def _is_current(folder: StudyFolder, scan: StudyScan) -> bool:
    path, kept = folder.analysis_path(scan), scan.analysis
    if path is None or kept is None or not path.is_file() or file_sha256(path) != kept.sha256:
        return False
    return not scan.source or kept.input_hash == input_hash(folder, scan)


def analyse_scans(
    folder: StudyFolder, keys: Sequence[str] = (), progress: Progress = silent
) -> Study:
    """Analyse what is out of date, or the scans named; each is kept as soon as it is done.

    Raises
    ------
    UserError
        ``no-phantom`` where none was chosen; what the analysis says.
    """
    from dtiplan.workflow.phantom.analyse import analyse, analysis_document
    from dtiplan.workflow.phantom.scanner_map_files import scanner_map_files

    if not folder.study.phantom:
        raise UserError(
            "The scans cannot be analysed.",
            "No phantom was chosen.",
            "Choose the phantom first.",
            "no-phantom",
        )
    wanted = [folder.study.scan(k) for k in keys] if keys else list(out_of_date(folder))
    for number, scan in enumerate(wanted):
        told = part_of(progress, number / len(wanted), (number + 1) / len(wanted))
        told(0.0, scan.description)
        if not scan.source:
            raise UserError(
                f"The scan {scan.key} of {scan.scanner} cannot be analysed.",
                "It came in a packed study, without its images.",
                "Have it analysed where the images are, and packed again.",
                "no-images",
            )
        hashed = input_hash(folder, scan)
        files = [str(Path(scan.source) / file) for file in scan.files]
        maps = [str(file) for file in scanner_map_files(scan)]
        found = analyse([*files, *maps], _question(folder, scan), told)
        path = folder.folder / "analyses" / f"{scan.key}.json"
        with disk_troubles_told("The analysis cannot be kept."):
            replace_text(path, json.dumps(analysis_document(found), indent=1))
        kept = KeptAnalysis(f"analyses/{scan.key}.json", file_sha256(path), hashed)
        folder.save(folder.study.with_scan(replace(scan, analysis=kept)))
    progress(1.0)
    return folder.study


def _question(folder: StudyFolder, scan: StudyScan) -> Question:
    from dtiplan.workflow.phantom.analyse import Question

    given = scan.placement
    return Question(
        phantom=folder.study.phantom,
        certificate=folder.certificate_path(),
        temperature_c=folder.study.session(scan.scanner, scan.date).temperature_c,
        series_uid=scan.series_uids[0] if len(scan.series_uids) == 1 else "",
        placement=np.array(given.scanner_from_phantom) if given else None,
    )


def protocol_table(study: Study) -> ProtocolTable:
    """Judge the acquisition attributes of all scans in use.

    Raises
    ------
    UserError
        ``no-protocols`` where none was read.
    """
    from dtiplan.io.protocol_rules import read_protocol_rules
    from dtiplan.processing.phantom.protocol import compare_protocols

    scans = [scan for scan in study.used() if scan.protocol is not None]
    if not scans:
        raise UserError(
            "The protocols cannot be compared.",
            "No scan was added yet.",
            "Add the scans of each scanner.",
            "no-protocols",
        )
    label = {s.key: f"{s.scanner} {s.date} {s.key}".replace("  ", " ") for s in scans}
    rules = Path(study.comparison.protocol_rules) if study.comparison.protocol_rules else None
    named = [replace(s.protocol, label=label[s.key]) for s in scans if s.protocol]
    reference = label.get(study.comparison.protocol_reference, "")
    return compare_protocols(named, read_protocol_rules(rules), reference)
