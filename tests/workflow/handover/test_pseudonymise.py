"""A study given away without its patient, searched for every value that identifies."""

import hashlib
import json
import stat
import struct
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.series import SeriesKind
from dtiplan.io import dicom_pseudonym
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.dicom_scan import scan
from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise
from tests.structure_scenes import Scene, bundle, series_on_disk, write

NAME, NUMBER, BORN, DAY = "Mustermann^Erika", "KH4711-08", "19570203", "20240517"
INSTITUTION, DOCTOR = "Klinikum Beispielstadt", "Sommerfeld^Arnold"


def csa() -> bytes:
    """A header of Siemens' form that tells the b-value, the weight, a UID and the name."""
    items = (
        ("B_value", b"1000"),
        ("UsedPatientWeight", b"82.5"),
        ("MrPhoenixProtocol", b'<ParamString."tPatientName"> { "Mustermann" }\n'
         b'### ASCCONV BEGIN ###\nsDiffusion.ulMode = 256\n### ASCCONV END ###'),
        ("ReferencedImageSequence", b"1.3.12.2.1107.5.2.43.67026.2024051712"),
    )  # fmt: skip
    raw = b"SV10" + b"\4\3\2\1" + struct.pack("<2I", len(items), 77)
    for name, value in items:
        raw += struct.pack("<64s5i", name.encode(), 1, 0, 0, 1, 77)
        raw += struct.pack("<4i", 0, len(value), 77, 0) + value + b"\0" * (-len(value) % 4)
    return raw


