"""CT, structures, plan, dose and registration of one patient: still one case when he is gone."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.uid import DeflatedExplicitVRLittleEndian

from dtiplan.domain.errors import ReleaseBlockedError
from dtiplan.domain.planning import Modality
from dtiplan.domain.series import SeriesKind
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_reg_reader import read_registration
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.io.dicom_rtdose_writer import MadePlan, write_rtdose, write_rtplan
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.processing.simulate.dose import BallDose, dose_image
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise
from tests.io.handover_scenes import about, motion
from tests.structure_scenes import CENTRE, Scene, bundle, series_on_disk, write

NAME, NUMBER = "Static^Patient", "PAT-4711"
"""Both words are also terms of the standard: BeamType, RTPlanGeometry."""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    scene = Scene("HFS", slice_mm=6.0, side_mm=60.0, height_mm=60.0)
    planning = series_on_disk(scene, folder / "ct")
    made = make_structure(bundle(6), planning, radius_mm=1.5, name="CST_L")
    rs = write([made], planning, folder / "rs.dcm")
    frame, header = planning.frame_of_reference_uid, PatientHeader(NAME, NUMBER, seed="objects")
    plan = MadePlan("static", 20.0, 1, str(pydicom.dcmread(rs).SOPInstanceUID), 1)
    uid = write_rtplan(plan, frame, header, folder / "plan.dcm")
    ball = BallDose(CENTRE, 6.0, 20.6, 28.0, 7.0, 0.0, np.array([1.0, 0.0, 0.0]))
    write_rtdose(dose_image(ball, 20.0, 4.0, frame), uid, header, folder / "dose.dcm", label="x")
    write_registration([motion(fixed=frame)], planning, folder / "reg.dcm", about("objects"))
    for path in folder.rglob("*.dcm"):
        dataset = pydicom.dcmread(path)
        dataset.PatientName, dataset.PatientID = NAME, NUMBER
        dataset.StudyDate, dataset.InstitutionName = "20240517", "Klinikum Beispielstadt"
        dataset.save_as(path)
    return folder


@pytest.fixture(scope="module")
def away(study, tmp_path_factory):
    base = tmp_path_factory.mktemp("away")
    said = pseudonymise(PseudonymOrder((study,), base / "out", base / "keys.json"))
    return base / "out", said


def of_kind(folder: Path, modality: str):
    found = {p: pydicom.dcmread(p) for p in sorted(folder.rglob("*.dcm"))}
    return {p: d for p, d in found.items() if d.Modality == modality}


def one(folder: Path, modality: str):
    return next(iter(of_kind(folder, modality).items()))


def uids_in(dataset):
    return {str(e.value) for e in dataset.iterall() if e.VR == "UI" and e.keyword != "SOPClassUID"}


def test_that_a_name_of_words_of_the_standard_does_not_block_and_is_told(away) -> None:
    _, said = away
    assert said["n_files"] == 14
    assert "PatientName in RTPlanGeometry" in said["defined_terms"]
    (told,) = (f for f in said["findings"] if f["code"] == "words-of-the-standard")
    assert "RTPlanGeometry" in told["message"]
    assert "Static" not in told["message"]


def test_that_no_object_holds_an_original_uid(study, away) -> None:
    originals = set().union(*(uids_in(pydicom.dcmread(p)) for p in study.rglob("*.dcm")))
    originals = {u for u in originals if not u.startswith("1.2.840.10008.")}
    assert len(originals) > 15
    for path in away[0].rglob("*.dcm"):
        content = path.read_bytes()
        assert not [u for u in originals if u.encode() in content], path


def test_that_the_objects_lead_to_one_another_as_before(away) -> None:
    folder, _ = away
    images = of_kind(folder, "CT").values()
    frame = {d.FrameOfReferenceUID for d in images}
    assert len(frame) == 1
    structures, plan = one(folder, "RTSTRUCT")[1], one(folder, "RTPLAN")[1]
    dose, moved = one(folder, "RTDOSE")[1], one(folder, "REG")[1]
    assert {d.FrameOfReferenceUID for d in (plan, dose, moved)} == frame
    assert structures.ReferencedFrameOfReferenceSequence[0].FrameOfReferenceUID in frame
    pointed = plan.ReferencedStructureSetSequence[0].ReferencedSOPInstanceUID
    assert pointed == structures.SOPInstanceUID
    assert dose.ReferencedRTPlanSequence[0].ReferencedSOPInstanceUID == plan.SOPInstanceUID
    known = {d.SOPInstanceUID for d in images}
    fixed = moved.RegistrationSequence[0]
    assert {r.ReferencedSOPInstanceUID for r in fixed.ReferencedImageSequence} <= known
    contours = structures.ROIContourSequence[0].ContourSequence
    assert {c.ContourImageSequence[0].ReferencedSOPInstanceUID for c in contours} <= known


def test_that_dose_structures_and_motion_are_what_they_were(study, away) -> None:
    folder, _ = away
    sent = read_rtdose(study / "dose.dcm")
    read = read_rtdose(one(folder, "RTDOSE")[0])
    assert np.array_equal(sent.image.values, read.image.values)
    assert np.array_equal(sent.image.grid.ras_from_vox, read.image.grid.ras_from_vox)
    contours = zip(
        read_rtstruct(study / "rs.dcm").rois[0].contours,
        read_rtstruct(one(folder, "RTSTRUCT")[0]).rois[0].contours,
        strict=True,
    )
    assert all(np.array_equal(a.points_ras_mm, b.points_ras_mm) for a, b in contours)
    before, after = (read_registration(p) for p in (study / "reg.dcm", one(folder, "REG")[0]))
    frame = next(iter(of_kind(folder, "CT").values())).FrameOfReferenceUID
    assert after.registered_uid == frame
    moved = zip(before.registered_from.values(), after.registered_from.values(), strict=True)
    assert all(np.array_equal(a, b) for a, b in moved)


@pytest.mark.parametrize(
    ("keyword", "value", "is_blocked"),
    [
        ("RTPlanGeometry", "PATIENT", False),
        ("RTPlanGeometry", "STATIC", True),  # a term, but of another element
        ("RTPlanGeometry", "PATIENT STATIC", True),  # with another word beside it
        ("BodyPartExamined", "PATIENT", True),  # somebody wrote the name there
        ("ApprovalStatus", "UNAPPROVED\\PATIENT", True),
    ],
)
def test_that_only_a_term_in_its_own_element_is_passed_over(
    study, tmp_path, keyword, value, is_blocked
) -> None:
    dataset = pydicom.dcmread(study / "plan.dcm")
    setattr(dataset, keyword, value.split("\\") if "\\" in value else value)
    (tmp_path / "in").mkdir()
    dataset.save_as(tmp_path / "in" / "plan.dcm")
    order = PseudonymOrder((tmp_path / "in",), tmp_path / "out", tmp_path / "keys.json")
    if not is_blocked:
        assert pseudonymise(order)["n_files"] == 1
        return
    with pytest.raises(ReleaseBlockedError) as told:
        pseudonymise(order)
    assert f"PatientName in {keyword}" in told.value.cause


def test_that_a_deflated_file_is_searched_too(study, tmp_path) -> None:
    """No word can be seen in its bytes; it is searched as what it says."""
    dataset = pydicom.dcmread(study / "plan.dcm")
    dataset.BodyPartExamined = "PATIENT"
    dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    (tmp_path / "in").mkdir()
    dataset.save_as(tmp_path / "in" / "plan.dcm")
    with pytest.raises(ReleaseBlockedError) as told:
        pseudonymise(PseudonymOrder((tmp_path / "in",), tmp_path / "out", tmp_path / "k.json"))
    assert "BodyPartExamined" in told.value.cause


def test_that_a_study_number_that_is_also_a_measured_value_blocks_nothing(study, tmp_path) -> None:
    """A study called 1000 must not cost its b-values; in texts it is taken out."""
    (tmp_path / "in").mkdir()
    source = next(iter(of_kind(study, "CT")))
    dataset = pydicom.dcmread(source)
    dataset.StudyID, dataset.KVP = "1000", "1000"
    dataset.SeriesDescription = "Planning 1000"
    dataset.PatientName = "Nobody"
    dataset.save_as(tmp_path / "in" / "ct.dcm")
    said = pseudonymise(PseudonymOrder((tmp_path / "in",), tmp_path / "out", tmp_path / "k.json"))
    written = one(tmp_path / "out", "CT")[1]
    assert written.KVP == 1000
    assert written.SeriesDescription == "Planning"
    assert said["n_files"] == 1


def test_that_the_planning_series_is_read_as_before(study, away) -> None:
    series = []
    for folder in (study, away[0]):
        record = next(r for r in scan([folder]).series if r.kind is SeriesKind.CT)
        series.append(read_planning(record)[0])
    before, after = series
    assert after.modality is Modality.CT
    assert np.array_equal(before.image.values, after.image.values)
    assert np.array_equal(before.image.grid.ras_from_vox, after.image.grid.ras_from_vox)
