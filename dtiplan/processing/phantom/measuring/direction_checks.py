"""Principal directions: against the course of the fibres, which is a real truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.domain.gradients import SIGNED_PERMUTATIONS, GradientTable, SignedPermutation
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.phantoms.analysis import Metric, Placement, RegionResult
from dtiplan.domain.phantoms.description import Cylinder, PhantomDescription, Tube
from dtiplan.domain.phantoms.tolerances import judged, missing
from dtiplan.processing.phantom.measuring.diffusion_fit import DiffusionFit
from dtiplan.processing.phantom.measuring.regions import Region

_SWAP_GAIN_DEG = 15.0
"""Another axis order is named where it brings the directions so much nearer to the fibres."""


@dataclass(frozen=True, eq=False)
class _Course:
    """Directions of the fibres and of the tensors in one region, unit vectors, (n, 3)."""

    true_ras: Array
    v1_ras: Array


def with_directions(
    results: Sequence[RegionResult],
    regions: Sequence[Region],
    description: PhantomDescription,
    placement: Placement,
    fit: DiffusionFit,
    series: DiffusionSeries,
) -> tuple[list[RegionResult], tuple[Finding, ...]]:
    """Add mean principal direction, and for fibres the angle to their course."""
    if fit.v1_ras is None:
        return list(results), ()
    added: list[RegionResult] = []
    courses: list[_Course] = []
    for result, region in zip(results, regions, strict=True):
        v1 = fit.v1_ras[region.mask]
        mean = _mean_axis(v1)
        told = replace(result, direction_ras=(float(mean[0]), float(mean[1]), float(mean[2])))
        if region.compartment.role == "fibre":
            mask = _apart(region, description, placement, series)
            course = _course(region, mask, placement, fit, series)
            angles = _angles(course.true_ras, course.v1_ras)
            courses.append(course)
            spread = float(angles.std(ddof=1) / np.sqrt(angles.size)) * 1.2533
            told = replace(
                told, direction_angle_deg=float(np.median(angles)), direction_u_deg=spread
            )
        added.append(told)
    return added, _swap_finding(courses, series.gradients)


def direction_metrics(
    results: Sequence[RegionResult], description: PhantomDescription
) -> list[Metric]:
    """Give the angle of each fibre compartment."""
    fibres = {c.label for c in description.measured if c.role == "fibre"}
    if not fibres:
        return [missing("direction-angle", "the phantom has no fibres")]
    found = []
    for result in results:
        if result.label not in fibres:
            continue
        if result.direction_angle_deg is None:
            reason = "no principal direction without a tensor"
            found.append(missing("direction-angle", reason, part=result.label))
        else:
            found.append(
                judged(
                    "direction-angle", result.direction_angle_deg, result.direction_u_deg,
                    part=result.label, remark="median over the voxels",
                )
            )  # fmt: skip
    return found or [missing("direction-angle", "no fibre compartment was measured")]


def _apart(
    region: Region,
    description: PhantomDescription,
    placement: Placement,
    series: DiffusionSeries,
) -> NDArray[np.bool_]:
    """Leave out voxels that lie in another fibre too: a tensor has one direction only."""
    others = [
        c
        for c in description.compartments
        if c.role == "fibre" and c.label != region.compartment.label
    ]
    index = np.argwhere(region.mask)
    phantom_from_vox = np.linalg.inv(placement.scanner_from_phantom) @ series.grid.ras_from_vox
    places = transform_points(phantom_from_vox, index)
    alone = np.ones(len(index), dtype=bool)
    for other in others:
        alone &= other.shape.distance(places) > 0
    mask = region.mask.copy()
    if alone.any():
        mask[region.mask] = alone
    return mask


def _course(
    region: Region,
    mask: NDArray[np.bool_],
    placement: Placement,
    fit: DiffusionFit,
    series: DiffusionSeries,
) -> _Course:
    shape = region.compartment.shape
    assert isinstance(shape, Cylinder | Tube)
    pose = placement.scanner_from_phantom
    places = transform_points(np.linalg.inv(pose) @ series.grid.ras_from_vox, np.argwhere(mask))
    true = shape.tangents(places) @ pose[:3, :3].T
    assert fit.v1_ras is not None
    return _Course(np.asarray(true), fit.v1_ras[mask])


def _angles(one: Array, other: Array) -> Array:
    """Give the angle between lines, degrees, (n,)."""
    cosine = np.clip(np.abs((one * other).sum(axis=-1)), 0.0, 1.0)
    return np.asarray(np.degrees(np.arccos(cosine)))


def _mean_axis(directions: Array) -> Array:
    """Give the mean of lines: the first eigenvector of their mean dyad."""
    values, vectors = np.linalg.eigh(directions.T @ directions / max(len(directions), 1))
    return np.asarray(vectors[:, int(np.argmax(values))])


def _swap_finding(courses: Sequence[_Course], table: GradientTable) -> tuple[Finding, ...]:
    """Name the change of axes under which the directions would follow the fibres.

    A changed table turns every tensor with it, so the directions found can be turned in place of
    fitting again. Directions of one fibre cannot tell all changes apart; the simplest is named.
    """
    if not courses:
        return ()
    into_ras = table.ras_from_given

    def misfit(change: SignedPermutation) -> float:
        turn = into_ras @ change.matrix @ np.linalg.inv(into_ras)
        angles = [np.median(_angles(c.true_ras, c.v1_ras @ turn.T)) for c in courses]
        return float(np.mean(angles))

    as_given = misfit(SIGNED_PERMUTATIONS[0])
    best = min(SIGNED_PERMUTATIONS, key=misfit)
    gain = as_given - misfit(best)
    if gain < _SWAP_GAIN_DEG:
        return ()
    return (
        Finding(
            Severity.ERROR,
            "axes-swapped",
            f"The principal directions lie {as_given:.0f} degrees off the fibres; with the axes of "
            f"the gradient table taken as {best} it would be {misfit(best):.0f} degrees.",
            "Check the gradient table and the export of this scanner before any tract is used.",
        ),
    )
