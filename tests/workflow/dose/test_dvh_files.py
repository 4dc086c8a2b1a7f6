"""RT files of one plan, read together: what belongs together, what is told and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset

from dtiplan.cli import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Array
from dtiplan.workflow.dose.histograms import plan_histograms
from dtiplan.workflow.dose.rt_files import read_plan_files
from dtiplan.workflow.dose_documents.histograms_document import histograms_text
from tests.io.rt_files import dose_file, plan_file
from tests.io.rt_structure_files import CLOSED, lps, registration_file, structure_file
from tests.processing.dose.bodies import circle, sphere

MR = "1.2.826.0.1.3680043.8.498.90"
MIDDLE = np.array([2.0, -3.0, 1.0])
KEYS = {
    *("name", "volume_cc", "min_gy", "mean_gy", "max_gy", "d2_gy", "d50_gy", "d98_gy"),
    *("d0_03cc_gy", "d35mm3_gy", "v12gy_cc", "dose_gy", "volume_at_dose_cc"),
}


def dose_at(points_lps: Array) -> Array:
    return np.asarray(30.0 + points_lps @ np.array([0.2, -0.5, 0.4]))


def ball() -> list[Array]:
    return sphere(6.0, 1.0, 0.2, MIDDLE)


@pytest.fixture
def dose(tmp_path: Path) -> Path:
    return dose_file(tmp_path / "dose.dcm", dose_at)


@pytest.fixture
def structures(tmp_path: Path) -> Path:
    return structure_file(tmp_path / "set.dcm", {"ball": lps(ball()), "other": lps(ball()[:5])})


def other_patient(dataset: Dataset) -> None:
    dataset.PatientID = "RT2"


def fraction(dataset: Dataset) -> None:
    dataset.DoseSummationType = "FRACTION"


def test_that_the_document_has_the_promised_keys(
    tmp_path: Path, structures: Path, dose: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_file(tmp_path / "plan.dcm")
    files = ["--rtstruct", str(structures), "--rtdose", str(dose), "--rtplan", str(plan)]
    assert run(["dvh", *files, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"dtiplan_version", "schema", "created_utc", "inputs", "findings"} <= set(told)
    assert [Path(i["path"]).name for i in told["inputs"]] == ["set.dcm", "dose.dcm", "plan.dcm"]
    assert told["plan"]["prescriptions"] == [{"dose_gy": 24.0, "roi_number": None}]
    first = told["structures"][0]
    assert set(first) >= KEYS
    assert first["name"] == "ball"
    assert first["volume_cc"] == pytest.approx(4 / 3 * np.pi * 0.216, rel=0.005)
    assert first["mean_gy"] == pytest.approx(float(dose_at(MIDDLE * (-1, -1, 1))), abs=0.01)
    assert first["v12gy_cc"] == pytest.approx(first["volume_cc"])
    assert len(first["dose_gy"]) == len(first["volume_at_dose_cc"])
    assert first["volume_at_dose_cc"][0] == pytest.approx(first["volume_cc"], abs=1e-5)
    assert [s["name"] for s in told["structures"]] == ["ball", "other"]


def test_that_the_table_names_structures_and_units(structures: Path, dose: Path) -> None:
    found, findings = plan_histograms(read_plan_files(structures, [dose]), ("ball",))
    text = histograms_text(found, findings)
    assert "ball" in text
    assert "Doses in Gy" in text


def test_that_an_unknown_structure_is_refused(structures: Path, dose: Path) -> None:
    with pytest.raises(UserError) as told:
        plan_histograms(read_plan_files(structures, [dose]), ("bal",))
    assert told.value.code == "no-such-structure"
    assert "ball" in told.value.cause


def test_that_a_fraction_is_multiplied_by_the_plan_s_fractions(
    tmp_path: Path, structures: Path
) -> None:
    dose = dose_file(tmp_path / "f.dcm", dose_at, change=fraction)
    plan = plan_file(tmp_path / "plan.dcm", n_fractions=3)
    once = float(dose_at(MIDDLE * (-1, -1, 1)))
    (dvh,), _ = plan_histograms(read_plan_files(structures, [dose], plan), ("ball",))
    assert dvh.mean_gy == pytest.approx(3 * once, abs=0.03)
    with pytest.raises(UserError) as told:
        read_plan_files(structures, [dose])
    assert told.value.code == "dose-fractions"


@pytest.mark.parametrize("which", ["dose", "plan", "structures"])
def test_that_files_of_two_patients_are_refused(
    tmp_path: Path, structures: Path, dose: Path, which: str
) -> None:
    plan = plan_file(tmp_path / "p.dcm", change=other_patient if which == "plan" else None)
    if which == "dose":
        dose = dose_file(tmp_path / "d2.dcm", dose_at, change=other_patient)
    if which == "structures":
        contours = {"ball": lps(ball())}
        structures = structure_file(tmp_path / "s2.dcm", contours, change=other_patient)
    with pytest.raises(UserError) as told:
        read_plan_files(structures, [dose], plan)
    assert told.value.code == "two-patients"
    assert "RT2" in told.value.cause


def test_that_the_dose_of_another_plan_is_refused(
    tmp_path: Path, structures: Path, dose: Path
) -> None:
    def other(dataset: Dataset) -> None:
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = "1.2.9.9"

    plan = plan_file(tmp_path / "p.dcm", change=other)
    with pytest.raises(UserError) as told:
        read_plan_files(structures, [dose], plan)
    assert told.value.code == "two-plans"


def test_that_structures_without_area_or_in_part_outside_are_told(
    tmp_path: Path, dose: Path
) -> None:
    line = [("OPEN_PLANAR", np.array([[0.0, 0, 0], [5.0, 0, 0], [5.0, 5, 0]]))]
    twisted = [(CLOSED, np.array([[0.0, 0, 0], [5, 0, 2], [5, 5, -2], [0, 5, 3]]))]
    outside = lps([p + np.array([14.0, 0.0, 0.0]) for p in ball()])
    path = structure_file(
        tmp_path / "s.dcm", {"line": line, "twisted": twisted, "out": outside, "ball": lps(ball())}
    )
    found, findings = plan_histograms(read_plan_files(path, [dose]))
    assert [dvh.name for dvh in found] == ["out", "ball"]
    assert found[0].outside_grid_cc > 0.1
    messages = " ".join(f.message for f in findings)
    assert "line has no histogram" in messages
    assert "twisted has no histogram" in messages
    assert "outside the dose grid" in messages


def test_that_a_single_slice_takes_the_distance_of_slices_of_the_others(
    tmp_path: Path, dose: Path
) -> None:
    alone = lps([circle(MIDDLE, 5.0)])
    path = structure_file(tmp_path / "s.dcm", {"one": alone, "ball": lps(ball())})
    (dvh,), _ = plan_histograms(read_plan_files(path, [dose]), ("one",))
    assert dvh.volume_cc == pytest.approx(np.pi * 25.0 / 1000, rel=0.005)


def turned() -> tuple[Array, Array]:
    """A motion of LPS mm and the same of RAS mm."""
    flip = np.diag([-1.0, -1.0, 1.0, 1.0])
    matrix = np.eye(4)
    matrix[:3, :3] = [[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
    matrix[:3, 3] = (10.0, 20.0, -30.0)
    return matrix, flip @ matrix @ flip


def test_that_a_registration_carries_structures_to_the_dose(tmp_path: Path, dose: Path) -> None:
    dose_from_mr, ras = turned()
    back = np.linalg.inv(ras)
    there = [p @ back[:3, :3].T + back[:3, 3] for p in ball()]
    path = structure_file(tmp_path / "mr.dcm", {"ball": lps(there)}, frame=MR)
    with pytest.raises(UserError) as told:
        read_plan_files(path, [dose])
    assert told.value.code == "two-frames"
    frame = "1.2.826.0.1.3680043.8.498.77"
    link = registration_file(tmp_path / "r.dcm", frame, [(MR, [("RIGID", dose_from_mr)])])
    files = read_plan_files(path, [dose], registration=link)
    assert "carried to the dose" in " ".join(f.message for f in files.findings)
    (dvh,), _ = plan_histograms(files)
    assert dvh.mean_gy == pytest.approx(float(dose_at(MIDDLE * (-1, -1, 1))), abs=0.02)
    assert dvh.outside_grid_cc == 0.0


def test_that_a_registration_of_other_frames_or_patients_is_refused(
    tmp_path: Path, dose: Path
) -> None:
    path = structure_file(tmp_path / "mr.dcm", {"ball": lps(ball())}, frame=MR)
    link = registration_file(tmp_path / "r.dcm", "1.2.7", [(MR, [("RIGID", np.eye(4))])])
    with pytest.raises(UserError) as told:
        read_plan_files(path, [dose], registration=link)
    assert told.value.code == "two-frames"
    items = [(MR, [("RIGID", np.eye(4))])]
    link = registration_file(tmp_path / "r2.dcm", "1.2.7", items, change=other_patient)
    with pytest.raises(UserError) as told:
        read_plan_files(path, [dose], registration=link)
    assert told.value.code == "two-patients"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda c: [*c[:4], ("POINT", c[4][1][:1]), *c[5:]], "1 contours are points or open lines"),
        (lambda c: [*c[:4], (CLOSED, c[4][1][:1].repeat(5, 0)), *c[5:]], "enclose no area"),
        (lambda c: c[:4] + c[5:], "slices without a contour between others in 1 places"),
        (lambda c: [*c, c[4]], "1 contours are there twice"),
    ],
)
def test_that_a_contour_that_does_not_count_is_told(
    tmp_path: Path,
    dose: Path,
    spoil: Callable[[list[tuple[str, Array]]], list[tuple[str, Array]]],
    said: str,
) -> None:
    whole = structure_file(tmp_path / "w.dcm", {"ball": lps(ball())})
    path = structure_file(tmp_path / "s.dcm", {"ball": spoil(lps(ball()))})
    (dvh,), findings = plan_histograms(read_plan_files(path, [dose]))
    assert said in " ".join(f.message for f in findings)
    if "twice" in said:
        (full,), _ = plan_histograms(read_plan_files(whole, [dose]))
        assert dvh.volume_cc == pytest.approx(full.volume_cc)
