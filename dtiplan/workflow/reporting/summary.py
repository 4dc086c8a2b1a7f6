"""The pictures and the one-page summary of a case, made anew from its artifacts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan import DISCLAIMER
from dtiplan.domain.progress import Progress
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import definitions_artifact, tracts_artifact
from dtiplan.workflow.documents import finding_lines
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.handover.export_record import export_lines, prv_lines
from dtiplan.workflow.reporting.summary_dose import dose_lines
from dtiplan.workflow.reporting.summary_targets import distance_lines, target_lines
from dtiplan.workflow.reporting.template_drawing import draw_template

if TYPE_CHECKING:
    from dtiplan.render.pictures import Style


def summarise(case: Case, said: dict[str, Any], progress: Progress) -> str:
    """Draw the pictures, write ``summary.json`` and ``summary.txt``, and give the text."""
    with disk_troubles_told("The pictures and the summary cannot be written."):
        draw(case, progress)
        text = summary_text(case, said)
        replace_text(case.folder / "summary.json", json.dumps(said, indent=1))
        replace_text(case.folder / "summary.txt", text)
    return text


def draw(
    case: Case,
    progress: Progress,
    folder: Path | None = None,
    words: Callable[[str], str] | None = None,
) -> None:
    """Draw every picture the case has the artifacts for, and drop those it has not.

    Parameters
    ----------
    case : Case
    progress : Progress
    folder : Path, optional
        Where to; the case's own folder of pictures by default.
    words : callable, optional
        Gives an English text in another language, for pictures on a printed page; by default
        they are English and dark, for the screen.
    """
    from dtiplan.render.pictures import SCREEN, on_paper

    folder, style = folder or case.pictures, on_paper(words) if words else SCREEN
    drawings = {
        "colour_fa": (("maps",), _draw_colour_fa),
        "brain_mask": (("dwi_corrected", "mask"), _draw_mask),
        "registration": (("dwi_corrected", "planning", _registration(case)), _draw_registration),
        "template": (("maps", "template_map"), draw_template),
        "tracts_3d": ((*_tracts(case), "mask"), _draw_tracts),
        "structures": (("structures", "planning"), _draw_structures),
    }
    folder.mkdir(exist_ok=True)
    for number, (name, (needs, drawing)) in enumerate(drawings.items()):
        progress(number / len(drawings), name)
        path = folder / f"{name}.png"
        path.unlink(missing_ok=True)
        if all(case.manifest.artifact(need) for need in needs):
            drawing({need: case.read(need) for need in needs}, path, style)
    progress(1.0)


def _registration(case: Case) -> str:
    """Name the registration to show: the accepted one, or else the one that was found."""
    accepted = "accepted_registration"
    return accepted if case.manifest.artifact(accepted) else "registration"


def _tracts(case: Case) -> tuple[str, str]:
    """Name the tracts to show, and what is told of them."""
    return tracts_artifact(case.manifest), definitions_artifact(case.manifest)


def _draw_colour_fa(has: dict[str, Any], path: Path, style: Style) -> None:
    from dtiplan.render.slices import colour_fa_picture

    colour_fa_picture(has["maps"], path, style)


def _draw_mask(has: dict[str, Any], path: Path, style: Style) -> None:
    from dtiplan.render.slices import mask_picture

    mask_picture(has["dwi_corrected"].mean_b0(), has["mask"], path, style)


def _draw_registration(has: dict[str, Any], path: Path, style: Style) -> None:
    from dtiplan.render.slices import registration_picture

    moving, fixed = has["dwi_corrected"].mean_weighted(), has["planning"].image
    shown = has.get("accepted_registration") or has["registration"]
    registration_picture(moving, fixed, shown.transform, path, style)


def _draw_tracts(has: dict[str, Any], path: Path, style: Style) -> None:
    from dtiplan.render.scene import tracts_picture

    told, tracts = (
        has[f"edited_{found}"] if f"edited_{found}" in has else has[other]
        for found, other in (("definitions", "definitions_used"), ("tracts", "tracts"))
    )
    if any(len(t.streamlines) for t in tracts):
        # A tract that was not found stands in the legend as such.
        each = [(t.name, told[t.name]["colour_rgb"], t.streamlines) for t in tracts]
        tracts_picture(each, has["mask"], path, style=style)


def _draw_structures(has: dict[str, Any], path: Path, style: Style) -> None:
    from dtiplan.render.slices import structures_picture

    made = [m.structure for m in has["structures"]]
    if made:
        structures_picture(has["planning"].image, made, path, style)


def summary_text(case: Case, said: dict[str, Any]) -> str:
    """Tell what was made of whom, for a person."""
    lines = [DISCLAIMER, "", f"Case       {case.folder}"]
    lines.append(f"RTSTRUCT   {said['rtstruct'] or 'none was released'}")
    lines += export_lines(said.get("export"))
    lines.append(f"Pictures   {case.pictures}")
    lines.append("")
    for entry in said["structures"]:
        count = f"{entry['n_streamlines']} streamlines ({entry['model']})"
        volume = f", {entry['volume_cc']:.2f} cc" if entry["volume_cc"] else ""
        lines.append(f"{entry['name']:<16} {entry['status'].replace('_', ' ')}: {count}{volume}")
        if entry["reason"]:
            lines.append(f"{'':<16} {entry['reason']}")
        lines += [f"{'':<16} {line}" for line in distance_lines(entry)]
        if entry["verified"]:
            v = entry["verified"]
            lines.append(
                f"{'':<16} read back: volume {v['volume_error_percent']:+.2f} %, Dice "
                f"{v['dice']:.4f}, centroid {v['centroid_error_mm']:.3f} mm, HD95 "
                f"{v['hd95_mm']:.2f} mm"
            )
    for part in said.get("parts_near_targets", ()):
        lines.append(
            f"{part['name']:<16} part of {part['tract']} within {part['within_mm']:g} mm of "
            f"{part['target']}, {part['volume_cc']:.2f} cc"
        )
    lines += prv_lines(said.get("prv_structures", ()))
    for other in said["other_tracts"]:
        status, n = other["status"].replace("_", " "), other["n_streamlines"]
        lines.append(f"{other['name']:<16} with {other['model']}: {status}, {n} streamlines")
    lines += ["", *target_lines(said), *dose_lines(said.get("dose"))]
    orientation, registration = said["orientation"], said["registration"][0]
    who = registration["accepted_by"]
    lines += [
        "",
        f"Gradient table {orientation['verdict']}, margin {orientation['margin']:.3f}",
        f"Registration   {registration['angle_deg']:.2f} deg, "
        + (f"accepted by {who}" if who else "not reviewed by a person"),
        "",
        *finding_lines(said["findings"]),
    ]
    return "\n".join(lines) + "\n"
