"""Margins from what was measured: proposed, refused, accepted, written into the structure set."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pydicom
import pytest
from scipy import ndimage
from skimage.draw import polygon

from dtiplan.cli import run
from dtiplan.cli.handover import margin_settings
from dtiplan.domain.errors import UserError
from dtiplan.domain.site_comparison import Layer
from dtiplan.workflow.cases.audit_log import check_audit, read_audit
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.files.codec import value_of_text, value_text
from dtiplan.workflow.language import language
from dtiplan.workflow.plan import _asked
from dtiplan.workflow.reporting.report_margins import margin_parts
from dtiplan.workflow.reporting.report_record import _setting
from dtiplan.workflow.reporting.report_source import ReportSource
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.sites.comparison_document import comparison_entries, comparison_of
from dtiplan.workflow.sites.margin_acceptance import (
    accept_in_case,
    accept_margin,
    acceptance_texts,
    margin_problems,
    read_acceptances,
    wanted_margins,
)
from dtiplan.workflow.sites.margin_document import margin_document, margin_text
from dtiplan.workflow.sites.margin_source import margin_proposals, read_comparisons
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.steps.export_rtstruct import EXPORT_RTSTRUCT, ExportParams
from dtiplan.workflow.steps.make_structures import MAKE_STRUCTURES
from dtiplan.workflow.steps.measured_margins import MARGINS
from dtiplan.workflow.steps.planning_risk_volumes import PRVS
from tests.structure_scenes import capsule_cc, straight
from tests.workflow.made_case import finish, registration
from tests.workflow.sites.margin_cases import (
    DIRECTION,
    LENGTH_MM,
    TOLD,
    along_tracts,
    compared,
    documents,
    margin_case,
    rule,
    tract,
    write,
)

BY_HAND_MM = 1.2
"""Rescan 0.6^2 / 2 = 0.18; scanner (1 + 1.44) / 4 - 0.18 = 0.43; registration
(0.12 / 2.2568)^2 = 0.003; distortion (0.09 + 0.16) / 2 = 0.125; 1.3 sqrt(0.738) = 1.117."""
RADIUS_MM = 1.5


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with patch("os.fsync"):  # nothing here has to outlive a power failure
        return margin_case(tmp_path_factory.mktemp("margins"))


@pytest.fixture
def case(made, tmp_path, monkeypatch):
    along_tracts(monkeypatch)
    monkeypatch.setattr("os.fsync", lambda _file: None)
    shutil.copytree(made.folder, tmp_path / "case")
    return Case.open(tmp_path / "case")


@pytest.fixture
def measured(tmp_path):
    return read_comparisons(documents(tmp_path))


@pytest.fixture
def accepted(case, measured):
    proposed = margin_proposals(case, measured)
    taken = accept_in_case(case, proposed, measured, {"CST_L": None}, ("É. Physicist", ""))
    return acceptance_texts(taken)


def structures(case, texts, **more):
    given = {"radius_mm": RADIUS_MM, "measured": texts, **more}
    return run_step(case, MAKE_STRUCTURES, validated(MAKE_STRUCTURES, given))


def test_that_a_margin_is_made_of_what_was_measured(case, measured) -> None:
    found = margin_proposals(case, measured)
    (proposal,) = found.proposals
    assert proposal.tract == "CST_L"
    assert proposal.combined_sd_mm**2 == pytest.approx(
        0.18 + 0.43 + (0.12 / 2.2568) ** 2 + 0.125, abs=1e-9
    )
    assert proposal.margin_mm == BY_HAND_MM
    assert [e.n for e in proposal.errors] == [1, 2, 3, 0]
    assert proposal.is_complete
    assert found.refused == ()
    said = margin_document([], found)
    assert said["proposals"][0]["recipe"]["factor"] == 1.3
    assert "McKenzie" in margin_text(found)


def test_that_a_pair_in_two_documents_counts_once(case, tmp_path) -> None:
    paths = documents(tmp_path)
    again = json.loads(paths[0].read_text())
    named = {**again, "subject": "V1", "first": "Paris 1", "second": "Paris 2"}
    (tmp_path / "group.json").write_text(json.dumps({"pairs": [named]}))
    found = margin_proposals(case, read_comparisons([*paths, paths[0], tmp_path / "group.json"]))
    assert found.proposals[0].errors[0].n == 1
    other = {"pairs": [named, {**named, "subject": "V2"}]}
    (tmp_path / "group.json").write_text(json.dumps(other))
    found = margin_proposals(case, read_comparisons([tmp_path / "group.json"]))
    assert found.proposals[0].errors[0].n == 2


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"definition": "cd" * 32}, "another definition"),
        ({"definition": ""}, "not known"),
        ({"model": "csd"}, "model csd, here with tensor"),
        ({"settings": "ef" * 32}, "other settings"),
    ],
)
def test_that_another_tract_of_the_same_name_is_refused(case, tmp_path, changed, word) -> None:
    for rules in [(rule(**changed), rule()), (rule(), rule(**changed))]:
        path = write(tmp_path / "x.json", Layer.RESCAN, 0.7, rules=rules)
        found = margin_proposals(case, read_comparisons([path]))
        assert found.proposals == ()
        ((name, why),) = found.refused
        assert name == "CST_L"
        assert word in why
    both = read_comparisons([path, *documents(tmp_path)])
    assert "1 of 4 pairs are left out" in margin_proposals(case, both).proposals[0].notes[-1]


def test_that_a_document_that_tells_no_rule_is_refused(case, tmp_path) -> None:
    told = json.loads(documents(tmp_path)[0].read_text())
    del told["rules"]
    (tmp_path / "old.json").write_text(json.dumps(told))
    ((_, why),) = margin_proposals(case, read_comparisons([tmp_path / "old.json"])).refused
    assert "does not tell" in why


def test_that_a_comparison_of_other_software_is_told_with_every_margin(case, tmp_path) -> None:
    (path, *_) = documents(tmp_path)
    said = json.loads(path.read_text()) | {"software": {"scipy": "1.0.0"}}
    path.write_text(json.dumps(said))
    (proposed,) = margin_proposals(case, read_comparisons([path])).proposals
    assert proposed.notes[-1].startswith("0.json was made with other software: scipy 1.0.0 -> ")


def test_that_a_tract_that_nobody_measured_has_a_reason(case, tmp_path) -> None:
    path = write(tmp_path / "x.json", Layer.RESCAN, 0.6, part="CST_R")
    assert dict(margin_proposals(case, read_comparisons([path])).refused) == {
        "CST_L": "no comparison measured this tract between sessions or scanners",
        "CST_R": "the case has no streamlines of this tract",
    }


def test_that_rules_go_through_a_document_and_back_and_change_sides() -> None:
    made = compared(Layer.RESCAN, 0.6, rules=(rule(), rule(model="csd")))
    assert comparison_of(comparison_entries(made)).rules == made.rules
    assert made.swapped().rules == ((rule(model="csd"), rule()),)


def test_that_another_document_is_no_comparison(tmp_path) -> None:
    path = tmp_path / "x.json"
    for text in ("{}", "[1]", '{"layer": "x", "figures": []}', "no json", '{"pairs": [[]]}'):
        path.write_text(text)
        with pytest.raises(UserError) as caught:
            read_comparisons([path])
        assert caught.value.code == "not-a-comparison"


def test_that_nobody_and_an_incomplete_margin_are_refused(case, measured, monkeypatch) -> None:
    along_tracts(monkeypatch, None)
    (found,) = margin_proposals(case, measured).proposals
    assert not found.is_complete
    for signed, code in [(("  ", "why"), "margin-nobody"), (("A.", " "), "margin-incomplete")]:
        with pytest.raises(UserError) as caught:
            accept_margin(found, *signed)
        assert caught.value.code == code
    assert "distortion" in caught.value.cause
    assert accept_margin(found, "A. Physicist", "phantom measured").reason
    for margin_mm, code in [(0.0, "margin-nothing"), (20.1, "margin-too-large")]:
        with pytest.raises(UserError) as caught:
            accept_margin(replace(found, margin_mm=margin_mm), "A.", "so")
        assert caught.value.code == code
    proposed = margin_proposals(case, measured)
    with pytest.raises(UserError) as caught:
        accept_in_case(case, proposed, measured, {"CST_L": None, "CST_R": None}, ("A.", "so"))
    assert caught.value.code == "margin-not-proposed"
    assert not [line for line in read_audit(case.folder) if line.event == "margin-accepted"]


def test_that_the_written_prv_is_the_tract_and_its_margin(case, accepted, tmp_path) -> None:
    record = structures(case, accepted)
    (fact,) = record.facts[PRVS]
    assert (fact["name"], fact["tract"], fact["margin_mm"]) == ("CST_L_PRV01p2", "CST_L", 1.2)
    assert fact["volume_cc"] == pytest.approx(capsule_cc(RADIUS_MM + 1.2, LENGTH_MM), rel=0.01)
    out = tmp_path / "rs.dcm"
    run_step(case, EXPORT_RTSTRUCT, ExportParams(out=str(out)))
    dataset = pydicom.dcmread(out)
    names = [roi.ROIName for roi in dataset.StructureSetROISequence]
    assert names == ["CST_L", "CST_L_PRV01p2"]
    tract_mask, prv = (_filled(item) for item in dataset.ROIContourSequence)
    away = ndimage.distance_transform_edt(~tract_mask, sampling=_VOXEL_MM)
    grown = away <= 1.2 + _VOXEL_MM[1] / 2
    both = 2.0 * (grown & prv).sum() / (grown.sum() + prv.sum())
    assert prv.sum() / grown.sum() == pytest.approx(1.0, abs=0.02)
    assert both > 0.98
    said = dataset.StructureSetROISequence[1].ROIDescription
    assert "1.2 mm beyond it in all directions" in said
    assert "rescan 0.42, scanner 0.66, registration 0.05, distortion 0.35" in said
    assert "accepted by E. Physicist" in said
    assert "0.json" in said
    assert len(said) < 1024
    assert said.endswith("treatment planning system.")
    assert "measured margin" not in dataset.StructureSetROISequence[0].ROIDescription


_VOXEL_MM = (1.0, 0.15, 0.15)
_SIDE = 200


def _filled(item):
    """Fill the contours, one a slice, on a grid of 30 mm around the tract."""
    mask = np.zeros((48, _SIDE, _SIDE), bool)
    contours = [np.reshape(np.array(c.ContourData, float), (-1, 3)) for c in item.ContourSequence]
    for points in contours:
        k = int(points[0, 2] + 24.0)  # a millimetre each
        rows = (points[:, 1] - 5.0) / 0.15 + _SIDE / 2  # the tract's middle, LPS
        columns = (points[:, 0] + 3.0) / 0.15 + _SIDE / 2
        at = polygon(rows, columns, (_SIDE, _SIDE))
        mask[k][at] ^= True
    assert mask.any(axis=(1, 2)).sum() == len(contours)
    return mask


def test_that_recipe_data_and_person_stay_with_the_case(case, accepted, measured) -> None:
    record = structures(case, accepted)
    (kept,) = record.facts[MARGINS]
    assert (kept["margin_mm"], kept["accepted_by"]) == (1.2, "É. Physicist")
    assert kept["accepted_utc"]
    assert [f["sha256"] for f in kept["files"]] == [f.sha256 for f in measured.files]
    assert record.sources == {f.path: f.sha256 for f in measured.files}
    whole = value_of_text(case.manifest.steps["make-structures"].params["measured"][0])
    assert whole.proposal.errors[1].came_from == ("A 1, B 1",) * 2
    assert "McKenzie" in whole.proposal.recipe.source
    assert {f["code"] for f in record.findings} >= {"margin-accepted"}
    lines = {line.event: line for line in read_audit(case.folder)}
    said = lines["margin-accepted"].details
    assert (said["tract"], said["margin_mm"]) == ("CST_L", 1.2)
    assert said["files"][0]["sha256"] == measured.files[0].sha256
    made = [line for line in read_audit(case.folder) if line.details.get("margins")][-1]
    assert made.details["margins"][0]["accepted_by"] == "É. Physicist"
    assert check_audit(case.folder, case.manifest.case_uid).faults == ()


def test_that_a_margin_of_another_content_is_out_of_date(case, accepted, measured) -> None:
    path = Path(measured.files[1].path)
    path.write_text(path.read_text() + " ")
    with pytest.raises(UserError, match="has changed since") as caught:
        structures(case, accepted)
    assert caught.value.code == "margin-out-of-date"
    assert "has changed" in margin_problems(case, accepted)["CST_L"]


def test_that_a_file_that_is_gone_is_told_and_no_obstacle(case, accepted, measured) -> None:
    assert margin_problems(case, accepted) == {"CST_L": ""}
    Path(measured.files[1].path).unlink()
    record = structures(case, accepted)
    assert "margin-file-missing" in {f["code"] for f in record.findings}
    assert margin_problems(case, accepted) == {"CST_L": ""}


@pytest.mark.parametrize("what", ["lines", "rule", "registration", "distortion"])
def test_that_a_margin_of_another_tract_or_registration_is_out_of_date(case, accepted, what):
    if what == "lines":
        other = (tract(straight(DIRECTION, LENGTH_MM + 1.0)),)
        finish(case, "edit-tracts", edited_tracts=other, edited_definitions=TOLD)
    elif what == "rule":
        told = {"CST_L": {**TOLD["CST_L"], "definition_sha256": "cd" * 32}}
        finish(case, "edit-tracts", edited_tracts=(tract(),), edited_definitions=told)
    elif what == "registration":
        now = case.read("accepted_registration")
        moved = replace(now, quality=replace(now.quality, spread_mm=0.5))
        finish(case, "accept-registration", accepted_registration=moved)
    else:
        finish(case, "estimate-distortion", distortion="estimated anew")
    finish(case, "estimate-uncertainty", certainty={})
    assert margin_problems(case, accepted)["CST_L"]
    if what != "distortion":  # which the step does not read
        with pytest.raises(UserError) as caught:
            structures(case, accepted)
        assert caught.value.code == "margin-out-of-date"


def test_that_an_incomplete_margin_is_told_as_a_lower_bound(case, measured, monkeypatch) -> None:
    along_tracts(monkeypatch, None)
    proposed = margin_proposals(case, measured)
    texts = acceptance_texts(
        accept_in_case(case, proposed, measured, {"CST_L": None}, ("A.", "measured on a phantom"))
    )
    record = structures(case, texts)
    told = {f["code"]: f["message"] for f in record.findings}
    assert "measured on a phantom" in told["margin-incomplete"]
    said = case.read("structures")[1].structure.description
    assert "lower bound" in said
    assert "distortion not measured" in said


def test_that_the_report_tells_parts_person_and_data(case, accepted, measured, tmp_path) -> None:
    source = ReportSource(case, language("de"), tmp_path)
    assert margin_parts(source) == ()
    structures(case, accepted)
    table, _, files = margin_parts(ReportSource(case, language("de"), tmp_path))
    assert table.rows[0][:6] == ("CST_L", "1,2", "0,42", "0,66", "0,05", "0,35")
    assert table.rows[0][6].startswith("É. Physicist (")
    assert dict(files.rows)["0.json"] == measured.files[0].sha256
    source = ReportSource(case, language("de"), tmp_path)
    setting = _setting(source, MAKE_STRUCTURES, case.manifest.steps["make-structures"], "measured")
    assert setting[1] == "CST_L=1.2 mm (É. Physicist)"


def test_that_a_margin_that_changed_while_it_was_looked_at_is_refused(case, measured) -> None:
    proposed = margin_proposals(case, measured)
    with pytest.raises(UserError) as caught:
        accept_in_case(case, proposed, measured, wanted_margins(["CST_L=1.1"]), ("A.", ""))
    assert caught.value.code == "margin-changed"
    assert accept_in_case(case, proposed, measured, wanted_margins(["CST_L=1.2"]), ("A.", ""))
    with pytest.raises(UserError):
        wanted_margins(["CST_L=x"])


def test_that_a_text_that_was_tampered_with_is_no_margin(accepted) -> None:
    whole = value_of_text(accepted[0])
    larger = replace(whole, proposal=replace(whole.proposal, margin_mm=0.2))
    nobody = replace(whole, accepted_by=" ")
    for texts in (["x"], ["{}"], ["[1]"], [value_text(larger)], [value_text(nobody)],
                  [value_text(registration().quality)], [accepted[0]] * 2):  # fmt: skip
        with pytest.raises(UserError):
            validated(MAKE_STRUCTURES, {"measured": texts})
    assert validated(MAKE_STRUCTURES, {"measured": accepted})


def test_that_the_command_line_accepts_and_plans_with_it(case, tmp_path, capsys) -> None:
    paths = [str(p) for p in documents(tmp_path)]
    out = tmp_path / "accepted.json"
    asked = ["sites", "margin", str(case.folder), "--measured", *paths]
    assert run([*asked, "--accept", "CST_L", "--json"]) == 2  # nobody is named
    capsys.readouterr()
    assert run([*asked, "--accept", "CST_L", "--by", "A.", "--out", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    texts = read_acceptances(out)
    assert list(texts) == said["accepted"]
    assert margin_settings(str(out)) == {"measured": texts}
    assert margin_settings("none") == {"measured": ()}
    assert margin_settings("") == {}  # those of the case stay
    params = {"measured": texts, "radius_mm": RADIUS_MM}
    assert run(["run", str(case.folder), "make-structures", "--params", json.dumps(params)]) == 0
    again = Case.open(case.folder)
    assert again.manifest.steps["make-structures"].facts[PRVS][0]["margin_mm"] == BY_HAND_MM
    kept = _asked(again, MAKE_STRUCTURES, {"make-structures": {"prv": ("3",)}})
    assert kept == {"prv": ("3",), "measured": list(texts)}
    dropped = _asked(again, MAKE_STRUCTURES, {"make-structures": {"measured": ()}})
    assert dropped["measured"] == ()


def test_that_a_file_without_accepted_margins_is_refused(tmp_path) -> None:
    path = tmp_path / "x.json"
    for text in ("{}", "no", '{"accepted": []}', '{"accepted": ["x"]}'):
        path.write_text(text)
        with pytest.raises(UserError) as caught:
            read_acceptances(path)
        assert caught.value.code == "not-accepted-margins"
