"""What can be wrong with a gradient table, told before anything is computed from it.

Every check is blind to a rotation and to the sign of a direction, so it gives the same answer
for the table of the file and for the one in patient space.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.gradients import GradientTable

MIN_DIRECTIONS = 6
"""A tensor has six unknowns beside the signal without weighting."""

_SAME_DIRECTION_DEG = 1.0
_UNIT_TOLERANCE = 0.01
_SMALL_SPREAD = 0.05
_PLANE_LIMIT = 0.01
_CONDITION_WARNING = 10.0
"""Well spread schemes have condition numbers near 1.6 (Skare 2000, J Magn Reson 147:340);
six directions of an ordinary scanner table stay below 3."""
_CONDITION_ERROR = 1e4


_HIGHEST_B_S_MM2 = 50_000.0
"""No clinical or research gradient system goes beyond it (Connectome scanners: 40,000)."""

_LOWEST_MAXIMUM_S_MM2 = 20.0
"""A series whose highest b-value is above 0 but below this was written in ms/um2."""


def check_gradients(table: GradientTable) -> tuple[Finding, ...]:
    """Say what is wrong or remarkable about a gradient table.

    Parameters
    ----------
    table : GradientTable
        Vectors with the lengths the file gave them.

    Returns
    -------
    tuple of Finding
        Codes ``b-unit``, ``no-b0``, ``b-spread``, ``bvec-zero``, ``bvec-not-unit``,
        ``too-few-directions``, ``directions-in-plane``, ``directions-ill-conditioned``,
        ``duplicate-directions``.
    """
    lengths = np.linalg.norm(table.directions_ras, axis=1)
    directed = ~table.is_b0 & (lengths > _UNIT_TOLERANCE)
    units = table.directions_ras[directed] / lengths[directed, None]
    return (
        *_unit_of_b(table),
        *_no_b0(table),
        *_b_spread(table),
        *_bad_lengths(table, lengths),
        *_coverage(table, units),
        *_duplicates(table, directed, units),
    )


def _listed(indices: NDArray[np.intp]) -> str:
    """Name volumes, counted from 0, without filling the page."""
    shown = ", ".join(str(i) for i in indices[:8])
    return f"{shown} and {len(indices) - 8} more" if len(indices) > 8 else shown


def _unit_of_b(table: GradientTable) -> tuple[Finding, ...]:
    """Refuse b-values that can only be in another unit than s/mm2."""
    highest = float(table.b_s_mm2.max(initial=0.0))
    if highest <= _HIGHEST_B_S_MM2 and not 0.05 <= highest <= _LOWEST_MAXIMUM_S_MM2:
        return ()
    return (
        Finding(
            Severity.ERROR,
            "b-unit",
            f"The highest b-value is {highest:g}; as s/mm2 that is no diffusion scan "
            f"({_LOWEST_MAXIMUM_S_MM2:g} to {_HIGHEST_B_S_MM2:g} s/mm2).",
            "Give the b-values in s/mm2 (1 ms/um2 is 1000 s/mm2, 1e9 s/m2 is 1000 s/mm2).",
        ),
    )


def _no_b0(table: GradientTable) -> tuple[Finding, ...]:
    if table.is_b0.any():
        return ()
    lowest = float(table.b_s_mm2.min()) if len(table) else float("nan")
    return (
        Finding(
            Severity.ERROR,
            "no-b0",
            f"No volume without diffusion weighting: the lowest b-value is {lowest:g} s/mm2.",
            "Add the series that holds the b = 0 volumes, or repeat the scan with at least one.",
        ),
    )


def _b_spread(table: GradientTable) -> tuple[Finding, ...]:
    found = []
    for shell in table.shells():
        spread = shell.highest_s_mm2 - shell.lowest_s_mm2
        if spread <= 0.5 or shell.b_s_mm2 == 0.0:
            continue
        large = spread > _SMALL_SPREAD * shell.b_s_mm2
        found.append(
            Finding(
                Severity.WARNING if large else Severity.INFO,
                "b-spread",
                f"The {len(shell.indices)} volumes of nominal b = {shell.b_s_mm2:g} s/mm2 have "
                f"actual values from {shell.lowest_s_mm2:g} to {shell.highest_s_mm2:g} s/mm2; "
                "the actual values are used.",
                "Check that this spread is the scanner's own (imaging gradients), not two shells."
                if large
                else "Nothing to do.",
            )
        )
    return tuple(found)


def _bad_lengths(table: GradientTable, lengths: Array) -> tuple[Finding, ...]:
    weighted = ~table.is_b0
    zero = np.flatnonzero(weighted & (lengths <= _UNIT_TOLERANCE))
    other = np.flatnonzero(
        weighted & (lengths > _UNIT_TOLERANCE) & (np.abs(lengths - 1) > _UNIT_TOLERANCE)
    )
    found = []
    if zero.size:
        found.append(
            Finding(
                Severity.ERROR,
                "bvec-zero",
                f"{zero.size} of {int(weighted.sum())} diffusion-weighted volumes have no "
                f"direction (zero vector at b > 0): volumes {_listed(zero)}.",
                "Use the original, not anonymised DICOM files, or give bval and bvec files. "
                "Trace-weighted series have no directions: they give ADC, never a tensor.",
            )
        )
    if other.size:
        found.append(
            Finding(
                Severity.ERROR,
                "bvec-not-unit",
                f"{other.size} vectors are not of unit length: volumes {_listed(other)} have "
                f"lengths from {lengths[other].min():.4g} to {lengths[other].max():.4g}.",
                "Some programs hide a second b-value in the length; write unit vectors and the "
                "true b-values, then import again.",
            )
        )
    return tuple(found)


def _angles_deg(units: Array) -> Array:
    """Angle between all pairs, a direction and its opposite being the same, (n, n)."""
    return np.asarray(np.degrees(np.arccos(np.clip(np.abs(units @ units.T), 0.0, 1.0))))


def _n_distinct(units: Array) -> int:
    kept: list[Array] = []
    limit = np.cos(np.radians(_SAME_DIRECTION_DEG))
    for unit in units:
        if all(abs(float(unit @ other)) < limit for other in kept):
            kept.append(unit)
    return len(kept)


def _coverage(table: GradientTable, units: Array) -> tuple[Finding, ...]:
    n_distinct = _n_distinct(units)
    if n_distinct < MIN_DIRECTIONS:
        return (
            Finding(
                Severity.ERROR,
                "too-few-directions",
                f"Only {n_distinct} distinct directions in {len(table)} volumes (a direction "
                f"and its opposite count once); a tensor needs {MIN_DIRECTIONS}.",
                "Choose another series or add the missing volumes; "
                "mean ADC is all that this one can give.",
            ),
        )
    smallest = float(np.linalg.eigvalsh(units.T @ units / len(units))[0])
    condition = condition_number(units)
    if smallest < _PLANE_LIMIT:
        angle = np.degrees(np.arcsin(np.sqrt(max(smallest, 0.0))))
        return (
            Finding(
                Severity.ERROR,
                "directions-in-plane",
                f"All {n_distinct} directions lie near one plane (mean angle to it "
                f"{angle:.2f} degrees, condition number {condition:.3g}).",
                "A tensor cannot be fitted; check that the bvec file belongs to this series.",
            ),
        )
    if condition > _CONDITION_WARNING:
        return (
            Finding(
                Severity.ERROR if condition > _CONDITION_ERROR else Severity.WARNING,
                "directions-ill-conditioned",
                f"The {n_distinct} directions cover the sphere badly: condition number of the "
                f"tensor fit {condition:.3g}, well spread directions have about 1.6.",
                "Expect FA and directions to depend on orientation; use an evenly spread table.",
            ),
        )
    return ()


def condition_number(units: Array) -> float:
    """Condition number of the tensor's design matrix for unit directions, (n, 3).

    Off-diagonal elements are scaled by the square root of two, which makes the number
    independent of the frame (Skare 2000).
    """
    x, y, z = units.T
    root = np.sqrt(2.0)
    design = np.stack([x * x, y * y, z * z, root * x * y, root * x * z, root * y * z], axis=1)
    return float(np.linalg.cond(design))


def _duplicates(
    table: GradientTable, directed: NDArray[np.bool_], units: Array
) -> tuple[Finding, ...]:
    b = table.b_s_mm2[directed]
    same = (_angles_deg(units) < _SAME_DIRECTION_DEG) & (np.abs(b[:, None] - b[None, :]) < 100.0)
    repeated = np.flatnonzero(np.triu(same, 1).any(axis=0))
    if not repeated.size:
        return ()
    volumes = np.flatnonzero(directed)[repeated]
    return (
        Finding(
            Severity.INFO,
            "duplicate-directions",
            f"{repeated.size} volumes repeat a direction of the same shell (within "
            f"{_SAME_DIRECTION_DEG:g} degree, opposite directions count as the same): "
            f"volumes {_listed(volumes)}.",
            "Nothing to do if the scan was averaged; otherwise check that no volume came twice.",
        ),
    )
