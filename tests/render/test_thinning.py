"""Fewer points that look the same."""

import numpy as np

from dtiplan.domain.streamlines import Streamlines
from dtiplan.render.thinning import simplified, some_of, streamline_batches, tangents


def curves(n=30, points=120):
    rng = np.random.default_rng(3)
    t = np.linspace(-1, 1, points)[:, None]
    return Streamlines.from_lines(
        [
            rng.normal(size=3) * 20 + rng.normal(size=3) * 30 * t + rng.normal(size=3) * 20 * t**2
            for _ in range(n)
        ]
    )


def off_polyline_mm(points, line):
    """Distance of points from a polyline, by brute force."""
    start, step = line[:-1][None], np.diff(line, axis=0)[None]
    share = ((points[:, None] - start) * step).sum(-1) / np.maximum((step**2).sum(-1), 1e-12)
    nearest = start + np.clip(share, 0, 1)[..., None] * step
    return np.linalg.norm(points[:, None] - nearest, axis=-1).min(axis=1)


def test_that_no_dropped_point_is_farther_away_than_the_tolerance():
    lines = curves()
    few = simplified(lines, 0.15)
    assert len(few) == len(lines)
    assert len(few.points_ras_mm) < 0.4 * len(lines.points_ras_mm)
    for line, thin in zip(lines, few, strict=True):
        assert off_polyline_mm(line, thin).max() <= 0.1501
        assert (thin[0] == line[0]).all()
        assert (thin[-1] == line[-1]).all()


def test_that_short_and_empty_streamlines_stay_as_they_are():
    lines = Streamlines.from_lines(
        [[(0, 0, 0)], np.zeros((0, 3)), [(0, 0, 0), (1, 0, 0)], [(0, 0, 0), (1, 0, 0), (2, 0, 0)]]
    )
    few = simplified(lines, 0.1)
    assert np.diff(few.offsets).tolist() == [1, 0, 2, 2]
    assert len(simplified(Streamlines.empty(), 0.1)) == 0


def test_that_batches_hold_every_streamline_once(monkeypatch):
    monkeypatch.setattr("dtiplan.render.thinning._AT_ONCE", 500)
    lines = curves()
    parts = streamline_batches(lines)
    assert len(parts) > 5
    assert (np.concatenate([p.points_ras_mm for p in parts]) == lines.points_ras_mm).all()
    whole = simplified(lines, 0.15).points_ras_mm
    monkeypatch.setattr("dtiplan.render.thinning._AT_ONCE", 10**9)
    assert (simplified(lines, 0.15).points_ras_mm == whole).all()


def test_that_the_lot_always_falls_on_the_same_streamlines():
    lines = curves()
    assert (some_of(lines, 7).points_ras_mm == some_of(lines, 7).points_ras_mm).all()
    assert len(some_of(lines, 7)) == 7
    assert some_of(lines, 100) is lines


def test_that_tangents_have_unit_length_and_do_not_cross_from_line_to_line():
    lines = Streamlines.from_lines([[(0, 0, 0), (2, 0, 0)], [(0, 5, 0), (0, 9, 0), (0, 9, 3)]])
    assert np.abs(tangents(lines)[:3]).tolist() == [[1, 0, 0], [1, 0, 0], [0, 1, 0]]
    assert np.linalg.norm(tangents(lines), axis=1).min() > 0.99
