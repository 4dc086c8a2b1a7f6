"""Pictures and the burned-in copy: in place, on their side, never to be taken for the original."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
import SimpleITK as sitk

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_burned_series import write_burned_series
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_secondary_capture import write_colour_pictures
from tests.io.handover_scenes import (
    LEFT_SPOT,
    POSITIONS,
    about,
    as_ct,
    ball,
    complaints,
    planning_mr,
)


@pytest.fixture(scope="module", params=POSITIONS)
def planning(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> PlanningSeries:
    return planning_mr(request.param, tmp_path_factory.mktemp("mr"))


def burned(planning: PlanningSeries) -> np.ndarray:
    values = planning.image.values.astype(np.int32)
    values[ball(planning)] = 4095
    return values


def test_that_the_copy_lies_where_the_original_lies_and_is_none_of_it(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    values = burned(planning)
    paths = write_burned_series(values, planning, tmp_path, about("burned in"))
    (record,) = scan([tmp_path]).series
    copy = read_planning(record)[0]
    assert copy.image.grid.matches(planning.image.grid, 1e-4)
    assert copy.frame_of_reference_uid == planning.frame_of_reference_uid
    assert (copy.patient_id, copy.study_uid) == (planning.patient_id, planning.study_uid)
    assert np.array_equal(copy.image.values, values)
    assert copy.series_uid != planning.series_uid
    ours, theirs = ({s.sop_instance_uid for s in p.slices} for p in (copy, planning))
    assert not ours & theirs
    assert len(ours) == len(planning.slices)
    dataset = pydicom.dcmread(paths[2])
    assert list(dataset.ImageType[:2]) == ["DERIVED", "SECONDARY"]
    assert dataset.BurnedInAnnotation == "YES"
    assert "RESEARCH" in dataset.SeriesDescription
    source = dataset.SourceImageSequence[0].ReferencedSOPInstanceUID
    assert source == planning.slices[2].sop_instance_uid
    for path in (paths[0], paths[-1]):
        assert complaints(path, "Warning") == []


def test_that_simple_itk_finds_what_was_burned_in_on_the_left(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    paths = write_burned_series(burned(planning), planning, tmp_path, about("burned in"))
    image = sitk.ReadImage([str(path) for path in paths])
    found = np.argwhere(sitk.GetArrayFromImage(image) == 4095)[:, ::-1]
    places = [image.TransformIndexToPhysicalPoint([int(i) for i in index]) for index in found]
    assert np.linalg.norm(np.mean(places, axis=0) * (-1, -1, 1) - LEFT_SPOT) < 0.5


def test_that_nothing_is_burned_into_a_ct_or_into_other_voxels(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    values = burned(planning)
    for series, numbers in (
        (as_ct(planning), values),
        (planning, values[1:]),
        (planning, values * 99),
    ):
        with pytest.raises(UserError) as told:
            write_burned_series(numbers, series, tmp_path, about("burned in"))
        assert told.value.code == "not-burnable"
    assert list(tmp_path.iterdir()) == []


def test_that_negative_values_survive_the_copy(planning: PlanningSeries, tmp_path: Path) -> None:
    values = burned(planning) - 700
    write_burned_series(values, planning, tmp_path, about("burned in"))
    (record,) = scan([tmp_path]).series
    assert np.array_equal(read_planning(record)[0].image.values, values)


def test_that_colour_pictures_say_where_they_are_and_that_letters_are_burned_in(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    grid = planning.image.grid
    colours = np.zeros((*grid.shape, 3), np.uint8)
    colours[ball(planning)] = (255, 10, 20)
    picture = Image(colours, grid, Unit.NONE, "colour fa")
    paths = write_colour_pictures(picture, planning, tmp_path, about("colour FA"))
    assert len(paths) == grid.shape[2]
    series = {pydicom.dcmread(path).SeriesInstanceUID for path in paths}
    uids = {pydicom.dcmread(path).SOPInstanceUID for path in paths}
    assert (len(series), len(uids)) == (1, len(paths))
    image = sitk.ReadImage([str(path) for path in paths])
    found = np.argwhere(sitk.GetArrayFromImage(image)[..., 0] == 255)[:, ::-1]
    places = [image.TransformIndexToPhysicalPoint([int(i) for i in index]) for index in found]
    assert np.linalg.norm(np.mean(places, axis=0) * (-1, -1, 1) - LEFT_SPOT) < 0.5
    dataset = pydicom.dcmread(paths[0])
    assert dataset.BurnedInAnnotation == "YES"
    assert complaints(paths[0], "Warning") == []


def test_that_colour_pictures_of_another_frame_are_refused(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    grid = Grid((4, 4, 4), np.eye(4), None)
    picture = Image(np.zeros((4, 4, 4, 3), np.uint8), grid, Unit.NONE, "colour fa")
    with pytest.raises(UserError) as told:
        write_colour_pictures(picture, planning, tmp_path, about("colour FA"))
    assert told.value.code == "map-in-another-frame"
