"""Speed and memory of tracking beside MRtrix3, and of the whole automatic run, on one case.

    python benchmarks/tracking.py --case CASE [--seeds 20000] [--no-run]

Both sides get the same seeds (voxel centres of white matter), the same fODFs (ours, written in
MRtrix3's convention), and the same step, angle, threshold and lengths. Every figure is of a
process of its own. Ours leaves out reading the case and compiling; MRtrix3's is less the time of
the same command with one seed, which leaves out reading its files but not writing the streamlines.
The case is copied; nothing is written into it.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

PAIRS = {
    "tensor": ("tensors, deterministic", "Tensor_Det", "dwi.nii"),
    "odf": ("fODF, deterministic", "SD_STREAM", "fod.nii"),
    "drawn": ("fODF, probabilistic", "iFOD1", "fod.nii"),
}
FIRST_TIER = ("CST_L", "CST_R", "OpticRad_L", "OpticRad_R", "ArcuateFas_L", "ArcuateFas_R")
STEPS = ("fit-fibres", "register-template", "find-tracts")
STEP_MM, ANGLE_DEG, FA, AMPLITUDE, LENGTH_MM = 0.5, 30.0, 0.15, 0.1, (20.0, 250.0)
WHITE_MATTER_FA = 0.2


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--case", type=Path, help="a case with tensor maps and a template map")
    parser.add_argument("--seeds", type=int, default=20_000)
    parser.add_argument("--no-run", action="store_true", help="leave out the automatic run")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, number, folder = options.one
        print(json.dumps(one_process(what, int(number), Path(folder), options.case)))
        return 0
    with tempfile.TemporaryDirectory(prefix="dtiplan-tracking-") as name:
        folder = Path(name)
        case = folder / "case"
        shutil.copytree(options.case, case)
        runs = [] if options.no_run else automatic_run(case)
        n_seeds = apart("prepare", options.seeds, folder, "--case", str(case))["seeds"]
        rows = [
            (what, threads, *both(what, threads, folder)) for what in PAIRS for threads in (1, 2)
        ]
    report(rows, runs, int(n_seeds))
    return 0


def apart(what: str, number: int, folder: Path, *more: str) -> dict[str, float]:
    """Do one thing in a process of its own, so that its peak memory is its own."""
    command = [sys.executable, __file__, "--one", what, str(number), str(folder), *more]
    limits = {"NUMBA_NUM_THREADS": str(min(number, 2)), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **limits}
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def one_process(what: str, number: int, folder: Path, case: Path) -> dict[str, float]:
    """Do what ``apart`` asked for; ``number`` is that of the seeds or the threads."""
    if what == "prepare":
        return {"seeds": prepare(case, folder, number)}
    side, what = what.split("-")
    if side == "ours":
        return ours(what, folder)
    return tckgen(what, number, folder, side)


def prepare(case: Path, folder: Path, n_seeds: int) -> int:
    """Lay out what both sides track; give how many seeds there are."""
    from dtiplan.domain.fibres import FibreOdfs
    from dtiplan.domain.image import Image
    from dtiplan.domain.units import Unit
    from dtiplan.io.nifti import write_image, write_series
    from dtiplan.processing.diffusion.deconvolution import deconvolve
    from dtiplan.processing.diffusion.model_choice import choose_model
    from dtiplan.processing.tracts.direction_fields import OdfField
    from dtiplan.workflow.cases.case import Case

    opened = Case.open(case)
    maps, dwi = opened.read("maps"), opened.read("dwi_corrected")
    try:
        fibres = opened.read("fibres")
    except KeyError:
        fibres = None
    if not isinstance(fibres, FibreOdfs):
        choice = choose_model(dwi, maps)
        if choice.shell is None or choice.response is None:
            raise SystemExit(f"the case does not allow deconvolution: {choice.reason}")
        fibres = deconvolve(dwi, maps, choice.shell, choice.response, choice.order)
    white = np.asarray(fibres.mask.values) & (maps.fa.values >= WHITE_MATTER_FA)
    voxels = np.argwhere(white)
    chosen = np.random.default_rng(0).permutation(len(voxels))[:n_seeds]
    for name, picked in (("seeds", chosen), ("one", chosen[:1])):
        flags = np.zeros(white.shape, dtype=np.float32)
        flags[tuple(voxels[picked].T)] = 1.0
        write_image(Image(flags, maps.grid, Unit.NONE, name), folder / f"{name}.nii")
    tracked = np.asarray(fibres.mask.values) & (maps.fa.values >= FA)
    write_image(
        Image(tracked.astype(np.float32), maps.grid, Unit.NONE, "mask"), folder / "mask.nii"
    )
    write_series(dwi, folder / "dwi.nii")
    scale = np.median(amplitude_scale(fibres, OdfField.of(fibres, maps)))
    image = Image(fibres.coefficients.values / np.float32(scale), maps.grid, Unit.NONE, "fod")
    write_image(image, folder / "fod.nii")
    (folder / "given.pickle").write_bytes(pickle.dumps((maps, fibres, voxels[np.sort(chosen)])))
    return len(chosen)


def amplitude_scale(fibres: Any, field: Any) -> np.ndarray:
    """Give by what our amplitudes were divided: those of the harmonics over those of the field."""
    from dtiplan.processing.diffusion.spherical_harmonics import harmonics

    vertices = field.vertices @ field.grid.directions.T
    inside = fibres.coefficients.values[np.asarray(fibres.mask.values)][:2000]
    values = inside @ harmonics(vertices, fibres.order).T
    held = field.table[1 : len(inside) + 1]
    return np.asarray(values[held > 0.1] / held[held > 0.1])


def both(what: str, threads: int, folder: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Measure our side and MRtrix3's, one after the other."""
    mine = apart(f"ours-{what}", threads, folder)
    peer, start = (apart(f"{seeds}-{what}", threads, folder) for seeds in ("seeds", "one"))
    for key in ("seconds", "cpu_seconds"):
        peer[key] -= start[key]
    return mine, peer


