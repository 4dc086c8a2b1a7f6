"""The commands of blind rating: make the copies, compare what raters made of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json
from dtiplan.workflow.telling import Teller


def add_rating_commands(commands: Any) -> None:
    """Add ``rating``."""
    text = "Blind rating: the same cases masked, mirrored and moved for several raters."
    kinds = commands.add_parser("rating", help=text, description=text).add_subparsers(
        required=True, metavar="ORDER"
    )
    text = "Make the copies; keep ROUND/key.json from the raters."
    made = kinds.add_parser("make", help=text, description=text)
    made.set_defaults(command=_make)
    made.add_argument("cases", nargs="+", metavar="CASE")
    made.add_argument("--raters", required=True, nargs="+", metavar="NAME")
    made.add_argument("--out", required=True, metavar="ROUND", help="new folder")
    made.add_argument("--copies", type=int, default=2, metavar="N", help="of each case, 2")
    made.add_argument("--seed", type=int, default=None, metavar="N", help="to repeat a round")
    add_json(made)
    add_events(made)
    text = "How the raters agree with themselves and with each other."
    made = kinds.add_parser("compare", help=text, description=text)
    made.set_defaults(command=_compare)
    made.add_argument("round", metavar="ROUND")
    made.add_argument("--csv", default="", metavar="FILE", help="every pair with its figures")
    add_json(made)
    add_events(made)


def _make(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.rating.blind_copies import make_copies

    out = Path(args.out)
    key = make_copies(
        [Case.open(Path(folder)) for folder in args.cases],
        args.raters,
        out,
        n_copies=args.copies,
        seed=args.seed,
        progress=teller.progress("rating", "Copies"),
    )
    folders = [str(out / copy.rater / copy.copy_id) for copy in key.copies]
    said = document((), (), copies=folders)
    teller.done("\n".join([*folders, f"Keep {out / 'key.json'} from the raters."]), document=said)
    return EXIT_DONE


def _compare(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.files.durable import replace_text
    from dtiplan.workflow.rating.agreement import agreement_csv, agreement_text, compare_ratings

    said = compare_ratings(Path(args.round), teller.progress("rating", "Ratings"))
    if args.csv:
        replace_text(Path(args.csv), agreement_csv(said))
    teller.done(agreement_text(said), document=said)
    return EXIT_DONE
