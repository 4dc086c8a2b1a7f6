"""What the record of an export tells of its files and of what a profile changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.tps_profiles import GENERIC, ProfileChange
from dtiplan.workflow.cases.manifest import RunRecord


def changes_of(record: RunRecord) -> tuple[ProfileChange, ...]:
    """Give what was changed for the planning system; nothing for exports of older versions."""
    return tuple(ProfileChange.from_json(entry) for entry in record.facts.get("changes", ()))


def profile_title(record: RunRecord) -> str:
    """Give the title of the profile; empty for exports of older versions."""
    return str(record.facts.get("profile_title", ""))


def export_entry(record: RunRecord | None) -> dict[str, Any] | None:
    """Give what the ``plan`` document says of an export; None where nothing was released."""
    if record is None:
        return None
    facts = record.facts
    return {
        "profile": facts.get("profile", GENERIC),
        "profile_title": profile_title(record),
        "profile_sha256": facts.get("profile_sha256"),
        "unverified_rules": facts.get("unverified_rules", []),
        "into": record.params.get("into", "new"),
        "added_to": record.params.get("add_to") or None,
        "files": facts.get("files", [{"path": facts["path"], "sha256": facts["sha256"]}]),
        "changes": [change.as_json() for change in changes_of(record)],
    }


def export_lines(entry: dict[str, Any] | None) -> list[str]:
    """Tell the same in a summary, where there is more to tell than that a file was written."""
    if entry is None:
        return []
    lines = [f"Also       {file['path']}" for file in entry["files"][1:]]
    if entry["profile"] != GENERIC or entry["changes"]:
        lines.append(f"Profile    {entry['profile_title']}")
    lines += [f"           {change_line(ProfileChange.from_json(c))}" for c in entry["changes"]]
    return lines


def prv_lines(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """Tell of each tract with a margin in a line."""
    return [
        f"{each['name']:<16} {each['margin_mm']:g} mm beyond {each['tract']}: "
        f"{each['volume_cc']:.2f} cc"
        for each in entries
    ]


def change_line(change: ProfileChange) -> str:
    """Tell one change in a line."""
    to = f" -> {change.after}" if change.after else ""
    what = change.structure or "structure set"
    return f"{what}, {change.kind.value}: {change.before}{to} ({change.rule}: {change.source})"


def is_profile_unchanged(record: RunRecord) -> bool:
    """Whether the profile's file still has the content that was applied."""
    from dtiplan.io.tps_profiles import known_profiles
    from dtiplan.workflow.files.codec import file_sha256

    applied = record.facts.get("profile_sha256")
    if applied is None:  # before there were profiles: the generic one changes nothing
        return True
    name = str(record.params.get("profile", GENERIC))
    path = known_profiles().get(name, Path(name))
    return path.is_file() and file_sha256(path) == applied
