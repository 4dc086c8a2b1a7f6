"""A copy for rating may be mirrored: no door of the program lets anything of it out."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pydicom
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.blind_copies import COMMENT, copy_frame_uid, told_of_copy
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.geometry import Grid
from dtiplan.io.dicom_network_store import read_file_head
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.io.dicom_rtstruct import check_structures
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.handover.release import Part, Signature, sign
from dtiplan.workflow.objects.object_folder import OBJECT_KINDS, object_obstacles, write_objects
from dtiplan.workflow.rating.blind_copies import make_copies
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT, ExportParams
from tests.io.handover_scenes import about, motion, planning_mr
from tests.structure_scenes import bundle
from tests.workflow.handover.released_cases import exported_case
from tests.workflow.made_case import finish
from tests.workflow.objects.object_cases import objects_case
from tests.workflow.rating.blob_cases import blob_case, planning_of, series_of


def copied(planning, by):
    """Give a planning series as a copy would be, known by its patient or its frame alone."""
    if by == "patient":
        return replace(planning, patient_id="DTIPLAN-BLIND-ABC234")
    grid = planning.image.grid
    marked = Grid(grid.shape, grid.ras_from_vox, copy_frame_uid("ABC234"))
    return replace(planning, image=replace(planning.image, grid=marked))


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The folder of a mirrored copy."""
    root = tmp_path_factory.mktemp("rating")
    key = make_copies([blob_case(root / "case")], ["anna", "bernd"], root / "round", seed=3)
    mirrored = next(each for each in key.copies if each.is_mirrored)
    return root / "round" / mirrored.rater / mirrored.copy_id / "dicom"


def made_current(case) -> None:
    """Let every step after the import stand on what it gave, as if it had been run again."""
    for name, record in list(case.manifest.steps.items()):
        if name not in ("import-series", "export-rtstruct"):
            finish(case, name, **{made: case.read(made) for made in record.outputs})


def code_of(capsys, *argv) -> str:
    """Give the code of the refusal of a command."""
    assert run([str(each) for each in (*argv, "--json")]) == 2
    return str(json.loads(capsys.readouterr().out)["findings"][0]["code"])


def test_that_every_file_of_a_copy_says_that_it_is_one(copy):
    files = [pydicom.dcmread(path) for path in copy.rglob("*.dcm")]
    assert {dataset.PatientComments for dataset in files} == {COMMENT}
    assert len({dataset.PatientID for dataset in files}) == 1
    assert planning_of(copy).header["00104000"]["Value"] == [COMMENT]


def test_that_the_import_says_it_and_never_mixes_a_copy_with_a_patient(copy):
    dwi, planning = series_of(copy)
    (said,) = told_of_copy(dwi, planning)
    assert said.code == "blind-copy"
    stolen = replace(planning, patient_id=dwi.patient_id, frame_of_reference_uid="1.2.3")
    assert told_of_copy(dwi, stolen)  # the patient tells it still
    renamed = replace(dwi, patient_id="4711")
    patient = replace(planning, patient_id="4711", frame_of_reference_uid="1.2.3")
    with pytest.raises(UserError) as refused:
        told_of_copy(renamed, patient)
    assert refused.value.code == "blind-copy-mixed"
    assert told_of_copy(replace(renamed, frame_of_reference_uid="1.2.4"), patient) == ()


@pytest.mark.parametrize("by", ["patient", "frame"])
def test_that_no_rtstruct_is_exported_and_no_file_signed(tmp_path, monkeypatch, by):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    case, file = exported_case(tmp_path)
    finish(case, "import-series", planning=copied(case.read("planning"), by))
    with pytest.raises(UserError) as refused:
        sign(case, file, Signature(Part.MADE, "A. Physicist", "physicist", "I made it."))
    assert refused.value.code == "blind-copy"
    made_current(case)
    again = tmp_path / "again.dcm"
    with pytest.raises(ReleaseBlockedError) as blocked:
        run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(again)))
    assert blocked.value.code == "blind-copy"
    assert not again.exists()


@pytest.mark.parametrize("by", ["patient", "frame"])
def test_that_no_dicom_object_is_written(tmp_path, by):
    planning = planning_mr("HFS", tmp_path / "mr")
    case = objects_case(tmp_path / "case", planning)
    finish(case, "import-series", planning=copied(planning, by))
    made_current(case)
    for kind in OBJECT_KINDS:
        with pytest.raises(UserError) as refused:
            write_objects(case, [kind], tmp_path / kind)
        assert refused.value.code == "blind-copy"
        assert not (tmp_path / kind).exists()
    obstacles = object_obstacles(case).values()
    assert {obstacle and obstacle.code for obstacle in obstacles} == {"blind-copy"}


