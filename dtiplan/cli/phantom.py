"""The commands on phantoms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dtiplan.cli.phantom_analyse import add_phantom_analysing
from dtiplan.cli.phantom_compare import add_phantom_comparing
from dtiplan.cli.phantom_draw import add_phantom_drawing
from dtiplan.cli.phantom_make import add_phantom_making
from dtiplan.cli.phantom_study import add_phantom_studying, add_phantom_wizard


def add_phantom_commands(commands: Any, show_window: Callable[[Sequence[str]], int]) -> None:
    """Add ``phantom`` and what follows it."""
    text = "Phantoms: reference objects, made and measured."
    made = commands.add_parser("phantom", help=text, description=text)
    named = made.add_subparsers(required=True, metavar="COMMAND")
    add_phantom_making(named)
    add_phantom_analysing(named)
    add_phantom_drawing(named)
    add_phantom_comparing(named)
    add_phantom_studying(named)
    add_phantom_wizard(named, show_window)
