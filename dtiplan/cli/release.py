"""Commands of the release: pseudonymise, release, audit, roundtrip."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, add_events, add_json
from dtiplan.workflow.telling import Teller


def add_release_commands(commands: Any) -> None:
    """Add the commands that give away and release."""
    text = "DICOM files, or the sources of a case, without the patient; proved by a search."
    made = commands.add_parser("pseudonymise", help=text, description=text)
    made.set_defaults(command=_pseudonymise)
    add_json(made)
    add_events(made)
    made.add_argument("sources", nargs="+", metavar="SOURCE", help="files, folders or a case")
    made.add_argument("--out", required=True, metavar="DIR", help="new folder")
    made.add_argument(
        "--key-table",
        required=True,
        metavar="FILE",
        help="leads back to the patient; kept outside DIR; the same one gives the same UIDs again",
    )
    made.add_argument("--pseudonym", default="", metavar="NAME", help="name and ID to write")
    made.add_argument(
        "--remove-faces",
        action="store_true",
        help="take the face out of CT and T1; a volume in which it is not found is left out",
    )
    _add_release(commands)
    text = "Check the audit log of a case: a changed, removed or reordered line is named."
    made = commands.add_parser("audit", help=text, description=text)
    made.set_defaults(command=_audit)
    add_json(made)
    made.add_argument("case", metavar="CASE")
    text = "Compare structures that came back from a planning system with what was sent."
    made = commands.add_parser("roundtrip", help=text, description=text)
    made.set_defaults(command=_roundtrip)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("returned", metavar="RETURNED", help="RTSTRUCT as the system exported it")
    made.add_argument("--tps", required=True, metavar="TEXT", help="system and version")
    made.add_argument("--by", default="", metavar="NAME", help="who did it")
    made.add_argument("--language", choices=["en", "fr", "de"], default="en")


def _add_release(commands: Any) -> None:
    text = "Sign for an exported file, or show from which case it comes."
    kinds = commands.add_parser("release", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    text = "Sign: first who made it, then somebody else who checked it."
    made = kinds.add_parser("sign", help=text, description=text)
    made.set_defaults(command=_sign)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("file", metavar="FILE")
    made.add_argument("--as", dest="part", choices=["made", "checked"], required=True)
    made.add_argument("--name", required=True, metavar="NAME")
    made.add_argument("--role", required=True, metavar="TEXT")
    made.add_argument("--statement", required=True, metavar="TEXT")
    text = "Show from exactly which revision of a case a file comes, and who signed."
    made = kinds.add_parser("show", help=text, description=text)
    made.set_defaults(command=_show)
    add_json(made)
    made.add_argument("file", metavar="FILE")
    made.add_argument("--case", default="", metavar="CASE")


def _pseudonymise(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.handover.pseudonym_document import pseudonymise_text
    from dtiplan.workflow.handover.pseudonym_sources import (
        log_given_away,
        sources_of,
        superseded_files,
    )
    from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise

    given = [Path(source) for source in args.sources]
    order = PseudonymOrder(
        sources_of(given),
        Path(args.out),
        Path(args.key_table),
        args.pseudonym,
        without_faces=args.remove_faces,
        superseded=superseded_files(given),
    )
    said = pseudonymise(order, teller.progress("pseudonymise", "Pseudonymise"))
    log_given_away(given, said)
    teller.done(pseudonymise_text(said), document=said)
    return EXIT_DONE


def _sign(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.handover.release import Part, Signature, sign
    from dtiplan.workflow.handover.release_document import release_text, show_release

    case = Case.open(Path(args.case))
    signature = Signature(Part(args.part), args.name, args.role, args.statement)
    sign(case, Path(args.file), signature)
    said = show_release(Path(args.file), case.folder)
    teller.done(release_text(said), document=said)
    return EXIT_DONE


def _show(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.handover.release_document import release_text, show_release

    said = show_release(Path(args.file), Path(args.case) if args.case else None)
    teller.done(release_text(said), document=said)
    return EXIT_DONE if said["is_proved"] and not said["superseded"] else EXIT_BLOCKED


def _audit(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.handover.audit_document import audit_document, audit_text

    said = audit_document(Path(args.case))
    teller.done(audit_text(said), document=said)
    return EXIT_BLOCKED if said["faults"] else EXIT_DONE


def _roundtrip(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.round_trips.comparison import (
        RoundTripOrder,
        compare_returned,
        round_trip_text,
    )

    order = RoundTripOrder(Path(args.case), Path(args.returned), args.tps, args.by, args.language)
    said = compare_returned(order, teller.progress("roundtrip", "Round trip"))
    teller.done(round_trip_text(said), document=said)
    return EXIT_DONE if said["passed"] else EXIT_BLOCKED
