"""Relative blur: how much smoother one of two images of a head is than the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, stats

from dtiplan.domain.geometry import Array

_FREQUENCIES_PER_MM = np.linspace(0.03, 0.11, 9)
"""Edges of the bands. Below, the shape of the head and shading decide; above, noise does."""
_TAPER_MM = 20.0
_COARSE_MM = 6.0
"""What is coarser is taken off first: it is far stronger, and the edge of the brain would spread
it over all bands."""
_LARGEST_MM2 = 5.0
_ROUNDS = 12
_SETTLED_MM2 = 1e-5
_LEAST_LEFT = 0.1
"""Of a band's power at least this part is left when noise is taken off."""


@dataclass(frozen=True)
class RelativeBlur:
    """What was found.

    Parameters
    ----------
    variance_mm2 : float
        Above 0: the second image is the smoother one.
    uncertainty_mm2 : float
        Standard uncertainty.
    noise_mm2 : float
        By how much taking off the noise changed the variance.
    reason : str
        Why it cannot be believed; empty where it can.
    """

    variance_mm2: float
    uncertainty_mm2: float
    noise_mm2: float
    reason: str = ""


def relative_blur(
    first: Array,
    second: Array,
    region: NDArray[np.bool_],
    spacing_mm: float,
    noise_sd: tuple[float, float] = (0.0, 0.0),
) -> RelativeBlur:
    """Compare the power spectra of two images.

    A Gaussian of variance v multiplies the power at the angular frequency q by exp(-q2 v). The
    sharper image is blurred until the line through ln(second / first) over q2, in eight bands
    from 33 to 9 mm of wavelength, is level: then both spectra are equally steep, and what the
    edge of the region spreads over the bands is alike in both. Brightness does not matter, nor
    do small shifts.

    Parameters
    ----------
    first, second : array, (x, y, z)
        On the same grid of equal voxels.
    region : bool array, (x, y, z)
    spacing_mm : float
    noise_sd : (float, float)
        Standard deviation of the noise in a voxel of each image; its power is taken off as if
        every voxel had noise of its own.

    Notes
    -----
    The uncertainty has three parts, added in squares. The standard error of the line's slope,
    times the ratio of Student's and the normal distribution's 97.5 % points, since the bands are
    few. What the halves of the region tell otherwise, left and right, front and back, top and
    bottom: half of each difference is an estimate of the error of their mean; of the three the
    root mean square counts. And the change by the noise, over the root of three: whether
    neighbours share their noise is not known, so that the true change lies evenly between none
    and twice of it.
    """
    bands = _Bands(region, spacing_mm)
    value, u_line = _level(first, second, bands, noise_sd)
    by_noise = value - _level(first, second, bands, (0.0, 0.0))[0] if any(noise_sd) else 0.0
    fine = bands.fine(first, max(0.0, value)), bands.fine(second, max(0.0, -value))
    u_place = float(np.sqrt(np.mean([bands.halves_apart(*fine, axis) ** 2 for axis in range(3)])))
    u = float(np.sqrt(u_line**2 + (u_place / 2.0) ** 2 + by_noise**2 / 3.0))
    far = f"the images differ by more than {_LARGEST_MM2:g} mm2"
    reason = far if abs(value) > _LARGEST_MM2 else ""
    return RelativeBlur(value + 0.0, u, by_noise + 0.0, reason)


