"""What a report is made of, free of how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Tone(StrEnum):
    """What kind of notice; the word in front says it too, never the colour alone."""

    GOOD = "good"
    BLOCKED = "blocked"
    WARNING = "warning"
    NOTE = "note"
    NOT_DONE = "not done"


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    words: str
    is_faint: bool = False


@dataclass(frozen=True)
class Notice:
    """Something to be seen at once.

    Parameters
    ----------
    tone : Tone
    label : str
        The word in front, in the report's language.
    words : str
        What is said.
    remedy : str
        What to do about it.
    is_large : bool
        For the one verdict on the first page.
    """

    tone: Tone
    label: str
    words: str
    remedy: str = ""
    is_large: bool = False


@dataclass(frozen=True)
class Facts:
    """Names and values, one pair a row; long codes (UIDs, hashes) in narrow letters."""

    rows: tuple[tuple[str, str], ...]
    title: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a header.

    Parameters
    ----------
    header : tuple of str
    rows : tuple of tuple of str
    widths : tuple of float
        Share of the page's width for each column.
    numbers : tuple of int
        Columns that are aligned to the right.
    swatches : tuple of (int, int, int)
        Colour drawn before the first cell of each row; empty for none.
    codes : tuple of int
        Columns that hold hashes or paths, in narrow letters.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[int, ...] = ()
    swatches: tuple[tuple[int, int, int], ...] = ()
    codes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A PNG over the whole width, not taller than a share of the page."""

    path: Path
    tallest: float = 0.62


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on.

    Parameters
    ----------
    roles : tuple of str
        One block each, for example 'made by'.
    fields : tuple of str
        What is written on each line, for example name, date and signature.
    """

    roles: tuple[str, ...]
    fields: tuple[str, ...]


Part = Paragraph | Notice | Facts | Table | Picture | Signatures


@dataclass(frozen=True)
class Section:
    """A part of the report under its title.

    Parameters
    ----------
    title : str
    parts : tuple of Part
    is_minor : bool
        Whether it stands one level lower, without a number.
    starts_page : bool
    name : str
        What it is about, the same in every language; empty where nobody asks.
    """

    title: str
    parts: tuple[Part, ...]
    is_minor: bool = False
    starts_page: bool = False
    name: str = ""


@dataclass(frozen=True)
class Report:
    """Everything on the pages.

    Parameters
    ----------
    title, subtitle : str
        On the first page.
    patient, case, date : str
        In the header of every page, with their names ('Patient 4711').
    disclaimer : str
        At the foot of every page.
    page_words : str
        With ``{n}`` and ``{m}``.
    language : str
        Code, for programs that read aloud.
    sections : tuple of Section
    """

    title: str
    subtitle: str
    patient: str
    case: str
    date: str
    disclaimer: str
    page_words: str
    language: str
    sections: tuple[Section, ...] = field(default=())
