"""The nouns of the phantom comparison as JSON: one rule for all of them.

A dataclass becomes an object with its fields; what was not measured becomes
``{"not_measured": reason}``; numbers that are not finite become null, as JSON has none.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from enum import Enum
from typing import Any

import numpy as np

from dtiplan.domain.quality import NotMeasured


def plain(value: Any) -> Any:
    """Give a value as JSON can hold it."""
    if isinstance(value, NotMeasured):
        return {"not_measured": value.reason}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float | np.floating):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, np.integer | np.bool_):
        return value.item()
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value
