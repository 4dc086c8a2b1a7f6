"""Hold a self-test against the truth and the accepted baseline, and name what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.findings import Finding, Severity, errors
from dtiplan.domain.selftest import Answer, Fault, Level, Reading, Verdict
from dtiplan.workflow.selftest.reference_block import TRACK_PLACE
from dtiplan.workflow.software import changes

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Array
    from dtiplan.workflow.constancy.records import Baseline

_MAP_DRIFT, _V1_DRIFT_DEG, _QUANTILE = 1e-6, 0.01, 0.999
_REMEDY = (
    "Do not treat with what this program makes now. Install the program again, or go back to the "
    "version that passed, and tell the makers."
)
_CONSTANCY_REMEDY = (
    "Find out what was updated. If the new values are right, a named person can accept them as "
    "the new baseline: dtiplan selftest accept --by NAME --reason TEXT."
)


@dataclass(frozen=True, eq=False)
class Run:
    """One self-test as it was measured.

    Parameters
    ----------
    answers : tuple of Answer
    software : mapping
        Versions and hashes.
    machine : str
    """

    answers: tuple[Answer, ...]
    software: Mapping[str, str]
    machine: str

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Give those of all reference objects."""
        return tuple(r for answer in self.answers for r in answer.readings)

    @property
    def hashes(self) -> dict[str, str]:
        """Give those of all reference objects."""
        return {name: h for answer in self.answers for name, h in answer.hashes.items()}

    @property
    def maps(self) -> dict[str, Array]:
        """Give the samples of all reference objects."""
        return {name: m for answer in self.answers for name, m in answer.maps.items()}


@dataclass(frozen=True)
class LevelResult:
    """How one level stands.

    Parameters
    ----------
    name : str
        ``truth``, ``identical``, ``numbers``, ``tracking`` or ``decisions``.
    held : bool or None
        None where the level cannot be looked at; ``note`` says why.
    note : str
    """

    name: str
    held: bool | None
    note: str

    def as_json(self) -> dict[str, Any]:
        """Give it as it stands in the document."""
        return {"name": self.name, "held": self.held, "note": self.note}


@dataclass(frozen=True)
class Judgement:
    """What came of a self-test."""

    verdict: Verdict
    levels: tuple[LevelResult, ...]
    findings: tuple[Finding, ...]


def judge(run: Run, baseline: Baseline | None) -> Judgement:
    """Judge a run.

    Parameters
    ----------
    run : Run
    baseline : Baseline or None
        The accepted one; without it only the truth is looked at.
    """
    off = [r for r in run.readings if not r.is_true]
    wrong = [name_fault(r) for r in _causes(off)]
    known = sum(r.truth is not None for r in run.readings)
    note = f"{known - len(off)} of {known} readings agree with the known answer"
    levels = [LevelResult("truth", not wrong, note)]
    findings = list(wrong)
    if baseline is None:
        none = "no baseline was accepted yet"
        names = ("identical", *(level.value for level in Level))
        levels += [LevelResult(name, None, none) for name in names]
    else:
        for level, said in _against(run, baseline):
            levels.append(level)
            findings += said
    is_changed = any(f.severity is Severity.WARNING for f in findings)
    verdict = Verdict.CHANGED if is_changed else Verdict.PASSED
    return Judgement(
        Verdict.FAILED if errors(findings) else verdict, tuple(levels), tuple(findings)
    )


def _causes(off: Sequence[Reading]) -> list[Reading]:
    """Leave out what follows from another reading: streamlines go astray where axes are wrong."""
    are_axes_wrong = any(r.fault is Fault.DIRECTION for r in off)
    return [r for r in off if not (are_axes_wrong and r.name == TRACK_PLACE)]


def name_fault(reading: Reading) -> Finding:
    """Say what is wrong where a reading is not the truth."""
    title = reading.title
    if reading.fault is Fault.SCALE:
        return Finding(
            Severity.ERROR,
            "selftest-scale",
            f"{title}: wrong scale, {reading.value:.4f} times the known answer "
            f"({100 * (reading.value - 1):+.2f} %, allowed {100 * (reading.limit or 0):.2f} %).",
            _REMEDY,
        )
    if reading.fault is Fault.SHIFT:
        return Finding(
            Severity.ERROR,
            "selftest-shift",
            f"{title}: wrong place, shifted by {reading.value:.2f} mm, {reading.detail} "
            f"(allowed {reading.limit or 0:.2f} mm).",
            _REMEDY,
        )
    if reading.fault is Fault.DIRECTION:
        return Finding(
            Severity.ERROR,
            "selftest-direction",
            f"{title}: wrong axes or signs; they would be right as {reading.detail}.",
            _REMEDY,
        )
    return Finding(
        Severity.ERROR,
        "selftest-wrong",
        f"{title}: {reading.value:.4g} {reading.unit} is not the known answer "
        f"{reading.truth or 0:.4g} (allowed {reading.limit or 0:.3g}).",
        _REMEDY,
    )


