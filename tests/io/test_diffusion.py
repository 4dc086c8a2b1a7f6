"""Synthetic series of several makers in several poses: known signal, known directions."""

import numpy as np
import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.findings import Severity
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_scan import scan
from tests.io.dicom_maker import (
    AXIAL,
    COMPRESSED,
    MR_CLASS,
    compress,
    picture,
    slice_dataset,
    stack_positions,
    uid,
    write,
    write_stack,
)
from tests.io.test_scan import spread_directions

DIRECTIONS_RAS = (
    spread_directions(9) @ np.linalg.qr(np.random.default_rng(3).normal(size=(3, 3)))[0]
)


def codes(findings, severity=None) -> set[str]:
    return {f.code for f in findings if severity is None or f.severity is severity}


def write_known(folder, manufacturer="Philips", axes=AXIAL["HFS"], drop=None, **attributes):
    """b = 0 and nine directions; volume v holds the picture plus v at every voxel."""
    number = 0
    for volume in range(10):
        for k, position in enumerate(stack_positions(5, axes=axes)):
            number += 1
            ds = slice_dataset(
                position,
                axes=axes,
                series="known",
                number=number,
                SOPClassUID=MR_CLASS,
                SOPInstanceUID=uid("known", volume, k),
                Modality="MR",
                Manufacturer=manufacturer,
                SeriesDescription="DTI",
                ImageType=["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE"],
                AcquisitionNumber=volume + 1,
                InPlanePhaseEncodingDirection="COL",
                RescaleSlope=None,
                RescaleIntercept=None,
                DiffusionBValue=1000.0 if volume else 0.0,
                **attributes,
            )
            stored = np.frombuffer(ds.PixelData, "<u2") + volume
            ds.PixelData = stored.astype("<u2").tobytes()
            if volume:
                ds.DiffusionGradientOrientation = [
                    float(v) for v in DIRECTIONS_RAS[volume - 1] * (-1, -1, 1)
                ]
            if (volume, k) != drop:
                write(ds, folder / f"{number:04d}.dcm")


def read(folder):
    records = scan([folder]).series
    assert len(records) == 1
    return read_diffusion(records[0])


def assert_known(series):
    """Signal and direction of every volume are at their place, whatever the order."""
    places = series.grid.points_ras_mm()
    expected = picture(places) + 1024
    weighted = 0
    for index in range(len(series.gradients)):
        extra = series.values[..., index] - expected
        volume = round(float(np.median(extra)))
        assert np.abs(extra - volume).max() <= 1.01
        direction = series.gradients.directions_ras[index]
        if volume == 0:
            assert series.gradients.b_s_mm2[index] == 0
            continue
        weighted += 1
        assert series.gradients.b_s_mm2[index] == 1000
        cosine = abs(direction @ DIRECTIONS_RAS[volume - 1])
        assert np.degrees(np.arccos(min(1.0, cosine))) < 0.1
    assert weighted == 9


@pytest.mark.parametrize("manufacturer", ["Philips", "SIEMENS", "TOSHIBA_MEC"])
def test_that_standard_tags_of_any_maker_give_the_true_directions(tmp_path, manufacturer):
    write_known(tmp_path, manufacturer)
    series, findings = read(tmp_path)
    assert_known(series)
    assert not codes(findings, Severity.ERROR)
    assert series.grid.frame_of_reference_uid == uid("frame")


@pytest.mark.parametrize("syntax", COMPRESSED)
def test_that_compressed_files_keep_signal_and_directions(tmp_path, syntax):
    write_known(tmp_path)
    for path in tmp_path.iterdir():
        compress(path, syntax)
    series, findings = read(tmp_path)
    assert_known(series)
    assert not codes(findings, Severity.ERROR)


@pytest.mark.parametrize("position", AXIAL)
def test_that_every_patient_position_keeps_signal_and_directions(tmp_path, position):
    write_known(tmp_path, axes=AXIAL[position], PatientPosition=position)
    series, findings = read(tmp_path)
    assert_known(series)
    assert not codes(findings, Severity.ERROR)


@pytest.mark.parametrize(
    "axes",
    [
        ((0.8, 0.6, 0.0), (-0.6, 0.8, 0.0)),
        ((0, 1, 0), (0, 0, -1)),
        ((1, 0, 0), (0, 0, -1)),
        ((0.96, 0.0, 0.28), (0.0, 1.0, 0.0)),
    ],
    ids=["in-plane turn", "sagittal", "coronal", "oblique"],
)
def test_that_oblique_sagittal_and_coronal_cuts_keep_directions(tmp_path, axes):
    write_known(tmp_path, axes=axes)
    series, findings = read(tmp_path)
    assert_known(series)
    assert not codes(findings, Severity.ERROR)


