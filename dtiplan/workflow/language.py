"""The languages: one catalogue for the window, the report and the messages of checks.

English is the language of the sources. The French and German texts stand in Qt Linguist files
(``resources/translations/dtiplan_fr.ts``), which are read as they are. A finished message, with
its values in it, is matched against the templates of the catalogue (``{1}``, ``{2}``, ...) and
said again in the other language with the same values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from xml.etree import ElementTree

from dtiplan.domain.errors import UserError
from dtiplan.io.locations import resource

LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Français", "de": "Deutsch"}
"""Code and own name of each language."""

PLACEHOLDER = re.compile(r"\{[^{}\s]*\}")
"""Where a value goes: ``{n}`` in texts of the window, ``{1}`` in messages."""

_NUMBERED = re.compile(r"\{(\d+)\}")
_DECIMAL = re.compile(r"(?<![\w./\\-])([-+]?\d+)\.(\d+)(?![\w/\\]|\.\d)")
_SENTENCE_END = re.compile(r"(?<=[.!?:]) ")
_NAMED = re.compile(r"(\S+): (.+)", re.DOTALL)
_LIST_MARK = re.compile(r"(; |, )")
_WORD = re.compile(r"[A-Za-z]{3,}")
_DEEPEST = 4
_MOST_KEPT = 4096


class Language:
    """One language with its texts.

    Parameters
    ----------
    code : str
        Key of ``LANGUAGES``.
    texts : mapping
        Translation by English text; empty for English.
    """

    def __init__(self, code: str, texts: Mapping[str, str]) -> None:
        self.code = code
        self._texts = texts
        self._kept: dict[str, str] = {}

    @property
    def decimal_mark(self) -> str:
        """What stands between whole and tenths."""
        return "." if self.code == "en" else ","

    def text(self, english: str) -> str:
        """Give a fixed text; the English one where there is no translation."""
        return self._texts.get(english, english)

    def has(self, english: str) -> bool:
        """Whether there is a translation of exactly this text."""
        return english in self._texts

    def message(self, english: str) -> str:
        """Give a finished message, values and all; as it is where no template fits."""
        if self.code == "en" or not english:
            return english
        said = self._kept.get(english)
        if said is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()  # another thread may be reading: nothing is read twice here
            said = self._kept[english] = self._said(english, 0) or self.localised(english)
        return said

    def number(self, value: float, digits: int = 2) -> str:
        """Write a number with the language's decimal mark."""
        return f"{value:.{digits}f}".replace(".", self.decimal_mark)

    def localised(self, words: str) -> str:
        """Put the language's decimal mark into the numbers of a text; versions stay."""
        if self.code == "en":
            return words
        return _DECIMAL.sub(rf"\1{self.decimal_mark}\2", words)

    def date(self, iso: str) -> str:
        """Write a moment (ISO 8601, UTC) as it is written in this language."""
        return f"{self.day(iso)}, {datetime.fromisoformat(iso):%H:%M} UTC"

    def day(self, iso: str) -> str:
        """Write the day of a moment (ISO 8601) as it is written in this language."""
        moment = datetime.fromisoformat(iso)
        if self.code == "en":
            return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
        return moment.strftime({"fr": "%d/%m/%Y", "de": "%d.%m.%Y"}[self.code])

    @cached_property
    def _templates(self) -> tuple[_Template, ...]:
        """Templates with numbered places, the one that says most first."""
        found = [_Template.of(e, t) for e, t in self._texts.items() if _NUMBERED.search(e)]
        return tuple(sorted(found, key=lambda t: (-t.weight, t.english)))

    @cached_property
    def _templates_with_name(self) -> tuple[_Template, ...]:
        """Those that begin with a name and a colon themselves."""
        return tuple(t for t in self._templates if t.begins_with_name)

    def _said(self, english: str, depth: int) -> str | None:
        """Translate whole, or sentence by sentence; None where nothing fits."""
        if depth > _DEEPEST:
            return None
        if english in self._texts:
            return self._texts[english]
        named = self._after_name(english, depth)
        if named is not None:
            whole = self._fitting(self._templates_with_name, english, depth)
            fitting = [said for said in (named, whole) if said is not None]
            return min(fitting, key=lambda said: _n_words_kept(english, said))
        said = self._fitting(self._templates, english, depth)
        if said is not None:
            return said
        in_parts = self._in_parts(english, depth)
        if in_parts is None and english.endswith("."):
            bare = self._said(english[:-1], depth + 1)
            return None if bare is None else f"{bare}."
        return in_parts

    def _fitting(self, templates: tuple[_Template, ...], english: str, depth: int) -> str | None:
        """Give the translation by the first template that fits."""
        for template in templates:
            if template.longest in english:
                values = self._values(template, english, depth)
                if values is not None:
                    return template.filled(values)
        return None

    def _values(self, template: _Template, english: str, depth: int) -> list[str] | None:
        """Take the values out of a message and translate them; None where it does not fit.

        Where the literal parts occur in a value too, there are several ways to cut the message:
        the one is taken that leaves the least untranslated.
        """
        best, fewest_left = None, -1
        for pattern in template.patterns:
            match = pattern.fullmatch(english)
            if match is None:
                return None
            values = [self._value(v, depth + 1) for v in match.groups()]
            left = sum(_n_words_kept(*pair) for pair in zip(match.groups(), values, strict=True))
            if best is None or left < fewest_left:
                best, fewest_left = values, left
            if left == 0:
                break
        return best

    def _in_parts(self, english: str, depth: int) -> str | None:
        """Translate sentence by sentence, or what follows a name and a colon."""
        for end in _SENTENCE_END.finditer(english):
            head = self._said(english[: end.start()], depth + 1)
            if head is not None:
                tail = english[end.end() :]
                return f"{head} {self._said(tail, depth + 1) or self.localised(tail)}"
        parts = _LIST_MARK.split(english)
        said_parts = [p if _LIST_MARK.fullmatch(p) else self._said(p, depth + 1) for p in parts]
        if len(parts) > 1 and None not in said_parts:
            return "".join(p or "" for p in said_parts)
        return None

    def _after_name(self, english: str, depth: int) -> str | None:
        """Translate what follows a name and a colon: it must not be taken for a value."""
        named = _NAMED.fullmatch(english)
        said = self._said(named[2], depth + 1) if named else None
        if named is None or said is None:
            return None
        colon = "\N{NO-BREAK SPACE}:" if self.code == "fr" else ":"
        return f"{named[1]}{colon} {said}"

    def _value(self, words: str, depth: int) -> str:
        """Translate what stood in a template's place: often a number, at times words."""
        said = self._said(words, depth) if any(map(str.isalpha, words)) else None
        if said is not None:
            return said
        parts = _LIST_MARK.split(words)
        if len(parts) > 1:
            return "".join(
                p if _LIST_MARK.fullmatch(p) else self._value(p, depth + 1) for p in parts
            )
        return self.localised(words)


