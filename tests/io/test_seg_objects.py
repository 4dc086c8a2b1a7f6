"""Segmentations: every voxel where it was, on the side where it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.tracts import Side
from dtiplan.io.dicom_object_header import lab_of
from dtiplan.io.dicom_seg_reader import read_segmentation
from dtiplan.io.dicom_seg_writer import Segment, write_segmentation
from tests.io.handover_scenes import CST, LEFT_SPOT, POSITIONS, about, ball, complaints, planning_mr


@pytest.fixture(scope="module", params=POSITIONS)
def planning(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> PlanningSeries:
    return planning_mr(request.param, tmp_path_factory.mktemp("mr"))


def segments(planning: PlanningSeries) -> list[Segment]:
    edge = np.zeros(planning.image.grid.shape, bool)
    edge[0, -1, 0] = edge[-1, 0, -1] = True
    return [
        Segment("CST_L", ball(planning), "left", (0, 112, 255), CST, Side.LEFT),
        Segment("Edge", edge, "corners", (255, 0, 0)),
    ]


def test_that_voxels_come_back_and_dciodvfy_is_content(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    meant = segments(planning)
    path = write_segmentation(meant, planning, tmp_path / "seg.dcm", about())
    read = read_segmentation(path, planning)
    assert list(read) == ["CST_L", "Edge"]
    for segment in meant:
        assert np.array_equal(read[segment.label], segment.mask)
    assert complaints(path, "Warning") == []


def test_that_a_stranger_finds_the_left_structure_on_the_left(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_segmentation(segments(planning), planning, tmp_path / "seg.dcm", about())
    dataset = pydicom.dcmread(path)
    shared = dataset.SharedFunctionalGroupsSequence[0]
    turn = np.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, float)
    down, across = map(float, shared.PixelMeasuresSequence[0].PixelSpacing)
    places = []
    for frame, plane in zip(
        dataset.PerFrameFunctionalGroupsSequence, dataset.pixel_array, strict=True
    ):
        if frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber == 1:
            corner = np.array(frame.PlanePositionSequence[0].ImagePositionPatient, float)
            for row, column in np.argwhere(plane):
                places.append(corner + column * across * turn[:3] + row * down * turn[3:])
    middle = np.mean(places, axis=0) * (-1, -1, 1)
    assert np.linalg.norm(middle - LEFT_SPOT) < 0.5
    modifier = dataset.SegmentSequence[0].SegmentedPropertyTypeCodeSequence[0]
    assert modifier.SegmentedPropertyTypeModifierCodeSequence[0].CodeMeaning == "Left"


def test_that_an_empty_or_foreign_mask_is_refused(planning: PlanningSeries, tmp_path: Path) -> None:
    empty = Segment("None", np.zeros(planning.image.grid.shape, bool), "", (1, 2, 3))
    other = Segment("Other", np.ones((2, 2, 2), bool), "", (1, 2, 3))
    for wrong in ([], [empty], [other]):
        with pytest.raises(UserError) as told:
            write_segmentation(wrong, planning, tmp_path / "seg.dcm", about())
        assert told.value.code == "seg-not-writable"
    assert list(tmp_path.iterdir()) == []


def test_that_a_segmentation_shifted_by_a_tenth_of_a_millimetre_is_refused(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    path = write_segmentation(segments(planning), planning, tmp_path / "seg.dcm", about())
    dataset = pydicom.dcmread(path)
    place = dataset.PerFrameFunctionalGroupsSequence[0].PlanePositionSequence[0]
    place.ImagePositionPatient[2] += 0.1
    dataset.save_as(path)
    with pytest.raises(UserError) as told:
        read_segmentation(path, planning)
    assert told.value.code == "seg-damaged"


def test_that_colours_are_those_of_the_cielab_space_of_the_standard() -> None:
    # White is L 100, a 0, b 0; black L 0; pure sRGB red L 54.3, a 80.8, b 69.9 under D50.
    assert lab_of((255, 255, 255)) == pytest.approx([65535, 32896, 32896], abs=30)
    assert lab_of((0, 0, 0)) == [0, 32896, 32896]
    lightness, a, b = lab_of((255, 0, 0))
    assert lightness / 655.35 == pytest.approx(54.29, abs=0.05)
    assert (a / 257 - 128, b / 257 - 128) == pytest.approx((80.8, 69.9), abs=0.2)
