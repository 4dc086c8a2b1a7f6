"""One scan of a described phantom by a simulated scanner, with its truth."""

from __future__ import annotations

import uuid
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.digital_patient import DiffusionProtocol, Pose, Scan
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.phantoms.description import Ball, Compartment, Material
from dtiplan.domain.phantoms.simulated_scan import SimulatedScan
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.quality import NotMeasured
from dtiplan.domain.units import Unit
from dtiplan.processing.simulate.diffusion import add_rician_noise, coil_gain
from dtiplan.processing.simulate.patient import pose_matrix, scan_grid
from dtiplan.processing.simulate.phantom.faults import (
    add_ghost,
    apply_eddy,
    distorted_grid,
    eddy_table,
    trace_images,
)
from dtiplan.processing.simulate.phantom.rasterise import Part, rasterise
from dtiplan.processing.simulate.phantom.weighting import (
    attenuation,
    gradient_gain,
    stored_table,
    trace_members,
    weighting_table,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.phantoms.certificate import Certificate
    from dtiplan.domain.phantoms.description import PhantomDescription
    from dtiplan.domain.phantoms.scanner import SimulatedScanner

_LEAST_SHARE = 1e-6

_BUBBLE = "bubble"


def scanner_grid(scanner: SimulatedScanner, frame_uid: str | None = None) -> Grid:
    """Give the voxels: columns to the left, rows to the back, slices up, round the isocentre."""
    shape = (*scanner.matrix, scanner.slices)
    return scan_grid(
        Scan(scanner.voxel_mm, shape, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)), np.eye(4), frame_uid
    )


def phantom_pose(scanner: SimulatedScanner) -> Array:
    """Give where the phantom appears: phantom RAS mm to scanner RAS mm, (4, 4)."""
    mirror = (-1.0 if scanner.mirrored else 1.0, 1.0, 1.0)
    pose = pose_matrix(Pose(scanner.tilt_deg, scanner.shift_mm))
    return np.asarray(np.diag([*mirror, 1.0]) @ pose)


def simulate(
    description: PhantomDescription,
    scanner: SimulatedScanner,
    *,
    seed: int,
    certificate: Certificate | None = None,
    oversample: int = 3,
    progress: Progress = silent,
) -> SimulatedScan:
    """Scan a phantom.

    Parameters
    ----------
    description : PhantomDescription
    scanner : SimulatedScanner
        Its sampling, weighting and faults.
    seed : int
        Of the noise.
    certificate : Certificate, optional
        The diffusivities the object is made with, before those of the description.
    oversample : int
        Places looked at along each axis of a voxel.
    progress : Progress

    Returns
    -------
    SimulatedScan
        The same to the bit for the same arguments.

    Raises
    ------
    UserError
        When a diffusivity is not known at this temperature, or a setting makes no sense.
    """
    described = _with_bubble(description, scanner)
    temperature_c = scanner.temperature_c
    if temperature_c is None:
        temperature_c = description.default_temperature_c
    adc = _diffusivities(described, temperature_c, certificate)
    grid = scanner_grid(scanner, _frame_uid(description, scanner, seed))
    pose = phantom_pose(scanner)
    progress(0.05, "shapes")
    parts = rasterise(
        described,
        distorted_grid(grid, scanner),
        pose,
        oversample=oversample,
        fwhm_mm=(scanner.psf_fwhm_mm, scanner.psf_fwhm_mm, scanner.slice_fwhm_mm),
    )
    progress(0.4, "signal")
    table = weighting_table(scanner)
    signal = _signal(described, parts, adc, scanner, grid, table)
    sigma = _noise_sigma(signal, table, described, parts, scanner)
    progress(0.6, "faults and noise")
    eddy = eddy_table(scanner, table)
    values = _acquire(signal, scanner, grid, eddy, sigma, seed)
    if scanner.weighting == "trace":
        members = trace_members(table)
        values = trace_images(values, members)
        eddy = np.zeros((len(members), 3))
        table = table.subset(members[:, 0])
    progress(1.0, "done")
    return SimulatedScan(
        series=DiffusionSeries(values, grid, stored_table(scanner)),
        description=described,
        scanner=scanner,
        seed=seed,
        temperature_c=temperature_c,
        scanner_from_phantom=pose,
        adc_mm2_s=adc,
        fractions={label: part.on(grid.shape) for label, part in parts.items()},
        labels=_labels(described, parts, grid),
        noise_sigma=sigma,
        directions_ras=table.directions_ras,
        eddy_voxels=eddy,
    )


def _with_bubble(description: PhantomDescription, scanner: SimulatedScanner) -> PhantomDescription:
    """Add the bubble as a compartment over all others."""
    if not scanner.bubble_label or scanner.bubble_radius_mm <= 0:
        return description
    try:
        vial = description.compartment(scanner.bubble_label)
    except KeyError:
        known = ", ".join(compartment.label for compartment in description.compartments)
        raise UserError(
            "The digital object cannot be made.",
            f"It has no compartment '{scanner.bubble_label}' for the bubble; it has {known}.",
            "Name one of these.",
            "unknown-compartment",
        ) from None
    x, y, z = (float(v) for v in np.add(vial.shape.centre_mm, scanner.bubble_offset_mm))
    ball = Ball((x, y, z), scanner.bubble_radius_mm)
    return replace(
        description,
        compartments=(*description.compartments, Compartment(_BUBBLE, _BUBBLE, ball, "wall")),
        materials={**description.materials, _BUBBLE: Material(_BUBBLE, "Gas", b0_signal=0.0)},
    )


