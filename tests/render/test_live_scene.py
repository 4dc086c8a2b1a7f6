"""The scene in 3D as it is turned: everything at its place, left never for right."""

import itertools

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour, InterpretedType, Structure
from dtiplan.domain.units import Unit
from dtiplan.render import line_colours, line_scales
from dtiplan.render.camera import Camera
from dtiplan.render.colormaps import COLORMAPS
from dtiplan.render.depth_shading import shaded_by_depth
from dtiplan.render.line_colours import by_direction, by_distance, by_image, plain
from dtiplan.render.live_lines import LineItem, ThinLines
from dtiplan.render.live_planes import PlaneItem
from dtiplan.render.live_regions import RegionLook, ball_item, box_item, painted_item
from dtiplan.render.live_scene import LiveScene
from dtiplan.render.live_slices import coloured
from dtiplan.render.live_surfaces import (
    SurfaceItem,
    brain_surface,
    structure_field,
    structure_surface,
)
from dtiplan.render.orientation_marker import side_letters
from tests.render.phantoms import GRIDS, head, image, middle_of
from tests.render.phantoms import coloured as of_channel

SIZE = (320, 280)
RED, GREEN, BLUE = (255, 40, 40), (40, 255, 40), (60, 60, 255)
NEUTRAL = Camera(height_mm=160.0)


def bundle(start, end, n=40, spread_mm=1.0):
    rng = np.random.default_rng(1)
    along = np.linspace(0, 1, 30)[:, None]
    middle = np.asarray(start) + along * (np.asarray(end, float) - start)
    return Streamlines.from_lines([middle + rng.normal(scale=spread_mm, size=3) for _ in range(n)])


def tract(start, end, colour, **more):
    return LineItem(ThinLines(bundle(start, end), np.eye(4)), plain(colour), **more)


def tube_structure(centre, radius_mm=10.0, half_mm=20.0, step_mm=2.0, turn=None):
    """A round structure along z, whose contours may be turned."""
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    ring = np.stack([radius_mm * np.cos(angle), radius_mm * np.sin(angle), 0 * angle], axis=1)
    turn = np.eye(3) if turn is None else turn
    rings = [
        (ring + np.array([0.0, 0.0, z])) @ turn.T + centre
        for z in np.arange(-half_mm, half_mm + 0.1, step_mm)
    ]
    return Structure(
        "CST_R", tuple(Contour(r, "1.2.3") for r in rings), InterpretedType.AVOIDANCE, BLUE
    )


@pytest.fixture
def scene():
    made = LiveScene(SIZE)
    made.camera = NEUTRAL
    made.pixel_ratio = 0.5  # a small marker in the corner
    yield made
    made.close()


def seen(picture, channel, **limits):
    """Pixels of a colour, the marker in the corner left out."""
    rgb = picture[..., :3].astype(int)
    rgb[-66:, :66] = 0
    return of_channel(rgb, channel, **limits)


def place_of(picture, channel):
    """Where a colour is, in pixels right of and above the middle, for ``SIZE``."""
    row, column = middle_of(seen(picture, channel, least=60, lead=30))
    scale = SIZE[0] / picture.shape[1]
    return (column + 0.5) * scale - SIZE[0] / 2, SIZE[1] / 2 - (row + 0.5) * scale


@pytest.mark.parametrize("is_moving", [True, False])
def test_that_what_lies_left_is_on_the_right_seen_from_the_front(scene, is_moving):
    scene.put("right_up", tract((40, 0, 10), (40, 0, 40), BLUE))
    scene.put("left_down", tract((-40, 0, -40), (-40, 0, -10), GREEN))
    picture = scene.draw(is_moving=is_moving)
    scale = SIZE[1] / NEUTRAL.height_mm
    assert place_of(picture, 2) == pytest.approx((-40 * scale, 25 * scale), abs=3.0)
    assert place_of(picture, 1) == pytest.approx((40 * scale, -25 * scale), abs=3.0)


