"""Which elements of a DICOM file stay when it is pseudonymised: a list of what is needed.

PS3.15 table E.1-1 lists what identifies and grows with every edition. This goes the other way:
numbers and coded words stay, texts stay only where they are named here, so that an element
nobody has thought of is removed. What stays of a vendor is listed element by element. Tags of
the vendors after dcm2niix.
"""

from __future__ import annotations

from enum import Enum, auto

from pydicom.datadict import dictionary_VR, keyword_for_tag
from pydicom.tag import BaseTag


class Treatment(Enum):
    """What becomes of an element."""

    KEEP = auto()
    SCRUB = auto()
    """A text that stays without identifying values."""
    COMMENT = auto()
    """A text of which only what a scanner wrote of its acquisition stays."""
    EMPTY = auto()
    REMOVE = auto()
    REPLACE_UID = auto()
    SHIFT_DATE = auto()
    DEVICE = auto()
    PATIENT = auto()
    INSIDE = auto()
    """A sequence; its items are treated one by one."""
    PROTOCOL = auto()
    """A vendor's words or protocol; identifying parts are overwritten, lengths stay."""


NUMBER_VRS = frozenset(("AT", "DS", "FD", "FL", "IS", "SL", "SS", "SV", "UL", "US", "UV"))
BINARY_VRS = frozenset(("OB", "OD", "OF", "OL", "OV", "OW", "UN"))
_BINARY_GROUPS = frozenset((0x0028, 0x0066, 0x7FE0))
_GONE_GROUPS = frozenset(
    (0x0010, 0x0012, 0x0016, 0x0032, 0x0038, 0x0042, 0x0088, 0x0400, 0x4000, 0x4008, 0xFFFC)
)
"""Patient, trial, place, request, visit, document, icon, signature, print and padding."""
_KEPT_OF_0040 = frozenset(("RealWorldValueMappingSequence", "MeasurementUnitsCodeSequence"))
_REAL_WORLD = range(0x00409200, 0x00409226)

_PATIENT = frozenset(("PatientName", "PatientID"))
_EMPTIED_WORDS = """
    AccessionNumber ReferringPhysicianName StudyID PatientBirthDate PatientSex OperatorsName
    ReviewerName ROIInterpreter ContentCreatorName ContentDescription TreatmentMachineName
    InstitutionName StationName PhysiciansOfRecord PositionReferenceIndicator
"""
_EMPTIED = frozenset(_EMPTIED_WORDS.split())
"""Of type 2 in some object: they must be there, and may be empty."""
_REMOVED_WORDS = """
    AdmittingDiagnosesCodeSequence ConsultingPhysicianIdentificationSequence
    ContentCreatorIdentificationCodeSequence DigitalSignaturesSequence FlowIdentifierSequence
    GraphicAnnotationSequence InstitutionCodeSequence InstitutionalDepartmentTypeCodeSequence
    LensSpecification ModifyingDeviceID OperatorIdentificationSequence
    PerformingPhysicianIdentificationSequence PhysiciansOfRecordIdentificationSequence
    PhysiciansReadingStudyIdentificationSequence PrescriptionNotesSequence ROICreatorSequence
    ROIInterpreterSequence ReferencedPatientSequence ReferencedPerformedProcedureStepSequence
    ReferringPhysicianIdentificationSequence TransducerIdentificationSequence UDISequence
    """
_REMOVED = frozenset(_REMOVED_WORDS.split())
"""Sequences and codes of people, places and devices."""
_TECHNICAL_WORDS = """
    SoftwareVersions SequenceName PulseSequenceName
    ReceiveCoilName TransmitCoilName CodeMeaning CodeValue
    CodingSchemeDesignator CodingSchemeVersion
    StackID LUTLabel ConvolutionKernel
    SegmentAlgorithmName AlgorithmName AlgorithmVersion
"""
_TECHNICAL = frozenset(_TECHNICAL_WORDS.split())
"""Words of makers and of the standard, never a patient's."""
_PEOPLES_WORDS = """
    SeriesDescription StudyDescription ProtocolName StructureSetLabel
    StructureSetName ROIName ROIObservationLabel RTPlanLabel RTPlanName BeamName
    DoseReferenceDescription SegmentLabel TrackSetLabel DimensionDescriptionLabel LUTExplanation
"""
WRITTEN_BY_PEOPLE = frozenset(_PEOPLES_WORDS.split())
"""Short texts people write; descriptions and comments, which are long, are removed."""


def treatment_of(tag: BaseTag, vr: str) -> Treatment:
    """Tell what becomes of a standard element.

    Parameters
    ----------
    tag : BaseTag
        Of an even group.
    vr : str
        As the file or the standard's dictionary has it.
    """
    keyword = keyword_for_tag(tag)
    if keyword in _PATIENT:
        return Treatment.PATIENT
    if keyword in _EMPTIED:
        return Treatment.EMPTY
    if keyword == "DeviceSerialNumber":
        return Treatment.DEVICE
    if not keyword or keyword in _REMOVED or _is_in_gone_group(tag, keyword):
        return Treatment.REMOVE
    if vr in BINARY_VRS:
        return Treatment.KEEP if tag.group in _BINARY_GROUPS else Treatment.REMOVE
    return _BY_VR.get(vr) or _text_treatment(keyword)


