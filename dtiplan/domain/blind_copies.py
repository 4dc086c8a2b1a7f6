"""How a copy for blind rating is known wherever something could leave it.

A copy may be mirrored, so nothing drawn on one may ever reach a patient. Its patient ID and each of
its frames of reference carry a mark of their own: what another program draws on it carries the
frame on, even where somebody has written another patient ID.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.series import SeriesRecord

COMMENT = (
    "Copy for blind rating, no patient. It may be mirrored and moved: never plan or treat with "
    "it, or with anything drawn on it."
)
"""Stands in every file of a copy, for people at other systems."""
CODE = "blind-copy"
_ID = "DTIPLAN-BLIND-"
_UID_HEAD = 0x7C1F3C522F548B6E
"""The first half of the number of every frame of reference of a copy (a UUID of version 8)."""
_REMEDY = "Take the images of the patient. Tracts of copies are compared by dtiplan rating compare."


def copy_patient_id(copy_id: str) -> str:
    """Give the patient ID of a copy."""
    return f"{_ID}{copy_id}"


def copy_frame_uid(*words: str) -> str:
    """Give the frame of reference of a copy that belongs to these words."""
    digest = hashlib.sha256("\x1f".join(words).encode()).digest()
    tail = int.from_bytes(digest[:8], "big") >> 2 | 1 << 63  # the variant of RFC 9562
    return f"2.25.{_UID_HEAD << 64 | tail}"


def is_blind_copy(patient_id: str, frame_uids: Iterable[str | None] = ()) -> bool:
    """Tell by patient ID or frames of reference whether something belongs to a copy."""
    is_named = patient_id.strip().upper().startswith(_ID)
    return is_named or any(_is_marked(uid or "") for uid in frame_uids)


def _is_marked(uid: str) -> bool:
    head, _, number = uid.strip(" \0").rpartition(".")
    return head == "2.25" and number.isdecimal() and int(number) >> 64 == _UID_HEAD


def refuse_blind_copy(problem: str, patient_id: str, frame_uids: Iterable[str | None] = ()) -> None:
    """Refuse to let anything out of a copy.

    Parameters
    ----------
    problem : str
        What cannot be done.
    patient_id : str
    frame_uids : iterable of str or None

    Raises
    ------
    UserError
        ``blind-copy``.
    """
    if is_blind_copy(patient_id, frame_uids):
        raise UserError(
            problem,
            "It belongs to a copy for blind rating, which may be mirrored and is of no patient.",
            _REMEDY,
            CODE,
        )


def refuse_copied_planning(planning: PlanningSeries, problem: str) -> None:
    """Refuse a planning series that is a copy.

    Raises
    ------
    UserError
        ``blind-copy``.
    """
    refuse_blind_copy(problem, planning.patient_id, [planning.frame_of_reference_uid])


def told_of_copy(diffusion: SeriesRecord, planning: SeriesRecord) -> tuple[Finding, ...]:
    """Say that a case is a copy; refuse a copy together with images that are none.

    Raises
    ------
    UserError
        ``blind-copy-mixed``: one of the two series is a copy, the other is not.
    """
    copies = [
        is_blind_copy(s.patient_id, [s.frame_of_reference_uid]) for s in (diffusion, planning)
    ]
    if not any(copies):
        return ()
    if not all(copies):
        raise UserError(
            "These series cannot be used together.",
            f"One is a copy for blind rating, which may be mirrored; the patients are "
            f"'{diffusion.patient_id}' and '{planning.patient_id}'.",
            "Choose both series of the copy, or both of the patient.",
            "blind-copy-mixed",
        )
    return (
        Finding(
            Severity.WARNING,
            CODE,
            f"These images are a copy for blind rating ({planning.patient_id}). They may be "
            "mirrored: nothing can be exported, signed or sent from this case.",
            "Plan it as far as the tracts. Never use it for a patient.",
        ),
    )
