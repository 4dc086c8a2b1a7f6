"""Places a homogeneous phantom: by its outer surface, for there is nothing else to see."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import least_squares

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.phantoms.analysis import Placed, Placement
from dtiplan.domain.phantoms.description import Ball, Compartment, PhantomDescription
from dtiplan.processing.phantom.placement.contrasts import Contrasts

OTHER_SIZE = 0.9
"""Overlap (Dice) below which a body is not of the size described."""
_ALIKE = 0.02


def is_homogeneous(description: PhantomDescription) -> bool:
    """Whether a phantom has nothing but a body that is measured."""
    return all(compartment.role == "body" for compartment in description.measured)


def lacks_contrast(
    description: PhantomDescription, expected_adc_mm2_s: Mapping[str, float]
) -> bool:
    """Whether all parts diffuse alike, so that the ADC map does not show where they are."""
    if is_homogeneous(description):
        return True
    known = [
        expected_adc_mm2_s[c.material]
        for c in description.compartments
        if c.material in expected_adc_mm2_s
    ]
    return max(known, default=0.0) - min(known, default=0.0) < _ALIKE * max(known, default=1.0)


def place_surface(description: PhantomDescription, contrasts: Contrasts) -> Placement:
    """Lay the body of a homogeneous phantom over what gives signal.

    Only the shift is found; for a ball by a fit of its surface, with the described radius where
    one slice is all there is. Quality is the overlap (Dice) of body and signal.
    """
    body = _outer(description)
    grid = contrasts.grid
    centre = transform_points(grid.ras_from_vox, np.argwhere(contrasts.body).mean(axis=0))
    if isinstance(body.shape, Ball):
        centre = _ball_centre(contrasts.body, grid, centre, body.shape.radius_mm)
    pose = np.eye(4)
    pose[:3, 3] = centre - np.asarray(body.shape.centre_mm)
    return Placement(
        pose,
        Placed.AUTOMATIC,
        surface_overlap(description, contrasts, pose),
        1.0,
        "outer surface; the parts diffuse alike and show no orientation",
    )


def surface_overlap(
    description: PhantomDescription, contrasts: Contrasts, scanner_from_phantom: Array
) -> float:
    """Give the overlap (Dice) of the described body with what gives signal."""
    places = contrasts.grid.points_ras_mm()
    moved = transform_points(np.linalg.inv(scanner_from_phantom), places)
    inside = _outer(description).shape.distance(moved) <= 0
    both = int((inside & contrasts.body).sum())
    return 2.0 * both / max(int(inside.sum()) + int(contrasts.body.sum()), 1)


def depth_in_body(body: NDArray[np.bool_], grid: Grid) -> Array:
    """Give how deep each voxel lies in what gives signal, mm; the end slices are no surface."""
    padded = np.pad(body, ((1, 1), (1, 1), (0, 0)))
    padded = np.pad(padded, ((0, 0), (0, 0), (1, 1)), mode="edge")
    distance = ndimage.distance_transform_edt(padded, sampling=grid.spacing_mm)
    return np.asarray(distance[1:-1, 1:-1, 1:-1])


def _outer(description: PhantomDescription) -> Compartment:
    """Give the outermost part: the first body."""
    return next((c for c in description.compartments if c.role == "body"), description.measured[0])


def _ball_centre(body: NDArray[np.bool_], grid: Grid, start: Array, radius_mm: float) -> Array:
    edge = np.zeros_like(body)
    for z in np.flatnonzero(body.any(axis=(0, 1))):
        edge[..., z] = body[..., z] & ~ndimage.binary_erosion(body[..., z])
    # The middle of an edge voxel lies half a voxel inside the surface.
    points = transform_points(grid.ras_from_vox, np.argwhere(edge))
    half = 0.25 * sum(grid.spacing_mm[:2])
    normal = grid.directions[:, 2]
    single = edge.any(axis=(0, 1)).sum() < 3

    def misfit(parameters: Array) -> Array:
        distance = np.linalg.norm(points - parameters[:3], axis=1) + half
        if single:  # the place along the slice normal cannot be seen
            held = 10.0 * ((parameters[:3] - start) @ normal)
            return np.append(distance - parameters[3], held)
        return np.asarray(distance - parameters[3])

    fitted = least_squares(misfit, np.append(start, radius_mm), loss="soft_l1")
    return np.asarray(fitted.x[:3])
