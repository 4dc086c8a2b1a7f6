"""Plan one case of a study: the main job in a child process, and how it ended on disk.

The same on this machine and on a worker of a cluster, which sees the same folder. The child's
standard input is a pipe: it ends by itself when whoever started it dies.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.files.durable import only_one, replace_text
from dtiplan.workflow.software import software
from dtiplan.workflow.study.study_folder import KeptState, RunState, StudyFolder, StudyScan

_BLOCKED, _CANCELLED = 3, 130
_GRACE_S = 10.0


def own_program() -> tuple[str, ...]:
    """Give the program and the first arguments that start this program's command line."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "dtiplan")


def case_order(held: StudyFolder, scan: StudyScan, program: tuple[str, ...] = ()) -> dict[str, Any]:
    """Give all that a worker needs to plan a case, as plain JSON.

    Parameters
    ----------
    held : StudyFolder
    scan : StudyScan
    program : tuple of str
        Program that knows ``plan``; empty: this one, as it is installed where the worker runs.
    """
    planning = ["--planning", scan.planning_uid] if scan.planning_uid else []
    return {
        "study": str(held.folder.resolve()),
        "key": scan.key,
        "program": list(program),
        "argv": [
            "plan",
            *scan.sources,
            "--case",
            str(held.case_folder(scan).resolve()),
            *planning,
            *(["--dose", *scan.doses] if scan.doses else []),
            *held.study.recipe.arguments(),
            "--events",
        ],
        "order_sha256": held.order_sha256(scan),
    }


def run_case(order: Mapping[str, Any], stop: threading.Event | None = None) -> dict[str, Any]:
    """Plan a case and keep how it ended; never raises for what a case can do wrong.

    Parameters
    ----------
    order : mapping
        From ``case_order``.
    stop : threading.Event, optional
        Set by whoever wants the child to stop.

    Returns
    -------
    dict
        A ``KeptState`` as plain JSON, with ``key``.
    """
    held, key = StudyFolder.open(Path(order["study"])), str(order["key"])
    began = KeptState(
        state=RunState.RUNNING,
        order_sha256=str(order["order_sha256"]),
        started_utc=now_utc(),
        worker=f"{platform.node()} {os.getpid()}",
        software=software(),
    )
    try:
        with only_one(held.lock_path(key)):
            replace_text(held.state_path(key), began.model_dump_json(indent=1))
            ended = _ended(began, *_child(order, held.log_path(key), stop))
            replace_text(held.state_path(key), ended.model_dump_json(indent=1))
    except UserError as error:  # somebody else plans it: his record stands
        ended = began.model_copy(
            update={
                "state": RunState.RUNNING,
                "problem": error.problem,
                "cause": error.cause,
                "remedy": error.remedy,
            }
        )
    return {"key": key, **ended.model_dump(mode="json")}


def _child(
    order: Mapping[str, Any], log: Path, stop: threading.Event | None
) -> tuple[int, dict[str, Any]]:
    """Run the child; give its exit code and its last word."""
    program = tuple(order["program"]) or own_program()
    over = threading.Event()
    last: dict[str, Any] = {}
    with (
        log.open("wb") as written,
        subprocess.Popen(
            [*program, *order["argv"]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=written,
        ) as child,
    ):
        watch = threading.Thread(target=_stop_child, args=(child, stop, over), daemon=True)
        watch.start()
        assert child.stdout is not None
        for line in child.stdout:
            word = _event(line)
            if word.get("event") in ("finished", "failed", "cancelled"):
                last = word
        code = child.wait()
        over.set()
        watch.join()
    is_stopped = stop is not None and stop.is_set() and code not in (0, _BLOCKED)
    return (_CANCELLED if is_stopped else code), last


def _stop_child(
    child: subprocess.Popen[bytes], stop: threading.Event | None, over: threading.Event
) -> None:
    """Close the child's input when it is to stop, and end it when it does not."""
    while not over.wait(0.2):
        if stop is not None and stop.is_set():
            assert child.stdin is not None
            child.stdin.close()
            if not over.wait(_GRACE_S):
                child.kill()
            return


def _event(line: bytes) -> dict[str, Any]:
    try:
        word = json.loads(line)
    except ValueError:
        return {}
    return word if isinstance(word, dict) else {}


def _ended(began: KeptState, code: int, last: Mapping[str, Any]) -> KeptState:
    """Tell how a run ended from the child's exit code and last word."""
    states = {0: RunState.DONE, _BLOCKED: RunState.BLOCKED, _CANCELLED: RunState.INTERRUPTED}
    told = {name: str(last.get(name, "")) for name in ("problem", "cause", "remedy")}
    if code not in states and not told["problem"]:
        told["problem"] = "The program ended without a word."
        told["cause"] = f"Its exit code was {code}."
        told["remedy"] = "Read its log in the folder logs of the study, then run it again."
    return began.model_copy(
        update={
            "state": states.get(code, RunState.FAILED),
            "ended_utc": now_utc(),
            "exit_code": code,
            **told,
        }
    )
