"""The command that measures one scan of a phantom."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, add_events, add_json_file

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_phantom_analysing(named: Any) -> None:
    """Add ``phantom analyse``."""
    made = named.add_parser("analyse", help="measure one scan against its truth")
    made.set_defaults(command=_analyse)
    made.add_argument("sources", nargs="+", metavar="SOURCE")
    made.add_argument("--phantom", required=True, metavar="NAME", help="name or file")
    made.add_argument("--certificate", default="", metavar="CSV")
    made.add_argument("--temperature-c", type=float, default=None, metavar="T")
    made.add_argument("--series", default="", metavar="UID", help="diffusion series to take")
    made.add_argument("--thermometer", default="", metavar="LABEL",
                      help="vial of water that tells the temperature")  # fmt: skip
    made.add_argument("--placement", default="", metavar="FILE",
                      help="scanner_from_phantom set by hand, a 4 x 4 matrix as JSON")  # fmt: skip
    add_json_file(made)
    add_events(made)


def _analyse(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.domain.findings import errors
    from dtiplan.workflow.phantom.analyse import (
        Question,
        analyse_files,
        analysis_document,
        analysis_text,
    )
    from dtiplan.workflow.phantom.placing.placement_file import read_placement

    question = Question(
        phantom=args.phantom,
        certificate=Path(args.certificate) if args.certificate else None,
        temperature_c=args.temperature_c,
        series_uid=args.series,
        placement=read_placement(Path(args.placement)) if args.placement else None,
        thermometer=args.thermometer,
    )
    found, files = analyse_files(args.sources, question, teller.progress("analyse", "Analysing"))
    said = analysis_document(found, [path.absolute() for path in files])
    if args.json_file:
        from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

        with disk_troubles_told(f"{args.json_file} cannot be written."):
            replace_text(Path(args.json_file).absolute(), json.dumps(said, indent=1) + "\n")
    teller.done(analysis_text(found), document=said)
    return EXIT_BLOCKED if errors(found.findings) else EXIT_DONE
