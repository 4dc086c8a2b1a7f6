"""The two ways of harmonising against each other: a protocol before the scan, a filter after it."""

from __future__ import annotations

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.harmonisation import Arm, Ranking, Score
from dtiplan.processing.phantom.harmonisation.harmonise import rank_key


def verdict(ranking: Ranking) -> Finding:
    """Say which arm came nearer the reference: the protocol before the scan or the filter after."""
    best = {
        arm: min((s for s in ranking.scores if s.arm is arm), key=rank_key, default=None)
        for arm in (Arm.A_PRIORI, Arm.A_POSTERIORI)
    }
    before, after = best[Arm.A_PRIORI], best[Arm.A_POSTERIORI]
    if before is None or after is None:
        lacking = "protocol chosen before the scan" if before is None else "filter after the scan"
        return Finding(
            Severity.INFO,
            "one-arm-only",
            f"The two ways of harmonising cannot be compared: there is no {lacking}.",
            "Scan candidate protocols, and keep the images at hand so that they can be filtered.",
        )
    told = (
        f"{before.candidate} (nMSPE {before.nmspe:.2e}) against {after.candidate} "
        f"(nMSPE {after.nmspe:.2e})"
    )
    if rank_key(before) < rank_key(after):
        barred = "" if after.admitted else ", which is not admissible besides"
        return Finding(
            Severity.INFO,
            "a-priori-nearer",
            f"The protocol chosen before the scan comes nearer the reference than the filter "
            f"applied after it: {told}{barred}. The filter is off most in {_worst(after)}.",
            "Scan with this protocol; a filter cannot give back what a scan did not measure.",
        )
    why = before.why_not[0] if before.why_not else f"it is off most in {_worst(before)}"
    return Finding(
        Severity.WARNING,
        "a-posteriori-nearer",
        f"No protocol chosen before the scan comes as near the reference as the filter applied "
        f"after it: {told}. Of the best protocol: {why}.",
        "Add candidate protocols that change this.",
    )


def _worst(score: Score) -> str:
    name = max(score.deviations, key=lambda each: abs(score.deviations[each]))
    return f"{name} ({100 * score.deviations[name]:+.0f} %)"
