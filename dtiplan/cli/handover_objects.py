"""Commands that hand over DICOM objects beside the RTSTRUCT."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json
from dtiplan.workflow.objects.object_folder import OBJECT_KINDS
from dtiplan.workflow.telling import Teller

_MEANINGS = (
    "reg: Spatial Registration; seg: structures as voxels; tractography: streamlines with FA; "
    "fa, md: parametric maps; colour-fa: pictures with letters; burned-in: a copy of the planning "
    "MR with the structures in it; brainlab: fibre objects, experimental and untested on the "
    "vendor's system"
)


def add_handover_objects(commands: Any) -> None:
    """Add ``handover objects`` and ``handover fibres``."""
    text = "DICOM objects beside the RTSTRUCT, and fibre objects of other systems."
    kinds = commands.add_parser("handover", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    text = "Write DICOM objects of a case into a new or empty folder: all of them, or none."
    made = kinds.add_parser("objects", help=text, description=text)
    made.set_defaults(command=_write)
    add_json(made)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument(
        "--what", nargs="+", required=True, choices=OBJECT_KINDS, metavar="KIND", help=_MEANINGS
    )
    made.add_argument("--out", required=True, metavar="DIR")
    made.add_argument(
        "--filled", action="store_true", help="burn in whole areas rather than their edges"
    )
    made.add_argument(
        "--intensity", type=float, default=120.0, metavar="PERCENT",
        help="of the planning MR's bright tissue: how bright the burned-in voxels are",
    )  # fmt: skip
    text = "What streamlines a DICOM file of any system holds, and where."
    made = kinds.add_parser("fibres", help=text, description=text)
    made.set_defaults(command=_read)
    add_json(made)
    made.add_argument("file", metavar="FILE")
    made.add_argument(
        "--out", default="", metavar="DIR", help="also write each as .tck, RAS mm of its own frame"
    )


def _write(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.objects.object_folder import objects_document, objects_text, write_objects
    from dtiplan.workflow.objects.object_makers import ObjectOptions

    told = teller.progress("handover-objects", "Hand over objects")
    options = ObjectOptions(is_filled=args.filled, intensity_percent=args.intensity)
    record = write_objects(Case.open(Path(args.case)), args.what, Path(args.out), options, told)
    said = objects_document(record)
    text = "\n".join([objects_text(record), *finding_lines(said["findings"])])
    teller.done(text, document=said)
    return EXIT_DONE


def _read(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.objects.foreign_fibres import fibres_document, fibres_text, read_fibres

    read = read_fibres(Path(args.file), Path(args.out) if args.out else None)
    teller.done(fibres_text(read), document=fibres_document(Path(args.file), read))
    return EXIT_DONE
