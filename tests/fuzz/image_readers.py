"""Images: DICOM series of every maker, planning series, maps, NIfTI."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries
from dtiplan.domain.series import SeriesKind
from tests.fuzz.reader import Reader
from tests.io.dicom_maker import (
    MR_CLASS,
    compress,
    slice_dataset,
    stack_positions,
    uid,
    write,
    write_stack,
)
from tests.io.test_scan import spread_directions

DICOM = {"*.dcm": "dicom"}


def _siemens(ds: Any, b: float, direction: Any) -> None:
    ds.add_new(0x00190010, "LO", "SIEMENS MR HEADER")
    ds.add_new(0x0019100C, "IS", str(int(b)))
    ds.add_new(0x00191028, "FD", 20.5)
    ds.add_new(0x0051100F, "LO", "HC1-6")
    ds.add_new(0x00510010, "LO", "SIEMENS MR HEADER")
    ds.add_new(0x00290010, "LO", "SIEMENS CSA HEADER")
    ds.add_new(0x00291010, "OB", _csa())
    protocol = b"### ASCCONV BEGIN ###\nsDiffusion.dsScheme = 0x1\nsPat.lAccelFactPE = 2\n"
    ds.add_new(0x00291020, "OB", protocol + b"### ASCCONV END ###")
    if direction is not None:
        ds.add_new(0x0019100E, "FD", direction)


def _csa() -> bytes:
    """Make a CSA header of one tag with one item."""
    name = b"PhaseEncodingDirectionPositive".ljust(64, b"\0")
    numbers = np.array([1, 0, 6, 1, 77], "<i4").tobytes()
    item = np.array([4, 1, 77, 1], "<i4").tobytes() + b"1\0\0\0"
    return b"SV10\4\3\2\1" + np.array([1, 77], "<u4").tobytes() + name + numbers[:20] + item


def _philips(ds: Any, b: float, direction: Any) -> None:
    ds.add_new(0x20010010, "LO", "Philips Imaging DD 001")
    ds.add_new(0x20011003, "FL", b)
    ds.add_new(0x20050010, "LO", "Philips MR Imaging DD 001")
    for element, value in zip((0xB0, 0xB1, 0xB2), direction or (0.0, 0.0, 0.0), strict=True):
        ds.add_new(0x20051000 + element, "FL", value)


def _ge(ds: Any, b: float, direction: Any) -> None:
    ds.add_new(0x00190010, "LO", "GEMS_ACQU_01")
    for element, value in zip((0xBB, 0xBC, 0xBD), direction or (0.0, 0.0, 0.0), strict=True):
        ds.add_new(0x00191000 + element, "DS", f"{value:.6f}")
    ds.add_new(0x00430010, "LO", "GEMS_PARM_01")
    ds.add_new(0x00431039, "IS", [str(int(b) + 1_000_000_000), "8", "0", "0"])


def _uih(ds: Any, b: float, direction: Any) -> None:
    ds.add_new(0x00650010, "LO", "Image Private Header")
    ds.add_new(0x00651009, "FD", b)
    if direction is not None:
        ds.add_new(0x00651037, "FD", direction)


def _canon(ds: Any, b: float, direction: Any) -> None:
    words = "" if direction is None else "({:.3f},{:.3f},{:.3f})".format(*direction)
    ds.ImageComments = f"b={b:g}{words}"
    if direction is not None:
        ds.DiffusionGradientOrientation = direction


def _standard(ds: Any, b: float, direction: Any) -> None:
    ds.DiffusionBValue = b
    if direction is not None:
        ds.DiffusionGradientOrientation = direction


MAKERS: dict[str, tuple[str, Callable[[Any, float, Any], None]]] = {
    "siemens": ("SIEMENS", _siemens),
    "philips": ("Philips Medical Systems", _philips),
    "ge": ("GE MEDICAL SYSTEMS", _ge),
    "uih": ("UIH", _uih),
    "canon": ("TOSHIBA_MEC", _canon),
    "standard": ("Another", _standard),
}


def write_classic(folder: Path, maker: str) -> None:
    """Write b = 0 and six directions on two slices, weighted as a maker tells it."""
    manufacturer, weigh = MAKERS[maker]
    number = 0
    for volume, direction in enumerate([None, *spread_directions(6)]):
        for position in stack_positions(2):
            number += 1
            ds = slice_dataset(
                position,
                rows_columns=(8, 6),
                series=maker,
                number=number,
                SOPClassUID=MR_CLASS,
                SOPInstanceUID=uid(maker, number),
                Modality="MR",
                Manufacturer=manufacturer,
                SeriesDescription="DTI",
                ImageType=["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE"],
                AcquisitionNumber=volume + 1,
                InPlanePhaseEncodingDirection="COL",
                RescaleSlope=None,
                RescaleIntercept=None,
            )
            told = None if direction is None else [float(round(v, 6)) for v in direction]
            weigh(ds, 1000.0 if volume else 0.0, told)
            write(ds, folder / f"{number:02d}.dcm")


def write_mosaic(folder: Path) -> None:
    """Write a Siemens series of mosaics: four slices of 6 x 8 in each picture."""
    for volume, direction in enumerate([None, *spread_directions(6)]):
        ds = slice_dataset(
            (-9.0, -11.0, -4.0),
            rows_columns=(16, 12),
            series="mosaic",
            number=volume + 1,
            SOPClassUID=MR_CLASS,
            SOPInstanceUID=uid("mosaic", volume),
            Modality="MR",
            ImageType=["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE", "MOSAIC"],
            AcquisitionNumber=volume + 1,
            RescaleSlope=None,
            RescaleIntercept=None,
        )
        ds.SpacingBetweenSlices = 2.5
        told = None if direction is None else [float(round(v, 6)) for v in direction]
        _siemens(ds, 1000.0 if volume else 0.0, told)
        ds.add_new(0x0019100A, "US", 4)
        write(ds, folder / f"{volume:02d}.dcm")


def small_series() -> DiffusionSeries:
    """Give b = 0 and six directions on 6 x 5 x 2 voxels."""
    table = GradientTable(
        np.array([0.0, *[1000.0] * 6]), np.concatenate([np.zeros((1, 3)), spread_directions(6)])
    )
    values = np.random.default_rng(5).integers(100, 2000, (6, 5, 2, 7)).astype(np.float32)
    affine = np.diag([-2.0, -2.0, 2.0, 1.0])
    affine[:3, 3] = (6.0, 5.0, -2.0)
    return DiffusionSeries(values, Grid((6, 5, 2), affine, "1.2.826.0.1.3680043.8.498.7"), table)


def write_enhanced(folder: Path) -> None:
    """Write the same as one Enhanced MR file."""
    from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
    from dtiplan.io.dicom_synthetic_header import PatientHeader

    patient = PatientHeader("Fuzzed^Test", "FUZZED", seed="fuzzed")
    write_enhanced_diffusion(small_series(), folder / "dwi.dcm", patient, series_description="dwi")


def write_nifti_series(folder: Path) -> None:
    """Write the same as NIfTI with its table and a JSON file."""
    from dtiplan.io.nifti import write_series

    write_series(small_series(), folder / "dwi.nii")
    (folder / "dwi.json").write_text(
        '{"PhaseEncodingDirection": "j-", "TotalReadoutTime": 0.05, "EffectiveEchoSpacing": 0.0005,'
        ' "BandwidthPerPixelPhaseEncode": 20.5, "AcquisitionDateTime": "2026-01-02T03:04:05",'
        ' "MagneticFieldStrength": 3, "Manufacturer": "Siemens", "SoftwareVersions": "XA30",'
        ' "DeviceSerialNumber": "1", "StationName": "MR1", "ManufacturersModelName": "Skyra"}'
    )


def write_nifti_image(folder: Path) -> None:
    """Write a volume, plain and packed."""
    from dtiplan.domain.image import Image
    from dtiplan.domain.units import Unit
    from dtiplan.io.nifti import write_image

    series = small_series()
    image = Image(series.values[..., 0], series.grid, Unit.NONE, "made")
    write_image(image, folder / "a.nii")
    write_image(image, folder / "b.nii.gz")


def write_ct(folder: Path) -> None:
    """Write a planning CT of four slices."""
    write_stack(folder, stack_positions(4), rows_columns=(8, 6))


def write_compressed_ct(folder: Path) -> None:
    """Write the same with compressed pixels."""
    write_ct(folder)
    forms = ("JPEGLosslessProcess14_1", "JPEGLSLossless", "JPEG2000Lossless", "RLELossless")
    for path, form in zip(sorted(folder.iterdir()), forms, strict=True):
        compress(path, form)


def write_maps(folder: Path) -> None:
    """Write a scanner's ADC map."""
    write_stack(
        folder,
        stack_positions(3),
        rows_columns=(8, 6),
        SOPClassUID=MR_CLASS,
        Modality="MR",
        ImageType=["DERIVED", "PRIMARY", "DIFFUSION", "ADC"],
        DiffusionBValue=1000.0,
    )


