"""Blind copies hide who and which side it is; what is rated on them comes back to the case."""

from __future__ import annotations

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid, transform_points
from dtiplan.domain.gradients import GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_scan import scan
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.rating.agreement import (
    agreement_csv,
    agreement_text,
    carried_back,
    compare_ratings,
)
from dtiplan.workflow.rating.blind_copies import make_copies, read_key
from tests.workflow.made_case import finish

BLOB_MM = np.array([-21.0, 9.0, 31.0])
"""A bright blob on the left of the patient."""


def grid_of(shape, mm, frame):
    matrix = np.diag([-mm, -mm, mm, 1.0])
    matrix[:3, 3] = np.array([3.0, 5.0, 30.0]) - matrix[:3, :3] @ ((np.array(shape) - 1) / 2)
    return Grid(shape, matrix, frame)


def blob(grid):
    away = np.linalg.norm(grid.points_ras_mm() - BLOB_MM, axis=-1)
    return np.rint(100 + 3000 * np.exp(-0.5 * (away / 6.0) ** 2)).astype(np.int16)


@pytest.fixture
def case(tmp_path) -> Case:
    """A case with a blob on the left in both series."""
    made = Case.create(tmp_path / "case")
    dwi = grid_of((30, 32, 20), 3.0, "1.2.3")
    directions = np.array([[0, 0, 0], [0.8, 0.36, 0.48], [0, 1, 0], [0, 0, 1],
                           [0.6, 0.8, 0], [0.6, 0, 0.8], [0, 0.6, -0.8]])  # fmt: skip
    table = GradientTable(np.array([0.0] + [1000.0] * 6), directions)
    values = np.repeat(blob(dwi)[..., None], 7, axis=-1)
    series = DiffusionSeries(values, dwi, table)
    grid = grid_of((60, 64, 24), 1.5, "1.2.4")
    slices = tuple(
        PlanningSlice(f"1.2.5.{k}", "1.2.840.10008.5.1.4.1.1.4",
                      tuple(transform_points(grid.ras_from_vox, (0, 0, k))))
        for k in range(24)
    )  # fmt: skip
    image = Image(blob(grid), grid, Unit.SIGNAL, "t1")
    planning = PlanningSeries(image, Modality.MR, "1.2.6", "1.2.7", "SECRET", slices, {})
    finish(made, "import-series", dwi=series, planning=planning, targets=(), epi=())
    return made


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
        found = scan([folder])
        (dwi,) = [s for s in found.series if s.n_volumes == 7]
        (mr,) = [s for s in found.series if s is not dwi]
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


def rate(round_folder, copy, tracts):
    made = Case.create(round_folder / copy.rater / copy.copy_id / "case")
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
