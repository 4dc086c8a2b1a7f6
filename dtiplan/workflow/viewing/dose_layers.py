"""Doses of plans, and their differences from the first plan, among what can be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.render.slice_values import linear_at
from dtiplan.workflow.viewing.layer import Layer, LayerKind

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from dtiplan.domain.dose_evaluation import DoseEvaluation
    from dtiplan.domain.image import Image

DOSE, DIFFERENCE = "dose", "dose-difference"
"""Families of the layers' keys: ``dose:PLAN``, ``dose-difference:PLAN``."""
_WASH_OPACITY, _DIFFERENCE_OPACITY = 0.35, 0.7
_MOST_LOOKED_AT = 400_000
_OF_HIGHEST = 0.1
_SHARE = 99.5
_ROUND = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True, eq=False)
class DoseDifference:
    """A dose less another, each on its own grid; there is one where both doses are.

    Parameters
    ----------
    dose, reference : Image
        Gy.
    """

    dose: Image
    reference: Image

    def at(self, point_ras_mm: ArrayLike) -> float | None:
        """Give the difference at a point, Gy; None where one of them has no dose."""
        one, other = linear_at(self.dose, point_ras_mm), linear_at(self.reference, point_ras_mm)
        return None if one is None or other is None else one - other

    def limit_gy(self) -> float:
        """Give a round number of Gy that nearly all differences stay below."""
        every = max(1, int(np.ceil((self.dose.values.size / _MOST_LOOKED_AT) ** (1 / 3))))
        index = np.stack(
            np.meshgrid(*(np.arange(0, n, every) for n in self.dose.grid.shape), indexing="ij"), -1
        ).reshape(-1, 3)
        values = np.asarray(self.dose.values, np.float64)[tuple(index.T)]
        points = transform_points(self.dose.grid.ras_from_vox, index)
        there = transform_points(self.reference.grid.vox_from_ras, points)
        nearest = np.rint(there).astype(np.int64)
        is_in = ((nearest >= 0) & (nearest < self.reference.grid.shape)).all(axis=1)
        other = np.asarray(self.reference.values, np.float64)[tuple(nearest[is_in].T)]
        counts = np.maximum(values[is_in], other) > _OF_HIGHEST * values.max(initial=0.0)
        apart = np.abs(values[is_in] - other)[counts]
        return _rounded_up(float(np.percentile(apart, _SHARE)) if apart.size else 1.0)


def _rounded_up(value: float) -> float:
    """Give the next of 1, 2, 5, 10 ... times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(step * power for step in _ROUND if step * power >= value * 0.999))


def dose_layers(read: Callable[[str], Any]) -> list[Layer]:
    """Give the dose of each plan, the first one shown, and the differences from the first."""
    names = list(read("plan_doses") or {})
    doses = [
        Layer(
            f"{DOSE}:{name}", LayerKind.DOSE, f"Dose of {name}", False,
            is_shown_at_first=number == 0, opacity=_WASH_OPACITY,
        )
        for number, name in enumerate(names)
    ]  # fmt: skip
    return doses + [
        Layer(
            f"{DIFFERENCE}:{name}", LayerKind.DOSE_DIFFERENCE,
            f"Dose of {name} less {names[0]}", False, opacity=_DIFFERENCE_OPACITY,
        )
        for name in names[1:]
    ]  # fmt: skip


def dose_value(read: Callable[[str], Any], family: str, plan: str) -> Image | DoseDifference:
    """Give the dose of a plan, or its difference from the first plan.

    Raises
    ------
    UserError
        The dose is in another frame of reference than the planning series.
    """
    doses: dict[str, Image] = read("plan_doses")
    frame = read("planning").frame_of_reference_uid
    first = next(iter(doses))
    for name in {plan, first}:
        found = doses[name].grid.frame_of_reference_uid
        if found != frame:
            raise UserError(
                f"The dose of {name} cannot be shown.",
                f"It is in frame of reference {found}, the planning series in {frame}.",
                "Evaluate the doses again with the plan's own files.",
                "dose-in-other-frame",
            )
    if family == DOSE:
        return doses[plan]
    return DoseDifference(doses[plan], doses[first])


def prescriptions_gy(evaluation: DoseEvaluation | None) -> dict[str, float]:
    """Give the highest prescription of each plan that tells one, by its name."""
    if evaluation is None:
        return {}
    return {
        plan.name: max(p.dose_gy for p in plan.prescriptions)
        for plan in evaluation.plans
        if plan.prescriptions
    }