def test_that_the_writers_themselves_refuse_a_copy(tmp_path):
    series = planning_mr("HFS", tmp_path / "mr")
    made = make_structure(bundle(8), series, radius_mm=2.0, name="CST_L")
    planning = copied(series, "patient")
    with pytest.raises(UserError) as refused:
        check_structures([made.structure], planning, "dtiplan")
    assert refused.value.code == "blind-copy"
    with pytest.raises(UserError) as refused:
        write_registration([motion()], planning, tmp_path / "reg.dcm", about())
    assert refused.value.code == "blind-copy"
    assert not (tmp_path / "reg.dcm").exists()


def test_that_nothing_of_a_copy_is_sent_given_away_or_converted(copy, tmp_path, capsys):
    assert code_of(capsys, "send", copy, "--to", "NODE@127.0.0.1:1") == "blind-copy"
    table = tmp_path / "keys.json"
    out = tmp_path / "out"
    assert code_of(capsys, "pseudonymise", copy, "--out", out, "--key-table", table) == "blind-copy"
    assert not out.exists()
    assert run(["convert", str(copy), "--out", str(tmp_path / "nifti")]) == 2
    assert "may be mirrored" in capsys.readouterr().err
    assert not list(tmp_path.glob("nifti*"))


def test_that_what_another_program_drew_on_a_copy_is_not_sent(copy, tmp_path):
    frame = planning_of(copy).frame_of_reference_uid
    drawn = pydicom.dcmread(next((copy / "planning").iterdir()), stop_before_pixels=True)
    drawn.PatientID, drawn.PatientName = "4711", "Mustermann^Erika"
    del drawn.PatientComments
    del drawn.FrameOfReferenceUID
    item = pydicom.Dataset()
    item.FrameOfReferenceUID = frame
    drawn.ReferencedFrameOfReferenceSequence = [item]
    path = tmp_path / "drawn.dcm"
    drawn.save_as(path, enforce_file_format=True)
    with pytest.raises(UserError) as refused:
        read_file_head(path)
    assert refused.value.code == "blind-copy"
    item.FrameOfReferenceUID = "1.2.3"
    drawn.save_as(path, enforce_file_format=True)
    assert read_file_head(path).patient_id == "4711"


def test_that_no_copy_is_made_of_a_copy(copy, tmp_path):
    case = blob_case(tmp_path / "case")
    series = case.read("dwi")
    grid = series.grid
    marked = Grid(grid.shape, grid.ras_from_vox, copy_frame_uid("ABC234"))
    of_copy = replace(series, grid=marked)
    finish(case, "import-series", dwi=of_copy, planning=planning_of(copy), targets=(), epi=())
    with pytest.raises(UserError) as refused:
        make_copies([case], ["anna", "bernd"], tmp_path / "round")
    assert refused.value.code == "blind-copy"


def test_that_no_tractogram_and_no_profile_leaves_a_copy(tmp_path, monkeypatch):
    from dtiplan.domain.tracts import Side, TractResult, TractStatus
    from dtiplan.workflow import profile_measuring
    from dtiplan.workflow.profile_measuring import export_profiles
    from dtiplan.workflow.tractogram_files import export_tracts
    from tests.workflow.made_case import brain
    from tests.workflow.test_tractogram_files import left_lines
    from tests.workflow.tract_cases import searched_case

    tracts = (TractResult("CST_L", TractStatus.FOUND, "", left_lines(), 100),)
    case = searched_case(tmp_path / "case", tracts, {"CST_L": {"side": Side.LEFT}})
    mask = brain()
    grid = Grid(mask.grid.shape, mask.grid.ras_from_vox, copy_frame_uid("ABC234"))
    read = case.read
    marked = replace(mask, grid=grid)
    monkeypatch.setattr(case, "read", lambda name: marked if name == "mask" else read(name))
    with pytest.raises(UserError) as refused:
        export_tracts(case, "tck", tmp_path / "out")
    assert refused.value.code == "blind-copy"
    monkeypatch.setattr(profile_measuring, "measured_profiles", lambda *_: (np.zeros(1),))
    with pytest.raises(UserError) as refused:
        export_profiles(case, tmp_path / "profiles.csv")
    assert refused.value.code == "blind-copy"
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "profiles.csv").exists()


def test_that_a_copy_is_compared_with_no_scan_whoever_says_so(copy, tmp_path):
    from dtiplan.workflow.sites.case_scans import check_one_person

    case, copied_case = blob_case(tmp_path / "case"), blob_case(tmp_path / "copied")
    finish(copied_case, "import-series", planning=planning_of(copy))
    with pytest.raises(UserError) as refused:
        check_one_person(case, copied_case, "A. Physicist")
    assert refused.value.code == "blind-copy"
