"""Simulated scanners: one digital head as several scanners would see it, differences known.

A scanner differs by the scale of its b-values, its noise, the sharpness of its images and a shift
of tissue along its phase axis. All four are put in exactly as they are told, so that a comparison
can be asked to find them again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from scipy.spatial.transform import Rotation

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.processing.simulate.diffusion import add_rician_noise
from dtiplan.processing.simulate.patient import diffusion_of, pose_matrix
from dtiplan.processing.simulate.variation import warped_patient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.digital_patient import KnownTract, PhantomSpec, Pose
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image

_NO_NOISE_SNR = 1e6
_TURN_SD_DEG = 2.0
_SHIFT_SD_MM = 3.0
_STEPS_BACK = 6


@dataclass(frozen=True)
class SimulatedScanner:
    """What a scanner does to a head.

    Parameters
    ----------
    name : str
    b_scale : float
        True over nominal b-value; the gradient table tells the nominal one.
    snr : float
        White matter at b = 0 over the noise of each channel.
    blur_mm2 : float
        Variance of the Gaussian that blurs the images before noise is added, along each axis.
    shift_mm : float
        Largest shift of tissue to the front, in front of the middle of the head.
    """

    name: str
    b_scale: float = 1.0
    snr: float = 30.0
    blur_mm2: float = 0.0
    shift_mm: float = 0.0


@dataclass(frozen=True)
class PhaseShift:
    """A smooth shift of template points along y: a Gaussian hill in front of the middle.

    Parameters
    ----------
    peak_mm : float
    centre_mm : (float, float, float)
    width_mm : float
        Standard deviation of the hill.
    """

    peak_mm: float
    centre_mm: tuple[float, float, float] = (0.0, 40.0, 5.0)
    width_mm: float = 45.0

    def displacement_mm(self, points_mm: Array) -> Array:
        """Give the displacement of points (..., 3)."""
        away = (points_mm - np.asarray(self.centre_mm)) / self.width_mm
        size = self.peak_mm * np.exp(-0.5 * np.sum(away**2, axis=-1))
        return np.asarray(size[..., None] * np.array([0.0, 1.0, 0.0]))

    def moved(self, points_mm: Array) -> Array:
        """Carry points (..., 3) along."""
        return np.asarray(points_mm + self.displacement_mm(points_mm))

    def origin_of(self, points_mm: Array) -> Array:
        """Give the points (..., 3) that are carried to these."""
        origin = points_mm
        for _ in range(_STEPS_BACK):
            origin = points_mm - self.displacement_mm(origin)
        return origin


@dataclass(frozen=True, eq=False)
class SimulatedScan:
    """One session of one head on one scanner, with what is known of it.

    Parameters
    ----------
    series : DiffusionSeries
        With the nominal b-values.
    truth : mapping
        Known tracts in its frame, shifted as the tissue is.
    from_template : array, (4, 4)
        Template RAS mm to RAS mm of the series; stretch, turn and shift of the head.
    shift : PhaseShift
        In the template's frame, before it is carried.
    """

    series: DiffusionSeries
    truth: Mapping[str, KnownTract]
    from_template: Array
    shift: PhaseShift

    def seen_at(self, template_points_mm: Array) -> Array:
        """Give where the scan shows points (..., 3) of the undistorted template."""
        return transform_points(self.from_template, self.shift.moved(template_points_mm))


def simulated_scan(
    spec: PhantomSpec,
    template_fa: Image,
    scanner: SimulatedScanner,
    session: int,
    seed: int,
) -> SimulatedScan:
    """Scan a head.

    Parameters
    ----------
    spec : PhantomSpec
        The head; its protocol's b-value is the nominal one.
    template_fa : Image
        FA in the frame of the description.
    scanner : SimulatedScanner
    session : int
        The head lies a little otherwise in each (2 degrees and 3 mm along each axis).
    seed : int
        Of the head; with scanner and session it decides lying and noise.
    """
    number = [seed, session, *scanner.name.encode()]
    shift = PhaseShift(scanner.shift_mm)
    warped, fa = warped_patient(spec, template_fa, shift)
    pose = _lying(spec.pose, np.random.default_rng(number))
    b_true = spec.protocol.b_s_mm2 * scanner.b_scale
    protocol = replace(spec.protocol, b_s_mm2=b_true, snr=_NO_NOISE_SNR)
    # A session has a frame of reference of its own, which is made from the name.
    name = f"{spec.name} {scanner.name} {session}"
    warped = replace(warped, name=name, pose=pose, protocol=protocol)
    clean, truth = diffusion_of(warped, fa, seed=seed)
    values = np.asarray(clean.values, dtype=np.float32)
    if scanner.blur_mm2 > 0.0:
        # By its spectrum: a Gaussian sampled at voxels has a smaller variance than it is told.
        sigma = [np.sqrt(scanner.blur_mm2) / mm for mm in clean.grid.spacing_mm]
        for volume in range(values.shape[-1]):
            spectrum = ndimage.fourier_gaussian(np.fft.fftn(values[..., volume]), sigma)
            values[..., volume] = np.maximum(np.fft.ifftn(spectrum).real, 0.0)
    noise = spec.tissues["wm"].b0_signal / scanner.snr
    add_rician_noise(values, noise, int(np.random.default_rng([1, *number]).integers(2**31)))
    nominal = GradientTable(
        clean.gradients.b_s_mm2 / scanner.b_scale, clean.gradients.directions_ras
    )
    series = DiffusionSeries(values, clean.grid, nominal)
    return SimulatedScan(series, truth, pose_matrix(pose), shift)


def rigid_fit(here: Array, there: Array) -> Array:
    """Give the rigid motion that carries points (n, 3) nearest to others, (4, 4).

    By singular values (Kabsch 1976): what a rigid registration can at best take away.
    """
    middle, other = here.mean(axis=0), there.mean(axis=0)
    turn, _ = Rotation.align_vectors(there - other, here - middle)
    motion = np.eye(4)
    motion[:3, :3] = turn.as_matrix()
    motion[:3, 3] = other - motion[:3, :3] @ middle
    return motion


def _lying(drawn: Pose, random: np.random.Generator) -> Pose:
    turn = np.asarray(drawn.rotation_deg) + random.normal(0.0, _TURN_SD_DEG, 3)
    shift = np.asarray(drawn.shift_mm) + random.normal(0.0, _SHIFT_SD_MM, 3)
    (a, b, c), (x, y, z) = turn.tolist(), shift.tolist()
    return replace(drawn, rotation_deg=(a, b, c), shift_mm=(x, y, z))
