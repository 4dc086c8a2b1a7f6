"""The command line: reads arguments, gives orders to the workflow, prints what came of it."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.cli.case_status import add_show
from dtiplan.cli.dose import add_dose_commands
from dtiplan.cli.handover import add_handover_options, export_texts, handover_settings
from dtiplan.cli.handover_objects import add_handover_objects
from dtiplan.cli.network import add_network_commands
from dtiplan.cli.options import (
    EXIT_BLOCKED,
    EXIT_BUG,
    EXIT_CANCELLED,
    EXIT_DONE,
    EXIT_USER,
    add_events,
    add_json,
    add_language,
)
from dtiplan.cli.phantom import add_phantom_commands
from dtiplan.cli.plan import add_plan_command
from dtiplan.cli.rating import add_rating_commands
from dtiplan.cli.release import add_release_commands
from dtiplan.cli.selftest import add_selftest
from dtiplan.cli.sites import add_site_commands
from dtiplan.cli.study import add_study_commands
from dtiplan.cli.tracts import (
    add_export_picture,
    add_export_profiles,
    add_export_tracts,
    add_import_command,
)
from dtiplan.domain.errors import CancelledError, ReleaseBlockedError, UserError
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.events import take_stdout
from dtiplan.workflow.step import Params, Step
from dtiplan.workflow.telling import Teller, write_error_log

Window = Callable[[Sequence[str]], int]
"""Shows the window for these arguments and gives the exit code."""


def run(argv: Sequence[str], window: Window | None = None) -> int:
    """Run one command and give its exit code (see ``--help`` for their meaning).

    Parameters
    ----------
    argv : sequence of str
    window : callable, optional
        What ``dtiplan open``, and no command at all, show.
    """
    args = _parser(window).parse_args(list(argv) or ["open"])
    _read_own_options(args)
    teller = Teller(
        wants_json=getattr(args, "json", False), wants_events=getattr(args, "events", False)
    )
    before = [signal.signal(number, teller.stop) for number in _STOP_SIGNALS]
    try:
        teller.watch_input()
        return _carry_out(args, teller, argv)
    finally:
        for number, handler in zip(_STOP_SIGNALS, before, strict=True):
            signal.signal(number, handler)


_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def _carry_out(args: argparse.Namespace, teller: Teller, argv: Sequence[str]) -> int:
    try:
        return int(args.command(args, teller))
    except UserError as error:
        exit_code = EXIT_BLOCKED if isinstance(error, ReleaseBlockedError) else EXIT_USER
        teller.fail(error, exit_code)
        return exit_code
    except (KeyboardInterrupt, CancelledError):
        teller.say_cancelled()
        return EXIT_CANCELLED
    except BrokenPipeError:
        return EXIT_USER
    except Exception as error:  # noqa: BLE001 - the last door: what comes here is our bug, and is told
        log = write_error_log(f"dtiplan {__version__}\n{argv}")
        told = UserError(
            "dtiplan made a mistake.",
            repr(error),
            f"Nothing was lost. Please send the log {log} to the makers.",
            "program-mistake",
        )
        teller.fail(told, EXIT_BUG)
        return EXIT_BUG


def _inspect(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import scan_document, scan_text
    from dtiplan.workflow.sources import inspect

    found = inspect(args.sources, teller.progress("inspect", "Looking"))
    teller.done(scan_text(found), document=scan_document(found))
    return EXIT_DONE


def _orientation(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.sources import orientation_document, orientation_text

    progress = teller.progress("orientation", "Orientation")
    said = orientation_document(args.source, args.series, progress)
    teller.done(orientation_text(said), document=said)
    return EXIT_DONE


def _convert(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.sources import convert

    progress = teller.progress("convert", "Converting")
    paths, findings = convert(args.source, args.series, Path(args.out), progress)
    print(*finding_lines(findings), sep="\n", file=sys.stderr)
    print(*paths, sep="\n")
    return EXIT_DONE


def _report(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.reporting.report import write_report

    case = Case.open(Path(args.case))
    path = Path(args.out) if args.out else case.folder / "report.pdf"
    pictures = Path(args.pictures) if args.pictures else None
    write_report(case, path, args.language, teller.progress("report", "Report"), pictures)
    teller.done(str(path), document={"path": str(path)})
    return EXIT_DONE


def _run(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.registry import step_named
    from dtiplan.workflow.step_options import params_from

    step = step_named(args.step)
    record = _run_one(args, teller, step, params_from(step, args.options, args.params))
    lines = [
        f"{step.title}: done in {record.seconds:.1f} s",
        *finding_lines(record.findings),
        *(f"{k}: {v}" for k, v in record.facts.items()),
    ]
    teller.done("\n".join(lines), record=record.model_dump(mode="json"))
    return EXIT_DONE


def _run_one(args: argparse.Namespace, teller: Teller, step: Step, params: Params) -> RunRecord:
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.runner import run_step

    case = Case.open(Path(args.case))
    return run_step(case, step, params, teller.progress(step.name, step.title))


def _steps(_args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.step_options import steps_document, steps_text

    teller.done(steps_text(), document=steps_document())
    return EXIT_DONE


def _export(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.registry import step_named
    from dtiplan.workflow.step_options import validated

    step = step_named("export-rtstruct")
    params = validated(step, {"out": str(Path(args.out).resolve()), **handover_settings(args)})
    record = _run_one(args, teller, step, params)
    text = "\n".join(export_texts(record))
    teller.done(text, record=record.model_dump(mode="json"))
    return EXIT_DONE


def _verify(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.verify import verification_document, verification_text

    said = verification_document(Path(args.file), [Path(p) for p in args.images])
    teller.done(verification_text(said), document=said)
    return EXIT_BLOCKED if any(f["severity"] == "error" for f in said["findings"]) else EXIT_DONE


def _serve_scene(args: argparse.Namespace, _teller: Teller) -> int:
    from dtiplan.workflow.viewing.scene_service import serve

    return serve(Path(args.case), sys.stdin.buffer, take_stdout())


def _parser(window: Window | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dtiplan",
        description="Diffusion tractography for radiosurgery planning. " + DISCLAIMER,
        epilog="Exit codes: 0 done; 1 a mistake of the program; 2 something you can mend; "
        "3 done, but a check blocked the release; 130 cancelled.",
    )
    parser.add_argument("--version", action="version", version=f"dtiplan {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, does: Any, text: str, *, json_too: bool = True, events_too: bool = False
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(command=does)
        if json_too:
            add_json(made)
        if events_too:
            add_events(made)
        return made

    _add_window_commands(commands, window)
    made = command("inspect", _inspect, "What lies in these files or folders.", events_too=True)
    made.add_argument("sources", nargs="+", metavar="SOURCE")
    made = command("orientation", _orientation, "Are the b-vectors in the right axes?")
    made.add_argument("source", metavar="SOURCE")
    made.add_argument("--series", default="", metavar="UID")
    made = command(
        "convert", _convert, "The diffusion series as NIfTI, bval, bvec.", json_too=False
    )
    made.add_argument("source", metavar="SOURCE")
    made.add_argument("--out", required=True, metavar="PREFIX")
    made.add_argument("--series", default="", metavar="UID")
    add_plan_command(commands)
    made = command("run", _run, "One step on a case.", json_too=False)
    _add_own_options(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("step", metavar="STEP")
    made.add_argument("options", nargs=argparse.REMAINDER, metavar="--PARAM VALUE")
    command("steps", _steps, "Every step with its parameters, units, limits and defaults.")
    _add_export_commands(commands)
    add_import_command(commands)
    made = command("report", _report, "Write the report of a case as PDF.", events_too=True)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--out", default="", metavar="FILE", help="CASE/report.pdf by default")
    made.add_argument("--pictures", default="", metavar="DIR", help="leave its pictures there")
    add_language(made)
    made = command("verify", _verify, "Read an RTSTRUCT back against its images.")
    made.add_argument("what", choices=["rtstruct"])
    made.add_argument("file", metavar="FILE")
    made.add_argument("--images", required=True, nargs="+", metavar="DIR")
    add_phantom_commands(commands, partial(_show_window, window))
    add_dose_commands(commands)
    add_site_commands(commands)
    add_handover_objects(commands)
    add_network_commands(commands)
    add_selftest(commands)
    add_show(commands)
    add_study_commands(commands)
    add_rating_commands(commands)
    add_release_commands(commands)
    return parser


def _add_export_commands(commands: Any) -> None:
    text = "Structures, tracts, profiles or a picture as files."
    kinds = commands.add_parser("export", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    text = "Write and verify one RTSTRUCT."
    made = kinds.add_parser("rtstruct", help=text, description=text)
    made.set_defaults(command=_export)
    add_events(made)
    made.add_argument("case", metavar="CASE")
    made.add_argument("--out", required=True, metavar="FILE")
    add_handover_options(made)
    add_export_tracts(kinds)
    add_export_profiles(kinds)
    add_export_picture(kinds)


def _add_own_options(made: argparse.ArgumentParser) -> None:
    add_events(made)
    made.add_argument("--params", default="{}", metavar="JSON", help="parameters as one object")


def _read_own_options(args: argparse.Namespace) -> None:
    """Find the options of ``run`` itself among those of its step, wherever they stand."""
    if hasattr(args, "options"):
        own = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
        _add_own_options(own)
        own.set_defaults(events=args.events, params=args.params)
        _, args.options = own.parse_known_args(args.options, args)


def _show_window(window: Window | None, argv: Sequence[str]) -> int:
    if window is None:
        raise UserError(
            "The window cannot be shown.",
            "Only the command line was started.",
            "Start the program as dtiplan.",
            "no-window",
        )
    for number in _STOP_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    return window(argv)


def _add_window_commands(commands: Any, window: Window | None) -> None:
    def show(args: argparse.Namespace, _teller: Teller) -> int:
        return _show_window(window, [args.case] if args.case else [])

    text = "The window; also what dtiplan without a command shows."
    made = commands.add_parser("open", help=text, description=text)
    made.set_defaults(command=show)
    made.add_argument("case", nargs="?", default="", metavar="CASE", help="or STUDY of phantoms")
    made = commands.add_parser("serve-scene")  # without a help text it is not listed
    made.set_defaults(command=_serve_scene)
    made.add_argument("case", metavar="CASE")
