"""Which regions become targets, and what keeps one from it."""

import dataclasses

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.structure_sets import ReadContour, ReadRoi, ReadStructureSet
from dtiplan.processing.simulate.gtv import ball_structure
from dtiplan.processing.structures.structure_verification import describe_rois
from dtiplan.processing.structures.targets import choose_targets
from tests.structure_scenes import CENTRE, FRAME_UID, Scene, grid_of, series_in_memory

SERIES = series_in_memory(grid_of(Scene("HFS")))


def contours(radius_mm=6.0, series=SERIES, centre=CENTRE, decimals=2, kind="CLOSED_PLANAR"):
    drawn = ball_structure(series, np.asarray(centre), radius_mm, "GTV").contours
    return tuple(
        ReadContour(np.round(c.points_ras_mm, decimals), kind, c.sop_instance_uid) for c in drawn
    )


def roi(name="GTV", kind="GTV", number=1, drawn=None, frame=FRAME_UID, colour=(1, 2, 3)):
    drawn = contours() if drawn is None else drawn
    return ReadRoi(number, name, kind, "", "", drawn, colour, None, None, frame)


def structure_set(*rois, patient="P1", label="Plan"):
    return ReadStructureSet(
        "1.9", label, patient, "", "", "1.2.3", (FRAME_UID,), ("1.2.3.4",), frozenset(), rois
    )


def codes(findings):
    return [f.code for f in findings]


@pytest.mark.parametrize("position", ["HFS", "FFP", "oblique"])
def test_that_a_ball_comes_with_its_volume_and_its_centre(position):
    series = series_in_memory(grid_of(Scene(position, position)))
    found = structure_set(roi(drawn=contours(series=series)))
    (target,), findings = choose_targets([found], series)
    described, _ = describe_rois(found, series)
    assert target.volume_cc == pytest.approx(4 / 3 * np.pi * 6.0**3 / 1000, rel=0.01)
    assert target.volume_cc == pytest.approx(described[0].volume_cc, rel=1e-9)
    assert np.linalg.norm(target.centroid_ras_mm - CENTRE) < 0.05
    assert (target.n_components, target.colour_rgb) == (1, (1, 2, 3))
    assert {c.sop_instance_uid for c in target.contours} <= {
        s.sop_instance_uid for s in series.slices
    }
    assert findings == ()


def test_that_gtv_ctv_and_ptv_are_taken_in_this_order_and_others_are_named():
    rois = [
        roi("Planning", "PTV"), roi("Brainstem", "ORGAN"), roi("Clinical", "CTV"),
        roi("Tumour", "GTV"), roi("GTV boost", ""), roi("Skull", ""),
    ]  # fmt: skip
    targets, findings = choose_targets([structure_set(*rois)], SERIES)
    assert [t.name for t in targets] == ["Tumour", "GTV boost", "Clinical", "Planning"]
    assert codes(findings) == ["regions-not-targets"]
    assert "Brainstem (ORGAN), Skull (-)" in findings[0].message


def test_that_names_choose_whatever_the_type_is():
    rois = [roi("GTV", "GTV"), roi("Chiasm", "ORGAN")]
    targets, findings = choose_targets([structure_set(*rois)], SERIES, ("CHIASM",))
    assert [(t.name, t.interpreted_type) for t in targets] == [("Chiasm", "ORGAN")]
    assert "GTV (GTV)" in findings[0].message


def test_that_a_name_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(UserError, match="GTV9") as caught:
        choose_targets([structure_set(roi())], SERIES, ("GTV9",))
    assert "GTV (GTV)" in caught.value.cause
    assert caught.value.code == "no-such-target"


def test_that_without_a_structure_set_there_is_no_target_and_that_is_said():
    targets, findings = choose_targets([], SERIES)
    assert (targets, codes(findings)) == ((), ["no-targets"])


def test_that_regions_of_another_frame_are_left_aside_with_both_frames():
    targets, findings = choose_targets([structure_set(roi(frame="1.2.99"))], SERIES)
    assert targets == ()
    assert codes(findings) == ["structures-in-another-frame", "no-targets"]
    assert "1.2.99" in findings[0].message
    assert FRAME_UID in findings[0].message


def test_that_a_region_without_a_frame_follows_its_file():
    assert len(choose_targets([structure_set(roi(frame=None))], SERIES)[0]) == 1
    two = dataclasses.replace(
        structure_set(roi(frame=None)), frame_of_reference_uids=(FRAME_UID, "1.2.99")
    )
    assert choose_targets([two], SERIES)[0] == ()


def test_that_structures_of_another_patient_are_left_aside_with_both_names():
    targets, findings = choose_targets([structure_set(roi(), patient="P2")], SERIES)
    assert targets == ()
    assert "'P2'" in findings[0].message
    assert "'P1'" in findings[0].message


@pytest.mark.parametrize("kind", ["CLOSED_PLANAR", "CLOSEDPLANAR_XOR"])
def test_that_a_hole_is_left_out_and_parts_are_added(kind):
    shell = contours(10.0, kind=kind) + contours(5.0, kind=kind)
    apart = contours(3.0, centre=CENTRE + np.array([20.0, 0, 0]), kind=kind)
    found = structure_set(roi(drawn=shell + apart))
    (target,), findings = choose_targets([found], SERIES)
    assert target.volume_cc == pytest.approx(4 / 3 * np.pi * (10**3 - 5**3 + 3**3) / 1000, rel=0.01)
    assert target.n_components == 2
    assert findings == ()


def test_that_contours_that_cross_are_not_taken():
    both = contours(6.0) + contours(6.0, centre=CENTRE + np.array([4.0, 0, 0]))
    targets, findings = choose_targets([structure_set(roi(drawn=both))], SERIES)
    assert (targets, codes(findings)) == ((), ["target-not-taken", "no-targets"])
    assert "cross" in findings[0].message


def test_that_contours_drawn_twice_are_not_taken():
    targets, _ = choose_targets([structure_set(roi(drawn=contours() + contours()))], SERIES)
    assert targets == ()


def test_that_contours_between_the_slices_are_not_taken():
    axis = SERIES.planes.axes[2]
    off = tuple(
        dataclasses.replace(c, points_ras_mm=c.points_ras_mm + 0.4 * axis) for c in contours()
    )
    targets, findings = choose_targets([structure_set(roi(drawn=off))], SERIES)
    assert targets == ()
    assert "on no slice" in findings[0].message
    assert "0.1 mm" in findings[0].message


def test_that_contours_on_every_second_slice_are_not_taken():
    targets, findings = choose_targets([structure_set(roi(drawn=contours()[::2]))], SERIES)
    assert targets == ()
    assert "never neighbours" in findings[0].message


def test_that_points_are_not_taken():
    marker = (ReadContour(CENTRE[None], "POINT", None),)
    targets, findings = choose_targets([structure_set(roi(drawn=marker))], SERIES)
    assert targets == ()
    assert "encloses an area" in findings[0].message


def test_that_two_of_one_name_are_told_apart():
    targets, _ = choose_targets([structure_set(roi()), structure_set(roi())], SERIES)
    assert [t.name for t in targets] == ["GTV", "GTV (2)"]
