"""Time and memory of each stage beside the peer chain, on one real diffusion series.

Every stage runs in its own process, ours and the peer's one after the other, so that peak memory
is that of the stage. Our times are those of the stage's function, in a process that already
holds the series; the peer's are those of the command, files read and written included (less the
start of an empty command). The peer of motion correction, which MRtrix3 does not have, is an
affine SimpleITK registration of each volume to the mean b = 0 (Mattes mutual information, 10 %
of the voxels), two volumes at a time.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

THREADS = 2
STAGES = ("mask", "denoise", "gibbs", "motion", "fit", "track")
DEFAULT = (
    Path(__file__).resolve().parents[2]
    / "shared/data/mappertrac_sub-011591/dwi/sub-011591_dwi.nii.gz"
)
PLANNING = DEFAULT.parents[1] / "anat/sub-011591_T1w.nii.gz"
N_SEEDS = 20_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--series", type=Path, default=DEFAULT, help="NIfTI with .bval and .bvec")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each stage; medians count")
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=list(STAGES))
    parser.add_argument(
        "--planning", type=Path, default=PLANNING, help="NIfTI T1, written as DICOM for the plan"
    )
    parser.add_argument("--no-plan", action="store_true", help="leave out the whole plan")
    parser.add_argument(
        "--one", nargs=3, metavar=("SIDE", "STAGE", "FOLDER"), help=argparse.SUPPRESS
    )
    options = parser.parse_args()
    if options.one:
        side, stage, folder = options.one
        return one_stage(side, stage, Path(folder))
    with tempfile.TemporaryDirectory(prefix="dtiplan-benchmark-") as folder:
        prepare(options.series, Path(folder))
        rows = [measure(stage, Path(folder), options.repeat) for stage in options.stages]
        plans = [] if options.no_plan else whole_plans(options, Path(folder))
    report(rows, plans, options)
    return 0


def prepare(series: Path, folder: Path) -> None:
    """Lay out the input of every stage: both sides get the same files."""
    from dtiplan.io.nifti import read_series, write_image
    from dtiplan.processing.preprocess.brain_mask import brain_mask

    stem = str(series).removesuffix(".gz").removesuffix(".nii")
    dwi = read_series(series, Path(stem + ".bval"), Path(stem + ".bvec"))
    mask, _ = brain_mask(dwi.mean_b0())
    write_image(mask, folder / "mask.nii")
    np.save(folder / "mask.npy", mask.values)
    np.save(folder / "dwi.npy", np.asarray(dwi.values, np.float32))
    for name in ("bval", "bvec"):
        shutil.copy(f"{stem}.{name}", folder / f"dwi.{name}")
    run(["mrconvert", str(series), str(folder / "dwi.nii"), "-datatype", "float32le"])
    run(["dwi2tensor", "dwi.nii", "tensor.nii", "-mask", "mask.nii", *gradients()], folder)


def gradients() -> list[str]:
    return ["-fslgrad", "dwi.bvec", "dwi.bval"]


def run(command: list[str], folder: Path | None = None) -> None:
    subprocess.run([*command, "-quiet", "-force"], cwd=folder, check=True)


def measure(stage: str, folder: Path, repeat: int) -> dict[str, Any]:
    """Run one stage on both sides in turn."""
    row: dict[str, Any] = {"stage": stage}
    results: dict[str, list[dict[str, float]]] = {"ours": [], "peer": []}
    for _ in range(repeat):
        for side, found in results.items():
            command = [sys.executable, __file__, "--one", side, stage, str(folder)]
            limits = {"OMP_NUM_THREADS": str(THREADS), "OPENBLAS_NUM_THREADS": str(THREADS)}
            done = subprocess.run(
                command, check=True, capture_output=True, text=True, env={**os.environ, **limits}
            )
            found.append(json.loads(done.stdout.splitlines()[-1]))
    for side, found in results.items():
        for key in ("seconds", "cpu_seconds", "peak_mb"):
            row[f"{side}_{key}"] = statistics.median(one[key] for one in found)
        row[f"{side}_runs_seconds"] = [one["seconds"] for one in found]
    row["ratio"] = row["ours_seconds"] / row["peer_seconds"]
    return row


def whole_plans(options: argparse.Namespace, folder: Path) -> list[dict[str, Any]]:
    """Run `dtiplan plan` with everything switched on, from files to verified RTSTRUCT."""
    from dtiplan.domain.planning import Modality
    from dtiplan.domain.units import Unit
    from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series
    from dtiplan.io.nifti import read_image

    write_image_series(
        read_image(options.planning, "t1", Unit.SIGNAL),
        folder / "t1",
        Modality.MR,
        PatientHeader("Benchmark", "BENCHMARK"),
        series_description="T1",
        frame_of_reference_uid="1.2.826.0.1.3680043.8.498.1",
    )
    plans = []
    for number in range(options.repeat):
        case, start = folder / f"case{number}", time.perf_counter()
        sources = [str(options.series.parent), str(folder / "t1")]
        subprocess.run(
            [sys.executable, "-m", "dtiplan", "plan", *sources, "--case", str(case)],
            check=True,
            capture_output=True,
        )
        said = json.loads((case / "summary.json").read_text())
        wall = time.perf_counter() - start
        plans.append({"wall_seconds": wall, "steps": said["seconds"], "mb": said["peak_memory_mb"]})
    return plans


def one_stage(side: str, stage: str, folder: Path) -> int:
    """Run one stage of one side in this process and print what it took."""
    itk_peer = side == "peer" and stage == "motion"
    work = our_stage(stage, folder) if side == "ours" else peer_stage(stage, folder)
    who = resource.RUSAGE_SELF if side == "ours" or itk_peer else resource.RUSAGE_CHILDREN
    before, start = resource.getrusage(who), time.perf_counter()
    work()
    seconds, after = time.perf_counter() - start, resource.getrusage(who)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu, "peak_mb": after.ru_maxrss / 1024}))
    return 0


def our_stage(stage: str, folder: Path) -> Callable[[], object]:
    """Load what the stage needs; give the work itself."""
    from dtiplan.domain.image import DiffusionSeries, Image
    from dtiplan.domain.units import Unit
    from dtiplan.io.gradients import read_table
    from dtiplan.io.nifti import read_grid
    from dtiplan.processing.diffusion import tensor_fit
    from dtiplan.processing.preprocess import brain_mask, denoise, gibbs, motion
    from dtiplan.processing.tracts import tracking

    grid, _ = read_grid(folder / "dwi.nii")
    values = np.load(folder / "dwi.npy")
    table = read_table(folder / "dwi.bval", folder / "dwi.bvec", grid, values.shape[3])
    series = DiffusionSeries(values, grid, table)
    mask = Image(np.load(folder / "mask.npy"), grid, Unit.NONE, "mask")
    if stage == "track":
        maps = tensor_fit.fit_tensor(series, mask)
        seeds = grid.points_ras_mm()[maps.fa.values > 0.2]
        chosen = np.random.default_rng(0).choice(len(seeds), N_SEEDS)
        return lambda: tracking.track(maps, seeds[chosen], tracking.TrackingSettings())
    stages: dict[str, Callable[[], object]] = {
        "mask": lambda: brain_mask.brain_mask(series.mean_b0()),
        "denoise": lambda: denoise.denoise(series, mask),
        "gibbs": lambda: gibbs.remove_ringing(series),
        "motion": lambda: motion.correct_motion(series, mask),
        "fit": lambda: tensor_fit.fit_tensor(series, mask),
    }
    return stages[stage]


def peer_stage(stage: str, folder: Path) -> Callable[[], object]:
    """Give the peer's command."""
    if stage == "motion":
        return lambda: itk_motion(folder)
    seeds = ["-seed_image", "mask.nii", "-seeds", str(N_SEEDS), "-select", "0"]
    commands = {
        "mask": ["dwi2mask", "dwi.nii", "peer_mask.nii", *gradients()],
        "denoise": ["dwidenoise", "dwi.nii", "peer_denoised.nii", "-mask", "mask.nii"],
        "gibbs": ["mrdegibbs", "dwi.nii", "peer_unrung.nii"],
        "fit": ["dwi2tensor", "dwi.nii", "peer_tensor.nii", "-mask", "mask.nii", *gradients()],
        "track": [
            "tckgen",
            "dwi.nii",
            "peer.tck",
            "-algorithm",
            "Tensor_Det",
            *seeds,
            *gradients(),
        ],
    }
    return lambda: run([*commands[stage], "-nthreads", str(THREADS)], folder)


