"""Two hundred damaged inputs: each is told, none is a traceback, none becomes an RTSTRUCT."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.uid import generate_uid

from dtiplan.cli import run
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.planning import Modality
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series
from dtiplan.io.nifti import write_series

pytestmark = pytest.mark.slow

FRAME = "1.2.826.0.1.3680043.8.498.7"
PATIENT = PatientHeader("Damaged^Test", "DAMAGED", seed="damaged")


def small_series():
    rng = np.random.default_rng(5)
    directions = rng.normal(size=(12, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    table = GradientTable(
        np.concatenate([[0.0, 0.0], np.full(12, 1000.0)]),
        np.concatenate([np.zeros((2, 3)), directions]),
    )
    values = rng.integers(100, 2000, (12, 12, 6, 14)).astype(np.float32)
    affine = np.diag([-2.0, -2.0, 2.0, 1.0])
    affine[:3, 3] = (12, 12, -6)
    return DiffusionSeries(values, Grid((12, 12, 6), affine, FRAME), table)


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """An undamaged diffusion series (DICOM and NIfTI) and a planning CT, all very small."""
    folder = tmp_path_factory.mktemp("whole")
    series = small_series()
    write_enhanced_diffusion(series, folder / "dwi" / "dwi.dcm", PATIENT, series_description="dwi")
    write_series(series, folder / "nifti" / "dwi")
    affine = np.diag([-1.5, -1.5, 2.0, 1.0])
    affine[:3, 3] = (15, 15, -8)
    ct = np.random.default_rng(6).integers(-900, 900, (20, 20, 8)).astype(np.float32)
    write_image_series(
        Image(ct, Grid((20, 20, 8), affine, FRAME), Unit.HU, "ct"),
        folder / "ct",
        Modality.CT,
        PATIENT,
        series_description="ct",
    )
    return folder


def change(path: Path, **tags):
    """Set tags of a DICOM file; None removes one."""
    dataset = dcmread(path)
    for name, value in tags.items():
        if value is None:
            delattr(dataset, name)
        else:
            setattr(dataset, name, value)
    dataset.save_as(path)


def truncate(path: Path, rng):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * rng.uniform(0.0, 0.95))])


def shuffle(path: Path, rng):
    content = bytearray(path.read_bytes())
    start = int(rng.integers(0, max(1, len(content) // 2)))
    block = bytearray(rng.permutation(content[start : start + 4000]).astype(np.uint8).tobytes())
    content[start : start + 4000] = block
    path.write_bytes(bytes(content))


def flip_bytes(path: Path, rng):
    """Flip bytes of the header (a flipped grey value is a grey value)."""
    content = bytearray(path.read_bytes())
    for place in rng.integers(132, min(2500, len(content)), 12):
        content[place] ^= int(rng.integers(1, 256))
    path.write_bytes(bytes(content))


def slices(folder):
    return sorted((folder / "ct").iterdir())


def one(folder, rng):
    return slices(folder)[int(rng.integers(0, 8))]


def each_ct(folder, **tags):
    for path in slices(folder):
        change(path, **tags)


def frames(folder, edit):
    """Edit every per-frame item of the enhanced diffusion file."""
    path = folder / "dwi" / "dwi.dcm"
    dataset = dcmread(path)
    for number, item in enumerate(dataset.PerFrameFunctionalGroupsSequence):
        edit(number, item)
    dataset.save_as(path)


def without_diffusion(_number, item):
    del item.MRDiffusionSequence


def zero_vector(_number, item):
    diffusion = item.MRDiffusionSequence[0]
    if diffusion.DiffusionBValue > 0:
        gradient = diffusion.DiffusionGradientDirectionSequence[0]
        gradient.DiffusionGradientOrientation = [0.0, 0.0, 0.0]


def one_direction(_number, item):
    diffusion = item.MRDiffusionSequence[0]
    if diffusion.DiffusionBValue > 0:
        gradient = diffusion.DiffusionGradientDirectionSequence[0]
        gradient.DiffusionGradientOrientation = [1.0, 0.0, 0.0]


def lost_position(number, item):
    if number % 6 == 3:
        item.PlanePositionSequence[0].ImagePositionPatient = [0.0, 0.0, 99.0]


def text_table(folder, name, text):
    (folder / "nifti" / name).write_text(text)


def nifti_values(folder, edit):
    import nibabel as nib

    path = folder / "nifti" / "dwi.nii.gz"
    image = nib.load(path)
    values, affine = edit(np.asarray(image.dataobj, dtype=np.float32), image.affine.copy())
    nib.save(nib.Nifti1Image(values, affine), path)


def nan_voxels(values, affine):
    values[3:6] = np.nan
    return values, affine


def parallel_axes(values, affine):
    affine[:3, 1] = affine[:3, 0]
    return values, affine


DAMAGES = {
    "truncated diffusion": lambda f, r: truncate(f / "dwi" / "dwi.dcm", r),
    "truncated slice": lambda f, r: truncate(one(f, r), r),
    "shuffled diffusion header": lambda f, r: shuffle(f / "dwi" / "dwi.dcm", r),
    "shuffled slice": lambda f, r: shuffle(one(f, r), r),
    "flipped bytes in diffusion": lambda f, r: flip_bytes(f / "dwi" / "dwi.dcm", r),
    "flipped bytes in slice": lambda f, r: flip_bytes(one(f, r), r),
    "empty file": lambda f, r: one(f, r).write_bytes(b""),
    "missing slice": lambda f, r: slices(f)[int(r.integers(1, 7))].unlink(),
    "duplicate slice": lambda f, r: change(
        shutil.copy(one(f, r), f / "ct" / "again.dcm"), SOPInstanceUID=generate_uid()
    ),
    "wrong patient in one slice": lambda f, r: change(one(f, r), PatientID="SOMEBODY"),
    "wrong patient in the planning series": lambda f, _r: each_ct(f, PatientID="SOMEBODY"),
    "no patient": lambda f, _r: each_ct(f, PatientID=""),
    "no frame of reference": lambda f, _r: each_ct(f, FrameOfReferenceUID=None),
    "two frames of reference": lambda f, r: change(one(f, r), FrameOfReferenceUID="1.2.3.4"),
    "no position": lambda f, r: change(one(f, r), ImagePositionPatient=None),
    "no orientation": lambda f, r: change(one(f, r), ImageOrientationPatient=None),
    "orientation of no length": lambda f, _r: each_ct(f, ImageOrientationPatient=[0.0] * 6),
    "no spacing": lambda f, _r: each_ct(f, PixelSpacing=None),
    "spacing zero": lambda f, _r: each_ct(f, PixelSpacing=[0.0, 0.0]),
    "odd patient position": lambda f, _r: each_ct(f, PatientPosition="SITTING"),
    "no rows": lambda f, r: change(one(f, r), Rows=None),
    "more rows than pixels": lambda f, r: change(one(f, r), Rows=40),
    "no pixels": lambda f, r: change(one(f, r), PixelData=None),
    "moved slice": lambda f, r: change(one(f, r), ImagePositionPatient=[-15.0, -15.0, 55.0]),
    "no b-values": lambda f, _r: frames(f, without_diffusion),
    "b-vectors of no length": lambda f, _r: frames(f, zero_vector),
    "one direction": lambda f, _r: frames(f, one_direction),
    "slices lost from volumes": lambda f, _r: frames(f, lost_position),
    "fewer frames than said": lambda f, _r: change(f / "dwi" / "dwi.dcm", NumberOfFrames=999),
    "no planning series": lambda f, _r: shutil.rmtree(f / "ct"),
    "junk instead of DICOM": lambda f, r: [
        p.write_bytes(r.integers(0, 256, 3000).astype(np.uint8).tobytes()) for p in slices(f)
    ],
    "no dataset behind the preamble": lambda f, r: one(f, r).write_bytes(b"\0" * 128 + b"DICM"),
    "NIfTI: NaN": lambda f, _r: nifti_values(f, nan_voxels),
    "NIfTI: parallel axes": lambda f, _r: nifti_values(f, parallel_axes),
    "NIfTI: one volume short": lambda f, _r: nifti_values(f, lambda v, a: (v[..., :-1], a)),
    "NIfTI: one volume": lambda f, _r: nifti_values(f, lambda v, a: (v[..., 0], a)),
    "NIfTI: truncated": lambda f, r: truncate(f / "nifti" / "dwi.nii.gz", r),
    "NIfTI: b-values too few": lambda f, _r: text_table(f, "dwi.bval", "0 0 1000 1000"),
    "NIfTI: b-values not numbers": lambda f, _r: text_table(f, "dwi.bval", "zero one two"),
    "NIfTI: b-values NaN": lambda f, _r: text_table(f, "dwi.bval", "nan " * 14),
    "NIfTI: b-values in s/m2": lambda f, _r: text_table(f, "dwi.bval", "0 0 " + "1e9 " * 12),
    "NIfTI: b-values negative": lambda f, _r: text_table(f, "dwi.bval", "0 0 " + "-1000 " * 12),
    "NIfTI: no b = 0": lambda f, _r: text_table(f, "dwi.bval", "1000 " * 14),
    "NIfTI: b-vectors empty": lambda f, _r: text_table(f, "dwi.bvec", ""),
    "NIfTI: b-vectors zero": lambda f, _r: text_table(f, "dwi.bvec", ("0 " * 14 + "\n") * 3),
    "NIfTI: b-vectors NaN": lambda f, _r: text_table(f, "dwi.bvec", ("nan " * 14 + "\n") * 3),
    "NIfTI: b-vectors too long": lambda f, _r: text_table(f, "dwi.bvec", ("5 " * 14 + "\n") * 3),
    "NIfTI: b-vectors gone": lambda f, _r: (f / "nifti" / "dwi.bvec").unlink(),
}

RANDOM = [name for name in DAMAGES if any(w in name for w in ("trunc", "shuff", "flip", "junk"))]
CASES = [(name, 0) for name in DAMAGES] + [
    (RANDOM[i % len(RANDOM)], 1 + i // len(RANDOM)) for i in range(200 - len(DAMAGES))
]


@pytest.mark.parametrize(("name", "seed"), CASES, ids=lambda v: str(v).replace(" ", "-"))
def test_that_a_damaged_input_is_told_and_never_becomes_an_rtstruct(
    name, seed, whole, tmp_path, capsys
):
    folder = tmp_path / "source"
    shutil.copytree(whole, folder)
    shutil.rmtree(folder / ("dwi" if name.startswith("NIfTI") else "nifti"))
    DAMAGES[name](folder, np.random.default_rng([seed, *name.encode()]))
    code = run(["plan", str(folder), "--case", str(tmp_path / "case"), "--json"])
    streams = capsys.readouterr()
    assert code == 2, streams.err
    assert "Traceback" not in streams.err
    findings = json.loads(streams.out)["findings"]
    assert findings
    assert all(f["message"] and f["remedy"] for f in findings)
    assert not list((tmp_path / "case").rglob("*.dcm"))
    if name not in RANDOM:
        # Named for what it is, not stopped by the proof that random voxels cannot pass.
        codes = {f["code"] for f in findings} - {"orientation-not-proved"}
        assert codes, name


def test_that_the_undamaged_input_gets_as_far_as_the_orientation_proof(whole, tmp_path, capsys):
    """The damages above are refused for what they are, not because nothing would work."""
    case = tmp_path / "case"
    code = run(["plan", str(whole / "dwi"), str(whole / "ct"), "--case", str(case), "--json"])
    said = json.loads(capsys.readouterr().out)
    assert code == 2
    assert said["findings"][0]["code"] == "orientation-not-proved"
