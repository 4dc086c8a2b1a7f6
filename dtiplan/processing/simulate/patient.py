"""The digital patient: all its series and the truth, from description, template and seed."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial.transform import Rotation

from dtiplan.domain.digital_patient import (
    MIRROR,
    DigitalPatient,
    KnownTract,
    PhantomSpec,
    Pose,
    Scan,
    mirrored_spec,
    mirrored_template,
)
from dtiplan.domain.geometry import Grid, RigidTransform, transform_points
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.units import Unit
from dtiplan.processing.simulate.bundles import mask_of_samples, place, sample
from dtiplan.processing.simulate.diffusion import (
    add_rician_noise,
    coil_gain,
    gradient_table,
    head_signal,
)
from dtiplan.processing.simulate.head import HeadShape, head_shape, picture, tissue_fractions
from dtiplan.processing.simulate.lesion import Lesion, add_lesion, patient_with_lesion

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array

_AIR_HU = -1000.0
_T1_NOISE = 12.0
_CT_NOISE_HU = 8.0
_LARGEST_BACKGROUND_FA = 0.25


def digital_patient(
    spec: PhantomSpec,
    template_fa: Image,
    *,
    seed: int,
    mirrored: bool = False,
    progress: Progress = silent,
) -> DigitalPatient:
    """Make a digital patient.

    Parameters
    ----------
    spec : PhantomSpec
    template_fa : Image
        FA in the frame the description is written in (MNI, RAS mm).
    seed : int
        Of the noise.
    mirrored : bool
        Give the mirror image of the head about its mid-sagittal plane: what was on the left is
        on the right and is named so. Scanners, poses and noise stay.
    progress : Progress

    Returns
    -------
    DigitalPatient
        The same to the bit for the same arguments.
    """
    if mirrored:
        spec, template_fa = mirrored_spec(spec), mirrored_template(template_fa)
    progress(0.0, "shape of the head")
    shape = head_shape(template_fa)
    pose = pose_matrix(spec.pose)
    ct_motion = pose_matrix(spec.ct_pose)
    words = f"{spec.name} {seed} {mirrored}"
    mr_uid, ct_uid = (_frame_uid(f"{words} {scanner}") for scanner in ("mr", "ct"))
    diffusion, tracts = _diffusion(spec, shape, pose, mr_uid, seed, progress)
    progress(0.6, "T1")
    t1_grid = scan_grid(spec.t1, pose, mr_uid)
    t1 = _anatomy(spec, shape, t1_grid, pose, seed)
    progress(0.8, "CT")
    ct_grid = scan_grid(spec.ct, ct_motion @ pose, ct_uid)
    ct = _anatomy(spec, shape, ct_grid, ct_motion @ pose, seed, is_ct=True)
    x, y, z, radius = spec.gtv.points[0]
    progress(1.0, "done")
    return DigitalPatient(
        diffusion=diffusion,
        t1=t1,
        ct=ct,
        ct_from_diffusion=RigidTransform(ct_motion, mr_uid, ct_uid),
        diffusion_from_template=pose @ MIRROR if mirrored else pose,
        gtv_centre_ct_mm=transform_points(ct_motion @ pose, (x, y, z)),
        gtv_radius_mm=radius * float(np.cbrt(np.linalg.det(pose[:3, :3]))),
        tracts=tracts,
    )


def diffusion_of(
    spec: PhantomSpec,
    template_fa: Image,
    *,
    seed: int,
    lesion: Lesion | None = None,
    progress: Progress = silent,
) -> tuple[DiffusionSeries, dict[str, KnownTract]]:
    """Make only the diffusion series of a digital patient and the truth about its tracts.

    Without a lesion it is the series that ``digital_patient`` gives for the same arguments. A
    lesion, in the template's frame, pushes tracts and tissue aside; the truth is pushed along.
    """
    if lesion is not None:
        spec, template_fa = patient_with_lesion(spec, template_fa, lesion)
    uid = _frame_uid(f"{spec.name} {seed} False mr")
    shape, pose = head_shape(template_fa), pose_matrix(spec.pose)
    return _diffusion(spec, shape, pose, uid, seed, progress, lesion)


def planning_t1(spec: PhantomSpec, template_fa: Image, *, seed: int) -> Image:
    """Make only the T1 of a digital patient, in a frame of reference of its own.

    It is the picture that ``digital_patient`` gives for the same arguments.
    """
    pose = pose_matrix(spec.pose)
    grid = scan_grid(spec.t1, pose, _frame_uid(f"{spec.name} {seed} t1"))
    return _anatomy(spec, head_shape(template_fa), grid, pose, seed)


def pose_matrix(pose: Pose) -> Array:
    """Give a pose as a matrix, (4, 4)."""
    matrix = np.eye(4)
    matrix[:3, :3] = _rotation(pose.rotation_deg) @ np.diag(pose.scale)
    matrix[:3, 3] = pose.shift_mm
    return matrix


def scan_grid(scan: Scan, frame_from_template: Array, frame_uid: str | None) -> Grid:
    """Give the voxels of a scan: columns to the patient's left, rows to the back, slices up."""
    matrix = np.eye(4)
    matrix[:3, :3] = _rotation(scan.tilt_deg) @ np.diag([-1.0, -1.0, 1.0] * np.array(scan.voxel_mm))
    middle = (np.asarray(scan.shape) - 1) / 2
    centre = transform_points(frame_from_template, scan.centre_mm)
    matrix[:3, 3] = centre - matrix[:3, :3] @ middle
    return Grid(scan.shape, matrix, frame_uid)


