"""The main job on the digital patient, whose tracts are known."""

import json
import shutil

import nibabel as nib
import numpy as np
import pytest
from scipy.ndimage import binary_erosion
from scipy.spatial import cKDTree

from dtiplan.cli import run
from dtiplan.domain.geometry import RigidTransform, rotation_angle_deg, transform_points
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.phantom.digital_patient import make_phantom
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step_options import validated

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1500),
]

RADIUS_MM = 1.25


@pytest.fixture(scope="module")
def patient(planned_patient):
    """The document and the case of the main job."""
    return json.loads((planned_patient / "summary.json").read_text()), Case.open(planned_patient)


@pytest.fixture(scope="module")
def by_both_models(planned_patient):
    """A copy of the case with the tracts of the other model beside its own."""
    case = Case.open(shutil.copytree(planned_patient, planned_patient.parent / "by both models"))
    step = step_named("find-tracts")
    params = {**case.manifest.steps[step.name].params, "model": "both"}
    run_step(case, step, validated(step, params))
    return case


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory):
    """Only as far as the tracts, and without the corrections a made patient does not need."""
    folder = tmp_path_factory.mktemp("mirrored")
    make_phantom("digital-patient", folder / "patient", mirrored=True)
    case = Case.create(folder / "case")
    wanted = {
        "import-series": {"sources": (str(folder / "patient" / "dicom"),)},
        "preprocess": {"remove_ringing": False, "correct_motion": False},
    }
    for name in (
        "import-series",
        "check-orientation",
        "preprocess",
        "fit-tensor",
        "fit-fibres",
        "register-template",
        "find-tracts",
    ):
        step = step_named(name)
        run_step(case, step, validated(step, wanted.get(name, {})))
    return case


def truth_and_found(case, name, artifact="tracts"):
    """Give the true mask, the found mask and the voxel centres (diffusion frame, RAS mm)."""
    image = nib.load(case.folder.parent / "patient" / "truth" / f"{name}.nii.gz")
    truth = np.asarray(image.dataobj) > 0
    index = np.stack(np.meshgrid(*map(np.arange, truth.shape), indexing="ij"), axis=-1)
    points = transform_points(image.affine, index)
    tract = next(t for t in case.read(artifact) if t.name == name)
    tree = cKDTree(tract.streamlines.points_ras_mm)
    near, _ = tree.query(points.reshape(-1, 3), distance_upper_bound=RADIUS_MM + 0.01)
    return truth, near.reshape(truth.shape) <= RADIUS_MM, points


def mean_surface_distance_mm(a, b, points):
    def surface(mask):
        return points[mask & ~binary_erosion(mask)]

    there, _ = cKDTree(surface(b)).query(surface(a))
    back, _ = cKDTree(surface(a)).query(surface(b))
    return (there.mean() + back.mean()) / 2


# Tensors measured 0.75 and 0.60, 1.4 and 2.2 mm, 0.84 and 0.86; the template warp alone is 2 to
# 4 mm off in this head, whose white matter outside the bundles is schematic. Fibre orientations
# hold all of the tract, and as much again around it.
LIMITS = {"other_tracts": (0.55, 2.7, 0.8), "tracts": (0.38, 4.5, 0.95)}


@pytest.mark.parametrize("artifact", LIMITS)
@pytest.mark.parametrize("name", ["CST_L", "CST_R"])
def test_that_the_corticospinal_tract_is_where_it_was_put(by_both_models, name, artifact):
    truth, found, points = truth_and_found(by_both_models, name, artifact)
    dice = 2 * (truth & found).sum() / (truth.sum() + found.sum())
    distance = mean_surface_distance_mm(truth, found, points)
    held = (truth & found).sum() / truth.sum()
    model = next(t.model for t in by_both_models.read(artifact) if t.name == name)
    print(f"{name} ({model}): Dice {dice:.3f}, surfaces {distance:.2f} mm apart, held {held:.3f}")
    least_dice, most_mm, least_held = LIMITS[artifact]
    assert dice >= least_dice
    assert distance <= most_mm
    assert held >= least_held