class _Bands:
    """The bands of a spectrum, and the window through which the images are seen."""

    def __init__(self, region: NDArray[np.bool_], spacing_mm: float) -> None:
        within = ndimage.distance_transform_edt(region, sampling=spacing_mm)
        self.window = 0.5 - 0.5 * np.cos(np.pi * np.clip(within / _TAPER_MM, 0.0, 1.0))
        self.spacing_mm = spacing_mm
        self.square = _squared_frequency(region.shape, spacing_mm)
        edges = (2.0 * np.pi * _FREQUENCIES_PER_MM) ** 2
        number = np.digitize(self.square, edges)
        parts = [np.nonzero(number == n) for n in range(1, len(edges))]
        self.parts = [part for part in parts if len(part[0])]
        self.x = np.array([float(self.square[part].mean()) for part in self.parts])

    def fine(self, image: Array, blur_mm2: float) -> Array:
        """Give an image blurred by a variance, without what is coarse."""
        if blur_mm2 > 0.0:
            gain = np.exp(-0.5 * blur_mm2 * self.square)
            image = np.fft.irfftn(np.fft.rfftn(image) * gain, s=image.shape, axes=(0, 1, 2))
        return np.asarray(image - ndimage.gaussian_filter(image, _COARSE_MM / self.spacing_mm))

    def power(self, fine: Array, window: Array) -> Array:
        """Give the power in each band of an image that is seen through a window."""
        spectrum = np.abs(np.fft.rfftn(fine * window)) ** 2
        return np.array([float(spectrum[part].sum()) for part in self.parts])

    def noise_power(self, sd: float, blur_mm2: float) -> Array:
        """Give the power in each band of noise of each voxel's own, treated in the same way."""
        passed = (1.0 - np.exp(-0.5 * _COARSE_MM**2 * self.square)) ** 2
        passed *= np.exp(-blur_mm2 * self.square)
        each = sd**2 * float((self.window**2).sum())
        return np.array([each * float(passed[part].sum()) for part in self.parts])

    def halves_apart(self, first: Array, second: Array, axis: int) -> float:
        """Give by how much the slopes in both halves of the region differ along an axis."""
        others = tuple(n for n in range(3) if n != axis)
        seen = self.window.sum(axis=others)
        place = np.arange(len(seen))
        middle = float(place @ seen) / float(seen.sum())
        rise = np.clip((place - middle) * self.spacing_mm / _TAPER_MM + 0.5, 0.0, 1.0)
        upper = np.expand_dims(0.5 - 0.5 * np.cos(np.pi * rise), others)
        slopes = []
        for share in (1.0 - upper, upper):
            logs = [np.log(self.power(fine, self.window * share)) for fine in (first, second)]
            slopes.append(_line(self.x, logs[1] - logs[0])[0])
        return slopes[1] - slopes[0]


def _level(
    first: Array, second: Array, bands: _Bands, noise_sd: tuple[float, float]
) -> tuple[float, float]:
    """Give the variance that makes the line level, and the uncertainty of the line."""
    value, u = 0.0, 0.0
    for _ in range(_ROUNDS):
        logs = []
        for image, sd, blur in zip((first, second), noise_sd, (value, -value), strict=True):
            blur_mm2 = max(0.0, blur)
            power = bands.power(bands.fine(image, blur_mm2), bands.window)
            left = power - bands.noise_power(sd, blur_mm2)
            logs.append(np.log(np.maximum(left, _LEAST_LEFT * power)))
        slope, u = _line(bands.x, logs[1] - logs[0])
        value -= slope
        if abs(slope) < _SETTLED_MM2 or abs(value) > 2.0 * _LARGEST_MM2:
            break
    return value, u


def _squared_frequency(shape: tuple[int, ...], spacing_mm: float) -> Array:
    """Give the squared angular frequency of each place of a spectrum, 1/mm2."""
    x, y = (np.fft.fftfreq(n, spacing_mm) for n in shape[:2])
    z = np.fft.rfftfreq(shape[2], spacing_mm)
    total = x[:, None, None] ** 2 + y[:, None] ** 2 + z**2
    return np.asarray((2.0 * np.pi) ** 2 * total)


def _line(x: Array, y: Array) -> tuple[float, float]:
    """Give the slope of the least squares line and its standard uncertainty."""
    apart = x - x.mean()
    spread = float(apart @ apart)
    slope = float(apart @ y) / spread
    left = y - y.mean() - slope * apart
    free = len(x) - 2
    wider = float(stats.t.ppf(0.975, free) / stats.norm.ppf(0.975))
    return slope, wider * float(np.sqrt(left @ left / free / spread))
