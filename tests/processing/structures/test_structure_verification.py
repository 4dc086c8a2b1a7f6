"""The verification passes what is right and catches what is wrong."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.structure_sets import ReadContour, ReadStructureSet
from dtiplan.domain.structures import VerificationLimits
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.processing.structures.structure_verification import describe_rois, verify
from tests.structure_scenes import (
    FRAME_UID,
    Scene,
    as_read,
    grid_of,
    ring,
    series_in_memory,
    two_parts,
)

PLANNING = series_in_memory(grid_of(Scene("HFS")))
GRID = PLANNING.image.grid


@pytest.fixture(scope="module")
def made():
    return make_structure(two_parts(), PLANNING, radius_mm=1.5, margin_mm=0.0, name="Two")


def _with(roi, change):
    contours = [replace(c, points_ras_mm=p) for c in roi.contours if (p := change(c)) is not None]
    return replace(roi, contours=tuple(contours))


def _failures(made, roi) -> str:
    return "; ".join(verify(made, roi, GRID).failures(VerificationLimits()))


def test_that_a_true_copy_passes_with_room_to_spare(made) -> None:
    check = verify(made, as_read(made.structure), GRID)
    assert check.failures(VerificationLimits()) == ()
    assert abs(check.volume_error_percent) < 0.2
    assert check.dice > 0.99
    assert check.centroid_error_mm < 0.01
    assert check.hd95_mm < 0.1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda c: c.points_ras_mm + np.array([0.15, 0, 0]), "centroid"),
        (lambda c: c.points_ras_mm * [-1, 1, 1], "Dice"),
        (lambda c: c.points_ras_mm if c.points_ras_mm[0, 0] < 3 else None, "parts"),
        (lambda c: c.points_ras_mm + np.array([0, 0, 0.3]), "volume"),
        (lambda c: (c.points_ras_mm - c.points_ras_mm.mean(0)) * 0.97 + c.points_ras_mm.mean(0),
         "volume"),
        (lambda _: None, "volume"),
    ],
    ids=["shifted", "mirrored", "part lost", "off slices", "shrunk", "empty"],
)  # fmt: skip
def test_that_what_came_back_wrong_is_caught(made, change, said) -> None:
    assert said in _failures(made, _with(as_read(made.structure), change))


def test_that_a_filled_hole_is_caught() -> None:
    made = make_structure(ring(), PLANNING, radius_mm=4.0, name="Ring")

    def filled(contour: ReadContour):
        centre = contour.points_ras_mm.mean(axis=0)
        far = np.linalg.norm(contour.points_ras_mm - centre, axis=1)
        return contour.points_ras_mm[far > 12.0]

    assert "Dice" in _failures(made, _with(as_read(made.structure), filled))


def _set(roi, **changes) -> ReadStructureSet:
    uids = frozenset(s.sop_instance_uid for s in PLANNING.slices)
    fields = {
        "patient_id": "P1",
        "frame_of_reference_uids": (FRAME_UID,),
        "referenced_series_uids": (PLANNING.series_uid,),
        "referenced_image_uids": uids,
    }
    return ReadStructureSet(
        sop_instance_uid="1.2",
        label="tracts",
        approval_status="UNAPPROVED",
        series_description="",
        study_uid=PLANNING.study_uid,
        rois=(roi,),
        **{**fields, **changes},
    )


def test_that_a_description_says_what_is_there(made) -> None:
    (roi,), findings = describe_rois(_set(as_read(made.structure)), PLANNING)
    assert findings == ()
    assert roi.volume_cc == pytest.approx(made.volume_cc, rel=3e-3)
    assert roi.volume_half_end_slabs_cc < roi.volume_cc
    assert roi.centroid_ras_mm == pytest.approx(made.centroid_ras_mm, abs=0.05)
    assert roi.n_components == 2
    assert roi.n_contours == len(made.structure.contours)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient_id": "P2"}, "patient-differs"),
        ({"frame_of_reference_uids": ("1.9",)}, "frame-of-reference-differs"),
        ({"frame_of_reference_uids": ()}, "frame-of-reference-differs"),
        ({"referenced_series_uids": ("1.9",)}, "series-differs"),
        ({"referenced_image_uids": frozenset({"1.9"})}, "references-unknown-images"),
    ],
)
def test_that_a_file_of_other_images_is_named(made, changes, code) -> None:
    _, findings = describe_rois(_set(as_read(made.structure), **changes), PLANNING)
    assert code in [f.code for f in findings]


def test_that_odd_contours_are_named_and_not_counted(made) -> None:
    roi = as_read(made.structure)
    first = roi.contours[0]
    lifted = replace(first, points_ras_mm=first.points_ras_mm + np.array([0, 0, 0.4]))
    stranger = replace(first, sop_instance_uid="1.9")
    point = ReadContour(first.points_ras_mm[:1], "POINT", None)
    odd = replace(roi, contours=(lifted, stranger, point))
    (described,), findings = describe_rois(_set(odd), PLANNING)
    assert {f.code for f in findings} == {
        "contour-off-slice",
        "contour-image-unknown",
        "contour-without-area",
    }
    assert described.volume_cc > 0
    (empty,), findings = describe_rois(_set(replace(roi, contours=())), PLANNING)
    assert empty.centroid_ras_mm is None
    assert [f.code for f in findings] == ["roi-empty"]
