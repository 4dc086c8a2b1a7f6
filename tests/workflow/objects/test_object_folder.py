"""Handing over objects: all or none, read back, recorded, and never over other files."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import RigidTransform, transform_points
from dtiplan.domain.planning import PlanningSeries
from dtiplan.io.dicom_fibre_surfaces import read_fibre_surfaces
from dtiplan.io.dicom_parametric_map import read_parametric_map
from dtiplan.io.dicom_reg_reader import read_registration
from dtiplan.io.dicom_tractography_reader import read_tractography
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.handover.superseded_files import refuse_superseded
from dtiplan.workflow.objects import object_makers
from dtiplan.workflow.objects.foreign_fibres import read_fibres
from dtiplan.workflow.objects.object_folder import (
    OBJECT_KINDS,
    is_of_case_as_it_is,
    object_obstacles,
    objects_arguments,
    write_objects,
    written_objects,
)
from dtiplan.workflow.objects.object_makers import ObjectOptions
from tests.io.handover_scenes import DIFFUSION_FRAME, off_mm
from tests.structure_scenes import bundle
from tests.workflow.made_case import finish, registration
from tests.workflow.objects.object_cases import as_ct, objects_case, planning_mr


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> PlanningSeries:
    return planning_mr("oblique", tmp_path_factory.mktemp("mr"))


@pytest.fixture(scope="module")
def case(planning: PlanningSeries, tmp_path_factory: pytest.TempPathFactory) -> Case:
    return objects_case(tmp_path_factory.mktemp("case") / "case", planning)


@pytest.fixture(scope="module")
def record(case: Case, tmp_path_factory: pytest.TempPathFactory) -> dict:
    return write_objects(case, OBJECT_KINDS[::-1], tmp_path_factory.mktemp("out") / "objects")


def test_that_every_object_is_there_with_its_hash_and_its_uids(record: dict) -> None:
    folder = Path(record["folder"])
    listed = {}
    for made in record["objects"]:
        assert made["files"]
        for entry in made["files"]:
            path = folder / entry["path"]
            listed[entry["path"]] = entry
            dataset = pydicom.dcmread(path, stop_before_pixels=True)
            assert file_sha256(path) == entry["sha256"]
            assert dataset.SOPInstanceUID == entry["sop_instance_uid"]
            assert dataset.SeriesInstanceUID == entry["series_uid"]
            assert dataset.PatientID == "P1"
            assert dataset.SeriesDescription.startswith("RESEARCH")
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*.dcm")}
    assert found == set(listed)
    assert tuple(made["kind"] for made in record["objects"]) == OBJECT_KINDS
    uids = [entry["sop_instance_uid"] for entry in listed.values()]
    assert len(set(uids)) == len(uids)
    assert not list(folder.parent.glob(".unfinished*"))


def test_that_the_case_and_the_folder_keep_the_same_record(case: Case, record: dict) -> None:
    (kept,) = [r for r in written_objects(case) if r["folder"] == record["folder"]]
    beside = json.loads((Path(record["folder"]) / "handover.json").read_text())
    assert kept == beside == json.loads(json.dumps(record))
    assert kept["revision"] == case.manifest.revision
    assert kept["made_from"]["structures"] == case.manifest.artifact("structures").sha256


def test_that_a_tract_that_was_not_found_is_named(record: dict) -> None:
    told = {
        made["kind"]: [f["message"] for f in made["findings"] if "OpticRad_R" in f["message"]]
        for made in record["objects"]
    }
    for kind in ("seg", "tractography", "burned-in", "brainlab"):
        assert told[kind] == [
            "OpticRad_R is in none of the objects: No streamline met its regions."
        ]


def test_that_streamlines_lie_in_the_planning_frame_under_their_structures_name(
    record: dict, planning: PlanningSeries
) -> None:
    folder = Path(record["folder"])
    for read in (
        read_tractography(folder / "TRACTS_dtiplan.dcm"),
        read_fibre_surfaces(folder / "brainlab" / "Motor_L.dcm"),
    ):
        (tracks,) = read
        assert tracks.label == "Motor_L"
        assert tracks.frame_of_reference_uid == planning.frame_of_reference_uid
        away = tracks.streamlines.points_ras_mm - bundle(8).points_ras_mm
        assert np.abs(away).max() < 0.01
        assert np.isfinite(tracks.fa).all()


def test_that_maps_and_registration_agree_about_where_a_voxel_is(case: Case, record: dict) -> None:
    folder = Path(record["folder"])
    fa, original = read_parametric_map(folder / "FA_dtiplan.dcm"), case.read("maps").fa
    frame = fa.grid.frame_of_reference_uid
    motion = read_registration(folder / "REG_dtiplan.dcm").between(DIFFUSION_FRAME, frame)
    assert motion is not None
    assert off_mm(motion, case.read("accepted_registration").transform.fixed_from_moving) < 1e-6
    corners = np.array([(0, 0, 0), (23, 29, 17), (5, 0, 11)])
    there = transform_points(fa.grid.ras_from_vox, corners)
    carried = transform_points(motion, transform_points(original.grid.ras_from_vox, corners))
    assert there == pytest.approx(carried, abs=1e-3)
    assert np.abs(fa.values - original.values).max() <= 1.0001e-5


def test_that_what_was_burned_in_covers_the_structure(record: dict, planning) -> None:
    made = next(m for m in record["objects"] if m["kind"] == "burned-in")
    facts = made["facts"]
    folder = Path(record["folder"])
    planes = [pydicom.dcmread(folder / entry["path"]).pixel_array.T for entry in made["files"]]
    values = np.stack(planes, axis=2)
    changed = values != planning.image.values
    assert (values[changed] == facts["burned_value"]).all()
    places = planning.image.grid.points_ras_mm()[changed]
    assert np.linalg.norm(places.mean(axis=0) - bundle(8).points_ras_mm.mean(axis=0)) < 2.0


@pytest.mark.parametrize("make_other", [True, False])
def test_that_a_folder_with_other_files_is_refused(
    case: Case, tmp_path: Path, make_other: bool
) -> None:
    out = tmp_path / "out"
    if make_other:
        out.mkdir()
        (out / "mine.txt").write_text("keep")
    else:
        out.write_text("keep")
    with pytest.raises(UserError) as told:
        write_objects(case, ["fa"], out)
    assert told.value.code == "handover-folder-not-empty"
    assert [p.name for p in tmp_path.rglob("*")] == (["out", "mine.txt"] if make_other else ["out"])


def test_that_what_a_killed_program_left_an_hour_ago_is_removed(case: Case, tmp_path: Path) -> None:
    for name, age_s in (("old", 4000.0), ("new", 10.0)):
        left = tmp_path / f".unfinished-out-{name}"
        left.mkdir()
        (left / "half.dcm").write_bytes(b"half")
        os.utime(left, (time.time() - age_s,) * 2)
    write_objects(case, ["md"], tmp_path / "out")
    assert {p.name for p in tmp_path.iterdir()} == {".unfinished-out-new", "out"}


def test_that_an_empty_folder_is_filled(case: Case, tmp_path: Path) -> None:
    record = write_objects(case, ["md"], tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {"MD_dtiplan.dcm", "handover.json"}
    assert record["objects"][0]["facts"]["largest_error"] <= 0.5001e-7


def test_that_one_object_that_does_not_come_back_leaves_none(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = len(written_objects(case))
    real = object_makers.make_fibres

    def spoiled(inputs, folder, options):
        def moved(path):
            return tuple(
                type(t)(t.label, t.streamlines.moved(np.diag([-1.0, 1, 1, 1])), *vars_after(t))
                for t in real_reader(path)
            )

        monkeypatch.setattr("dtiplan.io.dicom_fibre_surfaces.read_fibre_surfaces", moved)
        return real(inputs, folder, options)

    def vars_after(tracks):
        return tuple(vars(tracks).values())[2:]

    real_reader = read_fibre_surfaces
    monkeypatch.setitem(
        __import__("dtiplan.workflow.objects.object_folder", fromlist=["_MAKERS"])._MAKERS,
        "brainlab",
        (spoiled, ("planning",)),
    )
    with pytest.raises(ReleaseBlockedError) as told:
        write_objects(case, ["fa", "brainlab"], tmp_path / "out")
    assert told.value.code == "object-not-verified"
    assert list(tmp_path.iterdir()) == []
    assert len(written_objects(case)) == records


def test_that_nothing_is_written_of_a_ct_that_should_be_burned_in(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    case = objects_case(tmp_path / "case", as_ct(planning), frame=None)
    for kinds, code in (
        (["fa", "burned-in"], "not-burnable"),
        (["fa", "reg"], "reg-not-writable"),
        (["fa", "nothing"], "no-such-object"),
        ([], "no-such-object"),
    ):
        with pytest.raises(UserError) as told:
            write_objects(case, kinds, tmp_path / "out")
        assert told.value.code == code
    assert {p.name for p in tmp_path.iterdir()} == {"case"}
    assert written_objects(case) == ()
    in_the_way = {kind: e.code for kind, e in object_obstacles(case).items() if e}
    assert in_the_way == {"reg": "reg-not-writable", "burned-in": "not-burnable"}


@pytest.mark.parametrize("percent", [0.0, -5.0, 1e9, float("nan")])
def test_that_an_absurd_intensity_is_refused(case: Case, tmp_path: Path, percent: float) -> None:
    with pytest.raises(UserError) as told:
        write_objects(case, ["burned-in"], tmp_path / "out", ObjectOptions(True, percent))
    assert told.value.code == "burn-intensity"


def test_that_a_child_process_is_told_the_same(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ObjectOptions(is_filled=True, intensity_percent=90.0)
    argv = objects_arguments(case.folder, ["burned-in"], tmp_path / "out", options)
    assert run([*argv, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["options"] == {"is_filled": True, "intensity_percent": 90.0}
    assert object_obstacles(case) == dict.fromkeys(OBJECT_KINDS)


def test_that_old_results_and_a_forbidden_registration_are_refused(
    planning: PlanningSeries, tmp_path: Path
) -> None:
    case = objects_case(tmp_path / "case", planning)
    record = write_objects(case, ["reg"], tmp_path / "before")
    (path,) = (tmp_path / "before").glob("*.dcm")
    refuse_superseded({path: file_sha256(path)})
    finish(case, "register-planning", params={}, registration=registration())
    assert not is_of_case_as_it_is(case, record)
    with pytest.raises(UserError) as told:  # the record beside it leads to the case
        refuse_superseded({path: file_sha256(path)})
    assert told.value.code == "file-superseded"
    with pytest.raises(UserError) as told:
        write_objects(case, ["seg"], tmp_path / "out")
    assert told.value.code == "handover-inputs"
    bad = Finding(Severity.ERROR, "registration-failed", "It hardly fits.", "Look.")
    motion = RigidTransform(np.eye(4), DIFFUSION_FRAME, planning.frame_of_reference_uid)
    quality = registration().quality
    finish(
        case,
        "accept-registration",
        accepted_registration=type(registration())(motion, quality, (bad,)),
    )
    with pytest.raises(UserError) as told:
        write_objects(case, ["fa"], tmp_path / "out")
    assert told.value.code == "registration-failed"
    assert not (tmp_path / "out").exists()


def test_that_the_command_line_writes_and_reads_fibres(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    words = ["handover", "objects", str(case.folder), "--what", "brainlab", "tractography"]
    assert run([*words, "--out", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [made["kind"] for made in said["objects"]] == ["tractography", "brainlab"]
    assert {f["code"] for f in said["findings"]} == {
        "fibre-object-untested",
        "handed-over-unreviewed",
        "tract-not-handed-over",
    }
    file = out / "brainlab" / "Motor_L.dcm"
    assert run(["handover", "fibres", str(file), "--out", str(tmp_path / "tck")]) == 0
    assert "Motor_L: 8 streamlines" in capsys.readouterr().out
    assert [p.name for p in (tmp_path / "tck").iterdir()] == ["01_Motor_L.tck"]
    assert run([*words, "--out", str(out)]) == 2


def test_that_a_name_in_a_file_never_leads_out_of_the_folder(case: Case, tmp_path: Path) -> None:
    write_objects(case, ["brainlab"], tmp_path / "out")
    path = tmp_path / "out" / "brainlab" / "Motor_L.dcm"
    dataset = pydicom.dcmread(path)
    dataset.SegmentSequence[0].SegmentLabel = "../../evil/CST"
    dataset.save_as(path)
    (read,) = read_fibres(path, tmp_path / "tck")
    assert read.path == tmp_path / "tck" / "01_evil_CST.tck"
    assert not (tmp_path / "evil").exists()
