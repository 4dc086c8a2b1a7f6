"""By which rules the tracts of a case were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.tract_rules import rule_of

if TYPE_CHECKING:
    from dtiplan.domain.tracts import TractRule
    from dtiplan.workflow.cases.case import Case


def rules_of_case(case: Case) -> dict[str, TractRule]:
    """Give the rule of every tract of a case, by name; none where no tracts were searched."""
    names = (tracts_artifact(case.manifest), definitions_artifact(case.manifest))
    if any(case.manifest.artifact(name) is None for name in names):
        return {}
    tracts, told = (case.read(name) for name in names)
    return {tract.name: rule_of(tract, told.get(tract.name, {})) for tract in tracts}
