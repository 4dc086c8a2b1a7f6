"""Plan all cases of a study that are not done: side by side here, or on the workers of a cluster.

A failed case never stops the others. Whatever was killed is gone on with by the next run: each
case keeps every step it finished, and whoever dies lets go of its locks.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.files.durable import only_one
from dtiplan.workflow.study.case_run import case_order, run_case
from dtiplan.workflow.study.study_folder import FINISHED, StudyFolder

_LOOK_S = 0.5
Orders = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class BatchSettings:
    """How a study is run.

    Parameters
    ----------
    workers : int
        Cases side by side on this machine.
    scheduler : str
        Address of a Dask scheduler, such as tcp://node:8786; empty: this machine.
    program : tuple of str
        Program that knows ``plan``; empty: this one.
    """

    workers: int = 1
    scheduler: str = ""
    program: tuple[str, ...] = ()


def run_study(
    held: StudyFolder, settings: BatchSettings, progress: Progress = silent
) -> list[dict[str, Any]]:
    """Plan every case that is not done with this recipe.

    Returns
    -------
    list of dict
        How each case that was planned now ended.

    Raises
    ------
    UserError
        ``study-workers``; ``study-in-use``: another run of this study is at work here.
    """
    if not 1 <= settings.workers <= 256:
        raise UserError(
            "The study cannot be run.",
            f"{settings.workers} cases side by side were asked for.",
            "Choose from 1 to 256.",
            "study-workers",
        )
    with _held_for_run(held):
        orders = [
            case_order(held, scan, settings.program)
            for scan in held.study.scans
            if held.state(scan)[0] not in FINISHED
        ]
        run = _on_cluster if settings.scheduler else _here
        ended: list[dict[str, Any]] = []
        for outcome in run(orders, settings, _asked(progress, ended, len(orders))):
            ended.append(outcome)
            progress(len(ended) / len(orders), f"{outcome['key']}: {outcome['state']}")
    return ended


def _asked(progress: Progress, ended: Sequence[object], n: int) -> Callable[[], None]:
    """Give what asks, while nothing happens, whether the work is to stop."""
    return lambda: progress(len(ended) / max(n, 1))


@contextmanager
def _held_for_run(held: StudyFolder) -> Iterator[None]:
    """Hold the study for one run; the system lets go of it when the program dies."""
    with ExitStack() as stack:
        try:
            stack.enter_context(only_one(held.folder / ".run.lock"))
        except UserError as error:
            raise UserError(
                "The study cannot be run.",
                f"Another run of {held.folder} is at work.",
                "Wait until it is done, or stop it.",
                "study-in-use",
            ) from error
        yield


def _here(
    orders: Orders, settings: BatchSettings, ask: Callable[[], None]
) -> Iterator[dict[str, Any]]:
    """Plan them in child processes; when this is left early, they are stopped."""
    stop = threading.Event()
    with ThreadPoolExecutor(settings.workers) as pool:
        waiting: set[Future[dict[str, Any]]] = set()
        try:
            waiting = {pool.submit(run_case, order, stop) for order in orders}
            while waiting:
                done, waiting = wait(waiting, _LOOK_S, FIRST_COMPLETED)
                for future in done:
                    yield future.result()
                ask()
        finally:
            stop.set()
            for future in waiting:
                future.cancel()


def _on_cluster(
    orders: Orders, settings: BatchSettings, ask: Callable[[], None]
) -> Iterator[dict[str, Any]]:
    from dtiplan.workflow.study.dask_workers import run_on_workers

    return run_on_workers(settings.scheduler, orders, ask)
