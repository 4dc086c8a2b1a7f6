"""Put every volume of a series back where the head was in the first b = 0 image.

Mutual information between a b = 0 and a weighted volume is not trusted here: fluid is bright in
one and dark in the other, so the edge of the brain in one can be drawn to the edge of the fluid
in the other. On six real heads it called the weighted volumes 0.7 to 5 mm lower than b = 0, by
an amount that hung on the mask; an affine fit of one head also changed its size by 1 to 3 %.
So weighted volumes are aligned
among themselves only, each with what the *other* volumes of its shell predict for its direction
(same contrast, correlation as measure; the idea of FSL's eddy). A shell is joined to b = 0 by
time: volumes acquired next to a b = 0 volume are taken not to have moved against it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import SimpleITK as sitk
from numpy.typing import NDArray
from scipy import ndimage
from scipy.linalg import polar
from scipy.spatial.transform import Rotation

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array, Grid, rotation_angle_deg, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.quality import MotionReport
from dtiplan.processing.alignment.itk_images import (
    affine_transform,
    array_of,
    itk_image,
    matrix_of,
    rigid_transform,
)

Floats = NDArray[np.float32]

_THREADS = 2
_MASK_RIM_MM = 6.0
"""The edge of the brain carries the alignment, so the measure sees a rim around the mask."""
_SURROUNDINGS_MM = 15.0
"""What lies further from the brain cannot be drawn into the rim by any believable motion."""
_HIGHEST_LEVERAGE = 0.7
"""Where a volume's own value makes up more of its fit than this (too few directions), it is
only moved rigidly, towards little more than the mean of the others."""
_EARLY_RIDGE = 0.03
"""At first, predictions lean towards the mean: motion that varies with direction by chance
would else be taken for contrast."""
_COARSE_MM, _MIDDLE_MM, _FINE_MM = 9.0, 5.0, 0.0
"""Voxels looked at, level by level; the last is the series' own. Smoothed by half of that."""
_SAMPLES = 20_000
_SEED = 1
_LOWEST_SIGNAL = 0.01
"""Of the median in the brain; lower values count as this before the logarithm is taken."""
_ITERATIONS = 100
_NEIGHBOURS = 3
"""Volumes on each side of a b = 0 that join their shell to it: their mean averages out eddy
currents, which differ from direction to direction."""
_LARGE_MM = 3.0
_LARGE_DEG = 3.0
_IMPLAUSIBLE_MM = 25.0


def correct_motion(
    series: DiffusionSeries, mask: Image, progress: Progress = silent
) -> tuple[DiffusionSeries, MotionReport]:
    """Align all volumes, with one resampling, and turn the b-vectors along.

    Parameters
    ----------
    series : DiffusionSeries
        Volumes as acquired (denoised, ringing removed).
    mask : Image
        Boolean brain mask on the grid of the series.
    progress : Progress
        Told the share of registrations done.

    Returns
    -------
    series : DiffusionSeries
        float32 on the same grid, cubic B-spline interpolation, never negative; directions
        turned by the rotation part of each motion.
    report : MotionReport
        Motion of each volume.

    Raises
    ------
    UserError
        Where the series has no b = 0 volume, which is the reference.
    """
    table = series.gradients
    if not table.is_b0.any():
        raise UserError(
            "Motion cannot be corrected.",
            f"The lowest b-value of the series is {table.b_s_mm2.min():.0f} s/mm2; the reference "
            "is a volume with b = 0.",
            "Switch motion correction off or use a series with a b = 0 volume.",
            "no-b0",
        )
    aligner = _Aligner(series, mask)
    b0, *shells = [np.array(shell.indices) for shell in table.shells()]
    ends = 0.9 * np.cumsum([b0.size, *(shell.size for shell in shells)]) / len(table)
    aligner.align_b0(b0, part_of(progress, 0.0, ends[0]))
    for shell, start, end in zip(shells, ends, ends[1:], strict=False):
        aligner.align_shell(shell, part_of(progress, start, end))
        aligner.join(shell, b0)
    findings = aligner.set_aside_implausible()
    moved = aligner.resampled(part_of(progress, 0.9, 1.0))
    report = aligner.report(findings)
    return replace(series, values=moved, gradients=_turned(table, aligner.matrices)), report


