"""What the network commands answer: JSON documents, and the text a person reads instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.dicom_nodes import DicomNode, FoundSeries, FoundStudy
from dtiplan.workflow.documents import document

if TYPE_CHECKING:  # to list what is known must not cost the start of the network
    from dtiplan.workflow.network.fetching import Fetched
    from dtiplan.workflow.network.nodes import Nodes
    from dtiplan.workflow.network.received_studies import ReceivedStudy
    from dtiplan.workflow.network.transfer_log import Transfer


def nodes_document(nodes: Nodes, path: Path) -> dict[str, Any]:
    """List the known nodes and our own receiver."""
    return document(
        (),
        (),
        path=str(path),
        nodes=[asdict(node) for node in nodes.nodes],
        receiver=asdict(nodes.receiver),
    )


def nodes_text(nodes: Nodes) -> str:
    """Say the same for a person."""
    lines = [_node_line(node) for node in nodes.nodes] or ["No node is known."]
    receiver = nodes.receiver
    lines.append(
        f"Receiver: {receiver.ae_title}, port {receiver.port}, "
        f"folder {receiver.folder or 'not set'}" + (", TLS" if receiver.tls else "")
    )
    return "\n".join(lines)


def _node_line(node: DicomNode) -> str:
    tls = f"  TLS ({node.tls.authority})" if node.tls else ""
    return f"{node.name:<20} {node.address}  as {node.own_ae_title}{tls}"


def transfer_document(transfer: Transfer) -> dict[str, Any]:
    """Tell a transfer, file by file."""
    return document(
        (),
        (),
        transfer=transfer.name,
        log=str(transfer.log),
        node=asdict(transfer.node),
        ordered_utc=transfer.ordered_utc,
        state=transfer.state,
        why=transfer.why,
        n_files=len(transfer.files),
        n_stored=transfer.n_stored,
        is_verified=transfer.is_verified,
        files=[
            {
                "path": str(file.head.path),
                "sha256": file.sha256,
                "sop_instance_uid": file.head.sop_instance_uid,
                "answer": file.answer.value if file.answer else None,
                "words": file.words,
            }
            for file in transfer.files
        ],
        verifications=[asdict(found) for found in transfer.verifications],
    )


def transfer_text(transfer: Transfer) -> str:
    """Say the same for a person."""
    n_all = len(transfer.files)
    lines = [
        f"{transfer.name}  {transfer.node.address}  {transfer.n_stored} of {n_all} stored, "
        f"{transfer.state}" + (f": {transfer.why}" if transfer.why else "")
    ]
    for words, n in Counter(f.words for f in transfer.files if f.words != "").most_common():
        if not words.startswith("it has stored it"):
            lines.append(f"  {n} x {words}")
    lines += [
        f"  series {found.series_uid}: "
        + (
            f"not verified: {found.why_not}"
            if found.why_not
            else f"the node tells of {found.n_found} of {found.n_sent}"
        )
        for found in transfer.verifications
    ]
    return "\n".join(lines)


def transfers_text(transfers: Sequence[Transfer]) -> str:
    """List transfers, one a line."""
    lines = [transfer_text(transfer).splitlines()[0] for transfer in transfers]
    return "\n".join(lines) or "Nothing was sent yet."


def studies_document(studies: Sequence[FoundStudy], *, is_more: bool) -> dict[str, Any]:
    """List found studies."""
    return document((), (), studies=[asdict(study) for study in studies], is_more=is_more)


def studies_text(studies: Sequence[FoundStudy], *, is_more: bool) -> str:
    """Say the same for a person."""
    lines = []
    for study in studies:
        count = "?" if study.n_objects is None else str(study.n_objects)
        kinds = "\\".join(study.modalities)
        lines.append(
            f"{study.study_date} {study.patient_id}  {study.patient_name}  {kinds}  "
            f"{study.description}  {count} objects\n    {study.study_uid}"
        )
    if is_more:
        lines.append("There are more; ask for less.")
    return "\n".join(lines) or "No study was found."


def series_document(series: Sequence[FoundSeries]) -> dict[str, Any]:
    """List the series of a study."""
    return document((), (), series=[asdict(one) for one in series])


def series_text(series: Sequence[FoundSeries]) -> str:
    """Say the same for a person."""
    lines = [
        f"{one.number if one.number is not None else '-':>5} {one.modality:<9} "
        f"{one.description}  {'?' if one.n_objects is None else one.n_objects} objects\n"
        f"      {one.series_uid}"
        for one in series
    ]
    return "\n".join(lines) or "No series was found."


def fetched_document(fetched: Fetched, folder: Path) -> dict[str, Any]:
    """Tell what came of fetching a study."""
    study = fetched.study
    return document(
        (),
        (),
        folder=str(folder / study.folder) if study else None,
        study=asdict(study) if study else None,
        n_expected=fetched.n_expected,
        missing=list(fetched.missing),
        n_refused=fetched.n_refused,
        why_not_verified=fetched.why_not,
        is_verified=fetched.is_verified,
        words=fetched.words,
    )


def received_document(studies: Sequence[ReceivedStudy], folder: Path) -> dict[str, Any]:
    """List studies of the receive folder."""
    return document(
        (),
        (),
        folder=str(folder),
        studies=[{**asdict(s), "folder": str(folder / s.folder)} for s in studies],
    )


def received_text(study: ReceivedStudy, folder: Path) -> str:
    """Say of one study that it is here."""
    return (
        f"{study.patient_id}  {study.patient_name}  {study.study_date}  {study.description}  "
        f"{study.n_objects} objects from {study.sender or 'a node'}\n    {folder / study.folder}"
    )
