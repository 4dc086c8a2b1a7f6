"""Names, numbers and dates that could lead to a person or a room, replaced the same way everywhere.

What replaces them is a keyed hash. The key stays in the study's folder and never travels, so the
partner hospital cannot turn a pseudonym back, but the same scanner has the same one next time.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from dtiplan.workflow.files.durable import replace_text

_KEY_FILE = ".pack_key"
_UID = re.compile(r"(?<![\d.])[0-2](?:\.(?:0|[1-9]\d*)){4,}(?![\d.])")
_ISO_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(T[\d:.+Z-]*)?")
_DICOM_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{6})?(?!\d)")
_PATH = re.compile(
    r"(?:(?<![\w.)\]/])/|\b[A-Za-z]:[/\\]|\\\\)"
    r"(?:[^\s/\\:;,'\"]+[/\\])+[^\s/\\:;,'\"]*"
)
"""From a root, a drive or a server; two numbers with a slash between them are none."""
_FEWEST_LETTERS = 3
"""Shorter words are not looked for: they would be found everywhere."""


class Dates(StrEnum):
    """What becomes of dates."""

    SHIFT = "shift"
    MONTH = "month"
    KEEP = "keep"


def pack_key(folder: Path) -> bytes:
    """Give the study's own key, made when first needed."""
    path = folder / _KEY_FILE
    if not path.is_file():
        replace_text(path, secrets.token_hex(32))
    return bytes.fromhex(path.read_text(encoding="utf-8").strip())


class Pseudonyms:
    """Replaces what identifies.

    Parameters
    ----------
    key : bytes
        Secret of the study.
    dates : Dates
        Shifted by a whole number of weeks (the same for the study), cut to the month, or kept.
    names : mapping of str to str
        Words to be replaced wherever they stand, and by what.
    """

    def __init__(self, key: bytes, dates: Dates, names: Mapping[str, str]) -> None:
        self._key = key
        self._dates = dates
        self._shift = timedelta(weeks=4 + int(self._hash("shift", "")[:6], 16) % 96)
        known = sorted((n for n in names if len(n) >= _FEWEST_LETTERS), key=len, reverse=True)
        self._names = {
            re.compile(rf"(?<![0-9A-Za-z]){re.escape(n)}(?![0-9A-Za-z])"): names[n] for n in known
        }

    def _hash(self, kind: str, words: str) -> str:
        return hmac.new(self._key, f"{kind}\0{words}".encode(), hashlib.sha256).hexdigest()

    def name(self, kind: str, words: str) -> str:
        """Give the pseudonym of a word, for example of a serial number; empty stays empty."""
        return f"{kind}-{self._hash(kind, words)[:8]}" if words else ""

    def uid(self, uid: str) -> str:
        """Give the UID that stands for another."""
        return f"2.25.{int(self._hash('uid', uid)[:31], 16)}"

    def day(self, year: int, month: int, day: int) -> date | None:
        """Give the day that stands for another; None where it is no day."""
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if self._dates is Dates.MONTH:
            return found.replace(day=1)
        return found if self._dates is Dates.KEEP else found - self._shift

    def text(self, words: str) -> str:
        """Replace UIDs, paths, names and dates in a text."""
        said = words
        for pattern, instead in self._names.items():
            said = pattern.sub(instead, said)
        said = _UID.sub(lambda m: self.uid(m[0]), said)
        said = _PATH.sub("(path)", said)
        said = _ISO_DAY.sub(self._iso, said)
        return _DICOM_DAY.sub(self._dicom, said)

    def _iso(self, found: re.Match[str]) -> str:
        moved = self.day(int(found[1]), int(found[2]), int(found[3]))
        if moved is None:
            return "(date)"
        time = found[4] or ""
        return moved.isoformat() + ("T00:00:00" if time and self._dates is Dates.MONTH else time)

    def _dicom(self, found: re.Match[str]) -> str:
        moved = self.day(int(found[1]), int(found[2]), int(found[3]))
        return moved.strftime("%Y%m%d") if moved else "(date)"

    def everywhere(self, value: Any) -> Any:
        """Replace in every text of a JSON value, keys too; hashes stay."""
        if isinstance(value, str):
            return value if re.fullmatch(r"[0-9a-f]{64}", value) else self.text(value)
        if isinstance(value, list):
            return [self.everywhere(item) for item in value]
        if isinstance(value, dict):
            return {self.text(str(k)): self.everywhere(v) for k, v in value.items()}
        return value


def texts_in(value: Any) -> Iterable[str]:
    """Give every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from texts_in(item)
