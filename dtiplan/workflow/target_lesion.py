"""The tumours that were drawn on the planning series, as the lesion of the template fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dtiplan.workflow.regions.lesion_mask import lesion_of_targets, lesion_text

if TYPE_CHECKING:
    from dtiplan.workflow.cases.case import Case

_TUMOUR = "GTV"
_MARK = f" # {_TUMOUR}"
"""Name of a part of a lesion that came from targets; what is painted on has none."""
_NEEDED = ("targets", "planning", "accepted_registration", "mask")


def lesion_of_case(case: Case) -> tuple[str, ...]:
    """Give the tumours of a case as the parameter ``lesion`` of 'register-template'.

    Returns
    -------
    tuple of str
        One line of text, or none: without a target of type GTV, without a registration that may
        be used, or where the tumours lie outside the brain mask.
    """
    if any(case.manifest.artifact(name) is None for name in _NEEDED):
        return ()
    tumours = [t for t in case.read("targets") if t.interpreted_type == _TUMOUR]
    registration = case.read("accepted_registration")
    if not tumours or not registration.is_usable:
        return ()
    mask = case.read("mask")
    found = lesion_of_targets(tumours, case.read("planning"), registration.transform, mask.grid)
    text = lesion_text(found & np.asarray(mask.values, dtype=bool))
    return (f"{text}{_MARK}",) if text else ()


def with_tumours_of_now(standing: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """Give a lesion that was used before, its parts from targets as the targets are now.

    What a person painted stands; a lesion without anything painted is the tumours.
    """
    painted = tuple(text for text in standing if not text.endswith(_MARK))
    is_by_hand_only = len(painted) == len(standing) > 0
    return painted if is_by_hand_only else (*painted, *lesion_of_case(case))
