"""The report's part on profiles: what FA and diffusivity are along each tract."""

from __future__ import annotations

from itertools import groupby

import numpy as np

from dtiplan.domain.tract_profiles import TractProfile
from dtiplan.render.report_parts import Notice, Paragraph, Part, Picture, Table, Tone
from dtiplan.workflow.profile_measuring import measured_profiles
from dtiplan.workflow.reporting.report_source import ReportSource

_UM2_MS = 1000.0


def profile_parts(source: ReportSource) -> tuple[Part, ...]:
    """Tell FA and MD along each tract, both sides of a tract in one picture."""
    from dtiplan.render.profile_plots import draw_profiles

    words = source.words
    profiles = measured_profiles(source.case)
    if not profiles:
        said = words("There is no tract with streamlines to measure along.")
        return (Notice(Tone.NOT_DONE, words("Not done"), said),)
    parts: list[Part] = [
        Paragraph(
            words(
                "Weighted means over the streamlines at 100 places along each tract; the band is "
                "their standard deviation. Streamlines far from the core count less. The shift is "
                "how far tissue may lie from its true place because of the distortion of "
                "echo-planar images."
            ),
            is_faint=True,
        ),
        _table(source, profiles),
    ]
    for (name, _), sides in groupby(sorted(profiles, key=_pair), key=_pair):
        path = draw_profiles(tuple(sides), source.pictures / f"profile_{name}.png", words)
        parts.append(Picture(path, 0.5))
    return tuple(parts)


def _pair(each: TractProfile) -> tuple[str, tuple[str, str]]:
    """Tell what belongs into one picture: both sides, if they run the same way."""
    return each.tract.removesuffix("_L").removesuffix("_R"), each.ends


def _table(source: ReportSource, profiles: tuple[TractProfile, ...]) -> Table:
    words = source.words
    rows = tuple(
        (
            each.tract,
            source.number(float(each.along_mm[-1]), 0),
            _mean(source, each, "fa", 1.0),
            _mean(source, each, "md", _UM2_MS),
            _mean(source, each, "ad", _UM2_MS),
            _mean(source, each, "rd", _UM2_MS),
            _shift(source, each),
        )
        for each in profiles
    )
    header = (
        words("Tract"), words("Length (mm)"), "FA", "MD (µm²/ms)", "AD (µm²/ms)", "RD (µm²/ms)",
        words("Shift (mm)"),
    )  # fmt: skip
    widths = (0.22, 0.12, 0.12, 0.13, 0.13, 0.13, 0.15)
    return Table(header, rows, widths, numbers=(1, 2, 3, 4, 5, 6))


def _shift(source: ReportSource, each: TractProfile) -> str:
    """Give the mean and the largest shift by distortion that is to be expected."""
    if each.shift_mm is None or not np.isfinite(each.shift_mm.mean).any():
        return source.words("not known")
    values = each.shift_mm.mean
    mean, most = (source.number(float(f(values)), 1) for f in (np.nanmean, np.nanmax))
    return source.words("{mean}, at most {most}").format(mean=mean, most=most)


def _mean(source: ReportSource, each: TractProfile, name: str, scale: float) -> str:
    """Give the mean along the tract, or a dash where nothing was measured."""
    values = each.maps[name].mean
    if not np.isfinite(values).any():
        return "–"
    return source.number(float(np.nanmean(values)) * scale, 3)
