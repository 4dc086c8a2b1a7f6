"""A case with real structures that was exported, for what comes after the export."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from dtiplan.domain.registration import Review
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT, ExportParams
from tests.structure_scenes import Scene, bundle, series_on_disk, straight
from tests.workflow.made_case import finish, made_case, registration


def exported_case(folder: Path):
    """Give a case and the file it exported."""
    planning = series_on_disk(
        Scene("HFS", slice_mm=3.0, side_mm=60.0, height_mm=60.0), folder / "ct"
    )
    made = (
        make_structure(bundle(12), planning, radius_mm=1.25, name="CST_L"),
        make_structure(
            straight(np.array([1.0, 0.2, 0.05]), 20.0), planning, radius_mm=2.0, name="AF_L"
        ),
    )
    case = made_case(folder / "case", "make-structures")
    finish(case, "import-series", planning=planning)
    reviewed = replace(registration(), review=Review("E. Example"))
    for name in list(case.manifest.steps):
        if name != "import-series":
            given = {"structures": made} if name == "make-structures" else {}
            finish(case, name, accepted_registration=reviewed, edited_tracts=(), **given)
    out = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(out)))
    return case, out
