"""What a comparison of few scanners and few phantoms cannot say, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from dtiplan.domain.phantoms.agreement import Reproducibility
from dtiplan.domain.phantoms.comparison import ComparedScan, Refusal, ScannerPair
from dtiplan.domain.quality import NotMeasured

_NEEDS_SUBJECTS = 16
"""Matched controls per scanner that RISH harmonisation was shown to need (bioRxiv 314179)."""


def refusals_of(
    pairs: Sequence[ScannerPair],
    spread: Reproducibility | NotMeasured,
    scans: Sequence[ComparedScan],
    scanners: Sequence[str],
) -> tuple[Refusal, ...]:
    """List what was asked of the data and refused."""
    found = [
        Refusal(f"{what} of {pair.first} and {pair.second}", said.reason)
        for pair in pairs
        for what, said in (
            ("Limits of agreement", pair.bland_altman_percent),
            ("Linear relation", pair.line),
            ("Concordance", pair.concordance),
            ("Intraclass correlation", pair.intraclass),
            ("Test of no difference", pair.permutation),
        )
        if isinstance(said, NotMeasured)
    ]
    coefficient = spread if isinstance(spread, NotMeasured) else spread.coefficient
    if isinstance(coefficient, NotMeasured):
        found.append(Refusal("Reproducibility coefficient", coefficient.reason))
    if len(scanners) > 1:
        n = len(scans)
        found.append(
            Refusal(
                "ComBat and RISH harmonisation",
                f"{n} phantom scans of {len(scanners)} scanners cannot train them: RISH needs at "
                f"least {_NEEDS_SUBJECTS} matched subjects on each scanner, ComBat a spread of "
                "subjects that a phantom does not have. Acquisition is matched instead, or the "
                "images are smoothed to one resolution.",
            )
        )
    return tuple(found)
