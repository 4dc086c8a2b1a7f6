"""Files of plans as a person names them: folders or files, sorted by what they hold.

An entry is a folder or files, with a name before it where one is wanted: ``A=plans/a``,
``A:ARM=dose.dcm;plan.dcm`` or ``plans``. A folder that holds several plans gives all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity

if TYPE_CHECKING:
    from dtiplan.domain.dose import Dose, Plan
    from dtiplan.domain.frame_links import FrameLinks
    from dtiplan.domain.structure_sets import ReadStructureSet


@dataclass(frozen=True, eq=False)
class FoundPlan:
    """The files of one plan.

    Parameters
    ----------
    name, arm : str
    doses : tuple of (Path, Dose)
        Of the whole plan, of a fraction, or all of its beams.
    plan : (Path, Plan) or None
    """

    name: str
    arm: str
    doses: tuple[tuple[Path, Dose], ...]
    plan: tuple[Path, Plan] | None


@dataclass(frozen=True, eq=False)
class PlanSources:
    """Everything that the entries hold.

    Parameters
    ----------
    plans : tuple of FoundPlan
    structure_sets : tuple of (Path, ReadStructureSet)
    links : tuple of (Path, FrameLinks)
    findings : tuple of Finding
    """

    plans: tuple[FoundPlan, ...]
    structure_sets: tuple[tuple[Path, ReadStructureSet], ...]
    links: tuple[tuple[Path, FrameLinks], ...]
    findings: tuple[Finding, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Name every file that is used, each once."""
        own = [path for plan in self.plans for path, _ in (*plan.doses, *filter(None, [plan.plan]))]
        others = [path for path, _ in self.structure_sets] + [path for path, _ in self.links]
        return tuple(dict.fromkeys([*own, *others]))


@dataclass(frozen=True)
class PlanEntry:
    """One entry as it was written."""

    name: str
    arm: str
    paths: tuple[Path, ...]


@dataclass(eq=False)
class _Pile:
    doses: list[tuple[Path, Dose]] = field(default_factory=list)
    plans: list[tuple[Path, Plan]] = field(default_factory=list)
    structure_sets: list[tuple[Path, ReadStructureSet]] = field(default_factory=list)
    links: list[tuple[Path, FrameLinks]] = field(default_factory=list)


def plan_entry(text: str) -> PlanEntry:
    """Read one entry.

    Raises
    ------
    ValueError
        It names no file.
    """
    if text.strip() and Path(text).exists():
        return PlanEntry("", "", (Path(text),))
    head, equals, tail = text.partition("=")
    name, _, arm = head.partition(":") if equals else ("", "", "")
    paths = tuple(Path(p.strip()) for p in (tail if equals else text).split(";") if p.strip())
    if not paths or (equals and not name.strip()):
        raise ValueError(f"'{text[:80]}' is no plan: write FOLDER, or NAME=FILE;FILE")
    return PlanEntry(name.strip(), arm.strip(), paths)


def absolute_entry(text: str) -> str:
    """Give the same entry with absolute paths, so that it can be read again from anywhere.

    Raises
    ------
    UserError
        It names no file.
    """
    try:
        entry = plan_entry(text)
    except ValueError as error:
        raise UserError(
            "A plan cannot be read.",
            f"{error}.",
            "Name a folder, or NAME=RTDOSE;RTPLAN.",
            "plan-option",
        ) from error
    paths = ";".join(str(path.resolve()) for path in entry.paths)
    arm = f":{entry.arm}" if entry.arm else ""
    return f"{entry.name}{arm}={paths}" if entry.name else paths


def find_plans(entries: Sequence[PlanEntry]) -> PlanSources:
    """Read the files of all entries and sort them to plans.

    Raises
    ------
    UserError
        A file cannot be used, or there is no dose.
    """
    plans: list[FoundPlan] = []
    findings: list[Finding] = []
    others = _Pile()
    for entry in entries:
        pile = _read(entry.paths)
        found, told = _sorted(entry, pile)
        plans += found
        findings += told
        others.structure_sets += pile.structure_sets
        others.links += pile.links
    if not plans:
        named = ", ".join(str(path) for entry in entries for path in entry.paths)
        raise UserError(
            "There is no dose.",
            f"No RTDOSE was found in {named}.",
            "Give the RTDOSE of each plan, with its RTPLAN.",
            "no-dose",
        )
    return PlanSources(
        _with_own_names(plans),
        _each_once(others.structure_sets),
        tuple(others.links),
        tuple(findings),
    )


