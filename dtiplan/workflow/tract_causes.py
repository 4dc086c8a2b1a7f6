"""Why tracts fail, as findings: what a case knows, asked by ``processing``'s rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.tracts import TractResult, TractStatus

if TYPE_CHECKING:
    from dtiplan.processing.tracts.failure_causes import Evidence, Likely

EVIDENCE = ("maps", "quality", "orientation", "template_map")
"""Artifacts the rules look at."""

_REMEDIES = {
    "gradient table": "Look at the colour FA picture and check the orientation of the gradient "
    "table before you use any tract.",
    "coverage": "Scan with a volume that holds the whole tract, or use only the part that is "
    "there.",
    "lesion": "Look at the tract beside the lesion; fibres may be displaced and not destroyed.",
    "template fit": "Look at where the regions lie, and draw regions of your own.",
    "noise": "Scan with more directions or averages.",
    "wrong side": "Do not use this tract; look at its regions and at the patient's position.",
}
_OTHERWISE = "Look at the tract in 3D and in the slices before you use it."


def evidence_from(inputs: Mapping[str, Any], told: Mapping[str, Any]) -> Evidence:
    """Gather what is known of a case's data.

    Parameters
    ----------
    inputs : mapping
        The artifacts named in ``EVIDENCE``.
    told : mapping
        What is told of each tract, by name.
    """
    from dtiplan.processing.atlas.template import TemplateMap
    from dtiplan.processing.tracts.failure_causes import Evidence

    orientation = inputs["orientation"]
    return Evidence(
        proof=orientation["proof"],
        is_decided_by_hand=orientation["decision"] != "automatic",
        snr=inputs["quality"].snr_b0,
        maps=inputs["maps"],
        template_map=TemplateMap.from_arrays(inputs["template_map"]),
        definitions=told,
    )


def cause_finding(tract: TractResult, likely: tuple[Likely, ...]) -> tuple[Finding, ...]:
    """Say of one tract what is wrong and why, in one finding; none where all is well."""
    if not likely:
        return ()
    texts = "; ".join(each.text for each in likely)
    remedy = next((_REMEDIES[each.cause] for each in likely if each.cause in _REMEDIES), _OTHERWISE)
    if tract.status is TractStatus.FOUND:
        is_doubted = any(is_implausible(each) for each in likely)
        return (
            Finding(
                Severity.WARNING if is_doubted else Severity.INFO,
                "tract-implausible" if is_doubted else "tract-limits",
                f"{tract.name}: may not be what it seems: {texts}.",
                remedy,
            ),
        )
    return (
        Finding(
            Severity.WARNING,
            "tract-failure-cause",
            f"{tract.name}: the likely causes, likeliest first, are: {texts}.",
            remedy,
        ),
    )


def is_implausible(likely: Likely) -> bool:
    """Whether this says that a tract with streamlines cannot be what it is called."""
    return likely.cause.startswith(("implausible", "wrong"))
