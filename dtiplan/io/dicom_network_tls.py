"""Encrypted connections: the settings of both sides, and what was wrong with a certificate."""

from __future__ import annotations

import ssl
from pathlib import Path

from dtiplan.domain.dicom_nodes import DicomNode, TlsFiles
from dtiplan.domain.errors import UserError

_UNTRUSTED, _OTHER_HOST = "it is signed by nobody we trust", "it was made out to another host"
_CERTIFICATE_TROUBLES = {
    7: "its signature is wrong",
    9: "its time has not begun",
    10: "its time is over",
    18: _UNTRUSTED,
    19: _UNTRUSTED,
    20: _UNTRUSTED,
    21: _UNTRUSTED,
    62: _OTHER_HOST,
    64: _OTHER_HOST,
}
"""By OpenSSL's number (``X509_V_ERR_...``)."""


def client_context(tls: TlsFiles) -> ssl.SSLContext:
    """Give the settings to call a node with: its certificate and its host name are checked."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    _load_authority(context, tls)
    if tls.certificate:
        _load_own(context, tls)
    return context


def server_context(tls: TlsFiles) -> ssl.SSLContext:
    """Give the settings to be called with; with an authority, callers must show a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    _load_own(context, tls)
    if tls.authority:
        _load_authority(context, tls)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def tls_trouble(node: DicomNode, error: ssl.SSLError) -> UserError:
    """Say in words why no encrypted connection came about."""
    problem = f"No encrypted connection to {node.address}."
    if isinstance(error, ssl.SSLCertVerificationError):
        said = error.verify_message
        words = _CERTIFICATE_TROUBLES.get(error.verify_code, said)
        return UserError(
            problem,
            f"The node's certificate is refused: {words} ({said}).",
            "Ask who runs the node for the right certificate authority and host name; do not go "
            "on without them.",
            "node-certificate",
        )
    reason = error.reason or str(error)
    if "ALERT" in reason or "CERTIFICATE" in reason:
        return UserError(
            problem,
            f"The node refuses our side: {reason.lower().replace('_', ' ')}.",
            "Give a certificate and key that the node trusts.",
            "node-own-certificate",
        )
    return UserError(
        problem,
        f"What answers there does not speak TLS: {reason.lower().replace('_', ' ')}.",
        "Check the port; many nodes use one for TLS and one without.",
        "node-no-tls",
    )


def _load_authority(context: ssl.SSLContext, tls: TlsFiles) -> None:
    try:
        context.load_verify_locations(cafile=tls.authority)
    except (OSError, ssl.SSLError) as error:
        raise _file_trouble(tls.authority, error) from error


def _load_own(context: ssl.SSLContext, tls: TlsFiles) -> None:
    for path in (tls.certificate, tls.key):
        if not path or not Path(path).is_file():
            raise _file_trouble(path, FileNotFoundError("there is no such file"))
    try:
        # An empty passphrase: OpenSSL must never ask for one on the terminal.
        context.load_cert_chain(tls.certificate, tls.key, password="")
    except (OSError, ssl.SSLError) as error:
        raise _file_trouble(f"{tls.certificate}, {tls.key}", error) from error


def _file_trouble(path: str, error: Exception) -> UserError:
    said = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    return UserError(
        "The certificates cannot be read.",
        f"{path or 'no file given'}: {said}.",
        "Give PEM files; the key must belong to the certificate and have no passphrase.",
        "tls-files",
    )
