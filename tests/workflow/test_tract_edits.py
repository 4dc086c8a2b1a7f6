"""Edits by hand as texts: they come back as they were, and nonsense is refused."""

import numpy as np
import pytest

from dtiplan.domain.streamlines import Streamlines
from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit, tract_edit


def found(n=1916):
    points = np.random.default_rng(1).normal(size=(2 * n, 3))
    return Streamlines(points.astype(np.float32), np.arange(n + 1) * 2)


def test_that_chosen_streamlines_come_back_from_their_text():
    edit = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, found(), [3, 17, 1915], "hand")
    again = tract_edit(edit.text)
    assert np.flatnonzero(again.chosen).tolist() == [3, 17, 1915]
    assert (again.tract, again.kind, again.name) == ("CST_L", EditKind.REMOVE_LINES, "hand")
    assert again.made_on == edit.made_on
    assert again.text == edit.text


def test_that_a_text_has_no_comma_and_stays_short():
    some = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, found(), range(0, 1916, 7))
    assert "," not in some.text
    assert len(some.text) < 700


@pytest.mark.parametrize(
    "text",
    ["CST_L keep all", "CST_L remove near 12 -20 30 6", "CST_L remove near 1.5 2 3 4 # a vessel"],
)
def test_that_plain_edits_come_back_from_their_text(text):
    assert tract_edit(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "", "CST_L", "CST_L keep", "CST_L keep all of it", "CST_L remove near 1 2 3",
        "CST_L remove near 1 2 3 0", "CST_L remove near nan 2 3 4", "CST_L remove near 1 2 3 900",
        "CST_L remove lines", "CST_L remove lines 0123 5 eNpj", "CST_L burn lines",
        "CST_L remove lines 0123456789abcdef 0 eNpj", "CST_L remove lines 0123456789abcdef 5 %%",
        "CST_L remove lines 0123456789abcdef 999999 eNpjAAAAAQAB",
        "CST_L remove lines 0123456789abcdef 99999999999 eNpjAAAAAQAB",
    ],
)  # fmt: skip
def test_that_nonsense_is_refused_with_the_form_it_should_have(text):
    with pytest.raises(ValueError, match="is no edit"):
        tract_edit(text)
