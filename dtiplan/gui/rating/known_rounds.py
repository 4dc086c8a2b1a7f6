"""Rounds of blind rating that were made or compared lately, newest first."""

from __future__ import annotations

import json
from pathlib import Path

from dtiplan.gui.settings import Settings

_KEPT = "rating-rounds"
_MOST = 8


def known_rounds(settings: Settings) -> tuple[Path, ...]:
    """Give their folders."""
    try:
        kept = json.loads(settings.choice(_KEPT) or "[]")
    except ValueError:  # the settings file was edited by hand
        return ()
    return tuple(Path(str(name)) for name in kept)


def keep_round(settings: Settings, folder: Path) -> None:
    """Put one in front of the list."""
    others = [str(p) for p in known_rounds(settings) if p != folder]
    settings.keep_choice(_KEPT, json.dumps([str(folder), *others][:_MOST]))


def round_at(path: Path) -> Path | None:
    """Give the round of rating whose folder or key this is; None where it is something else."""
    from dtiplan.domain.errors import UserError
    from dtiplan.workflow.rating.blind_copies import KEY, read_key

    folder = path.parent if path.name == KEY else path
    if not (folder / KEY).is_file():
        return None
    try:
        return folder if read_key(folder).copies else None
    except UserError:  # a file of this name that is something else
        return None
