"""Sending files to a node so that nothing is lost: logged, resumed, and looked for afterwards."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from dtiplan.domain.dicom_nodes import Answer, DicomNode, FileHead, StoreAnswer
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.progress import Progress, part_of
from dtiplan.io.dicom_network import check_echo
from dtiplan.io.dicom_network_query import find_objects
from dtiplan.io.dicom_network_store import read_file_head, store_files
from dtiplan.workflow.cases.audit_log import add_event
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, only_one
from dtiplan.workflow.handover.superseded_files import refuse_superseded
from dtiplan.workflow.network.transfer_log import (
    Transfer,
    TransferLog,
    Verification,
    read_transfer,
    transfers_folder,
)

_PAUSES_S = (1.0, 4.0)
"""Before the second and the third try after a lost connection."""

_DUPLICATE = 0x0111
_WORTH_A_RETRY = ("node-lost", "node-unreachable", "node-no-dicom")


def try_node(node: DicomNode) -> float:
    """Ask a node whether it is there; give the seconds it took."""
    started_s = time.monotonic()
    check_echo(node)
    return time.monotonic() - started_s


def send_files(
    sources: Sequence[Path],
    node: DicomNode,
    progress: Progress,
    folder: Path | None = None,
    verified: Collection[str] = (),
    case_folder: Path | None = None,
) -> Transfer:
    """Send DICOM files, and all DICOM files below folders, to a node.

    Every file is looked at before the first is sent.

    Parameters
    ----------
    folder : Path, optional
        Of the logs.
    verified : collection of str
        SHA-256 of the files that may be sent; empty: any.
    case_folder : Path, optional
        The case whose files these are: its audit log tells of every try, however it ended.

    Returns
    -------
    Transfer
        As its log tells it: ``state`` is ``done`` only when the node said of every file that it
        has it, and told of each afterwards (or cannot be asked, see ``verifications``).

    Raises
    ------
    UserError
        Where a file named cannot be sent, or the connection failed for good; the log then holds
        what is left, for ``resume``.
    """
    heads = _heads(sources, part_of(progress, 0.0, 0.1))
    hashed = [(head, file_sha256(head.path)) for head in heads]
    _check_verified(hashed, verified)
    refuse_superseded({head.path: sha256 for head, sha256 in hashed}, case_folder)
    folder = folder or transfers_folder()
    with disk_troubles_told("The log of the transfer cannot be written."):
        case = str(case_folder.resolve()) if case_folder is not None else ""
        log = TransferLog.create(_new_log(folder), node, hashed, case)
    return _go_on(log, part_of(progress, 0.1, 1.0))


def _check_verified(hashed: Sequence[tuple[FileHead, str]], verified: Collection[str]) -> None:
    for head, sha256 in hashed:
        if verified and sha256 not in verified:
            raise UserError(
                "What would be sent is not what was verified.",
                f"{head.path} has another SHA-256 now, {sha256}.",
                "Export it again; somebody or something has changed the file.",
                "not-as-verified",
            )


def resume(transfer: Transfer, progress: Progress) -> Transfer:
    """Send what a transfer has left, and look for all of it afterwards.

    Raises
    ------
    UserError
        As ``send_files``; ``file-superseded`` where the case has changed since it was ordered.
    """
    left = [transfer.files[number] for number in transfer.left]
    case_folder = Path(transfer.case_folder) if transfer.case_folder else None
    refuse_superseded({file.head.path: file.sha256 for file in left}, case_folder)
    return _go_on(TransferLog(transfer.log), progress)


def _go_on(log: TransferLog, progress: Progress) -> Transfer:
    with _alone(log):
        try:
            _send_with_retries(log, part_of(progress, 0.0, 0.9))
            return _finish(log, part_of(progress, 0.9, 1.0))
        except UserError as error:
            log.say_ended("interrupted", f"{error.problem} {error.cause}")
            raise
        except (CancelledError, KeyboardInterrupt):
            log.say_ended("cancelled")
            raise
        finally:
            _tell_case(read_transfer(log.path))


def _tell_case(transfer: Transfer) -> None:
    """Write into the audit log of the case what left it, and to whom."""
    folder = Path(transfer.case_folder)
    if not transfer.case_folder or not (folder / "case.json").is_file():
        return
    files = [
        {"file": file.head.path.name, "sha256": file.sha256, "is_stored": file.is_stored}
        for file in transfer.files
    ]
    details = {
        "what": f"{transfer.n_stored} of {len(files)} files to {transfer.node.address}",
        "transfer": transfer.name,
        "state": transfer.state,
        "files": files,
    }
    add_event(folder, Case.open(folder).manifest.case_uid, "transfer", details)


@contextlib.contextmanager
def _alone(log: TransferLog) -> Iterator[None]:
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(only_one(log.path.with_suffix(".lock")))
        except UserError as error:
            raise UserError(
                f"The transfer {log.path.stem} cannot go on.",
                "Another dtiplan is sending it.",
                "Wait until it is done, or end it there.",
                "transfer-in-use",
            ) from error
        yield


def _send_with_retries(log: TransferLog, progress: Progress) -> None:
    for pause_s in (*_PAUSES_S, None):
        try:
            _send_left(log, progress)
            return
        except UserError as error:
            if error.code not in _WORTH_A_RETRY or pause_s is None:
                raise
            _wait(pause_s, log, progress, error.problem)


def _wait(seconds: float, log: TransferLog, progress: Progress, note: str) -> None:
    transfer = read_transfer(log.path)
    until_s = time.monotonic() + seconds
    while time.monotonic() < until_s:
        progress(transfer.n_stored / len(transfer.files), note)
        time.sleep(0.1)


def _send_left(log: TransferLog, progress: Progress) -> None:
    transfer = read_transfer(log.path)
    numbers = {transfer.files[n].head.path: n for n in transfer.left}
    for number in transfer.left:
        _check_unchanged(transfer, number)
    n_all = max(len(transfer.files), 1)
    done = itertools.count(transfer.n_stored + 1)

    def answered(head: FileHead, said: StoreAnswer) -> None:
        if said.status == _DUPLICATE and transfer.files[numbers[head.path]].answer is Answer.LOST:
            said = StoreAnswer(Answer.STORED, said.status, "it has it from the try before")
        with disk_troubles_told("The log of the transfer cannot be written."):
            log.say_answer(numbers[head.path], said)
        if said.answer is not Answer.LOST:
            n = next(done)
            progress(min(n / n_all, 1.0), f"{n} / {n_all}")

    store_files(transfer.node, [transfer.files[n].head for n in transfer.left], answered)


def _check_unchanged(transfer: Transfer, number: int) -> None:
    file = transfer.files[number]
    is_there = file.head.path.is_file()
    if not is_there or file_sha256(file.head.path) != file.sha256:
        raise UserError(
            f"The transfer {transfer.name} cannot go on.",
            f"{file.head.path} " + ("has changed since." if is_there else "is no longer there."),
            "Send the files anew.",
            "file-changed",
        )


def _finish(log: TransferLog, progress: Progress) -> Transfer:
    transfer = read_transfer(log.path)
    for found in _verify(transfer, progress):
        log.say_verified(found)
    transfer = read_transfer(log.path)
    n_missing = sum(len(v.missing) for v in transfer.verifications)
    if transfer.left:
        log.say_ended("failed", f"{len(transfer.left)} of {len(transfer.files)} were not stored")
    elif n_missing:
        log.say_ended("failed", f"the node does not tell of {n_missing} objects it said it stored")
    else:
        log.say_ended("done")
    return read_transfer(log.path)


def _verify(transfer: Transfer, progress: Progress) -> Iterator[Verification]:
    """Ask the node for every series that was sent; where it cannot be asked, say why."""
    sent: dict[tuple[str, str], set[str]] = defaultdict(set)
    for file in transfer.files:
        if file.is_stored:
            sent[file.head.study_uid, file.head.series_uid].add(file.head.sop_instance_uid)
    why_not = ""
    for n, ((study, series), uids) in enumerate(sent.items()):
        progress(n / len(sent), "C-FIND")
        found: frozenset[str] = frozenset()
        if not why_not:
            try:
                found = find_objects(transfer.node, study, series)
            except UserError as error:
                why_not = error.problem
        if why_not:
            yield Verification(series, len(uids), 0, (), why_not)
        else:
            missing = tuple(sorted(uids - found))
            yield Verification(series, len(uids), len(uids & found), missing)


def _heads(sources: Sequence[Path], progress: Progress) -> list[FileHead]:
    """Read what lies in the sources; what was named must be DICOM, what lies in a folder may be."""
    heads: dict[str, FileHead] = {}
    paths = [(path, path in sources) for source in sources for path in _files(source)]
    for n, (path, is_named) in enumerate(paths):
        progress(n / len(paths), path.name)
        try:
            head = read_file_head(path.absolute())
        except UserError:
            if is_named or _looks_like_dicom(path):
                raise
            continue
        same = heads.setdefault(head.sop_instance_uid, head)
        if same is not head and file_sha256(same.path) != file_sha256(head.path):
            raise UserError(
                "Two different files say that they are the same object.",
                f"{same.path} and {head.path} have the UID {head.sop_instance_uid}.",
                "Send only one of them.",
                "same-uid",
            )
    if not heads:
        raise UserError(
            "There is nothing to send.",
            f"No DICOM file lies in {', '.join(map(str, sources)) or 'nothing given'}.",
            "Give DICOM files or folders that hold some.",
            "nothing-to-send",
        )
    return list(heads.values())


def _files(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    # An index of a disc stands for no object of its own.
    return sorted(p for p in source.rglob("*") if p.is_file() and p.name != "DICOMDIR")


def _looks_like_dicom(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(132)[128:] == b"DICM"


def _new_log(folder: Path) -> Path:
    now = datetime.now(UTC)
    return folder / f"{now:%Y%m%d-%H%M%S}-{now.microsecond:06d}-{os.getpid()}.jsonl"
