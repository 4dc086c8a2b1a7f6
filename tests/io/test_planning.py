"""The planning series lands at its place in every pose, and a doubtful one is refused."""

from dataclasses import replace

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.planning import Modality
from dtiplan.domain.series import SeriesKind
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from tests.io.dicom_maker import (
    AXIAL,
    COMPRESSED,
    compress,
    picture,
    slice_dataset,
    stack_positions,
    uid,
    write,
    write_stack,
)


def planning_of(folder):
    records = scan([folder]).series
    assert len(records) == 1
    return read_planning(records[0])


def assert_true_to_place(series):
    """Every voxel holds what the picture has at its place in the patient."""
    places = series.image.grid.points_ras_mm()
    np.testing.assert_allclose(series.image.values, picture(places), atol=1.01)


def refusal_code(folder) -> str:
    records = scan([folder]).series
    assert len(records) == 1
    with pytest.raises(UserError) as refused:
        read_planning(records[0])
    assert refused.value.problem
    assert refused.value.cause
    assert refused.value.remedy
    return refused.value.code


def turned_axes(degrees, about=(1, 0, 0)):
    a, u = np.radians(degrees), np.asarray(about) / np.linalg.norm(about)
    k = np.array([[0, -u[2], u[1]], [u[2], 0, -u[0]], [-u[1], u[0], 0]])
    spin = np.eye(3) + np.sin(a) * k + (1 - np.cos(a)) * k @ k
    return tuple(map(tuple, (spin[:, 0], spin[:, 1])))


@pytest.mark.parametrize("position", AXIAL)
def test_that_every_patient_position_puts_voxels_at_their_place(tmp_path, position):
    write_stack(tmp_path, axes=AXIAL[position], PatientPosition=position)
    series, findings = planning_of(tmp_path)
    assert_true_to_place(series)
    assert findings == ()
    assert series.image.values.dtype == np.int16
    assert series.image.unit is Unit.HU
    assert series.modality is Modality.CT


@pytest.mark.parametrize(
    "axes",
    [
        turned_axes(12),
        turned_axes(-23, (1, 2, 3)),
        ((0, 1, 0), (0, 0, -1)),
        ((1, 0, 0), (0, 0, -1)),
    ],
    ids=["oblique", "double oblique", "sagittal", "coronal"],
)
def test_that_oblique_sagittal_and_coronal_stacks_keep_their_place(tmp_path, axes):
    write_stack(tmp_path, axes=axes, spacing=(1.5, 0.75), rows_columns=(7, 13))
    series, _ = planning_of(tmp_path)
    assert series.image.grid.shape == (13, 7, 6)
    np.testing.assert_allclose(series.image.grid.spacing_mm, (0.75, 1.5, 2.5), atol=1e-6)
    assert_true_to_place(series)


@pytest.mark.parametrize("step", [0.5, 1.0, 3.0])
def test_that_slices_point_at_the_image_they_came_from(tmp_path, step):
    write_stack(tmp_path, stack_positions(step=step))
    series, _ = planning_of(tmp_path)
    by_uid = {}
    for path in tmp_path.iterdir():
        ds = pydicom.dcmread(path)
        by_uid[ds.SOPInstanceUID] = np.array(ds.ImagePositionPatient, float) * (-1, -1, 1)
    for k, one in enumerate(series.slices):
        expected = transform_points(series.image.grid.ras_from_vox, (0, 0, k))
        np.testing.assert_allclose(by_uid[one.sop_instance_uid], expected, atol=1e-5)
        np.testing.assert_allclose(one.position_ras_mm, expected, atol=1e-5)
        assert one.frame_number is None


def test_that_the_normal_of_the_grid_is_the_order_of_its_slices(tmp_path):
    write_stack(tmp_path, axes=AXIAL["FFS"])
    series, _ = planning_of(tmp_path)
    places = np.array([s.position_ras_mm for s in series.slices])
    assert (np.diff(places @ series.slice_normal) > 0).all()