def ours(what: str, folder: Path) -> dict[str, float]:
    """Track in this process."""
    from dtiplan.domain.geometry import transform_points
    from dtiplan.processing.tracts.direction_fields import OdfField, TensorField
    from dtiplan.processing.tracts.tracking import TrackingSettings, track

    maps, fibres, voxels = pickle.loads((folder / "given.pickle").read_bytes())
    seeds = transform_points(maps.grid.ras_from_vox, voxels)
    before = time.perf_counter()
    field = TensorField.of(maps) if what == "tensor" else OdfField.of(fibres, maps)
    prepared = time.perf_counter() - before
    settings = TrackingSettings(STEP_MM, ANGLE_DEG, FA, LENGTH_MM, what == "drawn", AMPLITUDE)
    track(field, seeds[:10], settings)  # compiled now, or read from where it is kept
    held = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    found = track(field, seeds, settings)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    return {
        "seconds": seconds,
        "cpu_seconds": after.ru_utime + after.ru_stime - held.ru_utime - held.ru_stime,
        "peak_mb": after.ru_maxrss / 1024,
        "field_mb": field.memory_mb,
        "field_seconds": prepared,
        "kept": len(found),
        "points": len(found.points_ras_mm),
        "median_mm": float(np.median(found.lengths_mm())),
    }


