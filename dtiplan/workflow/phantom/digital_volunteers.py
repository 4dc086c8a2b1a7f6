"""Digital volunteers: heads on two simulated scanners, and whether known differences are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import Layer
from dtiplan.domain.tracts import Model
from dtiplan.domain.units import Unit

if TYPE_CHECKING:
    from dtiplan.domain.digital_patient import PhantomSpec
    from dtiplan.domain.geometry import Array
    from dtiplan.domain.image import Image
    from dtiplan.domain.site_comparison import HalfwaySpace, SiteComparison
    from dtiplan.domain.site_scans import SiteScan
    from dtiplan.processing.simulate.scanners import SimulatedScan, SimulatedScanner
    from dtiplan.workflow.phantom.volunteer_planning import HeadPlan, PlannedSession

TRACTS = ("CST_L", "CST_R", "OpticRad_L", "OpticRad_R", "ArcuateFas_L", "ArcuateFas_R")
COVERAGE = 2.0
"""How many standard uncertainties a difference may be off."""
_AXES = ("x", "y", "z")
_SEED = 20_260_101
_SESSIONS = (1, 2)
_NAMES = ("A", "B")
_HEAD_SEEDS = 7_000


@dataclass(frozen=True)
class VolunteerSettings:
    """How volunteers are scanned and tracked.

    Parameters
    ----------
    b_scale, snr, blur_mm2, shift_mm : (float, float)
        Of the two scanners.
    n_seeds : int
        Of each tract.
    tracts : tuple of str
    is_one_frame : bool
        Whether all scans of a head claim one frame of reference, as those of one visit do: then
        registrations start from where the scans lie and take a third of the time.
    """

    b_scale: tuple[float, float] = (1.0, 1.04)
    snr: tuple[float, float] = (30.0, 22.0)
    blur_mm2: tuple[float, float] = (0.0, 1.5)
    shift_mm: tuple[float, float] = (0.0, 5.0)
    n_seeds: int = 12_000
    tracts: tuple[str, ...] = TRACTS
    is_one_frame: bool = False


@dataclass(frozen=True, eq=False)
class _Head:
    """A head, the template it was drawn in, and its plan."""

    number: int
    spec: PhantomSpec
    fa: Image
    template: Image
    plan: HeadPlan


@dataclass(frozen=True, eq=False)
class _Session:
    """One session, simulated and worked on."""

    simulated: SimulatedScan
    scan: SiteScan
    again: Mapping[str, Any]
    planned: PlannedSession


def try_volunteer(
    number: int, settings: VolunteerSettings, progress: Progress = silent
) -> dict[str, Any]:
    """Scan one head twice on two scanners and compare all sessions.

    Returns
    -------
    dict
        Plain JSON: the figures of every pair, and for every difference that was put in what was
        expected, found, and known to.
    """
    head, scanners = _head(number), _scanners(settings)
    sessions: dict[tuple[str, int], _Session] = {}
    order = [(scanner, n) for scanner in scanners for n in _SESSIONS]
    for place, (scanner, session) in enumerate(order):
        share = part_of(progress, 0.2 * place, 0.2 * (place + 1))
        sessions[scanner.name, session] = _session(head, scanner, session, settings, share)
    pairs = (
        (("A", 1), ("A", 2), Layer.RESCAN),
        (("B", 1), ("B", 2), Layer.RESCAN),
        (("A", 1), ("B", 1), Layer.SCANNER),
        (("A", 2), ("B", 2), Layer.SCANNER),
    )
    told = []
    for place, (one, other, layer) in enumerate(pairs):
        share = part_of(progress, 0.8 + 0.05 * place, 0.85 + 0.05 * place)
        told.append(_compared(sessions[one], sessions[other], layer, settings, share))
    return {"number": number, "settings": asdict(settings), "pairs": told}


def _scanners(settings: VolunteerSettings) -> tuple[SimulatedScanner, ...]:
    from dtiplan.processing.simulate.scanners import SimulatedScanner

    given = (settings.b_scale, settings.snr, settings.blur_mm2, settings.shift_mm)
    return tuple(
        SimulatedScanner(name, *values)
        for name, values in zip(_NAMES, zip(*given, strict=True), strict=True)
    )


def _head(number: int) -> _Head:
    from dtiplan.io.digital_patient_spec import read_phantom_spec
    from dtiplan.io.locations import resource
    from dtiplan.io.nifti import read_image
    from dtiplan.processing.simulate.variation import varied_patient
    from dtiplan.workflow.phantom.volunteer_planning import head_plan

    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    drawn = read_phantom_spec("digital-patient")
    spec, fa, _ = varied_patient(drawn, template, number)
    # One protocol and one size of voxels for all: only the scanners differ.
    spec = replace(spec, protocol=drawn.protocol, diffusion=drawn.diffusion)
    return _Head(number, spec, fa, template, head_plan(spec, fa, _HEAD_SEEDS + number))


def _session(
    head: _Head,
    scanner: SimulatedScanner,
    session: int,
    settings: VolunteerSettings,
    progress: Progress,
) -> _Session:
    """Simulate a session and make of it what the program makes of a case."""
    from dtiplan.domain.site_scans import SiteScan
    from dtiplan.processing.atlas.template import register_template
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor
    from dtiplan.processing.preprocess.brain_mask import brain_mask
    from dtiplan.processing.simulate.scanners import simulated_scan
    from dtiplan.processing.tracts.profiles import profile
    from dtiplan.workflow.phantom.volunteer_planning import planned_session

    made = simulated_scan(head.spec, head.fa, scanner, session, _HEAD_SEEDS + head.number)
    progress(0.2)
    mask, _ = brain_mask(made.series.mean_b0())
    maps = fit_tensor(made.series, mask)
    template_map = register_template(maps.fa, mask, head.template, v1=maps.v1)
    progress(0.5)
    tracts = _tracked(maps, template_map, settings, _SEED)
    # The noise of the software, once a scanner.
    is_first = session == _SESSIONS[0]
    again = _tracked(maps, template_map, settings, _SEED + 1) if is_first else {}
    profiles = {
        name: profile(name, lines, maps, template_map.to_template_mm)
        for name, lines in tracts.items()
        if len(lines)
    }
    name = f"{scanner.name}{session}"
    reference = made.series.mean_weighted()
    if settings.is_one_frame:
        frame = head.plan.planning.frame_of_reference_uid
        grid = replace(reference.grid, frame_of_reference_uid=frame)
        reference, mask = replace(reference, grid=grid), replace(mask, grid=grid)
    scan = SiteScan(
        name, f"{head.number} {name}", reference, mask, maps, len(made.series.gradients), tracts,
        profiles,
    )  # fmt: skip
    planned = planned_session(head.plan, scan, part_of(progress, 0.7, 1.0))
    return _Session(made, scan, again, planned)


def _tracked(
    maps: Any, template_map: Any, settings: VolunteerSettings, seed: int
) -> dict[str, Any]:
    from dtiplan.io.tract_definitions import read_definitions
    from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
    from dtiplan.processing.tracts.direction_fields import TensorField
    from dtiplan.workflow.steps.find_tracts import TractParams, tracking_settings

    known, how = read_definitions(None), TractParams()
    field, tracking = TensorField.of(maps), tracking_settings(how, Model.TENSOR)
    search = Search(settings.n_seeds, seed, how.lowest_density_percent / 100.0)
    return {
        name: find_tract(
            maps, known[name].for_model(Model.TENSOR), template_map, tracking, search, field=field
        ).streamlines
        for name in settings.tracts
    }


def _compared(
    one: _Session,
    other: _Session,
    layer: Layer,
    settings: VolunteerSettings,
    progress: Progress,
) -> dict[str, Any]:
    from dtiplan.processing.sites.compare_scans import compare_scans, compare_tracts
    from dtiplan.workflow.phantom.volunteer_planning import planned_differences
    from dtiplan.workflow.sites.comparison_document import comparison_entries

    compared = compare_scans(one.scan, other.scan, layer, progress=progress)
    seeds = []
    # Only in pairs of one scanner, so that each counts once.
    for session in (one, other) if layer is Layer.RESCAN else ():
        for name, again in session.again.items():
            lines = session.scan.tracts[name]
            if len(lines) and len(again):
                told, _ = compare_tracts(name, lines, again, session.scan.maps.grid, 0.0)
                seeds += told
    planned = planned_differences(one.planned, other.planned)
    figures = (*compared.figures, *planned)
    compared = replace(compared, figures=figures, seeds=tuple(seeds))
    entries = comparison_entries(compared)
    return {**entries, "known": _known(one, other, layer, settings, compared)}


def _known(
    one: _Session, other: _Session, layer: Layer, settings: VolunteerSettings,
    compared: SiteComparison,
) -> list[dict[str, Any]]:  # fmt: skip
    """Lay what was put in beside what was found."""
    is_same = layer is Layer.RESCAN
    b, snr = np.log(settings.b_scale), np.log(settings.snr)
    blur = settings.blur_mm2
    expected = {
        ("md_scale", "deep white matter"): 0.0 if is_same else 100.0 * float(b[1] - b[0]),
        ("noise_scale", "white matter"): 0.0 if is_same else 100.0 * float(snr[0] - snr[1]),
        ("blur", "brain"): 0.0 if is_same else blur[1] - blur[0],
    }
    for name in settings.tracts:
        shift = _true_shift(one, other, name, compared.space)
        for axis, mm in zip(_AXES, shift.tolist(), strict=True):
            expected[f"core_shift_{axis}", name] = mm
    rows = [
        {
            "figure": kind,
            "part": part,
            "expected": value,
            "found": found.value,
            "uncertainty": found.uncertainty,
        }
        for (kind, part), value in expected.items()
        if (found := compared.get(kind, part)) is not None
    ]
    return [*rows, _motion_row(compared, one, other, _template_points(one))]


def _template_points(session: _Session) -> Array:
    """Give some brain points in the template's frame, where the head has no shift."""
    from dtiplan.domain.geometry import transform_points
    from dtiplan.processing.sites.halfway import brain_points

    seen = brain_points(session.scan.mask)
    back = transform_points(np.linalg.inv(session.simulated.from_template), seen)
    return session.simulated.shift.origin_of(back)


