"""A head given away without its face: brain to the bit, what was not done is told or left out."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.uid import RLELossless

from dtiplan.cli.commands import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import Modality
from dtiplan.io.dicom_pixel_blanking import blank_pixels
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series
from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise
from tests.processing.faces.head_scenes import NOSE_TIP, head_scene
from tests.structure_scenes import Scene, series_on_disk

FRAME = "1.2.826.0.1.3680043.8.498.5"
PATIENT = PatientHeader("Mustermann^Erika", "KH4711-08", seed="faces")


@pytest.fixture(scope="module")
def scenes():
    return {m: head_scene(m, rotation_deg=(6.0, -4.0, 9.0)) for m in Modality}


@pytest.fixture(scope="module")
def away(scenes, tmp_path_factory):
    """A T1 and a CT of the head, and a CT of something else."""
    folder = tmp_path_factory.mktemp("study")
    for modality, scene in scenes.items():
        write_image_series(
            scene.image, folder / modality, modality, PATIENT,
            series_description=f"Head {modality} Mustermann", frame_of_reference_uid=FRAME,
        )  # fmt: skip
    series_on_disk(Scene("HFS", slice_mm=6.0, side_mm=60.0, height_mm=60.0), folder / "block")
    for path in (folder / "block").rglob("*.dcm"):
        dataset = pydicom.dcmread(path)
        dataset.PatientName, dataset.PatientID = "Mustermann^Erika", "KH4711-08"
        dataset.save_as(path)
    out = tmp_path_factory.mktemp("away")
    said = out / "said.json"
    with said.open("w") as told, pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", told)
        words = ["pseudonymise", str(folder), "--out", str(out / "out"), "--remove-faces", "--json"]
        assert run([*words, "--key-table", str(out / "keys.json")]) == 0
    import json

    return out / "out", json.loads(said.read_text())


def volume(folder: Path, modality: Modality):
    (record,) = (r for r in scan([folder]).series if r.modality == modality)
    return read_planning(record)[0]


@pytest.mark.parametrize("modality", list(Modality))
def test_that_the_brain_is_the_same_to_the_bit_and_the_nose_is_air(away, scenes, modality) -> None:
    scene, written = scenes[modality], volume(away[0], modality).image.values
    assert np.array_equal(written[scene.brain], scene.image.values[scene.brain])
    air = -1000 if modality is Modality.CT else 0
    assert (written[scene.near(NOSE_TIP)] == air).all()
    changed = written != scene.image.values
    assert 0.02 < changed.mean() < 0.5


def test_that_the_files_say_that_the_face_is_gone(away) -> None:
    for path in away[0].rglob("*.dcm"):
        dataset = pydicom.dcmread(path)
        assert dataset.RecognizableVisualFeatures == "NO"
        assert dataset.ImageType[0] == "DERIVED"
        assert "Not for dose calculation" in dataset.DerivationDescription
        codes = {c.CodeValue for c in dataset.DeidentificationMethodCodeSequence}
        assert "113102" in codes


def test_that_what_was_done_is_told_series_by_series(away) -> None:
    faces = {(f["modality"], f["outcome"]): f for f in away[1]["faces"]}
    assert set(faces) == {("CT", "removed"), ("MR", "removed"), ("CT", "left-out")}
    assert faces["CT", "removed"]["head_cc"] > 100
    assert faces["CT", "removed"]["description"] == "Head CT"
    assert faces["CT", "left-out"]["reason"]
    codes = {f["code"] for f in away[1]["findings"]}
    assert {"faces-removed", "ct-not-for-dose", "face-not-found"} <= codes
    assert away[1]["n_files"] == sum(
        f["n_files"] for f in faces.values() if f["outcome"] == "removed"
    )


def test_that_nothing_is_written_where_no_face_can_be_removed(tmp_path) -> None:
    series_on_disk(Scene("HFS", slice_mm=6.0, side_mm=60.0, height_mm=60.0), tmp_path / "in")
    order = PseudonymOrder(
        (tmp_path / "in",), tmp_path / "out", tmp_path / "k.json", without_faces=True
    )
    with pytest.raises(UserError) as told:
        pseudonymise(order)
    assert told.value.code == "no-face-removed"
    assert not (tmp_path / "out").exists()


def test_that_diffusion_series_stay_and_that_is_told(tmp_path) -> None:
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.image import DiffusionSeries
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from tests.structure_scenes import grid_of

    grid = grid_of(Scene("HFS", slice_mm=6.0, pixel_mm=(5.0, 5.0)))
    values = np.arange(np.prod(grid.shape) * 2, dtype=np.uint16).reshape(*grid.shape, 2)
    table = GradientTable([0.0, 1000.0], [[0, 0, 0], [1, 0, 0]])
    series = DiffusionSeries(values, grid, table)
    (tmp_path / "in").mkdir()
    write_enhanced_diffusion(series, tmp_path / "in" / "d.dcm", PATIENT, series_description="DTI")
    order = PseudonymOrder(
        (tmp_path / "in",), tmp_path / "out", tmp_path / "k.json", without_faces=True
    )
    (face,) = pseudonymise(order)["faces"]
    assert face["outcome"] == "kept"
    assert "diffusion" in face["reason"]
    (path,) = (tmp_path / "out").rglob("*.dcm")
    before = pydicom.dcmread(tmp_path / "in" / "d.dcm")
    assert pydicom.dcmread(path).PixelData == before.PixelData


@pytest.mark.parametrize("is_packed", [False, True])
def test_that_all_other_bits_of_the_pixels_stay(tmp_path, is_packed) -> None:
    series_on_disk(Scene("HFS", slice_mm=20.0, side_mm=60.0, height_mm=60.0), tmp_path)
    dataset = pydicom.dcmread(next(tmp_path.rglob("*.dcm")))
    shape = (int(dataset.Rows), int(dataset.Columns))
    stored = np.random.default_rng(2).integers(0, 4096, shape).astype("<i2")
    dataset.PixelData = stored.tobytes()
    if is_packed:
        dataset.compress(RLELossless)
    mask = np.zeros(shape[::-1], dtype=bool)
    mask[3:9, 5:20] = True
    uid = dataset.SOPInstanceUID
    blank_pixels(dataset, {0: mask})
    after = np.frombuffer(dataset.PixelData, "<i2").reshape(shape)
    assert np.array_equal(after[~mask.T], stored[~mask.T])
    air = (-1000 - float(dataset.RescaleIntercept)) / float(dataset.RescaleSlope)
    assert (after[mask.T] == air).all()
    assert dataset.SOPInstanceUID == uid
