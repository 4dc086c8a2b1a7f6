"""Varied digital patients: what is drawn, and what the tables say of it."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.processing.simulate.variation import (
    smooth_warp,
    varied_lesion,
    varied_patient,
)
from dtiplan.workflow.phantom.patient_trials import (
    TrialSettings,
    calibration_of,
    coverage_of,
    coverage_table,
    overlap_table,
    try_patient,
)


@pytest.fixture(scope="module")
def template():
    full = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    coarse = np.ascontiguousarray(full.values[::4, ::4, ::4])  # the warp of it takes seconds
    grid = Grid(coarse.shape, full.grid.ras_from_vox @ np.diag([4.0, 4.0, 4.0, 1.0]))
    return Image(coarse, grid, Unit.NONE, "fa")


def made_trial(number, shift=0.0):
    """A trial as it is kept, its voxels drawn from a known softness."""
    from dtiplan.processing.tracts.calibration import count_depths

    random = np.random.default_rng(number)
    tracts = {}
    for name in ("CST_L", "OpticRad_L"):
        depth = random.uniform(-25.0, 5.0, (30, 30, 20)).astype(np.float32)
        truth = random.uniform(size=depth.shape) < 1.0 / (1.0 + np.exp(-(depth + shift)))
        count = count_depths(depth, truth, int(truth.sum()))
        tracts[name] = {
            "status": "found", "dice": 0.7, "held": 0.9, "mean_distance_mm": 1.5, "hd95_mm": 4.0,
            "spread_mm": 1.0,
            "counts": {
                "n": count.n.tolist(), "n_true": count.n_true.tolist(), "n_true_beyond": 0,
            },
        }  # fmt: skip
    settings = {"n_realisations": 8, "n_seeds": 2000}
    return {"number": number, "settings": settings, "models": {"tensor": {"tracts": tracts}}}


def test_that_the_same_number_gives_the_same_patient_and_another_another(template):
    spec = read_phantom_spec("digital-patient")
    one, fa, drawn = varied_patient(spec, template, 5)
    same, fa_same, drawn_same = varied_patient(spec, template, 5)
    assert drawn == drawn_same
    assert (fa.values == fa_same.values).all()
    assert (one.bundles[0].ribs[0] == same.bundles[0].ribs[0]).all()
    assert one.pose == same.pose
    assert varied_lesion(5) == varied_lesion(5) != varied_lesion(6)
    assert 15.0 <= drawn["snr"] <= 40.0
    assert 20 <= drawn["n_directions"] <= 64


def test_that_a_warp_has_the_size_told_and_can_be_undone():
    points = np.random.default_rng(0).uniform(-70, 70, (3000, 3))
    sizes = []
    for number in range(8):
        warp = smooth_warp(np.random.default_rng(number), 1.5)
        moved = warp.moved(points)
        sizes.append((moved - points).std())
        assert np.abs(warp.origin_of(moved) - points).max() < 0.1
    assert np.mean(sizes) == pytest.approx(1.5, rel=0.2)


def test_that_left_and_right_are_warped_each_in_their_own_way(template):
    varied, _, _ = varied_patient(read_phantom_spec("digital-patient"), template, 2)
    drawn = read_phantom_spec("digital-patient")

    def shift(name):
        there, here = (
            next(b for b in spec.bundles if b.name == name).ribs[0][:, :3]
            for spec in (varied, drawn)
        )
        return (there - here) * ((-1.0, 1.0, 1.0) if name.endswith("_L") else (1.0, 1.0, 1.0))

    assert np.abs(shift("CST_L")[:8] - shift("CST_R")[:8]).max() > 0.5


def test_that_the_levels_hold_on_patients_that_were_not_calibrated_on():
    fitted = calibration_of([made_trial(n) for n in range(5)])
    held = coverage_of([made_trial(n) for n in range(20, 26)], fitted, "tensor")
    for kind in ("CST", "OpticRad"):
        for percent, values in held[kind].items():
            assert 100 * np.mean(values) == pytest.approx(percent, abs=2.0)


def test_that_a_wrong_calibration_shows_in_the_table():
    fitted = calibration_of([made_trial(n) for n in range(5)])
    held = coverage_of([made_trial(n, shift=6.0) for n in range(20, 23)], fitted, "tensor")
    assert np.mean(held["CST"][95]) < 0.75


def test_that_the_tables_have_a_row_for_each_model_and_tract():
    trials = [made_trial(n) for n in range(3)]
    text = "\n".join([*overlap_table(trials), *coverage_table(trials, calibration_of(trials))])
    assert "| tensor | CST | 3 of 3 | 0.70 (0.70 to 0.70) |" in text
    assert "| tensor | all | 6 |" in text


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_that_two_varied_patients_are_held_by_their_levels():
    settings = TrialSettings(6, 1500, with_csd=False, tracts=("OpticRad_L", "CST_L"))
    first, second = (try_patient(number, settings) for number in (1, 4))
    held = coverage_of([second], calibration_of([first]), "tensor")
    for kind in ("OpticRad", "CST"):
        assert held[kind][95][0] >= 0.8
        assert held[kind][50][0] <= held[kind][80][0] <= held[kind][95][0]
    for trial in (first, second):
        for told in trial["models"]["tensor"]["tracts"].values():
            assert told["dice"] >= 0.45
            assert told["mean_distance_mm"] <= 4.0
