"""Find every text of the program that a user may read: literals, templates, declarations.

The window's literals stand in ``tr("...")``, the report's in ``words("...")``. What the other
rooms say (findings, errors, pictures) is put together by f-strings; each becomes a template with
numbered places. Single words that are shown (titles, choices) are read from the declarations.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "dtiplan"
ROOMS = ("domain", "io", "processing", "render", "workflow")
ASKERS = {"tr", "words"}
"""Functions whose first argument is a text to translate."""

SILENT_FILES = {
    # Digital objects, files for other programs, and the command line's own texts stay English.
    "processing/simulate", "io/dicom_synthetic_header.py", "io/dicom_series_writer.py",
    "io/dicom_enhanced_writer.py", "workflow/phantom/digital_patient.py",
    "workflow/files/codec.py", "workflow/documents.py", "workflow/viewing/scene_service",
    "io/digital_patient_spec.py", "workflow/licences.py", "workflow/telling.py",
    "io/dicom_kept_elements.py", "workflow/reporting/summary_dose.py",
    "workflow/reporting/summary_targets.py", "workflow/handover/export_record.py",
    "workflow/network/documents.py", "workflow/sites/comparison_document.py",
    "workflow/sites/group_document.py", "workflow/sites/margin_document.py",
    "workflow/phantom/digital_volunteers.py",
}  # fmt: skip
SILENT_ERRORS = {"RuntimeError", "AssertionError", "KeyError", "TypeError"}
"""Mistakes of the program, not messages."""
SILENT_ERRORS_OF = {
    room: SILENT_ERRORS | {"ValueError"} for room in ("domain", "processing", "render")
}
"""In io and workflow a ValueError becomes the cause of a message; in the others it is a mistake."""
WRITTEN_INTO_FILES = {
    "Deterministic Tracking Algorithm", "RESEARCH structures, dtiplan",
    "dtiplan, research software", "dtiplan: contours of a distance field around streamlines",
    "RESEARCH: tracts from diffusion MRI", "RESEARCH structures added, dtiplan",
    "Processing Equipment", "Made the structure set this one is a copy of",
    ", added to a copy of {1}", "PRV of {1}, {2} mm beyond it in all directions",
    ", lower bound",
    "measured margin{1}: {2} x root sum of squares of SD mm {3}; accepted by {4} {5}; from {6}",
    "RESEARCH, dtiplan {1}: {2}. {3} streamlines, radius {4} mm, margin {5} mm. {6}. {7}",
    "Copy for blind rating, no patient. It may be mirrored and moved: never plan or treat with "
    "it, or with anything drawn on it.",
    "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec",
}  # fmt: skip
"""What other programs will read stays English."""
SILENT_CALLS = {"compile", "set_defaults", "ConfigDict", "getLogger", "getattr", "open", "strftime"}
PUT_TOGETHER = (
    *(f"{edge} edge" for edge in ("left", "right", "rear", "front", "lower", "upper")),
    "left", "rear", "front", "lower", "upper", "lower and upper", "diffusion", "planning",
    "rescan", "scanner", "registration", "distortion",
    "{1} imaged to {2} %", "{1} not imaged", "{1} drawn",
    "the phase axis and the bandwidth in phase direction and the field strength",
    "the phase axis and the bandwidth in phase direction",
    "the phase axis and the field strength",
    "the bandwidth in phase direction and the field strength",
)  # fmt: skip
"""Words that messages put together from parts; "right" alone is a verdict."""
SHOWN_CALLS = {"Finding", "UserError", "ReleaseBlockedError", "NotMeasured", "Heading", "Layer"}
"""Their arguments are shown even where they are single words."""

_PLACE = re.compile(r"\{\w*\}")
_NO_WORDS = re.compile(r"\\|\(\?|\w\|\w|^\n|^  |   |^//|^<|</|%d")
"""Patterns, formats, shaders and markup."""
_SHOWS_USAGE = re.compile(r" --\w| include\|exclude ")
"""Words that tell how to write something on the command line."""
_UNITS = re.compile(r"\b(mm2?|mm3|cc|deg|s|um2|ms|cm2|l|Hz|x|RAS|FA|MD|b)\b|%")


class Texts(dict[str, str]):
    """Texts with the file that each was first seen in."""

    def note(self, text: str, where: str) -> None:
        """Add a text, keeping the place it was seen at first."""
        self.setdefault(text, where)


def all_texts() -> Texts:
    """Find every text of the program."""
    texts = Texts()
    for path in _files("gui"):
        for text in literals_asked_for(_parsed(path)):
            texts.note(text, _name(path))
    for room in ROOMS:
        for path in _files(room):
            tree = _parsed(path)
            for text in literals_asked_for(tree):
                texts.note(text, _name(path))
            if not _is_silent(path):
                for text in templates(tree, SILENT_ERRORS_OF.get(room, SILENT_ERRORS)):
                    if text not in WRITTEN_INTO_FILES:
                        texts.note(text, _name(path))
    for text, where in declared_texts():
        texts.note(text, where)
    return texts


def literals_asked_for(tree: ast.AST) -> Iterator[str]:
    """Give the literals in ``tr("...")`` and ``words("...")``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in ASKERS and node.args:
            yield from _choices(node.args[0])


