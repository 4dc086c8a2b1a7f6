"""All figures of a comparison as one table of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

_COLUMNS = ("figure", "part", "unit", "value", "first", "second", "uncertainty", "reason")


def figures_csv(document: Mapping[str, Any]) -> str:
    """Give one line for each figure; what was not measured is empty and has its reason.

    Parameters
    ----------
    document : mapping
        From ``comparison_document``.

    Returns
    -------
    str
        With a head line; the column ``of`` tells scans from repeated tracking.
    """
    held = io.StringIO()
    table = csv.writer(held, lineterminator="\n")
    table.writerow(("of", *_COLUMNS))
    for told, name in (("scans", "figures"), ("other seeds", "seeds")):
        for each in document[name]:
            values = (each[column] for column in _COLUMNS)
            table.writerow((told, *("" if v is None else v for v in values)))
    return held.getvalue()


def write_figures_csv(document: Mapping[str, Any], path: Path) -> None:
    """Write them into a file, whole or not at all.

    Raises
    ------
    UserError
        It cannot be written.
    """
    with disk_troubles_told(f"{path} cannot be written."):
        replace_text(path, figures_csv(document))
