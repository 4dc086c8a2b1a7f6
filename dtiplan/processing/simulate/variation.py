"""Variation: digital patients that differ as patients do, each from one number.

Drawn are the shape of the head (a smooth warp, unlike on the left and on the right, of bundles,
ventricles and tissue together), the girth of every bundle, how the head lies, the tilt and the
voxels of the scan, the protocol and its noise. Ranges are those of clinical diffusion scans:
20 to 64 directions, b = 1000 to 2500 s/mm2, SNR 15 to 40.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from scipy import ndimage

from dtiplan.domain.digital_patient import DiffusionProtocol, Pose
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.processing.simulate.lesion import Lesion

if TYPE_CHECKING:
    from dtiplan.domain.digital_patient import FibreBundle, PhantomSpec, Scan, Solid
    from dtiplan.domain.geometry import Array

_DIRECTIONS = (20, 30, 45, 64)
_B_S_MM2 = (1000.0, 1500.0, 2000.0, 2500.0)
_SNR = (15.0, 40.0)
_VOXEL_MM = (2.0, 2.25, 2.5, 3.0)
_FIELD_OF_VIEW_MM = (220.0, 240.0, 165.0)
_TURN_SD_DEG = 5.0
_TILT_SD_DEG = 6.0
_SHIFT_SD_MM = 8.0
_SCALE_SD = 0.03
_GIRTH_SD = 0.10
_SHAPE_SD_MM = 1.5
"""Standard deviation, along each axis, of the warp of the head against the drawn one."""
_WAVES = 24
_WAVELENGTH_MM = (60.0, 140.0)
_STEPS_BACK = 3


class Warp(Protocol):
    """What carries template points (..., 3), mm, to other places and back."""

    def moved(self, points_mm: Array) -> Array:
        """Carry points along."""

    def origin_of(self, points_mm: Array) -> Array:
        """Give the points that are carried to these."""


@dataclass(frozen=True, eq=False)
class SmoothWarp:
    """A smooth displacement of template points, a sum of waves.

    Parameters
    ----------
    wave_vectors : array, (n, 3)
        Radians per mm.
    phases : array, (n,)
    amplitudes_mm : array, (n, 3)
    """

    wave_vectors: Array
    phases: Array
    amplitudes_mm: Array

    def displacement_mm(self, points_mm: Array) -> Array:
        """Give the displacement of points (..., 3)."""
        angle = points_mm @ self.wave_vectors.T + self.phases
        return np.asarray(np.sqrt(2.0) * np.cos(angle) @ self.amplitudes_mm)

    def moved(self, points_mm: Array) -> Array:
        """Carry points (..., 3) along."""
        return points_mm + self.displacement_mm(points_mm)

    def origin_of(self, points_mm: Array) -> Array:
        """Give the points (..., 3) that are carried to these, to a few hundredths of a mm."""
        origin = points_mm
        for _ in range(_STEPS_BACK):
            origin = points_mm - self.displacement_mm(origin)
        return origin


def smooth_warp(random: np.random.Generator, sd_mm: float) -> SmoothWarp:
    """Draw a warp with this standard deviation of the displacement along each axis."""
    direction = random.standard_normal((_WAVES, 3))
    direction /= np.linalg.norm(direction, axis=1, keepdims=True)
    length = random.uniform(*_WAVELENGTH_MM, size=(_WAVES, 1))
    amplitudes = random.standard_normal((_WAVES, 3)) * sd_mm / np.sqrt(_WAVES)
    return SmoothWarp(
        2.0 * np.pi * direction / length, random.uniform(0.0, 2.0 * np.pi, _WAVES), amplitudes
    )


def varied_patient(
    spec: PhantomSpec, template_fa: Image, number: int
) -> tuple[PhantomSpec, Image, dict[str, float]]:
    """Draw a patient.

    Parameters
    ----------
    spec : PhantomSpec
        The drawn one.
    template_fa : Image
        FA in the frame of the description (MNI, RAS mm).
    number : int
        Decides everything that is drawn.

    Returns
    -------
    PhantomSpec
        The varied description, in the template's frame, named after the number.
    Image
        Template FA with the same warp: the tissue this patient's head is made of.
    dict
        What was drawn, for a table.
    """
    random = np.random.default_rng([number, 20_260_101])
    warp = smooth_warp(random, _SHAPE_SD_MM)
    protocol = _protocol(spec.protocol, random)
    scan = _scan(spec.diffusion, random)
    pose = _pose(spec.pose, random)
    varied = replace(
        spec,
        name=f"{spec.name}-{number}",
        pose=pose,
        diffusion=scan,
        protocol=protocol,
        bundles=tuple(_bundle(bundle, warp, random) for bundle in spec.bundles),
        solids=tuple(_solid(solid, warp) for solid in spec.solids),
        gtv=_solid(spec.gtv, warp),
    )
    drawn = {
        "snr": protocol.snr,
        "b_s_mm2": protocol.b_s_mm2,
        "n_directions": float(protocol.n_directions),
        "voxel_mm": scan.voxel_mm[0],
        "tilt_deg": float(np.linalg.norm(scan.tilt_deg)),
        "turn_deg": float(np.linalg.norm(pose.rotation_deg)),
    }
    return varied, _warped(template_fa, warp), drawn


def varied_lesion(number: int) -> Lesion:
    """Draw a tumour in the white matter beside the tracts, in the template's frame."""
    random = np.random.default_rng([number, 20_260_102])
    side = random.choice((-1.0, 1.0))
    x, y, z = random.uniform((27.0, -50.0, 12.0), (40.0, 5.0, 42.0))
    radius_mm = float(random.uniform(7.0, 13.0))
    return Lesion(
        (float(side * x), float(y), float(z)),
        radius_mm,
        oedema_mm=float(random.uniform(4.0, 12.0)),
        push_mm=float(random.uniform(0.2, 0.45)) * radius_mm,
    )


