"""The diffusion weighting of a simulated scanner: its table, its gradient errors, its signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.digital_patient import DiffusionProtocol
from dtiplan.domain.gradients import GradientTable
from dtiplan.processing.simulate.diffusion import gradient_table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array
    from dtiplan.domain.phantoms.scanner import SimulatedScanner

NONLINEARITY_RADIUS_MM = 100.0
"""Where the relative error of a gradient is as large as the scanner's description says."""


def weighting_table(scanner: SimulatedScanner) -> GradientTable:
    """Give the true b-value and direction of every image that is acquired.

    A trace-weighted scan acquires three images for each b; they are joined afterwards.
    """
    directions = _directions(scanner)
    b_s_mm2 = [0.0] * scanner.n_b0
    vectors = [np.zeros((scanner.n_b0, 3))]
    for b in scanner.b_s_mm2:
        b_s_mm2 += [b] * len(directions)
        vectors.append(directions)
    table = np.concatenate(vectors)
    return GradientTable(np.tile(b_s_mm2, scanner.repeats), np.tile(table, (scanner.repeats, 1)))


def _directions(scanner: SimulatedScanner) -> Array:
    if scanner.weighting != "directions":
        return np.eye(3)
    protocol = DiffusionProtocol(scanner.directions, 1, 1000.0, 1.0, 1.0)
    return gradient_table(protocol).directions_ras[1:]


def stored_table(scanner: SimulatedScanner) -> GradientTable:
    """Give the table as the header tells it: nominal, with the header's faults.

    A trace image has a b-value and no direction.
    """
    table = weighting_table(scanner)
    directions = table.directions_ras[:, list(scanner.stored_axis_order)] * np.array(
        scanner.stored_axis_signs
    )
    if scanner.weighting != "trace":
        return GradientTable(table.b_s_mm2, directions)
    kept = trace_members(table)[:, 0]
    return GradientTable(table.b_s_mm2[kept], np.zeros((len(kept), 3)))


def trace_members(table: GradientTable) -> NDArray[np.int64]:
    """Give the three images that make each trace image, (n, 3); a b = 0 stands for itself."""
    members: list[list[int]] = []
    volume = 0
    while volume < len(table):
        if table.is_b0[volume]:
            members.append([volume] * 3)
            volume += 1
        else:
            members.append([volume, volume + 1, volume + 2])
            volume += 3
    return np.array(members, dtype=np.int64)


def gradient_gain(scanner: SimulatedScanner, points_mm: Array) -> Array:
    """Give true over nominal gradient of the x, y and z coil at points (n, 3) from the isocentre.

    Shape (n, 3), or (1, 3) where it is the same everywhere. The square root of the b-scale is the
    gain at the isocentre; the nonlinearity grows with the square of the distance (Malyarenko et
    al., Magn Reson Med 2014;71:1312: b_eff = b |L n|^2).
    """
    centre = np.sqrt(np.asarray(scanner.b_scale))
    error = np.asarray(scanner.nonlinearity_percent) / 100.0
    if not error.any():
        return np.asarray(centre[None])
    square = np.einsum("ni,ni->n", points_mm, points_mm) / NONLINEARITY_RADIUS_MM**2
    return np.asarray(centre * (1.0 + square[:, None] * error))


def attenuation(
    table: GradientTable, gain: Array, adc_mm2_s: float, fa: float, fibres: Array | None
) -> NDArray[np.float32]:
    """Give what diffusion leaves of the signal.

    Parameters
    ----------
    table : GradientTable
        What the scanner believes it does.
    gain : array, (n or 1, 3)
        From ``gradient_gain``.
    adc_mm2_s : float
        Mean diffusivity.
    fa : float
        Of the fibres.
    fibres : array, (n, 3), or None
        Unit fibre directions; None for a liquid.

    Returns
    -------
    float32 array, (n or 1, volumes)
        E = exp(-b MD ((1 - d) |L g|^2 + 3 d (L g . v)^2)) with d = FA / sqrt(3 - 2 FA^2), the
        share of a tensor with two equal small eigenvalues.
    """
    weight = table.b_s_mm2[:, None] * table.directions_ras**2
    exponent = gain**2 @ weight.T
    if fibres is not None and fa > 0:
        share = fa / np.sqrt(3.0 - 2.0 * fa**2)
        along = (gain * fibres) @ table.directions_ras.T
        exponent = (1.0 - share) * exponent + 3.0 * share * table.b_s_mm2 * along**2
    return np.exp(-adc_mm2_s * exponent).astype(np.float32)