def read_everything(folder: Path, _out: Path) -> Any:
    """Sort a folder and read every series, as the import does; then all that is told about it."""
    from dtiplan.io.dicom_scan import scan

    found = scan([folder])
    return found.series, [_read(record) for record in found.series], _recognised(folder)


def _recognised(folder: Path) -> Any:
    """Add what lies there to a study of phantoms, protocols and all."""
    from dtiplan.domain.phantoms.study import Study
    from dtiplan.workflow.phantom.studies.recognition import recognise

    try:
        return recognise(Study("fuzzed"), [folder])
    except UserError as refused:
        return refused.code


def _read(record: Any) -> Any:
    from dtiplan.io.acquisition_facts import acquisition_facts
    from dtiplan.io.dicom_diffusion import read_diffusion
    from dtiplan.io.dicom_map import is_adc_map, read_adc_map
    from dtiplan.io.dicom_picture import read_picture
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.epi_readout import read_readout

    is_diffusion = record.kind in (SeriesKind.DWI, SeriesKind.SCANNER_MAP)
    readers: list[Callable[[Any], Any]] = [read_diffusion if is_diffusion else read_planning]
    readers += [acquisition_facts, read_readout, read_picture]
    if is_adc_map(record):
        readers.append(read_adc_map)
    given = []
    for reader in readers:
        try:
            given.append(reader(record))
        except UserError as refused:
            given.append(refused.code)
    return given


