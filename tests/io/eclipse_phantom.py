"""The Eclipse prostate phantom of the shared data as DICOM: its own files are NRRD and VTP."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import SimpleITK as sitk
from pydicom.uid import RTDoseStorage
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkIOXML import vtkXMLPolyDataReader

from dtiplan.domain.geometry import Array
from tests.io.rt_files import FRAME, _new
from tests.io.rt_structure_files import lps, structure_file

_NAMES = ("BODY", "Bladder", "FemoralHeadLt", "FemoralHeadRT", "PTV", "Rectum")


@dataclass(frozen=True)
class EclipseCurve:
    """What Eclipse says of one structure."""

    volume_cc: float
    dose_gy: Array
    percent: Array

    @property
    def mean_gy(self) -> float:
        """Mean dose: area under the cumulative curve."""
        return float(np.trapezoid(self.percent, self.dose_gy)) / 100.0


def write_phantom(folder: Path, to: Path) -> tuple[Path, Path]:
    """Write RTSTRUCT and RTDOSE; the contours are RAS in their files."""
    image = sitk.ReadImage(str(folder / "EclipseProstate_Dose.nrrd"))
    values = sitk.GetArrayFromImage(image).astype(np.float64)
    dataset = _new(RTDoseStorage, "1.2.3.5")
    dataset.Modality, dataset.FrameOfReferenceUID = "RTDOSE", FRAME
    dataset.ImagePositionPatient = [f"{x:.6f}" for x in image.GetOrigin()]
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    across, down, apart = image.GetSpacing()
    dataset.PixelSpacing = [down, across]
    dataset.NumberOfFrames, dataset.Rows, dataset.Columns = values.shape
    dataset.GridFrameOffsetVector = [n * apart for n in range(len(values))]
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = 32
    dataset.HighBit, dataset.PixelRepresentation = 31, 0
    dataset.DoseUnits, dataset.DoseType, dataset.DoseSummationType = "GY", "PHYSICAL", "PLAN"
    dataset.DoseGridScaling = "1e-7"
    dataset.PixelData = np.rint(values / 1e-7).astype("<u4").tobytes()
    dataset.save_as(to / "dose.dcm", enforce_file_format=True)
    rois = {
        name: lps(_polygons(folder / "EclipseProstate_Structures.seg", number))
        for number, name in enumerate(_NAMES)
    }
    return structure_file(to / "structures.dcm", rois), to / "dose.dcm"


def _polygons(folder: Path, number: int) -> list[Array]:
    reader = vtkXMLPolyDataReader()
    reader.SetFileName(str(folder / f"EclipseProstate_Structures.seg_{number}.vtp"))
    reader.Update()
    data = reader.GetOutput()
    points = vtk_to_numpy(data.GetPoints().GetData()).astype(np.float64)
    found = []
    for cells in (data.GetLines(), data.GetPolys()):
        offsets = vtk_to_numpy(cells.GetOffsetsArray())
        corners = vtk_to_numpy(cells.GetConnectivityArray())
        found += [points[part] for part in np.split(corners, offsets[1:-1]) if len(part) >= 3]
    return found


def eclipse_curves(folder: Path) -> dict[str, EclipseCurve]:
    """Read the curves of Eclipse, cumulative, for each structure."""
    with (folder / "EclipseProstate_DvhTable_Eclipse.csv").open() as file:
        heads, *rows = list(csv.reader(file))
    found = {}
    for column in range(0, len(heads) - 1, 2):
        name = heads[column].split("_")[0]
        volume = float(heads[column + 1].split("of ")[1].split(" cc")[0])
        pairs = [(row[column], row[column + 1]) for row in rows if row[column]]
        table = np.array(pairs, np.float64)
        # A few rows of the table have lost their dose.
        table = table[table[:, 0] >= np.maximum.accumulate(table[:, 0])]
        found[name] = EclipseCurve(volume, table[:, 0], table[:, 1])
    return found