def _choices(node: ast.expr) -> Iterator[str]:
    """Give the literals of an argument; of ``a if x else b`` both."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def templates(tree: ast.AST, silent_errors: set[str]) -> Iterator[str]:
    """Give every text of a module that reads like words, with numbered places for values."""
    silent = _documentation(tree) | _errors_of_the_program(tree, silent_errors)
    shown = {
        id(argument)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in SHOWN_CALLS
        for argument in (*node.args, *(k.value for k in node.keywords if k.arg != "code"))
    }
    yield from _walk(tree, silent, shown)


def _walk(node: ast.AST, silent: set[int], shown: set[int]) -> Iterator[str]:
    if id(node) in silent:
        return
    if isinstance(node, ast.Call) and called(node) in (SILENT_CALLS | ASKERS):
        return
    if isinstance(node, ast.keyword) and node.arg == "loc":  # where matplotlib puts a legend
        return
    if isinstance(node, ast.JoinedStr | ast.Constant | ast.BinOp):
        text = template_of(node)
        if text is not None:
            if reads_like_words(text) or (id(node) in shown and _is_title(text)):
                yield text
            if isinstance(node, ast.Constant):
                return
            yield from _inner(node, silent, shown)
            return
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, silent, shown)


def _inner(node: ast.AST, silent: set[int], shown: set[int]) -> Iterator[str]:
    """Look into the values of an f-string for words that may be put in."""
    for child in ast.walk(node):
        if isinstance(child, ast.FormattedValue):
            yield from _words_within(child.value, silent, shown)
        elif isinstance(child, ast.BinOp):
            for side in (child.left, child.right):
                if template_of(side) is None:
                    yield from _words_within(side, silent, shown)


def _words_within(node: ast.AST, silent: set[int], shown: set[int]) -> Iterator[str]:
    if isinstance(node, ast.IfExp | ast.BoolOp):
        for child in ast.iter_child_nodes(node):
            word = child.value if isinstance(child, ast.Constant) else None
            if isinstance(word, str) and len(word) > 2 and word.isalpha():
                yield word
    yield from _walk(node, silent, shown)


def template_of(node: ast.AST) -> str | None:
    """Give a text with ``{1}``, ``{2}`` ... for what is put in; None where it is no text."""
    parts = _parts(node)
    if parts is None or not any(isinstance(p, str) for p in parts):
        return None
    text, n = "", 0
    for number, part in enumerate(parts):
        if isinstance(part, str):
            text += part
        elif number == 0 or isinstance(parts[number - 1], str):
            # Two values side by side are one place: nothing tells where one ends.
            n += 1
            text += f"{{{n}}}"
    return text


def _parts(node: ast.AST) -> list[str | None] | None:
    """Split into literal parts and (as None) values."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return [p.value if isinstance(p, ast.Constant) else None for p in node.values]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _parts(node.left), _parts(node.right)
        if left is None and right is None:
            return None
        return [*(left or [None]), *(right or [None])]
    return None


def reads_like_words(text: str) -> bool:
    """Tell a sentence or phrase from a pattern, a path, a format or a bare number with unit."""
    if _NO_WORDS.search(text) and not _SHOWS_USAGE.search(text):
        return False
    literal = _PLACE.sub("#", text)
    letters = re.findall(r"[a-z]", _UNITS.sub("", literal))
    return len(letters) >= 2 and " " in literal.strip()


def _is_title(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Za-z]*", text))


def called(node: ast.Call) -> str:
    """Give the name of what is called."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _documentation(tree: ast.AST) -> set[int]:
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def _errors_of_the_program(tree: ast.AST, names: set[str]) -> set[int]:
    return {
        id(node.exc)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and called(node.exc) in names
    }


def declared_texts() -> Iterator[tuple[str, str]]:
    """Give titles, help and choices of the steps, tracts' titles and caveats, layers' titles."""
    from dtiplan import DISCLAIMER
    from dtiplan.domain.findings import Severity
    from dtiplan.domain.orientation import Verdict
    from dtiplan.domain.series import SeriesKind
    from dtiplan.domain.tps_profiles import GENERIC
    from dtiplan.domain.tracts import TractStatus
    from dtiplan.io.tps_profiles import read_profile
    from dtiplan.io.tract_definitions import read_definitions
    from dtiplan.workflow.viewing import image_sources

    yield DISCLAIMER, "dtiplan/__init__.py"
    yield from _texts_of_steps()
    for kind in (Severity, Verdict, TractStatus):
        yield from ((str(v.value), f"domain {kind.__name__}") for v in kind)
    for kind_of_series in SeriesKind:
        if kind_of_series.value.islower() and len(kind_of_series.value) > 4:
            yield kind_of_series.value, "domain SeriesKind"
    for definition in read_definitions(None).values():
        of_models = [own.caveat or "" for own in definition.models.values()]
        said = (
            definition.title, definition.caveat, *of_models,
            *definition.include, *definition.exclude,
        )  # fmt: skip
        yield from ((text, "resources/tracts") for text in said if text)
    yield from ((word, "processing") for word in PUT_TOGETHER)
    yield read_profile(GENERIC).title, "resources/tps"
    for _, _, title, _ in image_sources.IMAGES:
        yield title, "dtiplan/workflow/viewing/image_sources.py"


def _texts_of_steps() -> Iterator[tuple[str, str]]:
    from dtiplan.workflow.registry import STEPS

    for step in STEPS:
        where = f"step {step.name}"
        yield step.title, where
        yield step.help, where
        for info in step.params.model_fields.values():
            yield from ((t, where) for t in (info.title, info.description) if t)
            if isinstance(info.annotation, type) and issubclass(info.annotation, Enum):
                yield from ((str(choice.value), where) for choice in info.annotation)


def _files(room: str) -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py"))


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _is_silent(path: Path) -> bool:
    name = str(path.relative_to(PACKAGE))
    return any(name.startswith(s) for s in SILENT_FILES)