@pytest.mark.parametrize("is_moving", [True, False])
@pytest.mark.parametrize(
    ("view", "left", "front", "head_end"),
    [
        ("front", (1, 0), None, (0, 1)),
        ("back", (-1, 0), None, (0, 1)),
        ("left", None, (-1, 0), (0, 1)),
        ("right", None, (1, 0), (0, 1)),
        ("top", (-1, 0), (0, 1), None),
        ("feet", (1, 0), (0, 1), None),
    ],
)
def test_that_every_standard_view_shows_the_sides_where_its_name_says(
    scene, view, left, front, head_end, is_moving
):
    scene.put("left", tract((-60, 0, -3), (-40, 0, 3), RED))
    scene.put("front", tract((0, 40, -3), (0, 60, 3), GREEN))
    scene.put("head", tract((0, -3, 40), (0, 3, 60), BLUE))
    scene.camera = NEUTRAL.seen_from(view)
    picture = scene.draw(is_moving=is_moving)
    scale = SIZE[1] / NEUTRAL.height_mm
    for channel, side in enumerate((left, front, head_end)):
        if side is not None:
            expected = (50 * scale * side[0], 50 * scale * side[1])
            assert place_of(picture, channel) == pytest.approx(expected, abs=4.0)


def test_that_mirrored_data_gives_the_mirrored_picture(scene):
    mirror = np.diag([-1.0, 1.0, 1.0, 1.0])
    lines = bundle((-45, 5, -30), (-20, 10, 35))
    scene.put("t", LineItem(ThinLines(lines, np.eye(4)), plain(GREEN)))
    straight = seen(scene.draw(is_moving=True), 1)
    scene.put("t", LineItem(ThinLines(lines, mirror), plain(GREEN)))
    mirrored = seen(scene.draw(is_moving=True), 1)
    assert straight.sum() > 300
    assert (mirrored[:, ::-1] & straight).sum() > 0.8 * straight.sum()
    assert not (mirrored & straight).any()


def test_that_a_matrix_carries_a_tract_to_its_place_in_the_scene(scene):
    motion = np.eye(4)
    motion[:3, 3] = (-30.0, 0.0, 20.0)
    scene.put("t", LineItem(ThinLines(bundle((0, 0, -5), (0, 0, 5)), motion), plain(GREEN)))
    scale = SIZE[1] / NEUTRAL.height_mm
    assert place_of(scene.draw(is_moving=False), 1) == pytest.approx(
        (30 * scale, 20 * scale), abs=2.0
    )


@pytest.mark.parametrize("has_perspective", [False, True])
def test_that_the_pictures_and_the_arithmetic_of_the_camera_agree(scene, has_perspective):
    scene.camera = Camera((5.0, -3.0, 8.0), 33.0, 21.0, 150.0, has_perspective)
    for point in itertools.product((-30.0, 35.0), (-25.0, 20.0), (-20.0, 28.0)):
        lines = ThinLines(bundle(point, np.add(point, 0.5), spread_mm=0.3), np.eye(4))
        scene.put("t", LineItem(lines, plain(GREEN)))
        across, down, _ = scene.camera.to_pixels(np.array([point]) + 0.25, SIZE)[0]
        expected = (across - SIZE[0] / 2, SIZE[1] / 2 - down)
        assert place_of(scene.draw(is_moving=True), 1) == pytest.approx(expected, abs=1.5)


@pytest.mark.parametrize("has_perspective", [False, True])
def test_that_a_pick_gives_the_point_within_a_millimetre(scene, has_perspective):
    scene.put("tract", tract((-30, 0, -20), (-30, 0, 20), GREEN))
    scene.put(
        "structure", SurfaceItem(structure_surface(tube_structure((30, 0, 0))), (0, 0, 1), 0.5)
    )
    scene.camera = Camera((0, 0, 0), 25.0, 15.0, 160.0, has_perspective)
    scene.draw(is_moving=True)
    across, down, _ = scene.camera.to_pixels(np.array([[-30.0, 0.0, 5.0]]), SIZE)[0]
    found = scene.pick((across, down))
    lines = bundle((-30, 0, -20), (-30, 0, 20)).points_ras_mm
    assert np.linalg.norm(lines - found, axis=1).min() < 1.0
    assert abs(found[2] - 5.0) < 2.5
    toward = scene.camera.axes[2] * [1, 1, 0]
    skin = np.array([30.0, 0.0, 3.0]) + 10.0 * toward / np.linalg.norm(toward)
    across, down, _ = scene.camera.to_pixels(skin[None], SIZE)[0]
    assert scene.pick((across, down)) == pytest.approx(skin, abs=1.0)
    assert scene.pick((2.0, 2.0)) is None


def test_that_a_pick_takes_what_is_in_front(scene):
    scene.put("near", tract((0, 30, -20), (0, 30, 20), GREEN))
    scene.put("far", tract((0, -30, -20), (0, -30, 20), RED))
    assert scene.pick((SIZE[0] / 2, SIZE[1] / 2))[1] == pytest.approx(30.0, abs=3.0)
    scene.camera = NEUTRAL.seen_from("back")
    assert scene.pick((SIZE[0] / 2, SIZE[1] / 2))[1] == pytest.approx(-30.0, abs=3.0)


