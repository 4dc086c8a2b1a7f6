"""What is asked of whoever draws a slice."""

from __future__ import annotations

from dataclasses import dataclass

from dtiplan.domain.geometry import Array
from dtiplan.render.planes import Plane
from dtiplan.workflow.viewing.display import Display


@dataclass(frozen=True, eq=False)
class SliceRequest:
    """What to draw.

    Parameters
    ----------
    plane : Plane
        In the scene.
    columns, rows : int
        Pixels of the picture.
    display : Display
    pixels_per_point : float
        Of the screen; lines get thicker with it.
    nudge : array, (4, 4), optional
        Motion of the scene tried on top of the registration, for what is from the diffusion
        series.
    pointed_at : str
        Key of the structure that stands out, shown or not; empty for none.
    """

    plane: Plane
    columns: int
    rows: int
    display: Display
    pixels_per_point: float = 1.0
    nudge: Array | None = None
    pointed_at: str = ""
