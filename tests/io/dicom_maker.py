"""Small DICOM series made from an analytic picture, for the tests of this room.

The picture is a function of the place in the patient (RAS mm), so that a reader can be asked
for any point, whatever way the series was cut.
"""

from collections.abc import Sequence
from pathlib import Path

import gdcm
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, generate_uid

CT_CLASS = "1.2.840.10008.5.1.4.1.1.2"
MR_CLASS = "1.2.840.10008.5.1.4.1.1.4"

# Row direction and column direction (LPS) of an axial cut as the scanner stores it.
AXIAL = {
    "HFS": ((1, 0, 0), (0, 1, 0)),
    "HFP": ((-1, 0, 0), (0, -1, 0)),
    "FFS": ((-1, 0, 0), (0, 1, 0)),
    "FFP": ((1, 0, 0), (0, -1, 0)),
    "HFDR": ((0, 1, 0), (-1, 0, 0)),
    "HFDL": ((0, -1, 0), (1, 0, 0)),
}


def picture(ras_mm) -> np.ndarray:
    """Whole numbers that differ along all three axes, so that no flip or swap stays hidden."""
    x, y, z = np.moveaxis(np.asarray(ras_mm, dtype=float), -1, 0)
    return np.rint(1000 + 7 * x + 3 * y + 11 * z + 0.02 * x * y)


def uid(*parts) -> str:
    return generate_uid(entropy_srcs=[str(p) for p in ("dtiplan-test", *parts)])


def slice_dataset(
    position_lps,
    rows_columns=(12, 10),
    spacing=(2.0, 2.0),
    axes=AXIAL["HFS"],
    series="series",
    number=1,
    **attributes,
) -> Dataset:
    """One classic CT slice of the picture; keyword attributes replace or (None) remove tags."""
    n_rows, n_columns = rows_columns
    row, column = np.asarray(axes[0], float), np.asarray(axes[1], float)
    j, i = np.meshgrid(np.arange(n_rows), np.arange(n_columns), indexing="ij")
    places_lps = (
        np.asarray(position_lps, float)
        + i[..., None] * row * spacing[1]
        + j[..., None] * column * spacing[0]
    )
    stored = picture(places_lps * (-1, -1, 1)) + 1024
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SpecificCharacterSet = "ISO_IR 100"
    ds.SOPClassUID = CT_CLASS
    ds.SOPInstanceUID = uid(series, number, tuple(position_lps))
    ds.StudyInstanceUID = uid("study")
    ds.SeriesInstanceUID = uid(series)
    ds.FrameOfReferenceUID = uid("frame")
    ds.Modality = "CT"
    ds.Manufacturer = "SIEMENS"
    ds.SeriesDescription = str(series)
    ds.SeriesNumber, ds.InstanceNumber = 3, number
    ds.PatientID, ds.PatientName = "P1", "Müller^Jörg"
    ds.PatientBirthDate, ds.PatientSex = "19700101", "M"
    ds.StudyDate, ds.StudyTime, ds.StudyID = "20260101", "120000", "1"
    ds.AccessionNumber, ds.ReferringPhysicianName = "", ""
    ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    ds.PatientPosition = "HFS"
    ds.ImagePositionPatient = [float(round(v, 6)) for v in position_lps]
    ds.ImageOrientationPatient = [float(round(v, 9)) for v in (*row, *column)]
    ds.PixelSpacing, ds.SliceThickness = list(spacing), 2.0
    ds.Rows, ds.Columns = n_rows, n_columns
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 0
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.RescaleSlope, ds.RescaleIntercept = "1", "-1024"
    ds.PixelData = stored.astype("<u2").tobytes()
    for name, value in attributes.items():
        if value is None:
            delattr(ds, name)
        else:
            setattr(ds, name, value)
    return ds


def write(ds: Dataset, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    ds.file_meta.MediaStorageSOPClassUID = UID(ds.SOPClassUID)
    ds.file_meta.MediaStorageSOPInstanceUID = UID(ds.SOPInstanceUID)
    ds.save_as(path, enforce_file_format=True)
    return path


def stack_positions(n=6, step=2.5, origin=(-9.0, -11.0, -4.0), axes=AXIAL["HFS"]):
    normal = np.cross(axes[0], axes[1])
    return [np.asarray(origin) + k * step * normal for k in range(n)]


def write_stack(
    folder: Path, positions: Sequence = (), axes=AXIAL["HFS"], series="series", **attributes
) -> list[Path]:
    """A CT stack whose files come in an order that says nothing about their place."""
    placed = list(positions) if len(positions) else stack_positions(axes=axes)
    order = np.random.default_rng(5).permutation(len(placed))
    return [
        write(
            slice_dataset(placed[k], axes=axes, series=series, number=int(n) + 1, **attributes),
            folder / f"{series}_{n:03d}.dcm",
        )
        for n, k in enumerate(order)
    ]


COMPRESSED = (
    "JPEGLosslessProcess14_1",
    "JPEGLosslessProcess14",
    "JPEGLSLossless",
    "JPEG2000Lossless",
    "RLELossless",
)
"""Lossless transfer syntaxes by GDCM's names."""


def compress(path: Path, syntax: str) -> None:
    """Write a file again with compressed pixels, by GDCM."""
    reader = gdcm.ImageReader()
    reader.SetFileName(str(path))
    assert reader.Read()
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(getattr(gdcm.TransferSyntax, syntax)))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer = gdcm.ImageWriter()
    writer.SetFileName(str(path))
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()