def read_nifti_images(folder: Path, _out: Path) -> Any:
    """Read both volumes."""
    from dtiplan.io.nifti import read_grid, read_image

    return [
        reader(path, *named)
        for path in sorted(folder.iterdir())
        for reader, named in ((read_grid, ()), (read_image, ("made",)))
    ]


READERS = (
    *(
        Reader(
            f"diffusion-{maker}",
            DICOM,
            lambda folder, maker=maker: write_classic(folder, maker),
            read_everything,
            programs=True,
        )
        for maker in MAKERS
    ),
    Reader("diffusion-mosaic", DICOM, write_mosaic, read_everything, programs=True),
    Reader("diffusion-enhanced", DICOM, write_enhanced, read_everything, programs=True),
    Reader("planning-ct", DICOM, write_ct, read_everything, programs=True),
    Reader("planning-compressed", DICOM, write_compressed_ct, read_everything, programs=True),
    Reader("scanner-map", DICOM, write_maps, read_everything, programs=True),
    Reader(
        "nifti-series",
        {"*.nii": "nifti", "*.bval": "text", "*.bvec": "text", "*.json": "json"},
        write_nifti_series,
        read_everything,
        programs=True,
    ),
    Reader(
        "nifti-image",
        {"*.nii": "nifti", "*.nii.gz": "nifti.gz"},
        write_nifti_image,
        read_nifti_images,
    ),
)
