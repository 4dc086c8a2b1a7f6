"""What is known of the doses of one case or comparison: plans, structures, tracts, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.domain.biological import AlphaBetaSet
    from dtiplan.domain.dose import Prescription, TargetIndices
    from dtiplan.domain.dose_comparison import BiologicalDose, ComparedStructure, TractDoses
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.published_doses import BesidePublished, PublishedSet

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class EvaluatedPlan:
    """One plan as far as it is told of; its dose is kept apart.

    Parameters
    ----------
    name : str
        Short, given by the person who evaluates.
    arm : str
        Of a trial; empty outside one.
    label, approval_status : str
        Of the RTPLAN; empty without one.
    patient_id : str
    n_fractions : int or None
        None where the plan does not tell.
    prescriptions : tuple of Prescription
    highest_gy : float
        Of the whole dose.
    plan_path, plan_sha256 : str
        Of the RTPLAN; empty without one.
    dose_paths, dose_sha256 : tuple of str
    """

    name: str
    arm: str
    label: str
    approval_status: str
    patient_id: str
    n_fractions: int | None
    prescriptions: tuple[Prescription, ...]
    highest_gy: float
    plan_path: str
    plan_sha256: str
    dose_paths: tuple[str, ...]
    dose_sha256: tuple[str, ...]


@dataclass(frozen=True)
class Unmeasured:
    """Something whose dose is not told, and why."""

    name: str
    reason: str


@dataclass(frozen=True, eq=False)
class DoseEvaluation:
    """Doses of any number of plans in the same structures, at the same samples.

    Parameters
    ----------
    plans : tuple of EvaluatedPlan
        Differences are from the first.
    structures : tuple of ComparedStructure
    targets : tuple of str
        Names of the structures that are targets.
    indices : tuple of tuple of TargetIndices
        For each plan those of its targets with a known prescription.
    brain : ComparedStructure or None
        The brain less the targets.
    beside : tuple of tuple of BesidePublished
        For each plan.
    published : PublishedSet
    alpha_beta : AlphaBetaSet
    biological : tuple of BiologicalDose
    tracts : TractDoses
        Doses along tracts, segments near the first target, and bands of uncertainty.
    ends : str
        ``rounded``, ``full`` or ``half``: how end slices count.
    is_eqd2 : bool
        Whether doses of structures are EQD2.
    findings : tuple of Finding
    tract_of : mapping
        Name of the tract by name of the structure that was made of it.
    colours_rgb : mapping
        By name of the structure; those without a colour are not in it.
    unmeasured : tuple of Unmeasured
    """

    plans: tuple[EvaluatedPlan, ...]
    structures: tuple[ComparedStructure, ...]
    targets: tuple[str, ...]
    indices: tuple[tuple[TargetIndices, ...], ...]
    brain: ComparedStructure | None
    beside: tuple[tuple[BesidePublished, ...], ...]
    published: PublishedSet
    alpha_beta: AlphaBetaSet
    biological: tuple[BiologicalDose, ...]
    tracts: TractDoses
    ends: str
    is_eqd2: bool
    findings: tuple[Finding, ...] = ()
    tract_of: Mapping[str, str] = field(default_factory=dict)
    colours_rgb: Mapping[str, Rgb] = field(default_factory=dict)
    unmeasured: tuple[Unmeasured, ...] = ()

    def structure(self, name: str) -> ComparedStructure:
        """Give a structure by its name."""
        for one in self.structures:
            if one.name == name:
                return one
        raise KeyError(name)
