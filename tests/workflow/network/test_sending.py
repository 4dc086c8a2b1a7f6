"""Sending so that nothing is lost: cut cables, killed programs, changed files, forgetful nodes."""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from dtiplan.domain.dicom_nodes import Answer
from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.progress import silent
from dtiplan.io.dicom_network_store import read_file_head
from dtiplan.workflow.cases.audit_log import check_audit, read_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.network import sending
from dtiplan.workflow.network.documents import transfer_document, transfer_text
from dtiplan.workflow.network.outcomes import transfer_error
from dtiplan.workflow.network.sending import resume, send_files
from dtiplan.workflow.network.transfer_log import list_transfers, named_transfer, read_transfer
from tests.io.network_peers import archive, cable, data_set_bytes, make_files

pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


@pytest.fixture(scope="module", autouse=True)
def _sockets_are_closed():
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _no_long_pauses(monkeypatch):
    monkeypatch.setattr(sending, "_PAUSES_S", (0.1, 0.2))


def uids(paths):
    return {read_file_head(path).sop_instance_uid for path in paths}


def test_that_what_is_sent_is_logged_and_looked_for_afterwards(tmp_path):
    paths = make_files(tmp_path / "in", 3)
    with archive() as there:
        done = send_files([tmp_path / "in"], there.node, silent, tmp_path / "log")
    assert done.state == "done"
    assert done.is_verified
    assert [(v.n_sent, v.n_found) for v in done.verifications] == [(3, 3)]
    lines = [json.loads(line) for line in done.log.read_text().splitlines()]
    kinds = [line["event"] for line in lines]
    assert kinds == ["ordered", *["file"] * 3, *["answer"] * 3, "verified", "ended"]
    assert {line["sop_instance_uid"] for line in lines[1:4]} == uids(paths)
    assert all(line["time_utc"] for line in lines if line["event"] == "answer")
    assert transfer_error(done) is None
    assert transfer_document(done)["n_stored"] == 3


def test_that_a_node_that_cannot_be_asked_is_named_as_not_verified(tmp_path):
    paths = make_files(tmp_path / "in", 2)
    with archive(offers_find=False) as there:
        done = send_files(paths, there.node, silent, tmp_path / "log")
    assert done.state == "done"
    assert not done.is_verified
    assert "C-FIND" in done.verifications[0].why_not
    assert "not verified" in transfer_text(done)


def test_that_a_node_that_forgets_what_it_said_it_stored_is_found_out(tmp_path):
    paths = make_files(tmp_path / "in", 3)
    lost = read_file_head(paths[1]).sop_instance_uid
    with archive(forgets={lost}) as there:
        done = send_files(paths, there.node, silent, tmp_path / "log")
    assert done.state == "failed"
    assert done.verifications[0].missing == (lost,)
    assert transfer_error(done).code == "not-verified"


def test_that_a_retry_sends_what_failed_only(tmp_path):
    paths = make_files(tmp_path / "in", 4)
    bad = read_file_head(paths[2]).sop_instance_uid
    with archive(status_of={bad: 0xA700}) as there:
        first = send_files(paths, there.node, silent, tmp_path / "log")
        assert (first.state, first.n_stored) == ("failed", 3)
        assert "no room" in transfer_error(first).cause
        there.status_of.clear()
        asked = []
        there.status_of = Recording(asked)
        again = resume(named_transfer("", tmp_path / "log"), silent)
        assert asked == [bad]
        assert again.is_verified
        assert set(there.held) == uids(paths)


class Recording(dict):
    """Notes what is asked for."""

    def __init__(self, asked):
        super().__init__()
        self._asked = asked

    def get(self, name, default=None):
        self._asked.append(name)
        return default


