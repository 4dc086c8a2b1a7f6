"""Adding to somebody's RTSTRUCT: theirs stays to the byte, ours comes with numbers of its own."""

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.structures import VerificationLimits
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_rtstruct_merge import add_to_rtstruct, changed_items, names_in_use
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.structure_verification import verify
from tests.structure_scenes import CREATED, Scene, bundle, ring, series_on_disk, straight, write

ABOUT = {
    "label": "dtiplan", "description": "RESEARCH tracts added", "software_version": "0.1.0",
    "created": CREATED, "uid_seed": "merge",
}  # fmt: skip
ROI_SEQUENCES = {0x30060020: "rois", 0x30060039: "contours", 0x30060080: "observations"}


def items_by_sequence(path: Path) -> dict[str, list[bytes]]:
    """Walk over the bytes of a file, and give those of each item of the three ROI sequences.

    Knows Implicit and Explicit VR Little Endian, and nothing of pydicom.
    """
    content = path.read_bytes()
    meta_length = struct.unpack("<I", content[140:144])[0]
    meta, at = content[144 : 144 + meta_length], 144 + meta_length
    is_explicit = b"1.2.840.10008.1.2.1" in meta
    found = {}
    while at < len(content):
        tag, start, end, at = element(content, at, is_explicit)
        if tag in ROI_SEQUENCES:
            found[ROI_SEQUENCES[tag]] = items(content, start, end, is_explicit)
    return found


def element(content: bytes, at: int, is_explicit: bool) -> tuple[int, int, int, int]:
    """Tag, start and end of the value, and where the next element starts."""
    group, number = struct.unpack("<HH", content[at : at + 4])
    kind = content[at + 4 : at + 6]
    if not is_explicit or group == 0xFFFE:
        length, start = struct.unpack("<I", content[at + 4 : at + 8])[0], at + 8
    elif kind in (b"OB", b"OW", b"OF", b"SQ", b"UN", b"UT", b"OD", b"UC", b"UR"):
        length, start = struct.unpack("<I", content[at + 8 : at + 12])[0], at + 12
    else:
        length, start = struct.unpack("<H", content[at + 6 : at + 8])[0], at + 8
    tag = group << 16 | number
    if length != 0xFFFFFFFF:
        return tag, start, start + length, start + length
    end = start
    stop = 0xFFFEE00D if tag == 0xFFFEE000 else 0xFFFEE0DD
    while True:
        inner, _, _, following = element(content, end, is_explicit)
        if inner == stop:
            return tag, start, end, following
        end = following


def items(content: bytes, start: int, end: int, is_explicit: bool) -> list[bytes]:
    found = []
    while start < end:
        _, first, last, start = element(content, start, is_explicit)
        found.append(content[first:last])
    return found


def assert_foreign_bytes_kept(before: Path, after: Path, n_added: int) -> None:
    old, new = items_by_sequence(before), items_by_sequence(after)
    assert set(old) == set(new)
    for sequence, originals in old.items():
        assert len(originals) > 0
        assert new[sequence][: len(originals)] == originals
        assert len(new[sequence]) == len(originals) + n_added


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return series_on_disk(Scene("HFS", slice_mm=3.0), tmp_path_factory.mktemp("ct"))


@pytest.fixture(scope="module")
def ours(planning):
    return [make_structure(bundle(20), planning, radius_mm=1.25, name="CST_L")]


@pytest.fixture(scope="module")
def existing(planning, tmp_path_factory) -> Path:
    """A file of another system: odd numbers, odd decimals, an approval, private attributes."""
    folder = tmp_path_factory.mktemp("theirs")
    made = [
        make_structure(ring(), planning, radius_mm=3.0, name="Brainstem"),
        make_structure(straight(np.array([0.1, 0.3, 1.0]), 40.0), planning, radius_mm=4.0,
                       name="PTV"),
    ]  # fmt: skip
    dataset = pydicom.dcmread(write(made, planning, folder / "plain.dcm"))
    dataset.Manufacturer, dataset.ApprovalStatus = "Another", "APPROVED"
    dataset.ReviewDate, dataset.ReviewTime = "20260101", "120000"
    dataset.ReviewerName = "Doe^John"
    dataset.SpecificCharacterSet = "ISO_IR 100"
    for number, (roi, drawn, seen) in enumerate(
        zip(dataset.StructureSetROISequence, dataset.ROIContourSequence,
            dataset.RTROIObservationsSequence, strict=True)
    ):  # fmt: skip
        roi.ROINumber = drawn.ReferencedROINumber = seen.ReferencedROINumber = 7 + 5 * number
        roi.ROIName = f"{roi.ROIName} Mü "
        roi.add(pydicom.DataElement(0x30530010, "LO", "OTHER SYSTEM"))
        roi.add(pydicom.DataElement(0x30531001, "UN", b"\x00\x01\x02\x03"))
        drawn.ContourSequence[0].ContourData = [
            f"{float(x):.1f}0 " for x in drawn.ContourSequence[0].ContourData
        ]
    path = folder / "theirs.dcm"
    dataset.save_as(path)
    return path


