"""What several commands share: exit codes and options."""

from __future__ import annotations

import argparse

EXIT_DONE, EXIT_BUG, EXIT_USER, EXIT_BLOCKED, EXIT_CANCELLED = 0, 1, 2, 3, 130


def add_events(made: argparse.ArgumentParser) -> None:
    """Let a command tell how it goes to the program that started it."""
    text = "tell how it goes as JSON lines; ends when standard input closes"
    made.add_argument("--events", action="store_true", help=text)


def add_json(made: argparse.ArgumentParser) -> None:
    """Let a command answer with one JSON document."""
    made.add_argument("--json", action="store_true", help="answer with one JSON document")