def test_that_a_pick_on_a_plane_gives_its_point(scene):
    g = GRIDS["oblique and left-handed"]
    scan = image(g, head(g).astype(np.float32))
    scene.put("planes", PlaneItem(scan, np.eye(4), grey, ("axial",), (0, 0, 12.0)))
    scene.camera = NEUTRAL.rotated(20.0, 40.0)
    across, down, _ = scene.camera.to_pixels(np.array([[15.0, -8.0, 12.0]]), SIZE)[0]
    assert scene.pick((across, down)) == pytest.approx((15.0, -8.0, 12.0), abs=0.01)


def grey(samples):
    return coloured(samples, (0.0, 1.0), COLORMAPS["grey"])


@pytest.mark.parametrize("name", ["straight", "oblique and left-handed"])
def test_that_image_planes_show_the_patient_where_he_is(scene, name):
    g = GRIDS[name]
    points = g.points_ras_mm()
    lit = np.linalg.norm(points - np.array([-35.0, 0.0, 25.0]), axis=-1) < 10.0
    values = np.where(lit, 1.0, 0.3 * head(g)).astype(np.float32)
    scene.put("planes", PlaneItem(image(g, values), np.eye(4), grey, ("coronal",), (0, 0, 0)))
    picture = scene.draw(is_moving=False)[..., :3].astype(int)
    bright = picture.min(axis=-1) > 150
    bright[-66:, :66] = bright[:, :40] = bright[:, -40:] = bright[:30] = bright[-30:] = False
    row, column = middle_of(bright)
    scale = SIZE[1] / NEUTRAL.height_mm
    assert (column - SIZE[0] / 2) / scale == pytest.approx(35.0, abs=1.5)
    assert (SIZE[1] / 2 - row) / scale == pytest.approx(25.0, abs=1.5)
    corner = picture[:: SIZE[1] - 30, SIZE[0] - 60]
    assert (np.ptp(corner, axis=-1) < 12).all(), "no black rectangle around the head"


def test_that_moving_the_cursor_moves_the_planes(scene):
    g = GRIDS["straight"]
    lit = np.abs(g.points_ras_mm()[..., 1] - 20.0) < 5.0
    values = np.where(lit & head(g), 1.0, 0.2 * head(g)).astype(np.float32)
    scene.put("planes", PlaneItem(image(g, values), np.eye(4), grey, ("coronal",), (0, 0, 0)))
    scene.mark((0.0, 0.0, 0.0))
    before = scene.draw(is_moving=True).mean()
    scene.mark((0.0, 20.0, 0.0))
    assert scene.draw(is_moving=True).mean() > before + 10


def test_that_the_brain_is_seen_and_seen_through(scene):
    g = GRIDS["oblique and left-handed"]
    mask = image(g, head(g), "mask", Unit.NONE)
    scene.put("tract", tract((0, 0, -30), (0, 0, 30), GREEN))
    alone = scene.draw(is_moving=False).astype(int)
    scene.put(
        "brain", SurfaceItem(brain_surface(mask, np.eye(4)), (0.8, 0.8, 0.9), 0.55, is_glass=True)
    )
    within = scene.draw(is_moving=False).astype(int)
    changed = np.abs(within - alone).sum(axis=-1) > 20
    _, columns = np.nonzero(changed)
    scale = SIZE[1] / NEUTRAL.height_mm
    assert np.ptp(columns) / scale == pytest.approx(120.0, abs=4.0)
    assert seen(within, 1).sum() > 0.7 * seen(alone, 1).sum()


@pytest.mark.parametrize("turn_deg", [0.0, 25.0])
def test_that_a_structure_has_the_size_its_contours_enclose(turn_deg):
    angle = np.radians(turn_deg)
    turn = np.array(
        [[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]]
    )
    field, grid = structure_field(tube_structure((20, -5, 8), turn=turn), 0.75, 4.0)
    volume = (field < 0).sum() * grid.voxel_volume_mm3
    assert volume == pytest.approx(np.pi * 100.0 * 42.0, rel=0.03)
    inside = transform_points(grid.ras_from_vox, np.argwhere(field < 0))
    assert inside.mean(axis=0) == pytest.approx((20, -5, 8), abs=0.3)


