"""Being called: takes what other systems store here (C-STORE) and answers their tests (C-ECHO).

Nothing that a caller says becomes part of a path: what is handed on carries checked UIDs only.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import AllTransferSyntaxes, ExplicitVRBigEndian
from pynetdicom import AE, AllStoragePresentationContexts, evt
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]
from pynetdicom.transport import ThreadedAssociationServer

from dtiplan.domain.dicom_nodes import OWN_AE_TITLE, ReceivedObject, TlsFiles, is_safe_uid
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_headers import DAMAGED
from dtiplan.io.dicom_network_tls import server_context
from dtiplan.io.dicom_values import text

_DONE, _NO_ROOM, _DUPLICATE, _MISMATCH, _UNREADABLE = 0x0000, 0xA700, 0x0111, 0xA900, 0xC000
_LONGEST_COMMENT = 64
_TAGS = [
    "SpecificCharacterSet", "SOPClassUID", "SOPInstanceUID", "StudyInstanceUID",
    "SeriesInstanceUID", "PatientID", "PatientName", "PatientBirthDate", "IssuerOfPatientID",
    "StudyDescription", "StudyDate", "Modality",
]  # fmt: skip

Keep = Callable[[ReceivedObject], None]
"""Puts an object away for good, or raises: ``UserError`` of code ``duplicate-object`` or any other,
``OSError`` where the disk does not take it."""


class StorageReceiver:
    """Listens until the ``with`` block is left.

    Parameters
    ----------
    keep : callable
        Called by several threads.
    port : int
        0: any free one; see ``port``.
    ae_title : str
        Callers must know it.
    host : str
        Address to listen on; empty: all.
    callers : sequence of str
        AE titles that may call; empty: anybody.
    tls : TlsFiles or None
    """

    def __init__(
        self,
        keep: Keep,
        port: int,
        *,
        ae_title: str = OWN_AE_TITLE,
        host: str = "",
        callers: Sequence[str] = (),
        tls: TlsFiles | None = None,
    ) -> None:
        logging.getLogger("pynetdicom").setLevel(logging.CRITICAL)
        self._keep = keep
        self._place = (host, port)
        self._context = server_context(tls) if tls else None
        self._ours = AE(ae_title=ae_title)
        self._ours.require_called_aet = True
        self._ours.require_calling_aet = list(callers)
        syntaxes = [s for s in AllTransferSyntaxes if s != ExplicitVRBigEndian]
        for context in AllStoragePresentationContexts:
            if context.abstract_syntax is not None:
                self._ours.add_supported_context(context.abstract_syntax, syntaxes)
        self._ours.add_supported_context(Verification)
        self._server: ThreadedAssociationServer | None = None

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1]) if self._server else self._place[1]

    def __enter__(self) -> StorageReceiver:
        try:
            self._server = self._ours.start_server(
                self._place,
                block=False,
                evt_handlers=[(evt.EVT_C_STORE, answer_store, [self._keep])],
                ssl_context=self._context,
            )
        except OSError as error:
            raise _cannot_listen(self._place[1], error) from error
        return self

    def __exit__(self, *_what: object) -> None:
        self._ours.shutdown()


def answer_store(event: evt.Event, keep: Keep) -> Dataset:
    """Check and keep one object that came, and give the status to answer with."""
    try:
        keep(_received(event))
    except _RefusedError as error:
        return _status(error.status, str(error))
    except UserError as error:
        known = {"duplicate-object": _DUPLICATE, "disk": _NO_ROOM}
        return _status(known.get(error.code, _UNREADABLE), error.problem)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return _status(_NO_ROOM, "The disk is full" if full else "The disk does not take it")
    return _status(_DONE)


class _RefusedError(Exception):
    """The object is not taken; with the status."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


def _received(event: evt.Event) -> ReceivedObject:
    content = event.encoded_dataset()
    request: Any = event.request
    sop_class, sop_instance = (
        str(request.AffectedSOPClassUID),
        str(request.AffectedSOPInstanceUID),
    )
    if not (is_safe_uid(sop_class) and is_safe_uid(sop_instance)):
        raise _RefusedError(_UNREADABLE, "The UID of the object breaks the rules")
    try:
        dataset = dcmread(BytesIO(content), stop_before_pixels=True, specific_tags=_TAGS)
        said = {tag: text(dataset, tag) for tag in _TAGS}
    except DAMAGED as error:
        raise _RefusedError(_UNREADABLE, "The data set cannot be read") from error
    if said["SOPClassUID"] != sop_class or said["SOPInstanceUID"] != sop_instance:
        raise _RefusedError(_MISMATCH, "The data set is another object than was said")
    if not (is_safe_uid(said["StudyInstanceUID"]) and is_safe_uid(said["SeriesInstanceUID"])):
        raise _RefusedError(_UNREADABLE, "Study or series UID breaks the rules")
    who = ("IssuerOfPatientID", "PatientID", "PatientName", "PatientBirthDate")
    return ReceivedObject(
        sop_class_uid=sop_class,
        sop_instance_uid=sop_instance,
        study_uid=said["StudyInstanceUID"],
        transfer_syntax_uid=str(event.context.transfer_syntax),
        patient="\\".join(said[tag] for tag in who),
        patient_id=said["PatientID"],
        patient_name=said["PatientName"],
        description=said["StudyDescription"],
        modality=said["Modality"],
        study_date=said["StudyDate"],
        sender=str(event.assoc.remote.get("ae_title", "")),
        content=content,
    )


def _status(code: int, comment: str = "") -> Dataset:
    status = Dataset()
    status.Status = code
    if comment:
        status.ErrorComment = comment[:_LONGEST_COMMENT].encode("ascii", "replace").decode()
    return status


def _cannot_listen(port: int, error: OSError) -> UserError:
    return UserError(
        f"Port {port} cannot be listened on.",
        f"The system says: {error.strerror or error}.",
        "Choose another port, end the program that uses it, or take one above 1023.",
        "receiver-port",
    )
