"""Probability maps of tracts among what can be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dtiplan.domain.image import Image

FAMILY = "certainty"


def certainty_titles(read: Callable[[str], Any]) -> list[tuple[str, str]]:
    """Give key and title of the probability map of each tract whose uncertainty was estimated."""
    found = read("certainty") or {}
    return [(f"{FAMILY}:{name}", f"Probability of {name}") for name in found]


def certainty_image(read: Callable[[str], Any], tract: str) -> Image:
    """Give the probability map of a tract."""
    image: Image = read("certainty")[tract].probability
    return image
