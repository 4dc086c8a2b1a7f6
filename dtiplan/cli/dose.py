"""Commands about dose."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_DONE, add_json
from dtiplan.workflow.telling import Teller


def add_dose_commands(commands: Any) -> None:
    """Add ``dvh``."""
    made = commands.add_parser("dvh", help="Dose-volume histograms of the structures of a plan.")
    made.add_argument("--rtstruct", required=True, metavar="FILE", help="structures")
    made.add_argument(
        "--rtdose", required=True, nargs="+", metavar="FILE",
        help="dose of the plan or of a fraction, or all of its beams",
    )  # fmt: skip
    made.add_argument("--rtplan", metavar="FILE", help="plan: prescription and fractions")
    made.add_argument("--structures", default="", metavar="NAMES", help="with commas; empty: all")
    made.add_argument(
        "--ends", choices=("rounded", "full", "half"), default="rounded",
        help="how far a structure reaches beyond its first and last contour",
    )  # fmt: skip
    add_json(made)
    made.set_defaults(command=_dvh)


def _dvh(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.dose.histograms import (
        histograms_document,
        histograms_text,
        plan_histograms,
    )
    from dtiplan.workflow.dose.rt_files import read_plan_files

    files = read_plan_files(
        Path(args.rtstruct),
        [Path(p) for p in args.rtdose],
        Path(args.rtplan) if args.rtplan else None,
    )
    names = tuple(name for name in args.structures.split(",") if name)
    progress = teller.progress("dvh", "Histograms")
    found, findings = plan_histograms(files, names, args.ends, progress)
    said = histograms_document(files, found, findings, args.ends)
    teller.done(histograms_text(found, (*files.findings, *findings)), document=said)
    return EXIT_DONE
