"""Recorded times as people write them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone


def time_text(utc: str) -> str:
    """Write a recorded time in the locale's form and the machine's zone."""
    moment = QDateTime.fromString(utc, Qt.DateFormat.ISODateWithMs)
    local = moment.toTimeZone(QTimeZone.systemTimeZone())
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
