"""Fuzzing campaigns: many inputs for every reader, in child processes that may die.

A child that does not answer in time is ended, and the input is tried again alone; what fails is
made as small as it can be and kept as a recipe, from which the input is made again.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.fuzz.damages import Damage
from tests.fuzz.proposals import recipe

LONGEST_S = 10.0
"""No input of a few kilobytes may keep a reader longer, counted in seconds of a processor: the
machine may have other work."""

_LONGEST_WAIT_S = 60.0
"""By the clock, for a reader that waits for something."""

_START_S = 120.0
_RECYCLED_AFTER = 400
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Failure:
    """An input that a reader neither read nor refused in words."""

    reader: str
    what: str
    damages: list[Damage]
    seed: int = -1

    @property
    def kind(self) -> str:
        """Give what failures of one cause share: the words without their numbers."""
        return self.reader + " " + "".join(c for c in self.what.split(": ")[0] if not c.isdigit())


@dataclass
class Count:
    """What came of the inputs of one reader."""

    reader: str
    inputs: int = 0
    read: int = 0
    refused: int = 0
    failed: int = 0
    slowest_s: float = 0.0
    largest_mb: float = 0.0
    seconds: float = 0.0
    codes: dict[str, int] = field(default_factory=dict)


class Child:
    """A worker process; ended and started again when it hangs, dies or is old."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._known: set[str] = set()
        self._n = 0

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_what: object) -> None:
        self.end()

    def ask(self, reader: str, **question: Any) -> dict[str, Any]:
        """Give the worker's answer to a ``seed`` or to ``damages``; a failure where there is none.

        Raises
        ------
        RuntimeError
            The sound input itself is not read.
        """
        if self._process is None or self._n >= _RECYCLED_AFTER:
            self.end()
            self._start()
        if reader not in self._known:
            ready = self._said({"reader": reader, "damages": []}, _START_S)
            if ready["outcome"] != "read":
                raise RuntimeError(f"{reader}: the sound input fails: {ready['what']}")
            self._known.add(reader)
        return self._said({"reader": reader, **question}, LONGEST_S)

    def _said(self, question: dict[str, Any], longest_s: float) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdin is not None
        self._n += 1
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        return self._answer(longest_s)

    def _start(self) -> None:
        threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS")
        environment = {**os.environ, **dict.fromkeys(threads, "1"), "PYTHONDONTWRITEBYTECODE": "1",
                       "PYTHONPATH": str(_ROOT)}  # fmt: skip
        with (self.folder / "words.txt").open("ab") as words:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.fuzz.worker", str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=words,
                env=environment,
                cwd=_ROOT,
            )
        self._n, self._known = 0, set()

    def _answer(self, longest_s: float) -> dict[str, Any]:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        began, before_s, line = time.monotonic(), _spent_s(process.pid), b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([process.stdout], [], [], 0.5)
            is_late = time.monotonic() - began > max(longest_s, _LONGEST_WAIT_S)
            if not ready and not is_late and _spent_s(process.pid) - before_s < longest_s:
                continue
            if not ready:
                self.end()
                return {"outcome": "failed", "what": f"hang: no answer in {longest_s:g} s",
                        "seconds": longest_s, "mb": 0}  # fmt: skip
            part = os.read(process.stdout.fileno(), 65536)
            if not part:
                code = process.wait()
                self.end()
                return {
                    "outcome": "failed",
                    "what": f"crash: exit code {code}",
                    "seconds": 0,
                    "mb": 0,
                }
            line += part
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def fuzz(
    reader: str,
    folder: Path,
    seeds: Iterator[int],
    minutes: float,
    told: Callable[[Failure], None] = lambda _: None,
) -> tuple[Count, list[Failure]]:
    """Give a reader damaged inputs for so long, or as many as there are seeds.

    Parameters
    ----------
    reader : str
    folder : Path
        For sound inputs and the work.
    seeds : iterator of int
    minutes : float
    told : callable
        Hears of the first failure of each kind.

    Returns
    -------
    count : Count
    failures : list of Failure
        The first of each kind, made small.
    """
    count, failures = Count(reader), dict[str, Failure]()
    with Child(folder) as child:
        child.ask(reader, damages=[])
        began = time.monotonic()
        for seed in seeds:
            if time.monotonic() - began > 60.0 * minutes:
                break
            answer = child.ask(reader, seed=seed)
            if answer["what"].startswith(("hang", "crash")):
                answer = child.ask(reader, seed=seed)  # alone, with nothing left over from others
            _note(count, answer)
            if answer["outcome"] == "failed":
                found = Failure(reader, answer["what"], damages_of(reader, folder, seed), seed)
                if found.kind not in failures:
                    failures[found.kind] = small = smaller(found, child)
                    told(small)
    count.seconds = time.monotonic() - began
    return count, list(failures.values())


def damages_of(reader: str, folder: Path, seed: int) -> list[Damage]:
    """Give the damages of a seed."""
    from tests.fuzz.every_reader import READERS

    return recipe(dict(READERS[reader].kinds), folder / reader / "sound", seed)


def smaller(failure: Failure, child: Child) -> Failure:
    """Leave out every damage without which it still fails in the same way."""
    kept = list(failure.damages)
    for damage in list(kept):
        fewer = [d for d in kept if d is not damage]
        answer = child.ask(failure.reader, damages=fewer) if fewer else {"outcome": "read"}
        if answer["outcome"] == "failed":
            again = Failure(failure.reader, answer["what"], fewer)
            kept = fewer if again.kind == failure.kind else kept
    return Failure(failure.reader, failure.what, kept, failure.seed)


def _spent_s(pid: int) -> float:
    """Give the time processors have worked for a process and its ended children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _note(count: Count, answer: dict[str, Any]) -> None:
    count.inputs += 1
    outcome = answer["outcome"]
    setattr(count, outcome, getattr(count, outcome) + 1)
    count.slowest_s = max(count.slowest_s, answer["seconds"])
    count.largest_mb = max(count.largest_mb, answer["mb"])
    if outcome == "refused":
        count.codes[answer["what"]] = count.codes.get(answer["what"], 0) + 1


def as_json(failure: Failure) -> str:
    """Give a failure as it is kept."""
    return json.dumps(asdict(failure), indent=1) + "\n"
