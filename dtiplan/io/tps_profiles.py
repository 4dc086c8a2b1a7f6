"""Reading profiles of planning systems: rules with their sources, as TOML that a site may edit.

Every rule is a table of a value and a source, for example
``longest = { value = 16, source = "unverified" }``. A rule without a source is a mistake.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import MAX_NAME_LENGTH, InterpretedType
from dtiplan.domain.tps_profiles import (
    GENERIC,
    ContourRules,
    HoleForm,
    ImagePlane,
    ImageRules,
    NameRules,
    RoiRules,
    TpsProfile,
)
from dtiplan.io.locations import resource
from dtiplan.io.toml_entries import Entry, read_entries

Value = TypeVar("Value")

_FOLDER = "tps"
_SHORTEST_NAME = 12
"""Below this a side and a margin (``_L_PRV02p5``) leave no room for the tract."""
_NAME_SIGNS = "_-~.+^"
_LABEL_MAX = 16
_FEWEST_POINTS = 20
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_TRACT_TYPES = (InterpretedType.ORGAN, InterpretedType.AVOIDANCE, InterpretedType.CONTROL)


def known_profiles() -> dict[str, Path]:
    """Give the profiles that come with the program by name, the generic one first."""
    found = {path.stem: path for path in sorted(resource(_FOLDER).glob("*.toml"))}
    return {GENERIC: found[GENERIC], **found}


def read_profile(name_or_path: str) -> TpsProfile:
    """Read a profile by its name, or from a file of the user's.

    Parameters
    ----------
    name_or_path : str
        The name of a profile that comes with the program, or the path of a ``.toml`` file.

    Raises
    ------
    UserError
        ``no-such-profile``, or ``bad-tps-profile`` naming file, line and key.
    """
    known = known_profiles()
    path = known.get(name_or_path)
    if path is None:
        if not name_or_path.endswith(".toml"):
            raise UserError(
                f"There is no profile '{name_or_path}'.",
                f"The program has {', '.join(known)}.",
                "Name one of these, or the path of a profile file (.toml).",
                "no-such-profile",
            )
        path = Path(name_or_path)
    return _profile(read_entries(path, _refusal), path)


def _profile(file: Entry, path: Path) -> TpsProfile:
    file.table(("name", "title", "longest_label", "names", "contours", "images", "rois"))
    sources: dict[str, str] = {}
    return TpsProfile(
        file.at("name").text(),
        file.at("title").text(),
        _rule(file, "longest_label", sources, lambda e: e.whole(1, _LABEL_MAX)),
        _names(file.at("names"), sources),
        _contours(file.at("contours"), sources),
        _images(file.at("images"), sources),
        _rois(file.at("rois"), sources),
        sources,
        path.name,
        hashlib.sha256(path.read_bytes()).hexdigest(),
    )


def _rule(table: Entry, key: str, sources: dict[str, str], read: Callable[[Entry], Value]) -> Value:
    entry = table.at(key)
    entry.table(("value", "source"))
    sources[".".join(map(str, entry.key))] = entry.at("source").text()
    return read(entry.at("value"))


def _names(table: Entry, sources: dict[str, str]) -> NameRules:
    table.table(("longest", "allowed"))
    return NameRules(
        _rule(table, "longest", sources, lambda e: e.whole(_SHORTEST_NAME, MAX_NAME_LENGTH)),
        _rule(table, "allowed", sources, _signs),
    )


def _signs(entry: Entry) -> str:
    if entry.value == "":
        return ""
    strange = [c for c in entry.text() if c not in _NAME_SIGNS]
    if strange:
        raise entry.wrong(f"'{strange[0]}' is not one of the signs {_NAME_SIGNS} of a name")
    return entry.text()


def _contours(table: Entry, sources: dict[str, str]) -> ContourRules:
    table.table(("most_points", "holes", "fewest_slices", "planes"))
    return ContourRules(
        _rule(table, "most_points", sources, _points),
        _rule(table, "holes", sources, lambda e: e.choice(HoleForm, HoleForm)),
        _rule(table, "fewest_slices", sources, lambda e: e.whole(1, 10)),
        _rule(table, "planes", sources, lambda e: e.choice(str, ("image",))),
    )


def _points(entry: Entry) -> int:
    count = entry.whole(0)
    if 0 < count < _FEWEST_POINTS:
        raise entry.wrong(f"{count} is neither 0 (no limit) nor {_FEWEST_POINTS} or more")
    return count


def _images(table: Entry, sources: dict[str, str]) -> ImageRules:
    table.table(("modalities", "planes", "most_slices", "longest_mm"))
    return ImageRules(
        _rule(
            table,
            "modalities",
            sources,
            lambda e: tuple(each.choice(str, ("CT", "MR")) for each in e.elements()),
        ),
        _rule(table, "planes", sources, lambda e: e.choice(ImagePlane, ImagePlane)),
        _rule(table, "most_slices", sources, lambda e: e.whole(0)),
        _rule(table, "longest_mm", sources, lambda e: e.number(0.0)),
    )


def _rois(table: Entry, sources: dict[str, str]) -> RoiRules:
    table.table(("tract_type", "prv_type", "colours"))
    return RoiRules(
        _rule(table, "tract_type", sources, lambda e: e.choice(InterpretedType, _TRACT_TYPES)),
        _rule(table, "prv_type", sources, lambda e: e.choice(InterpretedType, _TRACT_TYPES)),
        _rule(table, "colours", sources, lambda e: tuple(_colour(c) for c in e.elements(0))),
    )


def _colour(entry: Entry) -> tuple[int, int, int]:
    if not _COLOUR.fullmatch(entry.text()):
        raise entry.wrong(f"'{entry.value}' is not a colour like #ff8800")
    red, green, blue = bytes.fromhex(entry.text()[1:])
    return red, green, blue


def _refusal(cause: str) -> UserError:
    return UserError(
        "A profile of a planning system cannot be used.",
        cause,
        "Mend the file; the shipped profiles show the form.",
        "bad-tps-profile",
    )
