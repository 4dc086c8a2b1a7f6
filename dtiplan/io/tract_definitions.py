"""Tract definitions: the rules below ``resources/tracts``, one TOML file for each tract.

In the template's millimetres a file describes the left side and the right side is its mirror. In
the patient's millimetres (``space = "patient"``) nothing is mirrored: such a file has one side and
its regions are where they say, also those given as a mask file beside it. ``drawn_in`` says of
whom they are; in nobody else's data such a tract is searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.structures import check_name
from dtiplan.domain.tracts import (
    Code,
    Model,
    ModelSettings,
    Plausibility,
    SeedPass,
    Side,
    Space,
    TractDefinition,
)
from dtiplan.io.locations import resource
from dtiplan.io.region_shapes import read_region
from dtiplan.io.toml_entries import Entry, read_entries

if TYPE_CHECKING:
    from dtiplan.domain.regions import Region

SUFFIXES = {Side.LEFT: "_L", Side.RIGHT: "_R", Side.MIDLINE: ""}
"""What a structure name ends with."""
VALIDATED = "Validated on: "
"""How the last of a definition's sources begins."""

_KEYS = {
    "name", "title", "sides", "space", "tier", "code", "colour_rgb", "colour_rgb_right",
    "length_mm", "plausibility", "include", "exclude", "extra", "seeds", "clip", "ends", "either",
    "passes", "models", "cut", "max_angle_deg", "step_mm", "fa_threshold", "sources",
    "validated_on", "unreliable", "caveat", "drawn_in",
}  # fmt: skip
_LIMITS = ("found_from", "sparse_from", "volume_cc", "length_mm", "other_side_part")
_PASS = ("name", "seeds", "also", "max_angle_deg", "n_share", "model")
_MODEL = (
    "max_angle_deg", "step_mm", "fa_threshold", "length_mm", "found_from", "sparse_from", "caveat",
)  # fmt: skip
_TABLES = ("include", "exclude", "extra")
_STEP_MM = (0.05, 2.0)


def read_definitions(folder: Path | None = None) -> dict[str, TractDefinition]:
    """Read all tract definitions of a folder.

    Parameters
    ----------
    folder : Path, optional
        By default the definitions shipped with the program.

    Returns
    -------
    dict
        Definition by structure name, for example ``CST_L``, in alphabetical order.

    Raises
    ------
    UserError
        Naming the file, the line and the key, if a file is not TOML or a value is missing or
        wrong, or if there is no definition at all.
    """
    place = folder if folder is not None else resource("tracts")
    found: dict[str, TractDefinition] = {}
    for path in sorted(place.glob("*.toml")):
        file = read_entries(path, _refusal)
        for definition in _definitions(file, path.parent):
            # Planning systems may take names as the same that differ in case only.
            if definition.name.casefold() in {name.casefold() for name in found}:
                raise file.at("name").wrong(f"the name {definition.name} was used before")
            found[definition.name] = definition
    if not found:
        raise UserError(
            "No tract can be searched.",
            f"There is no definition file (*.toml) in {place}.",
            "Name a folder with tract definitions.",
            "no-tract-definitions",
        )
    return dict(sorted(found.items()))


def read_definition(path: Path) -> tuple[TractDefinition, ...]:
    """Read the definitions of one file, one for each side.

    Raises
    ------
    UserError
        As ``read_definitions``.
    """
    return tuple(_definitions(read_entries(path, _refusal), path.parent))


def _definitions(file: Entry, folder: Path) -> list[TractDefinition]:
    file.table(_KEYS)
    space = Space.TEMPLATE
    if "space" in file:
        space = file.at("space").choice(Space, Space)
    sides = [side.choice(Side, Side) for side in file.at("sides").elements()]
    if len(set(sides)) != len(sides):
        raise file.at("sides").wrong("a side is named twice")
    if space is not Space.PATIENT and "drawn_in" in file:
        raise file.at("drawn_in").wrong('only regions with space = "patient" are of one patient')
    if space is Space.PATIENT and len(sides) != 1:
        why = "regions in the patient's millimetres belong to one side only"
        raise file.at("sides").wrong(why)
    if Side.MIDLINE in sides and len(sides) != 1:
        raise file.at("sides").wrong("a tract of the midline has no left and right")
    return [_definition(file, _Regions.of(file, folder, space, side), side) for side in sides]