def _turned(table: GradientTable, volume_from_reference: Array) -> GradientTable:
    """Turn directions with the head: what was measured along g is measured along R'g."""
    turned = table.directions_ras.copy()
    for i, matrix in enumerate(volume_from_reference):
        turned[i] = polar(matrix[:3, :3])[0].T @ turned[i]
    return replace(table, directions_ras=turned)


class _Aligner:
    """The motion of every volume while it is being found."""

    def __init__(self, series: DiffusionSeries, mask: Image) -> None:
        self.series = series
        self.inside = mask.values.astype(bool)
        self.grid = series.grid
        self.points = self.grid.points_ras_mm()[self.inside]
        self.centre = self.points.mean(axis=0)
        rim = np.ceil(_MASK_RIM_MM / np.array(self.grid.spacing_mm)).astype(int)
        ball = np.ones(2 * rim + 1, dtype=bool)
        seen = ndimage.binary_dilation(self.inside, ball)
        # Only the surroundings of the brain are looked at: less to move, predict and keep.
        reach = np.ceil(_SURROUNDINGS_MM / np.array(self.grid.spacing_mm)).astype(int)
        corners = np.argwhere(self.inside)
        low = np.maximum(corners.min(axis=0) - reach, 0)
        high = np.minimum(corners.max(axis=0) + reach + 1, self.grid.shape)
        self.box = [slice(int(a), int(b)) for a, b in zip(low, high, strict=True)]
        matrix = self.grid.ras_from_vox.copy()
        matrix[:3, 3] = transform_points(matrix, low)
        i, j, k = (int(n) for n in high - low)
        self.near = Grid((i, j, k), matrix, self.grid.frame_of_reference_uid)
        self.seen = itk_image(seen[tuple(self.box)], self.near)
        self.matrices = np.tile(np.eye(4), (len(series.gradients), 1, 1))

    def volume(self, v: int) -> sitk.Image:
        """Give what is near the brain of one volume."""
        x, y, z = self.box
        return itk_image(np.nan_to_num(self.series.values[x, y, z, v]), self.near)

    def aligned(self, v: int) -> Floats:
        """Give what is near the brain of one volume, where the head was at first."""
        return self._moved(v, self.volume(v), sitk.sitkLinear)

    def _moved(self, v: int, image: sitk.Image, interpolator: int) -> Floats:
        transform = affine_transform(self.matrices[v], self.centre)
        return array_of(sitk.Resample(image, image, transform, interpolator, 0.0))

    def align_b0(self, volumes: NDArray[np.intp], progress: Progress) -> None:
        """Align the b = 0 volumes rigidly with the first of them."""
        fixed = self.volume(int(volumes[0]))
        self._each(
            volumes[1:],
            lambda _: fixed,
            _Search(affine=False, levels_mm=(_COARSE_MM, _MIDDLE_MM)),
            progress,
        )

    def align_shell(self, volumes: NDArray[np.intp], progress: Progress) -> None:
        """Align the volumes of one shell with one another."""
        directions = self.series.gradients.directions_ras[volumes]
        median = float(np.median(self.series.values[..., volumes[0]][self.inside]))
        floor = max(_LOWEST_SIGNAL * median, 1e-20)
        place = {int(v): row for row, v in enumerate(volumes)}
        affine = _leverage(directions, 0.0) <= _HIGHEST_LEVERAGE
        coarse = _Search(affine=False, levels_mm=(_COARSE_MM, _MIDDLE_MM))
        stages = [(coarse, _EARLY_RIDGE, 0.0, 0.25)]
        if affine:
            fine = _Search(affine=True, levels_mm=(_MIDDLE_MM, _FINE_MM))
            stages += [(coarse, 0.0, 0.25, 0.5), (fine, 0.0, 0.5, 1.0)]
        for search, ridge, start, end in stages:
            prediction = _prediction(directions, ridge)
            logs = np.empty((volumes.size, *self.near.shape), np.float32)
            for v, row in place.items():
                np.log(np.maximum(self.aligned(v), floor), out=logs[row])

            def predicted(
                v: int, prediction: Array = prediction, logs: Floats = logs
            ) -> sitk.Image:
                expected = np.tensordot(prediction[place[v]].astype(np.float32), logs, axes=1)
                return itk_image(np.exp(expected), self.near)

            self._each(volumes, predicted, search, part_of(progress, start, end))
        progress(1.0, "correcting motion")

    def join(self, shell: NDArray[np.intp], b0: NDArray[np.intp]) -> None:
        """Move a whole shell rigidly so that volumes next to a b = 0 agree with it."""
        shifts, turns = [], []
        for zero in b0:
            apart = np.abs(shell - zero)
            near = shell[apart <= apart.min() + _NEIGHBOURS - 1]
            for v in near:
                step = np.linalg.inv(self.matrices[v]) @ self.matrices[zero]
                turns.append(Rotation.from_matrix(polar(step[:3, :3])[0]).as_rotvec())
                shifts.append(transform_points(step, self.centre) - self.centre)
        joint = np.eye(4)
        joint[:3, :3] = Rotation.from_rotvec(np.mean(turns, axis=0)).as_matrix()
        joint[:3, 3] = self.centre + np.mean(shifts, axis=0) - joint[:3, :3] @ self.centre
        self.matrices[shell] = self.matrices[shell] @ joint

    def _each(
        self,
        volumes: NDArray[np.intp],
        target: Callable[[int], sitk.Image],
        search: _Search,
        progress: Progress,
    ) -> None:
        """Align volumes with their targets, two at a time; each alone on one thread."""

        def one(v: int) -> Array:
            return search.run(target(v), self.volume(v), self.matrices[v], self.centre, self.seen)

        with ThreadPoolExecutor(_THREADS) as pool:
            try:
                numbers = [int(v) for v in volumes]
                found = []
                for matrix in pool.map(one, numbers):
                    found.append(matrix)
                    progress(len(found) / len(numbers), "correcting motion")
            finally:
                pool.shutdown(cancel_futures=True)
        for v, matrix in zip(numbers, found, strict=True):
            self.matrices[v] = matrix

    def set_aside_implausible(self) -> tuple[Finding, ...]:
        """Leave volumes where they are whose motion cannot be true, and say so."""
        far = [v for v, d in enumerate(self.displacement_mm()) if d > _IMPLAUSIBLE_MM]
        if not far:
            return ()
        finding = Finding(
            Severity.WARNING,
            "volumes-not-aligned",
            f"Volumes {_listed(far)} would have moved more than {_IMPLAUSIBLE_MM:g} mm, which "
            "means that they could not be aligned; they were left as acquired.",
            "Look at these volumes; leave them out of the fit if they are damaged.",
        )
        self.matrices[far] = np.eye(4)
        return (finding,)

    def displacement_mm(self) -> Array:
        """Mean displacement of the brain, (n,)."""
        points = self.points[::17]
        moved = [transform_points(matrix, points) - points for matrix in self.matrices]
        return np.array([np.linalg.norm(shift, axis=1).mean() for shift in moved])

    def resampled(self, progress: Progress) -> Floats:
        """Resample every volume once, from the values as given."""
        out = np.empty(self.series.values.shape, np.float32, order="F")
        n_volumes = len(self.matrices)

        def one(v: int) -> None:
            if np.array_equal(self.matrices[v], np.eye(4)):
                out[..., v] = np.nan_to_num(self.series.values[..., v])
            else:
                # Splines ring around bright edges; a signal is never negative.
                image = itk_image(np.nan_to_num(self.series.values[..., v]), self.grid)
                np.maximum(self._moved(v, image, sitk.sitkBSpline), 0.0, out=out[..., v])

        with ThreadPoolExecutor(_THREADS) as pool:
            try:
                for done, _ in enumerate(pool.map(one, range(n_volumes)), start=1):
                    progress(done / n_volumes, "resampling the volumes")
            finally:
                pool.shutdown(cancel_futures=True)
        return out

    def report(self, findings: tuple[Finding, ...]) -> MotionReport:
        """Sum up."""
        shifts = np.array([transform_points(m, self.centre) - self.centre for m in self.matrices])
        angles = np.array([rotation_angle_deg(polar(m[:3, :3])[0]) for m in self.matrices])
        displacement = self.displacement_mm()
        large = np.flatnonzero((displacement > _LARGE_MM) | (angles > _LARGE_DEG))
        if large.size:
            findings += (
                Finding(
                    Severity.WARNING,
                    "large-motion",
                    f"The head moved more than {_LARGE_MM:g} mm or {_LARGE_DEG:g} degrees in "
                    f"{large.size} of {len(angles)} volumes ({_listed(large)}; at most "
                    f"{displacement.max():.1f} mm, {angles.max():.1f} degrees).",
                    "Look at the fit and its residuals; such volumes can also have lost signal.",
                ),
            )
        return MotionReport(
            self.matrices, shifts, angles, displacement, "affine within a shell, by "
            "correlation with the signal other volumes predict; joined to b = 0 by time", findings,
        )  # fmt: skip


