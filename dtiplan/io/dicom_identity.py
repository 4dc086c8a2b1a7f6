"""The values of a study that identify its patient, people and places, and where they are left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pydicom.charset import python_encoding
from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset

from dtiplan.io.dicom_headers import without_pydicom_warnings
from dtiplan.io.name_spellings import BYTE_CODES, byte_patterns, day_spellings

_KEYWORDS = """
    PatientID OtherPatientIDs PatientBirthName PatientAddress PatientTelephoneNumbers
    PatientInsurancePlanCodeSequence MedicalRecordLocator AccessionNumber StudyID InstitutionName
    InstitutionAddress InstitutionalDepartmentName StationName DeviceSerialNumber AdmissionID
    RequestedProcedureID ScheduledProcedureStepID PerformedProcedureStepID
    FillerOrderNumberImagingServiceRequest
    PlacerOrderNumberImagingServiceRequest RequestingService CurrentPatientLocation
    PatientInstitutionResidence ClinicalTrialSubjectID ClinicalTrialSiteName GantryID
"""
_OWN_WORDS = frozenset(_KEYWORDS.split())
_STANDARD_ROOT = "1.2.840.10008."
_SHORTEST = 3
_SAFE_IN_PIXELS = 6
"""Shorter words turn up among pixels by chance."""
_SHORT_NUMBER = 4
"""A study number of up to so many digits can also be a b-value or a bandwidth."""
_FAR_EAST = 0x1100
_UID = re.compile(rb"(?<![\d.])[0-9](?:\.[0-9]+){4,}(?![\d.])")
_DAY = re.compile(rb"(?<![\d.])((?:19|20)\d{2}[01]\d[0-3]\d)")
_DIGIT = re.compile(rb"\d")


@dataclass
class Identity:
    """What identifies, gathered over all files of a patient.

    Parameters
    ----------
    words : dict
        Names, numbers and places, with the keyword of the element they were found in.
    uids, days : set of str
        UIDs other than the standard's; dates as YYYYMMDD.
    common : set of str
        Names of makers and models: words in them identify nobody and are not searched for.
    codes : set of str
        Encodings the files name, besides those any program may write in.
    """

    words: dict[str, str] = field(default_factory=dict)
    uids: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)

    def gather(self, dataset: Dataset) -> None:
        """Add what a file tells, at every depth."""
        for made in ("_pattern", "_text_pattern", "_days_apart"):
            self.__dict__.pop(made, None)
        with without_pydicom_warnings():
            for keyword in ("Manufacturer", "ManufacturerModelName"):
                self.common.add(str(dataset.get(keyword) or "").casefold())
            self.codes |= _encodings(dataset)
            for element in _leaves(dataset):
                for value in _values(element):
                    self._add(element.VR, keyword_for_tag(element.tag), value)

    def _add(self, vr: str, keyword: str, value: str) -> None:
        if vr == "UI":
            if not value.startswith(_STANDARD_ROOT):
                self.uids.add(value)
        elif vr in ("DA", "DT"):
            if re.fullmatch(r"(19|20)\d{6}", value[:8]):
                self.days.add(value[:8])
        elif vr == "PN":
            for part in (value, *_parts(value)):
                self.words.setdefault(part, keyword)
        elif keyword in _OWN_WORDS:
            self.words.setdefault(value, keyword)

    @property
    def searched(self) -> tuple[str, ...]:
        """Words that are searched for in every byte, longest first."""
        wanted = {
            word
            for word in self.words
            if _length(word) >= _SHORTEST
            and not _is_short_number(word)
            and not any(word.casefold() in name for name in self.common)
        }
        return tuple(sorted(wanted, key=lambda w: (-len(w), w)))

    @property
    def short_numbers(self) -> tuple[str, ...]:
        """Numbers that are searched for in texts only: elsewhere they are measured values."""
        return tuple(sorted(w for w in self.words if _is_short_number(w) and len(w) >= _SHORTEST))

    @property
    def not_searched(self) -> tuple[str, ...]:
        """Words that are too short, or a maker's, with the element they stand in."""
        left = set(self.words) - set(self.searched) - set(self.short_numbers)
        return tuple(sorted(f"{self.words[w]} ('{w}')" for w in left))

    def _compiled(self, words: Iterable[str]) -> re.Pattern[bytes] | None:
        codes = (*BYTE_CODES, *sorted(self.codes))
        each = [p for word in words for p in byte_patterns(word, codes)]
        return re.compile(b"|".join(each), re.IGNORECASE) if each else None

    @cached_property
    def _pattern(self) -> re.Pattern[bytes] | None:
        return self._compiled(self.searched)

    @cached_property
    def _text_pattern(self) -> re.Pattern[bytes] | None:
        return self._compiled((*self.searched, *self.short_numbers))

    @cached_property
    def _days_apart(self) -> re.Pattern[bytes] | None:
        """Dates as people write them."""
        forms = [form for day in sorted(self.days) for form in day_spellings(day)]
        each = [p for form in forms for p in byte_patterns(form, ("ascii", "utf-16-le"))]
        return re.compile(b"|".join(each)) if each else None

    def overwritten(self, raw: bytes) -> bytes:
        """Overwrite words and dates, keeping the length."""
        if self._pattern is not None:
            raw = self._pattern.sub(lambda found: b"X" * len(found[0]), raw)
        if self._days_apart is not None:
            raw = self._days_apart.sub(lambda found: _DIGIT.sub(b"0", found[0]), raw)
        days = {day.encode() for day in self.days}
        return _DAY.sub(lambda f: b"19000101" if f[1] in days else f[0], raw)

    def without(self, text: str) -> str:
        """Take words, dates and UIDs out of a text."""
        cleaned = _UID.sub(
            lambda f: b"" if f[0].decode() in self.uids else f[0], text.encode("utf-8")
        )
        if self._text_pattern is not None:
            cleaned = self._text_pattern.sub(b"", cleaned)
        if self._days_apart is not None:
            cleaned = self._days_apart.sub(b"", cleaned)
        for day in self.days:
            cleaned = cleaned.replace(day.encode(), b"")
        said = cleaned.decode("utf-8", "ignore")
        return said if said == text else re.sub(r"\s{2,}", " ", said).strip(" ^_-")

    def found_in(self, content: bytes, pixels: bytes = b"") -> Iterator[tuple[str, str]]:
        """Give the kind and the place in the bytes of everything that is left.

        Parameters
        ----------
        content : bytes
            A whole file.
        pixels : bytes
            Those of its pixels; words of under six letters are not searched for among them.
        """
        plain = content.replace(pixels, b"\0") if len(pixels) > _SAFE_IN_PIXELS else content
        if self._pattern is not None:
            for found in self._pattern.finditer(plain):
                yield self._kind_of(found[0]), f"byte {found.start()}"
        yield from self._words_in_pixels(pixels)
        for found in _UID.finditer(plain):
            if found[0].decode() in self.uids:
                yield "UID", f"byte {found.start()}"
        yield from self._days_in(plain)

    def _words_in_pixels(self, pixels: bytes) -> Iterator[tuple[str, str]]:
        lowered = pixels.lower()
        for word in self.searched if pixels else ():
            at = lowered.find(word.lower().encode("utf-8"))
            if at >= 0 and len(word) >= _SAFE_IN_PIXELS:
                yield self.words[word], f"pixel byte {at}"

    def _days_in(self, content: bytes) -> Iterator[tuple[str, str]]:
        days = {day.encode() for day in self.days}
        for found in _DAY.finditer(content):
            if found[1] in days:
                yield "date", f"byte {found.start()}"
        if self._days_apart is not None:
            for found in self._days_apart.finditer(content):
                yield "date", f"byte {found.start()}"

    def found_in_text(self, text: str) -> Iterator[str]:
        """Give the kinds of what a text still holds, short numbers too."""
        if self._text_pattern is not None:
            for found in self._text_pattern.finditer(text.encode("utf-8")):
                yield self._kind_of(found[0])

    def _kind_of(self, found: bytes) -> str:
        for word in (*self.searched, *self.short_numbers):
            one = self._compiled((word,))
            if one is not None and one.search(b" " + found + b" "):
                return self.words[word]
        return "PatientName"


