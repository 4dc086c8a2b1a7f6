"""Commands that lay plans, and scans of one person, side by side."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json_file

if TYPE_CHECKING:
    from dtiplan.workflow.dose.compare import CompareOptions
    from dtiplan.workflow.telling import Teller


def add_comparisons(commands: Any) -> None:
    """Add ``dose compare``, ``dose sites`` and ``dose near``."""
    text = "Plans compared, scans compared in one dose, parts of tracts near a target."
    kinds = commands.add_parser("dose", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    _add_compare(kinds)
    _add_sites(kinds)
    _add_near(kinds)


def _add_compare(kinds: Any) -> None:
    text = "Any number of plans on the same structures, at the same samples."
    made = kinds.add_parser("compare", help=text, description=text)
    made.set_defaults(command=_compare)
    add_json_file(made)
    add_events(made)
    made.add_argument("--rtstruct", required=True, nargs="+", metavar="FILE")
    made.add_argument(
        "--plan", required=True, action="append", metavar="NAME[:ARM]=RTDOSE[,RTPLAN]",
        help="once for each plan; differences are from the first",
    )  # fmt: skip
    made.add_argument(
        "--reg", metavar="FILE",
        help="rigid registration, where structures are in another frame of reference than the dose",
    )  # fmt: skip
    made.add_argument("--case", default="", metavar="CASE", help="doses along its tracts too")
    made.add_argument("--report", default="", metavar="PDF")
    made.add_argument(
        "--pictures", default="", metavar="DIR", help="leave the report's plots there"
    )
    made.add_argument("--language", choices=["en", "fr", "de"], default="en", help="of the report")
    made.add_argument("--csv", default="", metavar="FILE", help="rows for paired statistics")
    made.add_argument("--structures", default="", metavar="NAMES", help="with commas; empty: all")
    made.add_argument("--margins-of", default="", metavar="NAMES", help="histograms with margins")
    made.add_argument("--within-mm", type=float, default=10.0, metavar="X", help="near a target")
    add_measures(made)


def add_measures(made: argparse.ArgumentParser) -> None:
    """Let a command be asked for metrics, targets and figures."""
    made.add_argument("--metrics", default="", metavar="NAMES", help="such as D95%%,D0.1cc,V20Gy%%")
    made.add_argument("--targets", default="", metavar="NAMES", help="empty: by type or name")
    made.add_argument("--brain", default="", metavar="NAME", help="structure of the whole brain")
    made.add_argument("--prescription-gy", type=float, metavar="X", help="in place of the plan's")
    made.add_argument("--published", default="", metavar="FILE", help="own published doses (TOML)")
    made.add_argument("--alpha-beta", default="", metavar="FILE", help="own alpha/beta (TOML)")
    made.add_argument("--eqd2", action="store_true", help="convert every dose into EQD2 first")
    made.add_argument(
        "--ends", choices=("rounded", "full", "half"), default="rounded",
        help="how far a structure reaches beyond its first and last contour",
    )  # fmt: skip


def options_of(args: argparse.Namespace) -> CompareOptions:
    """Give what was asked for."""
    from dtiplan.workflow.dose.compare import CompareOptions

    return CompareOptions(
        structures=_names(args.structures),
        targets=_names(args.targets),
        brain=args.brain,
        metrics=_names(args.metrics),
        ends=args.ends,
        prescription_gy=args.prescription_gy,
        published=Path(args.published) if args.published else None,
        alpha_beta=Path(args.alpha_beta) if args.alpha_beta else None,
        as_eqd2=args.eqd2,
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _compare(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.domain.progress import part_of
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.dose.compare import compare_plans
    from dtiplan.workflow.dose.plan_list import plan_given, read_plans
    from dtiplan.workflow.dose_documents.case_tract_doses import tract_doses
    from dtiplan.workflow.dose_documents.compare_document import (
        comparison_document,
        comparison_text,
        write_csv,
    )

    progress = teller.progress("dose-compare", "Compare plans")
    given = [plan_given(p) for p in args.plan]
    registration = Path(args.reg) if args.reg else None
    plans = read_plans([Path(p) for p in args.rtstruct], given, registration)
    compared = compare_plans(plans, options_of(args), part_of(progress, 0.0, 0.5))
    case = Case.open(Path(args.case)) if args.case else None
    tracts = tract_doses(
        compared, case, args.within_mm, _names(args.margins_of), part_of(progress, 0.5, 0.8)
    )
    if args.csv:
        write_csv(compared, Path(args.csv))
    if args.report:
        from dtiplan.workflow.dose_documents.compare_report import write_comparison_report

        pictures = Path(args.pictures) if args.pictures else None
        told = part_of(progress, 0.8, 1.0)
        write_comparison_report(compared, tracts, Path(args.report), args.language, told, pictures)
    said = comparison_document(compared, tracts)
    _leave(said, args.json_file)
    teller.done(comparison_text(compared, tracts), document=said)
    return EXIT_DONE


def _leave(said: dict[str, Any], file: str) -> None:
    """Write the document into a file, if one was named."""
    from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

    if file:
        with disk_troubles_told(f"{file} cannot be written."):
            replace_text(Path(file).absolute(), json.dumps(said, indent=1) + "\n")


def _add_sites(kinds: Any) -> None:
    text = "One dose on the tracts that several scans of one person gave."
    made = kinds.add_parser("sites", help=text, description=text)
    made.set_defaults(command=_sites)
    add_json_file(made)
    add_events(made)
    made.add_argument(
        "--case", required=True, action="append", metavar="SITE=CASE", help="once for each scan"
    )
    made.add_argument("--rtdose", required=True, metavar="FILE", help="dose of the whole plan")
    made.add_argument("--metrics", default="", metavar="NAMES")


def _sites(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.dose_documents.sites import (
        SITE_METRICS,
        open_sites,
        read_plan_dose,
        site_differences,
        sites_document,
        sites_text,
    )

    progress = teller.progress("dose-sites", "Compare sites")
    cases = open_sites(args.case)
    dose = read_plan_dose(Path(args.rtdose))
    metrics = _names(args.metrics) or SITE_METRICS
    found = site_differences(cases, dose, metrics, progress)
    said = sites_document([Path(args.rtdose)], tuple(cases), found)
    _leave(said, args.json_file)
    teller.done(sites_text(tuple(cases), found), document=said)
    return EXIT_DONE


def _add_near(kinds: Any) -> None:
    text = "Parts of tracts near a target: ranked, and as an RTSTRUCT of their own."
    made = kinds.add_parser("near", help=text, description=text)
    made.set_defaults(command=_near)
    add_json_file(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--target", required=True, metavar="NAME")
    made.add_argument("--within-mm", type=float, default=10.0, metavar="X")
    made.add_argument("--tracts", default="", metavar="NAMES", help="with commas; empty: all")
    made.add_argument(
        "--out", default="", metavar="FILE",
        help="RTSTRUCT of the parts, verified; without it they are only ranked",
    )  # fmt: skip


def _near(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.dose_documents.near_target import (
        export_near_target,
        segments_document,
        segments_near_target,
        segments_text,
    )

    progress = teller.progress("dose-near", "Parts near a target")
    case, tracts = Case.open(Path(args.case)), _names(args.tracts)
    ranked = segments_near_target(case, args.target, args.within_mm, tracts)
    said = segments_document(case, args.target, args.within_mm, ranked)
    text = segments_text(args.target, ranked)
    if args.out:
        out = Path(args.out)
        made = export_near_target(case, args.target, args.within_mm, tracts, out, progress)
        said |= made
        rows = [f"{s['name']}  {s['volume_cc']:.3f} cc" for s in made["structures"]]
        text = "\n".join([text, f"{out}", *rows])
    _leave(said, args.json_file)
    teller.done(text, document=said)
    return EXIT_DONE
