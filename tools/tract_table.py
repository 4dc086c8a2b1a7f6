"""Table and pictures of tracts: ``python tools/tract_table.py CASES... --out DIR``.

Each case must have tensor maps and a template map; the tracts are searched anew by the rules as
they are now, with every model the case's data allow, and nothing is written into the case. For
each tract, set and model the table tells what was found or why not; each picture shows both sides
of a tract in three views over FA, and where the tract crosses slices at which its anatomy is known.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Array
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractDefinition, TractResult
from dtiplan.io.tract_definitions import read_definitions
from dtiplan.processing.atlas.template import TemplateMap
from dtiplan.processing.diffusion.deconvolution import deconvolve
from dtiplan.processing.diffusion.model_choice import choose_model
from dtiplan.processing.tracts.automatic_tracts import Search, find_tract
from dtiplan.processing.tracts.direction_fields import OdfField, TensorField
from dtiplan.processing.tracts.tracking import TrackingSettings
from dtiplan.render import colormaps
from dtiplan.render.pictures import Heading, Line, Panel, draw, pixels_per_mm, save
from dtiplan.render.planes import Plane, bounds_mm, sample, three_planes
from dtiplan.render.thinning import simplified, some_of
from dtiplan.workflow.cases.case import Case

FIRST_TIER = ("CST_L", "CST_R", "OpticRad_L", "OpticRad_R", "ArcuateFas_L", "ArcuateFas_R")
CELL_MM = 2.0
LINES_SHOWN = 250
POINTS_SHOWN = 3000
SLAB_MM = 1.0
SLICES = {
    "CST": (("peduncle", 2, -16), ("posterior limb", 2, 8), ("corona", 2, 34), ("cortex", 2, 56)),
    "OpticRad": (("geniculate body", 2, -4), ("temporal horn", 1, -14), ("stratum", 1, -50)),
    "ArcuateFas": (("premotor", 1, 2), ("arch", 1, -24), ("temporal", 2, 2), ("arch", 2, 26)),
}
"""Slices (name, axis, MNI mm) at which each tract's place is known."""
COLUMNS = (
    "set", "tract", "model", "status", "streamlines", "volume_cc", "length_mm",
    "left_right_mni_mm", "back_front_mni_mm", "low_high_mni_mm", "over_midline", "reason",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Scan:
    """What a case gives to a search."""

    name: str
    maps: TensorMaps
    template_map: TemplateMap
    fields: dict[str, Any]


def main() -> None:
    """Read the arguments, search, and write the table and the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path, nargs="+", help="case folders")
    parser.add_argument("--out", type=Path, required=True, help="folder of table and pictures")
    parser.add_argument("--tracts", nargs="+", default=FIRST_TIER, help="names of definitions")
    parser.add_argument("--definitions", type=Path, help="folder of other definitions")
    parser.add_argument("--models", nargs="+", default=("tensor", "csd"))
    parser.add_argument("--seeds", type=int, default=36_000, help="of each tract and side")
    args = parser.parse_args()
    known = read_definitions(args.definitions)
    rows: list[dict[str, str]] = []
    for folder in args.cases:
        scan = read_scan(folder, args.models)
        for model in scan.fields:
            results = {name: search(scan, model, known[name], args.seeds) for name in args.tracts}
            rows += [row(scan, model, result) for result in results.values()]
            for tract in dict.fromkeys(name.rpartition("_")[0] or name for name in results):
                of_tract = [
                    r for n, r in results.items() if n in (tract, f"{tract}_L", f"{tract}_R")
                ]
                picture(scan, model, tract, of_tract, known, args.out)
            write(rows, args.out)


def read_scan(folder: Path, models: Sequence[str]) -> Scan:
    """Read a case, and make ready what each model tracks in."""
    case = Case.open(folder)
    maps = case.read("maps")
    template_map = TemplateMap.from_arrays(case.read("template_map"))
    fields: dict[str, Any] = {"tensor": TensorField.of(maps)} if "tensor" in models else {}
    if "csd" in models:
        fields |= csd_field(case, maps)
    return Scan(folder.name, maps, template_map, fields)


def csd_field(case: Case, maps: TensorMaps) -> dict[str, Any]:
    """Deconvolve a case's diffusion series, where its data allow it."""
    series = case.read("dwi_corrected")
    choice = choose_model(series, maps)
    print(f"{case.folder.name}: {choice.model}, {choice.reason}", flush=True)
    if choice.shell is None or choice.response is None:
        return {}
    fibres = deconvolve(series, maps, choice.shell, choice.response, choice.order)
    return {"csd": OdfField.of(fibres, maps)}


def search(scan: Scan, model: str, definition: TractDefinition, n_seeds: int) -> TractResult:
    """Search one tract as the program does."""
    field = scan.fields[model]
    settings = TrackingSettings(is_probabilistic=isinstance(field, OdfField))
    return find_tract(
        scan.maps, definition, scan.template_map, settings, Search(n_seeds), field=field
    )


def volume_cc(streamlines: Streamlines) -> float:
    """Measure the cells of 2 mm that a tract visits."""
    cells = np.unique(np.floor(streamlines.points_ras_mm / CELL_MM).astype(np.int64), axis=0)
    return float(len(cells)) * CELL_MM**3 / 1000.0


def row(scan: Scan, model: str, result: TractResult) -> dict[str, str]:
    """Tell what was found of a tract."""
    told = {
        "set": scan.name,
        "tract": result.name,
        "model": model,
        "status": result.status.value,
        "streamlines": str(len(result.streamlines)),
        "reason": result.reason,
    }
    lines = result.streamlines
    if len(lines) == 0:
        return told
    there = scan.template_map.to_template_mm(lines.points_ras_mm.astype(np.float64))
    side = -1.0 if result.name.endswith("_L") else 1.0
    over = np.zeros(len(lines), dtype=bool)
    np.logical_or.at(over, lines.owner, (side * there[:, 0] < -2.0))
    for key, axis in (("left_right", 0), ("back_front", 1), ("low_high", 2)):
        low, high = np.percentile(there[:, axis], [0.2, 99.8])
        told[f"{key}_mni_mm"] = f"{low:.0f} to {high:.0f}"
    return told | {
        "volume_cc": f"{volume_cc(lines):.1f}",
        "length_mm": f"{lines.lengths_mm().mean():.0f}",
        "over_midline": str(int(over.sum())),
    }


def write(rows: Sequence[dict[str, str]], folder: Path) -> None:
    """Write the table as Markdown and CSV."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "tracts.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    lines = ["| " + " | ".join(c.replace("_", " ") for c in COLUMNS) + " |"]
    lines.append("|" + "---|" * len(COLUMNS))
    lines += ["| " + " | ".join(r.get(c, "") for c in COLUMNS) + " |" for r in rows]
    (folder / "tracts.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def picture(
    scan: Scan,
    model: str,
    tract: str,
    results: Sequence[TractResult],
    known: dict[str, TractDefinition],
    folder: Path,
) -> None:
    """Draw both sides of a tract in three views, and its crossings of known slices."""
    low, high = bounds_mm(scan.maps.mask)
    found = [r for r in results if len(r.streamlines)]
    if not found:
        return
    everything = np.concatenate([r.streamlines.points_ras_mm for r in found]).astype(np.float64)
    axial, coronal, _ = three_planes(low, high, np.median(everything, axis=0))
    sides = [
        three_planes(low, high, np.median(r.streamlines.points_ras_mm.astype(float), axis=0))[2]
        for r in found
    ]
    views = [axial, coronal, *sides]
    shown = [found, found, *([r] for r in found)]
    scale = pixels_per_mm(views, row_width=1900)
    overview = [
        Panel(
            plane,
            grey_fa(scan.maps.fa, plane, scale),
            [view_line(plane, r.streamlines, known[r.name]) for r in of_view],
        )
        for plane, of_view in zip(views, shown, strict=True)
    ]
    slices = [slice_plane(scan, low, high, *cut) for cut in SLICES.get(tract, ())]
    rows = [overview]
    if slices:
        closer = pixels_per_mm(slices, row_width=1900, height=620)
        rows.append(
            [
                Panel(
                    plane,
                    colormaps.brightened(sample(scan.maps.colour_fa, plane.points_ras_mm(closer))),
                    [c for r in found for c in crossings(plane, r.streamlines)],
                )
                for plane in slices
            ]
        )
    counts = ", ".join(f"{r.name} {len(r.streamlines)} ({r.status.value})" for r in results)
    heading = Heading(
        f"{scan.name}, {tract}, {model}",
        f"Streamlines (at most {LINES_SHOWN} a side) over FA; below: where all cross a slice",
        tuple((colormaps.unit_rgb(known[r.name].colour_rgb), r.name) for r in results),
        (counts,),
    )
    save(draw(rows, heading), folder / f"{scan.name}-{tract}-{model}.png")


def grey_fa(fa: Image, plane: Plane, scale: float) -> Any:
    """Sample FA on a plane, 0 black and 0.8 white."""
    return colormaps.grey(sample(fa, plane.points_ras_mm(scale)), (0.0, 0.8))


def slice_plane(scan: Scan, low: Array, high: Array, name: str, axis: int, at_mm: float) -> Plane:
    """Lay the plane that goes through a place of the template's midline."""
    centre = np.array([0.0, -18.0, 10.0])
    centre[axis] = at_mm
    through = scan.template_map.to_patient_mm(centre[None])[0]
    plane = three_planes(low, high, through)[{2: 0, 1: 1, 0: 2}[axis]]
    return replace(plane, name=f"{plane.name}, {name} ({'xyz'[axis]} = {at_mm:+g} in MNI)")


def view_line(plane: Plane, streamlines: Streamlines, definition: TractDefinition) -> Line:
    """Project some of the streamlines; gaps between them are not drawn."""
    some = simplified(some_of(streamlines, LINES_SHOWN), 0.3)
    flat = plane.flat(some.points_ras_mm)
    points = np.insert(flat, some.offsets[1:-1], np.nan, axis=0)
    return Line(points, colormaps.unit_rgb(definition.colour_rgb), 0.5)


def crossings(plane: Plane, streamlines: Streamlines) -> list[Line]:
    """Draw the pieces of the streamlines that lie within a millimetre of a plane."""
    normal = np.cross(plane.right, plane.up)
    points = streamlines.points_ras_mm.astype(np.float64)
    near = np.flatnonzero(np.abs((points - plane.centre_ras_mm) @ normal) < SLAB_MM)
    near = np.random.default_rng(0).permutation(near)[:POINTS_SHOWN]
    flat = plane.flat(points[near])
    ticks = np.repeat(flat, 3, axis=0)
    ticks[0::3, 0] -= 0.3
    ticks[1::3, 0] += 0.3
    ticks[2::3] = np.nan
    return [Line(ticks, "white", 1.2)] if len(ticks) else []


if __name__ == "__main__":
    main()
