"""What the report says of how far tracts can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dtiplan.domain.certainty import Basis, TractCertainty
from dtiplan.render.report_parts import Notice, Paragraph, Part, Picture, Table, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dtiplan.workflow.reporting.report_source import ReportSource

_LARGEST_SHARE = 0.28


def certainty_parts(source: ReportSource) -> tuple[Part, ...]:
    """Give margins and their course along each tract, or say that they were not estimated."""
    words = source.words
    certainties: Mapping[str, TractCertainty] = source.value("certainty") or {}
    if not certainties:
        said = words("The uncertainty of the tracts was not estimated: their edges have no margin.")
        return (Notice(Tone.NOT_DONE, words("Not done"), said),)
    rows = tuple(row for one in certainties.values() for row in _rows(source, one))
    header = (
        words("Tract"),
        words("Level"),
        words("Volume (cm³)"),
        words("Margin, median (mm)"),
        words("Margin, 95 % (mm)"),
        words("Basis"),
    )
    widths = (0.2, 0.1, 0.17, 0.18, 0.18, 0.17)
    return (
        *source.out_of_date("estimate-uncertainty"),
        Paragraph(
            words(
                "The region of a level holds that part of the true tract, on average over "
                "patients; the margin is the distance of its surface from that of the tract as "
                "found."
            )
        ),
        Table(header, rows, widths, numbers=(1, 2, 3, 4)),
        *source.notices("estimate-uncertainty"),
        *_pictures(source, certainties),
    )


def _rows(source: ReportSource, one: TractCertainty) -> list[tuple[str, ...]]:
    words = source.words
    basis = {
        Basis.CALIBRATED: words("calibrated"),
        Basis.POOLED: words("other tracts"),
        Basis.NONE: words("not calibrated"),
    }[one.basis]
    return [
        (
            one.name,
            f"{100 * level.confidence:.0f} %",
            source.number(level.volume_cc, 1),
            source.number(level.median_mm, 1),
            source.number(level.p95_mm, 1),
            basis,
        )
        for level in one.levels
    ]


def _pictures(source: ReportSource, certainties: Mapping[str, Any]) -> tuple[Part, ...]:
    from dtiplan.render.margin_plot import draw_margins

    return tuple(
        Picture(
            draw_margins(one, source.picture_path(f"margins-{name}"), source.words), _LARGEST_SHARE
        )
        for name, one in certainties.items()
    )
