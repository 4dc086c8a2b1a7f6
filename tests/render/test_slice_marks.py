"""Structures, streamlines and tensors on a plane, and their lines on a picture."""

import numpy as np
import pytest

from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import Contour, InterpretedType, Structure
from dtiplan.render import plane_cuts, stroke_raster
from dtiplan.render.planes import AXIAL, CORONAL, SAGITTAL, Plane
from dtiplan.render.slice_values import contours_by_slice, is_in_structure
from tests.render.phantoms import GRIDS
from tests.structure_scenes import CENTRE, SCENES, grid_of, series_in_memory

RADIUS_MM, HALF_MM = 10.0, 8.0
TILTED = (np.array([-0.8, 0.6, 0.0]), np.array([0.36, 0.48, 0.8]))


def plane_of(sides, centre=CENTRE, size=60.0):
    return Plane("any", np.asarray(centre, dtype=float), *sides, size, size)


def cylinder(planes: SlicePlanes) -> Structure:
    """Circles of 10 mm radius on the slices within 8 mm of the centre."""
    middle = planes.from_ras(CENTRE)
    angle = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=1) * RADIUS_MM
    contours = tuple(
        Contour(planes.to_ras(ring + np.array([middle[0], middle[1], depth])), f"1.2.{k}")
        for k, depth in enumerate(planes.depths_mm)
        if abs(depth - middle[2]) < HALF_MM
    )
    return Structure("Round", contours, InterpretedType.AVOIDANCE, (255, 0, 0))


def said_by(contours: plane_cuts.Slabs, plane: Plane, columns: int) -> np.ndarray:
    """Whether each pixel's middle is in a slab of the cylinder, by the book."""
    points = contours.planes.from_ras(plane.points_ras_mm(columns / plane.width_mm))
    middle = contours.planes.from_ras(CENTRE)
    low, high = contours.slab_mm.min(), contours.slab_mm.max()
    beside = np.hypot(points[..., 0] - middle[0], points[..., 1] - middle[1])
    return (beside < RADIUS_MM) & (points[..., 2] > low) & (points[..., 2] < high)


@pytest.mark.parametrize("sides", [AXIAL, CORONAL, SAGITTAL, TILTED])
@pytest.mark.parametrize("scene", SCENES, ids=lambda s: s.name)
def test_that_the_inside_of_a_cut_is_what_the_slabs_hold(scene, sides):
    planes = series_in_memory(grid_of(scene)).planes
    made = plane_cuts.slabs(cylinder(planes), planes)
    plane = plane_of(sides, CENTRE + np.array([1.3, -2.1, 0.7]))
    ends = plane_cuts.cut_slabs(made, plane)
    inside = stroke_raster.inside(stroke_raster.to_pixels(ends, plane, 240, 240), 240, 240) > 0
    expected = said_by(made, plane, 240)
    # Only pixels that the outline itself runs through may differ.
    assert (inside != expected).sum() < 0.02 * expected.sum()
    assert expected.sum() > 3000


@pytest.mark.parametrize("scene", SCENES, ids=lambda s: s.name)
def test_that_a_point_is_in_a_structure_where_its_slab_is(scene):
    planes = series_in_memory(grid_of(scene)).planes
    structure = cylinder(planes)
    contours = contours_by_slice(structure, planes)
    made = plane_cuts.slabs(structure, planes)
    plane = plane_of(TILTED, CENTRE + np.array([0.011, -0.017, 0.013]))
    expected = said_by(made, plane, 24)
    points = plane.points_ras_mm(24 / plane.width_mm)
    seen = [[is_in_structure(contours, planes, point) for point in row] for row in points]
    np.testing.assert_array_equal(seen, expected)
    assert expected.sum() > 30


def test_that_a_plane_beside_a_structure_cuts_nothing():
    planes = series_in_memory(grid_of(SCENES[0])).planes
    made = plane_cuts.slabs(cylinder(planes), planes)
    far = CENTRE + np.array([0.0, 0.0, 20.0])
    assert len(plane_cuts.cut_slabs(made, plane_of(AXIAL, far))) == 0
    assert len(plane_cuts.cut_slabs(made, plane_of(SAGITTAL, CENTRE + np.array([15.0, 0, 0])))) == 0