def itk_motion(folder: Path) -> None:
    """Align every volume with the mean b = 0: the usual way, with SimpleITK alone."""
    import SimpleITK as sitk

    values, b = np.load(folder / "dwi.npy"), np.loadtxt(folder / "dwi.bval").ravel()
    reference = sitk.ReadImage(str(folder / "mask.nii"))

    def image(volume: np.ndarray) -> sitk.Image:
        made = sitk.GetImageFromArray(np.ascontiguousarray(volume.T))
        made.CopyInformation(reference)
        return made

    fixed = image(values[..., b <= 50].mean(axis=3))

    def align(v: int) -> None:
        moving = image(values[..., v])
        start = sitk.CenteredTransformInitializer(fixed, moving, sitk.AffineTransform(3))
        method = sitk.ImageRegistrationMethod()
        method.SetNumberOfThreads(1)
        method.SetMetricAsMattesMutualInformation(32)
        method.SetMetricSamplingStrategy(method.RANDOM)
        method.SetMetricSamplingPercentage(0.1, 1)
        method.SetInterpolator(sitk.sitkLinear)
        method.SetOptimizerAsRegularStepGradientDescent(1.0, 1e-3, 100)
        method.SetOptimizerScalesFromPhysicalShift()
        method.SetShrinkFactorsPerLevel([4, 2, 1])
        method.SetSmoothingSigmasPerLevel([4, 2, 0])
        method.SetSmoothingSigmasAreSpecifiedInPhysicalUnits(True)
        method.SetInitialTransform(start, inPlace=True)
        method.Execute(fixed, moving)
        sitk.GetArrayFromImage(sitk.Resample(moving, fixed, start, sitk.sitkBSpline))

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(align, range(values.shape[3])))


