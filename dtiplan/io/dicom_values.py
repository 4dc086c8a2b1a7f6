"""Single values of a DICOM data set as plain Python, whatever form they were stored in.

Private elements come back as raw bytes where the transfer syntax does not tell their type;
elements that should hold one number sometimes hold none. Absent and empty are the same here.
"""

from __future__ import annotations

import numpy as np
from pydicom.dataset import Dataset

_ABSURD = 1e12
"""No number this program reads is this large; it would overflow in the arithmetic."""

Key = str | tuple[int, int]


def _value(dataset: Dataset, key: Key) -> object:
    if isinstance(key, str):
        return dataset.get(key)
    element = dataset.get(key)
    return None if element is None else element.value


def text(dataset: Dataset, key: Key) -> str:
    """Give a value as stripped text, empty where absent."""
    value = _value(dataset, key)
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return "" if value is None else str(value).strip(" \0")


def words(dataset: Dataset, key: Key) -> tuple[str, ...]:
    """Give a multi-valued text as a tuple."""
    value = _value(dataset, key)
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    try:
        return tuple(str(item) for item in value)  # type: ignore[attr-defined]
    except TypeError:
        return (str(value),)


def numbers(dataset: Dataset, key: Key, count: int) -> tuple[float, ...] | None:
    """Give exactly so many numbers, or None where there are fewer or they are absurd.

    Raw bytes are taken as binary doubles or floats if their length fits, else as text.
    """
    value = _value(dataset, key)
    if value is None or value == "":
        return None
    if isinstance(value, bytes):
        values = _from_bytes(value, count)
    elif isinstance(value, str):
        values = [float(word) for word in value.split("\\")]
    else:
        values = [float(v) for v in np.atleast_1d(np.asarray(value, dtype=np.float64)).ravel()]
    if len(values) < count or not all(abs(v) < _ABSURD for v in values[:count]):
        return None
    return tuple(values[:count])


def _from_bytes(raw: bytes, count: int) -> list[float]:
    try:
        return [float(word) for word in raw.decode("ascii").strip(" \0").split("\\")]
    except ValueError:
        kinds = {8 * count: "<f8", 4 * count: "<f4"}
        if len(raw) not in kinds:
            return []
        return [float(v) for v in np.frombuffer(raw, kinds[len(raw)])]


def number(dataset: Dataset, key: Key) -> float | None:
    """Give the first number of a value, None where there is none."""
    values = numbers(dataset, key, 1)
    return None if values is None else values[0]


def integer(dataset: Dataset, key: Key) -> int | None:
    """Give the first number of a value as an integer, None where there is none."""
    value = number(dataset, key)
    return None if value is None else int(value)
