"""Finds where a phantom lies: the pose in which its parts explain the ADC map best.

A phantom with parts inside is compared, point by point, with the map of the apparent diffusion
coefficient: the concentrations settle which vial is which and thereby how it was put into the
scanner. A homogeneous one has its outer surface only (``surface_placement``).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.optimize import minimize
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array, Grid, rotation_angle_deg, transform_points
from dtiplan.domain.phantoms.analysis import Placed, Placement
from dtiplan.domain.phantoms.description import PhantomDescription
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.processing.phantom.placement.contrasts import Contrasts, filled_adc
from dtiplan.processing.phantom.placement.handedness import handedness, refuse_mirrored

LOWEST_QUALITY = 0.75
"""Correlation below which a placement is refused."""
LOWEST_MARGIN = 0.05
"""A placement must be ahead of every other way to lay the phantom by so much."""

_COARSE_POINTS = 600
_FINE_POINTS = 2500
_LATTICE_MM = 3.0
_WALL_MM = 1.2
"""Points nearer than this to a boundary are not compared: walls and partial volumes."""
_AROUND_MM = 8.0
_COARSE_VOXEL_MM = 3.5
_COARSE_SHIFTS_MM = np.arange(-14.0, 14.1, 7.0)
_COARSE_TILTS_DEG = (-7.0, 0.0, 7.0)
_REFINED_BASES = 4
_OTHER_POSE_DEG = 45.0
_LEAST_SEEN = 0.3
"""So much of the phantom must lie in the image."""
_SEED = 20250714


@dataclass(frozen=True, eq=False)
class _Points:
    """Points of the phantom, what they belong to, and the diffusivity expected there."""

    places_mm: Array
    expected: Array
    group: NDArray[np.intp]

    def some(self, n: int) -> _Points:
        """Take so many of them, the same ones each time."""
        if len(self.expected) <= n:
            return self
        chosen = np.random.default_rng(_SEED).choice(len(self.expected), n, replace=False)
        return _Points(self.places_mm[chosen], self.expected[chosen], self.group[chosen])


def place(
    description: PhantomDescription,
    contrasts: Contrasts,
    expected_adc_mm2_s: Mapping[str, float],
    progress: Progress = silent,
) -> Placement:
    """Find the pose of a phantom that has parts inside.

    Parameters
    ----------
    description : PhantomDescription
    contrasts : Contrasts
        Of the scan.
    expected_adc_mm2_s : mapping
        By material; materials without a value are left out of the comparison.
    progress : Progress

    Returns
    -------
    Placement
        Its quality is the correlation of expected and measured diffusivity over the points, its
        margin how far the next best way to lay the phantom is behind.

    Raises
    ------
    UserError
        ``phantom-not-found`` where nothing fits, ``placement-ambiguous`` where two ways to lay
        the phantom fit equally well, ``images-mirrored`` where only its mirror image fits.
    """
    points = _points(description, expected_adc_mm2_s)
    adc = filled_adc(contrasts)
    start = _centre(contrasts)
    candidates = _coarse(points.some(_COARSE_POINTS), adc, contrasts.grid, start,
                         part_of(progress, 0.0, 0.5))  # fmt: skip
    signal = ndimage.median_filter(contrasts.weighted, size=(3, 3, 1))
    judged = _Judge(points.some(_FINE_POINTS), adc, signal, contrasts.grid)
    refined = []
    for done, pose in enumerate(candidates):
        refined.append(judged.refine(pose))
        progress(0.5 + 0.5 * (done + 1) / len(candidates), "placing the phantom")
    refined.sort(key=lambda found: -found[0])
    score, matrix = refined[0]
    other = [s for s, m in refined[1:] if _angle_between(m, matrix) > _OTHER_POSE_DEG]
    margin = score - max(other, default=0.0)
    _refuse_doubtful(description, score, margin)
    if not description.mirror_symmetric:
        refuse_mirrored(handedness(description, contrasts, matrix))
    return Placement(
        matrix, Placed.AUTOMATIC, score, float(np.clip(margin, 0.0, 1.0)),
        "correlation of measured with expected diffusivity",
    )  # fmt: skip


def quality_of(
    description: PhantomDescription,
    contrasts: Contrasts,
    expected_adc_mm2_s: Mapping[str, float],
    scanner_from_phantom: Array,
) -> float:
    """Give the correlation of expected and measured diffusivity at a given pose."""
    points = _points(description, expected_adc_mm2_s).some(_FINE_POINTS)
    judge = _Judge(points, filled_adc(contrasts), contrasts.weighted, contrasts.grid)
    return judge.correlation(scanner_from_phantom)


def _refuse_doubtful(description: PhantomDescription, score: float, margin: float) -> None:
    if score < LOWEST_QUALITY:
        raise UserError(
            f"The phantom '{description.name}' was not found in this series.",
            f"In the best position its parts explain the diffusion map with a correlation of "
            f"{score:.2f} only; {LOWEST_QUALITY:.2f} is needed.",
            "Check that it is this phantom and this temperature, or place it by hand.",
            "phantom-not-found",
        )
    if margin < LOWEST_MARGIN and not description.mirror_symmetric:
        raise UserError(
            f"How the phantom '{description.name}' lies cannot be told.",
            f"Two ways to lay it explain the diffusion map equally well (correlation {score:.3f}, "
            f"the other {margin:.3f} behind; {LOWEST_MARGIN:.2f} is needed).",
            "Place it by hand, or scan it with its orientation marks in the field of view.",
            "placement-ambiguous",
        )


def _points(description: PhantomDescription, expected: Mapping[str, float]) -> _Points:
    """Take points on a lattice in and around the inner parts, away from all boundaries."""
    inner = [c for c in description.compartments if c.role in ("vial", "fibre", "mark")]
    corners = np.array([c.shape.bounds_mm for c in inner])
    low, high = corners[:, 0].min(axis=0) - _AROUND_MM, corners[:, 1].max(axis=0) + _AROUND_MM
    axes = [np.arange(a, b + _LATTICE_MM, _LATTICE_MM) for a, b in zip(low, high, strict=True)]
    places = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    group = np.full(len(places), -1)
    near_wall = np.zeros(len(places), dtype=bool)
    around = np.full(len(places), np.inf)
    for number, compartment in enumerate(description.compartments):
        distance = compartment.shape.distance(places)
        group[distance <= 0] = number
        near_wall |= np.abs(distance) < _WALL_MM
        if compartment in inner:
            np.minimum(around, distance, out=around)
    adc = np.array([expected.get(c.material, np.nan) for c in description.compartments])
    value = np.where(group >= 0, adc[group], np.nan)
    good = np.isfinite(value) & ~near_wall & (around < _AROUND_MM)
    return _Points(places[good], value[good], group[good])


def _centre(contrasts: Contrasts) -> Array:
    """Middle of the box round the body: holes (ice, air) do not move it."""
    where = np.argwhere(contrasts.body)
    low, high = np.percentile(where, 1, axis=0), np.percentile(where, 99, axis=0)
    return transform_points(contrasts.grid.ras_from_vox, (low + high) / 2)


def base_rotations() -> list[Array]:
    """Give the 24 ways to lay a box: axes onto axes, no mirror, as 3x3 matrices."""
    found = []
    for order in itertools.permutations(range(3)):
        for signs in itertools.product((1.0, -1.0), repeat=3):
            matrix = np.zeros((3, 3))
            matrix[list(order), range(3)] = signs
            if np.linalg.det(matrix) > 0:
                found.append(matrix)
    return found


def _coarse(
    points: _Points, adc: Array, grid: Grid, start: Array, progress: Progress
) -> list[Array]:
    """Try all ways to lay it, small tilts and shifts on a coarse map; give the best poses."""
    reach = float(np.abs(points.places_mm).max() * np.sqrt(3)) + 30.0
    n = int(np.ceil(reach / _COARSE_VOXEL_MM))
    axis = np.arange(-n, n + 1) * _COARSE_VOXEL_MM
    lattice = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), axis=-1) + start
    sigma = 3.0 / np.asarray(grid.spacing_mm)
    smooth = ndimage.gaussian_filter(adc, sigma)
    vox = transform_points(grid.vox_from_ras, lattice)
    coarse = ndimage.map_coordinates(smooth, np.moveaxis(vox, -1, 0), order=1, mode="nearest")
    side = 2 * n + 1
    flat = coarse.astype(np.float32).ravel()
    steps = np.rint(_COARSE_SHIFTS_MM / _COARSE_VOXEL_MM).astype(int)
    shifts = np.array(list(itertools.product(steps, repeat=3)))
    offsets = (shifts[:, 0] * side + shifts[:, 1]) * side + shifts[:, 2]
    wanted = (points.expected - points.expected.mean()).astype(np.float32)
    wanted /= np.linalg.norm(wanted)
    tilts = [
        Rotation.from_euler("xyz", angles, degrees=True).as_matrix()
        for angles in itertools.product(_COARSE_TILTS_DEG, repeat=3)
    ]
    found = []
    bases = base_rotations()
    for done, base in enumerate(bases):
        best = (-1.0, np.eye(4))
        for tilt in tilts:
            index = np.rint(points.places_mm @ (tilt @ base).T / _COARSE_VOXEL_MM).astype(int) + n
            index = np.clip(index, -steps[0], side - 1 - steps[-1])
            places = (index[:, 0] * side + index[:, 1]) * side + index[:, 2]
            values = flat[places[None, :] + offsets[:, None]]
            values -= values.mean(axis=1, keepdims=True)
            score = values @ wanted / (np.linalg.norm(values, axis=1) + 1e-12)
            top = int(np.argmax(score))
            if score[top] > best[0]:
                pose = np.eye(4)
                pose[:3, :3] = tilt @ base
                pose[:3, 3] = start + shifts[top] * _COARSE_VOXEL_MM
                best = (float(score[top]), pose)
        found.append(best)
        progress((done + 1) / len(bases), "looking for the phantom")
    found.sort(key=lambda candidate: -candidate[0])
    return [pose for _, pose in found[:_REFINED_BASES]]


class _Judge:
    """Says how well a pose explains the pictures, and moves it to where it does best."""

    def __init__(self, points: _Points, adc: Array, signal: Array, grid: Grid) -> None:
        self._points = points
        self._adc, self._signal = adc, signal
        self._grid = grid
        _, self._member = np.unique(points.group, return_inverse=True)
        self._n_groups = int(self._member.max()) + 1

    def correlation(self, pose: Array) -> float:
        """Give the correlation of expected and measured diffusivity."""
        values, seen = self._sampled(self._adc, pose)
        if seen.mean() < _LEAST_SEEN:
            return -1.0
        deviation = values - values.mean()
        wanted = self._points.expected[seen]
        wanted = wanted - wanted.mean()
        norm = np.linalg.norm(deviation) * np.linalg.norm(wanted)
        return float(deviation @ wanted / (norm + 1e-30))

    def explained(self, pose: Array) -> float:
        """Give the part of the signal's variance that lies between the parts, 0 to 1."""
        values, seen = self._sampled(self._signal, pose)
        if seen.mean() < _LEAST_SEEN:
            return 0.0
        member = self._member[seen]
        sizes = np.maximum(np.bincount(member, minlength=self._n_groups), 1)
        means = np.bincount(member, values, self._n_groups) / sizes
        total = float(((values - values.mean()) ** 2).sum())
        return float(1.0 - ((values - means[member]) ** 2).sum() / (total + 1e-30))

    def refine(self, pose: Array) -> tuple[float, Array]:
        """Move a pose to the nearest best one; give its correlation and the pose."""
        steps = np.array([4.0, 4.0, 4.0, 0.07, 0.07, 0.07])

        def moved(parameters: Array) -> Array:
            turned = pose.copy()
            turned[:3, :3] = Rotation.from_rotvec(parameters[3:]).as_matrix() @ pose[:3, :3]
            turned[:3, 3] += parameters[:3]
            return turned

        def cost(parameters: Array) -> float:
            at = moved(parameters)
            return -self.correlation(at) - 0.5 * self.explained(at)

        best = np.zeros(6)
        for scale in (1.0, 0.25):
            simplex = np.vstack([best, best + np.diag(steps * scale)])
            options = {"initial_simplex": simplex, "xatol": 1e-3, "fatol": 1e-6, "maxfev": 250}
            best = minimize(cost, best, method="Nelder-Mead", options=options).x
        final = moved(best)
        return self.correlation(final), final

    def _sampled(self, picture: Array, pose: Array) -> tuple[Array, NDArray[np.bool_]]:
        """Give the values at the points that lie in the image, and which these are."""
        vox = transform_points(self._grid.vox_from_ras @ pose, self._points.places_mm)
        seen = np.all((vox > -0.5) & (vox < np.asarray(self._grid.shape) - 0.5), axis=1)
        values = ndimage.map_coordinates(picture, vox[seen].T, order=1, mode="nearest")
        return np.asarray(values), seen


def _angle_between(one: Array, other: Array) -> float:
    return rotation_angle_deg(one[:3, :3].T @ other[:3, :3])
