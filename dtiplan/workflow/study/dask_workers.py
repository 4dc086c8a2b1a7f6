"""The only place where Dask's distributed scheduler enters; it is there only where installed.

Workers must see the study and its sources under the same paths, and have the same dtiplan.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from dtiplan.domain.errors import UserError
from dtiplan.workflow.software import changes, software
from dtiplan.workflow.study.case_run import run_case

_PROBLEM = "The study cannot be run on the cluster."
_SCHEMES = ("tcp", "tls", "ws", "wss")
_ANSWER_S = 10
_LOOK_S = 0.5


def run_on_workers(
    address: str, orders: Sequence[Mapping[str, Any]], ask: Callable[[], None]
) -> Iterator[dict[str, Any]]:
    """Let the workers of a scheduler plan cases; give how each ended, as they end.

    Parameters
    ----------
    address : str
        Of the scheduler.
    orders : sequence of mapping
        From ``case_order``.
    ask : callable
        Called now and then; what it raises stops the waiting.

    Raises
    ------
    UserError
        ``dask-missing``, ``dask-unreachable``, ``dask-no-workers``, ``dask-other-software``.
    """
    _check_address(address)
    try:
        distributed: Any = importlib.import_module("distributed")
    except ModuleNotFoundError as error:
        raise UserError(
            _PROBLEM,
            "Dask's distributed scheduler is not installed.",
            "Install it (pip install distributed), or run with --workers N on this machine.",
            "dask-missing",
        ) from error
    try:
        client = distributed.Client(address, timeout=_ANSWER_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise UserError(
            _PROBLEM,
            f"No scheduler answered at {address} within {_ANSWER_S} s.",
            "Start one (dask scheduler), and give its address as tcp://HOST:8786.",
            "dask-unreachable",
        ) from error
    with client:
        _check_workers(client.run(software), address)
        # A case is planned once: a worker that dies has it started anew by the next run.
        futures = [client.submit(run_case, dict(o), pure=False, retries=0) for o in orders]
        keys = {
            future.key: str(order["key"]) for future, order in zip(futures, orders, strict=True)
        }
        waiting = set(futures)
        while waiting:
            ask()
            done = {future for future in waiting if future.done()}
            for future in done:
                yield _outcome(future, keys[future.key])
            waiting -= done
            if not done:
                time.sleep(_LOOK_S)


def _check_address(address: str) -> None:
    """Refuse what Dask itself would not take for an address."""
    try:
        parts = urlsplit(address)
        is_far = parts.scheme in _SCHEMES and bool(parts.hostname and parts.port)
        is_address = is_far or parts.scheme == "inproc"  # in this program itself
    except ValueError:  # no port, or one beyond all ports
        is_address = False
    if not is_address:
        raise UserError(
            _PROBLEM,
            f"'{address}' is not the address of a scheduler.",
            "Give it as tcp://HOST:8786.",
            "dask-unreachable",
        )


def _check_workers(found: Mapping[str, Mapping[str, str]], address: str) -> None:
    """Refuse a cluster without workers, or whose workers run another program."""
    if not found:
        raise UserError(
            _PROBLEM,
            f"The scheduler at {address} has no workers.",
            "Start some (dask worker ADDRESS) where dtiplan is installed.",
            "dask-no-workers",
        )
    own = software()
    for worker, there in found.items():
        differs = changes(own, there)
        if differs:
            raise UserError(
                _PROBLEM,
                f"The worker {worker} has other software: {'; '.join(differs)}.",
                "Install the same dtiplan and libraries there; results would differ.",
                "dask-other-software",
            )


def _outcome(future: Any, key: str) -> dict[str, Any]:
    """Give how a case ended; a worker that died is told, and the others go on."""
    if future.status == "finished":
        result: dict[str, Any] = future.result()
        return result
    return {
        "key": key,
        "state": "interrupted",
        "problem": "The worker that planned this case is gone.",
        "cause": repr(future.exception()),
        "remedy": "Run the study again: it goes on where the case stopped.",
    }
