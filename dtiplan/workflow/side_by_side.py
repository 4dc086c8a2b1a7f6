"""Do the same for several things, two at a time, under one progress."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from dtiplan.domain.progress import Progress

Item = TypeVar("Item")
Result = TypeVar("Result")


def side_by_side(
    work: Callable[[Item, Progress], Result], items: Sequence[Item], progress: Progress
) -> list[Result]:
    """Give ``work(item, progress)`` of every item, in their order.

    The results are those of doing one after the other; an error or a cancel in one stops all.
    """
    done = [0.0] * len(items)
    lock = threading.Lock()

    def one(number: int) -> Result:
        def told(fraction: float, note: str = "") -> None:
            with lock:
                done[number] = fraction
                progress(sum(done) / len(items), note)

        return work(items[number], told)

    with ThreadPoolExecutor(2) as pool:
        try:
            return list(pool.map(one, range(len(items))))
        finally:
            pool.shutdown(cancel_futures=True)