def test_that_two_slices_are_enough_and_one_is_not(tmp_path):
    write_stack(tmp_path / "two", stack_positions(2))
    series, _ = planning_of(tmp_path / "two")
    assert series.image.grid.shape[2] == 2
    write_stack(tmp_path / "one", stack_positions(1))
    assert refusal_code(tmp_path / "one") == "too-few-slices"


def test_that_the_header_survives_json_with_its_characters(tmp_path):
    write_stack(tmp_path)
    series, _ = planning_of(tmp_path)
    back = Dataset.from_json(dict(series.header))
    first = pydicom.dcmread(next(tmp_path.iterdir()))
    for keyword in ("PatientName", "PatientID", "StudyInstanceUID", "FrameOfReferenceUID"):
        assert back[keyword] == first[keyword]
    assert back.SpecificCharacterSet == "ISO_IR 100"
    assert series.patient_id == "P1"
    assert series.frame_of_reference_uid == uid("frame")
    assert series.image.grid.frame_of_reference_uid == uid("frame")


def test_that_fractional_rescaling_gives_float_values(tmp_path):
    write_stack(tmp_path, RescaleSlope="0.5", RescaleIntercept="-512")
    series, _ = planning_of(tmp_path)
    assert series.image.values.dtype == np.float32
    np.testing.assert_allclose(
        series.image.values, picture(series.image.grid.points_ras_mm()) / 2, atol=0.51
    )


def shifted(by, only=None):
    """Move one slice, or each by so much more than the one before."""
    factors = [k if only is None else int(k == only) for k in range(6)]
    return [p + np.array(by) * f for p, f in zip(stack_positions(6), factors, strict=True)]


def without(k, n=9):
    positions = stack_positions(n)
    del positions[k]
    return positions


