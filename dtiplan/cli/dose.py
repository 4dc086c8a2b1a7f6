"""Commands about dose."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.dose_compare import add_comparisons, add_measures, options_of
from dtiplan.cli.options import EXIT_DONE, add_json
from dtiplan.workflow.telling import Teller


def add_dose_commands(commands: Any) -> None:
    """Add ``dvh`` and ``dose``."""
    add_comparisons(commands)
    made = commands.add_parser("dvh", help="Dose-volume histograms of the structures of a plan.")
    made.add_argument("--rtstruct", required=True, metavar="FILE", help="structures")
    made.add_argument(
        "--rtdose", required=True, nargs="+", metavar="FILE",
        help="dose of the plan or of a fraction, or all of its beams",
    )  # fmt: skip
    made.add_argument("--rtplan", metavar="FILE", help="plan: prescription and fractions")
    made.add_argument(
        "--reg", metavar="FILE",
        help="rigid registration, where structures are in another frame of reference than the dose",
    )  # fmt: skip
    made.add_argument("--structures", default="", metavar="NAMES", help="with commas; empty: all")
    made.add_argument(
        "--measures", action="store_true",
        help="also indices of targets, brain without targets, published and biological doses",
    )  # fmt: skip
    add_measures(made)
    add_json(made)
    made.set_defaults(command=_dvh)


def _dvh(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.dose.histograms import plan_histograms
    from dtiplan.workflow.dose.rt_files import read_plan_files
    from dtiplan.workflow.dose_documents.histograms_document import (
        histograms_document,
        histograms_text,
    )

    files = read_plan_files(
        Path(args.rtstruct),
        [Path(p) for p in args.rtdose],
        Path(args.rtplan) if args.rtplan else None,
        Path(args.reg) if args.reg else None,
    )
    names = tuple(name for name in args.structures.split(",") if name)
    progress = teller.progress("dvh", "Histograms")
    found, findings = plan_histograms(files, names, args.ends, progress)
    said = histograms_document(files, found, findings, args.ends)
    text = histograms_text(found, (*files.findings, *findings))
    if args.measures or args.metrics:
        measures, words = _measures(args)
        said["measures"] = measures
        text = f"{text}\n\n{words}"
    teller.done(text, document=said)
    return EXIT_DONE


def _measures(args: argparse.Namespace) -> tuple[dict[str, Any], str]:
    """Give the metrics of one plan as a comparison with nothing."""
    from dtiplan.domain.dose_comparison import TractDoses
    from dtiplan.workflow.dose.compare import compare_plans
    from dtiplan.workflow.dose.plan_list import PlanGiven, read_plans
    from dtiplan.workflow.dose_documents.compare_document import (
        comparison_document,
        comparison_text,
    )

    paths = tuple(Path(p) for p in (*args.rtdose, *filter(None, [args.rtplan])))
    registration = Path(args.reg) if args.reg else None
    plans = read_plans([Path(args.rtstruct)], [PlanGiven("plan", paths)], registration)
    compared = compare_plans(plans, options_of(args))
    nothing = TractDoses()
    return comparison_document(compared, nothing), comparison_text(compared, nothing)
