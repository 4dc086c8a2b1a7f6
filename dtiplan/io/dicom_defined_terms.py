"""Words of the standard, which say nothing of a patient even where he has the same name.

A patient named 'Static' must not keep his plan from being handed on, and his name must still be
found wherever it could have been written by a person. So a word is passed over only where

- the element is one of the standard's with value representation CS, and the whole value (between
  backslashes) is one of the terms PS3.3 defines for this very element; or
- the whole value is a sentence this program itself has written into the element.

Everything else is searched: a term in another element, a value with another word beside it, a term
that is not in this list, private elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset

from dtiplan.io.dicom_kept_elements import standard_vr

_ASYMMETRIC = "CW|CC|NONE"
_YES_NO = "YES|NO"
_TERMS = {
    "AcquisitionContrast": "DIFFUSION|FLOW_ENCODED|FLUID_ATTENUATED|PERFUSION|PROTON_DENSITY|STIR"
    "|TAGGING|T1|T2|T2_STAR|TOF|MIXED|UNKNOWN",
    "ApplicableSafetyStandardAgency": "IEC|FDA|MHW",
    "ApplicatorType": "ELECTRON_SQUARE|ELECTRON_RECT|ELECTRON_CIRC|ELECTRON_SHORT|ELECTRON_OPEN"
    "|PHOTON_SQUARE|PHOTON_RECT|PHOTON_CIRC|INTRAOPERATIVE|STEREOTACTIC",
    "ApprovalStatus": "APPROVED|UNAPPROVED|REJECTED",
    "BeamLimitingDeviceRotationDirection": _ASYMMETRIC,
    "BeamType": "STATIC|DYNAMIC",
    "BlockDivergence": "PRESENT|ABSENT",
    "BlockType": "SHIELDING|APERTURE",
    "BodyPartExamined": "HEAD|BRAIN|SKULL|NECK|HEADNECK|FACE|ORBIT|EAR|SPINE|CSPINE|WHOLEBODY",
    "BurnedInAnnotation": _YES_NO,
    "ComplexImageComponent": "MAGNITUDE|PHASE|REAL|IMAGINARY|MIXED",
    "ContentQualification": "PRODUCT|RESEARCH|SERVICE",
    "ContourGeometricType": "POINT|OPEN_PLANAR|OPEN_NONPLANAR|CLOSED_PLANAR|CLOSEDPLANAR_XOR",
    "DVHType": "DIFFERENTIAL|CUMULATIVE|NATURAL",
    "DVHVolumeUnits": "CM3|PERCENT|PER_U",
    "DiffusionAnisotropyType": "FRACTIONAL|RELATIVE|VOLUME_RATIO",
    "DiffusionDirectionality": "DIRECTIONAL|BMATRIX|ISOTROPIC|NONE",
    "DimensionOrganizationType": "3D|3D_TEMPORAL|TILED_FULL|TILED_SPARSE",
    "DoseReferenceStructureType": "POINT|VOLUME|COORDINATES|SITE",
    "DoseReferenceType": "TARGET|ORGAN_AT_RISK",
    "DoseSummationType": "PLAN|MULTI_PLAN|PLAN_OVERVIEW|FRACTION|BEAM|BRACHY|FRACTION_SESSION"
    "|BEAM_SESSION|BRACHY_SESSION|CONTROL_POINT|RECORD",
    "DoseType": "PHYSICAL|EFFECTIVE|ERROR",
    "DoseUnits": "GY|RELATIVE",
    "FluenceMode": "STANDARD|NON_STANDARD",
    "FrameOfReferenceTransformationMatrixType": "RIGID|RIGID_SCALE|AFFINE",
    "FrameType": "ORIGINAL|DERIVED|MIXED|PRIMARY|SECONDARY|DIFFUSION|VOLUME|QUANTITY|NONE|OTHER",
    "GantryRotationDirection": _ASYMMETRIC,
    "HighDoseTechniqueType": "NORMAL|TBI|HDR",
    "ImageType": "ORIGINAL|DERIVED|MIXED|PRIMARY|SECONDARY|AXIAL|LOCALIZER|DIFFUSION|VOLUME"
    "|QUANTITY|NONE|OTHER",
    "InPlanePhaseEncodingDirection": "ROW|COL|COLUMN|OTHER",
    "Laterality": "R|L",
    "LossyImageCompression": "00|01",
    "LongitudinalTemporalInformationModified": "UNMODIFIED|MODIFIED|REMOVED",
    "MRAcquisitionType": "1D|2D|3D|2D_3D",
    "Modality": "CT|MR|RTSTRUCT|RTPLAN|RTDOSE|RTIMAGE|RTRECORD|REG|SEG|OT|PT|NM|SR|PR|KO",
    "PatientIdentityRemoved": _YES_NO,
    "PatientPosition": "HFP|HFS|HFDR|HFDL|FFDR|FFDL|FFP|FFS|LFP|LFS|RFP|RFS|AFDR|AFDL|PFDR|PFDL",
    "PatientSupportRotationDirection": _ASYMMETRIC,
    "PhotometricInterpretation": "MONOCHROME1|MONOCHROME2|PALETTE COLOR|RGB|YBR_FULL"
    "|YBR_FULL_422|YBR_ICT|YBR_RCT",
    "PixelPresentation": "COLOR|MONOCHROME|MIXED|TRUE_COLOR",
    "PlanIntent": "CURATIVE|PALLIATIVE|PROPHYLACTIC|VERIFICATION|MACHINE_QA|RESEARCH|SERVICE",
    "PresentationLUTShape": "IDENTITY|INVERSE",
    "PrimaryDosimeterUnit": "MU|MINUTE",
    "RTBeamLimitingDeviceType": "X|Y|ASYMX|ASYMY|MLCX|MLCY",
    "RTPlanGeometry": "PATIENT|TREATMENT_DEVICE",
    "RTPlanRelationship": "PRIOR|ALTERNATIVE|PREDECESSOR|VERIFIED_PLAN|CONCURRENT",
    "RTROIInterpretedType": "EXTERNAL|PTV|CTV|GTV|TREATED_VOLUME|IRRAD_VOLUME|BOLUS|AVOIDANCE"
    "|ORGAN|MARKER|REGISTRATION|ISOCENTER|CONTRAST_AGENT|CAVITY|BRACHY_CHANNEL|SUPPORT|FIXATION"
    "|DOSE_REGION|CONTROL|DOSE_MEASUREMENT|DEVICE",
    "RTROIRelationship": "SAME|ENCLOSED|ENCLOSING",
    "RadiationType": "PHOTON|ELECTRON|NEUTRON|PROTON|ION",
    "RecognizableVisualFeatures": _YES_NO,
    "ROIGenerationAlgorithm": "AUTOMATIC|SEMIAUTOMATIC|MANUAL",
    "ROIPhysicalProperty": "REL_MASS_DENSITY|REL_ELEC_DENSITY|EFFECTIVE_Z|EFF_Z_PER_A"
    "|REL_STOP_RATIO|ELEM_FRACTION|MEAN_EXCI_ENERGY",
    "ScanOptions": "PER|RG|CG|PPG|FC|PFF|PFP|SP|FS",
    "ScanningSequence": "SE|IR|GR|EP|RM",
    "SegmentAlgorithmType": "AUTOMATIC|SEMIAUTOMATIC|MANUAL",
    "SegmentationFractionalType": "PROBABILITY|OCCUPANCY",
    "SegmentationType": "BINARY|FRACTIONAL|LABELMAP",
    "SequenceVariant": "SK|MTC|SS|TRSS|SP|MP|OSP|NONE",
    "SetupTechnique": "ISOCENTRIC|FIXED_SSD|TBI|BREAST_BRIDGE|SKIN_APPOSITION",
    "SpatialTransformOfDose": "NONE|RIGID|NON_RIGID",
    "TableTopEccentricRotationDirection": _ASYMMETRIC,
    "TissueHeterogeneityCorrection": "IMAGE|ROI_OVERRIDE|WATER",
    "TreatmentDeliveryType": "TREATMENT|OPEN_PORTFILM|TRMT_PORTFILM|CONTINUATION|SETUP",
    "VolumeBasedCalculationTechnique": "MAX_IP|MIN_IP|VOLUME_RENDER|SURFACE_RENDER|MPR|CURVED_MPR"
    "|NONE|MIXED",
    "VolumetricProperties": "VOLUME|SAMPLED|DISTORTED|MIXED",
    "WedgeType": "STANDARD|DYNAMIC|MOTORIZED",
}
DEFINED_TERMS: Mapping[str, frozenset[bytes]] = {
    keyword: frozenset(term.encode("ascii") for term in terms.split("|"))
    for keyword, terms in _TERMS.items()
}


def blank_defined_terms(
    content: bytes, dataset: Dataset, own_sentences: Mapping[str, frozenset[str]]
) -> bytes:
    """Blank the standard's words in a file's bytes, each within its own element.

    Parameters
    ----------
    content : bytes
        The file, not deflated.
    dataset : Dataset
        The same file, read.
    own_sentences : mapping
        Keyword to what this program writes there.

    Returns
    -------
    bytes
        As long as before.
    """
    # Thousands of frames say the same: each sentence is blanked once.
    changes: dict[bytes, bytes] = {}
    for element, vr in _raw_elements(dataset):
        value = element.value or b""
        blanked = _blanked(element, vr, own_sentences)
        if blanked != value:
            head = _head(element, vr)
            changes[head + value] = head + blanked
    for said, blank in changes.items():
        content = content.replace(said, blank)
    return content


def rest_of(element: DataElement, own_sentences: Mapping[str, frozenset[str]]) -> Any:
    """Give what an element says besides the standard's words and this program's sentences."""
    value = element.value
    if isinstance(value, bytes) or value is None:
        return value or b""
    several = [str(v) for v in value] if hasattr(value, "append") else [str(value)]
    if "\\".join(several) in own_sentences.get(element.keyword, ()):
        return ""
    terms = DEFINED_TERMS.get(element.keyword, frozenset())
    if element.VR != "CS":
        return "\\".join(several)
    return "\\".join(v for v in several if v.encode("utf-8") not in terms)


def _raw_elements(dataset: Dataset) -> Iterator[tuple[RawDataElement, str]]:
    """Give the elements whose bytes are as the file has them, at every depth, with their VR."""
    for tag in list(dataset.keys()):
        item: Any = dataset.get_item(tag)
        vr = str(item.VR or standard_vr(tag))
        if vr == "SQ":
            for part in dataset[tag].value or ():
                yield from _raw_elements(part)
        elif isinstance(item, RawDataElement) and item.value:
            yield item, vr


def _blanked(
    element: RawDataElement, vr: str, own_sentences: Mapping[str, frozenset[str]]
) -> bytes:
    keyword = keyword_for_tag(element.tag)
    value = element.value or b""
    if value.rstrip(b" \0").decode("ascii", "replace") in own_sentences.get(keyword, ()):
        return b" " * len(value)
    terms = DEFINED_TERMS.get(keyword)
    if terms is None or vr != "CS":
        return value
    parts = value.split(b"\\")
    return b"\\".join(b" " * len(p) if p.strip(b" \0") in terms else p for p in parts)


def _head(element: RawDataElement, vr: str) -> bytes:
    """Give tag, value representation and length as they stand before a short value."""
    order: Literal["little", "big"] = "little" if element.is_little_endian else "big"
    tag, length = element.tag, len(element.value or b"")
    start = tag.group.to_bytes(2, order) + tag.element.to_bytes(2, order)
    if element.is_implicit_VR:
        return start + length.to_bytes(4, order)
    return start + vr.encode("ascii") + (length & 0xFFFF).to_bytes(2, order)
