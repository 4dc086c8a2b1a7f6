"""Where the keys of a TOML text stand: the reader of the standard library does not tell.

The text must have been read by ``tomllib`` before: this scanner walks over keys and values without
judging them, and relies on their being well formed.
"""

from __future__ import annotations

import re
import tomllib

KeyPath = tuple[str | int, ...]
"""Way to a value: keys of tables and positions in arrays, counted from 0."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*""")
_SCALAR = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|[^,\]}#\n]+",
    re.DOTALL,
)


def key_lines(text: str) -> dict[KeyPath, int]:
    """Give the line, from 1, of every key and array element of a well-formed TOML text.

    Parameters
    ----------
    text : str
        Read by ``tomllib`` without an error.

    Returns
    -------
    dict
        By path: ``("include", "plic", "box", 2)`` is the third number of that box.
    """
    return _Scanner(text).lines


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._elements: dict[KeyPath, int] = {}
        """How many tables the arrays of tables have so far."""
        self.lines: dict[KeyPath, int] = {}
        self._document()

    def _document(self) -> None:
        table: KeyPath = ()
        self._skip_blank()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._assignment(table)
            self._skip_blank()

    def _header(self) -> KeyPath:
        is_array = self._text.startswith("[[", self._at)
        line = self._line()
        self._at += 2 if is_array else 1
        names = self._dotted_key()
        self._at += 2 if is_array else 1
        path: KeyPath = ()
        for name in names[:-1]:
            path = (*path, name)
            self.lines.setdefault(path, line)
            if path in self._elements:
                path = (*path, self._elements[path] - 1)
        path = (*path, names[-1])
        if is_array:
            self.lines.setdefault(path, line)
            self._elements[path] = self._elements.get(path, 0) + 1
            path = (*path, self._elements[path] - 1)
        # A table may have been opened before by the name of a table within it.
        self.lines[path] = line
        return path

    def _assignment(self, table: KeyPath) -> None:
        line = self._line()
        path = table
        for name in self._dotted_key():
            path = (*path, name)
            self.lines.setdefault(path, line)
        self._at += 1  # the equals sign
        self._value(path)

    def _dotted_key(self) -> list[str]:
        names = []
        while match := _KEY.match(self._text, self._at):
            self._at = match.end()
            raw = match.group(1)
            # Quoted keys may hold escapes; the library knows them all.
            names.append(next(iter(tomllib.loads(f"{raw} = 0"))))
            if not self._text.startswith(".", self._at):
                break
            self._at += 1
        return names

    def _value(self, path: KeyPath) -> None:
        self._skip_blank()
        opening = self._text[self._at]
        if opening not in "[{":
            match = _SCALAR.match(self._text, self._at)
            self._at = match.end() if match else len(self._text)
            return
        self._at += 1
        number = 0
        while self._more("]" if opening == "[" else "}"):
            if opening == "[":
                self.lines[*path, number] = self._line()
                self._value((*path, number))
                number += 1
            else:
                self._assignment(path)

    def _more(self, closing: str) -> bool:
        """Step over blanks and commas; at the closing bracket step over it and say no."""
        self._skip_blank()
        if self._text.startswith(",", self._at):
            self._at += 1
            self._skip_blank()
        if self._at >= len(self._text) or self._text[self._at] == closing:
            self._at += 1
            return False
        return True

    def _skip_blank(self) -> None:
        match = _BLANK.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1
