"""Pictures of slices: colours, sides and lines where they belong, nothing clipped."""

from pathlib import Path

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.structures import Contour, InterpretedType, Structure
from dtiplan.domain.units import Unit
from dtiplan.render import slices
from dtiplan.render.slices import (
    colour_fa_picture,
    mask_picture,
    registration_picture,
    structures_picture,
)
from tests.render.phantoms import (
    GRIDS,
    blob,
    coloured,
    grid,
    head,
    image,
    maps_of,
    middle_of,
    panels_of,
    read_png,
)

STILL = RigidTransform(np.eye(4), None, None)
RIGHT_SPOT = (35.0, 0.0, 0.0)


def crossing_fibres(g: Grid):
    """Red through the middle, blue on the right, green on the left; all through z = 0."""
    fa = np.where(head(g), 0.1, 0.0)
    v1 = np.zeros((*g.shape, 3))
    v1[..., 2] = 1.0
    for axis, centre in ((0, (0.0, 0.0, 0.0)), (2, (35.0, 0.0, 0.0)), (1, (-35.0, 0.0, 0.0))):
        here = blob(g, centre, 14.0)
        fa[here], v1[here] = 0.8, np.eye(3)[axis]
    return maps_of(g, fa, v1, head(g))


@pytest.mark.parametrize("name", GRIDS)
def test_that_fibres_have_their_colours_on_their_sides(name: str, tmp_path: Path) -> None:
    path = colour_fa_picture(crossing_fibres(GRIDS[name]), tmp_path / "colour_fa.png")
    axial = panels_of(read_png(path))[0]
    width = axial.shape[1]
    red, green, blue = (middle_of(coloured(axial, channel)) for channel in range(3))
    assert blue[1] < width / 2 - 50, "head-foot fibres on the patient's right are on the left half"
    assert green[1] > width / 2 + 50
    assert red[1] == pytest.approx(width / 2, abs=10)


@pytest.mark.parametrize("name", GRIDS)
def test_that_a_bright_spot_on_the_right_is_on_the_left_half_of_the_mask_picture(
    name: str, tmp_path: Path
) -> None:
    g = GRIDS[name]
    signal = np.where(head(g), 100.0, 0.0) + 400.0 * blob(g, RIGHT_SPOT, 14.0)
    path = mask_picture(
        image(g, signal), image(g, head(g), "mask", Unit.NONE), tmp_path / "deep" / "mask.png"
    )
    views = panels_of(read_png(path))
    assert len(views) == 3
    for view in views[:2]:
        bright = view.min(axis=-1) > 235
        bright[:60], bright[-60:], bright[:, :60], bright[:, -60:] = False, False, False, False
        assert middle_of(bright)[1] < view.shape[1] / 2 - 60


def test_that_the_outline_lies_on_the_edge_of_the_mask(tmp_path: Path) -> None:
    g = GRIDS["oblique"]
    path = mask_picture(
        image(g, np.where(head(g), 100.0, 0.0)),
        image(g, head(g), "mask", Unit.NONE),
        tmp_path / "m.png",
    )
    axial = panels_of(read_png(path))[0]
    yellow = (np.abs(axial - (255, 209, 102)) < 25).all(axis=-1)
    inner = yellow[40:-40, 40:-40]  # without the letters
    rows, columns = np.nonzero(inner)
    scale = axial.shape[1] / (2 * (60.0 + 25.0))
    away = np.hypot(rows - inner.shape[0] / 2, columns - inner.shape[1] / 2) / scale
    assert np.percentile(np.abs(away - 60.0), 90) < 3.0


