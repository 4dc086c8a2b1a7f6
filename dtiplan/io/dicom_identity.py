"""The values of a study that identify its patient, people and places, and where they are left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset

from dtiplan.io.dicom_headers import without_pydicom_warnings

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
_STANDS_ALONE = 5
"""A shorter word counts only where it stands between other signs ('Max' is not in 'Dmax')."""
_UID = re.compile(rb"(?<![\d.])[0-9](?:\.[0-9]+){4,}(?![\d.])")
_DAY = re.compile(rb"(?<![\d.])((?:19|20)\d{2}[01]\d[0-3]\d)")


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
    """

    words: dict[str, str] = field(default_factory=dict)
    uids: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)

    def gather(self, dataset: Dataset) -> None:
        """Add what a file tells, at every depth."""
        self.__dict__.pop("_pattern", None)
        with without_pydicom_warnings():
            for keyword in ("Manufacturer", "ManufacturerModelName"):
                self.common.add(str(dataset.get(keyword) or "").casefold())
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
        """Words that are searched for, longest first."""
        wanted = {
            word
            for word in self.words
            if len(word) >= _SHORTEST and not any(word.casefold() in name for name in self.common)
        }
        return tuple(sorted(wanted, key=lambda w: (-len(w), w)))

    @property
    def not_searched(self) -> tuple[str, ...]:
        """Words that are too short, or a maker's, with the element they stand in."""
        left = set(self.words) - set(self.searched)
        return tuple(sorted(f"{self.words[w]} ('{w}')" for w in left))

    @cached_property
    def _pattern(self) -> re.Pattern[bytes] | None:
        each = [p for word in self.searched for p in _patterns(word)]
        return re.compile(b"|".join(each), re.IGNORECASE) if each else None

    def overwritten(self, raw: bytes) -> bytes:
        """Overwrite words and dates, keeping the length."""
        if self._pattern is not None:
            raw = self._pattern.sub(lambda found: b"X" * len(found[0]), raw)
        days = {day.encode() for day in self.days}
        return _DAY.sub(lambda f: b"19000101" if f[1] in days else f[0], raw)

    def without(self, text: str) -> str:
        """Take words, dates and UIDs out of a text."""
        cleaned = _UID.sub(
            lambda f: b"" if f[0].decode() in self.uids else f[0], text.encode("utf-8")
        )
        if self._pattern is not None:
            cleaned = self._pattern.sub(b"", cleaned)
        for day in self.days:
            cleaned = re.sub(b"|".join(map(re.escape, _day_forms(day))), b"", cleaned)
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
        lowered = pixels.lower()
        for word in self.searched:
            if pixels and len(word) >= _SAFE_IN_PIXELS:
                at = lowered.find(word.lower().encode("utf-8"))
                if at >= 0:
                    yield self.words[word], f"pixel byte {at}"
        for found in _UID.finditer(plain):
            if found[0].decode() in self.uids:
                yield "UID", f"byte {found.start()}"
        days = {day.encode() for day in self.days}
        for found in _DAY.finditer(plain):
            if found[1] in days:
                yield "date", f"byte {found.start()}"

    def _kind_of(self, found: bytes) -> str:
        bare = found.replace(b"\0", b"").lower()
        for word, keyword in self.words.items():
            if bare in (word.lower().encode(code, "replace") for code in ("utf-8", "latin-1")):
                return keyword
        return "PatientName"


def _patterns(word: str) -> Iterator[bytes]:
    """Give how a word can stand in bytes: UTF-8, Latin-1, UTF-16."""
    for code in ("utf-8", "latin-1", "utf-16-le"):
        try:
            raw = re.escape(word.encode(code))
        except UnicodeEncodeError:
            continue
        if code == "utf-16-le":
            yield raw
        elif word.isdigit():
            yield rb"(?<![0-9.])" + raw + rb"(?![0-9])"
        elif len(word) < _STANDS_ALONE:
            yield rb"(?<![A-Za-z0-9])" + raw + rb"(?![A-Za-z0-9])"
        else:
            yield raw


def _day_forms(day: str) -> tuple[bytes, ...]:
    y, m, d = day[:4], day[4:6], day[6:]
    forms = (day, f"{y}-{m}-{d}", f"{d}.{m}.{y}", f"{d}/{m}/{y}", f"{y}.{m}.{d}", f"{y}/{m}/{d}")
    return tuple(form.encode() for form in forms)


def _parts(value: str) -> list[str]:
    return [part for part in re.split(r"[\^=\s,;_]+", value) if len(part) >= _SHORTEST]


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
