"""What Siemens writes beside the standard: CSA headers (V series), SDS and SDI groups (XA).

Both carry the protocol itself as text (ASCCONV).
Sources: the CSA header as read by dcm2niix and nibabel; tag names of the XA groups after
dcm2niix; meanings of ``dsScheme``, ``ucCoilCombineMode`` and ``ucPhasePartialFourier`` after
dicompare. Values of the protocol that are zero are left out by the scanner, so an absent line is
not recorded, never 'off'.
"""

from __future__ import annotations

import re
import struct

from dtiplan.domain.phantoms.protocol import Recorded, Value
from dtiplan.io.dicom_flat_header import FlatHeader, PrivateKey, describe

_CSA_IMAGE: PrivateKey = (0x0029, "SIEMENS CSA HEADER", 0x10)
_CSA_SERIES: PrivateKey = (0x0029, "SIEMENS CSA HEADER", 0x20)
_XA_PROTOCOL: PrivateKey = (0x0021, "SIEMENS MR SDS 01", 0x19)
_XA_PAT: PrivateKey = (0x0021, "SIEMENS MR SDS 01", 0x09)
_XA_GRADIENT_COIL: PrivateKey = (0x0021, "SIEMENS MR SDS 01", 0x33)
_XA_POLARITY: PrivateKey = (0x0021, "SIEMENS MR SDI 02", 0x1C)
_XA_BANDWIDTH: PrivateKey = (0x0021, "SIEMENS MR SDI 02", 0x53)
_XA_TABLE: PrivateKey = (0x0021, "SIEMENS MR SDI 02", 0x45)
_XA_IMAGE_TYPE: PrivateKey = (0x0021, "SIEMENS MR SDI 02", 0x75)
_XA_COIL: PrivateKey = (0x0021, "SIEMENS MR SDI 02", 0x4F)
_V_BANDWIDTH: PrivateKey = (0x0019, "SIEMENS MR HEADER", 0x28)
_V_TABLE: PrivateKey = (0x0019, "SIEMENS MR HEADER", 0x13)
_V_COIL: PrivateKey = (0x0051, "SIEMENS MR HEADER", 0x0F)
_V_PAT: PrivateKey = (0x0051, "SIEMENS MR HEADER", 0x11)

_BLOCK = re.compile(rb"### ASCCONV BEGIN[^#]*###(.*?)### ASCCONV END ###", re.DOTALL)
_LINE = re.compile(r"^\s*([\w.\[\]]+)\s*=\s*(.+?)\s*$", re.MULTILINE)
_MULTIBAND = re.compile(r"\bMB(\d+)\b")
_MOST_CSA_TAGS = 500

_OWN = "Siemens"
_CODES: dict[str, dict[str, str]] = {
    "diffusion_scheme": {"1": "bipolar", "2": "monopolar"},
    "coil_combination": {"1": "sum of squares", "2": "adaptive"},
    "partial_fourier": {"1": "4/8", "2": "5/8", "4": "6/8", "8": "7/8", "16": "off"},
    "acceleration_mode": {"1": "none", "2": "GRAPPA", "4": "mSENSE"},
}
_PROTOCOL_LINES = {
    "diffusion_scheme": "sDiffusion.dsScheme",
    "diffusion_mode": "sDiffusion.ulMode",
    "coil_combination": "ucCoilCombineMode",
    "partial_fourier": "sKSpace.ucPhasePartialFourier",
    "acceleration_mode": "sPat.ucPATMode",
    "raw_filter": "sRawFilter.ucOn",
    "dynamic_field_correction": "sDynDistCorrFilter.ucMode",
    "gradient_mode": "sGRADSPEC.ucMode",
}
_PROTOCOL_NUMBERS = {
    "reference_lines": "sPat.lRefLinesPE",
    "acceleration": "sPat.lAccelFactPE",
    "multiband": "sSliceAcceleration.lMultiBandFactor",
    "gradient_max_mt_m": "sProtConsistencyInfo.flGMax",
}
_FLAVOURS = ("ND", "DIS2D", "DIS3D")


def protocol_lines(raw: bytes) -> dict[str, str]:
    """Give the lines of the protocol (ASCCONV) inside a private element; empty without one."""
    block = _BLOCK.search(raw)
    if block is None:
        return {}
    text = block.group(1).decode("latin-1")
    return {name: _unquoted(value) for name, value in _LINE.findall(text)}


def _unquoted(value: str) -> str:
    value = value.strip('"').strip()
    return str(int(value, 16)) if re.fullmatch(r"0x[0-9a-fA-F]+", value) else value


def csa_values(raw: bytes) -> dict[str, tuple[str, ...]]:
    """Give the tags of a CSA header ('SV10'); what is there before it breaks off.

    The layout: magic, four bytes, number of tags, 77; each tag a name of 64 bytes, five integers
    of which the fourth is the number of items; each item four integers (the second its length)
    and as many bytes, padded to four.
    """
    found: dict[str, tuple[str, ...]] = {}
    if raw[:4] != b"SV10":
        return found
    try:
        (n_tags,) = struct.unpack_from("<I", raw, 8)
        at = 16
        for _ in range(min(n_tags, _MOST_CSA_TAGS)):
            name = raw[at : at + 64].split(b"\0")[0].decode("latin-1")
            (n_items,) = struct.unpack_from("<i", raw, at + 76)
            items, at = _csa_items(raw, at + 84, n_items)
            if items:
                found[name] = items
    except struct.error:
        return found
    return found


def _csa_items(raw: bytes, at: int, n_items: int) -> tuple[tuple[str, ...], int]:
    items = []
    for _ in range(max(0, min(n_items, _MOST_CSA_TAGS))):
        _, length, _, _ = struct.unpack_from("<4i", raw, at)
        if length < 0:
            raise struct.error("negative length")
        at += 16
        words = raw[at : at + length].split(b"\0")[0].decode("latin-1").strip()
        items += [words] if words else []
        at += (length + 3) // 4 * 4
    return tuple(items), at


