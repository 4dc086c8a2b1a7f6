"""Sending files (C-STORE): each as it lies on the disk, in its own encoding, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pydicom import dcmread
from pydicom.errors import InvalidDicomError
from pydicom.uid import UID
from pynetdicom.association import Association
from pynetdicom.presentation import build_context

from dtiplan.domain.dicom_nodes import Answer, DicomNode, FileHead, StoreAnswer, is_safe_uid
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_blind_copies import COPY_TAGS, refuse_copied_file
from dtiplan.io.dicom_headers import DAMAGED, without_pydicom_warnings
from dtiplan.io.dicom_network import MOST_CONTEXTS, NothingAcceptedError, associated, lost
from dtiplan.io.dicom_network_status import store_words
from dtiplan.io.dicom_values import text

_SLOWEST_BYTES_PER_S = 100_000
"""A node may take this long for a large file before it counts as silent."""

_TAGS = ["SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", *COPY_TAGS]

Answered = Callable[[FileHead, StoreAnswer], None]


def read_file_head(path: Path) -> FileHead:
    """Read what sending needs to know of a file.

    Raises
    ------
    UserError
        Where it is no DICOM file, its parts contradict one another, or it belongs to a copy for
        blind rating (``blind-copy``).
    """
    try:
        with without_pydicom_warnings():
            head, class_in_meta, instance_in_meta = _read(path)
    except FileNotFoundError as error:
        raise _unsendable(path, "there is no such file") from error
    except InvalidDicomError as error:
        raise _unsendable(path, "it is not a DICOM file with file meta information") from error
    except DAMAGED as error:
        raise _unsendable(path, f"it cannot be read: {error}") from error
    _check_head(head, class_in_meta)
    if head.sop_instance_uid != instance_in_meta:
        raise _unsendable(path, "its file meta information names another object than its data set")
    return head


def _read(path: Path) -> tuple[FileHead, str, str]:
    """Read the head, and the class and the instance that the file meta information names."""
    dataset = dcmread(path, stop_before_pixels=True, specific_tags=_TAGS)
    refuse_copied_file(dataset, f"{path} cannot be sent.")
    meta = dataset.file_meta
    head = FileHead(
        path=path,
        sop_class_uid=text(dataset, "SOPClassUID"),
        sop_instance_uid=text(dataset, "SOPInstanceUID"),
        transfer_syntax_uid=text(meta, "TransferSyntaxUID"),
        study_uid=text(dataset, "StudyInstanceUID"),
        series_uid=text(dataset, "SeriesInstanceUID"),
        patient_id=text(dataset, "PatientID"),
        n_bytes=path.stat().st_size,
    )
    return head, text(meta, "MediaStorageSOPClassUID"), text(meta, "MediaStorageSOPInstanceUID")


def _check_head(head: FileHead, class_in_meta: str) -> None:
    for name, uid in (
        ("SOP class", head.sop_class_uid),
        ("SOP instance", head.sop_instance_uid),
        ("transfer syntax", head.transfer_syntax_uid),
        ("study", head.study_uid),
        ("series", head.series_uid),
    ):
        if not is_safe_uid(uid):
            raise _unsendable(head.path, f"its {name} UID is '{uid}'")
    if head.sop_class_uid != class_in_meta:
        raise _unsendable(
            head.path, "its file meta information names another class than its data set"
        )


def store_files(node: DicomNode, heads: Sequence[FileHead], answered: Answered) -> None:
    """Send files over one association (more only beyond 128 kinds of objects).

    Parameters
    ----------
    heads : sequence of FileHead
    answered : callable
        Told after each file what the node said; may raise to stop.

    Raises
    ------
    UserError
        ``node-lost`` where the connection ended in the middle (the file on its way was told as
        ``Answer.LOST``); others where none came about.
    """
    for batch in _batches(heads):
        kinds = sorted({_kind(head) for head in batch})
        contexts = [build_context(sop_class, syntax) for sop_class, syntax in kinds]
        try:
            with associated(node, contexts) as association:
                for head in batch:
                    _store(node, association, head, answered)
        except NothingAcceptedError:
            for head in batch:
                answered(head, _not_taken(head))


def _batches(heads: Sequence[FileHead]) -> Iterator[list[FileHead]]:
    batch: list[FileHead] = []
    kinds: set[tuple[str, str]] = set()
    for head in heads:
        if _kind(head) not in kinds and len(kinds) == MOST_CONTEXTS:
            yield batch
            batch, kinds = [], set()
        batch.append(head)
        kinds.add(_kind(head))
    if batch:
        yield batch


def _kind(head: FileHead) -> tuple[str, str]:
    return head.sop_class_uid, head.transfer_syntax_uid


def _store(node: DicomNode, association: Association, head: FileHead, answered: Answered) -> None:
    accepted = {
        (str(context.abstract_syntax), str(context.transfer_syntax[0]))
        for context in association.accepted_contexts
    }
    if _kind(head) not in accepted:
        answered(head, _not_taken(head))
        return
    if not association.is_established:
        raise lost(node)
    association.dimse_timeout = node.timeout_s + head.n_bytes / _SLOWEST_BYTES_PER_S
    try:
        status = association.send_c_store(head.path)
    except RuntimeError as error:  # the node ended the association just before
        raise lost(node) from error
    if "Status" not in status:
        answered(head, StoreAnswer(Answer.LOST, None, "no answer came"))
        raise lost(node)
    code = int(status.Status)
    said = StoreAnswer(_answer_of(code), code, store_words(code, text(status, "ErrorComment")))
    answered(head, said)


def _answer_of(code: int) -> Answer:
    if code == 0:
        return Answer.STORED
    return Answer.CHANGED if 0xB000 <= code <= 0xBFFF else Answer.REFUSED


def _not_taken(head: FileHead) -> StoreAnswer:
    kind, syntax = UID(head.sop_class_uid).name, UID(head.transfer_syntax_uid).name
    return StoreAnswer(
        Answer.REFUSED, None, f"it does not take {kind} in {syntax}; nothing was converted"
    )


def _unsendable(path: Path, cause: str) -> UserError:
    return UserError(
        "A file cannot be sent.", f"{path}: {cause}.", "Leave it out.", "unsendable-file"
    )