@dataclass(frozen=True, eq=False)
class _Regions:
    """The regions of one file on one side."""

    space: Space
    tables: dict[str, dict[str, Region]]
    sources: dict[str, str]

    @classmethod
    def of(cls, file: Entry, folder: Path, space: Space, side: Side) -> _Regions:
        is_mirrored = side is Side.RIGHT and space is Space.TEMPLATE
        tables: dict[str, dict[str, Region]] = {key: {} for key in _TABLES}
        sources: dict[str, str] = {}
        file.at("include").filled_table()
        for key in _TABLES:
            if key not in file:
                continue
            usual = ""
            for name, entry in file.at(key).items():
                if name == "source" and not isinstance(entry.value, dict):
                    usual = entry.text()
            for name, entry in file.at(key).items():
                if name == "source" and not isinstance(entry.value, dict):
                    continue
                if any(name in named for named in tables.values()):
                    raise entry.wrong("a region of this name is there already")
                tables[key][name] = read_region(entry, folder, is_mirrored)
                told = entry.at("source").text() if "source" in entry else usual
                if told:
                    sources[name] = told
        if not tables["include"]:
            raise file.at("include").wrong("at least one region is needed")
        return cls(space, tables, sources)


def _definition(file: Entry, regions: _Regions, side: Side) -> TractDefinition:
    include, extra = regions.tables["include"], regions.tables["extra"]
    either = _either(file, include)
    grouped = {name for group in either for name in group}
    required = [name for name in include if name not in grouped]
    clip = _names(file.at("clip"), required, "an include region that all must meet", (2,))
    cut = file.at("cut").table(("optional", "shortest_mm")) if "cut" in file else None
    length_mm = file.at("length_mm").rising_pair(0.0)
    validated_on = file.at("validated_on").text()
    caveat = file.at("caveat").text().strip() if "caveat" in file else ""
    is_unreliable = file.at("unreliable").flag() if "unreliable" in file else False
    if is_unreliable and not caveat:
        raise file.at("unreliable").wrong("a caveat is needed that says why")
    return TractDefinition(
        name=_structure_name(file.at("name"), side),
        title=file.at("title").text() + ("" if side is Side.MIDLINE else f", {side}"),
        side=side,
        code=_code(file.at("code")),
        include=include,
        exclude=regions.tables["exclude"],
        seeds=_named(file.at("seeds"), include, "an include region"),
        length_mm=length_mm,
        plausibility=_plausibility(file.at("plausibility")),
        colour_rgb=_colour(file, side),
        sources=(*file.at("sources").texts(), VALIDATED + validated_on),
        space=regions.space,
        clip=(clip[0], clip[1]) if clip else None,
        optional_when_cut=_named(cut.at("optional"), include, "an include region") if cut else (),
        shortest_when_cut_mm=(
            cut.at("shortest_mm").number(0.0, length_mm[1])
            if cut and "shortest_mm" in cut
            else None
        ),
        max_angle_deg=_max_angle(file),
        step_mm=file.at("step_mm").number(*_STEP_MM) if "step_mm" in file else None,
        fa_threshold=_fa_threshold(file),
        caveat=caveat,
        either=either,
        ends=_names(file.at("ends"), include, "an include region", (1, 2)),
        extra=extra,
        passes=_passes(file, {**include, **extra}),
        models=_models(file),
        tier=file.at("tier").whole(1, 2) if "tier" in file else 1,
        status=validated_on,
        is_unreliable=is_unreliable,
        region_sources=regions.sources,
        drawn_in=file.at("drawn_in").text().strip() if "drawn_in" in file else "",
    )


def _shortest_when_cut(cut: Entry | None, longest_mm: float) -> float | None:
    if cut is None or "shortest_mm" not in cut:
        return None
    return cut.at("shortest_mm").number(0.0, longest_mm)


def _structure_name(entry: Entry, side: Side) -> str:
    name = entry.text() + SUFFIXES[side]
    try:
        check_name(name)
    except UserError as error:
        raise entry.wrong(f"{error.problem} {error.cause}".rstrip(".")) from error
    return name


def _code(entry: Entry) -> Code:
    entry.table(("value", "scheme", "meaning"))
    value, scheme, meaning = (entry.at(key).text() for key in ("value", "scheme", "meaning"))
    # DICOM's SH holds 16 characters and its LO 64.
    for key, text, most in (("value", value, 16), ("scheme", scheme, 16), ("meaning", meaning, 64)):
        if len(text) > most:
            raise entry.at(key).wrong(f"it has {len(text)} characters; {most} is the most")
    return Code(value, scheme, meaning)


