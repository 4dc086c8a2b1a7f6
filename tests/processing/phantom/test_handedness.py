"""Left and right: a mirrored image must not pass for an overturned phantom."""

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.phantoms.scanner import SimulatedScanner
from dtiplan.domain.phantoms.truth import truth_of
from dtiplan.io.phantom_descriptions import read_description
from dtiplan.processing.phantom.placement.contrasts import contrasts_of
from dtiplan.processing.phantom.placement.handedness import (
    Handedness,
    handedness,
    handedness_findings,
    refuse_mirrored,
)
from dtiplan.processing.phantom.placement.placement import place
from dtiplan.processing.simulate.phantom.scan import simulate

_OVERTURNED = np.diag([-1.0, 1.0, -1.0, 1.0])


def _scan(**how):
    scanner = SimulatedScanner(
        **{"slices": 24, "tilt_deg": (3.0, 4.0, 5.0), **how},
        shift_mm=(3.0, 4.0, 5.0), weighting="trace", matrix=(80, 80), voxel_mm=(3.0, 3.0, 5.0),
        snr=30.0,
    )  # fmt: skip
    return simulate(read_description("nist-pvp"), scanner, seed=4)


@pytest.mark.slow
def test_that_mirrored_images_are_refused():
    description = read_description("nist-pvp")
    truths = {n: truth_of(m, 0.0) for n, m in description.materials.items()}
    expected = {n: t.adc_mm2_s for n, t in truths.items() if hasattr(t, "adc_mm2_s")}
    with pytest.raises(UserError) as refused:
        place(description, contrasts_of(_scan(mirrored=True).series), expected)
    assert refused.value.code == "images-mirrored"


@pytest.mark.slow
def test_that_an_overturned_phantom_is_not_taken_for_a_mirrored_image():
    scan = _scan(tilt_deg=(3.0, 184.0, 5.0))
    pose = scan.scanner_from_phantom
    hand = handedness(scan.description, contrasts_of(scan.series), pose)
    assert hand.is_decided
    assert hand.advantage > 0
    assert [f.code for f in handedness_findings(hand, pose)] == ["phantom-overturned"]


def test_that_doubt_of_left_and_right_is_a_warning_where_the_phantom_seems_overturned():
    doubtful = Handedness(0.80, 0.795)
    refuse_mirrored(doubtful)
    (found,) = handedness_findings(doubtful, _OVERTURNED)
    assert (found.code, found.severity) == ("handedness-undecided", Severity.WARNING)
    (upright,) = handedness_findings(doubtful, np.eye(4))
    assert upright.severity is Severity.INFO


def test_that_a_mirrored_image_placed_by_hand_is_named():
    assert [f.code for f in handedness_findings(Handedness(0.7, 0.8), np.eye(4))] == [
        "images-mirrored"
    ]
