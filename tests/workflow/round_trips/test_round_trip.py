"""What comes back from a planning system, with every fault such a way is known for."""

import json
import shutil

import numpy as np
import pydicom
import pytest

from dtiplan.cli.commands import run
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.round_trips.comparison import RoundTripOrder, compare_returned, site_proofs
from tests.workflow.handover.released_cases import exported_case


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path_factory.mktemp("heads")))
        yield exported_case(tmp_path_factory.mktemp("made"))


@pytest.fixture
def returned(exported, tmp_path, monkeypatch):
    """Compare after a change of what was sent; gives the document."""
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    monkeypatch.setenv("DTIPLAN_PROOFS_FOLDER", str(tmp_path / "site"))
    folder = tmp_path / "case"
    shutil.copytree(exported[0].folder, folder)

    def send(change):
        dataset = pydicom.dcmread(exported[1])
        change(dataset)
        path = tmp_path / "returned.dcm"
        dataset.save_as(path)
        return compare_returned(RoundTripOrder(folder, path, "Eclipse 16.1", "A. One"))

    return send


def moved(dataset, shift_lps_mm, scale=(1, 1, 1), middle=(0, 0, 0), names=("CST_L",)):
    numbers = {r.ROINumber for r in dataset.StructureSetROISequence if r.ROIName in names}
    for item in dataset.ROIContourSequence:
        if item.ReferencedROINumber in numbers:
            for contour in item.ContourSequence:
                points = np.array(contour.ContourData, float).reshape(-1, 3)
                points = (points - middle) * scale + middle + shift_lps_mm
                contour.ContourData = [f"{value:.3f}" for value in points.ravel()]


def test_that_what_came_back_as_it_was_sent_passes_and_is_filed(returned, tmp_path) -> None:
    said = returned(lambda _: None)
    assert said["passed"]
    assert [s["found_by"] for s in said["structures"]] == ["name", "name"]
    for each in said["structures"]:
        assert each["hd95_mm"] == 0.0
        assert each["volume_change_percent"] == 0.0
    folder = tmp_path / "case" / "round_trips" / "0001"
    assert sorted(p.name for p in folder.iterdir()) == ["form.pdf", "result.json", "returned.dcm"]
    (proof,) = site_proofs()
    assert proof["tps"] == "Eclipse 16.1"
    assert "patient" not in json.dumps(proof).lower()
    assert Case.open(tmp_path / "case").manifest.case_uid == proof["case_uid"]


def test_that_a_shift_is_told_in_the_patients_directions(returned) -> None:
    said = returned(lambda ds: moved(ds, (2.0, 0.0, 0.0)))  # LPS: to the left
    each = said["structures"][0]
    assert each["shift_mm"] == pytest.approx((-2.0, 0.0, 0.0), abs=0.02)
    assert each["shift_words"].startswith("2.00 mm to the left")
    assert each["hd95_mm"] == pytest.approx(2.0, abs=0.5)
    assert not said["passed"]
    assert said["structures"][1]["faults"] == []


def test_that_a_renamed_structure_is_found_by_its_place(returned) -> None:
    def rename(ds):
        ds.StructureSetROISequence[0].ROIName = "Organ 7"

    said = returned(rename)
    first = said["structures"][0]
    assert (first["sent_name"], first["returned_name"]) == ("CST_L", "Organ 7")
    assert first["found_by"] == "place"
    assert "structure-renamed" in {f["code"] for f in said["findings"]}
    assert said["passed"]


def test_that_another_spelling_is_found_by_name(returned) -> None:
    def rename(ds):
        ds.StructureSetROISequence[0].ROIName = "cst l"

    assert returned(rename)["structures"][0]["found_by"] == "spelling"


def test_that_a_structure_that_did_not_come_back_fails(returned) -> None:
    def drop(ds):
        number = ds.StructureSetROISequence[1].ROINumber
        del ds.StructureSetROISequence[1]
        ds.ROIContourSequence = [
            i for i in ds.ROIContourSequence if i.ReferencedROINumber != number
        ]

    said = returned(drop)
    assert said["structures"][1]["faults"] == ["missing"]
    assert not said["passed"]


def test_that_exchanged_names_are_not_taken_for_the_structures(returned) -> None:
    def swap(ds):
        one, other = ds.StructureSetROISequence[:2]
        one.ROIName, other.ROIName = other.ROIName, one.ROIName

    said = returned(swap)
    assert not said["passed"]
    assert all("surface" in each["faults"] for each in said["structures"])


def test_that_left_and_right_exchanged_is_said_so() -> None:
    from dtiplan.domain.round_trips import ReturnedStructure
    from dtiplan.workflow.round_trips.round_trip_findings import structure_findings

    each = ReturnedStructure(
        "CST_L", "CST_L", "name", 2.0, 2.0, (40.0, 0.0, 0.0), 30.0, 0.0, "left-right"
    )
    assert "exchanged" in each.faults
    said = [finding.message for finding in structure_findings(each)]
    assert "CST_L came back with left and right exchanged." in said


def test_that_another_frame_of_reference_or_patient_fails(returned) -> None:
    def other(ds):
        ds.PatientID = "SOMEBODY"
        for item in ds.ReferencedFrameOfReferenceSequence:
            item.FrameOfReferenceUID = "1.2.3.99"
        for item in ds.StructureSetROISequence:
            item.ReferencedFrameOfReferenceUID = "1.2.3.99"

    codes = {f["code"] for f in returned(other)["findings"]}
    assert {"patient-differs", "frame-of-reference-differs"} <= codes


def test_that_a_smaller_structure_fails_by_its_volume(returned, exported) -> None:
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct

    roi = next(r for r in read_rtstruct(exported[1]).rois if r.name == "CST_L")
    middle = np.concatenate([c.points_ras_mm for c in roi.contours]).mean(axis=0) * (-1, -1, 1)
    said = returned(lambda ds: moved(ds, (0, 0, 0), (0.8, 0.8, 1.0), middle))
    assert said["structures"][0]["volume_change_percent"] == pytest.approx(-36.0, abs=4.0)
    assert "volume" in said["structures"][0]["faults"]


def test_that_the_command_line_says_whether_it_passed(exported, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    monkeypatch.setenv("DTIPLAN_PROOFS_FOLDER", str(tmp_path / "site"))
    folder = tmp_path / "case"
    shutil.copytree(exported[0].folder, folder)
    assert run(["roundtrip", str(folder), str(exported[1]), "--tps", "Elements 4.0"]) == 0
    assert "PASSED" in capsys.readouterr().out
