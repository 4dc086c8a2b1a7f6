"""Sixteen cases, one broken, a scheduler killed: ``python benchmarks/study_batch.py --out DIR``.

Four digital heads, each scanned twice at two sites, are a study; the source of one scan is empty.
The study is run by ``--workers`` children; when three cases are done, the program that runs it is
killed (SIGKILL). What is done must stay as it is, the run that follows must finish the rest, and
only the broken case may be left.

The steps are real: import, proof of the gradients, mask, tensors; with ``--whole`` the main job as
a user orders it. Without, one scan of a head stands for its four, which takes less time to make.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dtiplan.workflow.cases.case import Case  # noqa: E402
from dtiplan.workflow.files.durable import replace_text  # noqa: E402
from dtiplan.workflow.study.batch import BatchSettings, run_study  # noqa: E402
from dtiplan.workflow.study.study_folder import (  # noqa: E402
    Recipe,
    RunState,
    StudyFolder,
    StudyScan,
)
from tests.workflow.study.small_heads import SITES, TINY, TRACTABLE, write_scan  # noqa: E402

SHORT = (sys.executable, str(ROOT / "tests" / "workflow" / "study" / "short_plan.py"))
BROKEN = ("v3", "metz", "1")
KILLED_AFTER = 3


def made_study(out: Path, *, is_whole: bool) -> StudyFolder:
    """Make heads and study, or open what an earlier run made."""
    folder = out / "study"
    if (folder / "study.json").is_file():
        return StudyFolder.open(folder)
    held = StudyFolder.create(folder, Recipe(tracts=("CST_L", "CST_R"), model="tensor", seed=1))
    for subject in range(1, 5):
        for site in SITES:
            for session in (1, 2):
                held.add(_scan(out / "sources", subject, site, session, is_whole=is_whole))
    return held


def _scan(sources: Path, subject: int, site: str, session: int, *, is_whole: bool) -> StudyScan:
    words = {"subject": f"v{subject}", "site": site, "session": str(session)}
    source = sources / ("empty" if tuple(words.values()) == BROKEN else f"v{subject}")
    if is_whole and source.name != "empty":
        return write_scan(sources / "-".join(words.values()), subject, site, session, TRACTABLE)
    if source.name == "empty":
        source.mkdir(parents=True)
    elif not source.is_dir():
        write_scan(source, subject, site, session, TINY)
        print(f"made {source.name}", flush=True)
    return StudyScan(**words, sources=(str(source.resolve()),))


def killed_run(held: StudyFolder, workers: int, program: tuple[str, ...]) -> float:
    """Let a child run the study and kill it when some cases are done; give the seconds."""
    begun = time.monotonic()
    code = (
        "import sys; from pathlib import Path;"
        "from dtiplan.workflow.study.batch import BatchSettings, run_study;"
        "from dtiplan.workflow.study.study_folder import StudyFolder;"
        "run_study(StudyFolder.open(Path(sys.argv[1])),"
        " BatchSettings(workers=int(sys.argv[2]), program=tuple(sys.argv[3:])))"
    )
    argv = [sys.executable, "-c", code, str(held.folder), str(workers), *program]
    with subprocess.Popen(argv, cwd=ROOT) as child:
        while states(held).count(RunState.DONE) < KILLED_AFTER and child.poll() is None:
            time.sleep(0.2)
        os.kill(child.pid, signal.SIGKILL)
    while RunState.RUNNING in states(held):  # the cases end by themselves
        time.sleep(0.1)
    return time.monotonic() - begun


def states(held: StudyFolder) -> list[RunState]:
    """Tell where every case stands."""
    return [held.state(scan)[0] for scan in held.study.scans]


def measure(out: Path, workers: int, *, is_whole: bool) -> dict[str, object]:
    """Run the study with a killed scheduler and give what came of it."""
    held, program = made_study(out, is_whole=is_whole), () if is_whole else SHORT
    first_s = killed_run(held, workers, program)
    stood = states(held)
    done = [s.key for s in held.study.scans if held.state(s)[0] is RunState.DONE]
    before = {key: Case.open(held.folder / "cases" / key).manifest for key in done}
    begun = time.monotonic()
    run_study(held, BatchSettings(workers=workers, program=program))
    second_s = time.monotonic() - begun
    kept = all(
        Case.open(held.folder / "cases" / key).manifest == manifest
        for key, manifest in before.items()
    )
    now = states(held)
    return {
        "cases": len(now),
        "workers": workers,
        "steps": "whole plan" if is_whole else "as far as the maps",
        "after_the_kill": {state.value: stood.count(state) for state in set(stood)},
        "seconds_to_the_kill": round(first_s, 1),
        "after_the_next_run": {state.value: now.count(state) for state in set(now)},
        "seconds_of_the_next_run": round(second_s, 1),
        "what_was_done_is_unchanged": kept,
    }


def main() -> None:
    """Measure, keep, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--whole", action="store_true", help="the whole plan")
    asked = parser.parse_args()
    found = measure(asked.out, asked.workers, is_whole=asked.whole)
    replace_text(asked.out / "study_batch.json", json.dumps(found, indent=1))
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
