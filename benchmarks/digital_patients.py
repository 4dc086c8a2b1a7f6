"""Varied digital patients against their truth: ``python benchmarks/digital_patients.py --out DIR``.

Each patient (``processing/simulate/variation.py``) goes straight to corrected data: the series is
simulated without motion, eddy currents and ringing, so that preprocessing, which has its own
tests, is left out. Then everything runs as in the program: mask, tensors, deconvolution, fit of
the template, tracts, repeated tracking. What was measured is kept in one JSON file for each
patient, so that an interrupted run goes on; the tables are made from these files.

The calibration of the levels is checked on patients it was not fitted on: each half of them is
checked with the fit of the other. ``--write-calibration`` writes the fit of all patients to
``resources/uncertainty/calibration.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

# Two processes share the cores: libraries that start threads of their own only wait for each other.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from dtiplan.workflow.files.durable import replace_text  # noqa: E402
from dtiplan.workflow.phantom.patient_trials import (  # noqa: E402
    TrialSettings,
    calibration_of,
    coverage_table,
    overlap_table,
    try_patient,
)

CALIBRATION = Path(__file__).parents[1] / "resources" / "uncertainty" / "calibration.json"


def measure(number: int, out: Path, settings: TrialSettings) -> str:
    """Measure one patient unless it is there; give a line about it."""
    path = out / f"patient-{number:02d}.json"
    if path.is_file():
        return f"{path.name} is there"
    begun, used = time.monotonic(), time.process_time()
    trial = try_patient(number, settings)
    trial["cpu_seconds"] = round(time.process_time() - used, 1)
    replace_text(path, json.dumps(trial))
    return f"{path.name}: {time.monotonic() - begun:.0f} s, {trial['cpu_seconds']} s CPU"


def main() -> None:
    """Measure the patients that are missing and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--patients", type=int, default=20)
    parser.add_argument("--realisations", type=int, default=TrialSettings().n_realisations)
    parser.add_argument("--seeds", type=int, default=TrialSettings().n_seeds)
    parser.add_argument("--without-csd", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write-calibration", action="store_true")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    settings = TrialSettings(asked.realisations, asked.seeds, not asked.without_csd)
    with ProcessPoolExecutor(asked.processes) as pool:
        waiting = [
            pool.submit(measure, n, asked.out, settings) for n in range(1, asked.patients + 1)
        ]
        for future in waiting:
            print(future.result(), flush=True)
    trials = [json.loads(path.read_text()) for path in sorted(asked.out.glob("patient-*.json"))]
    half = len(trials) // 2
    tables = ["## Overlap with the truth\n", *overlap_table(trials)]
    for fitted_on, checked_on in ((trials[:half], trials[half:]), (trials[half:], trials[:half])):
        numbers = f"{checked_on[0]['number']} to {checked_on[-1]['number']}"
        tables += [
            f"\n## Coverage of patients {numbers}, calibrated on the {len(fitted_on)} others\n",
            *coverage_table(checked_on, calibration_of(fitted_on)),
        ]
    (asked.out / "digital_patients.md").write_text("\n".join(tables) + "\n", encoding="utf-8")
    print("\n".join(tables))
    if asked.write_calibration:
        CALIBRATION.parent.mkdir(parents=True, exist_ok=True)
        replace_text(CALIBRATION, json.dumps(calibration_of(trials), indent=1) + "\n")


if __name__ == "__main__":
    main()
