"""Options of the hand-over: the planning system, and an existing structure set to add to."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dtiplan.workflow.cases.manifest import RunRecord


def add_handover_options(made: argparse.ArgumentParser) -> None:
    """Let a command say for which system, and into which structure set, is written."""
    made.add_argument(
        "--profile",
        default="generic",
        metavar="NAME",
        help="planning system: generic, eclipse, brainlab-elements, raystation, gammaplan, "
        "precision, monaco, or a profile file (.toml)",
    )
    made.add_argument("--label", default="dtiplan", help="of the structure set")
    made.add_argument(
        "--add-to", default="", metavar="FILE", help="existing RTSTRUCT to add to a copy of"
    )
    made.add_argument(
        "--into",
        choices=["new", "existing", "both"],
        default="",
        help="what is written; with --add-to: existing unless said otherwise",
    )
    made.add_argument(
        "--on-collision",
        choices=["refuse", "rename"],
        default="refuse",
        help="where the existing structure set has a name already",
    )


def add_prv_option(made: argparse.ArgumentParser) -> None:
    """Let a command order structures with a margin beyond the tracts'."""
    made.add_argument(
        "--prv",
        default="",
        metavar="MM",
        help="also each tract grown by so many mm in all directions (CST_L_PRV03); comma "
        "separated, each MM or TRACT=MM",
    )


def add_margin_option(made: argparse.ArgumentParser) -> None:
    """Let a command take margins that somebody accepted."""
    made.add_argument(
        "--accepted-margins",
        default="",
        metavar="FILE",
        help="PRVs with the margins that 'dtiplan sites margin --accept --out FILE' wrote; those "
        "of the case stay unless another file, or none, is named",
    )


def margin_settings(words: str) -> dict[str, Any]:
    """Give ``--accepted-margins`` as a parameter of make-structures; nothing where not named."""
    from dtiplan.workflow.sites.margin_acceptance import read_acceptances

    if not words:
        return {}
    return {"measured": () if words == "none" else read_acceptances(Path(words))}


def split_margins(words: str) -> tuple[str, ...]:
    """Give the margins of ``--prv`` one by one."""
    return tuple(filter(None, words.split(",")))


def handover_settings(args: argparse.Namespace) -> dict[str, Any]:
    """Give these options as parameters of the export."""
    own = str(args.profile).endswith(".toml")
    return {
        "profile": str(Path(args.profile).resolve()) if own else args.profile,
        "label": args.label,
        "add_to": str(Path(args.add_to).resolve()) if args.add_to else "",
        "into": args.into or ("existing" if args.add_to else "new"),
        "on_collision": args.on_collision,
    }


def export_texts(record: RunRecord) -> list[str]:
    """Tell what was written, and everything that was changed for the planning system."""
    from dtiplan.workflow.cases.released import released_files
    from dtiplan.workflow.handover.export_record import change_line, changes_of

    files = released_files({record.step: record})
    lines = [f"{path}  SHA-256 {sha256}" for path, sha256 in files.items()]
    return [*lines, *(change_line(change) for change in changes_of(record))]
