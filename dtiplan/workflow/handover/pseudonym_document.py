"""What is said of files that were pseudonymised, to scripts and to people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dtiplan.domain.findings import Finding, Severity
from dtiplan.workflow.documents import document, finding_lines
from dtiplan.workflow.handover.face_removal import SeriesFace, face_findings, faces_document

_OUTCOMES = {"removed": "removed", "kept": "not removed", "left-out": "not removed, left out"}


@dataclass
class Told:
    """What is noted while the files are written; nothing in it identifies."""

    n_files: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    texts: set[tuple[str, str]] = field(default_factory=set)
    scrubbed: set[str] = field(default_factory=set)
    not_searched: list[str] = field(default_factory=list)
    defined_terms: set[str] = field(default_factory=set)
    faces: list[SeriesFace] = field(default_factory=list)
    n_skins: int = 0


def pseudonymise_document(
    out: Path, key_table: Path, labels: Sequence[str], told: Told
) -> dict[str, Any]:
    """Give the ``pseudonymise`` document."""
    findings = [
        Finding(
            Severity.WARNING,
            "left-out",
            f"{count} files were left out; {kind}: {reason}.",
            "Look at them yourself before you give them away.",
        )
        for (kind, reason), count in sorted(Counter(told.left_out).items())
    ]
    findings += face_findings(told.faces, told.n_skins)
    if told.texts:
        findings.append(
            Finding(
                Severity.WARNING,
                "texts-to-read",
                f"{len(told.texts)} different texts stayed that people may have written.",
                "Read each before you give the files away; a program does not know every name.",
            )
        )
    if told.defined_terms:
        findings.append(
            Finding(
                Severity.INFO,
                "words-of-the-standard",
                "The patient shares a word with the DICOM standard. It stays where the standard "
                f"wants it: {', '.join(sorted(told.defined_terms))}.",
                "Nothing needs to be done: it stands there whatever the patient is called.",
            )
        )
    return document(
        (),
        findings,
        out=str(out),
        key_table=str(key_table),
        pseudonyms=list(labels),
        n_files=told.n_files,
        modalities=dict(told.kinds),
        texts_to_read=[{"element": k, "text": t} for k, t in sorted(told.texts)],
        scrubbed=sorted(told.scrubbed),
        not_searched=sorted(set(told.not_searched)),
        defined_terms=sorted(told.defined_terms),
        faces=faces_document(told.faces),
    )


def pseudonymise_text(said: dict[str, Any]) -> str:
    """Say the same for a person."""
    kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(said["modalities"].items()))
    lines = [
        f"{said['n_files']} files ({kinds}) written to {said['out']}",
        f"Pseudonym: {', '.join(said['pseudonyms'])}; key table: {said['key_table']}",
        "Every file was searched for every original value that identifies: none is left.",
    ]
    lines += [f"Text that stayed, {t['element']}: {t['text']}" for t in said["texts_to_read"]]
    lines += [f"Not searched for (too short or a maker's name): {w}" for w in said["not_searched"]]
    lines += [
        f"Face {_OUTCOMES[face['outcome']]}: {face['modality']} '{face['description']}', "
        f"{face['n_files']} files"
        for face in said["faces"]
    ]
    return "\n".join([*lines, *finding_lines(said["findings"])])
