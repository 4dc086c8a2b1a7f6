"""Targets of other frames come to the planning series by rigid registrations of the patient."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.geometry import transform_points
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.processing.structures.targets import choose_targets
from dtiplan.workflow.regions.carried_targets import carry_targets
from tests.io.handover_scenes import about, motion
from tests.processing.dose.test_carried_contours import MR, ball, planning, structure_set
from tests.structure_scenes import CENTRE, FRAME_UID


@pytest.fixture(name="series")
def series_fixture():
    return planning("FFP", 2.0)


def reg(path: Path, series, patient: str = "P1") -> Path:
    write_registration([motion(6, FRAME_UID, MR)], series, path, about())
    dataset = pydicom.dcmread(path)
    dataset.PatientID = patient
    dataset.save_as(path)
    return path


def test_that_a_target_on_an_mr_becomes_a_target_on_the_planning_series(
    series, tmp_path: Path
) -> None:
    there = motion(6, FRAME_UID, MR).fixed_from_moving
    middle = transform_points(np.linalg.inv(there), CENTRE)
    given = structure_set(ball(middle, 6.0), ball(middle, 5.0, name="Eye"))
    read, findings = carry_targets([given], series, [reg(tmp_path / "r.dcm", series)])
    assert [f.code for f in findings] == ["region-carried-over"] * 2
    targets, _ = choose_targets(read, series)
    assert len(targets) == 2
    for target in targets:
        assert np.linalg.norm(target.centroid_ras_mm - CENTRE) < 0.1
    _, only = carry_targets([given], series, [tmp_path / "r.dcm"], ["eye"])
    assert [f.message[:3] for f in only] == ["Eye"]


def test_that_a_registration_of_another_patient_moves_nothing(series, tmp_path: Path) -> None:
    given = structure_set(ball(CENTRE, 6.0))
    path = reg(tmp_path / "r.dcm", series, "P2")
    read, findings = carry_targets([given], series, [path])
    assert read == (given,)
    assert [f.code for f in findings] == ["registration-of-another-patient"]


def test_that_a_file_that_is_no_registration_is_told(series, tmp_path: Path) -> None:
    (tmp_path / "no.dcm").write_bytes(b"no")
    _, (told,) = carry_targets([structure_set()], series, [tmp_path / "no.dcm"])
    assert told.code == "reg-damaged"


def test_that_registrations_that_contradict_each_other_move_nothing(series, tmp_path: Path) -> None:
    one = reg(tmp_path / "1.dcm", series)
    other = tmp_path / "2.dcm"
    write_registration([motion(7, FRAME_UID, MR)], series, other, about())
    given = structure_set(ball(CENTRE, 6.0))
    read, (told,) = carry_targets([given], series, [one, other])
    assert read == (given,)
    assert told.code == "targets-not-carried"
