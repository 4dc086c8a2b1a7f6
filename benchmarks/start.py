"""Time to the first usable window, and memory with a case open.

Each start is a process of its own; the clock runs from before the interpreter until the window
has painted and its event loop has come round once. Beside ours stands a window with nothing but
an empty VTK view in it. Cold starts are measured where the file cache can be dropped (root on
Linux). Needs a display (for example `xvfb-run python benchmarks/start.py --case CASE`).
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

CACHE = Path("/proc/sys/vm/drop_caches")

OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dtiplan.gui.app import Program
from dtiplan.gui.settings import Settings
app = QApplication(["dtiplan"])
program = Program(app, Settings(Path(sys.argv[2])))
program.begin([])
app.processEvents()
QTimer.singleShot(0, app.quit)
app.exec()
print(time.time() - float(sys.argv[1]), flush=True)
import os
os._exit(0)
"""

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from PySide6.QtGui import QImage, QPixmap
from vtkmodules.vtkRenderingCore import vtkRenderer
import vtkmodules.vtkRenderingOpenGL2 as opengl
from vtkmodules.vtkRenderingCore import vtkWindowToImageFilter
from vtkmodules.util.numpy_support import vtk_to_numpy
app = QApplication(["empty"])
drawn = opengl.vtkEGLRenderWindow() if sys.platform.startswith("linux") else None
drawn.SetOffScreenRendering(1)
drawn.SetSize(838, 749)
drawn.AddRenderer(vtkRenderer())
drawn.Render()
grab = vtkWindowToImageFilter()
grab.SetInput(drawn)
grab.Update()
pixels = vtk_to_numpy(grab.GetOutput().GetPointData().GetScalars())
image = QImage(pixels.tobytes(), 838, 749, 838 * 3, QImage.Format.Format_RGB888)
window, label = QMainWindow(), QLabel()
label.setPixmap(QPixmap.fromImage(image))
window.setCentralWidget(label)
window.show()
app.processEvents()
QTimer.singleShot(0, app.quit)
app.exec()
print(time.time() - float(sys.argv[1]), flush=True)
import os
os._exit(0)
"""

OPEN_CASE = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from dtiplan.gui.app import Program
from dtiplan.gui.settings import Settings
app = QApplication(["dtiplan"])
program = Program(app, Settings(Path(sys.argv[2])))
program.begin([Path(sys.argv[1])])
def live(milliseconds):  # unlike QTest.qWait, an event loop lets Python's threads work
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
end = time.monotonic() + 120
def is_drawn():
    view = program.window.case_view
    return view is not None and view.isVisible() and all(
        s.is_up_to_date for s in view.views.slices.values())
frames = []
def hear():
    if program.window.case_view is not None and not hear.connected:
        hear.connected = True
        program.window.case_view.views.scene.client.frame_came.connect(frames.append)
hear.connected = False
while not (is_drawn() and frames):
    assert time.monotonic() < end, "the case was not drawn within 2 minutes"
    live(20)
    hear()
live(3000)
def resident(pid):
    pages = Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()[0]
    return int(pages) / 1024
import os
children = [p.name for p in Path("/proc").iterdir() if p.name.isdigit()
            and f"PPid:\\t{os.getpid()}\\n" in (p / "status").read_text()]
print(json.dumps({"window_mb": resident(os.getpid()),
                  "children_mb": [resident(c) for c in children]}), flush=True)
program.window.close()
live(500)
os._exit(0)
"""


def seconds_of(code: str, settings: Path, *, cold: bool) -> float:
    """Start once and give the seconds until the window was usable."""
    if cold:
        subprocess.run(["sync"], check=True)
        CACHE.write_text("3")
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, str(begin), str(settings)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.splitlines()[-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--case", type=Path, help="case whose memory is measured")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--settings", type=Path, default=Path("/tmp/dtiplan-start.ini"))
    options = parser.parse_args()
    print("| start | dtiplan s | empty PySide6 + VTK window s | ratio |\n|---|---|---|---|")
    for kind, cold in (("cold", True), ("warm", False)):
        if cold and not os.access(CACHE, os.W_OK):
            print("| cold | not measured: the file cache cannot be dropped here | | |")
            continue
        if not cold:
            seconds_of(OURS, options.settings, cold=False)
        found = {"ours": [], "empty": []}
        for _ in range(options.repeat):
            found["ours"].append(seconds_of(OURS, options.settings, cold=cold))
            found["empty"].append(seconds_of(EMPTY, options.settings, cold=cold))
        ours, empty = (statistics.median(found[k]) for k in ("ours", "empty"))
        print(f"| {kind} | {ours:.2f} | {empty:.2f} | {ours / empty:.2f} |")
    if options.case:
        done = subprocess.run(
            [sys.executable, "-c", OPEN_CASE, str(options.case), str(options.settings)],
            check=True,
            capture_output=True,
            text=True,
        )
        memory = json.loads(done.stdout.splitlines()[-1])
        children = ", ".join(f"{mb:.0f}" for mb in memory["children_mb"])
        print(f"\nWith {options.case.name} open: window {memory['window_mb']:.0f} MB, "
              f"its child processes {children} MB.")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
