"""A digital reference object on disk: it comes back through the program's own import."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.cli import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.phantoms.scanner_settings import scanner_with
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_scan import scan
from dtiplan.io.nifti import read_image
from dtiplan.workflow.phantom.make import (
    list_reference_objects,
    make_reference_object,
    scanner_of,
)

SMALL = {
    "voxel_mm": [4, 4, 5],
    "matrix": [56, 56],
    "slices": 16,
    "directions": 6,
    "snr": 0,
    "b_s_mm2": [500, 1000],
}


def made(out, name="nist-pvp", form="dicom", seed=1, certificate=None, **changes):
    scanner = scanner_with({**SMALL, **changes})
    return make_reference_object(name, out, scanner, form=form, seed=seed, certificate=certificate)


def adc_errors(out, form, truth):
    """Give measured over true ADC in the middle of each vial, through the import."""
    (record,) = scan([out / form]).series
    series, _ = read_diffusion(record)
    b = series.gradients.b_s_mm2
    ratio = {}
    for said in truth["compartments"]:
        if said["role"] == "vial":
            index = transform_points(series.grid.vox_from_ras, said["centre_ras_mm"])
            x, y, z = np.rint(index).astype(int)
            signal = series.values[x - 1 : x + 2, y - 1 : y + 2, z].reshape(-1, len(b)).mean(0)
            adc = np.log(signal[b == 0].mean() / signal[b > 0]) / b[b > 0]
            ratio[said["label"]] = adc.mean() / said["adc_mm2_s"]
    return record, ratio


@pytest.mark.parametrize(
    ("form", "changes"),
    [
        ("dicom", {}),
        ("dicom", {"weighting": "trace"}),
        ("dicom", {"weighting": "axes", "vendor": "SIEMENS"}),
        ("dicom", {"mirrored": True}),
        ("nifti", {}),
        ("nifti", {"weighting": "trace"}),
    ],
)
def test_that_every_vial_comes_back_with_its_diffusivity(tmp_path, form, changes):
    out = tmp_path / "object"
    truth = made(out, form=form, tilt_deg=[6, -4, 9], shift_mm=[5, -7, 4], **changes)
    _, ratio = adc_errors(out, form, truth)
    assert len(ratio) == 13
    assert np.array(list(ratio.values())) == pytest.approx(1.0, abs=0.005)
    assert json.loads((out / "truth" / "truth.json").read_text()) == json.loads(json.dumps(truth))


def test_that_the_scanner_says_who_it_is_and_when_it_scanned(tmp_path):
    truth = made(
        tmp_path / "object",
        "room-water",
        slices=4,
        b_s_mm2=[1000],
        field_t=1.5,
        vendor="Siemens",
        model="Sola",
        software="XA51",
        serial="4711",
        station="ROOM1",
        acquired="2025-03-04T10:11:12",
    )
    record, _ = adc_errors(tmp_path / "object", "dicom", truth)
    assert (record.vendor, record.model, record.field_t) == ("Siemens", "Sola", 1.5)
    assert record.software == "XA51"
    ds = pydicom.dcmread(next((tmp_path / "object" / "dicom").iterdir()))
    assert (ds.DeviceSerialNumber, ds.StationName) == ("4711", "ROOM1")
    assert (ds.StudyDate, ds.AcquisitionTime) == ("20250304", "101112")
    other = made(tmp_path / "other", "room-water", slices=4, serial="4712", vendor="Siemens")
    assert other["scanner"]["serial"] == "4712"
    again = pydicom.dcmread(next((tmp_path / "other" / "dicom").iterdir()))
    assert again.StudyInstanceUID != ds.StudyInstanceUID
    assert again.PatientID == ds.PatientID


def test_that_the_labels_lie_where_the_truth_says(tmp_path):
    truth = made(tmp_path / "object", shift_mm=[8, 0, 0])
    labels = read_image(tmp_path / "object" / "truth" / "labels.nii.gz", "labels", Unit.NONE)
    for said in truth["compartments"]:
        if said["role"] == "vial":
            index = transform_points(labels.grid.vox_from_ras, said["centre_ras_mm"])
            assert labels.values[tuple(np.rint(index).astype(int))] == said["number"]
            assert said["volume_cc"] == pytest.approx(np.pi * 1.45**2 * 4.8, rel=0.05)


@pytest.mark.parametrize("form", ["dicom", "nifti"])
def test_that_the_same_object_is_the_same_files(tmp_path, form):
    for name, seed in (("one", 3), ("two", 3), ("three", 4)):
        made(tmp_path / name, "room-water", form=form, slices=4, snr=40, seed=seed, vendor="Canon")

    def content(name):
        files = sorted(p for p in (tmp_path / name).rglob("*") if p.is_file())
        return [(p.relative_to(tmp_path / name), p.read_bytes()) for p in files]

    assert content("one") == content("two")
    assert content("one") != content("three")


def test_that_the_enhanced_file_holds_what_the_standard_asks_for(tmp_path):
    made(tmp_path / "object", "room-water")
    program = Path(sys.executable).with_name("dciodvfy")
    path = tmp_path / "object" / "dicom" / "dwi.dcm"
    done = subprocess.run([program, path], capture_output=True, text=True, check=False)
    assert "Error" not in done.stdout + done.stderr


def test_that_a_certificate_makes_the_object(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "serial,material,temperature (C),ADC (um2/s),u (um2/s),k\nS9,water,20,1900,10,2\n"
    )
    truth = made(tmp_path / "object", "room-water", certificate=path)
    assert truth["certificate"]["serial"] == "S9"
    assert truth["compartments"][0]["adc_mm2_s"] == pytest.approx(1.9e-3)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "no-such"}, "unknown-phantom"),
        ({"form": "jpeg"}, "format"),
        ({"vendor": "GE MEDICAL SYSTEMS"}, "vendor-tags"),
        ({"temperature_c": 90}, "truth-unknown"),
        (
            {"matrix": [8, 8], "voxel_mm": [0.2, 0.2, 0.2], "shift_mm": [500, 0, 0], "snr": 9},
            "snr-undefined",
        ),
    ],
)
def test_that_what_cannot_be_made_is_refused_and_leaves_nothing(tmp_path, changes, code):
    with pytest.raises(UserError) as refused:
        made(tmp_path / "object", **changes)
    assert refused.value.code == code
    assert not list(tmp_path.iterdir())


def test_that_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UserError) as refused:
        made(tmp_path)
    assert refused.value.code == "folder-not-empty"
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_that_a_scanner_file_is_read_and_options_go_before_it(tmp_path):
    toml, broken = tmp_path / "s.toml", tmp_path / "s.json"
    toml.write_text('model = "Sola"\nsnr = 33\nb_s_mm2 = [700]\n')
    scanner = scanner_of(toml, {"snr": "44"})
    assert (scanner.model, scanner.snr, scanner.b_s_mm2) == ("Sola", 44.0, (700.0,))
    for text in ("[1, 2]", "{"):
        broken.write_text(text)
        with pytest.raises(UserError) as refused:
            scanner_of(broken, {})
        assert refused.value.code == "scanner-file"
    with pytest.raises(UserError):
        scanner_of(tmp_path / "none.toml", {})


def test_that_the_command_lists_and_makes(tmp_path, capsys):
    assert run(["phantom", "list"]) == 0
    listed = capsys.readouterr().out
    for name, _ in (*list_reference_objects(), ("digital-patient", "")):
        assert name in listed
    out = tmp_path / "object"
    words = "--b 600 --directions 6 --matrix 32 32 --voxel-mm 6 6 6 --slices 8 --tilt-deg -5 2 3"
    assert run(["phantom", "make", "room-water", "--out", str(out), "--json", *words.split()]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["scanner"]["tilt_deg"] == [-5.0, 2.0, 3.0]
    assert said["b_s_mm2"] == [0.0] + [600.0] * 6
    assert (out / "dicom" / "dwi.dcm").is_file()
    refused = ["phantom", "make", "digital-patient", "--out", str(tmp_path / "p"), "--snr", "3"]
    assert run(refused) == 2