def siemens_values(header: FlatHeader) -> dict[str, Recorded]:
    """Give what the private attributes of a Siemens file say of the acquisition."""
    found = _from_protocol(header)
    csa = csa_values(header.private_bytes(_CSA_IMAGE))
    _polarity(header, csa, found)
    _bandwidth(header, csa, found)
    _image_flavour(header, found)
    _coils(header, csa, found)
    _multiband(header, found)
    table = header.private_numbers(_XA_TABLE, 3) or header.private_numbers(_V_TABLE, 3)
    if table:
        at = _XA_TABLE if header.private_numbers(_XA_TABLE, 3) else _V_TABLE
        found["table_position_mm"] = Recorded(table, describe(at))
    coil = header.private_text(_XA_GRADIENT_COIL)
    if coil:
        found["gradient_coil"] = Recorded(coil, describe(_XA_GRADIENT_COIL), _OWN)
    return found


def _from_protocol(header: FlatHeader) -> dict[str, Recorded]:
    found: dict[str, Recorded] = {}
    for key in (_CSA_SERIES, _XA_PROTOCOL):
        lines = protocol_lines(header.private_bytes(key))
        if lines:
            break
    else:
        return found
    place = describe(key)

    def note(name: str, value: Value, line: str, *, own: bool = False) -> None:
        found[name] = Recorded(value, f"{line} in {place}", _OWN if own else "")

    for name, line in _PROTOCOL_LINES.items():
        if line in lines:
            known = _CODES.get(name, {})
            said = known.get(lines[line], f"code {lines[line]}")
            note(name, said, line, own=name != "partial_fourier")
    for name, line in _PROTOCOL_NUMBERS.items():
        value = _number(lines.get(line, ""))
        if value is not None:
            note(name, value, line)
    if "tSequenceFileName" in lines:
        file = re.split(r"[\\/]", lines["tSequenceFileName"])[-1]
        note("sequence_file", file, "tSequenceFileName", own=True)
    averages = _averages(lines)
    if averages:
        note("averages_of_b", averages, "sDiffusion.alAverages")
    return found


def _averages(lines: dict[str, str]) -> tuple[float, ...]:
    n = _number(lines.get("sDiffusion.lDiffWeightings", ""))
    each = [_number(lines.get(f"sDiffusion.alAverages[{i}]", "")) for i in range(int(n or 0))]
    return tuple(value for value in each if value is not None) if None not in each else ()


def _polarity(
    header: FlatHeader, csa: dict[str, tuple[str, ...]], found: dict[str, Recorded]
) -> None:
    value: float | None = header.private_number(_XA_POLARITY)
    where = describe(_XA_POLARITY)
    if value is None and "PhaseEncodingDirectionPositive" in csa:
        value = _number(csa["PhaseEncodingDirectionPositive"][0])
        where = f"PhaseEncodingDirectionPositive in {describe(_CSA_IMAGE)}"
    if value in (0.0, 1.0):
        found["phase_polarity"] = Recorded("positive" if value else "negative", where, _OWN)


def _bandwidth(
    header: FlatHeader, csa: dict[str, tuple[str, ...]], found: dict[str, Recorded]
) -> None:
    for key in (_XA_BANDWIDTH, _V_BANDWIDTH):
        value = header.private_number(key)
        if value:
            found["phase_bandwidth_hz"] = Recorded(value, describe(key))
            return
    value = _number(csa.get("BandwidthPerPixelPhaseEncode", ("",))[0])
    if value:
        place = f"BandwidthPerPixelPhaseEncode in {describe(_CSA_IMAGE)}"
        found["phase_bandwidth_hz"] = Recorded(value, place)


def _image_flavour(header: FlatHeader, found: dict[str, Recorded]) -> None:
    """Read what was done to the image from the words of its type."""
    words = header.private_words(_XA_IMAGE_TYPE)
    where = describe(_XA_IMAGE_TYPE)
    if not words:
        words, where = header.words("ImageType"), "ImageType (0008,0008)"
    flavour = next((w for w in words if w in _FLAVOURS), "")
    if flavour:
        # Only a type that is told in full also tells by its silence that nothing was normalised.
        found["distortion_filter"] = Recorded(flavour, where, _OWN)
        found["normalise_filter"] = Recorded("on" if "NORM" in words else "off", where, _OWN)


def _coils(header: FlatHeader, csa: dict[str, tuple[str, ...]], found: dict[str, Recorded]) -> None:
    for key in (_XA_COIL, _V_COIL):
        said = header.private_text(key)
        if said:
            found["coil_elements"] = Recorded(said, describe(key), _OWN)
            break
    else:
        if "ImaCoilString" in csa:
            place = f"ImaCoilString in {describe(_CSA_IMAGE)}"
            found["coil_elements"] = Recorded(csa["ImaCoilString"][0], place, _OWN)
    for key in (_XA_PAT, _V_PAT):
        factor = re.fullmatch(r"p(\d+)(?:\s.*)?", header.private_text(key))
        if factor and "acceleration" not in found:
            found["acceleration"] = Recorded(float(factor[1]), describe(key))


def _multiband(header: FlatHeader, found: dict[str, Recorded]) -> None:
    """Let the comment of a multiband sequence speak: its factor is not in the protocol's line."""
    said = _MULTIBAND.search(header.text("ImageComments"))
    if said:
        found["multiband"] = Recorded(float(said[1]), "ImageComments (0020,4000)")


def _number(words: str) -> float | None:
    try:
        return float(words)
    except ValueError:
        return None
