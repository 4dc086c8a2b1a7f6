"""What of a case can be shown, and where it lies."""

import dataclasses
import threading

import numpy as np
import pytest

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import RigidTransform, transform_points
from dtiplan.domain.registration import Registration, RegistrationQuality
from dtiplan.domain.structures import Contour, InterpretedType, MadeStructure, Structure
from dtiplan.domain.targets import Target
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.viewing.layers import LayerKind, LayerStore, SceneFrame
from tests.workflow.scene_cases import SHIFT_MM, STRUCTURE_MM, TRACT_MM, finish, scene_case


@pytest.fixture
def case(tmp_path):
    return scene_case(tmp_path / "case")


def test_that_layers_are_listed_from_back_to_front(case):
    keys = [layer.key for layer in LayerStore(case).layers]
    assert keys == ["planning", "dwi", "b0", "tract:CST_L", "structure:CST_R"]


def test_that_an_empty_case_has_nothing_to_show(tmp_path):
    store = LayerStore(Case.create(tmp_path / "new"))
    store.prepare()
    assert store.layers == ()
    assert store.frame is SceneFrame.NONE
    np.testing.assert_array_equal(store.middle_ras_mm, 0.0)


def test_that_without_registration_the_scene_is_the_diffusion_frame(tmp_path):
    whole = scene_case(tmp_path / "whole")
    case = Case.create(tmp_path / "case")
    finish(case, "import-series", dwi=whole.read("dwi"), planning=whole.read("planning"))
    store = LayerStore(case)
    assert store.frame is SceneFrame.DIFFUSION
    assert [layer.key for layer in store.layers] == ["dwi", "b0"]
    assert store.layers[0].is_shown_at_first
    assert store.frame_of_reference_uid == "1.2.3.1"


def test_that_diffusion_layers_are_carried_by_the_registration_and_planning_layers_are_not(case):
    store = LayerStore(case)
    tract = transform_points(
        store.scene_from_own("tract:CST_L"), store.value("tract:CST_L").points_ras_mm
    )
    np.testing.assert_allclose(tract.mean(axis=0), TRACT_MM, atol=1.0)
    for key in ("planning", "structure:CST_R"):
        np.testing.assert_array_equal(store.scene_from_own(key), np.eye(4))
    corners = np.concatenate([c.points_ras_mm for c in store.value("structure:CST_R").contours])
    np.testing.assert_allclose(corners.mean(axis=0), STRUCTURE_MM, atol=0.1)
    assert store.frame_of_reference_uid == "1.2.3.2"


def test_that_only_what_was_read_is_given_without_reading(case):
    store = LayerStore(case)
    store.prepare()
    assert store.value_if_read("b0") is None
    assert store.window_if_known("b0") is None
    before = store.known_layers
    value = store.value("b0")
    assert store.value_if_read("b0") is value
    assert store.window("b0") == store.window_if_known("b0")
    assert store.known_layers > before


def test_that_another_revision_takes_over_what_has_not_changed(case):
    store = LayerStore(case)
    store.prepare()
    planning, structures = store.value("planning"), store.value("structure:CST_R")
    b0, window = store.value("b0"), store.window("planning")
    finish(case, "make-structures", structures=(_target("GTV"),))
    newer = LayerStore(Case.open(case.folder), store)
    assert newer.value("planning") is planning
    assert newer.value_if_read("b0") is b0
    assert newer.window_if_known("planning") == window
    assert [y.key for y in newer.layers][-1] == "structure:GTV"
    assert newer.value("structure:GTV") is not structures


def test_that_a_changed_series_is_read_anew(case):
    store = LayerStore(case)
    before = store.value("b0")
    series = case.read("dwi")
    twice = dataclasses.replace(series, values=np.asarray(series.values) * 2)
    finish(case, "preprocess", dwi_corrected=twice, mask=case.read("mask"))
    newer = LayerStore(Case.open(case.folder), store)
    assert newer.value_if_read("b0") is None
    assert newer.value("b0").values.max() == 2 * before.values.max()


def _registered(x_mm, *findings):
    motion = np.eye(4)
    motion[0, 3] = x_mm
    quality = RegistrationQuality("made", 0.1, 0.5, 2.5, 0.99, 4.0, 3.0, 0.12)
    return Registration(RigidTransform(motion, "1.2.3.1", "1.2.3.2"), quality, findings)