def test_that_a_converter_that_contradicts_the_standard_tag_is_caught(tmp_path):
    """For classic Canon files the converter takes (0018,9089) along the image axes, against the
    standard; the vectors come out mirrored. The second opinion must not let that pass."""
    write_known(tmp_path, "CANON_MEC")
    _, findings = read(tmp_path)
    assert "directions-disagree" in codes(findings, Severity.ERROR)


def test_that_a_maker_whose_directions_come_back_as_zeros_is_refused_for_tracts(tmp_path):
    """United Imaging without its private tags: the converter writes zeros without a word."""
    write_known(tmp_path, "UIH")
    _, findings = read(tmp_path)
    assert "bvec-zero" in codes(findings, Severity.ERROR)


def test_that_a_series_turned_away_from_supine_without_second_opinion_is_an_error(tmp_path):
    write_known(tmp_path, "GE MEDICAL SYSTEMS", axes=AXIAL["HFP"], PatientPosition="HFP")
    _, findings = read(tmp_path)
    assert "directions-not-checked" in codes(findings, Severity.ERROR)


def test_that_a_missing_slice_is_refused_by_name(tmp_path):
    write_known(tmp_path, drop=(4, 2))
    with pytest.raises(UserError) as refused:
        read(tmp_path)
    assert refused.value.code == "missing-slices"


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ({"ImagePositionPatient": None}, "missing-position"),
        ({"ImageOrientationPatient": None}, "missing-position"),
        ({"PatientPosition": "SITTING"}, "unsupported-patient-position"),
    ],
    ids=lambda value: str(value)[:28],
)
def test_that_a_series_that_cannot_be_placed_is_refused_by_name(tmp_path, attributes, code):
    write_known(tmp_path, **attributes)
    with pytest.raises(UserError) as refused:
        read(tmp_path)
    assert refused.value.code == code


def test_that_a_mosaic_without_positions_is_a_hard_stop(shared_data, tmp_path):
    import pydicom

    for path in sorted((shared_data / "siemens_prisma_d13d_mosaic/In").iterdir()):
        ds = pydicom.dcmread(path)
        del ds.ImagePositionPatient
        ds.save_as(tmp_path / path.name)
    with pytest.raises(UserError) as refused:
        read(tmp_path)
    assert refused.value.code == "missing-position"
    assert "Enhanced" in refused.value.remedy


def test_that_a_mosaic_stripped_of_private_tags_is_named_as_anonymised(shared_data, tmp_path):
    import pydicom

    for path in sorted((shared_data / "siemens_prisma_d13d_mosaic/In").iterdir()):
        ds = pydicom.dcmread(path)
        ds.remove_private_tags()
        ds.save_as(tmp_path / path.name)
    record = scan([tmp_path]).series[0]
    assert "diffusion-tags-removed" in codes(record.findings, Severity.ERROR)
    with pytest.raises(UserError) as refused:
        read_diffusion(record)
    assert refused.value.code == "mosaic-layout-missing"
    assert "anonymiser" in refused.value.cause


def test_that_a_lost_frame_of_reference_is_said_and_never_invented(tmp_path):
    write_known(tmp_path, FrameOfReferenceUID=None)
    series, findings = read(tmp_path)
    assert series.grid.frame_of_reference_uid is None
    assert "missing-frame-of-reference" in codes(findings)


def test_that_a_map_or_a_plain_image_is_no_diffusion_series(tmp_path):
    write_stack(tmp_path)
    with pytest.raises(UserError) as refused:
        read(tmp_path)
    assert refused.value.code == "not-diffusion"


def test_that_cancelling_stops_the_reading(tmp_path):
    write_known(tmp_path)
    record = scan([tmp_path]).series[0]

    def stop(_fraction, note=""):
        if note == "converting":
            raise CancelledError

    with pytest.raises(CancelledError):
        read_diffusion(record, stop)


def test_that_progress_never_falls(tmp_path):
    write_known(tmp_path)
    heard = []
    read_diffusion(scan([tmp_path]).series[0], lambda *said: heard.append(said[0]))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_that_reading_twice_gives_the_same_bits(tmp_path):
    write_known(tmp_path)
    one, other = read(tmp_path)[0], read(tmp_path)[0]
    assert one.values.tobytes() == other.values.tobytes()
    assert one.gradients.directions_ras.tobytes() == other.gradients.directions_ras.tobytes()
