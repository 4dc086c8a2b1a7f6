"""Calling another DICOM system: one association, opened with reasons told and always closed.

What goes wrong is a ``UserError`` that says whether nobody answered, the certificate was refused,
the node did not want us, or the connection was lost.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import ssl
from collections.abc import Iterator, Sequence

from pynetdicom import AE, _config, evt
from pynetdicom.association import Association
from pynetdicom.events import EventHandlerType
from pynetdicom.pdu_primitives import A_ASSOCIATE, SCP_SCU_RoleSelectionNegotiation
from pynetdicom.presentation import PresentationContext, build_context
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from dtiplan.domain.dicom_nodes import DicomNode
from dtiplan.domain.errors import UserError
from dtiplan.io.dicom_network_status import REJECTIONS, query_words
from dtiplan.io.dicom_network_tls import client_context, tls_trouble

MOST_CONTEXTS = 128
"""Presentation contexts that one association can have (PS3.8 section 9.3.2)."""

_LONGEST_CONNECT_S = 10.0
_PROBE_S = 2.0
_LARGEST_PDU = 131072

# Files are sent as they lie on the disk, never decoded and encoded again.
_config.STORE_SEND_CHUNKED_DATASET = True
_config.LOG_REQUEST_IDENTIFIERS = False
_config.LOG_RESPONSE_IDENTIFIERS = False


class NothingAcceptedError(Exception):
    """The node took the association, but none of what was to be done in it."""


def check_echo(node: DicomNode) -> None:
    """Ask a node whether it is there (C-ECHO).

    Raises
    ------
    UserError
        With the reason in words.
    """
    try:
        with associated(node, [build_context(Verification)]) as association:
            status = association.send_c_echo()
            if "Status" not in status:
                raise lost(node)
            if status.Status != 0:
                raise UserError(
                    f"{node.address} does not answer the test.",
                    f"It says: {query_words(status.Status)}.",
                    "Ask who runs the node.",
                    "node-echo",
                )
    except NothingAcceptedError as error:
        raise UserError(
            f"{node.address} cannot be tested.",
            "It takes the association and refuses the verification service.",
            "Ask who runs the node to allow C-ECHO.",
            "node-echo",
        ) from error


@contextlib.contextmanager
def associated(
    node: DicomNode,
    contexts: Sequence[PresentationContext],
    *,
    roles: Sequence[SCP_SCU_RoleSelectionNegotiation] = (),
    handlers: Sequence[EventHandlerType] = (),
) -> Iterator[Association]:
    """Open an association; released at the end, aborted where the work inside fails or is stopped.

    Raises
    ------
    UserError
        Where it does not come about.
    NothingAcceptedError
        Where the node accepts none of the contexts.
    """
    quiet = logging.getLogger("pynetdicom")
    quiet.setLevel(logging.CRITICAL)
    ours = AE(ae_title=node.own_ae_title)
    ours.connection_timeout = min(node.timeout_s, _LONGEST_CONNECT_S)
    ours.acse_timeout = ours.dimse_timeout = ours.network_timeout = node.timeout_s
    association = ours.associate(
        _resolved(node),
        node.port,
        list(contexts),
        ae_title=node.ae_title,
        max_pdu=_LARGEST_PDU,
        ext_neg=list(roles),
        tls_args=(client_context(node.tls), node.tls.host_name or node.host) if node.tls else None,
        evt_handlers=[
            (evt.EVT_CONN_OPEN, _speak_at_once),
            (evt.EVT_PDU_SENT, _speak_at_once),
            *handlers,
        ],
    )
    try:
        if not association.is_established:
            raise _why_not(node, association)
        yield association
    except BaseException:
        _break_off(association)
        raise
    if association.is_established:
        association.release()
    _end_connection(association)


def _speak_at_once(event: evt.Event) -> None:
    """Keep the system from holding back small packets and the word that one came.

    Both sides wait for each other otherwise, 40 ms for every file. Linux forgets the second wish
    after a while, hence it is said again with everything that is sent.
    """
    connection = event.assoc.dul.socket
    if connection is not None and connection.socket is not None:
        with contextlib.suppress(OSError):
            connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if hasattr(socket, "TCP_QUICKACK"):
                connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


def lost(node: DicomNode) -> UserError:
    """Give the error of a connection that ended, or a node that fell silent, in the middle."""
    return UserError(
        f"The connection to {node.address} was lost.",
        f"It was cut, or the node was silent for {node.timeout_s:g} s.",
        "Check the network and try again; what has arrived is kept.",
        "node-lost",
    )


def _resolved(node: DicomNode) -> str:
    try:
        found = socket.getaddrinfo(node.host, node.port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise _unreachable(node, f"The name {node.host} is not known here.") from error
    # An IPv4 address where there is one: many nodes listen on nothing else.
    found.sort(key=lambda entry: entry[0] is not socket.AF_INET)
    return str(found[0][4][0])


def _why_not(node: DicomNode, association: Association) -> Exception:
    """Give the error that says why no association came about."""
    if association.is_rejected:
        return _rejected(node, association.acceptor.primitive)
    if association.rejected_contexts:
        return NothingAcceptedError(node.address)
    return _failed_connection(node)


def _rejected(node: DicomNode, answer: A_ASSOCIATE | None) -> UserError:
    source = (answer.result_source or 0) if answer else 0
    reason = (answer.diagnostic or 0) if answer else 0
    words = REJECTIONS.get((source, reason), "it gives no reason that is known")
    return UserError(
        f"{node.address} rejects the association.",
        f"It says: {words} (source {source}, reason {reason}); we called ourselves "
        f"{node.own_ae_title} and it {node.ae_title}.",
        "Compare both AE titles with the node's settings; our AE title and this computer's "
        "address must be entered there.",
        "node-rejects",
    )


def _failed_connection(node: DicomNode) -> UserError:
    """Connect once more, by hand, to learn what is wrong: the association keeps it to itself."""
    try:
        with socket.create_connection((node.host, node.port), _PROBE_S) as plain:
            if node.tls:
                _shake_hands(node, plain)
    except ssl.SSLError as error:
        return tls_trouble(node, error)
    except ConnectionRefusedError:
        return _unreachable(node, f"Nothing listens on port {node.port} of {node.host}.")
    except TimeoutError:
        return _unreachable(node, f"{node.host} did not answer in time.")
    except OSError as error:
        return _unreachable(node, f"The system says: {error.strerror or error}.")
    return UserError(
        f"{node.address} does not answer as a DICOM node.",
        "Something takes the connection there, but it broke off or was silent for "
        f"{node.timeout_s:g} s.",
        "Check the port, and whether the node wants TLS.",
        "node-no-dicom",
    )


def _shake_hands(node: DicomNode, plain: socket.socket) -> None:
    assert node.tls is not None
    context = client_context(node.tls)
    name = node.tls.host_name or node.host
    # TLS 1.3 tells only with the first bytes that our certificate was refused.
    silent = contextlib.suppress(TimeoutError, ConnectionResetError)
    with context.wrap_socket(plain, server_hostname=name) as secure, silent:
        secure.recv(1)


def _unreachable(node: DicomNode, cause: str) -> UserError:
    return UserError(
        f"{node.address} cannot be reached.",
        cause,
        "Check host, port and network, and whether the node runs.",
        "node-unreachable",
    )


def _break_off(association: Association) -> None:
    """Abort, and make sure that no thread goes on sending to a peer that does not listen."""
    if association.is_established:
        association.abort(block=False)
    _end_connection(association)


def _end_connection(association: Association) -> None:
    """Close the connection where it is still open: its threads would keep the program alive."""
    association.dul.join(1.0)
    connection = association.dul.socket
    if connection is not None and connection.socket is not None:
        with contextlib.suppress(OSError):
            connection.socket.shutdown(socket.SHUT_RDWR)
    association.dul.join(1.0)
