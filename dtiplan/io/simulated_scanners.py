"""Read the settings of a simulated scanner from a file a user wrote."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


def read_scanner_settings(path: Path) -> dict[str, Any]:
    """Read settings from TOML, or JSON where the file is called so.

    Returns
    -------
    dict
        Names of fields of ``SimulatedScanner`` and their values, not yet checked.

    Raises
    ------
    UserError
        ``scanner-file``: when the file cannot be read or is not a table.
    """
    try:
        text = path.read_text(encoding="utf-8")
        values = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
        if isinstance(values, dict):
            return values
        cause = "It is a list or a single value, not a table of names and values."
    except OSError as error:
        cause = f"It cannot be read: {error.strerror}."
    except (json.JSONDecodeError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        cause = f"{error}."
    raise UserError(
        f"The scanner in {path.name} cannot be used.",
        cause,
        'Write one setting a line, for example: snr = 50 and model = "Sola".',
        "scanner-file",
    )
