"""Parametric maps: values within half a step, at their place, whoever reads them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_parametric_map import FA, MD, read_parametric_map, write_parametric_map
from tests.io.handover_scenes import FRAME_UID, about, complaints, motion, planning_mr


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return planning_mr("HFS", tmp_path_factory.mktemp("mr"))


def image(scale: float = 1.0, *, is_mirrored: bool = False, frame: str | None = FRAME_UID) -> Image:
    """A map on a turned grid of uneven voxels; every voxel differs from every other."""
    values = np.linspace(0.0, 1.0, 9 * 7 * 5).reshape(9, 7, 5) ** 2 * scale
    spacing = np.diag([-2.0 if is_mirrored else 2.0, 1.5, 2.5, 1.0])
    grid = Grid((9, 7, 5), motion(7).fixed_from_moving @ spacing, frame)
    return Image(values.astype(np.float32), grid, Unit.NONE, "fa")


@pytest.mark.parametrize(("kind", "scale"), [(FA, 0.97), (MD, 3.1e-3), (MD, 9e-3)])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_that_values_come_back_within_half_a_step_and_in_place(
    planning: PlanningSeries, tmp_path: Path, kind, scale: float, is_mirrored: bool
) -> None:
    meant = image(scale, is_mirrored=is_mirrored)
    path = tmp_path / "map.dcm"
    step = write_parametric_map(meant, kind, planning, path, about())
    assert step == pytest.approx(max(kind.step, scale / 65535))
    read = read_parametric_map(path)
    assert read.grid.matches(meant.grid, 1e-4)
    assert np.abs(read.values - meant.values).max() <= 0.501 * step
    assert complaints(path, "Warning") == []


def test_that_a_stranger_finds_the_same_value_at_the_same_place(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    meant = image(0.9)
    step = write_parametric_map(meant, FA, planning, tmp_path / "map.dcm", about())
    dataset = pydicom.dcmread(tmp_path / "map.dcm")
    shared = dataset.SharedFunctionalGroupsSequence[0]
    turn = np.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, float)
    down, across = map(float, shared.PixelMeasuresSequence[0].PixelSpacing)
    slope = shared.RealWorldValueMappingSequence[0].RealWorldValueSlope
    for frame, plane in zip(
        dataset.PerFrameFunctionalGroupsSequence, dataset.pixel_array, strict=True
    ):
        corner = np.array(frame.PlanePositionSequence[0].ImagePositionPatient, float)
        for row, column in ((0, 0), (0, 8), (6, 0), (5, 3)):
            place = corner + column * across * turn[:3] + row * down * turn[3:]
            index = transform_points(meant.grid.vox_from_ras, place * (-1, -1, 1))
            nearest = tuple(np.rint(index).astype(int))
            assert index == pytest.approx(nearest, abs=1e-4)
            assert plane[row, column] * slope == pytest.approx(
                meant.values[nearest], abs=0.501 * step
            )


def test_that_the_unit_and_the_quantity_are_said_in_codes(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    write_parametric_map(image(3e-3), MD, planning, tmp_path / "map.dcm", about())
    dataset = pydicom.dcmread(tmp_path / "map.dcm")
    mapping = dataset.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence[0]
    assert mapping.MeasurementUnitsCodeSequence[0].CodeValue == "mm2/s"
    quantity = mapping.QuantityDefinitionSequence[0].ConceptCodeSequence[0]
    assert quantity.CodeMeaning == "Mean Diffusivity"
    assert dataset.FrameOfReferenceUID == FRAME_UID
    assert "RESEARCH" in dataset.SeriesDescription


def test_that_a_map_of_another_frame_or_without_numbers_is_refused(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    holed = image()
    holed.values[0, 0, 0] = np.nan
    for wrong, code in (
        (image(frame=None), "map-in-another-frame"),
        (image(frame="1.2.3"), "map-in-another-frame"),
        (holed, "map-values"),
    ):
        with pytest.raises(UserError) as told:
            write_parametric_map(wrong, FA, planning, tmp_path / "map.dcm", about())
        assert told.value.code == code
    assert list(tmp_path.iterdir()) == []