@pytest.mark.parametrize("n_bytes", [900, 4_000, 9_000])
def test_that_nothing_is_lost_when_the_network_is_cut_half_way(tmp_path, n_bytes):
    paths = make_files(tmp_path / "in", 12, rows_columns=(16, 16))
    with archive() as there, cable(there.port, n_bytes) as (port, state):
        node = replace(there.node, port=port, timeout_s=2.0)
        with pytest.raises(UserError) as told:
            send_files(paths, node, silent, tmp_path / "log")
        assert told.value.code in ("node-lost", "node-no-dicom", "node-unreachable")
        cut = named_transfer("", tmp_path / "log")
        assert cut.state == "interrupted"
        assert cut.n_stored < 12
        state["mended"] = True
        done = resume(cut, silent)
        assert done.is_verified
        assert (len(done.files), done.n_stored) == (12, 12)
        for path in paths:
            arrived = there.held[read_file_head(path).sop_instance_uid]
            assert data_set_bytes(arrived) == data_set_bytes(path.read_bytes())


def test_that_a_short_cut_is_got_over_without_asking(tmp_path, monkeypatch):
    monkeypatch.setattr(sending, "_PAUSES_S", (0.5, 1.0))
    paths = make_files(tmp_path / "in", 6)
    notes = []
    with archive() as there, cable(there.port, 3_000) as (port, state):

        def progress(_fraction, note=""):
            notes.append(note)
            if "was lost" in note:
                state["mended"] = True

        node = replace(there.node, port=port, timeout_s=2.0)
        done = send_files(paths, node, progress, tmp_path / "log")
    assert done.is_verified
    assert any("was lost" in note for note in notes)


def test_that_a_stopped_transfer_says_so_and_goes_on(tmp_path):
    paths = make_files(tmp_path / "in", 5)

    def stop_at_third(_fraction, note=""):
        if note == "3 / 5":
            raise CancelledError

    with archive() as there:
        with pytest.raises(CancelledError):
            send_files(paths, there.node, stop_at_third, tmp_path / "log")
        (stopped,) = list_transfers(tmp_path / "log")
        assert (stopped.state, stopped.n_stored) == ("cancelled", 3)
        assert resume(stopped, silent).is_verified


def test_that_a_killed_program_leaves_a_log_to_go_on_from(tmp_path):
    paths = make_files(tmp_path / "in", 30)
    with archive() as there:
        code = (
            "import sys; from pathlib import Path; from dtiplan.domain.progress import silent; "
            "from dtiplan.domain.dicom_nodes import DicomNode; "
            "from dtiplan.workflow.network.sending import send_files; "
            f"send_files([Path(r'{tmp_path / 'in'}')], DicomNode('a', 'ARCHIVE', '127.0.0.1', "
            f"{there.port}), silent, Path(r'{tmp_path / 'log'}'))"
        )
        child = subprocess.Popen([sys.executable, "-c", code])
        until = time.monotonic() + 120
        while len(there.held) < 3 and time.monotonic() < until:
            time.sleep(0.002)
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        (killed,) = list_transfers(tmp_path / "log")
        assert killed.state == "interrupted"
        assert 0 < len(killed.left) < 30
        done = resume(killed, silent)
        assert done.is_verified
        assert set(there.held) == uids(paths)


def test_that_a_file_that_changed_since_is_never_sent_in_the_place_of_the_first(tmp_path):
    paths = make_files(tmp_path / "in", 2)
    bad = read_file_head(paths[1]).sop_instance_uid
    with archive(status_of={bad: 0xA700}) as there:
        send_files(paths, there.node, silent, tmp_path / "log")
        content = bytearray(paths[1].read_bytes())
        content[-1] ^= 1
        paths[1].write_bytes(content)
        there.status_of.clear()
        with pytest.raises(UserError, match="has changed since") as told:
            resume(named_transfer("", tmp_path / "log"), silent)
        assert told.value.code == "file-changed"
        assert bad not in there.held


def test_that_an_object_the_node_has_from_a_lost_try_counts_as_stored(tmp_path):
    paths = make_files(tmp_path / "in", 1)
    name = read_file_head(paths[0]).sop_instance_uid
    with archive() as there:
        done = send_files(paths, there.node, silent, tmp_path / "log")
        line = {"event": "answer", "number": 0, "answer": "no-answer", "status": None, "words": ""}
        with done.log.open("a") as log:
            log.write(json.dumps(line) + "\n")
        there.status_of[name] = 0x0111
        again = resume(read_transfer(done.log), silent)
    assert again.files[0].answer is Answer.STORED
    assert again.is_verified


