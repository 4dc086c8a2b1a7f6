"""Names, identifiers and dates that stand in for a patient's, always the same for one secret.

Everything follows from the secret by HMAC-SHA-256: without it nothing can be traced back, with it
the same original gives the same stand-in in every file and at every time.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date, timedelta

_SHORTEST_SECRET = 16
_SHIFT_FROM_DAYS, _SHIFT_SPAN_DAYS = 365, 3285
"""Dates go back by one to ten years."""
_DAY = re.compile(r"^(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True)
class Pseudonyms:
    """What stands in for the originals of one patient.

    Parameters
    ----------
    secret : bytes
        At least 16 bytes; kept in the key table only.
    patient_key : str
        What tells the patient from others (the original patient ID).
    label : str
        Patient's name and ID to write.
    """

    secret: bytes
    patient_key: str
    label: str

    def __post_init__(self) -> None:
        if len(self.secret) < _SHORTEST_SECRET:
            raise ValueError(f"a secret has at least {_SHORTEST_SECRET} bytes")

    @property
    def shift_days(self) -> int:
        """How many days are added to every date of this patient; negative."""
        drawn = int.from_bytes(keyed_hash(self.secret, "shift", self.patient_key)[:8], "big")
        return -(_SHIFT_FROM_DAYS + drawn % _SHIFT_SPAN_DAYS)

    def uid(self, original: str) -> str:
        """Give the UID that stands in for another (2.25 root, PS3.5 B.2)."""
        drawn = int.from_bytes(keyed_hash(self.secret, "uid", original)[:16], "big")
        return f"2.25.{drawn}"

    def day(self, original: str) -> str:
        """Shift the date that a DICOM date or date-time begins with; empty where there is none."""
        found = _DAY.match(original)
        if found is None:
            return ""
        try:
            day = date(*map(int, found.groups())) + timedelta(days=self.shift_days)
        except (ValueError, OverflowError):
            return ""
        return f"{day:%Y%m%d}".zfill(8) + original[8:]

    def serial(self, original: str) -> str:
        """Give a number for a device, so that two scanners can still be told apart."""
        return "S" + keyed_hash(self.secret, "device", original).hex()[:10].upper()


def keyed_hash(secret: bytes, use: str, original: str) -> bytes:
    """Give the HMAC-SHA-256 of a text for one use."""
    return hmac.new(secret, f"{use}\0{original}".encode(), hashlib.sha256).digest()


def usual_label(secret: bytes, patient_key: str) -> str:
    """Give the name of a patient to whom the user gave none."""
    return "P-" + keyed_hash(secret, "label", patient_key).hex()[:8].upper()
