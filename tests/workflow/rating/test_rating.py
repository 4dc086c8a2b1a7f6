"""Blind copies hide who and which side it is; what is rated on them comes back to the case."""

from __future__ import annotations

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.image import Image
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_planning import read_planning
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.rating.agreement import (
    agreement_csv,
    agreement_text,
    carried_back,
    compare_ratings,
    read_rated,
)
from dtiplan.workflow.rating.blind_copies import make_copies, read_key
from tests.workflow.made_case import finish
from tests.workflow.rating.blob_cases import blob_case, planning_of, series_of


@pytest.fixture
def case(tmp_path) -> Case:
    return blob_case(tmp_path / "case")


def centre_of(image: Image) -> np.ndarray:
    weight = np.maximum(np.asarray(image.values, float) - 200, 0)
    return (image.grid.points_ras_mm() * weight[..., None]).sum((0, 1, 2)) / weight.sum()


def test_that_copies_tell_no_name_and_come_back_to_their_place(case, tmp_path):
    key = make_copies([case], ["anna", "bernd"], tmp_path / "round", seed=3)
    assert len(key.copies) == 4
    assert sum(copy.is_mirrored for copy in key.copies) == 2
    assert read_key(tmp_path / "round") == key
    truth = centre_of(case.read("dwi").mean_b0())
    for copy in key.copies:
        folder = tmp_path / "round" / copy.rater / copy.copy_id
        assert not any(b"SECRET" in path.read_bytes() for path in folder.rglob("*.dcm"))
        dwi, mr = series_of(folder)
        series, planning = read_diffusion(dwi)[0], read_planning(mr)[0]
        there = transform_points(copy.matrix, truth)
        assert centre_of(series.mean_b0()) == pytest.approx(there, abs=0.05)
        assert centre_of(planning.image) == pytest.approx(there, abs=0.3)
        is_left = there[0] < series.grid.centre_ras_mm[0]
        assert is_left != copy.is_mirrored
        turned = case.read("dwi").gradients.directions_ras @ copy.matrix[:3, :3].T
        cosine = np.abs((series.gradients.directions_ras * turned).sum(axis=1))[1:]
        assert cosine == pytest.approx(1.0, abs=1e-5)


def line_at(x_mm: float, n: int = 30) -> Streamlines:
    lines = [np.column_stack([np.full(n, x_mm + d), np.full(n, 5.0), np.linspace(10, 50, n)])
             for d in (-2.0, -1.0, 0.0, 1.0, 2.0)]  # fmt: skip
    return Streamlines.from_lines(lines)


def rate(round_folder, copy, tracts, images=None):
    """Let a rater find tracts on a copy, or on the images of another one by mistake."""
    place = round_folder / copy.rater / copy.copy_id
    made = Case.create(place / "case")
    planning = planning_of(images or place / "dicom")
    finish(made, "import-series", planning=planning)
    results = tuple(
        TractResult(name, TractStatus.FOUND, "", lines, len(lines))
        for name, lines in tracts.items()
    )
    finish(made, "find-tracts", tracts=results, other_tracts=(), definitions_used={})


def drawn_on(copy, tracts):
    """Give tracts of the case as they lie, and are called, on a copy."""
    swap = {"CST_L": "CST_R", "CST_R": "CST_L"} if copy.is_mirrored else {}
    return {swap.get(name, name): lines.moved(copy.matrix) for name, lines in tracts.items()}


def test_that_a_tract_of_a_mirrored_copy_comes_back_to_its_own_side(case, tmp_path):
    key = make_copies([case], ["anna", "bernd"], tmp_path / "round", seed=3)
    for copy in key.copies:
        back = carried_back(copy, drawn_on(copy, {"CST_L": line_at(-21.0)}))
        assert list(back) == ["CST_L"]
        assert back["CST_L"].points_ras_mm == pytest.approx(line_at(-21.0).points_ras_mm, abs=1e-4)


def test_that_agreement_is_told_for_one_rater_and_for_two(case, tmp_path):
    folder = tmp_path / "round"
    key = make_copies([case], ["anna", "bernd"], folder, seed=3)
    for copy in key.copies:  # anna and bernd each agree with themselves, and are 3 mm apart
        x = -21.0 if copy.rater == "anna" else -18.0
        rate(folder, copy, drawn_on(copy, {"CST_L": line_at(x)}))
    said = compare_ratings(folder)
    rows = {row["kind"]: row for row in said["agreement"]}
    assert rows["same rater"]["n_pairs"] == 2
    assert rows["same rater"]["dice"] == pytest.approx(1.0, abs=0.02)
    assert rows["two raters"]["n_pairs"] == 4
    assert rows["two raters"]["dice"] < 0.8
    assert rows["two raters"]["hd95"] == pytest.approx(3.0, abs=0.1)
    assert "CST_L" in agreement_text(said)
    assert len(agreement_csv(said).splitlines()) == 7