def _listed(numbers: Sequence[int] | NDArray[np.intp]) -> str:
    shown = ", ".join(str(int(n)) for n in numbers[:10])
    return shown + (", ..." if len(numbers) > 10 else "")


def _hat(directions: Array, ridge: float) -> Array:
    """Matrix of the fit of log signals within a shell: their mean and a quadratic form, (n, n).

    On one shell the logarithm of the signal is a quadratic form of the direction (the tensor,
    with S0 in its trace). A ridge draws all but the mean towards zero.
    """
    x, y, z = directions.T
    form = [x * x - 1 / 3, y * y - 1 / 3, x * y, x * z, y * z]
    design = np.stack([np.ones_like(x), *form], axis=1)
    penalty = np.diag([0.0] + [ridge * len(x)] * 5)
    return np.asarray(design @ np.linalg.pinv(design.T @ design + penalty) @ design.T)


def _leverage(directions: Array, ridge: float) -> float:
    """Give the largest part a volume has in its own fitted value."""
    return float(np.diag(_hat(directions, ridge)).max())


def _prediction(directions: Array, ridge: float) -> Array:
    """Give the matrix that predicts each log signal of a shell from all the others, (n, n).

    Leaving a volume out of a linear fit is a rescaling by its leverage.
    """
    hat = _hat(directions, ridge)
    leverage = np.minimum(np.diag(hat), 0.999)
    np.fill_diagonal(hat, 0.0)
    return np.asarray(hat / (1.0 - leverage)[:, None])


