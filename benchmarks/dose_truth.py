"""Histograms against closed forms, beside dicompyler-core: sphere, cylinder both ways, cone.

    python -m benchmarks.dose_truth [--peer FOLDER] [--radii 2.5 10] [--grids 1 2] [--poses 2]

Each case is written as RTSTRUCT and RTDOSE, and both programs read those files. ``axial`` cases
lie on axial slices at a random place, in a dose that rises by 1 Gy/mm (or falls off round the
middle); ``turned`` ones have slices at a random tilt to the dose grid, which only this program
reads. Blunt ends lie half a slice beyond the outer contours, everything else anywhere. ``--peer``
names a folder in which an environment with dicompyler-core is found or made with pip.

Limits: volume within 1 % (3 % at radius 1.5 mm), mean within 0.02 Gy for each Gy/mm, D2%, D98%
and D0.03cc within the change of dose over 0.2 mm there. Between the voxels of a coarse grid a
round dose is not what it was: ``as the grid holds it`` compares with a trilinear reading of the
grid at random places of the ball instead. The full table goes to
``benchmarks/results/dose_truth.md``, a table of the largest errors to the screen.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.ndimage import map_coordinates
from scipy.spatial.transform import Rotation

from benchmarks.dose_peer import answers, python_of
from dtiplan.domain.geometry import Array, transform_points
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.workflow.dose.histograms import plan_histograms
from dtiplan.workflow.dose.rt_files import read_plan_files
from tests.io.rt_files import dose_file
from tests.io.rt_structure_files import lps, structure_file
from tests.processing.dose.bodies import cone, lying_cylinder, moved, sphere, standing_cylinder

RESULT = Path(__file__).parent / "results" / "dose_truth.md"
NUMBERS = ("volume", "Dmean", "D2%", "D50%", "D98%", "D0.03cc")
MIDDLE_GY, TOP_GY, SIGMA_MM = 120.0, 40.0, 15.0
LENGTHS = 3.0


@dataclass(frozen=True)
class Truth:
    """Volume, and the place along the dose's way beyond which a share of the body lies."""

    volume_mm3: float
    place: Callable[[float], float]
    mean_place: float


@dataclass
class Case:
    """One body in one dose, its errors and their limits."""

    body: str
    radius: float
    grid_mm: float
    slice_mm: float
    pose: str
    truth: dict[str, float]
    limits: dict[str, float]
    files: tuple[Path, Path]
    ours: dict[str, float] = field(default_factory=dict)
    peer: dict[str, float] | None = None


def inverse(
    share_above: Callable[[Array], Array], low: float, high: float
) -> Callable[[float], float]:
    """Turn a share that falls along the way into the place of a share."""
    t = np.linspace(low, high, 40_001)
    shares = share_above(t)
    return lambda s: float(np.interp(s, shares[::-1], t[::-1]))


def across(radius: float) -> Callable[[float], float]:
    def share(t: Array) -> Array:
        x = np.clip(t / radius, -1.0, 1.0)
        return np.asarray((np.arccos(x) - x * np.sqrt(1 - x**2)) / np.pi)

    return inverse(share, -radius, radius)


def body_of(
    name: str, radius: float, gap: float, generator: np.random.Generator
) -> tuple[list[Array], Array, Truth]:
    """Give contours round the origin, the way of the dose (zero: radial) and the truth."""
    length, phase = LENGTHS * radius, float(generator.uniform())
    length = max(round(length / gap), 1) * gap
    kind, _, way = name.partition(", ")
    if kind == "sphere":
        volume = 4 / 3 * np.pi * radius**3
        contours = sphere(radius, gap, phase)
        if way.startswith("radial"):
            mean = radial_mean(radius)
            return contours, np.zeros(3), Truth(volume, lambda s: radius * s ** (1 / 3), mean)
        place = inverse(
            lambda t: (radius - t) ** 2 * (2 * radius + t) / 4 / radius**3, -radius, radius
        )
        tilt = generator.normal(size=3)
        return contours, tilt / np.linalg.norm(tilt), Truth(volume, place, 0.0)
    if kind == "cone":
        # Its base lies at the origin and its tip at the hot end.
        tip = Truth(
            np.pi * radius**2 * length / 3, lambda s: length * (1 - s ** (1 / 3)), length / 4
        )
        return cone(radius, length, gap), np.array([0.0, 0.0, 1.0]), tip
    axis = np.array([0.0, 0.0, 1.0]) if kind == "standing cylinder" else np.array([1.0, 0.0, 0.0])
    side = np.array([1.0, 0.0, 0.0]) if kind == "standing cylinder" else np.array([0.0, 0.6, 0.8])
    draw = standing_cylinder(radius, length, gap)
    if kind == "lying cylinder":
        draw = lying_cylinder(radius, length, gap, phase)
    volume = np.pi * radius**2 * length
    if way == "along":
        return draw, axis, Truth(volume, lambda s: length * (0.5 - s), 0.0)
    return draw, side, Truth(volume, across(radius), 0.0)


