"""What made a result is recorded, and told when it is another program than now."""

import pytest

from dtiplan.workflow import software
from dtiplan.workflow.case_status import status_document, status_text
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.documents import result_document
from dtiplan.workflow.pipeline import step_states


@pytest.fixture
def case(tmp_path) -> Case:
    """A case whose import says what it was made with."""
    made = Case.create(tmp_path / "case")
    record = RunRecord(
        run="", step="fit-tensor", version=1, params={}, inputs={}, sources={}, outputs={},
        findings=[], facts={}, warnings=[], libraries=software.software(), machine="", seconds=1.0,
        started_utc="2026-01-05T12:00:00.000+00:00",
    )  # fmt: skip
    made.store_run(record, {})
    return made


def libraries_of(case: Case, **changed: str) -> None:
    record = case.manifest.steps["fit-tensor"]
    libraries = {**record.libraries, **changed}
    case.store_run(record.model_copy(update={"libraries": libraries}), {})


def test_that_versions_and_hashes_of_code_data_and_libraries_are_recorded():
    made = software.software()
    assert {"dtiplan", "python", "numpy", "scipy", "dipy", "numba", "SimpleITK"} <= set(made)
    for name in (software.CODE, software.DATA, software.INSTALLED):
        assert len(made[name]) == 64


def test_that_a_changed_line_of_the_program_is_another_program(tmp_path):
    file = tmp_path / "a.py"
    file.write_text("x = 1\n")
    before = software._digest(tmp_path, [file])
    file.write_text("x = 2\n")
    assert software._digest(tmp_path, [file]) != before


def test_that_a_result_of_this_program_has_no_mark(case):
    said = status_document(case)
    (step,) = [s for s in said["steps"] if s["name"] == "fit-tensor"]
    assert step["other_software"] == []
    assert said["findings"] == []


def test_that_a_result_of_another_library_is_marked_when_the_case_is_reopened(case):
    libraries_of(case, scipy="1.0.0")
    said = status_document(Case.open(case.folder))
    (step,) = [s for s in said["steps"] if s["name"] == "fit-tensor"]
    assert step["other_software"] == [f"scipy 1.0.0 -> {software.software()['scipy']}"]
    assert said["findings"][0]["code"] == "made-with-other-software"
    assert "made with other software: scipy 1.0.0" in status_text(said)


def test_that_the_list_of_steps_of_the_window_marks_it_too(case):
    libraries_of(case, dipy="0.1.0")
    (state,) = [s for s in step_states(case, {}) if s.step.name == "fit-tensor"]
    assert state.other_software == (f"dipy 0.1.0 -> {software.software()['dipy']}",)


def test_that_a_library_of_the_same_version_installed_anew_is_named_by_its_hash():
    now = software.software()
    before = {**now, software.INSTALLED: "0" * 64}
    (told,) = software.changes(before, now)
    assert told.startswith("libraries as installed 000000000000 -> ")


def test_that_what_an_older_case_did_not_record_is_no_difference():
    now = software.software()
    assert software.changes({"dtiplan": now["dtiplan"], "numpy": now["numpy"]}, now) == ()


def test_that_a_kept_document_of_other_software_is_marked_and_one_of_this_is_not():
    said = result_document((), ())
    assert software.document_mark(said, "sites") is None
    said["software"]["numpy"] = "1.0"
    mark = software.document_mark(said, "sites")
    assert mark is not None
    assert mark.message.startswith("'sites' was made with other software: numpy 1.0 -> ")
    old = software.document_mark({"dtiplan_version": "0.0.1"}, "sites")
    assert old is not None
    assert "dtiplan 0.0.1 -> " in old.message