def _read(paths: Sequence[Path]) -> _Pile:
    from dtiplan.domain.series import SeriesKind
    from dtiplan.io.dicom_reg_reader import read_registration
    from dtiplan.io.dicom_rtdose import read_rtdose
    from dtiplan.io.dicom_rtplan import read_rtplan
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.io.dicom_scan import scan

    series = scan(paths).series
    pile = _Pile()

    def files(kind: SeriesKind) -> list[Path]:
        return sorted(path for s in series if s.kind is kind for path in s.files)

    pile.doses += [(path, read_rtdose(path)) for path in files(SeriesKind.RTDOSE)]
    pile.plans += [(path, read_rtplan(path)) for path in files(SeriesKind.RTPLAN)]
    pile.structure_sets += [(path, read_rtstruct(path)) for path in files(SeriesKind.RTSTRUCT)]
    pile.links += [(path, read_registration(path)) for path in files(SeriesKind.REG)]
    return pile


def _sorted(entry: PlanEntry, pile: _Pile) -> tuple[list[FoundPlan], list[Finding]]:
    """Lay each dose to the plan it names; what names none goes to the only plan there is."""
    found: list[FoundPlan] = []
    findings: list[Finding] = []
    left = list(pile.doses)
    for path, plan in pile.plans:
        is_only = len(pile.plans) == 1
        own = [d for d in left if plan.sop_instance_uid in d[1].plan_uids or is_only]
        left = [d for d in left if d not in own]
        if own:
            doses, told = _whole_plan(own, plan.label or path.stem)
            found.append(FoundPlan(plan.label or path.stem, entry.arm, doses, (path, plan)))
            findings += told
        else:
            findings.append(_without_dose(plan.label or path.stem))
    for group in _by_plan(left):
        doses, told = _whole_plan(group, group[0][0].stem)
        found.append(FoundPlan(group[0][0].stem, entry.arm, doses, None))
        findings += told
    if entry.name:
        single = len(found) == 1
        found = [_renamed(f, entry.name if single else f"{entry.name} {f.name}") for f in found]
    return found, findings


def _by_plan(doses: Sequence[tuple[Path, Dose]]) -> Iterable[list[tuple[Path, Dose]]]:
    groups: dict[tuple[str, ...], list[tuple[Path, Dose]]] = {}
    for path, dose in doses:
        # A dose that names no plan stands alone.
        groups.setdefault(dose.plan_uids or (dose.sop_instance_uid,), []).append((path, dose))
    return groups.values()


def _whole_plan(
    doses: Sequence[tuple[Path, Dose]], name: str
) -> tuple[tuple[tuple[Path, Dose], ...], list[Finding]]:
    """Take the dose of the whole plan where there is one beside those of its parts."""
    from dtiplan.domain.dose import DoseSummation

    whole = [d for d in doses if d[1].summation is DoseSummation.PLAN]
    if len(whole) != 1 or len(doses) == 1:
        return tuple(doses), []
    finding = Finding(
        Severity.INFO,
        "dose-parts-left-aside",
        f"{name}: beside the dose of the whole plan there are {len(doses) - 1} of its parts, which "
        "were left aside.",
        "Nothing has to be done.",
    )
    return tuple(whole), [finding]


def _without_dose(name: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "plan-without-dose",
        f"The plan {name} has no RTDOSE among the files; nothing is told of it.",
        "Give its dose, or leave its RTPLAN out.",
    )


def _renamed(plan: FoundPlan, name: str) -> FoundPlan:
    return FoundPlan(name, plan.arm, plan.doses, plan.plan)


def _with_own_names(plans: Sequence[FoundPlan]) -> tuple[FoundPlan, ...]:
    """Tell plans of one name apart by a number in brackets."""
    taken: set[str] = set()
    named = []
    for plan in plans:
        name, number = plan.name, 1
        while name in taken:
            number += 1
            name = f"{plan.name} ({number})"
        taken.add(name)
        named.append(_renamed(plan, name))
    return tuple(named)


def _each_once(
    sets: Sequence[tuple[Path, ReadStructureSet]],
) -> tuple[tuple[Path, ReadStructureSet], ...]:
    return tuple({read.sop_instance_uid: (path, read) for path, read in reversed(sets)}.values())[
        ::-1
    ]