def test_that_a_hole_stays_a_hole_in_three_dimensions():
    outer, inner = tube_structure((0, 0, 0), 12.0), tube_structure((0, 0, 0), 6.0)
    hollow = Structure("RING", outer.contours + inner.contours, InterpretedType.AVOIDANCE, BLUE)
    field, grid = structure_field(hollow, 0.75, 4.0)
    at = np.rint(transform_points(grid.vox_from_ras, [[0, 0, 0], [9, 0, 0]])).astype(int)
    assert field[tuple(at[0])] > 4.0
    assert field[tuple(at[1])] < -2.0


def test_that_colours_say_direction_value_and_distance():
    lines = Streamlines.from_lines(
        [[(0, 0, 0), (9, 0, 0)], [(0, 0, 0), (0, 9, 0)], [(0, 0, 0), (0, 0, 9)]]
    )
    assert by_direction(lines)[::2].tolist() == [[255, 0, 0], [0, 255, 0], [0, 0, 255]]
    g = GRIDS["oblique"]
    fa = Image(((g.points_ras_mm()[..., 0] + 60) / 120).astype(np.float32), g, Unit.NONE, "fa")
    along = Streamlines.from_lines([np.array([[-30.0, 0, 0], [0, 0, 0], [30.0, 0, 0]])])
    told = by_image(fa, np.eye(4), (0.0, 1.0))(along)
    expected = np.array(line_scales.value_colours(101))[[25, 50, 75]]
    assert np.abs(told.astype(int) - expected).max() <= 4
    steps = Streamlines.from_lines(
        [np.array([[0.0, 0, 0], [20.0, 0, 0], [29.9, 0, 0], [80.0, 0, 0]])]
    )
    told = by_distance(tube_structure((0, 0, 0)), np.eye(4))(steps).astype(int)
    far = line_colours.DISTANCE_LIMITS_MM[1]
    at = np.rint(100 * (1 - np.array([0.0, 10.0, 19.9, 20.0]) / far)).astype(int)
    expected = np.array(line_scales.value_colours(101))[at]
    assert np.abs(told - expected).max() <= 14


def test_that_tubes_are_drawn_at_rest_unless_lines_are_wanted(scene):
    scene.put("t", tract((0, 0, -30), (0, 0, 30), GREEN))
    scene.camera = NEUTRAL.zoomed(4.0)
    tubes = seen(scene.draw(is_moving=False), 1).sum()
    scene.put("t", tract((0, 0, -30), (0, 0, 30), GREEN, as_tubes=False))
    lines = seen(scene.draw(is_moving=False), 1).sum()
    assert tubes > 1.3 * lines


def test_that_a_picture_at_rest_is_given_up_for_a_newer_wish_and_later_drawn(scene):
    scene.put("t", tract((0, 0, -30), (0, 0, 30), GREEN))
    assert scene.draw(is_moving=False, is_wanted=lambda: False) is None
    assert seen(scene.draw(is_moving=False), 1).any()


def test_that_many_streamlines_are_drawn_in_parts_that_lie_rightly_before_each_other(
    scene, monkeypatch
):
    monkeypatch.setattr("dtiplan.render.live_scene._PASS_POINTS", 10)
    scene.put("near", tract((-30, 30, 0), (30, 30, 0), GREEN))
    scene.put("far", tract((0, -30, -30), (0, -30, 30), RED))
    picture = scene.draw(is_moving=False)[..., :3].astype(int)
    row, column = SIZE[1] // 2, SIZE[0] // 2
    assert picture[row, column, 1] > 2 * picture[row, column, 0]
    assert seen(picture, 0).any()
    scene.camera = NEUTRAL.seen_from("back")
    picture = scene.draw(is_moving=False)[..., :3].astype(int)
    assert picture[row, column, 0] > 2 * picture[row, column, 1]


def test_that_a_large_picture_is_drawn_smaller_while_moving_and_full_at_rest(scene):
    scene.size = (1600, 1200)
    assert scene.draw(is_moving=True).shape[0] < 1200
    assert scene.draw(is_moving=False).shape == (1200, 1600, 4)


def test_that_a_removed_item_is_gone(scene):
    scene.put("t", tract((0, 0, -30), (0, 0, 30), GREEN))
    assert seen(scene.draw(is_moving=True), 1).any()
    scene.remove("t")
    assert scene.names == ()
    assert not seen(scene.draw(is_moving=True), 1, lead=90).any()


def test_that_graphics_memory_of_what_is_gone_is_let_go(scene):
    for _ in range(3):
        scene.put("t", tract((0, 0, -30), (0, 0, 30), GREEN))
        scene.mark((0.0, 0.0, 0.0))
        scene.draw(is_moving=True)
        scene.draw(is_moving=False)
    once = scene._renderer.GetViewProps().GetNumberOfItems()
    assert once <= 24 + 2
    scene.remove("t")
    scene.mark(None)
    scene.draw(is_moving=True)
    assert scene._renderer.GetViewProps().GetNumberOfItems() == 0