def test_that_what_only_one_found_and_what_nobody_rated_is_told(case, tmp_path):
    folder = tmp_path / "round"
    key = make_copies([case], ["anna", "bernd"], folder, n_copies=1, seed=3)
    first, second = key.copies
    rate(folder, first, drawn_on(first, {"CST_L": line_at(-21.0)}))
    assert compare_ratings(folder)["not_rated"] == [{"copy": second.copy_id, "rater": second.rater}]
    rate(folder, second, drawn_on(second, {"CST_R": line_at(21.0)}))
    said = compare_ratings(folder)
    assert {each["tract"] for each in said["found_by_one"]} == {"CST_L", "CST_R"}
    assert said["agreement"] == []


def test_that_one_rater_alone_is_refused(case, tmp_path):
    with pytest.raises(UserError) as refused:
        make_copies([case], ["anna", "anna"], tmp_path / "round")
    assert refused.value.code == "rating-too-few"


def test_that_a_rater_who_planned_another_copy_is_found_out(case, tmp_path):
    folder = tmp_path / "round"
    key = make_copies([case], ["anna", "bernd"], folder, n_copies=1, seed=3)
    first, second = key.copies
    rate(folder, first, {"CST_L": line_at(-21.0)}, folder / second.rater / second.copy_id / "dicom")
    with pytest.raises(UserError) as refused:
        compare_ratings(folder)
    assert refused.value.code == "rating-other-copy"
    assert second.copy_id in refused.value.cause


def test_that_a_rated_case_is_found_by_any_name_and_two_of_them_are_refused(case, tmp_path):
    folder = tmp_path / "round"
    copy = make_copies([case], ["anna", "bernd"], folder, n_copies=1, seed=3).copies[0]
    rate(folder, copy, drawn_on(copy, {"CST_L": line_at(-21.0)}))
    place = folder / copy.rater / copy.copy_id
    (place / "case").rename(place / "dicom-case")
    assert list(read_rated(copy, folder).tracts) == ["CST_L"]
    Case.create(place / "case")
    with pytest.raises(UserError) as refused:
        compare_ratings(folder)
    assert refused.value.code == "rating-two-cases"


def test_that_the_order_of_the_copies_does_not_tell_which_are_mirrored(case, tmp_path):
    written = []
    key = make_copies(
        [case], ["anna", "bernd"], tmp_path / "round", n_copies=4, seed=3,
        progress=lambda _share, note: written.append(note),
    )  # fmt: skip
    mirrored = {copy.copy_id: copy.is_mirrored for copy in key.copies}
    assert sum(mirrored.values()) == 4
    assert [mirrored[name] for name in written] != [False, True] * 4
    listed = [(copy.rater, copy.copy_id) for copy in key.copies]
    assert listed == sorted(listed)


def test_that_a_round_that_was_stopped_leaves_nothing(case, tmp_path):
    def stop(share, _note=""):
        if share > 0.3:
            raise CancelledError

    with pytest.raises(CancelledError):
        make_copies([case], ["anna", "bernd"], tmp_path / "round", progress=stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case"]


def test_that_another_case_in_the_place_of_the_original_is_found_out(case, tmp_path):
    make_copies([case], ["anna", "bernd"], tmp_path / "round", n_copies=1, seed=3)
    case.folder.rename(tmp_path / "away")
    blob_case(case.folder)
    with pytest.raises(UserError) as refused:
        compare_ratings(tmp_path / "round")
    assert refused.value.code == "rating-other-case"


def test_that_copies_of_two_rounds_never_share_a_uid(case, tmp_path):
    other = blob_case(tmp_path / "other")
    uids = []
    for n, each in enumerate((case, other)):  # the same names come again
        make_copies([each], ["anna", "bernd"], tmp_path / f"round{n}", n_copies=1, seed=3)
        found = [pydicom.dcmread(p) for p in (tmp_path / f"round{n}").rglob("*.dcm")]
        uids += {ds.SOPInstanceUID for ds in found} | {ds.FrameOfReferenceUID for ds in found}
    assert len(uids) == len(set(uids))
