"""Split halves of a real scan as two sites: ``python benchmarks/site_halves.py CASE [--out DIR]``.

The directions of a finished case are split into two halves (``split_half.py``); each half is fitted
and tracked anew with tensors, and both are compared as two scans of one person are: registered,
though they lie in one frame, so that the motion found is the error of the registration. There is
one brain, one mask and one fit of the template: what differs is the noise, the directions and the
seeds. With ``--out`` the report is written.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from split_half import halves_of  # noqa: E402

from dtiplan.domain.findings import Finding, Severity  # noqa: E402
from dtiplan.domain.geometry import Grid  # noqa: E402
from dtiplan.domain.image import Image  # noqa: E402
from dtiplan.domain.site_comparison import Layer  # noqa: E402
from dtiplan.domain.site_scans import SiteScan  # noqa: E402
from dtiplan.domain.tracts import Model  # noqa: E402
from dtiplan.io.tract_definitions import read_definitions  # noqa: E402
from dtiplan.processing.atlas.template import TemplateMap  # noqa: E402
from dtiplan.processing.diffusion.tensor_fit import fit_tensor  # noqa: E402
from dtiplan.processing.sites.compare_scans import compare_scans  # noqa: E402
from dtiplan.processing.tracts.automatic_tracts import Search, find_tract  # noqa: E402
from dtiplan.processing.tracts.direction_fields import TensorField  # noqa: E402
from dtiplan.processing.tracts.profiles import profile  # noqa: E402
from dtiplan.processing.tracts.tracking import TrackingSettings  # noqa: E402
from dtiplan.workflow.cases.case import Case  # noqa: E402
from dtiplan.workflow.sites.comparison_document import (  # noqa: E402
    comparison_document,
    comparison_text,
)
from dtiplan.workflow.sites.comparison_report import write_site_folder  # noqa: E402

WHAT_IT_IS = Finding(
    Severity.WARNING,
    "split-halves",
    "These are no two sessions but two halves of the directions of one: one brain mask, one fit of "
    "the template, one distortion and the same volumes without weighting.",
    "Read it as the least that two sessions would differ by.",
)


def main() -> None:
    """Split, track, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("case", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seeds", type=int, default=36_000)
    asked = parser.parse_args()
    case = Case.open(asked.case)
    mask, template_map = case.read("mask"), TemplateMap.from_arrays(case.read("template_map"))
    known = {n: d for n, d in read_definitions().items() if d.tier == 1}
    scans = []
    for number, half in enumerate(halves_of(case.read("dwi_corrected"))):
        name = f"directions, half {number + 1}"
        maps = fit_tensor(half, mask)
        field = TensorField.of(maps)
        tracts = {
            tract: find_tract(
                maps, rule.for_model(Model.TENSOR), template_map, TrackingSettings(),
                Search(asked.seeds, seed=number + 1), field=field,
            ).streamlines
            for tract, rule in known.items()
        }  # fmt: skip
        profiles = {
            tract: profile(tract, lines, maps, template_map.to_template_mm)
            for tract, lines in tracts.items()
            if len(lines)
        }
        reference = half.mean_weighted()
        # A frame of its own: the registration is to be made from many starts.
        frame = Grid(reference.grid.shape, reference.grid.ras_from_vox, f"2.25.{number + 1}")
        reference = replace(reference, grid=frame)
        own_mask = Image(mask.values, frame, mask.unit, mask.name)
        scans.append(
            SiteScan(name, name, reference, own_mask, maps, len(half.gradients), tracts, profiles)
        )
    compared = compare_scans(scans[0], scans[1], Layer.RESCAN)
    compared = replace(compared, findings=(*compared.findings, WHAT_IT_IS))
    print(comparison_text(compared))
    for name in ("noise_scale", "blur"):
        for figure in (f for f in compared.figures if f.kind.name == name):
            print(name, figure.value, figure.uncertainty, figure.reason)
    if asked.out:
        said = comparison_document([asked.case / "case.json"], compared)
        print(*write_site_folder(compared, said, asked.out), sep="\n")


if __name__ == "__main__":
    main()
