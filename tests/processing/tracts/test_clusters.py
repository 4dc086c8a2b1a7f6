import numpy as np
import pytest

from dtiplan.domain.streamlines import Streamlines
from dtiplan.processing.tracts.clusters import clusters
from tests.processing.tracts.made_bundles import arch, joined


def moved_by(lines, shift):
    return list(np.array(lines) + np.array(shift))


def three_strands():
    moved = moved_by(arch(30, seed=4), (40.0, 0, 0))
    far = moved_by(arch(10, seed=5), (0, 0, 60.0))
    return joined(far, arch(80), moved)


def test_that_strands_are_told_apart_the_largest_first():
    bundle, of = three_strands()
    found = clusters(bundle, 15.0)
    assert [len(each) for each in found] == [80, 30, 10]
    assert [np.unique(of[each]).tolist() for each in found] == [[1], [2], [0]]


def test_that_every_streamline_is_in_exactly_one_strand():
    bundle, _ = three_strands()
    together = np.sort(np.concatenate(clusters(bundle, 4.0)))
    assert (together == np.arange(len(bundle))).all()


def test_that_strands_do_not_depend_on_the_order_or_direction_of_the_streamlines():
    bundle, _ = three_strands()
    shuffled = np.random.default_rng(0).permutation(len(bundle))
    turned = Streamlines.from_lines([bundle[i][::-1] for i in shuffled])
    again = [set(shuffled[each].tolist()) for each in clusters(turned, 6.0)]
    assert {frozenset(each.tolist()) for each in clusters(bundle, 6.0)} == set(
        map(frozenset, again)
    )


def test_that_nothing_has_no_strand_and_a_width_is_needed():
    assert clusters(Streamlines.empty()) == ()
    with pytest.raises(ValueError, match="above 0"):
        clusters(Streamlines.empty(), 0.0)
