"""Reading published doses: figures with their sources, kept as TOML that a department may edit."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.domain.published_doses import PublishedDose, PublishedSet, Sense, Status
from dtiplan.io.locations import resource
from dtiplan.io.toml_entries import Entry, read_entries

_KEYS = (
    "structure", "metric", "fractions", "value_gy", "value_cc", "value_percent", "sense", "said",
    "citation", "status",
)  # fmt: skip
_METRIC = re.compile(r"D(mean|max|min|\d+(\.\d+)?(%|cc|mm3))|V\d+(\.\d+)?Gy%?")
_MOST_FRACTIONS = 60


def read_published_doses(path: Path | None = None) -> PublishedSet:
    """Read a set of published doses.

    Parameters
    ----------
    path : Path, optional
        By default the set that comes with the program.

    Raises
    ------
    UserError
        ``published-doses``: there is a mistake; file, line and key are named.
    """
    file = path or resource("constraints", "published.toml")
    whole = read_entries(file, _refused).table(("version", "published"))
    doses = tuple(_published(each) for each in whole.at("published").elements())
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return PublishedSet(file.name, whole.at("version").text(), digest, doses)


def _refused(why: str) -> UserError:
    return UserError(
        "The published doses cannot be read.",
        why,
        "Put the file right; resources/constraints/published.toml shows how one is written.",
        "published-doses",
    )


def _published(entry: Entry) -> PublishedDose:
    entry.table(_KEYS)
    metric = entry.at("metric")
    if not _METRIC.fullmatch(metric.text()):
        raise metric.wrong(
            f"'{metric.value}' is no metric; Dmax, Dmean, D2%, D0.03cc, D35mm3, V12Gy and "
            "V12Gy% are"
        )
    return PublishedDose(
        _pattern(entry.at("structure")),
        metric.text(),
        entry.at("fractions").whole(1, _MOST_FRACTIONS),
        entry.at(_value_key(metric.text())).number(0.0, 1e4),
        entry.at("sense").choice(Sense, [s.value for s in Sense]),
        entry.at("said").text(),
        entry.at("citation").text(),
        entry.at("status").choice(Status, [s.value for s in Status]),
    )


def _value_key(metric: str) -> str:
    if metric.startswith("D"):
        return "value_gy"
    return "value_percent" if metric.endswith("%") else "value_cc"


def _pattern(entry: Entry) -> str:
    words = entry.text()
    try:
        re.compile(words)
    except re.error as error:
        raise entry.wrong(f"'{words}' is no regular expression: {error}") from error
    return words
