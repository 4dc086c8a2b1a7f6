"""How long a moved seed takes to new streamlines on the screen, in the real window.

A seed ball is pulled with the mouse over a slice, 200 times; each time the clock runs from the
mouse's move until the window has received the picture of the 3D view with the new streamlines.
The next move is made when that has come. The window's thread is watched meanwhile.

    xvfb-run -s "-screen 0 1366x768x24" python -m benchmarks.live_tracking CASE [--pictures FOLDER]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dtiplan.gui.app import Program
from dtiplan.gui.settings import APPLICATION, Settings
from dtiplan.workflow.regions.own_tracts import FollowSettings
from tests.acceptance.window_driver import Driver, live

_FIRST_S = 120.0


def main() -> int:
    """Measure once and print a JSON document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=Path, help="a case with tensor maps; it is only looked at")
    parser.add_argument("--moves", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=1000, help="of which most give a streamline")
    parser.add_argument(
        "--at",
        type=float,
        nargs=3,
        default=(-24.0, -20.0, 10.0),
        metavar="MM",
        help="where the seed begins, RAS mm of the diffusion series",
    )
    parser.add_argument("--pictures", type=Path, default=None)
    asked = parser.parse_args()
    pictures = asked.pictures or Path(tempfile.mkdtemp())
    app = QApplication([APPLICATION])
    program = Program(app, Settings(pictures / "settings.ini"))
    program.begin([asked.case])
    program.window.resize(1366, 768)
    user = Driver(app, program, pictures)
    told = measure(user, np.array(asked.at), asked.moves, asked.seeds)
    program.window.close()
    live(500)
    print(json.dumps(told, indent=1))
    return 0


def measure(user: Driver, seed_mm: Any, n_moves: int, n_seeds: int) -> dict[str, Any]:
    """Switch live tracking on and pull the seed."""
    session = user.program.session
    user.wait("case", lambda: session.case is not None and not session.is_loading)
    live(1500)
    user.select_step("find-tracts")
    user.click("liveTrackingButton")
    x, y, z = seed_mm
    seed = f"live seed ball {x:g} {y:g} {z:g} 5"
    user.find("liveRegions").load(
        (seed,), FollowSettings(n_seeds=n_seeds)
    )  # whatever the case was left with
    user.click("liveSwitch")
    user.wait("first streamlines", lambda: session.live.result is not None, _FIRST_S)
    regions = user.find("liveRegions")
    regions.choose(0)
    regions.go_there()
    live(1500)
    scene = user.find("sceneView")
    axial = user.find("axialView")
    middle = axial.to_widget(session.cursor_ras_mm).toPoint()
    child = scene.client.process_id
    waits_ms, tracked_ms, counts = [], [], []
    QTest.mousePress(axial, Qt.MouseButton.LeftButton, pos=middle)
    user.watchdog.stage = "pulling"
    began, cpu_before = time.perf_counter(), _cpu_s(child)
    for number in range(n_moves):
        angle = 2 * np.pi * number / 50
        place = middle + QPoint(round(14 * np.cos(angle)), round(10 * np.sin(angle)))
        before = session.live.text
        seen: list[int] = []
        keep = scene.client.frame_came.connect(lambda f, s=seen: s.append(f.header["serial"]))
        start = time.perf_counter()
        QTest.mouseMove(axial, place)
        while session.live.text == before and time.perf_counter() - start < 1.0:
            app_turn(user)
        if session.live.text == before:
            scene.client.frame_came.disconnect(keep)
            continue  # the mouse came to lie on the same pixel
        wanted = scene.client._serial  # noqa: SLF001 - of the wish just sent
        while not (seen and seen[-1] >= wanted) and time.perf_counter() - start < 10:
            app_turn(user)
        waits_ms.append(1e3 * (time.perf_counter() - start))
        scene.client.frame_came.disconnect(keep)
        figures = session.live.result.figures
        tracked_ms.append(figures["milliseconds"])
        counts.append(figures["n"])
        live(15)
    seconds = time.perf_counter() - began
    child_cpu_ms = 1e3 * (_cpu_s(child) - cpu_before) / max(len(waits_ms), 1)
    user.watchdog.stage = "after"
    QTest.mouseRelease(axial, Qt.MouseButton.LeftButton, pos=place)
    live(1500)
    user.window.grab().save(str(user.pictures / "live.png"))
    return {
        "moves": len(waits_ms),
        "seeds": session.live.result.figures["n_seeds"],
        "streamlines_median": float(np.median(counts)),
        "seed_to_screen_ms": {
            "median": round(float(np.median(waits_ms)), 1),
            "p95": round(float(np.percentile(waits_ms, 95)), 1),
            "longest": round(max(waits_ms), 1),
        },
        "of_it_tracking_ms_median": float(np.median(tracked_ms)),
        "child_cpu_ms_per_move": round(child_cpu_ms, 1),
        "window_thread_longest_cpu_ms": round(user.watchdog.cpu_ms["pulling"], 1),
        "window_thread_longest_wall_ms": round(user.watchdog.wall_ms["pulling"], 1),
        "cores": os.cpu_count(),
        "load_average": os.getloadavg()[0],
        "seconds": round(seconds, 1),
    }


def app_turn(user: Driver) -> None:
    """Let the event loop go round, without a pause that would count as waiting."""
    user.app.processEvents()
    time.sleep(0.0005)


def _cpu_s(process_id: int) -> float:
    """Give the processor time a process has used."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
