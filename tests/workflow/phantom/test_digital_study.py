"""The article's method on two scanners that exist only here."""

import pytest

from dtiplan.domain.phantoms.harmonisation import Arm
from dtiplan.workflow.phantom.digital_study import VirtualProtocol, digital_study, study_lines

VOXEL = (3.0, 3.0, 3.0)
USUAL = VirtualProtocol("", VOXEL, 30, 2)
FILTERED = VirtualProtocol("12 directions, raw filter 2.7 mm", VOXEL, 12, raw_filter_mm=2.7)


@pytest.mark.slow
def test_that_the_protocol_chosen_before_the_scan_beats_the_filter_after_it():
    found = digital_study([FILTERED], usual=(USUAL, USUAL), n_sessions=1)
    print("\n".join(study_lines(found)))
    best = {score.arm: score for score in found.ranking.scores}
    native, before, after = best[Arm.NATIVE], best[Arm.A_PRIORI], best[Arm.A_POSTERIORI]
    assert found.ranking.chosen == before.candidate
    assert found.verdict.code == "a-priori-nearer"
    assert before.nmspe + 2 * before.standard_error < after.nmspe - 2 * after.standard_error
    # The filter meets the resolution, and pays for it with a contrast that nobody measured.
    assert abs(after.deviations["rs_mm"]) < 0.5 * abs(native.deviations["rs_mm"])
    assert after.deviations["cnr"] > 0.2
    for score in best.values():
        assert abs(score.deviations["ratio"]) < 0.01
        assert score.admitted
