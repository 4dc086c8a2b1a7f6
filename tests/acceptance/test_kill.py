"""Killed at any moment, the main job loses nothing that was finished, and goes on."""

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from dtiplan.workflow.cases.case import Case
from tests.workflow.study.small_heads import write_scan


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_that_twenty_kills_lose_nothing_and_the_job_resumes(tmp_path):
    case_folder = tmp_path / "case"
    (source,) = write_scan(tmp_path / "head", 1, "metz", 1).sources
    argv = [sys.executable, "-m", "dtiplan", "plan", source, "--case", str(case_folder)]
    argv += ["--model", "tensor"]
    rng = np.random.default_rng(9)
    finished: dict[str, str] = {}
    kills = 0
    for _ in range(20):
        job = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(float(rng.uniform(0.2, 6.0)))
        kills += job.poll() is None
        job.send_signal(signal.SIGKILL)
        job.wait()
        if not (case_folder / "case.json").is_file():
            continue
        case = Case.open(case_folder)
        for name, run in finished.items():
            assert case.manifest.steps[name].run == run
        finished = {name: record.run for name, record in case.manifest.steps.items()}
        for record in case.manifest.steps.values():
            for artifact in record.outputs:
                case.read(artifact)
    assert kills >= 5
    done = subprocess.run(argv, capture_output=True, text=True, env=dict(os.environ))
    assert done.returncode == 0, done.stderr
    said = json.loads((case_folder / "summary.json").read_text())
    assert [s["status"] for s in said["structures"]] == ["found", "found"]
    assert not list(case_folder.rglob("*.partial"))
    assert not list((case_folder / "exports").glob(".unverified-*"))
