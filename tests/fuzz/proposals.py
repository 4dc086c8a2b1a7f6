"""What is done to an input: damages drawn from a seeded generator, by the kind of file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.damages import Damage, apply, token_spans
from tests.fuzz.dicom_elements import places, tree_of

CANARY = "canary.txt"
"""A file beside the working folder; nobody may read it because an input names it."""

NUMBERS = (
    "0", "-1", "1", "2", "1e308", "-1e308", "1e-308", "1e999", "nan", "NaN", "inf", "-inf", "-0",
    "999999999999", "4294967296", "2147483648", "-2147483648", "65536", "32768", "1e-7", "0.5",
    "1,5", "0x10", "", " ", "abc", "--1", "1..2", "1 2", "00000001", "1e", "+", "1e12", "1e13",
)  # fmt: skip
WORDS = (
    "", " ", "abc", f"../../{CANARY}", "/etc/passwd", "../../../../../../tmp/x", "C:\\windows\\x",
    "\\\\host\\share", "a\0b", "\xff\xfe", "\x1b[31m", "%s%n", "{0}", "{x!r}", "\n\r\n", "\x00",
    ".", "..", "/", "~", "CON", "\xe9\xe8", "1.2.3", "1..2.3", "NONE", "None", "null", "true",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 1e308, -1e308, float("nan"), float("inf"), 10**30, 0.5, "",
    "abc", "nan", f"../../{CANARY}", "/etc/passwd", "a\0b", "\ud800", "é", ["A" * 9], {}, [],
    [[]], {"a": 1}, [None], [1e308, 1e308, 1e308], "@deep@", "@huge@", "A" * 70000, 2**31, 2**63,
    -(2**63), 1e-320, "1e5", [0] * 5000,
)  # fmt: skip
SYNTAXES = (
    "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80",
    "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.100", "1.2.3", "",
)  # fmt: skip
VRS = (
    "UN", "SQ", "OB", "OW", "US", "SS", "UL", "SL", "FL", "FD", "DS", "IS", "LO", "UI", "AT", "PN",
    "DA", "OF", "UT", "CS", "??", "\0\0",
)  # fmt: skip
FORMS = ("<h", "<H", "<i", "<I", "<q", "<f", "<d", ">h", ">i", ">f", "<b", "<B")

Propose = Callable[[bytes, Random], Damage]


def recipe(kinds: dict[str, str], folder: Path, seed: int) -> list[Damage]:
    """Give the damages of one input.

    Parameters
    ----------
    kinds : dict
        Kind of file by pattern of its name, for example ``{"*.dcm": "dicom"}``.
    folder : Path
        The sound files.
    seed : int
    """
    random = Random(seed)
    files = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    damages: list[Damage] = []
    pattern = random.choice(sorted(kinds))
    named = [name for name in files if fnmatch(name, pattern)]
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        name = random.choice(named)
        content = (folder / name).read_bytes()
        damage = proposal(kinds[pattern], content, random)
        is_for_all = len(named) > 1 and random.random() < 0.4
        damages.append({"file": pattern if is_for_all else name, **damage})
    return damages


def damaged(folder: Path, damages: list[Damage]) -> Iterator[tuple[str, bytes]]:
    """Give name and content of every file the damages change."""
    names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    for name in names:
        mine = [d for d in damages if fnmatch(name, d["file"])]
        if mine:
            content = (folder / name).read_bytes()
            for damage in mine:
                content = apply(content, damage)
            yield name, content


def proposal(kind: str, content: bytes, random: Random) -> Damage:
    """Propose one damage for a file of a kind: of its structure, or of any bytes."""
    if random.random() < (0.2 if kind in ("dicom", "json") else 0.3):
        return _any_bytes(content, random)
    return _PROPOSALS[kind](content, random)


def _any_bytes(content: bytes, random: Random) -> Damage:
    size = max(1, len(content))
    what = random.randrange(5)
    if what == 0:
        return {"do": "cut", "part": round(random.random(), 3)}
    if what == 1:
        bits = [[random.randrange(size), 1 << random.randrange(8)] for _ in range(8)]
        return {"do": "flip", "bits": bits[: random.choice((1, 2, 8))]}
    if what == 2:
        put = random.choice((*NUMBERS, *WORDS))
        remove = random.choice((0, 1, 2, 4, 40))
        return {"do": "splice", "at": _near(size, random), "put": put, "remove": remove}
    if what == 3:
        length = random.choice((4, 16, 200))
        start, to = random.randrange(size), _near(size, random)
        return {"do": "copy", "from": start, "to": to, "length": length}
    return {
        "do": "whole",
        "put": random.choice(("", "\0", ["\0", 400], "[]", "null", "abc", ["(", 90])),
    }


def _near(size: int, random: Random) -> int:
    """Give a place, more often one in the header."""
    return random.randrange(size if random.random() < 0.4 else min(size, 1500))


def _of_text(content: bytes, random: Random) -> Damage:
    if not token_spans(content) or random.random() < 0.1:
        return {"do": "line", "n": random.randrange(9999), "times": random.choice((0, 2, 3))}
    spans = token_spans(content)
    n = random.randrange(len(spans))
    word = content[slice(*spans[n])].decode("latin-1")
    put: Any = random.choice((*NUMBERS, *WORDS))
    if word.startswith('"') and random.random() < 0.7:
        put = '"' + random.choice(WORDS).replace("\\", "\\\\") + '"'
    if random.random() < 0.08:
        put = random.choice((["[", 2000], ["9", 400], ["A", 70000], ['"', 3], ["{a=", 900]))
    return {"do": "token", "n": n, "put": put}


def _of_json(content: bytes, random: Random) -> Damage:
    if random.random() < 0.15:
        return _of_text(content, random)
    try:
        path = random.choice(list(_paths(json.loads(content))))
    except (ValueError, IndexError):
        return _of_text(content, random)
    what = random.choice(("set", "set", "set", "set", "remove", "rename"))
    if what == "rename" and (not path or not isinstance(path[-1], str)):
        what = "remove"
    value = random.choice(WORDS) if what == "rename" else random.choice(VALUES)
    return {"do": "json", "path": path, "what": what, "value": value}


def _paths(value: Any, before: tuple[Any, ...] = ()) -> Iterator[list[Any]]:
    yield list(before)
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, (*before, key))
    if isinstance(value, list):
        for n, inner in enumerate(value[:6]):
            yield from _paths(inner, (*before, n))


def _of_rows(content: bytes, random: Random) -> Damage:
    """Damage one row of a file of JSON rows."""
    rows = content.split(b"\n")
    row = random.choice(rows)
    inner = _of_json(row, random)
    start = content.find(row)
    changed = apply(row, inner).decode("latin-1")
    if inner["do"] != "json" or len(changed) > 20000:
        return _of_text(content, random)
    return {"do": "splice", "at": start, "put": changed, "remove": len(row)}


def _of_header(content: bytes, random: Random, length: int) -> Damage:
    """Write a number somewhere into a binary header."""
    form = random.choice(FORMS)
    at = 2 * random.randrange(min(length, len(content)) // 2)
    value: Any = random.choice((0, 1, -1, 2, 127, -128, 3))
    if form[1] in "fd":
        value = random.choice(("nan", "inf", "-inf", "1e38", "-1e38", "1e-38", "0", "-1"))
    elif form[1] in "BHI":
        value = random.choice((0, 1, 255, 2))
        value = {"H": 65535, "I": 2**32 - 1}.get(form[1], 255) if random.random() < 0.3 else value
    elif form[1] in "hiq" and random.random() < 0.4:
        bits = {"h": 15, "i": 31, "q": 63}[form[1]]
        value = random.choice((2**bits - 1, -(2**bits), 2 ** (bits - 2)))
    return {"do": "number", "at": at, "form": form, "value": value}


_NIFTI_FIELDS: dict[int, tuple[str, tuple[Any, ...]]] = {
    0: ("<i", (540, 0, 1543569408)),
    70: ("<h", (0, 1, 2, 8, 16, 32, 64, 128, 1536, 1792, 2304, -4)),
    72: ("<h", (0, 1, 8, 64, -8)),
    108: ("<f", ("nan", "1e30", "-1", "0", "353")),
    123: ("<B", (0, 1, 2, 3, 4, 255)),
    252: ("<h", (0, 1, 4, -1, 99)),
    254: ("<h", (0, 1, 4, -1, 99)),
}
"""Size of the header, kind and bits of numbers, where they begin, units, codes of the forms."""


def _of_nifti(content: bytes, random: Random) -> Damage:
    """Damage a field of the header: dimensions, type, spacing, offset, scaling, forms."""
    if random.random() < 0.25:
        at = random.choice(list(_NIFTI_FIELDS))
        form, values = _NIFTI_FIELDS[at]
        return {"do": "number", "at": at, "form": form, "value": random.choice(values)}
    if random.random() < 0.4:
        at = 40 + 2 * random.randrange(8)
        value = random.choice((0, 1, 2, -1, 5, 7, 8, 3000, 32767, -32768))
        return {"do": "number", "at": at, "form": "<h", "value": value}
    if random.random() < 0.7:
        at = random.choice((*range(76, 108, 4), 112, 116, *range(256, 328, 4)))
        value = random.choice(("nan", "inf", "0", "-1", "1e30", "-1e30", "1e-30", "1", "1e9"))
        return {"do": "number", "at": at, "form": "<f", "value": value}
    return _of_header(content, random, 352)


def _of_gzip(content: bytes, random: Random) -> Damage:
    import gzip

    return {"do": "packed", "inner": _of_nifti(gzip.decompress(content), random)}


def _of_trk(content: bytes, random: Random) -> Damage:
    if random.random() < 0.3:
        at = random.choice((1000, 1004, *range(1004, 1200, 4)))
        value = random.choice((0, -1, 1, 2**31 - 1, 10**6, -(2**31), 3))
        return {"do": "number", "at": at, "form": "<i", "value": value}
    return _of_header(content, random, 1000)


def _of_zip(content: bytes, random: Random) -> Damage:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        n = random.randrange(len(names))
        inner = archive.read(names[n])
    if random.random() < 0.2:
        return {"do": "member", "n": n, "name": random.choice(WORDS) or "x"}
    if random.random() < 0.1:
        return {"do": "member", "n": n, "what": "remove"}
    kind = "json" if names[n].endswith(".json") else "text" if "." not in names[n] else "numbers"
    return {"do": "member", "n": n, "inner": proposal(kind, inner, random)}


def _of_dicom(content: bytes, random: Random) -> Damage:
    tree = tree_of(content)
    if random.random() < 0.04:
        return {"do": "dicom", "at": "00020010", "what": "put", "put": random.choice(SYNTAXES)}
    by_chain: dict[str, list[tuple[str, Any]]] = {}
    for place, element in places(tree.elements):
        chain = "/".join(word for word in place.split("/") if len(word) == 8)
        by_chain.setdefault(chain, []).append((place, element))
    place, element = random.choice(by_chain[random.choice(sorted(by_chain))])
    if random.random() < 0.4:
        place = "/".join(word if len(word) == 8 else "*" for word in place.split("/"))
    return {"do": "dicom", "at": place, **_of_element(element, random)}


def _of_element(element: Any, random: Random) -> Damage:
    if element.items is not None:
        return _of_sequence(random)
    what = random.random()
    if what < 0.5:
        return _of_form(element, random)
    if element.vr in (b"OB", b"OW", b"OF", b"OD", b"OL", b"UN") and what < 0.75:
        return {"what": "shorten", "part": random.choice((0.0, 0.1, 0.5, 0.9, 0.99))}
    if _is_binary(element):
        number = _of_header(element.value or b"\0\0\0\0", random, 64)
        form = {key: number[key] for key in ("form", "value")}
        return {"what": "binary", "offset": number["at"], **form}
    words = (*NUMBERS, *WORDS, ["9", 400], ["A", 70000], ["1\\", 3000])
    if what < 0.75:
        return {"what": "part", "n": random.randrange(9), "put": random.choice(words)}
    return {"what": "put", "put": random.choice(words)}


def _of_sequence(random: Random) -> Damage:
    return random.choice((
        {"what": "remove"}, {"what": "items", "times": 0},
        {"what": "items", "times": random.choice((2, 3, 50))},
        {"what": "drop-item", "n": random.randrange(99)},
        {"what": "nest", "times": random.choice((1, 3, 60, 400))},
        {"what": "put", "put": random.choice(WORDS)}, {"what": "vr", "put": random.choice(VRS)},
        {"what": "length", "length": random.choice((0, 1, 4, 0xFFFFFFFF, 0x7FFFFFFF, 10**6))},
    ))  # fmt: skip


def _of_form(element: Any, random: Random) -> Damage:
    """Take an element away, or change what kind it is, how long, where."""
    length = random.choice((0, 1, 3, len(element.value) + 1, 65534, 0xFFFFFFFF, 0x7FFFFFF0))
    put = random.choice((*NUMBERS, "ISO_IR 192", "ISO 2022 IR 87", "\xff"))
    return random.choice((
        {"what": "remove"}, {"what": "put", "put": ""}, {"what": "vr", "put": random.choice(VRS)},
        {"what": "length", "length": length}, {"what": "swap", "n": random.randrange(99)},
        {"what": "add", "tag": random.choice(_ADDED), "vr": random.choice(VRS), "put": put},
    ))  # fmt: skip


_ADDED = ("00080005", "00280010", "00280011", "00280008", "00180050", "00200032")


def _is_binary(element: Any) -> bool:
    if element.vr:
        return element.vr in (b"US", b"SS", b"UL", b"SL", b"FL", b"FD", b"OB", b"OW", b"OF", b"AT")
    return any(byte < 9 or byte > 126 for byte in element.value[:8].rstrip(b"\0"))


def _of_numbers(content: bytes, random: Random) -> Damage:
    return _of_header(content, random, max(2, len(content)))


_PROPOSALS: dict[str, Propose] = {
    "text": _of_text, "json": _of_json, "rows": _of_rows, "dicom": _of_dicom, "nifti": _of_nifti,
    "nifti.gz": _of_gzip, "trk": _of_trk, "zip": _of_zip, "numbers": _of_numbers,
}  # fmt: skip