_BY_VR = {
    "SQ": Treatment.INSIDE,
    "UI": Treatment.REPLACE_UID,
    "DA": Treatment.SHIFT_DATE,
    "DT": Treatment.SHIFT_DATE,
    "TM": Treatment.KEEP,
    "CS": Treatment.KEEP,
    "AS": Treatment.REMOVE,
    **dict.fromkeys(NUMBER_VRS, Treatment.KEEP),
}


def _is_in_gone_group(tag: BaseTag, keyword: str) -> bool:
    if tag.group == 0x0040:
        return keyword not in _KEPT_OF_0040 and int(tag) not in _REAL_WORLD
    # Overlays and curves can carry drawn names.
    return tag.group in _GONE_GROUPS or (tag.group & 0xFF00) in (0x5000, 0x6000)


def _text_treatment(keyword: str) -> Treatment:
    if keyword == "ImageComments":
        return Treatment.COMMENT
    if keyword in ("Manufacturer", "ManufacturerModelName"):
        return Treatment.KEEP
    is_kept = keyword in _TECHNICAL or keyword in WRITTEN_BY_PEOPLE
    return Treatment.SCRUB if is_kept else Treatment.REMOVE


_WORDS = Treatment.PROTOCOL
_PRIVATE: dict[tuple[int, str], dict[int, Treatment]] = {
    (0x0019, "SIEMENS MR HEADER"): dict.fromkeys(range(0x08, 0x2A), _WORDS),
    (0x0051, "SIEMENS MR HEADER"): dict.fromkeys(
        (0x08, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x12, 0x13, 0x16, 0x17, 0x19), _WORDS
    ),
    (0x0029, "SIEMENS CSA HEADER"): {
        0x08: _WORDS,
        0x10: _WORDS,
        0x18: _WORDS,
        0x20: _WORDS,
    },
    (0x0021, "SIEMENS MR SDS 01"): {
        0x09: _WORDS,
        0x19: _WORDS,
        0x33: _WORDS,
        0xFE: Treatment.INSIDE,
    },
    (0x0021, "SIEMENS MR SDI 02"): {
        **dict.fromkeys((0x06, 0x1C, 0x4F, 0x59, 0x75, 0x76), _WORDS),
        0xFE: Treatment.INSIDE,
    },
    (0x0019, "GEMS_ACQU_01"): dict.fromkeys((0x9C, 0x9E, 0xBB, 0xBC, 0xBD), _WORDS),
    (0x0021, "GEMS_RELA_01"): {},
    (0x0025, "GEMS_SERS_01"): {},
    (0x0027, "GEMS_IMAG_01"): {},
    (0x0043, "GEMS_PARM_01"): dict.fromkeys(
        (0x2C, 0x2D, 0x39, 0x83, 0x84, 0x8A, 0x95, 0x96, 0xB6), _WORDS
    ),
    (0x2001, "Philips Imaging DD 001"): dict.fromkeys((0x03, 0x04, 0x06, 0x0B, 0x13), _WORDS),
    (0x2005, "Philips MR Imaging DD 001"): {
        **dict.fromkeys((0x11, 0xB0, 0xB1, 0xB2), _WORDS),
        0x0F: Treatment.INSIDE,
    },
    (0x2005, "Philips MR Imaging DD 004"): {},
    (0x2005, "Philips MR Imaging DD 005"): {0x0F: Treatment.INSIDE},
    (0x0065, "Image Private Header"): {
        **dict.fromkeys((0x03, 0x09, 0x0D, 0x2D, 0x37, 0x50), _WORDS),
        0x51: Treatment.INSIDE,
    },
    (0x700D, "TOSHIBA_MEC_MR3"): {0x00: _WORDS, 0x19: _WORDS},
    (0x700D, "CANON_MEC_MR3"): {0x00: _WORDS, 0x19: _WORDS},
}
"""Safe private elements by group and creator; numbers of a block that is named stay as well."""
_WITHOUT_CREATOR = frozenset((0x001910BB, 0x001910BC, 0x001910BD, 0x00431039))
"""Gradients of GE in files from which another program took the creators."""


def private_treatment(tag: BaseTag, vr: str, creator: str) -> Treatment:
    """Tell what becomes of a private element.

    Parameters
    ----------
    tag : BaseTag
        Of an odd group, not a creator's own.
    vr : str
    creator : str
        Who reserved its block; empty where nobody did.
    """
    if not creator and int(tag) in _WITHOUT_CREATOR and vr in NUMBER_VRS:
        return Treatment.KEEP
    block = _PRIVATE.get((tag.group, creator.strip()))
    if block is None:
        return Treatment.REMOVE
    named = block.get(tag.element & 0xFF, Treatment.REMOVE)
    if vr == "SQ":
        return Treatment.INSIDE if named is Treatment.INSIDE else Treatment.REMOVE
    if vr in NUMBER_VRS:
        return Treatment.KEEP
    if named in (Treatment.REMOVE, Treatment.INSIDE):
        return Treatment.REMOVE
    special = {"DA": Treatment.SHIFT_DATE, "DT": Treatment.SHIFT_DATE, "UI": Treatment.REPLACE_UID}
    return special.get(vr, Treatment.PROTOCOL)


def standard_vr(tag: BaseTag) -> str:
    """Give the VR of the dictionary for a file that names none; unknown ones are ``UN``."""
    try:
        return dictionary_VR(tag).split(" or ")[0]
    except KeyError:
        return "UN"