def test_that_a_torn_last_line_is_left_out(tmp_path):
    paths = make_files(tmp_path / "in", 2)
    with archive() as there:
        done = send_files(paths, there.node, silent, tmp_path / "log")
    text = done.log.read_text()
    done.log.write_text(text[: text.rindex('"answer"') + 20])
    torn = read_transfer(done.log)
    assert torn.left
    assert torn.state == "interrupted"


def test_that_a_log_without_its_beginning_is_refused(tmp_path):
    paths = make_files(tmp_path / "in", 2)
    with archive() as there:
        done = send_files(paths, there.node, silent, tmp_path / "log")
    lines = done.log.read_text().splitlines(keepends=True)
    for kept in (lines[1:], [lines[0], *lines[2:]], []):
        done.log.write_text("".join(kept))
        with pytest.raises(UserError):
            read_transfer(done.log)


def test_that_two_files_that_claim_to_be_the_same_object_are_refused(tmp_path):
    (path,) = make_files(tmp_path / "in", 1)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    (tmp_path / "in" / "other.dcm").write_bytes(content)
    with archive() as there, pytest.raises(UserError) as told:
        send_files([tmp_path / "in"], there.node, silent, tmp_path / "log")
    assert told.value.code == "same-uid"
    assert not there.held


def test_that_other_files_in_a_folder_are_passed_over_and_named_ones_are_not(tmp_path):
    make_files(tmp_path / "in", 1)
    (tmp_path / "in" / "notes.txt").write_text("notes")
    with archive() as there:
        done = send_files([tmp_path / "in"], there.node, silent, tmp_path / "log")
        assert len(done.files) == 1
        with pytest.raises(UserError) as told:
            send_files([tmp_path / "in" / "notes.txt"], there.node, silent, tmp_path / "log")
    assert told.value.code == "unsendable-file"


def test_that_what_is_not_as_verified_is_not_sent(tmp_path):
    paths = make_files(tmp_path / "in", 2)
    hashes = [file_sha256(path) for path in paths]
    with archive() as there:
        with pytest.raises(UserError) as told:
            send_files(paths, there.node, silent, tmp_path / "log", verified=hashes[:1])
        assert told.value.code == "not-as-verified"
        assert not there.held
        done = send_files(paths, there.node, silent, tmp_path / "log", verified=hashes)
        assert done.is_verified


def test_that_the_cases_audit_log_tells_of_every_try(tmp_path, monkeypatch):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    case = Case.create(tmp_path / "case")
    paths = make_files(tmp_path / "in", 2)
    with archive() as there:
        send_files(paths, there.node, silent, tmp_path / "log", case_folder=case.folder)
        gone = replace(there.node, timeout_s=1.0)
    with pytest.raises(UserError):
        send_files(paths, gone, silent, tmp_path / "log", case_folder=case.folder)
    done, lost = (line for line in read_audit(case.folder) if line.event == "transfer")
    assert done.details["what"] == f"2 of 2 files to {gone.address}"
    assert [f["sha256"] for f in done.details["files"]] == [file_sha256(path) for path in paths]
    assert (done.details["state"], lost.details["state"]) == ("done", "interrupted")
    assert lost.details["what"].startswith("0 of 2")
    assert not check_audit(case.folder, case.manifest.case_uid).faults


def test_that_a_retry_is_told_to_the_same_case_unless_it_is_gone(tmp_path, monkeypatch):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    case = Case.create(tmp_path / "case")
    paths = make_files(tmp_path / "in", 1)
    with archive() as there:
        sent = send_files(paths, there.node, silent, tmp_path / "log", case_folder=case.folder)
        assert sent.case_folder == str(case.folder.resolve())
        resume(read_transfer(sent.log), silent)
        assert [x.event for x in read_audit(case.folder)].count("transfer") == 2
        (case.folder / "case.json").unlink()
        assert resume(read_transfer(sent.log), silent).state == "done"
