"""Remove Gibbs ringing by local sub-voxel shifts (Kellner et al. 2016, MRM 76:1574).

Every slice is split into two images that ring along one axis each. Along each line, the shift
(at most half a voxel) is sought for which the neighbourhood of a voxel oscillates least; the
voxel then takes the value seen there. Slices are those of the third axis, as acquired.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.progress import Progress, silent

Floats = NDArray[np.float32]

_THREADS = 2
_STEPS = 20
"""Shifts tried on each side, as in the paper and in MRtrix3."""
_SHIFTS_VOX = np.array(
    [0.0] + [sign * k / (2 * _STEPS) for k in range(1, _STEPS + 1) for sign in (1, -1)]
)
"""No shift first, so that it wins where all shifts are equally good."""
_INDEX_BITS = 63
_WINDOW = 3
"""Differences summed on one side of a voxel; the nearest one is left out, as in the paper."""


def remove_ringing(series: DiffusionSeries, progress: Progress = silent) -> DiffusionSeries:
    """Remove Gibbs ringing from every slice of every volume.

    Meant for data as acquired: partial Fourier or k-space filled up with zeros by the scanner
    leave ringing of another wavelength, which this method only partly removes.

    Parameters
    ----------
    series : DiffusionSeries
        Not yet resampled; the third axis is the slice axis.
    progress : Progress
        Told the share of volumes done.

    Returns
    -------
    DiffusionSeries
        float32, same grid and gradients. Samples that are not numbers become 0.
    """
    out = np.empty(series.values.shape, np.float32, order="F")
    n_slices, n_volumes = series.grid.shape[2], len(series.gradients)

    def volume(v: int) -> None:
        for k in range(n_slices):
            given = np.asarray(series.values[:, :, k, v], dtype=np.float32)
            out[:, :, k, v] = unring_slice(np.nan_to_num(given, posinf=0.0, neginf=0.0))

    with ThreadPoolExecutor(_THREADS) as pool:
        try:
            for done, _ in enumerate(pool.map(volume, range(n_volumes)), start=1):
                progress(done / n_volumes, "removing Gibbs ringing")
        finally:
            pool.shutdown(cancel_futures=True)
    return replace(series, values=out)


def unring_slice(image: Floats) -> Floats:
    """Remove ringing from one slice, (x, y)."""
    if not image.any():
        return image
    # Each part keeps the high frequencies of one axis and fades those of the other.
    fade = [1.0 + np.cos(2.0 * np.pi * fft.fftfreq(n)) for n in image.shape]
    fade_x, fade_y = fade[0][:, None], fade[1][None, :]
    both = fade_x + fade_y
    share = np.divide(fade_y, both, out=np.full(image.shape, 0.5), where=both > 1e-9)
    rings_x = fft.ifft2(fft.fft2(image) * share).real.astype(np.float32)
    rings_y = np.ascontiguousarray((image - rings_x).T)
    return np.asarray(unring_lines(rings_x) + unring_lines(rings_y).T)


def unring_lines(image: Floats) -> Floats:
    """Remove ringing along the first axis of (n, lines); lines are taken as periodic."""
    n, n_lines = image.shape
    turn = np.exp(2j * np.pi * np.outer(_SHIFTS_VOX, fft.rfftfreq(n))).astype(np.complex64)
    spectrum = fft.rfft(image, axis=0)
    shifted = fft.irfft(spectrum * turn[:, :, None], n=n, axis=1)  # value at x + shift

    # Variation at x: the changes from x to x + 3. Every step below is on whole arrays that lie
    # in one piece, which is what makes this as fast as compiled code. Bits of positive floats
    # sort like the floats; the last six of them carry the number of the shift, so that one
    # running minimum finds both (at 1e-5 of the variation, far below noise).
    least = np.full((n, n_lines), np.iinfo(np.int32).max, np.int32)
    change = np.empty((n + _WINDOW - 1, n_lines), np.float32)
    variation = np.empty((n, n_lines), np.float32)
    bits = variation.view(np.int32)
    for index, line in enumerate(shifted):
        np.subtract(line[1:], line[:-1], out=change[: n - 1])
        np.subtract(line[0], line[-1], out=change[n - 1])
        np.abs(change[:n], out=change[:n])
        change[n:] = change[: _WINDOW - 1]
        np.add(change[:n], change[1 : n + 1], out=variation)
        variation += change[2:]
        bits &= ~_INDEX_BITS
        bits |= index
        np.minimum(least, bits, out=least)

    # The window to the left of a voxel starts 4 before it (and ends one before it), the window
    # to its right one after it.
    to_left, to_right = np.roll(least, _WINDOW + 1, axis=0), np.roll(least, -1, axis=0)
    chosen = np.minimum(to_left, to_right) & _INDEX_BITS
    distance = _SHIFTS_VOX.astype(np.float32)[chosen]
    row, column = np.indices((n, n_lines), sparse=True)
    here = shifted[chosen, row, column]
    beyond = shifted[chosen, (row - np.sign(distance).astype(np.intp)) % n, column]
    share = np.abs(distance)
    return np.asarray(here * (1 - share) + beyond * share)
