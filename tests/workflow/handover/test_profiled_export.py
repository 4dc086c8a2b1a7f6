"""Exports for a planning system, into new and existing files: nothing is lost, all is told."""

import json
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.planning import PlanningSeries
from dtiplan.domain.progress import silent
from dtiplan.domain.registration import Review
from dtiplan.domain.structures import VerificationLimits
from dtiplan.io.dicom_rtstruct_merge import changed_items
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from dtiplan.io.tps_profiles import known_profiles
from dtiplan.processing.structures.structure_making import make_structure
from dtiplan.workflow.cases.staleness import stale_steps
from dtiplan.workflow.handover.export_record import changes_of, export_entry, export_lines
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT, ExportParams
from dtiplan.workflow.structure_sets import structure_set_files
from tests.structure_scenes import Scene, bundle, ring, series_on_disk, straight, write
from tests.workflow.made_case import finish, made_case, registration


def reviewed(**options):
    from dataclasses import replace

    return replace(registration(**options), review=Review("E. Example"))


@pytest.fixture(scope="module")
def planning(tmp_path_factory) -> PlanningSeries:
    scene = Scene("HFS", slice_mm=3.0, side_mm=60.0, height_mm=60.0)
    return series_on_disk(scene, tmp_path_factory.mktemp("ct"))


@pytest.fixture(scope="module")
def made(planning):
    return (
        make_structure(bundle(12), planning, radius_mm=1.25, name="CST+arm_L"),
        make_structure(ring(), planning, radius_mm=3.0, name="Hole"),
        make_structure(straight(np.array([1.0, 0.2, 0.05]), 20.0), planning, radius_mm=2.0,
                       name="Flat"),
    )  # fmt: skip


@pytest.fixture
def inputs(made, planning):
    return {"structures": made, "planning": planning, "accepted_registration": reviewed(),
            "edited_tracts": ()}  # fmt: skip


@pytest.fixture(scope="module")
def existing(made, planning, tmp_path_factory) -> Path:
    return write([made[1]], planning, tmp_path_factory.mktemp("theirs") / "plan.dcm")


def exported(inputs, folder, **params):
    given = ExportParams(out=str(folder / "rs.dcm"), **params)
    return EXPORT_RTSTRUCT.run(inputs, given, silent)


def own_profile(folder: Path, **rules: object) -> str:
    """A copy of the generic profile with other values."""
    text = known_profiles()["generic"].read_text(encoding="utf-8")
    lines = text.replace('name = "generic"', 'name = "own"').splitlines()
    for key, value in rules.items():
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{key} ="))
        lines[at] = f'{key} = {{ value = {json.dumps(value)}, source = "our own test" }}'
    path = folder / "own.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_that_the_generic_profile_writes_the_structures_as_they_are(inputs, made, tmp_path) -> None:
    outcome = exported(inputs, tmp_path)
    rois = read_rtstruct(tmp_path / "rs.dcm").rois
    for structure, roi in zip(made, rois, strict=True):
        assert roi.name == structure.structure.name
        for meant, read in zip(structure.structure.contours, roi.contours, strict=True):
            assert np.abs(meant.points_ras_mm - read.points_ras_mm).max() < 6e-4
    assert outcome.facts["changes"] == []
    assert outcome.facts["profile"] == "generic"
    assert outcome.sources == {}


def test_that_every_change_is_recorded_and_the_changed_file_verified(inputs, made, tmp_path):
    profile = own_profile(tmp_path, allowed="_", most_points=40, tract_type="CONTROL",
                          longest_label=8, colours=["#ff0000"])  # fmt: skip
    outcome = exported(inputs, tmp_path, profile=profile, label="tracts 2026")
    rois = {roi.name: roi for roi in read_rtstruct(tmp_path / "rs.dcm").rois}
    assert list(rois) == ["CST_arm_L", "Hole", "Flat"]
    assert max(len(c.points_ras_mm) for roi in rois.values() for c in roi.contours) <= 40
    assert {roi.interpreted_type for roi in rois.values()} == {"CONTROL"}
    assert {roi.colour_rgb for roi in rois.values()} == {(255, 0, 0)}
    assert read_rtstruct(tmp_path / "rs.dcm").label == "tracts 2"
    told = {(c["structure"], c["kind"]): c for c in outcome.facts["changes"]}
    assert told["CST+arm_L", "renamed"]["after"] == "CST_arm_L"
    assert told["", "label-cut"]["before"] == "tracts 2026"
    assert ("Hole", "split") in told
    assert told["Hole", "split"]["after"].endswith(" contours")
    assert {kind for name, kind in told if name == "Flat"} >= {"retyped", "recoloured"}
    assert all(c["source"] == "our own test" for c in outcome.facts["changes"])
    checks = outcome.artifacts["verification"]
    assert [c.name for c in checks] == [m.structure.name for m in made]
    assert all(c.failures(VerificationLimits()) == () for c in checks)
    assert list(outcome.sources) == [profile]


