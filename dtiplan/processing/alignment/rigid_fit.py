"""Rigid fit by mutual information: scoring poses, searching starts, refining."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import SimpleITK as sitk
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import Array, Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit
from dtiplan.processing.alignment.itk_images import (
    array_of,
    itk_image,
    matrix_of,
    rigid_transform,
    run_stoppable,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AROUND_BRAIN_MM = 5.0
"""The dark rim of skull this far around the brain is used too: its edge holds the fit."""
_BIAS_ITERATIONS = (20, 20)
_CT_WINDOW_HU = (-150.0, 300.0)
"""Air and dense bone are cut to these: soft tissue keeps enough of the histogram's bins, and
metal has no weight."""
_BINS = 32
_CLIMBING_STEPS = 40
_SWEEPS = 20
_BRAIN_RADIUS_MM = 80.0
_TURNS_DEG = (-30.0, 0.0, 30.0)
_LIFTS_MM = tuple(range(-100, 101, 20))
_ENOUGH_OVERLAP = 0.5
_REFINED_STARTS = 12
_BEST_STARTS = 4


@dataclass(frozen=True)
class Level:
    """How finely the images are seen at one stage.

    Parameters
    ----------
    sample_mm : float
        Distance between the places at which the moving image is sampled.
    blur_mm : float
        Standard deviation of the smoothing of both images.
    step_mm : float
        First step of the optimiser.
    tolerance_mm : float
        Along each direction it stops at steps this short.
    share : float
        Part of the places that is looked at, chosen at random.
    """

    sample_mm: float
    blur_mm: float
    step_mm: float
    tolerance_mm: float
    share: float


COARSE = Level(6.0, 3.0, 6.0, 0.5, 1.0)
MIDDLE = Level(4.0, 2.0, 2.0, 0.1, 0.25)
FINE = Level(0.0, 0.8, 0.5, 0.02, 1.0)


@dataclass(frozen=True, eq=False)
class Pair:
    """The two images of a rigid fit, made ready.

    Poses are 4x4 matrices from moving to fixed RAS mm. The *moving* image is sampled inside its
    domain (the brain and its surroundings) and looked up in the fixed one, so that air, table
    and neck of a large fixed image have no say.

    Parameters
    ----------
    moving, fixed : Image
        float32, cut to a window.
    domain : Image
        Where the moving image is sampled, boolean.
    brain_points_mm : array, (n, 3)
        Some points of the moving brain, by which poses are compared.
    seed : int
        Of the jitter of the sampling places.
    """

    moving: Image
    fixed: Image
    domain: Image
    brain_points_mm: Array
    seed: int

    @property
    def centre_mm(self) -> Array:
        """Middle of the moving brain."""
        return np.asarray(self.brain_points_mm.mean(axis=0))

    def overlap(self, pose: Array) -> float:
        """Give the part of the moving brain that a pose puts inside the fixed volume."""
        grid = self.fixed.grid
        index = transform_points(grid.vox_from_ras @ pose, self.brain_points_mm)
        inside = (index >= -0.5) & (index <= np.asarray(grid.shape) - 0.5)
        return float(inside.all(axis=1).mean())

    def distance_mm(self, first: Array, second: Array) -> float:
        """Give the mean distance between where two poses put the moving brain."""
        there = transform_points(first, self.brain_points_mm)
        apart = there - transform_points(second, self.brain_points_mm)
        return float(np.linalg.norm(apart, axis=1).mean())


def make_pair(moving: Image, fixed: Image, moving_mask: Image | None, seed: int) -> Pair:
    """Cut both images to a window and find where to sample the moving one."""
    values = np.asarray(moving.values, dtype=np.float32)
    brain = _foreground(values) if moving_mask is None else moving_mask.values.astype(bool)
    reach = ndimage.distance_transform_edt(~brain, sampling=moving.grid.spacing_mm)
    points = transform_points(moving.grid.ras_from_vox, np.argwhere(brain))
    chosen = points[:: max(1, len(points) // 2000)]
    domain = Image(reach <= _AROUND_BRAIN_MM, moving.grid, Unit.NONE, "domain")
    flat = _without_bias(moving, brain)
    return Pair(_windowed(flat, brain), _windowed(fixed), domain, chosen, seed)


def _without_bias(image: Image, brain: NDArray[np.bool_]) -> Image:
    """Remove the receive coil's shading (N4).

    A b = 0 image that is twice as bright at the front as at the back was fitted 30 mm away
    from a T1 by mutual information; without shading the right place wins by far.
    """
    itk = itk_image(np.asarray(image.values, dtype=np.float32), image.grid)
    fit = sitk.N4BiasFieldCorrectionImageFilter()
    fit.SetNumberOfThreads(1)
    fit.SetMaximumNumberOfIterations(list(_BIAS_ITERATIONS))
    factors = [2, 2, 2]
    inside = sitk.Shrink(itk_image(brain, image.grid), factors)
    fit.Execute(sitk.Shrink(sitk.Clamp(itk, sitk.sitkFloat32, 1e-3), factors), inside)
    shading = array_of(sitk.Exp(fit.GetLogBiasFieldAsImage(itk)))
    return Image(array_of(itk) / shading, image.grid, image.unit, image.name)


def _foreground(values: NDArray[np.float32]) -> NDArray[np.bool_]:
    inside = sitk.GetArrayFromImage(sitk.OtsuThreshold(sitk.GetImageFromArray(values), 0, 1))
    return np.asarray(inside > 0)


def _windowed(image: Image, within: NDArray[np.bool_] | None = None) -> Image:
    values = np.nan_to_num(np.asarray(image.values, dtype=np.float32))
    if image.unit is Unit.HU:
        low, high = _CT_WINDOW_HU
    else:
        low, high = np.percentile(values if within is None else values[within], (0.0, 99.5))
        low = min(low, 0.0)
    return Image(np.clip(values, low, high), image.grid, image.unit, image.name)


class Scorer:
    """Mutual information of a pair at one level; higher is better."""

    def __init__(self, pair: Pair, level: Level) -> None:
        self._pair = pair
        self._level = level
        self._moving = _seen(pair.moving, level)
        self._fixed = _seen(pair.fixed, level)
        domain = itk_image(pair.domain.values, pair.domain.grid)
        nearest = sitk.sitkNearestNeighbor
        self._domain = sitk.Resample(domain, self._moving, sitk.Transform(), nearest, 0)

    def score(self, pose: Array) -> float:
        """Give the mutual information (nats) at a pose."""
        if self._pair.overlap(pose) < _ENOUGH_OVERLAP:
            return 0.0
        method = self._method(self._pair.seed)
        method.SetInitialTransform(rigid_transform(pose, self._pair.centre_mm))
        return -float(method.MetricEvaluate(self._moving, self._fixed))

    def climb(self, pose: Array) -> Array:
        """Follow the gradient of the mutual information uphill: quick, from far away."""
        method = self._method(self._pair.seed)
        method.SetOptimizerAsRegularStepGradientDescent(
            self._level.step_mm, self._level.tolerance_mm, _CLIMBING_STEPS, 0.6, 1e-8
        )
        method.SetOptimizerScalesFromPhysicalShift()
        return self._run(method, pose, silent)

    def refine(self, pose: Array, progress: Progress = silent, seed_offset: int = 0) -> Array:
        """Find the top near a pose by line searches (Powell).

        A head is nearly round: along the flat ridge of its yaw, gradient steps stopped up to
        0.7 degrees short of the top that line searches reach from every start within 4 degrees.
        """
        method = self._method(self._pair.seed + seed_offset)
        method.SetOptimizerAsPowell(
            numberOfIterations=_SWEEPS,
            maximumLineIterations=50,
            stepLength=self._level.step_mm,
            stepTolerance=self._level.tolerance_mm,
            valueTolerance=1e-6,
        )
        # An angle of 1 moves the edge of the brain by its radius.
        method.SetOptimizerScales([_BRAIN_RADIUS_MM] * 3 + [1.0] * 3)
        return self._run(method, pose, progress)

    def refine_twice(self, pose: Array, progress: Progress = silent) -> tuple[Array, Array]:
        """Refine with two different samples side by side; their distance tells the sharpness."""
        with ThreadPoolExecutor(1) as other:
            # ITK lets go of the interpreter while it works; each fit keeps to its own thread.
            second = other.submit(self.refine, pose, silent, 1)
            return self.refine(pose, progress), second.result()

    def _run(self, method: sitk.ImageRegistrationMethod, pose: Array, progress: Progress) -> Array:
        transform = rigid_transform(pose, self._pair.centre_mm)
        method.SetInitialTransform(transform, inPlace=True)
        run_stoppable(method, self._moving, self._fixed, progress)
        return matrix_of(transform)

    def _method(self, seed: int) -> sitk.ImageRegistrationMethod:
        method = sitk.ImageRegistrationMethod()
        # One thread: sums in another order would change the last digits from run to run.
        method.SetNumberOfThreads(1)
        method.SetMetricAsMattesMutualInformation(_BINS)
        method.SetMetricFixedMask(self._domain)
        # Places are jittered inside their voxels: without, equal lattices attract each other.
        method.SetMetricSamplingStrategy(method.RANDOM)
        method.SetMetricSamplingPercentage(self._level.share, seed % 2**31 + 1)
        method.SetInterpolator(sitk.sitkLinear)
        # Gradients where they are needed, not beforehand in the whole planning volume.
        method.MetricUseMovingImageGradientFilterOff()
        return method


def _seen(image: Image, level: Level) -> sitk.Image:
    """Give an image smoothed, on a lattice no finer than the level needs."""
    itk = itk_image(image.values, image.grid)
    smooth = sitk.SmoothingRecursiveGaussian(itk, level.blur_mm)
    step = [max(1, int(level.sample_mm / s + 1e-3)) for s in image.grid.spacing_mm]
    seen: sitk.Image = sitk.Shrink(smooth, step)
    return seen


def search(pair: Pair, progress: Progress = silent) -> list[tuple[float, Array]]:
    """Try many starts and refine the best.

    Starts are the scanner coordinates as they are and the brain's middle on the axis of the
    fixed head at several heights, each turned by -30, 0 and 30 degrees about two axes.

    Returns
    -------
    list of (float, array)
        Mutual information at the middle level and pose, best first.
    """
    coarse, middle = Scorer(pair, COARSE), Scorer(pair, MIDDLE)
    starts = _starts(pair)
    scored = []
    for number, pose in enumerate(starts):
        if number % 10 == 0:
            progress(0.3 * number / len(starts), "looking for a start")
        scored.append((coarse.score(pose), number))
    best = [starts[n] for _, n in sorted(scored, key=lambda item: (-item[0], item[1]))]
    refined: list[tuple[float, Array]] = []
    with ThreadPoolExecutor(2) as pool:
        climbed = list(pool.map(coarse.climb, best[:_REFINED_STARTS]))
    for found in climbed:
        if all(pair.distance_mm(found, other) > 4.0 for _, other in refined):
            refined.append((coarse.score(found), found))
    refined.sort(key=lambda item: -item[0])
    with ThreadPoolExecutor(2) as pool:
        found_at = list(pool.map(middle.refine, [pose for _, pose in refined[:_BEST_STARTS]]))
    progress(1.0)
    ranked = [(middle.score(pose), number) for number, pose in enumerate(found_at)]
    return [(s, found_at[n]) for s, n in sorted(ranked, key=lambda item: (-item[0], item[1]))]


def _starts(pair: Pair) -> list[Array]:
    centre = pair.centre_mm
    head = _head_centre_mm(pair.fixed)
    targets = [centre, *(head + np.array((0.0, 0.0, lift)) for lift in _LIFTS_MM)]
    poses = []
    for target in targets:
        for pitch in _TURNS_DEG:
            for yaw in _TURNS_DEG:
                pose = np.eye(4)
                pose[:3, :3] = Rotation.from_euler("xz", (pitch, yaw), degrees=True).as_matrix()
                pose[:3, 3] = target - pose[:3, :3] @ centre
                poses.append(pose)
    return [pose for pose in poses if pair.overlap(pose) >= _ENOUGH_OVERLAP] or poses


def _head_centre_mm(fixed: Image) -> Array:
    """Middle of what is not air."""
    itk = sitk.Shrink(itk_image(fixed.values, fixed.grid), [4, 4, 4])
    inside = sitk.OtsuThreshold(sitk.SmoothingRecursiveGaussian(itk, 4.0), 0, 1)
    index = np.argwhere(sitk.GetArrayFromImage(inside).T > 0).mean(axis=0)
    return np.asarray(inside.TransformContinuousIndexToPhysicalPoint([float(i) for i in index]))


def frames_match(first: Grid, second: Grid) -> bool:
    """Whether both grids name the same frame of reference."""
    uid = first.frame_of_reference_uid
    return uid is not None and uid == second.frame_of_reference_uid
