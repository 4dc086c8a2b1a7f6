"""The commands on a study of volunteers."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, add_events, add_json
from dtiplan.workflow.telling import Teller


def add_study_commands(commands: Any) -> None:
    """Add ``study`` with what can be done to one."""
    text = "A study of volunteers: subjects, sites and sessions, planned with one recipe."
    made = commands.add_parser("study", help=text, description=text)
    orders = made.add_subparsers(required=True, metavar="ORDER")
    made = _order(orders, "init", _init, "begin one in a new folder")
    made.add_argument("--recipe", default="", metavar="JSON", help="file; empty: the usual one")
    made = _order(orders, "add", _add, "add a scan")
    made.add_argument("sources", nargs="+", metavar="SOURCE")
    made.add_argument("--subject", required=True, metavar="NAME", help="never the person's own")
    made.add_argument("--site", required=True, metavar="NAME")
    made.add_argument("--session", required=True, metavar="NAME")
    made.add_argument("--planning", default="", metavar="UID", help="planning series UID")
    made.add_argument(
        "--dose", nargs="+", default=[], metavar="PLAN",
        help="plans whose doses are read off, each a folder or NAME=FILE;FILE",
    )  # fmt: skip
    _order(orders, "status", _status, "where every case stands")
    made = _order(orders, "run", _run, "plan every case that is not done")
    made.add_argument("--workers", type=int, default=1, metavar="N", help="cases side by side")
    made.add_argument(
        "--scheduler", default="", metavar="ADDRESS",
        help="of a Dask scheduler, whose workers see the same folders; tcp://HOST:8786",
    )  # fmt: skip
    made = _order(orders, "report", _report, "compare all scans of each subject")
    made.add_argument("--out", default="", metavar="DIR", help="STUDY/reports by default")
    made.add_argument(
        "--same-person-by", default="", metavar="NAME",
        help="who says that scans of one subject are of one person, where the files do not",
    )  # fmt: skip
    made.add_argument(
        "--seeds", type=int, default=0, metavar="N",
        help="also track each case N times with other seeds; minutes each",
    )  # fmt: skip
    made.add_argument("--language", choices=["en", "fr", "de"], default="en", help="of the reports")


def _order(orders: Any, name: str, does: Callable[..., int], text: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = orders.add_parser(name, help=text, description=text)
    made.set_defaults(command=does)
    made.add_argument("study", metavar="STUDY")
    add_json(made)
    add_events(made)
    return made


def _init(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.study.study_folder import StudyFolder, read_recipe

    StudyFolder.create(Path(args.study), read_recipe(args.recipe))
    return _status(args, teller)


def _add(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.dose.plan_sources import absolute_entry
    from dtiplan.workflow.study.study_folder import StudyFolder, StudyScan

    scan = StudyScan(
        subject=args.subject,
        site=args.site,
        session=args.session,
        sources=tuple(str(Path(source).resolve()) for source in args.sources),
        planning_uid=args.planning,
        doses=tuple(absolute_entry(plan) for plan in args.dose),
    )
    StudyFolder.open(Path(args.study)).add(scan)
    return _status(args, teller)


def _status(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.study.documents import study_document, study_text
    from dtiplan.workflow.study.study_folder import StudyFolder

    said = study_document(StudyFolder.open(Path(args.study)))
    teller.done(study_text(said), document=said)
    return EXIT_DONE


def _run(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.study.batch import BatchSettings, run_study
    from dtiplan.workflow.study.documents import study_document, study_text
    from dtiplan.workflow.study.study_folder import StudyFolder

    held = StudyFolder.open(Path(args.study))
    progress = teller.progress("study-run", "Study")
    run_study(held, BatchSettings(args.workers, args.scheduler), progress)
    said = study_document(held)
    teller.done(study_text(said), document=said)
    is_done = said["counts"]["done"] == len(said["scans"])
    return EXIT_DONE if is_done else EXIT_BLOCKED


def _report(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.study.study_folder import StudyFolder
    from dtiplan.workflow.study.study_report import write_study_report

    held = StudyFolder.open(Path(args.study))
    said, text = write_study_report(
        held,
        Path(args.out) if args.out else held.folder / "reports",
        same_person_by=args.same_person_by,
        n_seeds=args.seeds,
        language=args.language,
        progress=teller.progress("study-report", "Study report"),
    )
    teller.done(text, document=said)
    return EXIT_DONE
