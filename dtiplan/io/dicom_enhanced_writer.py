"""Write a diffusion series as one Enhanced MR Image (multi-frame) DICOM file.

b-values and directions stand in the standard MR Diffusion functional group of each frame
(PS3.3 C.8.13.5.9), directions in the patient's frame, so that any reader of the standard finds
them without a maker's private tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag
from pydicom.uid import EnhancedMRImageStorage

from dtiplan.domain.geometry import lps_from_ras, transform_points
from dtiplan.io.dicom_series_writer import (
    decimals,
    orientation,
    pixel_spacing,
    refuse_unwritable,
)
from dtiplan.io.dicom_synthetic_header import (
    PatientHeader,
    fill_frame_of_reference,
    fill_patient_study_equipment,
    save,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.gradients import GradientTable
    from dtiplan.domain.image import DiffusionSeries

__all__ = ["write_enhanced_diffusion"]

_LARGEST_STORED = 32767

_MHZ_PER_T = 123.2 / 3.0
"""Frequency a scanner of a nominal field works at (3 T magnets are a little below 3 T)."""


def write_enhanced_diffusion(
    series: DiffusionSeries,
    path: Path,
    patient: PatientHeader,
    *,
    series_description: str,
    patient_position: str = "HFS",
) -> None:
    """Write a diffusion series as one Enhanced MR file.

    Parameters
    ----------
    series : DiffusionSeries
        Signal 0 to 32767, rounded to whole numbers. Grid axes are column index, row index,
        slice index; the grid names its frame of reference.
    path : Path
        File to write; its folder is made when missing.
    patient : PatientHeader
        Its seed and the description decide every UID.
    series_description, patient_position : str

    Raises
    ------
    UserError
        When the grid has no frame of reference or the signal does not fit.
    """
    refuse_unwritable(series, series_description, _LARGEST_STORED)
    dataset = Dataset()
    fill_patient_study_equipment(dataset, patient)
    words = ("series", "DWI", series_description)
    dataset.SeriesInstanceUID = patient.uid(*words)
    dataset.SeriesDescription = dataset.ProtocolName = series_description
    dataset.PatientPosition = patient_position
    fill_frame_of_reference(dataset, str(series.grid.frame_of_reference_uid))
    _fill_acquisition(dataset, patient)
    _fill_dimensions(dataset, patient.uid(*words, "dimensions"))
    dataset.SharedFunctionalGroupsSequence = Sequence([_shared_groups(series, patient)])
    dataset.PerFrameFunctionalGroupsSequence = Sequence(
        _frames(series, patient.study_date + patient.study_time)
    )
    _fill_pixels(dataset, series)
    path.parent.mkdir(parents=True, exist_ok=True)
    save(dataset, path, EnhancedMRImageStorage, patient.uid(*words, 1))


def _fill_acquisition(dataset: Dataset, patient: PatientHeader) -> None:
    """Enhanced MR image, MR pulse sequence and general attributes of a spin-echo EPI."""
    dataset.Modality = "MR"
    dataset.SeriesNumber, dataset.InstanceNumber, dataset.AcquisitionNumber = 3, 1, 1
    dataset.AcquisitionDateTime = patient.study_date + patient.study_time
    dataset.AcquisitionDuration = 300.0
    dataset.BodyPartExamined = "HEAD"
    _fill_image_type(dataset)
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE"]
    dataset.ContentQualification = "RESEARCH"
    dataset.ResonantNucleus = "1H"
    dataset.KSpaceFiltering = "NONE"
    dataset.MagneticFieldStrength = patient.equipment.field_t
    dataset.ApplicableSafetyStandardAgency = "IEC"
    dataset.MRAcquisitionType = "2D"
    dataset.PulseSequenceName = "ep2d_diff"
    dataset.EchoPulseSequence = "SPIN"
    dataset.MultipleSpinEcho = dataset.MultiPlanarExcitation = "NO"
    dataset.PhaseContrast = dataset.TimeOfFlightContrast = "NO"
    dataset.SteadyStatePulseSequence = "NONE"
    dataset.EchoPlanarPulseSequence = "YES"
    dataset.SaturationRecovery = "NO"
    dataset.SpectrallySelectedSuppression = "FAT"
    dataset.OversamplingPhase = "NONE"
    dataset.GeometryOfKSpaceTraversal = "RECTILINEAR"
    dataset.RectilinearPhaseEncodeReordering = "LINEAR"
    dataset.SegmentedKSpaceTraversal = "SINGLE"
    dataset.NumberOfKSpaceTrajectories = 1
    dataset.AcquisitionContextSequence = Sequence()
    dataset.PresentationLUTShape = "IDENTITY"
    dataset.BurnedInAnnotation = "NO"
    dataset.LossyImageCompression = "00"


def _fill_image_type(dataset: Dataset) -> None:
    dataset.PixelPresentation = "MONOCHROME"
    dataset.VolumetricProperties = "VOLUME"
    dataset.VolumeBasedCalculationTechnique = "NONE"
    dataset.ComplexImageComponent = "MAGNITUDE"
    dataset.AcquisitionContrast = "DIFFUSION"


def _fill_dimensions(dataset: Dataset, organization_uid: str) -> None:
    """Frames are ordered by stack, then volume, then slice."""
    item = Dataset()
    item.DimensionOrganizationUID = organization_uid
    dataset.DimensionOrganizationSequence = Sequence([item])
    pointers = []
    for keyword in ("StackID", "TemporalPositionIndex", "InStackPositionNumber"):
        pointer = Dataset()
        pointer.DimensionOrganizationUID = organization_uid
        pointer.DimensionIndexPointer = Tag(keyword)
        pointer.FunctionalGroupPointer = Tag("FrameContentSequence")
        pointers.append(pointer)
    dataset.DimensionIndexSequence = Sequence(pointers)


def _group(**attributes: object) -> Sequence:
    """Give a functional group: a sequence of one item with these attributes."""
    item = Dataset()
    for keyword, value in attributes.items():
        setattr(item, keyword, value)
    return Sequence([item])


def _shared_groups(series: DiffusionSeries, patient: PatientHeader) -> Dataset:
    """Give the functional groups that are the same for all frames."""
    grid = series.grid
    shared = Dataset()
    spacing = decimals([grid.spacing_mm[2]])[0]
    shared.PixelMeasuresSequence = _group(
        PixelSpacing=pixel_spacing(grid), SliceThickness=spacing, SpacingBetweenSlices=spacing
    )
    shared.PlaneOrientationSequence = _group(ImageOrientationPatient=orientation(grid))
    region = _group(CodeValue="12738006", CodingSchemeDesignator="SCT", CodeMeaning="Brain")
    shared.FrameAnatomySequence = _group(FrameLaterality="U", AnatomicRegionSequence=region)
    shared.MRImageFrameTypeSequence = _group(FrameType=["ORIGINAL", "PRIMARY", "DIFFUSION", "NONE"])
    _fill_image_type(shared.MRImageFrameTypeSequence[0])
    shared.PixelValueTransformationSequence = _group(
        RescaleIntercept="0", RescaleSlope="1", RescaleType="US"
    )
    high = float(series.values.max())
    shared.FrameVOILUTSequence = _group(
        WindowCenter=decimals([high / 2])[0], WindowWidth=decimals([max(high, 1.0)])[0]
    )
    shared.MRTimingAndRelatedParametersSequence = _timing()
    shared.MRFOVGeometrySequence = _group(
        InPlanePhaseEncodingDirection="COLUMN",
        MRAcquisitionFrequencyEncodingSteps=grid.shape[0],
        MRAcquisitionPhaseEncodingStepsInPlane=grid.shape[1],
        PercentSampling=100.0,
        PercentPhaseFieldOfView=100.0,
    )
    shared.MREchoSequence = _group(EffectiveEchoTime=85.0)
    shared.MRModifierSequence = _modifier()
    shared.MRImagingModifierSequence = _group(
        MagnetizationTransfer="NONE",
        BloodSignalNulling="NO",
        Tagging="NONE",
        TransmitterFrequency=round(patient.equipment.field_t * _MHZ_PER_T, 1),
        PixelBandwidth=1500.0,
    )
    shared.MRReceiveCoilSequence = _group(
        ReceiveCoilName="digital",
        ReceiveCoilManufacturerName="",
        ReceiveCoilType="VOLUME",
        QuadratureReceiveCoil="YES",
    )
    shared.MRTransmitCoilSequence = _group(
        TransmitCoilName="digital", TransmitCoilManufacturerName="", TransmitCoilType="BODY"
    )
    shared.MRAveragesSequence = _group(NumberOfAverages=1.0)
    return shared


def _timing() -> Sequence:
    timing = _group(
        RepetitionTime="8000",
        FlipAngle="90",
        EchoTrainLength=1,
        RFEchoTrainLength=1,
        GradientEchoTrainLength=96,
        GradientOutputType="DB_DT",
        GradientOutput=0.0,
    )
    timing[0].OperatingModeSequence = Sequence(
        [
            _group(OperatingModeType=kind, OperatingMode="IEC_NORMAL")[0]
            for kind in ("STATIC FIELD", "RF", "GRADIENT")
        ]
    )
    timing[0].SpecificAbsorptionRateSequence = _group(
        SpecificAbsorptionRateDefinition="IEC_HEAD", SpecificAbsorptionRateValue=0.0
    )
    return timing


def _modifier() -> Sequence:
    return _group(
        InversionRecovery="NO",
        FlowCompensation="NONE",
        Spoiling="NONE",
        T2Preparation="NO",
        SpectrallySelectedExcitation="NONE",
        SpatialPresaturation="NONE",
        PartialFourier="NO",
        ParallelAcquisition="NO",
    )


def _frames(series: DiffusionSeries, acquired: str) -> list[Dataset]:
    """Give the functional groups of each frame, volume by volume, slice by slice."""
    positions = _plane_positions(series.grid)
    frames = []
    for volume in range(len(series.gradients)):
        diffusion = _diffusion_group(series.gradients, volume)
        for k, position in enumerate(positions):
            frame = Dataset()
            frame.FrameContentSequence = _group(
                FrameAcquisitionDateTime=acquired,
                FrameReferenceDateTime=acquired,
                FrameAcquisitionDuration=80.0,
                FrameAcquisitionNumber=volume + 1,
                StackID="1",
                InStackPositionNumber=k + 1,
                TemporalPositionIndex=volume + 1,
                DimensionIndexValues=[1, volume + 1, k + 1],
            )
            frame.PlanePositionSequence = position
            frame.MRDiffusionSequence = diffusion
            frames.append(frame)
    return frames


def _plane_positions(grid: Grid) -> list[Sequence]:
    corners = transform_points(grid.ras_from_vox, [(0, 0, k) for k in range(grid.shape[2])])
    return [_group(ImagePositionPatient=decimals(lps_from_ras(corner))) for corner in corners]


def _diffusion_group(gradients: GradientTable, volume: int) -> Sequence:
    b_s_mm2 = float(gradients.b_s_mm2[volume])
    if gradients.is_b0[volume]:
        return _group(DiffusionBValue=b_s_mm2, DiffusionDirectionality="NONE")
    direction = lps_from_ras(gradients.directions_ras[volume])
    return _group(
        DiffusionBValue=b_s_mm2,
        DiffusionDirectionality="DIRECTIONAL",
        DiffusionAnisotropyType="FRACTIONAL",
        DiffusionGradientDirectionSequence=_group(
            DiffusionGradientOrientation=[float(c) for c in direction]
        ),
    )


def _fill_pixels(dataset: Dataset, series: DiffusionSeries) -> None:
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.Columns, dataset.Rows, n_slices = series.grid.shape
    dataset.NumberOfFrames = n_slices * len(series.gradients)
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit = 15
    dataset.PixelRepresentation = 0
    stored = np.rint(series.values.transpose(3, 2, 1, 0)).astype("<u2")
    dataset.PixelData = stored.tobytes()
