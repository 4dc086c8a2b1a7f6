"""Keep the translations complete: ``update`` rewrites the .ts files, ``check`` judges them.

    python tools/translations.py update [--tidy]   new texts in, finished ones kept
    python tools/translations.py check             fails on anything that is not translated

``update`` marks a text that is no longer in the code as vanished and keeps its translation;
``--tidy`` drops it. The files are Qt Linguist's, so that translators can use that program.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from texts_in_code import PACKAGE, ROOT, Texts, all_texts, called

sys.path.insert(0, str(ROOT))

from xml.etree import ElementTree

from dtiplan.workflow.language import LANGUAGES, PLACEHOLDER

FOLDER = ROOT / "resources" / "translations"
CODES = tuple(code for code in LANGUAGES if code != "en")

_SHOWING = {
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox"),
    *("QAction", "QMenu", "QDockWidget", "setText", "setToolTip", "setStatusTip", "setTitle"),
    *("setWindowTitle", "setPlaceholderText", "setInformativeText", "setDetailedText"),
    *("setAccessibleName", "setAccessibleDescription", "setWhatsThis", "setLabelText"),
    *("setSpecialValueText", "addTab", "addMenu", "addAction", "addItem", "addRow"),
    *("setHeaderLabels", "showMessage", "setSuffix", "setPrefix", "setHtml", "setMarkdown"),
    *("information", "warning", "question", "critical", "about", "drawText"),
}
"""Calls whose literal arguments a user would see."""
_UNITS = {"mm", "deg", "Gy", "HU", "cc", "FA", "MD"}
"""Words that are the same in every language."""


def translation_file(code: str) -> Path:
    """Give the Linguist file of a language."""
    return FOLDER / f"dtiplan_{code}.ts"


def read(code: str) -> dict[str, tuple[str, str]]:
    """Give translation and state ('' when finished) by English text."""
    path = translation_file(code)
    if not path.is_file():
        return {}
    known = {}
    for message in ElementTree.parse(path).iter("message"):
        entry = message.find("translation")
        if entry is not None:
            known[message.findtext("source") or ""] = (entry.text or "", entry.get("type", ""))
    return known


def write(code: str, texts: Texts, known: dict[str, tuple[str, str]], *, tidy: bool) -> None:
    """Write a language's file: texts in the order of their places, then what vanished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{code}" sourcelanguage="en">',
        "<context>",
        "    <name>dtiplan</name>",
    ]
    for source, where in sorted(texts.items(), key=lambda item: (item[1], item[0])):
        translation, state = known.get(source, ("", "unfinished"))
        finished = translation and state != "unfinished"
        lines += _message(source, where, translation, "" if finished else "unfinished")
    if not tidy:
        for source, (translation, _) in sorted(known.items()):
            if source not in texts and translation:
                lines += _message(source, "", translation, "vanished")
    lines += ["</context>", "</TS>", ""]
    FOLDER.mkdir(parents=True, exist_ok=True)
    translation_file(code).write_text("\n".join(lines), encoding="utf-8")


def _message(source: str, where: str, translation: str, state: str) -> list[str]:
    kind = f" type={quoteattr(state)}" if state else ""
    return [
        "    <message>",
        *([f"        <extracomment>{escape(where)}</extracomment>"] if where else []),
        f"        <source>{escape(source)}</source>",
        f"        <translation{kind}>{escape(translation)}</translation>",
        "    </message>",
    ]


def problems_of_catalogue(code: str, texts: Texts) -> Iterator[str]:
    """Say what is missing or wrong in a language's file."""
    known = read(code)
    for source, where in sorted(texts.items(), key=lambda item: item[1]):
        translation, state = known.get(source, ("", "missing"))
        if state or not translation:
            yield f"{code}: {state or 'empty'}: {where}: {source!r}"
        elif sorted(set(PLACEHOLDER.findall(source))) != sorted(
            set(PLACEHOLDER.findall(translation))
        ):
            yield f"{code}: placeholders differ: {source!r} / {translation!r}"
        elif _has_accelerator(source) and not _has_accelerator(translation):
            yield f"{code}: the accelerator (&) is lost: {source!r} / {translation!r}"


def _has_accelerator(text: str) -> bool:
    at = text.find("&")
    return 0 <= at < len(text) - 1 and text[at + 1].isalnum()


def problems_of_code() -> Iterator[str]:
    """Say where the window shows a literal without asking for its translation."""
    for path in sorted((PACKAGE / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            if called(node) == "tr":
                if node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                    yield f"{place}: tr() needs a plain literal"
            elif called(node) in _SHOWING:
                yield from (f"{place}: {text!r} is shown without tr()" for text in _bare(node))


def _bare(node: ast.Call) -> Iterator[str]:
    """Give the literal words among the arguments of a call that shows them."""
    for argument in node.args:
        parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                words = "".join(c if c.isalpha() else " " for c in part.value).split()
                if any(len(word) > 1 and word not in _UNITS for word in words):
                    yield part.value


def main(arguments: list[str]) -> int:
    """Run ``update`` or ``check``."""
    texts = all_texts()
    if arguments[:1] == ["update"]:
        for code in CODES:
            write(code, texts, read(code), tidy="--tidy" in arguments)
            left = sum(1 for _ in problems_of_catalogue(code, texts))
            print(f"{translation_file(code).relative_to(ROOT)}: {len(texts)} texts, {left} to do")
        return 0
    if arguments == ["check"]:
        found = [*problems_of_code()]
        for code in CODES:
            found += problems_of_catalogue(code, texts)
        print("\n".join(found) or f"{len(texts)} texts, all translated")
        return 1 if found else 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