def edges_of(path: Path) -> tuple[float, float]:
    """Middle of the edge lines of the axial view of the lower row."""
    rgb = read_png(path)
    lower = rgb[len(rgb) // 2 :]
    orange = (np.abs(lower - (255, 159, 67)) < 40).all(axis=-1)
    orange[-110:] = False  # the legend
    third = orange[:, : rgb.shape[1] // 3]
    return middle_of(third)


def test_that_a_registered_image_is_drawn_where_the_transform_carries_it(tmp_path: Path) -> None:
    fixed = image(grid(), np.where(head(grid()), 100.0, 0.0), "planning")
    shift = np.eye(4)
    shift[:3, 3] = (20.0, 0.0, 0.0)
    moved_grid = Grid(grid().shape, np.linalg.inv(shift) @ grid().ras_from_vox)
    moving = Image(fixed.values, moved_grid, Unit.SIGNAL, "b0")
    right = registration_picture(moving, fixed, RigidTransform(shift, None, None), tmp_path / "a")
    reference = registration_picture(fixed, fixed, STILL, tmp_path / "b")
    assert edges_of(right) == pytest.approx(edges_of(reference), abs=1.0)
    off = np.eye(4)
    off[:3, 3] = (8.0, 0.0, 0.0)
    # the window follows the moved image, so the fixed one is what moves on the picture
    wrong = registration_picture(fixed, fixed, RigidTransform(off, None, None), tmp_path / "c")
    assert (read_png(wrong).shape != read_png(reference).shape) or (
        np.abs(read_png(wrong) - read_png(reference)).mean() > 0.5
    )


def test_that_images_which_do_not_meet_are_still_drawn(tmp_path: Path) -> None:
    fixed = image(grid(), np.where(head(grid()), 100.0, 0.0), "planning")
    far = np.eye(4)
    far[0, 3] = 500.0
    path = registration_picture(fixed, fixed, RigidTransform(far, None, None), tmp_path / "far")
    assert path.stat().st_size > 10_000


def ring(centre: tuple[float, float], z: float, radius: float = 10.0) -> Contour:
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    points = np.stack(
        [centre[0] + radius * np.cos(angle), centre[1] + radius * np.sin(angle), 0 * angle + z], 1
    )
    return Contour(points, "1.2.3")


def planning() -> Image:
    matrix = np.diag([-1.0, -1.0, 2.0, 1.0])
    matrix[:3, 3] = (75.0, 75.0, -60.0)
    g = Grid((150, 150, 60), matrix, "1.2.3.4")
    return Image(np.where(head(g), 40.0, -1000.0), g, Unit.HU, "CT")


def test_that_contours_lie_on_their_slices_on_the_right_side(tmp_path: Path) -> None:
    structure = Structure(
        "CST_R",
        tuple(ring((30.0, 0.0), z) for z in np.arange(-20.0, 21.0, 2.0)),
        InterpretedType.AVOIDANCE,
        (255, 0, 0),
    )
    other = Structure(
        "CST_L",
        tuple(ring((-30.0, 0.0), z) for z in np.arange(-20.0, 21.0, 2.0)),
        InterpretedType.AVOIDANCE,
        (0, 0, 255),
    )
    path = structures_picture(planning(), [structure, other], tmp_path / "s.png")
    views = panels_of(read_png(path))
    assert len(views) == 4
    for view in views:
        red, blue = middle_of(coloured(view, 0)), middle_of(coloured(view, 2))
        assert red[1] < view.shape[1] / 2 < blue[1]
        assert red[0] == pytest.approx(view.shape[0] / 2, abs=4)


def texts(figure: Figure) -> list[Text]:
    return [t for t in figure.findobj(Text) if t.get_text()]


@pytest.mark.parametrize("kind", ["colour", "mask", "registration", "structures"])
def test_that_no_word_is_clipped_or_lies_on_another(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[Figure] = []

    def keep(figure: Figure, path: Path) -> Path:
        kept.append(figure)
        return path

    monkeypatch.setattr(slices, "save", keep)
    g = grid()
    fixed = image(g, np.where(head(g), 100.0, 0.0), "planning series with a long name")
    many = [
        Structure(f"STRUCTURE_{i:02d}_R", (ring((0, 0), 0.0),), InterpretedType.ORGAN, (255, 0, 0))
        for i in range(14)
    ]
    if kind == "colour":
        colour_fa_picture(crossing_fibres(g), tmp_path)
    elif kind == "mask":
        mask_picture(fixed, image(g, head(g), "mask"), tmp_path)
    elif kind == "registration":
        registration_picture(fixed, fixed, STILL, tmp_path)
    else:
        structures_picture(planning(), many, tmp_path)
    (figure,) = kept
    page = figure.bbox
    renderer = figure.canvas.get_renderer()
    boxes = [t.get_window_extent(renderer) for t in texts(figure)]
    words = [t.get_text() for t in texts(figure)]
    assert any("not a medical device" in w for w in words)
    assert any("Radiological convention" in w for w in words)
    assert any(w.endswith(" mm") for w in words), "a scale bar"
    for word, box in zip(words, boxes, strict=True):
        assert page.x0 <= box.x0, word
        assert box.x1 <= page.x1, word
        assert page.y0 <= box.y0, word
        assert box.y1 <= page.y1, word
    for i, a in enumerate(boxes):
        for j in range(i):
            assert not a.overlaps(boxes[j]), (words[i], words[j])
    assert min(t.get_fontsize() * 100 / 72 for t in texts(figure)) >= 11.9


def test_that_the_same_picture_has_the_same_bytes(tmp_path: Path) -> None:
    maps = crossing_fibres(grid())
    one = colour_fa_picture(maps, tmp_path / "one.png").read_bytes()
    assert colour_fa_picture(maps, tmp_path / "two.png").read_bytes() == one
