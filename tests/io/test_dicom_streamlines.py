"""Streamlines in DICOM: Tractography Results and fibre objects, ours and others'."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Model, Side
from dtiplan.io.dicom_fibre_surfaces import read_fibre_surfaces, write_fibre_surfaces
from dtiplan.io.dicom_tractography_reader import read_tractography
from dtiplan.io.dicom_tractography_writer import TrackSet, write_tractography
from tests.io.handover_scenes import (
    CST,
    FRAME_UID,
    LEFT_SPOT,
    about,
    complaints,
    lines,
    planning_mr,
)


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return planning_mr("FFP", tmp_path_factory.mktemp("mr"))


def tracks(**changes) -> TrackSet:
    made = lines()
    fa = np.linspace(0.1, 0.9, len(made.points_ras_mm)).astype(np.float32)
    meant = TrackSet("CST_L", made, "left", (0, 112, 255), CST, Side.LEFT, Model.CSD, fa)
    return replace(meant, **changes)


def test_that_points_fa_and_what_the_tract_is_come_back(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    meant = tracks()
    holed = np.array(meant.fa)
    holed[[3, 20]] = np.nan
    other = tracks(label="Own", code=None, side=Side.MIDLINE, fa=holed)
    path = write_tractography([meant, other], planning, tmp_path / "t.dcm", about())
    first, second = read_tractography(path)
    assert (first.label, first.code, first.side) == ("CST_L", CST, Side.LEFT)
    assert (second.label, second.side) == ("Own", None)
    assert (first.frame_of_reference_uid, first.patient_id) == (FRAME_UID, "P1")
    for read, fa in ((first, meant.fa), (second, holed)):
        assert np.array_equal(read.streamlines.offsets, meant.streamlines.offsets)
        away = read.streamlines.points_ras_mm - meant.streamlines.points_ras_mm
        assert np.abs(away).max() < 1e-4
        assert np.array_equal(read.fa, fa, equal_nan=True)
    assert complaints(path, "Warning") == []


def test_that_a_stranger_finds_the_points_on_the_left_in_lps(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_tractography([tracks()], planning, tmp_path / "t.dcm", about())
    item = pydicom.dcmread(path).TrackSetSequence[0]
    raw = b"".join(track.PointCoordinatesData for track in item.TrackSequence)
    points = np.frombuffer(raw, "<f4").reshape(-1, 3)
    assert points.mean(axis=0) == pytest.approx(LEFT_SPOT * (-1, -1, 1), abs=1.0)


def test_that_fa_is_left_out_where_a_whole_streamline_has_none(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    fa = np.array(tracks().fa)
    fa[:2] = np.nan
    path = write_tractography([tracks(fa=fa)], planning, tmp_path / "t.dcm", about())
    assert read_tractography(path)[0].fa is None
    assert complaints(path) == []


@pytest.mark.parametrize(
    "made", [Streamlines.empty(), Streamlines.from_lines([[LEFT_SPOT], [LEFT_SPOT, LEFT_SPOT + 1]])]
)
def test_that_no_streamline_and_a_single_point_are_refused(
    planning: PlanningSeries, tmp_path: Path, made: Streamlines
) -> None:
    wrong = tracks(streamlines=made, fa=None)
    for write in (
        lambda: write_tractography([wrong], planning, tmp_path / "t.dcm", about()),
        lambda: write_fibre_surfaces(wrong, planning, tmp_path / "f.dcm", about()),
    ):
        with pytest.raises(UserError) as told:
            write()
        assert told.value.code == "tracks-not-writable"
    assert list(tmp_path.iterdir()) == []


def test_that_a_fibre_object_of_many_parts_comes_back_point_for_point(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    rng = np.random.default_rng(1)
    many = Streamlines.from_lines([rng.normal(0, 30, (4000, 3)) for _ in range(40)])
    fa = rng.random(160_000).astype(np.float32)
    meant = tracks(streamlines=many, fa=fa)
    path = write_fibre_surfaces(meant, planning, tmp_path / "f.dcm", about("fibres"))
    dataset = pydicom.dcmread(path)
    assert dataset.NumberOfSurfaces == 3
    counts = [s.SurfacePointsSequence[0].NumberOfSurfacePoints for s in dataset.SurfaceSequence]
    assert counts == [64_000, 64_000, 32_000]
    (read,) = read_fibre_surfaces(path)
    assert (read.label, read.frame_of_reference_uid) == ("CST_L", FRAME_UID)
    assert np.array_equal(read.streamlines.offsets, many.offsets)
    assert np.abs(read.streamlines.points_ras_mm - many.points_ras_mm).max() < 1e-4
    assert np.array_equal(read.fa, fa)


def test_that_dciodvfy_finds_no_error_in_a_fibre_object(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_fibre_surfaces(tracks(), planning, tmp_path / "f.dcm", about("fibres"))
    assert complaints(path) == []


def test_that_a_fibre_object_has_the_marks_its_readers_look_for(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_fibre_surfaces(tracks(), planning, tmp_path / "f.dcm", about("fibres"))
    dataset = pydicom.dcmread(path)
    (segment,) = dataset.SegmentSequence
    made = segment.ReferencedSurfaceSequence[0]
    algorithm = made.SegmentSurfaceGenerationAlgorithmIdentificationSequence[0]
    assert (dataset.Modality, algorithm.AlgorithmName) == ("SEG", "Fibertracking")
    assert segment[0x0067, 0x0010].value == "Brainlab-S14-SSO"
    assert segment[0x0067, 0x1001].value[0].CodeValue == "BL-0006"
    assert segment.SegmentedPropertyTypeCodeSequence[0].CodeValue == "SEG-PT-0080"


def foreign(path: Path, planning: PlanningSeries, form: str) -> Path:
    """Turn our object into what others write: other lists, no FA, points as numbers."""
    write_fibre_surfaces(tracks(), planning, path, about("fibres"))
    dataset = pydicom.dcmread(path)
    surface = dataset.SurfaceSequence[0]
    held, mesh = surface.SurfacePointsSequence[0], surface.SurfaceMeshPrimitivesSequence[0]
    for line in mesh.LineSequence:
        raw = np.frombuffer(line.PrimitivePointIndexList, "<u2")
        del line[("Long" if form == "short" else "") + "PrimitivePointIndexList"]
        if form == "wild":
            line.LongPrimitivePointIndexList = (raw + 5).astype("<u4").tobytes()
    if form in ("long", "short"):
        del held[0x0067, 0x1003]
        del dataset.SegmentSequence[0][0x0067, 0x1001]
    if form == "torn":
        held.PointCoordinatesData = held.PointCoordinatesData[:-4]
    if form == "endless":
        numbers = np.frombuffer(held.PointCoordinatesData, "<f4").copy()
        numbers[1] = np.nan
        held.PointCoordinatesData = numbers.tobytes()
    dataset.save_as(path)
    return path


@pytest.mark.parametrize("form", ["long", "short"])
def test_that_a_fibre_object_of_others_is_read_without_fa(
    planning: PlanningSeries, tmp_path: Path, form: str
) -> None:
    (read,) = read_fibre_surfaces(foreign(tmp_path / "f.dcm", planning, form))
    assert read.fa is None
    assert np.abs(read.streamlines.points_ras_mm - lines().points_ras_mm).max() < 1e-4


@pytest.mark.parametrize("form", ["wild", "torn", "endless"])
def test_that_a_damaged_fibre_object_is_refused_with_words(
    planning: PlanningSeries, tmp_path: Path, form: str
) -> None:
    with pytest.raises(UserError) as told:
        read_fibre_surfaces(foreign(tmp_path / "f.dcm", planning, form))
    assert told.value.code == "tracks-damaged"


def test_that_files_of_another_kind_are_refused(planning: PlanningSeries, tmp_path: Path) -> None:
    fibres = write_fibre_surfaces(tracks(), planning, tmp_path / "f.dcm", about("fibres"))
    tracts = write_tractography([tracks()], planning, tmp_path / "t.dcm", about())
    for read, path, code in (
        (read_tractography, fibres, "not-tractography"),
        (read_fibre_surfaces, tracts, "not-fibres"),
    ):
        with pytest.raises(UserError) as told:
            read(path)
        assert told.value.code == code
    (tmp_path / "no.dcm").write_bytes(b"nothing")
    for read in (read_tractography, read_fibre_surfaces):
        with pytest.raises(UserError) as told:
            read(tmp_path / "no.dcm")
        assert told.value.code == "tracks-damaged"
