"""Other DICOM systems made for tests: an archive, a cable that can be cut, certificates."""

import contextlib
import socket
import subprocess
import threading
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from pydicom import dcmread
from pydicom.dataset import Dataset
from pynetdicom import AE, AllStoragePresentationContexts, build_context, evt
from pynetdicom.sop_class import (
    StudyRootQueryRetrieveInformationModelFind as Find,
)
from pynetdicom.sop_class import (
    StudyRootQueryRetrieveInformationModelGet as Get,
)
from pynetdicom.sop_class import (
    StudyRootQueryRetrieveInformationModelMove as Move,
)
from pynetdicom.sop_class import Verification

from dtiplan.domain.dicom_nodes import DicomNode
from tests.io.dicom_maker import slice_dataset, uid

IMPLICIT, EXPLICIT = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"
TITLE = "ARCHIVE"


@dataclass
class Archive:
    """A small archive in this process; ``held`` is what it has, by SOP instance UID."""

    port: int = 0
    held: dict[str, bytes] = field(default_factory=dict)
    status_of: dict[str, int] = field(default_factory=dict)
    callers: list[str] = field(default_factory=list)
    offers_find: bool = True
    forgets: set[str] = field(default_factory=set)
    withholds: set[str] = field(default_factory=set)
    destination: tuple[str, int] = ("127.0.0.1", 0)
    syntaxes: tuple[str, ...] = (IMPLICIT, EXPLICIT)

    @property
    def node(self) -> DicomNode:
        return DicomNode("archive", TITLE, "127.0.0.1", self.port, timeout_s=5.0)

    def store(self, event):
        name = str(event.request.AffectedSOPInstanceUID)
        status = self.status_of.get(name, 0)
        if status in (0, 0xB000):
            self.held[name] = event.encoded_dataset()
        return status

    def datasets(self) -> list[Dataset]:
        return [dcmread(BytesIO(content)) for content in self.held.values()]

    def find(self, event):
        asked = event.identifier
        level = asked.QueryRetrieveLevel
        seen = set()
        for held in self.datasets():
            key = {
                "STUDY": held.StudyInstanceUID,
                "SERIES": held.SeriesInstanceUID,
                "IMAGE": held.SOPInstanceUID,
            }[level]
            wanted = [asked.get(k) for k in ("StudyInstanceUID", "SeriesInstanceUID")]
            own = [held.StudyInstanceUID, held.SeriesInstanceUID]
            is_asked = all(not w or w == o for w, o in zip(wanted, own, strict=True))
            pattern = str(asked.get("PatientID") or "*")
            is_patient = pattern == "*" or held.PatientID.startswith(pattern.rstrip("*"))
            if key in seen or key in self.forgets or not (is_asked and is_patient):
                continue
            seen.add(key)
            said = Dataset()
            said.QueryRetrieveLevel = level
            for keyword in (
                "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "PatientID",
                "PatientName", "StudyDate", "Modality", "SpecificCharacterSet",
            ):  # fmt: skip
                if keyword in held:
                    setattr(said, keyword, held[keyword].value)
            yield 0xFF00, said
        yield 0x0000, None

    def send_study(self, event):
        chosen = [
            ds
            for ds in self.datasets()
            if ds.StudyInstanceUID == event.identifier.StudyInstanceUID
            and ds.SOPInstanceUID not in self.withholds
        ]
        if event.event is evt.EVT_C_MOVE:
            yield self.destination
        yield len(chosen)
        for dataset in chosen:
            yield 0xFF00, dataset


@contextlib.contextmanager
def archive(context=None, **settings):
    """Run an archive until the block is left."""
    made = Archive(**settings)
    ours = AE(TITLE)
    ours.require_called_aet = True
    ours.require_calling_aet = made.callers
    for sop_class in AllStoragePresentationContexts:
        ours.add_supported_context(
            sop_class.abstract_syntax, list(made.syntaxes), scu_role=True, scp_role=True
        )
    ours.requested_contexts = [
        build_context(context.abstract_syntax, EXPLICIT)
        for context in AllStoragePresentationContexts[:100]
    ]
    ours.add_supported_context(Verification)
    if made.offers_find:
        for model in (Find, Get, Move):
            ours.add_supported_context(model)
    server = ours.start_server(
        ("127.0.0.1", 0),
        block=False,
        ssl_context=context,
        evt_handlers=[
            (evt.EVT_C_STORE, made.store),
            (evt.EVT_C_FIND, made.find),
            (evt.EVT_C_GET, made.send_study),
            (evt.EVT_C_MOVE, made.send_study),
        ],
    )
    made.port = server.server_address[1]
    try:
        yield made
    finally:
        ours.shutdown()