def _true_shift(one: _Session, other: _Session, name: str, space: HalfwaySpace) -> Array:
    """Give how far the true tract is shifted in the half-way space that was found.

    A rigid registration takes a part of any distortion away; what is left is what tracts show.
    """
    from dtiplan.processing.sites.bundle_shape import core_of, core_shift

    lines = [s.simulated.truth[name].streamlines for s in (one, other)]
    here = core_of(lines[0].moved(space.half_from_first))
    return core_shift(here, core_of(lines[1].moved(space.half_from_second), here)).shift_mm


def _motion_row(
    compared: SiteComparison, one: _Session, other: _Session, points: Array
) -> dict[str, Any]:
    """Say how far the motion that was found carries the brain beside the best rigid one.

    Where one scan is distorted no rigid motion is right: what the best one leaves over (root mean
    square) is added to the uncertainty.
    """
    from dtiplan.domain.geometry import transform_points
    from dtiplan.processing.simulate.scanners import rigid_fit
    from dtiplan.processing.sites.halfway import inverse_motion

    here, there = one.simulated.seen_at(points), other.simulated.seen_at(points)
    best = rigid_fit(here, there)
    left = transform_points(best, here) - there
    left_mm = float(np.sqrt((left**2).sum(axis=1).mean()))
    space = compared.space
    found = inverse_motion(space.half_from_second) @ space.half_from_first
    off = transform_points(found, here) - transform_points(best, here)
    return {
        "figure": "motion",
        "part": "brain",
        "expected": 0.0,
        "found": float(np.linalg.norm(off, axis=1).mean()),
        "uncertainty": float(np.hypot(space.apart_mm, left_mm)),
    }