def test_that_letters_stand_at_the_sides_of_the_picture(scene):
    """Without letters the margins would be ground; a letter is brighter."""
    picture = scene.draw(is_moving=True)[..., :3].astype(int)
    bright = picture.min(axis=-1) > 110
    middle_row, middle_column = slice(120, 160), slice(140, 180)
    assert bright[middle_row, :40].any()
    assert bright[middle_row, -40:].any()
    assert bright[:40, middle_column].any()
    assert bright[-40:, middle_column].any()
    right, up, _ = scene.camera.axes
    assert [side_letters(d) for d in (-right, right, up, -up)] == ["R", "L", "S", "I"]


def test_that_depth_shades_what_lies_behind_an_edge():
    picture = np.full((40, 40, 4), 200, np.uint8)
    depth = np.full((40, 40), 100.0, np.float32)
    depth[:, 20:] = 130.0
    shaded = shaded_by_depth(picture.copy(), depth, np.ones((40, 40), bool), 7.0)
    assert shaded[20, 21, 0] < shaded[20, 38, 0] - 15
    assert shaded[20, 18, 0] == shaded[20, 2, 0]
    nothing = shaded_by_depth(picture.copy(), depth, np.zeros((40, 40), bool), 7.0)
    assert (nothing == picture).all()


def test_that_an_empty_grid_around_a_mask_gives_no_surface():
    g = Grid((8, 8, 8), np.eye(4))
    data = brain_surface(Image(np.zeros((8, 8, 8), bool), g, Unit.NONE, "mask"), np.eye(4))
    assert SurfaceItem(data, (1, 1, 1), 0.5, is_glass=True).bounds_ras_mm is None


def region_rim(item):
    """Bright and faint parts of a region seen from the front, as shares of the picture."""
    scene = LiveScene((200, 200))
    scene.put("region", item)
    scene.camera = Camera(height_mm=60.0)
    picture = scene.draw(is_moving=False)[..., :3].astype(int)
    scene.close()
    magenta = np.minimum(picture[..., 0], picture[..., 2]) - picture[..., 1]
    return (magenta > 150).mean(), (magenta > 20).mean(), magenta


def test_that_what_must_be_avoided_is_caged_and_what_must_be_passed_is_not():
    for make in (
        lambda look: ball_item(np.zeros(3), 20.0, look),
        lambda look: box_item(np.zeros(3), np.full(3, 20.0), np.eye(4), look),
        lambda look: painted_item(np.ones((8, 8, 8), bool), BOX_OF_VOXELS, look),
    ):
        smooth, all_smooth, _ = region_rim(make(RegionLook((1.0, 0.0, 1.0), False)))
        caged, all_caged, _ = region_rim(make(RegionLook((1.0, 0.0, 1.0), True)))
        assert all_smooth == pytest.approx(all_caged, abs=0.03)
        assert caged > 1.5 * smooth + 0.02


BOX_OF_VOXELS = np.array([[5.0, 0, 0, -17.5], [0, 5.0, 0, -17.5], [0, 0, 5.0, -17.5], [0, 0, 0, 1]])


def test_that_a_box_and_voxels_are_as_large_as_they_say_and_can_be_picked():
    look = RegionLook((1.0, 0.0, 1.0), False)
    for item in (
        box_item(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0]), np.eye(4), look),
        painted_item(
            np.ones((4, 5, 6), bool), np.diag([2.0, 2, 2, 1]) + shifted([-2, -2, -2]), look
        ),
    ):
        low, high = item.bounds_ras_mm
        np.testing.assert_allclose(low, [-3.0, -3.0, -3.0], atol=0.45)
        np.testing.assert_allclose(high, [5.0, 7.0, 9.0], atol=0.45)
        hit = item.hit(Camera(height_mm=60.0), (200, 200), (100.0, 100.0), 5.0)
        assert abs(hit[1] - high[1]) < 0.5, "its front"


def shifted(by):
    matrix = np.zeros((4, 4))
    matrix[:3, 3] = by
    return matrix


def test_that_a_single_painted_voxel_is_seen():
    item = painted_item(np.ones((1, 1, 1), bool), np.eye(4), RegionLook((1.0, 0.0, 1.0), True))
    low, high = item.bounds_ras_mm
    assert np.all(high - low > 0.6)
    assert np.all(high - low < 1.4)
