"""``dtiplan plan``: the main job, images in and verified RTSTRUCT out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.handover import (
    add_handover_options,
    add_margin_option,
    add_prv_option,
    handover_settings,
    margin_settings,
    split_margins,
)
from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, add_events, add_json, add_language
from dtiplan.workflow.telling import Teller


def add_plan_command(commands: Any) -> None:
    """Add ``plan`` with its arguments."""
    text = "The main job: images in, verified RTSTRUCT out."
    made = commands.add_parser("plan", help=text, description=text)
    made.set_defaults(command=_plan)
    add_json(made)
    add_events(made)
    _add_arguments(made)


def _plan(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.dose.plan_sources import absolute_entry
    from dtiplan.workflow.plan import plan, settings_of
    from dtiplan.workflow.reporting.report import write_report
    from dtiplan.workflow.reporting.summary import summarise

    case = Case.open_or_create(Path(args.case))
    settings = settings_of(
        args.sources,
        case,
        planning_uid=args.planning,
        tracts=tuple(args.tracts.split(",")) if args.tracts else (),
        margin_mm=args.margin_mm,
        seed=args.seed,
        accepted_by=args.accepted_by,
    )
    if args.dose:
        settings["evaluate-dose"] = {"plans": tuple(map(absolute_entry, args.dose))}
    settings["make-structures"] |= {"near": tuple(args.near), "prv": split_margins(args.prv)}
    settings["make-structures"] |= margin_settings(args.accepted_margins)
    settings["check-orientation"] = {
        "decision": args.orientation,
        "decided_by": args.decided_by,
    }
    settings["export-rtstruct"] |= handover_settings(args)
    settings["find-tracts"]["model"] = args.model
    settings["estimate-uncertainty"]["is_wanted"] = args.uncertainty or args.confidence > 0
    settings["make-structures"]["confidence_percent"] = args.confidence
    result = plan(case, settings, teller.progress)
    text = summarise(case, result.document, teller.progress("pictures", "Pictures"))
    told = teller.progress("report", "Report")
    write_report(case, case.folder / "report.pdf", args.language, told)
    if result.blocked:
        teller.fail(result.blocked, EXIT_BLOCKED, result.document, text)
        return EXIT_BLOCKED
    teller.done(text, document=result.document)
    return EXIT_DONE


def _add_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument("sources", nargs="*", metavar="SOURCE")
    made.add_argument("--case", required=True, metavar="DIR", help="folder of the case")
    made.add_argument("--planning", default="", metavar="UID", help="planning series UID")
    made.add_argument("--tracts", default="", metavar="NAMES", help="comma separated")
    made.add_argument(
        "--model",
        choices=["auto", "tensor", "csd", "both"],
        default="auto",
        help="what streamlines follow; auto: fibre orientations where the data allow them",
    )
    made.add_argument("--margin-mm", type=float, default=0.0, metavar="X")
    made.add_argument(
        "--uncertainty", action="store_true", help="also how far each tract can be trusted; minutes"
    )
    made.add_argument(
        "--confidence",
        type=int,
        choices=[0, 50, 80, 95],
        default=0,
        help="structures are the regions of this level in percent, 0 the tracts as found",
    )
    made.add_argument(
        "--near", nargs="+", default=[], metavar="TARGET=MM",
        help="also the part of every tract within so many mm of a target, as a structure",
    )  # fmt: skip
    made.add_argument(
        "--dose", nargs="+", default=[], metavar="PLAN",
        help="also the doses of plans, each a folder or NAME=FILE;FILE (RTDOSE, RTPLAN, RTSTRUCT)",
    )  # fmt: skip
    made.add_argument("--seed", type=int, default=None, metavar="N")
    made.add_argument(
        "--orientation", choices=["automatic", "confirm", "correct"], default="automatic"
    )
    made.add_argument("--decided-by", default="", metavar="NAME")
    made.add_argument(
        "--accepted-by", default="", metavar="NAME", help="who looked at the registration"
    )
    add_prv_option(made)
    add_margin_option(made)
    add_handover_options(made)
    add_language(made)