def test_that_the_tumour_is_read_as_the_target_and_the_distance_to_it_is_right(patient):
    said, case = patient
    truth = json.loads((case.folder.parent / "patient" / "truth" / "truth.json").read_text())["gtv"]
    (gtv,) = said["targets"]
    assert gtv["volume_cc"] == pytest.approx(truth["volume_cc"], rel=0.01)
    off = np.array(gtv["centroid_ras_mm"]) - truth["centre_ct_mm"]
    assert np.linalg.norm(off) <= 0.2
    matrix = np.array(said["registration"][0]["matrix_ras_mm"])
    for entry, tract in zip(said["structures"], case.read("edited_tracts"), strict=True):
        points = transform_points(matrix, tract.streamlines.points_ras_mm)
        apart = np.linalg.norm(points - truth["centre_ct_mm"], axis=1).min() - truth["radius_mm"]
        (found,) = entry["tract_distances"]
        # Each contour stands for a slab of 1.25 mm, whose edges stand out of the ball; a tract
        # that runs through the ball is at no distance from it.
        assert max(apart - 0.7, 0.0) <= found["distance_mm"] <= max(apart, 0.0) + 0.1
        (surface,) = entry["structure_distances"]
        expected = max(found["distance_mm"] - RADIUS_MM, 0.0)
        assert surface["distance_mm"] == pytest.approx(expected, abs=0.5)


def test_that_left_is_left(patient):
    _, case = patient
    for name, sign in (("CST_L", -1), ("CST_R", 1)):
        truth, found, points = truth_and_found(case, name)
        assert sign * points[found][:, 0].mean() > 10
        other = truth_and_found(case, "CST_R" if name == "CST_L" else "CST_L")[0]
        assert not (found & other).any()
        assert (found & truth).any()


def test_that_the_structures_land_in_the_ct_where_the_tracts_are(patient):
    said, case = patient
    truth = json.loads((case.folder.parent / "patient" / "truth" / "truth.json").read_text())
    known = RigidTransform(np.array(truth["ct_from_diffusion"]), None, None)
    found = np.array(said["registration"][0]["matrix_ras_mm"])
    difference = found @ known.moving_from_fixed
    centre = transform_points(known.fixed_from_moving, (0.0, 0.0, 10.0))
    error_mm = np.linalg.norm(transform_points(difference, centre) - centre)
    print(f"registration error {error_mm:.3f} mm, {rotation_angle_deg(difference):.3f} deg")
    assert error_mm <= 0.5
    assert rotation_angle_deg(difference) <= 0.5
    for entry in said["structures"]:
        assert abs(entry["verified"]["volume_error_percent"]) <= 2.0
        assert entry["verified"]["dice"] >= 0.98
        assert entry["verified"]["centroid_error_mm"] <= 0.1


def test_that_the_mirrored_patient_gives_the_mirrored_answer(patient, mirrored):
    for name, twin in (("CST_L", "CST_R"), ("CST_R", "CST_L")):
        truth, found, points = truth_and_found(patient[1], name)
        true_twin, found_twin, points_twin = truth_and_found(mirrored, twin)
        assert found_twin.sum() == pytest.approx(found.sum(), rel=0.15)
        # What is wrong with the answer is mirrored too: the head itself lies askew.
        off = points[found].mean(axis=0) - points[truth].mean(axis=0)
        off_twin = points_twin[found_twin].mean(axis=0) - points_twin[true_twin].mean(axis=0)
        print(f"{name}: {found.sum()} and {found_twin.sum()} voxels, off {off} and {off_twin} mm")
        assert np.abs(off - off_twin * (-1, 1, 1)).max() < 2.0
        # In the pons both tracts lie 1.5 mm beside the midline, less than a voxel.
        over = (found_twin & truth_and_found(mirrored, name)[0]).sum()
        assert over <= 0.01 * found_twin.sum()


def test_that_running_again_does_nothing_again(patient, capsys):
    said, case = patient
    source = case.folder.parent / "patient" / "dicom"
    again = ["plan", str(source), "--case", str(case.folder), "--json"]
    again += ["--accepted-by", "M. Curie"]
    assert run(again) == 0
    again = json.loads(capsys.readouterr().out)
    assert set(again["seconds"].values()) == {0.0}
    assert again["rtstruct_sha256"] == said["rtstruct_sha256"]


def test_that_the_file_verifies_on_the_command_line(patient, capsys):
    said, case = patient
    images = case.folder.parent / "patient" / "dicom"
    code = run(["verify", "rtstruct", said["rtstruct"], "--images", str(images), "--json"])
    rois = {r["name"]: r for r in json.loads(capsys.readouterr().out)["rois"]}
    assert code == 0
    for entry in said["structures"]:
        assert rois[entry["name"]]["volume_cc"] == pytest.approx(entry["volume_cc"], rel=0.02)
