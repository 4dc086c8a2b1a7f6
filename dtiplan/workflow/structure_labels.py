"""Names and colours of structures, as the step that makes them takes them.

In parameters each is a text ``TRACT=NAME`` or ``TRACT=#rrggbb``, so that the command line can
say the same as the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Rgb = tuple[int, int, int]

_NAME = re.compile(r"^[^=]+=.*$")
_COLOUR = re.compile(r"^[^=]+=#[0-9a-fA-F]{6}$")


@dataclass(frozen=True)
class Labels:
    """What differs from the tract's own name and colour, by tract."""

    names: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, Rgb] = field(default_factory=dict)

    def name_of(self, tract: str) -> str:
        """Give the name of the structure made of a tract."""
        return self.names.get(tract, tract)

    def colour_of(self, tract: str) -> Rgb | None:
        """Give the colour that was chosen; None where none was."""
        return self.colours.get(tract)

    def renamed(self, tract: str, name: str) -> Labels:
        """Give the same with another name; the tract's own name drops the entry."""
        others = {k: v for k, v in self.names.items() if k != tract}
        return Labels({**others, tract: name} if name != tract else others, self.colours)

    def recoloured(self, tract: str, colour_rgb: Rgb) -> Labels:
        """Give the same with another colour."""
        return Labels(self.names, {**self.colours, tract: colour_rgb})


def labels_from(params: Mapping[str, Any]) -> Labels:
    """Read the labels out of a step's parameters; entries that are damaged are left out."""
    names = dict(_pairs(params.get("names", ()), _NAME))
    colours = {t: _rgb(c) for t, c in _pairs(params.get("colours", ()), _COLOUR)}
    return Labels(names, colours)


def labels_params(labels: Labels) -> dict[str, list[str]]:
    """Give the labels as parameters."""
    return {
        "names": [f"{tract}={name}" for tract, name in sorted(labels.names.items())],
        "colours": [
            f"{tract}=#{red:02x}{green:02x}{blue:02x}"
            for tract, (red, green, blue) in sorted(labels.colours.items())
        ],
    }


def wrong_entries(names: Iterable[str], colours: Iterable[str]) -> list[str]:
    """Give the entries that cannot be understood."""
    return [n for n in names if not _NAME.match(n)] + [c for c in colours if not _COLOUR.match(c)]


def _pairs(entries: Iterable[str], form: re.Pattern[str]) -> list[tuple[str, str]]:
    parts = [entry.partition("=") for entry in entries if form.match(entry)]
    return [(tract, value) for tract, _, value in parts]


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
