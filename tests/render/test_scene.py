"""Pictures in 3D: off screen, with every tract in its colour at its place."""

from pathlib import Path

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour, InterpretedType, Structure
from dtiplan.domain.units import Unit
from dtiplan.render import offscreen, scene
from dtiplan.render.scene import structures_3d_picture, tracts_picture
from tests.render.phantoms import (
    GRIDS,
    HEAD_MM,
    coloured,
    head,
    image,
    middle_of,
    panels_of,
    read_png,
)

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def bundle(start: tuple[float, float, float], end: tuple[float, float, float]) -> Streamlines:
    rng = np.random.default_rng(0)
    along = np.linspace(0, 1, 40)[:, None]
    middle = np.asarray(start) + along * (np.asarray(end) - np.asarray(start))
    return Streamlines.from_lines([middle + rng.normal(scale=1.5, size=3) for _ in range(60)])


TRACTS = [
    ("RIGHT_UP", BLUE, bundle((35, 0, -30), (35, 0, 30))),
    ("LEFT_FRONT", GREEN, bundle((-35, 0, 0), (-35, 40, 0))),
    ("TOP_ACROSS", RED, bundle((-25, 0, 40), (25, 0, 40))),
]


@pytest.mark.parametrize("name", ["straight", "oblique and left-handed"])
def test_that_every_tract_is_at_its_place_in_its_colour(name: str, tmp_path: Path) -> None:
    g = GRIDS[name]
    mask = image(g, head(g), "mask", Unit.NONE)
    feet, front, left = panels_of(read_png(tracts_picture(TRACTS, mask, tmp_path / "t.png")))
    scale = front.shape[1] / (2 * (HEAD_MM + 16.0))

    def place(view: np.ndarray, channel: int) -> tuple[float, float]:
        """Millimetres right of and above the middle of a view."""
        inner = coloured(view, channel, least=60, lead=50)
        row, column = middle_of(inner)
        return (column - view.shape[1] / 2) / scale, (view.shape[0] / 2 - row) / scale

    assert place(front, 2) == pytest.approx((-35.0, 0.0), abs=3.0)
    assert place(front, 1) == pytest.approx((35.0, 0.0), abs=3.0)
    assert place(front, 0) == pytest.approx((0.0, 40.0), abs=3.0)
    assert place(feet, 2) == pytest.approx((-35.0, 0.0), abs=3.0)
    assert place(feet, 1) == pytest.approx((35.0, 20.0), abs=3.0)
    assert place(left, 1) == pytest.approx((-20.0, 0.0), abs=3.0)
    assert place(left, 0) == pytest.approx((0.0, 40.0), abs=3.0)


def test_that_the_brain_is_seen_through_and_can_be_left_out(tmp_path: Path) -> None:
    g = GRIDS["straight"]
    mask = image(g, head(g), "mask", Unit.NONE)
    within = panels_of(read_png(tracts_picture(TRACTS, mask, tmp_path / "a.png")))[1]
    grey = (np.ptp(within, axis=-1) < 25) & (within.min(axis=-1) > 15)
    assert grey.mean() > 0.2
    alone = panels_of(read_png(tracts_picture(TRACTS, None, tmp_path / "b.png")))[1]
    assert coloured(alone, 2).any()


def test_that_a_tract_without_streamlines_is_named_and_the_rest_is_drawn(tmp_path: Path) -> None:
    tracts = [*TRACTS, ("OR_L", (200, 120, 220), Streamlines.empty())]
    path = tracts_picture(tracts, None, tmp_path / "t.png")
    assert len(panels_of(read_png(path))) == 3


def test_that_nothing_at_all_still_gives_a_picture(tmp_path: Path) -> None:
    assert tracts_picture([], None, tmp_path / "none.png").is_file()


def test_that_at_most_two_thousand_streamlines_are_drawn_evenly_chosen() -> None:
    lines = Streamlines.from_lines([np.full((2, 3), i) for i in range(10_000)])
    shown = scene._thinned(lines, 2000)
    assert len(shown) == 2000
    assert shown[0][0, 0] == 0.0
    assert shown[1999][0, 0] == 9999.0
    steps = np.diff(shown.points_ras_mm[::2, 0])
    assert steps.min() >= 4.0
    assert steps.max() <= 6.0


def test_that_the_same_scene_has_the_same_bytes(tmp_path: Path) -> None:
    one = tracts_picture(TRACTS, None, tmp_path / "one.png").read_bytes()
    assert tracts_picture(TRACTS, None, tmp_path / "two.png").read_bytes() == one


def test_that_structures_stand_where_their_contours_are(tmp_path: Path) -> None:
    angle = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    ring = np.stack([12 * np.cos(angle), 12 * np.sin(angle), 0 * angle], axis=1)
    structure = Structure(
        "CST_R",
        tuple(
            Contour(ring + np.array([30.0, 0.0, z]), "1.2.3") for z in np.arange(-20.0, 21.0, 2.0)
        ),
        InterpretedType.AVOIDANCE,
        BLUE,
    )
    g = GRIDS["straight"]
    mask = image(g, head(g), "mask", Unit.NONE)
    feet, front, _ = panels_of(
        read_png(structures_3d_picture([structure], mask, tmp_path / "s.png"))
    )
    seen = coloured(front, 2, least=60, lead=40)
    scale = front.shape[1] / (2 * (HEAD_MM + 16.0))
    row, column = middle_of(seen)
    assert (column - front.shape[1] / 2) / scale == pytest.approx(-30.0, abs=2.0)
    assert row == pytest.approx(front.shape[0] / 2, abs=2.0 * scale)
    area_mm2 = seen.sum() / scale**2
    assert area_mm2 == pytest.approx(24.0 * 42.0, rel=0.1), "walls without gaps"
    seen = coloured(feet, 2, least=60, lead=40)
    assert seen.sum() / scale**2 == pytest.approx(np.pi * 12.0**2, rel=0.1), "covers without gaps"
    assert (middle_of(seen)[1] - feet.shape[1] / 2) / scale == pytest.approx(-30.0, abs=2.0)


def test_that_missing_system_libraries_are_told_with_the_line_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(offscreen, "_LIBRARIES", ("libX11.so.6", "libnot-there.so.9"))
    monkeypatch.setattr(offscreen.sys, "platform", "linux")
    with pytest.raises(UserError) as refusal:
        tracts_picture(TRACTS, None, tmp_path / "t.png")
    assert "libnot-there.so.9" in refusal.value.cause
    assert "apt-get install" in refusal.value.remedy
    assert not (tmp_path / "t.png").exists()
