"""Identifying parts of what a scanner keeps in private elements, overwritten in place.

Lengths never change, so that headers within the bytes (Siemens CSA, XProtocol) can still be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dtiplan.domain.pseudonyms import keyed_hash

if TYPE_CHECKING:
    from dtiplan.domain.pseudonyms import Pseudonyms
    from dtiplan.io.dicom_identity import Identity

_NAMED = re.compile(
    rb"<Param\w+\.\"[^\"]*(?:Patient(?!Pos|Orient|Direction)|Institution|Physician|Operator"
    rb"|SerialNumber|StudyDescription|BirthDay|DeviceAddress)[^\"]*\">\s*\{([^{}]*)\}",
    re.IGNORECASE,
)
"""A parameter of an XProtocol that speaks of the patient or the place."""
_ASSIGNED = re.compile(
    rb"^[\w.\[\]]*(?:PatientName|PatientID|Patient(?:s)?Age|PatientWeight|InstitutionName"
    rb"|DeviceSerialNumber)[\w.\[\]]*\s*=\s*(.+?)$",
    re.IGNORECASE | re.MULTILINE,
)
"""The same in a protocol of lines (ASCCONV)."""
_PRECISION = re.compile(rb"<[^<>]*>\s*\d*")
_UID = re.compile(rb"(?<![\d.])[012](?:\.\d+){6,}(?![\d.])")
_STANDARD_ROOT = b"1.2.840.10008."
_WEIGHT = b"UsedPatientWeight"
_CSA_ITEM_BYTES = 84
_MOST_ITEMS = 32


def clean_protocol(raw: bytes, identity: Identity, pseudonyms: Pseudonyms) -> bytes:
    """Overwrite what identifies in a private element.

    Parameters
    ----------
    raw : bytes
    identity : Identity
        The values that must not stay.
    pseudonyms : Pseudonyms
        UIDs become others of the same length, the same everywhere.

    Returns
    -------
    bytes
        As long as they were.
    """
    cleaned = _NAMED.sub(_blank_words, raw)
    cleaned = _ASSIGNED.sub(_blank_words, cleaned)
    cleaned = _without_weight(cleaned)
    cleaned = _UID.sub(lambda found: _other_uid(found[0], pseudonyms), cleaned)
    return identity.overwritten(cleaned)


def _blank_words(found: re.Match[bytes]) -> bytes:
    """Overwrite letters and digits of the value, and leave quotes, precision and layout."""
    start, end = found.span(1)
    start, end = start - found.start(), end - found.start()
    whole = found[0]
    value = bytearray(whole[start:end])
    spared = {i for m in _PRECISION.finditer(bytes(value)) for i in range(*m.span())}
    for i, byte in enumerate(value):
        if i not in spared and (chr(byte).isalnum() or byte > 0x7F):
            value[i] = ord("0") if chr(byte).isdigit() else ord("X")
    return whole[:start] + bytes(value) + whole[end:]


def _without_weight(raw: bytes) -> bytes:
    """Overwrite the patient's weight in a CSA header; it stands in the items behind its name."""
    at = raw.find(_WEIGHT + b"\0")
    if at < 0 or raw[:4] != b"SV10":
        return raw
    cleaned, place = bytearray(raw), at + _CSA_ITEM_BYTES
    n_items = int.from_bytes(raw[at + 76 : at + 80], "little")
    for _ in range(min(n_items, _MOST_ITEMS)):
        length = int.from_bytes(raw[place + 4 : place + 8], "little")
        value = slice(place + 16, place + 16 + length)
        if value.stop > len(raw):
            return raw
        cleaned[value] = re.sub(rb"\d", b"0", raw[value])
        place = value.start + (length + 3) // 4 * 4
    return bytes(cleaned)


def _other_uid(original: bytes, pseudonyms: Pseudonyms) -> bytes:
    """Give digits of the same length for a UID; those of the standard stay."""
    if original.startswith(_STANDARD_ROOT):
        return original
    drawn = keyed_hash(pseudonyms.secret, "uid", original.decode("ascii"))
    digits = str(int.from_bytes(drawn + drawn, "big")).encode()
    return (b"2.25." + digits)[: len(original)].ljust(len(original), b"0")
