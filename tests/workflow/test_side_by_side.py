"""Two at a time, in order, under one progress."""

import pytest

from dtiplan.domain.errors import CancelledError
from dtiplan.workflow.side_by_side import side_by_side


def test_that_results_come_in_order_and_progress_never_falls():
    seen = []

    def work(item, progress):
        for part in range(5):
            progress(part / 4)
        return item * 10

    assert side_by_side(work, range(5), lambda f, _note: seen.append(f)) == [0, 10, 20, 30, 40]
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_that_a_cancel_in_one_reaches_the_caller():
    def stop(fraction, _note=""):
        if fraction > 0.3:
            raise CancelledError

    with pytest.raises(CancelledError):
        side_by_side(lambda _item, progress: progress(1.0), range(4), stop)
