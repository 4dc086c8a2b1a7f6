"""What is known of the device that made a series, as lines of a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from dtiplan.gui.translation import tr


def scanner_text(told: Mapping[str, Any]) -> str:
    """Say maker, model and field strength.

    Parameters
    ----------
    told : mapping
        As ``scanner_facts`` of the import gives it.
    """
    field = told.get("field_t")
    parts = (
        told.get("maker"),
        told.get("model"),
        f"{QLocale().toString(float(field), 'g', 3)} T" if field else "",
    )
    return " ".join(filter(None, parts))


def device_rows(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give names and values of what else the header says of the device; only what it says."""
    rows = (
        (tr("Software"), str(told.get("software") or "").replace("\\", ", ")),
        (tr("Station"), str(told.get("station") or "")),
        (tr("Serial number"), str(told.get("serial") or "")),
        (tr("Acquired"), moment_text(str(told.get("acquired") or ""))),
    )
    return [(name, value) for name, value in rows if value]


def series_rows(told: Mapping[str, Any], kind: str) -> list[tuple[str, str]]:
    """Give the rows that tell of an imported series.

    Parameters
    ----------
    told : mapping
    kind : str
        What the series is used for, as shown.
    """
    rows = ((tr("Series"), str(told.get("description") or "")), (tr("Scanner"), scanner_text(told)))
    named = [(name, value) for name, value in rows if value] + device_rows(told)
    return [(f"{kind}: {name}", value) for name, value in named]


def moment_text(iso: str) -> str:
    """Write a moment of the scanner's clock, or a day alone, in the locale's form."""
    short = QLocale.FormatType.ShortFormat
    if "T" in iso:
        return QLocale().toString(QDateTime.fromString(iso, Qt.DateFormat.ISODate), short)
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(day, short) if day.isValid() else ""