@dataclass(frozen=True)
class _Search:
    """One way to align a moving with a fixed image."""

    affine: bool
    levels_mm: tuple[float, ...]

    def run(
        self, fixed: sitk.Image, moving: sitk.Image, start: Array, centre: Array, seen: sitk.Image
    ) -> Array:
        """Give the 4x4 matrix from the fixed to the moving image; one thread, repeatable."""
        make = affine_transform if self.affine else rigid_transform
        transform = make(start, centre)
        method = sitk.ImageRegistrationMethod()
        method.SetNumberOfThreads(1)
        method.SetMetricAsCorrelation()
        # Gradients where they are needed: a third of the time less than a whole gradient image.
        method.MetricUseMovingImageGradientFilterOff()
        method.SetMetricFixedMask(seen)
        method.SetMetricSamplingStrategy(method.REGULAR)
        shrink = [[max(1, round(mm / s)) for s in fixed.GetSpacing()] for mm in self.levels_mm]
        shares = [_SAMPLES * float(np.prod(f)) / fixed.GetNumberOfPixels() for f in shrink]
        # Without a seed, ITK takes the clock, and no two runs agree.
        method.SetMetricSamplingPercentagePerLevel([min(1.0, share) for share in shares], _SEED)
        method.SetInterpolator(sitk.sitkLinear)
        method.SetOptimizerAsRegularStepGradientDescent(
            learningRate=1.0, minStep=1e-3, numberOfIterations=_ITERATIONS, relaxationFactor=0.5
        )
        method.SetOptimizerScalesFromPhysicalShift()
        method.SetShrinkFactorsPerLevel([min(f) for f in shrink])
        method.SetSmoothingSigmasPerLevel([mm / 2 for mm in self.levels_mm])
        method.SetSmoothingSigmasAreSpecifiedInPhysicalUnits(True)
        method.SetInitialTransform(transform, inPlace=True)
        method.Execute(fixed, moving)
        return matrix_of(transform)
