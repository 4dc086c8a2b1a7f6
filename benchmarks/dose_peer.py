"""What dicompyler-core makes of RT files, and how long it takes; run by a Python that has it.

    PYTHON dose_peer.py REQUESTS.json ANSWERS.json

It needs an environment of its own (dicompyler-core 0.5.6 stands on pydicom 2), which
``dose_truth.py --peer FOLDER`` and ``dose_speed.py --peer FOLDER`` make with pip.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import Any

NEEDS = ("dicompyler-core==0.5.6", "pydicom<3")


def python_of(folder: Path) -> tuple[Path | None, str]:
    """Give the Python of an environment with the peer, made where it is not, or why not."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    for attempt in (False, True):
        if attempt:
            install = [python, "-m", "pip", "install", "--quiet", *NEEDS]
            made = subprocess.run(install, capture_output=True, text=True, check=False)
            if made.returncode:
                return None, (made.stderr.strip().splitlines() or ["pip failed"])[-1]
        tried = subprocess.run(
            [python, "-c", "import dicompylercore.dvhcalc"], capture_output=True, check=False
        )
        if tried.returncode == 0:
            return python, ""
    return None, "dicompyler-core was installed but cannot be imported"


def answers(python: Path, requests: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """Ask the peer: a request names ``rtstruct`` and ``rtdose``, and ``rois`` or none for all."""
    asked, told = folder / "requests.json", folder / "answers.json"
    asked.write_text(json.dumps(requests))
    subprocess.run([python, __file__, asked, told], check=True, stdout=subprocess.DEVNULL)
    found: list[dict[str, Any]] = json.loads(told.read_text())
    return found


def main() -> int:
    from dicompylercore import dicomparser, dvhcalc

    requests = json.loads(Path(sys.argv[1]).read_text())
    told = []
    for request in requests:
        start, before = time.perf_counter(), time.process_time()
        names = dicomparser.DicomParser(request["rtstruct"]).GetStructures()
        rois = {}
        for number, entry in names.items():
            if request.get("rois") and entry["name"] not in request["rois"]:
                continue
            dvh = dvhcalc.get_dvh(request["rtstruct"], request["rtdose"], number)
            rois[entry["name"]] = {
                "volume_cc": float(dvh.volume),
                "Dmean": float(dvh.mean),
                "D2%": float(dvh.dose_constraint(2).value),
                "D50%": float(dvh.dose_constraint(50).value),
                "D98%": float(dvh.dose_constraint(98).value),
                "D0.03cc": float(dvh.dose_constraint(0.03, "cc").value),
            }
        seconds, cpu = time.perf_counter() - start, time.process_time() - before
        told.append({"rois": rois, "seconds": seconds, "cpu_seconds": cpu})
    Path(sys.argv[2]).write_text(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
