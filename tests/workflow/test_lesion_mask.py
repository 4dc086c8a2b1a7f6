"""The lesion that the template fit leaves out: texts, files, targets, and what is refused."""

from types import SimpleNamespace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.image import Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.targets import Target
from dtiplan.domain.units import Unit
from dtiplan.io.nifti import write_image
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.workflow.plan import _asked
from dtiplan.workflow.regions.lesion_mask import (
    lesion_mask,
    lesion_of_targets,
    lesion_text,
    painted_lesion,
)
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.steps.register_template import TemplateParams
from dtiplan.workflow.target_lesion import lesion_of_case

GRID = Grid((20, 24, 18), np.diag([-2.0, -2.0, 2.5, 1.0]), "1.2.3")
BRAIN = Image(np.ones(GRID.shape, dtype=bool), GRID, Unit.NONE, "mask")


def spot():
    whole = np.zeros(GRID.shape, dtype=bool)
    whole[5:9, 10:14, 6:9] = True
    whole[5, 10, 6] = False
    return whole


def test_that_a_brushed_lesion_comes_back_from_its_text():
    text = lesion_text(spot())
    assert text.startswith("voxels 5 10 6 4 4 3 ")
    assert np.array_equal(painted_lesion(text).whole(GRID.shape), spot())
    assert lesion_text(np.zeros(GRID.shape, dtype=bool)) == ""


@pytest.mark.parametrize("text", ["voxels 1 2 3", "ball 1 2 3 4", "", "voxels 0 0 0 2 2 2 x"])
def test_that_what_is_no_brushed_lesion_is_refused_before_the_step_runs(text):
    with pytest.raises(ValueError, match="is no brushed lesion"):
        TemplateParams(lesion=(text,))


def test_that_no_lesion_is_none_and_a_margin_is_in_millimetres():
    assert lesion_mask((), "", 5.0, BRAIN) is None
    bare = lesion_mask((lesion_text(spot()),), "", 0.0, BRAIN)
    assert np.array_equal(bare.values, spot())
    wider = lesion_mask((lesion_text(spot()),), "", 2.1, BRAIN)
    assert np.argwhere(wider.values).min(axis=0).tolist() == [4, 9, 6]


def test_that_a_mask_file_is_read_where_it_lies_in_space(tmp_path):
    matrix = np.eye(4)
    matrix[:3, 3] = (-39.0, -47.0, 0.0)
    fine = Grid((41, 49, 45), matrix)
    inside = np.linalg.norm(fine.points_ras_mm() - (-14.0, -22.0, 20.0), axis=-1) < 7
    path = tmp_path / "lesion.nii.gz"
    write_image(Image(inside, fine, Unit.NONE, "lesion"), path)
    got = lesion_mask((), str(path), 0.0, BRAIN)
    places = GRID.points_ras_mm()[got.values]
    assert np.allclose(places.mean(axis=0), (-14.0, -22.0, 20.0), atol=0.6)
    assert np.linalg.norm(places - (-14.0, -22.0, 20.0), axis=1).max() < 8


def test_that_a_lesion_outside_the_brain_or_most_of_it_is_refused():
    outside = np.zeros(GRID.shape, dtype=bool)
    brain = Image(~spot(), GRID, Unit.NONE, "mask")
    outside[6, 11, 7] = True
    with pytest.raises(UserError, match="It covers 0 %"):
        lesion_mask((lesion_text(outside),), "", 0.0, brain)
    with pytest.raises(UserError, match="It covers 100 %"):
        lesion_mask((lesion_text(~outside),), "", 5.0, BRAIN)


def test_that_a_target_is_carried_from_the_planning_series_to_where_it_belongs():
    matrix = np.diag([-1.0, -1.0, 2.0, 1.0])
    matrix[:3, 3] = (60.0, 80.0, 10.0)
    grid = Grid((100, 100, 50), matrix, "9.9")
    slices = tuple(
        PlanningSlice(f"1.{i}", "1.2", tuple(matrix[:3, 3] + (0.0, 0.0, 2.0 * i)))
        for i in range(50)
    )
    image = Image(np.zeros(grid.shape, np.int16), grid, Unit.HU, "ct")
    planning = PlanningSeries(image, Modality.CT, "1", "2", "P", slices, {})
    motion = np.eye(4)
    motion[:3, :3] = [[0, -1, 0], [1, 0, 0], [0, 0, 1]]
    motion[:3, 3] = (5.0, 30.0, 30.0)
    centre = np.array([-18.0, -22.0, 20.0])
    there = motion[:3, :3] @ centre + motion[:3, 3]
    drawn = ball_structure(planning, there, 8.0, "GTV")
    target = Target("GTV", "GTV", (1, 2, 3), drawn.contours, 2.1, there, 1, "1")
    found = lesion_of_targets((target,), planning, RigidTransform(motion, "1.2.3", "9.9"), GRID)
    away = np.linalg.norm(GRID.points_ras_mm() - centre, axis=-1)
    # The drawn ball is a stack of slabs 2 mm thick.
    assert found[away < 6.5].all()
    assert not found[away > 9.5].any()
    # Half a voxel is 1.25 mm along z, and a voxel's centre may lie on the edge of a slab.
    assert np.allclose(GRID.points_ras_mm()[found].mean(axis=0), centre, atol=0.6)


class HeldCase:
    """What ``lesion_of_case`` asks of a case."""

    def __init__(self, **held):
        self.held, self.manifest = held, self

    def artifact(self, name):
        return self.held.get(name)

    def read(self, name):
        return self.held[name]


def test_that_without_targets_or_a_registration_no_lesion_is_made_up():
    assert lesion_of_case(HeldCase()) == ()
    assert lesion_of_case(HeldCase(targets=(), planning=1, accepted_registration=2, mask=3)) == ()


class Planned:
    """What is asked of a case before a step of the main job."""

    def __init__(self, **params):
        self.steps = {"register-template": SimpleNamespace(params=params)} if params else {}
        self.manifest = self


def test_that_the_main_job_keeps_a_marked_lesion_and_marks_none_unasked(monkeypatch):
    now = "voxels 1 1 1 1 1 1 eJxrAAAAgQCB # GTV"
    monkeypatch.setattr("dtiplan.workflow.target_lesion.lesion_of_case", lambda _case: (now,))
    step = step_named("register-template")
    assert _asked(Planned(), step, {}) == {}
    given = {"register-template": {"lesion_file": "lesion.nii"}}
    assert _asked(Planned(), step, given) == {"lesion_file": "lesion.nii"}
    assert _asked(Planned(lesion_file="old.nii"), step, {}) == {"lesion_file": "old.nii"}
    assert _asked(Planned(lesion=["voxels by hand"]), step, {}) == {"lesion": ("voxels by hand",)}
    # A target that was drawn anew takes the place of the one used before.
    before = Planned(lesion=["voxels before # GTV"])
    assert _asked(before, step, {}) == {"lesion": (now,)}
    assert painted_lesion(now).name == "GTV"
