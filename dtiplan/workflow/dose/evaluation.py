"""Compared plans as the noun that a case keeps and that documents and pages tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.domain.dose_comparison import TractDoses
from dtiplan.domain.dose_evaluation import DoseEvaluation, EvaluatedPlan
from dtiplan.workflow.files.codec import file_sha256

if TYPE_CHECKING:
    from dtiplan.workflow.dose.compare import PlansCompared
    from dtiplan.workflow.dose.plan_list import NamedPlan

_NO_TRACTS = TractDoses()


def evaluation_of(compared: PlansCompared, tracts: TractDoses = _NO_TRACTS) -> DoseEvaluation:
    """Give compared plans without the doses themselves, and what tracts add.

    Parameters
    ----------
    compared : PlansCompared
    tracts : TractDoses
        Empty without a case.
    """
    return DoseEvaluation(
        tuple(_evaluated(plan) for plan in compared.plans),
        compared.structures,
        compared.targets,
        compared.indices,
        compared.brain,
        compared.beside,
        compared.published,
        compared.alpha_beta,
        compared.biological,
        tracts,
        compared.options.ends,
        compared.options.as_eqd2,
        compared.findings,
    )


def _evaluated(plan: NamedPlan) -> EvaluatedPlan:
    read, path = plan.files.plan, plan.plan_path
    return EvaluatedPlan(
        plan.name,
        plan.arm,
        "" if read is None else read.label,
        "" if read is None else read.approval_status,
        plan.files.structure_set.patient_id,
        plan.n_fractions,
        () if read is None else read.prescriptions,
        float(np.max(plan.files.dose.image.values)),
        "" if path is None else str(path),
        "" if path is None else file_sha256(path),
        tuple(map(str, plan.dose_paths)),
        tuple(file_sha256(p) for p in plan.dose_paths),
    )
