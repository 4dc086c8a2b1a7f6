"""What several commands share: exit codes and options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

EXIT_DONE, EXIT_BUG, EXIT_USER, EXIT_BLOCKED, EXIT_CANCELLED = 0, 1, 2, 3, 130


def add_events(made: argparse.ArgumentParser) -> None:
    """Let a command tell how it goes to the program that started it."""
    text = "tell how it goes as JSON lines; ends when standard input closes"
    made.add_argument("--events", action="store_true", help=text)


def add_json(made: argparse.ArgumentParser) -> None:
    """Let a command answer with one JSON document."""
    made.add_argument("--json", action="store_true", help="answer with one JSON document")


def add_language(made: argparse.ArgumentParser) -> None:
    """Let a command write its report in another language."""
    made.add_argument("--language", choices=["en", "fr", "de"], default="en", help="of the report")


class _JsonOrFile(argparse.Action):
    """``--json`` alone answers on standard output; with a name the document goes into that file."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        _option: str | None = None,
    ) -> None:
        namespace.json, namespace.json_file = values is None, values or ""


def add_json_file(made: argparse.ArgumentParser) -> None:
    """Let a command answer with one JSON document, or write it into a file."""
    text = "answer with one JSON document, or write it into FILE"
    made.add_argument("--json", action=_JsonOrFile, nargs="?", metavar="FILE", help=text)
    made.set_defaults(json=False, json_file="")