def test_that_faces_between_slabs_are_drawn_only_where_the_contours_differ():
    planes = series_in_memory(grid_of(SCENES[-1])).planes  # 3 mm slices
    made = plane_cuts.slabs(cylinder(planes), planes)
    ends = plane_cuts.cut_slabs(made, plane_of(CORONAL))
    is_level = np.abs(ends[:, 0, 1] - ends[:, 1, 1]) < 1e-9
    heights = np.unique(np.round(ends[is_level].mean(axis=1)[:, 1], 3))
    assert len(heights) == 2  # the bottom and the top, not every slice


def test_that_only_the_part_of_a_line_near_the_plane_is_drawn():
    t = np.linspace(-20.0, 20.0, 81)
    rising = np.stack([0 * t, 0 * t, t], axis=1)
    lines = Streamlines.from_lines([rising, rising + np.array([5.0, 0.0, 100.0])])
    plane = plane_of(AXIAL, (0.0, 0.0, 0.2))
    near = plane_cuts.near_strokes(plane_cuts.line_blocks(lines), plane, (1, 2, 3))
    assert len(near) == 5  # between -0.8 and 1.2, in steps of half a millimetre
    np.testing.assert_allclose(near.ends_mm, 0.0, atol=1e-6)
    level = plane_cuts.near_strokes(
        plane_cuts.line_blocks(lines), plane_of(CORONAL, (0.0, 0.3, 0.0), 30.0), (1, 2, 3)
    )
    assert np.abs(level.ends_mm[..., 1]).max() <= 15.5
    assert len(level) == 62  # 30 mm and one reaching over each edge
    slanted = np.stack([3 * t, 0 * t, t], axis=1)[::20]  # coarse: 10 mm between points
    blocks = plane_cuts.line_blocks(Streamlines.from_lines([slanted]))
    part = plane_cuts.near_strokes(blocks, plane_of(AXIAL, (0.0, 0.0, 0.2)), (1, 2, 3))
    assert sorted(-part.ends_mm[..., 0].ravel()) == pytest.approx([-2.4, 0.0, 0.0, 3.6], abs=1e-4)


def test_that_a_long_line_through_the_plane_is_cut_on_both_sides_of_it():
    lines = Streamlines.from_lines([[[0.0, 0.0, -10.0], [20.0, 0.0, 10.0]]])
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 90.0)
    near = plane_cuts.near_strokes(plane_cuts.line_blocks(lines), plane, (1, 2, 3))
    np.testing.assert_allclose(near.ends_mm, [[[-9.0, 0.0], [-11.0, 0.0]]], atol=1e-4)


def test_that_streamlines_are_never_joined_to_one_another():
    rng = np.random.default_rng(1)
    pieces = [np.cumsum(rng.normal(0, 0.1, (n, 3)), axis=0) for n in rng.integers(1, 60, 300)]
    lines = Streamlines.from_lines(pieces)
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 500.0)
    owner = np.repeat(np.arange(len(lines)), np.diff(lines.offsets))
    colours = np.zeros((len(owner), 3), np.uint8)
    colours[:, 0], colours[:, 1] = owner % 256, owner // 256
    near = plane_cuts.near_strokes(plane_cuts.line_blocks(lines), plane, colours, 1000.0)
    assert len(near) == sum(len(piece) - 1 for piece in pieces)
    drawn = near.colours_rgb @ [1, 256, 0]
    expected = owner[:-1][owner[:-1] == owner[1:]]
    np.testing.assert_array_equal(drawn, expected)


@pytest.mark.parametrize("at", range(1, 40))
def test_that_a_line_is_drawn_wherever_among_its_points_the_plane_cuts_it(at):
    t = np.arange(40.0)
    steep = np.stack([0 * t, 0 * t, np.where(t < at, -9.0, 9.0) + 0.01 * t], axis=1)
    blocks = plane_cuts.line_blocks(Streamlines.from_lines([steep]))
    near = plane_cuts.near_strokes(blocks, plane_of(AXIAL, (0.0, 0.0, 0.0)), (1, 2, 3))
    assert len(near) == 1


def test_that_no_streamline_gives_no_stroke():
    blocks = plane_cuts.line_blocks(Streamlines.empty())
    assert len(plane_cuts.near_strokes(blocks, plane_of(AXIAL), (1, 2, 3))) == 0


