"""The pages of the help: Markdown, with the parameter tables of the steps put in when shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.io.locations import resource
from dtiplan.workflow.language import Language, language
from dtiplan.workflow.licences import parts_of_the_program
from dtiplan.workflow.registry import STEPS, step_named
from dtiplan.workflow.step import Step
from dtiplan.workflow.step_options import steps_document

PAGES = (
    "start",
    "tutorial",
    "import",
    "orientation",
    "preprocess",
    "registration",
    "tracts",
    "structures",
    "export",
    "dose",
    "network",
    "report",
    "phantom",
    "sites",
    "study",
    "selftest",
    "views",
    "conventions",
    "about",
)
"""Names of the pages, in the order of the contents."""

_PAGE_OF = {
    "import-series": "import",
    "check-orientation": "orientation",
    "fit-tensor": "preprocess",
    "fit-fibres": "preprocess",
    "register-planning": "registration",
    "accept-registration": "registration",
    "register-template": "registration",
    "estimate-distortion": "registration",
    "find-tracts": "tracts",
    "import-tracts": "tracts",
    "edit-tracts": "tracts",
    "estimate-uncertainty": "tracts",
    "make-structures": "structures",
    "export-rtstruct": "export",
    "evaluate-dose": "dose",
}
_PLACE = re.compile(r"^((?:> )?)\{\{(\w+)(?::([\w-]+))?\}\}$", re.MULTILINE)
_SIGNS = {"deg": "°", "s/mm2": "s/mm²", "mm2/s": "mm²/s"}
_AROUND = 60


@dataclass(frozen=True)
class Found:
    """A page with words that were looked for, and where they stand.

    Parameters
    ----------
    page, title : str
    excerpt : str
        What stands around the first place; empty where the title says it.
    """

    page: str
    title: str
    excerpt: str


def page_for(name: str) -> str:
    """Give the page that explains a step, or the page itself; the first one where none does."""
    page = _PAGE_OF.get(name, name)
    return page if page in PAGES else PAGES[0]


@cache
def page_text(page: str, code: str) -> str:
    """Give a page as Markdown, its tables made from the steps' declarations.

    Parameters
    ----------
    page : str
        One of ``PAGES``.
    code : str
        Language; English where the page is not translated.
    """
    chosen = language(code)
    return _PLACE.sub(lambda m: m[1] + _filled(m[2], m[3] or "", chosen), _written(page, code))


@cache
def _written(page: str, code: str) -> str:
    """Give a page as it was written, its places still empty."""
    path = resource("help", code, f"{page}.md")
    if not path.is_file():
        path = resource("help", "en", f"{page}.md")
    return path.read_text(encoding="utf-8")


def picture_file(name: str) -> Path:
    """Give the file of a picture that a page shows (``![words](name.png)``)."""
    return resource("help", "pictures", Path(name).name)


def title_of(page: str, code: str) -> str:
    """Give the title of a page: its first heading."""
    return _written(page, code).partition("\n")[0].removeprefix("#").strip()


def section_number(page: str, heading: str) -> int:
    """Give the number of a heading of a page, which is the same in every language; from 0.

    Parameters
    ----------
    page : str
    heading : str
        English.
    """
    return re.findall(r"^#+ (.*)$", _written(page, "en"), re.MULTILINE).index(heading)


def search(words: str, code: str) -> tuple[Found, ...]:
    """Find the pages that hold all words, those with them in the title first."""
    wanted = words.casefold().split()
    found = []
    for page in PAGES:
        text, title = _plain(page_text(page, code)), title_of(page, code)
        if wanted and all(word in text.casefold() for word in wanted):
            in_title = all(word in title.casefold() for word in wanted)
            found.append((not in_title, Found(page, title, _excerpt(text, wanted[0]))))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _plain(text: str) -> str:
    """Take the marks of Markdown away."""
    without_links = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[#*`|]+|-{3,}", " ", without_links)


def _excerpt(text: str, word: str) -> str:
    at = text.casefold().find(word)
    around = text[max(at - _AROUND, 0) : at + _AROUND]
    return " ".join(around.split())


def _filled(kind: str, name: str, chosen: Language) -> str:
    """Give what stands in the place of ``{{kind:name}}``."""
    if kind == "parameters":
        return parameter_table(step_named(name), chosen)
    if kind == "steps":
        return steps_table(chosen)
    if kind == "licences":
        return licence_table(chosen)
    if kind == "disclaimer":
        return chosen.text(DISCLAIMER)
    if kind == "version":
        return f"dtiplan {__version__}"
    raise ValueError(f"nothing is known to stand for {kind}:{name}")


def parameter_table(step: Step, chosen: Language) -> str:
    """Give the settings of a step as a Markdown table, from its declaration."""
    words = chosen.text
    entries = next(s["params"] for s in steps_document()["steps"] if s["name"] == step.name)
    if not entries:
        return words("This step has no settings.")
    header = (words("Setting"), words("Range"), words("Default"), words("What it does"))
    rows = [
        (
            f"**{words(entry['title'])}** `--{entry['name'].replace('_', '-')}`",
            _range(entry, chosen),
            _shown(entry["default"], chosen),
            words(entry["help"]),
        )
        for entry in entries
    ]
    return _table(header, rows)


def _range(entry: Mapping[str, Any], chosen: Language) -> str:
    unit = str(entry["unit"] or "")
    unit = _SIGNS.get(unit, unit)
    choices = entry["choices"]
    if isinstance(choices, list):
        return ", ".join(chosen.text(str(choice)) for choice in choices)
    low, high = entry["lowest"], entry["highest"]
    said = {
        (True, True): chosen.text("{low} to {high}"),
        (True, False): chosen.text("from {low}"),
        (False, True): chosen.text("up to {high}"),
        (False, False): "",
    }[low is not None, high is not None]
    limits = said.format(low=_shown(low, chosen), high=_shown(high, chosen))
    return f"{limits} {unit}".strip() or "–"


def _shown(value: object, chosen: Language) -> str:
    if value is None or value in ("", [], ()):
        return "–"
    if isinstance(value, bool):
        return chosen.text("yes") if value else chosen.text("no")
    if isinstance(value, float):
        return chosen.localised(f"{value:g}")
    if isinstance(value, list | tuple):
        return "; ".join(_shown(v, chosen) for v in value)
    return chosen.text(str(value))


def steps_table(chosen: Language) -> str:
    """Give the steps in order, with what each does."""
    words = chosen.text
    header = (words("Step of the work"), words("What it does"))
    return _table(header, [(f"**{words(s.title)}**", words(s.help)) for s in STEPS])


def licence_table(chosen: Language) -> str:
    """Give every part the program is made of, with version and licence."""
    words = chosen.text
    header = (words("Part"), words("Version"), words("Licence"))
    unknown = words("see its home page")
    rows = [(p.name, p.version, p.licence or unknown) for p in parts_of_the_program()]
    return _table(header, rows)


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )
