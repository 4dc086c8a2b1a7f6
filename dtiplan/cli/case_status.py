"""The command that shows where a case stands."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_json

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_show(commands: Any) -> None:
    """Add ``show``."""
    text = "Where a case stands, and what in it was made with other software."
    made = commands.add_parser("show", help=text, description=text)
    made.set_defaults(command=_show)
    made.add_argument("case", metavar="CASE")
    add_json(made)


def _show(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.case_status import status_document, status_text
    from dtiplan.workflow.cases.case import Case

    said = status_document(Case.open(Path(args.case)))
    teller.done(status_text(said), document=said)
    return EXIT_DONE