def warped_patient(spec: PhantomSpec, template_fa: Image, warp: Warp) -> tuple[PhantomSpec, Image]:
    """Give a description and its tissue with every point carried along by a warp."""
    bundles = tuple(
        replace(b, ribs=tuple(np.column_stack([warp.moved(r[:, :3]), r[:, 3]]) for r in b.ribs))
        for b in spec.bundles
    )
    solids = tuple(_solid(solid, warp) for solid in spec.solids)
    moved = replace(spec, bundles=bundles, solids=solids, gtv=_solid(spec.gtv, warp))
    return moved, _warped(template_fa, warp)


def _protocol(drawn: DiffusionProtocol, random: np.random.Generator) -> DiffusionProtocol:
    n = int(random.choice(_DIRECTIONS))
    return replace(
        drawn,
        n_directions=n,
        n_b0=max(2, n // 8),
        b_s_mm2=float(random.choice(_B_S_MM2)),
        snr=round(float(random.uniform(*_SNR)), 1),
    )


def _scan(drawn: Scan, random: np.random.Generator) -> Scan:
    size = float(random.choice(_VOXEL_MM))
    i, j, k = (int(np.ceil(mm / size)) for mm in _FIELD_OF_VIEW_MM)
    return replace(
        drawn,
        voxel_mm=(size, size, size),
        shape=(i, j, k),
        tilt_deg=_three(random.normal(0.0, _TILT_SD_DEG, 3)),
    )


def _pose(drawn: Pose, random: np.random.Generator) -> Pose:
    return Pose(
        _three(random.normal(0.0, _TURN_SD_DEG, 3)),
        _three(random.normal(0.0, _SHIFT_SD_MM, 3)),
        _three(np.asarray(drawn.scale) * np.exp(random.normal(0.0, _SCALE_SD, 3))),
    )


def _bundle(drawn: FibreBundle, warp: SmoothWarp, random: np.random.Generator) -> FibreBundle:
    girth = float(np.exp(random.normal(0.0, _GIRTH_SD)))
    ribs = tuple(np.column_stack([warp.moved(rib[:, :3]), rib[:, 3] * girth]) for rib in drawn.ribs)
    return replace(drawn, ribs=ribs)


def _solid(drawn: Solid, warp: Warp) -> Solid:
    points = np.asarray(drawn.points, dtype=np.float64)
    moved = np.column_stack([warp.moved(points[:, :3]), points[:, 3]])
    return replace(drawn, points=tuple((x, y, z, r) for x, y, z, r in moved.tolist()))


def _warped(template_fa: Image, warp: Warp) -> Image:
    grid = template_fa.grid
    index = transform_points(grid.vox_from_ras, warp.origin_of(grid.points_ras_mm()))
    values = ndimage.map_coordinates(
        np.asarray(template_fa.values, dtype=np.float32), np.moveaxis(index, -1, 0), order=1
    )
    return Image(values, grid, template_fa.unit, template_fa.name)


def _three(values: Array) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in values)
    return x, y, z
