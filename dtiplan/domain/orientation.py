"""Whether the gradient directions fit the fibres, as the data themselves show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.domain.gradients import SignedPermutation


class Verdict(StrEnum):
    """What the fibres say about the gradient table; only ``RIGHT`` lets tracking begin."""

    RIGHT = "right"
    WRONG = "wrong"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class OrientationProof:
    """Outcome of trying every signed axis permutation of the b-vectors.

    Parameters
    ----------
    verdict : Verdict
        ``RIGHT`` or ``WRONG`` only where the best permutation is beyond doubt.
    best : SignedPermutation
        What has to be done to the b-vectors as the file gave them; the identity when they are
        right, and where nothing could be measured.
    runner_up : SignedPermutation
        The second best.
    scores : tuple of float
        Fibre coherence (at most 1) for each entry of ``SIGNED_PERMUTATIONS``; all zero where
        nothing could be measured.
    score, runner_up_score : float
        Those of ``best`` and ``runner_up``.
    distance_in_standard_errors : float
        How far ``best`` lies before its nearest rival, in standard errors of the difference.
    share_of_resamples : float
        Part of the resampled data (0 to 1) in which ``best`` wins.
    n_voxels_used : int
        Anisotropic voxels (FA of at least 0.2) that bore on it.
    findings : tuple of Finding
        The verdict in words; an error for everything but ``RIGHT``.
    """

    verdict: Verdict
    best: SignedPermutation
    runner_up: SignedPermutation
    scores: tuple[float, ...]
    score: float
    runner_up_score: float
    distance_in_standard_errors: float
    share_of_resamples: float
    n_voxels_used: int
    findings: tuple[Finding, ...]

    @property
    def is_measured(self) -> bool:
        """Whether there was enough to look at."""
        return any(self.scores)

    @property
    def margin(self) -> float:
        """Relative distance of the best score to the runner-up's; 0 where not measured."""
        return self.score / self.runner_up_score - 1.0 if self.runner_up_score > 0 else 0.0
