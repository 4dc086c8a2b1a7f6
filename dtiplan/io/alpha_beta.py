"""Reading alpha/beta values: TOML that a department may edit."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from dtiplan.domain.biological import AlphaBeta, AlphaBetaSet
from dtiplan.domain.errors import UserError
from dtiplan.domain.published_doses import Status
from dtiplan.io.locations import resource
from dtiplan.io.toml_entries import Entry, read_entries


def read_alpha_beta(path: Path | None = None) -> AlphaBetaSet:
    """Read alpha/beta values.

    Parameters
    ----------
    path : Path, optional
        By default the set that comes with the program.

    Raises
    ------
    UserError
        ``alpha-beta``: there is a mistake; file, line and key are named.
    """
    file = path or resource("constraints", "alpha_beta.toml")
    whole = read_entries(file, _refused).table(("tissue",))
    values = tuple(_value(each) for each in whole.at("tissue").elements())
    return AlphaBetaSet(file.name, hashlib.sha256(file.read_bytes()).hexdigest(), values)


def _refused(why: str) -> UserError:
    return UserError(
        "The alpha/beta values cannot be read.",
        why,
        "Put the file right; resources/constraints/alpha_beta.toml shows how one is written.",
        "alpha-beta",
    )


def _value(entry: Entry) -> AlphaBeta:
    entry.table(("structure", "alpha_beta_gy", "source", "status"))
    pattern = entry.at("structure")
    try:
        re.compile(pattern.text())
    except re.error as error:
        raise pattern.wrong(f"'{pattern.value}' is no regular expression: {error}") from error
    status = Status.UNVERIFIED  # a file that does not tell is not taken at its word
    if "status" in entry:
        status = entry.at("status").choice(Status, [s.value for s in Status])
    return AlphaBeta(
        pattern.text(),
        entry.at("alpha_beta_gy").number(0.5, 50.0),
        entry.at("source").text(),
        status,
    )
