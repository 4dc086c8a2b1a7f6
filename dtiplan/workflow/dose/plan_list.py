"""Plans to be laid side by side: named on the command line, read, and refused where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dtiplan.domain.errors import UserError
from dtiplan.domain.structure_sets import ReadRoi
from dtiplan.workflow.dose.rt_files import PlanFiles, read_plan_files


@dataclass(frozen=True)
class PlanGiven:
    """One plan as it was named.

    Parameters
    ----------
    name : str
    files : tuple of Path
        Doses, and the RTPLAN where there is one, in any order.
    arm : str
        Of a trial; empty outside one.
    """

    name: str
    files: tuple[Path, ...]
    arm: str = ""


@dataclass(frozen=True, eq=False)
class NamedPlan:
    """One plan as it was read.

    Parameters
    ----------
    name, arm : str
    files : PlanFiles
        Of the first structure set.
    rois : tuple of ReadRoi
        Of all structure sets.
    numbers : mapping
        Numbers by name of the structures of the set the plan was made on.
    plan_path : Path or None
    dose_paths : tuple of Path
    """

    name: str
    arm: str
    files: PlanFiles
    rois: tuple[ReadRoi, ...]
    numbers: Mapping[str, int]
    plan_path: Path | None
    dose_paths: tuple[Path, ...]

    @property
    def n_fractions(self) -> int | None:
        """Planned fractions; None where the plan does not tell."""
        return None if self.files.plan is None else self.files.plan.n_fractions

    def prescription_gy(self, roi_name: str) -> float | None:
        """Give what the plan prescribes to a target; None where it does not tell.

        Numbers of structures count in the structure set the plan names only. Where all its
        prescriptions are of one dose, that is taken for every target.
        """
        told = () if self.files.plan is None else self.files.plan.prescriptions
        own = {p.dose_gy for p in told if p.roi_number == self.numbers.get(roi_name, "none")}
        doses = own or {p.dose_gy for p in told}
        return doses.pop() if len(doses) == 1 else None


def plan_given(text: str) -> PlanGiven:
    """Read ``NAME=FILE[,FILE...]``; an arm follows the name after a colon, ``NAME:ARM=FILE``."""
    head, equals, tail = text.partition("=")
    name, _, arm = head.partition(":")
    files = tuple(Path(part) for part in tail.split(",") if part)
    if not equals or not name.strip() or not files:
        raise UserError(
            "A plan cannot be read.",
            f"'{text}' does not name a plan and its files.",
            "Write NAME=RTDOSE,RTPLAN, for example A=dose.dcm,plan.dcm.",
            "plan-option",
        )
    return PlanGiven(name.strip(), files, arm.strip())


def read_plans(
    rtstructs: Sequence[Path], given: Sequence[PlanGiven], registration: Path | None = None
) -> tuple[NamedPlan, ...]:
    """Read plans that shall be compared.

    Parameters
    ----------
    rtstructs : sequence of Path
        At least one; no two structures may have one name.
    given : sequence of PlanGiven
    registration : Path, optional
        REG file that carries structures of other frames of reference to the doses'.

    Raises
    ------
    UserError
        There are none, two have one name, a file cannot be used, or they do not belong to one
        patient and one frame of reference.
    """
    names = [plan.name for plan in given]
    if not names or len(set(names)) < len(names):
        raise UserError(
            "The plans cannot be compared.",
            f"{len(names)} plans were named: {', '.join(names) or '(none)'}.",
            "Give one plan or more, each with a name of its own.",
            "plan-names",
        )
    read = tuple(_read(rtstructs, plan, registration) for plan in given)
    frames = {plan.files.dose.image.grid.frame_of_reference_uid for plan in read}
    if len(frames) > 1:
        raise UserError(
            "The plans cannot be compared.",
            "Their doses are in different frames of reference: "
            + ", ".join(f"{p.name} {p.files.dose.image.grid.frame_of_reference_uid}" for p in read)
            + ".",
            "Give doses calculated on the same images.",
            "two-frames",
        )
    return read


def _read(rtstructs: Sequence[Path], given: PlanGiven, registration: Path | None) -> NamedPlan:
    plans = [path for path in given.files if _is_plan(path)]
    doses = tuple(path for path in given.files if path not in plans)
    if len(plans) > 1:
        raise UserError(
            f"The plan {given.name} cannot be read.",
            f"{len(plans)} RTPLAN files were given.",
            "Give one RTPLAN with its dose.",
            "several-rtplans",
        )
    plan = plans[0] if plans else None
    read = [read_plan_files(path, doses, plan, registration) for path in rtstructs]
    rois = tuple(roi for each in read for roi in each.rois)
    _check_names(rois)
    made_on = "" if read[0].plan is None else read[0].plan.structure_set_uid
    numbers = {
        roi.name: roi.number
        for each in read
        if each.structure_set.sop_instance_uid == made_on
        for roi in each.rois
    }
    return NamedPlan(given.name, given.arm, read[0], rois, numbers, plan, doses)


def _check_names(rois: Sequence[ReadRoi]) -> None:
    counts = Counter(roi.name for roi in rois)
    twice = [name for name, n in counts.items() if n > 1]
    if twice:
        raise UserError(
            "The structures cannot be told apart.",
            f"There are several structures named {', '.join(twice)}.",
            "Give each structure once, or rename one of them.",
            "structure-twice",
        )


def _is_plan(path: Path) -> bool:
    from dtiplan.io.dicom_rtplan import read_rtplan

    try:
        read_rtplan(path)
    except UserError as error:
        if error.code == "not-rtplan":
            return False
        raise
    return True