@pytest.mark.parametrize("form", ["separate", "xor"])
def test_that_holes_in_another_form_hold_and_are_told(inputs, tmp_path, form) -> None:
    outcome = exported(inputs, tmp_path, profile=own_profile(tmp_path, holes=form))
    opened = [c["structure"] for c in outcome.facts["changes"] if c["kind"] == "holes"]
    assert "Hole" in opened
    assert "Flat" not in opened
    rois = {roi.name: roi for roi in read_rtstruct(tmp_path / "rs.dcm").rois}
    kinds = {c.geometric_type for c in rois["Hole"].contours}
    assert kinds == {"CLOSEDPLANAR_XOR" if form == "xor" else "CLOSED_PLANAR"}
    assert {c.geometric_type for c in rois["Flat"].contours} == {"CLOSED_PLANAR"}


def test_that_a_structure_a_system_refuses_is_named_with_the_reason(inputs, tmp_path) -> None:
    outcome = exported(inputs, tmp_path, profile=own_profile(tmp_path, fewest_slices=4))
    names = [roi.name for roi in read_rtstruct(tmp_path / "rs.dcm").rois]
    assert names == ["CST+arm_L", "Hole"]
    (refused,) = [c for c in outcome.facts["changes"] if c["kind"] == "refused"]
    assert refused["structure"] == "Flat"
    assert "it is on too few slices" in refused["before"]
    (finding,) = outcome.findings
    assert (finding.severity, finding.code) == (Severity.WARNING, "profile-refused-structure")
    assert finding.message.startswith("Flat is not in the file: it is on")


def test_that_a_file_without_any_structure_is_never_written(inputs, made, tmp_path) -> None:
    only = {**inputs, "structures": made[2:]}
    with pytest.raises(UserError) as told:
        exported(only, tmp_path, profile=own_profile(tmp_path, fewest_slices=4))
    assert told.value.code == "profile-refuses-all"
    assert not (tmp_path / "rs.dcm").exists()


@pytest.mark.parametrize(
    ("rule", "value", "said"),
    [("modalities", ["MR"], "It is a CT series"), ("most_slices", 10, "It has 20 slices"),
     ("longest_mm", 50, "It is 57 mm long")],
)  # fmt: skip
def test_that_images_a_system_does_not_take_are_refused(inputs, tmp_path, rule, value, said):
    with pytest.raises(UserError, match=said) as told:
        exported(inputs, tmp_path, profile=own_profile(tmp_path, **{rule: value}))
    assert told.value.code == "profile-images"
    assert "our own test" in told.value.cause
    assert not (tmp_path / "rs.dcm").exists()


def test_that_a_contour_that_shrinks_on_the_way_blocks_the_release(inputs, tmp_path, monkeypatch):
    from dtiplan.processing.structures import contour_fitting

    cut = contour_fitting._cut
    monkeypatch.setattr(contour_fitting, "_cut", lambda *given: cut(*given)[1:] or cut(*given))
    with pytest.raises(ReleaseBlockedError, match="Hole: volume"):
        exported(inputs, tmp_path, profile=own_profile(tmp_path, most_points=20))
    assert not (tmp_path / "rs.dcm").exists()


def test_that_names_that_are_taken_are_listed_and_nothing_is_written(inputs, existing, tmp_path):
    with pytest.raises(UserError, match="Hole") as told:
        exported(inputs, tmp_path, into="both", add_to=str(existing))
    assert told.value.code == "structure-name-taken"
    assert list(tmp_path.iterdir()) == []


