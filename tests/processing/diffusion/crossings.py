"""Signals of bundles in known directions, and the peaks of what is made of them."""

import numpy as np
from dipy.core.sphere import HemiSphere, disperse_charges

from dtiplan.domain.fibres import FibreResponse
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.units import Unit
from dtiplan.processing.diffusion.spherical_harmonics import harmonics
from dtiplan.processing.diffusion.tensor_fit import fit_tensor

ALONG, ACROSS = 1.7e-3, 0.3e-3
RESPONSE = FibreResponse((ALONG, ACROSS, ACROSS), 1000.0, 300)


def spread_directions(n, seed=3):
    """Directions spread evenly, on either side at random."""
    random = np.random.default_rng(seed)
    start = HemiSphere(
        theta=np.arccos(random.uniform(-1, 1, n)), phi=random.uniform(0, 2 * np.pi, n)
    )
    return disperse_charges(start, 1000)[0].vertices


def table(n=45, b=1000.0, n_b0=2):
    directions = np.concatenate([np.zeros((n_b0, 3)), spread_directions(n)])
    return GradientTable(np.concatenate([np.zeros(n_b0), np.full(n, b)]), directions)


def signal(gradients, fibres):
    """Signal of equal parts of bundles, (n,); 1000 without weighting."""
    parts = [
        np.exp(
            -gradients.b_s_mm2 * (ACROSS + (ALONG - ACROSS) * (gradients.directions_ras @ f) ** 2)
        )
        for f in fibres
    ]
    return 1000.0 * np.mean(parts, axis=0)


def series_of(gradients, signals, noise=0.0, affine=None, seed=1):
    """A series whose voxels have these signals, (x, y, z, n), with Rician noise."""
    random = np.random.default_rng(seed)
    real, imaginary = random.normal(0, noise, (2, *signals.shape)) if noise else (0.0, 0.0)
    grid = Grid(signals.shape[:3], np.diag([2.0, 2, 2, 1]) if affine is None else affine, "1.2")
    return DiffusionSeries(np.hypot(signals + real, imaginary).astype(np.float32), grid, gradients)


def mask_of(series):
    return Image(np.ones(series.grid.shape, bool), series.grid, Unit.NONE, "mask")


def maps_of(series):
    return fit_tensor(series, mask_of(series))


def _fine_sphere():
    n = 3000  # a spiral: neighbours are about 3 degrees apart
    z = (np.arange(n) + 0.5) / n
    angle = np.arange(n) * np.pi * (3 - np.sqrt(5))
    ring = np.sqrt(1 - z * z)
    return np.stack([ring * np.cos(angle), ring * np.sin(angle), z], axis=1)


SPHERE = _fine_sphere()
_AROUND = np.argsort(-np.abs(SPHERE @ SPHERE.T), axis=1)[:, :36]
"""Of each direction itself and the nearest others, about 8 degrees around."""


def peaks(coefficients, order, lowest=0.25):
    """Directions of the local maxima of one fODF, highest first, (n, 3)."""
    values = harmonics(SPHERE, order) @ coefficients
    is_highest = values >= values[_AROUND].max(axis=1)
    found = np.flatnonzero(is_highest & (values > lowest * values.max()))
    return SPHERE[found[np.argsort(-values[found])]]


def angle_deg(a, b):
    """Angle between two axes."""
    return float(np.rad2deg(np.arccos(np.clip(abs(np.dot(a, b)), 0, 1))))
