"""All figures of a comparison as one table of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
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
    table.writerows(_rows(document))
    return held.getvalue()


def _rows(pair: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for told, name in (("scans", "figures"), ("other seeds", "seeds")):
        for each in pair[name]:
            yield (told, *("" if each[c] is None else each[c] for c in _COLUMNS))


def group_csv(document: Mapping[str, Any]) -> str:
    """Give every figure of every pair of a group, one line each.

    Parameters
    ----------
    document : mapping
        From ``group_document``.
    """
    held = io.StringIO()
    table = csv.writer(held, lineterminator="\n")
    table.writerow(("subject", "first_scan", "second_scan", "layer", "of", *_COLUMNS))
    for pair in document["pairs"]:
        whose = (pair["subject"], pair["first"], pair["second"], pair["layer"])
        table.writerows((*whose, *row) for row in _rows(pair))
    return held.getvalue()


def write_group_csv(document: Mapping[str, Any], path: Path) -> None:
    """Write them into a file, whole or not at all.

    Raises
    ------
    UserError
        It cannot be written.
    """
    with disk_troubles_told(f"{path} cannot be written."):
        replace_text(path, group_csv(document))


def write_figures_csv(document: Mapping[str, Any], path: Path) -> None:
    """Write them into a file, whole or not at all.

    Raises
    ------
    UserError
        It cannot be written.
    """
    with disk_troubles_told(f"{path} cannot be written."):
        replace_text(path, figures_csv(document))
