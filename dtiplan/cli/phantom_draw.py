"""The command that draws the plots of one analysed phantom scan."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json_file

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_phantom_drawing(named: Any) -> None:
    """Add ``phantom draw``."""
    made = named.add_parser("draw", help="draw the plots of one analysed scan")
    made.set_defaults(command=_draw)
    made.add_argument("file", metavar="FILE.json", help="of phantom analyse")
    made.add_argument("--pictures", required=True, metavar="DIR")
    made.add_argument("--title", default="", metavar="TEXT", help="name of the scan in the plots")
    made.add_argument("--language", choices=["en", "fr", "de"], default="en")
    add_json_file(made)
    add_events(made)


def _draw(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.files.durable import replace_text
    from dtiplan.workflow.phantom.reporting.scan_plots import draw_scan_plots

    drawn = draw_scan_plots(
        Path(args.file), Path(args.pictures), title=args.title, language=args.language
    )
    said = {"pictures": [str(path) for path in drawn]}
    if args.json_file:
        replace_text(Path(args.json_file).absolute(), json.dumps(said, indent=1))
    teller.done("\n".join(map(str, drawn)), document=said)
    return EXIT_DONE
