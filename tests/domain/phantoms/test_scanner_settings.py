"""Settings a user writes become a scanner, or one clear message."""

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.domain.phantoms.scanner_settings import scanner_with


def test_that_text_and_lists_become_the_types_of_the_fields():
    scanner = scanner_with(
        {
            "snr": "30",
            "b_s_mm2": ["500", "1000"],
            "matrix": [64, 64],
            "temperature_c": "20.5",
            "model": "Sola",
            "tilt_deg": (1, 2, 3),
        }
    )
    assert scanner == SimulatedScanner(
        snr=30.0,
        b_s_mm2=(500.0, 1000.0),
        matrix=(64, 64),
        temperature_c=20.5,
        model="Sola",
        tilt_deg=(1.0, 2.0, 3.0),
    )
    assert isinstance(scanner.matrix[0], int)


@pytest.mark.parametrize(
    "wrong",
    [
        {"snrr": 3},
        {"snr": "much"},
        {"snr": -1},
        {"snr": float("nan")},
        {"voxel_mm": [2, 2]},
        {"voxel_mm": [2, 2, 0]},
        {"matrix": [64.5, 64]},
        {"weighting": "some"},
        {"acquired": "yesterday"},
        {"stored_axis_order": [0, 0, 1]},
        {"stored_axis_signs": [1, 2, 1]},
        {"n_b0": 0, "b_s_mm2": []},
        {"mirrored": "yes"},
        {"epi_stretch": 0},
    ],
)
def test_that_a_setting_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(UserError) as refused:
        scanner_with(wrong)
    assert refused.value.code == "scanner-setting"
