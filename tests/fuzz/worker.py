"""One child process that reads damaged inputs: ``python -m tests.fuzz.worker FOLDER``.

It answers each line of JSON on its standard input (``{"reader": "rtdose", "seed": 5}``, or with
``"damages": [...]`` instead of a seed) with one line. The sound input of a reader is made in
``FOLDER/READER/sound`` unless it is there, and read before the first damaged one. Whoever started
it minds the clock.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import warnings
from pathlib import Path
from typing import Any

from tests.fuzz import guard
from tests.fuzz.every_reader import READERS
from tests.fuzz.proposals import CANARY, damaged, recipe
from tests.fuzz.reader import Reader, unsound

_OWN = (
    "DTIPLAN_AUDIT_FOLDER",
    "DTIPLAN_PROOFS_FOLDER",
    "DTIPLAN_NETWORK_FOLDER",
    "XDG_DATA_HOME",
    "MPLCONFIGDIR",
)
"""Where the program and its libraries keep things of the user."""


def main() -> None:
    """Serve until the standard input ends."""
    root, watch = Path(sys.argv[1]).resolve(), guard.Guard()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what libraries print is not an answer
    os.fsync = lambda _file: None  # nothing here has to outlive a power cut
    benches: dict[str, Bench] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        name = asked["reader"]
        answer = {}
        if name not in benches:
            benches[name] = Bench(READERS[name], root / name, watch)
            answer = benches[name].begin()
        if not answer or answer["outcome"] == "read":
            answer = benches[name].read(benches[name].damages(asked))
        print(json.dumps(answer), file=answers, flush=True)


class Bench:
    """Where a reader is tried.

    Parameters
    ----------
    reader : Reader
    folder : Path
        ``sound`` holds the sound input; ``job/work`` is made anew for every input.
    """

    def __init__(self, reader: Reader, folder: Path, watch: guard.Guard) -> None:
        self.reader, self.folder, self.watch = reader, folder, watch
        self.job = folder / "job"
        self.work = self.job / "work"
        self.sound: Any = None

    def begin(self) -> dict[str, Any]:
        """Make the sound input and read it."""
        if not (self.folder / "sound").is_dir():
            making = self.folder / "making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir(parents=True)
            self._settle()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.reader.make(making)
            making.rename(self.folder / "sound")
        self._run([])  # imports what it needs, which is no fault of an input
        answer = self.read([])
        guard.limit_memory()
        return answer

    def damages(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        """Give the damages that are asked for."""
        if "damages" in asked:
            return list(asked["damages"])
        return recipe(dict(self.reader.kinds), self.folder / "sound", asked["seed"])

    def _settle(self) -> None:
        """Make the empty folders, and point every place the program writes to by itself there."""
        shutil.rmtree(self.job, ignore_errors=True)
        for name in ("out", "tmp", "own", "home"):
            (self.work / name).mkdir(parents=True)
        (self.job / CANARY).write_text("[]")
        places = dict.fromkeys(_OWN, "own") | {"HOME": "home", "TMPDIR": "tmp"}
        os.environ.update({key: str(self.work / name) for key, name in places.items()})
        import tempfile

        tempfile.tempdir = str(self.work / "tmp")
        os.chdir(self.work)

    def read(self, damages: list[dict[str, Any]]) -> dict[str, Any]:
        """Read one input and say what came of it: ``read``, ``refused`` or ``failed``."""
        before_mb, began = guard.forget_peak(), sum(os.times()[:4])
        outcome, what = self._run(damages)
        seconds, grown = sum(os.times()[:4]) - began, guard.peak_mb() - before_mb
        faults = [*self.watch.seen, *self._strangers()]
        if grown > guard.MOST_MB:
            faults.append(f"memory grew by {grown:.0f} MB")
        if faults:
            outcome, what = "failed", "; ".join(dict.fromkeys(faults))[:600]
        return {"outcome": outcome, "what": what, "seconds": round(seconds, 3), "mb": round(grown)}

    def _run(self, damages: list[dict[str, Any]]) -> tuple[str, str]:
        self._settle()
        shutil.copytree(self.folder / "sound", self.work / "in")
        for name, content in damaged(self.folder / "sound", damages):
            (self.work / "in" / name).write_bytes(content)
        allowed = [self.work / name for name in ("out", "tmp", "own")]
        allowed += [self.work / "in"] if self.reader.writes_input else []
        with self.watch.on(tuple(allowed), may_start_programs=self.reader.programs):
            return self._tried(damages)

    def _tried(self, damages: list[dict[str, Any]]) -> tuple[str, str]:
        from dtiplan.domain.errors import UserError

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                given = self.reader.read(self.work / "in", self.work / "out")
            told = unsound(given, self.reader.may_be_nan)
            extent = self.reader.extent(given) if self.reader.extent else None
        except UserError as error:
            if not damages:
                return "failed", f"the sound input is refused: {error}"[:600]
            whole = error.problem and error.cause and error.remedy and error.code
            return ("refused", error.code) if whole else ("failed", f"no words: {error!r}")
        except Exception as error:  # noqa: BLE001 (whatever comes is what is looked for)
            return "failed", _named(error)
        if told:
            return "failed", told
        if not damages:
            self.sound = extent
        elif extent != self.sound and all(d["do"] == "cut" for d in damages):
            return "failed", f"cut short and read all the same: {extent} of {self.sound}"[:300]
        return "read", ""

    def _strangers(self) -> list[str]:
        """Name files that lie where none may: in HOME, or beside the work."""
        beside = {p.name for p in self.job.iterdir()} - {"work", CANARY}
        inside = {p.name for p in self.work.iterdir()} - {"in", "out", "tmp", "own", "home"}
        home = {p.name for p in (self.work / "home").iterdir()}
        return [f"left outside: {name}" for name in sorted(beside | inside | home)]


def _named(error: BaseException) -> str:
    """Name an error by its kind and the last line of the program it came through."""
    place, trace = "", error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if f"{os.sep}dtiplan{os.sep}" in code.co_filename:
            name = code.co_filename.rpartition(f"{os.sep}dtiplan{os.sep}")[2]
            place = f"{name}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place or 'the test'}: {str(error)[:300]}"


if __name__ == "__main__":
    main()
