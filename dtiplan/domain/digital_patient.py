"""Digital objects: what they are made of, and what is known about them.

A digital patient is described in the frame of the FA template (MNI, RAS mm) and placed in the
world of the diffusion scanner by its pose, so that finding it again is a real registration.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Array, Grid
from dtiplan.domain.image import Image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.geometry import RigidTransform
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.streamlines import Streamlines

MIRROR = np.diag([-1.0, 1.0, 1.0, 1.0])
"""Mirrors template points about the mid-sagittal plane."""


@dataclass(frozen=True)
class Tissue:
    """How a tissue looks.

    Parameters
    ----------
    b0_signal, t1_signal : float
        Arbitrary units.
    md_mm2_s : float
        Mean diffusivity.
    ct_hu : float
    """

    b0_signal: float
    md_mm2_s: float
    t1_signal: float
    ct_hu: float


@dataclass(frozen=True, eq=False)
class FibreBundle:
    """A bundle of fibres: a sheet spanned by ribs, thickened to a radius.

    Parameters
    ----------
    name : str
        Ends with ``_L`` or ``_R`` when it belongs to one side.
    ribs : tuple of array, (n, 4)
        Neighbouring centre lines with the same number of control points: x, y, z (mm, RAS,
        template) and radius (mm). Lines between two ribs are interpolated.
    fa : float
        Fractional anisotropy of the fibres alone, without partial volume.
    md_mm2_s : float
    is_truth : bool
        Whether it is one of the tracts that are looked for; the others only cross them.
    density : float
        Where bundles share a place they divide its volume in the ratio of their densities.
    """

    name: str
    ribs: tuple[Array, ...]
    fa: float
    md_mm2_s: float
    is_truth: bool
    density: float = 1.0


@dataclass(frozen=True)
class Solid:
    """A tube of one tissue laid over the rest of the head; one point makes a ball.

    Parameters
    ----------
    tissue : str
    points : tuple of (x, y, z, radius)
        Millimetres, RAS, template; the radius changes evenly between points.
    """

    tissue: str
    points: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, eq=False)
class Scan:
    """Where a series lies: voxels, size and tilt about the centre of the head.

    Parameters
    ----------
    voxel_mm : (float, float, float)
        Along a row, down a column, across slices.
    shape : (int, int, int)
    tilt_deg : (float, float, float)
        Turn about the x, then y, then z axis; zeros give axial slices.
    centre_mm : (float, float, float)
        Template point in the middle of the volume.
    """

    voxel_mm: tuple[float, float, float]
    shape: tuple[int, int, int]
    tilt_deg: tuple[float, float, float]
    centre_mm: tuple[float, float, float]


@dataclass(frozen=True)
class DiffusionProtocol:
    """How the diffusion series is weighted and how much it is disturbed.

    Parameters
    ----------
    n_directions, n_b0 : int
    b_s_mm2 : float
    snr : float
        White-matter signal at b = 0 over the noise of each of the two receiver channels.
    coil_bias : float
        Relative gain of the coil 90 mm from the centre of the head.
    """

    n_directions: int
    n_b0: int
    b_s_mm2: float
    snr: float
    coil_bias: float


@dataclass(frozen=True)
class Pose:
    """A motion: turn about x, then y, then z, stretch before it, shift after it."""

    rotation_deg: tuple[float, float, float]
    shift_mm: tuple[float, float, float]
    scale: tuple[float, float, float] = (1.0, 1.0, 1.0)


@dataclass(frozen=True, eq=False)
class PhantomSpec:
    """A digital patient as it is described in its ``phantom.toml``.

    Parameters
    ----------
    name, title : str
    pose : Pose
        From the template to the world of the diffusion scanner.
    ct_pose : Pose
        From the world of the diffusion scanner to that of the CT; rigid.
    diffusion, t1, ct : Scan
    protocol : DiffusionProtocol
    tissues : mapping
        ``wm``, ``gm``, ``csf``, ``skull``, ``scalp`` and those of the solids.
    layers_mm : (float, float, float)
        Thickness of the fluid round the brain, the skull and the scalp.
    background_fa : float
        White matter outside the bundles points outwards with this share of the template's FA.
    bundles : tuple of FibreBundle
    solids : tuple of Solid
    gtv : Solid
        The tumour, a ball.
    """

    name: str
    title: str
    pose: Pose
    ct_pose: Pose
    diffusion: Scan
    t1: Scan
    ct: Scan
    protocol: DiffusionProtocol
    tissues: Mapping[str, Tissue]
    layers_mm: tuple[float, float, float]
    background_fa: float
    bundles: tuple[FibreBundle, ...]
    solids: tuple[Solid, ...]
    gtv: Solid


@dataclass(frozen=True, eq=False)
class KnownTract:
    """What is known of one tract.

    Parameters
    ----------
    mask : Image
        Boolean, on the diffusion grid: at least half of the voxel is inside.
    streamlines : Streamlines
        Its centre lines in the diffusion frame.
    """

    mask: Image
    streamlines: Streamlines


@dataclass(frozen=True, eq=False)
class DigitalPatient:
    """A digital patient: what scanners would give, and the truth.

    Parameters
    ----------
    diffusion : DiffusionSeries
    t1 : Image
        In the diffusion's frame of reference.
    ct : Image
        In a frame of reference of its own, HU.
    ct_from_diffusion : RigidTransform
        Moving is the diffusion, fixed the CT.
    diffusion_from_template : array, (4, 4)
        The head's pose: template RAS mm to diffusion RAS mm, with stretch; of a mirrored
        patient it holds the mirror too.
    gtv_centre_ct_mm : array, (3,)
        Centre of the tumour in the CT's frame.
    gtv_radius_mm : float
    tracts : mapping
        Known tracts by name.
    """

    diffusion: DiffusionSeries
    t1: Image
    ct: Image
    ct_from_diffusion: RigidTransform
    diffusion_from_template: Array
    gtv_centre_ct_mm: Array
    gtv_radius_mm: float
    tracts: Mapping[str, KnownTract]


def other_side(name: str) -> str:
    """Give the name of the same thing on the other side."""
    swap = {"_L": "_R", "_R": "_L"}
    return name[:-2] + swap[name[-2:]] if name[-2:] in swap else name


def mirrored_spec(spec: PhantomSpec) -> PhantomSpec:
    """Give the mirror-image patient: left anatomy on the right and named so."""
    bundles = tuple(
        replace(
            bundle,
            name=other_side(bundle.name),
            ribs=tuple(rib * (-1.0, 1.0, 1.0, 1.0) for rib in bundle.ribs),
        )
        for bundle in spec.bundles
    )
    return replace(
        spec,
        bundles=bundles,
        solids=tuple(_mirrored_solid(solid) for solid in spec.solids),
        gtv=_mirrored_solid(spec.gtv),
    )


def mirrored_template(template: Image) -> Image:
    """Give the template as seen in a mirror; the values stay, the grid turns over."""
    grid = Grid(template.grid.shape, MIRROR @ template.grid.ras_from_vox)
    return Image(template.values, grid, template.unit, template.name)


def _mirrored_solid(solid: Solid) -> Solid:
    return replace(solid, points=tuple((-x, y, z, r) for x, y, z, r in solid.points))
