"""The commands on phantoms."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_phantom_commands(commands: Any) -> None:
    """Add ``phantom`` and what follows it."""
    text = "Phantoms: reference objects, made and measured."
    made = commands.add_parser("phantom", help=text, description=text)
    named = made.add_subparsers(required=True, metavar="COMMAND")
    listed = named.add_parser("list", help="which there are")
    listed.set_defaults(command=_phantom_list)
    maker = named.add_parser("make", help="write one as DICOM, with its truth beside it")
    maker.set_defaults(command=_phantom_make)
    maker.add_argument("name", metavar="NAME")
    maker.add_argument("--out", required=True, metavar="DIR")
    maker.add_argument("--seed", type=int, default=1)
    add_events(maker)
    add_json(maker)
    maker.add_argument("--mirrored", action="store_true", help="left and right swapped")


def _phantom_list(_args: argparse.Namespace, _teller: Teller) -> int:
    from dtiplan.workflow.phantom.digital_patient import list_phantoms

    for name, title in list_phantoms():
        print(f"{name}  {title}")
    return EXIT_DONE


def _phantom_make(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.digital_patient import make_phantom

    made = make_phantom(
        args.name,
        Path(args.out),
        seed=args.seed,
        mirrored=args.mirrored,
        progress=teller.progress("phantom", args.name),
    )
    where = Path(args.out)
    text = f"{args.name}: DICOM in {where / 'dicom'}, truth in {where / 'truth'}"
    teller.done(text, document=made)
    return EXIT_DONE
