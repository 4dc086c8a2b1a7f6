"""Commands about sites: cases of one person, of several scanners or sessions."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json
from dtiplan.workflow.telling import Teller

_LAYERS = ("rescan", "scanner")


def add_site_commands(commands: Any) -> None:
    """Add ``sites``."""
    text = "Scans of one person on several scanners or days."
    kinds = commands.add_parser("sites", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    text = "Compare two cases of one person: maps, tracts, structures, doses."
    made = kinds.add_parser("compare", help=text, description=text)
    made.set_defaults(command=_compare)
    add_json(made)
    add_events(made)
    made.add_argument("first", metavar="CASE_A")
    made.add_argument("second", metavar="CASE_B")
    made.add_argument(
        "--out", default="", metavar="DIR", help="report, document and plots into this folder"
    )
    made.add_argument("--names", nargs=2, metavar="NAME", help="what the cases are called")
    made.add_argument(
        "--layer", choices=_LAYERS, help="what differs, where the files name no scanner"
    )
    made.add_argument(
        "--same-person-by", default="", metavar="NAME",
        help="who says that it is one person, where the files name two or none",
    )  # fmt: skip
    made.add_argument(
        "--seeds", type=int, default=0, metavar="N",
        help="also track each case N times with other seeds; minutes each",
    )  # fmt: skip
    _add_language(made)
    _add_group(kinds)
    _add_margin(kinds)


def _add_language(made: argparse.ArgumentParser) -> None:
    made.add_argument("--language", choices=["en", "fr", "de"], default="en", help="of the report")


def _add_group(kinds: Any) -> None:
    text = "Compare all scans of several persons, rescans and scanners apart."
    made = kinds.add_parser("group", help=text, description=text)
    made.set_defaults(command=_group)
    add_json(made)
    add_events(made)
    made.add_argument(
        "--scan", required=True, action="append", metavar="SUBJECT/SITE/SESSION=CASE",
        help="once for each case",
    )  # fmt: skip
    made.add_argument(
        "--out", default="", metavar="DIR", help="report, document and plots into this folder"
    )
    made.add_argument("--same-person-by", default="", metavar="NAME")
    made.add_argument("--seeds", type=int, default=0, metavar="N")
    _add_language(made)


def _add_margin(kinds: Any) -> None:
    text = "Propose margins (PRV) for the tracts of a case from measured differences."
    made = kinds.add_parser("margin", help=text, description=text)
    made.set_defaults(command=_margin)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument(
        "--measured", required=True, nargs="+", metavar="FILE", help="sites.json or group.json"
    )
    made.add_argument(
        "--accept",
        nargs="+",
        default=[],
        metavar="TRACT[=MM]",
        help="take the margins of these tracts, each only if it is so many mm",
    )
    made.add_argument("--by", default="", metavar="NAME", help="who accepts them")
    made.add_argument(
        "--reason", default="", metavar="TEXT", help="why, where something was not measured"
    )
    made.add_argument(
        "--out", default="", metavar="FILE",
        help="write the document, for 'dtiplan plan --accepted-margins FILE'",
    )  # fmt: skip


def _compare(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.domain.progress import part_of
    from dtiplan.domain.site_comparison import Layer
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.sites.compare_cases import SiteOptions, compare_cases
    from dtiplan.workflow.sites.comparison_document import comparison_document, comparison_text

    cases = [Case.open(Path(folder)) for folder in (args.first, args.second)]
    layers = {"rescan": Layer.RESCAN, "scanner": Layer.SCANNER}
    options = SiteOptions(
        (args.names[0], args.names[1]) if args.names else None,
        layers[args.layer] if args.layer else None,
        args.same_person_by,
        args.seeds,
    )
    progress = teller.progress("sites-compare", "Compare sites")
    compared = compare_cases(cases[0], cases[1], options, part_of(progress, 0.0, 0.8))
    said = comparison_document([case.folder / "case.json" for case in cases], compared)
    if args.out:
        from dtiplan.workflow.sites.comparison_report import write_site_folder

        out, told = Path(args.out), part_of(progress, 0.8, 1.0)
        said["files"] = [
            str(p) for p in write_site_folder(compared, said, out, args.language, told)
        ]
    teller.done(comparison_text(compared), document=said)
    return EXIT_DONE


def _group(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.domain.progress import part_of
    from dtiplan.workflow.sites.compare_cases import SiteOptions
    from dtiplan.workflow.sites.compare_group import compare_study_scans, study_scan
    from dtiplan.workflow.sites.group_document import group_document, group_text

    scans = [study_scan(text) for text in args.scan]
    options = SiteOptions(same_person_by=args.same_person_by, n_seeds=args.seeds)
    progress = teller.progress("sites-group", "Compare sites")
    compared = compare_study_scans(scans, options, part_of(progress, 0.0, 0.9))
    said = group_document([scan.folder / "case.json" for scan in scans], compared)
    if args.out:
        from dtiplan.workflow.sites.group_report import write_group_folder

        out, told = Path(args.out), part_of(progress, 0.9, 1.0)
        files = write_group_folder(compared, said, out, args.language, told)
        said["files"] = [str(p) for p in files]
    teller.done(group_text(compared), document=said)
    return EXIT_DONE


def _margin(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.files.durable import replace_text
    from dtiplan.workflow.sites.margin_acceptance import accept_in_case, wanted_margins
    from dtiplan.workflow.sites.margin_document import margin_document, margin_text
    from dtiplan.workflow.sites.margin_source import margin_proposals, read_comparisons

    paths = [Path(name) for name in args.measured]
    progress = teller.progress("sites-margin", "Measured margins")
    case, comparisons = Case.open(Path(args.case)), read_comparisons(paths)
    proposed = margin_proposals(case, comparisons, progress)
    accepted = accept_in_case(
        case, proposed, comparisons, wanted_margins(args.accept), (args.by, args.reason)
    )
    said = margin_document(paths, proposed, accepted)
    if args.out:
        replace_text(Path(args.out), json.dumps(said, indent=1) + "\n")
    teller.done(margin_text(proposed, accepted), document=said)
    return EXIT_DONE
