"""The commands that compare analysed phantom scans, file them and watch them over time."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json, add_json_file

if TYPE_CHECKING:
    from dtiplan.domain.progress import Progress
    from dtiplan.workflow.phantom.reporting.report import ReportContent
    from dtiplan.workflow.telling import Teller


def add_phantom_comparing(named: Any) -> None:
    """Add ``phantom compare``, ``file``, ``charts``, ``event``, ``pack`` and ``unpack``."""
    _add_compare(named)
    made = named.add_parser("file", help="file analyses in the quality-assurance database")
    made.set_defaults(command=_file)
    made.add_argument("files", nargs="+", metavar="FILE.json")
    made.add_argument("--by", default="", metavar="NAME", help="who files them")
    _add_database(made)
    add_json(made)
    add_events(made)
    _add_charts(named)
    made = named.add_parser("event", help="write down what happened to a scanner or a phantom")
    made.set_defaults(command=_event)
    made.add_argument("scanner", metavar="SCANNER")
    made.add_argument("kind", choices=["upgrade", "coil", "service", "refill", "note"])
    made.add_argument("--when", required=True, metavar="DAY", help="2026-01-31")
    made.add_argument("--note", default="", metavar="TEXT")
    made.add_argument("--by", default="", metavar="NAME")
    _add_database(made)
    add_events(made)
    made = named.add_parser("pack", help="pack a study into one pseudonymised file")
    made.set_defaults(command=_pack)
    made.add_argument("study", metavar="STUDY")
    made.add_argument("--out", required=True, metavar="FILE")
    made.add_argument("--dates", choices=["shift", "month", "keep"], default="shift")
    add_json(made)
    add_events(made)
    made = named.add_parser("unpack", help="open a packed study in a new folder")
    made.set_defaults(command=_unpack)
    made.add_argument("file", metavar="FILE")
    made.add_argument("--out", required=True, metavar="DIR")
    made.add_argument("--sha256", default="", metavar="HASH", help="of the file, as it was told")
    add_events(made)


def _add_compare(named: Any) -> None:
    made = named.add_parser("compare", help="scanners and dates against each other")
    made.set_defaults(command=_compare)
    made.add_argument("files", nargs="+", metavar="FILE.json", help="of phantom analyse, or STUDY")
    made.add_argument("--scanner", action="append", default=[], metavar="NAME",
                      help="name of the scanner of each file, in order")  # fmt: skip
    made.add_argument("--phantom", default="", metavar="NAME", help="name or file")
    made.add_argument("--certificate", default="", metavar="CSV")
    made.add_argument("--temperature-c", type=float, default=None, metavar="T",
                      help="what values are carried to")  # fmt: skip
    made.add_argument(
        "--harmonise-to", default="", metavar="SCANNER", help="rank the others against this one"
    )
    made.add_argument("--report", default="", metavar="PDF")
    made.add_argument("--csv", default="", metavar="FILE", help="every number as a table")
    made.add_argument("--parts", default="", metavar="FILE",
                      help="what the report says, as JSON, its plots beside it")  # fmt: skip
    made.add_argument("--pictures", default="", metavar="DIR", help="leave the plots there")
    made.add_argument("--language", choices=["en", "fr", "de"], default="en")
    add_json_file(made)
    add_events(made)


def _add_charts(named: Any) -> None:
    made = named.add_parser("charts", help="control charts of what is filed")
    made.set_defaults(command=_charts)
    made.add_argument("--scanner", action="append", default=[], metavar="NAME")
    made.add_argument("--metric", action="append", default=[], metavar="NAME")
    made.add_argument("--phantom", default="", metavar="NAME")
    made.add_argument("--pictures", default="", metavar="DIR", help="draw the charts there")
    made.add_argument("--or-none", action="store_true", help="no refusal where nothing is filed")
    made.add_argument("--language", choices=["en", "fr", "de"], default="en")
    add_json_file(made)
    add_events(made)
    _add_database(made)


def _add_database(made: argparse.ArgumentParser) -> None:
    made.add_argument("--database", default="", metavar="URL", help="SQLAlchemy URL or SQLite file")


def _compare(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.compare import comparison_document, comparison_text
    from dtiplan.workflow.phantom.compare_files import compare_files

    _keep_analyses(args.json_file)
    progress = teller.progress("compare", "Comparing")
    content = compare_files(
        [Path(f) for f in args.files],
        scanners=tuple(args.scanner),
        phantom=args.phantom,
        certificate=Path(args.certificate) if args.certificate else None,
        temperature_c=args.temperature_c,
        harmonise_to=args.harmonise_to,
        progress=progress,
    )
    said = comparison_document(content.comparison, content.inputs)
    _write_beside(args, content, progress)
    text = comparison_text(content.comparison)
    _answer(teller, text, said, args.json_file)
    return EXIT_DONE


def _write_beside(args: argparse.Namespace, content: ReportContent, progress: Progress) -> None:
    """Write what was asked for beside the document."""
    pictures = Path(args.pictures) if args.pictures else None
    if args.csv:
        from dtiplan.workflow.phantom.reporting.report_csv import write_csv

        write_csv(content, Path(args.csv))
    if args.parts:
        from dtiplan.workflow.phantom.reporting.report_parts_file import write_parts

        path = Path(args.parts)
        write_parts(content, path, args.language, pictures or path.parent, progress)
    if args.report:
        from dtiplan.workflow.phantom.reporting.report import write_report

        write_report(content, Path(args.report), args.language, progress, pictures)


def _keep_analyses(file: str) -> None:
    """Refuse to write over an analysis: ``--json A.json B.json`` takes the first as its target."""
    from dtiplan.domain.errors import UserError
    from dtiplan.workflow.phantom.compare import read_analyses

    if not file or not Path(file).is_file():
        return
    try:
        read_analyses([Path(file)])
    except UserError:
        return
    raise UserError(
        f"{file} is not written over.",
        "It is the analysis of a scan, and stands right behind --json.",
        "Put the files to compare first, and --json with a new name last.",
        "analysis-kept",
    )


def _answer(teller: Teller, text: str, said: dict[str, Any], file: str) -> None:
    """Put the document into the file asked for too."""
    if file:
        from dtiplan.workflow.files.durable import disk_troubles_told, replace_text

        with disk_troubles_told(f"{file} cannot be written."):
            replace_text(Path(file).absolute(), json.dumps(said, indent=1) + "\n")
    teller.done(text, document=said)


def _file(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.phantom.stability import file_analysis

    lines, filed = [], []
    for name in args.files:
        entry, is_new = file_analysis(Path(name), database=args.database, filed_by=args.by)
        state = "filed" if is_new else "was filed already"
        lines.append(f"{name}: {state} as number {entry.number}, {entry.scanner.name}")
        filed.append({"path": name, "number": entry.number, "is_new": is_new,
                      "scanner": entry.scanner.name, "sha256": entry.sha256})  # fmt: skip
    said = document([Path(n) for n in args.files], (), filed=filed)
    teller.done("\n".join(lines), document=said)
    return EXIT_DONE


def _charts(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.stability import (
        ChartQuestion,
        charts,
        charts_document,
        charts_text,
    )

    question = ChartQuestion(
        tuple(args.scanner), tuple(args.metric), args.phantom, database=args.database
    )
    found = charts(question, or_none=args.or_none)
    pictures: list[Path] = []
    if args.pictures:
        from dtiplan.workflow.language import language
        from dtiplan.workflow.phantom.reporting.report_plots import chart_plots

        folder = Path(args.pictures)
        folder.mkdir(parents=True, exist_ok=True)
        pictures = chart_plots(found, folder, language(args.language).text)
    said = {**charts_document(found, question), "pictures": [str(path) for path in pictures]}
    _answer(teller, charts_text(found), said, args.json_file)
    return EXIT_DONE


def _event(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.stability import log_event

    entry = log_event(
        args.scanner, args.kind, args.when, note=args.note, who=args.by, database=args.database
    )
    text = f"{entry.scanner.name}: {entry.event.kind.value} on {entry.event.when_utc}"
    teller.done(text, document={"number": entry.number})
    return EXIT_DONE


def _pack(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.pack import pack_study
    from dtiplan.workflow.phantom.studies.pseudonyms import Dates

    told = pack_study(Path(args.study), Path(args.out), Dates(args.dates))
    teller.done(told.text(), document=told.document())
    return EXIT_DONE


def _unpack(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.studies.unpack import open_pack

    folder = open_pack(Path(args.file), Path(args.out), args.sha256)
    teller.done(str(folder), document={"path": str(folder)})
    return EXIT_DONE