def test_that_a_tensor_is_an_ellipse_along_its_fibres():
    turn = np.linalg.qr(np.random.default_rng(2).normal(size=(3, 3)))[0]
    for direction in (*np.eye(3), turn[0]):
        tensor = 0.2 * np.eye(3) + 0.8 * np.outer(direction, direction)
        for sides in (AXIAL, CORONAL, SAGITTAL):
            plane = plane_of(sides, (0.0, 0.0, 0.0))
            glyph = plane_cuts.tensor_glyphs(tensor[None], np.zeros((1, 3)), plane, 2.0, 360)
            corners = glyph.ends_mm[:, 0]
            # The farthest corner in any direction of the plane, as the ellipsoid says.
            for angle in (0.1, 0.9, 2.2):
                flat = np.array([np.cos(angle), np.sin(angle)])
                along = flat[0] * plane.right + flat[1] * plane.up
                half = tensor / 1.0 * 2.0  # largest eigenvalue is 1
                expected = np.linalg.norm(half @ along)
                assert (corners @ flat).max() == pytest.approx(expected, rel=1e-3)
        np.testing.assert_allclose(glyph.colours_rgb[0], 255 * np.abs(direction), atol=0.1)


def test_that_a_stored_tensor_turns_with_the_registration():
    lower = np.array([[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]])
    turn = np.eye(4)
    turn[:3, :3] = [[0, -1, 0], [1, 0, 0], [0, 0, 1]]
    moved = plane_cuts.moved_tensor(lower, turn)[0]
    np.testing.assert_allclose(moved, [[3, -2, -5], [-2, 1, 4], [-5, 4, 6]])


@pytest.mark.parametrize("name", GRIDS)
def test_that_glyphs_stand_on_voxels_inside_the_visible_plane(name):
    g = GRIDS[name]
    plane = plane_of(AXIAL, (2.0, 3.0, 4.0), 40.0)
    index = plane_cuts.voxels_near(g.vox_from_ras, g.shape, plane, 6.0)
    assert 36 <= len(index) <= 64
    points = index @ g.ras_from_vox[:3, :3].T + g.ras_from_vox[:3, 3]
    assert np.abs(plane.flat(points)).max() < 20.0 + 6.0
    assert np.abs(points[:, 2] - 4.0).max() <= 0.9 * max(g.spacing_mm)


def test_that_a_stroke_lies_where_it_is_drawn():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 100.0)
    picture = np.zeros((200, 200, 3), np.float32)
    ends = np.array([[[-40.0, 20.0], [40.0, 20.0]]])
    strokes = plane_cuts.Strokes(ends, np.array([[200.0, 100.0, 0.0]], np.float32))
    stroke_raster.draw_strokes(picture, strokes, plane, 1.0, 2.0)
    rows, columns = np.nonzero(picture[..., 0] > 100)
    assert set(rows) <= {59, 60}  # 20 mm above the middle of 200 rows at 2 per mm
    assert (columns.min(), columns.max()) == (20, 179)
    assert np.allclose(picture[..., 0], 2 * picture[..., 1])


def test_that_strokes_beyond_the_picture_do_no_harm():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 10.0)
    picture = np.zeros((20, 20, 3), np.float32)
    ends = np.array([[[-500.0, -3.0], [500.0, 3.0]], [[50.0, 50.0], [60.0, 60.0]]])
    colours = np.array([[255.0, 0, 0], [0, 255.0, 0]], np.float32)
    stroke_raster.draw_strokes(picture, plane_cuts.Strokes(ends, colours), plane, 1.0)
    assert picture[..., 0].max() > 100
    assert picture[..., 1].max() == 0
    stroke_raster.draw_strokes(picture, plane_cuts.Strokes(ends[1:], colours[1:]), plane, 1.0)
    assert picture[..., 1].max() == 0


def test_that_a_fill_seen_in_part_is_still_its_inside():
    plane = plane_of(AXIAL, (0.0, 0.0, 0.0), 10.0)
    picture = np.zeros((20, 20, 3), np.float32)
    corners = np.array([[-50.0, -50.0], [0.0, -50.0], [0.0, 50.0], [-50.0, 50.0]])
    ends = np.stack([corners, np.roll(corners, -1, axis=0)], axis=1)
    stroke_raster.fill(picture, ends, (100, 0, 0), plane, 0.5)
    assert (picture[:, :10, 0] == 50.0).all()
    assert (picture[:, 10:, 0] == 0.0).all()