def judged(trials: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Say for each difference whether it was found within its stated uncertainty.

    Only the uncertainty that a pair states itself counts. Beside it stands what two sessions on
    one scanner, where nothing was put in, are off by: root mean square over heads, and for shifts
    over tracts and axes.
    """
    rows = [
        {**row, "head": trial["number"], "layer": pair["layer"],
         "pair": f"{pair['first']}-{pair['second']}"}
        for trial in trials
        for pair in trial["pairs"]
        for row in pair["known"]
    ]  # fmt: skip
    rescans: dict[str, list[float]] = {}
    for row in rows:
        if row["layer"] == Layer.RESCAN.value and row["found"] is not None:
            rescans.setdefault(_family(row), []).append(row["found"] - row["expected"])
    for row in rows:
        spread = rescans.get(_family(row), [])
        row["rescan"] = float(np.sqrt(np.mean(np.square(spread)))) if spread else None
        off = None if row["found"] is None else abs(row["found"] - row["expected"])
        known_to = row["uncertainty"] or 0.0
        row["is_recovered"] = off is not None and off <= COVERAGE * known_to
    return rows


def _family(row: Mapping[str, Any]) -> str:
    figure = str(row["figure"])
    return "core_shift" if figure.startswith("core_shift") else figure


def recovery_table(trials: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give what was put in and found as rows of a Markdown table, pairs of one scanner too."""
    lines = [
        "| head | pair | figure | of | expected | found | k = 2 | rescan RMS | recovered |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in judged(trials):
        found = "-" if row["found"] is None else f"{row['found']:.3f}"
        rescan = "-" if row["rescan"] is None else f"{row['rescan']:.3f}"
        lines.append(
            f"| {row['head']} | {row['pair']} | {row['figure']} | {row['part']} | "
            f"{row['expected']:.3f} | {found} | {COVERAGE * (row['uncertainty'] or 0.0):.3f} | "
            f"{rescan} | {'yes' if row['is_recovered'] else 'NO'} |"
        )
    return lines
