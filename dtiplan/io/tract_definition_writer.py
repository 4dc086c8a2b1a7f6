"""Tract definitions out: what a user made is written in the form of the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.tracts import ModelSettings, Plausibility, SeedPass, Side, Space
from dtiplan.io.nifti import write_image
from dtiplan.io.region_shapes import listed, plain, quoted, written_region
from dtiplan.io.tract_definitions import SUFFIXES, VALIDATED, read_definition

if TYPE_CHECKING:
    from dtiplan.domain.image import Image
    from dtiplan.domain.regions import Region
    from dtiplan.domain.tracts import TractDefinition


def write_definition(definition: TractDefinition, path: Path) -> None:
    """Write one definition, of one side, so that it is read back the same.

    The volumes of masks and maps go beside it as ``STEM.REGION.nii.gz``, first; the file itself
    is put in place in one move, after it was read again.

    Parameters
    ----------
    definition : TractDefinition
    path : Path
        Ends in ``.toml``; an older file is replaced.

    Raises
    ------
    UserError
        ``tract-unwritable``: name or title do not tell the side as they must;
        ``region-unwritable``; ``bad-tract-definition`` where it would not be read again.
    """
    text, images = _text_and_images(definition, path.stem)
    for name, image in images.items():
        write_image(image, path.parent / name)
    # Masks are looked for beside the file, so it is proved where it will lie.
    proof = path.with_name(f".{path.name}.new")
    try:
        proof.write_text(text, encoding="utf-8")
        read_definition(proof)
        proof.replace(path)
    finally:
        proof.unlink(missing_ok=True)


def definition_text(definition: TractDefinition) -> str:
    """Give the text of a definition, for example to show it.

    Raises
    ------
    UserError
        As ``write_definition``.
    """
    return _text_and_images(definition, definition.name)[0]


def _text_and_images(definition: TractDefinition, stem: str) -> tuple[str, dict[str, Image]]:
    images: dict[str, Image] = {}
    lines = [*_head(definition), *_cut(definition)]
    for key in ("include", "exclude", "extra"):
        regions: Mapping[str, Region] = getattr(definition, key)
        if not regions:
            continue
        lines += ["", f"[{key}]"]
        for name, region in regions.items():
            file_name = f"{stem}.{name}.nii.gz"
            is_mirrored = definition.side is Side.RIGHT and definition.space is Space.TEMPLATE
            source = definition.region_sources.get(name, "")
            written = written_region(region, file_name, source, is_mirrored=is_mirrored)
            lines.append(f"{_key(name)} = {written.text}")
            if written.image is not None:
                images[file_name] = written.image
    for model, settings in definition.models.items():
        lines += ["", f"[models.{model}]", *_fields(settings)]
    for seed_pass in definition.passes:
        lines += ["", "[[passes]]", *_fields(seed_pass)]
    return "\n".join(lines) + "\n", images


def _head(definition: TractDefinition) -> Iterator[str]:
    suffix = SUFFIXES[definition.side]
    told = "" if definition.side is Side.MIDLINE else f", {definition.side}"
    if not definition.name.endswith(suffix) or not definition.title.endswith(told):
        raise UserError(
            "The tract definition cannot be saved.",
            f"Its name is {definition.name} and its title '{definition.title}'; on this side the "
            f"name ends with '{suffix}' and the title with '{told}'.",
            "Give it another name.",
            "tract-unwritable",
        )
    code = definition.code
    whose = "MNI152 2009a" if definition.space is Space.TEMPLATE else "the patient"
    yield f"# {_one_line(definition.title)}. RAS mm of {whose}."
    yield f"name = {quoted(definition.name.removesuffix(suffix))}"
    yield f"title = {quoted(definition.title.removesuffix(told))}"
    yield f'sides = ["{definition.side}"]'
    yield f'space = "{definition.space}"'
    if definition.drawn_in:
        yield f"drawn_in = {quoted(definition.drawn_in)}"
    yield f"tier = {definition.tier}"
    yield (
        f"code = {{ value = {quoted(code.value)}, scheme = {quoted(code.scheme)}, "
        f"meaning = {quoted(code.meaning)} }}"
    )
    yield f"colour_rgb = {listed(definition.colour_rgb)}"
    yield f"length_mm = {listed(definition.length_mm)}"
    yield from _settings(definition)
    yield f"plausibility = {{ {', '.join(_fields(definition.plausibility))} }}"
    yield f"seeds = {_quoted_list(definition.seeds)}"
    if definition.clip is not None:
        yield f"clip = {_quoted_list(definition.clip)}"
    if definition.ends:
        yield f"ends = {_quoted_list(definition.ends)}"
    if definition.either:
        yield f"either = [{', '.join(_quoted_list(group) for group in definition.either)}]"
    if definition.is_unreliable:
        yield "unreliable = true"
    sources = [s for s in definition.sources if not s.startswith(VALIDATED)]
    yield f"sources = {_quoted_list(sources or ['Made by hand'])}"
    yield f"validated_on = {quoted(definition.status or 'nothing')}"


def _settings(definition: TractDefinition) -> Iterator[str]:
    for key in ("max_angle_deg", "step_mm", "fa_threshold"):
        value = getattr(definition, key)
        if value is not None:
            yield f"{key} = {plain(value)}"
    if definition.caveat:
        yield f"caveat = {quoted(definition.caveat)}"


def _cut(definition: TractDefinition) -> Iterator[str]:
    if definition.optional_when_cut:
        yield ""
        yield "[cut]"
        yield f"optional = {_quoted_list(definition.optional_when_cut)}"
        if definition.shortest_when_cut_mm is not None:
            yield f"shortest_mm = {plain(definition.shortest_when_cut_mm)}"


def _fields(settings: Plausibility | ModelSettings | SeedPass) -> list[str]:
    """Write every field that is set."""
    lines = []
    for field in fields(settings):
        value = getattr(settings, field.name)
        if value is None or value == ():
            continue
        if isinstance(value, str):
            text = quoted(value)
        elif isinstance(value, tuple) and isinstance(value[0], str):
            text = _quoted_list(value)
        else:
            text = listed(value) if isinstance(value, tuple) else plain(value)
        lines.append(f"{field.name} = {text}")
    return lines


def _quoted_list(texts: list[str] | tuple[str, ...]) -> str:
    return f"[{', '.join(quoted(text) for text in texts)}]"


def _key(name: str) -> str:
    is_bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if is_bare else quoted(name)


def _one_line(text: str) -> str:
    return " ".join(text.split())
