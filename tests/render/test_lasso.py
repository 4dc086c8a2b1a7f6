"""What is meant on the picture: through an outline, under a pixel, from any side."""

import numpy as np
import pytest

from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.camera import Camera
from dtiplan.render.lasso import inside_outline, line_at
from dtiplan.render.live_bundle import every_mm

SIZE = (400, 300)
RNG = np.random.default_rng(5)
LINES = Streamlines.from_lines(
    [RNG.uniform(-60, 60, 3) + np.outer(np.linspace(0, 12, 7), RNG.normal(size=3))
     for _ in range(200)]
)  # fmt: skip
CAMERAS = [
    Camera(height_mm=200.0),
    Camera(height_mm=150.0, azimuth_deg=70.0, elevation_deg=-35.0, has_perspective=True),
]


@pytest.mark.parametrize("camera", CAMERAS)
def test_that_a_box_drawn_as_an_outline_takes_what_is_seen_in_it(camera):
    box = [(120, 80), (260, 80), (260, 210), (120, 210)]
    hit = inside_outline(LINES, camera, SIZE, box)
    flat = camera.to_pixels(LINES.points_ras_mm, SIZE)
    inside = (flat[:, 0] > 120) & (flat[:, 0] < 260) & (flat[:, 1] > 80) & (flat[:, 1] < 210)
    wanted = np.zeros(len(LINES), bool)
    wanted[LINES.owner[inside]] = True
    np.testing.assert_array_equal(hit, wanted)
    assert 10 < hit.sum() < 190


def test_that_an_outline_with_a_bay_leaves_out_what_is_in_the_bay():
    camera = Camera(height_mm=300.0)  # one pixel is one millimetre; right of the picture is left
    lines = Streamlines.from_lines([np.tile([x, 0.0, 0.0], (2, 1)) for x in (-60.0, 0.0, 60.0)])
    horseshoe = [(120, 100), (280, 100), (280, 180), (230, 180), (230, 120), (170, 120),
                 (170, 180), (120, 180)]  # fmt: skip
    assert inside_outline(lines, camera, SIZE, horseshoe).tolist() == [True, False, True]
    assert not inside_outline(lines, camera, SIZE, horseshoe[:2]).any(), "no outline yet"


def test_that_the_foremost_streamline_under_a_pixel_is_picked():
    lines = Streamlines.from_lines([[[-5, y, 0], [5, y, 0], [0, y, 0]] for y in (-20, 40, 10)])
    camera = Camera(height_mm=100.0)
    assert line_at(lines, camera, SIZE, (200.0, 150.0)) == 1, "from the front, y = 40 is nearest"
    behind = Camera(height_mm=100.0, azimuth_deg=180.0)
    assert line_at(lines, behind, SIZE, (200.0, 150.0)) == 0
    assert line_at(lines, camera, SIZE, (20.0, 20.0)) is None
    assert line_at(Streamlines.empty(), camera, SIZE, (200.0, 150.0)) is None


@pytest.mark.parametrize("step_mm", [0.25, 0.5, 0.7, 2.0, 3.0])
def test_that_thinned_streamlines_keep_their_ends_and_lie_on_themselves(step_mm):
    lines = Streamlines.from_lines(
        [np.outer(np.arange(n), [step_mm, 0, 0]) for n in (2, 3, 9, 10, 41)]
    )
    thin = every_mm(lines, step_mm, 2.0)
    assert len(thin) == len(lines)
    for whole, part in zip(lines, thin, strict=True):
        np.testing.assert_array_equal(part[[0, -1]], whole[[0, -1]])
        assert {tuple(p) for p in part} <= {tuple(p) for p in whole}
        assert np.diff(part[:, 0]).max() <= max(2.5, step_mm) + 1e-5
    assert len(every_mm(Streamlines.empty(), step_mm)) == 0
