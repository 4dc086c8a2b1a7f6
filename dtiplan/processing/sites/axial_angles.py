"""Angles between axes: directions without a sense, such as first eigenvectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dtiplan.domain.geometry import Array, rotation_angle_deg

_ROUNDS = 5


@dataclass(frozen=True)
class AxialDifference:
    """How two sets of axes differ.

    Parameters
    ----------
    median_deg, p95_deg : float
        Of the angle between the axes, 0 to 90.
    spread_deg : float
        asin of the root mean square sine of the angle.
    common_turn_deg : float
        Angle of the rotation that carries the first set nearest to the second.
    common_turn : array, (3, 3)
        That rotation.
    n : int
    """

    median_deg: float
    p95_deg: float
    spread_deg: float
    common_turn_deg: float
    common_turn: Array
    n: int


def axial_angles_deg(first: Array, second: Array) -> Array:
    """Give the angle between each two axes, 0 to 90 degrees.

    By atan2 of cross and inner product: acos loses all digits near zero.

    Parameters
    ----------
    first, second : array, (..., 3)
        Of any length above 0; the sense means nothing.
    """
    sine = np.linalg.norm(np.cross(first, second), axis=-1)
    cosine = np.abs(np.sum(first * second, axis=-1))
    return np.asarray(np.degrees(np.arctan2(sine, cosine)))


def axial_difference(first: Array, second: Array) -> AxialDifference:
    """Compare two sets of axes, one by one.

    Parameters
    ----------
    first, second : array, (n, 3)
        At least one; unit vectors.

    Notes
    -----
    The common turn is the rotation of Kabsch (Acta Cryst A32:922, 1976) with the senses of the
    second set chosen anew in each of five rounds.
    """
    angles = axial_angles_deg(first, second)
    turn = np.eye(3)
    for _ in range(_ROUNDS):
        sense = np.where(np.sum((first @ turn.T) * second, axis=1) < 0.0, -1.0, 1.0)
        u, _, vt = np.linalg.svd((second * sense[:, None]).T @ first)
        fix = np.diag([1.0, 1.0, np.sign(np.linalg.det(u @ vt))])
        turn = u @ fix @ vt
    rms_sine = float(np.sqrt(np.mean(np.sin(np.radians(angles)) ** 2)))
    return AxialDifference(
        float(np.median(angles)),
        float(np.percentile(angles, 95)),
        float(np.degrees(np.arcsin(min(1.0, rms_sine)))),
        rotation_angle_deg(turn),
        turn,
        len(first),
    )
