"""A target in the pictures: its outline on slices, its surface and its distance in 3D."""

import numpy as np
import pytest

from dtiplan.domain.targets import Target
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.render.planes import Plane
from dtiplan.workflow.viewing.display import Display, LayerStyle
from dtiplan.workflow.viewing.layers import LayerStore
from dtiplan.workflow.viewing.slice_painter import SlicePainter, SliceRequest
from tests.workflow.scene_cases import finish, scene_case
from tests.workflow.test_scene_service import CAMERA, SIZE, STYLES, ask, base, centre_of, picture_of

CENTRE = np.array([-10.0, 0.0, 25.0])
RADIUS_MM = 12.0
RED = (255, 40, 40)


@pytest.fixture
def case(tmp_path):
    made = scene_case(tmp_path / "case")
    parts = {name: made.read(name) for name in ("dwi", "planning")}
    ball = ball_structure(parts["planning"], CENTRE, RADIUS_MM, "GTV")
    gtv = Target("GTV", "GTV", RED, ball.contours, 7.2, CENTRE, 1, "1.9")
    finish(made, "import-series", **parts, targets=(gtv,))
    return made


def test_that_a_target_is_outlined_on_slices_where_it_is(case):
    plane = Plane(
        "axial", np.array([0.0, 0.0, 22.5]), np.array([-1.0, 0, 0]), np.array([0.0, 1.0, 0]),
        100.0, 100.0,
    )  # fmt: skip
    request = SliceRequest(plane, 200, 200, Display((LayerStyle("target:GTV"),)))
    picture = SlicePainter(LayerStore(case)).paint(request).astype(int)
    rows, columns = np.nonzero(picture[..., 0] - picture[..., 1] > 40)
    assert columns.mean() == pytest.approx(100 - 2 * CENTRE[0], abs=1)  # left is on the right
    assert rows.mean() == pytest.approx(100, abs=1)
    assert np.ptp(columns) == pytest.approx(2 * 2 * RADIUS_MM, abs=4)


def test_that_a_target_has_a_surface_in_3d_in_its_own_colour(case):
    styles = [{"key": "target:GTV", "is_visible": True, "opacity": 1.0}]
    picture = picture_of(ask(case.folder, {"serial": 1, "set": base(layers=styles)})[-1])
    scale = SIZE[1] / CAMERA.height_mm
    across, up = centre_of(picture, 0)
    assert across == pytest.approx(-CENTRE[0] * scale, abs=3)
    assert up == pytest.approx(CENTRE[2] * scale, abs=3)


def test_that_colours_by_distance_are_those_of_the_target_and_say_so(case):
    styles = [{**STYLES[1], "colouring": "distance"}]
    header, _ = ask(case.folder, {"serial": 1, "set": base(layers=styles)})[-1]
    assert header["legends"][0]["targets"] == ["target:GTV"]
