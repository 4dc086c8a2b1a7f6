"""The calibration of the confidence levels as data: which table stands for which tract."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from dtiplan.domain.certainty import LEVELS, SOFTNESS_MM, Basis, Calibration
from dtiplan.io.locations import resource

_ANY = "any"


def read_calibration() -> dict[str, Any]:
    """Read the shipped calibration, plain JSON."""
    path = resource("uncertainty", "calibration.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def calibration_for(told: Mapping[str, Any], model: str, tract: str) -> Calibration:
    """Give the calibration of a tract: its own where there is one, else that of all together.

    Where a model was never calibrated the mean membership of the realisations itself is taken as
    the probability, and the basis says so.

    Parameters
    ----------
    told : mapping
        As ``read_calibration`` gives it.
    model : str
        ``tensor`` or ``csd``.
    tract : str
        Name of the tract; its side does not count.
    """
    tables = told["tables"].get(model)
    if tables is None:
        return _uncalibrated(model)
    kind = tract.removesuffix("_L").removesuffix("_R")
    is_own = kind in tables
    table = tables[kind if is_own else _ANY]
    measured = f"{table['n_tracts']} tracts of {told['source']}"
    source = (
        f"Calibrated on {measured}, where this tract is known."
        if is_own
        else f"This tract is not in the digital patients; calibrated on {measured}."
    )
    return Calibration(
        np.asarray(table["depth_mm"], dtype=np.float64),
        np.asarray(table["probability"], dtype=np.float64),
        {int(percent): float(share) for percent, share in table["shares"].items()},
        source,
        Basis.CALIBRATED if is_own else Basis.POOLED,
    )


def _uncalibrated(model: str) -> Calibration:
    depth = np.linspace(-20.0, 20.0, 81)
    return Calibration(
        depth,
        1.0 / (1.0 + np.exp(-depth / SOFTNESS_MM)),
        {round(100 * level): level for level in LEVELS},
        f"Not calibrated: no digital patient was tracked with the model {model}.",
        Basis.NONE,
    )
