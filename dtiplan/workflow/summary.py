"""The pictures and the one-page summary of a case, made anew from its artifacts."""

from __future__ import annotations

import json
from typing import Any

from dtiplan import DISCLAIMER
from dtiplan.domain.progress import Progress
from dtiplan.domain.tracts import TractStatus
from dtiplan.workflow.case import Case
from dtiplan.workflow.documents import finding_lines
from dtiplan.workflow.durable import disk_troubles_told, replace_text


def summarise(case: Case, said: dict[str, Any], progress: Progress) -> str:
    """Draw the pictures, write ``summary.json`` and ``summary.txt``, and give the text."""
    with disk_troubles_told("The pictures and the summary cannot be written."):
        draw(case, progress)
        text = summary_text(case, said)
        replace_text(case.folder / "summary.json", json.dumps(said, indent=1))
        replace_text(case.folder / "summary.txt", text)
    return text


def draw(case: Case, progress: Progress) -> None:
    """Draw every picture the case has the artifacts for."""
    from dtiplan.render.scene import tracts_picture
    from dtiplan.render.slices import (
        colour_fa_picture,
        mask_picture,
        registration_picture,
        structures_picture,
    )
    from dtiplan.workflow.steps.check_orientation import mean_b0

    folder = case.pictures
    folder.mkdir(exist_ok=True)
    maps, mask, planning = case.read("maps"), case.read("mask"), case.read("planning")
    b0 = mean_b0(case.read("dwi_corrected"))
    told = case.read("definitions_used")
    colour_fa_picture(maps, folder / "colour_fa.png")
    progress(0.2)
    mask_picture(b0, mask, folder / "brain_mask.png")
    progress(0.4)
    transform = case.read("registration").transform
    registration_picture(b0, planning.image, transform, folder / "registration.png")
    progress(0.6)
    found = [
        (t.name, told[t.name]["colour_rgb"], t.streamlines)
        for t in case.read("tracts")
        if t.status is not TractStatus.NOT_FOUND
    ]
    if found:
        tracts_picture(found, mask, folder / "tracts_3d.png")
    progress(0.8)
    made = [m.structure for m in case.read("structures")]
    if made:
        structures_picture(planning.image, made, folder / "structures.png")
    progress(1.0)


def summary_text(case: Case, said: dict[str, Any]) -> str:
    """Tell what was made of whom, for a person."""
    lines = [DISCLAIMER, "", f"Case       {case.folder}"]
    lines.append(f"RTSTRUCT   {said['rtstruct'] or 'none was released'}")
    lines.append(f"Pictures   {case.pictures}")
    lines.append("")
    for entry in said["structures"]:
        count = f"{entry['n_streamlines']} streamlines"
        volume = f", {entry['volume_cc']:.2f} cc" if entry["volume_cc"] else ""
        lines.append(f"{entry['name']:<16} {entry['status'].replace('_', ' ')}: {count}{volume}")
        if entry["reason"]:
            lines.append(f"{'':<16} {entry['reason']}")
        if entry["verified"]:
            v = entry["verified"]
            lines.append(
                f"{'':<16} read back: volume {v['volume_error_percent']:+.2f} %, Dice "
                f"{v['dice']:.4f}, centroid {v['centroid_error_mm']:.3f} mm, HD95 "
                f"{v['hd95_mm']:.2f} mm"
            )
    orientation = said["orientation"]
    lines += [
        "",
        f"Gradient table {orientation['verdict']}, margin {orientation['margin']:.3f}",
        f"Registration   {said['registration'][0]['angle_deg']:.2f} deg",
        "",
        *finding_lines(said["findings"]),
    ]
    return "\n".join(lines) + "\n"
