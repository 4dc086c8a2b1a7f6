"""The lesion's push is known both ways, never folds, and does to tissue what it says."""

import numpy as np
import pytest

from dtiplan.domain.geometry import Grid
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import Image
from dtiplan.domain.units import Unit
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.processing.simulate.lesion import (
    Lesion,
    add_lesion,
    fa_with_lesion,
    patient_with_lesion,
)

LESION = Lesion((5.0, -10.0, 20.0), 15.0, 20.0, 6.0)
GRID = Grid(
    (50, 50, 50), np.array([[2, 0, 0, -44], [0, 2, 0, -60], [0, 0, 2, -30], [0, 0, 0, 1.0]])
)


def points(n=2000):
    return np.random.default_rng(3).uniform(-60, 60, (n, 3)) + LESION.centre_mm


def test_that_the_push_is_undone_to_a_hundredth_of_a_millimetre():
    error = np.linalg.norm(LESION.moved(LESION.origin_of(points())) - points(), axis=1)
    assert error.max() < 0.01


def test_that_the_edge_of_what_it_grew_out_of_becomes_the_edge_of_the_tumour():
    along = np.array([[0.0, 0.0, 9.0], [0.0, 9.0, 0.0]]) + LESION.centre_mm
    radius = np.linalg.norm(LESION.moved(along) - LESION.centre_mm, axis=1)
    assert np.allclose(radius, 15.0)
    assert np.allclose(LESION.moved(LESION.centre_mm), LESION.centre_mm)
    x, y, z = LESION.centre_mm
    far = np.array([[x + 60.0, y, z]])
    assert np.linalg.norm(LESION.moved(far) - far) < 1e-3


def test_that_the_push_folds_nowhere():
    radius = np.arange(0.0, 80.0, 0.1)
    line = np.asarray(LESION.centre_mm) + radius[:, None] * [1.0, 0.0, 0.0]
    assert (np.diff(LESION.moved(line)[:, 0]) > 0).all()


def test_that_a_push_that_would_fold_is_refused():
    with pytest.raises(ValueError, match=r"pushes by 0 to 8\.2 mm, not by 9 mm"):
        Lesion((0.0, 0.0, 0.0), 15.0, push_mm=9.0)


def test_that_fa_is_lost_in_the_tumour_diluted_in_the_oedema_and_kept_beyond():
    even = Image(np.full(GRID.shape, 0.6, dtype=np.float32), GRID, Unit.NONE, "fa")
    got = fa_with_lesion(even, LESION)
    away = np.linalg.norm(GRID.points_ras_mm() - LESION.centre_mm, axis=-1)
    assert np.allclose(got.values[away < 13], 0.05)
    assert np.allclose(got.values[(away > 17) & (away < 32)], 0.35 * 0.6)
    # Where nothing outside the grid was pushed into it.
    inner = np.zeros(GRID.shape, dtype=bool)
    inner[4:-4, 4:-4, 4:-4] = True
    assert np.allclose(got.values[(away > 38) & inner], 0.6)


def test_that_the_signal_of_the_tumour_is_its_own_and_oedema_lowers_anisotropy():
    table = GradientTable([0.0, 1000.0, 1000.0], [[0, 0, 0], [1.0, 0, 0], [0, 1.0, 0]])
    signal = np.tile(np.array([500.0, 100.0, 350.0], np.float32), (3, 1, 1, 1))
    x, y, z = LESION.centre_mm
    places = np.array([[x, y, z], [x, y, z + 25], [x, y, z + 60]]).reshape(3, 1, 1, 3)
    add_lesion(signal, places, LESION, table)
    assert np.allclose(signal[0, 0, 0], 800.0 * np.exp(-table.b_s_mm2 * 1.2e-3))
    assert 1.0 < signal[1, 0, 0, 2] / signal[1, 0, 0, 1] < 0.7 * 350.0 / 100.0
    assert np.array_equal(signal[2, 0, 0], [500.0, 100.0, 350.0])


def test_that_bundles_ventricles_and_tissue_are_pushed_together():
    spec = read_phantom_spec("digital-patient")
    lesion = Lesion((-22.0, -20.0, 32.0), 12.0, 10.0, 5.0)
    template = Image(np.zeros(GRID.shape, np.float32), GRID, Unit.NONE, "fa")
    template.values[25, 25, 25] = 1.0
    pushed, tissue = patient_with_lesion(spec, template, lesion)
    assert pushed.gtv.points == ((-22.0, -20.0, 32.0, 12.0),)
    for before, after in zip(spec.bundles, pushed.bundles, strict=True):
        for old, new in ((before.ribs[0], after.ribs[0]), (before.ribs[-1], after.ribs[-1])):
            assert np.allclose(new[[0, -1], :3], lesion.moved(old[[0, -1], :3]))
    moved = lesion.moved(np.array([p[:3] for p in spec.solids[0].points]))
    assert np.allclose([p[:3] for p in pushed.solids[0].points], moved)
    assert tissue.values.max() > 0