def _diffusivities(
    description: PhantomDescription, temperature_c: float, certificate: Certificate | None
) -> dict[str, float]:
    """Give the diffusivity of each compartment that gives signal."""
    found = {}
    for compartment in description.compartments:
        material = description.materials[compartment.material]
        if material.b0_signal <= 0:
            continue
        truth = truth_of(material, temperature_c, certificate)
        if not isinstance(truth, NotMeasured):
            found[compartment.label] = truth.adc_mm2_s
        elif material.typical_adc_mm2_s > 0:
            found[compartment.label] = material.typical_adc_mm2_s
        else:
            raise UserError(
                f"The digital object {description.name} cannot be made at {temperature_c:g} C.",
                f"The diffusion of {material.title} is not known there: {truth.reason}.",
                "Choose another temperature, or give a certificate that covers it.",
                "truth-unknown",
            )
    return found


def _signal(
    description: PhantomDescription,
    parts: Mapping[str, Part],
    adc_mm2_s: Mapping[str, float],
    scanner: SimulatedScanner,
    grid: Grid,
    table: GradientTable,
) -> NDArray[np.float32]:
    """Add up what the compartments give, (x, y, z, n)."""
    signal = np.zeros((*grid.shape, len(table)), np.float32)
    source = distorted_grid(grid, scanner)
    pose = phantom_pose(scanner)
    for label, part in parts.items():
        material = description.material_of(label)
        if label not in adc_mm2_s:
            continue
        some = np.nonzero(part.share > _LEAST_SHARE)
        index = np.stack(some, axis=1) + [axis.start for axis in part.box]
        # The gradients act where the signal comes from, not where it appears.
        points = transform_points(source.ras_from_vox, index)
        fibres = _fibres(description, label, pose, points) if material.fa > 0 else None
        gain = gradient_gain(scanner, points)
        left = attenuation(table, gain, adc_mm2_s[label], material.fa, fibres)
        amount = part.share[some] * np.float32(material.b0_signal)
        signal[tuple(index.T)] += amount[:, None] * left
    if scanner.coil_bias != 1.0:
        protocol = DiffusionProtocol(0, 0, 0.0, 0.0, scanner.coil_bias)
        signal *= coil_gain(protocol, grid, np.zeros(3))[..., None]
    return signal


def _fibres(
    description: PhantomDescription, label: str, scanner_from_phantom: Array, points_mm: Array
) -> Array | None:
    """Give the unit fibre direction at points of the scanner, (n, 3)."""
    shape = description.compartment(label).shape
    if isinstance(shape, Ball):
        return None
    inside = transform_points(np.linalg.inv(scanner_from_phantom), points_mm)
    return np.asarray(shape.tangents(inside) @ scanner_from_phantom[:3, :3].T)


def _noise_sigma(
    signal: NDArray[np.float32],
    table: GradientTable,
    description: PhantomDescription,
    parts: Mapping[str, Part],
    scanner: SimulatedScanner,
) -> float:
    """Give the noise of a receiver channel: mean signal of the full voxels at b = 0 over SNR."""
    if scanner.snr <= 0:
        return 0.0
    filled = np.zeros(signal.shape[:3], np.float32)
    for label, part in parts.items():
        if description.material_of(label).b0_signal > 0:
            filled[part.box] += part.share
    full = filled > 0.99
    b0 = np.flatnonzero(table.is_b0)
    if not (full.any() and b0.size):
        raise UserError(
            "The digital object cannot be given noise.",
            f"{int(full.sum())} voxels lie in the phantom and {b0.size} volumes have b = 0.",
            "Let the volume cover the phantom and ask for a volume with b = 0, or set the SNR "
            "to 0 for no noise.",
            "snr-undefined",
        )
    return float(signal[..., b0[0]][full].mean(dtype=np.float64)) / scanner.snr


def _acquire(
    signal: NDArray[np.float32],
    scanner: SimulatedScanner,
    grid: Grid,
    eddy: Array,
    sigma: float,
    seed: int,
) -> NDArray[np.float32]:
    """Do to the images what the scanner does, in place."""
    apply_eddy(signal, eddy, grid)
    add_ghost(signal, scanner.ghost_percent)
    if sigma > 0:
        add_rician_noise(signal, sigma, seed)
    return signal


def _labels(description: PhantomDescription, parts: Mapping[str, Part], grid: Grid) -> Image:
    """Give the compartment that has most of each voxel, air included."""
    total = np.zeros(grid.shape, np.float32)
    for part in parts.values():
        total[part.box] += part.share
    most = 1.0 - total
    labels = np.zeros(grid.shape, np.int16)
    number = {c.label: i for i, c in enumerate(description.compartments, start=1)}
    for label, part in parts.items():
        more = part.share >= most[part.box]
        more &= part.share > 0
        labels[part.box][more] = number[label]
        most[part.box][more] = part.share[more]
    return Image(labels, grid, Unit.NONE, "labels")


def _frame_uid(description: PhantomDescription, scanner: SimulatedScanner, seed: int) -> str:
    """Give the frame of reference UID of a scan that exists only here (PS3.5 B.2)."""
    words = f"dtiplan phantom {description.name} {seed} {sorted(asdict(scanner).items())}"
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, words).int}"
