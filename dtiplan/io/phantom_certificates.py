"""Read the certificate of a phantom from a table (CSV).

Units are read from the headings and never guessed. A table as phantom makers and MR-BIAS write it
(PVP concentration, temperature, ADC, uncertainty) is understood as well as one with the columns
serial, material, temperature, ADC, u, k and date.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.certificate import Certificate, CertificateEntry

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST_BYTES = 1_000_000
_POSSIBLE_ADC_MM2_S = (1e-7, 2e-2)
_LARGEST_RELATIVE_U = 0.5
_POSSIBLE_C = (-30.0, 120.0)
_SAME = 1e-9

_UNIT = re.compile(r"(?P<power>1e-?\d+)?_*(?P<area>um2|mm2|m2)[/_]+(?P<time>ms|s)\b")
_MM2 = {"um2": 1e-6, "mm2": 1.0, "m2": 1e6}
_PER_S = {"ms": 1e3, "s": 1.0}
_K_IN_HEADING = re.compile(r"k=(\d+(?:\.\d+)?)")
_NAMES = {
    "serial": ("serial", "sn", "serial number", "phantom serial", "phantom sn", "phantom"),
    "material": ("material", "vial", "substance"),
    "k": ("k", "coverage factor", "coverage factor k"),
    "date": ("date", "calibration date", "date of calibration"),
}
_EXAMPLE = "serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date"


class _Unusable(Exception):
    """Says in one sentence what is wrong with the file."""


@dataclass
class _Columns:
    """Where each quantity stands, and its unit in mm2/s (of a relative uncertainty 0)."""

    place: dict[str, int] = field(default_factory=dict)
    adc_unit: float = 0.0
    u_unit: float = 0.0
    u_is_percent: bool = False
    is_kelvin: bool = False
    is_pvp_percent: bool = False
    k: float | None = None


def read_certificate(path: Path) -> Certificate:
    """Read the certificate of one phantom.

    Parameters
    ----------
    path : Path
        Text with commas, semicolons or tabs between the columns; lines that begin with ``#`` are
        comments. Needed are material (or PVP concentration in %), temperature with C or K, ADC
        and uncertainty with their unit (um2/s, mm2/s, 1e-3 mm2/s, um2/ms; the uncertainty also
        in %). ``k`` may be a column or stand in the heading as ``k=2``; where it is missing it is
        not stated, and the uncertainty is taken as standard.

    Returns
    -------
    Certificate

    Raises
    ------
    UserError
        ``certificate``: when anything is missing, impossible or contradictory.
    """
    try:
        return _certificate(_rows(path))
    except _Unusable as error:
        cause = str(error)
    except OSError as error:
        cause = f"It cannot be read: {error.strerror}."
    raise UserError(
        f"The certificate {path.name} cannot be used.",
        cause,
        f"Give a table with these headings: {_EXAMPLE}.",
        "certificate",
    )


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Give line number and cells of each line that says something."""
    if path.is_dir():
        raise _Unusable("It is a folder.")
    if path.stat().st_size > _LARGEST_BYTES:
        raise _Unusable(f"It has {path.stat().st_size} bytes, far more than any certificate.")
    raw = path.read_bytes()
    if b"\0" in raw:
        raise _Unusable("It is not a text file; a spreadsheet has to be saved as CSV first.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    numbered = [
        (number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip(" ,;\t") and not line.lstrip().startswith("#")
    ]
    if not numbered:
        raise _Unusable("It is empty.")
    separator = max(";\t,", key=numbered[0][1].count)
    cells = csv.reader((line for _, line in numbered), delimiter=separator)
    comma_is_decimal = separator != ","
    return [
        (number, [_cell(text, comma_is_decimal) for text in row])
        for (number, _), row in zip(numbered, cells, strict=False)
    ]


def _cell(text: str, comma_is_decimal: bool) -> str:
    text = text.strip()
    is_number = comma_is_decimal and re.fullmatch(r"[-+]?\d+,\d+", text)
    return text.replace(",", ".") if is_number else text


def _certificate(rows: list[tuple[int, list[str]]]) -> Certificate:
    columns = _columns(rows[0][1])
    entries: dict[tuple[str, float], CertificateEntry] = {}
    serials = set()
    for number, row in rows[1:]:
        entry, serial = _entry(row, columns, f"Line {number}")
        serials |= {serial} if serial else set()
        key = (entry.material.casefold(), entry.temperature_c)
        before = entries.setdefault(key, entry)
        if _differ(before, entry):
            raise _Unusable(
                f"Line {number}: a second, different value for {entry.material} at "
                f"{entry.temperature_c:g} C."
            )
    if not entries:
        raise _Unusable("It has headings but no values.")
    if len(serials) > 1:
        raise _Unusable(f"It names {len(serials)} phantoms: {', '.join(sorted(serials))}.")
    return Certificate(next(iter(serials), ""), tuple(entries.values()))


def _differ(one: CertificateEntry, other: CertificateEntry) -> bool:
    """Whether two entries disagree; the same value for 1.5 T and 3 T may stand twice."""
    return abs(one.adc_mm2_s - other.adc_mm2_s) > _SAME or (one.u_mm2_s, one.k) != (
        other.u_mm2_s,
        other.k,
    )


def _columns(headings: list[str]) -> _Columns:
    found = _Columns()
    for place, heading in enumerate(headings):
        _recognise(found, place, _plain(heading), heading)
    missing = {"material", "temperature", "adc", "u"} - set(found.place)
    if missing:
        raise _Unusable(f"The headings {', '.join(headings)} lack {', '.join(sorted(missing))}.")
    if not (found.u_unit or found.u_is_percent):
        found.u_unit = found.adc_unit  # an uncertainty without a unit has that of its value
    return found


def _plain(heading: str) -> str:
    """Write a heading in small letters with its unit in one spelling."""
    text = heading.casefold()
    for old, new in (
        *(("µ", "u"), ("μ", "u"), ("²", "2"), ("^", ""), ("⁻³", "-3"), ("⁻⁶", "-6"), ("⁻⁹", "-9")),
        *(("×", ""), ("*", ""), ("/sec", "/s"), ("°", ""), ("[", "("), ("]", ")")),
    ):
        text = text.replace(old, new)
    text = re.sub(r"\bx?\s*10(-\d)", r"1e\1", text)
    return re.sub(r"(1e-\d)\s+(?=[um])", r"\1", text).strip()


def _recognise(found: _Columns, place: int, plain: str, heading: str) -> None:
    name = re.sub(r"\(.*?\)|_", " ", plain).strip()
    for quantity, names in _NAMES.items():
        if name in names:
            found.place[quantity] = place
            return
    if "concentration" in plain and "%" in plain:
        found.place["material"] = place
        found.is_pvp_percent = True
    elif re.match(r"temp|t\b|t_", plain):
        found.place["temperature"] = place
        found.is_kelvin = _is_kelvin(plain, heading)
    elif "uncert" in plain or re.match(r"u(_|\b|\()", plain):
        found.place["u"] = place
        found.u_is_percent = "%" in plain
        found.u_unit = _unit(plain)
        stated = _K_IN_HEADING.search(plain.replace(" ", ""))
        found.k = float(stated[1]) if stated else None
    elif re.match(r"adc|d\b|d_|diffusi", plain):
        found.place["adc"] = place
        found.adc_unit = _unit(plain)
        if not found.adc_unit:
            raise _Unusable(f"The heading '{heading}' does not tell the unit.")


def _is_kelvin(plain: str, heading: str) -> bool:
    unit = re.search(r"(?:\(|_|\bin )\s*(?:deg\s*)?(c|k|celsius|kelvin)\)?$", plain)
    if unit is None:
        raise _Unusable(f"The heading '{heading}' does not tell whether it is C or K.")
    return unit[1].startswith("k")


def _unit(plain: str) -> float:
    """Give the unit of a heading in mm2/s, 0 where it tells none."""
    unit = _UNIT.search(plain)
    if unit is None:
        return 0.0
    return float(unit["power"] or 1.0) * _MM2[unit["area"]] * _PER_S[unit["time"]]


def _entry(row: list[str], columns: _Columns, where: str) -> tuple[CertificateEntry, str]:
    if len(row) <= max(columns.place.values()):
        raise _Unusable(f"{where} has {len(row)} columns, fewer than the headings.")
    cell = {quantity: row[place] for quantity, place in columns.place.items()}
    temperature_c = _number(cell["temperature"], f"{where}: temperature")
    temperature_c -= 273.15 if columns.is_kelvin else 0.0
    adc = _number(cell["adc"], f"{where}: ADC") * columns.adc_unit
    u = _number(cell["u"], f"{where}: uncertainty")
    u = adc * u / 100.0 if columns.u_is_percent else u * columns.u_unit
    k = _number(cell["k"], f"{where}: k") if cell.get("k") else columns.k
    _refuse_impossible(where, temperature_c, adc, u, k)
    material = cell["material"]
    if columns.is_pvp_percent:
        material = f"pvp-{_number(material, f'{where}: concentration'):g}"
    if not material:
        raise _Unusable(f"{where} names no material.")
    entry = CertificateEntry(material, round(temperature_c, 6), adc, u, k, cell.get("date", ""))
    return entry, cell.get("serial", "")


def _number(text: str, where: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise _Unusable(f"{where} is '{text}' and not a number.")
    return value


def _refuse_impossible(
    where: str, temperature_c: float, adc_mm2_s: float, u_mm2_s: float, k: float | None
) -> None:
    low, high = _POSSIBLE_ADC_MM2_S
    if not low <= adc_mm2_s <= high:
        raise _Unusable(
            f"{where}: an ADC of {adc_mm2_s:g} mm2/s is impossible; check the unit that "
            "its heading names."
        )
    if not 0.0 <= u_mm2_s <= _LARGEST_RELATIVE_U * adc_mm2_s:
        raise _Unusable(
            f"{where}: an uncertainty of {u_mm2_s:g} mm2/s does not fit an ADC of "
            f"{adc_mm2_s:g} mm2/s; check the unit that its heading names."
        )
    if not _POSSIBLE_C[0] <= temperature_c <= _POSSIBLE_C[1]:
        raise _Unusable(f"{where}: a temperature of {temperature_c:g} C is impossible.")
    if k is not None and not 0.5 <= k <= 5.0:
        raise _Unusable(f"{where}: a coverage factor of {k:g} is impossible.")
