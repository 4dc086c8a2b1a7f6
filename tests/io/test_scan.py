"""Any folder is sorted into series, and what is odd about it is said."""

import shutil
import time
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.series import SeriesKind
from dtiplan.io.dicom_scan import scan
from tests.io.dicom_maker import MR_CLASS, slice_dataset, stack_positions, uid, write, write_stack


def codes(findings, severity=None) -> set[str]:
    return {f.code for f in findings if severity is None or f.severity is severity}


def spread_directions(n: int) -> np.ndarray:
    z = (np.arange(n) + 0.5) / n
    angle = np.arange(n) * np.pi * (3.0 - np.sqrt(5.0))
    radius = np.sqrt(1.0 - z**2)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), z], axis=1)


def write_diffusion(folder, n_directions=6, n_slices=3, split=False, name="dti", **attributes):
    """A classic diffusion series: b = 0 and so many directions at 1000, standard tags."""
    number = 0
    directions = [None, *spread_directions(n_directions)]
    for volume, direction in enumerate(directions):
        for position in stack_positions(n_slices):
            number += 1
            part = f"{name}{volume}" if split else name
            ds = slice_dataset(
                position,
                series=part,
                number=number,
                SOPClassUID=MR_CLASS,
                SOPInstanceUID=uid(part, number),
                Modality="MR",
                SeriesDescription=name,
                SeriesNumber=100 + volume if split else 5,
                ImageType=["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE"],
                **attributes,
            )
            ds.AcquisitionNumber = volume + 1
            ds.DiffusionBValue = 0.0 if direction is None else 1000.0
            if direction is not None:
                ds.DiffusionGradientOrientation = [float(v) for v in direction]
            write(ds, folder / f"{number:04d}")


def test_that_junk_beside_a_series_is_named_and_left_aside(tmp_path):
    write_stack(tmp_path / "deep" / "er", series="ct")
    (tmp_path / "DICOMDIR").write_bytes(b"\0" * 128 + b"DICM junk")
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 400)
    (tmp_path / "empty.dcm").write_bytes(b"")
    good = next((tmp_path / "deep" / "er").iterdir()).read_bytes()
    (tmp_path / "cut.dcm").write_bytes(good[:300])
    (tmp_path / "half.nii.gz").write_bytes(b"\x1f\x8b\x08half")
    result = scan([tmp_path])
    assert [r.kind for r in result.series] == [SeriesKind.CT]
    assert len(result.series[0].files) == 6
    reasons = {i.path.name: i.reason for i in result.ignored}
    assert reasons["DICOMDIR"] == "index file"
    assert reasons["notes.txt"] == reasons["photo.jpg"] == "not a DICOM file"
    assert reasons["empty.dcm"] == "empty file"
    assert reasons["cut.dcm"].startswith("damaged DICOM file")
    assert "half.nii.gz" in reasons
    assert codes(result.findings) == {"unreadable-files"}


def test_that_a_folder_without_images_is_an_error_not_an_empty_answer(tmp_path):
    (tmp_path / "a.txt").write_text("nothing")
    assert codes(scan([tmp_path]).findings, Severity.ERROR) == {"no-series"}


def test_that_a_source_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UserError) as refused:
        scan([tmp_path / "nowhere"])
    assert refused.value.code == "source-missing"


def test_that_a_single_file_and_a_folder_named_twice_count_once(tmp_path):
    paths = write_stack(tmp_path)
    result = scan([tmp_path, paths[0], tmp_path])
    assert len(result.series[0].files) == 6
    assert result.findings == ()


def test_that_a_copied_file_is_left_aside_and_another_content_is_an_error(tmp_path):
    paths = write_stack(tmp_path / "a")
    (tmp_path / "b").mkdir()
    shutil.copy(paths[0], tmp_path / "b" / "copy.dcm")
    result = scan([tmp_path])
    assert len(result.series[0].files) == 6
    assert result.ignored[0].reason.startswith("copy of")
    raw = bytearray(paths[0].read_bytes())
    raw[-1] ^= 1
    (tmp_path / "b" / "copy.dcm").write_bytes(raw)
    result = scan([tmp_path])
    assert "duplicate-instances" in codes(result.findings, Severity.ERROR)
    assert "duplicate-slices" in codes(result.series[0].findings, Severity.ERROR)


