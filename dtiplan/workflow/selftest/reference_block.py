"""Reference: a block with three straight bundles, known to the last digit, as DICOM and back.

Everything about it is a formula: where the bundles run, how FA falls off around them, how bright
the block is where. It is written as Enhanced MR, read as any scanner's images are, fitted and
tracked; a wrong axis, a wrong scale and a wrong place each show in a number of their own.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.selftest import Answer, Reading
from dtiplan.domain.units import Unit
from dtiplan.workflow.selftest.place_fits import (
    digest,
    direction_reading,
    parabola_top,
    place_reading,
    scale_reading,
)

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.maps import TensorMaps

TRACK_PLACE = "block-track-place"
_SHAPE, _VOXEL_MM = (28, 26, 20), 2.5
_CENTRE_MM = np.array([7.3, -21.9, 33.1])
_ROTATION_VECTOR = (0.13, -0.21, 0.34)
"""Turn of the grid against the patient, radians about each axis: nothing is even by chance."""
_AXES = np.array([[0.94, 0.30, 0.16], [-0.22, 0.85, 0.48], [0.11, -0.47, 0.88]])
"""Directions of the three bundles, RAS; all signs differ, so that every mirror is told apart."""
_THROUGH_MM = np.array([[0.0, 14.0, -9.0], [-16.0, 0.0, 10.0], [15.0, -13.0, 0.0]])
_MD_MM2_S, _FA, _WIDTH_MM = 0.8e-3, 0.8, 4.0
_B_S_MM2, _DIM, _BRIGHT, _BLOB_MM = 1000.0, 4000.0, 20000.0, 11.0
_BLOB_OFF_MM = np.array([2.1, -1.3, 0.9])
_TRACKED_FA, _LATTICE_MM, _REACH_MM, _WITHIN_MM = 0.4, 1.0, 9.0, 8.0
_WELL_INSIDE_FA = 0.3


def block_answer() -> Answer:
    """Make the block, send it through the program and read off how far it is from the truth."""
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor

    series = _block()
    read = _through_dicom(series)
    everywhere = Image(np.ones(read.grid.shape, bool), read.grid, Unit.NONE, "mask")
    maps = fit_tensor(read, everywhere)
    true_fa, true_v1 = _truth(read.grid.points_ras_mm())  # the reader may turn the axes of an array
    well = true_fa > _WELL_INSIDE_FA
    fa, md, v1 = (np.asarray(m.values, np.float64) for m in (maps.fa, maps.md, maps.v1))
    table, meant = read.gradients, series.gradients
    weighted = ~meant.is_b0
    seen = table.directions_ras[weighted]
    readings = (
        direction_reading(
            "block-b-vectors",
            "b-vectors read from DICOM",
            seen,
            meant.directions_ras[weighted],
            0.1,
        ),
        scale_reading(
            "block-b-values",
            "b-values read from DICOM",
            float(table.b_s_mm2.max()) / _B_S_MM2,
            1e-3,
        ),
        place_reading(
            "block-image-place", "Image read from DICOM", _blob_shift(read), read.grid, 0.1
        ),
        scale_reading("block-md", "Mean diffusivity", float(np.median(md)) / _MD_MM2_S, 2e-3),
        scale_reading(
            "block-fa", "Fractional anisotropy", float(np.median(fa[well] / true_fa[well])), 3e-3
        ),
        direction_reading("block-v1", "First eigenvectors", v1[well], true_v1[well], 0.3),
        place_reading("block-map-place", "Tensor maps", _map_shift(maps), read.grid, 0.15),
        _tracked_reading(maps),
    )
    arrays = {"block-fa": fa[well], "block-md": md[well], "block-v1": v1[well]}
    return Answer(
        "block",
        readings,
        {"block-maps": digest(maps.tensor.values), "block-read": digest(read.values)},
        arrays,
    )


def _truth(points_mm: Array) -> tuple[Array, Array]:
    """Give FA and direction at points: a Gaussian around the nearest bundle's axis."""
    axes = _AXES / np.linalg.norm(_AXES, axis=1, keepdims=True)
    offset = points_mm[..., None, :] - (_CENTRE_MM + _THROUGH_MM)
    along = np.einsum("...kd,kd->...k", offset, axes)
    away = np.linalg.norm(offset - along[..., None] * axes, axis=-1)
    nearest = np.argmin(away, axis=-1)
    distance = np.min(away, axis=-1)
    return _FA * np.exp(-0.5 * (distance / _WIDTH_MM) ** 2), axes[nearest]


