"""The end-to-end tables of a group: every pair, layers apart, one order of the sites."""

from dataclasses import replace

import numpy as np
import pytest

from dtiplan.domain.site_comparison import HalfwaySpace, Layer, SiteComparison
from dtiplan.domain.site_figures import FIGURES, SiteFigure, difference, figure
from dtiplan.render.report_parts import Table
from dtiplan.workflow.language import language
from dtiplan.workflow.sites import compare_group
from dtiplan.workflow.sites.compare_group import compare_study_scans, study_scan
from dtiplan.workflow.sites.group_chain import group_chain_section, group_rows
from dtiplan.workflow.sites.group_document import group_document
from dtiplan.workflow.sites.group_report import compose
from tests.processing.sites.made_scans import grid


def compared(layer, gy, names=("A 1", "B 1"), shift_mm=1.0):
    space = HalfwaySpace(np.eye(4), np.eye(4), grid(), 1.0, 2.0, 0.3)
    figures = (
        figure("dice", "CST_L", 0.8),
        figure("core_shift", "CST_L", shift_mm),
        difference("structure_volume", "CST_L", 10.0, 10.5),
        SiteFigure(FIGURES["dose"], "CST_L - plan Dmean (Gy)", gy, 10.0, 10.0 + gy),
    )
    return SiteComparison(*names, layer, space, figures)


PAIRS = (
    ("V1", compared(Layer.RESCAN, 0.1, ("A 1", "A 2"), 0.5)),
    ("V1", compared(Layer.SCANNER, 3.0)),
    ("V2", compared(Layer.SCANNER, -4.0)),
)


def tables():
    parts = group_chain_section(PAIRS, language("en")).parts
    return [part.rows for part in parts if isinstance(part, Table)]


def test_that_layers_are_told_apart_by_their_root_mean_square() -> None:
    sizes, doses, _ = tables()
    assert [row[1] for row in sizes] == ["same scanner, other session", "other scanner"]
    assert [row[5] for row in sizes] == ["0.50", "1.00"]
    assert doses[0][2] == "0.10 (0.10)"
    assert doses[1][2] == f"{np.sqrt(12.5):.2f} (-4.00)"


def test_that_every_pair_of_two_scanners_stands_in_the_table() -> None:
    each = tables()[2]
    assert [row[1] for row in each] == ["V1: A 1, B 1", "V2: A 1, B 1"]
    assert all(row[7] == "0.500" for row in each)
    assert each[0][8] == "-"


def test_that_the_first_site_in_the_alphabet_comes_first_in_every_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        compare_group, "compare_cases", lambda _a, _b, o, _p: compared(o.layer, 3.0, o.names)
    )
    monkeypatch.setattr(compare_group.Case, "open", str)
    found = compare_study_scans([study_scan("V1/B/1=b"), study_scan("V1/A/1=a")])
    (row,) = group_rows(found.pairs)
    assert row.pair == ("A 1", "B 1")
    assert row.row.doses == (("plan Dmean (Gy)", -3.0),)


def test_that_the_report_of_a_group_has_a_picture_for_each_dose_metric(tmp_path) -> None:
    more = SiteFigure(FIGURES["dose"], "CST_L - plan Dmax (Gy)", 1.0, 9.0, 10.0)
    told = tuple((s, replace(c, figures=(*c.figures, more))) for s, c in PAIRS)
    from dtiplan.processing.sites.group import SubjectPair
    from dtiplan.processing.sites.group import compare_group as grouped

    pairs = [SubjectPair(s, (c.first[0], c.second[0]), c) for s, c in told]
    group = compare_group.ComparedGroup(grouped(pairs), told, ())
    made = compose(group, group_document([], group), language("en"), tmp_path)
    titles = [section.title for section in made.sections if section.name == "dose"]
    assert [t.partition(": ")[2] for t in titles] == ["plan Dmean (Gy)", "plan Dmax (Gy)"]
    assert len(list(tmp_path.glob("dose*.png"))) == 2
    told_of = [s for s in made.sections if s.name == "reliability"]
    (rows,) = (p.rows for p in told_of[0].parts if isinstance(p, Table))
    # Two subjects have no coefficient, and the table says why.
    assert rows[0][4].startswith("not graded: 2 subjects; an intraclass correlation needs")