def test_that_two_patients_in_one_folder_are_an_error_with_both_names(tmp_path):
    write_stack(tmp_path / "a", series="one")
    write_stack(tmp_path / "b", series="two", PatientID="P2")
    found = [f for f in scan([tmp_path]).findings if f.code == "two-patients"]
    assert found[0].severity is Severity.ERROR
    assert "P1" in found[0].message
    assert "P2" in found[0].message


def test_that_one_id_with_two_birth_dates_is_two_patients(tmp_path):
    write_stack(tmp_path / "a", series="one")
    write_stack(tmp_path / "b", series="two", PatientBirthDate="19800202")
    assert "two-patients" in codes(scan([tmp_path]).findings, Severity.ERROR)


def test_that_a_diffusion_series_tells_its_volumes_and_shells(tmp_path):
    write_diffusion(tmp_path, 12)
    record = scan([tmp_path]).series[0]
    assert record.kind is SeriesKind.DWI
    assert record.n_volumes == 13
    assert [(s.b_s_mm2, len(s.indices)) for s in record.shells] == [(0.0, 1), (1000.0, 12)]
    assert record.shape == (10, 12, 3)
    assert record.vendor == "Siemens"
    np.testing.assert_allclose(record.voxel_mm, (2, 2, 2.5))
    assert record.findings == ()


def test_that_one_series_for_each_direction_is_put_together_again(tmp_path):
    write_diffusion(tmp_path, 6, split=True)
    write_stack(tmp_path / "ct", series="ct")
    records = scan([tmp_path]).series
    assert len(records) == 2
    joined = next(r for r in records if r.kind is SeriesKind.DWI)
    assert joined.n_volumes == 7
    assert joined.series_uid == uid("dti0")
    note = next(f for f in joined.findings if f.code == "series-joined")
    assert note.severity is Severity.INFO
    assert "7 series" in note.message


@pytest.mark.parametrize("n_directions", [5, 6])
def test_that_six_directions_are_enough_and_five_are_not(tmp_path, n_directions):
    write_diffusion(tmp_path, n_directions)
    found = codes(scan([tmp_path]).series[0].findings, Severity.ERROR)
    assert ("too-few-directions" in found) == (n_directions < 6)


def test_that_diffusion_tags_removed_by_an_anonymiser_are_named(tmp_path):
    write_diffusion(tmp_path, 8)
    import pydicom

    for path in tmp_path.iterdir():
        ds = pydicom.dcmread(path)
        for keyword in ("DiffusionBValue", "DiffusionGradientOrientation"):
            if keyword in ds:
                delattr(ds, keyword)
        ds.save_as(path)
    record = scan([tmp_path]).series[0]
    assert record.kind is SeriesKind.DWI
    found = next(f for f in record.findings if f.code == "diffusion-tags-removed")
    assert found.severity is Severity.ERROR
    assert "0018,9087" in found.remedy


def test_that_many_volumes_without_any_sign_of_diffusion_raise_the_question(tmp_path):
    for volume in range(8):
        for k, position in enumerate(stack_positions(3)):
            number = 10 * volume + k
            ds = slice_dataset(
                position,
                number=number,
                SOPClassUID=MR_CLASS,
                Modality="MR",
                SOPInstanceUID=uid(number),
            )
            write(ds, tmp_path / str(number))
    record = scan([tmp_path]).series[0]
    assert (record.kind, record.n_volumes) == (SeriesKind.MR, 8)
    assert "volumes-without-weighting" in codes(record.findings, Severity.WARNING)


@pytest.mark.parametrize(
    ("image_type", "description", "kind"),
    [
        (["DERIVED", "PRIMARY", "DIFFUSION", "ADC"], "x", SeriesKind.SCANNER_MAP),
        (["DERIVED", "PRIMARY", "DIFFUSION", "TRACEW", "ND"], "x", SeriesKind.SCANNER_MAP),
        (["DERIVED", "PRIMARY", "DIFFUSION", "FA"], "x", SeriesKind.SCANNER_MAP),
        (["DERIVED", "PRIMARY", "DIFFUSION", "TENSOR_B0"], "x", SeriesKind.SCANNER_MAP),
        (["DERIVED", "SECONDARY", "OTHER"], "Ax DTI FA", SeriesKind.SCANNER_MAP),
        (["DERIVED", "SECONDARY"], "T1 FAST", SeriesKind.MR),
        (["ORIGINAL", "PRIMARY", "M", "ND"], "FA 20 T1", SeriesKind.MR),
    ],
)
def test_that_maps_the_scanner_made_are_told_from_measurements(
    tmp_path, image_type, description, kind
):
    write_stack(
        tmp_path,
        SOPClassUID=MR_CLASS,
        Modality="MR",
        ImageType=image_type,
        SeriesDescription=description,
    )
    assert [r.kind for r in scan([tmp_path]).series] == [kind]


