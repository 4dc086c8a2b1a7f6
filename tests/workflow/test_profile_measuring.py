"""Profiles of a case: kept, told as JSON and CSV, and made anew when the tracts change."""

import csv
import io
import json

import numpy as np
import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import UserError
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Side, TractResult, TractStatus
from dtiplan.render.profile_plots import draw_profiles
from dtiplan.workflow import profile_measuring
from dtiplan.workflow.profile_measuring import (
    export_profiles,
    measured_profiles,
    profile_csv,
    profile_entries,
)
from tests.processing.tracts.test_profiles import made_maps, ramp, upright
from tests.workflow.made_case import finish
from tests.workflow.tract_cases import searched_case


def tracts(x=-18.0):
    return (
        TractResult("CST_L", TractStatus.FOUND, "", upright(x), 100),
        TractResult("CST_R", TractStatus.NOT_FOUND, "not imaged", Streamlines.empty(), 0),
    )


@pytest.fixture
def case(tmp_path):
    told = {"CST_L": {"side": Side.LEFT}, "CST_R": {"side": Side.RIGHT}}
    made = searched_case(tmp_path / "case", tracts(), told)
    finish(made, "fit-tensor", maps=made_maps(), quality=made.read("quality"))
    return made


def test_that_every_tract_with_streamlines_has_a_profile_that_is_kept(case, monkeypatch):
    (found,) = measured_profiles(case)
    assert found.tract == "CST_L"
    monkeypatch.setattr(profile_measuring, "_measure", None)
    (kept,) = measured_profiles(case)
    assert np.array_equal(kept.maps["md"].mean, found.maps["md"].mean)
    assert np.array_equal(kept.core_ras_mm, found.core_ras_mm)
    assert kept.ends == found.ends


def test_that_other_tracts_are_measured_anew(case):
    before = measured_profiles(case)[0].core_ras_mm[0, 0]
    finish(case, "find-tracts", tracts=tracts(10.0), definitions_used={})
    assert measured_profiles(case)[0].core_ras_mm[0, 0] == pytest.approx(before + 28.0, abs=0.5)


def test_that_the_document_tells_mm_and_um2_per_ms(case):
    (entry,) = profile_entries(measured_profiles(case))
    assert entry["ends"] == ["lower", "upper"]
    assert len(entry["along_mm"]) == len(entry["fa_mean"]) == 100
    assert entry["fa_mean"][50] == pytest.approx(ramp(0.4), abs=3e-3)
    assert entry["md_mean_um2_ms"][50] == pytest.approx(1.0, abs=0.01)
    json.dumps(entry, allow_nan=False)


def test_that_the_table_has_a_row_for_each_node_and_gaps_where_nothing_was_measured(case):
    (found,) = measured_profiles(case)
    found.maps["fa"].mean[3] = np.nan
    rows = list(csv.DictReader(io.StringIO(profile_csv((found,)))))
    assert len(rows) == 100
    assert rows[3]["fa_mean"] == ""
    assert rows[4]["fa_mean"] != ""
    assert rows[0]["from"] == "lower"
    assert int(rows[0]["n_streamlines"]) == 50


def test_that_a_case_without_tracts_has_nothing_to_export(case, tmp_path):
    finish(case, "find-tracts", tracts=tracts()[1:], definitions_used={})
    assert measured_profiles(case) == ()
    with pytest.raises(UserError, match="No tract with streamlines"):
        export_profiles(case, tmp_path / "a.csv")
    assert not (tmp_path / "a.csv").exists()


def test_that_the_command_line_writes_the_table(case, tmp_path, capsys):
    out = tmp_path / "new" / "a.csv"
    assert run(["export", "profiles", str(case.folder), "--out", str(out)]) == 0
    assert out.read_text().startswith("tract,node,from,to,along_mm")
    assert "1 tracts" in capsys.readouterr().out


def test_that_both_sides_are_drawn_over_one_another(case, tmp_path):
    (found,) = measured_profiles(case)
    one = draw_profiles((found,), tmp_path / "one.png")
    two = draw_profiles((found, found), tmp_path / "two.png")
    assert one.read_bytes() != two.read_bytes()
    again = draw_profiles((found,), tmp_path / "again.png")
    assert again.read_bytes() == one.read_bytes()