def _is_short_number(word: str) -> bool:
    return word.isdigit() and len(word) <= _SHORT_NUMBER


def _encodings(dataset: Dataset) -> set[str]:
    named = dataset.get("SpecificCharacterSet") or ()
    several = [named] if isinstance(named, str) else named
    codes = {python_encoding.get(str(one), "") for one in several}
    return codes - {"", *BYTE_CODES}


def _parts(value: str) -> list[str]:
    return [part for part in re.split(r"[\^=\s,;_]+", value) if _length(part) >= _SHORTEST]


def _length(word: str) -> int:
    """Count letters; one of a syllabic or pictographic script says as much as two."""
    return len(word) + sum(ord(letter) >= _FAR_EAST for letter in word)


def _leaves(dataset: Dataset) -> Iterator[DataElement]:
    for element in dataset:
        if element.VR == "SQ":
            for item in element.value:
                yield from _leaves(item)
        elif element.VR in ("UI", "DA", "DT", "PN", "LO", "SH", "ST", "LT", "AE", "UC"):
            yield element


def _values(element: DataElement) -> Iterator[str]:
    value = element.value
    several: Iterable[object] = (
        value if isinstance(value, (list, tuple)) or hasattr(value, "append") else [value]
    )
    for one in several:
        said = str(one).strip() if one is not None else ""
        if said:
            yield said
