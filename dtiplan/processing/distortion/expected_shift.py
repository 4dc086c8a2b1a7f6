"""Expected shift: how far air in the skull moves tissue in an echo-planar image.

Air cavities are taken as balls: outside a ball whose susceptibility differs by D from its
surroundings the field changes by ``D/3 (r/d)^3 (3 cos^2 a - 1)`` of the main field, with distance
d from its centre and angle a to the field (Jackson, Classical Electrodynamics, 5.10-5.11). What a
shim of second order takes away is taken away. Balls are a rough likeness of a skull base: the
result tells where and in which class a shift is to be expected (a factor of two), not its sense.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.distortion import GYROMAGNETIC_HZ_PER_T
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from dtiplan.domain.distortion import EpiReadout
    from dtiplan.domain.geometry import Array

TISSUE_MINUS_AIR = -9.05e-6 - 0.36e-6
"""Volume susceptibility of water less that of air (Schenck, Med Phys 1996;23:815), SI."""

AIR_BALLS_MNI_MM = (
    (-10.0, 78.0, 4.0, 8.0),
    (10.0, 78.0, 4.0, 8.0),
    (-7.0, 48.0, -32.0, 9.0),
    (7.0, 48.0, -32.0, 9.0),
    (0.0, 20.0, -36.0, 11.0),
    (0.0, 34.0, -56.0, 13.0),
    (-27.0, 44.0, -54.0, 14.0),
    (27.0, 44.0, -54.0, 14.0),
    (-50.0, -40.0, -42.0, 11.0),
    (50.0, -40.0, -42.0, 11.0),
    (-54.0, -20.0, -40.0, 8.0),
    (54.0, -20.0, -40.0, 8.0),
)
"""x, y, z, radius of the frontal, ethmoid and sphenoid sinuses, nose, maxillary sinuses, mastoid
cells and ears; placed by hand in the template after textbook anatomy."""

_MAIN_FIELD_RAS = np.array([0.0, 0.0, 1.0])
_SHIM_SAMPLES = 20_000


def ball_field(points_mm: Array, ball_mm: tuple[float, float, float, float], axis: Array) -> Array:
    """Give the relative field change of one ball of air in tissue, (n,).

    Parameters
    ----------
    points_mm : array, (n, 3)
    ball_mm : x, y, z, radius
    axis : array, (3,)
        Unit vector of the main field in the frame of the points.
    """
    away = points_mm - np.asarray(ball_mm[:3])
    radius = ball_mm[3]
    distance = np.maximum(np.linalg.norm(away, axis=-1), radius)
    cosine = (away @ axis) / distance
    return np.asarray(-TISSUE_MINUS_AIR / 3.0 * (radius / distance) ** 3 * (3.0 * cosine**2 - 1.0))


def expected_offset(points_mm: Array, inside: NDArray[np.bool_], axis: Array) -> Array:
    """Give the relative field offset at template points after a shim of second order, (n,).

    Parameters
    ----------
    points_mm : array, (n, 3)
        Template RAS mm.
    inside : array of bool, (n,)
        The points the shim looks at.
    axis : array, (3,)
        Main field in the template's frame.
    """
    field = np.zeros(len(points_mm))
    for ball in AIR_BALLS_MNI_MM:
        field += ball_field(points_mm, ball, axis)
    terms = _shim_terms(points_mm)
    looked_at = np.flatnonzero(inside)
    looked_at = looked_at[:: max(1, len(looked_at) // _SHIM_SAMPLES)]
    weights, *_ = np.linalg.lstsq(terms[looked_at], field[looked_at], rcond=None)
    return np.asarray(field - terms @ weights)


def expected_shift(
    mask: Image, readout: EpiReadout, to_template_mm: Callable[[Array], Array]
) -> Image:
    """Give the expected size of the shift along the phase axis, mm, zero outside the mask.

    Parameters
    ----------
    mask : Image
        Brain, on the diffusion grid, whose third RAS axis is taken for the main field's.
    readout : EpiReadout
        With phase axis, readout time and field strength.
    to_template_mm : callable
        Carries patient points (n, 3) to the template.

    Raises
    ------
    ValueError
        The readout lacks one of them.
    """
    if readout.phase_axis is None or readout.readout_time_s is None or readout.field_t is None:
        raise ValueError("phase axis, readout time and field strength are needed")
    inside = np.asarray(mask.values, dtype=bool)
    points = mask.grid.points_ras_mm()[inside]
    there = to_template_mm(points)
    axis = _axis_in_template(points, to_template_mm)
    offset = expected_offset(there, np.ones(len(there), dtype=bool), axis)
    hertz = offset * GYROMAGNETIC_HZ_PER_T * readout.field_t
    spacing_mm = mask.grid.spacing_mm[readout.phase_axis]
    values = np.zeros(inside.shape, np.float32)
    values[inside] = np.abs(hertz) * readout.readout_time_s * spacing_mm
    return Image(values, mask.grid, Unit.MM, "expected_shift")


def _axis_in_template(points: Array, to_template_mm: Callable[[Array], Array]) -> Array:
    """Give the direction of the main field in the template: where a step upwards leads."""
    middle = points.mean(axis=0)
    step_mm = 20.0
    ends = to_template_mm(np.stack([middle, middle + step_mm * _MAIN_FIELD_RAS]))
    way = ends[1] - ends[0]
    return np.asarray(way / np.linalg.norm(way))


def _shim_terms(points_mm: Array) -> Array:
    """Give the fields a shim of second order can make, (n, 9): harmonic polynomials."""
    x, y, z = (points_mm / 100.0).T
    terms = [np.ones_like(x), x, y, z, x * y, y * z, x * z, x**2 - y**2, 2 * z**2 - x**2 - y**2]
    return np.stack(terms, axis=1)
