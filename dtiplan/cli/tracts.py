"""Commands that bring tracts in and out of a case."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json
from dtiplan.workflow.telling import Teller
from dtiplan.workflow.tractogram_files import FORMATS, SIDES


def add_export_tracts(kinds: Any) -> None:
    """Add ``export tracts``."""
    text = "One tractogram file for each tract, in the diffusion series' millimetres."
    made = kinds.add_parser("tracts", help=text, description=text)
    made.set_defaults(command=_export_tracts)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--format", choices=FORMATS, default="trk")
    made.add_argument("--out", required=True, metavar="DIR")


def add_import_command(commands: Any) -> None:
    """Add ``import tracts``."""
    text = "Take a tractogram of another program into a case."
    made = commands.add_parser("import", help=text, description=text)
    made.set_defaults(command=_import_tract)
    add_json(made)
    add_events(made)
    made.add_argument("what", choices=["tracts"])
    made.add_argument("case", metavar="CASE")
    made.add_argument("file", metavar="FILE", help=".trk, .tck, .trx, .vtk or .vtp")
    made.add_argument("--name", required=True, help="1 to 16 letters, for example Own_L")
    made.add_argument("--side", required=True, choices=SIDES)


def add_export_profiles(kinds: Any) -> None:
    """Add ``export profiles``."""
    text = "FA, MD, AD, RD and distances to targets along each tract, as CSV."
    made = kinds.add_parser("profiles", help=text, description=text)
    made.set_defaults(command=_export_profiles)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--out", required=True, metavar="FILE")


def add_export_picture(kinds: Any) -> None:
    """Add ``export picture``."""
    text = "The picture of the template's fit, as PNG."
    made = kinds.add_parser("picture", help=text, description=text)
    made.set_defaults(command=_export_picture)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--what", choices=["template"], default="template")
    made.add_argument("--out", required=True, metavar="FILE")


def _export_picture(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.reporting.template_drawing import draw_template_of

    teller.progress("export-picture", "Export picture")
    draw_template_of(Case.open(Path(args.case)), Path(args.out))
    teller.done(args.out, document=document((), (), path=args.out))
    return EXIT_DONE


def _export_profiles(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.profile_measuring import export_profiles, profile_entries

    told = teller.progress("export-profiles", "Export profiles")
    profiles = export_profiles(Case.open(Path(args.case)), Path(args.out), told)
    said = document((), (), path=args.out, profiles=profile_entries(profiles))
    teller.done(f"{args.out}  {len(profiles)} tracts", document=said)
    return EXIT_DONE


def _export_tracts(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.tractogram_files import export_tracts

    told = teller.progress("export-tracts", "Export tracts")
    written = export_tracts(Case.open(Path(args.case)), args.format, Path(args.out), told)
    lines = [
        f"{w.path}  {w.n_streamlines} streamlines  SHA-256 {w.sha256}"
        if w.path
        else f"{w.tract}: no file, {w.reason}"
        for w in written
    ]
    said = document((), (), tracts=[w.as_json() for w in written])
    teller.done("\n".join(lines), document=said)
    return EXIT_DONE


def _import_tract(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.tractogram_files import import_tract

    told = teller.progress("import-tracts", "Import tracts")
    case = Case.open(Path(args.case))
    record = import_tract(case, Path(args.file), args.name, args.side, told)
    fact = record.facts[args.name]
    lines = [
        f"{args.name}: {fact['n']} streamlines  SHA-256 {fact['sha256']}",
        *finding_lines(record.findings),
    ]
    teller.done("\n".join(lines), record=record.model_dump(mode="json"))
    return EXIT_DONE
