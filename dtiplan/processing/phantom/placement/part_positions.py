"""Where each vial of a placed phantom truly is: images are stretched, vials have play."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import minimize

from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.phantoms.analysis import Placement
from dtiplan.domain.phantoms.description import Cylinder, PhantomDescription
from dtiplan.processing.phantom.placement.contrasts import Contrasts, filled_adc

Flags = NDArray[np.bool_]

FARTHEST_MM = 3.5
"""A vial that would lie farther from its place is left at its place: something else was seen."""
_HALF_LENGTH_PART = 0.5
_RING_MM = (0.4, 2.4)
_LEAST_EXPLAINED = 0.15


def vial_shifts(
    description: PhantomDescription, contrasts: Contrasts, placement: Placement
) -> dict[str, Array]:
    """Find how far each straight vial lies from its described place, across its axis.

    The shift is sought that tells the inside of a vial best from a ring round it, in the ADC map
    and the weighted picture together; without weighting, ice and coil outshine the walls.

    Returns
    -------
    dict
        By label, mm in the phantom's frame, (3,); vials that cannot be seen are absent.
    """
    vox_from_phantom = contrasts.grid.vox_from_ras @ placement.scanner_from_phantom
    pictures = [filled_adc(contrasts), contrasts.weighted]
    found: dict[str, Array] = {}
    for compartment in description.measured:
        shape = compartment.shape
        if compartment.role != "vial" or not isinstance(shape, Cylinder):
            continue
        across = _across(shape.axis)
        inside, ring = _places(shape, across)
        points = np.concatenate([inside, ring])
        member = np.arange(len(points)) < len(inside)

        def cost(
            shift: Array, points: Array = points, member: Flags = member, across: Array = across
        ) -> float:
            vox = transform_points(vox_from_phantom, points + shift @ across)
            return -sum(_explained(picture, vox, member) for picture in pictures)

        simplex = np.array([[0.0, 0.0], [1.5, 0.0], [0.0, 1.5]])
        options = {"initial_simplex": simplex, "xatol": 0.02, "fatol": 1e-5, "maxfev": 80}
        best = minimize(cost, np.zeros(2), method="Nelder-Mead", options=options)
        if np.linalg.norm(best.x) <= FARTHEST_MM and -best.fun > _LEAST_EXPLAINED:
            found[compartment.label] = np.asarray(best.x @ across)
    return found


def scales(
    description: PhantomDescription, shifts: Mapping[str, Array], placement: Placement
) -> tuple[Array, Array] | None:
    """Give the size seen over the size described along the scanner's x and y, with uncertainty.

    The positions of the vials are regressed on those described, as an affine in the slice; None
    with fewer than six vials.
    """
    if len(shifts) < 6:
        return None
    turn = placement.scanner_from_phantom[:3, :3]
    at = np.array([description.compartment(name).shape.centre_mm for name in shifts]) @ turn.T
    moved = np.array(list(shifts.values())) @ turn.T
    design = np.column_stack([np.ones(len(at)), at[:, 0], at[:, 1]])
    if np.linalg.matrix_rank(design, tol=1.0) < 3:
        return None
    solved, _, _, _ = np.linalg.lstsq(design, moved[:, :2], rcond=None)
    left = ((moved[:, :2] - design @ solved) ** 2).sum(axis=0) / (len(at) - 3)
    spread = np.linalg.inv(design.T @ design)
    u = np.sqrt(np.array([left[0] * spread[1, 1], left[1] * spread[2, 2]]))
    return 1.0 + np.array([solved[1, 0], solved[2, 1]]), u


def _across(axis: Array) -> Array:
    """Two unit vectors across an axis, (2, 3)."""
    least = np.eye(3)[int(np.argmin(np.abs(axis)))]
    first = np.cross(axis, least)
    first /= np.linalg.norm(first)
    return np.stack([first, np.cross(axis, first)])


def _places(shape: Cylinder, across: Array) -> tuple[Array, Array]:
    """Points inside a vial and in a ring round it, in its middle part."""
    along = np.linspace(-0.5, 0.5, 7) * _HALF_LENGTH_PART * shape.length_mm
    turns = np.linspace(0.0, 2.0 * np.pi, 24, endpoint=False)
    circle = np.stack([np.cos(turns), np.sin(turns)], axis=1) @ across

    def at(radii: Array) -> Array:
        flat = (radii[:, None, None] * circle[None]).reshape(-1, 3)
        places = flat[None] + along[:, None, None] * shape.axis
        return np.asarray(places.reshape(-1, 3) + np.asarray(shape.centre_mm))

    inside = at(shape.radius_mm * np.sqrt(np.linspace(0.3, 0.9, 6)))
    return inside, at(shape.radius_mm + np.linspace(*_RING_MM, 4))


def _explained(picture: Array, vox: Array, member: Flags) -> float:
    """Part of the variance that lies between the inside and the ring."""
    values = ndimage.map_coordinates(picture, vox.T, order=1, mode="nearest")
    inside, ring = values[member], values[~member]
    total = float(((values - values.mean()) ** 2).sum())
    left = inside.size * float(inside.var()) + ring.size * float(ring.var())
    return float(1.0 - left / (total + 1e-30))
