"""A digital object on disk: the program reads its own scanners right, and the truth fits."""

import json
from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import transform_points
from dtiplan.domain.series import SeriesKind
from dtiplan.domain.units import Unit
from dtiplan.io import digital_patient_spec
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_planning import read_planning
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.dicom_scan import scan
from dtiplan.io.nifti import read_image
from dtiplan.io.tractogram import read_tractogram
from dtiplan.workflow.phantom.digital_patient import list_phantoms, make_phantom

NAME = "digital-patient"


def coarse(series, factor):
    return replace(
        series,
        voxel_mm=tuple(v * factor for v in series.voxel_mm),
        shape=tuple(int(n / factor) for n in series.shape),
    )


@pytest.fixture(scope="module", autouse=True)
def small():
    """Puts coarse scans into the shipped description, so that making it is quick."""
    read = digital_patient_spec.read_phantom_spec
    full = read(NAME)
    spec = replace(
        full,
        diffusion=coarse(full.diffusion, 1.6),
        t1=coarse(full.t1, 4),
        ct=replace(full.ct, voxel_mm=(3.0, 3.0, 2.5), shape=(80, 88, 84)),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            digital_patient_spec,
            "read_phantom_spec",
            lambda name: spec if name == NAME else read(name),
        )
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    out = tmp_path_factory.mktemp("phantom") / "out"
    told = []
    said = make_phantom(NAME, out, seed=3, progress=lambda f, _="": told.append(f))
    return out, said, told


@pytest.fixture(scope="module")
def found(made):
    return scan([made[0] / "dicom"])


def record(found, kind):
    (one,) = (r for r in found.series if r.kind is kind)
    return one


def test_that_it_is_listed_with_a_title():
    assert NAME in dict(list_phantoms())
    assert all(title for title in dict(list_phantoms()).values())


def test_that_the_truth_file_holds_what_was_said(made):
    out, said, _ = made
    assert json.loads((out / "truth" / "truth.json").read_text(encoding="utf-8")) == said


def test_that_progress_never_falls(made):
    told = made[2]
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_that_the_folder_holds_four_series_of_one_patient_without_fault(found):
    kinds = sorted(r.kind for r in found.series)
    assert kinds == sorted((SeriesKind.DWI, SeriesKind.MR, SeriesKind.CT, SeriesKind.RTSTRUCT))
    assert len({r.patient_id for r in found.series}) == 1
    assert len({r.study_uid for r in found.series}) == 1
    said = [*found.findings, *(f for r in found.series for f in r.findings)]
    assert [f for f in said if f.severity != "info"] == []


def test_that_the_diffusion_comes_back_with_its_directions(made, found):
    series, findings = read_diffusion(record(found, SeriesKind.DWI))
    assert [f for f in findings if f.severity == "error"] == []
    truth = made[1]
    np.testing.assert_allclose(series.gradients.b_s_mm2, truth["b_s_mm2"], atol=1)
    true = np.array(truth["directions_ras"])
    read = series.gradients.directions_ras
    error = np.linalg.norm(np.cross(true, read), axis=1)
    assert np.degrees(np.arcsin(error)).max() < 0.1
    assert series.grid.frame_of_reference_uid == truth["diffusion_frame_uid"]


def test_that_masks_and_centre_lines_lie_in_the_diffusion_frame(made, found):
    out, truth, _ = made
    series, _ = read_diffusion(record(found, SeriesKind.DWI))
    for name, tract in truth["tracts"].items():
        mask = read_image(out / "truth" / tract["mask"], name, Unit.NONE)
        np.testing.assert_allclose(
            sorted(map(tuple, mask.grid.corners_ras_mm().round(2))),
            sorted(map(tuple, series.grid.corners_ras_mm().round(2))),
            atol=0.02,
        )
        volume_cc = mask.values.sum() * mask.grid.voxel_volume_mm3 / 1000
        assert volume_cc == pytest.approx(tract["volume_cc"], rel=1e-5)
        lines = read_tractogram(out / "truth" / tract["centre_lines"])
        index = transform_points(mask.grid.vox_from_ras, lines.points_ras_mm)
        inside = mask.values[tuple(np.rint(index).astype(int).T)]
        assert inside.mean() > 0.85


def test_that_ct_and_t1_are_in_the_frames_the_truth_names(made, found):
    truth = made[1]
    ct, _ = read_planning(record(found, SeriesKind.CT))
    t1, _ = read_planning(record(found, SeriesKind.MR))
    assert ct.frame_of_reference_uid == truth["ct_frame_uid"]
    assert t1.frame_of_reference_uid == truth["diffusion_frame_uid"]
    assert truth["ct_frame_uid"] != truth["diffusion_frame_uid"]
    assert ct.image.values.min() >= -1024
    assert 600 < ct.image.values.max() < 1400


def test_that_the_tumour_is_drawn_where_it_is(made, found):
    structures = read_rtstruct(record(found, SeriesKind.RTSTRUCT).files[0])
    (roi,) = structures.rois
    truth = made[1]["gtv"]
    assert roi.name == truth["name"]
    assert roi.interpreted_type == "GTV"
    centre = np.array(truth["centre_ct_mm"])
    ct, _ = read_planning(record(found, SeriesKind.CT))
    assert structures.frame_of_reference_uids == (ct.frame_of_reference_uid,)
    areas, depths = [], []
    for contour in roi.contours:
        away = contour.points_ras_mm - centre
        height = away @ ct.slice_normal
        expected = np.sqrt(truth["radius_mm"] ** 2 - height[0] ** 2)
        radius = np.linalg.norm(away - height[:, None] * ct.slice_normal, axis=1)
        np.testing.assert_allclose(radius, expected, rtol=0.005, atol=0.005)
        areas.append(np.pi * expected**2)
        depths.append(height[0])
    volume_cc = np.sum(areas) * ct.image.grid.spacing_mm[2] / 1000
    assert volume_cc == pytest.approx(truth["volume_cc"], rel=0.05)
    images = {s.sop_instance_uid for s in ct.slices}
    assert {c.sop_instance_uid for c in roi.contours} <= images


def test_that_the_same_object_is_the_same_to_the_bit(made, tmp_path):
    make_phantom(NAME, tmp_path / "again", seed=3)
    first = sorted(p.relative_to(made[0]) for p in made[0].rglob("*.dcm"))
    again = sorted(p.relative_to(tmp_path / "again") for p in (tmp_path / "again").rglob("*.dcm"))
    assert first == again
    for path in first:
        assert (made[0] / path).read_bytes() == (tmp_path / "again" / path).read_bytes(), path


def test_that_a_mirrored_object_is_another_patient(made, tmp_path):
    said = make_phantom(NAME, tmp_path / "out", seed=3, mirrored=True)
    twin = scan([tmp_path / "out" / "dicom"])
    ids = {r.patient_id for r in twin.series}
    assert not ids & {r.patient_id for r in scan([made[0] / "dicom"]).series}
    volume = {name: tract["volume_cc"] for name, tract in said["tracts"].items()}
    assert volume["CST_R"] > 1.15 * volume["CST_L"]


def test_that_a_folder_in_use_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        make_phantom(NAME, tmp_path)
    assert refused.value.code == "folder-not-empty"
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_that_an_unknown_object_is_refused(tmp_path):
    with pytest.raises(UserError) as refused:
        make_phantom("nobody", tmp_path / "out")
    assert refused.value.code == "unknown-phantom"
    assert not (tmp_path / "out").exists()
