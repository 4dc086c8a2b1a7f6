"""Targets as the import reads them from files beside the planning series."""

import shutil

import numpy as np
import pydicom
import pytest

from dtiplan.domain.geometry import RigidTransform
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.io.dicom_rtstruct import write_rtstruct
from dtiplan.io.dicom_scan import scan
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.workflow.plan import _still_there
from dtiplan.workflow.steps.import_series import read_targets, target_facts
from tests.io.handover_scenes import about, motion
from tests.processing.dose.test_carried_contours import MR
from tests.structure_scenes import CENTRE, CREATED, FRAME_UID, Scene, series_on_disk
from tests.workflow.made_case import made_case
from tests.workflow.scene_cases import scene_case

RADIUS_MM = 6.0


@pytest.fixture(scope="module", params=["HFS", "oblique"])
def study(request, tmp_path_factory):
    """A planning series with an RTSTRUCT beside it."""
    folder = tmp_path_factory.mktemp("study")
    scene = Scene(request.param, request.param, slice_mm=2.0, pixel_mm=(1.0, 1.0))
    planning = series_on_disk(scene, folder)
    ball = ball_structure(planning, CENTRE, RADIUS_MM, "GTV")
    write_rtstruct(
        [ball], planning, folder / "structures.dcm", label="tumour", description="a ball",
        software_version="1", created=CREATED, uid_seed="test",
    )  # fmt: skip
    return folder


def read(folder, names=()):
    found = scan([folder])
    planning = read_planning(next(s for s in found.series if s.modality == "CT"))[0]
    return read_targets(found, planning, names)


def changed(study, folder, **values):
    """Copy a study with other values in its RTSTRUCT."""
    shutil.copytree(study, folder)
    path = folder / "structures.dcm"
    dataset = pydicom.dcmread(path)
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    return dataset, path


def test_that_a_ball_is_read_with_its_volume_centre_and_file(study):
    (gtv,), findings, files = read(study)
    assert gtv.volume_cc == pytest.approx(4 / 3 * np.pi * RADIUS_MM**3 / 1000, rel=0.02)
    assert np.linalg.norm(gtv.centroid_ras_mm - CENTRE) < 0.1
    assert [f.code for f in findings] == []
    assert files == (study / "structures.dcm",)
    (facts,) = target_facts([gtv])
    assert (facts["name"], facts["interpreted_type"]) == ("GTV", "GTV")


def test_that_another_frame_of_reference_is_left_aside(study, tmp_path):
    dataset, path = changed(study, tmp_path / "copy")
    dataset.FrameOfReferenceUID = "1.2.99"
    dataset.ReferencedFrameOfReferenceSequence[0].FrameOfReferenceUID = "1.2.99"
    for roi in dataset.StructureSetROISequence:
        roi.ReferencedFrameOfReferenceUID = "1.2.99"
    dataset.save_as(path)
    targets, findings, _ = read(tmp_path / "copy")
    assert targets == ()
    assert [f.code for f in findings] == ["structures-in-another-frame", "no-targets"]
    assert "1.2.99" in findings[0].message


def test_that_a_registration_among_the_sources_brings_a_target_from_another_frame(study, tmp_path):
    dataset, path = changed(study, tmp_path / "copy")
    dataset.FrameOfReferenceUID = MR
    dataset.ReferencedFrameOfReferenceSequence[0].FrameOfReferenceUID = MR
    for roi in dataset.StructureSetROISequence:
        roi.ReferencedFrameOfReferenceUID = MR
    dataset.save_as(path)
    series = next(s for s in scan([study]).series if s.modality == "CT")
    there = np.add(CENTRE, (3.0, -2.0, 4.0))
    turn = motion(6).fixed_from_moving.copy()
    turn[:3, 3] = there - turn[:3, :3] @ CENTRE
    way = RigidTransform(turn, MR, FRAME_UID)
    reg = tmp_path / "copy" / "registration.dcm"
    write_registration([way], read_planning(series)[0], reg, about())
    targets, findings, files = read(tmp_path / "copy")
    assert [f.code for f in findings] == ["region-carried-over"]
    (gtv,) = targets
    assert gtv.volume_cc == pytest.approx(4 / 3 * np.pi * RADIUS_MM**3 / 1000, rel=0.02)
    assert np.linalg.norm(gtv.centroid_ras_mm - there) < 0.15
    assert files == (path, reg)


def test_that_a_study_without_structures_has_no_targets_and_says_so(study, tmp_path):
    shutil.copytree(study, tmp_path / "copy")
    (tmp_path / "copy" / "structures.dcm").unlink()
    targets, findings, files = read(tmp_path / "copy")
    assert (targets, files) == ((), ())
    assert [f.code for f in findings] == ["no-targets"]
    assert not any(f.severity.value == "error" for f in findings)


def test_that_a_damaged_structure_set_is_told_and_does_not_block(study, tmp_path):
    dataset, path = changed(study, tmp_path / "copy")
    dataset.ROIContourSequence[0].ContourSequence[0].ContourData = [1.0, 2.0]
    dataset.save_as(path)
    targets, findings, _ = read(tmp_path / "copy")
    assert targets == ()
    assert [f.code for f in findings] == ["rtstruct-damaged", "no-targets"]
    assert not any(f.severity.value == "error" for f in findings)


def test_that_planning_reads_targets_a_case_of_an_older_program_did_not(tmp_path):
    new = made_case(tmp_path / "new", "import-series")
    assert _still_there(new, "import-series")
    old = scene_case(tmp_path / "old")
    record = old.manifest.steps["import-series"]
    for sources, is_kept in (([str(tmp_path)], False), ([str(tmp_path / "gone")], True)):
        renewed = record.model_copy(update={"params": {"sources": sources}})
        old.manifest = old.manifest.with_run(renewed)
        assert _still_there(old, "import-series") is is_kept