def tckgen(what: str, threads: int, folder: Path, seeds: str) -> dict[str, float]:
    """Track with MRtrix3 and count what it wrote."""
    _, algorithm, source = PAIRS[what]
    cutoff = FA if what == "tensor" else AMPLITUDE
    values = {
        "algorithm": algorithm,
        "step": STEP_MM,
        "angle": ANGLE_DEG,
        "cutoff": cutoff,
        "minlength": LENGTH_MM[0],
        "maxlength": LENGTH_MM[1],
        "select": 0,
        "seeds": 0,
        "mask": "mask.nii",
        "nthreads": threads,
    }
    options = [text for name, value in values.items() for text in (f"-{name}", str(value))]
    options += ["-seed_grid_per_voxel", f"{seeds}.nii", "1", "-quiet", "-force"]
    if what == "tensor":
        options += ["-fslgrad", "dwi.bvec", "dwi.bval"]
    start = time.perf_counter()
    process = subprocess.Popen(["tckgen", source, "peer.tck", *options], cwd=folder)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"tckgen {algorithm} failed")
    lengths = np.array([len(line) for line in tck_lines(folder / "peer.tck")])
    return {
        "seconds": time.perf_counter() - start,
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "peak_mb": used.ru_maxrss / 1024,
        "kept": len(lengths),
        "points": int(lengths.sum()),
        "median_mm": float(np.median(lengths - 1)) * STEP_MM if len(lengths) else 0.0,
    }


def tck_lines(path: Path) -> list[np.ndarray]:
    """Read MRtrix3's streamlines: float32 triples, NaN after each line, infinity at the end."""
    data = path.read_bytes()
    offset = int(data.split(b"file: . ", 1)[1].split(b"\n", 1)[0])
    points = np.frombuffer(data, dtype="<f4", offset=offset).reshape(-1, 3)
    ends = np.flatnonzero(np.isnan(points[:, 0]))
    return [part[np.isfinite(part[:, 0])] for part in np.split(points, ends)[:-1]]


def automatic_run(case: Path) -> list[tuple[str, float, float]]:
    """Run the steps from preprocessed data to all first-tier tracts."""
    rows = []
    for step in STEPS:
        command = [sys.executable, "-m", "dtiplan", "run", str(case), step]
        if step == "find-tracts":
            command += ["--params", json.dumps({"tracts": FIRST_TIER})]
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=sys.stderr)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"{step} failed")
        rows.append((step, time.perf_counter() - start, used.ru_maxrss / 1024))
    return rows


def report(
    rows: list[tuple[str, int, dict[str, float], dict[str, float]]],
    runs: list[tuple[str, float, float]],
    n_seeds: int,
) -> None:
    """Print both tables."""
    print(f"{n_seeds} seeds, step {STEP_MM} mm, {ANGLE_DEG} degrees, {LENGTH_MM} mm\n")
    print(
        "| tracker | threads | side | s | CPU s | seeds/s | kpts/s | kpts/CPU s | kept "
        "| median mm | peak MB |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for what, threads, mine, peer in rows:
        for side, one in (("ours", mine), (PAIRS[what][1], peer)):
            print(
                f"| {PAIRS[what][0]} | {threads} | {side} | {one['seconds']:.2f} "
                f"| {one['cpu_seconds']:.2f} | {n_seeds / one['seconds']:.0f} "
                f"| {one['points'] / one['seconds'] / 1000:.0f} "
                f"| {one['points'] / one['cpu_seconds'] / 1000:.0f} | {one['kept']:.0f} "
                f"| {one['median_mm']:.1f} | {one['peak_mb']:.0f} |"
            )
    fields = {what: mine for what, threads, mine, _ in rows if threads == 1}
    for what, one in fields.items():
        print(f"\n{PAIRS[what][0]}: field {one['field_mb']:.0f} MB in {one['field_seconds']:.2f} s")
    if runs:
        print("\n| step | s | peak MB |\n|---|---|---|")
        for step, seconds, peak_mb in runs:
            print(f"| {step} | {seconds:.1f} | {peak_mb:.0f} |")
        print(f"| sum | {sum(row[1] for row in runs):.1f} | {max(row[2] for row in runs):.0f} |")
    print(f"\nLoad average {os.getloadavg()[0]:.1f} at the end.")


if __name__ == "__main__":
    sys.exit(main())
