"""Whether a candidate protocol may be chosen at all, before it is scored."""

from __future__ import annotations

from dtiplan.domain.phantoms.harmonisation import Candidate

BIAS_LIMIT_PERCENT = 3.6
"""QIBA's limit for the ADC bias."""


def reasons_against(
    candidate: Candidate, bias_limit_percent: float = BIAS_LIMIT_PERCENT
) -> tuple[str, ...]:
    """Give why a candidate may not be chosen; empty for an admissible one.

    A bias bars it where it lies beyond the limit by more than its own standard uncertainty: a vial
    whose truth is known no better than the limit cannot prove a protocol wrong.
    """
    reasons = list(candidate.failures)
    for vial, bias in candidate.bias_percent.items():
        u = candidate.bias_u_percent.get(vial, 0.0)
        if abs(bias) <= bias_limit_percent + u:
            continue
        known = f" and its own uncertainty {u:.1f} %" if u > 0 else ""
        reasons.append(
            f"ADC of {vial} is {bias:+.1f} % from its truth, the limit is"
            f" {bias_limit_percent:g} %{known}"
        )
    if not candidate.bias_percent:
        reasons.append("its ADC was not compared with a truth")
    return tuple(reasons)


def doubts_about(
    candidate: Candidate, bias_limit_percent: float = BIAS_LIMIT_PERCENT
) -> tuple[str, ...]:
    """Give what stands beyond the limit without being proved so, or cannot be judged by it."""
    doubts = []
    for vial, bias in candidate.bias_percent.items():
        u = candidate.bias_u_percent.get(vial, 0.0)
        if bias_limit_percent < abs(bias) <= bias_limit_percent + u:
            doubts.append(
                f"ADC of {vial} is {bias:+.1f} % from its truth; beyond the limit of"
                f" {bias_limit_percent:g} %, but by less than its own uncertainty ({u:.1f} %)"
            )
        elif u > bias_limit_percent:
            doubts.append(
                f"ADC of {vial} cannot test a limit of {bias_limit_percent:g} %: its own"
                f" uncertainty is {u:.1f} %"
            )
    return tuple(doubts)
