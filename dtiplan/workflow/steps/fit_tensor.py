"""Fit: diffusion tensors, their maps, and how good the data are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from pydantic import Field

from dtiplan.domain.progress import Progress, part_of
from dtiplan.workflow.step import Outcome, Params, Step


class FitParams(Params):
    """Which volumes are fitted."""

    max_b_s_mm2: float = Field(
        0.0,
        ge=0.0,
        le=20000.0,
        title="Highest b-value used",
        description="Volumes above it are left out; 0 uses all. The tensor model holds to about "
        "1500 s/mm2 in the brain.",
        json_schema_extra={"unit": "s/mm2"},
    )


def _run(inputs: Mapping[str, Any], params: FitParams, progress: Progress) -> Outcome:
    from dtiplan.processing.diffusion.data_quality import assess
    from dtiplan.processing.diffusion.tensor_fit import fit_tensor

    series, mask = inputs["dwi_corrected"], inputs["mask"]
    maps = fit_tensor(
        series, mask, part_of(progress, 0.0, 0.8), max_b_s_mm2=params.max_b_s_mm2 or None
    )
    quality = assess(series, mask, maps)
    inside = mask.values
    facts = {
        "fa_median": float(np.median(maps.fa.values[inside])),
        "md_median_mm2_s": float(np.median(maps.md.values[inside])),
    }
    return Outcome({"maps": maps, "quality": quality}, tuple(quality.findings), facts)


FIT_TENSOR = Step(
    "fit-tensor",
    "Fit tensors",
    1,
    FitParams,
    ("dwi_corrected", "mask"),
    ("maps", "quality"),
    _run,
    "Fits diffusion tensors by weighted least squares and makes FA, MD, AD, RD and colour FA.",
)
