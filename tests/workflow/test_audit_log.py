"""A log whose lines are bound to one another: whatever is done to a line is found and named."""

import json

import pytest

from dtiplan.workflow.cases.audit_log import add_event, check_audit, head_apart
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.handover.audit_document import audit_document, audit_text
from tests.workflow.made_case import finish


@pytest.fixture(autouse=True)
def heads_of_the_test(tmp_path, monkeypatch):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))


@pytest.fixture
def case(tmp_path):
    case = Case.create(tmp_path / "case")
    for name in ("import-series", "check-orientation", "preprocess"):
        finish(case, name, facts={"cleared": True, "verdict": "right"})
    add_event(case.folder, case.manifest.case_uid, "transfer", {"what": "PACS"})
    return case


def rows(case):
    return (case.folder / "audit.jsonl").read_text().splitlines()


def put(case, lines):
    (case.folder / "audit.jsonl").write_text("".join(f"{line}\n" for line in lines))


def faults(case):
    return [(f.kind, f.line) for f in check_audit(case.folder, case.manifest.case_uid).faults]


def test_that_every_revision_and_event_stands_in_an_unbroken_log(case) -> None:
    case.move_to(2)
    check = check_audit(case.folder, case.manifest.case_uid)
    assert not check.faults
    assert check.is_head_apart
    assert [line.event for line in check.lines] == [
        "created", "step", "step", "step", "transfer", "went-back",
    ]  # fmt: skip
    assert [line.details.get("revision") for line in check.lines] == [0, 1, 2, 3, None, 4]


def test_that_a_changed_line_is_named(case) -> None:
    lines = rows(case)
    lines[1] = lines[1].replace("import-series", "import-serie")
    put(case, lines)
    assert faults(case) == [("changed", 2)]


def test_that_a_changed_line_with_a_new_hash_is_named(case) -> None:
    from dtiplan.workflow.cases import audit_log

    lines = rows(case)
    content = json.loads(lines[1])
    content["by"] = "somebody else"
    content["hash"] = audit_log._hash(content)
    lines[1] = json.dumps(content, sort_keys=True)
    put(case, lines)
    assert faults(case) == [("changed", 2)]


def test_that_a_removed_line_is_named(case) -> None:
    lines = rows(case)
    put(case, [*lines[:2], *lines[3:]])
    assert faults(case) == [("removed", 3)]


def test_that_the_removed_first_line_is_named(case) -> None:
    put(case, rows(case)[1:])
    assert faults(case) == [("removed", 1)]


def test_that_lines_put_elsewhere_are_named(case) -> None:
    lines = rows(case)
    put(case, [lines[0], lines[2], lines[1], *lines[3:]])
    assert faults(case) == [("misplaced", 2)]


def test_that_lines_cut_off_at_the_end_are_named(case) -> None:
    put(case, rows(case)[:3])
    assert faults(case) == [("truncated", 4)]


def test_that_the_head_apart_finds_a_log_cut_off_together_with_its_own_head(case) -> None:
    lines = rows(case)
    put(case, lines[:3])
    last = json.loads(lines[2])
    head = {"case_uid": case.manifest.case_uid, "number": 3, "hash": last["hash"]}
    (case.folder / "audit.head").write_text(json.dumps(head))
    assert faults(case) == [("truncated", 4)]
    head_apart(case.folder, case.manifest.case_uid).unlink()
    check = check_audit(case.folder, case.manifest.case_uid)
    assert not check.faults
    assert not check.is_head_apart


def test_that_a_log_written_anew_is_found(case) -> None:
    from dtiplan.workflow.cases import audit_log

    before, anew = "0" * 64, []
    for row in rows(case):
        content = json.loads(row) | {"by": "nobody", "before": before}
        content["hash"] = before = audit_log._hash(content)
        anew.append(json.dumps(content, sort_keys=True))
    put(case, anew)
    assert faults(case) == [("rewritten", 5)]


def test_that_the_log_that_was_taken_away_is_missed(case) -> None:
    (case.folder / "audit.jsonl").unlink()
    assert faults(case) == [("truncated", 1)]


def test_that_a_line_torn_by_a_crash_is_no_fault(case) -> None:
    with (case.folder / "audit.jsonl").open("a") as file:
        file.write('{"before": "12')
    add_event(case.folder, case.manifest.case_uid, "transfer", {})
    check = check_audit(case.folder, case.manifest.case_uid)
    assert not check.faults
    assert "torn" in check.notes[0]


def test_that_a_crash_before_the_line_of_a_revision_is_made_good(case) -> None:
    log = case.folder / "log.jsonl"
    n_lines = len(rows(case))
    kept = log.read_text().splitlines()
    finish(case, "fit-tensor")
    put(case, rows(case)[:n_lines])
    (case.folder / "audit.head").unlink()
    head_apart(case.folder, case.manifest.case_uid).unlink()
    log.write_text("".join(f"{line}\n" for line in kept))
    again = Case.open(case.folder)
    check = check_audit(case.folder, again.manifest.case_uid)
    assert not check.faults
    assert check.lines[-1].details["step"] == "fit-tensor"


def test_that_a_case_of_an_older_version_begins_its_log_where_it_stands(case) -> None:
    for name in ("audit.jsonl", "audit.head"):
        (case.folder / name).unlink()
    head_apart(case.folder, case.manifest.case_uid).unlink()
    assert "older version" in check_audit(case.folder, case.manifest.case_uid).notes[0]
    finish(case, "fit-tensor")
    check = check_audit(case.folder, case.manifest.case_uid)
    assert [line.event for line in check.lines] == ["begun", "step"]
    assert check.lines[0].details == {"revision_before": 3}
    assert not check.faults


def test_that_the_document_says_what_is_wrong_in_words(case) -> None:
    put(case, rows(case)[:3])
    said = audit_document(case.folder)
    assert not said["is_unbroken"]
    assert "Cut off at the end: lines 4 to 5." in audit_text(said)
