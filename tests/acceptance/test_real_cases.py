"""The main job on real scanner data."""

import json

import numpy as np
import pytest
from pydicom import dcmread

from dtiplan.cli import run
from dtiplan.domain.geometry import rotation_angle_deg, transform_points
from tests.acceptance.conftest import write_planning_mr

pytestmark = pytest.mark.slow


def plan_document(capsys, *argv):
    code = run(["plan", *map(str, argv), "--json"])
    return code, json.loads(capsys.readouterr().out)


def assert_verified(entry):
    verified = entry["verified"]
    assert abs(verified["volume_error_percent"]) <= 2.0
    assert verified["dice"] >= 0.98
    assert verified["centroid_error_mm"] <= 0.1


@pytest.mark.timeout(1500)
def test_that_a_whole_brain_gives_both_corticospinal_tracts_wherever_the_planning_series_lies(
    shared_data, tmp_path, capsys, known_motion
):
    brain = shared_data / "mappertrac_sub-011591"
    matrices = []
    for name, motion in (("as_it_is", np.eye(4)), ("moved", known_motion)):
        # The same case takes the moved planning series: what the diffusion series alone decides
        # is not computed again, and the older file does not stay beside the new one.
        t1, case = tmp_path / name, tmp_path / "case"
        write_planning_mr(brain / "anat" / "sub-011591_T1w.nii.gz", t1, motion)
        # Fibre orientations are fitted in the other test; here they would take a minute more.
        code, said = plan_document(capsys, brain / "dwi", t1, "--case", case, "--model", "tensor")
        assert code == 0
        assert [s["status"] for s in said["structures"]] == ["found", "found"]
        for entry in said["structures"]:
            assert_verified(entry)
        assert dcmread(said["rtstruct"]).PatientID == "PLANNING"
        assert len(list((case / "exports").glob("*.dcm"))) == 1
        assert (said["seconds"]["preprocess"] == 0.0) == (name == "moved")
        assert (case / "pictures" / "tracts_3d.png").stat().st_size > 20_000
        matrices.append(np.array(said["registration"][0]["matrix_ras_mm"]))
    difference = matrices[1] @ np.linalg.inv(known_motion @ matrices[0])
    assert rotation_angle_deg(difference) <= 0.5
    centre = transform_points(matrices[1], (0.0, 0.0, 0.0))
    assert np.linalg.norm(transform_points(difference, centre) - centre) <= 0.5


@pytest.mark.timeout(900)
def test_that_an_enhanced_scan_with_a_short_field_of_view_runs_and_names_what_is_cut(
    shared_data, tmp_path, capsys
):
    source = shared_data / "siemens_prisma_xa30_enhanced" / "In"
    code, said = plan_document(capsys, source, "--case", tmp_path / "case")
    assert code == 0
    assert said["rtstruct"]
    for entry in said["structures"]:
        assert "field of view" in entry["reason"]
        assert entry["cut_by_field_of_view"]
        assert_verified(entry)
    # Both series come from one session: the scanner's own coordinates are nearly right.
    matrix = np.array(said["registration"][0]["matrix_ras_mm"])
    assert rotation_angle_deg(matrix) < 2.0
    assert np.linalg.norm(transform_points(matrix, (0.0, 0.0, 0.0))) < 3.0