def test_that_both_files_are_written_and_only_the_copy_renames(inputs, existing, tmp_path) -> None:
    before = existing.read_bytes()
    outcome = exported(inputs, tmp_path, into="both", add_to=str(existing), on_collision="rename")
    new, added = (Path(file["path"]) for file in outcome.facts["files"])
    assert [roi.name for roi in read_rtstruct(new).rois] == ["CST+arm_L", "Hole", "Flat"]
    names = [roi.name for roi in read_rtstruct(added).rois]
    assert names == ["Hole", "CST+arm_L", "Hole_2", "Flat"]
    assert [roi.number for roi in read_rtstruct(added).rois] == [1, 2, 3, 4]
    assert existing.read_bytes() == before
    assert changed_items(existing, added) == ()
    (renamed,) = outcome.facts["changes"]
    assert (renamed["before"], renamed["after"]) == ("Hole", "Hole_2")
    assert outcome.sources == {str(existing): outcome.sources[str(existing)]}
    uids = {pydicom.dcmread(path).SOPInstanceUID for path in (new, added, existing)}
    assert len(uids) == 3


def test_that_a_foreign_structure_that_changed_blocks_every_file(
    inputs, existing, tmp_path, monkeypatch
) -> None:
    import dtiplan.io.dicom_rtstruct_merge as merge

    monkeypatch.setattr(merge, "changed_items", lambda *_: ("ROIContourSequence",))
    with pytest.raises(ReleaseBlockedError, match="ROIContourSequence of the existing file"):
        exported(inputs, tmp_path, into="both", add_to=str(existing), on_collision="rename")
    assert list(tmp_path.iterdir()) == []


def test_that_the_existing_file_is_never_written_over(inputs, existing) -> None:
    params = ExportParams(out=str(existing), into="existing", add_to=str(existing))
    before = existing.read_bytes()
    with pytest.raises(UserError, match="written over"):
        EXPORT_RTSTRUCT.run(inputs, params, silent)
    assert existing.read_bytes() == before


def test_that_adding_without_a_file_is_refused(inputs, tmp_path) -> None:
    with pytest.raises(UserError, match="must be named"):
        validated(EXPORT_RTSTRUCT, {"out": "x.dcm", "into": "both"})
    with pytest.raises(UserError, match="There is no file"):
        exported(inputs, tmp_path, into="existing", add_to=str(tmp_path / "none.dcm"))


@pytest.fixture
def case(tmp_path, made, planning):
    """A case whose structures and registration are real enough to be exported."""
    case = made_case(tmp_path / "case", "make-structures")
    finish(case, "import-series", planning=planning)
    for name in list(case.manifest.steps):
        if name != "import-series":
            given = {"structures": made} if name == "make-structures" else {}
            finish(case, name, accepted_registration=reviewed(), edited_tracts=(), **given)
    return case


def test_that_structures_of_another_registration_are_not_exported(case, existing) -> None:
    out = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    params = ExportParams(out=str(out), into="both", add_to=str(existing), on_collision="rename")
    record = run_step(case, EXPORT_RTSTRUCT, params)
    files = [Path(file["path"]) for file in record.facts["files"]]
    assert all(path.is_file() for path in files)
    moved = np.eye(4)
    moved[0, 3] = 2.0
    finish(case, "accept-registration", accepted_registration=reviewed(motion=moved))
    assert "export-rtstruct" in stale_steps(case.manifest)
    with pytest.raises(UserError) as told:
        run_step(case, EXPORT_RTSTRUCT, params)
    assert told.value.code == "step-input-stale"


def test_that_both_files_are_set_aside_when_the_registration_changes(case, existing) -> None:
    from dtiplan.workflow.cases.released import bring_back, set_aside

    out = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    params = ExportParams(out=str(out), into="both", add_to=str(existing), on_collision="rename")
    record = run_step(case, EXPORT_RTSTRUCT, params)
    files = [Path(file["path"]) for file in record.facts["files"]]
    set_aside(case.exports, case.manifest.steps)
    assert not any(path.exists() for path in files)
    assert len(list((case.exports / "superseded").iterdir())) == 2
    bring_back(case.exports, case.manifest.steps)
    assert all(path.is_file() for path in files)


def test_that_the_record_tells_the_document_and_the_summary(case, tmp_path) -> None:
    profile = own_profile(tmp_path, allowed="_")
    out = case.exports.resolve() / "RTSTRUCT_dtiplan.dcm"
    record = run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(out), profile=profile))
    assert [c.after for c in changes_of(record)] == ["CST_arm_L"]
    entry = export_entry(record)
    assert entry is not None
    assert entry["profile"] == "own"
    assert entry["changes"][0]["before"] == "CST+arm_L"
    assert "CST+arm_L, renamed: CST+arm_L -> CST_arm_L" in "\n".join(export_lines(entry))
    assert export_entry(None) is None
    assert structure_set_files.NAME_TAKEN == "names.taken"