@pytest.mark.parametrize(
    ("attributes", "code", "severity"),
    [
        ({"FrameOfReferenceUID": None}, "missing-frame-of-reference", Severity.WARNING),
        ({"PatientPosition": "LFP"}, "unsupported-patient-position", Severity.ERROR),
        ({"PatientPosition": None}, "missing-patient-position", Severity.WARNING),
        ({"ImagePositionPatient": None}, "missing-position", Severity.ERROR),
    ],
    ids=lambda value: str(value)[:30],
)
def test_that_faults_of_a_diffusion_series_are_found_from_its_headers(
    tmp_path, attributes, code, severity
):
    write_diffusion(tmp_path, **attributes)
    assert code in codes(scan([tmp_path]).series[0].findings, severity)


def test_that_a_lost_slice_and_a_lost_volume_are_noticed(tmp_path):
    write_diffusion(tmp_path / "slice", n_slices=4)
    (tmp_path / "slice" / "0010").unlink()
    found = codes(scan([tmp_path / "slice"]).series[0].findings)
    assert {"missing-slices", "instance-gap"} <= found
    write_diffusion(tmp_path / "volume", n_slices=4, n_directions=8)
    for number in range(9, 13):
        (tmp_path / "volume" / f"{number:04d}").unlink()
    found = codes(scan([tmp_path / "volume"]).series[0].findings)
    assert found == {"instance-gap"}


def test_that_nifti_with_its_table_is_diffusion_and_without_is_an_image(tmp_path):
    image = nib.Nifti1Image(np.zeros((4, 5, 6, 8), np.int16), np.diag([-2, 2, 2, 1]))
    nib.save(image, tmp_path / "dwi.nii.gz")
    np.savetxt(tmp_path / "dwi.bval", [[0, *[1000] * 7]])
    np.savetxt(tmp_path / "dwi.bvec", np.vstack([np.zeros(3), spread_directions(7)]).T)
    (tmp_path / "dwi.json").write_text("{}")
    nib.save(image.slicer[..., 0], tmp_path / "t1.nii")
    result = scan([tmp_path])
    assert {(r.series_uid, r.kind) for r in result.series} == {
        ("nifti:dwi", SeriesKind.DWI),
        ("nifti:t1", SeriesKind.MR),
    }
    assert result.ignored == ()
    assert result.series[0].files[0] == tmp_path / "dwi.nii.gz"
    (tmp_path / "dwi.bval").write_text("0 1000")
    dwi = next(r for r in scan([tmp_path]).series if r.kind is SeriesKind.DWI)
    assert codes(dwi.findings, Severity.ERROR) == {"gradient-count"}


def test_that_real_radiotherapy_objects_are_recognised(shared_data):
    result = scan([shared_data / "rt_dicompyler_breast"])
    assert {r.kind.value for r in result.series} == {"ct", "rtstruct", "rtdose", "rtplan"}
    assert codes(result.findings) == set()


def test_that_scanning_twice_gives_the_same_answer(tmp_path):
    write_diffusion(tmp_path, split=True)
    assert scan([tmp_path]) == scan([tmp_path])


def test_that_a_scan_can_be_stopped(tmp_path):
    write_stack(tmp_path)

    def stop(*_said):
        raise CancelledError

    with pytest.raises(CancelledError):
        scan([tmp_path], stop)


@pytest.mark.slow
def test_that_ten_thousand_files_are_sorted_in_less_than_a_minute(tmp_path):
    template = slice_dataset((0, 0, 0), rows_columns=(16, 16))
    path = write(template, tmp_path / "template")
    raw = path.read_bytes()
    path.unlink()
    old = template.SOPInstanceUID.encode()
    for n in range(10_000):
        folder = tmp_path / f"{n // 500:02d}"
        folder.mkdir(exist_ok=True)
        new = f"{n:05d}".encode().rjust(len(old), b"1")
        new = b"1." + new[2:]
        Path(folder, f"{n:05d}").write_bytes(raw.replace(old, new))
    start = time.process_time()
    result = scan([tmp_path])
    spent = time.process_time() - start
    assert sum(len(r.files) for r in result.series) == 10_000
    assert spent < 60