def in_another_form(existing: Path, path: Path, syntax: str, *, is_undefined: bool) -> Path:
    dataset = pydicom.dcmread(existing)
    dataset.file_meta.TransferSyntaxUID = syntax
    for keyword in ("StructureSetROISequence", "ROIContourSequence", "RTROIObservationsSequence"):
        dataset[keyword].is_undefined_length = is_undefined
        for item in dataset[keyword].value:
            item.is_undefined_length_sequence_item = is_undefined
    implicit = syntax == pydicom.uid.ImplicitVRLittleEndian
    pydicom.dcmwrite(path, dataset, implicit_vr=implicit, little_endian=True)
    return path


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1"])
@pytest.mark.parametrize("is_undefined", [False, True])
def test_that_every_foreign_region_stays_byte_for_byte(
    existing, ours, planning, tmp_path, syntax, is_undefined
) -> None:
    theirs = in_another_form(existing, tmp_path / "in.dcm", syntax, is_undefined=is_undefined)
    before = theirs.read_bytes()
    copy = add_to_rtstruct(theirs, [m.structure for m in ours], planning, tmp_path / "out.dcm",
                           **ABOUT)  # fmt: skip
    assert theirs.read_bytes() == before
    assert_foreign_bytes_kept(theirs, copy, 1)
    assert changed_items(theirs, copy) == ()


def test_that_ours_comes_with_an_unused_number_and_verifies(
    existing, ours, planning, tmp_path
) -> None:
    copy = add_to_rtstruct(existing, [m.structure for m in ours], planning, tmp_path / "out.dcm",
                           **ABOUT)  # fmt: skip
    rois = {roi.name: roi for roi in read_rtstruct(copy).rois}
    assert [roi.number for roi in rois.values()] == [7, 12, 13]
    check = verify(ours[0], rois["CST_L"], planning.image.grid)
    assert check.failures(VerificationLimits()) == ()


def test_that_the_copy_is_a_new_unapproved_instance_that_names_its_origin(
    existing, ours, planning, tmp_path
) -> None:
    copy = add_to_rtstruct(existing, [m.structure for m in ours], planning, tmp_path / "out.dcm",
                           **ABOUT)  # fmt: skip
    old, new = pydicom.dcmread(existing), pydicom.dcmread(copy)
    assert new.SOPInstanceUID != old.SOPInstanceUID
    assert new.SeriesInstanceUID != old.SeriesInstanceUID
    assert new.file_meta.MediaStorageSOPInstanceUID == new.SOPInstanceUID
    assert new.StudyInstanceUID == old.StudyInstanceUID
    assert new.PatientName == old.PatientName
    assert new.ApprovalStatus == "UNAPPROVED"
    assert "ReviewerName" not in new
    origin = new.PredecessorStructureSetSequence[0]
    assert origin.ReferencedSOPInstanceUID == old.SOPInstanceUID
    assert new.ContributingEquipmentSequence[0].Manufacturer == "Another"


def test_that_a_changed_byte_of_a_foreign_region_is_noticed(
    existing, ours, planning, tmp_path
) -> None:
    copy = add_to_rtstruct(existing, [m.structure for m in ours], planning, tmp_path / "out.dcm",
                           **ABOUT)  # fmt: skip
    spoilt = pydicom.dcmread(copy)
    spoilt.ROIContourSequence[0].ROIDisplayColor = [1, 2, 3]
    spoilt.save_as(copy)
    assert changed_items(existing, copy) == ("ROIContourSequence",)


def test_that_names_are_taken_without_regard_to_case_and_when_cut(existing, tmp_path) -> None:
    dataset = pydicom.dcmread(existing)
    dataset.StructureSetROISequence[0].ROIName = "arcuatefas_l_prv03_old"
    path = tmp_path / "x.dcm"
    dataset.save_as(path)
    wanted = ["ArcuateFas_L_PRV", "CST_L", "ptv mü"]
    assert names_in_use(wanted, path) == ("ArcuateFas_L_PRV", "ptv mü")


