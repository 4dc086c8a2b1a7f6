"""Trials: varied digital patients sent through the program, and what came of their tracts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.certainty import LEVELS, Basis, ErrorSources
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.tracts import Model
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from dtiplan.domain.digital_patient import KnownTract
    from dtiplan.domain.geometry import Array, Grid
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.domain.maps import TensorMaps
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.simulate.lesion import Lesion
    from dtiplan.processing.tracts.repeated_tracking import Draw
    from dtiplan.processing.tracts.uncertainty import RepeatedTract

TRACTS = ("CST_L", "CST_R", "OpticRad_L", "OpticRad_R", "ArcuateFas_L", "ArcuateFas_R")
REGION_SD_MM = 2.0
"""How far the template's fit is off along each axis. Against other programs it differed by 1.8 to
3.4 mm (median) in healthy heads, and in digital patients from the drawn anatomy by 2.6 to 4.7."""
_SEED = 20_260_101
_EVERY = 5
"""So many points of streamlines are passed over to the next one asked about."""


@dataclass(frozen=True)
class TrialSettings:
    """How a patient is tried.

    Parameters
    ----------
    n_realisations, n_seeds : int
        Of repeated tracking.
    with_csd : bool
        Also by spherical deconvolution, where the data allow it.
    tracts : tuple of str
    """

    n_realisations: int = 10
    n_seeds: int = 2000
    with_csd: bool = True
    tracts: tuple[str, ...] = TRACTS


@dataclass(frozen=True, eq=False)
class _Patient:
    """One patient, prepared for tracking."""

    series: DiffusionSeries
    mask: Image
    maps: TensorMaps
    template_map: TemplateMap
    truth: Mapping[str, KnownTract]


def try_patient(
    number: int, settings: TrialSettings, progress: Progress = silent
) -> dict[str, Any]:
    """Make a patient, find its tracts and compare them with the truth.

    Every third patient has a tumour with oedema that pushes the tracts aside.

    Returns
    -------
    dict
        Plain JSON: what was drawn, and for each model and tract the agreement with the truth and
        the voxels by depth (``processing.tracts.calibration``).
    """
    patient, drawn = _prepared(number, part_of(progress, 0.0, 0.3))
    trial: dict[str, Any] = {"number": number, "drawn": drawn, "settings": asdict(settings)}
    trial["models"] = {"tensor": _tried(patient, Model.TENSOR, settings)}
    if settings.with_csd:
        trial["models"]["csd"] = _tried(patient, Model.CSD, settings)
    progress(1.0)
    return trial


def _prepared(number: int, progress: Progress) -> tuple[_Patient, dict[str, float]]:
    from dtiplan.io.digital_patient_spec import read_phantom_spec
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.atlas.template import register_template
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor
    from dtiplan.processing.preprocess.brain_mask import brain_mask
    from dtiplan.processing.simulate.patient import diffusion_of, pose_matrix
    from dtiplan.processing.simulate.variation import varied_lesion, varied_patient

    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    spec, fa, drawn = varied_patient(read_phantom_spec("digital-patient"), template, number)
    lesion = varied_lesion(number) if number % 3 == 0 else None
    if lesion is not None:
        drawn |= {"lesion_mm": lesion.radius_mm, "push_mm": lesion.push_mm}
    series, truth = diffusion_of(spec, fa, seed=number, lesion=lesion)
    progress(0.4)
    mask, _ = brain_mask(series.mean_b0())
    maps = fit_tensor(series, mask)
    brushed = None
    if lesion is not None:  # as a user would mark it
        brushed = _marked(lesion, maps.grid, pose_matrix(spec.pose))
    template_map = register_template(maps.fa, mask, template, v1=maps.v1, lesion=brushed)
    progress(1.0)
    return _Patient(series, mask, maps, template_map, truth), drawn


def _marked(lesion: Lesion, grid: Grid, grid_from_template: Array) -> Image:
    """Give tumour and oedema as a mask in the diffusion series."""
    there = transform_points(np.linalg.inv(grid_from_template), grid.points_ras_mm())
    reach_mm = lesion.radius_mm + lesion.oedema_mm
    inside = np.linalg.norm(there - np.asarray(lesion.centre_mm), axis=-1) <= reach_mm
    return Image(inside, grid, Unit.NONE, "lesion")


def _tried(patient: _Patient, model: Model, settings: TrialSettings) -> dict[str, Any]:
    """Find, repeat and compare all tracts with one model; say why where there is no such model."""
    from dtiplan.io.tract_definitions import read_definitions
    from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
    from dtiplan.processing.tracts.repeated_tracking import Repetition, repeat_tracts
    from dtiplan.workflow.steps.find_tracts import TractParams, tracking_settings
    from dtiplan.workflow.steps.tract_models import seeds_for

    draw: Draw | str = (
        _tensor_draw(patient) if model is Model.TENSOR else _csd_draw(patient, settings)
    )
    if isinstance(draw, str):
        return {"why_not": draw}
    known = read_definitions(None)
    definitions = {name: known[name].for_model(model) for name in settings.tracts}
    how = TractParams()
    tracking = tracking_settings(how, model)
    search = Search(seeds_for(model, how.n_seeds), _SEED, how.lowest_density_percent / 100.0)
    n_seeds = seeds_for(model, settings.n_seeds)
    results = {}
    maps, field = draw(-1)
    for name, definition in definitions.items():
        results[name] = find_tract(
            maps, definition, patient.template_map, tracking, search, field=field
        )
    found = {name: r.streamlines for name, r in results.items() if len(r.streamlines)}
    repeated = repeat_tracts(
        found,
        definitions,
        draw,
        patient.template_map,
        ErrorSources(region_mm=REGION_SD_MM),
        Repetition(tracking, search, settings.n_realisations, n_seeds, _SEED),
    )
    told: dict[str, Any] = {}
    for name, result in results.items():
        told[name] = {"status": result.status.value, "reason": result.reason}
        if name in found:
            told[name] |= _compared(result.streamlines, repeated[name], patient.truth[name])
            points = result.streamlines.points_ras_mm[::_EVERY]
            doubts = patient.template_map.doubts(name, points)
            told[name]["doubts"] = sorted({d.code for d in doubts})
    return {"tracts": told}


def _tensor_draw(patient: _Patient) -> Draw:
    """Give tensors: those of the fit for -1, drawn ones for the others."""
    from dtiplan.processing.diffusion.bootstrap import noisy_tensors
    from dtiplan.processing.tracts.direction_fields import TensorField

    noisy = noisy_tensors(patient.series, patient.maps)

    def draw(number: int) -> Any:
        maps = patient.maps
        if number >= 0:
            maps = noisy.maps_of(noisy.tensors(_SEED, number))
        return maps, TensorField.of(maps)

    return draw


def _csd_draw(patient: _Patient, settings: TrialSettings) -> Draw | str:
    """Give fODFs: those of the data for -1, and bootstrapped ones for the others."""
    from dtiplan.processing.diffusion.deconvolution import deconvolve
    from dtiplan.processing.diffusion.model_choice import choose_model
    from dtiplan.processing.diffusion.residual_bootstrap import noisy_fibres
    from dtiplan.processing.tracts.direction_fields import OdfField
    from dtiplan.processing.tracts.uncertainty import near

    choice = choose_model(patient.series, patient.maps)
    if choice.shell is None or choice.response is None:
        return choice.reason
    fibres = deconvolve(patient.series, patient.maps, choice.shell, choice.response, choice.order)
    true = [tract.streamlines for tract in patient.truth.values()]
    where = near(true, patient.maps.grid)  # to save time: far from the truth nothing is judged
    noisy = noisy_fibres(patient.series, patient.maps, fibres, where=where)
    odfs: dict[int, OdfField] = {}

    def draw(number: int) -> Any:
        which = -1 if number < 0 else noisy.volume_for(number, settings.n_realisations)
        if which not in odfs:
            odfs.clear()
            drawn = fibres if which < 0 else noisy.fibres_of(_SEED, which)
            odfs[which] = OdfField.of(drawn, patient.maps)
        return patient.maps, odfs[which]

    return draw


def _compared(found: Any, repeated: RepeatedTract, truth: KnownTract) -> dict[str, Any]:
    """Compare one tract, as found and as repeated, with the truth."""
    from dtiplan.processing.tracts.calibration import count_depths
    from dtiplan.processing.tracts.uncertainty import depth_of

    if not repeated.n_found:
        return {"n_found": 0}
    depths = repeated.depths()
    grid, window = truth.mask.grid, depths.window
    true = np.asarray(truth.mask.values, dtype=bool)
    inside = np.zeros(grid.shape, dtype=bool)
    inside[window] = depth_of(found, grid, window) > 0
    counts = count_depths(depths.values_mm, true[window], int(true.sum()))
    away = _surface_distances_mm(inside, true, grid.points_ras_mm())
    return {
        "n": len(found),
        "dice": 2.0 * float((true & inside).sum()) / float(true.sum() + inside.sum()),
        "held": float((true & inside).sum()) / float(true.sum()),
        "mean_distance_mm": float(away.mean()),
        "hd95_mm": float(np.percentile(away, 95)),
        "spread_mm": depths.spread_mm,
        "n_found": depths.n_found,
        "counts": {
            "n": counts.n.tolist(),
            "n_true": counts.n_true.tolist(),
            "n_true_beyond": counts.n_true_beyond,
        },
    }


def _surface_distances_mm(one: Any, other: Any, points: Any) -> Any:
    """Give the distances of the surfaces' voxels to the other surface, both ways."""
    from scipy.ndimage import binary_erosion
    from scipy.spatial import KDTree

    first, second = (points[mask & ~binary_erosion(mask)] for mask in (one, other))
    return np.concatenate([KDTree(second).query(first)[0], KDTree(first).query(second)[0]])