BODIES = (
    "sphere, linear",
    "sphere, radial",
    "sphere, radial as the grid holds it",
    "standing cylinder, along",
    "standing cylinder, across",
    "lying cylinder, along",
    "lying cylinder, across",
    "cone, along",
)


def radial(distance: Array) -> Array:
    return np.asarray(TOP_GY * np.exp(-(distance**2) / (2 * SIGMA_MM**2)))


def radial_mean(radius: float) -> float:
    """Give the distance whose dose is the mean dose of a ball."""
    r = np.linspace(0.0, radius, 20_001)
    mean = float(np.trapezoid(radial(r) * r**2, r) / np.trapezoid(r**2, r))
    return float(SIGMA_MM * np.sqrt(2 * np.log(TOP_GY / mean)))


def made(
    folder: Path, number: int, name: str, pose: str, sizes: tuple[float, float, float]
) -> Case:
    """Write one case."""
    radius, grid_mm, gap = sizes
    generator = np.random.default_rng([number, int(10 * radius)])
    contours, way, truth = body_of(name, radius, gap, generator)
    turn = Rotation.random(rng=generator) if pose == "turned" else Rotation.identity()
    shift = generator.uniform(-2.0, 2.0, 3)
    contours, way = moved(contours, turn, shift), turn.apply(way)
    is_radial = not way.any()

    def dose_at(points_lps: Array) -> Array:
        offset = points_lps * (-1.0, -1.0, 1.0) - shift
        if is_radial:
            return radial(np.linalg.norm(offset, axis=-1))
        return np.asarray(MIDDLE_GY + offset @ way)

    reach = max(float(np.abs(np.concatenate(contours)).max()), radius) + 2 * grid_mm + gap
    n = int(np.ceil(2 * reach / grid_mm)) + 1
    dose = dose_file(folder / f"{number}_dose.dcm", dose_at, spacing_mm=grid_mm, n=n)
    drawn = structure_file(folder / f"{number}_set.dcm", {"body": lps(contours)})
    true, limits = expected(truth, is_radial, radius)
    if name.endswith("holds it"):
        true = held(true, dose, shift, radius)
    return Case(name, radius, grid_mm, gap, pose, true, limits, (drawn, dose))


def expected(
    truth: Truth, is_radial: bool, radius: float
) -> tuple[dict[str, float], dict[str, float]]:
    """Give the true numbers and how far off they may be."""
    shares = {"D2%": 0.02, "D50%": 0.5, "D98%": 0.98, "D0.03cc": 30.0 / truth.volume_mm3}
    places = {k: truth.place(s) for k, s in shares.items() if s <= 1.0}
    places["Dmean"] = truth.mean_place
    if is_radial:
        doses = {k: float(radial(np.array(p))) for k, p in places.items()}
        near = {k: float(radial(np.array(p + 0.2))) for k, p in places.items()}
        limits = {k: doses[k] - near[k] for k in places}
        steepest = min(radius, SIGMA_MM)
        limits["Dmean"] = 0.02 * float(radial(np.array(steepest))) * steepest / SIGMA_MM**2
    else:
        doses = {k: MIDDLE_GY + p for k, p in places.items()}
        limits = {k: 0.02 if k == "Dmean" else 0.2 for k in places}
    doses["volume"] = truth.volume_mm3 / 1000.0
    limits["volume"] = (0.01 if radius >= 2.5 else 0.03) * doses["volume"]
    return doses, limits


def held(true: dict[str, float], path: Path, middle: Array, radius: float) -> dict[str, float]:
    """Give what a ball gets of the dose between the voxels, read trilinearly at random places."""
    points = np.random.default_rng(3).uniform(-radius, radius, (400_000, 3))
    points = points[np.linalg.norm(points, axis=1) <= radius] + middle
    image = read_rtdose(path).image
    index = transform_points(image.grid.vox_from_ras, points)
    doses = np.sort(map_coordinates(image.values, index.T, output=np.float64, order=1))[::-1]
    shares = {"D2%": 0.02, "D50%": 0.5, "D98%": 0.98, "D0.03cc": 0.03 / true["volume"]}
    read = {k: float(np.quantile(doses, 1.0 - s)) for k, s in shares.items() if k in true}
    return {**true, **read, "Dmean": float(doses.mean())}


def ours(case: Case) -> dict[str, float]:
    """Give what this program reads off the files."""
    files = read_plan_files(case.files[0], [case.files[1]])
    (dvh,), _ = plan_histograms(files)
    found = {m.name: m.value for m in dvh.metrics if m.value is not None}
    return {**found, "volume": dvh.volume_cc, "Dmean": dvh.mean_gy}


