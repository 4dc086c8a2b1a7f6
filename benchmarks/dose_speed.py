"""How long the histograms of a brain and 20 tracts take, beside dicompyler-core.

    python -m benchmarks.dose_speed [--peer FOLDER] [--repeat 1]

The case is made: an ellipsoid of 1,100 cc, 20 bent tubes of 10 mm across (some upright as the
corticospinal tract, some lying as the arcuate one), contours every millimetre, and a dose on a
grid of 1 mm. Both programs get the same files and both times include reading them; neither
includes starting Python. ``--peer`` names a folder in which an environment with dicompyler-core
is found or made with pip.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

import numpy as np
from scipy.spatial import KDTree
from skimage.measure import find_contours

from benchmarks.dose_peer import answers, python_of
from dtiplan.domain.geometry import Array
from dtiplan.workflow.dose.histograms import plan_histograms
from dtiplan.workflow.dose.rt_files import read_plan_files
from tests.io.rt_files import dose_file
from tests.io.rt_structure_files import lps, structure_file

N_TRACTS, RADIUS_MM, TRACED_MM = 20, 5.0, 0.5
BRAIN_MM = (60.0, 73.0, 60.0)
LIMIT_S = 5.0


def brain() -> list[Array]:
    """Give the contours of an ellipsoid."""
    turn = np.linspace(0.0, 2 * np.pi, 200, endpoint=False)
    a, b, c = BRAIN_MM
    found = []
    for z in np.arange(-c + 0.5, c, 1.0):
        s = np.sqrt(1.0 - (z / c) ** 2)
        found.append(np.stack([a * s * np.cos(turn), b * s * np.sin(turn), 0 * turn + z], axis=1))
    return found


def path_of(seed: int) -> Array:
    """Give a bent line: upright for even seeds, anyhow for odd ones."""
    corners = np.random.default_rng(seed).uniform(-45.0, 45.0, (4, 3))
    if seed % 2 == 0:
        corners[:, 2] = (-50.0, -20.0, 20.0, 50.0)
        corners[:, :2] *= 0.5
    s = np.linspace(0.0, 1.0, 400)[:, None]
    shares = ((1 - s) ** 3, 3 * s * (1 - s) ** 2, 3 * s**2 * (1 - s), s**3)
    return np.asarray(sum(w * c for w, c in zip(shares, corners, strict=True)))


def tube(line: Array) -> list[Array]:
    """Trace the outlines of what lies within the radius of a line."""
    tree, far = KDTree(line), RADIUS_MM + 3.0
    low, high = line.min(axis=0) - far, line.max(axis=0) + far
    x, y = (np.arange(low[k], high[k], TRACED_MM) for k in (0, 1))
    flat = np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2)
    found = []
    for z in np.arange(np.floor(low[2]), high[2], 1.0):
        points = np.column_stack([flat, np.full(len(flat), z)])
        distance = np.minimum(tree.query(points, distance_upper_bound=far)[0], far)
        for outline in find_contours(distance.reshape(len(x), len(y)), RADIUS_MM):
            flat_mm = low[:2] + TRACED_MM * outline[:-1]
            found.append(np.column_stack([flat_mm, np.full(len(flat_mm), z)]))
    return [p for p in found if len(p) > 3]


def dose_at(points_lps: Array) -> Array:
    offset = points_lps - np.array([-20.0, -10.0, 5.0])
    return np.asarray(24.0 * np.exp(-(offset**2).sum(axis=-1) / (2 * 12.0**2)))


def ours(files: tuple[Path, Path]) -> tuple[float, float, int, dict[str, float]]:
    """Give seconds, CPU seconds, how often progress was told and the volumes."""
    told: list[float] = []
    start, before = time.perf_counter(), cpu_s()
    found, _ = plan_histograms(
        read_plan_files(files[0], [files[1]]), progress=lambda share, _note="": told.append(share)
    )
    seconds = time.perf_counter() - start
    return seconds, cpu_s() - before, len(told), {dvh.name: dvh.volume_cc for dvh in found}


def cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peer", type=Path, help="folder for an environment with dicompyler-core")
    parser.add_argument("--repeat", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dtiplan-dose-") as name:
        folder = Path(name)
        bodies = {"brain": brain(), **{f"tract {n}": tube(path_of(n)) for n in range(N_TRACTS)}}
        rois = {key: lps(contours) for key, contours in bodies.items()}
        files = (
            structure_file(folder / "set.dcm", rois),
            dose_file(folder / "dose.dcm", dose_at, spacing_mm=1.0, n=156),
        )
        runs = [ours(files) for _ in range(options.repeat)]
        seconds, cpu, n_told, volumes = min(runs, key=lambda run: run[0])
        print("| program | seconds | CPU seconds |\n|---|---|---|")
        print(f"| dtiplan | {seconds:.2f} | {cpu:.2f} |")
        report_peer(files, options.peer, folder, seconds)
    load = f"{os.getloadavg()[0]:.1f} on {os.cpu_count()}"
    tract_cc = np.mean([v for k, v in volumes.items() if k != "brain"])
    print(
        f"\nBrain {volumes['brain']:.0f} cc and {N_TRACTS} tracts of {tract_cc:.1f} cc, progress "
        f"told {n_told} times; limit {LIMIT_S:g} s on 2 quiet cores, load {load}."
    )
    return 0


def report_peer(files: tuple[Path, Path], where: Path | None, folder: Path, ours_s: float) -> None:
    if where is None:
        print("\ndicompyler-core was left out: no folder was given for it (--peer).")
        return
    python, why = python_of(where)
    if python is None:
        print(f"\ndicompyler-core was left out: {why}")
        return
    request = {"rtstruct": str(files[0]), "rtdose": str(files[1])}
    (told,) = answers(python, [request], folder)
    seconds, cpu = told["seconds"], told["cpu_seconds"]
    print(f"| dicompyler-core 0.5.6 | {seconds:.2f} | {cpu:.2f} |")
    print(f"\nRatio, ours to theirs: {ours_s / seconds:.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
