"""How a word or a date can be spelled in the bytes of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

BYTE_CODES = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")
"""In these any program may write, whatever the file says of its characters."""
_STANDS_ALONE = 5
"""A shorter word counts only where it stands between other signs ('Max' is not in 'Dmax')."""
_SHORTEST = 3
_WRITTEN_OUT = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae",
        "Ä": "AE", "Ö": "OE", "Ü": "UE", "ẞ": "SS", "Ø": "OE", "Å": "AA", "Æ": "AE",
    }
)  # fmt: skip
_WITHOUT_MARK = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d"})


def spellings(word: str) -> tuple[str, ...]:
    """Give the ways in which programs write a word; upper and lower case of ASCII count as one.

    A name with letters beyond ASCII is often written without them ('Müller' as 'MUELLER' or
    'MULLER'), and a search over bytes does not know their upper case.
    """
    if word.isascii():
        return (word,)
    whole = unicodedata.normalize("NFC", word)
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in apart if not unicodedata.combining(c)).translate(_WITHOUT_MARK)
    made = [word, whole, apart, whole.translate(_WRITTEN_OUT), bare]
    cased = [form for one in made for form in (one, one.upper(), one.lower())]
    enough = min(_SHORTEST, len(word))
    return tuple(form for form in dict.fromkeys(cased) if len(form) >= enough)


def byte_patterns(word: str, codes: Iterable[str] = BYTE_CODES) -> Iterator[bytes]:
    """Give regular expressions for a word in bytes, to be used without regard to case.

    Parameters
    ----------
    word : str
    codes : iterable of str
        Python's names of the encodings; what cannot hold the word is passed over.
    """
    seen = set()
    for form in spellings(word):
        for code in codes:
            try:
                raw = form.encode(code)
            except (UnicodeEncodeError, LookupError):
                continue
            if raw not in seen:
                seen.add(raw)
                yield _bounded(re.escape(raw), form, is_wide=code.startswith("utf-16"))


def _bounded(raw: bytes, form: str, *, is_wide: bool) -> bytes:
    if is_wide:
        return raw
    if form.isdigit():
        return rb"(?<![0-9.])" + raw + rb"(?![0-9])"
    if len(form) < _STANDS_ALONE:
        return rb"(?<![A-Za-z0-9])" + raw + rb"(?![A-Za-z0-9])"
    return raw


def day_spellings(day: str) -> tuple[str, ...]:
    """Give the ways in which people write a date YYYYMMDD with its parts set apart."""
    y, m, d = day[:4], day[4:6], day[6:]
    return (f"{y}-{m}-{d}", f"{d}.{m}.{y}", f"{d}/{m}/{y}", f"{y}.{m}.{d}", f"{y}/{m}/{d}")
