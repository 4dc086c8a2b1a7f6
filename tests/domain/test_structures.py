"""Names, verification limits, and the planes of a planning series."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.planning import SlicePlanes
from dtiplan.domain.structures import (
    InterpretedType,
    Structure,
    StructureVerification,
    VerificationLimits,
    check_name,
    check_names_unique,
)
from tests.structure_scenes import SCENES, grid_of

GOOD = StructureVerification("A", 1.0, 1.0, 1.0, 0.0, 0.0, 1, 1)


@pytest.mark.parametrize("name", ["CST_L", "OpticRad_L_PRV02", "zCST~1", "A"])
def test_that_names_planning_systems_take_are_taken(name) -> None:
    check_name(name)


@pytest.mark.parametrize("name", ["", "seventeen_letters", "CST L", "Fasciculé", "a\\b", "a/b"])
def test_that_other_names_are_refused(name) -> None:
    with pytest.raises(UserError):
        check_name(name)


def test_that_names_alike_without_case_are_refused() -> None:
    check_names_unique(["CST_L", "CST_R"])
    with pytest.raises(UserError, match="cst_l"):
        check_names_unique(["CST_L", "cst_l"])


def test_that_an_empty_structure_cannot_be() -> None:
    with pytest.raises(UserError, match="no contour"):
        Structure("A", (), InterpretedType.ORGAN, (0, 0, 0))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"volume_read_cc": 1.021}, "volume"),
        ({"volume_read_cc": float("nan")}, "volume"),
        ({"dice": 0.979}, "Dice"),
        ({"centroid_error_mm": 0.11}, "centroid"),
        ({"hd95_mm": float("inf")}, "surface"),
        ({"n_components_read": 2}, "parts"),
    ],
)
def test_that_each_broken_limit_is_said(change, said) -> None:
    assert GOOD.failures(VerificationLimits()) == ()
    (failure,) = replace(GOOD, **change).failures(VerificationLimits())
    assert said in failure


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_that_planes_lie_where_the_grid_has_them(scene) -> None:
    grid = grid_of(scene)
    planes = SlicePlanes.of_grid(grid)
    assert planes.depths_mm == pytest.approx(np.arange(grid.shape[2]) * scene.slice_mm)
    assert planes.thickness_mm == pytest.approx(scene.slice_mm)
    point = grid.ras_from_vox @ [3, 5, 7, 1]
    expected = [3 * scene.pixel_mm[0], 5 * scene.pixel_mm[1], 7 * scene.slice_mm]
    assert planes.from_ras(point[:3]) == pytest.approx(expected)
    assert planes.to_ras(planes.from_ras(point[:3])) == pytest.approx(point[:3])
    assert planes.axes @ planes.axes.T == pytest.approx(np.eye(3), abs=1e-12)


def test_that_slabs_meet_half_way_between_uneven_slices() -> None:
    positions = np.array([[0, 0, 0], [0, 0, 1.0], [0, 0, 3.0]])
    planes = SlicePlanes.of_grid(Grid((4, 4, 3), np.eye(4), "1.2"), positions)
    assert planes.slab_edges_mm == pytest.approx([-0.5, 0.5, 2.0, 4.0])
    alone = SlicePlanes.of_grid(Grid((4, 4, 1), np.diag([1, 1, 2.5, 1]), "1.2"))
    assert alone.slab_edges_mm == pytest.approx([-1.25, 1.25])
