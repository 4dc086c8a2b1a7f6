"""Read the settings of a simulated scanner from a file a user wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json, parsed_toml

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
        values = parsed_json(text) if path.suffix.lower() == ".json" else parsed_toml(text)
        if isinstance(values, dict):
            return values
        cause = "It is a list or a single value, not a table of names and values."
    except OSError as error:
        cause = f"It cannot be read: {error.strerror}."
    except ValueError as error:
        cause = f"{error}."
    raise UserError(
        f"The scanner in {path.name} cannot be used.",
        cause,
        'Write one setting a line, for example: snr = 50 and model = "Sola".',
        "scanner-file",
    )
