"""The shipped calibration can be read and says for which tracts it holds."""

import numpy as np
import pytest

from dtiplan.domain.certainty import Basis
from dtiplan.io.calibration_file import calibration_for, read_calibration


@pytest.fixture(scope="module")
def told():
    return read_calibration()


@pytest.mark.parametrize("tract", ["CST_L", "OpticRad_R", "ArcuateFas_L", "Cingulum_L"])
@pytest.mark.parametrize("model", ["tensor", "csd"])
def test_that_every_table_rises_and_has_all_levels(told, model, tract):
    found = calibration_for(told, model, tract)
    assert (np.diff(found.depth_mm) > 0).all()
    assert (np.diff(found.probability) >= 0).all()
    assert 0.0 <= found.probability.min() <= found.probability.max() <= 1.0
    assert found.shares[50] < found.shares[80] < found.shares[95] <= 1.0


def test_that_both_sides_share_a_table(told):
    left, right = (calibration_for(told, "tensor", f"CST_{side}") for side in "LR")
    assert (left.probability == right.probability).all()


def test_that_a_tract_without_truth_says_so(told):
    found = calibration_for(told, "tensor", "Cingulum_L")
    assert found.basis is Basis.POOLED
    assert "not in the digital patients" in found.source
    assert calibration_for(told, "tensor", "CST_L").basis is Basis.CALIBRATED


def test_that_a_model_never_calibrated_says_so_instead_of_borrowing():
    found = calibration_for({"source": "", "tables": {}}, "csd", "CST_L")
    assert found.basis is Basis.NONE
    assert "Not calibrated" in found.source
