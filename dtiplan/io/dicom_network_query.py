"""Looking for studies on a node (C-FIND) and having them sent (C-GET, C-MOVE)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    AllTransferSyntaxes,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)
from pynetdicom import build_context, build_role, evt
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
)

from dtiplan.domain.dicom_nodes import DicomNode, FoundSeries, FoundStudy, StudyQuery
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_network import MOST_CONTEXTS, NothingAcceptedError, associated, lost
from dtiplan.io.dicom_network_receiver import Keep, answer_store
from dtiplan.io.dicom_network_status import query_words
from dtiplan.io.dicom_values import text, words

_PENDING = (0xFF00, 0xFF01)
_CANCELLED = 0xFE00
_STUDY_KEYS = {
    "PatientID": "patient_id",
    "PatientName": "patient_name",
    "PatientBirthDate": "birth_date",
    "StudyDate": "study_date",
    "StudyTime": "study_time",
    "StudyDescription": "description",
    "AccessionNumber": "accession_number",
    "StudyInstanceUID": "study_uid",
}
_STORED = "1.2.840.10008.5.1.4.1.1."
_RETRIEVED = tuple(
    _STORED + end
    for end in (
        "2", "2.1", "2.2", "4", "4.1", "4.2", "4.3", "4.4", "7", "7.1", "7.2", "7.3", "7.4",
        "481.2", "481.3", "481.5", "481.8", "481.9", "66", "66.1", "66.2", "66.3", "66.4", "66.5",
        "66.6", "66.7", "30", "11.1", "20", "88.11", "88.22", "88.33", "88.34", "88.59", "88.67",
        "104.1", "128", "128.1", "130",
    )
)  # fmt: skip
"""What a study for planning may hold: CT, MR, PET, structures, doses, plans, registrations, ..."""

Told = Callable[[int, int | None], None]
"""Objects that came, and how many there are in all where the node says so; may raise to stop."""


@dataclass(frozen=True)
class Retrieved:
    """How a node says that a retrieval went."""

    n_completed: int
    n_failed: int
    words: str


def find_studies(
    node: DicomNode, query: StudyQuery, most: int
) -> tuple[tuple[FoundStudy, ...], bool]:
    """Look for studies; give those found, and whether there are more than ``most``."""
    asked = Dataset()
    asked.QueryRetrieveLevel = "STUDY"
    asked.SpecificCharacterSet = "ISO_IR 192"
    for keyword, field in _STUDY_KEYS.items():
        setattr(asked, keyword, getattr(query, field, ""))
    asked.ModalitiesInStudy = query.modality
    asked.NumberOfStudyRelatedSeries = None
    asked.NumberOfStudyRelatedInstances = None
    found: list[FoundStudy] = []
    for answer in _matches(node, asked):
        if len(found) == most:
            return tuple(found), True
        found.append(_study(answer))
    return tuple(found), False


def find_series(node: DicomNode, study_uid: str) -> tuple[FoundSeries, ...]:
    """List the series of a study."""
    asked = Dataset()
    asked.QueryRetrieveLevel = "SERIES"
    asked.StudyInstanceUID = study_uid
    asked.SeriesInstanceUID = ""
    asked.Modality = ""
    asked.SeriesNumber = None
    asked.SeriesDescription = ""
    asked.NumberOfSeriesRelatedInstances = None
    return tuple(
        FoundSeries(
            series_uid=text(answer, "SeriesInstanceUID"),
            study_uid=study_uid,
            modality=text(answer, "Modality"),
            number=_count(answer, "SeriesNumber"),
            description=text(answer, "SeriesDescription"),
            n_objects=_count(answer, "NumberOfSeriesRelatedInstances"),
        )
        for answer in _matches(node, asked)
    )


def find_objects(node: DicomNode, study_uid: str, series_uid: str) -> frozenset[str]:
    """List the SOP instance UIDs that a node has of a series."""
    asked = Dataset()
    asked.QueryRetrieveLevel = "IMAGE"
    asked.StudyInstanceUID = study_uid
    asked.SeriesInstanceUID = series_uid
    asked.SOPInstanceUID = ""
    found = (
        text(answer, "SOPInstanceUID")
        for answer in _matches(node, asked)
        # A node that does not match by series answers with others as well.
        if text(answer, "SeriesInstanceUID") in ("", series_uid)
    )
    return frozenset(found)


def get_study(node: DicomNode, study_uid: str, keep: Keep, told: Told) -> Retrieved:
    """Have a study sent over our own association (C-GET)."""
    asked_for = StudyRootQueryRetrieveInformationModelGet
    n_each = (MOST_CONTEXTS - 1) // len(_RETRIEVED)
    contexts = [build_context(asked_for)]
    for sop_class in _RETRIEVED:
        contexts += [build_context(sop_class, list(s)) for s in _syntax_groups()[:n_each]]
    roles = [build_role(sop_class, scp_role=True) for sop_class in _RETRIEVED]
    handlers: list[evt.EventHandlerType] = [(evt.EVT_C_STORE, answer_store, [keep])]
    try:
        with associated(node, contexts, roles=roles, handlers=handlers) as association:
            if not any(c.abstract_syntax == asked_for for c in association.accepted_contexts):
                raise NothingAcceptedError(node.address)
            answers = association.send_c_get(_whole_study(study_uid), asked_for)
            return _follow(node, answers, told)
    except NothingAcceptedError as error:
        raise _no_service(node, "C-GET") from error


def move_study(node: DicomNode, study_uid: str, destination: str, told: Told) -> Retrieved:
    """Have a study sent to a receiver that the node knows by its AE title (C-MOVE)."""
    asked_for = StudyRootQueryRetrieveInformationModelMove
    try:
        with associated(node, [build_context(asked_for)]) as association:
            answers = association.send_c_move(_whole_study(study_uid), destination, asked_for)
            return _follow(node, answers, told)
    except NothingAcceptedError as error:
        raise _no_service(node, "C-MOVE") from error


def _syntax_groups() -> tuple[tuple[UID, ...], ...]:
    """Give a context for each plain encoding, so that a node need not convert what it has."""
    plain = (ImplicitVRLittleEndian, ExplicitVRLittleEndian)
    packed = tuple(s for s in AllTransferSyntaxes if s not in (*plain, ExplicitVRBigEndian))
    return (ExplicitVRLittleEndian,), (ImplicitVRLittleEndian,), packed


def _whole_study(study_uid: str) -> Dataset:
    asked = Dataset()
    asked.QueryRetrieveLevel = "STUDY"
    asked.StudyInstanceUID = study_uid
    return asked


def _follow(
    node: DicomNode, answers: Iterator[tuple[Dataset, Dataset | None]], told: Told
) -> Retrieved:
    for status, _identifier in answers:
        if "Status" not in status:
            raise lost(node)
        n_done = _count(status, "NumberOfCompletedSuboperations") or 0
        n_warned = _count(status, "NumberOfWarningSuboperations") or 0
        n_failed = _count(status, "NumberOfFailedSuboperations") or 0
        n_left = _count(status, "NumberOfRemainingSuboperations")
        if status.Status in _PENDING:
            n_all = None if n_left is None else n_done + n_warned + n_failed + n_left
            told(n_done + n_warned, n_all)
            continue
        said = query_words(int(status.Status), text(status, "ErrorComment"))
        return Retrieved(n_done + n_warned, n_failed, said)
    raise lost(node)


def _matches(node: DicomNode, asked: Dataset) -> Iterator[Dataset]:
    """Give the answers one by one; who stops asking cancels the query."""
    model = StudyRootQueryRetrieveInformationModelFind
    try:
        with associated(node, [build_context(model)]) as association:
            try:
                for status, answer in association.send_c_find(asked, model):
                    if "Status" not in status:
                        raise lost(node)
                    if status.Status in _PENDING:
                        if answer is not None:
                            yield answer
                    elif status.Status not in (0, _CANCELLED):
                        raise _refused(node, status)
            except GeneratorExit:
                association.send_c_cancel(1, query_model=model)
                raise
    except NothingAcceptedError as error:
        raise _no_service(node, "C-FIND") from error


def _study(answer: Dataset) -> FoundStudy:
    return FoundStudy(
        **{field: text(answer, keyword) for keyword, field in _STUDY_KEYS.items()},
        modalities=words(answer, "ModalitiesInStudy"),
        n_series=_count(answer, "NumberOfStudyRelatedSeries"),
        n_objects=_count(answer, "NumberOfStudyRelatedInstances"),
    )


def _count(dataset: Dataset, keyword: str) -> int | None:
    said = text(dataset, keyword)
    return int(said) if said.lstrip("-").isdigit() else None


def _refused(node: DicomNode, status: Dataset) -> UserError:
    said = query_words(int(status.Status), text(status, "ErrorComment"))
    return UserError(
        f"{node.address} does not answer the question.",
        f"It says: {said}.",
        "Ask for less, or ask who runs the node.",
        "node-query",
    )


def _no_service(node: DicomNode, service: str) -> UserError:
    return UserError(
        f"{node.address} does not offer us {service}.",
        "It takes the association and refuses this service.",
        "Ask who runs the node to allow it, or use the other way of fetching.",
        "node-no-service",
    )
