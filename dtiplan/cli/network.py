"""Commands about other DICOM systems: who is known, sending, finding, fetching, receiving."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_BLOCKED, EXIT_DONE, EXIT_USER, add_events, add_json
from dtiplan.domain.dicom_nodes import OWN_AE_TITLE, DicomNode, StudyQuery, TlsFiles
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.workflow.telling import Teller

if TYPE_CHECKING:
    from dtiplan.workflow.network.nodes import Nodes, Receiver
    from dtiplan.workflow.network.received_studies import ReceivedStudy
    from dtiplan.workflow.network.transfer_log import Transfer


def add_network_commands(commands: Any) -> None:
    """Add ``network`` and ``send``."""
    text = "Other DICOM systems: send, find, fetch and receive."
    kinds = commands.add_parser("network", help=text, description=text).add_subparsers(
        required=True, metavar="WHAT"
    )
    _add(kinds, "list", _list, "The known nodes and our own receiver.")
    _add_node_commands(kinds)
    _add_sending(kinds, commands)
    _add_fetching(kinds)


def _add_node_commands(kinds: Any) -> None:
    made = _add(kinds, "add", _add_node, "Add a node, or change one of the same name.")
    made.add_argument("name", metavar="NAME")
    made.add_argument("address", metavar="AET@HOST:PORT")
    made.add_argument("--own-ae-title", default=OWN_AE_TITLE, metavar="AET")
    made.add_argument("--timeout-s", type=float, default=30.0, metavar="S")
    _add_tls(made)
    made.add_argument("--tls-host", default="", metavar="NAME", help="name in its certificate")
    made = _add(kinds, "remove", _remove_node, "Forget a node.")
    made.add_argument("name", metavar="NAME")
    made = _add(kinds, "echo", _echo, "Ask a node whether it is there (C-ECHO).", events_too=True)
    made.add_argument("node", metavar="NODE", help="name, or AET@HOST:PORT")


def _add_sending(kinds: Any, commands: Any) -> None:
    text = "Send files to a node (C-STORE), and look whether it has them."
    for made in (
        _add(kinds, "send", _send, text, events_too=True),
        _add(commands, "send", _send, text, events_too=True),
    ):
        made.add_argument("sources", nargs="+", metavar="FILE", help="DICOM files or folders")
        made.add_argument("--to", required=True, metavar="NODE", help="name, or AET@HOST:PORT")
        made.add_argument(
            "--sha256", action="append", default=[], metavar="HASH",
            help="send nothing but files of these hashes; may be given several times",
        )  # fmt: skip
        text = "the case whose files these are; its audit log tells of the transfer"
        made.add_argument("--case", default="", metavar="CASE", help=text)
    _add(kinds, "transfers", _transfers, "What was sent, newest first.")
    made = _add(kinds, "retry", _retry, "Send what a transfer has left.", events_too=True)
    text = "the newest that is not done by default"
    made.add_argument("transfer", nargs="?", default="", metavar="TRANSFER", help=text)


def _add_fetching(kinds: Any) -> None:
    made = _add(kinds, "find", _find, "Look for studies (C-FIND).", events_too=True)
    made.add_argument("node", metavar="NODE")
    for name, text in (
        ("patient-id", "* and ? stand for any letters"),
        ("patient-name", "FAMILY^GIVEN; * and ? stand for any letters"),
        ("accession", "accession number"),
        ("date", "YYYYMMDD or YYYYMMDD-YYYYMMDD"),
        ("modality", "for example MR"),
    ):
        made.add_argument(f"--{name}", default="", metavar="TEXT", help=text)
    made.add_argument("--study", default="", metavar="UID", help="list the series of this study")
    made.add_argument("--most", type=int, default=200, metavar="N")
    made = _add(kinds, "fetch", _fetch, "Fetch a study (C-GET or C-MOVE).", events_too=True)
    made.add_argument("node", metavar="NODE")
    made.add_argument("study", metavar="STUDY_UID")
    made.add_argument("--way", choices=["get", "move"], default="get")
    _add_receiver(made)
    text = "Wait for studies that others send; Ctrl+C ends it."
    made = _add(kinds, "receive", _receive, text, events_too=True)
    _add_receiver(made)
    made.add_argument("--once", action="store_true", help="end with the first complete study")
    text = "Keep these as the settings of our own receiver."
    made = _add(kinds, "receiver", _keep_receiver, text)
    _add_receiver(made)


def _add_receiver(made: argparse.ArgumentParser) -> None:
    made.add_argument("--into", default=None, metavar="DIR", help="receive folder")
    made.add_argument("--own-port", type=int, default=None, metavar="PORT")
    made.add_argument("--own-ae-title", default=None, metavar="AET")
    made.add_argument("--listen-on", default=None, metavar="ADDRESS", help="all by default")
    made.add_argument(
        "--from-anyone", action="store_true", default=None, help="not only from known nodes"
    )
    text = "a study is complete when nothing of it came for so long"
    made.add_argument("--quiet-s", type=float, default=None, metavar="S", help=text)
    _add_tls(made)


def _add_tls(made: argparse.ArgumentParser) -> None:
    text = "PEM of who signed the other side's certificate; turns TLS on"
    made.add_argument("--tls-authority", default="", metavar="FILE", help=text)
    made.add_argument("--tls-certificate", default="", metavar="FILE", help="our own, PEM")
    made.add_argument("--tls-key", default="", metavar="FILE", help="its key, no passphrase")


def _add(
    kinds: Any, name: str, does: Any, text: str, *, events_too: bool = False
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = kinds.add_parser(name, help=text, description=text)
    made.set_defaults(command=does)
    add_json(made)
    if events_too:
        add_events(made)
    return made


def _list(_args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.nodes import read_nodes

    _tell_nodes(read_nodes(), teller)
    return EXIT_DONE


def _tell_nodes(nodes: Nodes, teller: Teller) -> None:
    from dtiplan.workflow.network import documents
    from dtiplan.workflow.network.nodes import nodes_path

    said = documents.nodes_document(nodes, nodes_path())
    teller.done(documents.nodes_text(nodes), document=said)


def _add_node(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.nodes import read_nodes, write_nodes

    node = replace(
        _node_at(args.address),
        name=args.name,
        own_ae_title=args.own_ae_title,
        timeout_s=args.timeout_s,
        tls=_tls(args, args.tls_host),
    )
    nodes = read_nodes().with_node(node)
    write_nodes(nodes)
    _tell_nodes(nodes, teller)
    return EXIT_DONE


def _remove_node(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.nodes import read_nodes, write_nodes

    nodes = read_nodes().without(args.name)
    write_nodes(nodes)
    _tell_nodes(nodes, teller)
    return EXIT_DONE


def _echo(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.network.sending import try_node

    node = _node(args.node)
    teller.progress("network-echo", "Test node")
    seconds = try_node(node)
    said = document((), (), node=node.address, seconds=round(seconds, 3))
    teller.done(f"{node.address} answers ({seconds:.2f} s)", document=said)
    return EXIT_DONE


def _send(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.sending import send_files

    progress = teller.progress("network-send", "Send")
    sources = [Path(source) for source in args.sources]
    case = Path(args.case) if args.case else None
    transfer = send_files(sources, _node(args.to), progress, verified=args.sha256, case_folder=case)
    return _tell_transfer(transfer, teller)


def _retry(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.sending import resume
    from dtiplan.workflow.network.transfer_log import named_transfer

    transfer = named_transfer(args.transfer)
    progress = teller.progress("network-send", "Send")
    return _tell_transfer(resume(transfer, progress), teller)


def _tell_transfer(transfer: Transfer, teller: Teller) -> int:
    from dtiplan.workflow.network.documents import transfer_document, transfer_text
    from dtiplan.workflow.network.outcomes import transfer_error

    said, text = transfer_document(transfer), transfer_text(transfer)
    return _tell(transfer_error(transfer), text, said, teller)


def _tell(error: UserError | None, text: str, said: dict[str, Any], teller: Teller) -> int:
    if error is None:
        teller.done(text, document=said)
        return EXIT_DONE
    code = EXIT_BLOCKED if isinstance(error, ReleaseBlockedError) else EXIT_USER
    teller.fail(error, code, said, text)
    return code


def _transfers(_args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.documents import document
    from dtiplan.workflow.network.documents import transfer_document, transfers_text
    from dtiplan.workflow.network.transfer_log import list_transfers

    known = list_transfers()
    said = document((), (), transfers=[transfer_document(transfer) for transfer in known])
    teller.done(transfers_text(known), document=said)
    return EXIT_DONE


def _find(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network import documents, fetching

    node = _node(args.node)
    teller.progress("network-find", "Find")
    if args.study:
        series = fetching.find_series(node, args.study)
        teller.done(documents.series_text(series), document=documents.series_document(series))
        return EXIT_DONE
    query = StudyQuery(args.patient_id, args.patient_name, args.accession, args.date, args.modality)
    found, is_more = fetching.find_studies(node, query, args.most)
    teller.done(
        documents.studies_text(found, is_more=is_more),
        document=documents.studies_document(found, is_more=is_more),
    )
    return EXIT_DONE


def _fetch(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network import documents, fetching
    from dtiplan.workflow.network.outcomes import fetched_error

    node, receiver = _node(args.node), _receiver(args)
    progress = teller.progress("network-fetch", "Fetch")
    fetched = fetching.fetch_study(node, args.study, receiver, args.way, progress)
    folder = fetching.folder_of(receiver)
    text = documents.received_text(fetched.study, folder) if fetched.study else ""
    said = documents.fetched_document(fetched, folder)
    return _tell(fetched_error(fetched), text, said, teller)


def _receive(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network import documents, fetching
    from dtiplan.workflow.network.nodes import read_nodes

    receiver = _receiver(args)
    folder = fetching.folder_of(receiver)
    done: list[ReceivedStudy] = []

    def completed(study: ReceivedStudy) -> bool:
        done.append(study)
        if not args.events and not args.json:
            print(documents.received_text(study, folder), flush=True)
        return not args.once

    def opened(port: int) -> None:
        if not args.events and not args.json:
            print(f"{receiver.ae_title} waits on port {port}; Ctrl+C ends it.", flush=True)

    progress = teller.progress("network-receive", "Receive")
    fetching.receive(receiver, read_nodes(), progress, completed, opened)
    teller.done("", document=documents.received_document(done, folder))
    return EXIT_DONE


def _keep_receiver(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.network.nodes import read_nodes, write_nodes

    nodes = read_nodes().with_receiver(_receiver(args))
    write_nodes(nodes)
    _tell_nodes(nodes, teller)
    return EXIT_DONE


def _node(text: str) -> DicomNode:
    from dtiplan.workflow.network.nodes import read_nodes

    return _node_at(text) if "@" in text else read_nodes().named(text)


def _node_at(address: str) -> DicomNode:
    """Read ``AET@HOST:PORT``."""
    from dtiplan.domain.dicom_nodes import check_node

    parts = re.fullmatch(r"(.+)@(.+):(\d{1,5})", address)
    if parts is None:
        raise UserError(
            "The node cannot be used.",
            f"'{address}' is not of the form AET@HOST:PORT.",
            "Write for example PACS@pacs.example:104.",
            "node-settings",
        )
    title, host, port = parts.groups()
    return check_node(DicomNode(title, title, host, int(port)))


def _receiver(args: argparse.Namespace) -> Receiver:
    """Give the settings of our receiver, with what this command says instead."""
    from dtiplan.workflow.network.nodes import read_nodes

    kept = read_nodes().receiver
    said = {
        "folder": str(Path(args.into).absolute()) if args.into else None,
        "port": args.own_port,
        "ae_title": args.own_ae_title,
        "host": args.listen_on,
        "quiet_s": args.quiet_s,
        "only_known": None if args.from_anyone is None else not args.from_anyone,
        "tls": _tls(args, ""),
    }
    changed: Receiver = replace(kept, **{k: v for k, v in said.items() if v is not None})
    return changed


def _tls(args: argparse.Namespace, host_name: str) -> TlsFiles | None:
    files = (args.tls_authority, args.tls_certificate, args.tls_key)
    if not any((*files, host_name)):
        return None
    authority, certificate, key = (str(Path(f).absolute()) if f else "" for f in files)
    return TlsFiles(authority, certificate, key, host_name)
