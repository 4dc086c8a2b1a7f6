"""How a case was looked at last: beside the case, of no weight for its results."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.durable import replace_text

_NAME = "view.json"


def read_view(folder: Path) -> dict[str, Any]:
    """Give what was kept, empty where nothing readable is there."""
    try:
        seen = parsed_json((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return seen if isinstance(seen, dict) else {}


def write_view(folder: Path, seen: dict[str, Any]) -> None:
    """Keep how the case is looked at, where that may be written."""
    with suppress(OSError):
        replace_text(folder / _NAME, json.dumps(seen))
