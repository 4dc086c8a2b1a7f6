"""Frames per second of the 3D view while it is turned, with very many streamlines.

The view's own child process is asked for one picture after another, each from a little farther
round, and each is waited for: the times hold all from the wish to the picture in the window's
process. Beside it, where it is there, MRtrix3's mrview draws the same streamlines under Xvfb.
Everything is drawn in software where there is no graphics card.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.render.camera import Camera
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.manifest import RunRecord

SIZE = (838, 749)
CAMERA = Camera(height_mm=190.0, elevation_deg=15.0)
TURN_DEG = 3.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--streamlines", type=int, default=100_000)
    parser.add_argument("--points", type=int, default=300, help="of each streamline")
    parser.add_argument("--moving", type=int, default=60, help="frames while turning")
    parser.add_argument("--full", type=int, default=5, help="frames with everything")
    parser.add_argument("--no-mrview", action="store_true")
    parser.add_argument(
        "--geometry",
        choices=("lines", "pseudotubes"),
        default="lines",
        help="how mrview draws; lines are the quicker",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dtiplan-frames-") as folder:
        lines = made_streamlines(options.streamlines, options.points)
        case = made_case(Path(folder) / "case", lines)
        row: dict[str, Any] = {"streamlines": len(lines), "points": len(lines.points_ras_mm)}
        row |= ours(case, options.moving, options.full)
        if not options.no_mrview and shutil.which("mrview") and shutil.which("Xvfb"):
            row |= mrview(Path(folder), lines, options.full, options.geometry)
    row |= {"machine": platform.processor() or platform.machine(), "cores": os.cpu_count()}
    row["load"] = round(os.getloadavg()[0], 1)
    print(json.dumps(row, indent=1))
    return 0


def made_streamlines(count: int, points: int, seed: int = 0) -> Streamlines:
    """Make smooth curves through a head, in sheaves, with steps of about half a millimetre."""
    rng = np.random.default_rng(seed)
    sheaf = rng.integers(0, 60, count)
    t = np.linspace(-1.0, 1.0, points, dtype=np.float32)[:, None]
    parts = []
    shapes = [rng.normal(size=(60, 3)) * size for size in (28.0, 42.0, 24.0, 14.0)]
    for which in np.array_split(sheaf, max(1, count // 10_000)):
        a, b, c, d = ((s[which] + rng.normal(size=(len(which), 3)) * 2.5) for s in shapes)
        curve = a[:, None] + b[:, None] * t + c[:, None] * t**2 + d[:, None] * t**3
        parts.append(curve.astype(np.float32).reshape(-1, 3))
    return Streamlines(np.concatenate(parts), np.arange(count + 1, dtype=np.int64) * points)


def made_case(folder: Path, lines: Streamlines) -> Path:
    """Make a case that holds the streamlines and a brain."""
    matrix = np.diag([8.0, 8.0, 8.0, 1.0])
    matrix[:3, 3] = -76.0
    grid = Grid((20, 20, 20), matrix)
    inside = np.linalg.norm(grid.points_ras_mm(), axis=-1) < 70.0
    values = np.repeat(inside[..., None], 2, axis=-1).astype(np.float32)
    table = GradientTable(np.array([0.0, 1000.0]), np.array([[0.0, 0, 0], [1.0, 0, 0]]))
    case = Case.create(folder)
    keep(case, "import-series", dwi=DiffusionSeries(values, grid, table))
    keep(case, "preprocess", mask=Image(inside, grid, Unit.NONE, "mask"))
    tract = TractResult("WHOLE", TractStatus.FOUND, "", lines, len(lines))
    told = {"WHOLE": {"colour_rgb": [255, 200, 80]}}
    keep(case, "find-tracts", tracts=(tract,), definitions_used=told)
    return folder


def keep(case: Case, step: str, **artifacts: Any) -> None:
    record = RunRecord(
        run="",
        step=step,
        version=1,
        params={},
        inputs={},
        sources={},
        outputs={},
        findings=[],
        facts={},
        warnings=[],
        libraries={},
        machine="",
        started_utc=now_utc(),
        seconds=0.0,
    )
    case.store_run(record, artifacts)


class Child:
    """The view's child process, spoken to as the window does."""

    def __init__(self, case: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dtiplan", "serve-scene", str(case)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.serial = 0

    def ask(self, **state: Any) -> dict[str, Any]:
        """Change the state and wait for the picture (at rest: the one with everything)."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.serial += 1
        message = json.dumps({"serial": self.serial, "set": state}).encode() + b"\n"
        self.process.stdin.write(message)
        self.process.stdin.flush()
        while True:
            length = int.from_bytes(self.process.stdout.read(4), "big")
            header = json.loads(self.process.stdout.read(length))
            self.process.stdout.read(header["bytes"])
            if header["kind"] == "error":
                raise SystemExit(f"{header['problem']} {header['cause']}")
            if header["is_moving"] == state["is_moving"] and header["serial"] == self.serial:
                return header

    def memory_mb(self) -> float:
        """Give the most memory it has held."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        line = next(x for x in status.splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def cpu_s(self) -> float:
        """Give the processor time it has taken, of all its threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(")")[1]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def ours(case: Path, n_moving: int, n_full: int) -> dict[str, Any]:
    """Turn the scene: quick frames, then frames with everything."""
    child, began = Child(case), time.perf_counter()
    base = {
        "size": SIZE,
        "layers": [{"key": "tract:WHOLE", "colouring": "direction"}],
        "has_brain": True,
        "camera": CAMERA.to_json(),
    }
    child.ask(**base, is_moving=True)
    first_s = time.perf_counter() - began
    cpu_s = child.cpu_s()
    moving = turns(child, n_moving, is_moving=True)
    moving_cpu_s = (child.cpu_s() - cpu_s) / n_moving
    moving_mb = child.memory_mb()
    began = time.perf_counter()
    child.ask(is_moving=False, camera=CAMERA.rotated(1.0, 0.0).to_json())
    first_full_s = time.perf_counter() - began
    cpu_s = child.cpu_s()
    full = turns(child, n_full, is_moving=False)
    found = {
        "first_frame_s": round(first_s, 1),
        "moving_fps": round(1.0 / statistics.median(moving), 1),
        "moving_ms": [round(1e3 * x, 1) for x in quartiles(moving)],
        "moving_cpu_ms": round(1e3 * moving_cpu_s, 1),
        "moving_peak_mb": round(moving_mb),
        "first_full_s": round(first_full_s, 1),
        "full_s": [round(x, 2) for x in quartiles(full)],
        "full_cpu_s": round((child.cpu_s() - cpu_s) / n_full, 2),
        "full_peak_mb": round(child.memory_mb()),
    }
    child.close()
    return found


def turns(child: Child, count: int, *, is_moving: bool) -> list[float]:
    seconds = []
    for number in range(count):
        camera = CAMERA.rotated(TURN_DEG * (number + 1), 0.0)
        began = time.perf_counter()
        child.ask(is_moving=is_moving, camera=camera.to_json())
        seconds.append(time.perf_counter() - began)
    return seconds


def quartiles(values: list[float]) -> list[float]:
    return [float(x) for x in np.percentile(values, (25, 50, 75))]


def mrview(folder: Path, lines: Streamlines, count: int, geometry: str) -> dict[str, Any]:
    """Time mrview by its screenshots: a run with many less a run with one."""
    import nibabel as nib

    tck, image = folder / "whole.tck", folder / "ground.nii"
    tractogram = nib.streamlines.Tractogram(list(lines), affine_to_rasmm=np.eye(4))
    nib.streamlines.save(tractogram, str(tck))
    matrix = np.diag([8.0, 8.0, 8.0, 1.0])
    matrix[:3, 3] = -76.0
    nib.save(nib.Nifti1Image(np.zeros((20, 20, 20), np.float32), matrix), str(image))
    few, many = (_mrview_run(folder, geometry, n) for n in (1, 1 + count))
    return {
        "mrview_geometry": geometry,
        "mrview_first_s": round(few[0], 1),
        "mrview_frame_s": round((many[0] - few[0]) / count, 2),
        "mrview_frame_cpu_s": round((many[1] - few[1]) / count, 2),
        "mrview_peak_mb": round(few[2]),
    }


def _mrview_run(folder: Path, geometry: str, count: int) -> tuple[float, float, float]:
    """Give seconds, seconds of the processor, and megabytes of a run with so many pictures."""
    grabs: list[str] = []
    for number in range(count):
        grabs += ["-plane", str(number % 3), "-capture.grab"]
    command = [
        "mrview", str(folder / "ground.nii"), "-size", f"{SIZE[0]},{SIZE[1]}", "-mode", "1",
        "-noannotations", "-tractography.load", str(folder / "whole.tck"),
        "-tractography.geometry", geometry, "-tractography.slab", "-1",
        "-capture.folder", str(folder), *grabs, "-exit",
    ]  # fmt: skip
    with Screen() as environment:
        began, child = (
            time.perf_counter(),
            subprocess.Popen(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ),
        )
        try:
            _, status, used = os.wait4(child.pid, 0)
        except BaseException:
            child.kill()
            raise
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"mrview ended with {child.returncode}")
        seconds = time.perf_counter() - began
        return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


class Screen:
    """A virtual screen of our own."""

    def __enter__(self) -> dict[str, str]:
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            return {**os.environ, "DISPLAY": f":{said.readline().strip()}"}

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait()


if __name__ == "__main__":
    raise SystemExit(main())