def _plausibility(entry: Entry) -> Plausibility:
    if isinstance(entry.value, list):
        found, sparse = entry.numbers(2)
        counts = entry.at(0).whole(1), entry.at(1).whole(1)
        if sparse > found:
            raise entry.wrong("found from, sparse from: the first is the larger")
        return Plausibility(*counts)
    entry.table(_LIMITS)
    found_from = entry.at("found_from").whole(1)
    part = entry.at("other_side_part")
    return Plausibility(
        found_from,
        entry.at("sparse_from").whole(1, found_from),
        entry.at("volume_cc").rising_pair(0.0) if "volume_cc" in entry else None,
        entry.at("length_mm").rising_pair(0.0) if "length_mm" in entry else None,
        part.number(0.0, 1.0) if "other_side_part" in entry else None,
    )


def _colour(file: Entry, side: Side) -> tuple[int, int, int]:
    own = side is Side.RIGHT and "colour_rgb_right" in file
    entry = file.at("colour_rgb_right" if own else "colour_rgb")
    entry.numbers(3)
    red, green, blue = (channel.whole(0, 255) for channel in entry.elements())
    return red, green, blue


def _either(file: Entry, include: dict[str, Region]) -> tuple[tuple[str, ...], ...]:
    if "either" not in file:
        return ()
    groups = []
    for group in file.at("either").elements():
        groups.append(_named(group, include, "an include region"))
    names = [name for group in groups for name in group]
    if len(set(names)) != len(names):
        raise file.at("either").wrong("a region is in two groups")
    return tuple(groups)


def _passes(file: Entry, known: dict[str, Region]) -> tuple[SeedPass, ...]:
    if "passes" not in file:
        return ()
    passes: list[SeedPass] = []
    for entry in file.at("passes").elements():
        entry.table(_PASS)
        named = "an include or extra region"
        name = entry.at("name").text()
        if name in {other.name for other in passes}:
            raise entry.at("name").wrong("a pass of this name is there already")
        passes.append(
            SeedPass(
                name,
                _named(entry.at("seeds"), known, named),
                _named(entry.at("also"), known, named) if "also" in entry else (),
                _max_angle(entry),
                entry.at("n_share").number(0.01, 10.0) if "n_share" in entry else 1.0,
                entry.at("model").choice(Model, Model) if "model" in entry else None,
            )
        )
    return tuple(passes)


def _models(file: Entry) -> dict[Model, ModelSettings]:
    if "models" not in file:
        return {}
    file.at("models").table(tuple(Model))
    return {Model(name): _model(entry, file) for name, entry in file.at("models").items()}


def _model(entry: Entry, file: Entry) -> ModelSettings:
    entry.table(_MODEL)
    usual = _plausibility(file.at("plausibility"))
    found = entry.at("found_from").whole(1) if "found_from" in entry else None
    sparse = entry.at("sparse_from").whole(1) if "sparse_from" in entry else None
    if (sparse or usual.sparse_from) > (found or usual.found_from):
        raise entry.wrong("sparse_from is larger than found_from")
    return ModelSettings(
        _max_angle(entry),
        entry.at("step_mm").number(*_STEP_MM) if "step_mm" in entry else None,
        _fa_threshold(entry),
        entry.at("length_mm").rising_pair(0.0) if "length_mm" in entry else None,
        found,
        sparse,
        entry.at("caveat").text().strip() if "caveat" in entry else None,
    )


def _max_angle(entry: Entry) -> float | None:
    return entry.at("max_angle_deg").number(1.0, 90.0) if "max_angle_deg" in entry else None


def _fa_threshold(entry: Entry) -> float | None:
    return entry.at("fa_threshold").number(0.0, 0.9) if "fa_threshold" in entry else None


def _names(
    entry: Entry, known: dict[str, Region] | list[str], kind: str, counts: tuple[int, ...]
) -> tuple[str, ...]:
    """Give so many names of regions; none where the key is not there."""
    if entry.value is None:
        return ()
    if len(entry.elements()) not in counts:
        wanted = " or ".join(str(count) for count in counts)
        raise entry.wrong(f"{wanted} region(s) are needed, not {len(entry.value)}")
    return _named(entry, known, kind)


def _named(entry: Entry, known: dict[str, Region] | list[str], kind: str) -> tuple[str, ...]:
    names = entry.texts()
    for number, name in enumerate(names):
        if name not in known:
            raise entry.at(number).wrong(f"'{name}' is not {kind}")
        if name in names[:number]:
            raise entry.at(number).wrong(f"'{name}' is named twice")
    return names


def _refusal(cause: str) -> UserError:
    return UserError(
        "A tract definition cannot be used.",
        cause,
        "Mend the file; the shipped definitions show the form.",
        "bad-tract-definition",
    )
