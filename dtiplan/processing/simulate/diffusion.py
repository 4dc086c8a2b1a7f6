"""Diffusion signal of a head: several tensors in a voxel, coil and noise.

Bundles that share a place divide its volume by their densities; each fibre population is a
tensor with two equal small eigenvalues, and tissue is an isotropic tensor (multi-tensor model of
Tuch et al., Magn Reson Med 2002;48:577). Noise is Rician: the magnitude of a complex signal with
Gaussian noise in both channels (Gudbjartsson and Patz, Magn Reson Med 1995;34:910).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.gradients import GradientTable
from dtiplan.processing.simulate.bundles import SAMPLES_PER_AXIS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from dtiplan.domain.digital_patient import DiffusionProtocol, PhantomSpec
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.processing.simulate.bundles import BundleSamples, PlacedBundle

Float32 = np.float32

_SAMPLES_AT_ONCE = 50_000

_REPULSION_ROUNDS = 300


def gradient_table(protocol: DiffusionProtocol) -> GradientTable:
    """Give directions spread evenly over the sphere, b = 0 volumes spread among them.

    The first volume is a b = 0. A direction and its opposite count as the same, so both repel
    all others (Jones et al., Magn Reson Med 1999;42:515).
    """
    n = protocol.n_directions
    directions = _spread_directions(n)
    # Neighbours in time are far apart on the sphere, as scanners order them.
    directions = directions[(np.arange(n) * 7) % n] if n % 7 else directions
    before = np.arange(protocol.n_b0) * n // protocol.n_b0
    b_s_mm2 = np.insert(np.full(n, protocol.b_s_mm2), before, 0.0)
    return GradientTable(b_s_mm2, np.insert(directions, before, 0.0, axis=0))


def _spread_directions(n: int) -> Array:
    """Let charges on a golden spiral and their opposites push one another apart, (n, 3)."""
    order = np.arange(n) + 0.5
    height = order / n
    angle = np.pi * (1.0 + np.sqrt(5.0)) * order
    ring = np.sqrt(1.0 - height**2)
    directions = np.stack([ring * np.cos(angle), ring * np.sin(angle), height], axis=1)
    others = ~np.eye(n, dtype=bool)[..., None]
    for round_number in range(_REPULSION_ROUNDS):
        push = np.zeros_like(directions)
        for sense in (1.0, -1.0):
            apart = directions[:, None] - sense * directions
            force = apart / np.linalg.norm(apart + ~others, axis=-1, keepdims=True) ** 3
            push += np.where(others, force, 0.0).sum(axis=1)
        step = (1.0 - round_number / _REPULSION_ROUNDS) / n**1.5
        directions = directions + step * push
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    return directions


def fibre_signal(
    directions: Array, fa: NDArray[np.floating] | float, md_mm2_s: float, table: GradientTable
) -> NDArray[np.float32]:
    """Give the attenuation of fibres: E = exp(-b MD (1 - d + 3 d (g.v)^2)).

    Parameters
    ----------
    directions : array, (..., 3)
        Unit fibre directions, RAS.
    fa : array (...) or float
        FA of the tensor; d = FA / sqrt(3 - 2 FA^2) makes the tensor have it.
    md_mm2_s : float
    table : GradientTable

    Returns
    -------
    float32 array, (..., n)
    """
    share = np.asarray(fa / np.sqrt(3.0 - 2.0 * np.asarray(fa) ** 2), dtype=Float32)[..., None]
    cosine = directions.astype(Float32) @ table.directions_ras.T.astype(Float32)
    b_md = (table.b_s_mm2 * md_mm2_s).astype(Float32)
    return np.asarray(np.exp(-b_md * (1.0 - share + 3.0 * share * cosine**2)), dtype=Float32)


def head_signal(
    spec: PhantomSpec,
    fractions: Mapping[str, NDArray[np.float32]],
    outwards: tuple[NDArray[np.float32], Array],
    bundles: Sequence[tuple[PlacedBundle, BundleSamples]],
    table: GradientTable,
) -> NDArray[np.float32]:
    """Give the signal without coil and noise.

    Parameters
    ----------
    spec : PhantomSpec
    fractions : mapping
        Share of each tissue in each voxel, (x, y, z), as if there were no bundles.
    outwards : (array (x, y, z), array (x, y, z, 3))
        FA and direction of the white matter outside the bundles.
    bundles : sequence
        Bundles with their samples on the same grid.
    table : GradientTable

    Returns
    -------
    float32 array, (x, y, z, n)
    """
    shape = fractions["wm"].shape
    signal = np.zeros((fractions["wm"].size, len(table)), dtype=Float32)
    for name, fraction in fractions.items():
        tissue = spec.tissues[name]
        some = np.flatnonzero(fraction > 0)
        amount = (fraction.flat[some] * tissue.b0_signal).astype(Float32)
        if name == "wm":
            fa, direction = outwards[0].flat[some], outwards[1].reshape(-1, 3)[some]
            decay = fibre_signal(direction, fa, tissue.md_mm2_s, table)
        else:
            decay = np.exp(-table.b_s_mm2 * tissue.md_mm2_s).astype(Float32)[None]
        signal[some] += amount[:, None] * decay
    _add_bundles(signal, spec.tissues["wm"].b0_signal, bundles, table)
    return signal.reshape(*shape, len(table))


def _add_bundles(
    signal: NDArray[np.float32],
    b0_signal: float,
    bundles: Sequence[tuple[PlacedBundle, BundleSamples]],
    table: GradientTable,
) -> None:
    """Let the bundles push aside the tissue where they are; (voxels, n) is changed in place."""
    n_samples = SAMPLES_PER_AXIS**3
    crowd = np.zeros((len(signal), n_samples), dtype=Float32)
    for placed, samples in bundles:
        crowd[samples.voxels] += Float32(placed.bundle.density) * samples.inside
    signal *= 1.0 - (crowd > 0).mean(axis=1, dtype=Float32)[:, None]
    step = _SAMPLES_AT_ONCE // n_samples
    for placed, samples in bundles:
        # Where nothing is inside, 0 is divided by the bundle's own density instead of by 0.
        density = Float32(placed.bundle.density)
        share = density * samples.inside / np.maximum(crowd[samples.voxels], density)
        weight = share * Float32(b0_signal / n_samples)
        for start in range(0, len(samples.voxels), step):
            part = slice(start, start + step)
            decay = fibre_signal(
                samples.directions[part], placed.bundle.fa, placed.bundle.md_mm2_s, table
            )
            added = np.einsum("vs,vsn->vn", weight[part], decay)
            signal[samples.voxels[part]] += added


def coil_gain(protocol: DiffusionProtocol, grid: Grid, centre_mm: Array) -> NDArray[np.float32]:
    """Give a receive sensitivity that rises with the square of the distance from the centre."""
    distance = np.linalg.norm(grid.points_ras_mm() - centre_mm, axis=-1)
    gain = 1.0 + (protocol.coil_bias - 1.0) * (distance / 90.0) ** 2
    return np.asarray(np.clip(gain, 0.5, 1.8), dtype=Float32)


def add_rician_noise(signal: NDArray[np.float32], sigma: float, seed: int) -> None:
    """Make each volume of (x, y, z, n) the magnitude of a noisy complex signal, in place."""
    for volume in range(signal.shape[-1]):
        random = np.random.default_rng([seed, volume])
        size = signal.shape[:-1]
        real = signal[..., volume] + sigma * random.standard_normal(size, dtype=Float32)
        imaginary = sigma * random.standard_normal(size, dtype=Float32)
        signal[..., volume] = np.hypot(real, imaginary)
