"""Where self-tests are kept: every run, and the baselines that named persons accepted.

::

    OWN/selftest/runs/0001/run.json, maps/           one run; the document is written last
    OWN/selftest/baselines/0001/baseline.json, run.json, maps/
    OWN/selftest/charts.sqlite                       every run as a point on control charts
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.charts import moment
from dtiplan.domain.selftest import Fault, Level, Reading, Verdict
from dtiplan.domain.structured_text import parsed_json
from dtiplan.io.locations import own_folder
from dtiplan.workflow.cases.case import now_utc
from dtiplan.workflow.files.codec import read_value, write_value
from dtiplan.workflow.files.durable import disk_troubles_told, only_one, replace_text

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array

_RUN, _BASELINE, _MAPS = "run.json", "baseline.json", "maps"
_PROBLEM = "The self-test cannot be kept."
_NUMBERS = ("value", "truth", "limit", "drift")


@dataclass(frozen=True, eq=False)
class Baseline:
    """An accepted baseline.

    Parameters
    ----------
    number : int
    readings : mapping
        By name.
    hashes, software : mapping
    machine : str
    maps : mapping
    accepted_by, reason, accepted_utc : str
    """

    number: int
    readings: Mapping[str, Reading]
    hashes: Mapping[str, str]
    software: Mapping[str, str]
    machine: str
    maps: Mapping[str, Array]
    accepted_by: str
    reason: str
    accepted_utc: str


def selftest_folder() -> Path:
    """Give the folder where the self-tests of this user are kept; it may not exist."""
    return own_folder() / "selftest"


def chart_database() -> str:
    """Give the database of the control charts, apart from that of scanners."""
    return f"sqlite:///{selftest_folder() / 'charts.sqlite'}"


def reading_of(entry: Mapping[str, Any]) -> Reading:
    """Read a reading as it stands in a document."""
    numbers = {n: float(entry[n]) for n in _NUMBERS if entry.get(n) is not None}
    kinds = {"level": Level(entry["level"]), "fault": Fault(entry["fault"])}
    return Reading(**{**entry, **numbers, **kinds})


def keep_run(said: Mapping[str, Any], maps: Mapping[str, Array]) -> dict[str, Any]:
    """Keep a run; give its document with its number."""
    with _held(), disk_troubles_told(_PROBLEM):
        number = max(_numbers("runs"), default=0) + 1
        content = {**said, "number": number}
        folder = _place("runs", number)
        folder.parent.mkdir(parents=True, exist_ok=True)
        write_value(dict(maps), folder / _MAPS)
        replace_text(folder / _RUN, json.dumps(content, indent=1))
    return content


def last_run() -> dict[str, Any] | None:
    """Give the document of the last finished run; None where there is none."""
    for number in sorted(_numbers("runs"), reverse=True):
        path = _place("runs", number) / _RUN
        if path.is_file():
            return _run_document(path)
    return None


def never_run() -> UserError:
    """Give what is raised where no self-test is kept."""
    return UserError(
        "There is no self-test to show.",
        "None has been run on this computer.",
        "Run it: dtiplan selftest.",
        "selftest-never-run",
    )


def kept_runs() -> list[dict[str, Any]]:
    """Give the documents of all finished runs, the oldest first."""
    places = (_place("runs", number) / _RUN for number in sorted(_numbers("runs")))
    return [_run_document(path) for path in places if path.is_file()]


def accepted_baselines() -> list[Baseline]:
    """Give every accepted baseline, the oldest first."""
    numbers = sorted(_numbers("baselines"))
    kept = [(n, _place("baselines", n)) for n in numbers]
    return [_baseline(n, folder) for n, folder in kept if (folder / _BASELINE).is_file()]


def accepted_baseline() -> Baseline | None:
    """Give the baseline that was accepted last; None where there is none."""
    for number in sorted(_numbers("baselines"), reverse=True):
        folder = _place("baselines", number)
        if (folder / _BASELINE).is_file():
            return _baseline(number, folder)
    return None


def accept_last(by: str, reason: str) -> Baseline:
    """Make the last run the baseline, in the name of a person.

    Only what agrees with the truth can be accepted: nobody can sign for a mirrored patient.

    Raises
    ------
    UserError
        ``selftest-unsigned``, ``selftest-never-run``, ``selftest-not-true``.
    """
    if not by.strip() or not reason.strip():
        raise UserError(
            "The baseline cannot be accepted.",
            "Name or reason is missing.",
            "Give both: they are kept with the baseline.",
            "selftest-unsigned",
        )
    said = last_run()
    if said is None:
        raise UserError(
            "The baseline cannot be accepted.",
            "No self-test has been run.",
            "Run it first: dtiplan selftest.",
            "selftest-never-run",
        )
    wrong = [r for r in said["readings"] if not reading_of(r).is_true]
    if wrong:
        raise UserError(
            "The baseline cannot be accepted.",
            f"The last self-test is not right: {', '.join(r['title'] for r in wrong)}.",
            "Mend or reinstall the program; a wrong answer cannot be signed for.",
            "selftest-not-true",
        )
    with _held(), disk_troubles_told(_PROBLEM):
        number = max(_numbers("baselines"), default=0) + 1
        folder = _place("baselines", number)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(_place("runs", said["number"]), folder)
        about = {
            "accepted_by": by.strip(),
            "reason": reason.strip(),
            "accepted_utc": now_utc(),
            "run": said["number"],
            "instead_of": _differences(accepted_baseline(), said),
        }
        replace_text(folder / _BASELINE, json.dumps(about, indent=1))
    return _baseline(number, folder)


def verdict_of(said: Mapping[str, Any]) -> Verdict:
    """Give the verdict of a kept run."""
    return Verdict(said["verdict"])


def accepted_run() -> int:
    """Give the number of the run that is the accepted baseline; 0 where there is none."""
    baseline = accepted_baseline()
    if baseline is None:
        return 0
    path = _place("baselines", baseline.number) / _BASELINE
    return int(_document(path, _BaselineFile)["run"])


def _differences(before: Baseline | None, said: Mapping[str, Any]) -> dict[str, Any]:
    """Tell old and new values that differ, to be kept with the acceptance."""
    if before is None:
        return {}
    values = {r["name"]: r["value"] for r in said["readings"]}
    return {
        name: {"before": old.value, "now": values.get(name)}
        for name, old in before.readings.items()
        if values.get(name) != old.value
    }


def _baseline(number: int, folder: Path) -> Baseline:
    said, about = _run_document(folder / _RUN), _document(folder / _BASELINE, _BaselineFile)
    return Baseline(
        number,
        {r["name"]: reading_of(r) for r in said["readings"]},
        said["hashes"],
        said["software"],
        said["machine"],
        read_value(folder / _MAPS),
        about["accepted_by"],
        about["reason"],
        about["accepted_utc"],
    )


def _as_moment(words: str) -> str:
    moment(words)
    return words


class _File(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class _LevelEntry(_File):
    name: str
    held: bool | None
    note: str


class _RunFile(_File):
    """What is relied on in the document of a run."""

    number: int
    verdict: Verdict
    readings: tuple[Reading, ...]
    hashes: dict[str, str]
    software: dict[str, str]
    machine: str
    created_utc: Annotated[str, AfterValidator(_as_moment)]
    findings: tuple[dict[str, str], ...]
    levels: tuple[_LevelEntry, ...] = ()


class _BaselineFile(_File):
    """What is relied on in the acceptance of a baseline."""

    accepted_by: str
    reason: str
    accepted_utc: str
    run: int


def _run_document(path: Path) -> dict[str, Any]:
    said = _document(path, _RunFile)
    try:
        for entry in said["readings"]:
            reading_of(entry)
    except (TypeError, KeyError, OverflowError) as error:
        raise _damaged(path, error) from error
    return said


def _document(path: Path, kind: type[_File]) -> dict[str, Any]:
    try:
        text = path.read_bytes()
        kind.model_validate_json(text)
        content: dict[str, Any] = parsed_json(text)
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    return content


def _damaged(path: Path, error: Exception) -> UserError:
    return UserError(
        "The record of the self-test cannot be read.",
        f"{path}: {error}.",
        "Restore it from a backup, or move the folder away and accept a new baseline.",
        "selftest-damaged",
    )


def _numbers(kind: str) -> Iterator[int]:
    folder = selftest_folder() / kind
    found = folder.iterdir() if folder.is_dir() else ()
    return (int(p.name) for p in found if p.name.isdigit())


def _place(kind: str, number: int) -> Path:
    return selftest_folder() / kind / f"{number:04d}"


@contextmanager
def _held() -> Iterator[None]:
    with disk_troubles_told(_PROBLEM):
        selftest_folder().mkdir(parents=True, exist_ok=True)
    with only_one(selftest_folder() / ".lock"):
        yield


def reading_entry(reading: Reading) -> dict[str, Any]:
    """Give a reading as it stands in a document."""
    return asdict(reading)
