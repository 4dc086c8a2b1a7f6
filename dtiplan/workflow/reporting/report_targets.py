"""The report's part on targets: which there are, and how far tracts and structures are."""

from __future__ import annotations

from dtiplan.domain.targets import TargetDistance
from dtiplan.render.report_parts import Notice, Paragraph, Part, Table, Tone
from dtiplan.workflow.reporting.report_source import ReportSource
from dtiplan.workflow.target_distances import TargetDistances, measured_distances


def target_parts(source: ReportSource) -> tuple[Part, ...]:
    """Tell the targets and the distances to them, or why there are none."""
    words = source.words
    targets = source.value("targets") or ()
    distances = measured_distances(source.case)
    parts: list[Part] = []
    if targets:
        rows = tuple(
            (t.name, t.interpreted_type or "–", source.number(t.volume_cc, 3), str(t.n_components))
            for t in targets
        )
        header = (words("Target"), words("Type"), words("Volume (cm³)"), words("Parts"))
        shares = (0.4, 0.2, 0.2, 0.2)
        colours = tuple(t.colour_rgb for t in targets)
        parts.append(Table(header, rows, shares, numbers=(2, 3), swatches=colours))
    if distances.unmeasured:
        said = words(distances.unmeasured)
        parts.append(Notice(Tone.NOTE, words("Distances to targets not measured"), said))
    elif targets:
        parts += _measured(source, distances)
    return tuple(parts)


def _measured(source: ReportSource, distances: TargetDistances) -> tuple[Part, ...]:
    words = source.words
    facts = record.facts if (record := source.record("make-structures")) else {}
    rows = []
    for tract, of_lines in distances.tracts.items():
        name = facts.get(tract, {}).get("name", tract)
        surfaces = {d.target: d for d in distances.structures.get(name, ())}
        rows += [
            (tract, d.target, _length(source, d), _length(source, surfaces.get(d.target)))
            for d in of_lines
        ]
    if not rows:
        return ()
    header = (
        words("Tract"), words("Target"),
        words("Streamlines to target (mm)"), words("Structure to target (mm)"),
    )  # fmt: skip
    note = words(
        "Shortest distances to the target's surface in the planning frame; each contour stands "
        "for the slab of its slice."
    )
    return (
        Table(header, tuple(rows), (0.25, 0.25, 0.25, 0.25), numbers=(2, 3)),
        Paragraph(note, is_faint=True),
    )


def _length(source: ReportSource, distance: TargetDistance | None) -> str:
    if distance is None:
        return "–"
    if distance.is_overlapping:
        return source.words("overlaps")
    return source.number(distance.distance_mm, 1)
