"""What is said of the levels of confidence: when they do not hold, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterable

from dtiplan.domain.certainty import Basis, ErrorSources, TractCertainty
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.tracts import TractResult

MODEL_BIAS = (
    "Repeated tracking shows the noise of the data, not what the fibre model cannot see: a tensor "
    "tract leaves out crossing parts such as the lateral fan of the corticospinal tract and "
    "Meyer's loop, and more than half of the true tract can lie outside what noise explains. "
    "The calibration on digital patients holds only as far as they resemble this patient."
)
"""Fixed words shown with every level."""
_OFTEN_FOUND = 0.9


def not_repeatable(tract: TractResult) -> Finding:
    """Say that a tract has no definition to repeat."""
    return Finding(
        Severity.WARNING,
        "uncertainty-no-definition",
        f"{tract.name}: no margin can be told, since it was not found by a definition.",
        "Do not take its surface as exact; add a margin of your own.",
    )


def said_of(
    tract: TractResult, certainty: TractCertainty | None, n_realisations: int
) -> list[Finding]:
    """Say what became of one tract."""
    if certainty is None:
        return [
            Finding(
                Severity.WARNING,
                "uncertainty-never-found",
                f"{tract.name}: none of {n_realisations} realisations found the tract again, "
                "so that no margin can be told.",
                "Do not rely on this tract.",
            )
        ]
    said = []
    if certainty.n_found < _OFTEN_FOUND * certainty.n_realisations:
        said.append(
            Finding(
                Severity.WARNING,
                "uncertainty-seldom-found",
                f"{tract.name}: only {certainty.n_found} of {certainty.n_realisations} "
                "realisations found the tract again; the margins hold for these.",
                "Do not rely on this tract without looking at it in every view.",
            )
        )
    return said


def not_calibrated(certainties: Iterable[TractCertainty]) -> list[Finding]:
    """Say once for each reason of which tracts the levels are not calibrated."""
    tracts: dict[str, list[str]] = {}
    for one in certainties:
        if one.basis is not Basis.CALIBRATED:
            tracts.setdefault(one.source, []).append(one.name)
    return [
        Finding(
            Severity.WARNING,
            "uncertainty-not-calibrated",
            f"The levels of {', '.join(names)} are not calibrated for tract and model. {source}",
            "Take the margins as a rough guide only.",
        )
        for source, names in tracts.items()
    ]


def general_findings(sources: ErrorSources) -> list[Finding]:
    """Say what holds for every level."""
    said = [
        Finding(
            Severity.INFO,
            "uncertainty-model-bias",
            MODEL_BIAS,
            "Look at the tract with the other fibre model too.",
        )
    ]
    if sources.phase_axis_ras is None:
        said.append(
            Finding(
                Severity.INFO,
                "uncertainty-without-distortion",
                "Distortion of the diffusion series is not counted in the margins.",
                "Compare with the planning series near the skull base, or give the distortion "
                "that is left.",
            )
        )
    return said