@contextlib.contextmanager
def peer(answer):
    """Run what takes a connection and gives it to ``answer``; yields the port."""
    door = socket.create_server(("127.0.0.1", 0))
    open_ones, threads = [], []

    def serve():
        with contextlib.suppress(OSError):
            while True:
                one, _ = door.accept()
                open_ones.append(one)
                thread = threading.Thread(target=answer, args=(one,), daemon=True)
                threads.append(thread)
                thread.start()

    main = threading.Thread(target=serve, daemon=True)
    main.start()
    try:
        yield door.getsockname()[1]
    finally:
        with contextlib.suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        door.close()
        for one in open_ones:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in (main, *threads):
            thread.join(5)


@contextlib.contextmanager
def cable(port, n_bytes):
    """Lead to a port until ``n_bytes`` went out in all, then be cut until ``mend`` is set."""
    state = {"left": n_bytes, "mended": False}
    lock = threading.Lock()

    def pump(source, sink, counts):
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                if counts and not state["mended"]:
                    with lock:
                        state["left"] -= len(data)
                        if state["left"] < 0:
                            break
                sink.sendall(data)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def lead(near):
        if state["left"] < 0 and not state["mended"]:
            near.close()
            return
        with socket.create_connection(("127.0.0.1", port)) as far:
            back = threading.Thread(target=pump, args=(far, near, False), daemon=True)
            back.start()
            pump(near, far, True)
            back.join(5)

    with peer(lead) as own_port:
        yield own_port, state


def make_files(folder: Path, n: int = 3, patient: str = "P1", study: str = "study", **more):
    """Write small CT slices of one series; give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(n):
        dataset = slice_dataset(
            (0.0, 0.0, 2.0 * number),
            series=f"{patient}-{study}",
            number=number + 1,
            PatientID=patient,
            PatientName=f"{patient}^Test",
            StudyInstanceUID=uid(study),
            StudyDate="20260102",
            **more,
        )
        path = folder / f"{number:03d}.dcm"
        dataset.save_as(path, enforce_file_format=True)
        paths.append(path)
    return paths


def data_set_bytes(content: bytes) -> bytes:
    """Give what follows the file meta information."""
    assert content[128:132] == b"DICM"
    # The first element, (0002,0000), holds how long the others of its group are.
    return content[144 + int.from_bytes(content[140:144], "little") :]


@dataclass(frozen=True)
class Certificates:
    """Files in PEM: an authority, what it signed, and a stranger."""

    authority: str
    server: str
    server_key: str
    client: str
    client_key: str
    stranger: str
    stranger_key: str
    other_host: str
    other_host_key: str


def make_certificates(folder: Path) -> Certificates:
    """Make certificates with the openssl program."""

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    openssl("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test CA")
    openssl(
        "req", "-x509", *curve, "-keyout", "stranger.key", "-out", "stranger.pem",
        "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
    )  # fmt: skip
    for name, alternative in (
        ("server", "IP:127.0.0.1"),
        ("client", "DNS:client.example"),
        ("other", "DNS:elsewhere.example"),
    ):
        openssl(
            "req", *curve, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}"
        )
        (folder / "ext").write_text(f"subjectAltName={alternative}\n")
        openssl(
            "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
            "-CAcreateserial", "-out", f"{name}.pem", "-days", "2", "-extfile", "ext",
        )  # fmt: skip

    def at(name):
        return str(folder / name)

    return Certificates(
        at("ca.pem"), at("server.pem"), at("server.key"), at("client.pem"), at("client.key"),
        at("stranger.pem"), at("stranger.key"), at("other.pem"), at("other.key"),
    )  # fmt: skip
