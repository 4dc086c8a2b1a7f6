"""What the summary of the command line says about targets, in English."""

from __future__ import annotations

from typing import Any


def distance_lines(entry: dict[str, Any]) -> list[str]:
    """Tell how far a tract's streamlines and its structure are from each target."""
    surfaces = {d["target"]: d for d in entry["structure_distances"]}
    lines = []
    for lines_to in entry["tract_distances"]:
        target = lines_to["target"]
        said = f"{_distance_text(lines_to, 'run through it')} (streamlines)"
        if target in surfaces:
            said += f", {_distance_text(surfaces[target], 'overlaps it')} (structure)"
        lines.append(f"to {target}: {said}")
    return lines


def _distance_text(distance: dict[str, Any], overlapping: str) -> str:
    return overlapping if distance["is_overlapping"] else f"{distance['distance_mm']:.1f} mm"


def target_lines(said: dict[str, Any]) -> list[str]:
    """Tell which targets there are, or why no distance was measured."""
    lines = [
        f"Target         {t['name']} ({t['interpreted_type'] or '-'}), {t['volume_cc']:.2f} cc"
        for t in said["targets"]
    ]
    if said["distances_unmeasured"]:
        lines.append(f"Distances      not measured: {said['distances_unmeasured']}")
    return lines