def kind_of(tract: str) -> str:
    """Give the tract without its side."""
    return tract.removesuffix("_L").removesuffix("_R")


def _entries(
    trials: Sequence[Mapping[str, Any]], model: str
) -> list[tuple[int, str, dict[str, Any]]]:
    """Give patient, tract and what was measured, for each tract that was found."""
    return [
        (trial["number"], name, told)
        for trial in trials
        for name, told in trial["models"].get(model, {}).get("tracts", {}).items()
        if "counts" in told
    ]


def calibration_of(trials: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Fit the calibration of each model and kind of tract, and one of all kinds together.

    Returns
    -------
    dict
        Plain JSON, as ``io.calibration_file`` reads it.
    """
    from dtiplan.processing.tracts.calibration import fit_calibration

    numbers = [trial["number"] for trial in trials]
    used = trials[0]["settings"]
    tables: dict[str, Any] = {}
    for model in ("tensor", "csd"):
        entries = _entries(trials, model)
        kinds = {kind_of(name) for _, name, _ in entries}
        for kind in (*sorted(kinds), "any"):
            counts = [_count(t) for _, name, t in entries if kind in ("any", kind_of(name))]
            if not counts:
                continue
            basis = Basis.POOLED if kind == "any" else Basis.CALIBRATED
            fitted = fit_calibration(counts, "", basis)
            tables.setdefault(model, {})[kind] = {
                "n_tracts": len(counts),
                "depth_mm": np.round(fitted.depth_mm, 3).tolist(),
                "probability": np.round(fitted.probability, 5).tolist(),
                "shares": {str(k): round(v, 4) for k, v in fitted.shares.items()},
            }
    return {
        "source": "digital patients (processing/simulate/variation.py), numbers "
        f"{min(numbers)} to {max(numbers)}",
        "n_realisations": used["n_realisations"],
        "n_seeds": used["n_seeds"],
        "region_sd_mm": REGION_SD_MM,
        "tables": tables,
    }


def _count(told: Mapping[str, Any]) -> Any:
    from dtiplan.processing.tracts.calibration import DepthCount

    counts = told["counts"]
    return DepthCount(
        np.asarray(counts["n"]), np.asarray(counts["n_true"]), int(counts["n_true_beyond"])
    )


def coverage_of(
    trials: Sequence[Mapping[str, Any]], fitted: Mapping[str, Any], model: str
) -> dict[str, dict[int, list[float]]]:
    """Give the part of each true tract that each level held, by kind of tract and percent."""
    from dtiplan.io.calibration_file import calibration_for
    from dtiplan.processing.tracts.calibration import held_share

    found: dict[str, dict[int, list[float]]] = {}
    for _, name, told in _entries(trials, model):
        calibration = calibration_for(fitted, model, name)
        for level in LEVELS:
            percent = round(100 * level)
            held = held_share(_count(told), calibration, calibration.shares[percent])
            found.setdefault(kind_of(name), {}).setdefault(percent, []).append(held)
    return found


def coverage_table(trials: Sequence[Mapping[str, Any]], fitted: Mapping[str, Any]) -> list[str]:
    """Give coverage against nominal as a Markdown table."""
    lines = [
        "| model | tract | n | 50 % | 80 % | 95 % | worst of 95 % |",
        "|---|---|---|---|---|---|---|",
    ]
    for model in fitted["tables"]:
        by_kind = coverage_of(trials, fitted, model)
        every = {p: [v for k in by_kind.values() for v in k[p]] for p in (50, 80, 95)}
        for kind, levels in (*sorted(by_kind.items()), ("all", every)):
            shown = " | ".join(f"{100 * np.mean(levels[p]):.1f}" for p in (50, 80, 95))
            worst = 100 * min(levels[95], default=float("nan"))
            lines.append(f"| {model} | {kind} | {len(levels[95])} | {shown} | {worst:.0f} |")
    return lines


_MEASURED: dict[str, Callable[[float], str]] = {
    "dice": "{:.2f}".format,
    "held": "{:.2f}".format,
    "mean_distance_mm": "{:.2f}".format,
    "hd95_mm": "{:.1f}".format,
    "spread_mm": "{:.2f}".format,
}


def overlap_table(trials: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give the agreement with the truth as a Markdown table: median and range."""
    lines = [
        "| model | tract | found | Dice | held | mean distance mm | HD95 mm | spread mm |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for model in ("tensor", "csd"):
        entries = _entries(trials, model)
        for kind in sorted({kind_of(name) for _, name, _ in entries}):
            some = [told for _, name, told in entries if kind_of(name) == kind]
            tried = sum(
                kind_of(name) == kind
                for trial in trials
                for name in trial["models"].get(model, {}).get("tracts", {})
            )
            cells = []
            for key, shown in _MEASURED.items():
                low, middle, high = np.percentile([told[key] for told in some], (0, 50, 100))
                cells.append(f"{shown(middle)} ({shown(low)} to {shown(high)})")
            lines.append(f"| {model} | {kind} | {len(some)} of {tried} | {' | '.join(cells)} |")
    return lines
