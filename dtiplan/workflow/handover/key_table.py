"""The key table: what leads from a pseudonym back to the patient, in a file of its own.

It holds the secret and the originals. It is kept apart from what is given away, is readable by
its owner only, and the same table gives the same stand-ins again.
"""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from dtiplan.domain.errors import UserError
from dtiplan.domain.pseudonyms import Pseudonyms, usual_label
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

_SCHEMA = 1
_SECRET_BYTES = 32


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class KeyedPatient(_Model):
    """One patient of a key table.

    Parameters
    ----------
    label : str
        The pseudonym.
    patient_id, patient_name, birth_date : str
        The originals.
    shift_days : int
        What was added to every date.
    uids : dict
        New UID of each original one.
    """

    label: str
    patient_id: str
    patient_name: str = ""
    birth_date: str = ""
    shift_days: int = 0
    uids: dict[str, str] = {}


class KeyTable(_Model):
    """All that is needed to find the patient again, and to give the same pseudonyms again."""

    schema_version: int = _SCHEMA
    secret: str
    patients: list[KeyedPatient] = []

    @classmethod
    def new(cls) -> KeyTable:
        """Begin a table with a fresh secret."""
        return cls(secret=secrets.token_hex(_SECRET_BYTES))

    def pseudonyms_for(self, patient_id: str, wanted: str = "") -> Pseudonyms:
        """Give what stands in for a patient.

        Parameters
        ----------
        patient_id : str
        wanted : str
            Pseudonym the user chose; empty: the one the table has, or one made of the secret.

        Raises
        ------
        UserError
            ``pseudonym-taken``: it stands for another patient, or the patient has another one.
        """
        secret = bytes.fromhex(self.secret)
        for known in self.patients:
            is_same = known.patient_id == patient_id
            if is_same and wanted in ("", known.label):
                return Pseudonyms(secret, patient_id, known.label)
            if is_same or known.label == wanted:
                raise UserError(
                    f"The pseudonym '{wanted}' cannot be given.",
                    f"In this key table the patient is '{known.label}' already."
                    if is_same
                    else f"In this key table '{wanted}' stands for another patient.",
                    "Choose another pseudonym, or leave it out.",
                    "pseudonym-taken",
                )
        return Pseudonyms(secret, patient_id, wanted or usual_label(secret, patient_id))

    def remember(self, patient: KeyedPatient) -> None:
        """Put a patient in, or add to what is known of him."""
        for number, known in enumerate(self.patients):
            if known.patient_id == patient.patient_id:
                patient.uids = {**known.uids, **patient.uids}
                self.patients[number] = patient
                return
        self.patients.append(patient)


def check_apart(path: Path, given_away: Path) -> None:
    """Refuse a key table that would be given away with the files.

    Raises
    ------
    UserError
        ``key-table-inside``: it lies in the folder that is written.
    """
    if path.resolve().is_relative_to(given_away.resolve()):
        raise UserError(
            "The key table cannot be kept there.",
            f"{path} lies in {given_away}, the folder that is given away.",
            "Keep it in a folder that only you can read.",
            "key-table-inside",
        )


def read_key_table(path: Path) -> KeyTable:
    """Read a key table, or begin one where there is no file yet.

    Raises
    ------
    UserError
        ``key-table``: it cannot be read, or others can read it.
    """
    if not path.exists():
        return KeyTable.new()
    if sys.platform != "win32" and path.stat().st_mode & 0o077:
        raise UserError(
            "The key table is not used.",
            f"Others than its owner can read {path}.",
            f"Take their right away (chmod 600 {path.name}), and think of who has read it.",
            "key-table",
        )
    try:
        table = KeyTable.model_validate_json(path.read_bytes())
        if table.schema_version != _SCHEMA:
            raise ValueError(f"schema version {table.schema_version}, not {_SCHEMA}")
        if len(bytes.fromhex(table.secret)) != _SECRET_BYTES:
            raise ValueError("its secret is damaged")
    except (OSError, ValueError, ValidationError) as error:
        raise UserError(
            "The key table cannot be read.",
            f"{path}: {str(error)[:200]}.",
            "Restore it from a backup; a new table gives other pseudonyms and other UIDs.",
            "key-table",
        ) from error
    return table


def write_key_table(table: KeyTable, path: Path) -> None:
    """Write a key table durably, for its owner only."""
    with disk_troubles_told(f"The key table {path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(path, table.model_dump_json(indent=1))
        path.chmod(0o600)
