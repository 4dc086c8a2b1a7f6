"""What can be drawn of a case, by name and kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LayerKind(StrEnum):
    """What a layer's value is: ``Image``, RGB ``Image``, ``TensorMaps``, ``Image`` in Gy,
    ``DoseDifference``, ``Streamlines``, ``Structure`` or ``Target``."""  # noqa: D205, D209

    IMAGE = "image"
    COLOUR = "colour"
    GLYPHS = "glyphs"
    DOSE = "dose"
    DOSE_DIFFERENCE = "dose difference"
    TRACT = "tract"
    STRUCTURE = "structure"
    TARGET = "target"

    @property
    def is_dose(self) -> bool:
        """Whether the value is a dose or a difference of two."""
        return self in (LayerKind.DOSE, LayerKind.DOSE_DIFFERENCE)

    @property
    def is_contoured(self) -> bool:
        """Whether the value is drawn by its contours and has an inside."""
        return self in (LayerKind.STRUCTURE, LayerKind.TARGET)


class SceneFrame(StrEnum):
    """Whose millimetres the scene is in."""

    NONE = "none"
    DIFFUSION = "diffusion"
    PLANNING = "planning"


@dataclass(frozen=True)
class Layer:
    """Something of the case that can be drawn.

    Parameters
    ----------
    key : str
        For example ``planning``, ``fa``, ``tract:CST_L``, ``other:CST_L`` (the same by the
        other model), ``structure:CST_L``, ``target:GTV``.
    kind : LayerKind
    title : str
        As shown; English, translated by the window.
    is_diffusion : bool
        Whether its own frame is the diffusion series'.
    colour_rgb : (int, int, int)
        Of tracts, structures and targets.
    colormap : str
        At first; images only.
    is_shown_at_first : bool
    opacity : float
        At first.
    """

    key: str
    kind: LayerKind
    title: str
    is_diffusion: bool
    colour_rgb: tuple[int, int, int] = (255, 255, 255)
    colormap: str = "grey"
    is_shown_at_first: bool = False
    opacity: float = 1.0