@pytest.mark.parametrize(
    ("positions", "code"),
    [
        (without(4), "missing-slices"),
        ([*stack_positions(3), *stack_positions(9)[6:]], "missing-slices"),
        ([*stack_positions(5), stack_positions(5)[2]], "duplicate-slices"),
        ([*stack_positions(5), *stack_positions(5)], "duplicate-slices"),
        (shifted((0, 0, 0.4), only=2), "uneven-spacing"),
        (shifted((0, 0.3, 0)), "tilted-stack"),
    ],
    ids=["one missing", "gap of three", "one twice", "all twice", "uneven", "tilted"],
)
def test_that_an_irregular_stack_is_refused_by_name(tmp_path, positions, code):
    write_stack(tmp_path, positions)
    assert refusal_code(tmp_path) == code


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ({"FrameOfReferenceUID": None}, "missing-frame-of-reference"),
        ({"PatientPosition": "SITTING"}, "unsupported-patient-position"),
        ({"ImagePositionPatient": None}, "missing-position"),
        ({"ImageOrientationPatient": None}, "missing-position"),
        ({"ImageOrientationPatient": [1, 0, 0, 1, 0, 0]}, "invalid-orientation"),
        ({"ImageOrientationPatient": [2, 0, 0, 0, 1, 0]}, "invalid-orientation"),
        ({"PixelSpacing": None}, "mixed-sizes"),
        ({"PixelSpacing": [0, 0]}, "mixed-sizes"),
        ({"StudyInstanceUID": None}, "missing-uid"),
        ({"PixelData": b"\0\0" * 20}, "truncated-file"),
        ({"PixelData": None}, "truncated-file"),
        ({"BitsAllocated": 12}, "pixels-unreadable"),
        ({"RescaleSlope": None}, "missing-rescale"),
        ({"PhotometricInterpretation": None}, "pixels-unreadable"),
        ({"SamplesPerPixel": 3}, "truncated-file"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_that_a_series_with_a_fault_in_its_tags_is_refused_by_name(tmp_path, attributes, code):
    write_stack(tmp_path, **attributes)
    assert refusal_code(tmp_path) == code


def test_that_a_scaling_that_is_no_number_is_refused(tmp_path):
    paths = write_stack(tmp_path)
    raw = paths[1].read_bytes()
    mark = bytes.fromhex("2800 5310") + b"DS\x02\x001 "
    assert raw.count(mark) == 1
    paths[1].write_bytes(raw.replace(mark, mark[:-2] + b"x?"))
    assert refusal_code(tmp_path) == "pixels-unreadable"


def test_that_one_turned_slice_is_refused(tmp_path):
    write_stack(tmp_path, stack_positions(5))
    odd = slice_dataset(stack_positions(6)[5], axes=AXIAL["HFP"], number=9)
    write(odd, tmp_path / "odd.dcm")
    assert refusal_code(tmp_path) == "mixed-orientations"


def test_that_one_slice_of_another_frame_of_reference_is_refused(tmp_path):
    write_stack(tmp_path, stack_positions(5))
    odd = slice_dataset(stack_positions(6)[5], number=9, FrameOfReferenceUID=uid("other"))
    write(odd, tmp_path / "odd.dcm")
    assert refusal_code(tmp_path) == "mixed-frames-of-reference"


def test_that_a_slice_of_another_size_is_refused(tmp_path):
    write_stack(tmp_path, stack_positions(5))
    odd = slice_dataset(stack_positions(6)[5], number=9, rows_columns=(8, 8))
    write(odd, tmp_path / "odd.dcm")
    assert refusal_code(tmp_path) == "mixed-sizes"


@pytest.mark.parametrize("syntax", COMPRESSED)
def test_that_compressed_slices_are_read_the_same(tmp_path, syntax):
    write_stack(tmp_path)
    plain, _ = planning_of(tmp_path)
    for path in tmp_path.iterdir():
        compress(path, syntax)
        assert pydicom.dcmread(path).file_meta.TransferSyntaxUID.is_compressed
    packed, _ = planning_of(tmp_path)
    np.testing.assert_array_equal(packed.image.values, plain.image.values)


def test_that_an_enhanced_series_has_frame_numbers_and_the_converters_values(shared_data):
    """The real T1 (sagittal, Enhanced MR): each slice names its frame of the one file."""
    folder = shared_data / "siemens_prisma_xa30_enhanced/In/5_anat-T1w_acq-tfl"
    series, _ = planning_of(folder)
    assert sorted(s.frame_number for s in series.slices) == list(range(1, 97))
    ds = pydicom.dcmread(next(folder.iterdir()))
    frames = ds.pixel_array
    for k in (0, 40, 95):
        frame = series.slices[k].frame_number - 1
        position = ds.PerFrameFunctionalGroupsSequence[frame].PlanePositionSequence[0]
        np.testing.assert_allclose(
            np.array(position.ImagePositionPatient) * (-1, -1, 1),
            series.slices[k].position_ras_mm,
            atol=1e-4,
        )
        np.testing.assert_array_equal(series.image.values[:, :, k], frames[frame].T)


def test_that_cancelling_stops_reading(tmp_path):
    write_stack(tmp_path)

    def stop(fraction, _note=""):
        if fraction > 0.3:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_planning(scan([tmp_path]).series[0], stop)


def test_that_progress_never_falls_and_ends_at_one(tmp_path):
    write_stack(tmp_path)
    heard = []
    read_planning(scan([tmp_path]).series[0], lambda *said: heard.append(said[0]))
    assert heard == sorted(heard)
    assert heard[-1] == pytest.approx(1.0)


def test_that_a_file_lost_after_the_scan_is_named(tmp_path):
    paths = write_stack(tmp_path)
    record = scan([tmp_path]).series[0]
    paths[2].unlink()
    with pytest.raises(UserError, match=paths[2].name):
        read_planning(record)
    with pytest.raises(UserError) as refused:
        read_planning(replace(record, kind=SeriesKind.RTDOSE))
    assert refused.value.code == "not-a-planning-series"
