"""The command of the self-test: run it, show the last one, accept a baseline."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, add_events, add_json

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller


def add_selftest(commands: Any) -> None:
    """Add ``selftest``."""
    text = "Installation and constancy test on the built-in reference objects."
    made = commands.add_parser("selftest", help=text, description=text)
    made.set_defaults(command=_selftest)
    made.add_argument(
        "order", nargs="?", choices=["run", "show", "accept", "charts"], default="run",
        help="run it (usual), show the last one, accept the last one as the baseline, or chart "
        "every reading of all runs",
    )  # fmt: skip
    made.add_argument("--by", default="", metavar="NAME", help="who accepts the baseline")
    made.add_argument("--reason", default="", metavar="TEXT", help="why it is accepted")
    made.add_argument("--report", default="", metavar="PDF", help="certificate of one page")
    made.add_argument("--picture", default="", metavar="PNG", help="of the charts")
    made.add_argument("--language", choices=["en", "fr", "de"], default="en", help="of the report")
    add_json(made)
    add_events(made)


def _selftest(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.constancy.records import accept_last, never_run
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.selftest.running import run_selftest, selftest_text, shown_run
    from dtiplan.workflow.software import software

    if args.order == "charts":
        return _charts(args, teller)
    if args.order == "accept":
        accepted = accept_last(args.by, args.reason)
        teller.done(
            f"Baseline {accepted.number}, accepted by {accepted.accepted_by}: {accepted.reason}",
            document=document(
                (),
                (),
                number=accepted.number,
                accepted_by=accepted.accepted_by,
                accepted_utc=accepted.accepted_utc,
                reason=accepted.reason,
            ),
        )
        return EXIT_DONE
    if args.order == "run":
        said = run_selftest(teller.progress("selftest", "Self-test"))
    else:
        kept = shown_run(software())
        if kept is None:
            raise never_run()
        said = kept
    if args.report:
        from dtiplan.workflow.selftest.certificate import write_certificate

        write_certificate(said, Path(args.report), args.language)
    teller.done(selftest_text(said), document=said)
    return EXIT_DONE if said["verdict"] == "passed" else EXIT_BLOCKED


def _charts(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.selftest.charts import (
        charts_document,
        charts_text,
        draw_charts,
        reading_charts,
    )

    charts = reading_charts()
    said = charts_document(charts)
    if args.picture:
        said["picture"] = str(draw_charts(charts, Path(args.picture), args.language))
    teller.done(charts_text(charts), document=said)
    return EXIT_DONE
