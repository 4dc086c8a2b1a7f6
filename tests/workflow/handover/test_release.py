"""Two signatures of two persons, bound to the file and to the revision it comes from."""

import json
import shutil
from pathlib import Path

import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.released import set_aside
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.handover.pseudonym_sources import superseded_files
from dtiplan.workflow.handover.release import (
    Part,
    Signature,
    is_same_person,
    release_of,
    releases,
    sign,
)
from dtiplan.workflow.handover.release_document import release_text, show_release
from dtiplan.workflow.handover.superseded_files import refuse_superseded
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT, ExportParams
from tests.workflow.handover.released_cases import exported_case
from tests.workflow.made_case import finish

MADE = Signature(Part.MADE, "Dr. Anna Example", "physicist", "I made these structures.")
CHECKED = Signature(Part.CHECKED, "B. Second", "physicist", "I checked them on the planning CT.")


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path_factory.mktemp("heads")))
        yield exported_case(tmp_path_factory.mktemp("made"))[0].folder


@pytest.fixture
def case(exported, tmp_path, monkeypatch):
    """A copy; the file it exported lies in it under the same name."""
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    shutil.copytree(exported, tmp_path / "case")
    return Case.open(tmp_path / "case")


@pytest.fixture
def file(case):
    return next(case.exports.glob("*.dcm"))


def test_that_two_persons_release_a_file(case, file) -> None:
    assert not sign(case, file, MADE).is_released
    assert sign(case, file, CHECKED).is_released
    said = show_release(file, case.folder)
    assert said["is_released"]
    assert said["is_proved"]
    assert said["made"]["name"] == "Dr. Anna Example"
    assert "Released." in release_text(said)


@pytest.mark.parametrize(
    "name", ["Dr. Anna Example", "anna example", "Example, Anna", "Dipl.-Phys. Anna Example"]
)
def test_that_the_same_person_cannot_check(case, file, name) -> None:
    sign(case, file, MADE)
    with pytest.raises(UserError) as told:
        sign(case, file, Signature(Part.CHECKED, name, "physicist", "Checked."))
    assert told.value.code == "same-person"


def test_that_spelling_and_titles_make_no_second_person() -> None:
    mueller = "Jörg Müller"
    for name in (
        "Joerg Mueller",
        "JORG MULLER",
        "Jo\u0308rg Mu\u0308ller",
        "Dr.-Ing. J\u00f6rg M\u00fcller",
    ):
        assert is_same_person(mueller, name)
    assert not is_same_person(mueller, "Jörn Müller")


def test_that_nobody_checks_before_somebody_made_it(case, file) -> None:
    with pytest.raises(UserError) as told:
        sign(case, file, CHECKED)
    assert told.value.code == "not-made-yet"


def test_that_nobody_signs_twice_or_without_a_name(case, file) -> None:
    sign(case, file, MADE)
    with pytest.raises(UserError) as told:
        sign(case, file, MADE)
    assert told.value.code == "signed-already"
    with pytest.raises(UserError) as told:
        sign(case, file, Signature(Part.CHECKED, " ", "physicist", "Checked."))
    assert told.value.code == "name-missing"


def test_that_a_file_that_was_changed_is_not_signed(case, file) -> None:
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(UserError) as told:
        sign(case, file, MADE)
    assert told.value.code == "file-changed"


def test_that_a_later_change_of_the_case_supersedes_the_release(case, file, tmp_path) -> None:
    sign(case, file, MADE)
    sign(case, file, CHECKED)
    kept = shutil.copy(file, tmp_path / "given_away.dcm")
    finish(case, "make-structures", structures=())
    (release,) = releases(case)
    assert not release.is_released
    assert "changed since" in release.superseded
    said = show_release(kept, case.folder)
    assert said["is_proved"]
    assert "SUPERSEDED" in release_text(said)
    with pytest.raises(UserError) as told:
        sign(case, kept, CHECKED)
    assert told.value.code == "release-superseded"


def test_that_files_for_two_systems_are_signed_side_by_side(case, file) -> None:
    sign(case, file, MADE)
    second = case.exports / "monaco.dcm"
    run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(second), profile="monaco"))
    assert sign(case, file, CHECKED).is_released
    sign(case, second, MADE)
    assert [r.path.name for r in releases(case)] == ["monaco.dcm", file.name]
    assert show_release(file, case.folder)["is_proved"]
    # A file that took the place of another supersedes it.
    run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(file), label="anew"))
    told = {r.path.name: r.superseded for r in releases(case) if r.made is not None}
    assert told[file.name]
    assert not told["monaco.dcm"]
    finish(case, "make-structures", structures=())
    assert all(release.superseded for release in releases(case))
    set_aside(case.exports, case.manifest.steps)  # as a step does that changes the case
    assert not list(case.exports.glob("*.dcm"))


def test_that_a_superseded_file_is_neither_sent_nor_handed_on(case, file, tmp_path) -> None:
    kept = Path(shutil.copy(file, tmp_path / "given_away.dcm"))
    sha256 = file_sha256(file)
    run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(case.exports / "2.dcm"), profile="monaco"))
    # Made for two systems of the same structures: both stand.
    refuse_superseded({kept: sha256, file: sha256}, case.folder)
    assert superseded_files([case.folder]) == frozenset()
    finish(case, "make-structures", structures=())
    for path, folder in ((kept, case.folder), (file, None)):  # named, or found where it lies
        with pytest.raises(UserError) as told:
            refuse_superseded({path: sha256}, folder)
        assert told.value.code == "file-superseded"
    assert file.resolve() in superseded_files([case.folder])
    refuse_superseded({kept: sha256})  # of no case that is known


def test_that_a_copy_elsewhere_is_still_found_by_what_it_holds(case, file, tmp_path) -> None:
    sign(case, file, MADE)
    copy = shutil.copy(file, tmp_path / "renamed.dcm")
    assert release_of(case, copy).made.name == "Dr. Anna Example"
    with pytest.raises(UserError) as told:
        show_release(copy)
    assert told.value.code == "case-unknown"


def test_that_a_revision_changed_afterwards_breaks_the_proof(case, file) -> None:
    sign(case, file, MADE)
    revision = release_of(case, file).revision
    path = case.folder / "revisions" / f"{revision:06d}.json"
    content = json.loads(path.read_text())
    content["created_utc"] = "2000-01-01T00:00:00.000+00:00"
    path.write_text(json.dumps(content))
    said = show_release(file, case.folder)
    assert not said["is_proved"]
    assert "BROKEN" in release_text(said)


def test_that_a_signature_changed_in_the_log_is_found_and_blocks(case, file) -> None:
    sign(case, file, MADE)
    log = case.folder / "audit.jsonl"
    log.write_text(log.read_text().replace("Anna", "Hans"))
    assert not show_release(file, case.folder)["is_proved"]
    with pytest.raises(UserError) as told:
        sign(case, file, CHECKED)
    assert told.value.code == "audit-broken"


def test_that_the_command_line_signs_and_shows(case, file, capsys) -> None:
    base = ["release", "sign", str(case.folder), str(file), "--role", "physicist"]
    said = ["--statement", "Looked at on every slice."]
    assert run([*base, "--as", "made", "--name", "A. One", *said]) == 0
    assert run([*base, "--as", "checked", "--name", "A. One", *said]) == 2
    assert run([*base, "--as", "checked", "--name", "B. Two", *said]) == 0
    capsys.readouterr()
    assert run(["release", "show", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["is_released"]
    assert run(["audit", str(case.folder)]) == 0
    assert "sign-off: checked by B. Two" in capsys.readouterr().out
