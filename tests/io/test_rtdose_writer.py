"""Made-up plans on disk: read back as they were meant, and free of errors of the standard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.dose import DoseSummation
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.io.dicom_rtdose_writer import MadePlan, write_rtdose, write_rtplan
from dtiplan.io.dicom_rtplan import read_rtplan
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.processing.simulate.dose import BallDose, dose_image

HEADER = PatientHeader("Digital^Patient", "D1", seed="test")
FRAME = "1.2.3.4"
BALL = BallDose(np.array([3.0, -4.0, 50.0]), 6.0, 20.0, 28.0, 7.0, 0.5, np.array([0.0, 1.0, 0.0]))


def written(folder: Path, bits: int) -> tuple[Path, Path]:
    plan, dose = folder / "plan.dcm", folder / "dose.dcm"
    made = MadePlan("even", 20.0, 1, "1.2.9", 1)
    uid = write_rtplan(made, FRAME, HEADER, plan)
    write_rtdose(dose_image(BALL, 20.0, 2.0, FRAME), uid, HEADER, dose, label="even", bits=bits)
    return plan, dose


@pytest.mark.parametrize("bits", [16, 32])
def test_that_plan_and_dose_come_back(tmp_path: Path, bits: int) -> None:
    plan_path, dose_path = written(tmp_path, bits)
    plan, dose = read_rtplan(plan_path), read_rtdose(dose_path)
    assert plan.n_fractions == 1
    assert [(p.dose_gy, p.roi_number) for p in plan.prescriptions] == [(20.0, 1)]
    assert plan.structure_set_uid == "1.2.9"
    assert dose.plan_uids == (plan.sop_instance_uid,)
    assert dose.summation is DoseSummation.PLAN
    assert dose.patient_id == "D1"
    assert "not for treatment" in dose.description
    image = dose_image(BALL, 20.0, 2.0, FRAME)
    assert dose.image.grid.matches(image.grid)
    limit = 28.0 / 2**bits + 1e-4
    assert np.abs(np.asarray(dose.image.values) - image.values).max() < limit + 5e-4


def test_that_dciodvfy_finds_no_error(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("dciodvfy")
    if not tool.exists():
        pytest.skip("dciodvfy is not installed")
    # It aborts on any dose of 32 bits, so the form is checked with 16.
    for path in written(tmp_path, 16):
        said = subprocess.run([tool, path], capture_output=True, text=True, check=False)
        errors = [line for line in said.stderr.splitlines() if line.startswith("Error")]
        assert errors == []


def test_that_a_bent_dose_falls_faster_towards_one_side() -> None:
    towards, away = (np.array([3.0, -4.0 + s * 12.0, 50.0]) for s in (1, -1))
    assert BALL.at(towards) == pytest.approx(20.0 * np.exp(-6.0 / 3.5))
    assert BALL.at(away) == pytest.approx(20.0 * np.exp(-6.0 / 10.5))
    assert BALL.at(BALL.centre_ras_mm) == pytest.approx(28.0)