def _against(run: Run, baseline: Baseline) -> Iterator[tuple[LevelResult, Sequence[Finding]]]:
    """Go through the levels of constancy."""
    yield _identical(run, baseline)
    for level in Level:
        yield _level(level, run, baseline)


def _identical(run: Run, baseline: Baseline) -> tuple[LevelResult, Sequence[Finding]]:
    other = [
        Finding(
            Severity.WARNING,
            "selftest-software-changed",
            f"The software is not that of the accepted baseline: {change}.",
            _CONSTANCY_REMEDY,
        )
        for change in changes(baseline.software, run.software)
    ]
    if run.machine != baseline.machine:
        other.append(
            Finding(
                Severity.WARNING,
                "selftest-machine-changed",
                f"The machine is not that of the accepted baseline: {run.machine}, before "
                f"{baseline.machine}.",
                _CONSTANCY_REMEDY,
            )
        )
    differ = [name for name, h in run.hashes.items() if baseline.hashes.get(name) != h]
    n = len(run.hashes)
    if other:
        note = f"other software or machine; {n - len(differ)} of {n} identical"
        return LevelResult("identical", None, note), other
    if not differ:
        return LevelResult("identical", True, f"{n} of {n} results identical to the bit"), ()
    said = Finding(
        Severity.ERROR,
        "selftest-bits-differ",
        f"The same software on the same machine gives other bits: {', '.join(differ)}.",
        _CONSTANCY_REMEDY,
    )
    return LevelResult("identical", False, f"{len(differ)} of {n} results differ"), (said,)


def _level(level: Level, run: Run, baseline: Baseline) -> tuple[LevelResult, Sequence[Finding]]:
    readings = [r for r in run.readings if r.level is level]
    found = [
        said
        for said in (_drifted(r, baseline.readings.get(r.name)) for r in readings)
        if said is not None
    ]
    found += _gone(level, readings, baseline)
    n = len(readings)
    if level is Level.NUMBERS:
        off = _maps_off(run.maps, baseline.maps)
        found += off
        n += len(run.maps)
    note = f"{n - len(found)} of {n} within what may change"
    return LevelResult(level.value, not found, note), found


def _drifted(reading: Reading, before: Reading | None) -> Finding | None:
    if before is None:
        return Finding(
            Severity.WARNING,
            "selftest-new-reading",
            f"{reading.title}: the accepted baseline does not have it.",
            _CONSTANCY_REMEDY,
        )
    # The spread between seeds that counts is that of the accepted version.
    allowed = before.drift
    if abs(reading.value - before.value) <= allowed or reading.value == before.value:
        return None
    return Finding(
        Severity.ERROR,
        "selftest-drift",
        f"{reading.title}: {reading.value:.6g} {reading.unit}, in the accepted baseline "
        f"{before.value:.6g} (may change by {allowed:.2g}).",
        _CONSTANCY_REMEDY,
    )


def _gone(level: Level, readings: Sequence[Reading], baseline: Baseline) -> list[Finding]:
    """Name what the baseline has and the run has not: a tract that is not found any more."""
    names = {r.name for r in readings}
    return [
        Finding(
            Severity.ERROR,
            "selftest-reading-gone",
            f"{before.title}: it cannot be measured any more; the accepted baseline has it.",
            _CONSTANCY_REMEDY,
        )
        for before in baseline.readings.values()
        if before.level is level and before.name not in names
    ]


def _maps_off(now: Mapping[str, Array], before: Mapping[str, Array]) -> list[Finding]:
    """Compare samples of maps point by point."""
    found = []
    for name, values in now.items():
        old = before.get(name)
        if old is None or old.shape != values.shape:
            away, unit, allowed = float("inf"), "", _MAP_DRIFT
        elif name.endswith("-v1"):
            cosine = np.clip(np.abs((values * old).sum(axis=1)), 0.0, 1.0)
            crossed = np.linalg.norm(np.cross(values, old), axis=1)
            angles = np.degrees(np.arctan2(crossed, cosine))
            away, unit, allowed = float(np.quantile(angles, _QUANTILE)), "deg", _V1_DRIFT_DEG
        else:
            relative = np.abs(values - old) / np.maximum(np.abs(old), 1e-12)
            away, unit, allowed = float(np.quantile(relative, _QUANTILE)), "", _MAP_DRIFT
        if not away <= allowed:
            found.append(
                Finding(
                    Severity.ERROR,
                    "selftest-map-drift",
                    f"Map {name}: 99.9 % of its points changed by up to {away:.3g} {unit} from "
                    f"the accepted baseline (may change by {allowed:.1g}).",
                    _CONSTANCY_REMEDY,
                )
            )
    return found
