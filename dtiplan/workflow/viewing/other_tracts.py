"""The same tracts by the other model, shown beside those that structures are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.tracts import TractResult

Rgb = tuple[int, int, int]

_TOWARDS_WHITE = 0.55


def other_title(tract: TractResult) -> str:
    """Give the name under which a tract of the other model is shown: ``CST_L (tensor)``."""
    return f"{tract.name} ({tract.model.value})"


def paler(colour_rgb: Rgb) -> Rgb:
    """Give a colour that is told from the tract's own and still belongs to it."""
    red, green, blue = (round(part + _TOWARDS_WHITE * (255 - part)) for part in colour_rgb)
    return red, green, blue
