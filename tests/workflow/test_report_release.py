"""What the report says of signatures, and of files that no longer stand for the case."""

import shutil

import pytest

from dtiplan.render.report_parts import Notice, Table, Tone
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.handover.release import Part, Signature, sign
from dtiplan.workflow.language import language
from dtiplan.workflow.reporting.report_release import release_parts
from dtiplan.workflow.reporting.report_source import ReportSource
from tests.workflow.handover.released_cases import exported_case
from tests.workflow.made_case import finish, made_case

MADE = Signature(Part.MADE, "Dr. Anna Example", "physicist", "I made these structures.")
CHECKED = Signature(Part.CHECKED, "B. Second", "physicist", "I checked them.")


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path_factory.mktemp("heads")))
        yield exported_case(tmp_path_factory.mktemp("made"))[0].folder


@pytest.fixture
def case(exported, tmp_path, monkeypatch):
    monkeypatch.setenv("DTIPLAN_AUDIT_FOLDER", str(tmp_path / "heads"))
    shutil.copytree(exported, tmp_path / "case")
    return Case.open(tmp_path / "case")


def parts(case, code="en"):
    return release_parts(ReportSource(case, language(code), case.folder / "pictures"))


def notices(case, code="en"):
    return [(p.tone, p.label) for p in parts(case, code) if isinstance(p, Notice)]


def test_that_each_state_is_told_in_words(case):
    file = next(case.exports.glob("*.dcm"))
    assert notices(case) == [(Tone.NOTE, "Not signed: RTSTRUCT_dtiplan.dcm")]
    sign(case, file, MADE)
    assert notices(case) == [(Tone.WARNING, "Made, not checked yet: RTSTRUCT_dtiplan.dcm")]
    sign(case, file, CHECKED)
    assert notices(case) == [(Tone.GOOD, "Released: RTSTRUCT_dtiplan.dcm")]
    (table,) = (p for p in parts(case) if isinstance(p, Table))
    assert [row[3] for row in table.rows] == ["Dr. Anna Example, physicist", "B. Second, physicist"]
    assert table.rows[0][2].startswith("Made by, ")
    assert notices(case, "de")[0][1] == "Freigegeben: RTSTRUCT_dtiplan.dcm"
    finish(case, "find-tracts", tracts=())
    tone, label = notices(case)[0]
    assert (tone, label) == (Tone.WARNING, "Superseded: RTSTRUCT_dtiplan.dcm")


def test_that_a_broken_log_is_told_before_any_signature(case):
    sign(case, next(case.exports.glob("*.dcm")), MADE)
    log = case.folder / "audit.jsonl"
    log.write_text(log.read_text().replace("Anna", "Hans"))
    assert notices(case)[0] == (Tone.BLOCKED, "The audit log of this case is broken")


def test_that_nothing_is_said_before_an_export(tmp_path):
    assert parts(made_case(tmp_path / "case", "fit-tensor")) == ()
