"""Direction fields hold what was fitted, along the axes of the grid, in the mask only."""

from dataclasses import replace

import numpy as np
import pytest
from dipy.data import get_sphere

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.processing.tracts.vertex_tables import VertexTables
from tests.processing.direction_fields import maps_of, oblique_grid

WAY = np.array([0.3, -0.5, 0.81])


def made_maps(left_handed=False):
    grid = oblique_grid((6, 7, 5), (2.0, 2.0, 2.5), left_handed=left_handed)
    maps = maps_of(
        grid, lambda p: np.broadcast_to(WAY, p.shape), lambda p: np.full(p.shape[:-1], 0.7)
    )
    inside = np.zeros(grid.shape, dtype=bool)
    inside[1:5, 2:6, 1:4] = True
    return replace(maps, mask=Image(inside, grid, Unit.NONE, "mask"))


def full(elements):
    return np.asarray(elements)[..., [0, 1, 3, 1, 2, 4, 3, 4, 5]].reshape(-1, 3, 3)


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_tensors_are_turned_to_the_axes_of_the_grid(left_handed):
    maps = made_maps(left_handed)
    field = TensorField.of(maps)
    row = field.number[3 + 1, 4 + 1, 2 + 1]
    axes = maps.grid.directions
    expected = axes.T @ full(maps.tensor.values[3, 4, 2])[0] @ axes
    assert full(field.tables[0, row])[0] == pytest.approx(expected, abs=1e-9)


def test_that_only_the_mask_has_rows_and_row_0_is_empty():
    maps = made_maps()
    field = TensorField.of(maps)
    assert field.n_realisations == 1
    assert field.tables.shape == (1, 4 * 4 * 3 + 1, 6)
    assert not field.tables[:, 0].any()
    assert np.array_equal(field.number[1:-1, 1:-1, 1:-1] > 0, maps.mask.values)
    assert not field.number[0].any()
    assert not field.number[:, -1].any()


def test_that_negative_eigenvalues_are_raised_and_unfitted_voxels_have_no_tensor():
    maps = made_maps()
    values = maps.tensor.values.copy()
    values[3, 4, 2] = (1e-3, 0.0, -2e-4, 0.0, 0.0, 3e-4)
    values[2, 3, 1] = np.nan
    field = TensorField.of_realisations([values], maps.mask)
    turned = full(field.tables[0, field.number[4, 5, 3]])[0]
    expected = [0.0, 3e-4, 1e-3]
    assert np.linalg.eigvalsh(turned) == pytest.approx(expected, abs=1e-9)
    assert not field.tables[0, field.number[3, 4, 2]].any()


def test_that_sheared_axes_are_refused():
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[1, 2] = 0.5
    mask = Image(np.ones((4, 4, 4), dtype=bool), Grid((4, 4, 4), matrix), Unit.NONE, "mask")
    with pytest.raises(UserError, match="perpendicular"):
        TensorField.of_realisations([np.zeros((4, 4, 4, 6))], mask)


def test_that_paraboloids_find_a_maximum_between_the_vertices():
    tables = VertexTables.of(get_sphere(name="repulsion724").vertices[:362])
    assert np.degrees(tables.spacing_rad) == pytest.approx(8.2, abs=0.3)
    random = np.random.default_rng(3)
    for _ in range(50):
        top = random.normal(size=3)
        top /= np.linalg.norm(top)
        values = np.abs(tables.vertices @ top) ** 16
        vertex = int(np.argmax(tables.vertices @ top))
        around = values[[vertex, *tables.ring[vertex]]]
        x, y, xx, xy, yy = tables.fits[vertex] @ around
        along = np.linalg.solve([[xx, xy], [xy, yy]], [-x, -y]) @ tables.planes[vertex]
        found = tables.vertices[vertex] + along
        cosine = found @ top / np.linalg.norm(found)
        assert np.degrees(np.arccos(min(1.0, cosine))) < 0.6


def test_that_cones_hold_what_lies_within_their_angle():
    tables = VertexTables.of(get_sphere(name="repulsion724").vertices[:362])
    ends, cones = tables.cones(np.radians(25.0))
    for vertex in (0, 100, 361, 362, 723):
        near = np.flatnonzero(tables.vertices @ tables.vertices[vertex] >= np.cos(np.radians(25.0)))
        assert cones[ends[vertex] : ends[vertex + 1]].tolist() == near.tolist()
        assert vertex in near
