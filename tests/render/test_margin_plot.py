"""Margins on paper: one picture, the same for the same numbers."""

import numpy as np

from dtiplan.domain.certainty import Basis, LevelMargin, TractCertainty
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.render.margin_plot import draw_margins


def certainty(p95):
    image = Image(np.zeros((2, 2, 2), np.float32), Grid((2, 2, 2), np.eye(4)), Unit.NONE, "p")
    profile = np.column_stack([np.linspace(0.0, p95 / 2, 20), np.linspace(1.0, p95, 20)])
    profile[3] = np.nan
    levels = tuple(
        LevelMargin(level, 0.5, 10.0, 1.0, p95, profile * level) for level in (0.5, 0.8, 0.95)
    )
    return TractCertainty(
        "CST_L", "tensor", image, levels, 8.0, 120.0, ("lower", "upper"), 24, 24, 0.5,
        Basis.CALIBRATED, "drawn",
    )  # fmt: skip


def test_that_the_same_margins_give_the_same_picture_and_others_another(tmp_path):
    one, same, other = (
        draw_margins(certainty(p95), tmp_path / f"{name}.png").read_bytes()
        for name, p95 in (("a", 4.0), ("b", 4.0), ("c", 9.0))
    )
    assert one[:8] == b"\x89PNG\r\n\x1a\n"
    assert one == same
    assert one != other
