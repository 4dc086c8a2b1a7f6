"""Where the images that can be shown come from in a case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dtiplan.domain.image import Image
from dtiplan.workflow.viewing.layer import LayerKind


def _mean_weighted(read: Callable[[str], Any]) -> Image:
    series = read("dwi_corrected") or read("dwi")
    return Image(*_named(series.mean_weighted(), "dwi"))


def _mean_b0(read: Callable[[str], Any]) -> Image:
    series = read("dwi_corrected") or read("dwi")
    return Image(*_named(series.mean_b0(), "b0"))


def _named(image: Image, name: str) -> tuple[Any, Any, Any, str]:
    return image.values, image.grid, image.unit, name


IMAGES = (
    ("dwi", LayerKind.IMAGE, "Mean diffusion-weighted", "dwi"),
    ("b0", LayerKind.IMAGE, "Mean b = 0", "dwi"),
    ("fa", LayerKind.IMAGE, "FA", "maps"),
    ("md", LayerKind.IMAGE, "MD", "maps"),
    ("colour_fa", LayerKind.COLOUR, "Colour FA", "maps"),
)
"""Key, kind, title, and the artifact it needs, from back to front."""

SOURCES = {
    "planning": ("planning",),
    "dwi": ("dwi", "dwi_corrected"),
    "b0": ("dwi", "dwi_corrected"),
    "fa": ("maps",),
    "md": ("maps",),
    "colour_fa": ("maps",),
    "glyphs": ("maps",),
}
"""Artifacts that the value of each image comes from."""

LOADERS: dict[str, Callable[[Callable[[str], Any]], Any]] = {
    "planning": lambda read: read("planning").image,
    "dwi": _mean_weighted,
    "b0": _mean_b0,
    "fa": lambda read: read("maps").fa,
    "md": lambda read: read("maps").md,
    "colour_fa": lambda read: read("maps").colour_fa,
    "glyphs": lambda read: read("maps"),
}
