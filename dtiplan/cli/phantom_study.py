"""The commands on a study: begun, filled, analysed, and shown in the wizard."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_phantom_studying(named: Any) -> None:
    """Add ``phantom study`` with what can be done to one."""
    text = "a study: one phantom, several scanners and days"
    made = named.add_parser("study", help=text, description=text)
    orders = made.add_subparsers(required=True, metavar="ORDER")
    made = _order(orders, "new", _new, "begin one in a new folder")
    made.add_argument("--phantom", default="", metavar="NAME", help="name or file")
    made.add_argument("--certificate", default="", metavar="CSV")
    made.add_argument("--temperature-c", type=float, default=None, metavar="T",
                      help="of scans for which none is noted")  # fmt: skip
    made = _order(orders, "add", _add, "recognise the scans in folders and add them")
    made.add_argument("sources", nargs="+", metavar="SOURCE")
    made.add_argument("--scanner", default="", metavar="NAME")
    _add_tell_only(made)
    made = _order(orders, "analyse", _analyse, "analyse what is out of date, or the scans named")
    made.add_argument("keys", nargs="*", metavar="SCAN")
    _add_tell_only(made)
    _order(orders, "protocol", _protocol, "judge the acquisition attributes of all scans")
    made = _order(orders, "picture", _picture, "keep what the pictures of a scan are drawn from")
    made.add_argument("keys", nargs="+", metavar="SCAN")
    _order(orders, "show", _show, "say what is in it")


def _order(orders: Any, name: str, does: Callable[..., int], text: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = orders.add_parser(name, help=text, description=text)
    made.set_defaults(command=does)
    made.add_argument("study", metavar="STUDY")
    add_json(made)
    add_events(made)
    return made


def _add_tell_only(made: argparse.ArgumentParser) -> None:
    text = "leave study.json as it is, and tell what it would say"
    made.add_argument("--tell-only", action="store_true", help=text)


def _new(args: argparse.Namespace, teller: Teller) -> int:
    from dataclasses import replace

    from dtiplan.workflow.phantom.studies.study import StudyFolder, study_document
    from dtiplan.workflow.phantom.studies.study_orders import known_phantom, study_text

    phantom = known_phantom(args.phantom) if args.phantom else ""
    held = StudyFolder.create(Path(args.study))
    held.save(replace(held.study, phantom=phantom, temperature_c=args.temperature_c))
    if args.certificate:
        held.keep_certificate(Path(args.certificate))
    teller.done(study_text(held.study), document=study_document(held.study))
    return EXIT_DONE


def _add(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.study import StudyFolder
    from dtiplan.workflow.phantom.studies.study_orders import add_scans

    new, said = add_scans(
        StudyFolder.open(Path(args.study)),
        [Path(s) for s in args.sources],
        scanner=args.scanner,
        is_told_only=args.tell_only,
        progress=teller.progress("add", "Looking"),
    )
    lines = [f"{s.key}: {s.scanner}, {s.date}, {s.description}" for s in new]
    teller.done("\n".join(lines) or "Nothing new.", document=said)
    return EXIT_DONE


def _analyse(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.study import StudyFolder
    from dtiplan.workflow.phantom.studies.study_orders import analyse_in_study

    said = analyse_in_study(
        StudyFolder.open(Path(args.study)),
        args.keys,
        is_told_only=args.tell_only,
        progress=teller.progress("analyse", "Analysing"),
    )
    teller.done("\n".join(said["kept"]) or "Nothing was out of date.", document=said)
    return EXIT_DONE


def _protocol(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.study import StudyFolder
    from dtiplan.workflow.phantom.studies.study_orders import protocol_document, protocol_text

    said = protocol_document(StudyFolder.open(Path(args.study)))
    teller.done(protocol_text(said), document=said)
    return EXIT_DONE


def _picture(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.placing.placement_volume import keep_volume
    from dtiplan.workflow.phantom.studies.study import StudyFolder

    held, progress = StudyFolder.open(Path(args.study)), teller.progress("picture", "Reading")
    paths = {key: str(keep_volume(held, held.study.scan(key), progress)) for key in args.keys}
    teller.done("\n".join(paths.values()), document={"paths": paths})
    return EXIT_DONE


def _show(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.study import StudyFolder, study_document
    from dtiplan.workflow.phantom.studies.study_orders import study_text

    study = StudyFolder.open(Path(args.study)).study
    teller.done(study_text(study), document=study_document(study))
    return EXIT_DONE


def add_phantom_wizard(named: Any, show_window: Callable[[Sequence[str]], int]) -> None:
    """Add ``phantom wizard``.

    Parameters
    ----------
    named : subparsers
    show_window : callable
        Shows the window for its arguments; ``--phantom`` first stands for the wizard.
    """

    def show(args: argparse.Namespace, _teller: Teller) -> int:
        return show_window(["--phantom", *([args.study] if args.study else [])])

    text = "compare scanners in the window"
    made = named.add_parser("wizard", help=text, description=text)
    made.set_defaults(command=show)
    made.add_argument("study", nargs="?", default="", metavar="STUDY")
