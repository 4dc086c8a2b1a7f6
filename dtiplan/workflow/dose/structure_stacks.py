"""Contours of a structure set as bodies that can be sampled, each once for all plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress
from dtiplan.domain.structure_sets import ReadRoi
from dtiplan.domain.targets import TARGET_TYPES
from dtiplan.workflow.dose.histograms import stacks_of
from dtiplan.workflow.side_by_side import side_by_side

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.processing.dose.comparison import StructureSamples
    from dtiplan.processing.dose.contour_solid import ContourStack

_TARGET_NAME = re.compile(rf"^({'|'.join(TARGET_TYPES)})", re.IGNORECASE)
_BRAIN_NAMES = ("brain", "encephalon", "cerveau", "hirn", "gehirn")


def sampled_structures(
    rois: Sequence[ReadRoi], names: Sequence[str], ends: str, progress: Progress
) -> tuple[tuple[StructureSamples, ...], tuple[Finding, ...]]:
    """Cut the structures wanted into samples, and tell which could not be.

    Parameters
    ----------
    rois : sequence of ReadRoi
    names : sequence of str
        Empty: all.
    ends : str
        ``rounded``, ``full`` or ``half``.
    progress : Progress
    """
    from dtiplan.processing.dose.comparison import sample_structure
    from dtiplan.processing.dose.contour_solid import EndSlabs
    from dtiplan.processing.dose.dvh import DvhSettings

    stacks, findings = stacks_of(rois, names)
    settings = DvhSettings(EndSlabs(ends))

    def one(named: tuple[str, ContourStack], told: Progress) -> StructureSamples:
        told(0.0, named[0])
        made = sample_structure(named[0], named[1], settings)
        told(1.0, named[0])
        return made

    return tuple(side_by_side(one, stacks, progress)), tuple(findings)


def target_names(rois: Sequence[ReadRoi], wanted: Sequence[str]) -> tuple[str, ...]:
    """Name the targets: those wanted, or else what its type or its name tells to be one.

    Raises
    ------
    UserError
        ``no-such-structure``: one that is wanted is not there.
    """
    known = {roi.name for roi in rois}
    missing = [name for name in wanted if name not in known]
    if missing:
        raise UserError(
            f"There is no target named {', '.join(missing)}.",
            f"The structures in the dose's frame are {', '.join(sorted(known))}.",
            "Choose among them.",
            "no-such-structure",
        )
    if wanted:
        return tuple(wanted)
    typed = [r.name for r in rois if r.interpreted_type.upper() in TARGET_TYPES]
    return tuple(typed or [r.name for r in rois if _TARGET_NAME.match(r.name)])


def brain_name(rois: Sequence[ReadRoi], wanted: str = "") -> str:
    """Name the brain: the structure wanted, or one that is called so; empty where there is none."""
    if wanted:
        return target_names(rois, [wanted])[0]
    found = [roi.name for roi in rois if roi.name.strip().lower() in _BRAIN_NAMES]
    return found[0] if found else ""
