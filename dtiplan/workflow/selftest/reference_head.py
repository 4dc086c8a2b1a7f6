"""Reference: the digital patient on coarse voxels, from its signal to tracts and decisions.

Tracking is repeated with other seeds, so that a later program is held against the variability
that tracking has by itself.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.progress import Progress, silent
from dtiplan.domain.selftest import Answer, Fault, Level, Reading
from dtiplan.domain.tracts import Model
from dtiplan.domain.units import Unit
from dtiplan.workflow.selftest.place_fits import digest

if TYPE_CHECKING:
    from dtiplan.domain.digital_patient import KnownTract, PhantomSpec
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.domain.streamlines import Streamlines
    from dtiplan.domain.tracts import TractDefinition, TractResult
    from dtiplan.processing.atlas.template import TemplateMap

_VOXEL_MM, _N_DIRECTIONS, _N_B0, _SNR = 3.5, 20, 2, 40.0
_SEED = 1
_TRACTS = ("CST_L", "CST_R")
_N_SEEDS, _N_REPEATS = 2000, 10
_EVERY = 37
"""So many voxels of the maps are passed over to the next that is kept for comparison."""
_WHITE_FA = 0.1
_FARTHEST_MM = 4.0
_REPEATABLE = 2.77
"""Times the standard deviation: what 95 % of the differences of two repeats stay below."""
_DISTANCE_DRIFT_MM, _DOSE_DRIFT_PERCENT, _DOSE_DRIFT_GY = 0.5, 2.0, 0.1
_SURFACE_GY, _MIDDLE_GY, _FALL_MM = 20.6, 28.0, 7.0


@dataclass(frozen=True, eq=False)
class _Head:
    """The patient as far as tracking needs it, and what is known of it."""

    spec: PhantomSpec
    series: DiffusionSeries
    maps: TensorMaps
    template_map: TemplateMap
    truth: dict[str, KnownTract]
    frame_from_template: Array


def head_answer(progress: Progress = silent) -> Answer:
    """Make the head, fit it, find its tracts with several seeds, and measure them."""
    from dtiplan.io.tract_definitions import read_definitions
    from dtiplan.processing.diffusion.orientation import prove_orientation

    head = _made(progress)
    proof = prove_orientation(head.maps, head.series.gradients)
    progress(0.5, "tracking")
    known = read_definitions(None)
    readings = [
        Reading(
            "head-orientation",
            "Proof of the gradient orientation",
            float(proof.verdict.value == "right"),
            "",
            1.0,
            0.0,
            fault=Fault.DIRECTION,
            detail=str(proof.best),
        )
    ]
    maps = head.maps
    hashes = {"head-maps": digest(maps.tensor.values)}
    for number, name in enumerate(_TRACTS):
        definition = known[name].for_model(Model.TENSOR)
        first = _found(head, definition, _SEED)
        hashes[f"head-{name}"] = digest(first.streamlines.points_ras_mm)
        repeats = [first]
        for seed in range(_SEED + 1, _SEED + _N_REPEATS):
            repeats.append(_found(head, definition, seed))
            progress(0.5 + 0.5 * (number + seed / (_SEED + _N_REPEATS)) / len(_TRACTS), name)
        lines = [r.streamlines for r in repeats if len(r.streamlines)]
        readings.append(_found_reading(name, len(lines)))
        if lines:
            readings += [*_tract_readings(head, name, lines), *_decisions(head, name, lines)]
    return Answer("head", tuple(readings), hashes, _samples(maps))


def _made(progress: Progress) -> _Head:
    from dtiplan.io.digital_patient_spec import read_phantom_spec
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.atlas.template import register_template
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor
    from dtiplan.processing.preprocess.brain_mask import brain_mask
    from dtiplan.processing.simulate.patient import diffusion_of, pose_matrix

    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    spec = _coarse(read_phantom_spec("digital-patient"))
    series, truth = diffusion_of(spec, template, seed=_SEED)
    progress(0.1, "fitting")
    mask, _ = brain_mask(series.mean_b0())
    maps = fit_tensor(series, mask)
    progress(0.2, "template")
    template_map = register_template(maps.fa, mask, template, v1=maps.v1)
    return _Head(spec, series, maps, template_map, truth, pose_matrix(spec.pose))


def _coarse(spec: PhantomSpec) -> PhantomSpec:
    """Give the same head on coarser voxels with fewer directions, which takes seconds."""
    scan = spec.diffusion
    shape = [
        int(np.ceil(n * mm / _VOXEL_MM)) for n, mm in zip(scan.shape, scan.voxel_mm, strict=True)
    ]
    return replace(
        spec,
        diffusion=replace(scan, voxel_mm=(_VOXEL_MM,) * 3, shape=(shape[0], shape[1], shape[2])),
        protocol=replace(spec.protocol, n_directions=_N_DIRECTIONS, n_b0=_N_B0, snr=_SNR),
    )


def _found(head: _Head, definition: TractDefinition, seed: int) -> TractResult:
    from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
    from dtiplan.workflow.steps.find_tracts import TractParams, tracking_settings

    how = tracking_settings(TractParams(), Model.TENSOR)
    return find_tract(head.maps, definition, head.template_map, how, Search(_N_SEEDS, seed))


def _found_reading(name: str, n_found: int) -> Reading:
    return Reading(
        f"head-{name}-found",
        f"{name}: found with so many seeds of {_N_REPEATS}",
        float(n_found),
        "",
        float(_N_REPEATS),
        0.0,
    )


def _tract_readings(head: _Head, name: str, repeats: Sequence[Streamlines]) -> tuple[Reading, ...]:
    """Compare the tract with its centre lines, and tell how it varies between seeds."""
    from scipy.spatial import KDTree

    truth = head.truth[name].streamlines.points_ras_mm.astype(np.float64)
    tree = KDTree(truth)
    away = [float(np.median(tree.query(lines.points_ras_mm[::5])[0])) for lines in repeats]
    lengths = [_mean_length_mm(lines) for lines in repeats]
    volumes = [_volume_cc(head, lines) for lines in repeats]
    return (
        _tracking(f"head-{name}-distance", f"{name}: distance from the true centre lines", away,
                  "mm", (0.0, _FARTHEST_MM)),
        _tracking(f"head-{name}-length", f"{name}: mean length", lengths, "mm"),
        _tracking(f"head-{name}-volume", f"{name}: volume of visited voxels", volumes, "cc"),
    )  # fmt: skip


def _tracking(
    name: str,
    title: str,
    values: Sequence[float],
    unit: str,
    truth: tuple[float, float] | None = None,
) -> Reading:
    spread = _REPEATABLE * (statistics.stdev(values) if len(values) > 1 else 0.0)
    known, limit = truth or (None, None)
    value = statistics.fmean(values)
    return Reading(name, title, value, unit, known, limit, Level.TRACKING, spread)


def _mean_length_mm(lines: Streamlines) -> float:
    steps = np.linalg.norm(np.diff(lines.points_ras_mm.astype(np.float64), axis=0), axis=1)
    steps[lines.offsets[1:-1] - 1] = 0.0  # from one streamline to the next
    return float(steps.sum() / len(lines))


def _volume_cc(head: _Head, lines: Streamlines) -> float:
    grid = head.maps.fa.grid
    voxels = np.rint(transform_points(grid.vox_from_ras, lines.points_ras_mm)).astype(np.int64)
    return float(len(np.unique(voxels, axis=0))) * grid.voxel_volume_mm3 / 1000.0


def _decisions(head: _Head, name: str, repeats: Sequence[Streamlines]) -> tuple[Reading, Reading]:
    """Measure what a planner decides by: distance from the target, and the highest dose."""
    from dtiplan.processing.simulate.dose import BallDose

    x, y, z, radius = head.spec.gtv.points[0]
    centre = transform_points(head.frame_from_template, (x, y, z))
    radius *= float(np.cbrt(np.linalg.det(head.frame_from_template[:3, :3])))
    ball = BallDose(
        centre, radius, _SURFACE_GY, _MIDDLE_GY, _FALL_MM, 0.0, np.array([1.0, 0.0, 0.0])
    )
    points = [lines.points_ras_mm.astype(np.float64) for lines in repeats]
    away = [float(np.linalg.norm(p - centre, axis=1).min() - radius) for p in points]
    dose = [float(np.quantile(ball.at(p), 0.98)) for p in points]
    distance, highest = statistics.fmean(away), statistics.fmean(dose)
    return (
        Reading(f"head-{name}-target", f"{name}: distance from the target", distance, "mm", None,
                None, Level.DECISIONS, _DISTANCE_DRIFT_MM),
        Reading(f"head-{name}-dose", f"{name}: dose of the hottest 2 %", highest, "Gy", None, None,
                Level.DECISIONS, max(highest * _DOSE_DRIFT_PERCENT / 100.0, _DOSE_DRIFT_GY)),
    )  # fmt: skip


def _samples(maps: TensorMaps) -> dict[str, Array]:
    """Keep some voxels of the maps where there is white matter."""
    fa = np.asarray(maps.fa.values, np.float64)
    where = np.flatnonzero((fa > _WHITE_FA) & np.asarray(maps.mask.values))[::_EVERY]
    md, v1 = np.asarray(maps.md.values, np.float64), np.asarray(maps.v1.values, np.float64)
    return {
        "head-fa": fa.ravel()[where],
        "head-md": md.ravel()[where],
        "head-v1": v1.reshape(-1, 3)[where],
    }
