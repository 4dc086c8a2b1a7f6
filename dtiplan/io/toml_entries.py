"""Entries of a TOML file that know where they stand, so that a mistake is named with its line."""

from __future__ import annotations

import difflib
import math
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_toml
from dtiplan.io.toml_lines import KeyPath, key_lines

Choice = TypeVar("Choice")
Refusal = Callable[[str], UserError]
"""Turns 'FILE, line N, KEY: why' into the error of the kind of file that is read."""

_SYNTAX_LINE = re.compile(r" ?\(at line (\d+), column \d+\)")


@dataclass(frozen=True, eq=False)
class Entry:
    """One value of a file, with what is needed to say where it stands.

    Parameters
    ----------
    file_name : str
    key : tuple
        Way to the value; empty for the whole file.
    value : object
        What stands there.
    lines : mapping
        Line of every key.
    refusal : callable
    """

    file_name: str
    key: KeyPath
    value: Any
    lines: Mapping[KeyPath, int]
    refusal: Refusal

    @property
    def line(self) -> int:
        """The line it stands in, from 1; of the table it belongs to where it has none."""
        for length in range(len(self.key), 0, -1):
            if self.key[:length] in self.lines:
                return self.lines[self.key[:length]]
        return 1

    @property
    def dotted(self) -> str:
        """The way to it as a text."""
        text = "".join(f"[{p + 1}]" if isinstance(p, int) else f".{p}" for p in self.key)
        return text.removeprefix(".") or "the file"

    @property
    def name(self) -> str:
        """Its own key."""
        return str(self.key[-1])

    def wrong(self, why: str) -> UserError:
        """Make the error that names file, line and key."""
        return self.refusal(f"{self.file_name}, line {self.line}, {self.dotted}: {why}.")

    def at(self, key: str | int) -> Entry:
        """Give the entry below; its value is None where there is none."""
        below = self.value.get(key) if isinstance(self.value, dict) else self.value[int(key)]
        return Entry(self.file_name, (*self.key, key), below, self.lines, self.refusal)

    def __contains__(self, key: str) -> bool:
        """Tell whether a table has the key."""
        return isinstance(self.value, dict) and key in self.value

    def table(self, known: Iterable[str] | None = None) -> Entry:
        """Check that it is a table, with none but the known keys."""
        if not isinstance(self.value, dict):
            raise self._needs("a table")
        names = None if known is None else sorted(known)
        for key in self.value:
            if names is not None and key not in names:
                near = difflib.get_close_matches(key, names, 1)
                hint = f"; did you mean {near[0]}" if near else ""
                raise self.at(key).wrong(f"no such key{hint}; known are {', '.join(names)}")
        return self

    def filled_table(self) -> Entry:
        """Check that it is a table with at least one key."""
        if not isinstance(self.value, dict) or not self.value:
            raise self._needs("a table with at least one entry")
        return self

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Go through a table in the order of the file."""
        return ((key, self.at(key)) for key in self.table().value)

    def elements(self, least: int = 1) -> tuple[Entry, ...]:
        """Give the elements of an array that has at least so many."""
        if not isinstance(self.value, list) or len(self.value) < least:
            raise self._needs("a list" if least < 2 else f"a list of {least} or more")
        return tuple(self.at(number) for number in range(len(self.value)))

    def text(self) -> str:
        """Give a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self._needs("a text in quotes")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """Give a list of texts, at least one."""
        return tuple(element.text() for element in self.elements())

    def flag(self) -> bool:
        """Give true or false."""
        if not isinstance(self.value, bool):
            raise self._needs("true or false")
        return self.value

    def number(self, low: float = -math.inf, high: float = math.inf) -> float:
        """Give a number in a range, ends included; infinity only where the range has no end."""
        value = self.value
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
            raise self._needs("a number")
        if not abs(value) <= sys.float_info.max:
            raise self.wrong(f"{str(value)[:20]} is not a finite number")
        if not low <= value <= high:
            raise self.wrong(f"{value:g} is not in {_range(low, high)}")
        return float(value)

    def whole(self, low: int, high: int | None = None) -> int:
        """Give a whole number in a range, ends included."""
        value = self.number(low, math.inf if high is None else high)
        if value != int(value):
            raise self.wrong(f"{value:g} is not a whole number")
        return int(value)

    def numbers(self, count: int) -> tuple[float, ...]:
        """Give a list of so many numbers."""
        if not isinstance(self.value, list) or len(self.value) != count:
            raise self._needs(f"a list of {count} numbers")
        return tuple(element.number() for element in self.elements())

    def rising_pair(self, low: float = -math.inf) -> tuple[float, float]:
        """Give two numbers, the smaller first, both at least ``low``."""
        first, second = self.numbers(2)
        if not low <= first < second:
            least = "" if low == -math.inf else f" and at least {low:g}"
            raise self.wrong(f"two numbers, the smaller first{least}, are needed")
        return first, second

    def choice(self, kind: Callable[[str], Choice], known: Iterable[str]) -> Choice:
        """Give one of the words that are known."""
        names = list(known)
        if self.value not in names:
            raise self._needs(f"one of {', '.join(names)}")
        return kind(self.value)

    def _needs(self, what: str) -> UserError:
        if self.value is None:
            return self.wrong(f"is missing; {what} is needed")
        return self.wrong(f"{what} is needed, not {_short(self.value)}")


def read_entries(path: Path, refusal: Refusal) -> Entry:
    """Read a TOML file.

    Raises
    ------
    UserError
        Made by ``refusal``: the file cannot be read or is not TOML.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise refusal(f"{path.name}, line {line}, the file: it is not UTF-8 text.") from error
    except OSError as error:
        raise refusal(f"{path.name}, line 1, the file: {error.strerror}.") from error
    try:
        value = parsed_toml(text)
    except ValueError as error:
        told = str(error)
        found = _SYNTAX_LINE.search(told)
        line = int(found.group(1)) if found else text.rstrip("\n").count("\n") + 1
        why = _SYNTAX_LINE.sub("", told).replace(" (at end of document)", ", at its end")
        raise refusal(f"{path.name}, line {line}, the file: {why}.") from error
    return Entry(path.name, (), value, key_lines(text.replace("\r\n", "\n")), refusal)


def _range(low: float, high: float) -> str:
    if high == math.inf:
        return f"{low:g} or more"
    return f"{low:g} to {high:g}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
