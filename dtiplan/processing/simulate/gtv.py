"""The tumour of a digital patient as contours on its planning series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.structures import Contour, InterpretedType, Structure

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.planning import PlanningSeries

_CORNERS = 72


def ball_structure(
    planning: PlanningSeries, centre_ras_mm: Array, radius_mm: float, name: str
) -> Structure:
    """Draw a ball on every slice it reaches.

    Parameters
    ----------
    planning : PlanningSeries
    centre_ras_mm : array, (3,)
        In the planning series' frame.
    radius_mm : float
    name : str

    Returns
    -------
    Structure
        Each contour is a regular polygon with the area of the circle it stands for.
    """
    planes = planning.planes
    centre = planes.from_ras(centre_ras_mm)
    angle = np.linspace(0.0, 2.0 * np.pi, _CORNERS, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle), np.zeros(_CORNERS)], axis=1)
    same_area = np.sqrt(2.0 * np.pi / (_CORNERS * np.sin(2.0 * np.pi / _CORNERS)))
    contours = []
    for index, depth in enumerate(planes.depths_mm):
        square = radius_mm**2 - (depth - centre[2]) ** 2
        if square > 0.25:
            middle = np.array([centre[0], centre[1], depth])
            corners = planes.to_ras(middle + np.sqrt(square) * same_area * circle)
            contours.append(Contour(corners, planning.slices[index].sop_instance_uid))
    return Structure(
        name=name,
        contours=tuple(contours),
        interpreted_type=InterpretedType.GTV,
        colour_rgb=(255, 80, 80),
        description="Tumour of a digital object, not of a patient",
    )
