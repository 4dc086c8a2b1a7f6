"""Structured text, JSON and TOML: whatever is wrong with it is a ``ValueError``.

The parsers of Python end text that is nested thousands deep with a ``RecursionError``, which no
caller would think of.
"""

from __future__ import annotations

import json
import tomllib
from typing import Any

_TOO_DEEP = "it is nested too deeply"


def parsed_json(text: str | bytes) -> Any:
    """Read JSON.

    Raises
    ------
    ValueError
        It is none, it is not UTF-8, or it is nested too deeply.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError(_TOO_DEEP) from error


def parsed_toml(text: str) -> dict[str, Any]:
    """Read TOML.

    Raises
    ------
    ValueError
        It is none (``tomllib.TOMLDecodeError`` with the place), or it is nested too deeply.
    """
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(_TOO_DEEP) from error