def _n_words_kept(english: str, said: str) -> int:
    """Count the words that a translation took over as they were."""
    return len(set(_WORD.findall(english)) & set(_WORD.findall(said)))


@dataclass(frozen=True)
class _Template:
    """A message with places for values, in both languages."""

    english: str
    translation: str
    literal: tuple[str, ...]

    @classmethod
    def of(cls, english: str, translation: str) -> _Template:
        return cls(english, translation, tuple(_NUMBERED.split(english)[::2]))

    @property
    def weight(self) -> int:
        return sum(map(len, self.literal))

    @property
    def begins_with_name(self) -> bool:
        return not self.literal[0] and self.literal[1].startswith(": ")

    @cached_property
    def longest(self) -> str:
        return max(self.literal, key=len)

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """Made when first needed: most templates never are."""
        escaped = [re.escape(part) for part in self.literal]
        return tuple(re.compile(value.join(escaped), re.DOTALL) for value in ("(.*?)", "(.*)"))

    def filled(self, values: list[str]) -> str:
        order = map(int, _NUMBERED.findall(self.english))
        by_number = dict(zip(order, values, strict=True))
        return _NUMBERED.sub(lambda m: by_number.get(int(m.group(1)), ""), self.translation)


@cache
def language(code: str) -> Language:
    """Give a language, its catalogue read once.

    Raises
    ------
    UserError
        There is no such language.
    """
    if code not in LANGUAGES:
        raise UserError(
            f"The language '{code}' is not known.",
            f"There are {', '.join(LANGUAGES)}.",
            "Choose one of them.",
            "no-such-language",
        )
    return Language(code, {} if code == "en" else read_catalogue(code))


def read_catalogue(code: str) -> dict[str, str]:
    """Read the finished translations of a Qt Linguist file, by English text."""
    texts = {}
    with resource("translations", f"dtiplan_{code}.ts").open("rb") as file:
        # Piece by piece: reading it at one go would keep other threads waiting all the time.
        for _, message in ElementTree.iterparse(file):
            if message.tag != "message":
                continue
            source, translation = message.findtext("source"), message.find("translation")
            is_finished = translation is not None and not translation.get("type")
            if source and translation is not None and translation.text and is_finished:
                texts[source] = translation.text
            message.clear()
    return texts


_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "June"),
    *("July", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
