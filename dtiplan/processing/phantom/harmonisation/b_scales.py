"""The factor of each scanner's b-values, as the comparison tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.agreement import Interval, LinearRelation
from dtiplan.domain.phantoms.comparison import Accuracy, ComparedScan, Refusal
from dtiplan.domain.phantoms.harmonisation import BScale
from dtiplan.domain.quality import NotMeasured
from dtiplan.processing.phantom.harmonisation.harmonise_filter import b_scale


def b_scales_of(
    scans: Sequence[ComparedScan], accuracy: Sequence[Accuracy]
) -> dict[str, BScale | NotMeasured]:
    """Give the factor of each scanner: one line of each session, its first scan's."""
    lines: dict[str, dict[str, LinearRelation]] = {}
    for scan, held in zip(scans, accuracy, strict=True):
        sessions = lines.setdefault(scan.scanner, {})
        if isinstance(held.line, LinearRelation):
            sessions.setdefault(scan.session, held.line)
    return {name: b_scale(list(sessions.values())) for name, sessions in lines.items()}


def b_scale_refusals(scales: Mapping[str, BScale | NotMeasured]) -> tuple[Refusal, ...]:
    """Say why a scanner's b-values are not given a factor."""
    return tuple(
        Refusal(f"Factor of the b-values of {name}", found.reason)
        for name, found in scales.items()
        if isinstance(found, NotMeasured)
    )


def b_scale_findings(scales: Mapping[str, BScale | NotMeasured]) -> list[Finding]:
    """Tell the factors that are proved to differ from 1."""
    told = []
    for name, found in scales.items():
        if isinstance(found, NotMeasured) or not isinstance(found.factor.interval, Interval):
            continue
        low, high = found.factor.interval.low, found.factor.interval.high
        told.append(
            Finding(
                Severity.WARNING,
                "b-scale",
                f"The b-values of {name} are {found.factor.value:.4f} times what is written (95 % "
                f"interval {low:.4f} to {high:.4f}, {found.n_sessions} sessions). Nothing was "
                "corrected.",
                "Have the gradients calibrated; a factor on the b-values is the second best.",
            )
        )
    return told
