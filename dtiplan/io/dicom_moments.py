"""When a series was acquired, as its header says it: date and time of the scanner's own clock."""

from __future__ import annotations

import re

from pydicom import Dataset

_DATE = re.compile(r"(\d{4})[.-]?(\d{2})[.-]?(\d{2})")
_TIME = re.compile(r"(\d{2}):?(\d{2}):?(\d{2})?")
_PAIRS = (
    ("AcquisitionDate", "AcquisitionTime"),
    ("SeriesDate", "SeriesTime"),
    ("StudyDate", ""),
)


def acquired_at(dataset: Dataset) -> str:
    """Give the moment of acquisition as ISO 8601 without a zone; empty where none is told.

    Parameters
    ----------
    dataset : Dataset
        The header. A date without a time of day is given alone.
    """
    whole = str(dataset.get("AcquisitionDateTime") or "")
    if _DATE.match(whole):
        return _moment(whole[:8], whole[8:])
    for date, time in _PAIRS:
        said = str(dataset.get(date) or "")
        if _DATE.match(said):
            return _moment(said, str(dataset.get(time) or "") if time else "")
    return ""


def _moment(date: str, time: str) -> str:
    day, clock = _DATE.match(date), _TIME.match(time)
    said = "-".join(day.groups()) if day else ""
    if clock is None or not said:
        return said
    return f"{said}T{':'.join(part or '00' for part in clock.groups())}"
