"""Things of known place and colour to draw, and a way to read a picture back."""

from pathlib import Path

import numpy as np
from matplotlib.image import imread

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.units import Unit


def grid(turn_deg: float = 0.0, mirror: int = 1, spacing_mm: float = 3.0) -> Grid:
    """A grid of about 150 mm around the origin, turned about an oblique axis."""
    n = int(150 / spacing_mm)
    x, y, z = np.array([1.0, 2.0, 3.0]) / np.sqrt(14.0)
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(turn_deg)
    turn = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * k @ k
    matrix = np.eye(4)
    matrix[:3, :3] = turn @ np.diag([spacing_mm * mirror, spacing_mm, spacing_mm])
    matrix[:3, 3] = -matrix[:3, :3] @ np.full(3, (n - 1) / 2)
    return Grid((n, n, n), matrix)


GRIDS = {
    "straight": grid(),
    "left-handed": grid(mirror=-1),
    "oblique": grid(turn_deg=30.0),
    "oblique and left-handed": grid(turn_deg=-25.0, mirror=-1),
}

HEAD_MM = 60.0


def head(g: Grid) -> np.ndarray:
    """A ball of 60 mm around the origin."""
    return np.linalg.norm(g.points_ras_mm(), axis=-1) <= HEAD_MM


def blob(g: Grid, centre: tuple[float, float, float], radius_mm: float = 8.0) -> np.ndarray:
    return np.linalg.norm(g.points_ras_mm() - centre, axis=-1) <= radius_mm


def image(g: Grid, values: np.ndarray, name: str = "b0", unit: Unit = Unit.SIGNAL) -> Image:
    return Image(values, g, unit, name)


def maps_of(g: Grid, fa: np.ndarray, v1: np.ndarray, mask: np.ndarray) -> TensorMaps:
    nothing = image(g, np.zeros(g.shape, np.float32))
    colour = np.rint(np.abs(v1) * fa[..., None] * 255).astype(np.uint8)
    return TensorMaps(
        fa=image(g, fa.astype(np.float32), "fa", Unit.NONE),
        md=nothing,
        ad=nothing,
        rd=nothing,
        eigenvalues=nothing,
        v1=image(g, v1.astype(np.float32), "v1", Unit.NONE),
        tensor=nothing,
        colour_fa=image(g, colour, "colour_fa", Unit.NONE),
        s0=nothing,
        residual=nothing,
        mask=image(g, mask, "mask", Unit.NONE),
        method="analytic",
    )


def read_png(path: Path) -> np.ndarray:
    """Pixels, (rows, columns, 3), 0 to 255."""
    return np.rint(imread(path)[..., :3] * 255).astype(int)


def middle_of(where: np.ndarray) -> tuple[float, float]:
    """Mean row and column of the true pixels."""
    rows, columns = np.nonzero(where)
    assert rows.size, "nothing of this colour is on the picture"
    return float(rows.mean()), float(columns.mean())


def coloured(rgb: np.ndarray, channel: int, least: int = 90, lead: int = 60) -> np.ndarray:
    """Pixels where one channel stands out from both others."""
    rest = np.delete(rgb, channel, axis=-1).max(axis=-1)
    return (rgb[..., channel] >= least) & (rgb[..., channel] - rest >= lead)


def panels_of(rgb: np.ndarray) -> list[np.ndarray]:
    """The views of the first row of a picture, from left to right."""
    page = rgb[0, 0]
    laid = (rgb != page).any(axis=-1)
    band = np.flatnonzero(laid.mean(axis=1) > 0.5)
    top = int(band[0])
    inside = laid[top + 40]
    edges = np.flatnonzero(np.diff(np.r_[0, inside.astype(int), 0]))
    views = []
    for start, end in edges.reshape(-1, 2):
        if end - start < 100:
            continue
        filled = laid[top:, start:end].all(axis=1)
        tall = int(np.argmin(filled)) if not filled.all() else len(filled)
        views.append(rgb[top : top + tall, start:end])
    return views