def _rotation(angles_deg: tuple[float, float, float]) -> Array:
    """Turn about x, then y, then z."""
    return np.asarray(Rotation.from_euler("xyz", angles_deg, degrees=True).as_matrix())


def _frame_uid(words: str) -> str:
    """Give the frame of reference UID of a scanner that exists only here (PS3.5 B.2)."""
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, f'dtiplan {words}').int}"


def _diffusion(
    spec: PhantomSpec,
    shape: HeadShape,
    pose: Array,
    frame_uid: str,
    seed: int,
    progress: Progress,
    lesion: Lesion | None = None,
) -> tuple[DiffusionSeries, dict[str, KnownTract]]:
    grid = scan_grid(spec.diffusion, pose, frame_uid)
    table = gradient_table(spec.protocol)
    bundles = []
    for number, bundle in enumerate(spec.bundles):
        progress(0.05 + 0.3 * number / len(spec.bundles), f"bundle {bundle.name}")
        placed = place(bundle, pose)
        bundles.append((placed, sample(placed, grid)))
    progress(0.35, "diffusion signal")
    fractions = tissue_fractions(spec, shape, grid, pose)
    outwards = _background(spec, shape, grid, pose)
    signal = head_signal(spec, fractions, outwards, bundles, table)
    if lesion is not None:
        in_template = transform_points(np.linalg.inv(pose), grid.points_ras_mm())
        add_lesion(signal, in_template, lesion, table)
    progress(0.5, "coil and noise")
    centre = transform_points(pose, spec.diffusion.centre_mm)
    signal *= coil_gain(spec.protocol, grid, centre)[..., None]
    sigma = spec.tissues["wm"].b0_signal / spec.protocol.snr
    add_rician_noise(signal, sigma, seed)
    values = np.rint(signal).astype(np.uint16)
    tracts = {
        placed.bundle.name: KnownTract(
            mask_of_samples(samples, grid, placed.bundle.name), placed.streamlines
        )
        for placed, samples in bundles
        if placed.bundle.is_truth
    }
    return DiffusionSeries(values, grid, table), tracts


def _background(
    spec: PhantomSpec, shape: HeadShape, grid: Grid, pose: Array
) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.float32]], Array]:
    """Give FA and direction of the white matter outside the bundles: outwards, as in gyri."""
    fa = spec.background_fa * shape.at(shape.fa, grid, pose)
    distance = shape.at(shape.outside_mm, grid, pose)
    slope = np.stack([np.gradient(distance, axis=axis) for axis in range(3)], axis=-1)
    direction = slope @ grid.vox_from_ras[:3, :3]
    length = np.linalg.norm(direction, axis=-1, keepdims=True)
    return np.minimum(fa, _LARGEST_BACKGROUND_FA), direction / np.maximum(length, 1e-6)


def _anatomy(
    spec: PhantomSpec, shape: HeadShape, grid: Grid, pose: Array, seed: int, *, is_ct: bool = False
) -> Image:
    """Give the T1 or the CT."""
    fractions = tissue_fractions(spec, shape, grid, pose)
    random = np.random.default_rng([seed, 1_000_000 + is_ct])
    noise = random.standard_normal(grid.shape, dtype=np.float32)
    if is_ct:
        numbers = {name: tissue.ct_hu for name, tissue in spec.tissues.items()}
        image = picture(fractions, numbers, _AIR_HU, grid, Unit.HU, "ct")
        values = np.maximum(np.rint(image.values + _CT_NOISE_HU * noise), -1024)
    else:
        numbers = {name: tissue.t1_signal for name, tissue in spec.tissues.items()}
        image = picture(fractions, numbers, 0.0, grid, Unit.SIGNAL, "t1")
        values = np.rint(np.abs(image.values + _T1_NOISE * noise))
    return Image(values.astype(np.int16), grid, image.unit, image.name)