def plant(dataset) -> None:
    """Put the patient into every kind of place."""
    dataset.PatientName, dataset.PatientID = NAME, NUMBER
    dataset.PatientBirthDate, dataset.PatientSex, dataset.PatientAge = BORN, "F", "067Y"
    dataset.StudyDate = dataset.SeriesDate = DAY
    dataset.InstitutionName, dataset.ReferringPhysicianName = INSTITUTION, DOCTOR
    dataset.OperatorsName, dataset.DeviceSerialNumber = "Weber^Max", "SN-992211"
    dataset.AccessionNumber = "ACC20240517"
    dataset.SeriesDescription = "Kopf Mustermann 17.05.2024"
    dataset.PatientComments = "Tochter von Otto Mustermann"
    private = dataset.private_block(0x0029, "SIEMENS CSA HEADER", create=True)
    private.add_new(0x10, "OB", csa())
    other = dataset.private_block(0x0009, "SOMEBODY 1.0", create=True)
    other.add_new(0x01, "LO", NAME)
    known = dataset.private_block(0x0019, "SIEMENS MR HEADER", create=True)
    known.add_new(0x0C, "IS", "1000")
    known.add_new(0x0E, "FD", [0.1, -0.7, 0.7071])
    item = pydicom.Dataset()
    item.ReferringPhysicianName = DOCTOR
    item.ReferencedSOPInstanceUID = dataset.SOPInstanceUID
    dataset.ReferencedImageSequence = [item]


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A planning CT and its structures, of a patient whose name stands everywhere."""
    from dtiplan.processing.structures.structure_making import make_structure

    folder = tmp_path_factory.mktemp("Mustermann_Erika")
    scene = Scene("HFS", slice_mm=6.0, side_mm=60.0, height_mm=60.0)
    planning = series_on_disk(scene, folder / "ct")
    made = make_structure(bundle(6), planning, radius_mm=1.5, name="Mustermann_CST")
    write([made], planning, folder / "Mustermann_rs.dcm")
    for path in sorted(folder.rglob("*.dcm")):
        dataset = pydicom.dcmread(path)
        plant(dataset)
        if dataset.Modality == "RTSTRUCT":
            dataset.StructureSetDescription = "Plan for Mustermann"
            dataset.ReviewerName, dataset.ApprovalStatus = DOCTOR, "APPROVED"
            dataset.RTROIObservationsSequence[0].ROIObservationLabel = "Erika CST"
        dataset.save_as(path)
    return folder


@pytest.fixture(scope="module")
def done(study, tmp_path_factory):
    base = tmp_path_factory.mktemp("away")
    said = pseudonymise(PseudonymOrder((study,), base / "out", base / "key" / "table.json"))
    return base, said


def datasets(folder: Path):
    return [pydicom.dcmread(path) for path in sorted(folder.rglob("*.dcm"))]


def test_that_no_original_value_is_left_in_any_byte_or_name(study, done) -> None:
    base, _ = done
    originals = {
        b"mustermann", b"erika", NUMBER.lower().encode(), b"sommerfeld", b"weber", b"beispielstadt",
        b"sn-992211", b"otto", DAY.encode(), BORN.encode(), b"acc2024", b"17.05.2024", b"67026",
    }  # fmt: skip
    for original in datasets(study):
        for keyword in ("SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID"):
            originals.add(str(original[keyword].value).encode())
        originals.add(str(original.get("FrameOfReferenceUID", "none at all")).encode())
    for path in (base / "out").rglob("*"):
        content = str(path.relative_to(base)).encode().lower()
        content += path.read_bytes().lower() if path.is_file() else b""
        assert not [o for o in originals if o in content], path


def test_that_geometry_pixels_and_references_are_what_they_were(study, done) -> None:
    base, _ = done
    one, other = (
        read_planning(next(r for r in scan([folder]).series if r.kind is SeriesKind.CT))[0]
        for folder in (study, base / "out")
    )
    assert np.array_equal(one.image.values, other.image.values)
    assert np.array_equal(one.image.grid.ras_from_vox, other.image.grid.ras_from_vox)
    rs = next(p for p in (base / "out").rglob("*.dcm") if pydicom.dcmread(p).Modality == "RTSTRUCT")
    sent, read = read_rtstruct(study / "Mustermann_rs.dcm"), read_rtstruct(rs)
    assert read.frame_of_reference_uid == other.frame_of_reference_uid
    assert read.referenced_series_uid == other.series_uid
    assert read.referenced_image_uids <= {s.sop_instance_uid for s in other.slices}
    for contour, again in zip(sent.rois[0].contours, read.rois[0].contours, strict=True):
        assert np.array_equal(contour.points_ras_mm, again.points_ras_mm)
    assert read.rois[0].name == "CST"


def test_that_diffusion_tags_stay_and_the_protocol_keeps_its_form(done) -> None:
    from dtiplan.io.dicom_siemens import csa_values, protocol_lines

    base, _ = done
    dataset = datasets(base / "out")[0]
    known = dataset.private_block(0x0019, "SIEMENS MR HEADER")
    assert known[0x0C].value == 1000
    assert list(known[0x0E].value) == [0.1, -0.7, 0.7071]
    raw = dataset.private_block(0x0029, "SIEMENS CSA HEADER")[0x10].value
    assert len(raw) == len(csa()) + len(csa()) % 2
    values = csa_values(raw)
    assert values["B_value"] == ("1000",)
    assert values["UsedPatientWeight"] == ("00.0",)
    assert "XXXXXXXXXX" in values["MrPhoenixProtocol"][0]
    assert protocol_lines(raw)["sDiffusion.ulMode"] == "256"
    assert (0x0009, 0x0010) not in dataset


def test_that_every_file_says_what_was_done(done) -> None:
    base, said = done
    for dataset in datasets(base / "out"):
        assert dataset.PatientIdentityRemoved == "YES"
        assert dataset.PatientName == dataset.PatientID == said["pseudonyms"][0]
        codes = {c.CodeValue for c in dataset.DeidentificationMethodCodeSequence}
        assert codes == {"113100", "113105", "113107", "113111"}
        assert dataset.file_meta.MediaStorageSOPInstanceUID == dataset.SOPInstanceUID


def test_that_texts_that_stayed_are_listed_for_a_person(done) -> None:
    _, said = done
    texts = {(t["element"], t["text"]) for t in said["texts_to_read"]}
    assert ("SeriesDescription", "Kopf") in texts
    assert ("ROIName", "CST") in texts
    assert ("ROIObservationLabel", "CST") in texts
    assert said["scrubbed"]


def test_that_dates_move_together_and_the_key_table_leads_back(study, done) -> None:
    base, said = done
    table = json.loads((base / "key" / "table.json").read_text())
    (patient,) = table["patients"]
    assert patient["patient_name"] == NAME
    assert patient["label"] == said["pseudonyms"][0]
    assert stat.S_IMODE((base / "key" / "table.json").stat().st_mode) == 0o600
    new = {d.StudyDate for d in datasets(base / "out")}
    assert len(new) == 1
    assert -3651 <= patient["shift_days"] <= -365
    for original in datasets(study):
        assert original.SOPInstanceUID in patient["uids"]


def test_that_the_same_table_gives_the_same_files_and_another_table_others(
    study, done, tmp_path
) -> None:
    base, _ = done
    again = PseudonymOrder((study,), tmp_path / "again", base / "key" / "table.json")
    pseudonymise(again)
    other = PseudonymOrder((study,), tmp_path / "other", tmp_path / "other.json")
    pseudonymise(other)

    def hashes(folder):
        return [hashlib.sha256(p.read_bytes()).digest() for p in sorted(folder.rglob("*.dcm"))]

    assert hashes(tmp_path / "again") == hashes(base / "out")
    uids = [{d.SOPInstanceUID for d in datasets(f)} for f in (base / "out", tmp_path / "other")]
    assert not uids[0] & uids[1]


def test_that_a_key_table_in_the_folder_given_away_is_refused(study, tmp_path) -> None:
    with pytest.raises(UserError) as told:
        pseudonymise(PseudonymOrder((study,), tmp_path / "out", tmp_path / "out" / "key.json"))
    assert told.value.code == "key-table-inside"
    assert not (tmp_path / "out").exists()


def test_that_a_key_table_others_can_read_is_not_used(study, done, tmp_path) -> None:
    table = tmp_path / "open.json"
    table.write_bytes((done[0] / "key" / "table.json").read_bytes())
    table.chmod(0o644)
    with pytest.raises(UserError) as told:
        pseudonymise(PseudonymOrder((study,), tmp_path / "out", table))
    assert told.value.code == "key-table"


def test_that_a_value_that_slipped_through_blocks_and_is_named(study, tmp_path, monkeypatch):
    real = dicom_pseudonym.treatment_of

    def careless(tag, vr):
        keep = dicom_pseudonym.Treatment.KEEP
        return keep if tag == 0x00080080 else real(tag, vr)  # institution

    monkeypatch.setattr(dicom_pseudonym, "treatment_of", careless)
    with pytest.raises(ReleaseBlockedError) as told:
        pseudonymise(PseudonymOrder((study,), tmp_path / "out", tmp_path / "key.json"))
    assert "InstitutionName" in told.value.cause
    assert "Beispielstadt" not in told.value.cause
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "key.json").exists()
    assert not list(tmp_path.glob(".*"))


def test_that_a_screen_picture_is_left_out_and_named(study, tmp_path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    first = sorted((study / "ct").rglob("*.dcm"))[:2]
    for number, path in enumerate(first):
        dataset = pydicom.dcmread(path)
        if number:
            dataset.ImageType = ["DERIVED", "SECONDARY", "SCREEN SAVE"]
        dataset.save_as(source / path.name)
    said = pseudonymise(PseudonymOrder((source,), tmp_path / "out", tmp_path / "key.json"))
    assert said["n_files"] == 1
    assert any("burned in" in f["message"] for f in said["findings"])


def test_that_a_pseudonym_with_the_patients_name_is_refused(study, tmp_path) -> None:
    order = PseudonymOrder((study,), tmp_path / "out", tmp_path / "key.json", "Erika-01")
    with pytest.raises(UserError) as told:
        pseudonymise(order)
    assert told.value.code == "pseudonym-identifies"


def test_that_the_command_line_does_the_same(study, done, tmp_path, capsys) -> None:
    table = done[0] / "key" / "table.json"
    out = tmp_path / "cli"
    assert run(["pseudonymise", str(study), "--out", str(out), "--key-table", str(table)]) == 0
    assert "none is left" in capsys.readouterr().out
    assert len(list(out.rglob("*.dcm"))) == done[1]["n_files"]
