"""The command line: reads arguments, gives orders to the workflow, prints what came of it."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from dtiplan import DISCLAIMER, __version__
from dtiplan.domain.errors import CancelledError, ReleaseBlockedError, UserError
from dtiplan.domain.progress import Progress

EXIT_DONE, EXIT_BUG, EXIT_USER, EXIT_BLOCKED, EXIT_CANCELLED = 0, 1, 2, 3, 130


def run(argv: Sequence[str]) -> int:
    """Run one command and give its exit code (see ``--help`` for their meaning)."""
    args = _parser().parse_args(argv)
    signal.signal(signal.SIGTERM, _cancel)
    try:
        return int(args.command(args))
    except ReleaseBlockedError as error:
        _tell(error, args)
        return EXIT_BLOCKED
    except UserError as error:
        _tell(error, args)
        return EXIT_USER
    except (KeyboardInterrupt, CancelledError):
        print("Cancelled; the case is as it was.", file=sys.stderr)
        return EXIT_CANCELLED
    except BrokenPipeError:
        return EXIT_USER
    except Exception:  # noqa: BLE001 - the last door: whatever comes here is our bug, and is told
        with tempfile.NamedTemporaryFile(
            "w", prefix="dtiplan-error-", suffix=".log", delete=False, encoding="utf-8"
        ) as log:
            log.write(f"dtiplan {__version__}\n{argv}\n{traceback.format_exc()}")
        print(
            f"dtiplan made a mistake: {sys.exc_info()[1]!r}\n"
            f"Nothing was lost. Please send the log {log.name} to the makers.",
            file=sys.stderr,
        )
        return EXIT_BUG


def _cancel(_signal: int, _frame: FrameType | None) -> None:
    raise CancelledError


def _tell(error: UserError, args: argparse.Namespace) -> None:
    print(f"{error.problem}\n  Why: {error.cause}\n  What to do: {error.remedy}", file=sys.stderr)
    if getattr(args, "json", False):
        from dtiplan.workflow.documents import document

        finding = {
            "severity": "error",
            "code": error.code,
            "message": f"{error.problem} {error.cause}",
            "remedy": error.remedy,
        }
        print(json.dumps(document((), [finding]), indent=1))


def _progress(title: str) -> Progress:
    """Tell progress on standard error: a living line on a terminal, milestones elsewhere."""
    last = [-1]

    def told(fraction: float, note: str = "") -> None:
        percent = int(100 * fraction)
        step = 1 if sys.stderr.isatty() else 25
        if percent // step > last[0] // step or (percent >= 100 > last[0]):
            last[0] = percent
            line = f"{title}: {percent:3d} %" + (f"  {note}" if note else "")
            if sys.stderr.isatty():
                end = "\n" if percent >= 100 else ""
                print(f"\r\033[K{line}", end=end, file=sys.stderr, flush=True)
            else:
                print(line, file=sys.stderr, flush=True)

    return told


def _print(document: dict[str, Any], text: str, as_json: bool) -> None:
    print(json.dumps(document, indent=1) if as_json else text)


def _inspect(args: argparse.Namespace) -> int:
    from dtiplan.workflow.sources import inspect

    found = inspect(args.sources, _progress("Looking"))
    from dtiplan.workflow.documents import scan_document, scan_text

    _print(scan_document(found) if args.json else {}, scan_text(found), args.json)
    return EXIT_DONE


def _orientation(args: argparse.Namespace) -> int:
    from dtiplan.workflow.sources import orientation_document, orientation_text

    said = orientation_document(args.source, args.series, _progress("Orientation"))
    _print(said, orientation_text(said), args.json)
    return EXIT_DONE


def _convert(args: argparse.Namespace) -> int:
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.sources import convert

    paths, findings = convert(args.source, args.series, Path(args.out), _progress("Converting"))
    print("\n".join(finding_lines(findings)), file=sys.stderr)
    print("\n".join(map(str, paths)))
    return EXIT_DONE


def _plan(args: argparse.Namespace) -> int:
    from dtiplan.workflow.case import Case
    from dtiplan.workflow.plan import plan, settings_of
    from dtiplan.workflow.summary import summarise

    case = Case.open_or_create(Path(args.case))
    settings = settings_of(
        args.sources,
        case,
        planning_uid=args.planning,
        tracts=tuple(args.tracts.split(",")) if args.tracts else (),
        margin_mm=args.margin_mm,
        seed=args.seed,
    )
    settings["check-orientation"] = {
        "decision": args.orientation,
        "decided_by": args.decided_by,
    }
    result = plan(case, settings, _progress)
    text = summarise(case, result.document, _progress("Pictures"))
    _print(result.document, text, args.json)
    if result.blocked:
        _tell(result.blocked, argparse.Namespace())
        return EXIT_BLOCKED
    return EXIT_DONE


def _run(args: argparse.Namespace) -> int:
    from dtiplan.workflow.case import Case
    from dtiplan.workflow.documents import finding_lines
    from dtiplan.workflow.registry import step_named
    from dtiplan.workflow.runner import run_step
    from dtiplan.workflow.step_options import params_from

    step = step_named(args.step)
    params = params_from(step, args.options)
    record = run_step(Case.open(Path(args.case)), step, params, _progress(step.title))
    print(
        "\n".join(
            [
                f"{step.title}: done in {record.seconds:.1f} s",
                *finding_lines(record.findings),
                *(f"{k}: {v}" for k, v in record.facts.items()),
            ]
        )
    )
    return EXIT_DONE


def _steps(args: argparse.Namespace) -> int:
    from dtiplan.workflow.step_options import steps_document, steps_text

    _print(steps_document(), steps_text(), args.json)
    return EXIT_DONE


def _export(args: argparse.Namespace) -> int:
    from dtiplan.workflow.case import Case
    from dtiplan.workflow.registry import step_named
    from dtiplan.workflow.runner import run_step
    from dtiplan.workflow.step_options import validated

    step = step_named("export-rtstruct")
    params = validated(step, {"out": str(Path(args.out).resolve())})
    record = run_step(Case.open(Path(args.case)), step, params, _progress(step.title))
    print(f"{record.facts['path']}  SHA-256 {record.facts['sha256']}")
    return EXIT_DONE


def _verify(args: argparse.Namespace) -> int:
    from dtiplan.workflow.verify import verification_document, verification_text

    said = verification_document(Path(args.file), [Path(p) for p in args.images])
    _print(said, verification_text(said), args.json)
    return EXIT_BLOCKED if any(f["severity"] == "error" for f in said["findings"]) else EXIT_DONE


def _phantom_list(_args: argparse.Namespace) -> int:
    from dtiplan.workflow.phantoms import list_phantoms

    for name, title in list_phantoms():
        print(f"{name}  {title}")
    return EXIT_DONE


def _phantom_make(args: argparse.Namespace) -> int:
    from dtiplan.workflow.phantoms import make_phantom

    made = make_phantom(
        args.name,
        Path(args.out),
        seed=args.seed,
        mirrored=args.mirrored,
        progress=_progress(args.name),
    )
    where = Path(args.out)
    text = f"{args.name}: DICOM in {where / 'dicom'}, truth in {where / 'truth'}"
    _print(made, text, args.json)
    return EXIT_DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dtiplan",
        description="Diffusion tractography for radiosurgery planning. " + DISCLAIMER,
        epilog="Exit codes: 0 done; 1 a mistake of the program; 2 something you can mend; "
        "3 done, but a check blocked the release; 130 cancelled.",
    )
    parser.add_argument("--version", action="version", version=f"dtiplan {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, does: Any, text: str, *, json_too: bool = True
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(command=does)
        if json_too:
            made.add_argument("--json", action="store_true", help="answer with one JSON document")
        return made

    made = command("inspect", _inspect, "What lies in these files or folders.")
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
    _add_plan_arguments(command("plan", _plan, "The main job: images in, verified RTSTRUCT out."))
    made = command("run", _run, "One step on a case.", json_too=False)
    made.add_argument("case", metavar="CASE")
    made.add_argument("step", metavar="STEP")
    made.add_argument("options", nargs=argparse.REMAINDER, metavar="--PARAM VALUE")
    command("steps", _steps, "Every step with its parameters, units, limits and defaults.")
    made = command("export", _export, "Write and verify one RTSTRUCT.", json_too=False)
    made.add_argument("what", choices=["rtstruct"])
    made.add_argument("case", metavar="CASE")
    made.add_argument("--out", required=True, metavar="FILE")
    made = command("verify", _verify, "Read an RTSTRUCT back against its images.")
    made.add_argument("what", choices=["rtstruct"])
    made.add_argument("file", metavar="FILE")
    made.add_argument("--images", required=True, nargs="+", metavar="DIR")
    _add_phantom_commands(
        command("phantom", _phantom_list, "Digital reference objects.", json_too=False)
    )
    return parser


def _add_plan_arguments(made: argparse.ArgumentParser) -> None:
    made.add_argument("sources", nargs="*", metavar="SOURCE")
    made.add_argument("--case", required=True, metavar="DIR", help="folder of the case")
    made.add_argument("--planning", default="", metavar="UID", help="planning series UID")
    made.add_argument("--tracts", default="", metavar="NAMES", help="comma separated")
    made.add_argument("--margin-mm", type=float, default=0.0, metavar="X")
    made.add_argument("--seed", type=int, default=None, metavar="N")
    made.add_argument(
        "--orientation", choices=["automatic", "confirm", "correct"], default="automatic"
    )
    made.add_argument("--decided-by", default="", metavar="NAME")


def _add_phantom_commands(made: argparse.ArgumentParser) -> None:
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    listed = commands.add_parser("list", help="which there are")
    listed.set_defaults(command=_phantom_list)
    maker = commands.add_parser("make", help="write one as DICOM, with its truth beside it")
    maker.set_defaults(command=_phantom_make)
    maker.add_argument("name", metavar="NAME")
    maker.add_argument("--out", required=True, metavar="DIR")
    maker.add_argument("--seed", type=int, default=1)
    maker.add_argument("--json", action="store_true", help="print what is true of it")
    maker.add_argument("--mirrored", action="store_true", help="left and right swapped")