def test_that_a_registration_that_must_not_be_used_is_shown_and_said(case):
    failed = Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look at it.")
    finish(case, "register-planning", registration=_registered(9.0, failed))
    store = LayerStore(Case.open(case.folder))
    assert store.frame is SceneFrame.PLANNING
    assert store.is_registration_doubtful
    assert store.scene_from_own("dwi")[0, 3] == 9.0


def test_that_an_accepted_registration_counts_only_for_the_one_it_was_made_from(case):
    ref = case.manifest.artifact("registration")
    finish(case, "accept-registration", accepted_registration=_registered(2.0))
    record = case.manifest.steps["accept-registration"]
    case.manifest.steps["accept-registration"] = record.model_copy(
        update={"inputs": {"registration": ref.sha256}}
    )
    assert LayerStore(case).scene_from_own("dwi")[0, 3] == 2.0
    finish(case, "register-planning", registration=_registered(5.0))
    assert LayerStore(case).scene_from_own("dwi")[0, 3] == 5.0


def _target(name):
    contours = tuple(_triangle(z) for z in (0.0, 5.0))
    made = Structure(name, contours, InterpretedType.GTV, (255, 0, 0))
    return MadeStructure(made, (), 0.5, 1.0, STRUCTURE_MM, 1, 0.0, 0.0, 0.0)


def _triangle(z):
    return Contour(np.array([[0.0, 0, z], [5, 0, z], [0, 5, z]]), "1.2.9.1")


def test_that_distance_is_measured_to_a_target_before_another_structure(case):
    assert LayerStore(case).target_of("tract:CST_L") == "structure:CST_R"
    assert LayerStore(case).target_of("tract:CST_R") is None
    finish(case, "make-structures", structures=(*case.read("structures"), _target("GTV")))
    assert LayerStore(case).target_of("tract:CST_L") == "structure:GTV"


def _imported(case, *targets):
    parts = {name: case.read(name) for name in ("dwi", "planning")}
    finish(case, "import-series", **parts, targets=targets)


def test_that_a_target_is_drawn_in_front_and_distances_are_measured_to_it(case):
    contours = tuple(_triangle(z) for z in (-2.5, 2.5))
    gtv = Target("GTV", "GTV", (255, 0, 0), contours, 0.1, np.zeros(3), 1, "1.9")
    _imported(case, gtv)
    store = LayerStore(case)
    front = store.layers[-1]
    assert (front.key, front.kind, front.colour_rgb) == (
        "target:GTV",
        LayerKind.TARGET,
        (255, 0, 0),
    )
    assert front.is_shown_at_first
    np.testing.assert_array_equal(store.scene_from_own("target:GTV"), np.eye(4))
    assert store.value("target:GTV").name == "GTV"
    assert store.target_of("tract:CST_L") == "target:GTV"
    assert store.structures_at([1.0, 1.0, -2.5]) == ("target:GTV",)


def test_that_targets_are_not_shown_before_there_is_a_registration(tmp_path):
    whole = scene_case(tmp_path / "whole")
    case = Case.create(tmp_path / "case")
    gtv = Target("GTV", "GTV", (255, 0, 0), (_triangle(2.5),), 0.1, np.zeros(3), 1, "1.9")
    parts = {name: whole.read(name) for name in ("dwi", "planning")}
    finish(case, "import-series", **parts, targets=(gtv,))
    assert [layer.key for layer in LayerStore(case).layers] == ["dwi", "b0"]


def test_that_bounds_hold_every_image_of_the_scene(case):
    low, high = LayerStore(case).bounds_ras_mm
    np.testing.assert_allclose(low, -80.0)
    np.testing.assert_allclose(high, 80.0)


def test_that_slices_are_as_far_apart_as_the_planning_image_says(case):
    assert [LayerStore(case).slice_step_mm(axis) for axis in range(3)] == [5.0, 5.0, 5.0]


def test_that_several_threads_get_the_same_value(case):
    store = LayerStore(case)
    got = []
    threads = [threading.Thread(target=lambda: got.append(store.value("dwi"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(value) for value in got}) == 1


def test_that_every_kind_of_layer_has_a_value(case):
    store = LayerStore(case)
    for layer in store.layers:
        value = store.value(layer.key)
        has_grid = layer.kind in (LayerKind.IMAGE, LayerKind.COLOUR)
        assert hasattr(value, "grid") == has_grid
    np.testing.assert_allclose(SHIFT_MM, store.scene_from_own("b0")[:3, 3])
