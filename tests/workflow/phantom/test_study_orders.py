"""A study by the command line, as a person and as the window gives the orders."""

import json

from dtiplan.cli.commands import run
from dtiplan.domain.phantoms.scanner_settings import scanner_with
from dtiplan.workflow.phantom.make import make_reference_object
from dtiplan.workflow.phantom.studies.study import StudyFolder
from dtiplan.workflow.phantom.studies.study_orders import scans_of

SMALL = {"voxel_mm": [5, 5, 8], "matrix": [44, 44], "slices": 24, "weighting": "axes",
         "b_s_mm2": [900], "model": "Sola"}  # fmt: skip


def test_that_only_telling_leaves_the_study_as_it_is_and_keeping_tells_the_same(tmp_path, capsys):
    make_reference_object("isotropic-sphere", tmp_path / "a", scanner_with(SMALL))
    study = str(tmp_path / "study")
    order = ["phantom", "study"]
    assert run([*order, "new", study, "--phantom", "isotropic-sphere", "--json"]) == 0
    before = StudyFolder.open(tmp_path / "study").study
    capsys.readouterr()
    assert run([*order, "add", study, str(tmp_path / "a"), "--tell-only", "--json"]) == 0
    told = scans_of(json.loads(capsys.readouterr().out))
    assert StudyFolder.open(tmp_path / "study").study == before
    assert run([*order, "add", study, str(tmp_path / "a"), "--json"]) == 0
    kept = StudyFolder.open(tmp_path / "study").study.scans
    assert kept == told
    assert kept[0].scanner.startswith("Sola")
    capsys.readouterr()
    assert run([*order, "add", study, str(tmp_path / "a")]) == 0
    assert "Nothing new" in capsys.readouterr().out
    assert run([*order, "protocol", study]) == 0
    assert "0 of 0 agree" in capsys.readouterr().out
    assert run([*order, "show", study]) == 0
    assert "not analysed" in capsys.readouterr().out


def test_that_a_study_of_an_unknown_phantom_is_not_begun(tmp_path, capsys):
    study = tmp_path / "study"
    assert run(["phantom", "study", "new", str(study), "--phantom", "nothing"]) == 2
    assert "no phantom 'nothing'" in capsys.readouterr().err
    assert not study.exists()
