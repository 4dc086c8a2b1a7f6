"""Made scans: a small head with one straight and one bent tract, moved, mirrored or changed."""

from dataclasses import replace

import numpy as np

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.site_scans import SiteScan
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.units import Unit

N, VOXEL = 24, 2.5


def grid(motion=None):
    """Equal voxels around the origin, the head carried along by the motion."""
    matrix = np.diag([VOXEL, VOXEL, VOXEL, 1.0])
    matrix[:3, 3] = -VOXEL * (N - 1) / 2
    return Grid((N, N, N), matrix if motion is None else motion @ matrix)


def turn_z(degrees, shift=(0.0, 0.0, 0.0)):
    a = np.radians(degrees)
    motion = np.eye(4)
    motion[:2, :2] = [[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]]
    motion[:3, 3] = shift
    return motion


def bundle(seed=1, n=60, shift=(0.0, 0.0, 0.0), sd_mm=1.5):
    """A tract that bends: up along z and out along x."""
    random = np.random.default_rng(seed)
    t = np.linspace(0.0, 1.0, 60)
    core = np.stack([6.0 * t**2 - 5.0, 4.0 * np.sin(2.0 * t), 40.0 * t - 20.0], axis=1)
    off = random.normal(0.0, sd_mm, (n, 1, 3)) * (1.0, 1.0, 0.2)
    return Streamlines.from_lines(list(core + off + np.asarray(shift)))


def scan(name="A", key="a", motion=None, fa_added=0.0, md_factor=1.0, tracts=None, turn=None):
    """A head whose FA rises along x, all of it carried to another frame by a motion."""
    motion = np.eye(4) if motion is None else motion
    here = grid(motion)
    points = grid().points_ras_mm()
    radius = np.linalg.norm(points, axis=-1)
    inside = radius < 26.0
    fa = np.where(inside, 0.45 + 0.004 * points[..., 0] + fa_added, 0.0).astype(np.float32)
    md = np.where(inside, (0.8e-3 + 2e-6 * points[..., 1]) * md_factor, 0.0).astype(np.float32)
    axis = np.stack([np.ones(here.shape), 0.02 * points[..., 2], np.full(here.shape, 0.3)], axis=-1)
    axis /= np.linalg.norm(axis, axis=-1, keepdims=True)
    axis = axis @ (motion[:3, :3] @ (np.eye(3) if turn is None else turn)).T

    def image(values, unit=Unit.NONE, which="x"):
        return Image(values, here, unit, which)

    left = np.where(inside, 0.03, 0.0).astype(np.float32)
    bright = np.where(inside, 100.0 + 3.0 * points[..., 2], 5.0).astype(np.float32)
    mask = image(inside)
    maps = TensorMaps(
        fa=image(fa), md=image(md), ad=image(md), rd=image(md), eigenvalues=image(md),
        v1=image(axis.astype(np.float32)), tensor=image(md), colour_fa=image(md), s0=image(bright),
        residual=image(left), mask=mask, method="made",
    )  # fmt: skip
    found = {"CST_L": bundle()} if tracts is None else tracts
    moved = {tract: lines.moved(motion) for tract, lines in found.items()}
    return SiteScan(name, key, image(bright, Unit.SIGNAL), mask, maps, 34, moved)


def mirrored(given):
    """The scan as a mirror shows it, left and right exchanged."""
    flip = np.diag([-1.0, 1.0, 1.0, 1.0])

    def image(one):
        return Image(
            one.values, Grid(one.grid.shape, flip @ one.grid.ras_from_vox), one.unit, one.name
        )

    maps = given.maps
    names = ("fa", "md", "ad", "rd", "eigenvalues", "tensor", "colour_fa", "s0", "residual", "mask")
    changed = {name: image(getattr(maps, name)) for name in names}
    v1 = image(maps.v1)
    changed["v1"] = replace(v1, values=v1.values * np.array([-1.0, 1.0, 1.0], np.float32))
    return replace(
        given,
        reference=image(given.reference),
        mask=image(given.mask),
        maps=replace(maps, **changed),
        tracts={name: lines.moved(flip) for name, lines in given.tracts.items()},
    )


def placed(lines, motion):
    return transform_points(motion, lines.points_ras_mm)