def _block() -> DiffusionSeries:
    """Give the signal without noise, on a turned grid around the centre."""
    from dtiplan.domain.digital_patient import DiffusionProtocol
    from dtiplan.processing.simulate.diffusion import fibre_signal, gradient_table

    table = gradient_table(DiffusionProtocol(15, 2, _B_S_MM2, 1.0, 1.0))
    matrix = np.eye(4)
    matrix[:3, :3] = _turn(_ROTATION_VECTOR) * np.array([-1.0, -1.0, 1.0]) * _VOXEL_MM
    matrix[:3, 3] = _CENTRE_MM - matrix[:3, :3] @ ((np.array(_SHAPE) - 1) / 2)
    grid = Grid(_SHAPE, matrix, "2.25.271828182845904523536028747135266249775")
    points = grid.points_ras_mm()
    fa, direction = _truth(points)
    away = np.linalg.norm(points - _CENTRE_MM - _BLOB_OFF_MM, axis=-1)
    s0 = _DIM + _BRIGHT * np.exp(-0.5 * (away / _BLOB_MM) ** 2)
    signal = s0[..., None] * fibre_signal(direction, fa, _MD_MM2_S, table)
    return DiffusionSeries(np.rint(signal).astype(np.uint16), grid, table)


def _turn(vector: tuple[float, float, float]) -> Array:
    """Turn about x, then y, then z."""
    (sx, sy, sz), (cx, cy, cz) = np.sin(vector), np.cos(vector)
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return np.asarray(about_z @ about_y @ about_x)


def _through_dicom(series: DiffusionSeries) -> DiffusionSeries:
    from dtiplan.io.dicom_diffusion import read_diffusion
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from dtiplan.io.dicom_scan import scan
    from dtiplan.io.dicom_synthetic_header import PatientHeader

    with tempfile.TemporaryDirectory(prefix="dtiplan-selftest-") as folder:
        path = Path(folder) / "block.dcm"
        header = PatientHeader("Self^Test", "SELF-TEST", seed="self-test block")
        write_enhanced_diffusion(series, path, header, series_description="Self-test block")
        (record,) = scan([path]).series
        read, _ = read_diffusion(record)
        # A file's numbers are mapped into memory; the folder is about to go.
        return DiffusionSeries(np.array(read.values), read.grid, read.gradients)


def _plane_axes(axis: Array) -> Array:
    """Give two unit vectors across a direction, (2, 3)."""
    first = np.cross(axis, np.eye(3)[np.argmin(np.abs(axis))])
    first /= np.linalg.norm(first)
    return np.stack([first, np.cross(axis, first)])


def _blob_shift(read: DiffusionSeries) -> Array:
    """Fit where the bright blob lies: the logarithm of a Gaussian is a parabola."""
    mean_b0 = np.asarray(read.mean_b0().values, np.float64)
    points = read.grid.points_ras_mm() - _CENTRE_MM - _BLOB_OFF_MM
    near = np.linalg.norm(points, axis=-1) < 1.5 * _BLOB_MM
    return parabola_top(points[near], np.log(np.maximum(mean_b0[near] - _DIM, 1.0)))


def _map_shift(maps: TensorMaps) -> Array:
    """Fit where the bundles' FA lies, as the mean over the bundles of the shift across each."""
    axes = _AXES / np.linalg.norm(_AXES, axis=1, keepdims=True)
    points = maps.fa.grid.points_ras_mm()
    fa = np.maximum(np.asarray(maps.fa.values, np.float64), 1e-6)
    across = np.zeros((3, 3))
    total = np.zeros(3)
    for number, axis in enumerate(axes):
        offset = points - (_CENTRE_MM + _THROUGH_MM[number])
        plane = np.eye(3) - np.outer(axis, axis)
        flat = offset @ plane
        near = np.linalg.norm(flat, axis=-1) < 1.25 * _WIDTH_MM
        shift = parabola_top(flat[near] @ _plane_axes(axis).T, np.log(fa[near]))
        across += plane
        total += shift @ _plane_axes(axis)
    return np.asarray(np.linalg.solve(across, total))


def _in_plane(points: Array, axis: Array) -> Array:
    return np.asarray(points @ _plane_axes(axis).T)


def _out_of_plane(point: Array, axis: Array) -> Array:
    return np.asarray(point @ _plane_axes(axis))


def _tracked_reading(maps: TensorMaps) -> Reading:
    """Track from a lattice across each bundle: what survives lies around the bundle's axis."""
    from dtiplan.processing.tracts.tracking import TrackingSettings, track

    axes = _AXES / np.linalg.norm(_AXES, axis=1, keepdims=True)
    steps = np.arange(-_REACH_MM, _REACH_MM + 0.1, _LATTICE_MM)
    u, v = (each.ravel() for each in np.meshgrid(steps, steps, indexing="ij"))
    across, total = np.zeros((3, 3)), np.zeros(3)
    settings = TrackingSettings(fa_threshold=_TRACKED_FA)
    for number, axis in enumerate(axes):
        origin = _CENTRE_MM + _THROUGH_MM[number]
        seeds = origin + np.column_stack([u, v]) @ _plane_axes(axis)
        points = track(maps, seeds, settings).points_ras_mm.astype(np.float64) - origin
        near = points[np.abs(points @ axis) < _WITHIN_MM]
        across += np.eye(3) - np.outer(axis, axis)
        total += near.mean(axis=0) @ (np.eye(3) - np.outer(axis, axis)) if len(near) else np.nan
    return place_reading(
        TRACK_PLACE,
        "Streamlines",
        np.asarray(np.linalg.solve(across, total), np.float64),
        maps.fa.grid,
        0.3,
    )
