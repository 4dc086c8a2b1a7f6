"""Plots of scans compared: no point is cut by the edge of its panel."""

import pytest
from matplotlib.figure import Figure

from dtiplan.domain.site_figures import FIGURES
from dtiplan.render.site_plots import _dress_points


@pytest.mark.parametrize("name", ["dice", "surface_mean", "volume"])
def test_that_every_point_lies_within_its_panel(name):
    place = Figure().subplots()
    values = [0.298, 0.283, 0.291]
    place.scatter(range(3), values)
    _dress_points(place, FIGURES[name], str)
    low, high = place.get_ylim()
    assert low <= 0.0 or FIGURES[name].is_signed
    assert high - max(values) > 0.03 * (high - low)