def test_that_a_taken_name_is_refused_and_nothing_written(
    existing, ours, planning, tmp_path
) -> None:
    theirs = add_to_rtstruct(existing, [m.structure for m in ours], planning,
                             tmp_path / "once.dcm", **ABOUT)  # fmt: skip
    with pytest.raises(UserError, match="CST_L") as told:
        add_to_rtstruct(theirs, [m.structure for m in ours], planning, tmp_path / "twice.dcm",
                        **ABOUT)  # fmt: skip
    assert told.value.code == "structure-name-taken"
    assert not (tmp_path / "twice.dcm").exists()


@pytest.mark.parametrize("what", ["patient", "frame", "series"])
def test_that_a_file_of_another_patient_frame_or_series_is_refused(
    existing, ours, planning, tmp_path, what
) -> None:
    dataset = pydicom.dcmread(existing)
    frame = dataset.ReferencedFrameOfReferenceSequence[0]
    if what == "patient":
        dataset.PatientID = "P2"
    elif what == "frame":
        frame.FrameOfReferenceUID = "1.2.3.99"
    else:
        series = frame.RTReferencedStudySequence[0].RTReferencedSeriesSequence[0]
        series.SeriesInstanceUID = "1.2.3.98"
    path = tmp_path / "other.dcm"
    dataset.save_as(path)
    with pytest.raises(UserError) as told:
        add_to_rtstruct(path, [m.structure for m in ours], planning, tmp_path / "out.dcm", **ABOUT)
    assert told.value.code == "rtstruct-not-of-series"
    assert not (tmp_path / "out.dcm").exists()


def series_of(path: Path) -> PlanningSeries:
    """A planning series as the contours of a structure set tell it, without pixels."""
    read, dataset = read_rtstruct(path), pydicom.dcmread(path)
    z_of = {}
    for roi in read.rois:
        for contour in roi.contours:
            if contour.sop_instance_uid:
                z_of[round(float(contour.points_ras_mm[0, 2]), 3)] = contour.sop_instance_uid
    depths = sorted(z_of)
    gap = float(np.median(np.diff(depths)))
    low = np.min([c.points_ras_mm.min(axis=0) for r in read.rois for c in r.contours], axis=0)
    high = np.max([c.points_ras_mm.max(axis=0) for r in read.rois for c in r.contours], axis=0)
    n_columns, n_rows = (int(n) for n in np.ceil((high - low)[:2]) + 10)
    matrix = np.diag([-1.0, -1.0, gap, 1.0])
    matrix[:3, 3] = high[0] + 5, high[1] + 5, depths[0]
    grid = Grid((n_columns, n_rows, len(depths)), matrix, read.frame_of_reference_uid)
    sop_class = "1.2.840.10008.5.1.4.1.1.2"
    slices = tuple(
        PlanningSlice(z_of[z], sop_class, (float(matrix[0, 3]), float(matrix[1, 3]), z))
        for z in depths
    )
    keep = ("PatientID", "PatientName", "StudyInstanceUID")
    header = {k: v for k, v in dataset.to_json_dict().items() if pydicom.datadict.keyword_for_tag(k)
              in keep}  # fmt: skip
    header["00200052"] = {"vr": "UI", "Value": [read.frame_of_reference_uid]}
    image = Image(np.zeros(grid.shape, np.int8), grid, Unit.HU, "planning")
    return PlanningSeries(image, Modality.CT, read.referenced_series_uid or "",
                          read.study_uid or "", read.patient_id, slices, header)  # fmt: skip


def test_that_the_regions_of_a_real_plan_stay_byte_for_byte(shared_data, tmp_path) -> None:
    files = []
    for path in sorted((shared_data / "rt_dicompyler_breast").rglob("*")):
        if path.is_file() and b"RTSTRUCT" in path.read_bytes()[:4000]:
            files.append(path)
    if not files:
        pytest.skip("there is no RTSTRUCT in ../shared/data/rt_dicompyler_breast")
    for theirs in files:
        planning = series_of(theirs)
        middle = planning.planes.to_ras([50.0, 50.0, float(np.mean(planning.planes.depths_mm))])
        made = make_structure(straight(np.array([0.2, 0.1, 1.0]), 60.0, middle), planning,
                              radius_mm=4.0, name="CST_L")  # fmt: skip
        copy = add_to_rtstruct(theirs, [made.structure], planning, tmp_path / "out.dcm", **ABOUT)
        assert_foreign_bytes_kept(theirs, copy, 1)
        assert changed_items(theirs, copy) == ()
        (roi,) = [r for r in read_rtstruct(copy).rois if r.name == "CST_L"]
        check = verify(replace(made, structure=made.structure), roi, planning.image.grid)
        assert check.failures(VerificationLimits()) == ()
