"""Writing and reading maps as DICOM Parametric Map (PS3.3 A.75): 16 bits with real-world units.

Whole numbers with a slope are what most viewers read; the rounding is half a step of the slope
and is told. Voxels outside the mask are 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import ParametricMapStorage

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, ras_from_lps
from dtiplan.domain.image import Image
from dtiplan.domain.tracts import Code
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_frames import fill_dimensions, fill_plane_groups, group, plane_positions
from dtiplan.io.dicom_headers import DAMAGED, refuse_cut_short, without_pydicom_warnings
from dtiplan.io.dicom_object_header import (
    AboutObject,
    begin_object,
    code_item,
    plain_text,
    save_object,
)
from dtiplan.io.dicom_series_writer import decimals

if TYPE_CHECKING:
    from dtiplan.domain.planning import PlanningSeries

_MOST = 65535
_QUANTITY = Code("246205007", "SCT", "Quantity")


@dataclass(frozen=True)
class MapKind:
    """What a map shows.

    Parameters
    ----------
    label : str
        Short name of the quantity.
    concept, unit_code : Code
    step : float
        Real-world value of one stored number, in the map's unit, where the largest value fits.
    """

    label: str
    concept: Code
    unit_code: Code
    step: float


FA = MapKind(
    "FA", Code("110808", "DCM", "Fractional Anisotropy"), Code("1", "UCUM", "no units"), 2e-5
)
MD = MapKind("MD", Code("113202", "DCM", "Mean Diffusivity"), Code("mm2/s", "UCUM", "mm2/s"), 1e-7)


def write_parametric_map(
    image: Image, kind: MapKind, planning: PlanningSeries, path: Path, about: AboutObject
) -> float:
    """Write one map.

    Parameters
    ----------
    image : Image
        Values of zero or more on any grid in the planning series' frame of reference.
    kind : MapKind
    planning : PlanningSeries
        Whose patient, study and frame it belongs to.
    path : Path
    about : AboutObject

    Returns
    -------
    float
        Real-world value of one stored number; values are off by at most half of it.

    Raises
    ------
    UserError
        The map is in another frame of reference, or holds values that are no numbers.
    """
    values = np.asarray(image.values, dtype=np.float64)
    _check(values, image.grid, planning)
    step = max(kind.step, float(values.max()) / _MOST)
    dataset = begin_object(planning, ParametricMapStorage, "MR", about)
    image_type = ["DERIVED", "PRIMARY", "VOLUME", "QUANTITY"]
    dataset.ImageType = image_type
    dataset.ContentLabel = kind.label
    dataset.ContentDescription = plain_text(about.description, 64)
    dataset.ContentCreatorName = ""
    dataset.ContentQualification = "RESEARCH"
    dataset.BurnedInAnnotation = "NO"
    dataset.RecognizableVisualFeatures = "NO"
    dataset.LossyImageCompression = "00"
    dataset.PresentationLUTShape = "IDENTITY"
    dataset.AcquisitionContextSequence = []
    fill_dimensions(
        dataset, about.uid("dimensions"), [("ImagePositionPatient", "PlanePositionSequence")]
    )
    dataset.SharedFunctionalGroupsSequence = [_shared(image, kind, step, image_type)]
    dataset.PerFrameFunctionalGroupsSequence = _frames(image.grid)
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows, dataset.NumberOfFrames = image.grid.shape
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit, dataset.PixelRepresentation = 15, 0
    dataset.PixelData = np.rint(values / step).astype("<u2").transpose(2, 1, 0).tobytes()
    dataset["PixelData"].VR = "OW"
    save_object(dataset, path)
    return step


def _check(values: NDArray[Any], grid: Grid, planning: PlanningSeries) -> None:
    problem = "The map cannot be written as DICOM."
    if grid.frame_of_reference_uid != planning.frame_of_reference_uid:
        raise UserError(
            problem,
            f"It is in frame of reference {grid.frame_of_reference_uid}, the planning series in "
            f"{planning.frame_of_reference_uid}.",
            "Register the diffusion series to the planning series first.",
            "map-in-another-frame",
        )
    if not np.isfinite(values).all() or values.min() < 0.0:
        raise UserError(
            problem,
            "It holds values below zero, or values that are no numbers.",
            "Fit the tensor again.",
            "map-values",
        )


def _shared(image: Image, kind: MapKind, step: float, image_type: list[str]) -> Dataset:
    shared = Dataset()
    fill_plane_groups(shared, image.grid)
    region = code_item(Code("12738006", "SCT", "Brain"))
    shared.FrameAnatomySequence = group(FrameLaterality="U", AnatomicRegionSequence=[region])
    shared.ParametricMapFrameTypeSequence = group(FrameType=image_type)
    shared.PixelValueTransformationSequence = group(
        RescaleIntercept="0", RescaleSlope="1", RescaleType="US"
    )
    top = max(float(np.percentile(image.values, 99.9)) / step, 1.0)
    centre, width = decimals([round(top / 2), round(top)])
    shared.FrameVOILUTSequence = group(WindowCenter=centre, WindowWidth=width)
    quantity = Dataset()
    quantity.ValueType = "CODE"
    quantity.ConceptNameCodeSequence = [code_item(_QUANTITY)]
    quantity.ConceptCodeSequence = [code_item(kind.concept)]
    shared.RealWorldValueMappingSequence = group(
        RealWorldValueFirstValueMapped=0,
        RealWorldValueLastValueMapped=_MOST,
        RealWorldValueIntercept=0.0,
        RealWorldValueSlope=step,
        LUTLabel=kind.label,
        LUTExplanation=plain_text(f"{kind.concept.meaning}; 0 outside the brain mask", 64),
        MeasurementUnitsCodeSequence=[code_item(kind.unit_code)],
        QuantityDefinitionSequence=[quantity],
    )
    item = shared.RealWorldValueMappingSequence[0]
    for keyword in ("RealWorldValueFirstValueMapped", "RealWorldValueLastValueMapped"):
        item[keyword].VR = "US"
    return shared


def _frames(grid: Grid) -> list[Dataset]:
    frames = []
    for number, position in enumerate(plane_positions(grid), start=1):
        frame = Dataset()
        frame.FrameContentSequence = group(DimensionIndexValues=[number])
        frame.PlanePositionSequence = position
        frames.append(frame)
    return frames


def read_parametric_map(path: Path) -> Image:
    """Read a map of one frame stack as this program writes it, in its own real-world unit.

    Returns
    -------
    Image
        float64, on a grid in the file's frame of reference.

    Raises
    ------
    UserError
        ``map-damaged``: it is none, or it is damaged.
    """
    try:
        with without_pydicom_warnings():
            return _read(path)
    except (*DAMAGED, RuntimeError) as error:
        raise UserError(
            f"The map {path} cannot be read.",
            f"It is not a Parametric Map, or it is damaged: {str(error)[:200]}.",
            "Export or copy the file again.",
            "map-damaged",
        ) from error


def _read(path: Path) -> Image:
    dataset = pydicom.dcmread(path)
    refuse_cut_short(dataset)
    shared = dataset.SharedFunctionalGroupsSequence[0]
    mapping = shared.RealWorldValueMappingSequence[0]
    real = dataset.pixel_array * float(mapping.RealWorldValueSlope)
    real = real + float(mapping.RealWorldValueIntercept)
    row, column = np.reshape(shared.PlaneOrientationSequence[0].ImageOrientationPatient, (2, 3))
    down, across = map(float, shared.PixelMeasuresSequence[0].PixelSpacing)
    corners = ras_from_lps(
        [
            [float(c) for c in frame.PlanePositionSequence[0].ImagePositionPatient]
            for frame in dataset.PerFrameFunctionalGroupsSequence
        ]
    )
    matrix = np.eye(4)
    matrix[:3, 0] = ras_from_lps(row.astype(np.float64)) * across
    matrix[:3, 1] = ras_from_lps(column.astype(np.float64)) * down
    matrix[:3, 2] = (corners[-1] - corners[0]) / (len(corners) - 1)
    matrix[:3, 3] = corners[0]
    values = np.ascontiguousarray(real.transpose(2, 1, 0))
    if not np.isfinite(values).all():
        raise ValueError("it holds values that are no numbers")
    unit = Unit.MM2_S if mapping.MeasurementUnitsCodeSequence[0].CodeValue == "mm2/s" else Unit.NONE
    shape = (values.shape[0], values.shape[1], values.shape[2])
    grid = Grid(shape, matrix, str(dataset.FrameOfReferenceUID))
    return Image(values, grid, unit, str(mapping.LUTLabel).lower())