def errors(case: Case, found: dict[str, float]) -> dict[str, float]:
    """Give errors: volume in percent, doses in Gy."""
    off = {k: found.get(k, float("nan")) - v for k, v in case.truth.items()}
    return {**off, "volume": 100.0 * off["volume"] / case.truth["volume"]}


def is_within(case: Case, name: str) -> bool:
    return name == "D50%" or abs(case.ours[name] - case.truth[name]) <= case.limits[name]


def full_table(cases: Sequence[Case]) -> str:
    heads = [f"{n} {who}" for n in NUMBERS for who in ("ours", "peer")]
    lines = ["| body | r | grid | slice | pose | " + " | ".join(heads) + " | within limits |"]
    lines.append("|" + "---|" * (len(heads) + 6))
    for case in cases:
        mine = errors(case, case.ours)
        other = errors(case, case.peer) if case.peer else {}
        cells = [shown(e.get(n)) for n in NUMBERS for e in (mine, other)]
        beyond = [n for n in case.truth if not is_within(case, n)]
        sizes = f"{case.radius:g} | {case.grid_mm:g} | {case.slice_mm:g} | {case.pose}"
        said = "yes" if not beyond else "no: " + ", ".join(beyond)
        lines.append(f"| {case.body} | {sizes} | {' | '.join(cells)} | {said} |")
    return "\n".join(lines)


def shown(value: float | None) -> str:
    return "" if value is None else f"{value:+.3f}"


def summary(cases: Sequence[Case]) -> str:
    """Give the largest error for each body and radius, ours / peer."""
    groups: dict[tuple[str, float], list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.body, case.radius].append(case)
    lines = ["| body | radius mm | " + " | ".join(NUMBERS) + " | within limits |"]
    lines.append("|" + "---|" * (len(NUMBERS) + 3))
    for (body, radius), group in groups.items():
        cells = [f"{largest(group, n, False)} / {largest(group, n, True)}" for n in NUMBERS]
        good = sum(all(is_within(c, n) for n in c.truth) for c in group)
        lines.append(f"| {body} | {radius:g} | {' | '.join(cells)} | {good} of {len(group)} |")
    return "\n".join(lines)


def largest(group: Sequence[Case], name: str, is_peer: bool) -> str:
    found = [c.peer if is_peer else c.ours for c in group]
    off = [
        abs(errors(c, f)[name]) for c, f in zip(group, found, strict=True) if f and name in c.truth
    ]
    return f"{max(off):.2f}" if off else "-"


def ask_peer(cases: Sequence[Case], where: Path | None, folder: Path) -> str:
    """Fill in what the peer makes of the axial cases; give what to say of it."""
    if where is None:
        return "dicompyler-core was left out: no folder was given for it (--peer)."
    python, why = python_of(where)
    if python is None:
        return f"dicompyler-core was left out: {why}"
    asked = [c for c in cases if c.pose == "axial"]
    requests: list[dict[str, Any]] = [
        {"rtstruct": str(c.files[0]), "rtdose": str(c.files[1])} for c in asked
    ]
    for case, told in zip(asked, answers(python, requests, folder), strict=True):
        found = told["rois"]["body"]
        case.peer = {**found, "volume": found["volume_cc"]}
    return "peer: dicompyler-core 0.5.6, as it is when nothing is set; axial cases only."


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peer", type=Path, help="folder for an environment with dicompyler-core")
    parser.add_argument("--radii", type=float, nargs="+", default=[1.5, 2.5, 5.0, 10.0, 20.0])
    parser.add_argument("--grids", type=float, nargs="+", default=[0.5, 1.0, 2.0, 3.0])
    parser.add_argument("--slices", type=float, nargs="+", default=[0.5, 1.0])
    parser.add_argument("--bodies", nargs="+", default=BODIES)
    options = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="dtiplan-dose-") as name:
        folder = Path(name)
        wanted = itertools.product(
            options.bodies, options.radii, options.grids, options.slices, ("axial", "turned")
        )
        cases = [made(folder, n, b, pose, (r, g, s)) for n, (b, r, g, s, pose) in enumerate(wanted)]
        for case in cases:
            case.ours = ours(case)
        note = ask_peer(cases, options.peer, folder)
    said = (
        "Largest errors over dose grids, slices and poses, ours / peer: volume in %, doses in Gy "
        f"(1 Gy/mm; radial: {TOP_GY:g} Gy, sigma {SIGMA_MM:g} mm). {note}"
    )
    text = f"{said}\n\n{summary(cases)}\n"
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(f"{text}\nAll cases, errors:\n\n{full_table(cases)}\n")
    print(text)
    print(f"{len(cases)} cases in {time.perf_counter() - start:.0f} s; all of them: {RESULT}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
