"""Finding studies on a node, having them sent, and waiting for what others send."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dtiplan.domain.dicom_nodes import (
    DicomNode,
    FoundSeries,
    FoundStudy,
    StudyQuery,
    is_safe_uid,
)
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress
from dtiplan.io import dicom_network_query as query_service
from dtiplan.io.dicom_network_receiver import StorageReceiver
from dtiplan.workflow.network.nodes import Nodes, Receiver
from dtiplan.workflow.network.received_studies import ReceivedStudy, ReceiveFolder

WAYS = ("get", "move")
_LOOK_S = 0.25
_AFTER_MOVE_S = 10.0
"""How long objects of a C-MOVE may still be on their way when the node says that it sent all."""


@dataclass(frozen=True)
class Fetched:
    """What came of fetching a study.

    Parameters
    ----------
    study : ReceivedStudy or None
        None where nothing came.
    n_expected : int or None
        Objects the node tells of; None where it cannot be asked, see ``why_not``.
    missing : tuple of str
        SOP instance UIDs that the node has and that did not come.
    words : str
        What the node said at the end.
    n_failed : int
        Objects that the node could not send, or that were not taken here.
    """

    study: ReceivedStudy | None
    n_expected: int | None
    missing: tuple[str, ...]
    why_not: str
    words: str
    n_failed: int = 0

    @property
    def is_verified(self) -> bool:
        """Whether all that the node tells of is here."""
        is_whole = self.study is not None and not self.missing and not self.n_refused
        return is_whole and self.n_expected is not None

    @property
    def n_refused(self) -> int:
        """Objects that came, or should have, and are not kept as they were sent."""
        return max(self.n_failed, len(self.study.refused) if self.study else 0)


def find_studies(
    node: DicomNode, query: StudyQuery, most: int = 200
) -> tuple[tuple[FoundStudy, ...], bool]:
    """Look for studies; give them newest first, and whether there were more than ``most``.

    Raises
    ------
    UserError
        Also where nothing at all is asked for: that would ask for all there is.
    """
    asked = [query.patient_id, query.patient_name, query.accession_number, query.study_date]
    if not any(text.strip("*? ") for text in (*asked, query.study_uid)):
        raise UserError(
            "Nothing was looked for.",
            "Without patient, date or accession number a node would have to list all it has.",
            "Give a patient ID, a name, a date or an accession number.",
            "empty-query",
        )
    found, is_more = query_service.find_studies(node, query, most)
    newest = sorted(found, key=lambda s: (s.study_date, s.study_time), reverse=True)
    return tuple(newest), is_more


def find_series(node: DicomNode, study_uid: str) -> tuple[FoundSeries, ...]:
    """List the series of a study by their numbers."""
    found = query_service.find_series(node, _checked(study_uid))
    return tuple(sorted(found, key=lambda series: (series.number is None, series.number or 0)))


def fetch_study(
    node: DicomNode, study_uid: str, receiver: Receiver, way: str, progress: Progress
) -> Fetched:
    """Have a study sent into the receive folder and compare it with what the node tells of.

    Parameters
    ----------
    way : str
        ``get``: over our own association; ``move``: the node calls our receiver, whose AE title,
        address and port must be entered there.
    """
    _checked(study_uid)
    expected, why_not = _expected(node, study_uid)
    kept = ReceiveFolder(folder_of(receiver))

    def told(n_done: int, n_all: int | None) -> None:
        n_all = n_all or len(expected) or None
        share = min(n_done / n_all, 1.0) if n_all else 0.0
        progress(share, f"{n_done} / {n_all}" if n_all else str(n_done))
        kept.write_list()

    try:
        if way == "get":
            said = query_service.get_study(node, study_uid, kept.keep, told)
        else:
            with _listening(receiver, kept, ()):
                said = query_service.move_study(node, study_uid, receiver.ae_title, told)
                _await_rest(kept, study_uid, said.n_completed, progress)
    finally:
        kept.write_list()
    missing = tuple(sorted(expected - kept.of_study(study_uid)))
    is_whole = not missing and not said.n_failed and kept.of_study(study_uid)
    ended = kept.end_study(study_uid) if is_whole else _of(kept, study_uid)
    return Fetched(
        study=ended[0] if ended else None,
        n_expected=None if why_not else len(expected),
        missing=missing,
        why_not=why_not,
        words=said.words,
        n_failed=said.n_failed,
    )


def receive(
    receiver: Receiver,
    nodes: Nodes,
    progress: Progress,
    completed: Callable[[ReceivedStudy], bool],
    opened: Callable[[int], None] | None = None,
) -> None:
    """Wait for studies until stopped.

    Parameters
    ----------
    progress : Progress
        Told several times a second; raises to stop.
    completed : callable
        Given each study of which nothing came for ``receiver.quiet_s``; False ends the waiting.
    opened : callable
        Given the port when the door is open.
    """
    callers = sorted({node.ae_title for node in nodes.nodes}) if receiver.only_known else []
    if receiver.only_known and not callers:
        raise UserError(
            "Nobody could send anything.",
            "Only known nodes are let in, and no node is known.",
            "Add the sender as a node, or let anybody in.",
            "no-callers",
        )
    kept = ReceiveFolder(folder_of(receiver))
    with _listening(receiver, kept, callers) as door:
        if opened is not None:
            opened(door.port)
        while True:
            progress(0.0, str(kept.n_kept))
            kept.write_list()
            for study in kept.end_quiet(receiver.quiet_s):
                if not completed(study):
                    return
            time.sleep(_LOOK_S)


def folder_of(receiver: Receiver) -> Path:
    """Give the receive folder; raises ``UserError`` where none is set."""
    if not receiver.folder:
        raise UserError(
            "There is no receive folder.",
            "None is set.",
            "Choose the folder in which received studies are kept.",
            "no-receive-folder",
        )
    return Path(receiver.folder).expanduser().absolute()


def _listening(receiver: Receiver, kept: ReceiveFolder, callers: Sequence[str]) -> StorageReceiver:
    return StorageReceiver(
        kept.keep,
        receiver.port,
        ae_title=receiver.ae_title,
        host=receiver.host,
        callers=callers,
        tls=receiver.tls,
    )


def _expected(node: DicomNode, study_uid: str) -> tuple[frozenset[str], str]:
    """List what the node tells of a study, or say why it cannot be asked."""
    try:
        found: set[str] = set()
        for series in query_service.find_series(node, study_uid):
            found |= query_service.find_objects(node, study_uid, series.series_uid)
    except UserError as error:
        if error.code not in ("node-no-service", "node-query"):
            raise
        return frozenset(), error.problem
    if not found:
        raise UserError(
            "There is no such study.",
            f"{node.address} tells of no object in the study {study_uid}.",
            "Look for the study again.",
            "no-study",
        )
    return frozenset(found), ""


def _await_rest(kept: ReceiveFolder, study_uid: str, n_sent: int, progress: Progress) -> None:
    until_s = time.monotonic() + _AFTER_MOVE_S
    while len(kept.of_study(study_uid)) < n_sent and time.monotonic() < until_s:
        progress(1.0)
        time.sleep(_LOOK_S)


def _of(kept: ReceiveFolder, study_uid: str) -> tuple[ReceivedStudy, ...]:
    return tuple(s for s in kept.studies() if s.study_uid == study_uid)


def _checked(study_uid: str) -> str:
    if not is_safe_uid(study_uid):
        raise UserError(
            "There is no such study.",
            f"'{study_uid}' is no study UID.",
            "Look for the study and take its UID from the list.",
            "no-study",
        )
    return study_uid
