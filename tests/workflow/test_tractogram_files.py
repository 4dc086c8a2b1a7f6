"""Tracts leave a case as files, come back in, and files of other frames are refused."""

import numpy as np
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Side, TractResult, TractStatus
from dtiplan.io.tractogram import TractogramFormat, read_tractogram, tractogram_bytes
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.tractogram_files import FORMATS, export_tracts, import_tract
from tests.workflow.made_case import brain, finish
from tests.workflow.tract_cases import searched_case


def left_lines(n=30, shift=(0.0, 0.0, 0.0)):
    """Give streamlines in the left half of the made brain, front to back."""
    grid = brain().grid
    middle = (grid.ras_from_vox @ [14.5, 14.5, 14.5, 1.0])[:3]
    generator = np.random.default_rng(1)
    core = middle + np.stack([np.full(25, -15.0), np.linspace(-20, 20, 25), np.zeros(25)], axis=1)
    return Streamlines.from_lines([core + generator.normal(0, 2, 3) + shift for _ in range(n)])


@pytest.fixture
def case(tmp_path):
    tracts = (
        TractResult("CST_L", TractStatus.FOUND, "", left_lines(), 100),
        TractResult("CST_R", TractStatus.NOT_FOUND, "not imaged", Streamlines.empty(), 0),
    )
    told = {"CST_L": {"side": Side.LEFT}, "CST_R": {"side": Side.RIGHT}}
    return searched_case(tmp_path / "case", tracts, told)


def file_of(folder, lines, name="a.trx"):
    path = folder / name
    content = tractogram_bytes(lines, TractogramFormat(name[-3:]), brain().grid)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_that_tracts_are_written_and_one_that_was_not_found_is_named(case, tmp_path, kind):
    written = {w.tract: w for w in export_tracts(case, kind, tmp_path / "out")}
    assert written["CST_L"].error_mm < 1e-3
    back = read_tractogram(written["CST_L"].path)
    assert np.allclose(back.points_ras_mm, left_lines().points_ras_mm, atol=1e-3)
    assert written["CST_R"].path is None
    assert written["CST_R"].reason == "not imaged"
    assert [p.name for p in (tmp_path / "out").iterdir()] == [f"CST_L.{kind}"]


def test_that_old_tracts_are_not_exported(case, tmp_path):
    finish(case, "fit-tensor", maps="others")
    with pytest.raises(UserError, match="out of date"):
        export_tracts(case, "tck", tmp_path)


def test_that_a_file_becomes_a_tract_of_the_case_beside_the_others(case, tmp_path):
    own = left_lines(25)
    import_tract(case, file_of(tmp_path, own), "Own_L", "left")
    import_tract(case, file_of(tmp_path, own, "b.tck"), "Own2_L", "left")
    names = [t.name for t in case.read("edited_tracts")]
    assert names == ["CST_L", "CST_R", "Own_L", "Own2_L"]
    told = case.read("edited_definitions")["Own_L"]
    assert told["side"].value == "left"
    record = case.manifest.steps["import-tracts"]
    assert record.facts["Own_L"]["sha256"] == record.sources[str(tmp_path / "a.trx")]
    assert "tract-imported" in [f["code"] for f in record.findings]


@pytest.mark.parametrize(
    ("shift", "side", "code"),
    [
        ((200.0, 0, 0), "left", "tractogram-outside"),
        ((0.0, 0, 34.0), "left", "tractogram-outside"),
        ((30.0, 0, 0), "left", "tractogram-wrong-side"),
        ((0.0, 0, 0), "right", "tractogram-wrong-side"),
    ],
)
def test_that_streamlines_of_another_place_are_refused_with_numbers(
    case, tmp_path, shift, side, code
):
    before = case.manifest.revision
    with pytest.raises(UserError) as refused:
        import_tract(case, file_of(tmp_path, left_lines(shift=shift)), "Own", side)
    assert refused.value.code == code
    assert " of its 750 points lie" in refused.value.cause
    assert Case.open(case.folder).manifest.revision == before


def test_that_voxel_indices_are_recognised(case, tmp_path):
    grid = brain().grid
    lines = left_lines()
    index = np.c_[lines.points_ras_mm, np.ones(len(lines.points_ras_mm))] @ grid.vox_from_ras.T
    wrong = Streamlines(index[:, :3].astype(np.float32), lines.offsets)
    with pytest.raises(UserError) as refused:
        import_tract(case, file_of(tmp_path, wrong), "Own", "midline")
    assert refused.value.code == "tractogram-outside"
    assert "voxel indices" in refused.value.cause


def test_that_an_empty_file_makes_no_tract(case, tmp_path):
    with pytest.raises(UserError, match="none of them with two points"):
        import_tract(case, file_of(tmp_path, Streamlines.empty()), "Own", "left")


def test_that_single_points_are_left_out_and_that_is_said(case, tmp_path):
    lines = Streamlines.from_lines([*left_lines(), left_lines()[0][:1]])
    record = import_tract(case, file_of(tmp_path, lines), "Own", "left")
    assert record.facts["Own"]["n"] == 30
    assert "tractogram-single-points" in [f["code"] for f in record.findings]


def test_that_a_name_that_is_taken_or_too_long_is_refused(case, tmp_path):
    path = file_of(tmp_path, left_lines())
    for name, told in (("CST_L", "of the name"), ("A" * 17, "is no tract to import")):
        with pytest.raises(UserError, match=told):
            import_tract(case, path, name, "left")


def test_that_the_command_line_exports_and_imports(case, tmp_path, capsys):
    out = tmp_path / "out"
    words = ["export", "tracts", str(case.folder), "--format", "tck", "--out", str(out)]
    assert run(words) == 0
    assert "CST_R: no file, not imaged" in capsys.readouterr().out
    words = ["import", "tracts", str(case.folder), str(out / "CST_L.tck"), "--name", "Own"]
    assert run([*words, "--side", "left"]) == 0
    assert "30 streamlines" in capsys.readouterr().out
    assert run([*words[:-1], "Own_R", "--side", "right"]) == 2
    assert "wrong" not in capsys.readouterr().out