def report(
    rows: list[dict[str, Any]], plans: list[dict[str, Any]], options: argparse.Namespace
) -> None:
    """Keep the numbers and print them as Markdown."""
    results = Path(__file__).with_name("results")
    results.mkdir(exist_ok=True)
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    facts = {
        "series": options.series.name,
        "repeat": options.repeat,
        "threads": THREADS,
        "processor": platform.processor() or platform.machine(),
        "load_average": os.getloadavg(),
        "rows": rows,
        "plans": plans,
    }
    (results / f"{stamp}.json").write_text(json.dumps(facts, indent=2))
    print("| stage | ours s | peer s | ratio | ours CPU s | peer CPU s | ours MB | peer MB |")
    print("|---|---|---|---|---|---|---|---|")
    ours, peer = (sum(row[f"{side}_seconds"] for row in rows) for side in ("ours", "peer"))
    for row in rows:
        numbers = [row[f"{s}_{k}"] for k in ("cpu_seconds", "peak_mb") for s in ("ours", "peer")]
        cells = " | ".join(f"{number:.1f}" for number in numbers)
        print(
            f"| {row['stage']} | {row['ours_seconds']:.2f} | {row['peer_seconds']:.2f} "
            f"| {row['ratio']:.2f} | {cells} |"
        )
    print(f"| sum | {ours:.2f} | {peer:.2f} | {ours / peer:.2f} | | | | |")
    if plans:
        plan = statistics.median(one["wall_seconds"] for one in plans)
        mb = max(one["mb"] for one in plans)
        print(f"| whole plan | {plan:.2f} | {peer:.2f} | {plan / peer:.2f} | | | {mb:.0f} | |")
    print(f"\nLoad average {os.getloadavg()[0]:.1f} at the end; medians of {options.repeat} runs.")


if __name__ == "__main__":
    sys.exit(main())
