"""The rules of protocol uniformity: a TOML file that a user may copy and edit."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.protocol import AttributeRule, Rule
from dtiplan.domain.structured_text import parsed_toml
from dtiplan.io.locations import resource

_SCHEMA = 1
_KEYS = {
    *("name", "title", "unit", "class", "tolerance", "relative", "field_scaling", "source"),
    "verified",
}


def read_protocol_rules(path: Path | None = None) -> tuple[AttributeRule, ...]:
    """Read the rules, by default those shipped with the program.

    Raises
    ------
    UserError
        ``bad-protocol-rules`` naming file and entry, where it cannot be used.
    """
    place = path or resource("protocol", "diffusion.toml")
    try:
        table = parsed_toml(place.read_text(encoding="utf-8"))
        if table.get("schema") != _SCHEMA:
            raise ValueError(f"schema {table.get('schema')!r}, this program reads {_SCHEMA}")
        rules = tuple(_rule(entry) for entry in table["attribute"])
        names = [rule.name for rule in rules]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"{twice[0]} stands twice")
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            "The rules of protocol uniformity cannot be used.",
            f"{place.name}: {type(error).__name__}: {error}.",
            "Correct the file, or leave it out to use the rules of the program.",
            "bad-protocol-rules",
        ) from error
    return rules


def _rule(entry: dict[str, Any]) -> AttributeRule:
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise ValueError(f"no such key: {unknown[0]}")
    return AttributeRule(
        name=str(entry["name"]),
        title=str(entry["title"]),
        unit=str(entry.get("unit", "")),
        rule=Rule(entry["class"]),
        tolerance=_positive(entry, "tolerance"),
        relative_tolerance=_positive(entry, "relative"),
        field_scaling=float(entry.get("field_scaling", 0.0)),
        source=str(entry.get("source", "")),
        is_verified=bool(entry.get("verified", False)),
    )


def _positive(entry: dict[str, Any], key: str) -> float:
    value = float(entry.get(key, 0.0))
    if not 0.0 <= value < float("inf"):
        raise ValueError(f"{entry['name']}: {key} is {value}")
    return value
